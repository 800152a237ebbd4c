//! How much of a list is its start, and the reading that is made of it.

use alloc::string::String;
use alloc::vec::Vec;

use super::columns::{Resolved, Table, numbers_of_each, resolve};
use super::content::Measure;
use super::halves::Halves;
use super::heading::{self, Heading, LOOKED_AT, Needs, Record};
use super::lookup::Lookup;
use super::{Basis, ReadingNote, Source, Standing};
use crate::recipients::blank::is_blank_text;
use crate::recipients::customer_data::data_member;
use crate::recipients::error::ListError;
use crate::recipients::expected::{AddressColumn, Column, Expected, ReadOptions};
use crate::recipients::headings::{Meaning, is_ours, looks_like_recipient, meaning};
use crate::recipients::reading::ColumnRole;
use crate::recipients::rows::{Row, RowScratch, Rows};

/// So many rows are the start of a list, if they have as many bytes as a start has at least.
pub(crate) const START_ROWS: usize = 1000;

/// A start has so many bytes at least.
pub(in crate::recipients) const START_BYTES: usize = 256 << 10;

/// And so many at most.
pub(in crate::recipients) const START_BYTES_MOST: usize = 4 << 20;

/// Marks in which cells stand that are no quotes to RFC 4180, with what closes them.
const UNUSUAL_QUOTES: [(char, char); 5] = [('\'', '\''), ('`', '`'), ('“', '”'), ('„', '“'), ('«', '»')];

/// What is decided of a list beyond its encoding and delimiter.
#[derive(Debug, Clone)]
pub(in crate::recipients) struct Decided {
    pub(in crate::recipients) heading: Heading,
    /// How many records stand before the first recipient.
    pub(in crate::recipients) before: usize,
    pub(in crate::recipients) column_names: Vec<String>,
    pub(in crate::recipients) width: usize,
    pub(in crate::recipients) came_back: bool,
    pub(in crate::recipients) address: Source,
    pub(in crate::recipients) expected: Vec<Source>,
    /// What the list has for the address: one number, or one of two.
    pub(in crate::recipients) address_column: AddressColumn,
    /// The columns that the list has behind those that the handoff asks for: the second number, and customer data.
    pub(in crate::recipients) further: Vec<Column>,
    pub(in crate::recipients) roles: Vec<ColumnRole>,
    pub(in crate::recipients) standing: Standing,
    pub(in crate::recipients) notes: Vec<ReadingNote>,
    /// The column, from 0, that tells which rows are meant.
    pub(in crate::recipients) rows_by: Option<usize>,
}

/// Decides which record is the heading and which column fills which need, from the first rows. Columns at the left that a
/// file of ours added are left out of the rows, so that the others stand where they stood in the list it came from.
///
/// # Errors
/// [`ListError`] where there is no row, or what the caller says of the heading or the columns cannot be followed.
// Looks at the whole start of the list: see `Rows::push`.
#[inline(never)]
pub(in crate::recipients) fn decide(
    rows: &mut Rows,
    expected: &Expected,
    options: &ReadOptions,
) -> Result<Decided, ListError> {
    let lookup = Lookup::of(expected);
    let mut first = records(rows);
    if first.is_empty() {
        return Err(ListError::Empty);
    }
    let given = options.columns.columns.iter().chain(&options.saved.columns.columns);
    let given: Vec<&str> = given.filter_map(|column| column.from.name()).collect();
    let (found, why) = heading::find(&first, Needs { expected, lookup: &lookup, given: &given }, options.header);
    let foreign = found.and_then(|index| first.get(index)).map_or(0, Record::foreign);
    rows.leave_out(foreign);
    for record in &mut first {
        record.leave_out(foreign);
    }
    let why = why.left_by(foreign);
    // Titles without a number among few rows would hide which column holds numbers.
    let titles = heading::before_numbers(&first, why);
    let record = found.and_then(|index| Some((index, first.get_mut(index)?)));
    if let (None, super::super::HeaderMode::Line(line)) = (&record, options.header) {
        return Err(ListError::NoSuchLine { line });
    }
    let (before, line, column_names) = match record {
        Some((index, record)) => (index + 1, Some(record.line), core::mem::take(&mut record.cells)),
        None => (0, None, Vec::new()),
    };
    let rows_above = u32::try_from(before.saturating_sub(1)).unwrap_or(u32::MAX);
    let measured = Measured::of(rows, before, titles);
    let width = measured.columns.len().max(column_names.len());
    let suspect = column_names.iter().zip(1..).find(|(name, _)| looks_like_recipient(name)).map(|(_, column)| column);
    // A recipient that was taken for a heading names nothing; one in a file of ours stood there before.
    let is_ours = foreign > 0 || column_names.iter().any(|name| is_ours(name));
    let is_recipient = suspect.is_some() && !is_ours;
    let names: &[String] = if is_recipient { &[] } else { &column_names };
    let table = Table { names, has_heading: line.is_some(), content: &measured.columns, width, is_ours };
    let address_column = numbers_of_each(table, expected.address, options).unwrap_or(expected.address);
    let second =
        if let AddressColumn::Each(first) = address_column { Some(Column::Number(first.other())) } else { None };
    let further: Vec<Column> = second.into_iter().chain(data_columns(names, options)).collect();
    let mut expected = Expected { address: address_column, ..expected.clone() };
    expected.columns.extend(further.iter().cloned());
    let resolved = resolve(table, (&expected, &lookup), options)?;
    let Resolved { address, expected, roles, standing, mut notes, rows_by } = resolved;
    if options.country.is_none() && !options.numbers_as_given && address_column.is_number() {
        notes.extend(number_in_two_columns(rows, before, (table, &lookup), &address));
    }
    let heading = Heading { line, why, rows_above };
    notes.extend(of_heading(heading, suspect));
    notes.extend(measured.unusual_quotes);
    Ok(Decided {
        heading,
        before,
        column_names,
        width,
        came_back: is_ours,
        address,
        expected,
        address_column,
        further,
        roles,
        standing,
        notes,
        rows_by,
    })
}

