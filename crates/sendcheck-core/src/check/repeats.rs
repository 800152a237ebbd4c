//! Rows of a list that have the same address as an earlier one.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::check::kept::RowResult;
use crate::order;
use crate::recipients::{List, Scratch};

/// The rows whose address an earlier row has, with that row, both by index and sorted.
///
/// Sorting keeps the time within n·log n whatever the numbers are.
// Apart from its only caller, as `counted` is.
#[inline(never)]
pub(super) fn repeats(list: &List, (rows, seconds): (&[RowResult], &[u64]), in_app: bool) -> Vec<(u32, u32)> {
    let keyed = || rows.iter().map(|row| row.key).zip(0_u32..).chain(seconds.iter().copied().zip(0..));
    let perhaps = PerhapsTwice::of(rows.len() + seconds.len(), keyed().map(|(key, _)| key));
    let mut keys: Vec<(u64, u32)> = keyed().filter(|(key, _)| perhaps.holds(*key)).collect();
    keys.sort_unstable();
    // Who has one number twice repeats nobody.
    keys.dedup();
    let mut repeats: Vec<u64> = Vec::new();
    for group in keys.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        if in_app {
            repeats_of_ids(list, group, &mut repeats);
        } else if let [(_, first), later @ ..] = group {
            repeats.extend(later.iter().map(|(_, at)| packed(*at, *first)));
        }
    }
    repeats.sort_unstable();
    let mut repeats: Vec<(u32, u32)> = repeats.into_iter().map(unpacked).collect();
    // Of two that come before, the first counts.
    repeats.dedup_by_key(|(later, _)| *later);
    repeats
}

/// A row and the first with its address as one integer that sorts like the two. (Sorting pairs is longer code, which the
/// sort of numbers that opted out does not resemble: half a kilobyte more when compressed.)
fn packed(later: u32, first: u32) -> u64 {
    u64::from(later) << 32 | u64::from(first)
}

fn unpacked(packed: u64) -> (u32, u32) {
    ((packed >> 32) as u32, (packed & 0xffff_ffff) as u32)
}

/// The keys that may be there twice: all that are, and a few that only share a bit with another. Most lists repeat
/// nobody, and so have next to nothing to sort.
struct PerhapsTwice {
    twice: Vec<u64>,
    shift: u32,
}

impl PerhapsTwice {
    fn of(count: usize, keys: impl Iterator<Item = u64>) -> Self {
        // Thirty-two bits a key let one key in thirty-two share its bit.
        let words = (count / 2).next_power_of_two().max(2);
        let shift = 64 - words.trailing_zeros() - 6;
        let (mut once, mut twice) = (vec![0_u64; words], vec![0_u64; words]);
        for key in keys.filter(|key| *key != 0) {
            let (word, bit) = place(key, shift);
            if let (Some(once), Some(twice)) = (once.get_mut(word), twice.get_mut(word)) {
                *twice |= *once & bit;
                *once |= bit;
            }
        }
        Self { twice, shift }
    }

    fn holds(&self, key: u64) -> bool {
        let (word, bit) = place(key, self.shift);
        key != 0 && self.twice.get(word).is_some_and(|word| word & bit != 0)
    }
}

/// The word and the bit of a key: the top bits of its product with 2^64 divided by the golden ratio, which puts numbers
/// that follow each other far apart.
fn place(key: u64, shift: u32) -> (usize, u64) {
    let hash = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> shift;
    (usize::try_from(hash / 64).unwrap_or(usize::MAX), 1 << (hash % 64))
}

/// The same among rows whose ids have the same hash.
fn repeats_of_ids(list: &List, group: &[(u64, u32)], repeats: &mut Vec<u64>) {
    let mut scratch = Scratch::default();
    let mut ids: Vec<(String, u32)> = Vec::with_capacity(group.len());
    for (_, at) in group {
        if let Some(id) = list.cells(*at as usize, &mut scratch).and_then(|cells| cells.address()) {
            ids.push((id.into(), *at));
        }
    }
    order::sort_by(&mut ids, Ord::cmp);
    for same in ids.chunk_by(|a, b| a.0 == b.0) {
        if let [(_, first), later @ ..] = same {
            repeats.extend(later.iter().map(|(_, at)| packed(*at, *first)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::repeats;
    use crate::check::kept::{KeptSms, Marks, RowResult};
    use crate::recipients::{AddressColumn, Expected, ReadOptions, read};
    use crate::rules::RuleSet;
    use alloc::vec::Vec;

    /// What is found in a list of ids whose hashes are these.
    fn of_ids(list: &str, hashes: &[u64]) -> Vec<(u32, u32)> {
        let expected = Expected { address: AddressColumn::Id, columns: Vec::new(), whole_line: false };
        let list = read(list.as_bytes(), expected, ReadOptions::default()).unwrap();
        assert_eq!(list.len(), hashes.len());
        let row = |key: &u64| RowResult {
            rules: RuleSet::EMPTY,
            key: *key,
            sms: KeptSms::of(None),
            region: None,
            reason: None,
            marks: Marks::of(None, false),
        };
        repeats(&list, (&hashes.iter().map(row).collect::<Vec<_>>(), &[]), true)
    }

    #[test]
    fn two_ids_with_one_hash_are_two() {
        assert_eq!(of_ids("Id\njane\nomar\n", &[7, 7]), []);
        assert_eq!(of_ids("Id\njane\nomar\njane\nomar\njane\n", &[7; 5]), [(2, 0), (3, 1), (4, 0)]);
        assert_eq!(of_ids("Id\njane\nomar\njane\n", &[7, 9, 7]), [(2, 0)]);
        assert_eq!(of_ids("Id\njane\njane\n", &[0, 0]), [], "0 is no address");
    }
}
