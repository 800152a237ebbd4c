//! A list whose numbers lack their calling code.

use super::prelude::*;
use crate::recipients::NumberChannel;

rule! {
    /// Many numbers look like numbers of one country without its calling code
    NumbersWithoutCode = "NUMBERS_WITHOUT_CODE" {
        origin: Local,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Google libphonenumber, isValidNumber with and without a default region",
        help: "Say the country with `country`, or that the numbers are right with `numbersAsGiven`; files to send wait for that.",
        milder: "a warning up to half of the numbers without `+`, unless nearly all others would be numbers of that country as well",
        args {
            /// how many numbers are valid with the country's calling code and not as they stand
            count: usize,
            /// how many numbers have no `+`
            of: usize,
            /// how many others, valid as they stand, would be mobile there as well; 0 unless nearly all would
            besides: usize,
            /// the country, as libphonenumber names its region
            region: &'static str,
            /// other countries of which as many of a sample are valid, or nearly; the three likeliest
            others: Vec<String>,
            /// how many more such countries there are
            more: usize,
            /// the numbers' column: `Phone`, or `sms` or `wa` of a list with a column for the numbers of each
            need: String,
        }
        says: rule => format!(
            "{} of {} {}numbers without `+` are no valid numbers as they stand and valid ones of {} without its calling code{}",
            rule.count,
            rule.of,
            NumberChannel::titled(&rule.need).map(|channel| format!("{channel} ")).unwrap_or_default(),
            regions(rule.region, &rule.others, rule.more),
            match rule.besides {
                0 => String::new(),
                1 => "; another one would be too, and is read as of another country".to_string(),
                others => format!("; {others} others would be too, and are read as of other countries"),
            },
        )
    }
}

/// The countries that it may be, as they are told: `FR / MA / …`.
pub(super) fn regions(region: &str, others: &[String], more: usize) -> String {
    let known = core::iter::once(region).chain(others.iter().map(String::as_str));
    known.chain((more > 0).then_some("…")).collect::<Vec<_>>().join(" / ")
}

impl Check<ListCx<'_>> for NumbersWithoutCode {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        for (of, national) in &cx.national {
            let (others, more) = national.also.named();
            let severity = if national.is_most() { Severity::Error } else { Severity::Warning };
            out.report_as(severity, Place::Whole, || Self {
                count: national.count,
                of: national.without_plus,
                besides: national.as_well,
                region: national.country.as_str(),
                others,
                more,
                need: cx.name_of(*of),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::regions;

    #[test]
    fn countries_that_are_not_named_are_hinted_at() {
        assert_eq!(regions("FR", &["MA".into(), "TN".into()], 0), "FR / MA / TN");
        assert_eq!(regions("FR", &["MA".into()], 2), "FR / MA / …");
    }
}
