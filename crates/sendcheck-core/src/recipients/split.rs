//! Splitting one row into cells, by the rules by which [`scan`](super::scan) found its end.

use alloc::string::String;
use alloc::vec::Vec;

use super::blank::has_solid_ends;
use super::formula::unmark;
use super::scan::{first_of, is_blank};

/// How the rows of a list are split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Splitting {
    /// Cells of CSV; an apostrophe that kept a cell from being a formula is taken off.
    Csv { delimiter: u8 },
    /// Fields of a typed line.
    Line { delimiter: u8 },
    /// The address and, behind the first delimiter, one value as it stands.
    WholeLine { delimiter: u8 },
}

/// The cells of one row: places in the row's text, or in the text made where quotes were doubled.
#[derive(Debug, Clone, Default)]
pub(super) struct Pieces {
    unescaped: String,
    cells: Vec<Piece>,
    /// So many cells at the start of the row are not the list's own.
    foreign: usize,
}

#[derive(Debug, Clone, Copy)]
struct Piece {
    start: usize,
    end: usize,
    unescaped: bool,
}

/// What is wrong with the quotes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct QuoteFaults {
    pub(super) unterminated: bool,
    pub(super) text_after_quote: bool,
}

impl Pieces {
    pub(super) fn len(&self) -> usize {
        self.cells.len().saturating_sub(self.foreign)
    }

    pub(super) fn clear(&mut self) {
        self.unescaped.clear();
        self.cells.clear();
        self.foreign = 0;
    }

    /// Leaves out the first cells of the row.
    pub(super) fn leave_out(&mut self, first: usize) {
        self.foreign = first;
    }

    /// The text of a cell; `row` must be the row that was split last.
    pub(super) fn text<'a>(&'a self, row: &'a str, index: usize) -> Option<&'a str> {
        let piece = self.cells.get(index + self.foreign)?;
        let text = if piece.unescaped { &self.unescaped } else { row };
        text.get(piece.start..piece.end)
    }

    /// Replaces the cells by those of `row`.
    pub(super) fn split(&mut self, row: &str, splitting: Splitting) -> QuoteFaults {
        self.clear();
        match splitting {
            Splitting::WholeLine { delimiter } => {
                let first = find(row, 0, delimiter);
                self.push_trimmed(row, 0, first.unwrap_or(row.len()));
                if let Some(first) = first {
                    self.push_trimmed(row, first + 1, row.len());
                }
                QuoteFaults::default()
            }
            Splitting::Csv { delimiter } => {
                let faults = self.split_cells(row, delimiter);
                self.unmark(row);
                faults
            }
            Splitting::Line { delimiter } => self.split_cells(row, delimiter),
        }
    }

    fn split_cells(&mut self, row: &str, delimiter: u8) -> QuoteFaults {
        let mut faults = QuoteFaults::default();
        let mut next = Some(0);
        while let Some(start) = next {
            let start = skip_blanks(row, start, delimiter);
            let end = match row.as_bytes().get(start) {
                Some(b'"') => self.quoted(row, start, delimiter, &mut faults),
                _ => self.unquoted(row, start, delimiter),
            };
            next = end.map(|delimiter| delimiter + 1);
        }
        faults
    }

    /// Takes a cell without quotes and says where its delimiter stands.
    fn unquoted(&mut self, row: &str, start: usize, delimiter: u8) -> Option<usize> {
        let end = find(row, start, delimiter);
        self.push_trimmed(row, start, end.unwrap_or(row.len()));
        end
    }

    /// Takes a cell in quotes and says where its delimiter stands.  Where the quotes are at fault, the cell keeps them.
    fn quoted(&mut self, row: &str, start: usize, delimiter: u8, faults: &mut QuoteFaults) -> Option<usize> {
        let Some(closing) = closing_quote(row, start + 1) else {
            faults.unterminated = true;
            self.push_trimmed(row, start, row.len());
            return None;
        };
        let behind = skip_blanks(row, closing.place + 1, delimiter);
        let next = row.as_bytes().get(behind).copied();
        if next.is_none_or(|byte| byte == delimiter) {
            self.push_quoted(row, start + 1, &closing);
            return next.map(|_| behind);
        }
        faults.text_after_quote = true;
        let end = find(row, behind, delimiter);
        self.push_trimmed(row, start, end.unwrap_or(row.len()));
        end
    }

    fn push_trimmed(&mut self, row: &str, start: usize, end: usize) {
        let cell = row.get(start..end).unwrap_or_default();
        if has_solid_ends(cell) {
            return self.cells.push(Piece { start, end, unescaped: false });
        }
        let cell = cell.trim_start();
        let start = end - cell.len();
        self.cells.push(Piece { start, end: start + cell.trim_end().len(), unescaped: false });
    }

    fn push_quoted(&mut self, row: &str, start: usize, closing: &Closing) {
        if !closing.doubled {
            return self.cells.push(Piece { start, end: closing.place, unescaped: false });
        }
        let start_of_text = self.unescaped.len();
        let mut from = start;
        while let Some(quote) = find(row, from, b'"').filter(|&quote| quote < closing.place) {
            self.unescaped.push_str(row.get(from..=quote).unwrap_or_default());
            from = quote + 2;
        }
        self.unescaped.push_str(row.get(from..closing.place).unwrap_or_default());
        self.cells.push(Piece { start: start_of_text, end: self.unescaped.len(), unescaped: true });
    }

