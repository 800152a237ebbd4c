//! Rows without findings as JSON, for lists that are written whole.
//!
//! Nearly all of such a row is the same from row to row, so that is made once and rows only fill it.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use crate::check::{PlainAddress, Recipients};
use crate::handoff::Channel;
use crate::json::push_escaped;
use crate::limits;
use crate::recipients::{Cells, Scratch};
use crate::schedule::SendTime;
use crate::sms::SmsReport;
use crate::view::{Fills, SentPiece, SentText, column_of};

/// Writes recipients on whom no rule reported as JSON, as [`RecipientReport`](crate::check::RecipientReport) and
/// [`Message`](crate::render::Message) serialize, at a fraction of the cost.
#[derive(Debug)]
pub struct PlainLines<'a> {
    recipients: &'a Recipients,
    /// What follows the findings: the messages, if they are asked for, and the closing brace.
    end: Vec<LinePiece>,
    scratch: Scratch,
}

/// A piece of a line.
#[derive(Debug)]
enum LinePiece {
    /// JSON that is the same in every row.
    Fixed(String),
    /// The value of an expected column, within a string.
    Value(usize),
}

impl Recipients {
    /// A writer of recipients on whom no rule reported, with the texts that go to them or without.
    ///
    /// ```
    /// # use sendcheck_core::check::{Recipients, Unchecked};
    /// # use sendcheck_core::view::expected_columns;
    /// # use sendcheck_core::handoff::Handoff;
    /// # use sendcheck_core::policy::Policy;
    /// # use sendcheck_core::recipients::{InputKind, ReadOptions, read};
    /// # fn check(handoff: Handoff, list: &[u8]) -> Result<Recipients, Box<dyn std::error::Error>> {
    /// #     let list = read(list, expected_columns(&handoff), ReadOptions::default())?;
    /// #     let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
    /// #     let rows = unchecked.check_rows(0..unchecked.len());
    /// #     Ok(unchecked.finish([rows]))
    /// # }
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let recipients = check(handoff, b"12025550123,Jane\n1202,Omar\n")?;
    /// let (mut lines, mut line) = (recipients.plain_lines(true), String::new());
    /// assert!(lines.write(0, &mut line));
    /// assert!(line.ends_with(r#""messages":[{"channel":"wa","text":"Hi Jane!"}]}"#));
    /// assert!(!lines.write(1, &mut line), "its number is wrong, so its report is to be serialized");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn plain_lines(&self, messages: bool) -> PlainLines<'_> {
        let end = if messages { with_messages(self) } else { vec![LinePiece::Fixed("}".into())] };
        PlainLines { recipients: self, end, scratch: Scratch::default() }
    }
}

impl PlainLines<'_> {
    /// Adds the recipient at `index`, counted from 0; false, with `out` as it was, if there is more to say of it than
    /// this can.
    pub fn write(&mut self, index: usize, out: &mut String) -> bool {
        let start = out.len();
        let written = self.try_write(index, out).is_some();
        // What is longer than a message may be was cut nowhere, and is left to those who cut.
        let fits = out.len() - start <= limits::PREVIEW_BYTES.value;
        if !(written && fits) {
            out.truncate(start);
        }
        written && fits
    }

    fn try_write(&mut self, index: usize, out: &mut String) -> Option<()> {
        let Self { recipients, end, scratch } = self;
        let plain = recipients.plain_row(index)?;
        let reads_cells = end.len() > 1 || plain.address == PlainAddress::IdInCell;
        let cells = if reads_cells { recipients.list().cells(index, scratch) } else { None };
        out.push_str("{\"row\":");
        push_number(plain.row.into(), out);
        out.push_str(",\"line\":");
        push_number(plain.line.into(), out);
        push_address(plain.address, cells.as_ref(), out)?;
        push_quoted_or_null(",\"region\":", plain.region, out);
        out.push_str(",\"verdict\":\"accepted\"");
        if let Some(sms) = &plain.sms {
            push_sms(sms, out);
        }
        if let Some(time) = recipients.send_time(index) {
            push_time(time, out);
        }
        out.push_str(",\"errorMessage\":null,\"findings\":[]");
        for piece in end {
            match piece {
                LinePiece::Fixed(json) => out.push_str(json),
                LinePiece::Value(column) => push_escaped(cells.as_ref()?.expected(*column)?, out),
            }
        }
        Some(())
    }
}

