//! Lists and sets out of workbooks, and rows to mend as one; for a reader of lists that is elsewhere, as bytes.

use sendcheck_core::recipients::carried::{self, Carrier};
use sendcheck_core::recipients::{
    CellDoubt, DoubtedCells, Expected, List, ListError, NotText, ReadOptions, Sheet, SheetReader,
};
use sendcheck_workbook::{Book, Doubt, Row, TextSheet, WorkbookError};

/// A file, or what of it came so far.
#[derive(Debug)]
pub(crate) enum Incoming {
    /// Too few bytes to tell what it is.
    Start(Vec<u8>),
    /// What is no workbook is read as it comes.
    Text,
    /// Perhaps a workbook, which is read as a whole.
    Book(Vec<u8>),
}

impl Default for Incoming {
    fn default() -> Self {
        Self::Start(Vec::new())
    }
}

impl Incoming {
    /// Takes the next piece and gives `text` what is one.
    pub(crate) fn push(
        &mut self,
        piece: &[u8],
        text: impl FnOnce(&[u8]) -> Result<(), ListError>,
    ) -> Result<(), ListError> {
        match self {
            Self::Text => text(piece),
            Self::Book(bytes) => {
                bytes.extend_from_slice(piece);
                Ok(())
            }
            Self::Start(start) => {
                start.extend_from_slice(piece);
                if start.len() < Book::SIGNATURE {
                    return Ok(());
                }
                let start = std::mem::take(start);
                if Book::may_be_one(&start) {
                    *self = Self::Book(start);
                    return Ok(());
                }
                *self = Self::Text;
                text(&start)
            }
        }
    }
}

/// The list in a workbook; `None` if these bytes are none.
///
/// # Errors
///
/// [`ListError`] if it is one that cannot be read, has no such sheet, or nobody stands in it.
pub(crate) fn read_list(bytes: &[u8], expected: Expected, options: ReadOptions) -> Result<Option<List>, ListError> {
    let Some(mut book) = open(bytes)? else { return Ok(None) };
    let chosen = Chosen::of(&mut book, options.sheet.as_deref())?;
    chosen.read(&mut book, expected, options).map(Some)
}

/// Every sheet of a workbook that holds something, or the one that the caller names, each as a list: a set has no order, so that
/// all of them are one. `None` if these bytes are no workbook.
///
/// # Errors
///
/// [`ListError`] if it is one that cannot be read, or has no such sheet.
pub(crate) fn read_sheets(
    bytes: &[u8],
    expected: &Expected,
    options: &ReadOptions,
) -> Result<Option<Vec<Result<List, ListError>>>, ListError> {
    let Some(mut book) = open(bytes)? else { return Ok(None) };
    if let Some(named) = &options.sheet {
        let chosen = Chosen::of(&mut book, Some(named))?;
        return Ok(Some(vec![chosen.read(&mut book, expected.clone(), options.clone())]));
    }
    let mut lists = Vec::new();
    for chosen in Chosen::every(&mut book)? {
        lists.push(chosen.read(&mut book, expected.clone(), options.clone()));
    }
    Ok(Some(lists))
}

/// The rows of the sheet that makes a list, or why there are none, in the form of [`carried`]: for a module that reads lists
/// and no workbooks. `None` if these bytes are no workbook.
#[doc(hidden)]
pub fn carry_list(bytes: &[u8], sheet: Option<&str>) -> Option<Vec<u8>> {
    carry(bytes, |book| Ok(vec![Chosen::of(book, sheet)?]))
}

/// As [`carry_list`], those of every sheet that holds something: for sets.
#[doc(hidden)]
pub fn carry_sheets(bytes: &[u8]) -> Option<Vec<u8>> {
    carry(bytes, Chosen::every)
}

