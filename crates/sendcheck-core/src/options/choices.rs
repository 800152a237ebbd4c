//! Options that are one of a few words.

use alloc::format;

use crate::json::{Value, excerpt};
use crate::options::OptionsError;
use crate::options::members::FromOption;
use crate::policy::{NumberPolicy, Profile, TemplateLimits};
use crate::recipients::{HeaderMode, InputKind};
use crate::words::Words;

/// Lets an option be one of the words of a type; the text is how a message lists them.
macro_rules! choice {
    ($name:ident, $expected:literal) => {
        impl FromOption for $name {
            const EXPECTED: &'static str = $expected;

            fn from_option(value: Value) -> Result<Self, OptionsError> {
                value.as_str().and_then(Self::parse).ok_or_else(|| no_choice(&value, $expected))
            }
        }
    };
}

choice!(NumberPolicy, "`shape`, `possible` or `valid`");
choice!(Profile, "`api` or `webtool`");
choice!(TemplateLimits, "`liveperson` or `meta`");
choice!(InputKind, "`csv` or `lines`");
choice!(HeaderMode, "`auto`, `yes` or `no`");

impl Words for InputKind {
    const VALUES: &'static [Self] = &[Self::Csv, Self::Lines];
    const WORDS: &'static [&'static str] = &["csv", "lines"];
    const TYPE: &'static str = "InputKind";

    fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Lines => "lines",
        }
    }
}

impl Words for HeaderMode {
    const VALUES: &'static [Self] = &[Self::Auto, Self::Yes, Self::No];
    const WORDS: &'static [&'static str] = &["auto", "yes", "no"];
    const TYPE: &'static str = "HeaderMode";

    fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Yes => "yes",
            Self::No => "no",
        }
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

    /// A message lists every word of the type, in its order.
    fn is_listed<T: Words + FromOption>() {
        let listed: alloc::vec::Vec<_> = T::EXPECTED.split('`').skip(1).step_by(2).collect();
        assert_eq!(listed, T::WORDS);
        for (value, word) in T::VALUES.iter().zip(T::WORDS) {
            assert_eq!(value.as_str(), *word);
            assert_eq!(T::from_option(Value::String((*word).into())).map(T::as_str), Ok(*word));
        }
    }

    #[test]
    fn messages_list_the_words_that_are_taken() {
        is_listed::<NumberPolicy>();
        is_listed::<Profile>();
        is_listed::<TemplateLimits>();
        is_listed::<InputKind>();
        is_listed::<HeaderMode>();
    }
}
