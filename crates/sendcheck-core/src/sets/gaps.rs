//! What reading a set left open.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::numbers::further_numbers;
use super::{Letters, SetKind};
use crate::recipients::headings::{Meaning, NumberKind, meaning};
use crate::recipients::{
    AddressColumn, Basis, Cells, ColumnSample, HeadingReason, List, ListError, NamedColumn, National, Reading,
    ReadingNote, RecordMeta, RowsMeant, StatusColumn, StatusSays,
};

/// So many lines are kept by their number.
const LINES_KEPT: usize = 10;

/// So many digits in a row are more than a date or a count has.
const DIGITS_OF_A_NUMBER: usize = 9;

/// What reading a set left open: lines that give nobody, and columns of which it cannot be told which is meant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gaps {
    unread: u32,
    lines: Vec<u32>,
    candidates: Vec<NamedColumn>,
    option: String,
    nobody: bool,
    /// Lines of a file of which the caller says which are meant, and none is.
    not_meant: u32,
    letters: Letters,
    /// How the file was read; nothing for several that were read in different ways.
    reading: Option<Box<Reading>>,
    /// The country whose calling code numbers lack.
    lacking: Option<National>,
    /// The column in which the calling codes of the numbers stand, which are read without it.
    codes: Option<NamedColumn>,
    /// Columns that say of each line whether it is meant.
    status: Vec<StatusColumn>,
}

impl Gaps {
    /// Of a file in which nobody stands, if this error says so of a list.
    pub(super) fn nobody(error: &ListError) -> Option<Self> {
        let not_meant = match error {
            ListError::Empty | ListError::HeaderOnly { .. } => 0,
            ListError::NoneMeant { rows } => *rows,
            _ => return None,
        };
        Some(Self { nobody: true, not_meant, ..Self::default() })
    }

    /// What is known before the rows are looked at.
    pub(super) fn of(list: &List) -> Self {
        let reading = list.reading();
        let (candidates, option) = candidates(list);
        let mut gaps = Self { candidates, option, letters: Letters::of(list), ..Self::default() };
        gaps.reading = Some(Box::new(reading.clone()));
        gaps.codes = reading.notes.iter().find_map(|note| match note {
            ReadingNote::NumberInTwoColumns { column, .. } => Some(column.clone()),
            _ => None,
        });
        gaps.status = match &reading.rows {
            RowsMeant::Unsaid => list.status_columns(true),
            RowsMeant::All => Vec::new(),
            // Who says which lines count by one column may not know of another: less grave, as lines are told apart by one alone.
            by @ RowsMeant::Where { .. } => {
                let mut others = list.status_columns(false);
                others.retain(|other| !by.is_by(&other.column));
                for other in &mut others {
                    other.is_named = false;
                }
                others
            }
        };
        if let Some(line) = reading.heading.line.filter(|_| is_recipient(reading)) {
            gaps.add(line);
        }
        gaps
    }

    /// A line gives nobody.
    pub(super) fn add(&mut self, line: u32) {
        self.unread = self.unread.saturating_add(1);
        if self.lines.len() < LINES_KEPT {
            self.lines.push(line);
        }
    }

    /// A row gives nobody: its line, or all that an open quote swallowed, as each may have been somebody.
    pub(super) fn add_row(&mut self, row: RecordMeta, cells: &Cells<'_>) {
        let has_swallowed = row.flags.quote_unterminated() || row.flags.swallows_rows();
        let swallowed = if has_swallowed { cells.line_ends() } else { 0 };
        for further in 0..=swallowed {
            self.add(row.line.saturating_add(u32::try_from(further).unwrap_or(u32::MAX)));
        }
    }

    /// Looks at the letters of what stands for somebody, and says whether it is whole.
    pub(super) fn look_at(&mut self, cell: &str) -> bool {
        self.letters.look_at(cell)
    }

    /// Many numbers lack their calling code.
    pub(super) fn lack_code(&mut self, national: Option<National>) {
        self.lacking = national;
    }

