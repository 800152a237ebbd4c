//! What the reader found out about a list as a whole.

use alloc::string::String;
use alloc::vec::Vec;

/// How a list is written and which column holds what.  Decided once, near its start, and never revised.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Layout {
    /// How characters are written as bytes.
    pub encoding: Encoding,
    /// What separates cells.
    pub delimiter: char,
    /// The first line was a directive such as `sep=;`.
    pub sep_line: bool,
    /// Whether there is a header row, and how that was decided.
    pub header: HeaderDecision,
    /// The header's cells as in the file; empty without a header.
    pub column_names: Vec<String>,
    /// Columns were found by their names; otherwise by their order.
    pub by_name: bool,
    /// The column of the address, from 1; `None` when names are used and it is not among them.
    pub address: Option<u32>,
    /// For each expected column its place, from 1; `None` when names are used and it is not among them.
    pub expected: Vec<Option<u32>>,
    /// What the columns are used for, in the order of the file; columns beyond these are [`ColumnRole::Surplus`].
    pub roles: Vec<ColumnRole>,
    /// What is worth telling about the list as a whole.
    pub notes: Vec<LayoutNote>,
    /// How many columns stand before the first that nothing is used for.
    pub(super) used: usize,
}

/// What a column of the file is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnRole {
    /// The address.
    Address,
    /// The expected column of this index.
    Expected(usize),
    /// A column that nobody asked for, known by its name; its cells are never looked at.
    Ignored,
    /// A column that our own file of rejected rows added.
    Reserved,
    /// A variable too many: its cells count where they are not empty.
    Surplus,
}

/// How the characters of a list are written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Bom,
    /// UTF-16, low byte first ("Unicode text" of Excel).
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252: the first 64 KiB are not UTF-8.
    Windows1252,
}

impl Encoding {
    /// The encoding as reports name it: the WHATWG label, `utf-8-bom` for UTF-8 with a byte order mark.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf8Bom => "utf-8-bom",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
        }
    }
}

/// Whether the first record is a header, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeaderDecision {
    /// The first record is a header.
    pub present: bool,
    /// What decided.
    pub why: HeaderReason,
}

/// What decided whether the first record is a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderReason {
    /// The caller said so.
    Told,
    /// The cell in this column, from 1, is a known name.
    KnownName(u32),
    /// A list of phone numbers, no cell holds seven digits and the first is text without any.
    NoNumber,
    /// The first cell holds seven digits or more: a number, whatever the other cells say.
    NumberFirst,
    /// No cell is a known name, and it may well be data.
    NoKnownName,
    /// The record is torn or too large to be a header.
    Damaged,
}

impl HeaderReason {
    /// The reason as reports name it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::KnownName(_) => "known-name",
            Self::NoNumber => "no-number",
            Self::NumberFirst => "number-first",
            Self::NoKnownName => "no-known-name",
            Self::Damaged => "damaged",
        }
    }
}

/// Something worth telling about a list as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LayoutNote {
    /// Columns go by name and nobody asked for this one: ignored.
    ColumnUnknown {
        /// Column, from 1.
        position: u32,
        /// Its name in the file; may be empty.
        name: String,
    },
    /// Columns go by name and this one was there before: the first is used.
    ColumnRepeated {
        /// Column, from 1.
        position: u32,
        /// Its name in the file.
        name: String,
        /// The column that is used, from 1.
        first: u32,
    },
    /// Columns go by name and an expected one is not there.
    ColumnMissing {
        /// The name it should have.
        name: String,
    },
    /// Rows were not UTF-8 and were read as Windows-1252.
    EncodingGuessed {
        /// How many rows, the header included.
        rows: u32,
        /// The line where the first of them starts, from 1.
        first_line: u32,
    },
}
