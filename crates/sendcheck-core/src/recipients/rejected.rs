//! Writing rows of a list back so that they can be mended in a spreadsheet and read again.
//!
//! The file has `sendcheck row`, `sendcheck codes` and `sendcheck reasons`, which the reader leaves out, and then the columns of
//! the list as they stand in it. It is in the encoding of the list and has its delimiter and CRLF (RFC 4180), see
//! [`WrittenBack`]. No row is wider than it was: ours stand in front so that a short one need not be filled up. No cell becomes
//! a formula: one that might gets an apostrophe in front, which the reader takes off again.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::cells::Scratch;
use super::encoding::is_told;
use super::expected::{AddressColumn, Column};
use super::formula::is_formula;
use super::list::List;
use super::reading::{Basis, ColumnRole, DelimiterBasis, Encoding, START_BYTES, Source, Standing};
use super::split::Splitting;

/// Columns that this file adds; left out in silence when the mended file comes back.
const OURS: [&str; 3] = ["sendcheck row", "sendcheck codes", "sendcheck reasons"];

const LINE_END: &str = "\r\n";

/// How rows of a list are written back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct WrittenBack {
    /// UTF-16 and windows-1252 as the list, as far as that can be read again; UTF-8 with a byte order mark, without which Excel
    /// takes a file for windows-1252, for every other list.
    pub encoding: Encoding,
    /// The list's own; a comma where lines were typed.
    pub delimiter: char,
    /// Whether the first line says so, as it did in the list.
    pub directive: bool,
}

/// Writes rows back, one at a time.
///
/// ```
/// use sendcheck_core::recipients::rejected::RejectedWriter;
/// use sendcheck_core::recipients::{AddressColumn, Column, Expected, ReadOptions, read};
/// let expected =
///     Expected { address: AddressColumn::Phone, columns: vec![Column::Body("1".into())], whole_line: false };
/// let list = read(b"+12223334444;=1+1\n12223334445;Bob", expected, ReadOptions::default())?;
/// let mut writer = RejectedWriter::new(&list);
/// let file = [writer.heading(), writer.row(0, "INVALID_NUMBER", "the area code is missing").unwrap()].concat();
/// assert_eq!(
///     String::from_utf8(file)?,
///     "\u{feff}sendcheck row;sendcheck codes;sendcheck reasons;Phone;B1\r\n\
///      1;INVALID_NUMBER;the area code is missing;12223334444;'=1+1\r\n"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct RejectedWriter<'a> {
    list: &'a List,
    heading: Vec<String>,
    as_it_came: WrittenBack,
    scratch: Scratch,
}

impl<'a> RejectedWriter<'a> {
    /// A writer for rows of the list.
    pub fn new(list: &'a List) -> Self {
        let heading = heading_of(list);
        let mut as_it_came = written_back(list);
        // The message's own names may be in a script that the list's encoding lacks, and so is what stands for a lost character.
        let has_lost = || list.recipients().iter().any(|row| row.flags.replaced());
        let holds_all = |encoding: Encoding| heading.iter().all(|name| encoding.holds(name));
        // So may be what somebody typed.
        let holds_changes = |encoding: Encoding| list.rows.changes.texts().all(|text| encoding.holds(text));
        let western = Encoding::Windows1252;
        if as_it_came.encoding == western && (!holds_all(western) || has_lost() || !holds_changes(western)) {
            as_it_came.encoding = Encoding::Utf8Bom;
        }
        Self { list, heading, as_it_came, scratch: Scratch::default() }
    }

    /// A writer for these rows alone, by index. Nothing marks windows-1252, and a few rows may look like another encoding
    /// where all of them did not: then they are written in UTF-8 with its mark.
    pub fn of_rows(list: &'a List, rows: impl IntoIterator<Item = usize>) -> Self {
        let mut writer = Self::new(list);
        if writer.as_it_came.encoding == Encoding::Windows1252 && !writer.is_told_by(rows) {
            writer.hold_all();
        }
        writer
    }

