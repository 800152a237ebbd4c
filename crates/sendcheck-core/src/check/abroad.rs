//! The country that a list is of, and its numbers that may be of it and are read as another's.

use alloc::vec::Vec;

use crate::check::kept::RowResult;
use crate::handoff::Plan;
use crate::phone::{Country, Regions};
use crate::recipients::{List, NumberCells, NumberOf, nearly_all};
use crate::rules::RuleCode;
use crate::view::{ReadAbroad, some_of};

/// The country that most numbers are of: of those with `+` where there are some, as they say so themselves; else of all.
pub(super) fn own_country(list: &List, rows: &[RowResult], plan: &Plan, without_plus: usize) -> Option<Country> {
    let (mut sure, mut all) = (Regions::default(), Regions::default());
    let (mut cells, is_mixed) = (NumberCells::of(list, NumberOf::First), without_plus < rows.len());
    for index in some_of(rows.len()) {
        let Some(number) = rows.get(index).and_then(|row| row.number(plan)) else { continue };
        all.add(number);
        if is_mixed && cells.at(index).is_some_and(|text| text.starts_with('+')) {
            sure.add(number);
        }
    }
    sure.most().or_else(|| all.most())
}

/// Numbers without `+` of other countries, where nearly all of them would be mobile numbers of this one.
pub(super) fn read_abroad(list: &List, rows: &[RowResult], plan: &Plan, country: Country) -> Option<ReadAbroad> {
    let (code, mut abroad) = (country.calling_code(), Vec::new());
    for (index, row) in rows.iter().enumerate() {
        // Nobody is written to whose number fails.
        let is_abroad = row.number(plan).is_some_and(|number| !number.has_code(code));
        if is_abroad && !row.rules.contains(RuleCode::InvalidNumber) {
            abroad.push(index);
        }
    }
    let (mut cells, mut first) = (NumberCells::of(list, NumberOf::First), usize::MAX);
    let (count, of) = nearly_all(abroad.len(), &mut |place| {
        let index = *abroad.get(place)?;
        let would_be = country.would_have(cells.at(index)?)?;
        first = if would_be { first.min(index) } else { first };
        Some(would_be)
    })?;
    let first = list.record(first).map(|record| (record.row, record.line));
    Some(ReadAbroad { set: None, country, count, of, first })
}
