//! What LivePerson Proactive Messaging 2.0 will do with a campaign, told before anything is sent.
//!
//! [`check`] takes a campaign request, [`Recipients`] a list in CSV or typed lines; both judge
//! against a [`Handoff`] as the Outbound Configuration API gives it, by a [`Policy`].
//!
//! ```
//! use sendcheck::{Handoff, Policy, ReadOptions, Recipients, Verdict};
//!
//! let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [ { "type": "body",
//!     "content": "Hello ${{1}}, your card ending in ${{2}} is about to expire.", "variables": ["1", "2"] } ] }"#)?;
//! let list = b"Phone,B1,B2\n12025550123,Nancy,9999\n12025550124,Bob,\n";
//! let recipients = Recipients::read(list, &handoff, &Policy::default(), ReadOptions::default())?;
//! assert_eq!(recipients.summary().accepted, 1);
//! let second = recipients.recipient(1).expect("two rows were read");
//! assert_eq!(second.verdict, Verdict::Failed);
//! assert_eq!(second.error_message.as_deref(), Some("MISSING_VARIABLE=2"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(feature = "phonenumber")]
pub mod interop;
mod parallel;
mod recipients;

pub use recipients::{Recipients, RecipientsBuilder};

pub use sendcheck_core::check::{
    Answer, ByCode, Campaign, CampaignError, ListReport, ListSummary, NotChecked, RecipientReport, Report, Requests,
    Summary, Verdict, check, check_handoff, check_noted, expected_columns, respond,
};
pub use sendcheck_core::finding::{Arg, Args, At, Cell, Finding, Origin, Severity};
pub use sendcheck_core::handoff::{Candidate, ChannelKind, Handoff, HandoffError, HandoffFile, Pick};
pub use sendcheck_core::phone::{METADATA_VERSION, Number, NumberDefect};
pub use sendcheck_core::policy::{NumberPolicy, OptedOut, Policy, Profile, SentToday, TemplateLimits};
pub use sendcheck_core::recipients::{HeaderMode, InputKind, ListError, ReadOptions};
pub use sendcheck_core::rules::{RuleCode, RuleMeta};
pub use sendcheck_core::types::{AllowedHostError, AllowedHosts, UrlReport, inspect as inspect_url};
pub use sendcheck_core::wire::{CampaignRequest, Consumer, Field, RequestError};

/// The whole core: the wire model, templates, limits, rules and the JSON reader behind the names above.
pub use sendcheck_core as core;
