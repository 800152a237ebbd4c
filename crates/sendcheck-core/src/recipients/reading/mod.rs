//! What a list is read as: a [`Reading`], decided from its start and from what the caller says, and obeyed ever after.
//!
//! Nothing that was guessed stays unsaid. Each need of the message has a [`Source`] with the [`Basis`] on which it was
//! taken and the evidence for it, and the reading as a whole has a [`Standing`]: whether files may be made from it.
//!
//! | file | question |
//! | --- | --- |
//! | `quotes.rs` | which cells of the start are quoted, whatever separates cells |
//! | `delimiter.rs` | what separates cells |
//! | `heading.rs` | which record names the columns, and what stands above it |
//! | `content.rs` | what columns hold |
//! | `halves.rs` | whether calling codes stand apart from their numbers |
//! | `countries.rs` | what a column says of a number's country |
//! | `lookup.rs` | which need a name means |
//! | `columns.rs` | which column fills which need |
//! | `start.rs` | all of these, one after the other |
//! | `given.rs` | what the caller says of all that |
//! | `saved.rs` | what the caller would have to say to get the same reading again |
//! | `sample.rs` | what columns look like, for somebody who has to choose |

mod bearers;
mod columns;
mod content;
mod countries;
mod delimiter;
mod given;
mod halves;
mod heading;
mod lookup;
mod quotes;
mod sample;
mod saved;
mod start;

use alloc::string::String;
use alloc::vec::Vec;

use super::meant::RowsMeant;
use super::sheet::{DoubtedCells, Sheet};
use crate::phone::Country;

pub use content::Measure;
pub use given::{ColumnFrom, ColumnGiven, ColumnsGiven, ColumnsGrammarError, ColumnsSaved};
pub use heading::{Heading, HeadingReason};
pub use sample::ColumnSample;

pub(super) use delimiter::{DelimiterFound, LikelyDelimiter, of_csv, of_lines, sep_directive};
pub(super) use start::{START_BYTES, START_BYTES_MOST, decide};

pub(crate) use content::is_number_like;
pub(crate) use start::START_ROWS;

/// How a list is written and which column fills which need. Decided once and never revised.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reading {
    /// How characters are written as bytes.
    pub encoding: Encoding,
    /// What separates cells.
    pub delimiter: char,
    /// On what the delimiter was taken.
    pub delimiter_basis: DelimiterBasis,
    /// The heading, and how it was found.
    pub heading: Heading,
    /// The heading's cells as in the file; empty without a heading.
    pub column_names: Vec<String>,
    /// How many columns the heading and the start of the list have.
    pub width: usize,
    /// Whether the list is a file of rows that failed in another one and came back.
    pub came_back: bool,
    /// Where the address comes from.
    pub address: Source,
    /// Where each expected column comes from.
    pub expected: Vec<Source>,
    /// What the columns are used for, in the order of the file; columns beyond these are [`ColumnRole::UNNAMED`].
    pub roles: Vec<ColumnRole>,
    /// Whether the columns are certain.
    pub standing: Standing,
    /// The country of numbers without a calling code, as the caller gave it.
    pub country: Option<Country>,
    /// That numbers have their calling codes, as the caller said.
    pub numbers_as_given: bool,
    /// Which rows are meant, as the caller said.
    pub rows: RowsMeant,
    /// How many rows are not, and were left out.
    pub left_out: u32,
    /// The sheet that it was read from, where it is one of a workbook.
    pub sheet: Option<Sheet>,
    /// What is worth telling about the list as a whole.
    pub notes: Vec<ReadingNote>,
    /// How many columns stand before the first that nothing is used for.
    pub(super) used: usize,
    /// How many cells a row needs to reach every column that is used.
    pub(super) needed: u32,
    /// Whether a cell of the heading looks like a recipient.
    pub(super) heads_somebody: bool,
}

impl Reading {
    /// Whether any need was found by the name of its column.
    pub fn by_name(&self) -> bool {
        core::iter::once(&self.address).chain(&self.expected).any(|source| source.basis == Some(Basis::Name))
    }

    /// What the heading calls a column, counted from 1; `None` where it says nothing, and for every column where one of its
    /// cells looks like a recipient: then all of them may be somebody's.
    pub fn name_of(&self, column: u32) -> Option<&str> {
        name_at(self.names(), column)
    }

