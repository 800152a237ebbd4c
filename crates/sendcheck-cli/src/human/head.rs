//! The first lines: what was checked, how it was read, how it went.

use std::io::{self, Write};

use sendcheck::engine::sms::SegmentsAre;
use sendcheck::{Handoff, Recipients, Severity, Summary};

use crate::checked::Checked;
use crate::human::{self, Paint, counts, read_as};
use crate::text::{counted, plain};

/// The counts, and what was read how.
pub(crate) fn write(checked: &Checked, out: &mut impl Write) -> io::Result<()> {
    let line = counts(checked.summary());
    let fine = checked.summary().failed == 0 && checked.refused().is_none();
    let painted = if fine { Paint::heading(&line) } else { Paint::severity(Severity::Error, &line) };
    writeln!(out, "{painted}")?;
    if let Some(reasons) = human::reasons(checked.summary()).filter(|_| checked.summary().reasons.iter().count() > 1) {
        writeln!(out, "failed with {reasons}")?;
    }
    if let Some(segments) = segments(checked.summary()) {
        writeln!(out, "{segments}")?;
    }
    if let Some(why) = checked.why_nothing() {
        writeln!(out, "{why}")?;
    }
    match checked {
        Checked::List(list) => {
            writeln!(out, "{}", Paint::aside(&read_as(list)))?;
            read_as::needs(list, out)
        }
        Checked::Request(_) => Ok(()),
    }
}

/// How many SMS segments will be billed.
fn segments(summary: &Summary) -> Option<String> {
    let segments = counted(summary.segments.filter(|segments| *segments > 0)?, "SMS segment");
    let at_most = if summary.segments_are == Some(SegmentsAre::AtMost) { "at most " } else { "" };
    let splits = match summary.splits.unwrap_or_default() {
        0 => "one for each recipient".into(),
        splits => format!("more than one for {}", counted(splits, "recipient")),
    };
    Some(format!("{at_most}{segments}, {splits}"))
}

/// How a list was read and for which handoff.
fn read_as(list: &Recipients) -> String {
    let blank = match list.summary().blank_rows {
        Some(rows @ 1..) => format!("; {} passed over", counted(rows, "blank row")),
        _ => String::new(),
    };
    format!("for {}; {}{blank}", named(list.handoff()), read_as::in_short(list.list().reading()))
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
