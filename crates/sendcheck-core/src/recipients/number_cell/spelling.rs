//! How people and programs write a number: other blanks and dashes, separators at its ends, a scheme in front.

use alloc::string::String;

use super::super::blank::{is_dash, is_inner_blank, is_invisible};
use super::spreadsheet::is_scientific;
use super::{Repair, RepairSet, is_digits};

/// How a number is announced in links and in the logs of messaging services.
const SCHEMES: [&str; 3] = ["tel:", "sms:", "whatsapp:"];

/// Whether nothing is to be undone: ASCII digits and separators between them, at most one `+` that opens it, and no
/// decimal places. All but a few cells of a list are digits alone, which the first line says.
pub(super) fn is_as_read(text: &str) -> bool {
    let rest = text.strip_prefix('+').unwrap_or(text);
    if is_digits(rest) {
        return true;
    }
    rest.trim_start_matches('(').starts_with(is_digit)
        && rest.trim_end_matches(')').ends_with(is_digit)
        && rest.bytes().all(is_digit_or_separator)
        && !rest.trim_end_matches('0').ends_with('.')
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn is_digit_or_separator(byte: u8) -> bool {
    byte.is_ascii_digit() || is_separator(char::from(byte))
}

/// What may stand between the digits of a number.
fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '(' | ')')
}

pub(super) fn without_scheme(text: &str) -> Option<&str> {
    SCHEMES.iter().find_map(|scheme| {
        let (front, rest) = text.split_at_checked(scheme.len())?;
        front.eq_ignore_ascii_case(scheme).then_some(rest)
    })
}

/// Writes a text with the plain form of every character that has one.
pub(super) fn write_plain(text: &str, buffer: &mut String, repairs: &mut RepairSet) {
    for c in text.chars() {
        match plain(c) {
            Plain::Same => buffer.push(c),
            Plain::As(plain, repair) => {
                repairs.add(repair);
                buffer.push(plain);
            }
            Plain::Nothing => repairs.add(Repair::InvisibleMarks),
        }
    }
}

/// What a character is written as.
enum Plain {
    Same,
    As(char, Repair),
    Nothing,
}

fn plain(c: char) -> Plain {
    match c {
        '!'..='~' | ' ' => Plain::Same,
        '\u{ff0b}' => Plain::As('+', Repair::FullWidthSigns),
        '\u{ff08}' => Plain::As('(', Repair::FullWidthSigns),
        '\u{ff09}' => Plain::As(')', Repair::FullWidthSigns),
        '\u{ff0e}' => Plain::As('.', Repair::FullWidthSigns),
        _ if is_invisible(c) => Plain::Nothing,
        _ if is_inner_blank(c) => Plain::As(' ', Repair::Blanks),
        _ if is_dash(c) => Plain::As('-', Repair::Dashes),
        _ => Plain::Same,
    }
}

pub(super) fn is_sum(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|rest| {
        rest.starts_with(is_digit)
            && rest.ends_with(is_digit)
            && (rest.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) || is_scientific(rest))
    })
}

/// Takes off separators before the number, behind it and behind its `+`, and all but one `+`.
///
/// Parentheses alone keep nobody from reading a number, and an opening one tells of an area code: they stay, but for
/// one before a `+`.
pub(super) fn take_off_edges(buffer: &mut String, repairs: &mut RepairSet) {
    let Some(Edges { front, end, kept }) = Edges::of(buffer) else { return };
    if front == kept.len() && end == buffer.len() {
        return;
    }
    repairs.add(Repair::Edges);
    buffer.truncate(end);
    buffer.replace_range(..front, kept);
}

/// Where the digits of a number begin and end, and what is kept of that which stands before them.
struct Edges {
    front: usize,
    end: usize,
    kept: &'static str,
}

impl Edges {
    fn of(text: &str) -> Option<Self> {
        let signs = text.trim_start_matches(is_separator);
        let behind_signs = signs.trim_start_matches('+');
        let number = behind_signs.trim_start_matches(is_separator);
        let signed = behind_signs.len() < signs.len();
        let before_digits = if signed { behind_signs } else { text };
        let before_digits = before_digits.get(..before_digits.len() - number.len())?;
        let tail = number.len() - number.trim_end_matches(is_separator).len();
        let only_closes = number.trim_end_matches(')').ends_with(is_digit);
        let kept = match (signed, before_digits.contains('(')) {
            (true, true) => "+(",
            (true, false) => "+",
            (false, true) => "(",
            (false, false) => "",
        };
        let is_number = number.starts_with(is_digit);
        is_number.then_some(Self {
            front: text.len() - number.len(),
            end: text.len() - if only_closes { 0 } else { tail },
            kept,
        })
    }
}

