//! WhatsApp's own markup, as its phones show it.
//!
//! Help centre, "How to format your messages"; where it is silent or public parsers disagree, the
//! policy in `docs/previews.md`. One pass, left to right, with nothing to go back to: the time grows
//! with the text whatever the text is.

use alloc::vec::Vec;
use core::ops::Range;

use crate::order;
use crate::render::{CodeStyle, LineStyle, Style};

/// What is shown of a text, in order, with its style; marks that format something are left out.
pub(super) fn runs(text: &str) -> Vec<(Range<usize>, Style)> {
    let mut scan = Scan { text, edges: Vec::new(), open: [None; 3], line: None, no_block: false, no_inline_before: 0 };
    scan.text();
    order::sort_by(&mut scan.edges, |a, b| a.at.cmp(&b.at));
    let mut runs = Vec::with_capacity(scan.edges.len() + 1);
    let (mut style, mut from) = (Style::default(), 0);
    for edge in scan.edges {
        runs.push((from..edge.at, style));
        edge.turn.apply(&mut style);
        from = edge.at + edge.hides;
    }
    runs.push((from..text.len(), style));
    runs.retain(|(range, _)| !range.is_empty());
    runs
}

/// A place where the style changes.
struct Edge {
    at: usize,
    /// How many bytes of marks stand there.
    hides: usize,
    turn: Turn,
}

/// What changes at an edge: on where it was off, off where it was on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Bold,
    Italic,
    Strike,
    Code(CodeStyle),
    Line(LineStyle),
}

impl Turn {
    fn apply(self, style: &mut Style) {
        match self {
            Self::Bold => style.bold = !style.bold,
            Self::Italic => style.italic = !style.italic,
            Self::Strike => style.strike = !style.strike,
            Self::Code(code) => style.code = if style.code.is_none() { Some(code) } else { None },
            Self::Line(line) => style.line = if style.line.is_none() { Some(line) } else { None },
        }
    }
}

/// The marks that format what stands between two of them on one line.
const PAIRED: [(u8, Turn); 3] = [(b'*', Turn::Bold), (b'_', Turn::Italic), (b'~', Turn::Strike)];

const BLOCK: &str = "```";

struct Scan<'t> {
    text: &'t str,
    edges: Vec<Edge>,
    /// Where each of the paired marks was opened on this line.
    open: [Option<usize>; 3],
    /// What the line is.
    line: Option<LineStyle>,
    /// Whether it is known that no further block of code is closed.
    no_block: bool,
    /// Up to where it is known that no inline code is closed.
    no_inline_before: usize,
}

