//! The form of options whose type has one of its own in JSON.

use alloc::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::options::SentByChannel;
use crate::recipients::Encoding;
use crate::policy::{OptedOut, SentToday};
use crate::types::AllowedHosts;

impl JsonSchema for AllowedHosts {
    fn schema_name() -> Cow<'static, str> {
        "AllowedHosts".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "array", "items": { "type": "string" } })
    }

    fn inline_schema() -> bool {
        true
    }
}

impl JsonSchema for OptedOut {
    fn schema_name() -> Cow<'static, str> {
        "OptedOut".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": "array", "items": { "type": "string" } }, { "type": "string" }] })
    }

    fn inline_schema() -> bool {
        true
    }
}

impl JsonSchema for SentToday {
    fn schema_name() -> Cow<'static, str> {
        "SentToday".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": "integer", "minimum": 0 }, generator.subschema_for::<SentByChannel>()] })
    }

    fn inline_schema() -> bool {
        true
    }
}

impl JsonSchema for Encoding {
    fn schema_name() -> Cow<'static, str> {
        "EncodingLabel".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }

    fn inline_schema() -> bool {
        true
    }
}
