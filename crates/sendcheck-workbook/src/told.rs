//! What is to be told of a sheet besides its cells.

use std::collections::BTreeMap;

/// What is to be told of a sheet besides its cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Told {
    /// Rows that the sheet does not show; they were read like the others.
    pub hidden: Hidden,
    /// Cells whose text could not be known from the file, by what is in the way and by column.
    pub doubted: Vec<Doubted>,
}

/// Rows that hold something and are not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Hidden {
    /// How many.
    pub rows: u32,
    /// The first, from 1.
    pub first: u32,
}

/// Cells of one column of which the file does not say how they look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Doubted {
    /// Why.
    pub doubt: Doubt,
    /// The column, from 1.
    pub column: u32,
    /// How many cells.
    pub cells: u32,
    /// The row of the first, from 1.
    pub first: u32,
}

/// Why the file does not say how a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Doubt {
    /// A formula whose value was not saved, as programs write that do not calculate. The cell is read as empty.
    FormulaWithoutValue,
    /// A date that looks as the computer or the language says. It is read as year, month and day: `2026-11-30`.
    DateByComputer,
    /// A number whose decimal and thousands marks are the computer's. It is read with a point and without thousands.
    MarksByComputer,
    /// A format that is not followed. The number is read as it is.
    FormatNotFollowed,
    /// The cell is covered by the one above, with which it is merged. It is read as empty.
    Merged,
}

/// Counts what is to be told.
#[derive(Debug, Clone, Default)]
pub(crate) struct Telling {
    hidden: Hidden,
    doubted: BTreeMap<(Doubt, u32), (u32, u32)>,
}

impl Telling {
    pub(crate) fn hidden(&mut self, row: u32) {
        if self.hidden.rows == 0 {
            self.hidden.first = row;
        }
        self.hidden.rows = self.hidden.rows.saturating_add(1);
    }

    pub(crate) fn doubt(&mut self, doubt: Doubt, (row, column): (u32, u32)) {
        self.doubts(doubt, (row, column), 1);
    }

    /// So many cells of a column, the first in this row.
    pub(crate) fn doubts(&mut self, doubt: Doubt, (row, column): (u32, u32), cells: u32) {
        let (count, first) = self.doubted.entry((doubt, column)).or_insert((0, row));
        *count = count.saturating_add(cells);
        *first = row.min(*first);
    }

    pub(crate) fn told(self) -> Told {
        let doubted = self.doubted.into_iter();
        let doubted = doubted.map(|((doubt, column), (cells, first))| Doubted { doubt, column, cells, first });
        Told { hidden: self.hidden, doubted: doubted.collect() }
    }
}
