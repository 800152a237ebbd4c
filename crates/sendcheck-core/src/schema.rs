//! JSON Schemas of what comes in and goes out, for types whose form serde derives cannot tell.

use alloc::borrow::Cow;

use alloc::vec::Vec;

use schemars::generate::SchemaSettings;
use schemars::transform::{RestrictFormats, Transform};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema, schema_for};

use crate::answers::AnswerReport;
use crate::calls::Reason;
use crate::check::{
    ByCode, BySeverity, Extreme, ListChanges, ListReport, ListSummary, Reasons, RecipientReport, Report, Summary,
};
use crate::clock::Instant;
use crate::finding::Args;
use crate::glossary::Word;
use crate::handoff::Candidate;
use crate::handover::{Cost, Schedule, SplitReport};
use crate::inspect::{HandoffReport, NumberReport, TextReport, UrlReport};
use crate::json::{Number, Object, Value};
use crate::mend::{FixOffer, Proposal};
use crate::options::{
    CampaignOptions, CheckOptions, ReadingOptions, RequestOptions, ScheduleOptions, SplitOptions, WebListOptions,
};
use crate::recipients::ColumnSample;
use crate::render::{Message, Preview};
use crate::rules::{Finding, RuleCode, RuleInfo};

use crate::wire::{CampaignRequest, CampaignResponse, Handoff, RefusedRequest};

/// Each schema by the name that `sendcheck schema` knows it by.
pub fn schemas() -> Vec<(&'static str, Schema)> {
    [
        ("request", schema_for!(CampaignRequest)),
        ("response", with_null_ids(schema_for!(Response))),
        ("handoff", schema_for!(HandoffDocument)),
        ("report", with_messages::<AnyReport>(RECIPIENT)),
        ("reports", with_messages::<Vec<OfFile>>(RECIPIENT)),
        ("line", with_or_without_texts(with_messages::<Line>("/anyOf/0/properties"))),
        ("handoff-report", written().into_root_schema_for::<Vec<HandoffReport>>()),
        ("rules", written().into_root_schema_for::<Vec<RuleInfo>>()),
        ("inspect", written().into_root_schema_for::<Inspected>()),
        ("explain", written().into_root_schema_for::<Told>()),
        ("preview", written().into_root_schema_for::<Preview>()),
        ("answer", written().into_root_schema_for::<AnswerReport>()),
        ("schedule", written().into_root_schema_for::<Schedule>()),
    ]
    .map(|(name, schema)| (name, for_any_validator(schema)))
    .into()
}

/// Without formats of Rust's numbers, which the standard does not know and strict validators refuse, and without naming the
/// dialect: what is said here holds in every one since draft 7, and a validator that was made for another than the one that is
/// named, as Fastify's is, does not take the schema at all.
fn for_any_validator(mut schema: Schema) -> Schema {
    RestrictFormats::default().transform(&mut schema);
    schema.remove("$schema");
    schema
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

/// What is said of one of several files.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum OfFile {
    Request {
        /// The file.
        file: &'static str,
        #[schemars(flatten)]
        report: Report,
    },
    List {
        /// The file.
        file: &'static str,
        #[schemars(flatten)]
        report: ListReport<'static>,
    },
    /// It could not be checked.
    Unchecked {
        /// The file.
        file: &'static str,
        /// Why.
        error: &'static str,
    },
}

/// A line of what `sendcheck check --format ndjson` prints: a recipient, or the last of a file.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum Line {
    Recipient {
        /// The file, where there are several.
        #[schemars(skip_serializing_if = "Option::is_none")]
        file: Option<&'static str>,
        #[schemars(flatten)]
        recipient: RecipientReport,
    },
    /// What holds for the whole, once all recipients were written.
    Summary {
        /// The file, where there are several.
        #[schemars(skip_serializing_if = "Option::is_none")]
        file: Option<&'static str>,
        summary: AnySummary,
    },
    /// One of several files could not be checked.
    Unchecked {
        /// The file.
        file: &'static str,
        /// Why.
        error: &'static str,
    },
}

/// A report without its recipients, and without its version, which the lines do not have.
#[derive(JsonSchema)]
#[schemars(untagged, rename_all_fields = "camelCase")]
#[expect(dead_code, reason = "only its schema is used")]
enum AnySummary {
    List(ListSummary<'static>),
    Request {
        #[schemars(flatten)]
        summary: Summary,
        /// What was found on the handoff.
        handoff: Vec<Finding>,
        /// What was found on the request as a whole.
        request: Vec<Finding>,
        /// Why the whole request is refused.
        refused: Option<&'static str>,
        /// The release of libphonenumber's metadata that judged the numbers.
        phone_metadata: &'static str,
    },
}

/// A line of what `sendcheck inspect` prints.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum Inspected {
    Number(NumberReport),
    Text(TextReport),
    Url(UrlReport),
    /// A line of standard input that holds no JSON string.
    Unanswered {
        /// From 1.
        line: u64,
        /// What is wrong with it.
        error: &'static str,
    },
}

