//! Recipients of a list as JSON, for lists that are written whole.
//!
//! Most of such a line is the same from row to row, so that is made once and rows only fill it. What was kept of a row
//! without findings is all there is to say of it; any other is looked at once more, and its findings are written as rules
//! find them. Nothing is made only to be serialized.

mod findings;
mod message;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::check::plain::PlainRow;
use crate::check::row::{LocatedRow, RowMemory, with_row};
use crate::check::{PlainAddress, Recipients, Verdict};
use crate::json::{push_number, push_quoted, push_quoted_or_null};
use crate::phone::Region;
use crate::recipients::Cells;
use crate::rules::{self, Findings, RuleCode};
use crate::schedule::SendTime;
use crate::sms::SmsReport;
use crate::view::{self, Address, AddressState, ConsumerCx};
use findings::{CellNames, WrittenFindings};
use message::MessageText;

/// Writes recipients as JSON, byte for byte as [`RecipientReport`](crate::check::RecipientReport) and
/// [`Message`](crate::render::Message) serialize.
#[derive(Debug)]
pub struct Lines<'a> {
    recipients: &'a Recipients,
    /// Why nobody is judged for itself, if that is so.
    unjudged: Option<RuleCode>,
    /// The texts that go to everybody, if they are asked for.
    messages: Option<Vec<MessageText>>,
    names: CellNames,
    findings: WrittenFindings,
    memory: RowMemory,
}

/// The beginning of a line, which says whom it is about and what becomes of it.
struct Start<'s> {
    row: u32,
    line: u32,
    region: Option<&'static str>,
    verdict: Verdict,
    sms: Option<&'s SmsReport>,
    time: Option<&'s SendTime>,
}

impl Recipients {
    /// A writer of recipients as JSON, with the texts that go to them or without.
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
    /// let (mut lines, mut line) = (recipients.lines(true), String::new());
    /// assert!(lines.write(1, &mut line));
    /// assert!(line.starts_with(r#"{"row":2,"line":2,"number":"+1202","region":null,"verdict":"failed","#));
    /// assert!(line.ends_with(r#""messages":[{"channel":"wa","text":"Hi Omar!"}]}"#));
    /// assert!(!lines.write(2, &mut line), "there are two");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn lines(&self, messages: bool) -> Lines<'_> {
        Lines {
            recipients: self,
            unjudged: self.nobody_judged(),
            messages: messages.then(|| MessageText::all(self)),
            names: CellNames::of(self.list()),
            findings: WrittenFindings::default(),
            memory: RowMemory::default(),
        }
    }
}

