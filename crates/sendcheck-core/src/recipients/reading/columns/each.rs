//! Numbers of two channels in two columns, each named for one of them.

use alloc::vec::Vec;

use super::{Need, Resolver, Table, position};
use crate::recipients::expected::{AddressColumn, Column, NumberChannel, ReadOptions};
use crate::recipients::headings::{Meaning, meaning, same_name};
use crate::recipients::reading::Basis;
use crate::recipients::reading::given::{ColumnFrom, ColumnGiven, ColumnsGiven};

/// What the caller says of the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// Which column each channel's are in.
    Each,
    /// Which column they are in.
    One,
    Nothing,
}

impl Said {
    fn by(given: &ColumnsGiven, address: AddressColumn) -> Self {
        let of_number = given.columns.iter().filter(|column| address.is_called(&column.need));
        let channels: Vec<_> = of_number.map(|column| NumberChannel::called(&column.need)).collect();
        let is_both = [NumberChannel::Sms, NumberChannel::WhatsApp].iter().all(|one| channels.contains(&Some(*one)));
        match channels.as_slice() {
            _ if is_both && !channels.contains(&None) => Self::Each,
            [] if !given.by_position => Self::Nothing,
            _ => Self::One,
        }
    }
}

/// The first channel's, where a list has a column for the numbers of each: because the caller says so, or because two columns
/// are named for them and hold numbers. A single number is that of both channels, whatever its column is called.
pub(in crate::recipients::reading) fn numbers_of_each(
    table: Table<'_>,
    address: AddressColumn,
    options: &ReadOptions,
) -> Option<AddressColumn> {
    let AddressColumn::PhoneOrEach(first) = address else { return None };
    let (given, saved) = (Said::by(&options.columns, address), Said::by(&options.saved.columns, address));
    let has_each = match if given == Said::Nothing { saved } else { given } {
        Said::Each => true,
        Said::One => false,
        Said::Nothing => {
            let taken = |index: usize| options.columns.columns.iter().any(|column| table.is_from(column, index));
            let is_free = |channel| table.named_for(channel).is_some_and(|index| !taken(index));
            is_free(first) && is_free(first.other())
        }
    };
    has_each.then_some(AddressColumn::Each(first))
}

impl Table<'_> {
    /// The column that is named for the numbers of a channel and holds numbers. In a file of ours it is called as the
    /// channel is, and what it holds is to be mended.
    fn named_for(&self, channel: NumberChannel) -> Option<usize> {
        let is_its = |name: &str| name == channel.as_str();
        if let Some(index) = self.names.iter().position(|name| is_its(name)).filter(|_| self.is_ours) {
            return Some(index);
        }
        let named = self.names.iter().enumerate().filter_map(|(index, name)| {
            let is_meant = NumberChannel::called(name) == Some(channel) && self.measure(index).is_numbers();
            match meaning(name) {
                Meaning::Number(name) if is_meant => Some((name.place, index)),
                _ => None,
            }
        });
        let mut named: Vec<_> = named.collect();
        named.sort_unstable();
        match named.as_slice() {
            [(first, _), (second, _), ..] if first == second => None,
            named => named.first().map(|(_, index)| *index),
        }
    }

    /// Whether a need is filled from this column, as far as the caller names it.
    fn is_from(&self, column: &ColumnGiven, index: usize) -> bool {
        match &column.from {
            ColumnFrom::Place(place) => *place == position(index),
            ColumnFrom::Name(name) | ColumnFrom::NameOrPlace(name) => same_name(name, self.name(index)),
            ColumnFrom::Value(_) => false,
        }
    }
}

impl Resolver<'_> {
    /// Where the list has a column for the numbers of each channel, both are known by their names.
    pub(super) fn find_numbers_of_each(&mut self) {
        let AddressColumn::Each(first) = self.expected.address else { return };
        let second = self.expected.columns.iter().position(|column| *column == Column::Number(first.other()));
        let Some(second) = second else { return };
        for (need, channel) in [(Need::Address, first), (Need::Expected(second), first.other())] {
            let is_open = self.source(need).basis.is_none();
            if let Some(index) = self.table.named_for(channel).filter(|_| is_open) {
                self.fill(need, index, Basis::Name);
            }
        }
    }
}
