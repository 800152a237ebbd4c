//! A list that was read: its rows, and the cells of a row on demand.

use core::fmt;

use super::blank::is_blank_text;
use super::cells::{Cells, Scratch};
use super::expected::{AddressColumn, Expected};
use super::reading::{self, Reading, START_ROWS};
use super::rows::{Row, Rows};

/// A list of recipients: its text, held once, and the place of every row.
///
/// Rows are split when they are looked at; see [`List::cells`].
#[derive(Debug, Clone)]
pub struct List {
    pub(super) rows: Rows,
    pub(super) reading: Reading,
    /// How many records stand before the first recipient: the heading, and what is above it.
    pub(super) before: usize,
    /// The number of the record that is the heading, which rows are counted from; 0 without one.
    pub(super) heading_ordinal: u32,
    pub(super) expected: Expected,
}

impl List {
    /// What the list is read as.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// The columns that the caller asked for.
    pub fn expected(&self) -> &Expected {
        &self.expected
    }

    /// Whether it has a column for the numbers of each channel.
    pub(crate) fn has_a_number_for_each(&self) -> bool {
        matches!(self.expected.address, AddressColumn::Each(_))
    }

    /// How many recipients there are; neither the heading nor what stands above it nor blank rows are any.
    pub fn len(&self) -> usize {
        self.recipients().len()
    }

    /// Never true: a list without recipients is a [`ListError`](super::ListError).
    pub fn is_empty(&self) -> bool {
        self.recipients().is_empty()
    }

    /// How many rows held nothing but empty cells.
    pub fn blank_rows(&self) -> u32 {
        self.rows.blank()
    }

    /// What seems to separate cells, where every row came out as one, and whether each is one in quotes or of a sheet.
    pub(super) fn likely_delimiter(&self) -> Option<(char, bool)> {
        if self.reading.came_back || !self.expected.address.is_number() {
            return None;
        }
        let (mut found, mut scratch) = (reading::LikelyDelimiter::default(), Scratch::default());
        let of_sheet = self.reading.sheet.is_some();
        for row in self.recipients().iter().take(START_ROWS) {
            let (text, pieces) = self.rows.split(row, &mut scratch.0);
            let cell = |index| pieces.text(text, index).unwrap_or_default();
            if (1..pieces.len()).any(|index| !is_blank_text(cell(index))) {
                return None;
            }
            found.add(cell(0), of_sheet || text.trim_start().starts_with('"'));
        }
        found.done()
    }

    /// Where recipient `index`, from 0, stands in the file; `None` from [`len`](Self::len) on.
    pub fn record(&self, index: usize) -> Option<RecordMeta> {
        let Row { line, ordinal, flags, .. } = *self.recipients().get(index)?;
        let flags = flags.without(RowFlags::CHANGED);
        let row = self.number_of(ordinal);
        let quote_line = flags.quote_unterminated().then(|| self.rows.open_quote().unwrap_or(line));
        Some(RecordMeta { row, line, flags, quote_line })
    }

    /// The index of the recipient whose [`RecordMeta::row`] this is; `None` if it is a blank row or none.
    pub fn index_of_row(&self, row: u32) -> Option<usize> {
        self.recipients().binary_search_by_key(&row, |found| self.number_of(found.ordinal)).ok()
    }

    /// The cells of recipient `index`, from 0; `None` from [`len`](Self::len) on.
    ///
    /// The scratch is used again from row to row: once it has seen a row of every kind, splitting allocates nothing.
    ///
    /// ```
    /// use sendcheck_core::recipients::{AddressColumn, Column, Expected, ReadOptions, Scratch, read};
    /// let columns = vec![Column::Body("1".into()), Column::Body("2".into())];
    /// let expected = Expected { address: AddressColumn::Phone, columns, whole_line: false };
    /// let list = read(b"12223334444, Nancy, 9999\n12223334445, Bob, 8888", expected, ReadOptions::default())?;
    /// let mut scratch = Scratch::default();
    /// let cells = list.cells(1, &mut scratch).unwrap();
    /// assert_eq!(cells.address(), Some("12223334445"));
    /// assert_eq!(cells.expected(0), Some("Bob"));
    /// # Ok::<(), sendcheck_core::recipients::ListError>(())
    /// ```
    pub fn cells<'a>(&'a self, index: usize, scratch: &'a mut Scratch) -> Option<Cells<'a>> {
        let row = self.recipients().get(index)?;
        let (text, pieces) = self.rows.split(row, &mut scratch.0);
        Some(Cells::new(self, text, pieces, row.flags.too_large()))
    }

