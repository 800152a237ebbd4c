//! Whether a number has a length that numbers of its calling code have.

use crate::words::words;
use core::fmt;

words! {
    /// Whether a number of its calling code can have this length.
    pub enum Possibility {
        /// A full number can have this length.
        Possible = "IS_POSSIBLE",
        /// Only a number without its area code has this length; it cannot be reached from abroad.
        LocalOnly = "IS_POSSIBLE_LOCAL_ONLY",
        /// Shorter than every number of this calling code.
        TooShort = "TOO_SHORT",
        /// Longer than every number of this calling code.
        TooLong = "TOO_LONG",
        /// Between the shortest and the longest, but no number has this length.
        InvalidLength = "INVALID_LENGTH",
        /// The calling code is not in use. [`Number::parse`](super::Number::parse) refuses such a number, so it never answers this.
        InvalidCountryCode = "INVALID_COUNTRY_CODE",
    }
}

impl fmt::Display for Possibility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
