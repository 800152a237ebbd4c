//! Why a call could not be carried out, for programs that say it in words of their own.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::answers::AnswerError;
use crate::handoff::HandoffError;
use crate::handover::{CampaignError, WebListError};
use crate::json::{Hint, JsonError};
use crate::recipients::{ChangeError, ColumnsError, ListError};
use crate::rules::RuleCode;
use crate::wire::RequestError;

/// Why a call could not be carried out: what its message says, with what that names, for programs. `found` and `expected` are
/// phrases of the message, with what stands in a document in backticks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum Reason {
    /// A text is not JSON.
    NotJson {
        /// What stands there.
        found: String,
        /// What is expected there.
        expected: &'static str,
        /// What may help to mend it.
        #[serde(skip_serializing_if = "Option::is_none")]
        hint: Option<&'static str>,
        /// The line on which began what is still open.
        #[serde(skip_serializing_if = "Option::is_none")]
        opened: Option<u32>,
    },
    /// A document is no handoff.
    NoHandoff {
        /// What it is; `an object with` before the names of its members.
        found: String,
        /// The first members of an object.
        members: Vec<String>,
    },
    /// A handoff has no channel.
    NoChannels,
    /// A channel has no type.
    NoChannelType,
    /// A channel has a type that is none.
    UnknownChannel {
        /// The type.
        found: String,
    },
    /// None of several handoffs is chosen.
    NoChoice {
        /// By what the choice was made, if there was anything.
        #[serde(skip_serializing_if = "Option::is_none")]
        sought: Option<String>,
        /// How many there are.
        count: usize,
    },
    /// A document is no campaign request.
    NoRequest {
        /// What it is.
        found: String,
    },
    /// A document is no answer of the service.
    NoAnswer {
        /// What it is; nothing if it is empty.
        #[serde(skip_serializing_if = "Option::is_none")]
        found: Option<String>,
    },
    /// A file is no text.
    NotText {
        /// What it is.
        found: &'static str,
        /// What to do.
        remedy: &'static str,
    },
    /// A workbook cannot be read.
    NoSheet {
        /// What is wrong with it.
        what: String,
        /// What to do.
        remedy: String,
    },
    /// Nobody can tell in which encoding a text is.
    UnknownEncoding,
    /// Nothing decodes this encoding.
    NoDecoder {
        /// The encoding.
        encoding: &'static str,
    },
    /// A list is empty.
    EmptyList,
    /// A list has a heading and nothing below it.
    HeadingOnly {
        /// Its line, from 1.
        line: u32,
    },
    /// No row starts where the heading is said to be.
    NoSuchLine {
        /// The line, from 1.
        line: u32,
    },
    /// A sheet is named of a file that has none.
    NoSheets {
        /// The sheet.
        sheet: String,
    },
    /// A workbook has no such sheet.
    NoSuchSheet {
        /// The sheet.
        sheet: String,
        /// Those that there are.
        sheets: Vec<String>,
    },
    /// The message has no such need.
    NoSuchNeed {
        /// The need.
        need: String,
        /// Those that there are.
        needs: Vec<String>,
    },
    /// A need is given twice.
    NeedRepeated {
        /// The need.
        need: String,
    },
    /// The column of the number is given to another need as well.
    AddressShared {
        /// The need of the number.
        need: String,
    },
    /// No column has this name.
    NoSuchColumn {
        /// The name.
        column: String,
        /// Those that there are; none without a heading.
        headings: Vec<String>,
    },
    /// Two columns have this name.
    ColumnRepeated {
        /// The name.
        column: String,
        /// Where the first two stand, from 1.
        places: [u32; 2],
    },
    /// A saved reading names a column by its place, in a list that had more columns or fewer.
    OtherWidth {
        /// The need.
        need: String,
        /// How many columns that list had.
        saved: u32,
        /// How many this one has.
        width: usize,
    },
    /// There is no column in this place.
    NoSuchPlace {
        /// The place, from 1.
        place: u32,
        /// How many columns there are.
        width: usize,
    },
    /// No recipient has this row.
    NoSuchRow {
        /// The row.
        row: u32,
    },
    /// A row has no such column.
    NoSuchCell {
        /// The row.
        row: u32,
        /// The column that was asked for.
        column: u32,
        /// The last that there is.
        last: u32,
    },
    /// A row is too long to be kept.
    RowTooLong {
        /// The row.
        row: u32,
    },
    /// A cell does not hold what a change was made for.
    HoldsSomethingElse {
        /// The row.
        row: u32,
        /// The column.
        column: u32,
    },
    /// Every row would be left out.
    NobodyLeft,
    /// Changes were made in another list, or in this one read in another way.
    AnotherList,
    /// The web tool does not send on the handoff's channels.
    NoChannelOfTool,
    /// A row has one number for SMS and another for WhatsApp, and the web tool takes one.
    NumberForEach {
        /// The row.
        row: u32,
    },
    /// A value has a comma, a line break, an opening quote or a blank at an end, which no typed line can hold.
    CannotBeTyped {
        /// The row.
        row: u32,
        /// The column.
        column: String,
    },
    /// A file or request would hold nobody, or more than it may.
    Size {
        /// What was asked for.
        size: usize,
        /// How many it may hold.
        limit: usize,
    },
    /// Nobody said that the recipients agreed.
    NoConsent,
    /// The service would refuse every request.
    Refused,
    /// The handoff has errors, and nothing is made with it until they are mended.
    HandoffErrors,
    /// The list has to be settled first.
    Unsettled {
        /// The rule that says so.
        code: RuleCode,
        /// What settles it, as entries of the option `columns`.
        options: Vec<String>,
    },
}

