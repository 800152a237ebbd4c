//! What a list shows as a whole once its rows are checked: numbers without their calling code, columns that change,
//! another heading.

use alloc::string::String;
use alloc::vec::Vec;

use crate::check::kept::RowResult;
use crate::recipients::headings::{Meaning, meaning, same_name};
use crate::recipients::{Cells, Column, List, NumberOf, START_ROWS, Scratch, Source, WithoutPlus, is_number_like};
use crate::rules::{RuleCode, RuleSet};
use crate::view::{AddressState, ColumnsMove, ConsumerCx, OtherHeading};

/// So many rows without a number show that columns change, if they are a twentieth of the rest.
const MOVED: usize = 20;

/// Takes the numbers of a row into account, each in its column.
pub(super) fn note_numbers(numbers: &mut [WithoutPlus; 2], index: usize, view: &ConsumerCx<'_>, rules: RuleSet) {
    // Nothing is worked out again of rows whose numbers are as they should be.
    let has_suspect = rules.contains(RuleCode::InvalidNumber) || rules.contains(RuleCode::NumberUnassigned);
    for (numbers, address) in numbers.iter_mut().zip(view.addresses.iter()) {
        let AddressState::Number(facts) = address.state else { continue };
        if facts.given.has_plus() {
            continue;
        }
        numbers.count += 1;
        numbers.ambiguous += usize::from(facts.is_ambiguous());
        if has_suspect && facts.taken().is_none_or(|number| !number.is_valid()) {
            numbers.suspects.push(index);
        }
    }
}

/// Where the numbers of a column move to another behind the start of the list, if they do.
// Looks at every row: see `counted`.
#[inline(never)]
pub(super) fn columns_move(list: &List, of: NumberOf, rows: &[RowResult]) -> Option<ColumnsMove> {
    let (own, other) = sources(list, of)?;
    let start = own.measure;
    if rows.len() <= START_ROWS || start.numbers * 2 < start.filled {
        return None;
    }
    let is_without = |row: &RowResult| {
        row.rules.contains(RuleCode::InvalidNumber) || row.rules.contains(RuleCode::MissingConsumerInformation)
    };
    let later = rows.iter().enumerate().skip(START_ROWS);
    let mut without: Vec<usize> = later.filter(|(_, row)| is_without(row)).map(|(index, _)| index).collect();
    if other.is_some() {
        // Which of the two a row lacks, only its cells say.
        let mut scratch = Scratch::default();
        let lacks = |index: &usize| {
            let cells = list.cells(*index, &mut scratch);
            cells.and_then(|cells| cells.number(of)).is_none_or(|cell| !is_number_like(cell))
        };
        without.retain(lacks);
    }
    if without.len() < MOVED || without.len() * 20 < rows.len() - START_ROWS {
        return None;
    }
    let (column, first) = column_with_numbers(list, &without, other.and_then(|other| other.column))?;
    let record = list.record(first)?;
    Some(ColumnsMove { of, row: record.row, line: record.line, rows: without.len(), column })
}

/// Where these numbers come from, and those of the other channel where the list has a column for each.
fn sources(list: &List, of: NumberOf) -> Option<(&Source, Option<&Source>)> {
    let reading = list.reading();
    let is_number = |column: &Column| matches!(column, Column::Number(_));
    let second = list.expected().columns.iter().position(is_number).filter(|_| list.has_a_number_for_each());
    let second = second.and_then(|place| reading.expected.get(place));
    match of {
        NumberOf::First => Some((&reading.address, second)),
        NumberOf::Second => Some((second?, Some(&reading.address))),
    }
}

/// The column in which most of these rows hold what looks like a number, from 1, and the first such row; not the column of the
/// other channel's numbers.
fn column_with_numbers(list: &List, rows: &[usize], other: Option<u32>) -> Option<(u32, usize)> {
    let mut scratch = Scratch::default();
    let mut found: Vec<(usize, usize)> = Vec::new();
    let sample = rows.iter().take(START_ROWS);
    for index in sample.clone() {
        let Some(cells) = list.cells(*index, &mut scratch) else { continue };
        for (column, cell) in cells.original().enumerate() {
            if is_number_like(cell) && other.is_none_or(|other| other as usize != column + 1) {
                found.resize(found.len().max(column + 1), (0, *index));
                found.iter_mut().skip(column).take(1).for_each(|(count, _)| *count += 1);
            }
        }
    }
    let most = found.iter().enumerate().max_by_key(|(_, (count, _))| *count);
    let (column, (_, first)) = most.filter(|(_, (count, _))| *count * 5 >= sample.len() * 4)?;
    Some((u32::try_from(column).ok()?.saturating_add(1), *first))
}

