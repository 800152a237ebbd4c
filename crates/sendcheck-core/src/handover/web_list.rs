//! Lists that the service's web tool takes, made from the accepted rows of a list.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::check::{Recipients, RowMemory, Verdict};
use crate::handover::CampaignError;
use crate::view::{AddressState, ConsumerCx, expected_columns};
use crate::words::words;

words! {
    /// How recipients come into the web tool.
    #[derive(Default)]
    #[expect(clippy::exhaustive_enums, reason = "the web tool has these two doors")]
    pub enum WebListForm: Serialize {
        /// Uploaded: CSV with a heading.
        #[default]
        Csv = "csv",
        /// Typed: one recipient a line, without a heading.
        Lines = "lines",
    }
}

/// Why no list for the web tool can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WebListError {
    /// The web tool does not send on the handoff's channels.
    #[error("the web tool sends SMS and WhatsApp; what goes to an app or over Google RCS is sent with the API")]
    NoChannel,
    /// The list has to be settled first, or the handoff mended.
    #[error("{0}")]
    List(CampaignError),
    /// A list would hold nobody, or more than the web tool takes.
    #[error("a list for the web tool holds 1 to {limit} recipients, not {size}")]
    Size {
        /// What was asked for.
        size: usize,
        /// What the policy allows.
        limit: usize,
    },
    /// The web tool takes one number for all channels.
    #[error(
        "row {row} has one number for SMS and another for WhatsApp, and the web tool takes one for both; make requests for the \
         API instead, or choose one with `columns`, such as `Phone=…`"
    )]
    NumberForEach {
        /// The row, as reports count it.
        row: u32,
    },
    /// Typed lines have no quotes, so that a value with a comma or a line break would be read as several, and one with a quote
    /// before it or blanks around it as another.
    #[error(
        "row {row} has a comma, a line break, an opening quote or a blank at an end in `{column}`, which a typed line cannot \
         hold; make a CSV file instead"
    )]
    CannotBeTyped {
        /// The row, as reports count it.
        row: u32,
        /// The name of the column.
        column: String,
    },
}

/// The lists, one after the other, each the text of a file.
#[derive(Debug)]
pub struct WebLists<'a> {
    recipients: &'a Recipients,
    form: WebListForm,
    /// The names of the columns, the number's first.
    columns: Vec<String>,
    size: usize,
    next: usize,
    memory: RowMemory,
}

impl Recipients {
    /// The lists for the service's web tool with every accepted row, none left out, none twice: the documented columns
    /// (`Phone,H1,B1,…,BU1`) in UTF-8, numbers as digits, at most as many recipients a list as the policy allows for a file
    /// or for typed lines.
    ///
    /// What is accepted under [`Profile::Api`](crate::policy::Profile::Api) may be longer than the web tool takes: check under
    /// `Webtool`. Values stand as they are sent. A spreadsheet would calculate one that begins with `=`; the file is for the web
    /// tool.
    ///
    /// # Errors
    ///
    /// [`WebListError`] if the web tool could not send it, the handoff has errors, it has to be [settled](Self::unsettled) first
    /// which column is which, the size is out of range, or a value cannot be typed.
    pub fn web_lists(&self, form: WebListForm, size: Option<usize>) -> Result<WebLists<'_>, WebListError> {
        if !self.handoff().plan().sends_by_number() {
            return Err(WebListError::NoChannel);
        }
        self.settled().map_err(WebListError::List)?;
        let limit = match form {
            WebListForm::Csv => self.policy().max_rows,
            WebListForm::Lines => self.policy().max_lines,
        };
        let size = size.unwrap_or(limit);
        if size == 0 || size > limit {
            return Err(WebListError::Size { size, limit });
        }
        let expected = expected_columns(self.handoff());
        let others = expected.columns.iter().map(crate::recipients::Column::name);
        let columns: Vec<String> = [expected.address.name().into()].into_iter().chain(others).collect();
        let mut lists = WebLists { recipients: self, form, columns, size, next: 0, memory: RowMemory::default() };
        self.have_one_number()?;
        if form == WebListForm::Lines {
            lists.can_be_typed(expected.whole_line)?;
        }
        Ok(lists)
    }
}

impl Recipients {
    /// Whether every accepted recipient has one number for all channels.
    fn have_one_number(&self) -> Result<(), WebListError> {
        let differs = |index: &usize| {
            let second = self.second_number(*index);
            second.is_some() && second != self.number(*index) && self.verdict(*index) == Some(Verdict::Accepted)
        };
        match (0..self.len()).find(differs) {
            Some(index) => {
                Err(WebListError::NumberForEach { row: self.list().record(index).map_or(0, |record| record.row) })
            }
            None => Ok(()),
        }
    }
}

