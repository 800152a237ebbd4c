//! What separates the cells, told from the start of a list by shares and not by counts.

use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;

use super::content::is_number_like;
use super::heading;
use super::quotes::{Loose, records};
use crate::recipients::expected::{AddressColumn, Expected};
use crate::recipients::headings::{Meaning, meaning};

/// In the order in which they win where all else is equal.
const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];

/// So many records settle it.
const RECORDS: usize = 200;

/// So many columns are looked through for numbers.
const COLUMNS: usize = 256;

/// A delimiter, and on what it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) struct DelimiterFound {
    pub(in crate::recipients) delimiter: u8,
    pub(in crate::recipients) basis: super::DelimiterBasis,
}

pub(super) fn is_candidate(byte: u8) -> bool {
    CANDIDATES.contains(&byte)
}

/// The delimiter that a first line such as `sep=;` names: a directive that spreadsheets obey and leave out.
pub(in crate::recipients) fn sep_directive(start: &[u8]) -> Option<u8> {
    let line = start.split(|byte| matches!(byte, b'\r' | b'\n')).next()?;
    let line = line.strip_prefix(b"\"").and_then(|inner| inner.strip_suffix(b"\"")).unwrap_or(line);
    match line.split_at_checked(4)? {
        (directive, &[delimiter]) if directive.eq_ignore_ascii_case(b"sep=") => {
            let usable = (delimiter.is_ascii_punctuation() && delimiter != b'"') || delimiter == b'\t';
            usable.then_some(delimiter)
        }
        _ => None,
    }
}

/// The delimiter of typed lines: commas, or tabs when they were pasted from a spreadsheet.
pub(in crate::recipients) fn of_lines(start: &[u8]) -> u8 {
    if start.contains(&b'\t') && !start.contains(&b',') { b'\t' } else { b',' }
}

/// The delimiter of a CSV file, from its start; `complete` if that is all there is.
// Looks at the whole start of the list: see `Rows::push`.
#[inline(never)]
pub(in crate::recipients) fn of_csv(start: &[u8], complete: bool, expected: &Expected) -> u8 {
    let records = records(start, complete, RECORDS);
    let mut best: Option<(Score, u8)> = None;
    for delimiter in CANDIDATES {
        let score = Score::of(&records, expected, delimiter);
        if best.as_ref().is_none_or(|(most, _)| score.compare(most) == Ordering::Greater) {
            best = Some((score, delimiter));
        }
    }
    best.map_or(b',', |(_, delimiter)| delimiter)
}

/// What speaks for a delimiter, the weightiest first.
#[derive(Debug, Clone, Default)]
struct Score {
    /// Quoted cells that it does not tear.
    whole: Share,
    /// Names of columns that only our own files have.
    own_names: usize,
    /// One of the first records names a column of numbers, or one of the message's.
    names: usize,
    /// Rows with a number in the column that has most of them.
    numbers: Share,
    /// The usual width reaches as far as is needed.
    wide_enough: bool,
    /// Rows of the usual width.
    constant: Share,
}

/// A part of a whole; nothing of nothing is nothing.
#[derive(Debug, Clone, Copy, Default)]
struct Share {
    part: usize,
    whole: usize,
}

impl Share {
    fn compare(self, other: Self) -> Ordering {
        (self.part * other.whole.max(1)).cmp(&(other.part * self.whole.max(1)))
    }
}

