//! Deciding whether the first record is a header, and which column holds what.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use crate::limits;

use super::blank::trim_marks;
use super::expected::{AddressColumn, Expected, HeaderMode};
use super::layout::{ColumnRole, HeaderDecision, HeaderReason, LayoutNote};
use super::names::{is_address, is_known, is_message, is_reserved, is_variable, matching};

/// A complete phone number has at least this many digits (E.164 knows none shorter that can be called from abroad).
const DIGITS_OF_A_NUMBER: usize = limits::NUMBER_SHORTEST.value;

/// Whether the record with these cells is a header.
///
/// Two signs make one: a known name in any cell; or, in a list of phone numbers, no number anywhere and text in the first cell.
/// A number in the first cell outweighs a name in a later one (`12513334444,Mobile` is a recipient in Alabama), except a
/// name that only we give.
pub(super) fn decide_header(cells: &[String], expected: &Expected, mode: HeaderMode, damaged: bool) -> HeaderDecision {
    let decision = |present, why| HeaderDecision { present, why };
    match mode {
        HeaderMode::Yes => return decision(true, HeaderReason::Told),
        HeaderMode::No => return decision(false, HeaderReason::Told),
        HeaderMode::Auto if damaged => return decision(false, HeaderReason::Damaged),
        HeaderMode::Auto => {}
    }
    let position_of =
        |known: &dyn Fn(&str) -> bool| cells.iter().zip(1..).find(|(cell, _)| known(cell)).map(|(_, at)| at);
    if let Some(position) = position_of(&|cell| is_reserved(cell)) {
        return decision(true, HeaderReason::KnownName(position));
    }
    if cells.first().is_some_and(|first| holds_number(first)) {
        return decision(false, HeaderReason::NumberFirst);
    }
    if let Some(position) = position_of(&|cell| is_known(cell, expected)) {
        return decision(true, HeaderReason::KnownName(position));
    }
    let first_is_text = cells.first().is_some_and(|first| !trim_marks(first).is_empty() && digits(first) == 0);
    let no_number = first_is_text && !cells.iter().any(|cell| holds_number(cell));
    if no_number && expected.address == AddressColumn::Phone {
        return decision(true, HeaderReason::NoNumber);
    }
    decision(false, HeaderReason::NoKnownName)
}

fn holds_number(cell: &str) -> bool {
    digits(cell) >= DIGITS_OF_A_NUMBER
}

/// Digits of every script: a number that cannot be sent to is still no header.
fn digits(cell: &str) -> usize {
    cell.chars().filter(|c| c.is_numeric()).count()
}

/// Which column holds what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) by_name: bool,
    pub(super) address: Option<u32>,
    pub(super) expected: Vec<Option<u32>>,
    pub(super) roles: Vec<ColumnRole>,
    pub(super) notes: Vec<LayoutNote>,
}

/// What a name in the header says about its column.
#[derive(Debug, Clone, Copy)]
enum Use {
    Role(ColumnRole),
    Repeated { first: u32 },
    Unknown,
}

impl Columns {
    /// `names`: the header's cells; empty without a header.
    pub(super) fn find(names: &[String], expected: &Expected) -> Self {
        let variable = |name: &String| is_variable(name) || matching(name, expected).next().is_some();
        let message = |name: &String| expected.is_message_list() && is_message(name);
        let by_name = names.iter().any(|name| variable(name) || message(name));
        let mut columns = Self {
            by_name,
            address: None,
            expected: vec![None; expected.columns.len()],
            roles: Vec::new(),
            notes: Vec::new(),
        };
        if by_name {
            columns.go_by_name(names, expected);
        } else {
            columns.go_by_position(names, expected);
        }
        columns
    }

    fn go_by_position(&mut self, names: &[String], expected: &Expected) {
        let mut wanted =
            core::iter::once(ColumnRole::Address).chain((0..expected.columns.len()).map(ColumnRole::Expected));
        for (position, name) in (1..).zip(names) {
            let role = match name {
                name if is_reserved(name) => ColumnRole::Reserved,
                _ => wanted.next().unwrap_or(ColumnRole::Surplus),
            };
            self.take(position, role);
        }
        for (position, role) in (self.roles.len() + 1..).zip(wanted) {
            self.take(u32::try_from(position).unwrap_or(u32::MAX), role);
        }
    }

    fn go_by_name(&mut self, names: &[String], expected: &Expected) {
        let last_named = names.iter().rposition(|name| !trim_marks(name).is_empty() && !is_reserved(name));
        let is_taken = |index: usize| names.iter().any(|name| matching(name, expected).any(|other| other == index));
        let message = expected.only_body().filter(|&body| !is_taken(body));
        for (position, (index, name)) in (1..).zip(names.iter().enumerate()) {
            let use_of_name = match () {
                () if is_reserved(name) => Use::Role(ColumnRole::Reserved),
                () if last_named.is_none_or(|last| index > last) => Use::Role(ColumnRole::Surplus),
                () if is_message(name) => message.map_or(Use::Unknown, |body| self.claim(&[body])),
                () => self.use_of(name, expected),
            };
            let role = self.role_of(use_of_name, position, name);
            self.take(position, role);
        }
        self.note_missing(expected);
    }

