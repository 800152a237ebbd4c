//! The form of options whose type has one of its own in JSON.

use alloc::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::options::{FileGiven, SentByChannel, SetGiven};
use crate::phone::Country;
use crate::policy::SentToday;
use crate::recipients::{ColumnsGiven, Delimiter, Encoding, HeaderMode, RowsMeant};
use crate::types::{AllowedHosts, SendingWindow};

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

impl JsonSchema for SendingWindow {
    fn schema_name() -> Cow<'static, str> {
        "SendingWindow".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }

    fn inline_schema() -> bool {
        true
    }
}

/// An instant: a date and time with its distance from UTC, or milliseconds since 1970.
pub(super) struct InstantGiven;

impl JsonSchema for InstantGiven {
    fn schema_name() -> Cow<'static, str> {
        "InstantGiven".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": "string" }, { "type": "integer" }] })
    }

    fn inline_schema() -> bool {
        true
    }
}

/// The bytes of a file as base64 (RFC 4648, section 4).
#[derive(JsonSchema)]
#[schemars(rename = "Base64File")]
#[expect(dead_code, reason = "only its schema is used")]
struct Base64File {
    /// The bytes.
    base64: alloc::string::String,
}

impl JsonSchema for FileGiven {
    fn schema_name() -> Cow<'static, str> {
        "FileGiven".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": "string" }, generator.subschema_for::<Base64File>()] })
    }

    fn inline_schema() -> bool {
        true
    }
}

/// One file, or several.
pub(super) struct OneOrMore;

impl JsonSchema for OneOrMore {
    fn schema_name() -> Cow<'static, str> {
        "OneOrMore".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<FileGiven>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }

    fn inline_schema() -> bool {
        true
    }
}

impl<T> JsonSchema for SetGiven<T> {
    fn schema_name() -> Cow<'static, str> {
        "SetGiven".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let file = generator.subschema_for::<Base64File>();
        json_schema!({ "anyOf": [{ "type": "array", "items": { "type": "string" } }, { "type": "string" }, file] })
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

impl JsonSchema for HeaderMode {
    fn schema_name() -> Cow<'static, str> {
        "HeaderMode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Whether there is a heading, or the line in which it stands, counted from 1.",
            "anyOf": [{ "type": "string", "enum": ["auto", "yes", "no"] }, { "type": "integer", "minimum": 1 }]
        })
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

impl JsonSchema for Delimiter {
    fn schema_name() -> Cow<'static, str> {
        "Delimiter".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }

    fn inline_schema() -> bool {
        true
    }
}

/// What fills one need, where a name or a place does not say it all.
#[derive(JsonSchema)]
#[schemars(rename = "ColumnChoice")]
#[expect(dead_code, reason = "only its schema is used")]
struct ColumnChoice {
    /// The column of this name.
    column: Option<alloc::string::String>,
    /// The column in this place, from 1.
    index: Option<u32>,
    /// This text, in every row.
    value: Option<alloc::string::String>,
    /// The text for rows whose cell is empty.
    fallback: Option<alloc::string::String>,
}

impl JsonSchema for ColumnsGiven {
    fn schema_name() -> Cow<'static, str> {
        "ColumnsGiven".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let choice = generator.subschema_for::<ColumnChoice>();
        json_schema!({ "anyOf": [
            { "type": "string", "const": "position" },
            { "type": "object", "additionalProperties": {
                "anyOf": [{ "type": "string" }, { "type": "integer", "minimum": 1 }, choice]
            } },
            { "type": "array", "items": { "type": "string" } }
        ] })
    }

    fn inline_schema() -> bool {
        true
    }
}

impl JsonSchema for RowsMeant {
    fn schema_name() -> Cow<'static, str> {
        "RowsMeant".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] })
    }

    fn inline_schema() -> bool {
        true
    }
}

impl JsonSchema for Country {
    fn schema_name() -> Cow<'static, str> {
        "Country".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Za-z]{2}$" })
    }

    fn inline_schema() -> bool {
        true
    }
}
