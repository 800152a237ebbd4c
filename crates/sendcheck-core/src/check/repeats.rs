//! Rows of a list that have the same address as an earlier one.

use alloc::vec;
use alloc::vec::Vec;

use crate::check::kept::RowResult;
use crate::recipients::{List, Scratch};
use crate::view::FirstSeen;

/// The first row with each address, found and noted row by row, in the order of the list.
///
/// A table of indexes, twice as many as there are addresses: where an address stands follows from its number or the hash of
/// its id. Numbers that somebody chose to stand close together go to a sorted map, so that no list takes long.
#[derive(Debug)]
pub(super) struct FirstRows {
    /// Each is an index and one, or 0.
    slots: Vec<u32>,
    shift: u32,
    crowded: FirstSeen,
    scratch: [Scratch; 2],
}

/// The rows that were taken before the one that is looked for, and that one.
#[derive(Clone, Copy)]
pub(super) struct RowsSoFar<'r> {
    pub(super) list: &'r List,
    pub(super) rows: &'r [RowResult],
    /// The second number of each; nothing where a list has only one.
    pub(super) seconds: &'r [u64],
    pub(super) in_app: bool,
}

/// So many places are looked at before an address goes to the map: of numbers as they come not one in a million.
const MOST_PLACES: usize = 32;

impl FirstRows {
    /// Room for so many addresses.
    pub(super) fn of(addresses: usize) -> Self {
        let slots = addresses.saturating_mul(2).next_power_of_two().max(2);
        let (shift, crowded) = (64 - slots.trailing_zeros(), FirstSeen::default());
        Self { slots: vec![0; slots], shift, crowded, scratch: Default::default() }
    }

    /// The first row that has an address of the last of these rows, if another has.
    pub(super) fn note_last(&mut self, so_far: RowsSoFar<'_>) -> Option<u32> {
        let index = u32::try_from(so_far.rows.len().checked_sub(1)?).ok()?;
        so_far.keys(index).into_iter().filter(|key| *key != 0).filter_map(|key| self.note(key, index, so_far)).min()
    }

    /// The row that has this address of the last row; the last row itself is none.
    fn note(&mut self, key: u64, index: u32, so_far: RowsSoFar<'_>) -> Option<u32> {
        let start = place(key, self.shift);
        let mask = self.slots.len() - 1;
        for step in 0..MOST_PLACES {
            let slot = self.slots.get_mut((start + step) & mask)?;
            let Some(other) = slot.checked_sub(1) else {
                *slot = index + 1;
                return None;
            };
            if so_far.keys(other).contains(&key) && so_far.have_one_id(other, index, &mut self.scratch) {
                return Some(other).filter(|other| *other != index);
            }
        }
        let [scratch, _] = &mut self.scratch;
        let first = match so_far.id(index, scratch) {
            Some(id) => self.crowded.first_with_id(id, index),
            None => self.crowded.first_with_number(key, index),
        };
        Some(first).filter(|first| *first != index)
    }
}

impl<'r> RowsSoFar<'r> {
    /// The addresses of a row; 0 is none.
    fn keys(self, index: u32) -> [u64; 2] {
        let at = index as usize;
        [self.rows.get(at).map_or(0, |row| row.key), self.seconds.get(at).copied().unwrap_or_default()]
    }

    /// Whether two rows whose addresses have the same hash have the same id; numbers are their own hash.
    fn have_one_id(self, one: u32, other: u32, [first, second]: &mut [Scratch; 2]) -> bool {
        !self.in_app || one == other || self.id(one, first) == self.id(other, second)
    }

    /// The in-app id of a row.
    fn id<'s>(self, index: u32, scratch: &'s mut Scratch) -> Option<&'s str>
    where
        'r: 's,
    {
        if self.in_app { self.list.cells(index as usize, scratch)?.address() } else { None }
    }
}

