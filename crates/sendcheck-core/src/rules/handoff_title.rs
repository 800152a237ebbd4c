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
            what: &'static str,
        }
        says: rule => match rule.what {
            "empty" => "the title is empty",
            "brackets" => "the title holds `<` or `>`",
            "repeated" => "another handoff of the list has the same title",
            _ => "the title holds other characters than letters, digits and blanks",
        }.to_string()
    }
}

impl Check<HandoffCx<'_>> for HandoffTitle {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let Some(title) = cx.handoff.name() else { return };
        let at = format!("{}/name", cx.handoff.pointer());
        let mut report = |severity, what| out.report_as(severity, Place::Below(&at), || Self { what });
        if title.trim().is_empty() {
            return report(Severity::Error, "empty");
        }
        if cx.handoff.titles_alike() > 1 {
            report(Severity::Error, "repeated");
        }
        if title.contains(['<', '>']) {
            report(Severity::Error, "brackets");
        } else if !title.chars().all(|c| c.is_alphanumeric() || c == ' ') {
            report(Severity::Info, "characters");
        }
    }
}
