//! Texts, counts, truths and countries.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::num::NonZeroUsize;

use crate::json::Value;
use crate::options::OptionsError;
use crate::options::members::FromOption;
use crate::phone::Country;

impl FromOption for String {
    const EXPECTED: &'static str = "a string";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        match value {
            Value::String(text) => Ok(text),
            other => Err(OptionsError::unexpected(&other, Self::EXPECTED)),
        }
    }
}

impl FromOption for bool {
    const EXPECTED: &'static str = "`true` or `false`";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        value.as_bool().ok_or_else(|| OptionsError::unexpected(&value, Self::EXPECTED))
    }
}

impl FromOption for Country {
    const EXPECTED: &'static str = "a country's two letters, such as `US`";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let text = value.as_str().ok_or_else(|| OptionsError::unexpected(&value, Self::EXPECTED))?;
        Self::parse(text).map_err(|error| OptionsError::new(error.to_string()))
    }
}

impl FromOption for u64 {
    const EXPECTED: &'static str = "a whole number from 0";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        count(&value).ok_or_else(|| OptionsError::unexpected(&value, Self::EXPECTED))
    }
}

impl FromOption for NonZeroUsize {
    const EXPECTED: &'static str = "a whole number from 1";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let number = count(&value).filter(|number| *number > 0);
        let number = number.ok_or_else(|| OptionsError::unexpected(&value, Self::EXPECTED))?;
        let fitting = usize::try_from(number).ok().and_then(Self::new);
        fitting.ok_or_else(|| OptionsError::unexpected(&value, "a number that the memory can hold"))
    }
}

impl FromOption for Vec<String> {
    const EXPECTED: &'static str = "a list of strings";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let Value::Array(items) = value else { return Err(OptionsError::unexpected(&value, Self::EXPECTED)) };
        let item = |(index, item)| String::from_option(item).map_err(|error| error.in_item(index));
        items.into_iter().enumerate().map(item).collect()
    }
}

fn count(value: &Value) -> Option<u64> {
    value.as_number()?.as_u64()
}
