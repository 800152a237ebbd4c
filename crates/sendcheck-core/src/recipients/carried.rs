//! Sheets of workbooks as bytes, on their way from where workbooks are read to where lists are.
//!
//! The npm package reads workbooks in a module of its own, which has no memory in common with the engine. What it finds crosses
//! in this form, and so do rows that become a workbook there. Nothing keeps it: both ends are of one release.
//!
//! Behind a mark come pieces, each a byte that says what it is and then its values: numbers in four bytes, the lowest first, and
//! texts as their length and their bytes.

use alloc::string::String;
use alloc::vec::Vec;

use super::error::ListError;
use super::expected::{Expected, ReadOptions};
use super::list::List;
use super::sheet::{CellDoubt, DoubtedCells, Sheet, SheetReader};

/// What they begin with, as no text does.
const MARK: &[u8] = b"\0sheets\x01";

const ROW: u8 = 1;
const SHEET: u8 = 2;
const UNREADABLE: u8 = 3;
const NO_SUCH_SHEET: u8 = 4;

/// The formats of workbooks, which a sheet names as texts that stay.
const FORMATS: [&str; 4] = ["xlsx", "xlsm", "xls", "ods"];

/// Whether these bytes are sheets that were carried here, and not a file.
pub fn is_carried(bytes: &[u8]) -> bool {
    bytes.starts_with(MARK)
}

/// Writes sheets as bytes.
///
/// ```
/// use sendcheck_core::recipients::carried::{Carrier, rows};
///
/// let mut carrier = Carrier::default();
/// carrier.row(1, ["Phone", "Name"]);
/// carrier.row(4, ["12025550123", ""]);
/// let mut cells = Vec::new();
/// assert!(rows(&carrier.finish(), |row| cells.push(row.join("|"))).is_some());
/// assert_eq!(cells, ["Phone|Name", "12025550123|"]);
/// ```
#[derive(Debug, Clone)]
pub struct Carrier {
    bytes: Vec<u8>,
}

impl Default for Carrier {
    fn default() -> Self {
        Self { bytes: MARK.to_vec() }
    }
}