/// The first character that keeps a text from being read, with its byte offset.
pub(super) fn obstacle(text: &str) -> Option<(usize, char)> {
    let is_foreign = |c: char| match plain(c) {
        Plain::Same => !(c.is_ascii_digit() || is_separator(c) || c == '+'),
        Plain::As(..) | Plain::Nothing => false,
    };
    let foreign = text.char_indices().find(|(_, c)| is_foreign(*c));
    foreign.or_else(|| misplaced_plus(text))
}

/// A `+` behind the place where one may stand: behind a digit, or behind separators that follow another.
fn misplaced_plus(text: &str) -> Option<(usize, char)> {
    let is_plus = |c: char| matches!(c, '+' | '\u{ff0b}');
    let mut signs = text.char_indices().skip_while(|(_, c)| !is_plus(*c) && !c.is_ascii_digit());
    let mut in_front = true;
    signs.find(|(_, c)| {
        let misplaced = is_plus(*c) && !in_front;
        in_front &= is_plus(*c);
        misplaced
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Mended, Repair, mend, obstacle};
    use super::misplaced_plus;
    use alloc::string::String;
    use alloc::vec::Vec;

    fn mended(text: &str, number: &str, repairs: &[Repair]) {
        let mut buffer = String::new();
        let Mended { text: found, repairs: done, lossy } = mend(text, &mut buffer);
        assert_eq!((found, done.iter().collect::<Vec<_>>().as_slice(), lossy), (number, repairs, false), "{text:?}");
    }

    #[test]
    fn a_plus_stands_before_all_digits() {
        for text in ["+1202", "(+1)202", "--++1202", "x+1", "", "1202"] {
            assert_eq!(misplaced_plus(text), None, "{text}");
        }
        for (text, place) in [("1+202", 1), ("+1+202", 2), ("+-+1", 2), ("(+1) 202+", 8)] {
            assert_eq!(misplaced_plus(text), Some((place, '+')), "{text}");
        }
    }

    #[test]
    fn what_only_an_eye_cannot_see() {
        mended("1\u{2011}202\u{2013}555\u{2014}0123", "1-202-555-0123", &[Repair::Dashes]);
        mended("1\u{2212}202\u{2212}555\u{2212}0123", "1-202-555-0123", &[Repair::Dashes]);
        mended("+33\u{a0}6\u{202f}12\u{2007}34\t56\u{3000}78", "+33 6 12 34 56 78", &[Repair::Blanks]);
        mended("1202\u{200b}555\u{ad}01\u{feff}23", "12025550123", &[Repair::InvisibleMarks]);
        mended("\u{ff0b}81\u{ff08}90\u{ff09}12345678", "+81(90)12345678", &[Repair::FullWidthSigns]);
    }

    #[test]
    fn separators_at_the_ends() {
        for text in ["12025550123-", ".12025550123", "12025550123 .", "12025550123 (", ")12025550123", "- 12025550123"]
        {
            mended(text, "12025550123", &[Repair::Edges]);
        }
        for text in
            ["++12025550123", "+-12025550123", "+ 12025550123", "(+12025550123", "-+12025550123", "+++ - 12025550123"]
        {
            mended(text, "+12025550123", &[Repair::Edges]);
        }
        mended("(+44) 20 7946 0000", "+44) 20 7946 0000", &[Repair::Edges]);
        mended("+ (44) 20 7946 0000", "+(44) 20 7946 0000", &[Repair::Edges]);
        mended("( 202) 555-0123", "(202) 555-0123", &[Repair::Edges]);
        mended("12025550123 ()", "12025550123", &[Repair::Edges]);
        mended("-1.2025550123E+10", "-1.2025550123E+10", &[]);
        for text in
            ["(202) 555-0123", "+(1)2025550123", "((1)202)5550123)", "+-+12025550123", "+", "-", "", "-9876543119"]
        {
            mended(text, text, &[]);
        }
    }

    #[test]
    fn a_scheme_in_front() {
        for text in ["tel:+12025550123", "SMS: +12025550123", "WhatsApp:+12025550123"] {
            mended(text, "+12025550123", &[Repair::Scheme]);
        }
        for text in ["tel//+12025550123", "fax:+12025550123", "te\u{301}l:1"] {
            mended(text, text, &[]);
        }
    }

    #[test]
    fn the_first_character_in_the_way() {
        let places = [
            ("12025550123 (mobile)", (14, 'm')),
            ("1_202", (2, '_')),
            ("'1_202", (3, '_')),
            ("=\"1_202\"", (4, '_')),
            ("\u{200e} tel: 1\u{a0}2/3", (11, '/')),
            ("1202555\n0123", (8, '\n')),
            ("1+2", (2, '+')),
            ("+-+1", (3, '+')),
            ("\u{661}2", (1, '\u{661}')),
        ];
        for (text, place) in places {
            assert_eq!(obstacle(text), Some(place), "{text:?}");
        }
        for text in ["", "++1-", "+ (1)\u{a0}2", "1202"] {
            assert_eq!(obstacle(text), None, "{text:?}");
        }
    }
}
