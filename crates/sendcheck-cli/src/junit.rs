//! `junit`: a test for the handoff, one for the whole, and one for each recipient, as GitLab, Jenkins and others show them.

use std::borrow::Cow;
use std::io::{self, Write};

use sendcheck::{Finding, Severity, Verdict};

use crate::checked::Checked;
use crate::human;
use crate::redact::Values;
use crate::text::plain;

/// How many tests there are, and how they end.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tests {
    all: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
}

impl Tests {
    /// Those of one file.
    pub(crate) fn of(checked: &Checked) -> Self {
        let wrong = |findings: &[Finding]| Finding::first_error(findings).is_some();
        let failed_whole = whole(checked).iter().filter(|(_, findings)| wrong(findings)).count();
        let rows = rows(checked);
        let of = |verdict| (0..rows).filter(|index| checked.verdict(*index) == Some(verdict)).count();
        let failures = of(Verdict::Failed) + failed_whole;
        Self { all: rows + whole(checked).len(), failures, errors: 0, skipped: of(Verdict::Skipped) }
    }

    /// With those of another file.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            all: self.all + other.all,
            failures: self.failures + other.failures,
            errors: self.errors + other.errors,
            skipped: self.skipped + other.skipped,
        }
    }

    fn attributes(self) -> String {
        let Self { all, failures, errors, skipped } = self;
        format!(r#"tests="{all}" failures="{failures}" errors="{errors}" skipped="{skipped}""#)
    }
}

fn whole(checked: &Checked) -> [(&'static str, &[Finding]); 2] {
    [("handoff", checked.on_handoff()), ("recipients as a whole", checked.on_whole())]
}

/// Of how many recipients there is a test. Where nobody was judged or all is refused it is none, because the one on the whole says
/// why.
fn rows(checked: &Checked) -> usize {
    if checked.refused().is_some() || checked.is_unjudged() { 0 } else { checked.len() }
}

/// Writes the tests of one file alone.
pub(crate) fn write(checked: &Checked, file: &str, values: Values, out: &mut impl Write) -> io::Result<()> {
    begin(Tests::of(checked), out)?;
    suite(checked, file, values, out)?;
    end(out)
}

/// Writes of a file alone that it could not be checked.
pub(crate) fn write_unchecked(error: &str, file: &str, out: &mut impl Write) -> io::Result<()> {
    let mut suite = Vec::new();
    begin(unchecked(error, file, &mut suite)?, out)?;
    out.write_all(&suite)?;
    end(out)
}

/// Begins the document, in which so many tests will stand.
pub(crate) fn begin(tests: Tests, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<testsuites name="sendcheck" {}>"#, tests.attributes())
}

/// Ends the document.
pub(crate) fn end(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "</testsuites>")
}

/// A file that could not be checked: one test, which is an error.
pub(crate) fn unchecked(error: &str, file: &str, out: &mut impl Write) -> io::Result<Tests> {
    let tests = Tests { all: 1, errors: 1, ..Tests::default() };
    let (file, error) = (text(file), text(error));
    writeln!(out, r#"<testsuite name="{file}" {}>"#, tests.attributes())?;
    writeln!(out, r#"<testcase name="check" classname="{file}"><error message="{error}"/></testcase>"#)?;
    writeln!(out, "</testsuite>")?;
    Ok(tests)
}

/// Writes the tests of a file.
pub(crate) fn suite(checked: &Checked, file: &str, values: Values, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, r#"<testsuite name="{}" {}>"#, text(file), Tests::of(checked).attributes())?;
    for (name, findings) in whole(checked) {
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
        let said: Vec<_> = errors.map(|finding| (finding.code.as_str(), human::advised(finding))).collect();
        case(name, file, said.first().map(|(code, _)| *code), &lines(&said), out)?;
    }
    for index in 0..rows(checked) {
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
    writeln!(out, "</testsuite>")
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
    // XML has no way to write the two that are no characters.
    let shown = shown.join("\n").replace('\u{fffe}', "\\u{fffe}").replace('\u{ffff}', "\\u{ffff}");
    if !shown.contains(['&', '<', '>', '"']) {
        return shown.into();
    }
    shown.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").into()
}
