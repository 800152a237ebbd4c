//! More recipients than the web tool takes at once.

use super::prelude::*;

rule! {
    /// The list is longer than the web tool takes
    ListTooLong = "LIST_TOO_LONG" {
        origin: Service,
        severity: Info,
        webtool: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, limitations 1 and 2",
        help: "Split the list, or have the account's limit raised (up to 100,000 recipients).",
        args {
            /// how many recipients there are
            found: usize,
            /// how many the web tool takes
            limit: usize,
        }
        says: rule => format!("{} recipients; the web tool takes {} at a time", rule.found, rule.limit)
    }
}

impl Check<ListCx<'_>> for ListTooLong {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        let found = cx.recipients;
        let limit = if cx.typed { cx.policy.max_lines } else { cx.policy.max_rows };
        if found > limit {
            out.report(Place::Whole, || Self { found, limit });
        }
    }
}