    /// What two files left open. Lines are those of either.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.unread = self.unread.saturating_add(other.unread);
        self.not_meant = self.not_meant.saturating_add(other.not_meant);
        self.lines.extend(other.lines);
        self.lines.truncate(LINES_KEPT);
        if self.candidates.is_empty() {
            (self.candidates, self.option) = (other.candidates, other.option);
        }
        self.lacking = self.lacking.or(other.lacking);
        self.codes = self.codes.or(other.codes);
        let is_new = |one: &StatusColumn, known: &[StatusColumn]| known.iter().all(|known| known.column != one.column);
        for column in other.status {
            if is_new(&column, &self.status) {
                self.status.push(column);
            }
        }
        self.letters = self.letters.and(other.letters);
        self.reading = match (self.reading, other.reading) {
            (Some(one), Some(other)) => Some(one).filter(|one| is_read_as(one, &other)),
            (one, other) => one.or(other),
        };
        self
    }

    /// All rows were looked at.
    pub(super) fn ended(self, is_empty: bool) -> Self {
        Self { nobody: is_empty, ..self }
    }

    /// How many lines give nobody. Blank lines, comments, titles and the heading are none of them.
    pub fn unread(&self) -> u32 {
        self.unread
    }

    /// The first of these lines, ten at most, counted from 1.
    pub fn first_lines(&self) -> &[u32] {
        &self.lines
    }

    /// The columns that may be meant, where it cannot be told which is; the first was taken that holds what is looked for.
    pub fn candidates(&self) -> &[NamedColumn] {
        &self.candidates
    }

    /// What takes the first of these columns, as an entry of the option `columns` of the set's reading; empty where it can be
    /// told which is meant.
    pub fn option(&self) -> &str {
        &self.option
    }

    /// Whether a file was given and nobody stands in it, which is most often an export that failed.
    pub fn holds_nobody(&self) -> bool {
        self.nobody
    }

    /// How many lines there are of which the caller says which are meant, where none is.
    pub(crate) fn none_of(&self) -> u32 {
        if self.nobody && self.unread == 0 { self.not_meant } else { 0 }
    }

    /// The country of which many numbers would be valid that are not as they stand.
    pub(crate) fn lacking_code(&self) -> Option<National> {
        self.lacking
    }

    /// The column in which the calling codes of most numbers stand. Nothing is put together, so that nobody is found by them.
    pub(crate) fn codes(&self) -> Option<&NamedColumn> {
        self.codes.as_ref()
    }

    /// The columns by which lines of such a set may be meant or not, where nobody said which are: those of which the lines differ, but
    /// for what says one thing of all, and those that say of all who opted out that they did not.
    pub fn status(&self, of: SetKind) -> impl Iterator<Item = &StatusColumn> {
        let speaks_against = move |column: &&StatusColumn| match of {
            SetKind::OptedOut if column.differs() => column.values.iter().any(|value| value.says != StatusSays::Out),
            SetKind::OptedOut => column.is_named && column.values.iter().any(|value| value.says == StatusSays::In),
            _ => column.differs(),
        };
        self.status.iter().filter(speaks_against)
    }

    /// What seems to separate cells, where every line came out as one.
    pub(crate) fn likely_delimiter(&self) -> Option<char> {
        let notes = self.reading()?.notes.iter();
        notes.into_iter().find_map(|note| match note {
            ReadingNote::DelimiterUnlikely { likely, whole: false } => Some(*likely),
            _ => None,
        })
    }

    /// How the file was read, where it was one file, or several sheets that were read in the same way.
    pub fn reading(&self) -> Option<&Reading> {
        self.reading.as_deref()
    }

    /// What may be wrong with its letters.
    pub fn letters(&self) -> &Letters {
        &self.letters
    }

    /// Whether all is known that does not hang on [what the set says](Self::status), where so many unread lines were looked at and
    /// found to be nobody's.
    pub fn are_settled(&self, accepted: u32) -> bool {
        let has_all_codes = self.lacking.is_none() && self.codes.is_none();
        self.unread <= accepted && self.candidates.is_empty() && !self.nobody && has_all_codes
    }
}

/// The columns that may be meant, if it cannot be told which is, and what takes the first of them.
fn candidates(list: &List) -> (Vec<NamedColumn>, String) {
    let (reading, address) = (list.reading(), list.expected().address);
    let from_place = |column: &NamedColumn| format!("{}=#{}", address.name(), column.position);
    for note in &reading.notes {
        match note {
            // A set needs no column but this, so that without a heading the only one with numbers is the one.
            ReadingNote::Uncertain { candidates, .. } if !reading.heading.is_there() && candidates.len() == 2 => {}
            ReadingNote::Uncertain { candidates, option, .. } => return (candidates.clone(), option.clone()),
            ReadingNote::NumbersElsewhere { columns } => {
                let first = NamedColumn { position: reading.address.column.unwrap_or(1), name: String::new() };
                let option = from_place(&first);
                return (vec![first].into_iter().chain(columns.iter().cloned()).collect(), option);
            }
            // Ids look like anything, so that a wrong column would miss no line.
            ReadingNote::ByPosition { pairs, .. } if address == AddressColumn::Id && reading.column_names.len() > 1 => {
                let option = pairs.first().map(|(_, column)| from_place(column)).unwrap_or_default();
                return (columns(reading).collect(), option);
            }
            _ => {}
        }
    }
    if address == AddressColumn::Id && reading.address.basis == Some(Basis::Position) && filled(list).count() > 1 {
        let option = reading.address.column.map(|position| from_place(&NamedColumn { position, name: String::new() }));
        return (filled(list).collect(), option.unwrap_or_default());
    }
    match sender_beside(list).or_else(|| one_beside_several(list)) {
        Some([named, people]) => {
            let option = from_place(&people);
            (vec![people, named], option)
        }
        None => (Vec::new(), String::new()),
    }
}

