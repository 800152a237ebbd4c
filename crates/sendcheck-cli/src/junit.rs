//! `junit`: a test for the handoff, one for the whole, and one for each recipient, as GitLab, Jenkins and others show them.

use std::borrow::Cow;
use std::io::{self, Write};

use sendcheck::{Finding, Severity, Verdict};

use crate::checked::Checked;
use crate::human;
use crate::redact::Values;
use crate::text::plain;

/// Writes all tests; where nobody was judged or all is refused, those of the recipients are left out, because the one on the
/// whole says why.
pub(crate) fn write(checked: &Checked, file: &str, values: Values, out: &mut impl Write) -> io::Result<()> {
    let whole = [("handoff", checked.on_handoff()), ("recipients as a whole", checked.on_whole())];
    let wrong = |findings: &[Finding]| Finding::first_error(findings).is_some();
    let failed_whole = whole.iter().filter(|(_, findings)| wrong(findings)).count();
    let said_of_all = checked.refused().is_some() || checked.is_unjudged();
    let rows = if said_of_all { 0 } else { checked.len() };
    let of = |verdict| (0..rows).filter(|index| checked.verdict(*index) == Some(verdict)).count();
    let (failed, skipped) = (of(Verdict::Failed), of(Verdict::Skipped));
    let (tests, failures) = (rows + whole.len(), failed + failed_whole);

    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<testsuites name="sendcheck" tests="{tests}" failures="{failures}" skipped="{skipped}">"#)?;
    writeln!(out, r#"<testsuite name="{}" tests="{tests}" failures="{failures}" skipped="{skipped}">"#, text(file))?;
    for (name, findings) in whole {
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
        let said: Vec<_> = errors.map(|finding| (finding.code.as_str(), human::advised(finding))).collect();
        case(name, file, said.first().map(|(code, _)| *code), &lines(&said), out)?;
    }
    for index in 0..rows {
        let Some(recipient) = checked.recipient(index) else { continue };
        let name = format!("row {} ({})", recipient.row, values.address(&recipient));
        if checked.verdict(index) == Some(Verdict::Skipped) {
            writeln!(out, r#"<testcase name="{}" classname="{}"><skipped/></testcase>"#, text(&name), text(file))?;
            continue;
        }
        let errors = recipient.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let said: Vec<_> = errors.map(|finding| (finding.code.as_str(), human::advised(finding))).collect();
        case(&name, file, recipient.error_message.as_deref(), &lines(&said), out)?;
    }
    writeln!(out, "</testsuite>\n</testsuites>")
}

/// One test, which failed if there is a message.
fn case(name: &str, file: &str, message: Option<&str>, said: &str, out: &mut impl Write) -> io::Result<()> {
    let (name, file) = (text(name), text(file));
    let Some(message) = message else { return writeln!(out, r#"<testcase name="{name}" classname="{file}"/>"#) };
    let (message, said) = (text(message), text(said));
    writeln!(
        out,
        r#"<testcase name="{name}" classname="{file}"><failure message="{message}">{said}</failure></testcase>"#
    )
}

fn lines(said: &[(&str, String)]) -> String {
    said.iter().map(|(code, text)| format!("{code}: {text}")).collect::<Vec<_>>().join("\n")
}

/// Escaped for an element or an attribute.
fn text(text: &str) -> Cow<'_, str> {
    // Line breaks are ours; everything else that XML cannot hold is spelled out.
    let shown: Vec<_> = text.split('\n').map(plain).collect();
    let shown = shown.join("\n");
    if !shown.contains(['&', '<', '>', '"']) {
        return shown.into();
    }
    shown.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").into()
}
