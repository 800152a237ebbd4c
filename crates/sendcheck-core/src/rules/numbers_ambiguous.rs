//! Numbers that the country decided.

use super::prelude::*;
use crate::phone::Country;

rule! {
    /// Numbers without `+` are numbers of the country, and of others as they stand
    NumbersAmbiguous = "NUMBERS_AMBIGUOUS" {
        origin: Local,
        severity: Info,
        verdict: Keeps,
        spelling: Bare,
        cite: "Google libphonenumber, parse with and without a default region",
        help: "Nothing needs doing if the country is right; a `+` before the calling code says that it is in the number.",
        args {
            /// how many numbers are valid with the calling code of another country as well
            count: usize,
            /// how many numbers have no `+`
            of: usize,
            /// the country, as libphonenumber names its region
            region: &'static str,
        }
        says: rule => match rule.count {
            1 => format!("1 of {} numbers without `+` was read as a number of {}, and is one of another country as it stands", rule.of, rule.region),
            count => format!(
                "{count} of {} numbers without `+` were read as numbers of {}, and are numbers of other countries as they stand",
                rule.of, rule.region,
            ),
        }
    }
}

impl Check<ListCx<'_>> for NumbersAmbiguous {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        let (count, of) = cx.ambiguous;
        let region = cx.list.reading().country.map(Country::as_str);
        if let (Some(region), 1..) = (region, count) {
            out.report(Place::Whole, || Self { count, of, region });
        }
    }
}
