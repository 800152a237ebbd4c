//! The report on a list as JSON: whole, or a recipient a line.

use std::io::Write;
use std::ops::Range;

use sendcheck_core::check::{ListSummary, REPORT_VERSION, RecipientReport, Recipients};
use sendcheck_core::render::Message;
use serde::Serialize;
use serde_json::Result;

/// The members of a report before its recipients.
#[derive(Serialize)]
struct Head<'a> {
    version: u32,
    #[serde(flatten)]
    whole: ListSummary<'a>,
}

/// The last line of a report written line by line.
#[derive(Serialize)]
struct LastLine<'a> {
    summary: ListSummary<'a>,
}

#[derive(Serialize)]
struct WithMessages {
    #[serde(flatten)]
    recipient: RecipientReport,
    messages: Vec<Message>,
}

/// The report as one JSON object.
pub(crate) fn json(recipients: &Recipients, messages: bool) -> Result<Vec<u8>> {
    let mut text = serde_json::to_vec(&Head { version: REPORT_VERSION, whole: recipients.whole() })?;
    // The recipients go in before the brace that closes the object.
    text.pop();
    text.extend_from_slice(b",\"recipients\":[");
    write(recipients, 0..recipients.len(), messages, b',', &mut text)?;
    text.pop();
    text.extend_from_slice(b"]}");
    Ok(text)
}

/// The recipients of a range, a JSON object a line.
pub(crate) fn lines(recipients: &Recipients, range: Range<usize>, messages: bool) -> Result<Vec<u8>> {
    let mut text = Vec::new();
    write(recipients, range, messages, b'\n', &mut text)?;
    Ok(text)
}

/// The line that follows the recipients'.
pub(crate) fn last_line(recipients: &Recipients) -> Result<Vec<u8>> {
    let mut text = serde_json::to_vec(&LastLine { summary: recipients.whole() })?;
    text.push(b'\n');
    Ok(text)
}

/// Writes recipients, each with `end` behind it; a list has at least one.
fn write(recipients: &Recipients, range: Range<usize>, messages: bool, end: u8, text: &mut Vec<u8>) -> Result<()> {
    let mut plain = recipients.plain_lines(messages);
    let mut line = String::new();
    for index in range {
        line.clear();
        // Nearly all rows of a list are without findings, and are written without being serialized.
        if plain.write(index, &mut line) {
            text.extend_from_slice(line.as_bytes());
        } else {
            row(recipients, index, messages, text)?;
        }
        text.push(end);
    }
    Ok(())
}

fn row(recipients: &Recipients, index: usize, messages: bool, text: &mut impl Write) -> Result<()> {
    let only = index..index + 1;
    if messages {
        let mut both = recipients.reports_with_messages(only);
        both.try_for_each(|(recipient, messages)| {
            serde_json::to_writer(&mut *text, &WithMessages { recipient, messages })
        })
    } else {
        recipients.reports(only).try_for_each(|recipient| serde_json::to_writer(&mut *text, &recipient))
    }
}
