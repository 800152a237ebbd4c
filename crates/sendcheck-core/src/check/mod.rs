//! Checks: a request, a list or a handoff in, verdicts and findings out.

mod abroad;
mod again;
mod change;
mod consumer;
mod customer_data;
mod earlier;
mod extremes;
mod handoff;
mod kept;
mod lines;
mod list;
mod not_checked;
mod plain;
mod read_as;
mod recipients;
mod rejected;
mod repeats;
mod report;
mod request;
mod row;
mod taken;
mod whole;

pub use change::ListChanges;
pub use earlier::{Earlier, NobodyJudged};
pub use extremes::{Because, Extreme};
pub use handoff::check_handoff;
pub use lines::{InOrder, LineParts, Lines, OneLook, WrittenRows};
pub use list::Unchecked;
pub use read_as::{NeedAs, ReadAs};
pub use recipients::{ListReport, ListSummary, Recipients};
pub use rejected::Says;
pub use report::{
    ByCode, BySeverity, NotChecked, PerRule, REPORT_VERSION, Reasons, RecipientReport, Report, Summary, Verdict,
};
pub use request::{Judging, Named, check, check_as, check_named, check_noted};
pub use taken::RowResults;

pub(crate) use customer_data::customer_data;
pub(crate) use plain::PlainAddress;
pub(crate) use row::RowMemory;