/// What is said, in that form, of a file on which its reader stopped, as one of old workbooks does on a broken one.
#[doc(hidden)]
pub fn carry_stopped(bytes: &[u8]) -> Vec<u8> {
    let is_archive = bytes.starts_with(b"PK");
    let what = if is_archive { "it takes more memory than there is" } else { "it cannot be read as `.xls`" };
    let mut carrier = Carrier::default();
    carrier.error(&refused(WorkbookError::Broken { what: what.into() }));
    carrier.finish()
}

fn carry(bytes: &[u8], choose: impl FnOnce(&mut Book) -> Result<Vec<Chosen>, ListError>) -> Option<Vec<u8>> {
    let mut carrier = Carrier::default();
    let read = open(bytes).and_then(|book| {
        let Some(mut book) = book else { return Ok(None) };
        for chosen in choose(&mut book)? {
            let sheet = chosen.rows(&mut book, &mut |row| carrier.row(row.number(), row.cells()))?;
            carrier.sheet(&sheet);
        }
        Ok(Some(()))
    });
    match read {
        Ok(found) => found?,
        Err(ListError::NotText { .. }) => return None,
        Err(error) => {
            // Of a workbook that breaks off nothing is read.
            carrier = Carrier::default();
            carrier.error(&error);
        }
    }
    Some(carrier.finish())
}

/// Rows that were carried here as a workbook; `from` is the sheet that they came from.
///
/// # Errors
///
/// If they are none, or more than a sheet has.
#[doc(hidden)]
pub fn write_carried(rows: &[u8], from: Option<&str>) -> std::io::Result<Vec<u8>> {
    let mut all = Vec::new();
    let taken = carried::rows(rows, |cells| all.push(cells.iter().copied().map(String::from).collect()));
    taken.ok_or_else(|| std::io::Error::other("these are no rows"))?;
    write(all.into_iter(), from)
}

/// Rows of text as a workbook. Its sheet is called as the one that they came from, so that an option that names it holds for both.
///
/// # Errors
///
/// If there are more rows than a sheet has.
pub(crate) fn write(rows: impl Iterator<Item = Vec<String>>, from: Option<&str>) -> std::io::Result<Vec<u8>> {
    let write = || {
        let mut sheet = TextSheet::new(from.filter(|name| is_sheet_name(name)).unwrap_or("To mend"))?;
        for row in rows {
            sheet.row(row.iter().map(String::as_str))?;
        }
        sheet.finish()
    };
    write().map_err(|error: WorkbookError| std::io::Error::other(error.to_string()))
}

/// Whether Excel takes it for the name of a sheet, which it does not of all that other programs write.
fn is_sheet_name(name: &str) -> bool {
    const LONGEST: usize = 31;
    let fits = (1..=LONGEST).contains(&name.encode_utf16().count());
    fits && !name.contains(|c: char| c.is_control() || ":\\/?*[]".contains(c))
        && !name.starts_with('\'')
        && !name.ends_with('\'')
}

fn open(bytes: &[u8]) -> Result<Option<Book>, ListError> {
    match Book::open(bytes.to_vec()) {
        Ok(book) => Ok(Some(book)),
        Err(WorkbookError::NotAWorkbook) if !Book::may_be_one(bytes) => Ok(None),
        Err(error) => Err(other_file(bytes, &error).unwrap_or_else(|| refused(error))),
    }
}

/// That it is another file of the same make, such as a document. All of it is here, so that this can be known.
fn other_file(bytes: &[u8], error: &WorkbookError) -> Option<ListError> {
    let is_workbook = |kind: &NotText| matches!(kind, NotText::Workbook | NotText::OldWorkbook | NotText::OpenDocument);
    let kind = NotText::of(bytes).filter(|kind| *error == WorkbookError::NotAWorkbook || !is_workbook(kind))?;
    Some(ListError::NotText { kind })
}

