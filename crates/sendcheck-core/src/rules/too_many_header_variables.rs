//! More header values than the one that a header can take.

use super::prelude::*;
use crate::recipients::Part;

rule! {
    /// More header variables are given than the message has
    TooManyHeaderVariables = "TOO_MANY_HEADER_VARIABLES" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages",
        help: "Give one header variable where the header takes one, and none where it is fixed or absent.",
        args {
            /// how many are given
            given: usize,
            /// how many the message has
            expected: usize,
            /// in a list, the columns that are too many; twenty at most
            surplus: Vec<String>,
        }
        advises: rule => Some(match (rule.expected, rule.surplus.is_empty()) {
            (0, false) => "Leave the column out, or choose the handoff with a header.",
            (_, false) => "Leave the column out.",
            (0, true) => "Leave `headerVariables` out, or choose the handoff with a header.",
            (_, true) => "Give exactly one of `image`, `video` or `document`.",
        }),
        says: rule => {
            let takes = if rule.expected == 0 { "none" } else { "one" };
            match rule.surplus.as_slice() {
                [] => format!("{} {} given, the message takes {takes}", counted(rule.given, "header variable"), is_or_are(rule.given)),
                [one] => format!("`{one}` is a header variable, and the message takes {takes}"),
                columns => format!("{} are header variables, and the message takes {takes}", listed(columns, columns.len(), "and")),
            }
        }
    }
}

impl Check<ConsumerCx<'_>> for TooManyHeaderVariables {
    const NEEDS: Doubts = Doubts::CELLS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let expected = usize::from(cx.plan.header.is_some());
        let given = cx.headers_given();
        if given > expected {
            let (place, surplus) = match cx.surplus_columns(Part::Header) {
                Some(surplus) => (Place::Column(surplus.first), surplus.names),
                None => (Place::Headers, Vec::new()),
            };
            out.report(place, || Self { given, expected, surplus });
        }
    }
}
