//! Finding the ends of rows in a stream of bytes, wherever the pieces are cut.
//!
//! RFC 4180, and what real files add to it: blanks before an opening quote, lone carriage returns as line ends, text after a
//! closing quote.  Cells are not split here; [`split`](super::split) does that by the same rules when a row is read.

use crate::bytes;

/// Knows whether the next byte stands in quotes, and in which line.
#[derive(Debug, Clone)]
pub(super) struct Scanner {
    start: State,
    state: State,
    delimiter: u8,
    /// The last byte was a carriage return that ended a line: a line feed now belongs to it.
    after_return: bool,
    line: u32,
    quote_line: u32,
    text_after_quote: bool,
    break_in_quotes: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Only blanks since the last delimiter: a quote would open.
    CellStart,
    Unquoted,
    Quoted,
    /// Right behind a quote inside quotes: the end, or half of a doubled quote.
    QuoteInQuotes,
    /// Only blanks since a closing quote.
    AfterQuotes,
    /// Quotes mean nothing until the line ends.
    Line,
}

/// What the next bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// All of them belong to the row, which goes on.
    Unfinished,
    /// The row ends after `content` bytes; the next one starts after `consumed`.
    RowEnd { content: usize, consumed: usize },
    /// There is a NUL at this place, which counts as a letter; the row goes on behind it.
    Nul(usize),
}

impl Scanner {
    /// For CSV, where quotes can hold line breaks.
    pub(super) fn csv(delimiter: u8) -> Self {
        Self::starting(State::CellStart, delimiter)
    }

    /// For lines that end where they end.
    pub(super) fn lines() -> Self {
        Self::starting(State::Line, b',')
    }

    fn starting(start: State, delimiter: u8) -> Self {
        Self {
            start,
            state: start,
            delimiter,
            after_return: false,
            line: 1,
            quote_line: 1,
            text_after_quote: false,
            break_in_quotes: false,
        }
    }

    /// The line of the next byte, from 1.
    pub(super) fn line(&self) -> u32 {
        self.line
    }

    /// The line of the last opening quote, if the row would be torn were the input to end here.
    pub(super) fn open_quote(&self) -> Option<u32> {
        (self.state == State::Quoted).then_some(self.quote_line)
    }

    /// Whether the row had text after a closing quote; asking clears it for the next row.
    pub(super) fn take_text_after_quote(&mut self) -> bool {
        core::mem::take(&mut self.text_after_quote)
    }

    /// Whether a cell of the row that ended held a line break in quotes that were closed; asking clears it for the next row.
    pub(super) fn take_break_in_quotes(&mut self) -> bool {
        core::mem::take(&mut self.break_in_quotes) && self.state != State::Quoted
    }

    /// Whether the first of these bytes is the second half of a CRLF that ended a row before.
    pub(super) fn swallow_line_feed(&mut self, bytes: &[u8]) -> bool {
        let Some(first) = bytes.first() else { return false };
        let swallow = self.after_return && self.state != State::Quoted && *first == b'\n';
        self.after_return &= self.state == State::Quoted;
        swallow
    }

    /// Reads up to the end of the row.
    pub(super) fn step(&mut self, bytes: &[u8]) -> Step {
        let mut done = 0;
        let mut rest = bytes;
        while let Some((plain, byte, behind)) = split_at_special(rest) {
            self.plain(plain);
            let content = done + plain.len();
            match byte {
                b'"' => self.quote(),
                0 => {
                    self.plain(&[0]);
                    return Step::Nul(content);
                }
                _ if self.state == State::Quoted => self.line_break_in_quotes(byte),
                _ => {
                    self.end_row(byte);
                    return Step::RowEnd { content, consumed: content + 1 };
                }
            }
            done = content + 1;
            rest = behind;
        }
        self.plain(rest);
        Step::Unfinished
    }

    fn end_row(&mut self, byte: u8) {
        self.state = self.start;
        self.line = self.line.saturating_add(1);
        self.after_return = byte == b'\r';
    }

    fn line_break_in_quotes(&mut self, byte: u8) {
        self.break_in_quotes = true;
        if byte == b'\r' || !self.after_return {
            self.line = self.line.saturating_add(1);
        }
        self.after_return = byte == b'\r';
    }

    fn quote(&mut self) {
        self.after_return = false;
        match self.state {
            State::CellStart => {
                self.quote_line = self.line;
                self.state = State::Quoted;
            }
            State::QuoteInQuotes => self.state = State::Quoted,
            State::Quoted => self.state = State::QuoteInQuotes,
            State::AfterQuotes => self.leave_quotes_behind(),
            State::Unquoted | State::Line => {}
        }
    }

    /// Bytes without quotes, line ends and NULs.
    fn plain(&mut self, bytes: &[u8]) {
        if bytes.is_empty() {
            return;
        }
        self.after_return = false;
        match self.state {
            State::Quoted | State::Line => {}
            State::CellStart | State::Unquoted => self.cells(bytes),
            State::QuoteInQuotes | State::AfterQuotes => {
                let blanks = bytes.iter().take_while(|&&byte| is_blank(byte, self.delimiter)).count();
                match bytes.split_at_checked(blanks).and_then(|(_, rest)| rest.split_first()) {
                    None => self.state = State::AfterQuotes,
                    Some((&first, rest)) if first == self.delimiter => {
                        self.state = State::CellStart;
                        self.cells(rest);
                    }
                    Some(_) => self.leave_quotes_behind(),
                }
            }
        }
    }

