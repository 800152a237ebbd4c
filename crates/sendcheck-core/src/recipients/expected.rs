//! What the caller tells the reader: the columns a handoff makes a list need, and how to read.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::limits;

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
    /// The body column, when it is the only column besides the address: then a column called `Message` is that column.
    pub(super) fn is_message_list(&self) -> bool {
        matches!(self.columns.as_slice(), [Column::Body(_)])
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
    /// A phone number; the column is called `Phone`, `Phone Number`, `Mobile` or `Number`.
    Phone,
    /// The id of an app user; the column is called `Id` or `Inapp`.
    Id,
}

impl AddressColumn {
    /// The name the column gets in a header that we write.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "Phone",
            Self::Id => "Id",
        }
    }

    /// Every name the column may have in a header, in any case.
    pub fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Phone => &["Phone", "Phone Number", "Mobile", "Number"],
            Self::Id => &["Id", "Inapp"],
        }
    }
}

/// A column after the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// The URL of the header's media, `H1`.
    Header,
    /// A body variable: variable `1` is column `B1`.
    Body(String),
    /// The variable of a URL button: variable `1` is column `BU1`.
    Button(String),
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
            Self::Body(variable) => format!("B{variable}"),
            Self::Button(variable) => format!("BU{variable}"),
        }
    }
}

/// How to read a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadOptions {
    /// CSV or typed lines.
    pub input: InputKind,
    /// Whether the first record is a header.
    pub header: HeaderMode,
    /// A longer row is flagged and its bytes are dropped. 1 MiB unless told; at most 4 GiB.
    pub max_row_bytes: usize,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self { input: InputKind::Csv, header: HeaderMode::Auto, max_row_bytes: limits::ROW_BYTES.value }
    }
}

/// Where the rows come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum InputKind {
    /// A CSV file: a row ends outside quotes.
    Csv,
    /// Typed or pasted lines: a row ends with its line, whatever its quotes.
    Lines,
}

/// Whether the first record is a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum HeaderMode {
    /// Look at it and decide; the answer says [what decided](super::HeaderReason).
    Auto,
    /// It is.
    Yes,
    /// It is not.
    No,
}
