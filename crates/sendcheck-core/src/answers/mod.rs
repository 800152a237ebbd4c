//! The service's real answer to a campaign: what each entry means, whose it is, and whether it was forecast.
//!
//! [`ServiceAnswer::read`] reads what came back, be it the documented response, a refusal or the page of a gateway.
//! [`read_answers`] explains it and holds it against what was sent: requests with their reports, or a checked list.

mod address_book;
mod compare;
mod error;
mod explain;
mod keys;
mod mend;
mod read;
mod refused;
mod report;
mod sent;

pub use compare::read_answers;
pub use error::AnswerError;
pub use explain::{Explanation, Known};
pub use mend::{Means, failed_request};
pub use read::{ServiceAnswer, is_answer};
pub use refused::Refused;
pub use report::{
    Agreement, AnswerCounts, AnswerReport, AnswerSummary, EntryReport, Forecast, Outcome, RefusalReport, Unanswered,
};
pub use sent::{Sent, SentRequest};

pub(crate) use address_book::AddressBook;
pub(crate) use explain::same_message;
pub(crate) use keys::of_consumer as addresses;
