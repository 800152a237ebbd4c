//! Texts with their placeholders filled, and where every part of them came from.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::limits;
use crate::render::markup;
use crate::render::{Span, Spans, Style};
use crate::template::{Piece, Template};
use crate::view::SentPiece;

/// What stands in the place of a placeholder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filling<'a> {
    /// A value.
    Text(&'a str),
    /// Nothing.
    Unresolved,
    /// A value that only the service knows.
    Default,
}

/// Where a part of a text came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin<'a> {
    Fixed,
    Variable(&'a str),
    Unresolved(&'a str),
    Default(&'a str),
}

/// A part of a text, from the end of the part before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part<'a> {
    end: usize,
    origin: Origin<'a>,
}

/// Stands in the text for a value that is not known. A letter, so that markup sees a word there.
const UNKNOWN: char = 'x';

/// A text with its placeholders filled.
#[derive(Debug, Clone, Default)]
pub(super) struct Filled<'a> {
    text: String,
    parts: Vec<Part<'a>>,
}

impl<'a> Filled<'a> {
    /// Fills a template with what `value` gives for the names in it.
    pub(super) fn template(template: &'a Template, value: impl Fn(&str) -> Filling<'a>) -> Self {
        let mut filled = Self::default();
        for piece in template.pieces() {
            match piece {
                Piece::Text(text) => filled.fixed(text),
                Piece::Variable(name) => filled.variable(name.as_str(), value(name.as_str())),
            }
        }
        filled
    }

    /// Adds text of the handoff or of the product.
    pub(super) fn fixed(&mut self, text: &str) {
        self.text.push_str(text);
        let end = self.text.len();
        match self.parts.last_mut() {
            Some(part) if part.origin == Origin::Fixed => part.end = end,
            _ => self.parts.push(Part { end, origin: Origin::Fixed }),
        }
    }

    /// Adds what stands in the place of a placeholder.
    pub(super) fn variable(&mut self, name: &'a str, filling: Filling<'a>) {
        let origin = match filling {
            Filling::Text(text) if fits(&self.text, text) => {
                self.text.push_str(text);
                Origin::Variable(name)
            }
            Filling::Text(_) | Filling::Unresolved => {
                self.text.push(UNKNOWN);
                Origin::Unresolved(name)
            }
            Filling::Default => {
                self.text.push(UNKNOWN);
                Origin::Default(name)
            }
        };
        self.parts.push(Part { end: self.text.len(), origin });
    }

    /// The text, if all of it is known.
    pub(super) fn known(&self) -> Option<&str> {
        let known = |part: &Part<'_>| matches!(part.origin, Origin::Fixed | Origin::Variable(_));
        self.parts.iter().all(known).then_some(&*self.text)
    }

    /// The text as a channel without markup shows it.
    pub(super) fn plain(&self) -> Spans {
        self.cut([(0..self.text.len(), Style::default())].into_iter())
    }

    /// The text as WhatsApp shows it.
    pub(super) fn formatted(&self) -> Spans {
        self.cut(markup::runs(&self.text).into_iter())
    }

    /// Cuts what is shown where the origin changes.
    fn cut(&self, runs: impl Iterator<Item = (Range<usize>, Style)>) -> Spans {
        let mut spans = Vec::new();
        let mut parts = self.parts.iter().copied().peekable();
        for (Range { mut start, end }, style) in runs {
            while start < end {
                let Some(part) = parts.peek() else { break };
                if part.end <= start {
                    parts.next();
                    continue;
                }
                let until = part.end.min(end);
                spans.push(span(part.origin, self.text.get(start..until).unwrap_or_default(), style));
                start = until;
            }
        }
        spans.into()
    }
}

fn span(origin: Origin<'_>, text: &str, style: Style) -> Span {
    match origin {
        Origin::Fixed => Span::Text { text: text.into(), variable: None, style },
        Origin::Variable(name) => Span::Text { text: text.into(), variable: Some(name.into()), style },
        Origin::Unresolved(name) => Span::Unresolved { unresolved: name.into(), style },
        Origin::Default(name) => Span::Default { default: name.into(), style },
    }
}

