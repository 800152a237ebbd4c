//! `github`: workflow commands that GitHub Actions shows beside the file.

use std::io::{self, Write};

use sendcheck::{At, Finding, Severity, Verdict};

use crate::checked::Checked;
use crate::human::counts;
use crate::redact::Values;
use crate::text::{columns_flags, plain};

/// GitHub shows ten annotations of a kind for a step.
const MOST: usize = 10;

/// Where findings belong.
pub(crate) struct Files<'a> {
    /// Of the recipients; standard input has no name.
    pub(crate) recipients: Option<&'a str>,
    pub(crate) handoff: Option<&'a str>,
}

/// Writes one command for each finding on the whole, one for each failed recipient, then the counts.
pub(crate) fn write(checked: &Checked, files: &Files<'_>, values: Values, out: &mut impl Write) -> io::Result<()> {
    let whole = checked.on_handoff().iter().map(|finding| (files.handoff, finding));
    for (file, finding) in whole.chain(checked.on_whole().iter().map(|finding| (files.recipients, finding))).take(MOST)
    {
        let line = if let At::Cell(cell) = &finding.at { Some(cell.line) } else { None };
        command(level(finding.severity), file, line, finding.code.as_str(), &said(finding), out)?;
    }
    let failed = (0..checked.len()).filter(|index| checked.verdict(*index) == Some(Verdict::Failed));
    // Where one annotation says what is wrong with all there is nothing to say of each.
    let said_of_all = checked.refused().is_some() || checked.is_unjudged();
    for index in failed.take(if said_of_all { 0 } else { MOST }) {
        let Some(recipient) = checked.recipient(index) else { continue };
        let Some(finding) = Finding::first_error(&recipient.findings) else { continue };
        let title = recipient.error_message.as_deref().unwrap_or(finding.code.as_str());
        let text = format!("row {} ({}): {}", recipient.row, values.address(&recipient), said(finding));
        command("error", files.recipients, recipient.line, title, &text, out)?;
    }
    let codes: Vec<_> = checked.summary().by_code.iter().map(|(code, count)| format!("{code} {count}")).collect();
    let codes = if codes.is_empty() { String::new() } else { format!(" ({})", codes.join(", ")) };
    command("notice", None, None, "sendcheck", &format!("{}{codes}", counts(checked.summary())), out)
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    }
}

fn said(finding: &Finding) -> String {
    let at = match &finding.at {
        At::Pointer(pointer) if !pointer.is_empty() => format!(" at {}", plain(pointer)),
        _ => String::new(),
    };
    let entries = finding.settled_by();
    let give = if entries.is_empty() { String::new() } else { format!(" Give {}.", plain(&columns_flags(&entries))) };
    format!("{}{at}. {}{give}", plain(&finding.message), finding.help)
}

/// One workflow command.
fn command(
    level: &str,
    file: Option<&str>,
    line: Option<u32>,
    title: &str,
    text: &str,
    out: &mut impl Write,
) -> io::Result<()> {
    write!(out, "::{level} ")?;
    if let Some(file) = file {
        write!(out, "file={},", property(file))?;
        if let Some(line) = line {
            write!(out, "line={line},")?;
        }
    }
    writeln!(out, "title={}::{}", property(title), escaped(text))
}

/// Escaped as the runner's own toolkit escapes it.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_would_end_a_command() {
        let mut out = Vec::new();
        command("error", Some("a,b:c.csv"), Some(3), "A=1", "50%\r\nmore: x, y", &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "::error file=a%2Cb%3Ac.csv,line=3,title=A=1::50%25%0D%0Amore: x, y\n");
    }
}
