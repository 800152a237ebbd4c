//! JSON Schemas of what comes in and goes out, for types whose form serde derives cannot tell.

use alloc::borrow::Cow;

use alloc::vec::Vec;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema, schema_for};

use crate::check::{ByCode, ListReport, Report};
use crate::finding::Args;
use crate::json::{Number, Object, Value};
use crate::render::{Message, Preview};
use crate::rules::RuleCode;
use crate::wire::{CampaignRequest, CampaignResponse, Consumer, Handoff, RefusedRequest};

/// Each schema by the name that `sendcheck schema` knows it by.
pub fn schemas() -> Vec<(&'static str, Schema)> {
    [
        ("request", with_required(as_sent(schema_for!(CampaignRequest)))),
        ("response", as_answered(as_sent(schema_for!(Response)))),
        ("handoff", as_sent(schema_for!(HandoffDocument))),
        ("report", with_messages()),
        ("preview", written().into_root_schema_for::<Preview>()),
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

/// Lets every field be left out: what the service does without which, the types do not say.
fn as_sent(mut schema: Schema) -> Schema {
    schema.remove("required");
    let definitions = schema.pointer_mut("/$defs").and_then(|all| all.as_object_mut());
    for definition in definitions.into_iter().flat_map(|all| all.values_mut()) {
        definition.as_object_mut().and_then(|members| members.remove("required"));
    }
    schema
}

/// Requires what every documented answer has, and lets the ids that only the service can give be `null`, as they are
/// where nothing was sent.
fn as_answered(mut schema: Schema) -> Schema {
    for (definition, always) in [
        ("/$defs/CampaignResponse", ["failedConsumers", "acceptedConsumers"].as_slice()),
        ("/$defs/FailedConsumer", &["errorMessage"]),
        ("/$defs/RefusedRequest", &["code", "message"]),
    ] {
        if let Some(definition) = schema.pointer_mut(definition).and_then(|definition| definition.as_object_mut()) {
            definition.insert("required".into(), always.into());
        }
    }
    for pointer in [
        "/$defs/CampaignResponse/properties/proactiveCampaignId",
        "/$defs/CampaignResponse/properties/leCampaignId",
        "/$defs/CampaignResponse/properties/leEngagementId",
        "/$defs/CampaignResponse/properties/requestTraceId",
        "/$defs/AcceptedConsumer/properties/id",
        "/$defs/RefusedRequest/properties/requestTraceId",
    ] {
        if let Some(id) = schema.pointer_mut(pointer).and_then(|id| id.as_object_mut()) {
            id.insert("type".into(), ["string", "null"].into_iter().collect());
        }
    }
    schema
}

/// Sets which fields the service requires.
fn with_required(mut schema: Schema) -> Schema {
    schema.insert("required".into(), CampaignRequest::REQUIRED.into());
    if let Some(consumer) = schema.pointer_mut("/$defs/Consumer").and_then(|consumer| consumer.as_object_mut()) {
        consumer.insert("required".into(), Consumer::REQUIRED.into());
    }
    schema
}

/// Makes schemas of what is written: what is always there is required, `null` included.
fn written() -> SchemaGenerator {
    SchemaSettings::draft2020_12().for_serialize().into_generator()
}

/// The reports, with what `sendcheck check --messages` writes to each recipient.
fn with_messages() -> Schema {
    let mut generator = written();
    let mut messages = generator.subschema_for::<Vec<Message>>();
    let description = "What goes to the recipient on each channel, in priority order; only where it was asked for.";
    messages.insert("description".into(), description.into());
    let mut schema = generator.into_root_schema_for::<AnyReport>();
    let properties = schema.pointer_mut("/$defs/RecipientReport/properties");
    if let Some(properties) = properties.and_then(|properties| properties.as_object_mut()) {
        properties.insert("messages".into(), messages.into());
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

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number" })
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
