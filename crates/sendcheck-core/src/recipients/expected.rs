//! What the caller tells the reader: the columns a handoff makes a list need, and how to read.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::str::FromStr;

use super::customer_data::DataMember;
use super::headings::{Meaning, meaning};
use super::meant::RowsMeant;
use super::reading::{ColumnsGiven, ColumnsSaved, Encoding};
use crate::limits;
use crate::phone::Country;
use crate::words::words;

/// The columns that a handoff makes a list need; built by the caller, in the documented order: address, header, body, button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// What the address column holds.
    pub address: AddressColumn,
    /// The columns after the address, in order.
    pub columns: Vec<Column>,
    /// Typed lines only: everything after the first comma is one value, kept with its commas and quotes.
    ///
    /// Right for a handoff that only sends SMS and expects exactly one variable (Proactive Messaging guide, example
    /// `12223334445, Hi Bob, your subscription is about to expire`). CSV input takes no notice of it.
    pub whole_line: bool,
}

impl Expected {
    /// The names of the body's and the buttons' variables.
    pub(super) fn variables(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().filter_map(Column::variable)
    }

    /// The place of the only body column in `columns`, if there is exactly one.
    pub(super) fn only_body(&self) -> Option<usize> {
        let mut bodies = self.columns.iter().enumerate().filter(|(_, column)| matches!(column, Column::Body(_)));
        let (index, _) = bodies.next()?;
        bodies.next().is_none().then_some(index)
    }
}

/// What the address column of a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressColumn {
    /// A phone number; [many names](super::headings) say so.
    Phone,
    /// A phone number for this channel alone; a column that is named for the other comes last.
    PhoneOf(NumberChannel),
    /// A phone number for both SMS and WhatsApp, of which this is tried first; or one for each, where two columns are named for
    /// them. What a list has, its [`expected`](super::List::expected) says.
    PhoneOrEach(NumberChannel),
    /// The number of this channel; that of the other stands in [a column of its own](Column::Number).
    Each(NumberChannel),
    /// The id of an app user; the column is called `Id` or `Inapp`.
    Id,
}

impl AddressColumn {
    /// The name the column gets in a header that we write.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone | Self::PhoneOf(_) | Self::PhoneOrEach(_) => "Phone",
            Self::Each(channel) => channel.as_str(),
            Self::Id => "Id",
        }
    }

    /// Whether it holds numbers.
    pub fn is_number(self) -> bool {
        self != Self::Id
    }

    /// Whether a heading, or a caller, may call it so.
    pub(super) fn is_called(self, name: &str) -> bool {
        match (self, meaning(name)) {
            (Self::Each(channel), Meaning::Number(_)) if channel.other().is_called(name) => false,
            (Self::Id, meaning) => meaning == Meaning::Id,
            (_, Meaning::Number(name)) => name.rank().is_some(),
            _ => false,
        }
    }
}

words! {
    /// A channel that is addressed by number, for which a list may have a column of its own.
    #[expect(clippy::exhaustive_enums, reason = "what else is addressed by number has no documented name")]
    pub enum NumberChannel {
        /// SMS.
        Sms = "sms",
        /// WhatsApp.
        WhatsApp = "wa",
    }
}

impl NumberChannel {
    /// The channel for readers, where a column is called as its numbers are: `SMS` or `WhatsApp`.
    pub(crate) fn titled(column: &str) -> Option<&'static str> {
        let channel = Self::ALL.into_iter().find(|channel| channel.as_str() == column)?;
        Some(match channel {
            Self::Sms => "SMS",
            Self::WhatsApp => "WhatsApp",
        })
    }

    /// The channel other than this.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Sms => Self::WhatsApp,
            Self::WhatsApp => Self::Sms,
        }
    }

    /// The channel whose numbers a heading, or a caller, calls so.
    pub(super) fn called(name: &str) -> Option<Self> {
        match meaning(name) {
            Meaning::Number(name) => name.channel(),
            _ => None,
        }
    }

    fn is_called(self, name: &str) -> bool {
        Self::called(name) == Some(self)
    }
}

