//! Rows of a list that have the same address as an earlier one.

use alloc::string::String;
use alloc::vec::Vec;

use crate::check::kept::RowResult;
use crate::recipients::{List, Scratch};

/// The rows whose address an earlier row has, with that row, both by index and sorted.
///
/// Sorting keeps the time within n·log n whatever the numbers are.
pub(super) fn repeats(list: &List, rows: &[RowResult], in_app: bool) -> Vec<(u32, u32)> {
    let mut keys: Vec<(u64, u32)> =
        rows.iter().zip(0..).filter(|(row, _)| row.key != 0).map(|(row, at)| (row.key, at)).collect();
    keys.sort_unstable();
    let mut repeats = Vec::new();
    for group in keys.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        if in_app {
            repeats_of_ids(list, group, &mut repeats);
        } else if let [(_, first), later @ ..] = group {
            repeats.extend(later.iter().map(|(_, at)| (*at, *first)));
        }
    }
    repeats.sort_unstable();
    repeats
}

/// The same among rows whose ids have the same hash.
fn repeats_of_ids(list: &List, group: &[(u64, u32)], repeats: &mut Vec<(u32, u32)>) {
    let mut scratch = Scratch::default();
    let mut ids: Vec<(String, u32)> = Vec::with_capacity(group.len());
    for (_, at) in group {
        if let Some(id) = list.cells(*at as usize, &mut scratch).and_then(|cells| cells.address()) {
            ids.push((id.into(), *at));
        }
    }
    ids.sort_unstable();
    for same in ids.chunk_by(|a, b| a.0 == b.0) {
        if let [(_, first), later @ ..] = same {
            repeats.extend(later.iter().map(|(_, at)| (*at, *first)));
        }
    }
}
