//! A file that is no list of recipients at all.

use super::RuleCode;
use super::prelude::*;
use crate::recipients::ListError;

rule! {
    /// The file is not a text file
    FileNotText = "FILE_NOT_TEXT" {
        origin: Local,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, define recipients",
        help: "Save the sheet as CSV (in Excel: CSV UTF-8) and use that file.",
        args {
            /// what the file is
            found: String,
        }
        says: rule => format!("the file is {}, not a text file", rule.found)
    }
}

impl ListError {
    /// The rule whose page tells more about it, on every surface.
    pub fn code(&self) -> RuleCode {
        match self {
            Self::NotText { .. } | Self::Workbook { .. } => RuleCode::FileNotText,
            Self::EncodingUnknown(_) | Self::NoDecoder { .. } => RuleCode::EncodingUnknown,
            Self::Empty | Self::HeaderOnly { .. } | Self::NoneMeant { .. } | Self::NoSuchLine { .. } => {
                RuleCode::NoRecipients
            }
            Self::NoSheets { .. } | Self::NoSuchSheet { .. } => RuleCode::SheetsLeftOut,
            Self::Columns(_) | Self::ColumnsOfSheet { .. } => RuleCode::ColumnMissing,
        }
    }
}
