//! Writing the rejected rows of a list so that they can be mended in a spreadsheet and read again.
//!
//! The file has the columns of the list, then `sendcheck row` and `sendcheck codes`, which the reader reads over.  It is UTF-8
//! with a byte order mark, because Excel takes a file without one for Windows-1252, with commas and CRLF (RFC 4180).  No cell
//! becomes a formula: one that might gets an apostrophe in front, which the reader takes off again.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::cells::Scratch;
use super::expected::{AddressColumn, Column};
use super::formula::is_formula;
use super::list::List;
use super::reading::{Basis, ColumnRole, Source, Standing};

/// Columns that this file adds; read over in silence when the mended file comes back.
const RESERVED: [&str; 2] = ["sendcheck row", "sendcheck codes"];

const LINE_END: &str = "\r\n";

/// Writes rejected rows, a piece at a time.
///
/// ```
/// use sendcheck_core::recipients::rejected::RejectedWriter;
/// use sendcheck_core::recipients::{AddressColumn, Column, Expected, ReadOptions, read};
/// let expected =
///     Expected { address: AddressColumn::Phone, columns: vec![Column::Body("1".into())], whole_line: false };
/// let list = read(b"+12223334444,=1+1\n12223334445,Bob", expected, ReadOptions::default())?;
/// let mut writer = RejectedWriter::new(&list, [0]);
/// let mut file = String::new();
/// writer.header(&mut file);
/// writer.row(0, "VARIABLE_WHITESPACE", &mut file);
/// assert_eq!(
///     file,
///     "\u{feff}Phone,B1,sendcheck row,sendcheck codes\r\n12223334444,'=1+1,1,VARIABLE_WHITESPACE\r\n"
/// );
/// # Ok::<(), sendcheck_core::recipients::ListError>(())
/// ```
#[derive(Debug, Clone)]
pub struct RejectedWriter<'a> {
    list: &'a List,
    header: Vec<String>,
    width: usize,
    scratch: Scratch,
    cell: String,
}

impl<'a> RejectedWriter<'a> {
    /// A writer for these recipients of the list, by index; they are needed beforehand because the widest row sets the columns.
    pub fn new(list: &'a List, rejected: impl IntoIterator<Item = usize>) -> Self {
        let header = header_of(list);
        let mut scratch = Scratch::default();
        let mut width = kept(list, header.len());
        for index in rejected {
            let cells = list.cells(index, &mut scratch).map_or(0, |cells| cells.original().count());
            width = width.max(kept(list, cells));
        }
        Self { list, header, width, scratch, cell: String::new() }
    }

    /// Adds the byte order mark and the header: the list's own or, if it has none, the names that it lacks.
    pub fn header(&self, out: &mut String) {
        out.push('\u{feff}');
        let mut line = Line::new(out, self.width);
        let mut cell = String::new();
        for (index, name) in self.header.iter().enumerate() {
            if role(self.list, index) != ColumnRole::Reserved {
                line.cell(name, &mut cell);
            }
        }
        line.finish(RESERVED, &mut cell);
    }

    /// Adds the row of recipient `index` with the codes found; nothing if there is no such recipient.
    pub fn row(&mut self, index: usize, codes: &str, out: &mut String) {
        let Some(meta) = self.list.record(index) else { return };
        let Some(cells) = self.list.cells(index, &mut self.scratch) else { return };
        let mut line = Line::new(out, self.width);
        for (index, text) in cells.original().enumerate() {
            match role(self.list, index) {
                ColumnRole::Reserved => {}
                ColumnRole::Address => line.cell(bare_address(self.list, text), &mut self.cell),
                _ => line.cell(text, &mut self.cell),
            }
        }
        line.finish([&meta.row.to_string(), codes], &mut self.cell);
    }
}

/// One line of the file: as many cells as the widest row has, then ours.
struct Line<'a> {
    out: &'a mut String,
    cells: usize,
    width: usize,
}

impl<'a> Line<'a> {
    fn new(out: &'a mut String, width: usize) -> Self {
        Self { out, cells: 0, width }
    }

    fn cell(&mut self, text: &str, scratch: &mut String) {
        if self.cells > 0 {
            self.out.push(',');
        }
        self.cells += 1;
        scratch.clear();
        scratch.extend(is_formula(text).then_some('\''));
        scratch.push_str(text);
        if needs_quotes(scratch) {
            self.out.push('"');
            self.out.extend(
                scratch.split_inclusive('"').flat_map(|part| [part, if part.ends_with('"') { "\"" } else { "" }]),
            );
            self.out.push('"');
        } else {
            self.out.push_str(scratch);
        }
    }

    fn finish(mut self, ours: [&str; 2], scratch: &mut String) {
        while self.cells < self.width {
            self.cell("", scratch);
        }
        for text in ours {
            self.cell(text, scratch);
        }
        self.out.push_str(LINE_END);
    }
}

/// Quotes keep separators, whatever the file's turns out to be, line ends and the blanks at the ends of a cell.
fn needs_quotes(text: &str) -> bool {
    text.contains(['"', ',', ';', '\t', '|', '\r', '\n']) || text.trim().len() != text.len()
}