fn push_address(address: PlainAddress, cells: Option<&Cells<'_>>, out: &mut String) -> Option<()> {
    out.push_str(",\"number\":");
    match address {
        PlainAddress::Nobody => out.push_str("null"),
        PlainAddress::Number(number) => {
            out.push_str("\"+");
            push_number(number.digits(), out);
            out.push('"');
        }
        PlainAddress::IdInCell => {
            out.push_str("null,\"id\":\"");
            push_escaped(cells?.address()?, out);
            out.push('"');
        }
    }
    Some(())
}

fn push_sms(sms: &SmsReport, out: &mut String) {
    out.push_str(",\"sms\":{\"encoding\":\"");
    out.push_str(sms.encoding.as_str());
    out.push_str("\",\"segments\":");
    push_number(sms.segments.into(), out);
    out.push_str(",\"units\":");
    push_number(sms.units as u64, out);
    out.push_str(",\"segmentsAre\":\"");
    out.push_str(sms.segments_are.as_str());
    out.push_str("\"}");
}

fn push_time(time: &SendTime, out: &mut String) {
    push_quoted_or_null(",\"sendState\":", Some(time.state.as_str()), out);
    if let Some(at) = time.at {
        push_quoted_or_null(",\"sendAt\":", Some(&at.to_string()), out);
        let local = time.local(at);
        if !local.is_empty() {
            push_list(",\"sendLocal\":[", local.iter().map(String::as_str), out);
        }
    }
    push_list(",\"zones\":[", time.zones.names(), out);
    if time.us_state.is_some() {
        push_quoted_or_null(",\"usState\":", time.us_state, out);
    }
}

/// The key and texts that need no escapes.
fn push_list<'t>(key: &str, texts: impl Iterator<Item = &'t str>, out: &mut String) {
    out.push_str(key);
    for (place, text) in texts.enumerate() {
        push_quoted_or_null(if place == 0 { "" } else { "," }, Some(text), out);
    }
    out.push(']');
}

/// The key and a text that needs no escapes.
fn push_quoted_or_null(key: &str, text: Option<&str>, out: &mut String) {
    out.push_str(key);
    let Some(text) = text else { return out.push_str("null") };
    out.push('"');
    out.push_str(text);
    out.push('"');
}

/// The machinery of formatting would cost more than the digits.
fn push_number(number: u64, out: &mut String) {
    let mut digits = [b'0'; 20];
    let (mut rest, mut used) = (number, 0);
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        (rest, used) = (rest / 10, used + 1);
        if rest == 0 {
            break;
        }
    }
    let written = digits.get(digits.len() - used..).unwrap_or_default();
    out.push_str(core::str::from_utf8(written).unwrap_or_default());
}

/// The texts that go to a recipient, in priority order, and the end of the line.
fn with_messages(recipients: &Recipients) -> Vec<LinePiece> {
    let mut end = vec![LinePiece::Fixed(",\"messages\":[".into())];
    for (place, channel) in recipients.handoff().channels().iter().enumerate() {
        fixed(if place == 0 { "{\"channel\":\"" } else { ",{\"channel\":\"" }, &mut end);
        fixed(channel.kind.config_type(), &mut end);
        fixed("\",\"text\":\"", &mut end);
        text_of(channel, recipients, &mut end);
        fixed("\"}", &mut end);
    }
    fixed("]}", &mut end);
    end
}

/// The text of a message, cut where values stand in it.
fn text_of(channel: &Channel, recipients: &Recipients, end: &mut Vec<LinePiece>) {
    let plan = recipients.handoff().plan();
    for piece in SentText::of(channel, plan, recipients.policy()).pieces() {
        match piece {
            SentPiece::Text(text) => escaped(text, end),
            // What nobody expects has no column, so that no row is written whole.
            SentPiece::Value(name) => {
                let place = plan.position(name).map_or(usize::MAX, |place| column_of(plan, Fills::Body(place)));
                end.push(LinePiece::Value(place));
            }
        }
    }
}

