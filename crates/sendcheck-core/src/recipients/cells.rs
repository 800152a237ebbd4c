//! The cells of one row, by what they are for.

use alloc::string::String;

use super::blank::{has_solid_ends, is_blank_text, trim_marks};
use super::expected::{AddressColumn, Column};
use super::list::List;
use super::national::NumberOf;
use super::reading::{ColumnRole, NamedColumn, Part, Source};
use super::rows::RowScratch;
use super::split::Pieces;

/// Memory that [`List::cells`] uses again from row to row; one per thread.
#[derive(Debug, Clone, Default)]
pub struct Scratch(pub(super) RowScratch);

/// The cells of one row.
///
/// An unquoted cell has no blanks at its ends, a quoted one keeps them.  A cell of only blanks is as good as none.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'a> {
    list: &'a List,
    row: &'a str,
    pieces: &'a Pieces,
    too_large: bool,
}

/// The cells beyond what is expected of a part of the message that are not empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Surplus {
    /// How many there are.
    pub count: u32,
    /// The column of the first, from 1.
    pub first: Option<u32>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(list: &'a List, row: &'a str, pieces: &'a Pieces, too_large: bool) -> Self {
        Self { list, row, pieces, too_large }
    }

    /// The address without blanks at its ends; `None` if there is no such cell or nothing in it.
    ///
    /// Invisible marks count as nothing.  They are taken off an app user's id and left on a number, where
    /// [`mend`](super::number_cell::mend) takes them off and says so.
    pub fn address(&self) -> Option<&'a str> {
        self.address_from(&self.list.reading.address)
    }

    /// The number of the second channel, where the list has a column for each; else nothing.
    pub(crate) fn second_number(&self) -> Option<&'a str> {
        self.address_from(self.list.reading.expected.get(self.place_of_second_number()?)?)
    }

    /// A number of the row.
    pub(crate) fn number(&self, of: NumberOf) -> Option<&'a str> {
        match of {
            NumberOf::First => self.address(),
            NumberOf::Second => self.second_number(),
        }
    }

    /// The place among the expected columns of the second number, where the list has a column for each.
    pub(crate) fn place_of_second_number(&self) -> Option<usize> {
        if !self.list.has_a_number_for_each() {
            return None;
        }
        self.columns().iter().position(|column| matches!(column, Column::Number(_)))
    }

    fn address_from(&self, source: &'a Source) -> Option<&'a str> {
        let text = source.column.and_then(|column| self.at(column)).unwrap_or_default();
        let bare = Some(trim_marks(text)).filter(|bare| !bare.is_empty());
        let Some(bare) = bare else { return instead(source) };
        Some(match self.list.expected.address {
            AddressColumn::Id => bare,
            _ if has_solid_ends(text) => text,
            _ => text.trim(),
        })
    }

    /// The value of the expected column `index`, from 0; `None` if there is no such cell or nothing in it that can be seen.
    ///
    /// A whole address has no blanks and invisible marks at its ends, quoted or not.
    pub fn expected(&self, index: usize) -> Option<&'a str> {
        let source = self.list.reading.expected.get(index)?;
        let text = source.column.and_then(|column| self.at(column)).unwrap_or_default();
        let text = match self.list.expected.columns.get(index)? {
            Column::Header | Column::Link(_) | Column::Number(_) | Column::Data(_) => trim_marks(text),
            Column::Body(_) | Column::Button(_) => text,
        };
        if is_blank_text(text) { instead(source) } else { Some(text) }
    }

    /// The expected columns, customer data last.
    pub(crate) fn columns(&self) -> &'a [Column] {
        &self.list.expected.columns
    }

    /// The column, from 1, in which the expected column `index` is found; the same in every row.
    pub fn position_of(&self, index: usize) -> Option<u32> {
        self.list.reading.expected.get(index)?.column
    }

    /// The cells beyond what is expected of a part of the message.
    pub fn surplus(&self, part: Part) -> Surplus {
        // Nearly every row ends where its columns end, and those before have a use.
        if self.pieces.len() <= self.list.reading.used {
            return Surplus::default();
        }
        let mut surplus = Surplus::default();
        for (position, _) in self.surplus_cells().filter(|(_, of)| *of == part) {
            surplus.count = surplus.count.saturating_add(1);
            surplus.first = surplus.first.or(Some(position));
        }
        surplus
    }

    /// Whether there is a cell beyond what is expected that is not empty.
    pub(crate) fn has_surplus(&self) -> bool {
        self.pieces.len() > self.list.reading.used && self.surplus_cells().next().is_some()
    }

    /// Column, from 1, and part of the message, of every cell beyond what is expected that is not empty.
    pub fn surplus_cells(&self) -> impl Iterator<Item = (u32, Part)> + use<'a> {
        let roles = &self.list.reading.roles;
        self.original().enumerate().zip(1..).filter_map(move |((index, text), position)| {
            match roles.get(index).copied().unwrap_or(ColumnRole::UNNAMED) {
                ColumnRole::Surplus(part) if !is_blank_text(text) => Some((position, part)),
                _ => None,
            }
        })
    }

    /// What reports call a column of the file, from 1: its name, or its place where it has none.
    pub fn label(&self, position: u32) -> String {
        let name = self.list.reading.name_of(position).unwrap_or_default().into();
        NamedColumn { position, name }.label()
    }

    /// Whether the heading has a name for a column, from 1.
    pub fn is_named(&self, position: u32) -> bool {
        let name = (position as usize).checked_sub(1).and_then(|index| self.list.reading.column_names.get(index));
        name.is_some_and(|name| !is_blank_text(name))
    }

    /// The column of the address, from 1; the same in every row.
    pub fn address_position(&self) -> Option<u32> {
        self.list.reading.address.column
    }

    /// How many cells the row has.
    pub fn width(&self) -> u32 {
        u32::try_from(self.pieces.len()).unwrap_or(u32::MAX)
    }

    /// How many cells a row needs to reach every column that is used.
    pub fn needed(&self) -> u32 {
        self.list.reading.needed
    }

    /// The row has fewer cells than the columns that are used.  Not said of a row too large to be kept.
    pub fn short(&self) -> bool {
        !self.too_large && self.width() < self.needed()
    }

    /// Every cell in the order of the file, unquoted.
    pub fn original(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let (pieces, row) = (self.pieces, self.row);
        (0..pieces.len()).map(move |index| pieces.text(row, index).unwrap_or_default())
    }

    /// How many lines end inside of them.
    pub(crate) fn line_ends(&self) -> usize {
        self.original().map(|cell| cell.bytes().filter(|byte| *byte == b'\n').count()).sum()
    }

    /// The cell in this column, from 1.
    fn at(&self, position: u32) -> Option<&'a str> {
        self.pieces.text(self.row, (position as usize).checked_sub(1)?)
    }
}

/// What the caller gave for rows in which nothing stands.
fn instead(source: &Source) -> Option<&str> {
    source.value.as_deref().or(source.fallback.as_deref()).filter(|text| !is_blank_text(text))
}