impl Carrier {
    /// Adds a row by its number in the sheet, from 1.
    pub fn row<'c>(&mut self, number: u32, cells: impl IntoIterator<Item = &'c str>) {
        self.bytes.push(ROW);
        self.number(number);
        let at = self.bytes.len();
        self.number(0);
        let mut count = 0_u32;
        for cell in cells {
            self.text(cell);
            count += 1;
        }
        if let Some(place) = self.bytes.get_mut(at..at + 4) {
            place.copy_from_slice(&count.to_le_bytes());
        }
    }

    /// Ends the sheet whose rows were added.
    pub fn sheet(&mut self, sheet: &Sheet) {
        self.bytes.push(SHEET);
        self.text(sheet.format);
        self.text(&sheet.name);
        self.texts(&sheet.others);
        self.number(u32::from(sheet.is_given));
        self.number(u32::from(sheet.tells_looks));
        let (hidden, first) = sheet.hidden.unwrap_or_default();
        self.number(hidden);
        self.number(first);
        self.number(count(sheet.doubted.len()));
        for cells in &sheet.doubted {
            self.text(cells.doubt.as_str());
            self.number(cells.column);
            self.number(cells.cells);
            self.number(cells.first);
        }
    }

    /// Adds why there is no sheet. What is said of workbooks alone is carried; all else is said again where the list is read.
    pub fn error(&mut self, error: &ListError) {
        match error {
            ListError::Workbook { what, remedy } => {
                self.bytes.push(UNREADABLE);
                self.text(what);
                self.text(remedy);
            }
            ListError::NoSuchSheet { sheet, sheets } => {
                self.bytes.push(NO_SUCH_SHEET);
                self.text(sheet);
                self.texts(sheets);
            }
            _ => {}
        }
    }

    /// The bytes.
    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }

    fn number(&mut self, number: u32) {
        self.bytes.extend_from_slice(&number.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.number(count(text.len()));
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn texts(&mut self, texts: &[String]) {
        self.number(count(texts.len()));
        for text in texts {
            self.text(text);
        }
    }
}

/// A length; what is longer than four bytes can say does not fit into a sheet.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The list of the first sheet.
///
/// # Errors
///
/// [`ListError`] if the workbook could not be read, has no such sheet, or nobody stands in it.
pub fn read_carried(bytes: &[u8], expected: &Expected, options: &ReadOptions) -> Result<List, ListError> {
    read_all_carried(bytes, expected, options)?.into_iter().next().unwrap_or(Err(ListError::Empty))
}

/// The list of every sheet.
///
/// # Errors
///
/// [`ListError`] if the workbook could not be read or has no such sheet.
pub fn read_all_carried(
    bytes: &[u8],
    expected: &Expected,
    options: &ReadOptions,
) -> Result<Vec<Result<List, ListError>>, ListError> {
    let mut taken = Unpacking(bytes.strip_prefix(MARK).unwrap_or_default());
    let new = || SheetReader::new(expected.clone(), options.clone());
    let (mut lists, mut reader, mut cells) = (Vec::new(), new(), Vec::new());
    let mut piece = || -> Option<Result<(), ListError>> {
        match taken.byte()? {
            ROW => {
                let number = taken.row(&mut cells)?;
                reader.row(number, cells.drain(..));
            }
            SHEET => lists.push(core::mem::replace(&mut reader, new()).finish(taken.sheet()?)),
            UNREADABLE => {
                let [what, remedy] = [taken.text()?.into(), taken.text()?.into()];
                return Some(Err(ListError::Workbook { what, remedy }));
            }
            NO_SUCH_SHEET => {
                let (sheet, sheets) = (taken.text()?.into(), taken.texts()?);
                return Some(Err(ListError::NoSuchSheet { sheet, sheets }));
            }
            _ => return None,
        }
        Some(Ok(()))
    };
    while let Some(read) = piece() {
        read?;
    }
    Ok(lists)
}

/// Hands on the cells of each row; `None` if these bytes are no rows.
pub fn rows(bytes: &[u8], mut take: impl FnMut(&[&str])) -> Option<()> {
    let mut taken = Unpacking(bytes.strip_prefix(MARK)?);
    let mut cells = Vec::new();
    while taken.byte().is_some() {
        taken.row(&mut cells)?;
        take(&cells);
        cells.clear();
    }
    Some(())
}

/// What is still to be taken.
struct Unpacking<'b>(&'b [u8]);

impl<'b> Unpacking<'b> {
    fn byte(&mut self) -> Option<u8> {
        self.bytes(1)?.first().copied()
    }

    fn number(&mut self) -> Option<u32> {
        self.bytes(4)?.try_into().ok().map(u32::from_le_bytes)
    }