impl Lines<'_> {
    /// Adds the recipient at `index`, counted from 0, without a line break; false, with `out` as it was, if there is none.
    pub fn write(&mut self, index: usize, out: &mut String) -> bool {
        let start = out.len();
        let written = match self.recipients.plain_row(index) {
            Some(plain) => self.write_plain(index, &plain, out),
            None => self.look_and_write(index, out),
        };
        if written.is_none() {
            out.truncate(start);
        }
        written.is_some()
    }

    /// A row on which no rule reported, out of what was kept of it.
    fn write_plain(&mut self, index: usize, plain: &PlainRow, out: &mut String) -> Option<()> {
        let Self { recipients, messages, memory, .. } = self;
        let reads_cells = messages.is_some() || plain.address == PlainAddress::IdInCell;
        let cells = if reads_cells { recipients.list().cells(index, &mut memory.cells) } else { None };
        let PlainRow { row, line, region, .. } = *plain;
        let (sms, time) = (plain.sms.as_ref(), recipients.send_time(index));
        let start = Start { row, line, region, verdict: Verdict::Accepted, sms, time };
        start.write_place(out);
        push_plain_address(plain.address, cells.as_ref(), out)?;
        start.write_outcome(out);
        out.push_str(",\"errorMessage\":null,\"findings\":[]");
        end(messages.as_deref(), |column| cells.as_ref()?.expected(column), out);
        Some(())
    }

    fn look_and_write(&mut self, index: usize, out: &mut String) -> Option<()> {
        let Self { recipients, unjudged, messages, names, findings, memory } = self;
        let recipients: &Recipients = recipients;
        let (checked, verdict) = (&recipients.checked, recipients.verdict(index)?);
        let meta = checked.list.record(index)?;
        let place = (meta.row, meta.line);
        let see = |view: &ConsumerCx<'_>, located: &LocatedRow<'_>| {
            findings.clear();
            let mut keep = findings.keep(located, place, names);
            let mut found = Findings::handing_on(checked.policy.profile, &mut keep);
            if let Some(reason) = *unjudged {
                rules::check_unjudged(reason, &checked.view(), &mut found);
                let start = Start { row: meta.row, line: meta.line, region: None, verdict, sms: None, time: None };
                start.write_place(out);
                push_nobody(out);
                start.write_outcome(out);
            } else {
                recipients.find_again(index, view, &mut found);
                let (region, sms) = (view.addresses.region().map(Region::as_str), view::sms_report(view));
                let (sms, time) = (sms.as_ref(), recipients.send_time(index));
                let start = Start { row: meta.row, line: meta.line, region, verdict, sms, time };
                start.write_place(out);
                push_address(view, out);
                start.write_outcome(out);
            }
            out.push_str(",\"errorMessage\":");
            push_quoted_or_null(findings.error_message(), out);
            out.push_str(",\"findings\":");
            findings.write(out);
            let has_values = view.is_readable() && !view.uses_defaults();
            let cells = view.row().filter(|_| has_values).map(|row| row.cells);
            end(messages.as_deref(), |column| cells.as_ref()?.expected(column), out);
        };
        with_row((&checked.list, checked.handoff.plan(), &checked.policy), index, memory, see)
    }
}

impl Start<'_> {
    /// Where it stands, and the name of the address that is to be written next.
    fn write_place(&self, out: &mut String) {
        out.push_str("{\"row\":");
        push_number(self.row.into(), out);
        out.push_str(",\"line\":");
        push_number(self.line.into(), out);
        out.push_str(",\"number\":");
    }

    /// What follows the address, up to what was found.
    fn write_outcome(&self, out: &mut String) {
        out.push_str(",\"region\":");
        push_quoted_or_null(self.region, out);
        out.push_str(",\"verdict\":");
        push_quoted(self.verdict.as_str(), out);
        if let Some(sms) = self.sms {
            push_sms(sms, out);
        }
        if let Some(time) = self.time {
            push_time(time, out);
        }
    }
}

fn push_nobody(out: &mut String) {
    out.push_str("null");
}

fn push_plain_address(address: PlainAddress, cells: Option<&Cells<'_>>, out: &mut String) -> Option<()> {
    match address {
        PlainAddress::Nobody => push_nobody(out),
        PlainAddress::Number(number) => push_digits(number.digits(), out),
        PlainAddress::IdInCell => push_id(cells?.address()?, out),
    }
    Some(())
}

/// The address of a row that is looked at, as reports print it.
fn push_address(view: &ConsumerCx<'_>, out: &mut String) {
    let state = view.addresses.iter().next().map(|address| address.state);
    let number = match state {
        Some(AddressState::Number(facts)) => facts.parsed,
        _ => None,
    };
    match (state, number) {
        (Some(AddressState::Id(id)), _) => push_id(id, out),
        (_, Some(number)) => push_digits(number.e164().digits(), out),
        _ => {
            let given = |address: &Address<'_>| view.cell_of(address).map(String::from);
            push_quoted_or_null(view.addresses.printed(given).0.as_deref(), out);
        }
    }
}

fn push_digits(digits: u64, out: &mut String) {
    out.push_str("\"+");
    push_number(digits, out);
    out.push('"');
}

/// An id stands where no number is.
fn push_id(id: &str, out: &mut String) {
    out.push_str("null,\"id\":");
    push_quoted(id, out);
}

