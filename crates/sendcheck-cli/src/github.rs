//! `github`: workflow commands that GitHub Actions shows beside the file.

use std::env;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

use sendcheck::engine::check::BySeverity;
use sendcheck::{At, Finding, Handoff, HandoffReport, Severity, Summary, Verdict};

use crate::checked::Checked;
use crate::config;
use crate::error::CliError;
use crate::human::{self, Look, counts, reasons};
use crate::input::shown;
use crate::lines::{Lines, pointer_of};
use crate::markdown;
use crate::output;
use crate::redact::Values;
use crate::text::{flags, plain, plain_lines, settling_flags};

/// GitHub shows ten annotations of each kind (error, warning, notice) for a step.
const MOST: usize = 10;

/// Where findings belong.
pub(crate) struct Files<'a> {
    /// Of the recipients; standard input has no name.
    pub(crate) recipients: Option<&'a str>,
    pub(crate) handoff: Option<&'a str>,
    /// Whether there are others, so that counts say of which file they are.
    pub(crate) is_one_of_several: bool,
}

/// The annotations that are left, of each kind.
pub(crate) struct Left([usize; 3]);

impl Left {
    /// As many as GitHub shows, less the notice with the counts.
    pub(crate) fn all() -> Self {
        Self([MOST - 1, MOST, MOST])
    }

    fn take(&mut self, severity: Severity) -> bool {
        let left = self.0.get_mut(severity as usize).filter(|left| **left > 0);
        left.map(|left| *left -= 1).is_some()
    }
}

/// Writes commands for findings on handoff and whole and for failed recipients, the errors of all of them first, then the
/// counts.
pub(crate) fn write(
    checked: &Checked,
    files: &Files<'_>,
    values: Values,
    left: &mut Left,
    out: &mut impl Write,
) -> io::Result<()> {
    on_whole(checked, files, left, &[Severity::Error], out)?;
    let failed = (0..checked.len()).filter(|index| checked.verdict(*index) == Some(Verdict::Failed));
    // Where one annotation says what is wrong with all there is nothing to say of each.
    let said_of_all = checked.refused().is_some() || checked.is_unjudged();
    for index in failed.take(if said_of_all { 0 } else { MOST }) {
        let Some(recipient) = checked.recipient(index) else { continue };
        let Some(finding) = Finding::first_error(&recipient.findings).filter(|_| left.take(Severity::Error)) else {
            continue;
        };
        let title = recipient.error_message.as_deref().unwrap_or(finding.code.as_str());
        let text = format!("row {} ({}): {}", recipient.row, values.address(&recipient), said(finding));
        command("error", files.recipients, recipient.line, title, &text, out)?;
    }
    on_whole(checked, files, left, &[Severity::Warning, Severity::Info], out)?;
    let reasons = reasons(checked.summary()).map_or_else(String::new, |reasons| format!(" ({reasons})"));
    let of = files.recipients.filter(|_| files.is_one_of_several).map(|file| format!("{}: ", plain(file)));
    let of = of.unwrap_or_default();
    let text = format!("{of}{}{reasons}{}", counts(checked.summary()), not_failing(checked.summary()));
    command("notice", None, None, "sendcheck", &text, out)
}

/// Writes a command for each finding on the handoffs of a file, the errors of all first, then how many handoffs have some.
pub(crate) fn on_handoffs(
    handoffs: &[Handoff],
    reports: &[HandoffReport],
    (file, text): (Option<&str>, &str),
    out: &mut impl Write,
) -> io::Result<()> {
    let (lines, mut left) = (Lines::of(text), Left::all());
    let found = handoffs.iter().zip(reports);
    let found = found.flat_map(|(handoff, report)| report.findings.iter().map(move |finding| (handoff, finding)));
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        for (handoff, finding) in found.clone().filter(|(_, finding)| finding.severity == severity) {
            if !left.take(severity) {
                break;
            }
            let line = lines.line(pointer_of(finding, handoff));
            command(level(severity), file, line, finding.code.as_str(), &said(finding), out)?;
        }
    }
    command("notice", None, None, "sendcheck", &human::with_errors(reports), out)
}

