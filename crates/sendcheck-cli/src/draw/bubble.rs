//! A bubble: a frame with a title, and parts with rules between them.

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use crate::draw::Look;
use crate::draw::text::{Line, Rich};

/// A part of a message.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// What the rule above it says; nothing on the first, which the title stands above.
    pub(super) label: Option<&'static str>,
    /// Texts with an empty line between them.
    pub(super) texts: Vec<Rich>,
}

/// What a frame is made of.
struct Frame {
    top: [&'static str; 2],
    rule: [&'static str; 2],
    bottom: [&'static str; 2],
    across: &'static str,
    side: &'static str,
}

const LINES: Frame =
    Frame { top: ["╭", "╮"], rule: ["├", "┤"], bottom: ["╰", "╯"], across: "─", side: "│" };
const ASCII: Frame = Frame { top: ["+"; 2], rule: ["+"; 2], bottom: ["+"; 2], across: "-", side: "|" };

/// What stands beside the text of a line: the frame and a blank, on either side.
const BESIDE: usize = 4;

/// Draws a bubble.
pub(super) fn bubble(title: &str, parts: &[Part], look: Look) -> String {
    let frame = if look.unicode { &LINES } else { &ASCII };
    let mut out = frame.edge(frame.top, Some(title), look.width);
    for (number, part) in parts.iter().enumerate() {
        if number > 0 {
            out += &frame.edge(frame.rule, part.label, look.width);
        }
        for (number, text) in part.texts.iter().enumerate() {
            if number > 0 {
                out += &frame.line(&Line::default(), look.width);
            }
            for line in text.lines(look.width.saturating_sub(BESIDE)) {
                out += &frame.line(&line, look.width);
            }
        }
    }
    out + &frame.edge(frame.bottom, None, look.width)
}

impl Frame {
    fn edge(&self, [left, right]: [&str; 2], label: Option<&str>, width: usize) -> String {
        let label = label.map(|label| format!("{} {label} ", self.across)).unwrap_or_default();
        let rest = self.across.repeat(width.saturating_sub(label.width() + 2));
        let bold = Style::new().bold();
        if label.is_empty() {
            return format!("{left}{rest}{right}\n");
        }
        format!("{left}{bold}{label}{bold:#}{rest}{right}\n")
    }

    fn line(&self, Line { text, width }: &Line, outer: usize) -> String {
        let side = self.side;
        let blanks = " ".repeat(outer.saturating_sub(width + BESIDE));
        format!("{side} {text}{blanks} {side}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_the_width() {
        let texts = || vec![Rich::of("日本 👋 and so on, folded", Style::new()), Rich::of("second", Style::new())];
        for width in [24, 44, 60] {
            for unicode in [true, false] {
                let parts = [Part { label: None, texts: texts() }, Part { label: Some("more"), texts: texts() }];
                let drawn = bubble("SMS", &parts, Look { width, unicode, styles: false });
                let drawn = drawn.replace("\u{1b}[1m", "").replace("\u{1b}[0m", "");
                assert!(drawn.lines().all(|line| line.width() == width), "{drawn}");
                assert_eq!(drawn.contains('│'), unicode);
            }
        }
    }
}
