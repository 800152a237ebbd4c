//! Why a text is no number.

use thiserror::Error;

/// Why a text is not a phone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
pub enum NumberDefect {
    /// There is no digit in it.
    #[error("no digits found")]
    Empty,
    /// A character that has no place in a number, or no place here.
    #[error("a character that is neither a digit nor a separator between digits at byte {at}")]
    NotDigits {
        /// Byte offset of the first such character.
        at: usize,
    },
    /// The first digit is a zero, which no calling code begins with.
    #[error("the number starts with 0; an international number starts with a calling code")]
    LeadingZero,
    /// The first digits are not a calling code in use.
    #[error("the number does not start with a calling code in use")]
    UnknownCallingCode,
    /// Too few digits to be a number anywhere.
    #[error("too few digits for a phone number")]
    TooShort,
    /// Too many digits to be a number anywhere.
    #[error("too many digits for a phone number")]
    TooLong,
}
