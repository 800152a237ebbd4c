use core::fmt;

/// A number as it is handed on: calling code and national digits, at most 19 in all.
///
/// Displays with the plus sign: `+12025550123`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct E164 {
    digits: u64,
}

impl E164 {
    pub(super) const fn new(digits: u64) -> Self {
        Self { digits }
    }

    /// The digits as one integer: 12025550123 for `+12025550123`.
    pub const fn digits(self) -> u64 {
        self.digits
    }
}

impl fmt::Display for E164 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "+{}", self.digits)
    }
}

#[cfg(test)]
mod tests {
    use super::E164;
    use alloc::string::ToString;

    #[test]
    fn displays_with_a_plus() {
        assert_eq!(E164::new(12_025_550_123).to_string(), "+12025550123");
    }
}
