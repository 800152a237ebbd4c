#![doc = include_str!("../README.md")]

#[cfg(feature = "phonenumber")]
pub mod interop;
mod parallel;
mod recipients;

pub use recipients::{Recipients, RecipientsBuilder};

pub use sendcheck_core::check::{
    Answer, ByCode, Campaign, CampaignError, HandoffReport, ListReport, ListSummary, NotChecked, NumberReport,
    RecipientReport, Report, Requests, Summary, UrlReport, Verdict, check, check_handoff, check_noted,
    expected_columns, inspect_number, inspect_number_in, inspect_url, respond,
};
pub use sendcheck_core::finding::{Arg, Args, At, Cell, Finding, Origin, Severity};
pub use sendcheck_core::handoff::{Candidate, ChannelKind, Handoff, HandoffError, HandoffFile, Pick};
pub use sendcheck_core::phone::{Country, METADATA_VERSION, Number, NumberDefect, UnknownCountry};
pub use sendcheck_core::policy::{NumberPolicy, OptedOut, Policy, Profile, SentToday, TemplateLimits};
pub use sendcheck_core::recipients::{HeaderMode, InputKind, ListError, ReadOptions};
pub use sendcheck_core::render::{
    Because, ChannelPreview, Extreme, Message, Preview, Span, Spans, Unresolved, messages_consumer, preview_consumer,
    preview_draft,
};
pub use sendcheck_core::rules::{RuleCode, RuleMeta};
pub use sendcheck_core::sms::{Encoding, SegmentsAre, SmsReport, TextReport, inspect as inspect_text};
pub use sendcheck_core::types::{AllowedHostError, AllowedHosts};
pub use sendcheck_core::wire::{CampaignRequest, Consumer, Field, RequestError};

/// The whole core: the wire model, templates, limits, rules and the JSON reader behind the names above.
pub use sendcheck_core as core;