    fn text(&mut self) -> Option<&'b str> {
        let length = usize::try_from(self.number()?).ok()?;
        core::str::from_utf8(self.bytes(length)?).ok()
    }

    fn texts(&mut self) -> Option<Vec<String>> {
        (0..self.number()?).map(|_| self.text().map(String::from)).collect()
    }

    fn row(&mut self, cells: &mut Vec<&'b str>) -> Option<u32> {
        let number = self.number()?;
        for _ in 0..self.number()? {
            cells.push(self.text()?);
        }
        Some(number)
    }

    fn sheet(&mut self) -> Option<Sheet> {
        let format = self.text()?;
        let format = FORMATS.into_iter().find(|known| *known == format)?;
        let (name, others) = (self.text()?.into(), self.texts()?);
        let [is_given, tells_looks] = [self.number()? != 0, self.number()? != 0];
        let hidden = (self.number()?, self.number()?);
        let doubted = (0..self.number()?).map(|_| self.doubted()).collect::<Option<_>>()?;
        Some(Sheet { format, name, others, is_given, tells_looks, hidden: (hidden.0 > 0).then_some(hidden), doubted })
    }

    fn doubted(&mut self) -> Option<DoubtedCells> {
        let word = self.text()?;
        let doubt = CellDoubt::ALL.into_iter().find(|doubt| doubt.as_str() == word)?;
        Some(DoubtedCells { doubt, column: self.number()?, cells: self.number()?, first: self.number()? })
    }

    fn bytes(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::super::expected::AddressColumn;
    use super::*;
    use alloc::string::ToString;
    use alloc::vec;

    fn expected() -> Expected {
        Expected { address: AddressColumn::Phone, columns: vec![], whole_line: false }
    }

    fn sheet() -> Sheet {
        Sheet {
            format: "ods",
            name: "Ünë".into(),
            others: vec!["Two".into(), String::new()],
            is_given: true,
            tells_looks: true,
            hidden: Some((2, 7)),
            doubted: vec![DoubtedCells { doubt: CellDoubt::Merged, column: 1, cells: 3, first: 9 }],
        }
    }

    fn filled(carrier: &mut Carrier) {
        carrier.row(2, ["Phone", "Name"]);
        carrier.row(5, ["12025550123", "two\nlines, \"quoted\""]);
        carrier.row(6, ["12025550124"]);
    }

    #[test]
    fn a_list_is_the_one_that_was_not_carried() {
        let mut carrier = Carrier::default();
        filled(&mut carrier);
        carrier.sheet(&sheet());
        let list = read_carried(&carrier.finish(), &expected(), &ReadOptions::default()).unwrap();
        let mut reader = SheetReader::new(expected(), ReadOptions::default());
        reader.row(2, ["Phone", "Name"]);
        reader.row(5, ["12025550123", "two\nlines, \"quoted\""]);
        reader.row(6, ["12025550124"]);
        let direct = reader.finish(sheet()).unwrap();
        assert_eq!(list.reading(), direct.reading());
        assert_eq!(list.reading().sheet.as_ref(), Some(&sheet()));
        let lines = |list: &List| (0..list.len()).map(|row| list.record(row).unwrap().line).collect::<Vec<_>>();
        assert_eq!(lines(&list), [5, 6]);
        let plain = Sheet { hidden: None, is_given: false, tells_looks: false, ..sheet() };
        let mut carrier = Carrier::default();
        filled(&mut carrier);
        carrier.sheet(&plain);
        let list = read_carried(&carrier.finish(), &expected(), &ReadOptions::default()).unwrap();
        assert_eq!(list.reading().sheet.as_ref(), Some(&plain));
    }

    #[test]
    fn each_sheet_is_a_list() {
        let mut carrier = Carrier::default();
        filled(&mut carrier);
        carrier.sheet(&sheet());
        carrier.sheet(&Sheet { name: "Empty".into(), ..sheet() });
        let lists = read_all_carried(&carrier.finish(), &expected(), &ReadOptions::default()).unwrap();
        assert!(matches!(&lists[..], [Ok(list), Err(ListError::Empty)] if list.len() == 2));
    }

    #[test]
    fn errors_say_the_same_on_the_other_side() {
        let errors = [
            ListError::Workbook { what: "a broken workbook".into(), remedy: "save it anew".into() },
            ListError::NoSuchSheet { sheet: "A".into(), sheets: vec!["B".into(), "C".into()] },
        ];
        for error in errors {
            let mut carrier = Carrier::default();
            carrier.error(&error);
            let read = read_carried(&carrier.finish(), &expected(), &ReadOptions::default()).unwrap_err();
            assert_eq!(read.to_string(), error.to_string());
        }
    }

    #[test]
    fn what_is_cut_off_ends_there() {
        let mut carrier = Carrier::default();
        filled(&mut carrier);
        carrier.sheet(&sheet());
        let whole = carrier.finish();
        for end in 0..whole.len() {
            let cut = whole.get(..end).unwrap();
            assert!(read_carried(cut, &expected(), &ReadOptions::default()).is_err(), "{end}");
        }
        assert_eq!(rows(b"Phone", |_| ()), None);
    }

    #[test]
    fn rows_are_handed_on_one_by_one() {
        let mut carrier = Carrier::default();
        filled(&mut carrier);
        let bytes = carrier.finish();
        assert!(is_carried(&bytes));
        assert!(!is_carried(b"Phone,Name\n"));
        let mut taken = Vec::new();
        assert_eq!(rows(&bytes, |cells| taken.push(cells.join("|"))), Some(()));
        assert_eq!(taken, ["Phone|Name", "12025550123|two\nlines, \"quoted\"", "12025550124"]);
    }
}
