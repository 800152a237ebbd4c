//! Why a list could not be read at all.

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
    /// Text in UTF-32, which no spreadsheet writes.
    Utf32,
    /// Bytes that are no text: a NUL stands among them.
    Binary {
        /// Where the first NUL stands, in bytes from 0.
        offset: u64,
    },
}

impl NotText {
    fn remedy(self) -> &'static str {
        match self {
            Self::Workbook | Self::OldWorkbook | Self::OpenDocument => {
                "save it as CSV (`CSV UTF-8` in the list of file types) and use that file"
            }
            Self::Zip | Self::Gzip => "unpack it and use the CSV file in it",
            Self::Pdf | Self::RichText | Self::Html | Self::Xml => "export the list as CSV and use that file",
            Self::Utf32 => "save it as UTF-8 and use that file",
            Self::Binary { .. } => "use a CSV file saved as UTF-8",
        }
    }
}

impl fmt::Display for NotText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Workbook => f.write_str("an Excel workbook"),
            Self::OldWorkbook => f.write_str("an old Excel workbook"),
            Self::OpenDocument => f.write_str("an OpenDocument spreadsheet"),
            Self::Zip => f.write_str("a ZIP archive"),
            Self::Gzip => f.write_str("a gzip archive"),
            Self::Pdf => f.write_str("a PDF document"),
            Self::RichText => f.write_str("a rich text document"),
            Self::Html => f.write_str("an HTML page"),
            Self::Xml => f.write_str("an XML document"),
            Self::Utf32 => f.write_str("text in UTF-32"),
            Self::Binary { offset } => write!(f, "a binary file (byte {offset} is NUL)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

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
