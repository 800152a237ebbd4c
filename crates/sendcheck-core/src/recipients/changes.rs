//! Changes of a list that is open: cells that hold something else than in the file, and rows that are left out.
//!
//! They are kept beside the text, which stays as it came: of a changed row all cells are written down once more, so that
//! whatever looks at it sees them, and taking the change back leaves nothing. Rows keep their numbers.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::cells::Scratch;
use super::list::{List, RowFlags};
use super::rows::{Row, Rows};
use super::sheet::push_cell;
use super::split::Splitting;
use crate::{hash, order};

/// How the cells of a changed row are written down. Nothing means anything in them but quotes and this delimiter.
pub(super) const CHANGED_ROW: Splitting = Splitting::Line { delimiter: b',' };

/// One change of a list that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[expect(clippy::exhaustive_enums, reason = "callers write changes")]
pub enum Change {
    /// A cell holds something else.
    Cell(CellChange),
    /// A row is left out, or not any more.
    Row(RowChange),
}

/// A cell that holds something else than in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(clippy::exhaustive_structs, reason = "callers write changes")]
pub struct CellChange {
    /// The row as reports count it, from 1.
    pub row: u32,
    /// The column of the file, from 1.
    pub column: u32,
    /// What the cell holds before; a change that says it is refused where the cell holds something else by then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What the cell is to hold, letter for letter; none for what the file has there.
    pub value: Option<String>,
}

/// A row that is left out as if it were blank, or not any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(clippy::exhaustive_structs, reason = "callers write changes")]
pub struct RowChange {
    /// The row as reports count it, from 1.
    pub row: u32,
    /// Whether it is left out.
    pub dropped: bool,
}

impl Change {
    /// A cell that is to hold this.
    pub fn cell(row: u32, column: u32, value: impl Into<String>) -> Self {
        Self::Cell(CellChange { row, column, before: None, value: Some(value.into()) })
    }

    /// A row that is to be left out.
    pub fn drop_row(row: u32) -> Self {
        Self::Row(RowChange { row, dropped: true })
    }

    /// The row that it concerns.
    pub fn row(&self) -> u32 {
        match self {
            Self::Cell(cell) => cell.row,
            Self::Row(row) => row.row,
        }
    }
}

/// How much of a list is not as the file has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChangeCounts {
    /// Rows in which a cell holds something else.
    pub rows: u32,
    /// Rows that are left out.
    pub dropped: u32,
}

/// A list cannot be changed so. Nothing of it was changed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ChangeError {
    /// No recipient of the file has this row.
    #[error("row {0} holds no recipient")]
    NoSuchRow(u32),
    /// The file has no such column.
    #[error("row {row} has no column {column}; the last is {last}")]
    NoSuchColumn {
        /// The row.
        row: u32,
        /// The column that was asked for.
        column: u32,
        /// The last that there is.
        last: u32,
    },
    /// The row would be longer than a row may be, or already was, so that its cells were not kept.
    #[error("row {0} is too long to be kept")]
    TooLong(u32),
    /// The cell does not hold what the change says that it holds.
    #[error("column {column} of row {row} holds something else than the change was made for")]
    HoldsSomethingElse {
        /// The row.
        row: u32,
        /// The column.
        column: u32,
    },
    /// Every row would be left out.
    #[error("no row would be left")]
    NobodyLeft,
    /// The changes were made in another file, or in one that was read in another way.
    #[error("the changes were made in another list, or in this one read in another way")]
    AnotherList,
}

/// The rows that are not as the file has them.
#[derive(Debug, Clone, Default)]
pub(super) struct Changes {
    /// Sorted by their ordinals.
    changed: Vec<ChangedRow>,
    /// Sorted by their ordinals.
    dropped: Vec<Row>,
}

/// A row in which a cell holds something else.
#[derive(Debug, Clone)]
struct ChangedRow {
    ordinal: u32,
    /// What was wrong with the row of the file.
    flags: RowFlags,
    /// The columns, from 1, with what they hold; sorted.
    cells: Vec<(u32, String)>,
    /// All cells of the row, as [`CHANGED_ROW`] has them.
    text: String,
}