impl WebLists<'_> {
    /// What a recipient's cells hold; `None` if it is not accepted.
    fn cells(&mut self, index: usize) -> Option<Vec<String>> {
        let accepted = self.recipients.verdict(index) == Some(Verdict::Accepted);
        accepted.then(|| self.recipients.look(index, &mut self.memory, cells)).flatten()
    }

    /// Whether every value can stand in a line and be read back as it is; where the line has one value alone, it may hold commas
    /// and quotes.
    fn can_be_typed(&mut self, whole_line: bool) -> Result<(), WebListError> {
        for index in 0..self.recipients.len() {
            let cells = self.cells(index).unwrap_or_default();
            let parts = |cell: &str| !whole_line && (cell.contains(',') || cell.starts_with('"'));
            let breaks = |cell: &str| cell.contains(['\n', '\r']) || cell.trim() != cell || parts(cell);
            if let Some(place) = cells.iter().position(|cell| breaks(cell)) {
                let row = self.recipients.list().record(index).map_or(0, |record| record.row);
                let column = self.columns.get(place).cloned().unwrap_or_default();
                return Err(WebListError::CannotBeTyped { row, column });
            }
        }
        Ok(())
    }
}

impl Iterator for WebLists<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let mut text = String::new();
        if self.form == WebListForm::Csv {
            push_record(&self.columns, &mut text);
        }
        let mut written = 0;
        while written < self.size && self.next < self.recipients.len() {
            let index = self.next;
            self.next += 1;
            let Some(cells) = self.cells(index) else { continue };
            match self.form {
                WebListForm::Csv => push_record(&cells, &mut text),
                WebListForm::Lines => {
                    text.push_str(&cells.join(", "));
                    text.push('\n');
                }
            }
            written += 1;
        }
        (written > 0).then_some(text)
    }
}

fn cells(view: &ConsumerCx<'_>) -> Vec<String> {
    let number = view.addresses.iter().next().and_then(|address| match address.state {
        AddressState::Number(facts) => facts.parsed.map(|number| format!("{}", number.e164().digits())),
        AddressState::Id(_) | AddressState::Missing | AddressState::NotString => None,
    });
    let header = view.plan.header.iter().map(|_| view.header());
    let values = header.chain(view.values().map(|(_, slot)| slot)).chain(view.buttons().map(|(_, slot)| slot));
    let values = values.map(|slot| slot.text().unwrap_or_default().into());
    [number.unwrap_or_default()].into_iter().chain(values).collect()
}

