//! A placeholder that lost its braces on the way through a web page.

use super::prelude::*;

rule! {
    /// A placeholder lost its braces
    PlaceholderDamaged = "PLACEHOLDER_DAMAGED" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Outbound Configuration API page: the rendered page prints `$1` where its source has `${{1}}`",
        help: "Fetch the handoff from the API again; examples copied from the rendered page have lost their braces.",
        args {
            /// what was found
            found: String,
            /// what it was before
            meant: String,
        }
        says: rule => format!("`{}` is text, not a placeholder; the declared variable suggests `{}`", rule.found, rule.meant)
    }
}

impl Check<HandoffCx<'_>> for PlaceholderDamaged {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.handoff.parts() {
            for (name, field, found) in super::variables_mismatch::damaged(part) {
                let at = format!("{}/{field}", part.pointer);
                out.report(Place::Below(&at), || Self { found, meant: format!("${{{{{name}}}}}") });
            }
        }
    }
}