impl Scan<'_> {
    fn text(&mut self) {
        let mut at = self.start_line(0);
        while let Some(byte) = self.text.as_bytes().get(at) {
            at = match byte {
                b'\n' => {
                    self.end_line(at);
                    self.start_line(at + 1)
                }
                b'`' => self.code(at),
                b'*' | b'_' | b'~' => self.mark(at, *byte),
                _ => at + 1,
            };
        }
        self.end_line(at);
    }

    /// Looks at how a line starts and gives where its text does.
    fn start_line(&mut self, at: usize) -> usize {
        let line = self.rest(at).split('\n').next().unwrap_or("");
        let Some((style, marker)) = line_marker(line) else { return at };
        let hides = if style == LineStyle::Numbered { 0 } else { marker };
        self.edges.push(Edge { at, hides, turn: Turn::Line(style) });
        self.line = Some(style);
        at + marker
    }

    fn end_line(&mut self, at: usize) {
        if let Some(style) = self.line.take() {
            self.edges.push(Edge { at, hides: 0, turn: Turn::Line(style) });
        }
        self.open = [None; 3];
    }

    /// Takes grave accents, with the code behind them if they open some.
    fn code(&mut self, at: usize) -> usize {
        if self.rest(at).starts_with(BLOCK) && !self.no_block {
            if let Some(end) = self.block(at) {
                return end;
            }
            self.no_block = true;
        }
        let end = at + run_of(self.rest(at), b'`');
        if end != at + 1 || at < self.no_inline_before {
            return end;
        }
        match self.lone_accent(end) {
            Ok(close) => {
                self.pair(at..close, 1, Turn::Code(CodeStyle::Inline));
                close + 1
            }
            Err(line_end) => {
                self.no_inline_before = line_end;
                end
            }
        }
    }

    /// The end of a block of code that opens at `at`; it holds at least one character.
    fn block(&mut self, at: usize) -> Option<usize> {
        let start = at + BLOCK.len();
        let first = self.rest(start).chars().next()?.len_utf8();
        let close = start + first + self.rest(start + first).find(BLOCK)?;
        self.pair(at..close, BLOCK.len(), Turn::Code(CodeStyle::Block));
        if let Some(line_end) = self.text.get(start..close).and_then(|content| content.find('\n')) {
            self.end_line(start + line_end);
        }
        Some(close + BLOCK.len())
    }

    /// The next accent on this line that stands alone, or where the line ends.
    fn lone_accent(&self, from: usize) -> Result<usize, usize> {
        let mut at = from;
        loop {
            match self.text.as_bytes().get(at) {
                None | Some(b'\n') => return Err(at),
                Some(b'`') => match run_of(self.rest(at), b'`') {
                    1 => return Ok(at),
                    run => at += run,
                },
                Some(_) => at += 1,
            }
        }
    }

    /// Takes a paired mark, which opens, closes, or is text.
    fn mark(&mut self, at: usize, mark: u8) -> usize {
        let end = at + run_of(self.rest(at), mark);
        let kind = PAIRED.into_iter().zip(self.open).find(|((byte, _), _)| *byte == mark);
        let Some(((_, turn), opened)) = kind.filter(|_| end == at + 1) else { return end };
        let before = self.text.get(..at).and_then(|text| text.chars().next_back());
        let after = self.rest(end).chars().next();
        match opened {
            Some(from) if ends_before(before, after) => {
                self.pair(from..at, 1, turn);
                // What was opened inside and not closed stays text.
                self.open = self.open.map(|place| place.filter(|place| *place < from));
            }
            None if starts_between(before, after) => self.set_open(mark, at),
            _ => {}
        }
        end
    }

    fn set_open(&mut self, mark: u8, at: usize) {
        let places = PAIRED.iter().zip(&mut self.open).filter(|((byte, _), _)| *byte == mark);
        places.for_each(|(_, place)| *place = Some(at));
    }

    /// Formats what stands between two marks of this many bytes.
    fn pair(&mut self, marks: Range<usize>, hides: usize, turn: Turn) {
        self.edges.extend([marks.start, marks.end].map(|at| Edge { at, hides, turn }));
    }

    fn rest(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }
}

/// Whether a mark between these characters may open: no letter or digit before it, no blank after it.
fn starts_between(before: Option<char>, after: Option<char>) -> bool {
    before.is_none_or(|c| !c.is_alphanumeric()) && after.is_some_and(|c| !c.is_whitespace())
}

/// Whether a mark between these characters may close: no blank before it, no letter or digit after it.
fn ends_before(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !c.is_alphanumeric())
}

/// How a line starts, and the length of that start; a start with nothing behind it is text.
fn line_marker(line: &str) -> Option<(LineStyle, usize)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (style, marker) = match line.as_bytes() {
        [b'>', b' ', ..] => (LineStyle::Quote, "> ".len()),
        [b'-' | b'*', b' ', ..] => (LineStyle::Bullet, "- ".len()),
        _ if digits > 0 && line.get(digits..)?.starts_with(". ") => (LineStyle::Numbered, digits + ". ".len()),
        _ => return None,
    };
    let text = line.get(marker..)?;
    (!text.trim().is_empty()).then_some((style, marker))
}

