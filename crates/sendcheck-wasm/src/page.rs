//! Pages of a checked list.

use sendcheck_core::check::{RecipientReport, Recipients};
use sendcheck_core::render::{Because, Message};
use serde::Serialize;

/// Some recipients of a list.
#[derive(Serialize)]
pub(crate) struct Page {
    /// How many there are to page through.
    total: usize,
    /// How many of them come before these.
    offset: usize,
    recipients: Vec<PageRow>,
}

#[derive(Serialize)]
struct PageRow {
    /// The recipient counted from 0.
    index: u32,
    #[serde(flatten)]
    recipient: RecipientReport,
    #[serde(skip_serializing_if = "Option::is_none")]
    cells: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    messages: Option<Vec<Message>>,
}

/// What a page has of a recipient besides its report.
#[derive(Clone, Copy)]
pub(crate) struct With {
    pub(crate) cells: bool,
    pub(crate) messages: bool,
}

impl Page {
    /// At most `limit` of the selected recipients, beginning at `offset` among them.
    pub(crate) fn of(recipients: &Recipients, selected: &[u32], offset: usize, limit: usize, with: With) -> Self {
        let row = |index: &u32| {
            let at = *index as usize;
            Some(PageRow {
                index: *index,
                recipient: recipients.recipient(at)?,
                cells: with.cells.then(|| recipients.cells(at)).flatten(),
                messages: with.messages.then(|| recipients.messages(at)).flatten(),
            })
        };
        let rows = selected.iter().skip(offset).take(limit).filter_map(row).collect();
        Self { total: selected.len(), offset, recipients: rows }
    }
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
