#![doc = include_str!("../README.md")]

mod builder;
mod checker;
mod encodings;
#[cfg(feature = "phonenumber")]
pub mod interop;
mod parallel;
mod recipients;
mod sets;
#[cfg(feature = "workbooks")]
mod workbook;

pub use builder::RecipientsBuilder;
pub use checker::Checker;
pub use encodings::{encoding_of, samples};
pub use recipients::Recipients;
pub use sets::{SET_READERS, read_ids, read_numbers};
#[cfg(feature = "workbooks")]
#[doc(hidden)]
pub use workbook::{carry_list, carry_sheets, carry_stopped, write_carried};

pub use sendcheck_core::answers::{
    Agreement, AnswerCounts, AnswerError, AnswerReport, AnswerSummary, EntryReport, Explanation, Forecast, Known,
    Means, Outcome, RefusalReport, Refused, Sent, SentRequest, ServiceAnswer, Unanswered, failed_request, is_answer,
    read_answers,
};
pub use sendcheck_core::check::{
    Because, ByCode, BySeverity, Earlier, Extreme, Judging, LineParts, Lines, ListChanges, ListReport, ListSummary,
    Named, NobodyJudged, NotChecked, Reasons, RecipientReport, Report, Says, Summary, Verdict, check, check_as,
    check_handoff, check_named, check_noted,
};
pub use sendcheck_core::clock::{Instant, InstantError, TZDATA_VERSION};
pub use sendcheck_core::conformance::{
    Case, CaseAnswer, CaseError, CaseFile, Certainty, MadeCase, Ran, Standing, cases_of,
};
pub use sendcheck_core::finding::{Arg, Args, At, Cell, Origin, Severity};
pub use sendcheck_core::glossary::{Explained, Unexplained, Word, WordKind, explain};
pub use sendcheck_core::handoff::{Candidate, ChannelKind, Handoff, HandoffError, HandoffFile, Pick};
pub use sendcheck_core::handover::{
    Answer, Campaign, CampaignError, ChannelSchedule, Cost, DayZone, DayZoneError, Deployment, FiguresAre, HourOfQueue,
    Money, MoneyError, PostingDay, Price, PriceError, RegionCost, RequestPart, RequestParts, Requests, Schedule,
    Sending, SiteId, SiteIdError, SplitError, SplitReport, SplitRequest, Splitting, StateCounts, WebListError,
    WebListForm, WebLists, WindowsAre, ZoneGroup, check_campaign, respond, schedule_request,
};
pub use sendcheck_core::inspect::{
    Fills, HandoffColumn, HandoffReport, NumberReport, TextReport, UrlReport, inspect_number, inspect_number_in,
    inspect_text, inspect_url,
};
pub use sendcheck_core::mend::{Fix, FixKind, FixOffer, ListOutcome, Proposal};
pub use sendcheck_core::options::{SavedReading, SetReadings};
pub use sendcheck_core::phone::{Country, METADATA_VERSION, Number, NumberDefect, UnknownCountry};
pub use sendcheck_core::policy::{NumberPolicy, Policy, Profile, SentToday, TemplateLimits};
pub use sendcheck_core::recipients::rejected::WrittenBack;
pub use sendcheck_core::recipients::{
    CellChange, Change, ChangeCounts, ChangeError, HeaderMode, InputKind, ListError, ReadOptions, RowChange,
};
pub use sendcheck_core::render::{
    ChannelPreview, Message, Preview, Span, Spans, Unresolved, messages_consumer, preview_consumer, preview_draft,
};
pub use sendcheck_core::rules::{Finding, RuleAbout, RuleCode, RuleMeta, RuleSet};
pub use sendcheck_core::schedule::{Confidence, SendState, StateWindow, StateWindows, StateWindowsError, Week};
pub use sendcheck_core::sets::{Gaps, IdSet, NumberSet, OptedOut, SetKind};
pub use sendcheck_core::sms::{Encoding, SegmentsAre, SmsReport};
pub use sendcheck_core::types::{AllowedHostError, AllowedHosts, SendingWindow, TimeOfDay, Weekday, WindowError};
pub use sendcheck_core::view::expected_columns;
pub use sendcheck_core::wire::{CampaignRequest, Consumer, Field, RequestError, SchedulingMetrics, scheduling_metrics};

/// The whole core: the wire model, templates, limits, rules and the JSON reader behind the names above.
pub use sendcheck_core as engine;
