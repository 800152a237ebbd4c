//! Lists and sets out of workbooks, and rows to mend as one.

use sendcheck_core::recipients::{CellDoubt, DoubtedCells, Expected, List, ListError, ReadOptions, Sheet, SheetReader};
use sendcheck_workbook::{Book, Doubt, TextSheet, WorkbookError};

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
    for index in 0..book.sheets().len() {
        if book.is_filled(index).map_err(refused)? {
            let chosen = Chosen { index, is_given: true, others: Vec::new() };
            lists.push(chosen.read(&mut book, expected.clone(), options.clone()));
        }
    }
    Ok(Some(lists))
}

/// Rows of text as a workbook.
///
/// # Errors
///
/// If there are more rows than a sheet has.
pub(crate) fn write(rows: impl Iterator<Item = Vec<String>>) -> std::io::Result<Vec<u8>> {
    let write = || {
        let mut sheet = TextSheet::new("To mend")?;
        for row in rows {
            sheet.row(row.iter().map(String::as_str))?;
        }
        sheet.finish()
    };
    write().map_err(|error: WorkbookError| std::io::Error::other(error.to_string()))
}

fn open(bytes: &[u8]) -> Result<Option<Book>, ListError> {
    match Book::open(bytes.to_vec()) {
        Ok(book) => Ok(Some(book)),
        Err(WorkbookError::NotAWorkbook) => Ok(None),
        Err(error) => Err(refused(error)),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "an error becomes another")]
fn refused(error: WorkbookError) -> ListError {
    let remedy = match &error {
        WorkbookError::Encrypted => "save it without a password and use that file",
        WorkbookError::Binary => "save it as `.xlsx` or as CSV and use that file",
        WorkbookError::TooLarge { .. } => "put the recipients alone into a workbook, or into a CSV file, and use that",
        _ => "open it in the program that made it, save it anew and use that file",
    };
    ListError::Workbook { what: error.to_string(), remedy }
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

    fn read(self, book: &mut Book, expected: Expected, options: ReadOptions) -> Result<List, ListError> {
        let mut reader = SheetReader::new(expected, options);
        let told = book.read(self.index, &mut |row| reader.row(row.number(), row.cells())).map_err(refused)?;
        let name = book.sheets().get(self.index).map(|sheet| sheet.name.clone()).unwrap_or_default();
        let doubted = told.doubted.iter().filter_map(|cells| {
            let doubt = doubt(cells.doubt)?;
            Some(DoubtedCells { doubt, column: cells.column, cells: cells.cells, first: cells.first })
        });
        reader.finish(Sheet {
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
