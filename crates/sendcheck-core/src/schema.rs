//! JSON Schemas of what comes in and goes out, for types whose form serde derives cannot tell.

use alloc::borrow::Cow;

use alloc::vec::Vec;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema, schema_for};

use crate::check::{ByCode, ListReport, Report};
use crate::finding::Args;
use crate::json::{Object, Value};
use crate::render::Preview;
use crate::rules::RuleCode;
use crate::wire::{CampaignRequest, CampaignResponse, Consumer, Handoff, RefusedRequest};

/// Each schema by the name that `sendcheck schema` knows it by.
pub fn schemas() -> Vec<(&'static str, Schema)> {
    [
        ("request", with_required(schema_for!(CampaignRequest))),
        ("response", schema_for!(Response)),
        ("handoff", schema_for!(HandoffDocument)),
        ("report", schema_for!(AnyReport)),
        ("preview", schema_for!(Preview)),
    ]
    .into()
}

/// The answer to a campaign request: taken, or refused whole.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum Response {
    Taken(CampaignResponse),
    Refused(RefusedRequest),
}

/// A handoff, or several, as the Outbound Configuration API gives them.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum HandoffDocument {
    Handoff(Handoff),
    Channel(crate::wire::Channel),
    Handoffs(Vec<Handoff>),
    Channels(Vec<crate::wire::Channel>),
}

/// What `sendcheck check --format json` prints: the report on a request, or on a list.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum AnyReport {
    Request(Report),
    List(ListReport<'static>),
}

/// Sets which fields the service requires.
fn with_required(mut schema: Schema) -> Schema {
    schema.insert("required".into(), CampaignRequest::REQUIRED.into());
    if let Some(consumer) = schema.pointer_mut("/$defs/Consumer").and_then(|consumer| consumer.as_object_mut()) {
        consumer.insert("required".into(), Consumer::REQUIRED.into());
    }
    schema
}

impl JsonSchema for Object {
    fn schema_name() -> Cow<'static, str> {
        "Object".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object" })
    }

    fn inline_schema() -> bool {
        true
    }
}

impl JsonSchema for Value {
    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!(true)
    }

    fn inline_schema() -> bool {
        true
    }
}

impl JsonSchema for RuleCode {
    fn schema_name() -> Cow<'static, str> {
        "RuleCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let codes: Vec<&str> = Self::ALL.iter().map(|code| code.as_str()).collect();
        json_schema!({ "type": "string", "enum": codes, "description": "The code of a rule." })
    }
}

impl JsonSchema for Args {
    fn schema_name() -> Cow<'static, str> {
        "Args".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let arg = generator.subschema_for::<crate::finding::Arg>();
        json_schema!({ "type": "object", "additionalProperties": arg, "description": "The arguments of a finding by name." })
    }
}

impl JsonSchema for ByCode {
    fn schema_name() -> Cow<'static, str> {
        "ByCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let description = "How many recipients each rule reported on.";
        json_schema!({ "type": "object", "additionalProperties": { "type": "integer", "minimum": 1 }, "description": description })
    }
}
