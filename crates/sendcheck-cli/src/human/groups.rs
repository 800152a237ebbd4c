//! What was found on recipients, grouped by rule, with the first examples.

use std::io::{self, Write};

use sendcheck::{Finding, RuleCode, Severity, Verdict};

use crate::checked::Checked;
use crate::human::{Look, Paint, place};
use crate::text::{counted, plain};

/// How many examples a group shows.
const EXAMPLES: usize = 3;

/// How many recipients are looked at for an example; where the first hundred hold no error, a rule counts as milder.
const LOOKED_AT: usize = 100;

/// What one rule found.
struct Group {
    code: RuleCode,
    failed: u32,
    others: u32,
    /// Recipients that the rule reported on: those that failed first.
    candidates: [Vec<usize>; 2],
}

/// Writes the groups: errors, then warnings, then what is only worth knowing.
pub(super) fn write(checked: &Checked, look: Look, out: &mut impl Write) -> io::Result<()> {
    let groups: Vec<_> = collected(checked).into_iter().map(|group| (group.severity(checked), group)).collect();
    let parts = [(Severity::Error, "errors"), (Severity::Warning, "warnings"), (Severity::Info, "worth knowing")];
    for (severity, heading) in parts {
        let mut these = groups.iter().filter(|(its, _)| *its == severity).map(|(_, group)| group).peekable();
        if these.peek().is_some() {
            writeln!(out, "\n{}", Paint::heading(heading))?;
        }
        these.try_for_each(|group| group.write(severity, checked, look, out))?;
    }
    Ok(())
}

/// One pass over the recipients; whole reports are made for the examples only.
fn collected(checked: &Checked) -> Vec<Group> {
    let empty = |(code, _)| Group { code, failed: 0, others: 0, candidates: [Vec::new(), Vec::new()] };
    let mut groups: Vec<Group> = checked.summary().by_code.iter().map(empty).collect();
    for index in 0..checked.len() {
        let rules = checked.rules(index);
        if rules.is_empty() {
            continue;
        }
        let failed = checked.verdict(index) == Some(Verdict::Failed);
        for group in groups.iter_mut().filter(|group| rules.contains(group.code)) {
            group.add(index, failed);
        }
    }
    groups
}

impl Group {
    fn add(&mut self, index: usize, failed: bool) {
        let [among_failed, among_others] = &mut self.candidates;
        let (count, candidates) =
            if failed { (&mut self.failed, among_failed) } else { (&mut self.others, among_others) };
        *count += 1;
        if candidates.len() < LOOKED_AT {
            candidates.push(index);
        }
    }

    /// The gravest severity with which the rule reported.
    fn severity(&self, checked: &Checked) -> Severity {
        let declared = self.code.meta();
        let all = self.candidates.iter().flatten().filter_map(|index| severity_on(checked, *index, self.code));
        all.max().unwrap_or(declared.severity.api)
    }

    /// How many recipients; where some fail by the rule, those that it does not make fail apart.
    fn count(&self, severity: Severity) -> String {
        match (severity, self.failed, self.others) {
            (Severity::Error, 1.., 1..) => {
                format!("{}, milder on {} more", counted(self.failed, "recipient"), self.others)
            }
            (_, failed, others) => counted(failed + others, "recipient"),
        }
    }

    fn write(&self, severity: Severity, checked: &Checked, look: Look, out: &mut impl Write) -> io::Result<()> {
        let meta = self.code.meta();
        let count = self.count(severity);
        writeln!(out, "  {}  {count}: {}", Paint::severity(severity, meta.text), meta.title)?;
        writeln!(out, "    {}", Paint::aside(meta.help))?;
        if severity == Severity::Info {
            return Ok(());
        }
        let with_severity =
            self.candidates.iter().flatten().filter(|index| severity_on(checked, **index, self.code) == Some(severity));
        for index in with_severity.take(EXAMPLES) {
            example(checked, *index, self.code, look, out)?;
        }
        let more = (self.failed + self.others) as usize;
        if more > EXAMPLES { writeln!(out, "    {}", Paint::aside("…")) } else { Ok(()) }
    }
}

/// The gravest finding of a rule on one recipient.
fn severity_on(checked: &Checked, index: usize, code: RuleCode) -> Option<Severity> {
    let recipient = checked.recipient(index)?;
    recipient.findings.iter().filter(|finding| finding.code == code).map(|finding| finding.severity).max()
}

/// One recipient that shows what is meant.
fn example(checked: &Checked, index: usize, code: RuleCode, look: Look, out: &mut impl Write) -> io::Result<()> {
    let Some(recipient) = checked.recipient(index) else { return Ok(()) };
    let findings: Vec<&Finding> = recipient.findings.iter().filter(|finding| finding.code == code).collect();
    let Some(first) = findings.first() else { return Ok(()) };
    let more = if findings.len() > 1 { format!(" (and {} more)", findings.len() - 1) } else { String::new() };
    let place = place(&first.at).unwrap_or_else(|| format!("row {}", recipient.row));
    let address = look.values.address(&recipient);
    let gap = if address.is_empty() { "" } else { "  " };
    writeln!(out, "    {place}{gap}{address}  {}{more}", plain(&first.message))
}