fn push_sms(sms: &SmsReport, out: &mut String) {
    out.push_str(",\"sms\":{\"encoding\":\"");
    out.push_str(sms.encoding.as_str());
    out.push_str("\",\"segments\":");
    push_number(sms.segments.into(), out);
    if let Some(other) = sms.segments_other {
        out.push_str(",\"segmentsOther\":");
        push_number(other.into(), out);
    }
    out.push_str(",\"units\":");
    push_number(sms.units as u64, out);
    out.push_str(",\"segmentsAre\":\"");
    out.push_str(sms.segments_are.as_str());
    out.push_str("\"}");
}

fn push_time(time: &SendTime, out: &mut String) {
    out.push_str(",\"sendState\":");
    push_quoted(time.state.as_str(), out);
    if let Some(at) = time.at {
        out.push_str(",\"sendAt\":");
        push_quoted(&at.to_string(), out);
        let local = time.local(at);
        if !local.is_empty() {
            push_list(",\"sendLocal\":[", local.iter().map(String::as_str), out);
        }
    }
    push_list(",\"zones\":[", time.zones.names(), out);
    if let Some(state) = time.us_state {
        out.push_str(",\"usState\":");
        push_quoted(state, out);
    }
}

fn push_list<'t>(key: &str, texts: impl Iterator<Item = &'t str>, out: &mut String) {
    out.push_str(key);
    for (place, text) in texts.enumerate() {
        out.push_str(if place == 0 { "" } else { "," });
        push_quoted(text, out);
    }
    out.push(']');
}

/// The messages, if they are asked for, and the end of the line.
fn end<'v>(messages: Option<&[MessageText]>, value: impl Fn(usize) -> Option<&'v str>, out: &mut String) {
    if let Some(messages) = messages {
        out.push_str(",\"messages\":[");
        for message in messages {
            message.write(&value, out);
        }
        out.push(']');
    }
    out.push('}');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Unchecked;
    use crate::handoff::Handoff;
    use crate::policy::Policy;
    use crate::recipients::{InputKind, ReadOptions, read};
    use crate::view::expected_columns;

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

    /// How many rows were written, each as it serializes.
    fn written(recipients: &Recipients) -> usize {
        let (mut alone, mut both) = (recipients.lines(false), recipients.lines(true));
        for (index, (report, messages)) in recipients.reports_with_messages(0..recipients.len()).enumerate() {
            assert_eq!(recipients.recipient(index).as_ref(), Some(&report));
            let serialized = serde_json::to_string(&report).unwrap();
            let (mut line, mut with_messages) = (String::from("before"), String::new());
            assert!(alone.write(index, &mut line) && both.write(index, &mut with_messages));
            assert_eq!(line.strip_prefix("before"), Some(serialized.as_str()));
            let open = serialized.strip_suffix('}').unwrap();
            let messages = serde_json::to_string(&messages).unwrap();
            assert_eq!(with_messages, alloc::format!("{open},\"messages\":{messages}}}"));
        }
        let mut none = String::from("before");
        assert!(!alone.write(recipients.len(), &mut none) && none == "before");
        recipients.len()
    }

    #[test]
    fn rows_are_written_as_they_serialize() {
        let list = "Phone,H1,B1,B2\n\
            12025550123,https://example.com/a.png,Jane,tab\\quote \"\" two\n\
            447911123456,https://example.com/b.png,\"O\"\"Neil \\\",Zoë’s\n\
            12025550124,https://example.com/b.png,,nobody\n\
            12025550125,https://example.com/c.png,Ann,{}\n";
        let long = "é’".repeat(60);
        assert_eq!(written(&checked(PHONES, &list.replace("{}", &long))), 4);
        assert_eq!(written(&checked(PHONES, &list.replace("{}", "two"))), 4);
        assert_eq!(written(&checked(IN_APP, "Id,B1\nuser \"1\",Jane\nuser \"1\",Omar\n,Ann\nuser 2,\n")), 4);
        assert_eq!(
            written(&checked(PHONES, "Phone,H1,B1,B2\n1202,http://a/\"b\".gif,,\n12025550123,,\"a\tb\",\"torn\n")),
            2
        );
    }
}
