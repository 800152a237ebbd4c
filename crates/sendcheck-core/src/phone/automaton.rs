//! Walks the automata of `tables.rs`: rows of a label and ten references.

use crate::phone::tables::{LEAVES, ROWS};

/// Entries of a row: the label of digits that end here, then how many rows back each digit leads.
const ROW: usize = 11;

/// Set in a reference to a leaf: digits no longer matter from there on.
const LEAF: u16 = 0x8000;

/// Where digits lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// They end at a row with this label.
    Row(u16),
    /// They reach a leaf with this many digits left.
    Leaf { place: u16, left: usize },
}

/// Follows the digits (each 0 to 9) through rows from a start.
#[inline]
pub(super) fn follow(rows: &[u16], start: u16, digits: &[u8]) -> Stop {
    let mut state = start;
    let mut left = digits.len();
    for digit in digits {
        if state & LEAF != 0 {
            break;
        }
        left -= 1;
        let next = entry(rows, state, 1 + usize::from(*digit));
        state = if next & LEAF == 0 { state.wrapping_sub(next) } else { next };
    }
    if state & LEAF == 0 { Stop::Row(entry(rows, state, 0)) } else { Stop::Leaf { place: state & !LEAF, left } }
}

/// The label of the digits of a national number.
#[inline]
pub(super) fn label(start: u16, digits: &[u8]) -> u16 {
    let (place, left) = match follow(&ROWS, start, digits) {
        Stop::Row(label) => return label,
        Stop::Leaf { place, left } => (usize::from(place), left),
    };
    let Some(&[hit, miss, mask]) = LEAVES.as_chunks::<3>().0.get(place) else { return 0 };
    if left < 16 && mask >> left & 1 == 1 { hit } else { miss }
}

/// The tables refer to nothing outside themselves; should they, the answer is the first leaf.
fn entry(rows: &[u16], state: u16, column: usize) -> u16 {
    rows.get(usize::from(state) * ROW + column).copied().unwrap_or(LEAF)
}

#[cfg(test)]
mod tests {
    use super::{LEAF, Stop, follow};

    #[test]
    fn follows_rows_back_and_stops_at_a_leaf() {
        let leaf = LEAF | 5;
        let mut rows = [leaf; 22];
        rows[0] = 70;
        rows[11] = 71;
        rows[11 + 1 + 3] = 1;
        assert_eq!(follow(&rows, 1, &[]), Stop::Row(71));
        assert_eq!(follow(&rows, 1, &[3]), Stop::Row(70));
        assert_eq!(follow(&rows, 1, &[3, 0, 9, 9]), Stop::Leaf { place: 5, left: 2 });
        assert_eq!(follow(&rows, leaf, &[1, 2]), Stop::Leaf { place: 5, left: 2 });
    }
}