/// What `sendcheck explain --format json` prints.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
#[expect(dead_code, reason = "only its schema is used")]
enum Told {
    /// The code of a rule, or an error message of the service.
    Rule(RuleInfo),
    /// A word of reports or answers.
    Word(Word),
}

/// Every type that goes in or out, with what it is made of, under `$defs`.
pub fn types() -> Schema {
    let mut given = SchemaSettings::draft2020_12().into_generator();
    given.subschema_for::<CheckOptions>();
    given.subschema_for::<ReadingOptions>();
    given.subschema_for::<RequestOptions>();
    given.subschema_for::<SplitOptions>();
    given.subschema_for::<CampaignOptions>();
    given.subschema_for::<ScheduleOptions>();
    given.subschema_for::<WebListOptions>();
    given.subschema_for::<HandoffDocument>();
    given.subschema_for::<CampaignRequest>();
    let mut made = written();
    made.subschema_for::<Report>();
    made.subschema_for::<SplitReport>();
    made.subschema_for::<ListSummary<'static>>();
    made.subschema_for::<ListReport<'static>>();
    made.subschema_for::<CampaignResponse>();
    made.subschema_for::<RefusedRequest>();
    made.subschema_for::<AnswerReport>();
    made.subschema_for::<Schedule>();
    made.subschema_for::<Cost>();
    made.subschema_for::<Preview>();
    made.subschema_for::<Message>();
    made.subschema_for::<Extreme>();
    made.subschema_for::<ListChanges>();
    made.subschema_for::<FixOffer>();
    made.subschema_for::<Proposal>();
    made.subschema_for::<ColumnSample<'static>>();
    made.subschema_for::<HandoffReport>();
    made.subschema_for::<NumberReport>();
    made.subschema_for::<TextReport>();
    made.subschema_for::<UrlReport>();
    made.subschema_for::<Candidate>();
    made.subschema_for::<Reason>();
    made.subschema_for::<RuleInfo>();
    let mut types = given.take_definitions(false);
    types.append(&mut made.take_definitions(false));
    with_null_ids(json_schema!({ "$defs": types }))
}

/// Lets the ids that only the service can give be `null`, as they are where nothing was sent.
fn with_null_ids(mut schema: Schema) -> Schema {
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

/// Makes schemas of what is written: what is always there is required, `null` included.
fn written() -> SchemaGenerator {
    SchemaSettings::draft2020_12().for_serialize().into_generator()
}

/// Where the members of a recipient are declared.
const RECIPIENT: &str = "/$defs/RecipientReport/properties";

/// The reports, with what `sendcheck check --messages` writes to each recipient, whose members are declared at a pointer.
fn with_messages<T: JsonSchema>(recipient: &str) -> Schema {
    let mut generator = written();
    let mut messages = generator.subschema_for::<Vec<Message>>();
    let description = "What goes to the recipient on each channel, in priority order; only where it was asked for.";
    messages.insert("description".into(), description.into());
    let mut schema = generator.into_root_schema_for::<T>();
    let properties = schema.pointer_mut(recipient);
    if let Some(properties) = properties.and_then(|properties| properties.as_object_mut()) {
        properties.insert("messages".into(), messages.into());
    }
    schema
}

/// The same where findings of recipients may be without the words that `--no-texts` leaves out.
fn with_or_without_texts(mut schema: Schema) -> Schema {
    let required = schema.pointer_mut("/$defs/Finding/required").and_then(|required| required.as_array_mut());
    if let Some(required) = required {
        required.retain(|name| !["message", "help", "origin"].iter().any(|left_out| name == left_out));
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

impl JsonSchema for Instant {
    fn schema_name() -> Cow<'static, str> {
        "Instant".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date-time" })
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

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let description = "How many recipients each rule reported on, by how gravely.";
        let counts = generator.subschema_for::<BySeverity>();
        json_schema!({ "type": "object", "additionalProperties": counts, "description": description })
    }
}

impl JsonSchema for Reasons {
    fn schema_name() -> Cow<'static, str> {
        "Reasons".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let description = "How many failed recipients have each rule's message as their `errorMessage`.";
        json_schema!({ "type": "object", "additionalProperties": { "type": "integer", "minimum": 1 }, "description": description })
    }
}
