//! What a list shows as a whole once its rows are checked: numbers without their calling code, columns that change.

use alloc::vec::Vec;

use crate::check::kept::RowResult;
use crate::recipients::{List, START_ROWS, Scratch, WithoutPlus, is_number_like};
use crate::rules::{RuleCode, RuleSet};
use crate::view::{AddressState, ColumnsMove, ConsumerCx};

/// So many rows without a number show that columns change, if they are a twentieth of the rest.
const MOVED: usize = 20;

/// Takes a row into account.
pub(super) fn note_number(numbers: &mut WithoutPlus, index: usize, view: &ConsumerCx<'_>, rules: RuleSet) {
    let Some(AddressState::Number(facts)) = view.addresses.iter().next().map(|address| address.state) else {
        return;
    };
    if facts.given.has_plus() {
        return;
    }
    numbers.count += 1;
    numbers.ambiguous += usize::from(facts.is_ambiguous());
    if rules.contains(RuleCode::InvalidNumber) || rules.contains(RuleCode::NumberUnassigned) {
        numbers.suspects.push(index);
    }
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
