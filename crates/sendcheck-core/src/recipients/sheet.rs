//! Reading a sheet of a workbook, whose cells somebody else takes out of the file.

use alloc::string::String;
use alloc::vec::Vec;

use super::error::ListError;
use super::expected::{Expected, InputKind, ReadOptions};
use super::list::List;
use super::reader::{Written, decided};
use super::reading::{DelimiterBasis, Encoding, ReadingNote};
use super::rows::{BytesAre, Rows};
use super::split::Splitting;
use crate::words::words;

/// What separates the cells of a row as it is kept.
const DELIMITER: char = ',';

/// The sheet that a list was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "filled in by whoever reads workbooks")]
pub struct Sheet {
    /// The format of the workbook, by the ending of its files: `xlsx`.
    pub format: &'static str,
    /// The name of the sheet.
    pub name: String,
    /// Other sheets that hold something, by their names.
    pub others: Vec<String>,
    /// Whether the caller named the sheet.
    pub is_given: bool,
    /// Whether formats of cells and hidden rows are known.
    pub tells_looks: bool,
    /// Rows that the sheet does not show: how many, and the first, from 1.
    pub hidden: Option<(u32, u32)>,
    /// Cells of which the file does not say how they look.
    pub doubted: Vec<DoubtedCells>,
}

/// Cells of one column of which the file does not say how they look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "filled in by whoever reads workbooks")]
pub struct DoubtedCells {
    /// Why it does not.
    pub doubt: CellDoubt,
    /// The column, from 1.
    pub column: u32,
    /// How many cells.
    pub cells: u32,
    /// The row of the first, from 1.
    pub first: u32,
}

words! {
    /// Why a workbook does not say how a cell looks.
    #[non_exhaustive]
    pub enum CellDoubt {
        /// A formula whose value was not saved, as programs write that do not calculate; the cell is read as empty.
        Formula = "formula",
        /// A date that looks as the computer or the language says; it is read as `2026-11-30`.
        Date = "date",
        /// A number whose decimal and thousands marks are the computer's; it is read with a point, and without thousands.
        Marks = "marks",
        /// A format that is not followed; the number is read as it is.
        Format = "format",
        /// The cell is merged with the one above, which holds the text of both; it is read as empty.
        Merged = "merged",
    }
}

/// Reads a sheet row by row. Cells are taken as they are: nothing is trimmed off, and nothing in them separates or quotes.
///
/// ```
/// use sendcheck_core::recipients::{AddressColumn, Expected, ReadOptions, Scratch, Sheet, SheetReader};
///
/// let expected = Expected { address: AddressColumn::Phone, columns: vec![], whole_line: false };
/// let mut reader = SheetReader::new(expected, ReadOptions::default());
/// reader.row(1, ["Phone", "Name"]);
/// reader.row(4, ["12223334444", "Nancy, \"Nan\"\nSmith"]);
/// let sheet = Sheet {
///     format: "xlsx",
///     name: "Contacts".into(),
///     others: vec![],
///     is_given: false,
///     tells_looks: true,
///     hidden: None,
///     doubted: vec![],
/// };
/// let list = reader.finish(sheet)?;
/// let first = list.record(0).unwrap();
/// assert_eq!((first.row, first.line, list.blank_rows()), (3, 4, 2));
/// let mut scratch = Scratch::default();
/// let cells = list.cells(0, &mut scratch).unwrap();
/// assert!(cells.original().eq(["12223334444", "Nancy, \"Nan\"\nSmith"]));
/// # Ok::<(), sendcheck_core::recipients::ListError>(())
/// ```
#[derive(Debug, Clone)]
pub struct SheetReader {
    expected: Expected,
    options: ReadOptions,
    rows: Rows,
    text: String,
}

impl SheetReader {
    /// A reader that has seen no row yet. What the options say of encodings, delimiters and typed lines says nothing of a sheet.
    pub fn new(expected: Expected, options: ReadOptions) -> Self {
        let splitting = Splitting::Csv { delimiter: b',' };
        let rows = Rows::new(InputKind::Csv, (BytesAre::Utf8, splitting), options.max_row_bytes, false);
        Self { expected, options, rows, text: String::new() }
    }

    /// Takes a row by its number in the sheet, from 1, and its cells from the first column on. Rows that are passed over are
    /// blank; one that comes behind its place, and a row without cells, count as nothing.
    pub fn row<'c>(&mut self, number: u32, cells: impl IntoIterator<Item = &'c str>) {
        self.text.clear();
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.text.push(DELIMITER);
            }
            push_cell(cell, &mut self.text);
        }
        self.rows.push_row(number, self.text.as_bytes());
    }

    /// Ends the list.
    ///
    /// # Errors
    /// As [`ListReader::finish`](super::ListReader::finish).
    pub fn finish(self, sheet: Sheet) -> Result<List, ListError> {
        let name = sheet.name.clone();
        let written = Written {
            encoding: Encoding::Utf8,
            delimiter: DELIMITER,
            delimiter_basis: DelimiterBasis::Sheet,
            note: None,
            sheet: Some(sheet),
        };
        decided(self.rows, self.expected, &self.options, written).map_err(|error| match error {
            ListError::Columns(error) => ListError::ColumnsOfSheet { sheet: name, error },
            other => other,
        })
    }
}

