//! A title that the web tool would not take.

use super::prelude::*;

rule! {
    /// The handoff's title breaks the product's rules
    HandoffTitle = "HANDOFF_TITLE" {
        origin: Service,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, create API handoff",
        help: "Give the handoff a title of its own in letters, digits and blanks.",
        milder: "info for other characters than letters and digits",
        args {
            /// `empty`, `brackets`, `repeated` or `characters`
            what: TitleDefect,
        }
        says: rule => match rule.what {
            TitleDefect::Empty => "the title is empty",
            TitleDefect::Brackets => "the title holds `<` or `>`",
            TitleDefect::Repeated => "another handoff of the list has the same title",
            TitleDefect::Characters => "the title holds other characters than letters, digits and blanks",
        }.to_string()
    }
}

words! {
    /// What is wrong with a title.
    pub(crate) enum TitleDefect {
        /// It holds nothing.
        Empty = "empty",
        /// It holds `<` or `>`.
        Brackets = "brackets",
        /// Another handoff has it too.
        Repeated = "repeated",
        /// It holds other characters than letters, digits and blanks.
        Characters = "characters",
    }
}

impl Check<HandoffCx<'_>> for HandoffTitle {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let Some(title) = cx.handoff.name() else { return };
        let at = format!("{}/name", cx.handoff.pointer());
        let mut report = |severity, what| out.report_as(severity, Place::Below(&at), || Self { what });
        if title.trim().is_empty() {
            return report(Severity::Error, TitleDefect::Empty);
        }
        if cx.handoff.titles_alike() > 1 {
            report(Severity::Error, TitleDefect::Repeated);
        }
        if title.contains(['<', '>']) {
            report(Severity::Error, TitleDefect::Brackets);
        } else if !title.chars().all(|c| c.is_alphanumeric() || c == ' ') {
            report(Severity::Info, TitleDefect::Characters);
        }
    }
}
