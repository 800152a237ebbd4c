//! Sorting and counting of short lists: one copy of the code for all kinds of things.
//!
//! The standard library's sort and its ordered maps are made anew for every type, four to eight kilobytes each in a
//! WebAssembly module. Here places are sorted, which are of one type whatever stands at them. What is long, such as
//! the numbers of a list, is better off with the standard library's.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::mem;

/// Sorts; what is equal stays in its order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: fn(&T, &T) -> Ordering) {
    let sorted = sorted(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(sorted, &mut |a, b| items.swap(a, b));
}

/// The things in order, each once.
pub(crate) fn distinct<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.collect();
    sort_by(&mut items, T::cmp);
    items.dedup_by(|later, first| T::cmp(later, first).is_eq());
    items
}

/// Places in the order of what stands at them; none if that is the order in which they are.
fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    if (1..count).all(|place| compare(place - 1, place).is_le()) {
        return Vec::new();
    }
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// Swaps what stands at places until it is in the order that `sorted` says.
fn arrange(mut sorted: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..sorted.len() {
        // Around a circle of places: each gets what it is to have, and the last of them what was at the first.
        let mut place = start;
        while let Some(from) = sorted.get_mut(place).map(|from| mem::replace(from, place)).filter(|from| *from != start)
        {
            swap(place, from);
            place = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::{distinct, sort_by};

    #[test]
    fn sorts_as_the_standard_library_does() {
        for count in [0, 1, 2, 3, 30, 1000] {
            // Few keys, so that many are equal; the second part shows whether they stay in order.
            let items: Vec<(u32, u32)> = (0..count).map(|n| (n * 7919 % 13, n)).collect();
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by(&mut ours, |a, b| a.0.cmp(&b.0));
            theirs.sort_by_key(|item| item.0);
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn distinct_things_come_once_and_in_order() {
        assert_eq!(distinct(["b", "a", "b", "c", "a"].into_iter()), ["a", "b", "c"]);
        assert_eq!(distinct(["a", "a"].into_iter()), ["a"]);
        assert_eq!(distinct([0_u8; 0].into_iter()), [0; 0]);
    }
}
