//! Options that are one of a few words.

use alloc::format;

use crate::json::{Value, excerpt};
use crate::options::OptionsError;
use crate::options::members::FromOption;
use crate::policy::{NumberPolicy, Profile, TemplateLimits};
use crate::recipients::{Encoding, HeaderMode, InputKind};
use crate::rules::nearest;

/// The words of a type, and how a message lists them.
macro_rules! choice {
    ($name:ident, $expected:literal, $($word:literal => $variant:ident),+) => {
        impl FromOption for $name {
            const EXPECTED: &'static str = $expected;

            fn from_option(value: Value) -> Result<Self, OptionsError> {
                match value.as_str() {
                    $(Some($word) => Ok(Self::$variant),)+
                    _ => Err(no_choice(&value, $expected)),
                }
            }
        }
    };
}

choice!(NumberPolicy, "`shape`, `possible` or `valid`", "shape" => Shape, "possible" => Possible, "valid" => Valid);
choice!(Profile, "`api` or `webtool`", "api" => Api, "webtool" => Webtool);
choice!(TemplateLimits, "`liveperson` or `meta`", "liveperson" => Liveperson, "meta" => Meta);
choice!(InputKind, "`csv` or `lines`", "csv" => Csv, "lines" => Lines);
choice!(HeaderMode, "`auto`, `yes` or `no`", "auto" => Auto, "yes" => Yes, "no" => No);

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

fn no_choice(value: &Value, expected: &str) -> OptionsError {
    match value {
        Value::String(word) => OptionsError::new(format!("found {}, expected {expected}", excerpt(word))),
        other => OptionsError::unexpected(other, expected),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_that_are_written() {
        for numbers in [NumberPolicy::Shape, NumberPolicy::Possible, NumberPolicy::Valid] {
            assert_eq!(NumberPolicy::from_option(written(numbers)), Ok(numbers));
        }
        for profile in [Profile::Api, Profile::Webtool] {
            assert_eq!(Profile::from_option(written(profile)), Ok(profile));
        }
        for limits in [TemplateLimits::Liveperson, TemplateLimits::Meta] {
            assert_eq!(TemplateLimits::from_option(written(limits)), Ok(limits));
        }
    }

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

    fn written(choice: impl serde::Serialize) -> Value {
        Value::String(serde_json::to_value(choice).unwrap().as_str().unwrap().into())
    }
}
