//! The table of rows: what the scanner finds, kept with its place in the file.

use alloc::string::String;
use alloc::vec::Vec;
use core::str;

use super::changes::{CHANGED_ROW, Changes};
use super::encoding::{holds_replacement, push_utf8, windows_1252};
use super::expected::InputKind;
use super::list::RowFlags;
use super::scan::{Scanner, Step};
use super::split::{Pieces, Splitting};
use super::store::{Slot, Store};
use super::swallowed::swallows_rows;

/// One row that holds something, or was too large to be kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    slot: Slot,
    pub(super) line: u32,
    /// Number of the row, from 1; blank rows count.
    pub(super) ordinal: u32,
    pub(super) flags: RowFlags,
}

/// All rows read so far, and the one that is being read.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    pub(super) splitting: Splitting,
    bytes_are: BytesAre,
    pub(super) max_row_bytes: usize,
    /// The next row is a `sep=` line, which is none.
    skip_next: bool,
    scanner: Scanner,
    store: Store,
    pub(super) table: Vec<Row>,
    pub(super) changes: Changes,
    current: Current,
    ended: u32,
    blank: u32,
    open_quote: Option<u32>,
    /// So many columns at the left were added by a file of ours.
    foreign: usize,
    scratch: RowScratch,
}

/// How rows are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BytesAre {
    Utf8,
    Windows1252,
}

/// The row that is being read.
#[derive(Debug, Clone, Copy, Default)]
struct Current {
    slot: Slot,
    bytes: usize,
    line: u32,
    flags: RowFlags,
}

/// Memory that is used again from row to row.
#[derive(Debug, Clone, Default)]
pub(super) struct RowScratch {
    pub(super) decoded: String,
    pub(super) pieces: Pieces,
}

impl Rows {
    pub(super) fn new(
        input: InputKind,
        (bytes_are, splitting): (BytesAre, Splitting),
        max_row_bytes: usize,
        sep_line: bool,
    ) -> Self {
        let scanner = match (input, splitting) {
            (InputKind::Csv, Splitting::Csv { delimiter }) => Scanner::csv(delimiter),
            _ => Scanner::lines(),
        };
        Self {
            splitting,
            bytes_are,
            max_row_bytes: max_row_bytes.min(u32::MAX as usize),
            skip_next: sep_line,
            scanner,
            store: Store::new(),
            table: Vec::new(),
            changes: Changes::default(),
            current: Current { line: 1, ..Current::default() },
            ended: 0,
            blank: 0,
            open_quote: None,
            foreign: 0,
            scratch: RowScratch::default(),
        }
    }

    /// Adds text in UTF-8 or windows-1252.  The error is the place of a NUL, which is replaced; what is behind it was not
    /// taken.
    // Where WebAssembly is compiled while it runs, a loop in a large function that runs once makes the engine compile all of
    // it a second time, which costs more than the loop. So what looks at a whole list is a function of its own.
    #[inline(never)]
    pub(super) fn push(&mut self, mut bytes: &[u8]) -> Result<(), usize> {
        let all = bytes.len();
        loop {
            if self.scanner.swallow_line_feed(bytes) {
                bytes = bytes.get(1..).unwrap_or_default();
            }
            match self.scanner.step(bytes) {
                Step::Unfinished => {
                    self.keep(bytes);
                    return Ok(());
                }
                Step::Nul(place) => {
                    self.keep(bytes.get(..place).unwrap_or_default());
                    self.replace();
                    return Err(all - bytes.len() + place);
                }
                Step::RowEnd { content, consumed } => {
                    self.keep(bytes.get(..content).unwrap_or_default());
                    self.end_row();
                    bytes = bytes.get(consumed..).unwrap_or_default();
                }
            }
        }
    }

    /// Marks the row that is being read.
    fn flag(&mut self, flags: RowFlags) {
        self.current.flags = self.current.flags.and(flags);
    }

    /// Puts a mark in the place of a character that is lost, by which the row is known once it is whole.
    fn replace(&mut self) {
        match self.bytes_are {
            BytesAre::Utf8 => self.keep("\u{fffd}".as_bytes()),
            BytesAre::Windows1252 => self.keep(&[windows_1252::LOST_BYTE]),
        }
    }

