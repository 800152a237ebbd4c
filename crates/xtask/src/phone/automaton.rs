//! The deterministic automaton: subset construction over states and length, equal parts shared.
//!
//! A state is a row: the label of a text that ends here, then how many rows back each digit leads (which is often the
//! same in equal surroundings and so packs well). A reference with the bit [`LEAF`] set leads to a leaf instead: from
//! there on digits no longer matter, only how many follow. A leaf holds the label of the lengths in its mask, the label
//! of all others, and the mask (bit `n`: exactly `n` more digits).

use std::collections::BTreeMap;

use super::Error;
use super::nfa::{Nfa, StateSet};

/// Set in a reference to a leaf.
pub(super) const LEAF: u16 = 0x8000;

/// The most digits a national number has.
pub(super) const LONGEST: usize = 17;

/// Lengths left that a leaf's mask can hold.
const MASK_BITS: usize = 16;

pub(super) type Row = [u16; 11];
pub(super) type Leaf = [u16; 3];

/// What a text is, by the patterns that match it and its length.
pub(super) trait Labelling {
    fn label(&self, nfa: &Nfa, set: &StateSet, length: usize) -> u16;
    /// The label of a text that is nothing in particular, next to texts with this label.
    fn miss(&self, label: u16) -> u16;
}

/// Automata under construction; all share their rows and leaves.
#[derive(Debug, Default)]
pub(super) struct Builder {
    rows: Vec<Row>,
    leaves: Vec<Leaf>,
    known_rows: BTreeMap<Row, u16>,
    known_leaves: BTreeMap<Leaf, u16>,
    subset_states: usize,
}

/// A built part, and its labels by number of digits left where nothing else matters.
#[derive(Clone)]
struct Part {
    shape: Shape,
    by_length: Option<Vec<u16>>,
}

/// A leaf gets its place when a row refers to it: most are swallowed by a leaf above them.
#[derive(Clone, Copy)]
enum Shape {
    Row(u16),
    Leaf(Leaf),
}

impl Builder {
    /// Builds the automaton of all patterns in `nfa` and answers the reference of its start.
    pub(super) fn add(&mut self, nfa: &Nfa, labelling: &dyn Labelling) -> Result<u16, Error> {
        let mut known = BTreeMap::new();
        let part = self.part(nfa, labelling, &nfa.start_set(), 0, &mut known)?;
        self.subset_states += known.len();
        self.reference(part.shape)
    }

    /// The rows and leaves, and how many states there were before equal ones were shared.
    pub(super) fn finish(mut self) -> (Vec<Row>, Vec<Leaf>, usize) {
        count_back(&mut self.rows);
        (self.rows, self.leaves, self.subset_states)
    }

    fn part(
        &mut self,
        nfa: &Nfa,
        labelling: &dyn Labelling,
        set: &StateSet,
        length: usize,
        known: &mut BTreeMap<(StateSet, usize), Part>,
    ) -> Result<Part, Error> {
        let key = (set.clone(), length);
        if let Some(part) = known.get(&key) {
            return Ok(part.clone());
        }
        let label = labelling.label(nfa, set, length);
        let mut nexts = Vec::new();
        if length < LONGEST {
            for digit in 0..10 {
                nexts.push(self.part(nfa, labelling, &nfa.step(set, digit), length + 1, known)?);
            }
        }
        let part = self.shared(labelling, label, &nexts)?;
        known.insert(key, part.clone());
        Ok(part)
    }

    fn shared(&mut self, labelling: &dyn Labelling, label: u16, nexts: &[Part]) -> Result<Part, Error> {
        let by_length = labels_by_length(label, nexts);
        if let Some(leaf) = by_length.as_ref().and_then(|labels| leaf(labelling, labels)) {
            return Ok(Part { shape: Shape::Leaf(leaf), by_length });
        }
        let mut row = [label; 11];
        for (place, next) in row.iter_mut().skip(1).zip(nexts) {
            *place = self.reference(next.shape)?;
        }
        Ok(Part { shape: Shape::Row(self.row_reference(row)?), by_length })
    }

    fn reference(&mut self, shape: Shape) -> Result<u16, Error> {
        let leaf = match shape {
            Shape::Row(reference) => return Ok(reference),
            Shape::Leaf(leaf) => leaf,
        };
        let fresh = small(self.known_leaves.len(), "leaves")? | LEAF;
        let reference = *self.known_leaves.entry(leaf).or_insert(fresh);
        if reference == fresh {
            self.leaves.push(leaf);
        }
        Ok(reference)
    }

    fn row_reference(&mut self, row: Row) -> Result<u16, Error> {
        let fresh = small(self.known_rows.len(), "rows")?;
        let reference = *self.known_rows.entry(row).or_insert(fresh);
        if reference == fresh {
            self.rows.push(row);
        }
        Ok(reference)
    }
}

/// Turns places of rows into how many rows back they are: a row is made after the rows it leads to.
pub(super) fn count_back(rows: &mut [Row]) {
    for (row, place) in rows.iter_mut().zip(0..) {
        row.iter_mut().skip(1).filter(|next| **next & LEAF == 0).for_each(|next| *next = place - *next);
    }
}

/// Walks a finished automaton, as the engine does.
#[cfg(test)]
pub(super) fn walk(rows: &[Row], leaves: &[Leaf], start: u16, text: &[u8]) -> Option<u16> {
    let mut state = start;
    let mut left = text.len();
    for digit in text {
        if state & LEAF != 0 {
            break;
        }
        left -= 1;
        let next = *rows.get(usize::from(state))?.get(usize::from(digit - b'0') + 1)?;
        state = if next & LEAF == 0 { state - next } else { next };
    }
    if state & LEAF == 0 {
        return rows.get(usize::from(state))?.first().copied();
    }
    let [hit, miss, mask] = *leaves.get(usize::from(state & !LEAF))?;
    Some(if left < MASK_BITS && mask >> left & 1 == 1 { hit } else { miss })
}

fn labels_by_length(label: u16, nexts: &[Part]) -> Option<Vec<u16>> {
    let mut labels = vec![label];
    if let Some((first, others)) = nexts.split_first() {
        let rest = first.by_length.as_ref()?;
        if others.iter().any(|next| next.by_length.as_ref() != Some(rest)) {
            return None;
        }
        labels.extend(rest);
    }
    Some(labels)
}

/// The leaf for these labels, when there are at most two different ones and few enough lengths.
fn leaf(labelling: &dyn Labelling, labels: &[u16]) -> Option<Leaf> {
    if labels.len() > MASK_BITS {
        return None;
    }
    let one = *labels.first()?;
    let other = labels.iter().copied().find(|label| *label != one).unwrap_or_else(|| labelling.miss(one));
    let (hit, miss) = if labelling.miss(one) == one { (other, one) } else { (one, other) };
    if labels.iter().any(|label| *label != hit && *label != miss) {
        return None;
    }
    let mask =
        if hit == miss { 0 } else { labels.iter().rev().fold(0, |mask, label| mask << 1 | u16::from(*label == hit)) };
    Some([hit, miss, mask])
}

fn small(count: usize, what: &'static str) -> Result<u16, Error> {
    u16::try_from(count).ok().filter(|count| count & LEAF == 0).ok_or(Error::TooLarge { what })
}