/// The first row that is a heading in which a column that is used stands for something else, as in two exports that were put
/// together. Such a row fails where numbers are looked for, as it has none, so that no other is looked at there.
// Looks at every row: see `counted`.
#[inline(never)]
pub(super) fn other_heading(list: &List, rows: &[RowResult]) -> Option<OtherHeading> {
    let has_numbers = list.expected().address.is_number();
    let may_be = |row: &RowResult| !has_numbers || row.rules.contains(RuleCode::InvalidNumber);
    let mut suspects = rows.iter().enumerate().filter(|(_, row)| may_be(row)).map(|(index, _)| index).peekable();
    suspects.peek()?;
    let names = Names { used: names_of_used(list), own: &list.reading().column_names };
    let mut scratch = Scratch::default();
    suspects.find_map(|index| {
        let cells = list.cells(index, &mut scratch)?;
        // Ids may be any words: one is the name of a column where the heading has it.
        let is_title = |cell: &&str| names.is_own(cell) || has_numbers && names.has(cell);
        // In the first row, where no heading was looked for, it may be called as nobody knows beside one that is known.
        let is_first_row = has_numbers && index == 0 && names.own.is_empty();
        let is_first = |cell: &&str| is_first_row && is_word(cell) && names.has_number(&cells);
        cells.address().filter(|cell| is_title(cell) || is_first(cell))?;
        let (column, found, name) = names.used.iter().find_map(|(column, name)| {
            let found = cells.original().nth((*column as usize).checked_sub(1)?)?;
            names.is_for_another(found, name).then_some((*column, found, name))
        })?;
        let record = list.record(index)?;
        Some(OtherHeading { row: record.row, line: record.line, column, found: found.into(), name: name.clone() })
    })
}

/// The names of the columns of a list.
struct Names<'a> {
    /// Those that are used, with their places, from 1.
    used: Vec<(u32, String)>,
    /// All that the heading has.
    own: &'a [String],
}

impl Names<'_> {
    /// Whether a cell is the name of a column: of one that is used or stands in the heading, or of one that is known by its name.
    fn has(&self, cell: &str) -> bool {
        cell.contains(char::is_alphabetic)
            && (self.used.iter().any(|(_, name)| same_name(name, cell))
                || self.is_own(cell)
                || !matches!(meaning(cell), Meaning::Unknown))
    }

    /// Whether a column that is used is one of numbers by what a row calls it.
    fn has_number(&self, cells: &Cells<'_>) -> bool {
        let called = |column: u32| cells.original().nth((column as usize).checked_sub(1)?);
        let mut names = self.used.iter().filter_map(|(column, _)| called(*column));
        names.any(|name| matches!(meaning(name), Meaning::Number(_)))
    }

    /// Whether a cell below a column of this name is the name of another: one that the heading has elsewhere, or one for something
    /// else.
    fn is_for_another(&self, cell: &str, name: &str) -> bool {
        !same_name(cell, name) && (self.is_own(cell) || self.has(cell) && !are_for_same(cell, name))
    }

    fn is_own(&self, cell: &str) -> bool {
        self.own.iter().any(|own| same_name(own, cell))
    }
}

/// Whether a text has letters and no digit, as names of columns do.
fn is_word(text: &str) -> bool {
    text.contains(char::is_alphabetic) && !text.contains(|c: char| c.is_ascii_digit())
}

/// The columns that are used, from 1, with the names that they have in the heading, or those of what they fill.
fn names_of_used(list: &List) -> Vec<(u32, String)> {
    let (reading, expected) = (list.reading(), list.expected());
    let needs = core::iter::once(expected.address.name().into()).chain(expected.columns.iter().map(Column::name));
    let sources = core::iter::once(&reading.address).chain(&reading.expected);
    let named = sources.zip(needs).filter_map(|(source, need): (_, String)| {
        let column = source.column?;
        let own = reading.column_names.get((column as usize).checked_sub(1)?);
        Some((column, own.filter(|name| !name.is_empty()).cloned().unwrap_or(need)))
    });
    named.collect()
}

/// Whether two names are of columns for the same.
fn are_for_same(one: &str, other: &str) -> bool {
    same_name(one, other)
        || match (meaning(one), meaning(other)) {
            (Meaning::Unknown, _) => false,
            (Meaning::Number(_), Meaning::Number(_)) => true,
            (one, other) => one == other,
        }
}