    /// Writes in an encoding that holds every character, and is told from others whatever rows hold: what is written beside
    /// them is somebody else's.
    pub(crate) fn hold_all(&mut self) {
        if self.as_it_came.encoding == Encoding::Windows1252 {
            self.as_it_came.encoding = Encoding::Utf8Bom;
        }
    }

    /// Whether these rows are read in windows-1252 once more.
    fn is_told_by(&mut self, rows: impl IntoIterator<Item = usize>) -> bool {
        let mut text = self.names().collect::<Vec<_>>().join(",");
        for index in rows {
            let Some(cells) = self.list.cells(index, &mut self.scratch) else { continue };
            for cell in cells.original() {
                text.push_str(cell);
                text.push(',');
            }
            text.push('\n');
            if text.len() >= START_BYTES {
                break;
            }
        }
        is_told(Encoding::Windows1252, &Encoding::Windows1252.encode(&text))
    }

    /// How the file is written.
    pub fn written_back(&self) -> WrittenBack {
        self.as_it_came
    }

    /// The start of the file and its heading: the list's own with the names that it lacks.
    pub fn heading(&self) -> Vec<u8> {
        let WrittenBack { encoding, delimiter, directive } = self.as_it_came;
        let mut text = if directive { format!("sep={delimiter}{LINE_END}") } else { String::new() };
        let mut line = Line::new(&mut text, delimiter);
        line.cells(self.names());
        line.finish();
        [encoding.mark(), &encoding.encode(&text)].concat()
    }

    /// The names of the columns.
    fn names(&self) -> impl Iterator<Item = &str> {
        let own = self.heading.iter().enumerate().filter(|(index, _)| role(self.list, *index) != ColumnRole::Reserved);
        OURS.into_iter().chain(own.map(|(_, name)| name.as_str()))
    }

    /// The cells of the heading, for a file whose cells are text, such as a workbook: nothing has to be quoted there, no cell can
    /// become a formula, and a number keeps its `+`.
    pub fn heading_cells(&self) -> Vec<String> {
        self.names().map(String::from).collect()
    }

    /// The cells of the row that [`row`](Self::row) writes, for such a file.
    pub fn row_cells(&mut self, index: usize, codes: &str, reasons: &str) -> Option<Vec<String>> {
        let meta = self.list.record(index)?;
        let cells = self.list.cells(index, &mut self.scratch)?;
        let own = cells.original().enumerate().filter(|(index, _)| role(self.list, *index) != ColumnRole::Reserved);
        let ours = [meta.row.to_string(), codes.into(), reasons.into()];
        Some(ours.into_iter().chain(own.map(|(_, text)| text.into())).collect())
    }

    /// The row of recipient `index` with what is wrong with it, in codes and in sentences; `None` if there is no such recipient.
    pub fn row(&mut self, index: usize, codes: &str, reasons: &str) -> Option<Vec<u8>> {
        let meta = self.list.record(index)?;
        let cells = self.list.cells(index, &mut self.scratch)?;
        let mut text = String::new();
        let mut line = Line::new(&mut text, self.as_it_came.delimiter);
        line.cells([meta.row.to_string().as_str(), codes, reasons]);
        for (index, text) in cells.original().enumerate() {
            match role(self.list, index) {
                ColumnRole::Reserved => {}
                role if holds_address(self.list, role) => line.cell(bare_address(self.list, text)),
                _ => line.cell(text),
            }
        }
        line.finish();
        Some(self.as_it_came.encoding.encode(&text))
    }
}

fn written_back(list: &List) -> WrittenBack {
    let reading = list.reading();
    let encoding = reading.encoding.written_back();
    match list.rows.splitting {
        Splitting::Csv { .. } => {
            let directive = reading.delimiter_basis == DelimiterBasis::Directive;
            WrittenBack { encoding, delimiter: reading.delimiter, directive }
        }
        Splitting::Line { .. } | Splitting::WholeLine { .. } => {
            WrittenBack { encoding, delimiter: ',', directive: false }
        }
    }
}

