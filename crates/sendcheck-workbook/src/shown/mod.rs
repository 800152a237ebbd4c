//! Numbers and dates as a sheet shows them.
//!
//! | file | question |
//! | --- | --- |
//! | `decimal.rs` | the digits of a number |
//! | `format.rs` | what a format code says |
//! | `code.rs` | the pieces of a format code |
//! | `figures.rs` | a number in the places of a format |
//! | `date.rs` | a day and a time in a format |

mod code;
mod date;
mod decimal;
mod figures;
mod format;

use crate::Doubt;

pub(crate) use date::{Epoch, iso};
pub(crate) use decimal::Decimal;
pub(crate) use format::{Format, builtin};

/// What a cell shows, and what of that is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) text: String,
    pub(crate) doubt: Option<Doubt>,
}

impl Shown {
    pub(crate) fn sure(text: String) -> Self {
        Self { text, doubt: None }
    }

    /// A number without a format: every digit, and none of the marks that are the computer's.
    pub(crate) fn plain(value: f64) -> Self {
        let decimal = Decimal::of(value);
        let doubt = decimal.has_fraction().then_some(Doubt::MarksByComputer);
        Self { text: decimal.plain(), doubt }
    }

    pub(crate) fn but(self, doubt: Doubt) -> Self {
        Self { doubt: Some(doubt), ..self }
    }
}
