//! `human`: the report for a reader.

mod answer;
mod finding;
mod groups;
mod head;
mod not_checked;
mod read_as;
mod rows;
mod schedule;
mod style;

use std::io::{self, Write};

use sendcheck::{Finding, HandoffReport, NotChecked, Summary};

use crate::checked::Checked;
use crate::redact::Values;
use crate::text::{counted, plain};

pub(crate) use answer::answer;
pub(crate) use finding::{advised, one as finding, place, said};
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

/// How many of these handoffs have errors: `3 handoffs: 1 with errors`.
pub(crate) fn with_errors(reports: &[HandoffReport]) -> String {
    let wrong = reports.iter().filter(|report| Finding::first_error(&report.findings).is_some()).count();
    format!("{}: {wrong} with errors", counted(reports.len() as u64, "handoff"))
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
    encoding_sample(checked, look, out)?;
    if checked.is_unjudged() { Ok(()) } else { groups::write(checked, look, out) }
}

/// A cell of a list whose encoding was guessed, for readers who may see values: they know whether it is right.
fn encoding_sample(checked: &Checked, look: Look, out: &mut impl Write) -> io::Result<()> {
    let Checked::List(list) = checked else { return Ok(()) };
    match list.encoding_sample().filter(|_| look.values == Values::Shown) {
        Some(sample) => writeln!(out, "           the first cell that shows the encoding: {}", plain(sample)),
        None => Ok(()),
    }
}

/// What was not checked.
pub(crate) fn not_checked(open: &[NotChecked], out: &mut impl Write) -> io::Result<()> {
    not_checked::write(open, out)
}

/// What one of those things is, in words.
pub(crate) fn not_checked_words(open: NotChecked) -> &'static str {
    not_checked::words(open)
}

/// The counts in one line.
pub(crate) fn counts(summary: &Summary) -> String {
    let Summary { total, accepted, with_warnings, failed, skipped, .. } = summary;
    let warned = if *with_warnings > 0 { format!(" ({with_warnings} with warnings)") } else { String::new() };
    let skipped = if *skipped > 0 { format!(", {skipped} skipped") } else { String::new() };
    format!("{}: {accepted} accepted{warned}, {failed} failed{skipped}", counted(*total, "recipient"))
}

/// Why recipients failed, each of them once: `INVALID_NUMBER 3, MISSING_VARIABLE 1`; nothing if none did.
pub(crate) fn reasons(summary: &Summary) -> Option<String> {
    let reasons: Vec<_> = summary.reasons.iter().map(|(code, count)| format!("{code} {count}")).collect();
    (!reasons.is_empty()).then(|| reasons.join(", "))
}

/// Findings that hold for the whole, under a heading.
pub(crate) fn section(heading: &str, findings: &[Finding], out: &mut impl Write) -> io::Result<()> {
    if findings.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", Paint::heading(heading))?;
    self::findings(findings, out)
}

/// Findings that hold for the whole: of each rule the first few.
pub(crate) fn findings(findings: &[Finding], out: &mut impl Write) -> io::Result<()> {
    for same in findings.chunk_by(|a, b| (a.severity, a.code) == (b.severity, b.code)) {
        same.iter().take(ALIKE).try_for_each(|found| finding::one(found, out))?;
        if let (Some(first), more @ 1..) = (same.first(), same.len().saturating_sub(ALIKE)) {
            writeln!(out, "           {}", Paint::aside(&format!("… and {more} more {}", first.code)))?;
        }
    }
    Ok(())
}

/// So many findings of one rule are shown of a document; where they come in thousands the others must still be seen.
const ALIKE: usize = 10;