impl Changes {
    /// All cells of a changed row.
    pub(super) fn text(&self, ordinal: u32) -> &str {
        self.find(ordinal).map_or("", |row| &row.text)
    }

    /// The texts of all changed rows.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.changed.iter().map(|row| row.text.as_str())
    }

    fn find(&self, ordinal: u32) -> Option<&ChangedRow> {
        let at = self.changed.binary_search_by_key(&ordinal, |row| row.ordinal).ok()?;
        self.changed.get(at)
    }

    fn dropped(&self, ordinal: u32) -> Option<&Row> {
        let at = self.dropped.binary_search_by_key(&ordinal, |row| row.ordinal).ok()?;
        self.dropped.get(at)
    }
}

/// Changes that are possible, sorted by row, and not made yet.
#[derive(Debug)]
pub(crate) struct Staged {
    rows: Vec<StagedRow>,
    /// Whether rows go or come back.
    pub(crate) moves_rows: bool,
    undo: Vec<Change>,
}

#[derive(Debug)]
struct StagedRow {
    number: u32,
    changed: ChangedRow,
    drops: bool,
}

impl Staged {
    /// The rows concerned, sorted, each once.
    pub(crate) fn rows(&self) -> Vec<u32> {
        self.rows.iter().map(|row| row.number).collect()
    }
}

impl List {
    /// How much of the list is not as the file has it; nothing where all of it is.
    pub fn change_counts(&self) -> Option<ChangeCounts> {
        let Changes { changed, dropped } = &self.rows.changes;
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let counts = ChangeCounts { rows: count(changed.len()), dropped: count(dropped.len()) };
        (counts.rows + counts.dropped > 0).then_some(counts)
    }

    /// What makes the list of the file this one, each change with what the file has.
    pub fn changes(&self) -> Vec<Change> {
        let Changes { changed, dropped } = &self.rows.changes;
        let mut scratch = Scratch::default();
        let mut all = Vec::new();
        for row in changed {
            let number = self.number_of(row.ordinal);
            let cells = self.cells_in_file(row.ordinal, &mut scratch);
            for (column, value) in &row.cells {
                let before = Some(cell(&cells, *column).into());
                all.push(Change::Cell(CellChange { row: number, column: *column, before, value: Some(value.clone()) }));
            }
        }
        all.extend(dropped.iter().map(|row| Change::drop_row(self.number_of(row.ordinal))));
        all
    }

    /// What tells the file from others, as far as it was read: 16 hexadecimal digits that are the same for the same rows,
    /// heading included, however the list was changed since.
    ///
    /// It says that a file is the one that changes were made in, and nothing about who wrote it: no secret goes into it, and
    /// somebody who wants to can find another file with the same.
    pub fn fingerprint(&self) -> String {
        let Rows { changes, .. } = &self.rows;
        let mut hash = hash::START;
        let mut take = |bytes: &[u8]| hash = hash::with(hash, bytes);
        let mut dropped = changes.dropped.iter().peekable();
        for row in self.rows.table() {
            while let Some(row) = dropped.next_if(|gone| gone.ordinal < row.ordinal) {
                self.rows.take_kept(row, &mut take);
            }
            self.rows.take_kept(row, &mut take);
        }
        dropped.for_each(|row| self.rows.take_kept(row, &mut take));
        alloc::format!("{hash:016x}")
    }

    /// Whether these changes can be made; all that is needed to make them.
    pub(crate) fn stage(&self, changes: &[Change]) -> Result<Staged, ChangeError> {
        let mut sorted: Vec<&Change> = changes.iter().collect();
        order::sort_by(&mut sorted, |a, b| a.row().cmp(&b.row()));
        let mut staged = Staged { rows: Vec::new(), moves_rows: false, undo: Vec::new() };
        let mut left = self.len();
        let mut scratch = Scratch::default();
        for group in sorted.chunk_by(|a, b| a.row() == b.row()) {
            let Some(row) = group.first().map(|change| change.row()) else { continue };
            let (row, is_dropped) = self.stage_row(row, group, &mut staged.undo, &mut scratch)?;
            staged.moves_rows |= is_dropped != row.drops;
            left = match (is_dropped, row.drops) {
                (false, true) => left - 1,
                (true, false) => left + 1,
                _ => left,
            };
            staged.rows.push(row);
        }
        if left == 0 {
            return Err(ChangeError::NobodyLeft);
        }
        staged.undo.reverse();
        Ok(staged)
    }

