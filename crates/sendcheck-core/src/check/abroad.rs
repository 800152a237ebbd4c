//! The country that a list is of, and its numbers that may be of it and are read as another's.

use alloc::string::String;
use alloc::vec::Vec;

use crate::check::kept::RowResult;
use crate::handoff::Plan;
use crate::phone::{Country, E164};
use crate::recipients::number_cell::mend;
use crate::recipients::{List, NumberOf, Scratch, nearly_all};
use crate::rules::RuleCode;
use crate::view::ReadAbroad;

/// So many rows show which country a list is of.
const SAMPLE: usize = 64;

/// The country that most numbers are of: of those with `+` where there are some, as they say so themselves; else of all.
pub(super) fn own_country(list: &List, rows: &[RowResult], plan: &Plan, without_plus: usize) -> Option<Country> {
    let numbers: Vec<(usize, E164)> = sample(rows.iter().enumerate(), rows.len())
        .filter_map(|(index, row)| Some((index, row.number(plan)?)))
        .collect();
    let mut cells = NumberCells::of(list);
    let of_those = if without_plus < rows.len() {
        let say_so = numbers.iter().filter(|(index, _)| cells.with(*index, |text| text.starts_with('+')) == Some(true));
        Country::of_most(say_so.map(|(_, number)| *number))
    } else {
        None
    };
    of_those.or_else(|| Country::of_most(numbers.iter().map(|(_, number)| *number)))
}

/// Numbers without `+` of other countries, where nearly all of them would be mobile numbers of this one.
pub(super) fn read_abroad(list: &List, rows: &[RowResult], plan: &Plan, country: Country) -> Option<ReadAbroad> {
    let code = country.calling_code();
    // Nobody is written to whose number fails.
    let is_abroad = |row: &RowResult| {
        row.number(plan).is_some_and(|number| !number.has_code(code)) && !row.rules.contains(RuleCode::InvalidNumber)
    };
    let abroad: Vec<usize> =
        rows.iter().enumerate().filter(|(_, row)| is_abroad(row)).map(|(index, _)| index).collect();
    let (mut cells, mut first) = (NumberCells::of(list), None);
    let (count, of) = nearly_all(&abroad, |index| {
        let would_be = cells.with(index, |text| country.would_have(text))?;
        if would_be == Some(true) {
            first = first.min(Some(index)).or(Some(index));
        }
        would_be
    })?;
    let first = first.and_then(|index| list.record(index)).map(|record| (record.row, record.line));
    Some(ReadAbroad { set: None, country, count, of, first })
}

/// Some of these, evenly spaced.
fn sample<T>(all: impl Iterator<Item = T>, count: usize) -> impl Iterator<Item = T> {
    all.step_by(count.div_ceil(SAMPLE).max(1))
}

/// The cells of a list's numbers, each mended as it was read.
struct NumberCells<'l> {
    list: &'l List,
    scratch: Scratch,
    buffer: String,
}

impl<'l> NumberCells<'l> {
    fn of(list: &'l List) -> Self {
        Self { list, scratch: Scratch::default(), buffer: String::new() }
    }

    fn with<T>(&mut self, index: usize, look: impl FnOnce(&str) -> T) -> Option<T> {
        let cell = self.list.cells(index, &mut self.scratch)?.number(NumberOf::First)?;
        Some(look(mend(cell, &mut self.buffer).text))
    }
}
