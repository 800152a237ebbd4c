//! Colours: few, and only to find the eye's way; nothing is said by colour alone.

use std::fmt;

use anstyle::{AnsiColor, Style};
use sendcheck::{Severity, Verdict};

/// A word in its colour.
pub(crate) struct Paint<'a>(Style, &'a str);

impl<'a> Paint<'a> {
    /// What begins a part of the report.
    pub(crate) fn heading(text: &'a str) -> Self {
        Self(Style::new().bold(), text)
    }

    /// A word that stands for a severity.
    pub(crate) fn severity(severity: Severity, text: &'a str) -> Self {
        Self(
            match severity {
                Severity::Error => colour(AnsiColor::Red),
                Severity::Warning => colour(AnsiColor::Yellow),
                Severity::Info => colour(AnsiColor::Cyan),
            },
            text,
        )
    }

    /// A word that stands for a verdict.
    pub(crate) fn verdict(verdict: Verdict, text: &'a str) -> Self {
        Self(
            match verdict {
                Verdict::Accepted => colour(AnsiColor::Green),
                Verdict::Failed => colour(AnsiColor::Red),
                Verdict::Skipped => colour(AnsiColor::Yellow),
            },
            text,
        )
    }

    /// What may be read over.
    pub(crate) fn aside(text: &'a str) -> Self {
        Self(Style::new().dimmed(), text)
    }
}

fn colour(colour: AnsiColor) -> Style {
    Style::new().fg_color(Some(colour.into()))
}

impl fmt::Display for Paint<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(style, text) = self;
        write!(f, "{style}{text}{style:#}")
    }
}