    /// The changes of one row, and whether it is left out now.
    fn stage_row(
        &self,
        number: u32,
        changes: &[&Change],
        undo: &mut Vec<Change>,
        scratch: &mut Scratch,
    ) -> Result<(StagedRow, bool), ChangeError> {
        let unknown = ChangeError::NoSuchRow(number);
        let ordinal = number.checked_add(self.heading_ordinal).filter(|_| number > 0).ok_or(unknown)?;
        let all = &self.rows.changes;
        let is_dropped = all.dropped(ordinal).is_some();
        let row = *self.find(ordinal).ok_or(unknown)?;
        let known = all.find(ordinal);
        let flags = known.map_or(row.flags, |known| known.flags);
        let mut drops = is_dropped;
        let mut cells = known.map_or_else(Vec::new, |known| known.cells.clone());
        let in_file = self.cells_in_file(ordinal, scratch);
        for change in changes {
            match change {
                Change::Row(change) => {
                    undo.push(Change::Row(RowChange { row: number, dropped: drops }));
                    drops = change.dropped;
                }
                Change::Cell(_) if flags.too_large() => return Err(ChangeError::TooLong(number)),
                Change::Cell(change) => undo.push(self.change_cell(change, &in_file, &mut cells)?),
            }
        }
        let text = if cells.is_empty() { String::new() } else { written(&in_file, &cells) };
        if text.len() > self.rows.max_row_bytes {
            return Err(ChangeError::TooLong(number));
        }
        Ok((StagedRow { number, changed: ChangedRow { ordinal, flags, cells, text }, drops }, is_dropped))
    }

    /// Changes a cell of a row; what takes that back.
    fn change_cell(
        &self,
        change: &CellChange,
        in_file: &[String],
        cells: &mut Vec<(u32, String)>,
    ) -> Result<Change, ChangeError> {
        let CellChange { row, column, .. } = *change;
        let last = self.last_column(in_file.len());
        if column == 0 || column > last {
            return Err(ChangeError::NoSuchColumn { row, column, last });
        }
        let at = cells.binary_search_by_key(&column, |(column, _)| *column);
        let own = cell(in_file, column);
        let now = at.ok().and_then(|at| cells.get(at)).map(|(_, text)| text.clone());
        let shown = now.as_deref().unwrap_or(own);
        if change.before.as_deref().is_some_and(|before| before != shown) {
            return Err(ChangeError::HoldsSomethingElse { row, column });
        }
        // What the file has anyway is no change.
        let value = change.value.as_ref().filter(|value| *value != own);
        match (at, value) {
            (Ok(at), Some(value)) => cells.iter_mut().skip(at).take(1).for_each(|(_, text)| text.clone_from(value)),
            (Ok(at), None) => drop(cells.remove(at)),
            (Err(at), Some(value)) => cells.insert(at, (column, value.clone())),
            (Err(_), None) => {}
        }
        let after = Some(value.map_or(own, String::as_str).into());
        Ok(Change::Cell(CellChange { row, column, before: after, value: now }))
    }

    /// Makes changes; those that take them back.
    pub(crate) fn make(&mut self, staged: Staged) -> Vec<Change> {
        if staged.moves_rows {
            self.rows.move_rows(&staged.rows);
        }
        self.rows.change_rows(staged.rows);
        staged.undo
    }

    /// The last column that a row has or could have: as wide as the list, or as a row of its own, or as the message needs.
    fn last_column(&self, row: usize) -> u32 {
        let reading = &self.reading;
        let sources = reading.expected.iter().chain([&reading.address]);
        let needed = sources.filter_map(|source| source.column).max().unwrap_or(0);
        u32::try_from(reading.width.max(row)).unwrap_or(u32::MAX).max(needed)
    }

