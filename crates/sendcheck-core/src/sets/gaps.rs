//! What reading a set left open.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::phone::Country;
use crate::recipients::{AddressColumn, HeadingReason, List, NamedColumn, National, Reading, ReadingNote};

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
    nobody: bool,
    /// The country whose calling code numbers lack, and whether most do.
    lacking: Option<(Country, bool)>,
}

impl Gaps {
    /// Of a file in which nobody stands.
    pub(super) fn nobody() -> Self {
        Self { nobody: true, ..Self::default() }
    }

    /// What is known before the rows are looked at.
    pub(super) fn of(list: &List) -> Self {
        let reading = list.reading();
        let mut gaps = Self { candidates: candidates(reading, list.expected().address), ..Self::default() };
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

    /// Many numbers lack their calling code.
    pub(super) fn lack_code(&mut self, national: Option<National>) {
        self.lacking = national.map(|national| (national.country, national.is_most()));
    }

    /// What two files left open. Lines are those of either.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.unread = self.unread.saturating_add(other.unread);
        self.lines.extend(other.lines);
        self.lines.truncate(LINES_KEPT);
        if self.candidates.is_empty() {
            self.candidates = other.candidates;
        }
        self.lacking = self.lacking.or(other.lacking);
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

    /// Whether a file was given and nobody stands in it, which is most often an export that failed.
    pub fn holds_nobody(&self) -> bool {
        self.nobody
    }

    /// The country of which many numbers would be valid that are not as they stand, and whether most are such.
    pub fn lacking_code(&self) -> Option<(Country, bool)> {
        self.lacking
    }

    /// Whether all is known, where so many unread lines were looked at and found to be nobody's.
    pub fn are_settled(&self, accepted: u32) -> bool {
        self.unread <= accepted && self.candidates.is_empty() && !self.nobody && self.lacking.is_none()
    }
}

/// The columns that may be meant, if it cannot be told which is.
fn candidates(reading: &Reading, address: AddressColumn) -> Vec<NamedColumn> {
    for note in &reading.notes {
        match note {
            // A set needs no column but this, so that without a heading the only one with numbers is the one.
            ReadingNote::Uncertain { candidates, .. } if !reading.heading.is_there() && candidates.len() == 2 => {}
            ReadingNote::Uncertain { candidates, .. } => return candidates.clone(),
            ReadingNote::NumbersElsewhere { columns } => {
                let first = NamedColumn { position: reading.address.column.unwrap_or(1), name: String::new() };
                return vec![first].into_iter().chain(columns.iter().cloned()).collect();
            }
            // Ids look like anything, so that no line would be missed.
            ReadingNote::ByPosition { pairs, .. } if address == AddressColumn::Id && reading.column_names.len() > 1 => {
                return pairs.iter().map(|(_, column)| column.clone()).collect();
            }
            _ => {}
        }
    }
    Vec::new()
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