    fn unmark(&mut self, row: &str) {
        for piece in &mut self.cells {
            let text = if piece.unescaped { &self.unescaped } else { row };
            if text.as_bytes().get(piece.start) == Some(&b'\'') {
                let cell = text.get(piece.start..piece.end).unwrap_or_default();
                piece.start += cell.len() - unmark(cell).len();
            }
        }
    }
}

/// Where a closing quote stands, and whether quotes are doubled before it.
struct Closing {
    place: usize,
    doubled: bool,
}

fn closing_quote(row: &str, from: usize) -> Option<Closing> {
    let mut doubled = false;
    let mut from = from;
    loop {
        let place = find(row, from, b'"')?;
        if row.as_bytes().get(place + 1) != Some(&b'"') {
            return Some(Closing { place, doubled });
        }
        doubled = true;
        from = place + 2;
    }
}

/// The first such byte, an ASCII character, at or behind `from`.
fn find(row: &str, from: usize, byte: u8) -> Option<usize> {
    first_of(row.as_bytes().get(from..)?, byte).map(|offset| from + offset)
}

fn skip_blanks(row: &str, from: usize, delimiter: u8) -> usize {
    let rest = row.as_bytes().get(from..).unwrap_or_default();
    from + rest.iter().take_while(|&&byte| is_blank(byte, delimiter)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    fn split(row: &str, splitting: Splitting) -> (Vec<String>, QuoteFaults) {
        let mut pieces = Pieces::default();
        let faults = pieces.split(row, splitting);
        ((0..pieces.len()).map(|index| pieces.text(row, index).unwrap().into()).collect(), faults)
    }

    fn csv(row: &str) -> Vec<String> {
        let (cells, faults) = split(row, Splitting::Csv { delimiter: b',' });
        assert_eq!(faults, QuoteFaults::default());
        cells
    }

    #[test]
    fn unquoted_cells_are_trimmed_and_quoted_ones_kept() {
        assert_eq!(csv(" a\u{a0}, b c ,\" d \""), ["a", "b c", " d "]);
    }

    #[test]
    fn blanks_around_quotes_are_no_part_of_the_cell() {
        assert_eq!(csv("a, \"b,c\" ,d"), ["a", "b,c", "d"]);
        assert_eq!(csv("\t\"b\"\t"), ["b"]);
    }

    #[test]
    fn doubled_quotes_are_one_quote() {
        assert_eq!(csv(r#""a ""b"" c","""",x"#), [r#"a "b" c"#, "\"", "x"]);
    }

    #[test]
    fn memory_is_used_again_from_row_to_row() {
        let mut pieces = Pieces::default();
        for _ in 0..1_000 {
            pieces.split(r#""a ""b"" c",d"#, Splitting::Csv { delimiter: b',' });
        }
        assert!(pieces.unescaped.capacity() < 100, "{}", pieces.unescaped.capacity());
    }

    #[test]
    fn quotes_inside_an_unquoted_cell_are_text() {
        assert_eq!(csv(r#"5" nail,="1222""#), [r#"5" nail"#, r#"="1222""#]);
    }

    #[test]
    fn a_row_of_delimiters_has_one_cell_more() {
        assert_eq!(csv(",,"), ["", "", ""]);
        assert_eq!(csv(""), [""]);
        assert_eq!(csv("\"a\","), ["a", ""]);
    }

    #[test]
    fn a_cell_with_text_behind_its_quotes_stands_as_it_is() {
        let (cells, faults) = split(r#"1,"b"c ,"d,e""#, Splitting::Csv { delimiter: b',' });
        assert_eq!(cells, ["1", r#""b"c"#, "d,e"]);
        assert_eq!(faults, QuoteFaults { unterminated: false, text_after_quote: true });
    }

    #[test]
    fn a_cell_whose_quotes_never_close_holds_the_rest() {
        let (cells, faults) = split(r#"1,"b,c"#, Splitting::Line { delimiter: b',' });
        assert_eq!(cells, ["1", r#""b,c"#]);
        assert_eq!(faults, QuoteFaults { unterminated: true, text_after_quote: false });
    }

    #[test]
    fn the_apostrophe_of_a_formula_comes_off_in_csv_only() {
        assert_eq!(csv(r#"'=1,"'-""a""",'tis"#), ["=1", "-\"a\"", "'tis"]);
        assert_eq!(csv(r#"1,"'-""a""""#), ["1", "-\"a\""], "where the row itself begins otherwise");
        assert_eq!(split("'=1", Splitting::Line { delimiter: b',' }).0, ["'=1"]);
    }

    #[test]
    fn a_whole_line_is_cut_once_and_keeps_its_quotes() {
        let whole = Splitting::WholeLine { delimiter: b',' };
        assert_eq!(split("12223334445, Hi \"Bob\", hello ", whole).0, ["12223334445", "Hi \"Bob\", hello"]);
        assert_eq!(split("1, \"a\"", whole).0, ["1", "\"a\""]);
        assert_eq!(split("1", whole).0, ["1"]);
    }
}
