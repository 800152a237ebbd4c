//! The text of a list, held once, in blocks that never move when the list grows.

use alloc::vec;
use alloc::vec::Vec;

/// A block is closed when the next piece would make it longer than this.
const BLOCK: usize = 1 << 20;

/// Blocks of row text.  A row never spans two blocks; only the last block grows.
#[derive(Debug, Clone)]
pub(super) struct Store {
    blocks: Vec<Vec<u8>>,
}

/// Where a row's text stands in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Slot {
    block: u32,
    start: u32,
    len: u32,
}

impl Slot {
    /// How many bytes it holds.
    pub(super) fn len(self) -> u32 {
        self.len
    }
}

impl Store {
    pub(super) fn new() -> Self {
        Self { blocks: vec![Vec::new()] }
    }

    /// A slot without text behind everything stored so far.
    pub(super) fn open(&self) -> Slot {
        let last = self.blocks.last().map_or(0, Vec::len);
        Slot { block: narrow(self.blocks.len().saturating_sub(1)), start: narrow(last), len: 0 }
    }

    /// Adds text to the slot opened last.
    pub(super) fn append(&mut self, slot: &mut Slot, bytes: &[u8]) {
        let Some(block) = self.blocks.last_mut() else { return };
        slot.len = slot.len.saturating_add(narrow(bytes.len()));
        if block.len() + bytes.len() <= BLOCK || slot.start == 0 {
            return block.extend_from_slice(bytes);
        }
        let mut fresh = Vec::with_capacity(BLOCK.max(widen(slot.len)));
        fresh.extend_from_slice(block.get(widen(slot.start)..).unwrap_or_default());
        fresh.extend_from_slice(bytes);
        block.truncate(widen(slot.start));
        (slot.block, slot.start) = (slot.block.saturating_add(1), 0);
        self.blocks.push(fresh);
    }

    /// Drops the text of the slot opened last, and the memory that only it needed.
    pub(super) fn discard(&mut self, slot: &mut Slot) {
        if core::mem::take(&mut slot.len) == 0 {
            return;
        }
        if let Some(block) = self.blocks.last_mut() {
            block.truncate(widen(slot.start));
            block.shrink_to(BLOCK);
        }
    }

    /// Takes bytes off the end of the slot opened last.
    pub(super) fn shorten(&mut self, slot: &mut Slot, bytes: usize) {
        slot.len = slot.len.saturating_sub(narrow(bytes));
        if let Some(block) = self.blocks.last_mut() {
            block.truncate(widen(slot.start) + widen(slot.len));
        }
    }

    pub(super) fn text(&self, slot: Slot) -> &[u8] {
        let start = widen(slot.start);
        self.blocks
            .get(widen(slot.block))
            .and_then(|block| block.get(start..start + widen(slot.len)))
            .unwrap_or_default()
    }
}

/// Rows are limited to 4 GiB and blocks are shorter, so nothing is lost here.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn widen(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_does_not_fit_moves_to_a_block_of_its_own() {
        let mut store = Store::new();
        let mut first = store.open();
        store.append(&mut first, &vec![b'a'; BLOCK - 2]);
        let mut second = store.open();
        store.append(&mut second, b"xy");
        assert_eq!(store.blocks.len(), 1, "so far it fits");
        store.append(&mut second, b"z");
        let mut third = store.open();
        store.append(&mut third, b"end");
        assert_eq!(store.text(first).len(), BLOCK - 2);
        assert_eq!(store.text(second), b"xyz");
        assert_eq!(store.text(third), b"end");
        assert_eq!(store.blocks.len(), 2);
        assert_eq!(store.blocks.iter().map(Vec::len).sum::<usize>(), BLOCK + 4, "every row is held once");
    }

    #[test]
    fn what_is_taken_off_the_end_is_gone() {
        let mut store = Store::new();
        let mut row = store.open();
        store.append(&mut row, b"ab\x1a\x1a");
        store.shorten(&mut row, 2);
        store.append(&mut row, b"c");
        assert_eq!(store.text(row), b"abc");
    }

    #[test]
    fn a_discarded_row_gives_its_memory_back() {
        let mut store = Store::new();
        let mut first = store.open();
        store.append(&mut first, b"a");
        let mut long = store.open();
        store.append(&mut long, &vec![b'b'; 3 * BLOCK]);
        store.discard(&mut long);
        assert_eq!(store.text(first), b"a");
        assert_eq!(store.text(long), b"");
        assert!(store.blocks.iter().map(Vec::capacity).sum::<usize>() <= 2 * BLOCK);
    }
}
