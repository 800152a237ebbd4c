//! Which record names the columns, and what stands above it.

use alloc::string::String;
use alloc::vec::Vec;

use super::content::is_number_like;
use super::lookup::{Lookup, Names};
use crate::recipients::blank::{is_blank_text, trim_marks};
use crate::recipients::expected::{AddressColumn, Expected, HeaderMode};
use crate::recipients::headings::{Meaning, fold, is_ours, meaning};

/// So many records at the start may be the heading.
pub(super) const LOOKED_AT: usize = 10;

/// A name in one of so many columns is a sign of a heading.
const COLUMNS: usize = 512;

/// Whether a list has a heading, where, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Heading {
    /// The line where the heading starts, from 1; `None` without one.
    pub line: Option<u32>,
    /// What decided.
    pub why: HeadingReason,
    /// How many rows stand above it.
    pub rows_above: u32,
}

impl Heading {
    /// Whether there is a heading.
    pub const fn is_there(self) -> bool {
        self.line.is_some()
    }
}

/// What decided whether there is a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadingReason {
    /// The caller said so.
    Told,
    /// The cell in this column, from 1, is a known name.
    KnownName(u32),
    /// A list of phone numbers, and this record alone holds none.
    NoNumber,
    /// The first record holds a number, whatever its other cells say.
    NumberFirst,
    /// No cell is a known name, and the first record may well be data.
    NoKnownName,
    /// The first record is torn or too large to be a heading.
    Damaged,
}

impl HeadingReason {
    /// The same once so many columns at the left are left out.
    pub(super) fn left_by(self, columns: usize) -> Self {
        match (self, u32::try_from(columns)) {
            (Self::KnownName(column), Ok(columns)) => Self::KnownName(column.saturating_sub(columns).max(1)),
            (why, _) => why,
        }
    }

    /// The reason as reports name it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::KnownName(_) => "known-name",
            Self::NoNumber => "no-number",
            Self::NumberFirst => "number-first",
            Self::NoKnownName => "no-known-name",
            Self::Damaged => "damaged",
        }
    }
}

/// What the message needs, and by which names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Needs<'a> {
    pub(super) expected: &'a Expected,
    pub(super) lookup: &'a Lookup,
    /// The names of columns that the caller says.
    pub(super) given: &'a [&'a str],
}

/// One of the first records of a list.
#[derive(Debug, Clone)]
pub(super) struct Record {
    pub(super) cells: Vec<String>,
    /// The line where it starts.
    pub(super) line: u32,
    /// Torn, or too large to be kept.
    pub(super) damaged: bool,
}

impl Record {
    fn holds_number(&self) -> bool {
        self.cells.iter().any(|cell| is_number_like(cell))
    }

    fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !is_blank_text(cell)).count()
    }

    /// The column, from 1, of the first cell that is a name, and how many are.
    fn names(&self, needs: Needs<'_>) -> Option<(u32, usize)> {
        let mut named =
            self.cells.iter().take(COLUMNS).zip(1..).filter(|(cell, _)| is_sign(cell, needs)).map(|(_, at)| at);
        let first = named.next()?;
        Some((first, 1 + named.count()))
    }

    /// How many cells at the left name columns that a file of ours added.
    pub(super) fn foreign(&self) -> usize {
        self.cells.iter().take_while(|cell| is_ours(cell)).count()
    }

    /// Drops so many cells at the left.
    pub(super) fn leave_out(&mut self, columns: usize) {
        self.cells.drain(..columns.min(self.cells.len()));
    }

    fn is_ours(&self) -> Option<u32> {
        self.cells.iter().zip(1..).find(|(cell, _)| is_ours(cell)).map(|(_, at)| at)
    }

    /// The column whose name says that it holds the numbers.
    fn number_column(&self) -> Option<usize> {
        self.cells.iter().position(|cell| matches!(meaning(cell), Meaning::Number(name) if name.rank().is_some()))
    }

    /// Whether this may be a heading without a single known name: its first cell is a word, or nameless beside words alone.
    fn is_of_words(&self) -> bool {
        let mut filled = self.cells.iter().filter(|cell| !is_blank_text(cell)).peekable();
        match self.cells.first() {
            Some(first) if !is_blank_text(first) => is_word(first),
            _ => filled.peek().is_some() && filled.all(|cell| is_word(cell)),
        }
    }

    /// Whether a row above that heading is a title, and no app user: with less in it, or with blanks in its first cell.
    fn is_title_above(&self, heading: &Self) -> bool {
        let first = self.cells.iter().find(|cell| !is_blank_text(cell));
        let has_blanks = first.is_some_and(|first| trim_marks(first).contains(char::is_whitespace));
        self.filled() < heading.filled() || has_blanks
    }
}