/// The place of an address: the top bits of its product with 2^64 divided by the golden ratio, which puts numbers that
/// follow each other far apart.
fn place(key: u64, shift: u32) -> usize {
    usize::try_from(key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> shift).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{FirstRows, MOST_PLACES, RowsSoFar, place};
    use crate::check::kept::{KeptSms, Marks, RowResult};
    use crate::recipients::{AddressColumn, Expected, List, ReadOptions, read};
    use crate::rules::RuleSet;
    use alloc::collections::BTreeMap;
    use alloc::vec::Vec;

    fn list(text: &str, address: AddressColumn) -> List {
        let expected = Expected { address, columns: Vec::new(), whole_line: false };
        read(text.as_bytes(), expected, ReadOptions::default()).unwrap()
    }

    /// The rows with an address that an earlier one has, with that one.
    fn repeats(list: &List, keys: &[u64], seconds: &[u64], in_app: bool) -> Vec<(u32, u32)> {
        let row = |key: &u64| RowResult {
            rules: RuleSet::EMPTY,
            key: *key,
            sms: KeptSms::of(None),
            region: None,
            reason: None,
            marks: Marks::of(None, false),
        };
        let rows: Vec<_> = keys.iter().map(row).collect();
        let mut first_rows = FirstRows::of(keys.len() + seconds.len());
        let mut of = |last: usize| {
            let seconds = if seconds.is_empty() { seconds } else { &seconds[..=last] };
            let so_far = RowsSoFar { list, rows: &rows[..=last], seconds, in_app };
            Some((u32::try_from(last).unwrap(), first_rows.note_last(so_far)?))
        };
        (0..rows.len()).filter_map(&mut of).collect()
    }

    /// What is found in a list of ids whose hashes are these.
    fn of_ids(text: &str, hashes: &[u64]) -> Vec<(u32, u32)> {
        let list = list(text, AddressColumn::Id);
        assert_eq!(list.len(), hashes.len());
        repeats(&list, hashes, &[], true)
    }

    fn of_numbers(keys: &[u64], seconds: &[u64]) -> Vec<(u32, u32)> {
        repeats(&list("Phone\n1\n", AddressColumn::Phone), keys, seconds, false)
    }

    #[test]
    fn two_ids_with_one_hash_are_two() {
        assert_eq!(of_ids("Id\njane\nomar\n", &[7, 7]), []);
        assert_eq!(of_ids("Id\njane\nomar\njane\nomar\njane\n", &[7; 5]), [(2, 0), (3, 1), (4, 0)]);
        assert_eq!(of_ids("Id\njane\nomar\njane\n", &[7, 9, 7]), [(2, 0)]);
        assert_eq!(of_ids("Id\njane\njane\n", &[0, 0]), [], "0 is no address");
    }

    #[test]
    fn ids_with_one_hash_are_told_apart_however_many() {
        let names = |name| alloc::format!("user{}\n", name % 100);
        let names = (0..200).map(names).collect::<Vec<_>>().concat();
        let found = of_ids(&alloc::format!("Id\n{names}"), &[7; 200]);
        assert_eq!(found, (100..200).map(|later| (later, later - 100)).collect::<Vec<_>>());
    }

    #[test]
    fn of_two_numbers_each_may_be_another_rows() {
        assert_eq!(of_numbers(&[1, 2, 3], &[4, 1, 2]), [(1, 0), (2, 1)]);
        assert_eq!(of_numbers(&[1, 2, 2], &[5, 6, 5]), [(2, 0)], "of two that come before, the first counts");
        assert_eq!(of_numbers(&[1, 2], &[1, 2]), [], "who has one number twice repeats nobody");
        assert_eq!(of_numbers(&[1, 0, 0], &[0, 0, 1]), [(2, 0)], "0 is no address");
    }

    #[test]
    fn numbers_that_stand_close_together_are_found_as_all_others() {
        let shift = 64 - 1024_u32.trailing_zeros();
        let close: Vec<u64> = (1..).filter(|key| place(*key, shift) < 2).take(256).collect();
        assert!(close.len() > 4 * MOST_PLACES);
        let keys: Vec<u64> = close.iter().chain(&close).copied().collect();
        let mut first = BTreeMap::new();
        let naive = keys.iter().zip(0_u32..).map(|(key, at)| (at, *first.entry(*key).or_insert(at)));
        let naive: Vec<_> = naive.filter(|(at, first)| at != first).collect();
        assert_eq!(of_numbers(&keys, &[]), naive);
    }
}
