//! Parts of a checked list as JSON text, as every surface writes them.

use std::ops::Range;

use sendcheck::engine::check::REPORT_VERSION;
use sendcheck::{Because, LineParts, Recipients};
use serde::Serialize;
use serde_json::json;

use crate::fault::Cause;
use crate::work::text;

/// What a page has of a recipient besides its report.
#[derive(Clone, Copy)]
pub(crate) struct With {
    pub(crate) cells: bool,
    pub(crate) messages: bool,
}

/// At most `limit` of the selected recipients, beginning at `offset` among them.
pub(crate) fn page(
    recipients: &Recipients,
    selected: &[usize],
    offset: usize,
    limit: usize,
    with: With,
) -> Result<String, Cause> {
    let mut lines = recipients.lines(LineParts::default());
    let mut rows = Vec::new();
    for index in selected.iter().skip(offset).take(limit) {
        let mut line = String::new();
        lines.write(*index, &mut line);
        // The place is written at the beginning of the object, what was asked for besides before its end.
        let report = members(&line);
        let mut row = format!("{{\"index\":{index},{report}");
        if let Some(cells) = with.cells.then(|| recipients.cells(*index)).flatten() {
            row += ",\"cells\":";
            row += &text(&cells)?;
        }
        if let Some(messages) = with.messages.then(|| recipients.messages(*index)).flatten() {
            row += ",\"messages\":";
            row += &text(&messages)?;
        }
        rows.push(row + "}");
    }
    Ok(format!("{{\"total\":{},\"offset\":{offset},\"recipients\":[{}]}}", selected.len(), rows.join(",")))
}

/// The whole report as one JSON object.
pub(crate) fn report(recipients: &Recipients, messages: bool) -> Result<String, Cause> {
    let whole = text(&recipients.whole())?;
    let mut report = format!("{{\"version\":{REPORT_VERSION},{},\"recipients\":[", members(&whole));
    write_rows(recipients, 0..recipients.len(), messages, ',', &mut report);
    if report.ends_with(',') {
        report.pop();
    }
    Ok(report + "]}")
}

/// The recipients of a range, a JSON object a line.
pub(crate) fn lines(recipients: &Recipients, range: Range<usize>, messages: bool) -> String {
    let mut lines = String::new();
    write_rows(recipients, range, messages, '\n', &mut lines);
    lines
}

/// The line that follows the recipients'.
pub(crate) fn last_line(recipients: &Recipients) -> Result<String, Cause> {
    #[derive(Serialize)]
    struct Last<T> {
        summary: T,
    }
    Ok(text(&Last { summary: recipients.whole() })? + "\n")
}

/// The rows that are worth a look.
pub(crate) fn extremes(recipients: &Recipients) -> Result<String, Cause> {
    let row = |index| recipients.list().record(index).map_or(0, |record| record.row);
    let one = |(index, because): (usize, Because)| json!({ "index": index, "row": row(index), "because": because });
    let all: Vec<_> = recipients.extremes().into_iter().map(|extreme| one((extreme.index, extreme.because))).collect();
    text(&all)
}

/// What stands between the braces of an object.
fn members(object: &str) -> &str {
    object.get(1..object.len().saturating_sub(1)).unwrap_or_default()
}

/// The recipients of a range, each with what ends it.
fn write_rows(recipients: &Recipients, range: Range<usize>, messages: bool, end: char, out: &mut String) {
    let mut lines = recipients.lines(LineParts::default().with_messages(messages));
    for index in range {
        lines.write(index, out);
        out.push(end);
    }
}
