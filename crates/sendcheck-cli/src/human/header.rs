//! The first lines: what was checked, how it was read, how it went.

use std::io::{self, Write};

use sendcheck::{Handoff, Recipients, Severity};

use crate::checked::Checked;
use crate::human::{Paint, counts};
use crate::text::plain;

/// The counts, and what was read how.
pub(crate) fn write(checked: &Checked, out: &mut impl Write) -> io::Result<()> {
    let line = counts(checked.summary());
    let fine = checked.summary().failed == 0 && checked.refused().is_none();
    let painted = if fine { Paint::heading(&line) } else { Paint::severity(Severity::Error, &line) };
    writeln!(out, "{painted}")?;
    if let Some(message) = checked.refused() {
        writeln!(out, "the service refuses the whole request: {}", plain(message))?;
    }
    match checked {
        Checked::List(list) => writeln!(out, "{}", Paint::aside(&read_as(list))),
        Checked::Request(..) => Ok(()),
    }
}

/// How a list was read and for which handoff.
fn read_as(list: &Recipients) -> String {
    let read_as = list.whole().read_as;
    let delimiter = match read_as.delimiter {
        ',' => "commas".into(),
        ';' => "semicolons".into(),
        '\t' => "tabs".into(),
        other => format!("`{other}`"),
    };
    let header = match (read_as.header, read_as.by_name) {
        (false, _) => "no heading, columns by their order",
        (true, true) => "with a heading, columns by name",
        (true, false) => "with a heading, columns by their order",
    };
    let blank = match list.summary().blank_rows {
        Some(rows @ 1..) => format!("; {} passed over", crate::text::counted(rows, "blank row")),
        _ => String::new(),
    };
    format!("for {}; read as {} with {delimiter}, {header}{blank}", named(list.handoff()), read_as.encoding)
}

/// A handoff by its id or title, and its channels.
pub(crate) fn named(handoff: &Handoff) -> String {
    let channels: Vec<_> = handoff.channels().iter().map(|channel| channel.kind.label()).collect();
    let channels = channels.join(", then ");
    match handoff.id().or(handoff.name()) {
        Some(name) => format!("handoff {} ({channels})", plain(name)),
        None => format!("a handoff for {channels}"),
    }
}