    /// Adds a whole row by its number, which is its line; those between the last one and this are blank.  Its cells are kept as
    /// text in UTF-8.
    pub(super) fn push_row(&mut self, number: u32, text: &[u8]) {
        if number <= self.ended || text.is_empty() {
            return;
        }
        let passed_over = number - 1 - self.ended;
        self.blank = self.blank.saturating_add(passed_over);
        self.ended = number - 1;
        self.current.line = number;
        self.keep(text);
        self.end_row();
    }

    pub(super) fn finish(&mut self) {
        self.drop_end_mark();
        if self.current.bytes == 0 {
            return;
        }
        if let Some(line) = self.scanner.open_quote() {
            self.open_quote = Some(line);
            self.flag(RowFlags::QUOTE_UNTERMINATED);
        }
        self.end_row();
    }

    /// DOS ended a text with Ctrl-Z, and filled the rest of the block with it.
    fn drop_end_mark(&mut self) {
        const END_MARK: u8 = 0x1a;
        let text = self.store.text(self.current.slot);
        let marks = text.iter().rev().take_while(|byte| **byte == END_MARK).count();
        if marks > 0 && !self.current.flags.too_large() {
            self.store.shorten(&mut self.current.slot, marks);
            self.current.bytes -= marks;
        }
    }

    pub(super) fn table(&self) -> &[Row] {
        &self.table
    }

    pub(super) fn blank(&self) -> u32 {
        self.blank
    }

    /// Takes out rows that are the heading once more, letter for letter, with the mark in front that a file begins with or without
    /// it, as in files that were put together; how many, and the line of the first.
    // Looks at every row: see `Rows::push`.
    #[inline(never)]
    pub(super) fn drop_repeats_of_heading(&mut self, before: usize) -> Option<(u32, u32)> {
        let Self { store, table, .. } = self;
        let heading = *table.get(before.checked_sub(1)?)?;
        let text = without_mark(store.text(heading.slot));
        let is_repeat = |row: &Row| {
            let longer = (row.slot.len() as usize).checked_sub(text.len());
            matches!(longer, Some(0 | 3)) && without_mark(store.text(row.slot)) == text
        };
        let mut repeats = table.iter().skip(before).filter(|row| is_repeat(row));
        let first_line = repeats.next()?.line;
        let times = u32::try_from(repeats.count()).unwrap_or(u32::MAX).saturating_add(1);
        let mut place = 0;
        table.retain(|row| {
            place += 1;
            place <= before || !is_repeat(row)
        });
        Some((times, first_line))
    }

    /// Takes out rows by what their cells hold, and says how many. Those stay of which nobody knows it, as they were too large to
    /// be kept, or as a quote tore them.
    // Looks at every row: see `Rows::push`.
    #[inline(never)]
    pub(super) fn keep_where(&mut self, before: usize, is_meant: impl Fn(&str, &Pieces) -> bool) -> u32 {
        let (mut table, mut scratch, mut place) = (core::mem::take(&mut self.table), RowScratch::default(), 0);
        let all = table.len();
        table.retain(|row| {
            place += 1;
            let (text, pieces) = self.split(row, &mut scratch);
            place <= before || row.flags.is_torn() || is_meant(text, pieces)
        });
        self.table = table;
        u32::try_from(all - self.table.len()).unwrap_or(u32::MAX)
    }

    /// The line of the quote that was open when a CSV file ended.
    pub(super) fn open_quote(&self) -> Option<u32> {
        self.open_quote
    }

    /// Leaves out so many columns at the left from now on, which a file of ours added.
    pub(super) fn leave_out(&mut self, columns: usize) {
        self.foreign = columns;
    }

