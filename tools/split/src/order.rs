//! In which order functions are compressed best: alike ones next to each other.

use std::collections::{BTreeMap, BTreeSet, HashMap};

/// So many bytes in a row that two functions share are what makes them alike.
const SHARED: usize = 5;

/// What more functions have than this says nothing.
const COMMON: usize = 60;

/// How many of the last functions the next one is compared with.
const LAST: usize = 3;

/// Short functions are not alike by a few bytes alone.
const SHORT: u64 = 20;

/// The places of the bodies in a good order: from the longest one to the one that has most in common with the last few, and so on.
pub(crate) fn alike(bodies: &[&[u8]]) -> Vec<usize> {
    let pieces: Vec<BTreeSet<&[u8]>> = bodies.iter().map(|body| body.windows(SHARED).collect()).collect();
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (place, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            holders.entry(piece).or_default().push(place);
        }
    }
    holders.retain(|_, holders| (2..=COMMON).contains(&holders.len()));
    let length = |place: usize| bodies.get(place).map_or(0, |body| body.len());
    let longest =
        |left: &BTreeSet<usize>| left.iter().copied().max_by_key(|place| (length(*place), usize::MAX - place));
    let mut left: BTreeSet<usize> = (0..bodies.len()).collect();
    let mut order: Vec<usize> = Vec::new();
    while !left.is_empty() {
        let mut shared: BTreeMap<usize, u32> = BTreeMap::new();
        for last in order.iter().rev().take(LAST).filter_map(|place| pieces.get(*place)) {
            for holder in
                last.iter().filter_map(|piece| holders.get(piece)).flatten().filter(|place| left.contains(place))
            {
                *shared.entry(*holder).or_default() += 1;
            }
        }
        let length = |place: usize| SHORT + pieces.get(place).map_or(0, |pieces| pieces.len() as u64);
        let most = shared.iter().max_by_key(|(place, shared)| (u64::from(**shared) << 32) / length(**place));
        let most = most.map(|(place, _)| *place);
        let Some(next) = most.or_else(|| longest(&left)) else { break };
        left.remove(&next);
        order.push(next);
    }
    order
}