impl From<&JsonError> for Reason {
    fn from(error: &JsonError) -> Self {
        Self::NotJson {
            found: error.found.clone(),
            expected: error.expected,
            hint: error.hint.and_then(Hint::advice),
            opened: error.hint.and_then(Hint::line),
        }
    }
}

impl From<&HandoffError> for Reason {
    fn from(error: &HandoffError) -> Self {
        match error {
            HandoffError::Json(error) => error.into(),
            HandoffError::NotAHandoff { found, members, .. } => {
                Self::NoHandoff { found: found.clone(), members: members.clone() }
            }
            HandoffError::NoChannels { .. } => Self::NoChannels,
            HandoffError::NoChannelType { .. } => Self::NoChannelType,
            HandoffError::UnknownChannel { found, .. } => Self::UnknownChannel { found: found.clone() },
            HandoffError::NoChoice { sought, candidates } => {
                Self::NoChoice { sought: sought.clone(), count: candidates.len() }
            }
        }
    }
}

impl From<&RequestError> for Reason {
    fn from(error: &RequestError) -> Self {
        match error {
            RequestError::Json(error) => error.into(),
            RequestError::NotAnObject { found } => Self::NoRequest { found: (*found).into() },
            RequestError::Answer { found } => Self::NoRequest { found: found.clone() },
        }
    }
}

impl From<&AnswerError> for Reason {
    fn from(error: &AnswerError) -> Self {
        match error {
            AnswerError::Json(error) => error.into(),
            AnswerError::Empty => Self::NoAnswer { found: None },
            AnswerError::NoAnswer { found } => Self::NoAnswer { found: Some(found.clone()) },
        }
    }
}

impl From<&ListError> for Reason {
    fn from(error: &ListError) -> Self {
        match error {
            ListError::NotText { kind } => Self::NotText { found: kind.name(), remedy: kind.remedy() },
            ListError::EncodingUnknown(unknown) if unknown.is_ms_dos => Self::NoDecoder { encoding: "cp850" },
            ListError::EncodingUnknown(_) => Self::UnknownEncoding,
            ListError::NoDecoder { encoding } => Self::NoDecoder { encoding },
            ListError::Empty | ListError::NoneMeant { .. } => Self::EmptyList,
            ListError::HeaderOnly { line } => Self::HeadingOnly { line: *line },
            ListError::NoSuchLine { line } => Self::NoSuchLine { line: *line },
            ListError::Workbook { what, remedy } => Self::NoSheet { what: what.clone(), remedy: remedy.clone() },
            ListError::NoSheets { sheet } => Self::NoSheets { sheet: sheet.clone() },
            ListError::NoSuchSheet { sheet, sheets } => {
                Self::NoSuchSheet { sheet: sheet.clone(), sheets: sheets.clone() }
            }
            ListError::Columns(error) | ListError::ColumnsOfSheet { error, .. } => error.into(),
        }
    }
}

