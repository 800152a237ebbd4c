use core::fmt;

/// Whether a number of its calling code can have this length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Possibility {
    /// A full number can have this length.
    Possible,
    /// Only a number without its area code has this length; it cannot be reached from abroad.
    LocalOnly,
    /// Shorter than every number of this calling code.
    TooShort,
    /// Longer than every number of this calling code.
    TooLong,
    /// Between the shortest and the longest, but no number has this length.
    InvalidLength,
    /// The calling code is not in use. [`Number::parse`](super::Number::parse) refuses such a number, so it never answers this.
    InvalidCountryCode,
}

impl Possibility {
    /// Google's name of the answer, `IS_POSSIBLE_LOCAL_ONLY` for one.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Possible => "IS_POSSIBLE",
            Self::LocalOnly => "IS_POSSIBLE_LOCAL_ONLY",
            Self::TooShort => "TOO_SHORT",
            Self::TooLong => "TOO_LONG",
            Self::InvalidLength => "INVALID_LENGTH",
            Self::InvalidCountryCode => "INVALID_COUNTRY_CODE",
        }
    }
}

impl fmt::Display for Possibility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
