//! What rules see: a recipient, a request and its head, a list or a handoff, whatever input it came from.
//!
//! What many rules need (the number, the link, the length, the SMS) is worked out here once. Nothing here knows a rule.

mod abroad;
mod address;
mod columns;
mod consumer;
mod days;
mod doubts;
mod handoff;
mod head;
mod header;
mod hours;
mod instead;
mod list;
mod number;
mod refusal;
mod request;
mod sent;
mod sets;
mod slip;
mod slot;
mod sms;
mod standing;
mod value_facts;
mod windows;

pub use columns::expected_columns;
pub use number::NumberReason;
pub use slip::NumberHint;

pub(crate) use abroad::{ReadAbroad, some_of};
pub(crate) use address::{Address, AddressState, Addresses, Mixed, as_printed, number_of, of_consumer, old_halves};
pub(crate) use columns::{Fills, column_of};
pub(crate) use consumer::{ConsumerCx, ListRow, SentValue, Source, SurplusColumns, ValueOf};
pub(crate) use days::daily_shares;
pub(crate) use doubts::Doubts;
pub(crate) use handoff::HandoffCx;
pub(crate) use head::{HeadCx, Meant};
pub(crate) use header::HeaderUrl;
pub(crate) use hours::{Narrowed, hours, send_time};
pub(crate) use list::{AcceptedNobody, ColumnsMove, ListCx, OtherHeading};
pub(crate) use number::{NumberFacts, judge_cell, judge_text};
pub(crate) use refusal::{Obstacle, Refusal, mended_number};
pub(crate) use request::RequestCx;
pub use sent::WEB_TOOL_OPT_OUT;
pub(crate) use sent::{SentPiece, SentText};
pub(crate) use sets::{asked_sets, is_asked, open_sets};
pub(crate) use slot::Slot;
pub(crate) use sms::{FixedSms, report as sms_report, segments_are};
pub(crate) use standing::{AddressWord, FirstIs, FirstSeen, OptedOutHere, Standing, first_key, opted_out};
pub(crate) use value_facts::{Trait, ValueFacts};
pub(crate) use windows::{WindowDefect, Windows, windows_of};