impl From<&ColumnsError> for Reason {
    fn from(error: &ColumnsError) -> Self {
        match error {
            ColumnsError::NoSuchNeed { need, needs } => Self::NoSuchNeed { need: need.clone(), needs: needs.clone() },
            ColumnsError::NeedRepeated { need } => Self::NeedRepeated { need: need.clone() },
            ColumnsError::AddressShared { column } => Self::AddressShared { need: column.clone() },
            ColumnsError::NoSuchColumn { column, headings } => {
                Self::NoSuchColumn { column: column.clone(), headings: headings.clone() }
            }
            ColumnsError::ColumnRepeated { column, places } => {
                Self::ColumnRepeated { column: column.clone(), places: *places }
            }
            ColumnsError::OtherWidth { need, saved, width } => {
                Self::OtherWidth { need: need.clone(), saved: *saved, width: *width }
            }
            ColumnsError::NoSuchPlace { place, width } => Self::NoSuchPlace { place: *place, width: *width },
        }
    }
}

impl From<&ChangeError> for Reason {
    fn from(error: &ChangeError) -> Self {
        match *error {
            ChangeError::NoSuchRow(row) => Self::NoSuchRow { row },
            ChangeError::NoSuchColumn { row, column, last } => Self::NoSuchCell { row, column, last },
            ChangeError::TooLong(row) => Self::RowTooLong { row },
            ChangeError::HoldsSomethingElse { row, column } => Self::HoldsSomethingElse { row, column },
            ChangeError::NobodyLeft => Self::NobodyLeft,
            ChangeError::AnotherList => Self::AnotherList,
        }
    }
}

impl From<&WebListError> for Reason {
    fn from(error: &WebListError) -> Self {
        match error {
            WebListError::NoChannel => Self::NoChannelOfTool,
            WebListError::List(error) => error.into(),
            WebListError::Size { size, limit } => Self::Size { size: *size, limit: *limit },
            WebListError::NumberForEach { row } => Self::NumberForEach { row: *row },
            WebListError::CannotBeTyped { row, column } => Self::CannotBeTyped { row: *row, column: column.clone() },
        }
    }
}

impl From<&CampaignError> for Reason {
    fn from(error: &CampaignError) -> Self {
        match error {
            CampaignError::Consent => Self::NoConsent,
            CampaignError::Refused(_) => Self::Refused,
            CampaignError::Handoff(_) => Self::HandoffErrors,
            CampaignError::List { code, options, .. } => Self::Unsettled { code: *code, options: options.clone() },
            CampaignError::Size { size, limit } => Self::Size { size: *size, limit: *limit },
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use serde_json::{Value, json};

    use super::*;
    use crate::calls::Fault;
    use crate::handoff::Handoff;
    use crate::options::Options;
    use crate::wire::CampaignRequest;

    fn of<E: Into<Fault>>(error: E) -> Value {
        serde_json::to_value(error.into().reason().unwrap()).unwrap()
    }

    #[test]
    fn says_as_data_what_the_message_says() {
        let handoff = |text: &str| of(Handoff::read(text.as_bytes()).unwrap_err());
        assert_eq!(handoff("{\"channels\": []}"), json!({ "kind": "noChannels" }));
        let two = json!({ "kind": "noHandoff", "found": "an object with", "members": ["a", "b"] });
        assert_eq!(handoff("{\"a\": 1, \"b\": 2}"), two);
        let none = json!({ "kind": "noHandoff", "found": "an empty list", "members": [] });
        assert_eq!(handoff("[]"), none);
        let torn = json!({ "kind": "notJson", "found": "the end of the text", "expected": "`]`", "opened": 1 });
        assert_eq!(handoff("[1,"), torn);
        let request = of(CampaignRequest::read(b"[]").unwrap_err());
        assert_eq!(request, json!({ "kind": "noRequest", "found": "array" }));
        assert_eq!(of(ListError::HeaderOnly { line: 3 }), json!({ "kind": "headingOnly", "line": 3 }));
        assert_eq!(of(ChangeError::NobodyLeft), json!({ "kind": "nobodyLeft" }));
        let size = of(CampaignError::Size { size: 0, limit: 100 });
        assert_eq!(size, json!({ "kind": "size", "size": 0, "limit": 100 }));
    }

    #[test]
    fn a_file_among_the_options_says_what_is_wrong_with_it() {
        let reason = of(Options::read(br#"{ "optedOut": { "base64": "JVBERi0xLjcK" } }"#).unwrap_err());
        assert_eq!([&reason["kind"], &reason["found"]], ["notText", "a PDF document"], "{reason}");
    }

    #[test]
    fn a_message_names_the_members_that_the_reason_has_apart() {
        let error = Handoff::read(b"{\"a\": 1, \"b\": 2}").unwrap_err();
        assert!(error.to_string().ends_with("found an object with `a`, `b`"), "{error}");
    }
}
