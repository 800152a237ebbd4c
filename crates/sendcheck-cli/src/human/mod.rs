//! `human`: the report for a reader.

mod finding;
mod groups;
mod head;
mod not_checked;
mod read_as;
mod rows;
mod schedule;
mod style;

use std::io::{self, Write};

use sendcheck::{Finding, Summary};

use crate::checked::Checked;
use crate::redact::Values;
use crate::text::counted;

pub(crate) use finding::{one as finding, place};
pub(crate) use head::{named as handoff_title, write as head};
pub(crate) use read_as::unsettled;
pub(crate) use rows::{RowLine, table};
pub(crate) use schedule::schedule;
pub(crate) use style::Paint;

/// How much a reader wants to see.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) values: Values,
    /// How many recipients are listed one by one.
    pub(crate) rows: usize,
}

/// The whole report.
pub(crate) fn report(checked: &Checked, look: Look, out: &mut impl Write) -> io::Result<()> {
    head(checked, out)?;
    overview(checked, look, out)?;
    // Nobody was judged, and one finding on the list says so.
    if !checked.is_unjudged() {
        rows::write(checked, look, out)?;
    }
    not_checked::write(&checked.summary().not_checked, out)
}

/// What was found, without the list of recipients.
pub(crate) fn overview(checked: &Checked, look: Look, out: &mut impl Write) -> io::Result<()> {
    section("handoff", checked.on_handoff(), out)?;
    let whole = if matches!(checked, Checked::List(_)) { "list" } else { "request" };
    section(whole, checked.on_whole(), out)?;
    if checked.is_unjudged() { Ok(()) } else { groups::write(checked, look, out) }
}

/// What was not checked.
pub(crate) fn not_checked(checked: &Checked, out: &mut impl Write) -> io::Result<()> {
    not_checked::write(&checked.summary().not_checked, out)
}

/// What one of those things is, in words.
pub(crate) fn not_checked_words(open: sendcheck::NotChecked) -> &'static str {
    not_checked::words(open)
}

/// The counts in one line.
pub(crate) fn counts(summary: &Summary) -> String {
    let Summary { total, accepted, failed, skipped, .. } = summary;
    let skipped = if *skipped > 0 { format!(", {skipped} skipped") } else { String::new() };
    format!("{}: {accepted} accepted, {failed} failed{skipped}", counted(*total, "recipient"))
}

/// Findings that hold for the whole, under a heading.
pub(crate) fn section(heading: &str, findings: &[Finding], out: &mut impl Write) -> io::Result<()> {
    if findings.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", Paint::heading(heading))?;
    findings.iter().try_for_each(|found| finding::one(found, out))
}
