//! The whole report on a list as JSON, made while it is written.

use std::cell::RefCell;
use std::ops::Range;

use sendcheck_core::check::{ListSummary, REPORT_VERSION, RecipientReport, Recipients};
use sendcheck_core::render::Message;
use serde::{Serialize, Serializer};

/// A report without holding its rows.
#[derive(Serialize)]
struct WholeReport<'a> {
    version: u32,
    #[serde(flatten)]
    whole: ListSummary<'a>,
    recipients: Rows<'a>,
}

/// The last line of a report written line by line.
#[derive(Serialize)]
struct LastLine<'a> {
    summary: ListSummary<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Row {
    Alone(RecipientReport),
    WithMessages {
        #[serde(flatten)]
        recipient: RecipientReport,
        messages: Vec<Message>,
    },
}

/// The recipients as an array, which can be written once.
struct Rows<'a>(RefCell<Box<dyn Iterator<Item = Row> + 'a>>);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&mut *self.0.borrow_mut())
    }
}

fn rows(recipients: &Recipients, range: Range<usize>, messages: bool) -> Box<dyn Iterator<Item = Row> + '_> {
    let reports = recipients.reports(range.clone());
    if messages {
        let texts = recipients.messages_in(range);
        Box::new(reports.zip(texts).map(|(recipient, messages)| Row::WithMessages { recipient, messages }))
    } else {
        Box::new(reports.map(Row::Alone))
    }
}

/// The report as one JSON object.
pub(crate) fn json(recipients: &Recipients, messages: bool) -> serde_json::Result<Vec<u8>> {
    let rows = Rows(RefCell::new(rows(recipients, 0..recipients.len(), messages)));
    serde_json::to_vec(&WholeReport { version: REPORT_VERSION, whole: recipients.whole(), recipients: rows })
}

/// The recipients of a range, a JSON object a line.
pub(crate) fn lines(recipients: &Recipients, range: Range<usize>, messages: bool) -> serde_json::Result<Vec<u8>> {
    let mut text = Vec::new();
    for row in rows(recipients, range, messages) {
        serde_json::to_writer(&mut text, &row)?;
        text.push(b'\n');
    }
    Ok(text)
}

/// The line that follows the recipients'.
pub(crate) fn last_line(recipients: &Recipients) -> serde_json::Result<Vec<u8>> {
    let mut text = serde_json::to_vec(&LastLine { summary: recipients.whole() })?;
    text.push(b'\n');
    Ok(text)
}
