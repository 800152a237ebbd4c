//! Pages of a checked list.

use sendcheck_core::check::Because;
use sendcheck_core::check::Recipients;
use sendcheck_core::json::{Object, Value};
use serde::Serialize;

use crate::answer::{Unserializable, object_of, value_of};

/// What a page has of a recipient besides its report.
#[derive(Clone, Copy)]
pub(crate) struct With {
    pub(crate) cells: bool,
    pub(crate) messages: bool,
}

/// At most `limit` of the selected recipients, beginning at `offset` among them.
pub(crate) fn page(
    recipients: &Recipients,
    selected: &[u32],
    offset: usize,
    limit: usize,
    with: With,
) -> Result<Value, Unserializable> {
    let rows = selected.iter().skip(offset).take(limit).filter_map(|index| row(recipients, *index, with).transpose());
    let mut page = Object::new();
    page.insert("total".into(), value_of(&selected.len())?);
    page.insert("offset".into(), value_of(&offset)?);
    page.insert("recipients".into(), Value::Array(rows.collect::<Result<_, _>>()?));
    Ok(Value::Object(page))
}

/// A recipient by its index, counted from 0.
fn row(recipients: &Recipients, index: u32, with: With) -> Result<Option<Value>, Unserializable> {
    let at = index as usize;
    let Some(recipient) = recipients.recipient(at) else { return Ok(None) };
    let mut row = Object::new();
    row.insert("index".into(), u64::from(index).into());
    for (name, value) in object_of(&recipient)? {
        row.insert(name, value);
    }
    if let Some(cells) = with.cells.then(|| recipients.cells(at)).flatten() {
        row.insert("cells".into(), value_of(&cells)?);
    }
    if let Some(messages) = with.messages.then(|| recipients.messages(at)).flatten() {
        row.insert("messages".into(), value_of(&messages)?);
    }
    Ok(Some(Value::Object(row)))
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
