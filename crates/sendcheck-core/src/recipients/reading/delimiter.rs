//! What separates the cells, told from the start of a list by shares and not by counts.

use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;

use super::content::{is_link, is_number_like};
use super::heading;
use super::quotes::{Loose, records};
use crate::recipients::expected::{AddressColumn, Column, Expected};
use crate::recipients::headings::{Meaning, is_ours, meaning};

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

/// What may separate cells where a list came out as one column: what is tried, and what else programs write.
const POSSIBLE: [char; 17] = [',', ';', '\t', '|', '~', '^', ':', '!', '#', '$', '%', '&', '*', '\\', '_', '@', '='];

/// Of a list that came out as one column, the character that cuts numbers out of most of its rows.
#[derive(Debug, Default)]
pub(in crate::recipients) struct LikelyDelimiter {
    counts: [usize; POSSIBLE.len()],
    rows: usize,
    whole: usize,
}

impl LikelyDelimiter {
    /// Takes a row into account by its only cell, and whether something else than delimiters says that it is one, such as quotes.
    pub(in crate::recipients) fn add(&mut self, cell: &str, is_whole: bool) {
        self.rows += 1;
        // Google Contacts joins several numbers of one cell so.
        if is_number_like(cell) || cell.contains(":::") {
            return;
        }
        self.whole += usize::from(is_whole);
        for (count, delimiter) in self.counts.iter_mut().zip(POSSIBLE) {
            let cuts = || cell.split(delimiter).any(|cell| is_number_like(cell.trim()));
            *count += usize::from(cell.contains(delimiter) && cuts());
        }
    }

    /// The first that cuts most rows, if it cuts half of them, and whether most are whole cells.
    pub(in crate::recipients) fn done(self) -> Option<(char, bool)> {
        let most = self.counts.iter().copied().max().filter(|most| *most > 0 && most * 2 >= self.rows)?;
        let found = self.counts.iter().zip(POSSIBLE).find(|(count, _)| **count == most);
        found.map(|(_, delimiter)| (delimiter, self.whole * 2 >= self.rows))
    }
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
    /// Rows with a number in the column that has most of them, or a first cell that may be an id.
    addresses: Share,
    /// Rows with a link in one of their cells, where one is needed.
    links: Share,
    /// Rows with no more cells than the heading.
    no_wider: Share,
    /// The usual width reaches as far as is needed.
    wide_enough: bool,
    /// Rows of the usual width.
    constant: Share,
    /// It is the tab and cuts rows: nobody types one into a text, but everybody types the others.
    cuts_at_tabs: bool,
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
        let needs_link = expected.columns.iter().any(Column::is_link);
        let (mut named, mut ids) = (Vec::new(), 0);
        for (index, record) in records.iter().enumerate() {
            let mut cells = Cells { record, delimiter }.cut();
            let width = cells.len();
            cells.truncate(COLUMNS);
            let mut holds_number = false;
            ids += usize::from(cells.first().is_some_and(|first| is_one_cell(first, delimiter)));
            for (column, cell) in cells.iter().enumerate() {
                if expected.address.is_number() && is_number_like(cell) {
                    numbers.resize(numbers.len().max(column + 1), 0);
                    numbers.iter_mut().skip(column).take(1).for_each(|count| *count += 1);
                    holds_number = true;
                }
            }
            if index < heading::LOOKED_AT {
                score.own_names += cells.iter().filter(|cell| is_ours(cell)).count();
                named.push(if holds_number { Named::default() } else { names(&cells, expected) });
            }
            score.links.part += usize::from(needs_link && cells.iter().any(|cell| is_link(cell)));
            let whole = record.quoted.iter().filter(|cell| is_whole(record.text, **cell, delimiter)).count();
            score.whole.part += whole;
            score.whole.whole += record.quoted.len();
            widths.push(width);
        }
        let heading = heading(&named, &widths);
        let from_heading = widths.get(heading.map_or(0, |(index, _)| index)..).unwrap_or_default();
        let cuts = from_heading.iter().any(|width| *width > 1);
        if let Some((index, named)) = heading {
            let (below, width) = (widths.get(index + 1..).unwrap_or_default(), widths.get(index).copied().unwrap_or(0));
            score.names = named.count;
            score.no_wider = Share { part: below.iter().filter(|other| **other <= width).count(), whole: below.len() };
        }
        score.links.whole = records.len();
        let with_address = match expected.address {
            // Anything may be an id, a title and a whole line too.
            AddressColumn::Id if cuts => ids,
            // None are counted of ids.
            _ => numbers.into_iter().max().unwrap_or(0),
        };
        score.addresses = Share { part: with_address, whole: records.len() };
        let (width, rows) = if cuts { most_frequent(&widths) } else { (1, 0) };
        score.constant = Share { part: rows, whole: records.len() };
        score.wide_enough = width > expected.columns.len();
        score.cuts_at_tabs = delimiter == b'\t' && rows > 0;
        score
    }

    fn compare(&self, other: &Self) -> Ordering {
        (self.own_names.min(2).cmp(&other.own_names.min(2)))
            .then_with(|| self.whole.compare(other.whole))
            .then_with(|| (self.names > 0).cmp(&(other.names > 0)))
            .then_with(|| self.addresses.compare(other.addresses))
            .then_with(|| self.links.compare(other.links))
            .then_with(|| self.no_wider.compare(other.no_wider))
            .then_with(|| self.wide_enough.cmp(&other.wide_enough))
            .then_with(|| self.names.cmp(&other.names))
            .then_with(|| self.constant.compare(other.constant))
            .then_with(|| self.cuts_at_tabs.cmp(&other.cuts_at_tabs))
    }
}

