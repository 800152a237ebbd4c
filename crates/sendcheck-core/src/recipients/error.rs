//! Why a list could not be read at all.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// Why there is no list: the input is not text, or there is nobody in it.
///
/// What is wrong with a single row never ends here; see [`RowFlags`](super::RowFlags).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ListError {
    /// The input is no text.
    #[error("this is {kind}, not a list; {}", kind.remedy())]
    NotText {
        /// What it is instead.
        kind: NotText,
    },
    /// It is a text, and cannot be told in which encoding.
    #[error(transparent)]
    EncodingUnknown(#[from] UnknownEncoding),
    /// Nothing here reads the encoding that the caller names; the core leaves all but a few to whoever calls it.
    #[error("nothing here decodes `{encoding}`; save the list as UTF-8 and use that file")]
    NoDecoder {
        /// The encoding, as the WHATWG standard names it.
        encoding: &'static str,
    },
    /// There are no bytes, or only blank rows.
    #[error("the list is empty; give one recipient per row, the phone number first")]
    Empty,
    /// There is a header row and no recipient below it.
    #[error(
        "the list has a header row in line {line} and no recipient below it; if that row is a recipient, say that there is no header"
    )]
    HeaderOnly {
        /// The line of the header, from 1.
        line: u32,
    },
    /// The caller says which rows are meant, and none is.
    #[error("none of {rows} rows holds what `where` says of those that are meant; look at the values of that column")]
    NoneMeant {
        /// How many rows there are.
        rows: u32,
    },
    /// The caller names a line for the heading, and no row starts there among the first ten.
    #[error("no row among the first ten starts in line {line}, so the heading cannot be there")]
    NoSuchLine {
        /// The line that was named.
        line: u32,
    },
    /// It is a workbook, and cannot be read.
    #[error("this is {what}, so that there is no list in it; {remedy}")]
    Workbook {
        /// What is wrong with it.
        what: String,
        /// What to do.
        remedy: String,
    },
    /// The caller names a sheet, and the list is no workbook.
    #[error("the sheet `{sheet}` is named, and this is no workbook; a text has no sheets")]
    NoSheets {
        /// What was named.
        sheet: String,
    },
    /// No sheet of the workbook is called so.
    #[error("no sheet is called `{sheet}`; the workbook has {}", listed(sheets))]
    NoSuchSheet {
        /// What was named.
        sheet: String,
        /// The sheets that there are.
        sheets: Vec<String>,
    },
    /// What the caller says of the columns cannot be followed.
    #[error(transparent)]
    Columns(#[from] ColumnsError),
    /// The same of a sheet of a workbook, which may be one of several that are read.
    #[error("in the sheet `{sheet}`, {error}")]
    ColumnsOfSheet {
        /// The sheet.
        sheet: String,
        /// Why not.
        error: ColumnsError,
    },
}

/// A text that is neither UTF-8 nor UTF-16 and cannot be windows-1252.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the text is neither UTF-8 nor UTF-16 nor windows-1252{}", what_to_do(likely, *is_ms_dos))]
#[non_exhaustive]
pub struct UnknownEncoding {
    /// The encodings that it may be in, the likeliest first, as the WHATWG standard names them; perhaps none.
    pub likely: Vec<&'static str>,
    /// Whether it is likely one of MS-DOS (code page 850 or 437), which nothing here decodes: then no other is named.
    pub is_ms_dos: bool,
    /// The first cell that tells it, as bytes, at most 60. It is somebody's value, which no message shows.
    pub sample: Vec<u8>,
    /// The line of that cell, from 1.
    pub line: u32,
}

fn what_to_do(likely: &[&str], is_ms_dos: bool) -> String {
    if is_ms_dos {
        return "; it looks like one of MS-DOS (code page 850 or 437), which is not read: save it as CSV UTF-8 and use that file".into();
    }
    let Some((first, more)) = likely.split_first() else { return "; save it as UTF-8 and use that file".into() };
    let mut names = String::from(*first);
    for (index, name) in more.iter().enumerate() {
        names += if index + 1 == more.len() { " or " } else { ", " };
        names += name;
    }
    alloc::format!("; it may be {names}: say which with `encoding`, such as `{first}`, or save it as UTF-8")
}

