//! A value as a rule sees it, whatever input it came from.

use crate::json::Value;
use crate::recipients::is_blank_text;

/// A value that a recipient may bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slot<'a> {
    /// It is not there. An empty cell of a list counts as not there.
    Missing,
    /// It is there and is no string.
    NotString,
    /// It is there.
    Text(&'a str),
}

impl<'a> Slot<'a> {
    /// The slot of a JSON value.
    pub(crate) fn of(value: Option<&'a Value>) -> Self {
        match value {
            None => Self::Missing,
            Some(Value::String(text)) => Self::Text(text),
            Some(_) => Self::NotString,
        }
    }

    /// The slot of a cell.
    pub(crate) fn of_cell(cell: Option<&'a str>) -> Self {
        cell.map_or(Self::Missing, Self::Text)
    }

    /// The text, if there is one.
    pub(crate) fn text(self) -> Option<&'a str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Missing | Self::NotString => None,
        }
    }

    /// The same with blank text counted as missing.
    pub(crate) fn or_missing_if_blank(self) -> Self {
        match self {
            Self::Text(text) if is_blank_text(text) => Self::Missing,
            other => other,
        }
    }
}
