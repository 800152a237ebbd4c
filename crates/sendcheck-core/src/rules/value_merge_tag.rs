//! Another system's placeholder that nobody filled in.

use super::prelude::*;
use super::texts::report_values;
use crate::odd::holds_merge_tag;
use crate::view::{Trait, ValueOf};

rule! {
    /// A value holds another system's placeholder
    ValueMergeTag = "VALUE_MERGE_TAG" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck; placeholders of Mailchimp, Salesforce, HubSpot, Braze and others",
        help: "Fill the field before the list is exported; what is in a value is sent as it stands.",
        args {
            /// what holds it
            of: ValueOf,
            /// the variable's name, the kind of the header's media, or the path of customer data
            name: String,
        }
        says: rule => format!("{} holds a placeholder that nobody filled in", rule.of.called(&rule.name))
    }
}

impl Check<ConsumerCx<'_>> for ValueMergeTag {
    const NEEDS: Doubts = Doubts::VALUE;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let find = |text: &str| holds_merge_tag(text).then_some(());
        report_values(cx, out, Trait::Marked, find, |of, name, ()| Self { of, name });
    }
}