/// Fills the pieces of a message into `out`; false, with nothing to rely on in `out`, if a value is not known.
pub(super) fn write<'a, 'p>(
    mut pieces: impl Iterator<Item = SentPiece<'p>>,
    value: impl Fn(&str) -> Filling<'a>,
    out: &mut String,
) -> bool {
    pieces.all(|piece| match piece {
        SentPiece::Text(text) => {
            out.push_str(text);
            true
        }
        SentPiece::Value(name) => match value(name) {
            Filling::Text(text) if fits(out, text) => {
                out.push_str(text);
                true
            }
            _ => false,
        },
    })
}

/// Whether a value still fits. A large value under many placeholders would fill any memory.
fn fits(text: &str, value: &str) -> bool {
    text.len().saturating_add(value.len()) <= limits::PREVIEW_BYTES.value
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use alloc::vec;

    fn text(text: &str, variable: Option<&str>) -> Span {
        Span::Text { text: text.into(), variable: variable.map(ToString::to_string), style: Style::default() }
    }

    #[test]
    fn tells_where_each_part_came_from() {
        let template = Template::parse("Hi ${{1}}, {{2}}{{3}}!");
        let filled = Filled::template(&template, |name| match name {
            "1" => Filling::Text("Jane"),
            "2" => Filling::Default,
            _ => Filling::Unresolved,
        });
        let expected = vec![
            text("Hi ", None),
            text("Jane", Some("1")),
            text(", ", None),
            Span::Default { default: "2".into(), style: Style::default() },
            Span::Unresolved { unresolved: "3".into(), style: Style::default() },
            text("!", None),
        ];
        assert_eq!(filled.plain(), expected.into());
        assert_eq!(filled.known(), None);
    }

    #[test]
    fn an_empty_value_leaves_no_span() {
        let template = Template::parse("a{{1}}b");
        let filled = Filled::template(&template, |_| Filling::Text(""));
        assert_eq!(filled.plain(), vec![text("a", None), text("b", None)].into());
        assert_eq!(filled.known(), Some("ab"));
    }

    #[test]
    fn a_format_over_the_border_of_a_variable_is_cut_there() {
        let template = Template::parse("*now {{1}}* or never");
        let filled = Filled::template(&template, |_| Filling::Text("5 _PM_"));
        let bold = Style { bold: true, ..Style::default() };
        let piece = |text: &str, variable: Option<&str>, style| Span::Text {
            text: text.into(),
            variable: variable.map(ToString::to_string),
            style,
        };
        let expected = vec![
            piece("now ", None, bold),
            piece("5 ", Some("1"), bold),
            piece("PM", Some("1"), Style { italic: true, ..bold }),
            piece(" or never", None, Style::default()),
        ];
        assert_eq!(filled.formatted(), expected.into());
    }

    #[test]
    fn markup_may_open_in_one_value_and_close_in_another() {
        let template = Template::parse("{{1}} and {{2}}");
        let filled = Filled::template(&template, |name| Filling::Text(if name == "1" { "*salt" } else { "pepper*" }));
        let plain = filled.formatted().plain();
        assert_eq!(plain.as_deref(), Some("salt and pepper"));
        assert!(filled.formatted().iter().all(|span| matches!(span, Span::Text { style, .. } if style.bold)));
    }

    #[test]
    fn an_unfilled_placeholder_counts_as_a_word() {
        let template = Template::parse("*{{1}}*");
        let filled = Filled::template(&template, |_| Filling::Unresolved);
        let style = Style { bold: true, ..Style::default() };
        assert_eq!(filled.formatted(), vec![Span::Unresolved { unresolved: "1".into(), style }].into());
    }

    #[test]
    fn values_that_fill_any_memory_are_left_out() {
        let template = Template::parse(&"{{1}}".repeat(10_000));
        let value = "v".repeat(1 << 20);
        let filled = Filled::template(&template, |_| Filling::Text(&value));
        assert!(filled.text.len() <= limits::PREVIEW_BYTES.value + 10_000);
        assert_eq!(filled.known(), None);
        assert!(!write(template.pieces().iter().map(SentPiece::of), |_| Filling::Text(&value), &mut String::new()));
    }
}
