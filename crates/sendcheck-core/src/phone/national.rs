//! The digits after the calling code.

use core::fmt;

/// The digits after the calling code, which may begin with zeros (`+39 06 698…`).
///
/// Displays with those zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct National {
    digits: u64,
    length: u8,
}

impl National {
    pub(super) const fn new(digits: u64, length: u8) -> Self {
        Self { digits, length }
    }

    /// The digits as one integer, zeros at the front lost.
    pub const fn digits(self) -> u64 {
        self.digits
    }

    /// How many digits there are, zeros at the front counted: 2 to 17.
    pub const fn length(self) -> u8 {
        self.length
    }
}

impl fmt::Display for National {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:01$}", self.digits, usize::from(self.length))
    }
}

#[cfg(test)]
mod tests {
    use super::National;
    use alloc::string::ToString;

    #[test]
    fn keeps_zeros_at_the_front() {
        assert_eq!(National::new(669_812_345, 10).to_string(), "0669812345");
        assert_eq!(National::new(0, 3).to_string(), "000");
    }
}