fn is_word(cell: &str) -> bool {
    let cell = trim_marks(cell);
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    let digits = cell.chars().filter(|c| c.is_numeric()).count();
    letters > 0 && digits * 2 <= letters
}

/// Whether a cell is a sign of a heading.
fn is_sign(cell: &str, needs: Needs<'_>) -> bool {
    match meaning(cell) {
        Meaning::Unknown | Meaning::Figure(_) | Meaning::OtherNumber => needs.lookup.own(cell).next().is_some(),
        Meaning::Id => needs.expected.address == AddressColumn::Id,
        _ => true,
    }
}

/// Where the heading is among the first records, by index, and why.
pub(super) fn find(records: &[Record], needs: Needs<'_>, mode: HeaderMode) -> (Option<usize>, HeadingReason) {
    // The heading of our own file is its first row, whatever was said of the file that it came from.
    if let Some(at) = records.first().and_then(Record::is_ours) {
        return (Some(0), HeadingReason::KnownName(at));
    }
    match mode {
        HeaderMode::Yes => return (Some(0), HeadingReason::Told),
        HeaderMode::No => return (None, HeadingReason::Told),
        HeaderMode::Line(line) => {
            return (records.iter().position(|record| record.line == line), HeadingReason::Told);
        }
        HeaderMode::Auto => {}
    }
    if let Some((index, at)) = records.iter().enumerate().find_map(|(index, record)| Some((index, record.is_ours()?))) {
        return (Some(index), HeadingReason::KnownName(at));
    }
    if records.first().is_none_or(|first| first.damaged) {
        return (None, HeadingReason::Damaged);
    }
    if let Some((index, at)) = called_so(records, needs) {
        return (Some(index), HeadingReason::KnownName(at));
    }
    without_given(records, needs)
}

/// The same where no name of a column is given.
fn without_given(records: &[Record], needs: Needs<'_>) -> (Option<usize>, HeadingReason) {
    match needs.expected.address {
        AddressColumn::Id => of_ids(records, needs),
        _ => of_numbers(records, needs),
    }
}

/// The first record with all names of columns that the caller says, and the column of the first of them: it is the heading, since
/// nobody names a column that has no name. A title above the heading may be the name of one column: where another record has
/// them all, the one is meant that would be the heading without them.
fn called_so(records: &[Record], needs: Needs<'_>) -> Option<(usize, u32)> {
    if needs.given.is_empty() {
        return None;
    }
    let sound = records.iter().enumerate().filter(|(_, record)| !record.damaged);
    let named = |(index, record)| Some((index, place_of_first(record, needs)?));
    let first = sound.clone().find_map(named)?;
    // Rows of recipients are many, and hold numbers.
    let below = sound.skip_while(|(index, _)| *index <= first.0).filter(|(_, record)| !record.holds_number());
    let mut others = below.filter_map(named).peekable();
    let meant = others.peek().and_then(|_| without_given(records, needs).0);
    let (index, place) = others.find(|(index, _)| Some(*index) == meant).unwrap_or(first);
    Some((index, u32::try_from(place + 1).ok()?))
}

/// The column of the first name that the caller says, where the record has them all.
fn place_of_first(record: &Record, needs: Needs<'_>) -> Option<usize> {
    // The cells are sorted once: many names may be given, and a heading may be as wide.
    let cells = Names::of_headings(&record.cells);
    let mut places = needs.given.iter().map(|name| cells.alike(name).next().filter(|_| is_name(name)));
    let first = places.next()??;
    places.all(|place| place.is_some()).then_some(first)
}

/// Whether anything is left of a name where names are compared.
fn is_name(name: &str) -> bool {
    fold(name).next().is_some()
}

fn of_numbers(records: &[Record], needs: Needs<'_>) -> (Option<usize>, HeadingReason) {
    if let Some((index, at)) = named(records, needs) {
        return (Some(index), HeadingReason::KnownName(at));
    }
    let without = records.iter().take_while(|record| !record.damaged && !record.holds_number()).count();
    let Some(before) = records.get(..without).filter(|before| !before.is_empty()) else {
        return (None, HeadingReason::NumberFirst);
    };
    let numbers_follow = records.len() > without;
    // Titles and dates of a report fill fewer cells than the heading below them.
    let widest = before.iter().map(Record::filled).max().unwrap_or(0);
    let is_heading = |record: &Record| record.is_of_words() && (!numbers_follow || record.filled() == widest);
    let looked_at = if numbers_follow { before } else { before.get(..1).unwrap_or_default() };
    match looked_at.iter().position(is_heading) {
        Some(index) => (Some(index), HeadingReason::NoNumber),
        None => (None, HeadingReason::NoKnownName),
    }
}