/// Which of the first records has most names, if there are rows below it and most of them reach the first of the names.
fn heading(named: &[Named], widths: &[usize]) -> Option<(usize, Named)> {
    let is_reached = |(index, named): &(usize, &Named)| {
        let below = widths.get(index + 1..).unwrap_or_default();
        !below.is_empty() && below.iter().filter(|width| **width > named.first).count() * 2 >= below.len()
    };
    let found = named.iter().enumerate().filter(|(_, named)| named.count > 0).filter(is_reached);
    found.max_by_key(|(_, named)| named.count).map(|(index, named)| (index, *named))
}

/// Cells of a record that are names, and where the first of them stands.
#[derive(Debug, Clone, Copy, Default)]
struct Named {
    first: usize,
    count: usize,
}

/// Names in a record that is cut into several cells, or in one of a list that has one column.
fn names(cells: &[String], expected: &Expected) -> Named {
    if cells.len() < 2 && !expected.columns.is_empty() {
        return Named::default();
    }
    let is_name = |cell: &&String| match meaning(cell) {
        // `1,200.50` begins with what may be a variable's name.
        Meaning::Figure(_) => false,
        // Nor are words of many uses, which stand in other names as well: `Order; number`.
        Meaning::Number(name) if name.needs_content() => false,
        Meaning::Unknown | Meaning::OtherNumber => expected.variables().any(|name| name == *cell),
        _ => true,
    };
    let first = cells.iter().position(|cell| is_name(&cell)).unwrap_or(0);
    Named { first, count: cells.iter().filter(is_name).count() }
}

