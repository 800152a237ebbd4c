//! Pages of a checked list.

use sendcheck_core::check::{Because, LineParts, Lines, Recipients};
use serde::Serialize;

use crate::answer::{Unserializable, value_of};

/// What a page has of a recipient besides its report.
#[derive(Clone, Copy)]
pub(crate) struct With {
    pub(crate) cells: bool,
    pub(crate) messages: bool,
}

/// At most `limit` of the selected recipients, beginning at `offset` among them, as JSON.
pub(crate) fn page(
    recipients: &Recipients,
    selected: &[u32],
    offset: usize,
    limit: usize,
    with: With,
) -> Result<String, Unserializable> {
    let mut page = format!("{{\"total\":{},\"offset\":{offset},\"recipients\":[", selected.len());
    let mut lines = recipients.lines(LineParts::default());
    for index in selected.iter().skip(offset).take(limit) {
        row(recipients, *index, with, &mut lines, &mut page)?;
        page.push(',');
    }
    if page.ends_with(',') {
        page.pop();
    }
    Ok(page + "]}")
}

/// Adds a recipient by its index, counted from 0: the index, its report, and what is wanted besides.
fn row(
    recipients: &Recipients,
    index: u32,
    with: With,
    lines: &mut Lines<'_>,
    out: &mut String,
) -> Result<(), Unserializable> {
    let at = index as usize;
    let mut line = String::new();
    lines.write(at, &mut line);
    for part in ["{\"index\":", &index.to_string(), ","] {
        out.push_str(part);
    }
    out.push_str(line.trim_start_matches('{'));
    // Members are written into the object before its end.
    out.pop();
    if let Some(cells) = with.cells.then(|| recipients.cells(at)).flatten() {
        out.push_str(",\"cells\":");
        out.push_str(&value_of(&cells)?.to_json());
    }
    if let Some(messages) = with.messages.then(|| recipients.messages(at)).flatten() {
        out.push_str(",\"messages\":");
        out.push_str(&value_of(&messages)?.to_json());
    }
    out.push('}');
    Ok(())
}

/// A row that is worth a look.
#[derive(Serialize)]
pub(crate) struct WorthALook {
    index: usize,
    row: u32,
    because: Because,
}

impl WorthALook {
    /// Every row that is worth a look.
    pub(crate) fn all(recipients: &Recipients) -> Vec<Self> {
        let row = |index| recipients.list().record(index).map_or(0, |record| record.row);
        let extremes = recipients.extremes().into_iter();
        extremes.map(|one| Self { index: one.index, row: row(one.index), because: one.because }).collect()
    }
}