/// How many of the first records stand before the first with a number, where no name says what they are.
pub(super) fn before_numbers(records: &[Record], why: HeadingReason) -> usize {
    match why {
        HeadingReason::NoNumber | HeadingReason::NoKnownName => {
            records.iter().position(Record::holds_number).unwrap_or(0)
        }
        _ => 0,
    }
}

/// The record with most names that holds no number, with none above it in the column that it calls the numbers'.
fn named(records: &[Record], needs: Needs<'_>) -> Option<(usize, u32)> {
    let mut best: Option<(usize, u32, usize)> = None;
    for (index, record) in records.iter().enumerate().take_while(|(_, record)| !record.damaged) {
        let above = records.get(..index).unwrap_or_default();
        let column = record.number_column();
        let is_recipient = |above: &Record| match column {
            Some(column) => above.cells.get(column).is_some_and(|cell| is_number_like(cell)),
            None => above.holds_number(),
        };
        if above.iter().any(is_recipient) {
            break;
        }
        let names = if record.holds_number() { None } else { record.names(needs) };
        let Some((at, count)) = names else { continue };
        if best.is_none_or(|(_, _, most)| count > most) {
            best = Some((index, at, count));
        }
    }
    best.map(|(index, at, _)| (index, at))
}

/// Ids may be any word, so a heading needs a name in its first cell, one of a column of ids, names for all that the message needs,
/// or numbers below the name of a number.
fn of_ids(records: &[Record], needs: Needs<'_>) -> (Option<usize>, HeadingReason) {
    let is_heading = |index: usize, record: &Record| {
        let (at, count) = record.names(needs)?;
        let names_ids = record.cells.iter().any(|cell| meaning(cell) == Meaning::Id);
        let is_above_numbers = || {
            let column = record.number_column().filter(|_| !record.holds_number())?;
            let mut below = records.iter().skip(index + 1).peekable();
            below.peek()?;
            below.all(|row| row.cells.get(column).is_some_and(|cell| is_number_like(cell))).then_some(())
        };
        // One may be somebody's value: of a seat, for one.
        let names_all = |count: usize| count > 1 && count >= needs.expected.columns.len();
        let is_it = at == 1 || names_ids || names_all(count) || is_above_numbers().is_some();
        is_it.then_some(at)
    };
    let found =
        records.iter().enumerate().find_map(|(index, record)| Some((index, record, is_heading(index, record)?)));
    // A name further down may cost the recipients above it.
    let are_titles = |(index, heading, _): &(usize, &Record, u32)| {
        records.iter().take(*index).all(|above| above.is_title_above(heading))
    };
    match found.filter(are_titles) {
        Some((index, _, at)) => (Some(index), HeadingReason::KnownName(at)),
        None => (None, HeadingReason::NoKnownName),
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use alloc::vec;

    use super::*;

    #[test]
    fn a_word_has_twice_as_many_letters_as_digits() {
        for word in ["Name", "ab1", "Adresse 2", " Jos\u{e9} ", "\u{feff}x"] {
            assert!(is_word(word), "{word}");
        }
        for other in ["", " ", "-", "a1", "abc12", "12025550123", "Q1 2026"] {
            assert!(!is_word(other), "{other}");
        }
    }

    #[test]
    fn a_title_has_less_than_the_heading_or_blanks_in_its_first_cell() {
        let record =
            |cells: &[&str]| Record { cells: cells.iter().map(ToString::to_string).collect(), line: 1, damaged: false };
        let heading = record(&["User ID", "Name", "City"]);
        for title in [&["Users"][..], &["Users", ""], &["Users of", "May", "2026"], &["", "Users of", "May", "2026"]] {
            assert!(record(title).is_title_above(&heading), "{title:?}");
        }
        for user in [&["u1", "Nancy Mae", "Rome"][..], &["", "u1", "Nancy Mae", "Rome"], &[" u1 ", "a", "b"]] {
            assert!(!record(user).is_title_above(&heading), "{user:?}");
        }
    }

    #[test]
    fn an_id_is_a_sign_where_ids_are_needed() {
        for (address, is_one) in [(AddressColumn::Id, true), (AddressColumn::Phone, false)] {
            let expected = Expected { address, columns: vec![], whole_line: false };
            let lookup = Lookup::of(&expected);
            let needs = Needs { expected: &expected, lookup: &lookup, given: &[] };
            assert_eq!(is_sign("User ID", needs), is_one);
            assert!(is_sign("Phone", needs) && !is_sign("Nancy", needs));
        }
    }
}