impl ListError {
    /// What kind of error programs take it for: `columns` where what the caller says of the list cannot be followed, else
    /// `list`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::NoSuchLine { .. }
            | Self::NoSheets { .. }
            | Self::NoSuchSheet { .. }
            | Self::Columns(_)
            | Self::ColumnsOfSheet { .. } => "columns",
            Self::NotText { .. }
            | Self::Workbook { .. }
            | Self::EncodingUnknown(_)
            | Self::NoDecoder { .. }
            | Self::Empty
            | Self::NoneMeant { .. }
            | Self::HeaderOnly { .. } => "list",
        }
    }
}

/// Why what a caller says of columns cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ColumnsError {
    /// The message has no such need.
    #[error("the message needs no `{need}`; it needs {}", listed(needs))]
    NoSuchNeed {
        /// What was named.
        need: String,
        /// What the message needs.
        needs: Vec<String>,
    },
    /// A need is named twice.
    #[error("`{need}` is given twice; one column fills it")]
    NeedRepeated {
        /// The need.
        need: String,
    },
    /// The address is to come from a column that another need has.
    #[error("the column of `{column}` is given to another need as well")]
    AddressShared {
        /// The need.
        column: String,
    },
    /// No column has this name.
    #[error("no column is called `{column}`; {}", among(headings))]
    NoSuchColumn {
        /// What was named.
        column: String,
        /// The heading's names.
        headings: Vec<String>,
    },
    /// Two columns have this name.
    #[error("`{column}` is the name of column {} and of column {}; name one by its place, such as `#{}`", places[0], places[1], places[0])]
    ColumnRepeated {
        /// What was named.
        column: String,
        /// The first two columns of this name, from 1.
        places: [u32; 2],
    },
    /// An earlier reading names a column by its place, in a list that had more columns or fewer.
    #[error(
        "the saved reading names a column by its place in a list of {saved}, and this list has {width}; say which column fills `{need}` with `columns`"
    )]
    OtherWidth {
        /// The need.
        need: String,
        /// How many columns the earlier list had.
        saved: u32,
        /// How many columns there are.
        width: usize,
    },
    /// There is no column in this place.
    #[error("there is no column {place}; the list has {width}")]
    NoSuchPlace {
        /// What was named.
        place: u32,
        /// How many columns there are.
        width: usize,
    },
}

/// Names in a row, not more than a reader takes in.
fn listed(names: &[String]) -> String {
    const SHOWN: usize = 20;
    let shown: Vec<String> = names.iter().take(SHOWN).map(|name| alloc::format!("`{name}`")).collect();
    let more = names.len().saturating_sub(SHOWN);
    let more = if more > 0 { alloc::format!(" and {more} more") } else { String::new() };
    shown.join(", ") + &more
}

fn among(headings: &[String]) -> String {
    if headings.is_empty() {
        return "the list has no heading, so name the column by its place, such as `#2`".into();
    }
    alloc::format!("the heading has {}", listed(headings))
}

/// What an input is that is not a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotText {
    /// An Excel workbook (`.xlsx`).
    Workbook,
    /// An old Excel workbook (`.xls`) or another file of that family.
    OldWorkbook,
    /// An `OpenDocument` spreadsheet (`.ods`).
    OpenDocument,
    /// A Word document, new or old (`.docx`, `.doc`).
    Word,
    /// A `PowerPoint` presentation, new or old (`.pptx`, `.ppt`).
    PowerPoint,
    /// An `OpenDocument` text (`.odt`).
    OpenText,
    /// An `OpenDocument` presentation (`.odp`).
    OpenPresentation,
    /// A spreadsheet of Apple's Numbers.
    Numbers,
    /// Another ZIP archive.
    Zip,
    /// A gzip archive.
    Gzip,
    /// A PDF document.
    Pdf,
    /// A rich text document.
    RichText,
    /// An HTML page.
    Html,
    /// An XML document.
    Xml,
    /// A JSON document.
    Json,
    /// Contacts as address books hand them on (vCard, RFC 6350).
    Cards,
    /// Text in UTF-32, which no spreadsheet writes.
    Utf32,
    /// Bytes that are no text: too many NULs stand among them.
    Binary {
        /// Where the first NUL stands, in bytes from 0.
        offset: u64,
    },
}

