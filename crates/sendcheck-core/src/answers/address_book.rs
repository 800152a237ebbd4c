//! Who is found under an address.

use alloc::string::String;
use alloc::vec::Vec;

use crate::order;

/// Addresses with the places of those who have them, looked up by address.
#[derive(Debug, Clone, Default)]
pub(crate) struct AddressBook {
    /// Sorted.
    entries: Vec<(String, usize)>,
}

impl AddressBook {
    /// The book of these addresses, each with the place of who has it.
    pub(crate) fn of(entries: impl Iterator<Item = (String, usize)>) -> Self {
        let mut entries: Vec<_> = entries.collect();
        order::sort_by(&mut entries, Ord::cmp);
        Self { entries }
    }

    /// The places of all who have an address, in their order.
    pub(crate) fn places(&self, address: &str) -> impl Iterator<Item = usize> {
        let start = self.entries.partition_point(|(known, _)| known.as_str() < address);
        let same = self.entries.get(start..).unwrap_or_default().iter();
        same.take_while(move |(known, _)| known == address).map(|(_, place)| *place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_all_who_have_an_address() {
        let book = AddressBook::of([("b", 2), ("a", 1), ("b", 0)].into_iter().map(|(key, at)| (key.into(), at)));
        assert_eq!(book.places("b").collect::<Vec<_>>(), [0, 2]);
        assert_eq!(book.places("a").collect::<Vec<_>>(), [1]);
        assert_eq!(book.places("").count() + book.places("c").count() + AddressBook::default().places("a").count(), 0);
    }
}