/// One line of the file.
struct Line<'a> {
    out: &'a mut String,
    delimiter: char,
    is_first: bool,
}

impl<'a> Line<'a> {
    fn new(out: &'a mut String, delimiter: char) -> Self {
        Self { out, delimiter, is_first: true }
    }

    fn cells<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) {
        for text in texts {
            self.cell(text);
        }
    }

    fn cell(&mut self, text: &str) {
        if !core::mem::take(&mut self.is_first) {
            self.out.push(self.delimiter);
        }
        let apostrophe = if is_formula(text) { "'" } else { "" };
        if self.needs_quotes(text) {
            self.out.push('"');
            self.out.push_str(apostrophe);
            self.out
                .extend(text.split_inclusive('"').flat_map(|part| [part, if part.ends_with('"') { "\"" } else { "" }]));
            self.out.push('"');
        } else {
            self.out.push_str(apostrophe);
            self.out.push_str(text);
        }
    }

    /// Quotes keep separators, whatever the file's turns out to be, line ends and the blanks at the ends of a cell.
    fn needs_quotes(&self, text: &str) -> bool {
        text.contains(['"', ',', ';', '\t', '|', '\r', '\n', self.delimiter]) || text.trim().len() != text.len()
    }

    fn finish(self) {
        self.out.push_str(LINE_END);
    }
}

/// A number without `+`, which would make it a formula; the service takes it either way. In a list of one country's numbers the `+`
/// says that this one has its calling code: `6598765432` of Singapore would come back as a number of Alabama.
fn bare_address<'t>(list: &List, text: &'t str) -> &'t str {
    let bare = text.trim().strip_prefix('+').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    match list.expected().address {
        AddressColumn::Id => text,
        _ if list.reading().country.is_some() => text,
        _ => bare.unwrap_or(text),
    }
}

/// Whether a column holds the address, or the number of the second channel.
fn holds_address(list: &List, role: ColumnRole) -> bool {
    match role {
        ColumnRole::Address => true,
        ColumnRole::Expected(need) => matches!(list.expected().columns.get(need), Some(Column::Number(_))),
        _ => false,
    }
}