/// What there is to say of a heading, one of whose names may be a recipient's number.
fn of_heading(heading: Heading, suspect: Option<u32>) -> impl Iterator<Item = ReadingNote> {
    let Heading { line, rows_above: rows, .. } = heading;
    let above = line.filter(|_| rows > 0).map(|heading_line| ReadingNote::RowsAboveHeading { rows, heading_line });
    let recipient = line.zip(suspect).map(|(line, column)| ReadingNote::HeadingMayBeRecipient { column, line });
    above.into_iter().chain(recipient)
}

/// Whether most numbers lack a calling code that a column of its own has, which the message has no use for.
fn number_in_two_columns(
    rows: &Rows,
    before: usize,
    (table, lookup): (Table<'_>, &Lookup),
    address: &Source,
) -> Option<ReadingNote> {
    let number = (address.column? as usize).checked_sub(1)?;
    let is_code = |name: &String| meaning(name) == Meaning::CallingCode && lookup.own(name).next().is_none();
    let named = table.names.iter().take(table.width).position(is_code).filter(|code| *code != number);
    let codes = named.into_iter().chain(Halves::columns_of_codes(rows, before, table.names, number));
    let mut looked_at = codes.map(|code| (code, Halves::of(rows, before, [number, code])));
    let (code, Halves { count, of }) = looked_at.find(|(_, halves)| halves.are_most())?;
    let is_given = address.basis == Some(Basis::Given);
    Some(ReadingNote::NumberInTwoColumns { column: table.named(code), count, of, is_given })
}

/// The columns of customer data: those that the heading has, and those that the caller names.
fn data_columns(names: &[String], options: &ReadOptions) -> Vec<Column> {
    let given = options.columns.columns.iter().chain(&options.saved.columns.columns).map(|column| &column.need);
    let mut columns: Vec<Column> = Vec::new();
    for member in names.iter().chain(given).filter_map(|name| data_member(name)) {
        if !columns.contains(&Column::Data(member)) {
            columns.push(Column::Data(member));
        }
    }
    columns
}

/// The first records with their cells.
fn records(rows: &Rows) -> Vec<Record> {
    let mut scratch = RowScratch::default();
    let record = |row: &Row| {
        let (text, pieces) = rows.split(row, &mut scratch);
        let cells = (0..pieces.len()).filter_map(|cell| pieces.text(text, cell)).map(String::from).collect();
        let damaged = row.flags.too_large() || row.flags.quote_unterminated();
        Record { cells, line: row.line, damaged }
    };
    rows.table().iter().take(LOOKED_AT).map(record).collect()
}

/// What the rows of the start hold.
struct Measured {
    columns: Vec<Measure>,
    unusual_quotes: Option<ReadingNote>,
}

impl Measured {
    /// Looks at the rows of the start, from the one at `before` on; what those before the one at `titles` hold is no evidence.
    fn of(rows: &Rows, before: usize, titles: usize) -> Self {
        let (mut columns, mut scratch, mut buffer) = (Vec::new(), RowScratch::default(), String::new());
        let (mut rows_seen, mut looked_at, mut bytes) = (0_u32, 0_u32, 0);
        let mut marks = [0_u32; UNUSUAL_QUOTES.len()];
        for (index, row) in rows.table().iter().enumerate().skip(before).take(START_ROWS) {
            if bytes > START_BYTES_MOST {
                break;
            }
            let (text, pieces) = rows.split(row, &mut scratch);
            bytes += text.len();
            columns.resize(columns.len().max(pieces.len()), Measure::default());
            // A number in such marks is none, so that its row may pass for a title.
            rows_seen += 1;
            let first = pieces.text(text, 0).unwrap_or_default();
            for (count, (opening, closing)) in marks.iter_mut().zip(UNUSUAL_QUOTES) {
                let is_quoted = first.len() > 2 && first.starts_with(opening) && first.ends_with(closing);
                *count += u32::from(is_quoted);
            }
            if index < titles {
                for (column, measure) in columns.iter_mut().enumerate().take(pieces.len()) {
                    measure.has_title |= !is_blank_text(pieces.text(text, column).unwrap_or_default());
                }
                continue;
            }
            looked_at += 1;
            for (column, measure) in columns.iter_mut().enumerate().take(pieces.len()) {
                measure.add(pieces.text(text, column).unwrap_or_default(), &mut buffer);
            }
        }
        for measure in &mut columns {
            measure.rows = looked_at;
        }
        let usual = marks.iter().zip(UNUSUAL_QUOTES).find(|(count, _)| **count > 0 && **count * 2 >= rows_seen);
        let unusual_quotes = usual.map(|(count, (mark, _))| ReadingNote::QuotesUnusual { mark, rows: *count });
        Self { columns, unusual_quotes }
    }
}
