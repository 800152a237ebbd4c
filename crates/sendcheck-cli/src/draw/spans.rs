//! The texts of a preview in the styles of a terminal, or with WhatsApp's marks where there are none.

use anstyle::{AnsiColor, Effects, Style};
use sendcheck::engine::render::{CodeStyle, LineStyle, Style as Shown};
use sendcheck::{Span, Spans};

use crate::draw::Look;
use crate::draw::text::Rich;

/// What is said of placeholders that are not filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    /// Nothing: it is the draft of a handoff, in which all are open.
    Expected,
    /// That a value is missing or kept in the service.
    Told,
}

/// A text as it is shown.
pub(super) fn rich(spans: &Spans, open: Open, look: Look) -> Rich {
    let mut inking = Inking { look, open, rich: Rich::default(), marks: Vec::new(), line: None };
    for span in spans {
        inking.span(span);
    }
    inking.turn(Shown::default());
    inking.rich
}

struct Inking {
    look: Look,
    open: Open,
    rich: Rich,
    /// The marks that are open, where they are written.
    marks: Vec<&'static str>,
    line: Option<LineStyle>,
}

impl Inking {
    fn span(&mut self, span: &Span) {
        let (Span::Text { style, .. } | Span::Unresolved { style, .. } | Span::Default { style, .. }) = span;
        self.turn(*style);
        let ink = if self.look.styles { ink(*style) } else { Style::new() };
        match span {
            Span::Text { text, .. } => self.rich.push(text, ink),
            Span::Unresolved { unresolved, .. } => self.placeholder(unresolved, "missing", AnsiColor::Red, ink),
            Span::Default { default, .. } => self.placeholder(default, "default", AnsiColor::Yellow, ink),
        }
    }

    fn placeholder(&mut self, name: &str, what: &str, colour: AnsiColor, ink: Style) {
        match self.open {
            Open::Expected => self.rich.push(&format!("{{{{{name}}}}}"), ink.fg_color(Some(AnsiColor::Cyan.into()))),
            Open::Told => self.rich.push(&format!("{{{{{name}: {what}}}}}"), ink.fg_color(Some(colour.into()))),
        }
    }

    /// Comes to a piece that is shown in this way.
    fn turn(&mut self, style: Shown) {
        if !self.look.styles {
            self.close(&marks(style));
        }
        if style.line != self.line {
            self.line = style.line;
            self.rich.push(start(style.line, self.look), Style::new());
        }
        if !self.look.styles {
            self.write(&marks(style));
        }
    }

    /// Closes marks from the innermost on until only wanted ones are open.
    fn close(&mut self, wanted: &[&'static str]) {
        while let Some(mark) = self.marks.pop() {
            if self.marks.iter().chain([&mark]).all(|open| wanted.contains(open)) {
                self.marks.push(mark);
                return;
            }
            self.rich.push(mark, Style::new());
        }
    }

    fn write(&mut self, wanted: &[&'static str]) {
        for mark in wanted {
            if !self.marks.contains(mark) {
                self.marks.push(mark);
                self.rich.push(mark, Style::new());
            }
        }
    }
}

/// WhatsApp's marks around a piece, from the outermost on.
fn marks(style: Shown) -> Vec<&'static str> {
    let code = match style.code {
        Some(CodeStyle::Block) => Some("```"),
        Some(CodeStyle::Inline) => Some("`"),
        None => None,
    };
    let paired = [(style.bold, "*"), (style.italic, "_"), (style.strike, "~")];
    paired.into_iter().filter_map(|(on, mark)| on.then_some(mark)).chain(code).collect()
}

/// What a line begins with that WhatsApp shows without its mark.
fn start(line: Option<LineStyle>, look: Look) -> &'static str {
    match line {
        Some(LineStyle::Quote) if look.styles && look.unicode => "▎ ",
        Some(LineStyle::Bullet) if look.styles && look.unicode => "• ",
        Some(LineStyle::Quote) => "> ",
        Some(LineStyle::Bullet) => "- ",
        Some(LineStyle::Numbered) | None => "",
    }
}

/// A piece's style in a terminal, where all letters have one width already.
fn ink(style: Shown) -> Style {
    let effects = [
        (style.bold, Effects::BOLD),
        (style.italic, Effects::ITALIC),
        (style.strike, Effects::STRIKETHROUGH),
        (style.line == Some(LineStyle::Quote), Effects::DIMMED),
    ];
    let effects = effects.into_iter().filter(|(on, _)| *on).fold(Effects::new(), |all, (_, effect)| all | effect);
    Style::new().effects(effects).fg_color(style.code.map(|_| AnsiColor::Magenta.into()))
}