    /// The heading's cells, none where one of them looks like a recipient.
    pub(super) fn names(&self) -> &[String] {
        if self.heads_somebody { &[] } else { &self.column_names }
    }
}

fn name_at(names: &[String], column: u32) -> Option<&str> {
    let name = names.get((column as usize).checked_sub(1)?)?;
    Some(name.as_str()).filter(|name| !name.trim().is_empty())
}

/// Where one need of the message is filled from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Source {
    /// The column of the file, from 1.
    pub column: Option<u32>,
    /// The text that fills the need in every row, where no column does.
    pub value: Option<String>,
    /// The text for rows whose cell is empty.
    pub fallback: Option<String>,
    /// On what it was taken; `None` where nothing fills the need.
    pub basis: Option<Basis>,
    /// What the start of the list holds in that column.
    pub measure: Measure,
}

impl Source {
    pub(super) fn at(column: u32, basis: Basis) -> Self {
        Self { column: Some(column), basis: Some(basis), ..Self::default() }
    }
}

/// On what a column was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "documented as the four possible grounds")]
pub enum Basis {
    /// The caller said so.
    Given,
    /// The heading names it so.
    Name,
    /// Its cells hold what is needed, and no other column's do.
    Content,
    /// It stands in this place, and nothing else is known.
    Position,
}

impl Basis {
    /// `given`, `name`, `content` or `position`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Name => "name",
            Self::Content => "content",
            Self::Position => "position",
        }
    }
}

/// Whether files to send may be made from a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "what a caller has to do follows from each")]
pub enum Standing {
    /// Every need was given, named, or could be one column only.
    Certain,
    /// Columns were taken as they stand below a heading that says nothing of them: to be confirmed once.
    ByPosition,
    /// Names or cells contradict each other, or do not suffice: nobody is judged.
    Uncertain,
}

impl Standing {
    /// `certain`, `by-position` or `uncertain`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::ByPosition => "by-position",
            Self::Uncertain => "uncertain",
        }
    }
}

/// On what a delimiter was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the ways there are")]
pub enum DelimiterBasis {
    /// The caller said so.
    Given,
    /// The first line says so: `sep=;`.
    Directive,
    /// The start of the list is cut into cells by it as no other would.
    Content,
    /// None was looked for: the cells are those of a sheet.
    Sheet,
}

impl DelimiterBasis {
    /// `given`, `directive`, `content` or `sheet`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Directive => "directive",
            Self::Content => "content",
            Self::Sheet => "sheet",
        }
    }
}

/// What a column of the file is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnRole {
    /// The address.
    Address,
    /// The expected column of this index.
    Expected(usize),
    /// A column that nobody asked for; its cells are never looked at.
    Ignored,
    /// A column that our own file of rejected rows added.
    Reserved,
    /// A variable too many, of this part of the message: its cells count where they are not empty.
    Surplus(Part),
}

impl ColumnRole {
    /// The role of a column that the heading does not reach: there is no telling it from one more variable of the body.
    pub const UNNAMED: Self = Self::Surplus(Part::Body);
}

/// A part of a message that takes variables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the three maps of variables of a campaign request")]
pub enum Part {
    /// The header: `H1`.
    Header,
    /// The body: `B1`; and whatever has no name.
    Body,
    /// The buttons: `BU1`.
    Button,
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
    /// Windows-1252, of which Latin-1 and ASCII are parts.
    Windows1252,
    /// Another, by its name in the WHATWG standard: what comes here was decoded from it into UTF-8.
    Other(&'static str),
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
            Self::Other(name) => name,
        }
    }
}

/// A column as messages name it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "a place and a name, which is all that a column has")]
pub struct NamedColumn {
    /// Column, from 1.
    pub position: u32,
    /// Its name in the file; empty without one, and where the name looks like a recipient's number or address.
    pub name: String,
}

impl NamedColumn {
    /// Its name, or its place where it has none.
    pub fn label(&self) -> String {
        if self.name.is_empty() { alloc::format!("column {}", self.position) } else { self.name.clone() }
    }
}

