//! The whole report on a list as JSON, made while it is written.

use std::ops::Range;

use sendcheck_core::check::{LineParts, REPORT_VERSION, Recipients};
use sendcheck_core::json::{Object, Value};

use crate::answer::{Unserializable, object_of, value_of};

/// The report as one JSON object.
pub(crate) fn json(recipients: &Recipients, parts: LineParts) -> Result<String, Unserializable> {
    let mut whole = Object::new();
    whole.insert("version".into(), u64::from(REPORT_VERSION).into());
    for (name, value) in object_of(&recipients.whole())? {
        whole.insert(name, value);
    }
    let mut text = Value::Object(whole).to_json();
    // The recipients are written into the object before its end, one after the other.
    text.pop();
    text.push_str(",\"recipients\":[");
    write_rows(recipients, 0..recipients.len(), parts, ',', &mut text);
    if text.ends_with(',') {
        text.pop();
    }
    text.push_str("]}");
    Ok(text)
}

/// The recipients of a range, a JSON object a line.
pub(crate) fn lines(recipients: &Recipients, range: Range<usize>, parts: LineParts) -> String {
    let mut text = String::new();
    write_rows(recipients, range, parts, '\n', &mut text);
    text
}

/// The line that follows the recipients'.
pub(crate) fn last_line(recipients: &Recipients) -> Result<String, Unserializable> {
    let mut line = Object::new();
    line.insert("summary".into(), value_of(&recipients.whole())?);
    Ok(Value::Object(line).to_json() + "\n")
}

/// The recipients of a range, each with what ends it.
fn write_rows(recipients: &Recipients, range: Range<usize>, parts: LineParts, end: char, out: &mut String) {
    let mut lines = recipients.lines(parts);
    for index in range {
        lines.write(index, out);
        out.push(end);
    }
}
