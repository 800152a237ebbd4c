//! Numbers of other countries that may be the list's own without its calling code.

use super::prelude::*;
use crate::sets::SetKind;
use crate::view::ReadAbroad;

rule! {
    /// Numbers read as of other countries may be of the country of most others
    NumbersReadAbroad = "NUMBERS_READ_ABROAD" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Google libphonenumber, isValidNumber with and without a default region",
        help: "Say the country with `country`, or that the numbers are right with `numbersAsGiven`; files to send wait for that.",
        milder: "an error from three numbers on",
        args {
            /// the set that they stand in, `opted-out` or `active-conversations`; empty for the list itself
            set: ReadIn,
            /// how many would be mobile numbers of the country without its calling code
            count: usize,
            /// how many numbers, of the list those without `+`, are read as those of other countries
            of: usize,
            /// the country that most numbers of the list are of, as libphonenumber names its region
            region: &'static str,
            /// the first row of the list with such a number; 0 for a set
            row: u32,
            /// its line; 0 for a set
            line: u32,
        }
        says: rule => {
            let numbers = counted(rule.of, "number");
            let whose = match rule.set {
                ReadIn::List => format!("{} of {numbers} without `+` read as of other countries", rule.count),
                set => format!("{} of {numbers} of other countries in the set `{}`", rule.count, set.as_str()),
            };
            let first = match rule.row {
                0 => String::new(),
                row => format!("; the first stands in row {row} (line {})", rule.line),
            };
            format!("{whose} would be mobile in {}, where most others are, with its calling code in front{first}", rule.region)
        }
    }
}

words! {
    /// Where numbers stand.
    pub(crate) enum ReadIn {
        /// In the list.
        List = "",
        /// Among those that opted out of SMS.
        OptedOut = "opted-out",
        /// Among those with which a conversation is open.
        ActiveConversations = "active-conversations",
    }
}

/// Fewer may be another country's by chance.
const MANY: usize = 3;

impl NumbersReadAbroad {
    fn report(read_abroad: &[ReadAbroad], out: &mut Findings<'_>) {
        for found in read_abroad {
            let severity = if found.count >= MANY { Severity::Error } else { Severity::Warning };
            out.report_as(severity, Place::Whole, || Self::of(found));
        }
    }

    fn of(found: &ReadAbroad) -> Self {
        let (row, line) = found.first.unwrap_or_default();
        let set = match found.set {
            Some(SetKind::OptedOut) => ReadIn::OptedOut,
            Some(SetKind::ActiveConversations) => ReadIn::ActiveConversations,
            Some(SetKind::AppUsers) | None => ReadIn::List,
        };
        let region = found.country.as_str();
        Self { set, count: found.count, of: found.of, region, row, line }
    }
}

impl Check<ListCx<'_>> for NumbersReadAbroad {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        Self::report(&cx.read_abroad, out);
    }
}

impl Check<RequestCx<'_>> for NumbersReadAbroad {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        Self::report(&cx.read_abroad, out);
    }
}
