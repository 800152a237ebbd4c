//! What was found on recipients, grouped by rule, with the first examples.

use std::io::{self, Write};

use sendcheck::engine::check::BySeverity;
use sendcheck::{Finding, RuleCode, Severity, Verdict};

use crate::checked::Checked;
use crate::human::{Look, Paint, place, said};
use crate::text::{counted, flags};

/// How many examples a group shows.
const EXAMPLES: usize = 3;

/// How many recipients are looked at for an example of a rule that is milder on some.
const LOOKED_AT: usize = 100;

/// What one rule found.
struct Group {
    code: RuleCode,
    counts: BySeverity,
    severity: Severity,
    /// The first recipients on which the rule may have reported so gravely.
    candidates: Vec<usize>,
}

/// Writes the groups: errors, then warnings, then what is only worth knowing.
pub(super) fn write(checked: &Checked, look: Look, out: &mut impl Write) -> io::Result<()> {
    let groups = collected(checked);
    let parts = [(Severity::Error, "errors"), (Severity::Warning, "warnings"), (Severity::Info, "worth knowing")];
    for (severity, heading) in parts {
        let mut these = groups.iter().filter(|group| group.severity == severity).peekable();
        if these.peek().is_some() {
            writeln!(out, "\n{}", Paint::heading(heading))?;
        }
        these.try_for_each(|group| group.write(checked, look, out))?;
    }
    Ok(())
}

/// One pass over the recipients; whole reports are made for the examples only.
fn collected(checked: &Checked) -> Vec<Group> {
    let empty = |(code, counts): (RuleCode, BySeverity)| Group {
        code,
        counts,
        severity: counts.gravest(),
        candidates: Vec::new(),
    };
    let mut groups: Vec<Group> = checked.summary().by_code.iter().map(empty).collect();
    for index in 0..checked.len() {
        let rules = checked.rules(index);
        if rules.is_empty() {
            continue;
        }
        let failed = checked.verdict(index) == Some(Verdict::Failed);
        for group in groups.iter_mut().filter(|group| rules.contains(group.code)) {
            let may = failed || group.severity != Severity::Error;
            if may && group.candidates.len() < group.most_candidates() {
                group.candidates.push(index);
            }
        }
    }
    groups
}

impl Group {
    fn most_candidates(&self) -> usize {
        if self.is_milder_on_some() { LOOKED_AT } else { EXAMPLES }
    }

    fn is_milder_on_some(&self) -> bool {
        let BySeverity { error, warning, info, .. } = self.counts;
        [error, warning, info].into_iter().filter(|count| *count > 0).count() > 1
    }

    /// How many recipients; those on which the rule is milder apart.
    fn count(&self) -> String {
        let BySeverity { error, warning, info, .. } = self.counts;
        let (these, milder) = match self.severity {
            Severity::Error => (error, warning + info),
            Severity::Warning => (warning, info),
            Severity::Info => (info, 0),
        };
        let milder = if milder > 0 { format!(", milder on {milder} more") } else { String::new() };
        format!("{}{milder}", counted(these, "recipient"))
    }

    fn write(&self, checked: &Checked, look: Look, out: &mut impl Write) -> io::Result<()> {
        let (meta, severity) = (self.code.meta(), self.severity);
        writeln!(out, "  {}  {}: {}", Paint::severity(severity, meta.text), self.count(), self.code.about().title)?;
        writeln!(out, "    {}", Paint::aside(&flags(meta.help())))?;
        if severity == Severity::Info {
            return Ok(());
        }
        // Whole reports are dear, so that only those are made that are needed to tell recipients apart.
        let with_severity = self
            .candidates
            .iter()
            .filter(|index| !self.is_milder_on_some() || is_on(checked, **index, self.code, severity));
        for index in with_severity.take(EXAMPLES) {
            example(checked, *index, (self.code, severity), look, out)?;
        }
        let more = self.counts.total() as usize;
        if more > EXAMPLES { writeln!(out, "    {}", Paint::aside("…")) } else { Ok(()) }
    }
}

/// Whether a rule reported so gravely on a recipient.
fn is_on(checked: &Checked, index: usize, code: RuleCode, severity: Severity) -> bool {
    let is_it = |finding: &Finding| finding.code == code && finding.severity == severity;
    checked.recipient(index).is_some_and(|recipient| recipient.findings.iter().any(is_it))
}

/// One recipient that shows what is meant.
fn example(
    checked: &Checked,
    index: usize,
    (code, severity): (RuleCode, Severity),
    look: Look,
    out: &mut impl Write,
) -> io::Result<()> {
    let Some(recipient) = checked.recipient(index) else { return Ok(()) };
    let is_it = |finding: &&Finding| finding.code == code && finding.severity == severity;
    let findings: Vec<&Finding> = recipient.findings.iter().filter(is_it).collect();
    let Some(first) = findings.first() else { return Ok(()) };
    let more = if findings.len() > 1 { format!(" (and {} more)", findings.len() - 1) } else { String::new() };
    let place = place(&first.at).unwrap_or_else(|| format!("row {}", recipient.row));
    let address = look.values.address(&recipient);
    let gap = if address.is_empty() { "" } else { "  " };
    writeln!(out, "    {place}{gap}{address}  {}{more}", said(first))
}
