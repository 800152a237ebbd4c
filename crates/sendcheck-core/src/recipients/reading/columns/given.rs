//! What the caller gave, or an earlier reading says.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{Kind, Need, Resolver, position};
use crate::recipients::error::ColumnsError;
use crate::recipients::expected::{Column, NumberChannel};
use crate::recipients::headings::{fold, same_name};
use crate::recipients::reading::given::{ColumnFrom, ColumnGiven, ColumnsGiven, ColumnsSaved};
use crate::recipients::reading::{Basis, ReadingNote, Source};

impl Resolver<'_> {
    pub(super) fn take_given(&mut self, given: &ColumnsGiven) -> Result<(), ColumnsError> {
        for column in &given.columns {
            let need = self.need(&column.need)?;
            let index = self.index_of(&column.from);
            let index = index.or_else(|error| self.renamed(need).map(Some).ok_or(error))?;
            if self.source(need).basis.is_some() {
                return Err(ColumnsError::NeedRepeated { need: self.need_name(need) });
            }
            if index.is_some_and(|index| self.role(index).is_some()) && need == Need::Address {
                return Err(ColumnsError::AddressShared { column: column.need.clone() });
            }
            self.give(need, index, column);
        }
        Ok(())
    }

    /// What an earlier reading says, as far as the caller says nothing else.
    pub(super) fn take_saved(&mut self, saved: &ColumnsSaved) -> Result<(), ColumnsError> {
        for column in &saved.columns.columns {
            let need = self.need(&column.need)?;
            if self.source(need).basis.is_some() {
                continue;
            }
            let index = match (&column.from, saved.width) {
                (ColumnFrom::Place(place), Some(width)) => Some(self.saved_place(*place, width, need)?),
                (from, _) => self.index_of(from)?,
            };
            self.give(need, index, column);
        }
        Ok(())
    }

    /// A place in a list of this width. The last needs may lie behind it, where the list had no cells for them.
    fn saved_place(&mut self, place: u32, saved: u32, need: Need) -> Result<usize, ColumnsError> {
        let width = self.table.width;
        if saved as usize != width {
            return Err(ColumnsError::OtherWidth { need: self.need_name(need), saved, width });
        }
        let most = width + self.sources.len();
        let index = (place as usize).checked_sub(1).filter(|index| *index <= most);
        let index = index.ok_or(ColumnsError::NoSuchPlace { place, width })?;
        self.roles.resize(self.roles.len().max(index + 1), None);
        Ok(index)
    }

    /// The column that is meant; none for a fixed text.
    pub(super) fn index_of(&self, from: &ColumnFrom) -> Result<Option<usize>, ColumnsError> {
        Ok(match from {
            ColumnFrom::Value(_) => None,
            ColumnFrom::Place(place) => Some(self.place(*place)?),
            ColumnFrom::Name(name) => Some(self.named(name)?),
            ColumnFrom::NameOrPlace(name) => Some(self.named_or_placed(name)?),
        })
    }

    fn give(&mut self, need: Need, index: Option<usize>, column: &ColumnGiven) {
        let value = if let ColumnFrom::Value(value) = &column.from { Some(value.clone()) } else { None };
        let source = Source {
            column: index.map(position),
            value,
            fallback: column.fallback.clone(),
            basis: Some(Basis::Given),
            ..Source::default()
        };
        self.set(need, source);
        if let Some(index) = index {
            self.use_column(index, need);
            self.contradict_given(need, index);
        }
    }

    /// What is given beats what is there, and what is there is told.
    pub(super) fn contradict_given(&mut self, need: Need, index: usize) {
        let measure = self.table.measure(index);
        let fitting = match self.kind(need) {
            Kind::Number if measure.denies_numbers() => measure.number_like,
            Kind::Link if measure.denies_links() => measure.links,
            _ => return,
        };
        let (need, column) = (self.need_name(need), self.table.named(index));
        self.notes.push(ReadingNote::GivenContradicted { need, column, filled: measure.filled, fitting });
    }

    fn need(&self, name: &str) -> Result<Need, ColumnsError> {
        if same_name(name, self.expected.address.name()) || self.expected.address.is_called(name) {
            return Ok(Need::Address);
        }
        let columns = || self.expected.columns.iter().enumerate();
        let number = columns().find(
            |(_, column)| matches!(column, Column::Number(channel) if NumberChannel::called(name) == Some(*channel)),
        );
        if let Some((index, _)) = number {
            return Ok(Need::Expected(index));
        }
        // Members of customer data were asked for by this list and stand behind the columns of the message.
        let data = || {
            let last = self.expected.columns.iter().enumerate().rev();
            let mut data = last.take_while(|(_, column)| matches!(column, Column::Data(_)));
            data.find(|(_, column)| same_name(&column.name(), name)).map(|(index, _)| index)
        };
        let found = self.lookup.called(name, self.expected).or_else(data).map(Need::Expected);
        found.ok_or_else(|| ColumnsError::NoSuchNeed { need: name.to_string(), needs: self.needs() })
    }

    fn needs(&self) -> Vec<String> {
        let columns = self.expected.columns.iter().map(Column::name);
        core::iter::once(self.expected.address.name().to_string()).chain(columns).collect()
    }

    fn headings(&self) -> Vec<String> {
        let all = (0..self.table.names.len()).map(|index| self.table.named(index).name);
        all.filter(|name| !name.is_empty()).collect()
    }

    fn place(&self, place: u32) -> Result<usize, ColumnsError> {
        let index = (place as usize).checked_sub(1).filter(|index| *index < self.table.width);
        index.ok_or(ColumnsError::NoSuchPlace { place, width: self.table.width })
    }

    /// The column of a need in a file of ours, which calls it as the message does whatever it was called where it came from.
    fn renamed(&self, need: Need) -> Option<usize> {
        let name = self.need_name(need);
        self.table.names.iter().position(|other| *other == name).filter(|_| self.table.is_ours)
    }

    fn named_or_placed(&self, name: &str) -> Result<usize, ColumnsError> {
        match self.named(name) {
            Err(error @ ColumnsError::NoSuchColumn { .. }) => match name.parse() {
                Ok(place) => self.place(place),
                Err(_) => Err(error),
            },
            found => found,
        }
    }

    /// The column of this name: written so, or else but for case, blanks and marks.
    fn named(&self, name: &str) -> Result<usize, ColumnsError> {
        let is_exact = |index: &usize| self.table.names.get(*index).is_some_and(|other| other == name);
        let alike: Vec<usize> = self.headings.alike(name).collect();
        let exact: Vec<usize> = alike.iter().copied().filter(is_exact).collect();
        // Names of which nothing is left in comparison form are not alike.
        let found = if exact.is_empty() && fold(name).next().is_some() { alike } else { exact };
        match found.as_slice() {
            [index] => Ok(*index),
            [] => Err(ColumnsError::NoSuchColumn { column: name.to_string(), headings: self.headings() }),
            [first, second, ..] => Err(ColumnsError::ColumnRepeated {
                column: name.to_string(),
                places: [position(*first), position(*second)],
            }),
        }
    }
}
