//! Parts of a checked list as JSON text.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use serde::Serialize;

use crate::check::{Because, LineParts, REPORT_VERSION, Recipients};
use crate::json::{push_number, push_quoted};

/// What a page has of a recipient besides its report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..With::default()`")]
pub struct With {
    /// Its cells, as `cells`.
    pub cells: bool,
    /// The texts that go to it, as `messages`.
    pub messages: bool,
}

/// At most `limit` of the selected recipients, beginning at `offset` among them: `{"total":…,"offset":…,"recipients":[…]}`,
/// each recipient with its `index`, counted from 0. What the list does not have is left out.
pub fn page(recipients: &Recipients, selected: &[u32], offset: usize, limit: usize, with: With) -> String {
    let mut page = String::from("{\"total\":");
    push_number(selected.len() as u64, &mut page);
    page.push_str(",\"offset\":");
    push_number(offset as u64, &mut page);
    page.push_str(",\"recipients\":[");
    let (mut lines, mut line) = (recipients.lines(LineParts::default().with_messages(with.messages)), String::new());
    let mut separator = "";
    for index in selected.iter().skip(offset).take(limit) {
        line.clear();
        let at = *index as usize;
        if !lines.write(at, &mut line) {
            continue;
        }
        page.push_str(separator);
        separator = ",";
        page.push_str("{\"index\":");
        push_number(u64::from(*index), &mut page);
        page.push(',');
        page.push_str(members(&line));
        if let Some(cells) = with.cells.then(|| recipients.cells(at)).flatten() {
            page.push_str(",\"cells\":[");
            for (place, cell) in cells.iter().enumerate() {
                page.push_str(if place == 0 { "" } else { "," });
                push_quoted(cell, &mut page);
            }
            page.push(']');
        }
        page.push('}');
    }
    page.push_str("]}");
    page
}

/// The whole report as one JSON object; `whole` is [`Recipients::whole`] as JSON.
pub fn report(recipients: &Recipients, whole: &str, parts: LineParts) -> String {
    let mut report = String::from("{\"version\":");
    push_number(u64::from(REPORT_VERSION), &mut report);
    report.push(',');
    report.push_str(members(whole));
    report.push_str(",\"recipients\":[");
    write(recipients, 0..recipients.len(), parts, ',', &mut report);
    if report.ends_with(',') {
        report.pop();
    }
    report.push_str("]}");
    report
}

/// The recipients of a range, a JSON object a line.
pub fn lines(recipients: &Recipients, range: Range<usize>, parts: LineParts) -> String {
    let mut lines = String::new();
    write(recipients, range, parts, '\n', &mut lines);
    lines
}

/// The line that follows the recipients'; `whole` is [`Recipients::whole`] as JSON.
pub fn last_line(whole: &str) -> String {
    ["{\"summary\":", whole, "}\n"].concat()
}

/// The recipients of a range, each with what ends it.
fn write(recipients: &Recipients, range: Range<usize>, parts: LineParts, end: char, out: &mut String) {
    let mut lines = recipients.lines(parts);
    for index in range {
        lines.write(index, out);
        out.push(end);
    }
}

/// What stands between the braces of an object.
fn members(object: &str) -> &str {
    object.get(1..object.len().saturating_sub(1)).unwrap_or_default()
}

/// A row that is worth a look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct WorthALook {
    /// Counted from 0.
    pub index: usize,
    /// As reports count rows.
    pub row: u32,
    /// Why.
    pub because: Because,
}

impl WorthALook {
    /// Every row that is worth a look.
    pub fn all(recipients: &Recipients) -> Vec<Self> {
        let row = |index| recipients.list().record(index).map_or(0, |record| record.row);
        let extremes = recipients.extremes().into_iter();
        extremes.map(|one| Self { index: one.index, row: row(one.index), because: one.because }).collect()
    }
}
