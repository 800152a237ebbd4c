//! Phone numbers in a list for people who are reached in an app.

use super::prelude::*;

rule! {
    /// The list has phone numbers, and the message goes to app users
    NumbersForAppUsers = "NUMBERS_FOR_APP_USERS" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, in-app: `inapp` in `consumerContent` is the brand's own id of the consumer",
        help: "Give the ids that the app knows people by, or choose SMS or WhatsApp; if the numbers are these ids, say so with `columns`: `Id=Phone`.",
        args {
            /// the column of numbers, by name or place
            column: String,
        }
        says: rule => format!("this message goes to app users; the list has phone numbers in `{}` and no column of ids", rule.column)
    }
}

impl Check<ListCx<'_>> for NumbersForAppUsers {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        if let Some(column) = cx.numbers_for_ids() {
            out.report(Place::Heading, || Self { column: column.label() });
        }
    }
}
