//! The whole report on a list as JSON, made while it is written.

use std::ops::Range;

use sendcheck_core::check::{REPORT_VERSION, RecipientReport, Recipients};
use sendcheck_core::json::{Object, Value};
use sendcheck_core::render::Message;

use crate::answer::{Unserializable, object_of, value_of};

/// The report as one JSON object.
pub(crate) fn json(recipients: &Recipients, messages: bool) -> Result<String, Unserializable> {
    let mut whole = Object::new();
    whole.insert("version".into(), u64::from(REPORT_VERSION).into());
    for (name, value) in object_of(&recipients.whole())? {
        whole.insert(name, value);
    }
    let mut text = Value::Object(whole).to_json();
    // The recipients are written into the object before its end, one after the other.
    text.pop();
    text.push_str(",\"recipients\":[");
    write_rows(recipients, 0..recipients.len(), messages, ',', &mut text)?;
    if text.ends_with(',') {
        text.pop();
    }
    text.push_str("]}");
    Ok(text)
}

/// The recipients of a range, a JSON object a line.
pub(crate) fn lines(recipients: &Recipients, range: Range<usize>, messages: bool) -> Result<String, Unserializable> {
    let mut text = String::new();
    write_rows(recipients, range, messages, '\n', &mut text)?;
    Ok(text)
}

/// The line that follows the recipients'.
pub(crate) fn last_line(recipients: &Recipients) -> Result<String, Unserializable> {
    let mut line = Object::new();
    line.insert("summary".into(), value_of(&recipients.whole())?);
    Ok(Value::Object(line).to_json() + "\n")
}

/// A recipient, and what goes to it where that is asked for.
pub(crate) fn row(recipient: &RecipientReport, messages: Option<&[Message]>) -> Result<Object, Unserializable> {
    let mut row = object_of(recipient)?;
    if let Some(messages) = messages {
        row.insert("messages".into(), value_of(messages)?);
    }
    Ok(row)
}

/// A list is long, and nearly all its rows are without findings.
fn write_rows(
    recipients: &Recipients,
    range: Range<usize>,
    messages: bool,
    end: char,
    out: &mut String,
) -> Result<(), Unserializable> {
    let mut plain = recipients.plain_lines(messages);
    for index in range {
        if !plain.write(index, out) {
            out.push_str(&Value::Object(looked_at(recipients, index, messages)?).to_json());
        }
        out.push(end);
    }
    Ok(())
}

fn looked_at(recipients: &Recipients, index: usize, messages: bool) -> Result<Object, Unserializable> {
    if messages {
        let both = recipients.reports_with_messages(index..index + 1).next();
        both.map_or_else(|| Ok(Object::new()), |(recipient, messages)| row(&recipient, Some(&messages)))
    } else {
        recipients.recipient(index).map_or_else(|| Ok(Object::new()), |recipient| row(&recipient, None))
    }
}