fn escaped(text: &str, pieces: &mut Vec<LinePiece>) {
    let mut json = String::new();
    push_escaped(text, &mut json);
    fixed(&json, pieces);
}

fn fixed(json: &str, pieces: &mut Vec<LinePiece>) {
    match pieces.last_mut() {
        Some(LinePiece::Fixed(before)) => before.push_str(json),
        _ => pieces.push(LinePiece::Fixed(json.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Unchecked;
    use crate::handoff::Handoff;
    use crate::policy::Policy;
    use crate::recipients::{InputKind, ReadOptions, read};
    use crate::view::expected_columns;
    use serde_json::{Value, json};

    /// WhatsApp, then SMS; the texts need escapes, and so do some values.
    const PHONES: &str = r#"{ "id": "H1", "name": "Delivery", "channels": [
        { "type": "wa", "messageComponents": [
            { "type": "header", "sub_type": "image", "content": "${{1}}", "variables": ["1"] },
            { "type": "body", "content": "\"Hi\" ${{1}},\n${{2}}.", "variables": ["1", "2"] } ] },
        { "type": "sms-twilio", "messageComponents": [
            { "type": "body", "content": "Hi ${{2}}", "variables": ["2"], "optOut": "Reply \\STOP" } ] } ] }"#;

    const IN_APP: &str = r#"{ "type": "inapp", "messageComponents": [
        { "type": "text", "title": "Hi ${{1}}", "content": "Hi ${{1}}", "variables": ["1"] } ] }"#;

    fn checked(handoff: &str, list: &str) -> Recipients {
        let handoff = Handoff::read(handoff.as_bytes()).expect("a handoff");
        let list = read(list.as_bytes(), expected_columns(&handoff), ReadOptions::default()).expect("a list");
        let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
        let rows = unchecked.check_rows(0..unchecked.len());
        unchecked.finish([rows])
    }

    /// How many rows were written, each as it would be serialized.
    fn written(recipients: &Recipients) -> usize {
        let mut count = 0;
        for (index, (report, messages)) in recipients.reports_with_messages(0..recipients.len()).enumerate() {
            assert_eq!(recipients.recipient(index).as_ref(), Some(&report));
            let alone = serde_json::to_string(&report).unwrap();
            let both = alone.strip_suffix('}').unwrap();
            let both = alloc::format!("{both},\"messages\":{}}}", serde_json::to_string(&messages).unwrap());
            for (messages, serialized) in [(false, alone), (true, both)] {
                let mut line = String::from("before");
                let plain = recipients.plain_lines(messages).write(index, &mut line);
                assert_eq!(plain, report.findings.is_empty());
                assert_eq!(line.strip_prefix("before"), Some(if plain { serialized.as_str() } else { "" }));
                count += usize::from(plain && messages);
            }
        }
        count
    }

    #[test]
    fn rows_without_findings_are_written_as_they_serialize() {
        let list = "Phone,H1,B1,B2\n\
            12025550123,https://example.com/a.png,Jane,tab\\quote \"\" two\n\
            447911123456,https://example.com/b.png,\"O\"\"Neil \\\",Zoë’s\n\
            12025550124,https://example.com/b.png,,nobody\n\
            12025550125,https://example.com/c.png,Ann,{}\n";
        let long = "é’".repeat(60);
        assert_eq!(written(&checked(PHONES, &list.replace("{}", &long))), 2);
        assert_eq!(written(&checked(PHONES, &list.replace("{}", "two"))), 3);
        assert_eq!(written(&checked(IN_APP, "Id,B1\nuser \"1\",Jane\nuser \"1\",Omar\n,Ann\n")), 1);
    }

    #[test]
    fn numbers_are_written_in_full() {
        for number in [0, 9, 10, 12_025_550_123, u64::MAX] {
            let mut text = String::new();
            push_number(number, &mut text);
            assert_eq!(text.parse(), Ok(number));
        }
        assert_eq!(
            json!({ "text": "\u{7f}\u{1}é\"\\" }),
            serde_json::from_str::<Value>(&{
                let mut text = String::from("{\"text\":\"");
                push_escaped("\u{7f}\u{1}é\"\\", &mut text);
                text + "\"}"
            })
            .unwrap()
        );
    }
}