impl NotText {
    /// What a file is that is known by its bytes to be none of a text; of archives and old Office files, which tell late what
    /// they are, as much as is there should be given.
    ///
    /// ```
    /// use sendcheck_core::recipients::NotText;
    /// assert_eq!(NotText::of(b"PK\x03\x04 word/document.xml"), Some(NotText::Word));
    /// assert_eq!(NotText::of(b"Phone,Name"), None);
    /// ```
    pub fn of(file: &[u8]) -> Option<Self> {
        super::encoding::signature(file)
    }

    /// What it is, in words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Workbook => "an Excel workbook",
            Self::OldWorkbook => "an old Excel workbook",
            Self::OpenDocument => "an OpenDocument spreadsheet",
            Self::Word => "a Word document",
            Self::PowerPoint => "a PowerPoint presentation",
            Self::OpenText => "an OpenDocument text",
            Self::OpenPresentation => "an OpenDocument presentation",
            Self::Numbers => "a spreadsheet of Apple Numbers",
            Self::Zip => "a ZIP archive",
            Self::Gzip => "a gzip archive",
            Self::Pdf => "a PDF document",
            Self::RichText => "a rich text document",
            Self::Html => "an HTML page",
            Self::Xml => "an XML document",
            Self::Json => "a JSON document",
            Self::Cards => "a file of contacts (vCard)",
            Self::Utf32 => "text in UTF-32",
            Self::Binary { .. } => "a binary file",
        }
    }

    /// What to do to have a list, in words.
    pub const fn remedy(self) -> &'static str {
        match self {
            Self::Workbook | Self::OldWorkbook | Self::OpenDocument => {
                "save it as CSV (`CSV UTF-8` in the list of file types) and use that file"
            }
            Self::Zip | Self::Gzip => "unpack it and use the CSV file in it",
            Self::Numbers => "export it as `.xlsx` or as CSV and use that file",
            Self::Word | Self::PowerPoint | Self::OpenText | Self::OpenPresentation => {
                "put the recipients into a spreadsheet, save it as CSV and use that file"
            }
            Self::Pdf | Self::RichText | Self::Html | Self::Xml | Self::Json | Self::Cards => {
                "export the list as CSV and use that file"
            }
            Self::Utf32 => "save it as UTF-8 and use that file",
            Self::Binary { .. } => "use a CSV file saved as UTF-8",
        }
    }
}

impl fmt::Display for NotText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())?;
        if let Self::Binary { offset } = self { write!(f, " (byte {offset} is NUL)") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn says_what_to_do_about_an_unknown_encoding() {
        let error = |likely: &[&'static str]| UnknownEncoding {
            likely: likely.into(),
            is_ms_dos: false,
            sample: Vec::new(),
            line: 1,
        };
        assert_eq!(
            error(&["shift_jis", "euc-jp", "gbk"]).to_string(),
            "the text is neither UTF-8 nor UTF-16 nor windows-1252; it may be shift_jis, euc-jp or gbk: say which with \
             `encoding`, such as `shift_jis`, or save it as UTF-8"
        );
        assert_eq!(
            error(&[]).to_string(),
            "the text is neither UTF-8 nor UTF-16 nor windows-1252; save it as UTF-8 and use that file"
        );
    }

    #[test]
    fn says_how_many_names_it_does_not_tell() {
        let error = |count: usize| {
            let headings = (1..=count).map(|place| alloc::format!("N{place}")).collect();
            ColumnsError::NoSuchColumn { column: "Name".into(), headings }.to_string()
        };
        assert!(error(20).ends_with("`N19`, `N20`"), "{}", error(20));
        assert!(error(22).ends_with("`N19`, `N20` and 2 more"), "{}", error(22));
    }

    #[test]
    fn says_what_it_is_and_how_to_mend_it() {
        assert_eq!(
            ListError::NotText { kind: NotText::Workbook }.to_string(),
            "this is an Excel workbook, not a list; save it as CSV (`CSV UTF-8` in the list of file types) and use that file"
        );
        assert_eq!(
            ListError::NotText { kind: NotText::Binary { offset: 7 } }.to_string(),
            "this is a binary file (byte 7 is NUL), not a list; use a CSV file saved as UTF-8"
        );
    }
}
