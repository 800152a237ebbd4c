//! Checks: a request, a list or a handoff in, verdicts and findings out.

mod address;
mod consumer;
mod cross;
mod handoff;
mod header;
mod kept;
mod list;
mod not_checked;
mod number_report;
mod plain;
mod recipients;
mod repeats;
mod report;
mod request;
mod requests;
mod respond;
mod row;
mod slip;
mod slot;
mod sms;
mod url_report;
mod value_facts;

pub use address::NumberReason;
pub use handoff::check_handoff;
pub use list::{RowResults, Unchecked, expected_columns};
pub use number_report::{NumberReport, inspect_number};
pub use recipients::{ListReport, ListSummary, ReadAs, Recipients};
pub use report::{ByCode, NotChecked, REPORT_VERSION, RecipientReport, Report, Summary, Verdict};
pub use request::{check, check_noted};
pub use requests::{Campaign, CampaignError, Requests};
pub use respond::{Answer, respond};
pub use url_report::{UrlReport, inspect_url};

pub(crate) use address::{AddressState, Addresses, Mixed, NumberFacts};
pub(crate) use consumer::{ConsumerCx, Row, Source};
pub(crate) use cross::{OptedOutHere, Standing};
pub(crate) use handoff::HandoffCx;
pub(crate) use header::HeaderUrl;
pub(crate) use list::ListCx;
pub(crate) use plain::PlainAddress;
pub(crate) use request::RequestCx;
pub(crate) use row::RowScratch;
pub(crate) use slip::Slip;
pub(crate) use slot::Slot;
pub(crate) use sms::opt_out;
pub(crate) use value_facts::{Trait, ValueFacts};