/// The heading of the list. Columns that it does not name get the names that the message has for them, because rows that
/// failed hold no evidence by which they would be found again; but nothing that was not certain becomes so by this.
fn heading_of(list: &List) -> Vec<String> {
    let (reading, expected) = (list.reading(), list.expected());
    // A heading that may be a recipient named nothing, and is to name nothing when the file comes back; that of a file of ours
    // named its columns.
    let heading = if reading.came_back { &reading.column_names } else { reading.names() };
    let own = |index: usize| heading.get(index).cloned().unwrap_or_default();
    let is_certain = reading.standing == Standing::Certain;
    let named = |source: &Source| !is_certain || source.basis == Some(Basis::Name);
    // Names alone say that there is a number for each, where numbers are to be mended.
    let is_of_each = |role: ColumnRole| list.has_a_number_for_each() && holds_address(list, role);
    let name = |(index, role): (usize, &ColumnRole)| match role {
        ColumnRole::Address if is_of_each(*role) => expected.address.name().into(),
        ColumnRole::Expected(need) if is_of_each(*role) => {
            expected.columns.get(*need).map(Column::name).unwrap_or_default()
        }
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

    fn list(file: &[u8]) -> List {
        read(file, phones(), ReadOptions::default()).unwrap()
    }

    fn file(list: &List) -> Vec<u8> {
        let mut writer = RejectedWriter::new(list);
        let rows: Vec<_> =
            (0..list.len()).filter_map(|index| writer.row(index, "NOT_GOOD", "it is not good")).collect();
        [writer.heading(), rows.concat()].concat()
    }

    fn write(list: &List) -> String {
        let file = String::from_utf8(file(list)).unwrap();
        file.strip_prefix('\u{feff}').unwrap().replace("sendcheck row", "R").replace("sendcheck codes", "C")
    }

    #[test]
    fn keeps_the_columns_of_the_list_and_adds_three_in_front() {
        let file = write(&list(b"Customer;Text\n\n12223334444;a"));
        assert_eq!(file, "R;C;sendcheck reasons;Phone;Text\r\n2;NOT_GOOD;it is not good;12223334444;a\r\n");
    }

    #[test]
    fn a_column_that_is_named_keeps_its_name() {
        let heading = |file: &[u8]| String::from(write(&list(file)).split("\r\n").next().unwrap_or_default());
        assert_eq!(heading(b"Mobile;B1\n12223334444;a"), "R;C;sendcheck reasons;Mobile;B1");
        assert_eq!(heading(b"B1;Mobile\na;12223334444"), "R;C;sendcheck reasons;B1;Mobile");
    }

    #[test]
    fn columns_of_ours_are_left_out_wherever_they_stand() {
        let back = list(b"Phone,sendcheck row,B1\n12223334444,7,a");
        assert_eq!(
            write(&back),
            "R;C;sendcheck reasons;Phone;B1\r\n1;NOT_GOOD;it is not good;12223334444;a\r\n".replace(';', ",")
        );
    }

    #[test]
    fn cells_of_a_workbook_are_text() {
        let list = list(b"Phone,sendcheck row,B1\n+12223334444,7,=1+1");
        let mut writer = RejectedWriter::new(&list);
        assert_eq!(writer.heading_cells(), ["sendcheck row", "sendcheck codes", "sendcheck reasons", "Phone", "B1"]);
        let row = writer.row_cells(0, "NOT_GOOD", "it is not good").unwrap();
        assert_eq!(row, ["1", "NOT_GOOD", "it is not good", "+12223334444", "=1+1"]);
        assert_eq!(writer.row_cells(1, "", ""), None);
    }

    #[test]
    fn rows_that_alone_look_like_another_encoding_are_written_with_a_mark() {
        // Korean, Japanese or Chinese, if nothing else stands beside it.
        let all = list(&[b"12223334444,caf\xe9\n".repeat(20).as_slice(), b"12223334444,\xc5\xaa\xce\xf5\n"].concat());
        let encoding = |rows: &[usize]| RejectedWriter::of_rows(&all, rows.iter().copied()).written_back().encoding;
        assert_eq!(RejectedWriter::new(&all).written_back().encoding, Encoding::Windows1252);
        assert_eq!(encoding(&[0, 1, 2, 3, 4, 20]), Encoding::Windows1252);
        assert_eq!(encoding(&[20]), Encoding::Utf8Bom);
        assert_eq!(encoding(&[]), Encoding::Windows1252, "as all that is ASCII");
    }

    #[test]
    fn an_id_keeps_its_plus() {
        let expected = Expected { address: AddressColumn::Id, ..phones() };
        let file = write(&read(b"Id,B1\n+1abc,x", expected, ReadOptions::default()).unwrap());
        assert!(file.ends_with(",'+1abc,x\r\n"), "{file}");
    }

    #[test]
    fn what_came_back_is_read_as_it_was_and_not_doubled() {
        let first = list(b"12223334444,a");
        let once = file(&first);
        let again = list(&once);
        assert_eq!(again.reading().notes, []);
        assert_eq!(
            (again.reading().column_names.as_slice(), again.reading().width),
            (&["Phone".into(), "B1".into()][..], 2)
        );
        assert_eq!(again.reading().address.column, Some(1));
        assert_eq!(file(&again), once);
    }

    #[test]
    fn comes_back_with_its_delimiter_and_in_its_encoding() {
        let utf16 =
            |text: &str| [b"\xff\xfe".to_vec(), text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
        let with_tabs = list(&utf16("Phone\tB1\n12223334444\tZo\u{eb} \u{5c71}"));
        let text = "sendcheck row\tsendcheck codes\tsendcheck reasons\tPhone\tB1\r\n1\tNOT_GOOD\tit is not good\t12223334444\tZo\u{eb} \u{5c71}\r\n";
        assert_eq!(file(&with_tabs), utf16(text));
        let western = list(b"sep=^\nPhone^B1\n12223334444^Zo\xeb \x80");
        let back = file(&western);
        assert!(back.starts_with(b"sep=^\r\nsendcheck row^"), "{back:?}");
        assert!(back.ends_with(b"^12223334444^Zo\xeb \x80\r\n"), "{back:?}");
        let again = list(&back);
        assert_eq!((again.reading().delimiter, again.reading().encoding), ('^', Encoding::Windows1252));
        assert_eq!(file(&again), back);
    }

    #[test]
    fn what_was_lost_stays_lost() {
        let options = ReadOptions { encoding: Some(Encoding::Windows1252), ..ReadOptions::default() };
        let list = read(b"Phone;B1\n12223334444;Zo\xeb\n12223334445;a\x81", phones(), options).unwrap();
        let back = String::from_utf8(file(&list)).unwrap();
        assert!(
            back.starts_with('\u{feff}') && back.contains("Zo\u{eb}") && back.contains(";a\u{fffd}\r\n"),
            "{back:?}"
        );
    }

    #[test]
    fn names_that_the_encoding_lacks_make_it_utf_8() {
        let columns = vec![Column::Body("\u{540d}\u{524d}".into())];
        let expected = Expected { address: AddressColumn::Phone, columns, whole_line: false };
        let list = read(b"12223334444;Zo\xeb", expected, ReadOptions::default()).unwrap();
        assert!(String::from_utf8(file(&list)).unwrap().starts_with('\u{feff}'));
    }

    #[test]
    fn no_row_is_wider_than_it_was() {
        let file = write(&list(b"12223334444,a,b\n12223334445"));
        assert!(
            file.ends_with("1,NOT_GOOD,it is not good,12223334444,a,b\r\n2,NOT_GOOD,it is not good,12223334445\r\n")
        );
        let again = list(file.replace("R,C,", "sendcheck row,sendcheck codes,").as_bytes());
        let mut scratch = Scratch::default();
        assert_eq!(again.cells(0, &mut scratch).unwrap().surplus(Part::Body).first, Some(3));
        assert_eq!(again.cells(1, &mut scratch).unwrap().surplus(Part::Body).count, 0);
        assert!(again.cells(1, &mut scratch).unwrap().short());
    }

    #[test]
    fn cells_that_might_be_formulas_get_an_apostrophe_numbers_lose_their_plus() {
        let file = write(&list(b"+12223334444,\"=HYPERLINK(\"\"x\"\")\nz\"\n++1,\xef\xbc\x9d1\n-1,\" @x\""));
        let mut lines = file.split("\r\n").skip(1).map(|line| line.split_once("good,").unwrap_or_default().1);
        assert_eq!(lines.next(), Some("12223334444,\"'=HYPERLINK(\"\"x\"\")\nz\""));
        assert_eq!(lines.next(), Some("'++1,'\u{ff1d}1"));
        assert_eq!(lines.next(), Some("'-1,\"' @x\""));
    }

    #[test]
    fn a_plus_stays_where_numbers_are_read_as_those_of_a_country() {
        let options = || ReadOptions { country: crate::phone::Country::parse("US").ok(), ..ReadOptions::default() };
        let file = write(&read(b"+6598765432,a", phones(), options()).unwrap());
        assert!(file.ends_with(",'+6598765432,a\r\n"), "{file}");
    }

    #[test]
    fn a_whole_line_becomes_one_cell() {
        let options = ReadOptions { input: InputKind::Lines, header: HeaderMode::Auto, ..ReadOptions::default() };
        let lines = read(b"1, Hi \"Bob\", hello", Expected { whole_line: true, ..phones() }, options).unwrap();
        assert_eq!(write(&lines).split("\r\n").nth(1), Some("1,NOT_GOOD,it is not good,1,\"Hi \"\"Bob\"\", hello\""));
    }
}
