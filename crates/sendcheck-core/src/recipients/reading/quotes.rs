//! Which cells are quoted, seen once and before anything is known of what separates cells.
//!
//! RFC 4180, section 2: a quote opens a cell and closes it before a separator or the end of its line. Whatever may be a
//! separator counts as one here, so that the text inside quotes decides nothing.

use alloc::vec::Vec;

use super::delimiter::is_candidate;

/// A record of the start of a list: its bytes, and those of its cells that are quoted.
#[derive(Debug, Clone)]
pub(super) struct Loose<'a> {
    pub(super) text: &'a [u8],
    /// Opening and closing quote of each quoted cell, counted from the start of `text`.
    pub(super) quoted: Vec<(usize, usize)>,
}

/// Cuts a text into records at line ends outside quotes. The last is left out if it has no end and `complete` is false,
/// unless it is the only one.
pub(super) fn records(text: &[u8], complete: bool, most: usize) -> Vec<Loose<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    // A quote that never closes is a mark like others, and so is each behind it.
    let mut closes = true;
    while !rest.is_empty() && found.len() < most {
        let (length, quoted, ended) = record(rest, &mut closes);
        let Some((record, behind)) = rest.split_at_checked(length) else { break };
        if !ended && !complete && !found.is_empty() {
            break;
        }
        if !record.trim_ascii().is_empty() {
            found.push(Loose { text: record, quoted });
        }
        rest = behind.strip_prefix(b"\r\n").or_else(|| behind.get(1..)).unwrap_or_default();
    }
    found
}

/// The length of the first record, its quoted cells, and whether a line end ends it.
fn record(text: &[u8], closes: &mut bool) -> (usize, Vec<(usize, usize)>, bool) {
    let mut quoted = Vec::new();
    let (mut at, mut at_cell_start) = (0, true);
    while let Some(byte) = text.get(at) {
        match byte {
            b'\r' | b'\n' => return (at, quoted, true),
            b'"' if at_cell_start && *closes => {
                let closing = closing_quote(text, at + 1);
                *closes = closing.is_some();
                if let Some(closing) = closing.filter(|closing| ends_cell(text, closing + 1)) {
                    quoted.push((at, closing));
                    at = closing;
                }
                at_cell_start = false;
            }
            byte if is_candidate(*byte) => at_cell_start = true,
            b' ' => {}
            _ => at_cell_start = false,
        }
        at += 1;
    }
    (at, quoted, false)
}

/// The quote that closes what was opened before `from`; a doubled one is half of a character.
fn closing_quote(text: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += text.get(at..)?.iter().position(|byte| *byte == b'"')?;
        if text.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        at += 2;
    }
}

/// Whether a cell ends here, but for blanks.
fn ends_cell(text: &[u8], from: usize) -> bool {
    let behind = text.get(from..).unwrap_or_default();
    let next = behind.iter().find(|byte| **byte != b' ');
    next.is_none_or(|byte| matches!(byte, b'\r' | b'\n') || is_candidate(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn cut(text: &str) -> Vec<(String, usize)> {
        records(text.as_bytes(), true, usize::MAX)
            .into_iter()
            .map(|record| (String::from_utf8(record.text.into()).unwrap(), record.quoted.len()))
            .collect()
    }

    #[test]
    fn line_ends_in_quotes_end_nothing() {
        assert_eq!(cut("1;\"a\nb, c\"\r\n2;d\n"), [("1;\"a\nb, c\"".into(), 1), ("2;d".into(), 0)]);
        assert_eq!(cut("\"1\",\"a\"\"\n\"\"b\"\n2"), [("\"1\",\"a\"\"\n\"\"b\"".into(), 2), ("2".into(), 0)]);
    }

    #[test]
    fn blanks_may_stand_before_a_quote() {
        assert_eq!(cut("1,  \"a\nb\"\n2,x"), [("1,  \"a\nb\"".into(), 1), ("2,x".into(), 0)]);
        assert_eq!(cut("1,x \"a\nb\""), [("1,x \"a".into(), 0), ("b\"".into(), 0)]);
    }

    #[test]
    fn quotes_inside_a_cell_are_text() {
        assert_eq!(cut("1;5'11\";x\n2;4'2\";y"), [("1;5'11\";x".into(), 0), ("2;4'2\";y".into(), 0)]);
        assert_eq!(cut("1;Hi, \"Bob\" there\n2;x"), [("1;Hi, \"Bob\" there".into(), 0), ("2;x".into(), 0)]);
        assert_eq!(cut("1,\"never\n2,x"), [("1,\"never".into(), 0), ("2,x".into(), 0)]);
    }

    #[test]
    fn the_last_record_waits_for_its_end() {
        assert_eq!(records(b"1,a\n2,b", false, 9).len(), 1);
        assert_eq!(records(b"1,a", false, 9).len(), 1);
        assert_eq!(records(b"1,a\n2,b\n3", true, 2).len(), 2);
    }
}