    /// Only what follows the last delimiter decides whether a quote would open.
    fn cells(&mut self, bytes: &[u8]) {
        match bytes.iter().rev().find(|&&byte| !is_blank(byte, self.delimiter)) {
            None => {}
            Some(&byte) if byte == self.delimiter => self.state = State::CellStart,
            Some(_) => self.state = State::Unquoted,
        }
    }

    /// Nothing can be said about the quotes that follow, so the row ends with its line.
    fn leave_quotes_behind(&mut self) {
        self.text_after_quote = true;
        self.state = State::Line;
    }
}

/// A blank that may stand around quotes.
pub(super) fn is_blank(byte: u8, delimiter: u8) -> bool {
    (byte == b' ' || byte == b'\t') && byte != delimiter
}

fn split_at_special(bytes: &[u8]) -> Option<(&[u8], u8, &[u8])> {
    let (plain, rest) = bytes.split_at_checked(next_special(bytes)?)?;
    let (&byte, behind) = rest.split_first()?;
    Some((plain, byte, behind))
}

/// The first quote, line feed, carriage return or NUL, eight bytes at a time. A few others are below 14 and never matter.
fn next_special(bytes: &[u8]) -> Option<usize> {
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word_bits = u64::from_le_bytes(*word);
        if bytes::equal(word_bits, b'"') | bytes::below::<14>(word_bits) != 0
            && let Some(offset) = word.iter().position(|&byte| is_special(byte))
        {
            return Some(index * 8 + offset);
        }
    }
    rest.iter().position(|&byte| is_special(byte)).map(|offset| words.len() * 8 + offset)
}

/// The first such byte, eight bytes at a time.
pub(super) fn first_of(bytes: &[u8], byte: u8) -> Option<usize> {
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let found = bytes::equal(u64::from_le_bytes(*word), byte);
        if found != 0 {
            return Some(index * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    rest.iter().position(|&other| other == byte).map(|offset| words.len() * 8 + offset)
}

fn is_special(byte: u8) -> bool {
    matches!(byte, b'"' | b'\n' | b'\r' | 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec;
    use alloc::vec::Vec;

    fn rows(input: &str) -> Vec<(u32, String)> {
        rows_of(&[input])
    }

    fn rows_of(parts: &[&str]) -> Vec<(u32, String)> {
        let mut scanner = Scanner::csv(b',');
        let mut rows = vec![(1, vec![])];
        for part in parts {
            let mut rest = part.as_bytes();
            loop {
                if scanner.swallow_line_feed(rest) {
                    rest = &rest[1..];
                }
                let row = &mut rows.last_mut().unwrap().1;
                let Step::RowEnd { content, consumed } = scanner.step(rest) else {
                    row.extend(rest);
                    break;
                };
                row.extend(&rest[..content]);
                rows.push((scanner.line(), vec![]));
                rest = &rest[consumed..];
            }
        }
        rows.into_iter().map(|(line, row)| (line, String::from_utf8(row).unwrap())).collect()
    }

    fn assert_rows(input: &str, expected: &[(u32, &str)]) {
        let found = rows(input);
        assert_eq!(found.iter().map(|(line, text)| (*line, text.as_str())).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn every_line_end_ends_a_row() {
        assert_rows("a\nb\r\nc\rd\n\re", &[(1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, ""), (6, "e")]);
    }

    #[test]
    fn cuts_make_no_difference() {
        for input in ["a\r\n\nb\r\r\n\n", "\"a\r\nb\n\nc\",d\r\ne", "\"a\"\"\n\" ,b\r\n\"c\"d\n\ne"] {
            for place in 0..=input.len() {
                let (one, other) = input.split_at(place);
                assert_eq!(rows_of(&[one, other]), rows(input), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn line_breaks_in_quotes_count_as_lines_only() {
        assert_rows("\"a\r\nb\rc\nd\",x\ny", &[(1, "\"a\r\nb\rc\nd\",x"), (5, "y")]);
    }

    #[test]
    fn quotes_open_at_the_start_of_a_cell_and_behind_blanks() {
        assert_rows("a, \"b\nc\" ,d\ne", &[(1, "a, \"b\nc\" ,d"), (3, "e")]);
        assert_rows("a,b\"c\nd", &[(1, "a,b\"c"), (2, "d")]);
        assert_rows("\"a\"\"\n\"\nb", &[(1, "\"a\"\"\n\""), (3, "b")]);
    }

    #[test]
    fn text_after_a_closing_quote_ends_the_row_with_its_line() {
        assert_rows("\"a\"b,\"c\nd", &[(1, "\"a\"b,\"c"), (2, "d")]);
        assert_rows("\"a\" \"b\nd", &[(1, "\"a\" \"b"), (2, "d")]);
    }

    #[test]
    fn finds_the_first_special_byte_at_every_place() {
        for length in 0..20 {
            for place in 0..length {
                for special in [b'"', b'\n', b'\r', 0] {
                    let mut bytes = vec![b'\t'; length];
                    bytes[place] = special;
                    bytes[length - 1] = special;
                    assert_eq!(next_special(&bytes), Some(place));
                    assert_eq!(first_of(&bytes, special), Some(place));
                }
            }
            assert_eq!(next_special(&vec![0xff; length]), None);
            assert_eq!(first_of(&vec![b'-'; length], b','), None);
            assert_eq!(next_special(&vec![b'#'; length]), None);
        }
    }
}
