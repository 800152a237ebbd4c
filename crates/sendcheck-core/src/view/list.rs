//! A list of recipients as a whole, as the rules see it.

use alloc::string::String;
use alloc::vec::Vec;

use crate::handoff::{ChannelKind, Handoff, Plan};
use crate::policy::Policy;
use crate::recipients::{Column, List, NamedColumn, National, NumberOf, ReadingNote};
use crate::view::{Narrowed, ReadAbroad};

/// A list as a whole as the rules see it.
pub(crate) struct ListCx<'a> {
    pub(crate) list: &'a List,
    pub(crate) handoff: &'a Handoff,
    pub(crate) plan: &'a Plan,
    pub(crate) policy: &'a Policy,
    /// How many recipients it has.
    pub(crate) recipients: usize,
    /// Whether it was typed and not uploaded.
    pub(crate) typed: bool,
    /// Whether whom earlier lists have accepted is not accepted again.
    pub(crate) is_after_others: bool,
    /// Earlier lists of whom nobody was accepted.
    pub(crate) accepted_nobody: &'a [AcceptedNobody],
    /// Numbers that lack the calling code of one country, if they are many, of each column of numbers.
    pub(crate) national: Vec<(NumberOf, National)>,
    /// Numbers without `+`, here and in sets, that may be of the country of most others and are read as another's.
    pub(crate) read_abroad: Vec<ReadAbroad>,
    /// Numbers that were read as those of the given country and are others' as they stand, of so many.
    pub(crate) ambiguous: (usize, usize),
    /// Where the numbers of a column move to another, if they do.
    pub(crate) changes: Vec<ColumnsMove>,
    /// The first row that is a heading of columns which stand otherwise.
    pub(crate) other_heading: Option<OtherHeading>,
    /// The most accepted recipients to whom windows open at the same time; 0 where no windows are given.
    pub(crate) crowd: usize,
    /// Accepted recipients of states whose windows leave fewer hours.
    pub(crate) narrowed: Narrowed,
}

/// An earlier list or request of which nobody counts as accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AcceptedNobody {
    /// Which of those that came earlier it is, from 1.
    pub(crate) place: u32,
    /// How many recipients it has.
    pub(crate) recipients: u32,
    /// The code for which most of them failed, or that keeps files to send from being made of it.
    pub(crate) reason: &'static str,
    /// Whether all failed; else who was accepted cannot be relied on.
    pub(crate) all_failed: bool,
}

/// Rows, behind the start of a list, in which another column than the number's holds the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ColumnsMove {
    /// Which numbers move.
    pub(crate) of: NumberOf,
    pub(crate) row: u32,
    pub(crate) line: u32,
    pub(crate) rows: usize,
    pub(crate) column: u32,
}

/// A row that is a heading, and a column that is for one thing there and for another in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OtherHeading {
    pub(crate) row: u32,
    pub(crate) line: u32,
    pub(crate) column: u32,
    pub(crate) found: String,
    pub(crate) name: String,
}

impl<'a> ListCx<'a> {
    /// What the reader noted.
    pub(crate) fn notes(&self) -> &'a [ReadingNote] {
        &self.list.reading().notes
    }

    /// What the column of these numbers is called in a file of ours.
    pub(crate) fn name_of(&self, numbers: NumberOf) -> String {
        let expected = self.list.expected();
        let second = || expected.columns.iter().find(|column| matches!(column, Column::Number(_)));
        match numbers {
            NumberOf::First => expected.address.name().into(),
            NumberOf::Second => second().map(Column::name).unwrap_or_default(),
        }
    }

    /// Whether the list has a heading that reaches this column.
    pub(crate) fn has_in_heading(&self, column: u32) -> bool {
        self.list.reading().column_names.len() >= column as usize
    }

    /// The first channel of a handoff that has none which the campaign API addresses.
    pub(crate) fn unaddressed(&self) -> Option<ChannelKind> {
        let first = self.handoff.channels().first().map(|channel| channel.kind);
        first.filter(|_| self.plan.addressed.is_empty())
    }

    /// The column of numbers of a list for app users that has none of ids.
    pub(crate) fn numbers_for_ids(&self) -> Option<&'a NamedColumn> {
        self.notes().iter().find_map(|note| match note {
            ReadingNote::NumbersForIds { column } => Some(column),
            _ => None,
        })
    }

    /// What the list was read as.
    pub(crate) fn encoding(&self) -> &'static str {
        self.list.reading().encoding.as_str()
    }

    /// The columns that are used, by name.
    pub(crate) fn column_names(&self) -> Vec<String> {
        let expected = self.list.expected();
        let columns = expected.columns.iter().map(Column::name);
        [String::from(expected.address.name())].into_iter().chain(columns).collect()
    }
}