/// Adds a cell, in quotes where it could be anything but itself.
pub(super) fn push_cell(cell: &str, text: &mut String) {
    let is_special = |c: char| matches!(c, '"' | DELIMITER | '\r' | '\n' | '\0');
    if !cell.contains(is_special) && cell.trim().len() == cell.len() {
        return text.push_str(cell);
    }
    text.push('"');
    for c in cell.chars() {
        match c {
            '"' => text.push_str("\"\""),
            '\0' => text.push(char::REPLACEMENT_CHARACTER),
            c => text.push(c),
        }
    }
    text.push('"');
}

/// What is to be told of a sheet, once it is known which columns are used.
pub(super) fn notes(sheet: &Sheet, is_used: impl Fn(u32) -> bool) -> Vec<ReadingNote> {
    let mut notes = Vec::new();
    if !sheet.is_given && !sheet.others.is_empty() {
        notes.push(ReadingNote::SheetsLeftOut { sheet: sheet.name.clone(), others: sheet.others.clone() });
    }
    if let Some((rows, first)) = sheet.hidden {
        notes.push(ReadingNote::RowsHidden { rows, first });
    }
    notes.extend(sheet.doubted.iter().filter(|cells| is_used(cells.column)).copied().map(ReadingNote::CellsDoubted));
    notes
}

#[cfg(test)]
mod tests {
    use super::super::expected::AddressColumn;
    use super::super::{HeaderMode, Scratch};
    use super::*;
    use alloc::string::ToString;
    use alloc::vec;

    fn sheet() -> Sheet {
        Sheet {
            format: "ods",
            name: "One".into(),
            others: vec![],
            is_given: false,
            tells_looks: true,
            hidden: None,
            doubted: vec![],
        }
    }

    fn read(rows: &[(u32, &[&str])], options: ReadOptions) -> Result<List, ListError> {
        let expected = Expected { address: AddressColumn::Phone, columns: vec![], whole_line: false };
        let mut reader = SheetReader::new(expected, options);
        for (number, cells) in rows {
            reader.row(*number, cells.iter().copied());
        }
        reader.finish(sheet())
    }

    #[test]
    fn what_comes_behind_its_place_and_holds_no_cell_is_nothing() {
        let rows: [(u32, &[&str]); 5] =
            [(1, &["12223334444"]), (3, &["12223334445"]), (3, &["12223334446"]), (2, &["12223334447"]), (5, &[])];
        let list = read(&rows, ReadOptions::default()).unwrap();
        assert_eq!((list.len(), list.blank_rows()), (2, 1));
        let mut scratch = Scratch::default();
        assert_eq!(list.cells(1, &mut scratch).unwrap().address(), Some("12223334445"));
    }

    #[test]
    fn doubts_are_told_of_columns_that_are_used() {
        let doubted = |column: u32| DoubtedCells { doubt: CellDoubt::Date, column, cells: 1, first: 2 };
        let expected = Expected { address: AddressColumn::Phone, columns: vec![], whole_line: false };
        let mut reader = SheetReader::new(expected, ReadOptions::default());
        reader.row(1, ["Phone", "Born"]);
        reader.row(2, ["12223334444", "2001-11-30"]);
        let list = reader.finish(Sheet { doubted: vec![doubted(1), doubted(2)], ..sheet() }).unwrap();
        let told: Vec<_> =
            list.reading().notes.iter().filter(|note| matches!(note, ReadingNote::CellsDoubted(_))).collect();
        assert_eq!(told, [&ReadingNote::CellsDoubted(doubted(1))]);
    }

    #[test]
    fn nothing_of_a_cell_is_lost_or_means_anything() {
        let cells = ["12223334444", " a ", "\"", "a\"b", ",", "=1+1", "x\r\ny", "", "'t", "tab\t", "\u{a0}"];
        let list = read(&[(1, &cells)], ReadOptions::default()).unwrap();
        let mut scratch = Scratch::default();
        assert_eq!(list.cells(0, &mut scratch).unwrap().original().collect::<Vec<_>>(), cells);
        assert!(list.record(0).unwrap().flags.is_clean());
    }

    #[test]
    fn rows_have_the_numbers_of_the_sheet() {
        let rows: [(u32, &[&str]); 5] = [
            (2, &["Report of May"]),
            (4, &["Phone", "B1"]),
            (5, &["12223334444"]),
            (6, &[" "]),
            (9, &["12223334445", "a\nb"]),
        ];
        let list = read(&rows, ReadOptions::default()).unwrap();
        assert_eq!(list.reading().heading.line, Some(4));
        let places: Vec<_> = (0..list.len()).map(|index| list.record(index).unwrap()).collect();
        assert_eq!(places.iter().map(|place| (place.row, place.line)).collect::<Vec<_>>(), [(1, 5), (5, 9)]);
        assert_eq!((list.blank_rows(), list.index_of_row(5)), (5, Some(1)));
        let by_line = ReadOptions { header: HeaderMode::Line(4), ..ReadOptions::default() };
        assert_eq!(read(&rows, by_line).unwrap().len(), 2);
    }

    #[test]
    fn lost_characters_and_rows_that_are_too_large_are_told() {
        let list = read(&[(1, &["12223334444", "a\0"])], ReadOptions::default()).unwrap();
        assert!(list.record(0).unwrap().flags.replaced());
        let options = ReadOptions { max_row_bytes: 20, ..ReadOptions::default() };
        let list = read(&[(1, &["12223334444"]), (2, &["12223334445", "and much more"])], options).unwrap();
        assert!(list.record(1).unwrap().flags.too_large());
        let nobody = read(&[], ReadOptions::default()).unwrap_err();
        assert_eq!(nobody.to_string(), ListError::Empty.to_string());
    }
}
