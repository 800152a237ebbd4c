//! How a table is written as bytes.

use super::Table;
use super::random::Random;

/// How a table is written.
#[expect(clippy::struct_excessive_bools, reason = "habits of programs, each on its own")]
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) delimiter: char,
    pub(crate) quoting: Quoting,
    pub(crate) encoding: Encoding,
    line_end: &'static str,
    ends: bool,
    /// A first line says what separates cells.
    pub(crate) directive: bool,
    /// Quotes inside a cell stand as they are where nothing else asks for quotes.
    raw_quotes: bool,
    /// Empty cells at the end of a row are left out.
    ragged: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quoting {
    AsNeeded,
    Always,
    /// Texts always, numbers as needed.
    Texts,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf8Bom,
    Utf16Le,
    Utf16Be,
}

impl Written {
    pub(crate) fn of(random: &mut Random) -> Self {
        use Encoding::{Utf8, Utf8Bom, Utf16Be, Utf16Le};
        use Quoting::{Always, AsNeeded, Texts};
        Self {
            delimiter: random.pick(&[',', ',', ';', ';', '\t', '|']),
            quoting: random.pick(&[AsNeeded, AsNeeded, Always, Texts]),
            encoding: random.pick(&[Utf8, Utf8, Utf8, Utf8Bom, Utf16Le, Utf16Be]),
            line_end: random.pick(&["\n", "\r\n", "\r\n", "\r"]),
            ends: random.in_100(80),
            directive: random.in_100(3),
            raw_quotes: random.in_100(10),
            ragged: random.in_100(10),
        }
    }

    pub(crate) fn bytes(&self, table: &Table) -> Vec<u8> {
        let text = self.text(table);
        let utf16 =
            |to_bytes: fn(u16) -> [u8; 2]| format!("\u{feff}{text}").encode_utf16().flat_map(to_bytes).collect();
        match self.encoding {
            Encoding::Utf8 => text.into_bytes(),
            Encoding::Utf8Bom => format!("\u{feff}{text}").into_bytes(),
            Encoding::Utf16Le => utf16(u16::to_le_bytes),
            Encoding::Utf16Be => utf16(u16::to_be_bytes),
        }
    }

    pub(crate) fn text(&self, table: &Table) -> String {
        let rows = table.preamble.iter().chain(&table.heading).chain(&table.rows);
        let directive = self.directive.then(|| format!("sep={}", self.delimiter));
        let rows = directive.into_iter().chain(rows.map(|row| self.row(row)));
        let mut text = rows.collect::<Vec<_>>().join(self.line_end);
        if self.ends {
            text.push_str(self.line_end);
        }
        text
    }

    fn row(&self, cells: &[String]) -> String {
        let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(1, |last| last + 1);
        let cells = if self.ragged { &cells[..filled] } else { cells };
        cells.iter().map(|cell| self.cell(cell)).collect::<Vec<_>>().join(&self.delimiter.to_string())
    }

    fn cell(&self, cell: &str) -> String {
        let is_raw = self.raw_quotes && !cell.starts_with('"');
        let is_needed =
            cell.contains([self.delimiter, '\n', '\r']) || cell.trim() != cell || !is_raw && cell.contains('"');
        let is_text = cell.chars().any(char::is_alphabetic);
        let is_quoted = match self.quoting {
            Quoting::AsNeeded => is_needed,
            Quoting::Always => true,
            Quoting::Texts => is_needed || is_text,
        };
        let is_quoted = is_quoted && !(is_raw && !is_needed && cell.contains('"'));
        if is_quoted { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.into() }
    }
}
