//! Why options cannot be used, and which of them.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use core::fmt;

use crate::json::{Value, excerpt};
use crate::recipients::ListError;

/// The first option that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{message}", Before(.path))]
#[non_exhaustive]
pub struct OptionsError {
    /// Where it stands, as JavaScript writes it: `allow[1]`, `sentToday.sms`; empty for the options as a whole.
    pub path: String,
    /// What is wrong with it. It shows no text that a caller may have from a recipient.
    pub message: String,
    /// What kind of error programs take it for: `columns` where what is said of the columns of a file cannot be followed, else
    /// `options`.
    pub kind: &'static str,
    /// What is wrong with the file that the option is.
    pub file: Option<Box<ListError>>,
}

impl OptionsError {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self { path: String::new(), message: message.into(), kind: "options", file: None }
    }

    /// A file that cannot be read as it is said to be.
    pub(super) fn of_file(error: &ListError) -> Self {
        let kind = if error.kind() == "columns" { "columns" } else { "options" };
        Self { kind, file: Some(error.clone().into()), ..Self::new(format!("{error}")) }
    }

    /// A value of another type, or out of its range.
    pub(super) fn unexpected(found: &Value, expected: &str) -> Self {
        let found = match found {
            Value::Null => "`null`".into(),
            Value::Bool(truth) => format!("`{truth}`"),
            Value::Number(number) => excerpt(number.as_str()),
            Value::String(_) => "a string".into(),
            Value::Array(_) => "a list".into(),
            Value::Object(_) => "an object".into(),
        };
        Self::new(format!("found {found}, expected {expected}"))
    }

    /// The same error seen from the object that has the member.
    pub(super) fn in_member(self, name: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        Self { path: format!("{name}{dot}{}", self.path), ..self }
    }

    /// The same error seen from the list that has the item.
    pub(super) fn in_item(self, index: usize) -> Self {
        self.in_member(&format!("[{index}]"))
    }
}

/// The path with a colon, or nothing.
struct Before<'a>(&'a str);

impl fmt::Display for Before<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() { Ok(()) } else { write!(f, "`{}`: ", self.0) }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::OptionsError;

    #[test]
    fn paths_are_written_as_javascript_does() {
        let error = OptionsError::new("no").in_item(1).in_member("allow").in_member("options");
        assert_eq!(error.to_string(), "`options.allow[1]`: no");
        assert_eq!(OptionsError::new("no").to_string(), "no");
    }
}
