//! Lines of a set of recipients that give nobody.

use super::prelude::*;
use crate::policy::Policy;
use crate::recipients::{Delimiter, NamedColumn};
use crate::rules::numbers_without_code::regions;
use crate::sets::{Gaps, SetKind};
use crate::view::open_sets;

rule! {
    /// A set of recipients could not be read whole
    SetUnread = "SET_UNREAD" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "sendcheck, docs/reading.md",
        help: "Write each number with its calling code, or say with `acceptUnread` how many lines are nobody's.",
        milder: "an info where `acceptUnread` covers the lines, an error where most numbers lack their calling code or have it in another column",
        args {
            /// the set
            set: SetKind,
            /// how many lines give nobody; 0 where the set holds nobody at all
            count: u32,
            /// the first of these lines, counted from 1
            lines: Vec<String>,
            /// the country whose calling code many numbers lack, as libphonenumber names its region; empty without one
            region: &'static str,
            /// other countries of which as many of a sample are valid, or nearly; the three likeliest
            others: Vec<String>,
            /// how many more such countries there are
            more: usize,
            /// what seems to separate cells where every line came out as one; empty otherwise
            delimiter: String,
            /// the column in which the calling codes of most numbers stand; empty otherwise
            column: String,
            /// how many lines there are of which it is said which are meant, where none is; 0 otherwise
            rows: u32,
        }
        says: rule => match (rule.count, rule.lines.as_slice()) {
            _ if !rule.column.is_empty() => format!(
                "most numbers of the set `{}` have their calling code in the column `{}`, and are read without it",
                rule.set.as_str(),
                rule.column,
            ),
            _ if !rule.region.is_empty() => format!(
                "many numbers of the set `{}` are no valid numbers as they stand and valid ones of {} without its calling code",
                rule.set.as_str(),
                regions(rule.region, &rule.others, rule.more),
            ),
            _ if !rule.delimiter.is_empty() => format!(
                "every line of the set `{}` came out as one cell, and `{}` seems to separate theirs",
                rule.set.as_str(),
                rule.delimiter,
            ),
            _ if rule.rows > 0 => format!(
                "none of {} of the set `{}` holds what is said of those that are meant",
                counted(rule.rows as usize, "line"),
                rule.set.as_str(),
            ),
            (0, _) => format!("nobody stands in the file of the set `{}`", rule.set.as_str()),
            (1, lines) => format!("line {} of the set `{}` gives nobody", lines.concat(), rule.set.as_str()),
            (count, lines) => format!(
                "{count} lines of the set `{}` give nobody: {}{}",
                rule.set.as_str(),
                lines.join(", "),
                if count as usize > lines.len() { " and others" } else { "" },
            ),
        }
    }
}

impl SetUnread {
    fn of(set: SetKind, gaps: &Gaps) -> Self {
        let lines = gaps.first_lines().iter().map(ToString::to_string).collect();
        let lacking = gaps.lacking_code();
        let region = lacking.map_or("", |lacking| lacking.country.as_str());
        let (others, more) = lacking.map(|lacking| lacking.also.named()).unwrap_or_default();
        let delimiter = gaps.likely_delimiter().map(Delimiter::name_of).unwrap_or_default();
        let column = gaps.codes().map(NamedColumn::label).unwrap_or_default();
        Self { set, count: gaps.unread(), lines, region, others, more, delimiter, column, rows: gaps.none_of() }
    }

    fn report(policy: &Policy, (set, gaps): (SetKind, &Gaps), out: &mut Findings<'_>) {
        let severity = match gaps.lacking_code() {
            _ if gaps.codes().is_some() => Severity::Error,
            Some(lacking) if lacking.is_most() => Severity::Error,
            None if gaps.unread() == 0 && !gaps.holds_nobody() => return,
            None if gaps.unread() <= policy.accept_unread && !gaps.holds_nobody() => Severity::Info,
            _ => Severity::Warning,
        };
        out.report_as(severity, Place::Whole, || Self::of(set, gaps));
    }
}

impl Check<ListCx<'_>> for SetUnread {
    fn check(cx: &ListCx<'_>, out: &mut Findings<'_>) {
        open_sets(cx.plan, cx.policy).for_each(|set| Self::report(cx.policy, set, out));
    }
}

impl Check<RequestCx<'_>> for SetUnread {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        open_sets(cx.plan, cx.policy).for_each(|set| Self::report(cx.policy, set, out));
    }
}