/// A record as RFC 4180 has it.
fn push_record(cells: &[String], out: &mut String) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        let is_bare = !cell.contains([',', '"', '\n', '\r']) && cell.trim() == cell;
        if is_bare {
            out.push_str(cell);
        } else {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Unchecked;
    use crate::handoff::Handoff;
    use crate::policy::Policy;
    use crate::recipients::{InputKind, ReadOptions, read};

    const RICH: &str = r#"{ "id": "H1", "type": "wa", "messageComponents": [
        { "type": "header", "sub_type": "image", "content": "${{1}}", "variables": ["1"] },
        { "type": "body", "content": "Hi ${{1}}, see ${{2}}.", "variables": ["1", "2"] },
        { "type": "button", "index": 0, "sub_type": "url", "content": "Go", "url": "https://example.com/{{1}}",
          "variables": ["1"] } ] }"#;
    const SMS: &str = r#"{ "id": "H1", "type": "sms-twilio", "messageComponents": [
        { "type": "body", "content": "${{1}}", "variables": ["1"], "optOut": "Reply STOP" } ] }"#;

    fn checked(handoff: &str, list: &str, max_rows: usize) -> Recipients {
        let handoff = Handoff::read(handoff.as_bytes()).unwrap();
        let list = read(list.as_bytes(), expected_columns(&handoff), ReadOptions::default()).unwrap();
        let policy = Policy { max_rows, ..Policy::default() };
        let unchecked = Unchecked::new(list, InputKind::Csv, handoff, policy);
        let rows = unchecked.check_rows(0..unchecked.len());
        unchecked.finish([rows])
    }

    #[test]
    fn a_list_has_the_documented_columns_and_reads_back_as_it_was() {
        let list = "B2;Phone;H1;BU1;B1\n\
            \"a, \"\"b\"\"\";+1 (202) 555-0123;https://example.com/a.png;x1;Jane\n\
            b;12;https://example.com/a.png;x2;Omar\n";
        let made: Vec<_> = checked(RICH, list, 10).web_lists(WebListForm::Csv, None).unwrap().collect();
        let expected = "Phone,H1,B1,B2,BU1\r\n12025550123,https://example.com/a.png,Jane,\"a, \"\"b\"\"\",x1\r\n";
        assert_eq!(made, [expected]);
        assert_eq!(checked(RICH, expected, 10).summary().accepted, 1);
    }

    #[test]
    fn lists_hold_as_many_as_the_web_tool_takes() {
        let rows: String = ["0", "1", "2", "3", "4"].map(|n| ["1202555012", n, ",Hi\n"].concat()).concat();
        let recipients = checked(SMS, &rows, 2);
        let counts = |size| {
            let lists = recipients.web_lists(WebListForm::Csv, size).unwrap();
            lists.map(|list| list.lines().count() - 1).collect::<Vec<_>>()
        };
        assert_eq!(counts(None), [2, 2, 1]);
        assert_eq!(counts(Some(1)), [1; 5]);
        for size in [0, 3] {
            let error = recipients.web_lists(WebListForm::Csv, Some(size)).unwrap_err();
            assert_eq!(error, WebListError::Size { size, limit: 2 });
        }
    }

    #[test]
    fn typed_lines_have_no_quotes() {
        let list = "Phone,B1\n12025550123,\"Hi Bob, your subscription ends\"\n12025550124,Hi\n";
        let lines: Vec<_> = checked(SMS, list, 9).web_lists(WebListForm::Lines, None).unwrap().collect();
        assert_eq!(lines, ["12025550123, Hi Bob, your subscription ends\n12025550124, Hi\n"]);
        let broken = "Phone,B1\n12025550123,Hi\n12025550124,\"Hi\nBob\"\n";
        let error = checked(SMS, broken, 9).web_lists(WebListForm::Lines, None).unwrap_err();
        assert_eq!(error, WebListError::CannotBeTyped { row: 2, column: "B1".into() });
        let list = "Phone,H1,B1,B2,BU1\n12025550123,https://example.com/a.png,\"Doe, Jane\",b,c\n";
        let error = checked(RICH, list, 9).web_lists(WebListForm::Lines, None).unwrap_err();
        assert_eq!(error, WebListError::CannotBeTyped { row: 1, column: "B1".into() });
        for value in ["\"\"\"a\"\"\"", "\" a\"", "\"a\u{a0}\""] {
            let list = ["Phone,H1,B1,B2,BU1\n12025550123,https://example.com/a.png,", value, ",b,c\n"].concat();
            let error = checked(RICH, &list, 9).web_lists(WebListForm::Lines, None).unwrap_err();
            assert_eq!(error, WebListError::CannotBeTyped { row: 1, column: "B1".into() }, "{value}");
        }
        let list = "Phone,B1\n12025550123,\"\"\"Hi, Bob\"\" she said\"\n";
        let lines: Vec<_> = checked(SMS, list, 9).web_lists(WebListForm::Lines, None).unwrap().collect();
        assert_eq!(lines, ["12025550123, \"Hi, Bob\" she said\n"]);
    }

    #[test]
    fn the_web_tool_takes_one_number() {
        let both = r#"{ "id": "H1", "channels": [
            { "type": "wa", "messageComponents": [ { "type": "body", "content": "Hi", "variables": [] } ] },
            { "type": "sms-twilio", "messageComponents": [ { "type": "body", "content": "Hi", "optOut": "Reply STOP" } ] } ] }"#;
        let list = "SMS Number,WhatsApp Number\n12025550123,12025550123\n12025550124,\n12025550125,12025550126\n";
        let error = checked(both, list, 9).web_lists(WebListForm::Csv, None).unwrap_err();
        assert_eq!(error, WebListError::NumberForEach { row: 3 }, "row 2 is not accepted");
        let alike = list.replace("26\n", "25\n");
        let made: Vec<_> = checked(both, &alike, 9).web_lists(WebListForm::Csv, None).unwrap().collect();
        assert_eq!(made, ["Phone\r\n12025550123\r\n12025550125\r\n"]);
    }

    #[test]
    fn what_is_not_settled_or_not_sent_there_is_no_list() {
        let in_app = r#"{ "type": "inapp", "messageComponents": [ { "type": "text", "messageText": "Hi" } ] }"#;
        let error = checked(in_app, "user1\n", 9).web_lists(WebListForm::Csv, None).unwrap_err();
        assert_eq!(error, WebListError::NoChannel);
        let unsettled = "Code,City\n12025550123,12025550124\n";
        let error = checked(SMS, unsettled, 9).web_lists(WebListForm::Csv, None).unwrap_err();
        assert!(matches!(error, WebListError::List(_)), "{error}");
    }
}