#[expect(clippy::needless_pass_by_value, reason = "an error becomes another")]
fn refused(error: WorkbookError) -> ListError {
    let remedy = match &error {
        WorkbookError::Encrypted => "save it without a password and use that file",
        WorkbookError::Binary => "save it as `.xlsx` or as CSV and use that file",
        WorkbookError::TooLarge { .. } => "put the recipients alone into a workbook, or into a CSV file, and use that",
        _ => "open it in the program that made it, save it anew and use that file",
    };
    ListError::Workbook { what: error.to_string(), remedy: remedy.into() }
}

/// The sheet that is read.
struct Chosen {
    /// From 0.
    index: usize,
    is_given: bool,
    /// Other sheets that hold something.
    others: Vec<String>,
}

impl Chosen {
    /// The sheet that the caller names: one of this name, else the one of this number. Where nobody does, the first that is shown
    /// and holds something, else the first that holds something.
    fn of(book: &mut Book, named: Option<&str>) -> Result<Self, ListError> {
        let sheets = book.sheets().to_vec();
        let mut filled = Vec::new();
        for index in 0..sheets.len() {
            if book.is_filled(index).map_err(refused)? {
                filled.push(index);
            }
        }
        let is_visible = |index: &&usize| sheets.get(**index).is_some_and(|sheet| sheet.is_visible);
        let index = match named {
            Some(named) => {
                let by_name = sheets.iter().position(|sheet| sheet.name == named);
                let by_number = || named.parse::<usize>().ok()?.checked_sub(1).filter(|index| *index < sheets.len());
                let called = || sheets.iter().map(|sheet| sheet.name.clone()).collect();
                let missing = || ListError::NoSuchSheet { sheet: named.into(), sheets: called() };
                by_name.or_else(by_number).ok_or_else(missing)?
            }
            None => filled.iter().find(is_visible).or(filled.first()).copied().unwrap_or_default(),
        };
        let others = filled.iter().filter(|other| **other != index).filter_map(|other| sheets.get(*other));
        let others = others.map(|sheet| sheet.name.clone()).collect();
        Ok(Self { index, is_given: named.is_some(), others })
    }

    /// Every sheet that holds something.
    fn every(book: &mut Book) -> Result<Vec<Self>, ListError> {
        let mut all = Vec::new();
        for index in 0..book.sheets().len() {
            if book.is_filled(index).map_err(refused)? {
                all.push(Self { index, is_given: true, others: Vec::new() });
            }
        }
        Ok(all)
    }

    fn read(self, book: &mut Book, expected: Expected, options: ReadOptions) -> Result<List, ListError> {
        let mut reader = SheetReader::new(expected, options);
        let sheet = self.rows(book, &mut |row| reader.row(row.number(), row.cells()))?;
        reader.finish(sheet)
    }

    /// Hands on the rows; what there is to tell of the sheet.
    fn rows(self, book: &mut Book, take: &mut dyn FnMut(&Row)) -> Result<Sheet, ListError> {
        let told = book.read(self.index, take).map_err(refused)?;
        let name = book.sheets().get(self.index).map(|sheet| sheet.name.clone()).unwrap_or_default();
        let doubted = told.doubted.iter().filter_map(|cells| {
            let doubt = doubt(cells.doubt)?;
            Some(DoubtedCells { doubt, column: cells.column, cells: cells.cells, first: cells.first })
        });
        Ok(Sheet {
            format: book.format().as_str(),
            name,
            others: self.others,
            is_given: self.is_given,
            tells_looks: book.format().tells_looks(),
            hidden: (told.hidden.rows > 0).then_some((told.hidden.rows, told.hidden.first)),
            doubted: doubted.collect(),
        })
    }
}

fn doubt(doubt: Doubt) -> Option<CellDoubt> {
    Some(match doubt {
        Doubt::FormulaWithoutValue => CellDoubt::Formula,
        Doubt::DateByComputer => CellDoubt::Date,
        Doubt::MarksByComputer => CellDoubt::Marks,
        Doubt::FormatNotFollowed => CellDoubt::Format,
        Doubt::Merged => CellDoubt::Merged,
        _ => return None,
    })
}