/// The column that is called the number's where it has one and the same on every line, such as that of the brand, and another in
/// which several stand that do not count as well.
fn one_beside_several(list: &List) -> Option<[NamedColumn; 2]> {
    let reading = list.reading();
    let own = reading.address.column.filter(|_| reading.address.basis == Some(Basis::Name))?;
    let further = further_numbers(list);
    let columns = list.sample_columns();
    let is_one = |column: &&ColumnSample<'_>| column.column == own && column.filled > 1 && column.samples.len() == 1;
    columns.iter().find(is_one)?;
    let mut numbers = columns.iter().filter(|column| column.numbers * 2 > column.filled && column.samples.len() > 1);
    let people = numbers.find(|column| !further.iter().any(|index| index + 1 == column.column as usize))?;
    let named = |position| NamedColumn { position, name: reading.name_of(position).unwrap_or_default().into() };
    Some([named(own), named(people.column)])
}

/// The columns of a log of messages, `To` and `From`: of messages that came in it is the second that holds people. Of a list it is
/// never meant.
fn sender_beside(list: &List) -> Option<[NamedColumn; 2]> {
    let reading = list.reading();
    let kind = |name: &str| match meaning(name) {
        Meaning::Number(name) => Some(name.kind),
        _ => None,
    };
    let to = reading.address.column.filter(|_| reading.address.basis == Some(Basis::Name))?;
    if kind(reading.name_of(to)?)? != NumberKind::Bare {
        return None;
    }
    let columns = list.sample_columns();
    let mut numbers = columns.iter().filter(|column| column.numbers * 2 > column.filled);
    let from = numbers.find(|column| column.name.and_then(kind) == Some(NumberKind::NotWritten))?;
    let named = |position| NamedColumn { position, name: reading.name_of(position).unwrap_or_default().into() };
    Some([named(to), named(from.column)])
}

/// The columns in which something stands, by their places.
fn filled(list: &List) -> impl Iterator<Item = NamedColumn> {
    let columns = list.sample_columns().into_iter().filter(|column| column.filled > 0);
    columns.map(|column| NamedColumn { position: column.column, name: String::new() })
}

/// All columns that the heading has.
fn columns(reading: &Reading) -> impl Iterator<Item = NamedColumn> {
    let named = |position| NamedColumn { position, name: reading.name_of(position).unwrap_or_default().into() };
    (1..).take(reading.column_names.len()).map(named)
}

/// Whether what would be said of one file to have it read so again holds for another.
fn is_read_as(one: &Reading, other: &Reading) -> bool {
    (one.address.column, &one.column_names, one.header_mode())
        == (other.address.column, &other.column_names, other.header_mode())
}

/// Whether what was taken for the heading is somebody's line.
fn is_recipient(reading: &Reading) -> bool {
    let is_noted = reading.notes.iter().any(|note| matches!(note, ReadingNote::HeadingMayBeRecipient { .. }));
    let is_guessed = reading.heading.why == HeadingReason::NoNumber;
    is_noted || is_guessed && reading.column_names.iter().any(|name| holds_number(name))
}

fn holds_number(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= DIGITS_OF_A_NUMBER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_of_several_lines_is_meant_where_no_file_has_anybody() {
        let none = || Gaps::nobody(&ListError::NoneMeant { rows: 2 }).unwrap();
        assert_eq!(none().none_of(), 2);
        assert_eq!(none().and(none()).ended(true).none_of(), 4);
        assert_eq!(none().and(Gaps::default()).ended(false).none_of(), 0);
        let mut with_line = none();
        with_line.add(3);
        assert_eq!(with_line.none_of(), 0);
    }

    #[test]
    fn nine_digits_in_a_row_are_more_than_a_date() {
        assert!(holds_number("No. 123456789"));
        assert!(!holds_number("No. 12345678 of 12345678"));
    }
}