    /// The row's text and its cells.
    pub(super) fn split<'a>(&'a self, row: &Row, scratch: &'a mut RowScratch) -> (&'a str, &'a Pieces) {
        let RowScratch { decoded, pieces } = scratch;
        if row.flags.changed() {
            let text = self.changes.text(row.ordinal);
            pieces.split(text, CHANGED_ROW);
            return (text, pieces);
        }
        let text = decode(self.store.text(row.slot), self.bytes_are, decoded);
        if row.flags.too_large() {
            pieces.clear();
        } else {
            pieces.split(text, self.splitting);
            pieces.leave_out(self.foreign);
        }
        (text, pieces)
    }

    /// The bytes of a row as it came, as far as they were kept.
    pub(super) fn kept(&self, row: &Row) -> &[u8] {
        self.store.text(row.slot)
    }

    fn keep(&mut self, bytes: &[u8]) {
        if bytes.is_empty() {
            return;
        }
        if self.current.bytes == 0 {
            self.current.slot = self.store.open();
        }
        self.current.bytes = self.current.bytes.saturating_add(bytes.len());
        if self.current.bytes <= self.max_row_bytes {
            self.store.append(&mut self.current.slot, bytes);
        } else if !self.current.flags.too_large() {
            self.store.discard(&mut self.current.slot);
            self.flag(RowFlags::TOO_LARGE);
        }
    }

    fn end_row(&mut self) {
        let mut ended =
            core::mem::replace(&mut self.current, Current { line: self.scanner.line(), ..Current::default() });
        if self.scanner.take_text_after_quote() {
            ended.flags = ended.flags.and(RowFlags::TEXT_AFTER_QUOTE);
        }
        let has_lines = self.scanner.take_break_in_quotes();
        if core::mem::take(&mut self.skip_next) {
            return;
        }
        self.ended = self.ended.saturating_add(1);
        if !ended.flags.too_large() {
            let looks = self.look_at(ended, has_lines);
            if looks.blank {
                self.store.discard(&mut ended.slot);
                self.blank = self.blank.saturating_add(1);
                return;
            }
            ended.flags = ended.flags.and(looks.flags);
        }
        let Current { slot, line, flags, .. } = ended;
        self.table.push(Row { slot, line, ordinal: self.ended, flags });
    }

    fn look_at(&mut self, row: Current, has_lines: bool) -> Looks {
        let bytes = self.store.text(row.slot);
        let mut flags = RowFlags::default().and_if(is_damaged(bytes, self.bytes_are), RowFlags::REPLACED);
        let typed_quotes = matches!(self.splitting, Splitting::Line { .. }) && bytes.contains(&b'"');
        // A letter or digit can only stand in a cell, so nearly every row is known not to be blank from its first byte.
        let blank_perhaps = !bytes.iter().any(u8::is_ascii_alphanumeric);
        if !typed_quotes && !blank_perhaps && !has_lines {
            return Looks { blank: false, flags };
        }
        let text = decode(bytes, self.bytes_are, &mut self.scratch.decoded);
        let faults = self.scratch.pieces.split(text, self.splitting);
        if typed_quotes {
            flags = flags.and_if(faults.unterminated, RowFlags::QUOTE_UNTERMINATED);
            flags = flags.and_if(faults.text_after_quote, RowFlags::TEXT_AFTER_QUOTE);
        }
        let pieces = &self.scratch.pieces;
        if let (true, Splitting::Csv { delimiter }) = (has_lines, self.splitting) {
            flags = flags.and_if(swallows_rows(text, pieces, delimiter), RowFlags::SWALLOWS_ROWS);
        }
        let mut cells = (0..pieces.len()).filter_map(|index| pieces.text(text, index));
        Looks { blank: cells.all(|cell| cell.trim().is_empty()), flags }
    }
}

/// What a look at a whole row says.
struct Looks {
    blank: bool,
    flags: RowFlags,
}

/// A row without the byte order mark of a file that was put behind another.
fn without_mark(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text)
}

/// Whether something in a row is lost.
fn is_damaged(bytes: &[u8], are: BytesAre) -> bool {
    !bytes.is_ascii()
        && match are {
            BytesAre::Utf8 => str::from_utf8(bytes).is_err() || holds_replacement(bytes),
            BytesAre::Windows1252 => windows_1252::is_damaged(bytes),
        }
}

/// The bytes as text, written to `decoded` where they are no UTF-8.
fn decode<'a>(bytes: &'a [u8], are: BytesAre, decoded: &'a mut String) -> &'a str {
    let text = str::from_utf8(bytes).ok().filter(|_| are == BytesAre::Utf8 || bytes.is_ascii());
    if let Some(text) = text {
        return text;
    }
    decoded.clear();
    match are {
        BytesAre::Utf8 => push_utf8(bytes, decoded),
        BytesAre::Windows1252 => windows_1252::push(bytes, decoded),
    }
    decoded
}
