//! Options that are one of a few words.

use alloc::format;

use crate::json::{Value, excerpt};
use crate::options::OptionsError;
use crate::options::members::FromOption;
use crate::phone::Country;
use crate::policy::{NumberPolicy, Profile, TemplateLimits};
use crate::recipients::{HeaderMode, InputKind};

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

impl FromOption for Country {
    const EXPECTED: &'static str = "a country's two letters, such as `US`";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let text = value.as_str().ok_or_else(|| OptionsError::unexpected(&value, Self::EXPECTED))?;
        Self::parse(text).map_err(|error| OptionsError::new(format!("{error}")))
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

    fn written(choice: impl serde::Serialize) -> Value {
        Value::String(serde_json::to_value(choice).unwrap().as_str().unwrap().into())
    }
}