    /// The number of a row: the header is none.
    pub(super) fn number_of(&self, ordinal: u32) -> u32 {
        ordinal.saturating_sub(self.heading_ordinal)
    }

    pub(super) fn recipients(&self) -> &[Row] {
        self.rows.table().get(self.before..).unwrap_or_default()
    }
}

/// Where a recipient stands in the file, and what is wrong with its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordMeta {
    /// Number of the row, from 1: the header is none, a blank row counts.
    pub row: u32,
    /// The line of the file where the row starts, from 1.
    pub line: u32,
    /// What is wrong with the row.
    pub flags: RowFlags,
    /// For a row whose quotes never close: the line of the quote that opened last.
    pub quote_line: Option<u32>,
}

/// What is wrong with a row, as a set.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct RowFlags(u8);

impl RowFlags {
    pub(super) const TOO_LARGE: Self = Self(1);
    pub(super) const QUOTE_UNTERMINATED: Self = Self(1 << 1);
    pub(super) const TEXT_AFTER_QUOTE: Self = Self(1 << 2);
    pub(super) const REPLACED: Self = Self(1 << 3);
    pub(super) const SWALLOWS_ROWS: Self = Self(1 << 4);
    /// Nothing is wrong, but a cell holds something else than in the file. Not told: whoever looks at a row sees its cells.
    pub(super) const CHANGED: Self = Self(1 << 7);

    /// Nothing is.
    pub fn is_clean(self) -> bool {
        self.0 == 0
    }

    /// The row is longer than allowed; its cells were not kept.
    pub fn too_large(self) -> bool {
        self.holds(Self::TOO_LARGE)
    }

    /// A quote opened and never closed: the row runs to the end of the file (CSV) or of its line (typed lines).
    pub fn quote_unterminated(self) -> bool {
        self.holds(Self::QUOTE_UNTERMINATED)
    }

    /// There is text between a closing quote and the end of its cell; the row was taken to end with its line.
    pub fn text_after_quote(self) -> bool {
        self.holds(Self::TEXT_AFTER_QUOTE)
    }

    /// A cell in quotes holds lines that look like rows of their own: the quote that closes it is another one's.
    pub fn swallows_rows(self) -> bool {
        self.holds(Self::SWALLOWS_ROWS)
    }

    /// Nobody can say what its cells hold: it is too large, or a quote tore it.
    pub(crate) fn is_torn(self) -> bool {
        self.too_large() || self.quote_unterminated() || self.text_after_quote() || self.swallows_rows()
    }

    /// U+FFFD stands in the row, in the place of something that was lost: here, as a broken byte of UTF-8, half a character
    /// of UTF-16 or a NUL, or before the list came here.
    pub fn replaced(self) -> bool {
        self.holds(Self::REPLACED)
    }

    pub(super) fn changed(self) -> bool {
        self.holds(Self::CHANGED)
    }

    fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn and_if(self, condition: bool, other: Self) -> Self {
        if condition { self.and(other) } else { self }
    }

    fn holds(self, flag: Self) -> bool {
        self.0 & flag.0 != 0
    }
}

impl fmt::Debug for RowFlags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = ["too_large", "quote_unterminated", "text_after_quote", "replaced", "swallows_rows"];
        f.debug_set()
            .entries(names.iter().enumerate().filter(|(bit, _)| self.0 & (1 << bit) != 0).map(|(_, name)| name))
            .finish()
    }
}
