//! The encoding of a list, by its label.

use alloc::format;

use crate::json::{Value, excerpt};
use crate::options::OptionsError;
use crate::options::members::FromOption;
use crate::recipients::Encoding;
use crate::rules::nearest;

impl FromOption for Encoding {
    const EXPECTED: &'static str = "the label of an encoding, such as `shift_jis`";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let label = value.as_str().ok_or_else(|| OptionsError::unexpected(&value, Self::EXPECTED))?;
        Self::named(label).ok_or_else(|| {
            let meant = nearest(label.trim(), Self::names().iter().copied());
            let meant = meant.map(|name| format!("; did you mean `{name}`?")).unwrap_or_default();
            OptionsError::new(format!("no encoding is called {}{meant}", excerpt(label)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_go_by_their_labels() {
        let read = |label: &str| Encoding::from_option(Value::String(label.into()));
        assert_eq!(read("Latin1"), Ok(Encoding::Windows1252));
        assert_eq!(read("Shift_JIS"), Ok(Encoding::Other("shift_jis")));
        assert_eq!(
            read("shift-jis").unwrap_err().message,
            "no encoding is called `shift-jis`; did you mean `shift_jis`?"
        );
        assert_eq!(read("no such thing").unwrap_err().message, "no encoding is called `no such thing`");
    }
}