    /// What a column of this name is for.
    fn use_of(&self, name: &str, expected: &Expected) -> Use {
        if is_address(name, expected.address) {
            return self.address.map_or(Use::Role(ColumnRole::Address), |first| Use::Repeated { first });
        }
        let wanted: Vec<usize> = matching(name, expected).collect();
        if !wanted.is_empty() {
            return self.claim(&wanted);
        }
        if is_variable(name) { Use::Role(ColumnRole::Surplus) } else { Use::Unknown }
    }

    /// The first of these expected columns that has no place yet.
    fn claim(&self, wanted: &[usize]) -> Use {
        let place = |index: &usize| self.expected.get(*index).copied().flatten();
        let free = wanted.iter().find(|index| place(index).is_none());
        match (free, wanted.first().and_then(place)) {
            (Some(&index), _) => Use::Role(ColumnRole::Expected(index)),
            (None, Some(first)) => Use::Repeated { first },
            (None, None) => Use::Unknown,
        }
    }

    fn role_of(&mut self, use_of_name: Use, position: u32, name: &str) -> ColumnRole {
        let name = name.to_string();
        match use_of_name {
            Use::Role(role) => return role,
            Use::Repeated { first } => self.notes.push(LayoutNote::ColumnRepeated { position, name, first }),
            Use::Unknown => self.notes.push(LayoutNote::ColumnUnknown { position, name }),
        }
        ColumnRole::Ignored
    }

    fn take(&mut self, position: u32, role: ColumnRole) {
        match role {
            ColumnRole::Address => self.address = Some(position),
            ColumnRole::Expected(index) => {
                if let Some(place) = self.expected.get_mut(index) {
                    *place = Some(position);
                }
            }
            ColumnRole::Ignored | ColumnRole::Reserved | ColumnRole::Surplus => {}
        }
        self.roles.push(role);
    }

