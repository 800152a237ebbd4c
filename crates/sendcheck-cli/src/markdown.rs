//! `markdown`: the report for a page that draws Markdown: a step's summary, a comment on a change.

use std::borrow::Cow;
use std::io::{self, Write};

use sendcheck::{Finding, Handoff, HandoffReport, Verdict};

use crate::checked::Checked;
use crate::human::{self, Look};
use crate::text::{plain, thousands};

/// Names the file that a report is of, where there are several.
pub(crate) fn heading(file: Option<&str>, out: &mut impl Write) -> io::Result<()> {
    file.map_or(Ok(()), |file| writeln!(out, "## {}\n", cell(file)))
}

/// Says that a file could not be checked. Lines of the error stay lines.
pub(crate) fn unchecked(error: &str, out: &mut impl Write) -> io::Result<()> {
    let lines: Vec<_> = error.lines().map(|line| cell(line.trim())).filter(|line| !line.is_empty()).collect();
    writeln!(out, "could not be checked: {}\n", lines.join("  \n"))
}

/// Writes counts, causes, the first failed recipients, and what was not checked.
pub(crate) fn write(checked: &Checked, look: Look, out: &mut impl Write) -> io::Result<()> {
    let summary = checked.summary();
    writeln!(out, "### {}\n", human::counts(summary))?;
    for (what, findings) in [("handoff", checked.on_handoff()), ("recipients", checked.on_whole())] {
        for finding in findings {
            let (severity, code) = (finding.severity.as_str(), finding.code);
            writeln!(out, "- {what}, {severity} `{code}`: {}", cell(&human::advised(finding)))?;
        }
    }
    if checked.refused().is_none() && !checked.is_unjudged() {
        causes(checked, out)?;
        failed(checked, look, out)?;
    }
    if !summary.not_checked.is_empty() {
        let open: Vec<_> = summary.not_checked.iter().map(|open| human::not_checked_words(*open)).collect();
        writeln!(out, "\n<details><summary>Not checked</summary>\n")?;
        open.iter().try_for_each(|words| writeln!(out, "- {}", cell(words)))?;
        writeln!(out, "\n</details>")?;
    }
    Ok(())
}

/// Writes how many handoffs have errors, and what was found on each.
pub(crate) fn on_handoffs(handoffs: &[Handoff], reports: &[HandoffReport], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "### {}", human::with_errors(reports))?;
    for (handoff, report) in handoffs.iter().zip(reports).filter(|(_, report)| !report.findings.is_empty()) {
        writeln!(out, "\n{}\n", cell(&human::handoff_title(handoff)))?;
        for finding in &report.findings {
            let (severity, code) = (finding.severity.as_str(), finding.code);
            let at = human::place(&finding.at).map(|at| format!(" at `{at}`")).unwrap_or_default();
            writeln!(out, "- {severity} `{code}`{}: {}", cell(&at), cell(&human::advised(finding)))?;
        }
    }
    Ok(())
}

fn causes(checked: &Checked, out: &mut impl Write) -> io::Result<()> {
    let reasons = &checked.summary().reasons;
    if reasons.iter().next().is_none() {
        return Ok(());
    }
    writeln!(out, "\n| why they fail | recipients |\n| --- | ---: |")?;
    reasons.iter().try_for_each(|(code, count)| writeln!(out, "| `{code}` | {} |", thousands(count.into())))
}

fn failed(checked: &Checked, look: Look, out: &mut impl Write) -> io::Result<()> {
    let failed: Vec<usize> =
        (0..checked.len()).filter(|index| checked.verdict(*index) == Some(Verdict::Failed)).collect();
    if failed.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n| row | recipient | errorMessage | what is wrong |\n| ---: | --- | --- | --- |")?;
    for index in failed.iter().take(look.rows) {
        let Some(recipient) = checked.recipient(*index) else { continue };
        let said = Finding::first_error(&recipient.findings).map(human::advised).unwrap_or_default();
        let message = recipient.error_message.as_deref().unwrap_or_default();
        let address = look.values.address(&recipient);
        writeln!(out, "| {} | {} | {} | {} |", recipient.row, cell(&address), cell(message), cell(&said))?;
    }
    match failed.len().saturating_sub(look.rows) {
        0 => Ok(()),
        more => writeln!(out, "\nand {} more", thousands(more as u64)),
    }
}

/// Text that neither ends a cell nor becomes markup. Names in backticks stay such.
fn cell(text: &str) -> Cow<'_, str> {
    let shown = plain(text);
    if !shown.contains(['|', '<', '>', '&', '[', ']', '*', '_', '\\', '~', '`']) {
        return shown;
    }
    let mut escaped = String::with_capacity(shown.len() + 8);
    let (mut is_code, mut marks_left) = (false, shown.matches('`').count());
    for c in shown.chars() {
        match c {
            // One that nothing closes begins no name: what follows it would be markup again.
            '`' => {
                marks_left -= 1;
                let pairs = is_code || marks_left > 0;
                is_code = pairs && !is_code;
                escaped.push_str(if pairs { "`" } else { "\\`" });
            }
            '|' => escaped.push_str("\\|"),
            '<' | '>' | '&' | '[' | ']' | '*' | '_' | '\\' | '~' if !is_code => escaped.extend(['\\', c]),
            _ => escaped.push(c),
        }
    }
    escaped.into()
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_value_stays_in_its_cell() {
        assert_eq!(cell("a|b\nc"), "a\\|b\\\\u{a}c");
        assert_eq!(cell("<b>*x*</b> `a_b*`"), "\\<b\\>\\*x\\*\\</b\\> `a_b*`");
        assert_eq!(cell("`a|b`"), "`a\\|b`");
        // What would take an escape away, or is no name because nothing closes it.
        assert_eq!(cell("\\<b>"), "\\\\\\<b\\>");
        assert_eq!(cell("`<b>"), "\\`\\<b\\>");
        assert_eq!(cell("`a` `<b>"), "`a` \\`\\<b\\>");
    }
}