/// A number without `+`, which would make it a formula; the service takes it either way.
fn bare_address<'t>(list: &List, text: &'t str) -> &'t str {
    let bare = text.trim().strip_prefix('+').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    match list.expected().address {
        AddressColumn::Phone => bare.unwrap_or(text),
        AddressColumn::Id => text,
    }
}

/// The heading of the list. Columns that it does not name get the names that the message has for them, because rows that
/// failed hold no evidence by which they would be found again; but nothing that was not certain becomes so by this.
fn header_of(list: &List) -> Vec<String> {
    let (reading, expected) = (list.reading(), list.expected());
    let own = |index: usize| reading.column_names.get(index).cloned().unwrap_or_default();
    let is_certain = reading.standing == Standing::Certain;
    let named = |source: &Source| !is_certain || source.basis == Some(Basis::Name);
    let name = |(index, role): (usize, &ColumnRole)| match role {
        ColumnRole::Address if !named(&reading.address) => expected.address.name().into(),
        ColumnRole::Expected(need) if reading.expected.get(*need).is_some_and(|source| !named(source)) => {
            expected.columns.get(*need).map(Column::name).unwrap_or_default()
        }
        _ => own(index),
    };
    let is_used = |role: &ColumnRole| !matches!(role, ColumnRole::Surplus(_));
    let used = reading.roles.iter().rposition(is_used).map_or(0, |last| last + 1);
    let width = used.max(reading.column_names.len());
    let roles = reading.roles.iter().chain(core::iter::repeat(&ColumnRole::UNNAMED));
    roles.take(width).enumerate().map(name).collect()
}

/// How many of the first `columns` columns are the list's own.
fn kept(list: &List, columns: usize) -> usize {
    (0..columns).filter(|&index| role(list, index) != ColumnRole::Reserved).count()
}

fn role(list: &List, index: usize) -> ColumnRole {
    list.reading().roles.get(index).copied().unwrap_or(ColumnRole::UNNAMED)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipients::{Column, Expected, HeaderMode, InputKind, Part, ReadOptions, read};
    use alloc::vec;

    fn phones() -> Expected {
        let columns = vec![Column::Body("1".into())];
        Expected { address: AddressColumn::Phone, columns, whole_line: false }
    }

    fn list(text: &str) -> List {
        read(text.as_bytes(), phones(), ReadOptions::default()).unwrap()
    }

    fn write(list: &List) -> String {
        let mut writer = RejectedWriter::new(list, 0..list.len());
        let mut out = String::new();
        writer.header(&mut out);
        for index in 0..list.len() {
            writer.row(index, "INVALID_NUMBER", &mut out);
        }
        out
    }

    #[test]
    fn keeps_the_header_of_the_list_and_adds_two_columns() {
        let file = write(&list("Customer;Text\n\n12223334444;a"));
        assert_eq!(file, "\u{feff}Phone,Text,sendcheck row,sendcheck codes\r\n12223334444,a,2,INVALID_NUMBER\r\n");
    }

    #[test]
    fn what_came_back_is_not_doubled() {
        let once = write(&list("12223334444,a"));
        let again = list(&once);
        assert_eq!(again.reading().notes, []);
        assert_eq!(write(&again), once);
    }

    #[test]
    fn the_widest_row_sets_the_columns() {
        let file = write(&list("12223334444,a,b\n12223334445"));
        assert_eq!(
            file,
            "\u{feff}Phone,B1,,sendcheck row,sendcheck codes\r\n\
             12223334444,a,b,1,INVALID_NUMBER\r\n12223334445,,,2,INVALID_NUMBER\r\n"
        );
        let again = list(&file);
        let mut scratch = Scratch::default();
        assert_eq!(again.cells(0, &mut scratch).unwrap().surplus(Part::Body).first, Some(3));
        assert_eq!(again.cells(1, &mut scratch).unwrap().surplus(Part::Body).count, 0);
    }

    #[test]
    fn cells_that_might_be_formulas_get_an_apostrophe_numbers_lose_their_plus() {
        let file = write(&list("+12223334444,\"=HYPERLINK(\"\"x\"\")\nz\"\n++1,＝1\n-1,\" @x\""));
        let mut lines = file.split("\r\n").skip(1);
        assert_eq!(lines.next(), Some("12223334444,\"'=HYPERLINK(\"\"x\"\")\nz\",1,INVALID_NUMBER"));
        assert_eq!(lines.next(), Some("'++1,'＝1,2,INVALID_NUMBER"));
        assert_eq!(lines.next(), Some("'-1,' @x,3,INVALID_NUMBER"));
    }

    #[test]
    fn a_whole_line_becomes_one_cell() {
        let options = ReadOptions { input: InputKind::Lines, header: HeaderMode::Auto, ..ReadOptions::default() };
        let lines = read(b"1, Hi \"Bob\", hello", Expected { whole_line: true, ..phones() }, options).unwrap();
        assert_eq!(write(&lines).split("\r\n").nth(1), Some("1,\"Hi \"\"Bob\"\", hello\",1,INVALID_NUMBER"));
    }
}
