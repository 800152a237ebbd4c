//! A number that was given without its calling code.

use super::prelude::*;
use crate::phone::{CodeSource, Region};

rule! {
    /// The calling code of the country was added to the number
    NumberCompleted = "NUMBER_COMPLETED" {
        origin: Local,
        severity: Info,
        verdict: Keeps,
        spelling: Bare,
        cite: "Google libphonenumber, parse with a default region",
        help: "Nothing needs doing if the country is right; requests made by sendcheck have the whole number.",
        args {
            /// the channel's key in `consumerContent`
            channel: &'static str,
            /// the region of the number, as libphonenumber names it; empty where it has none
            region: &'static str,
            /// `country` where the calling code is that of the country, `international-prefix` where it follows one
            by: CompletedBy,
        }
        says: rule => match rule.by {
            CompletedBy::Country => "the number has no calling code; that of the country was added".to_string(),
            CompletedBy::InternationalPrefix => "the number begins as it is dialled abroad from the country; that was left out".to_string(),
        }
    }
}

words! {
    /// Where the calling code of a completed number is from.
    pub(crate) enum CompletedBy {
        /// It is that of the country.
        Country = "country",
        /// It follows the country's international prefix.
        InternationalPrefix = "international-prefix",
    }
}

impl Check<ConsumerCx<'_>> for NumberCompleted {
    const NEEDS: Doubts = Doubts::ADDRESS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        for (channel, number, _) in cx.addresses.taken() {
            let by = match number.code_source() {
                CodeSource::Number => continue,
                CodeSource::Country => CompletedBy::Country,
                CodeSource::InternationalPrefix => CompletedBy::InternationalPrefix,
            };
            let region = number.region().map_or("", Region::as_str);
            out.report(Place::Address(channel), || Self { channel, region, by });
        }
    }
}
