//! One finding, and where it belongs.

use std::io::{self, Write};

use sendcheck::{At, Finding};

use crate::human::Paint;
use crate::text::{columns_flags, flags, plain};

/// A finding that holds for the whole: what, where, what to do.
pub(crate) fn one(finding: &Finding, out: &mut impl Write) -> io::Result<()> {
    let severity = finding.severity;
    let word = format!("{:<7}", severity.as_str());
    writeln!(out, "  {}  {}  {}", Paint::severity(severity, &word), finding.code, plain(&finding.message))?;
    if let Some(place) = place(&finding.at) {
        writeln!(out, "           at {place}")?;
    }
    writeln!(out, "           {}", Paint::aside(&flags(finding.help)))?;
    match finding.settled_by().as_slice() {
        [] => Ok(()),
        entries => writeln!(out, "           give {}", plain(&columns_flags(entries))),
    }
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