/// A column after the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// The URL of the header's media, `H1`.
    Header,
    /// A body variable: variable `1` is column `B1`.
    Body(String),
    /// A body variable that is the whole address of media or of a page; the column is called as any variable's.
    Link(String),
    /// The variable of a URL button: variable `1` is column `BU1`.
    Button(String),
    /// The numbers of the second channel, where the list has a column for each: `sms` or `wa`. No handoff asks for it.
    Number(NumberChannel),
    /// Customer data, which agents see: `customerInfo.customerId`. No handoff asks for it; the list has such a column.
    Data(&'static DataMember),
}

impl Column {
    /// The column's name in a header row (Proactive Messaging guide: `Phone, H1, B1 … Bn, BU1`).
    ///
    /// ```
    /// use sendcheck_core::recipients::Column;
    /// assert_eq!(Column::Body("2".into()).name(), "B2");
    /// assert_eq!(Column::Button("1".into()).name(), "BU1");
    /// ```
    pub fn name(&self) -> String {
        match self {
            Self::Header => "H1".into(),
            Self::Body(variable) | Self::Link(variable) => format!("B{variable}"),
            Self::Button(variable) => format!("BU{variable}"),
            Self::Number(channel) => channel.as_str().into(),
            Self::Data(member) => member.path.into(),
        }
    }

    /// The name of the variable that fills it; none for the header's.
    pub fn variable(&self) -> Option<&str> {
        match self {
            Self::Header | Self::Number(_) | Self::Data(_) => None,
            Self::Body(variable) | Self::Link(variable) | Self::Button(variable) => Some(variable),
        }
    }

    /// Whether its cells are whole addresses.
    pub fn is_link(&self) -> bool {
        matches!(self, Self::Header | Self::Link(_))
    }
}

/// How to read a list. What is not given is decided from its start and told.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..ReadOptions::default()`")]
pub struct ReadOptions {
    /// CSV or typed lines.
    pub input: InputKind,
    /// How characters are written as bytes; a byte order mark wins. Of an [other](Encoding::Other) encoding the bytes that
    /// come have been decoded from it into UTF-8.
    pub encoding: Option<Encoding>,
    /// Whether there is a heading, and where.
    pub header: HeaderMode,
    /// What separates cells.
    pub delimiter: Option<Delimiter>,
    /// The sheet of a workbook, by its name or its number from 1; a text has none.
    pub sheet: Option<String>,
    /// Which columns fill which needs.
    pub columns: ColumnsGiven,
    /// The columns of an earlier reading, for needs that `columns` does not name.
    pub saved: ColumnsSaved,
    /// Which rows are meant.
    pub rows: RowsMeant,
    /// The country of numbers without a calling code; without it they are read as if they had one.
    pub country: Option<Country>,
    /// That numbers without `+` have their calling code, however much they look like numbers of one country without it.
    pub numbers_as_given: bool,
    /// A longer row is flagged and its bytes are dropped. 1 MiB unless told; at most 4 GiB.
    pub max_row_bytes: usize,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self {
            input: InputKind::Csv,
            encoding: None,
            header: HeaderMode::Auto,
            delimiter: None,
            sheet: None,
            columns: ColumnsGiven::default(),
            saved: ColumnsSaved::default(),
            rows: RowsMeant::Unsaid,
            country: None,
            numbers_as_given: false,
            max_row_bytes: limits::ROW_BYTES.value,
        }
    }
}

words! {
    /// Where the rows come from.
    #[expect(clippy::exhaustive_enums, reason = "the two ways to give a list")]
    pub enum InputKind: Serialize {
        /// A CSV file: a row ends outside quotes.
        Csv = "csv",
        /// Typed or pasted lines: a row ends with its line, whatever its quotes.
        Lines = "lines",
    }
}

