//! Rows in a cell of another one, as where a quote that opens was never closed and the next one closes it.

use alloc::vec::Vec;

use super::is_number_like;
use super::split::Pieces;

/// Whether a cell of a row holds a line that is a row by the look of it: it has as many cells, and a number where the row has its own.
/// The first line of a cell goes on what stands before it, the last one ends in what stands behind.
pub(super) fn swallows_rows(row: &str, pieces: &Pieces, delimiter: u8) -> bool {
    let count = pieces.len();
    let cell = |place: usize| pieces.text(row, place).unwrap_or_default();
    let numbers: Vec<usize> = (0..count).filter(|place| is_number_like(cell(*place))).collect();
    // A line that begins in this column, and has this many: few have, and are looked at cell by cell.
    let is_row = |line: &str, from: usize, cells: usize| {
        let is_number = |(cell, column): (&str, usize)| numbers.binary_search(&column).is_ok() && is_number_like(cell);
        line.bytes().filter(|byte| *byte == delimiter).count() + 1 == cells
            && line.split(char::from(delimiter)).zip(from..).any(is_number)
    };
    let swallows = |place: usize| {
        let mut lines = cell(place).lines();
        let first = lines.next().unwrap_or_default();
        let Some(last) = lines.next_back() else { return false };
        is_row(first, place, count - place) || lines.any(|line| is_row(line, 0, count)) || is_row(last, 0, place + 1)
    };
    count > 1 && !numbers.is_empty() && (0..count).any(swallows)
}

#[cfg(test)]
mod tests {
    use super::super::split::{Pieces, Splitting};
    use super::swallows_rows;

    fn swallows(row: &str) -> bool {
        let mut pieces = Pieces::default();
        pieces.split(row, Splitting::Csv { delimiter: b',' });
        swallows_rows(row, &pieces, b',')
    }

    #[test]
    fn rows_behind_an_open_quote() {
        for row in [
            "12025550123,\"Ann\n12025550124,Bob\n12025550125,Carl\"",
            "12025550123,\"Ann\n12025550124,Bob\"",
            "12025550123,\"Ann,x\n12025550124,Bob,y\n12025550125,Carl\",z",
            "\"Ann,12025550123\nBob\",12025550124",
            "12025550120,\"Ann,12025550123\nBob\",12025550124",
            "\"Ann,12025550123\r\nBob,12025550124\r\nCarl\",12025550125",
        ] {
            assert!(swallows(row), "{row}");
        }
    }

    #[test]
    fn lines_of_a_text_are_no_rows() {
        for row in [
            "12025550123,\"Ann\nof Bonn\"",
            "12025550123,\"Main Street 1\n53111, Bonn\",x",
            "12025550123,\"call 12025550124\nor 12025550125\"",
            "\"12025550123\n12025550124\"",
            "Ann,\"a,b\nc,d\"",
        ] {
            assert!(!swallows(row), "{row}");
        }
    }
}
