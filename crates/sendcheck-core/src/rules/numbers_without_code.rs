//! A list whose numbers lack their calling code.

use super::prelude::*;

rule! {
    /// Many numbers look like numbers of one country without its calling code
    NumbersWithoutCode = "NUMBERS_WITHOUT_CODE" {
        origin: Local,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Google libphonenumber, isValidNumber with and without a default region",
        help: "Say the country with `country`, or that the numbers are right with `numbersAsGiven`; files to send wait for that.",
        milder: "a warning up to half of the numbers without `+`",
        args {
            /// how many numbers are valid with the country's calling code and not as they stand
            count: usize,
            /// how many numbers have no `+`
            of: usize,
            /// the country, as libphonenumber names its region
            region: &'static str,
        }
        says: rule => format!(
            "{} of {} numbers without `+` are no valid numbers as they stand and valid ones of {} without its calling code",
            rule.count, rule.of, rule.region,
        )
    }
}

impl Check<ListCx<'_>> for NumbersWithoutCode {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        let Some(national) = cx.national else { return };
        let severity = if national.is_most() { Severity::Error } else { Severity::Warning };
        out.report_as(severity, Place::Whole, || Self {
            count: national.count,
            of: national.without_plus,
            region: national.country.as_str(),
        });
    }
}