/// Something worth telling about a list as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadingNote {
    /// There is a heading, and nobody asked for these columns: ignored.
    ColumnsUnknown {
        /// The columns.
        columns: Vec<NamedColumn>,
    },
    /// A column for the same need was there before: the first is used.
    ColumnRepeated {
        /// The column that is not used.
        column: NamedColumn,
        /// The column that is used, from 1.
        first: u32,
    },
    /// The list is one of app users by their ids, and has a column of numbers that is called so and none of ids.
    NumbersForIds {
        /// The column of numbers.
        column: NamedColumn,
    },
    /// There is a heading, and nothing fills this need.
    ColumnMissing {
        /// The name that the column should have.
        need: String,
    },
    /// Most numbers lack a calling code that another column has.
    NumberInTwoColumns {
        /// The column of the calling codes, or of countries.
        column: NamedColumn,
        /// How many numbers at the start of the list are valid with it and do not begin with it.
        count: u32,
        /// How many of them have no `+`.
        of: u32,
        /// Whether the caller says which column is the number's.
        is_given: bool,
    },
    /// Columns were taken as they stand below a heading that says nothing of them.
    ByPosition {
        /// Each need and its column.
        pairs: Vec<(String, NamedColumn)>,
        /// The entries of the option `columns` that confirm it.
        options: Vec<String>,
    },
    /// It cannot be told which column fills a need.
    Uncertain {
        /// The name that the column should have.
        need: String,
        /// The columns that may be meant.
        candidates: Vec<NamedColumn>,
        /// The entry of the option `columns` that takes the first of them.
        option: String,
    },
    /// What the caller said of a column is not what its cells hold, or, said by its place, not what its heading calls it.
    GivenContradicted {
        /// The need.
        need: String,
        /// Its column.
        column: NamedColumn,
        /// How many cells are filled; 0 where the heading calls the column something else that the message needs.
        filled: u32,
        /// How many of these hold what is needed.
        fitting: u32,
    },
    /// Without a heading the first column is the number's; these hold numbers as well.
    NumbersElsewhere {
        /// The columns.
        columns: Vec<NamedColumn>,
    },
    /// Rows above the heading are no recipients.
    RowsAboveHeading {
        /// How many.
        rows: u32,
        /// The line of the heading, from 1.
        heading_line: u32,
    },
    /// The heading stands again among the rows.
    HeadingRepeated {
        /// How many times.
        times: u32,
        /// The line of the first repetition, from 1.
        first_line: u32,
    },
    /// A cell of the heading is a phone number or an e-mail address: a recipient may be lost.
    HeadingMayBeRecipient {
        /// The column of the first such cell, from 1.
        column: u32,
        /// The line of the heading.
        line: u32,
    },
    /// All rows came out as one cell, and another character seems to separate theirs.
    DelimiterUnlikely {
        /// That character.
        likely: char,
        /// Whether each row is one cell in quotes, or one of a sheet, which no delimiter cuts.
        whole: bool,
    },
    /// Cells stand in marks that are no quotes of a CSV file.
    QuotesUnusual {
        /// The opening mark.
        mark: char,
        /// How many of the rows that were looked at.
        rows: u32,
    },
    /// The list is not UTF-8 and was read as windows-1252, which it can be.
    EncodingGuessed {
        /// The first cell that is no ASCII. It is somebody's value.
        sample: String,
        /// What it likelier is, where something shows that.
        likely: Option<&'static str>,
    },
    /// The caller names an encoding, and the list says that it is in another.
    EncodingContradicted {
        /// What the caller names.
        given: Encoding,
        /// What the list says.
        found: Encoding,
        /// What it was read as: what its byte order mark says, or else what the caller does.
        read_as: Encoding,
    },
    /// Nobody said which sheet is meant, and others hold something as well.
    SheetsLeftOut {
        /// The sheet that was read.
        sheet: String,
        /// Those that were not.
        others: Vec<String>,
    },
    /// The sheet does not show all of its rows; they were read like the others.
    RowsHidden {
        /// How many.
        rows: u32,
        /// The first, from 1.
        first: u32,
    },
    /// Cells of a used column of which the workbook does not say how they look.
    CellsDoubted(DoubtedCells),
}