impl Score {
    fn of(records: &[Loose<'_>], expected: &Expected, delimiter: u8) -> Self {
        let mut score = Self::default();
        let mut widths: Vec<usize> = Vec::new();
        let mut numbers: Vec<usize> = Vec::new();
        for (index, record) in records.iter().enumerate() {
            let mut cells = Cells { record, delimiter }.cut();
            let width = cells.len();
            cells.truncate(COLUMNS);
            let mut holds_number = false;
            for (column, cell) in cells.iter().enumerate() {
                if expected.address == AddressColumn::Phone && is_number_like(cell) {
                    numbers.resize(numbers.len().max(column + 1), 0);
                    numbers.iter_mut().skip(column).take(1).for_each(|count| *count += 1);
                    holds_number = true;
                }
            }
            if index < heading::LOOKED_AT {
                score.own_names += cells.iter().filter(|cell| is_of_ours(cell)).count();
                score.names = score.names.max(if holds_number { 0 } else { names(&cells, expected) });
            }
            let whole = record.quoted.iter().filter(|cell| is_whole(record.text, **cell, delimiter)).count();
            score.whole.part += whole;
            score.whole.whole += record.quoted.len();
            widths.push(width);
        }
        score.numbers = Share { part: numbers.into_iter().max().unwrap_or(0), whole: records.len() };
        let (width, rows) = most_frequent(&widths);
        score.constant = Share { part: rows, whole: records.len() };
        score.wide_enough = width > expected.columns.len();
        score
    }

    fn compare(&self, other: &Self) -> Ordering {
        (self.own_names.min(2).cmp(&other.own_names.min(2)))
            .then_with(|| self.whole.compare(other.whole))
            .then_with(|| (self.names > 0).cmp(&(other.names > 0)))
            .then_with(|| self.numbers.compare(other.numbers))
            .then_with(|| self.wide_enough.cmp(&other.wide_enough))
            .then_with(|| self.names.cmp(&other.names))
            .then_with(|| self.constant.compare(other.constant))
    }
}

/// Names in a record that is cut into several cells, or in one of a list that has one column.
fn names(cells: &[String], expected: &Expected) -> usize {
    if cells.len() < 2 && !expected.columns.is_empty() {
        return 0;
    }
    let is_name = |cell: &&String| {
        !matches!(meaning(cell), Meaning::Unknown | Meaning::Figure(_))
            || expected.variables().any(|name| name == *cell)
    };
    cells.iter().filter(is_name).count()
}

/// A column that only files of ours have.
fn is_of_ours(cell: &str) -> bool {
    cell.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("sendcheck")) && meaning(cell) == Meaning::Reserved
}

/// Whether the delimiter or a line end stands on both sides of a quoted cell.
fn is_whole(text: &[u8], (opening, closing): (usize, usize), delimiter: u8) -> bool {
    let not_blank = |byte: &&u8| **byte != b' ' && (**byte != b'\t' || delimiter == b'\t');
    let before = text.get(..opening).unwrap_or_default().iter().rev().find(not_blank);
    let behind = text.get(closing + 1..).unwrap_or_default().iter().find(not_blank);
    before.is_none_or(|byte| *byte == delimiter) && behind.is_none_or(|byte| *byte == delimiter)
}

/// A record cut by one delimiter outside its quoted cells.
struct Cells<'a> {
    record: &'a Loose<'a>,
    delimiter: u8,
}

impl Cells<'_> {
    fn cut(&self) -> Vec<String> {
        let mut cells = Vec::new();
        let (mut start, mut from) = (0, 0);
        let text = self.record.text;
        for (opening, closing) in self.record.quoted.iter().copied().chain([(text.len(), text.len())]) {
            while let Some(at) =
                text.get(from..opening).and_then(|plain| plain.iter().position(|b| *b == self.delimiter))
            {
                cells.push(cell(text.get(start..from + at).unwrap_or_default()));
                (start, from) = (from + at + 1, from + at + 1);
            }
            from = closing + 1;
        }
        cells.push(cell(text.get(start..).unwrap_or_default()));
        cells
    }
}

/// A cell without its quotes, as far as it is text.
fn cell(bytes: &[u8]) -> String {
    let bytes = bytes.trim_ascii();
    let inner = bytes.strip_prefix(b"\"").and_then(|inner| inner.strip_suffix(b"\"")).unwrap_or(bytes);
    // Long texts are neither names nor numbers.
    String::from_utf8_lossy(inner.get(..CELL).unwrap_or(inner)).into_owned()
}

/// No name and no number is longer.
const CELL: usize = 200;

