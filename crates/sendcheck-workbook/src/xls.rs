//! Excel's workbooks from 1997 to 2003, by calamine: values, without formats and hidden rows.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Range, Reader, SheetType, SheetVisible, XlsError};

use crate::book::SheetInfo;
use crate::row::{Row, Rows};
use crate::shown::{Decimal, Epoch, iso};
use crate::told::{Doubt, Telling, Told};
use crate::{WorkbookError, limits};

/// A workbook that was read.
pub(crate) struct Xls {
    book: calamine::Xls<Cursor<Vec<u8>>>,
    names: Vec<String>,
}

impl Xls {
    pub(crate) fn open(bytes: Vec<u8>) -> Result<(Self, Vec<SheetInfo>), WorkbookError> {
        if bytes.len() > limits::XLS_BYTES {
            return Err(WorkbookError::TooLarge { what: "bytes", limit: limits::XLS_BYTES as u64 });
        }
        // What it makes of a broken file is a panic now and then.
        let opened = catch_unwind(|| calamine::Xls::new(Cursor::new(bytes)));
        let book = match opened {
            Ok(Ok(book)) => book,
            Ok(Err(XlsError::Password)) => return Err(WorkbookError::Encrypted),
            Ok(Err(_)) | Err(_) => return Err(broken()),
        };
        let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let sheets: Vec<_> = sheets
            .map(|sheet| SheetInfo { name: sheet.name.clone(), is_visible: sheet.visible == SheetVisible::Visible })
            .collect();
        let names = sheets.iter().map(|sheet| sheet.name.clone()).collect();
        Ok((Self { book, names }, sheets))
    }

    pub(crate) fn is_filled(&mut self, index: usize) -> Result<bool, WorkbookError> {
        let range = self.range(index)?;
        Ok(range.is_some_and(|range| range.used_cells().next().is_some()))
    }

    pub(crate) fn read(&mut self, index: usize, rows: &mut Rows<'_>) -> Result<Told, WorkbookError> {
        let Some(range) = self.range(index)? else { return Ok(Told::default()) };
        let Some((first_row, first_column)) = range.start() else { return Ok(Told::default()) };
        let formulas = self.formulas(index);
        let (mut telling, mut row) = (Telling::default(), Row::default());
        for (number, cells) in (first_row + 1..).zip(range.rows()) {
            row.start(rows.next(Some(number))?);
            for (column, cell) in (first_column + 1..).zip(cells) {
                let is_formula = || formulas.get_value((number - 1, column - 1)).is_some_and(|text| !text.is_empty());
                if *cell == Data::Empty && is_formula() {
                    telling.doubt(Doubt::FormulaWithoutValue, (number, column));
                }
                let (text, doubt) = text(cell);
                if let Some(doubt) = doubt {
                    telling.doubt(doubt, (number, column));
                }
                row.put(column, &text)?;
            }
            rows.hand_on(&row)?;
        }
        Ok(telling.told())
    }

    fn range(&mut self, index: usize) -> Result<Option<Range<Data>>, WorkbookError> {
        let Some(name) = self.names.get(index) else { return Ok(None) };
        let book = &mut self.book;
        let range = catch_unwind(AssertUnwindSafe(|| book.worksheet_range(name)));
        range.ok().and_then(Result::ok).map(Some).ok_or_else(broken)
    }

    /// The formulas of a sheet; none where they cannot be read, because they only explain what is missing.
    fn formulas(&mut self, index: usize) -> Range<String> {
        let Some(name) = self.names.get(index) else { return Range::empty() };
        let book = &mut self.book;
        let formulas = catch_unwind(AssertUnwindSafe(|| book.worksheet_formula(name)));
        formulas.ok().and_then(Result::ok).unwrap_or_default()
    }
}

fn broken() -> WorkbookError {
    WorkbookError::broken("it cannot be read as `.xls`")
}

fn text(cell: &Data) -> (String, Option<Doubt>) {
    let sure = |text: String| (text, None);
    match cell {
        Data::Empty => sure(String::new()),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => sure(text.clone()),
        Data::Int(value) => sure(value.to_string()),
        Data::Float(value) => sure(Decimal::of(*value).plain()),
        Data::Bool(value) => sure(if *value { "TRUE" } else { "FALSE" }.into()),
        Data::Error(calamine::CellErrorType::GettingData) => sure("#GETTING_DATA".into()),
        Data::Error(error) => sure(error.to_string()),
        Data::DateTime(moment) => {
            let shown = iso(moment.as_f64(), Epoch::From1900).filter(|_| !moment.is_duration());
            let text = shown.unwrap_or_else(|| Decimal::of(moment.as_f64()).plain());
            (text, Some(Doubt::DateByComputer))
        }
    }
}
