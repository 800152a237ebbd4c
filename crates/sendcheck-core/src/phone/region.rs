//! The region that a number belongs to.

use core::fmt;
use core::num::NonZeroU8;

use crate::phone::tables::REGIONS;

/// A region of the world by its two-letter code, or `001` for a calling code that belongs to none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(NonZeroU8);

impl Region {
    /// The region at a place of the table, from 1.
    pub(super) fn at(place: u8) -> Option<Self> {
        NonZeroU8::new(place).map(Self)
    }

    /// All regions of the table, in its order.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (1..=REGIONS.len()).filter_map(|place| Self::at(u8::try_from(place).ok()?))
    }

    /// The place in the table, from 0.
    pub(super) fn index(self) -> usize {
        usize::from(self.0.get()) - 1
    }

    /// The code: `US`, `001`.
    pub fn as_str(self) -> &'static str {
        REGIONS.get(self.index()).copied().unwrap_or_default()
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Region({})", self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::{REGIONS, Region};

    #[test]
    fn every_region_has_its_code() {
        assert_eq!(Region::at(1).map(Region::as_str), Some("001"));
        assert_eq!(Region::at(2).map(Region::as_str), Some("AC"));
        assert_eq!(u8::try_from(REGIONS.len()).ok().and_then(Region::at).map(Region::as_str), Some("ZW"));
        assert_eq!(Region::at(0), None);
    }
}
