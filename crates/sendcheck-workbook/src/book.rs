//! A workbook, whatever its format.

use std::fmt;

use quick_xml::events::Event;

use crate::WorkbookError;
use crate::archive::Archive;
use crate::ods::Ods;
use crate::row::{Row, Rows};
use crate::told::Told;
use crate::xls::Xls;
use crate::xlsx::Xlsx;
use crate::xml::{Xml, attribute};

/// How a ZIP archive begins.
const ARCHIVE: &[u8] = b"PK\x03\x04";

/// How a compound file begins, in which old and encrypted workbooks are.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// A workbook whose sheets are known.
pub struct Book {
    format: Format,
    sheets: Vec<SheetInfo>,
    source: Source,
}

enum Source {
    Xlsx(Xlsx),
    Ods(Ods),
    Xls(Xls),
}

impl fmt::Debug for Book {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Book").field("format", &self.format).field("sheets", &self.sheets).finish_non_exhaustive()
    }
}

/// The format of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Excel's, of XML parts.
    Xlsx,
    /// The same with macros, which are not looked at.
    Xlsm,
    /// Excel's from 1997 to 2003.
    Xls,
    /// That of `OpenDocument`.
    Ods,
}

impl Format {
    /// The ending that files of this format have: `xlsx`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xlsm => "xlsm",
            Self::Xls => "xls",
            Self::Ods => "ods",
        }
    }

    /// Whether formats of cells and hidden rows are known: of [`Xls`](Self::Xls) they are not.
    pub const fn tells_looks(self) -> bool {
        !matches!(self, Self::Xls)
    }
}

/// A sheet of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SheetInfo {
    /// Its name.
    pub name: String,
    /// Whether it is shown.
    pub is_visible: bool,
}

impl Book {
    /// How many bytes [`may_be_one`](Self::may_be_one) needs to tell.
    pub const SIGNATURE: usize = 8;

    /// Whether a file that begins so may be a workbook.
    ///
    /// ```
    /// use sendcheck_workbook::Book;
    /// assert!(Book::may_be_one(b"PK\x03\x04\x14\0\x06\0") && !Book::may_be_one(b"Phone,B1"));
    /// ```
    pub fn may_be_one(start: &[u8]) -> bool {
        start.starts_with(ARCHIVE) || start.starts_with(COMPOUND)
    }

    /// Opens a workbook.
    ///
    /// # Errors
    ///
    /// [`WorkbookError`], and [`WorkbookError::NotAWorkbook`] for what is none, whatever it is.
    pub fn open(bytes: Vec<u8>) -> Result<Self, WorkbookError> {
        if bytes.starts_with(ARCHIVE) {
            return Self::of_archive(Archive::open(bytes)?);
        }
        if !bytes.starts_with(COMPOUND) {
            return Err(WorkbookError::NotAWorkbook);
        }
        // Entries of a compound file are named in UTF-16.
        let holds = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            bytes.windows(name.len()).any(|window| window == name)
        };
        if holds("EncryptedPackage") {
            return Err(WorkbookError::Encrypted);
        }
        if !holds("Workbook") && !holds("Book\0") {
            return Err(WorkbookError::NotAWorkbook);
        }
        let (xls, sheets) = Xls::open(bytes)?;
        Ok(Self { format: Format::Xls, sheets, source: Source::Xls(xls) })
    }

    fn of_archive(mut archive: Archive) -> Result<Self, WorkbookError> {
        const SPREADSHEET: &str = "application/vnd.oasis.opendocument.spreadsheet";
        if archive.start_of("mimetype", SPREADSHEET.len() as u64)? == SPREADSHEET {
            let (ods, sheets) = Ods::open(archive)?;
            return Ok(Self { format: Format::Ods, sheets, source: Source::Ods(ods) });
        }
        let Some(workbook) = main_part(&mut archive)? else { return Err(WorkbookError::NotAWorkbook) };
        if workbook.rsplit('.').next() == Some("bin") {
            return Err(WorkbookError::Binary);
        }
        let format = if has_macros(&mut archive, &workbook)? { Format::Xlsm } else { Format::Xlsx };
        let (xlsx, sheets) = Xlsx::open(archive, workbook)?;
        Ok(Self { format, sheets, source: Source::Xlsx(xlsx) })
    }

    /// The format.
    pub fn format(&self) -> Format {
        self.format
    }

    /// The sheets in their order; those of charts and macros are none.
    pub fn sheets(&self) -> &[SheetInfo] {
        &self.sheets
    }

    /// Whether the sheet of an index, from 0, holds anything.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    pub fn is_filled(&mut self, index: usize) -> Result<bool, WorkbookError> {
        match &mut self.source {
            Source::Xlsx(xlsx) => xlsx.is_filled(index),
            Source::Ods(ods) => Ok(ods.is_filled(index)),
            Source::Xls(xls) => xls.is_filled(index),
        }
    }

    /// Reads the sheet of an index, from 0, and hands on each row that holds something; nothing if there is no such sheet.
    ///
    /// # Errors
    ///
    /// [`WorkbookError`] if a part is broken or there is more than is read. Rows before that were handed on.
    pub fn read(&mut self, index: usize, take: &mut dyn FnMut(&Row)) -> Result<Told, WorkbookError> {
        let mut rows = Rows::new(take);
        match &mut self.source {
            Source::Xlsx(xlsx) => xlsx.read(index, &mut rows),
            Source::Ods(ods) => ods.read(index, &mut rows),
            Source::Xls(xls) => xls.read(index, &mut rows),
        }
    }
}

/// The main part of an Office document, if it is a workbook.
fn main_part(archive: &mut Archive) -> Result<Option<String>, WorkbookError> {
    let Some(mut xml) = Xml::open(archive, "_rels/.rels")? else { return Ok(None) };
    let mut main = None;
    while let Some(event) = xml.next()? {
        let Event::Start(element) = &event else { continue };
        let kind = attribute(element, "Type").unwrap_or_default();
        if kind.ends_with("/officeDocument") {
            main = attribute(element, "Target").map(|target| target.trim_start_matches('/').to_owned());
        }
    }
    Ok(main.filter(|part| part.rsplit('/').next().is_some_and(|file| file.starts_with("workbook"))))
}

/// Whether the main part is of the kind that may have macros.
fn has_macros(archive: &mut Archive, workbook: &str) -> Result<bool, WorkbookError> {
    let Some(mut xml) = Xml::open(archive, "[Content_Types].xml")? else { return Ok(false) };
    while let Some(event) = xml.next()? {
        let Event::Start(element) = &event else { continue };
        let part = attribute(element, "PartName").unwrap_or_default();
        if part.trim_start_matches('/') == workbook {
            return Ok(attribute(element, "ContentType").is_some_and(|kind| kind.contains("macroEnabled")));
        }
    }
    Ok(false)
}