    /// A recipient, left out or not.
    fn find(&self, ordinal: u32) -> Option<&Row> {
        let recipients = self.recipients();
        let at = recipients.binary_search_by_key(&ordinal, |row| row.ordinal);
        at.ok().and_then(|at| recipients.get(at)).or_else(|| self.rows.changes.dropped(ordinal))
    }

    /// The cells of a recipient as the file has them.
    fn cells_in_file(&self, ordinal: u32, scratch: &mut Scratch) -> Vec<String> {
        let Some(mut as_read) = self.find(ordinal).copied() else { return Vec::new() };
        as_read.flags = self.rows.changes.find(ordinal).map_or(as_read.flags, |row| row.flags);
        let (text, pieces) = self.rows.split(&as_read, &mut scratch.0);
        (0..pieces.len()).map(|index| pieces.text(text, index).unwrap_or_default().into()).collect()
    }
}

/// A cell of a row by its column, from 1.
fn cell(cells: &[String], column: u32) -> &str {
    cells.get((column as usize).saturating_sub(1)).map_or("", String::as_str)
}

/// All cells of a row, with those that hold something else.
fn written(in_file: &[String], changed: &[(u32, String)]) -> String {
    let mut text = String::new();
    let width = changed.last().map_or(0, |(column, _)| *column as usize).max(in_file.len());
    let mut changed = changed.iter().peekable();
    for (index, column) in (0..width).zip(1_u32..) {
        if index > 0 {
            text.push(',');
        }
        let other = changed.next_if(|(changed, _)| *changed == column);
        push_cell(other.map_or_else(|| cell(in_file, column), |(_, text)| text), &mut text);
    }
    text
}

impl Rows {
    /// Takes rows out of the table, and puts others back.
    fn move_rows(&mut self, staged: &[StagedRow]) {
        let kept = core::mem::take(&mut self.table).into_iter().map(|row| (row, false));
        let dropped = core::mem::take(&mut self.changes.dropped).into_iter().map(|row| (row, true));
        let mut all: Vec<(Row, bool)> = kept.chain(dropped).collect();
        order::sort_by(&mut all, |(a, _), (b, _)| a.ordinal.cmp(&b.ordinal));
        let mut staged = staged.iter().peekable();
        for (row, was_dropped) in all {
            let told = staged.next_if(|next| next.changed.ordinal == row.ordinal).map(|next| next.drops);
            let home = if told.unwrap_or(was_dropped) { &mut self.changes.dropped } else { &mut self.table };
            home.push(row);
        }
    }

    /// Writes down what cells hold now.
    fn change_rows(&mut self, staged: Vec<StagedRow>) {
        let mut concerned = staged.iter().map(|row| row.changed.ordinal).peekable();
        self.changes.changed.retain(|row| {
            while concerned.next_if(|next| *next < row.ordinal).is_some() {}
            concerned.next_if_eq(&row.ordinal).is_none()
        });
        for StagedRow { changed, .. } in staged {
            let is_changed = !changed.cells.is_empty();
            let flags =
                RowFlags::CHANGED.and_if(changed.text.contains(char::REPLACEMENT_CHARACTER), RowFlags::REPLACED);
            for home in [&mut self.table, &mut self.changes.dropped] {
                if let Ok(at) = home.binary_search_by_key(&changed.ordinal, |row| row.ordinal) {
                    let flags = if is_changed { flags } else { changed.flags };
                    home.iter_mut().skip(at).take(1).for_each(|row| row.flags = flags);
                }
            }
            if is_changed {
                self.changes.changed.push(changed);
            }
        }
        order::sort_by(&mut self.changes.changed, |a, b| a.ordinal.cmp(&b.ordinal));
    }

    /// Tells what is kept of a row, and where it stands.
    fn take_kept(&self, row: &Row, take: &mut impl FnMut(&[u8])) {
        let text = self.kept(row);
        take(&row.ordinal.to_le_bytes());
        take(&(text.len() as u64).to_le_bytes());
        take(text);
    }
}