/// Whether these arguments ask for annotations.
pub(crate) fn is_asked(arguments: &[OsString]) -> bool {
    let apart = arguments.windows(2).any(|pair| pair == ["--format", "github"]);
    apart || arguments.iter().any(|argument| argument == "--format=github")
}

/// Says that it could not be checked, which an exit code alone would not show; of which file, if it is one of several.
pub(crate) fn stopped(error: &CliError, file: Option<&str>) -> Result<(), CliError> {
    let said = [vec![error.to_string()], config::origins(&error.about())].concat().join("\n");
    output::data(|out| command("error", None, None, "sendcheck", &said, out))?;
    add_to_step_summary(|out| {
        markdown::heading(file, out)?;
        markdown::unchecked(&said, out)
    })
}

/// Adds the report to the summary of the step, if the runner has a file for it.
pub(crate) fn step_summary(checked: &Checked, file: Option<&str>, look: Look) -> Result<(), CliError> {
    add_to_step_summary(|out| {
        markdown::heading(file, out)?;
        markdown::write(checked, look, out)
    })
}

/// Adds Markdown to the summary of the step, if the runner has a file for it.
pub(crate) fn add_to_step_summary(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> Result<(), CliError> {
    let Some(path) = env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()).map(PathBuf::from) else {
        return Ok(());
    };
    let mut text = Vec::new();
    let written =
        write(&mut text).and_then(|()| File::options().append(true).create(true).open(&path)?.write_all(&text));
    written.map_err(|source| CliError::Write { name: shown(&path), source })
}

/// What was found on recipients that did not make them fail: `; warnings: NUMBER_LANDLINE 4; notes: NUMBER_REFORMATTED 2`.
fn not_failing(summary: &Summary) -> String {
    let of = |name: &str, count: fn(BySeverity) -> u32| {
        let counts = summary.by_code.iter().map(|(code, counts)| (code, count(counts))).filter(|(_, count)| *count > 0);
        let counts: Vec<_> = counts.map(|(code, count)| format!("{code} {count}")).collect();
        if counts.is_empty() { String::new() } else { format!("; {name}: {}", counts.join(", ")) }
    };
    of("warnings", |counts| counts.warning) + &of("notes", |counts| counts.info)
}

/// The findings of these severities on handoff and list or request.
fn on_whole(
    checked: &Checked,
    files: &Files<'_>,
    left: &mut Left,
    severities: &[Severity],
    out: &mut impl Write,
) -> io::Result<()> {
    for severity in severities {
        let whole = checked.on_whole().iter().map(|finding| (files.recipients, finding));
        let all = checked.on_handoff().iter().map(|finding| (files.handoff, finding)).chain(whole);
        for (file, finding) in all.filter(|(_, finding)| finding.severity == *severity) {
            if !left.take(*severity) {
                break;
            }
            let line = if let At::Cell(cell) = &finding.at { Some(cell.line).filter(|line| *line > 0) } else { None };
            command(level(*severity), file, line, finding.code.as_str(), &said(finding), out)?;
        }
    }
    Ok(())
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
    let give = settling_flags(finding).map(|flags| format!(" Give {flags}.")).unwrap_or_default();
    format!("{}{at}. {}{give}", human::said(finding), flags(finding.help))
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
    writeln!(out, "title={}::{}", property(title), escaped(&plain_lines(text)))
}

/// Escaped as the runner's own toolkit escapes it.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    escaped(&plain_lines(text)).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_would_end_a_command() {
        let mut out = Vec::new();
        command("error", Some("a,b:c.csv"), Some(3), "A=1", "50%\r\nmore: x, y", &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "::error file=a%2Cb%3Ac.csv,line=3,title=A=1::50%25\\u{d}%0Amore: x, y\n");
    }
}
