//! A row of a sheet.

use crate::WorkbookError;
use crate::limits;

/// A row of a sheet, with its number there.
#[derive(Debug, Clone, Default)]
pub struct Row {
    number: u32,
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<usize>,
}

impl Row {
    /// The number of the row in the sheet, from 1.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The cells from column 1 to the last one that holds something.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| self.text.get(start..*end).unwrap_or_default())
    }

    /// How many cells there are.
    pub(crate) fn width(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn start(&mut self, number: u32) {
        self.number = number;
        self.text.clear();
        self.ends.clear();
    }

    /// The same cells in another row.
    pub(crate) fn renumber(&mut self, number: u32) {
        self.number = number;
    }

    /// Puts text in a column, from 1; those between the last one and this are empty. An empty text is no cell.
    ///
    /// # Errors
    /// If the column is no column or not behind the last one.
    pub(crate) fn put(&mut self, column: u32, text: &str) -> Result<(), WorkbookError> {
        if text.is_empty() {
            return Ok(());
        }
        let index = column.checked_sub(1).filter(|_| column <= limits::COLUMNS).map(|index| index as usize);
        let Some(index) = index.filter(|index| *index >= self.ends.len()) else {
            return Err(WorkbookError::broken(format!("row {} has cells out of their order", self.number)));
        };
        self.ends.resize(index, self.text.len());
        // No list needs it, and nothing behind here could tell it from the end of a text.
        self.text.extend(text.chars().map(|c| if c == '\0' { char::REPLACEMENT_CHARACTER } else { c }));
        self.ends.push(self.text.len());
        Ok(())
    }
}

/// Takes the rows of a sheet in their order, counts their cells, and hands them on.
pub(crate) struct Rows<'t> {
    take: &'t mut dyn FnMut(&Row),
    last: u32,
    cells: u64,
}

impl<'t> Rows<'t> {
    pub(crate) fn new(take: &'t mut dyn FnMut(&Row)) -> Self {
        Self { take, last: 0, cells: 0 }
    }

    /// The number of the last row that was handed on or passed over.
    pub(crate) fn last(&self) -> u32 {
        self.last
    }

    /// The number of the next row: what the file says, or one more than the last.
    ///
    /// # Errors
    /// If it does not come behind the last one, or behind all that a sheet has.
    pub(crate) fn next(&mut self, said: Option<u32>) -> Result<u32, WorkbookError> {
        let number = said.unwrap_or(self.last.saturating_add(1));
        if number <= self.last {
            return Err(WorkbookError::broken(format!("row {number} stands out of its order")));
        }
        if number > limits::ROWS {
            return Err(WorkbookError::TooLarge { what: "rows", limit: limits::ROWS.into() });
        }
        self.last = number;
        Ok(number)
    }

    /// So many rows are blank.
    pub(crate) fn pass_over(&mut self, rows: u32) {
        self.last = self.last.saturating_add(rows);
    }

    /// Hands on a row that holds something.
    ///
    /// # Errors
    /// If there are more cells than are read.
    pub(crate) fn hand_on(&mut self, row: &Row) -> Result<(), WorkbookError> {
        if row.width() == 0 {
            return Ok(());
        }
        self.cells += row.width() as u64;
        if self.cells > limits::CELLS {
            return Err(WorkbookError::TooLarge { what: "cells", limit: limits::CELLS });
        }
        (self.take)(row);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_in_their_columns() {
        let mut row = Row::default();
        row.start(7);
        row.put(2, "b").unwrap();
        row.put(3, "").unwrap();
        row.put(4, "d\0").unwrap();
        assert_eq!(row.cells().collect::<Vec<_>>(), ["", "b", "", "d\u{fffd}"]);
        assert!(row.put(4, "again").is_err());
        assert!(row.put(limits::COLUMNS + 1, "far").is_err());
        row.start(8);
        assert_eq!(row.cells().count(), 0);
    }

    #[test]
    fn rows_come_in_their_order() {
        let mut take = |_: &Row| {};
        let mut rows = Rows::new(&mut take);
        assert_eq!((rows.next(None), rows.next(Some(5)), rows.next(None)), (Ok(1), Ok(5), Ok(6)));
        assert!(rows.next(Some(6)).is_err() && rows.next(Some(limits::ROWS + 1)).is_err());
    }
}
