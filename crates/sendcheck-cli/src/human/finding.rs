//! One finding, and where it belongs.

use std::io::{self, Write};

use sendcheck::{Arg, At, Finding};

use crate::human::Paint;
use crate::text::{flags, plain, settling_flags};

/// A finding that holds for the whole: what, where, what to do.
pub(crate) fn one(finding: &Finding, out: &mut impl Write) -> io::Result<()> {
    let severity = finding.severity;
    let word = format!("{:<7}", severity.as_str());
    writeln!(out, "  {}  {}  {}", Paint::severity(severity, &word), finding.code, said(finding))?;
    if let Some(place) = place(&finding.at) {
        writeln!(out, "           at {place}")?;
    }
    writeln!(out, "           {}", Paint::aside(&flags(finding.help)))?;
    match settling_flags(finding) {
        None => Ok(()),
        Some(flags) => writeln!(out, "           give {flags}"),
    }
}

/// What a finding says, with sets of recipients as this command calls them, and with the characters that make an SMS dear.
pub(crate) fn said(finding: &Finding) -> String {
    let mut said = plain(&finding.message).into_owned();
    if let Some(Arg::Text(set)) = finding.args.arg("set") {
        said = said.replace(&format!("the set `{set}`"), &format!("the set `--{set}`"));
    }
    match finding.args.arg("characters") {
        Some(Arg::Texts(characters)) if !characters.is_empty() => {
            let named: Vec<_> = characters.iter().map(|text| named(text)).collect();
            said + " because of " + &named.join(", ")
        }
        _ => said,
    }
}

/// What a finding says, and how to mend it.
pub(crate) fn advised(finding: &Finding) -> String {
    format!("{}. {}", said(finding), flags(finding.help))
}

/// A character with its number: `…` (U+2026).
fn named(text: &str) -> String {
    let numbers: Vec<_> = text.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    format!("`{}` ({})", plain(text), numbers.join(" "))
}

/// Where a finding belongs; nothing for the document as a whole.
pub(crate) fn place(at: &At) -> Option<String> {
    match at {
        At::Pointer(pointer) if pointer.is_empty() => None,
        At::Pointer(pointer) => Some(plain(pointer).into_owned()),
        At::Cell(cell) => {
            let row = match (cell.row, cell.line) {
                (0, 0) => return None,
                (0, line) => format!("line {line}"),
                (row, line) => format!("row {row} (line {line})"),
            };
            let column = cell.column.map(|column| format!(", column {column}")).unwrap_or_default();
            let name = cell.name.as_deref().map(|name| format!(", {}", plain(name))).unwrap_or_default();
            Some(row + &column + &name)
        }
    }
}