/// The width of most rows, the greatest where several are, and how many have it. (They are few, so nothing is sorted.)
fn most_frequent(widths: &[usize]) -> (usize, usize) {
    let count = |width: usize| widths.iter().filter(|other| **other == width).count();
    let counted = widths.iter().filter(|width| **width > 1).map(|width| (count(*width), *width));
    counted.max().map_or((1, 0), |(count, width)| (width, count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipients::Column;
    use alloc::vec;

    fn sniff(text: &str) -> char {
        let columns = vec![Column::Body("1".into()), Column::Body("2".into())];
        of(text, columns)
    }

    fn one(text: &str) -> char {
        of(text, vec![Column::Body("1".into())])
    }

    fn of(text: &str, columns: Vec<Column>) -> char {
        let expected = Expected { address: AddressColumn::Phone, columns, whole_line: false };
        char::from(of_csv(text.as_bytes(), true, &expected))
    }

    #[test]
    fn finds_each_delimiter() {
        assert_eq!(sniff("12223334444,a,b\n12223334445,c,d"), ',');
        assert_eq!(sniff("12223334444;a;b\n12223334445;c;d"), ';');
        assert_eq!(sniff("12223334444\ta\tb\n12223334445\tc\td"), '\t');
        assert_eq!(sniff("12223334444|a|b\n12223334445|c|d"), '|');
        assert_eq!(sniff("12223334444\n12223334445"), ',');
        assert_eq!(sniff(""), ',');
    }

    #[test]
    fn commas_in_text_do_not_hide_semicolons() {
        assert_eq!(sniff("12223334444;Hi Jane, your bill\n12223334445;Hi Bob, your bill"), ';');
        assert_eq!(sniff("12223334444;3,50;Jane\n12223334445;4,50;Bob"), ';');
        assert_eq!(sniff("Phone;B1\n1;a,b,c\n2;a,b,c\n3;a,b,c"), ';');
        assert_eq!(of("Phone\n4,91711E+11\n", vec![]), ',');
    }

    #[test]
    fn what_stands_in_quotes_decides_nothing() {
        assert_eq!(one("12223334444;\"a,b,c\"\n12223334445;\"d,e\nf,g\""), ';');
        assert_eq!(one("12223334444,\"a;b\"\n12223334445,\"d;e\""), ',');
        for (text, delimiter) in [
            ("12025550123,\"Order:\n2x pens; blue\n3x paper; A4\"\n", ','),
            ("12025550123;\"Hallo Jane,\nIhr Paket kommt heute.\nDanke, Ihr Team\"\n", ';'),
            ("12025550123\t\"Dear, all,\nplease, come,\nat, nine\"\n", '\t'),
            ("1(202)5550100;\"x, y\nz\"\n", ';'),
            ("12025550100|\"x\nMo-Fr 9-5! bye\nbye, and call us\"\n", '|'),
            ("\"12025550123\";\"Dear, all,\nplease, come,\nat, nine\"\n", ';'),
            ("\"12025550100\",\"A\",\"\n\ta\"\n", ','),
        ] {
            for times in [1, 2, 50] {
                assert_eq!(one(&text.repeat(times)), delimiter, "{text:?} {times} times");
            }
        }
        assert_eq!(one("Telefon;Text\n491711230001;\"Hallo Jane, Ihr Paket\nHeute, zwischen 2 und 4\"\n"), ';');
    }

    #[test]
    fn names_of_our_own_outweigh_everything() {
        assert_eq!(sniff("Phone,B1,sendcheck row,sendcheck codes\n1;2,a,1,X\n1;2,b,2,X\n1;2,c,3,X\n1;2,d,4,X"), ',');
        let other_names = "\"X;\",\"a|Phone|b\",sendcheck row,sendcheck codes\n\"1;2\",\"p|q|r\",1,X";
        assert_eq!(sniff(other_names), ',');
    }

    #[test]
    fn a_first_record_longer_than_the_start_is_judged_by_its_cells() {
        let heading: Vec<String> =
            (0..500).map(|n| alloc::format!("\"Frage {n}: Auf einer Skala von 1, 2, 3?\"")).collect();
        let text = alloc::format!("Phone;B1;{}", heading.join(";"));
        let start = text.as_bytes().get(..text.len() - 20).unwrap();
        let columns = vec![Column::Body("1".into())];
        let expected = Expected { address: AddressColumn::Phone, columns, whole_line: false };
        assert_eq!(of_csv(start, false, &expected), b';');
    }

    #[test]
    fn a_sep_line_names_any_punctuation() {
        assert_eq!(sep_directive(b"sep=;\r\n1;2"), Some(b';'));
        assert_eq!(sep_directive(b"SEP=\t\n"), Some(b'\t'));
        assert_eq!(sep_directive(b"\"sep=|\"\n"), Some(b'|'));
        assert_eq!(sep_directive(b"sep=^"), Some(b'^'));
        for none in [&b"sep=;;\n"[..], b"sep=\n", b"sep=a", b"sep=\"", b"a\nsep=;", b""] {
            assert_eq!(sep_directive(none), None);
        }
    }

    #[test]
    fn lines_are_cut_at_tabs_only_without_commas() {
        assert_eq!(of_lines(b"1\ta\n2\tb"), b'\t');
        assert_eq!(of_lines(b"1\ta, b"), b',');
        assert_eq!(of_lines(b"1;a"), b',');
    }
}
