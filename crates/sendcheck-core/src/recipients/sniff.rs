//! Finding out what separates the cells, from the start of a list.

use alloc::string::String;
use alloc::vec::Vec;

use super::expected::{Expected, InputKind};
use super::names::{is_known, is_reserved};
use super::rows::{RowScratch, Rows};
use super::split::Splitting;

/// So much of the start is tried with each delimiter; many times the rows that settle it.
const TRIED: usize = 16 << 10;

/// In the order in which they win where all else is equal.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The delimiter that a first line such as `sep=;` names: a directive that spreadsheets obey and leave out.
pub(super) fn sep_directive(start: &[u8]) -> Option<u8> {
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
pub(super) fn of_lines(start: &[u8]) -> u8 {
    if start.contains(&b'\t') && !start.contains(&b',') { b'\t' } else { b',' }
}

/// The delimiter of a CSV file.
///
/// Each is tried on the rows of `start`.  A first row with a known name under it decides; then the one that gives most rows the
/// same number of cells while their first cell holds no other delimiter; then the one that gives the number expected.
// Looks at the whole start of the list: see `Feed::encoding_note`.
#[inline(never)]
pub(super) fn of_csv(start: &[u8], complete: bool, expected: &Expected, max_row_bytes: usize) -> u8 {
    let (start, complete) = match start.split_at_checked(TRIED) {
        Some((tried, rest)) => (tried, complete && rest.is_empty()),
        None => (start, complete),
    };
    let mut best = (Score::default(), b',');
    for delimiter in DELIMITERS {
        let score = Score::of(start, complete, expected, max_row_bytes, delimiter);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Score {
    /// How many names of our own are in the first row.
    own_names: usize,
    /// Whether another known name is.
    names: bool,
    /// Rows of the most frequent width, times rows whose first cell holds no other delimiter.
    constancy: u64,
    /// The most frequent width is the one expected.
    as_expected: bool,
}

impl Score {
    fn of(start: &[u8], complete: bool, expected: &Expected, max_row_bytes: usize, delimiter: u8) -> Self {
        let mut rows = Rows::new(InputKind::Csv, Splitting::Csv { delimiter }, max_row_bytes, false);
        // A NUL ends the reading later on, whatever the delimiter.
        let _ = rows.push(start);
        if complete || rows.table().is_empty() {
            rows.finish();
        }
        let mut scratch = RowScratch::default();
        let mut widths: Vec<(usize, u64)> = Vec::new();
        let mut clean = 0;
        let (mut own_names, mut names) = (0, false);
        for (index, row) in rows.table().iter().enumerate() {
            // A delimiter that tears quoted cells is not the one they were written with.
            if row.flags.text_after_quote() || row.flags.quote_unterminated() {
                continue;
            }
            let (text, pieces) = rows.split(row, &mut scratch);
            let first = pieces.text(text, 0).unwrap_or_default();
            clean += u64::from(!first.bytes().any(|byte| byte != delimiter && DELIMITERS.contains(&byte)));
            count(&mut widths, pieces.len());
            if index == 0 {
                let cells: Vec<String> =
                    (0..pieces.len()).filter_map(|cell| pieces.text(text, cell)).map(String::from).collect();
                own_names = cells.iter().filter(|cell| is_reserved(cell)).count();
                names = cells.iter().any(|cell| is_known(cell, expected));
            }
        }
        let (width, frequency) =
            widths.into_iter().filter(|(width, _)| *width > 1).max_by_key(|&(_, rows)| rows).unwrap_or_default();
        Self { own_names, names, constancy: frequency * clean, as_expected: width == expected.columns.len() + 1 }
    }
}

fn count(widths: &mut Vec<(usize, u64)>, width: usize) {
    match widths.iter_mut().find(|(known, _)| *known == width) {
        Some((_, rows)) => *rows += 1,
        None => widths.push((width, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipients::{AddressColumn, Column};
    use alloc::vec;

    fn sniff(text: &str) -> char {
        let columns = vec![Column::Body("1".into()), Column::Body("2".into())];
        let expected = Expected { address: AddressColumn::Phone, columns, whole_line: false };
        char::from(of_csv(text.as_bytes(), true, &expected, 1 << 20))
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
    }

    #[test]
    fn delimiters_in_quotes_do_not_count() {
        assert_eq!(sniff("12223334444;\"a,b,c\"\n12223334445;\"d,e\nf,g\""), ';');
        assert_eq!(sniff("12223334444,\"a;b\"\n12223334445,\"d;e\""), ',');
    }

    #[test]
    fn a_delimiter_that_tears_quotes_is_none() {
        let quoted = "\"12223334444\",\"a; b\nc\",\"d\",\"e\"\n\"12223334445\",\"f; g\nh\",\"i\",\"j\"";
        assert_eq!(sniff(quoted), ',');
    }

    #[test]
    fn names_of_our_own_outweigh_everything() {
        assert_eq!(sniff("Phone,B1,sendcheck row,sendcheck codes\n1;2,a,1,X\n1;2,b,2,X\n1;2,c,3,X\n1;2,d,4,X"), ',');
        let other_names = "\"X;\",\"a|Phone|b\",sendcheck row,sendcheck codes\n\"1;2\",\"p|q|r\",1,X";
        assert_eq!(sniff(other_names), ',');
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
