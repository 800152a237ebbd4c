//! Text in styles, folded into lines of a width.

use anstyle::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::plain;

/// How many blanks stand for a tab.
const TAB: &str = "    ";

/// A text in pieces, each in its style.
#[derive(Debug, Default)]
pub(super) struct Rich(Vec<(String, Style)>);

/// A line, ready to be written, and the columns that it takes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) width: usize,
}

/// What a reader sees as one character.
#[derive(Debug, Clone, Copy)]
struct Glyph<'a> {
    text: &'a str,
    style: Style,
    width: usize,
}

impl Rich {
    /// A text in one style.
    pub(super) fn of(text: &str, style: Style) -> Self {
        let mut rich = Self::default();
        rich.push(text, style);
        rich
    }

    /// Adds a piece; what would act on a terminal is shown by its code, but line breaks stay.
    pub(super) fn push(&mut self, text: &str, style: Style) {
        let text = text.replace("\r\n", "\n").replace('\t', TAB);
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.0.push(("\n".into(), style));
            }
            if !line.is_empty() {
                self.0.push((plain(line).into_owned(), style));
            }
        }
    }

    /// Adds another text behind this one.
    pub(super) fn append(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The text with its plain pieces in this style.
    pub(super) fn with(mut self, style: Style) -> Self {
        let plain = self.0.iter_mut().filter(|(_, own)| own.is_plain());
        plain.for_each(|(_, own)| *own = style);
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Folds the text: between words, and inside words that are wider than a line.
    pub(super) fn lines(&self, width: usize) -> Vec<Line> {
        let mut fold = Fold { room: width.max(2), ..Fold::default() };
        for (text, style) in &self.0 {
            for text in text.graphemes(true) {
                // An unknown terminal may give a character no column at all; a line must end all the same.
                fold.add(Glyph { text, style: *style, width: text.width() });
            }
        }
        fold.finish()
    }
}

/// Lines that are being filled.
#[derive(Default)]
struct Fold<'a> {
    room: usize,
    lines: Vec<Line>,
    line: Vec<Glyph<'a>>,
    line_width: usize,
    word: Vec<Glyph<'a>>,
    word_width: usize,
}

impl<'a> Fold<'a> {
    fn add(&mut self, glyph: Glyph<'a>) {
        match glyph.text {
            "\n" => self.end_line(),
            " " => {
                self.end_word();
                // The blank at which a line is folded takes no room.
                if self.line_width < self.room {
                    self.line.push(glyph);
                    self.line_width += 1;
                }
            }
            // A line may be folded on either side of an ideograph or a picture.
            _ if glyph.width > 1 => {
                self.end_word();
                self.add_to_word(glyph);
                self.end_word();
            }
            _ => {
                if self.word_width + glyph.width > self.room {
                    self.end_word();
                }
                self.add_to_word(glyph);
            }
        }
    }

    fn add_to_word(&mut self, glyph: Glyph<'a>) {
        self.word_width += glyph.width;
        self.word.push(glyph);
    }

    fn end_word(&mut self) {
        if self.line_width > 0 && self.line_width + self.word_width > self.room {
            self.fold();
        }
        self.line.append(&mut self.word);
        self.line_width += self.word_width;
        self.word_width = 0;
    }

    fn end_line(&mut self) {
        self.end_word();
        self.fold();
    }

    fn fold(&mut self) {
        while self.line.pop_if(|glyph| glyph.text == " ").is_some() {}
        self.lines.push(painted(&self.line));
        self.line.clear();
        self.line_width = 0;
    }

    fn finish(mut self) -> Vec<Line> {
        self.end_line();
        self.lines
    }
}

/// The glyphs as text; a style is switched on and off on the line itself.
fn painted(glyphs: &[Glyph<'_>]) -> Line {
    let mut text = String::new();
    for run in glyphs.chunk_by(|one, next| one.style == next.style) {
        let style = run.first().map(|glyph| glyph.style).unwrap_or_default();
        text.push_str(&style.render().to_string());
        text.extend(run.iter().map(|glyph| glyph.text));
        text.push_str(&style.render_reset().to_string());
    }
    Line { text, width: glyphs.iter().map(|glyph| glyph.width).sum() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str, width: usize) -> Vec<String> {
        let lines = Rich::of(text, Style::new()).lines(width);
        assert!(lines.iter().all(|line| line.width <= width), "{lines:?}");
        lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn folds_between_words() {
        assert_eq!(folded("one two three", 7), ["one two", "three"]);
        assert_eq!(folded("one two  three", 8), ["one two", "three"]);
        assert_eq!(folded("one\ntwo\n", 8), ["one", "two", ""]);
        assert_eq!(folded("", 8), [""]);
    }

    #[test]
    fn folds_inside_a_word_that_is_wider_than_a_line() {
        assert_eq!(folded("see https://a.example/b", 8), ["see", "https://", "a.exampl", "e/b"]);
    }

    #[test]
    fn wide_characters_take_two_columns() {
        assert_eq!(folded("日本語です", 5), ["日本", "語で", "す"]);
        assert_eq!(folded("ok 👍🏽👨‍👩‍👧", 5), ["ok 👍🏽", "👨‍👩‍👧"]);
    }

    #[test]
    fn what_belongs_together_stays_together() {
        assert_eq!(folded("ee\u{301}e\u{301}", 2), ["ee\u{301}", "e\u{301}"]);
    }

    #[test]
    fn controls_are_shown_and_line_breaks_stay() {
        assert_eq!(folded("a\r\nb\tc\u{1b}[2J", 20), ["a", "b    c\\u{1b}[2J"]);
    }

    #[test]
    fn a_style_ends_with_its_line() {
        let lines = Rich::of("one two", Style::new().bold()).lines(4);
        assert_eq!(
            lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(),
            ["\u{1b}[1mone\u{1b}[0m", "\u{1b}[1mtwo\u{1b}[0m"]
        );
    }
}