/// Whether a cell holds something and no other delimiter.
fn is_one_cell(cell: &str, delimiter: u8) -> bool {
    !cell.is_empty() && !cell.bytes().any(|byte| byte != delimiter && is_candidate(byte))
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
        assert_eq!(of("Phone\n4,91711E+11\n", vec![]), ';');
    }

    #[test]
    fn what_cuts_no_row_decides_nothing() {
        let of_ids = |text: &str| {
            let expected = Expected { address: AddressColumn::Id, columns: vec![], whole_line: false };
            char::from(of_csv(text.as_bytes(), true, &expected))
        };
        assert_eq!(of_ids("\tUser ID\t\n\tuser-1\ta@example.com\n\tuser-2\tb@example.com\n"), '\t');
        assert_eq!(of_ids("User ID\nuser-1\nuser-2\n"), ',');
        let two_numbers =
            "\"Sale, 10%; all\"\n# exported\nTelefon\n919.877.855675,7073265700\n551.194.9563197,7049813418\n";
        assert_eq!(of(two_numbers, vec![]), ',');
    }

    #[test]
    fn a_first_cell_without_other_delimiters_may_be_an_id() {
        let columns = vec![Column::Body("1".into())];
        let expected = Expected { address: AddressColumn::Id, columns, whole_line: false };
        assert_eq!(of_csv(b"anna;x, y\nbob;z, w\n", true, &expected), b';');
    }

    #[test]
    fn where_both_cut_out_a_number_links_and_width_decide() {
        let row = "12025550123,hello there;https://cdn.example.com/a.png;12025550124\n";
        assert_eq!(one(row), ',');
        assert_eq!(of(row, vec![Column::Header]), ';');
        assert_eq!(sniff(row), ';');
    }

    #[test]
    fn a_quoted_cell_is_whole_between_delimiters_and_blanks() {
        for (text, delimiter, whole) in [
            ("\"b\"", b',', true),
            ("a,\"b\",c", b',', true),
            ("a,\"b\",c", b';', false),
            ("a, \"b\"\t ,c", b',', true),
            ("a,\"b\";c", b',', false),
            ("a;\"b\",c", b',', false),
            ("a\t \"b\" \tc", b'\t', true),
            ("a,\t\"b\"\t,c", b'\t', true),
            ("a,\"b\",c", b'\t', false),
        ] {
            let quotes = (text.find('"').unwrap(), text.rfind('"').unwrap());
            assert_eq!(is_whole(text.as_bytes(), quotes, delimiter), whole, "{text:?} {delimiter}");
        }
    }

    #[test]
    fn a_record_is_cut_outside_its_quotes() {
        let record = records(b"x;\"a;\";\";b\"\n", true, 1).remove(0);
        assert_eq!(Cells { record: &record, delimiter: b';' }.cut(), ["x", "a;", ";b"]);
    }

    #[test]
    fn the_width_of_most_rows_is_that_of_rows_that_are_cut() {
        assert_eq!(most_frequent(&[1, 1, 2]), (2, 1));
        assert_eq!(most_frequent(&[2, 3, 3, 2]), (3, 2));
        assert_eq!(most_frequent(&[1, 1]), (1, 0));
    }

    #[test]
    fn names_are_looked_for_in_the_first_ten_records() {
        let rows =
            |count: usize| ["12025550123,a\n".repeat(count), "x;sendcheck row;sendcheck codes\n".into()].concat();
        assert_eq!(one(&rows(9)), ';');
        assert_eq!(one(&rows(10)), ',');
    }

    #[test]
    fn a_heading_is_reached_by_half_of_the_rows_below() {
        let second = Named { first: 1, count: 1 };
        let is_heading = |named: Named, widths: &[usize]| heading(&[named], widths).is_some();
        assert!(is_heading(second, &[2, 2, 1]));
        assert!(!is_heading(second, &[2, 2, 1, 1]));
        assert!(!is_heading(second, &[2, 1]));
        assert!(!is_heading(second, &[2]));
        assert!(!is_heading(Named::default(), &[2, 2]));
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
    fn one_column_shows_what_separates_its_cells() {
        let of = |text: &str| {
            let mut found = LikelyDelimiter::default();
            text.lines().for_each(|row| found.add(row.trim_matches('"'), row.starts_with('"')));
            found.done()
        };
        assert_eq!(of("Jane~12025550123\nOmar~12025550124"), Some(('~', false)));
        assert_eq!(of("12025550123^Jane, Lee\n12025550124^Omar"), Some(('^', false)));
        assert_eq!(of("Name,Phone\nJane,12025550123"), Some((',', false)));
        assert_eq!(of("\"Jane;12025550123\"\n\"Omar;12025550124\""), Some((';', true)));
        // Half of the rows, and half of them whole.
        assert_eq!(of("\"Jane~12025550123\"\nOmar"), Some(('~', true)));
        for none in [
            "Jane~12025550123\nOmar\nLee",
            "12025550123\n12025550124",
            "tel:12025550123",
            "Jane\nOmar",
            "",
            "12,025,550,123",
        ] {
            assert_eq!(of(none), None, "{none}");
        }
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
