//! What a list shows as a whole once its rows are checked: numbers without their calling code, columns that change.

use alloc::string::String;
use alloc::vec::Vec;

use crate::check::kept::RowResult;
use crate::phone::{Country, would_be_valid_in};
use crate::recipients::number_cell::mend;
use crate::recipients::{List, START_ROWS, Scratch, is_number_like};
use crate::rules::{RuleCode, RuleSet};
use crate::view::{AddressState, ColumnsMove, ConsumerCx, National};

/// So many numbers show which country is meant, if it is not the first that is tried.
const SAMPLE: usize = 500;

/// So many rows without a number show that columns change, if they are a twentieth of the rest.
const MOVED: usize = 20;

/// Numbers of rows, counted in passing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    /// Rows with a number that has no `+`.
    without_plus: usize,
    /// The rows among them, by index, whose number is not valid as it stands.
    suspects: Vec<usize>,
}

impl Numbers {
    /// Takes a row into account.
    pub(super) fn add(&mut self, index: usize, view: &ConsumerCx<'_>, rules: RuleSet) {
        let Some(AddressState::Number(facts)) = view.addresses.iter().next().map(|address| address.state) else {
            return;
        };
        if facts.given.has_plus() {
            return;
        }
        self.without_plus += 1;
        if rules.contains(RuleCode::InvalidNumber) || rules.contains(RuleCode::NumberUnassigned) {
            self.suspects.push(index);
        }
    }

    pub(super) fn append(&mut self, mut other: Self) {
        self.without_plus += other.without_plus;
        self.suspects.append(&mut other.suspects);
    }

    /// The numbers that are valid in one country and not as they stand, if they are many: of the United States, if those
    /// are most, else of the country of which most of a sample are.
    pub(super) fn national(&self, list: &List) -> Option<National> {
        let without_plus = self.without_plus;
        let of = |country: Country| National { country, count: count(list, &self.suspects, country), without_plus };
        if self.suspects.len() * 20 < without_plus {
            return None;
        }
        let first = Country::parse("US").ok().map(of)?;
        let best = if first.is_most() { first } else { of(commonest(list, &self.suspects, first.country)) };
        let found = if best.count > first.count { best } else { first };
        Some(found).filter(|national| national.is_told())
    }
}

/// The country of which most numbers of a sample would be valid; `first` where no other has more.
fn commonest(list: &List, suspects: &[usize], first: Country) -> Country {
    let step = (suspects.len() / SAMPLE).max(1);
    let sample: Vec<usize> = suspects.iter().copied().step_by(step).take(SAMPLE).collect();
    let mut best = (count(list, &sample, first), first);
    for country in Country::all() {
        let found = count(list, &sample, country);
        if found > best.0 {
            best = (found, country);
        }
    }
    best.1
}

// Apart from its callers: see `counted`.
#[inline(never)]
fn count(list: &List, rows: &[usize], country: Country) -> usize {
    let (mut scratch, mut buffer) = (Scratch::default(), String::new());
    let is_national = |index: &&usize| {
        let cell = list.cells(**index, &mut scratch).and_then(|cells| cells.address());
        cell.is_some_and(|cell| would_be_valid_in(mend(cell, &mut buffer).text, country))
    };
    rows.iter().filter(is_national).count()
}

/// Where the numbers move to another column behind the start of the list, if they do.
// Looks at every row: see `counted`.
#[inline(never)]
pub(super) fn columns_move(list: &List, rows: &[RowResult]) -> Option<ColumnsMove> {
    let reading = list.reading();
    let start = reading.address.measure;
    if rows.len() <= START_ROWS || start.numbers * 2 < start.filled {
        return None;
    }
    let is_without = |row: &RowResult| {
        row.rules.contains(RuleCode::InvalidNumber) || row.rules.contains(RuleCode::MissingConsumerInformation)
    };
    let later = rows.iter().enumerate().skip(START_ROWS);
    let without: Vec<usize> = later.filter(|(_, row)| is_without(row)).map(|(index, _)| index).collect();
    if without.len() < MOVED || without.len() * 20 < rows.len() - START_ROWS {
        return None;
    }
    let (column, first) = column_with_numbers(list, &without)?;
    let record = list.record(first)?;
    Some(ColumnsMove { row: record.row, line: record.line, rows: without.len(), column })
}

/// The column in which most of these rows hold what looks like a number, from 1, and the first such row.
fn column_with_numbers(list: &List, rows: &[usize]) -> Option<(u32, usize)> {
    let mut scratch = Scratch::default();
    let mut found: Vec<(usize, usize)> = Vec::new();
    let sample = rows.iter().take(START_ROWS);
    for index in sample.clone() {
        let Some(cells) = list.cells(*index, &mut scratch) else { continue };
        for (column, cell) in cells.original().enumerate() {
            if is_number_like(cell) {
                found.resize(found.len().max(column + 1), (0, *index));
                found.iter_mut().skip(column).take(1).for_each(|(count, _)| *count += 1);
            }
        }
    }
    let most = found.iter().enumerate().max_by_key(|(_, (count, _))| *count);
    let (column, (_, first)) = most.filter(|(_, (count, _))| *count * 5 >= sample.len() * 4)?;
    Some((u32::try_from(column).ok()?.saturating_add(1), *first))
}
