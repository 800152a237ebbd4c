//! Recipients of a list as JSON, for lists that are written whole.
//!
//! Most of such a line is the same from row to row, so that is made once and rows only fill it. What was kept of a row
//! without findings is all there is to say of it; any other is looked at once more, and its findings are written as rules
//! find them. Nothing is made only to be serialized.

mod findings;
mod form;
mod message;
mod one_look;

use alloc::string::String;

use crate::check::plain::PlainRow;
use crate::check::{PlainAddress, Recipients, Verdict};
use crate::json::push_number;
use crate::recipients::Cells;
use crate::view::{Fills, column_of};
use form::{LineForm, LineMemory, Outcome, end, push_digits, push_id, push_nobody};

pub use one_look::{InOrder, OneLook, WrittenRows};

/// What the line of a recipient holds beside what the service would say.
///
/// ```
/// use sendcheck_core::check::LineParts;
///
/// assert_eq!(LineParts::default(), LineParts { messages: false, texts: true });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "callers choose")]
pub struct LineParts {
    /// The texts that go to the recipient: `messages`.
    pub messages: bool,
    /// What findings say in words: `message`, `help` and `origin`. A program finds them by `code` in the table of rules, and
    /// the lines of a list with findings are about a third as long without.
    pub texts: bool,
}

impl Default for LineParts {
    /// Without the messages, and with the words of findings.
    fn default() -> Self {
        Self { messages: false, texts: true }
    }
}

impl LineParts {
    /// The same with the texts that go to recipients, or without.
    #[must_use]
    pub fn with_messages(self, messages: bool) -> Self {
        Self { messages, ..self }
    }
}

/// Writes recipients as JSON: with texts byte for byte as [`RecipientReport`](crate::check::RecipientReport) and
/// [`Message`](crate::render::Message) serialize.
#[derive(Debug)]
pub struct Lines<'a> {
    recipients: &'a Recipients,
    form: LineForm,
    memory: LineMemory,
}

impl Recipients {
    /// A writer of recipients as JSON.
    ///
    /// ```
    /// # use sendcheck_core::check::{LineParts, Recipients, Unchecked};
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
    /// let (mut lines, mut line) = (recipients.lines(LineParts { messages: true, texts: false }), String::new());
    /// assert!(lines.write(1, &mut line));
    /// assert!(line.starts_with(r#"{"row":2,"line":2,"number":"+1202","region":null,"verdict":"failed","#));
    /// assert!(line.ends_with(r#""messages":[{"channel":"wa","text":"Hi Omar!"}]}"#));
    /// assert!(!lines.write(2, &mut line), "there are two");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn lines(&self, parts: LineParts) -> Lines<'_> {
        Lines { recipients: self, form: LineForm::of(&self.checked, parts), memory: LineMemory::default() }
    }
}

impl Lines<'_> {
    /// Adds the recipient at `index`, counted from 0, without a line break; false, with `out` as it was, if there is none.
    pub fn write(&mut self, index: usize, out: &mut String) -> bool {
        let start = out.len();
        let written = match self.recipients.plain_row(index) {
            Some(plain) => self.write_plain(index, &plain, out),
            None => self.form.look_and_write(self.recipients.known(), index, &mut self.memory, out),
        };
        if written.is_none() {
            out.truncate(start);
        }
        written.is_some()
    }

    /// A row on which no rule reported, out of what was kept of it.
    fn write_plain(&mut self, index: usize, kept: &PlainRow, out: &mut String) -> Option<()> {
        let Self { recipients, form: LineForm { messages, .. }, memory: LineMemory { row: memory, .. } } = self;
        let reads_cells = messages.is_some() || kept.address == PlainAddress::IdInCell;
        let cells = if reads_cells { recipients.list().cells(index, &mut memory.cells) } else { None };
        let PlainRow { row, line, region, .. } = *kept;
        let (sms, time) = (kept.sms.as_ref(), recipients.send_time(index));
        out.push_str("{\"row\":");
        push_number(row.into(), out);
        out.push_str(",\"line\":");
        push_number(line.into(), out);
        out.push_str(",\"number\":");
        push_plain_address(kept.address, cells.as_ref(), out)?;
        Outcome { region, verdict: Verdict::Accepted, sms, time }.write(out);
        out.push_str(",\"errorMessage\":null,\"findings\":[]");
        let plan = recipients.handoff().plan();
        let value = |place| cells.as_ref()?.expected(column_of(plan, Fills::Body(place)));
        end(messages.as_deref(), value, out);
        Some(())
    }
}

fn push_plain_address(address: PlainAddress, cells: Option<&Cells<'_>>, out: &mut String) -> Option<()> {
    match address {
        PlainAddress::Nobody => push_nobody(out),
        PlainAddress::Number(number) => push_digits(number.digits(), out),
        PlainAddress::IdInCell => push_id(cells?.address()?, out),
    }
    Some(())
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
        let parts = LineParts::default();
        let (mut alone, mut both) = (recipients.lines(parts), recipients.lines(parts.with_messages(true)));
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