/// How often `byte` stands at the start of a text.
fn run_of(text: &str, byte: u8) -> usize {
    text.bytes().take_while(|other| *other == byte).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::String;

    /// What is shown, with each style as a letter before its text.
    fn shown(text: &str) -> String {
        let piece = |(range, style): (Range<usize>, Style)| {
            let mut letters = String::new();
            letters.extend(style.bold.then_some('b'));
            letters.extend(style.italic.then_some('i'));
            letters.extend(style.strike.then_some('s'));
            letters.extend(style.code.map(|code| if code == CodeStyle::Block { 'm' } else { 'c' }));
            letters.extend(style.line.map(|line| match line {
                LineStyle::Quote => 'q',
                LineStyle::Bullet => 'l',
                LineStyle::Numbered => 'n',
            }));
            let text = text.get(range).unwrap();
            if letters.is_empty() { text.into() } else { format!("<{letters}:{text}>") }
        };
        runs(text).into_iter().map(piece).collect()
    }

    fn check(cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            assert_eq!(shown(text), *expected, "{text:?}");
        }
    }

    fn is_text(cases: &[&str]) {
        for text in cases {
            assert_eq!(shown(text), *text, "{text:?}");
        }
    }

    #[test]
    fn formats_between_paired_marks() {
        check(&[
            ("*b*", "<b:b>"),
            ("_i_", "<i:i>"),
            ("~s~", "<s:s>"),
            ("a *b c* d", "a <b:b c> d"),
            ("(*b*), *c*.", "(<b:b>), <b:c>."),
            ("*é*", "<b:é>"),
            ("👋*b*👋", "👋<b:b>👋"),
            ("*a*_b_", "<b:a><i:b>"),
        ]);
    }

    #[test]
    fn formats_nest() {
        check(&[
            ("*_x_*", "<bi:x>"),
            ("~a _b *c*_~", "<s:a ><is:b ><bis:c>"),
            ("*a _b* c_", "<b:a _b> c_"),
            ("*a _b_ c", "*a <i:b> c"),
        ]);
    }

    #[test]
    fn the_first_mark_that_may_close_closes() {
        check(&[("*a *b*", "<b:a *b>"), ("*a*b*", "<b:a*b>"), ("*a* b*", "<b:a> b*")]);
    }

    #[test]
    fn marks_inside_words_and_beside_blanks_are_text() {
        is_text(&["snake_case_x", "5*3*2", "https://example.com/a_b_c", "*b*c", "a*b*", "é*b*"]);
        is_text(&["a * b*", "*b *", "a * *", "*", "*a", "a*", "_ _"]);
    }

    #[test]
    fn doubled_marks_and_marks_over_lines_are_text() {
        is_text(&["**b**", "~~s~~", "__i__", "**", "***", "*a\nb*", "_a\r\nb_", "``", "``a``"]);
    }

    #[test]
    fn code_is_shown_as_it_stands() {
        check(&[
            ("`*x*`", "<c:*x*>"),
            ("a `b` c", "a <c:b> c"),
            ("```*x*\ny```", "<m:*x*\ny>"),
            ("```\ncode\n```", "<m:\ncode\n>"),
            ("*a `b*` c*", "<b:a ><bc:b*><b: c>"),
            ("`a``b`", "<c:a``b>"),
        ]);
        is_text(&["`a", "`a\nb`", "```a", "``````"]);
    }

    #[test]
    fn a_block_of_several_lines_ends_what_was_open() {
        check(&[("*a ```b\nc``` d*", "*a <m:b\nc> d*"), ("> a ```b\nc``` d", "<q:a ><mq:b><m:\nc> d")]);
    }

    #[test]
    fn lines_are_told_by_how_they_start() {
        check(&[
            ("> q\nr", "<q:q>\nr"),
            ("- a\n* *b*\n", "<l:a>\n<bl:b>\n"),
            ("1. a\n12. b", "<n:1. a>\n<n:12. b>"),
            ("* b*", "<l:b*>"),
            ("> - x", "<q:- x>"),
        ]);
        is_text(&[">q", "-a", "1.a", "1 . a", ".", "a > b", "- ", ">  \n", "1. ", " - a"]);
    }

    #[test]
    fn hostile_texts_take_no_longer_than_others() {
        for piece in
            ["*", "_", "~", "`", "```", "*a", "a*", "*a ", "_*~", "```a```` ", "`a\n", "> ", "- *", "1. `", "`` "]
        {
            let text = piece.repeat((1 << 20) / piece.len());
            let shown: usize = runs(&text).iter().map(|(range, _)| range.len()).sum();
            assert!(shown <= text.len());
        }
    }
}