    fn note_missing(&mut self, expected: &Expected) {
        if self.address.is_none() {
            self.notes.push(LayoutNote::ColumnMissing { name: expected.address.name().into() });
        }
        let absent = expected.columns.iter().zip(&self.expected).filter(|(_, position)| position.is_none());
        self.notes.extend(absent.map(|(column, _)| LayoutNote::ColumnMissing { name: column.name() }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipients::Column;

    fn phones(columns: &[&str]) -> Expected {
        let columns = columns.iter().map(|name| match name.split_at(1) {
            ("H", _) => Column::Header,
            ("U", variable) => Column::Button(variable.into()),
            (_, variable) => Column::Body(variable.into()),
        });
        Expected { address: AddressColumn::Phone, columns: columns.collect(), whole_line: false }
    }

    fn cells(row: &str) -> Vec<String> {
        row.split(',').map(String::from).collect()
    }

    fn auto(row: &str, expected: &Expected) -> (bool, HeaderReason) {
        let HeaderDecision { present, why } = decide_header(&cells(row), expected, HeaderMode::Auto, false);
        (present, why)
    }

    fn find(row: &str, expected: &Expected) -> Columns {
        Columns::find(&cells(row), expected)
    }

    #[test]
    fn a_known_name_in_any_cell_makes_a_header() {
        let expected = phones(&["B1"]);
        assert_eq!(auto("Customer,b1", &expected), (true, HeaderReason::KnownName(2)));
        assert_eq!(auto("x9,Phone Number", &expected), (true, HeaderReason::KnownName(2)));
        assert_eq!(auto(" MESSAGE ,x1", &expected), (true, HeaderReason::KnownName(1)));
    }

    #[test]
    fn a_number_in_front_is_a_recipient_whatever_follows() {
        let expected = phones(&["B1"]);
        assert_eq!(auto("12513334444,Mobile", &expected), (false, HeaderReason::NumberFirst));
        assert_eq!(auto("12513334444,B1", &expected), (false, HeaderReason::NumberFirst));
        assert_eq!(auto("١٢٢٢٣٣٣٤٤٤٤,Ali", &expected), (false, HeaderReason::NumberFirst));
        assert_eq!(auto("12513334444,sendcheck row", &expected), (true, HeaderReason::KnownName(2)));
    }

    #[test]
    fn text_without_any_number_is_a_header_of_phones_only() {
        let expected = phones(&["B1"]);
        assert_eq!(auto("Customer,Text", &expected), (true, HeaderReason::NoNumber));
        assert_eq!(auto("Bob,12223334444", &expected), (false, HeaderReason::NoKnownName));
        assert_eq!(auto(",Text", &expected), (false, HeaderReason::NoKnownName));
        assert_eq!(auto("12,Text", &expected), (false, HeaderReason::NoKnownName));
        let ids = Expected { address: AddressColumn::Id, ..expected };
        assert_eq!(auto("user,Text", &ids), (false, HeaderReason::NoKnownName));
        assert_eq!(auto("id,Text", &ids), (true, HeaderReason::KnownName(1)));
    }

    #[test]
    fn the_caller_overrules_and_damage_is_no_header() {
        let expected = phones(&[]);
        let decide = |mode, damaged| decide_header(&cells("Phone"), &expected, mode, damaged).present;
        assert!(!decide(HeaderMode::No, false));
        assert!(decide(HeaderMode::Yes, true));
        assert!(!decide(HeaderMode::Auto, true));
    }

    #[test]
    fn without_a_variable_name_columns_go_by_position() {
        let columns = find("Customer,Name", &phones(&["B1", "B2"]));
        assert!(!columns.by_name);
        assert_eq!((columns.address, columns.expected), (Some(1), vec![Some(2), Some(3)]));
        assert_eq!(columns.notes, []);
    }

    #[test]
    fn our_own_columns_are_read_over_by_position_too() {
        let columns = find("sendcheck row,Number,sendcheck codes,Name,More", &phones(&["B1"]));
        assert_eq!((columns.address, columns.expected), (Some(2), vec![Some(4)]));
        assert_eq!(columns.roles.last(), Some(&ColumnRole::Surplus));
    }

    #[test]
    fn by_name_order_is_free_and_strangers_are_told() {
        let columns = find("BU1,Note,b2,PHONE,H1,B1,sendcheck row", &phones(&["H1", "B1", "B2", "U1"]));
        assert!(columns.by_name);
        assert_eq!((columns.address, columns.expected), (Some(4), vec![Some(5), Some(6), Some(3), Some(1)]));
        assert_eq!(columns.notes, [LayoutNote::ColumnUnknown { position: 2, name: "Note".into() }]);
    }

    #[test]
    fn the_first_of_two_columns_is_used() {
        let columns = find("Phone,B1,Mobile,b1", &phones(&["B1"]));
        assert_eq!((columns.address, columns.expected), (Some(1), vec![Some(2)]));
        assert_eq!(
            columns.notes,
            [
                LayoutNote::ColumnRepeated { position: 3, name: "Mobile".into(), first: 1 },
                LayoutNote::ColumnRepeated { position: 4, name: "b1".into(), first: 2 }
            ]
        );
    }

    #[test]
    fn absent_columns_are_named() {
        let columns = find("B2,Customer", &phones(&["B1", "B2"]));
        assert_eq!((columns.address, columns.expected), (None, vec![None, Some(1)]));
        assert_eq!(
            columns.notes[1..],
            [LayoutNote::ColumnMissing { name: "Phone".into() }, LayoutNote::ColumnMissing { name: "B1".into() }]
        );
    }

    #[test]
    fn a_variable_too_many_is_surplus_not_unknown() {
        let columns = find("Phone,B1,B3,BU1,", &phones(&["B1"]));
        assert_eq!(columns.roles[2..], [ColumnRole::Surplus; 3]);
        assert_eq!(columns.notes, []);
    }

    #[test]
    fn a_column_without_a_name_is_a_stranger_unless_it_trails() {
        let columns = find(",Phone,B1,,", &phones(&["B1"]));
        assert_eq!(columns.notes, [LayoutNote::ColumnUnknown { position: 1, name: String::new() }]);
        assert_eq!(columns.roles[3..], [ColumnRole::Surplus; 2]);
    }

    #[test]
    fn message_is_the_only_body_variable() {
        let columns = find("Message,Note,Phone", &phones(&["B1"]));
        assert_eq!((columns.by_name, columns.address, columns.expected), (true, Some(3), vec![Some(1)]));
        let columns = find("Phone,Message,B1", &phones(&["B1"]));
        assert_eq!(columns.expected, [Some(3)]);
        assert_eq!(columns.notes, [LayoutNote::ColumnUnknown { position: 2, name: "Message".into() }]);
        assert!(!find("Phone,Message,Code", &phones(&["B1", "B2"])).by_name);
        assert_eq!(find("Phone,H1,Message", &phones(&["H1", "B1"])).expected, [Some(2), Some(3)]);
    }

    #[test]
    fn two_variables_that_make_one_name_take_their_columns_in_order() {
        let columns = find("Phone,BU1,BU1", &phones(&["BU1", "U1"]));
        assert_eq!((columns.expected, columns.notes), (vec![Some(2), Some(3)], vec![]));
    }
}
