//! More values than the message has variables.

use super::prelude::*;
use crate::recipients::Part;
use crate::view::SurplusColumns;

rule! {
    /// More variables are given than the message has
    TooManyVariables = "TOO_MANY_VARIABLES" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages and question on SMS variables",
        help: "Leave out what the message has no variable for.",
        args {
            /// how many are given
            given: usize,
            /// how many the message has
            expected: usize,
            /// the names that are too many, in a list those of their columns; twenty at most
            surplus: Vec<String>,
            /// how many are too many
            count: usize,
            /// whether they are cells that no heading names
            unnamed: Unnamed,
        }
        advises: rule => (rule.unnamed == Unnamed::Yes)
            .then_some("Quote a value that holds the delimiter, or leave out what the message has no variable for."),
        says: rule => {
            let surplus = listed(&rule.surplus, rule.count, "and");
            match (rule.count, rule.expected) {
                (1, 0) => format!("{surplus} is given, and the message has no variable"),
                (_, 0) => format!("{surplus} are given, and the message has no variable"),
                (1, 1) => format!("{surplus} is given beside the message's only variable"),
                (_, 1) => format!("{surplus} are given beside the message's only variable"),
                (1, expected) => format!("{surplus} is given beside the message's {expected} variables"),
                (_, expected) => format!("{surplus} are given beside the message's {expected} variables"),
            }
        }
    }
}

words! {
    /// Whether what is too many has no name.
    pub(crate) enum Unnamed {
        /// It has none.
        Yes = "yes",
        /// It has one.
        No = "no",
    }
}

impl Check<ConsumerCx<'_>> for TooManyVariables {
    const NEEDS: Doubts = Doubts::CELLS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if !cx.has_variables() {
            return;
        }
        let (given, expected) = (cx.given(), cx.plan.expected.len());
        if let Some(row) = cx.row() {
            if let Some(SurplusColumns { names: surplus, count, first }) = cx.surplus_columns(Part::Body) {
                let unnamed = if row.cells.is_named(first) { Unnamed::No } else { Unnamed::Yes };
                out.report(Place::Column(first), || Self { given, expected, surplus, count, unnamed });
            }
        } else if given > expected {
            out.report(Place::Variables, || {
                let (surplus, count) = first_few(cx.unexpected().into_iter().map(|(name, _)| name.to_string()));
                Self { given, expected, surplus, count, unnamed: Unnamed::No }
            });
        }
    }
}
