//! What a list was read as, in the form that reports show.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::recipients::rejected::WrittenBack;
use crate::recipients::{Column, List, Reading, Source};

/// What a list was read as, with what each need of the message is filled from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ReadAs<'a> {
    /// The encoding.
    pub encoding: &'static str,
    /// What separates the cells.
    pub delimiter: char,
    /// On what the delimiter was taken: `given`, `directive` (a first line `sep=;`) or `content`; `sheet` where none was looked
    /// for, because the cells are those of a workbook.
    pub delimiter_basis: &'static str,
    /// Whether there is a heading.
    pub header: bool,
    /// What decided that.
    pub header_because: &'static str,
    /// The line of the heading, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_line: Option<u32>,
    /// How many rows stand above the heading; they are no recipients.
    pub rows_above: u32,
    /// How many rows are not meant, as the option `where` says, and were left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows_left_out: Option<u32>,
    /// Whether a column was found by its name.
    pub by_name: bool,
    /// Whether these are rows that failed in another list and came back: to be checked `after` that one.
    pub came_back: bool,
    /// The names in the heading.
    pub columns: &'a [String],
    /// Whether the columns are certain: `certain`, `by-position` or `uncertain`. Files to send are made from the first.
    pub standing: &'static str,
    /// What each need of the message is filled from.
    pub needs: Vec<NeedAs<'a>>,
    /// The encoding in which rows to mend are written: the list's own if it is UTF-16 or windows-1252, else `utf-8-bom`; `xlsx`,
    /// which is no encoding, if the list is a workbook.
    pub written_back_in: &'static str,
    /// The sheet that the list was read from, where it is one of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workbook: Option<WorkbookAs<'a>>,
}

/// The sheet that a list was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct WorkbookAs<'a> {
    /// The format of the workbook: `xlsx`, `xlsm`, `xls` or `ods`.
    pub format: &'static str,
    /// The name of the sheet.
    pub sheet: &'a str,
    /// Other sheets that hold something, by their names.
    pub other_sheets: &'a [String],
}

/// What one need of the message is filled from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NeedAs<'a> {
    /// The need by the name of its column: `Phone`, `H1`, `B1`, `BU1`.
    pub need: String,
    /// The column of the file, from 1; not where a fixed text or nothing fills the need.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// The column's name in the file; not where the heading may be a recipient.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    /// The text that fills the need in every row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<&'a str>,
    /// The text for rows whose cell is empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fallback: Option<&'a str>,
    /// On what the column was taken: `given`, `name`, `content` or `position`; `null` where nothing fills the need.
    pub basis: Option<&'static str>,
    /// How many rows at the start of the list were looked at.
    pub rows: u32,
    /// How many of these have something in the column.
    pub filled: u32,
    /// How many of these cells are possible phone numbers.
    pub numbers: u32,
    /// How many of these cells are links.
    pub links: u32,
}

impl<'a> ReadAs<'a> {
    pub(super) fn of(list: &'a List, written_back: WrittenBack) -> Self {
        let (reading, expected) = (list.reading(), list.expected());
        let address = core::iter::once((String::from(expected.address.name()), &reading.address));
        let columns = expected.columns.iter().map(Column::name).zip(&reading.expected);
        Self {
            encoding: reading.encoding.as_str(),
            delimiter: reading.delimiter,
            delimiter_basis: reading.delimiter_basis.as_str(),
            header: reading.heading.is_there(),
            header_because: reading.heading.why.as_str(),
            header_line: reading.heading.line,
            rows_above: reading.heading.rows_above,
            rows_left_out: Some(reading.left_out).filter(|rows| *rows > 0),
            by_name: reading.by_name(),
            came_back: reading.came_back,
            columns: &reading.column_names,
            standing: reading.standing.as_str(),
            needs: address.chain(columns).map(|(need, source)| NeedAs::of(need, source, reading)).collect(),
            written_back_in: match &reading.sheet {
                Some(_) => "xlsx",
                None => written_back.encoding.as_str(),
            },
            workbook: reading.sheet.as_ref().map(|sheet| WorkbookAs {
                format: sheet.format,
                sheet: &sheet.name,
                other_sheets: &sheet.others,
            }),
        }
    }
}

impl<'a> NeedAs<'a> {
    fn of(need: String, source: &'a Source, reading: &'a Reading) -> Self {
        Self {
            need,
            column: source.column,
            name: source.column.and_then(|column| reading.name_of(column)),
            value: source.value.as_deref(),
            fallback: source.fallback.as_deref(),
            basis: source.basis.map(crate::recipients::Basis::as_str),
            rows: source.measure.rows,
            filled: source.measure.filled,
            numbers: source.measure.numbers,
            links: source.measure.links,
        }
    }
}