/// Whether there is a heading, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "every caller has to know what it may say")]
pub enum HeaderMode {
    /// Look at the first records and decide; the answer says [what decided](super::HeadingReason).
    Auto,
    /// The first record is one.
    Yes,
    /// There is none.
    No,
    /// The record that starts in this line, from 1; those above are no recipients.
    Line(u32),
}

/// `auto`, `yes`, `no` or a line from 1.
impl FromStr for HeaderMode {
    type Err = UnknownHeader;

    fn from_str(text: &str) -> Result<Self, UnknownHeader> {
        match text {
            "auto" => Ok(Self::Auto),
            "yes" => Ok(Self::Yes),
            "no" => Ok(Self::No),
            line => line.parse().ok().filter(|line| *line > 0).map(Self::Line).ok_or(UnknownHeader),
        }
    }
}

/// A text says nothing of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("`auto`, `yes`, `no` or the line of the heading")]
#[non_exhaustive]
pub struct UnknownHeader;

/// A character that separates cells: one of ASCII that is no quote, letter, digit, blank or line end; a tab is one.
///
/// ```
/// use sendcheck_core::recipients::Delimiter;
/// assert_eq!("tab".parse::<Delimiter>()?.as_char(), '\t');
/// assert!("ab".parse::<Delimiter>().is_err() && "\"".parse::<Delimiter>().is_err());
/// # Ok::<(), sendcheck_core::recipients::UnknownDelimiter>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delimiter(u8);

impl Delimiter {
    /// The character.
    pub fn as_char(self) -> char {
        char::from(self.0)
    }

    pub(super) fn byte(self) -> u8 {
        self.0
    }

    /// A delimiter as the option takes it.
    pub(crate) fn name_of(delimiter: char) -> String {
        if delimiter == '\t' { "tab".into() } else { delimiter.into() }
    }
}

impl FromStr for Delimiter {
    type Err = UnknownDelimiter;

    /// Reads the character itself, or one of `tab`, `\t`, `comma`, `semicolon` and `pipe`.
    fn from_str(text: &str) -> Result<Self, UnknownDelimiter> {
        let byte = match text {
            "tab" | "\\t" => b'\t',
            "comma" => b',',
            "semicolon" => b';',
            "pipe" => b'|',
            text => match text.as_bytes() {
                [byte] => *byte,
                _ => return Err(UnknownDelimiter),
            },
        };
        let usable = (byte.is_ascii_punctuation() && byte != b'"') || byte == b'\t';
        if usable { Ok(Self(byte)) } else { Err(UnknownDelimiter) }
    }
}

/// A text is no delimiter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a delimiter is one character that is no quote, letter, digit or blank, such as `;`, or `tab`")]
#[non_exhaustive]
pub struct UnknownDelimiter;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delimiter_is_a_character_or_its_name() {
        let of = |text: &str| text.parse::<Delimiter>().map(Delimiter::as_char).ok();
        let named =
            [("tab", '\t'), ("\\t", '\t'), ("comma", ','), ("semicolon", ';'), ("pipe", '|'), ("^", '^'), ("\t", '\t')];
        for (text, character) in named {
            assert_eq!(of(text), Some(character), "{text}");
        }
        for text in ["", "\"", "a", "1", " ", "\n", "\u{1}", ";;", "é"] {
            assert_eq!(of(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_heading_is_a_word_or_a_line() {
        let of = |text: &str| text.parse::<HeaderMode>().ok();
        assert_eq!(of("auto"), Some(HeaderMode::Auto));
        assert_eq!((of("yes"), of("no")), (Some(HeaderMode::Yes), Some(HeaderMode::No)));
        assert_eq!((of("1"), of("12")), (Some(HeaderMode::Line(1)), Some(HeaderMode::Line(12))));
        assert_eq!((of("0"), of("-1"), of("Yes")), (None, None, None));
    }
}
