//! Options that are one of a few words.

use alloc::format;

use crate::json::{Value, excerpt};
use crate::options::OptionsError;
use crate::options::members::FromOption;
use crate::policy::{NumberPolicy, Profile, TemplateLimits};
use crate::recipients::{HeaderMode, InputKind};

/// An option that is one of a few words. Whoever offers them, a message or a command's help, takes them from here.
pub trait Choice: Copy + PartialEq + 'static {
    /// Each value with its word.
    const WORDS: &'static [(&'static str, Self)];

    /// What each of them means, in the same order, for who has to choose.
    const MEANINGS: &'static [&'static str];

    /// The word of this value.
    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }
}

/// The words of a type, what they mean, and how a message lists them.
macro_rules! choice {
    ($name:ident, $expected:literal, $($word:literal => $variant:ident: $meaning:literal,)+) => {
        impl Choice for $name {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),+];
            const MEANINGS: &'static [&'static str] = &[$($meaning),+];
        }

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

choice! {
    NumberPolicy, "`shape`, `possible` or `valid`",
    "shape" => Shape: "One of the four documented spellings, 7 to 15 digits, a known calling code",
    "possible" => Possible: "A length that numbers of the calling code have, as libphonenumber knows them",
    "valid" => Valid: "In a range that has been given out, as libphonenumber knows them",
}
choice! {
    Profile, "`api` or `webtool`",
    "api" => Api: "With the campaign API",
    "webtool" => Webtool: "With the web tool, which has limits of its own",
}
choice! {
    TemplateLimits, "`liveperson` or `meta`",
    "liveperson" => Liveperson: "The product's own",
    "meta" => Meta: "Meta's",
}
choice! {
    InputKind, "`csv` or `lines`",
    "csv" => Csv: "A CSV file",
    "lines" => Lines: "Typed lines, one recipient each",
}
choice! {
    HeaderMode, "`auto`, `yes` or `no`",
    "auto" => Auto: "Look at it and decide",
    "yes" => Yes: "It is one",
    "no" => No: "It is a recipient",
}

fn no_choice(value: &Value, expected: &str) -> OptionsError {
    match value {
        Value::String(word) => OptionsError::new(format!("found {}, expected {expected}", excerpt(word))),
        other => OptionsError::unexpected(other, expected),
    }
}

#[cfg(test)]
mod tests {
    use core::fmt::Debug;

    use super::*;

    #[test]
    fn words_are_those_that_are_written() {
        written::<NumberPolicy>();
        written::<Profile>();
        written::<TemplateLimits>();
    }

    fn written<T: Choice + FromOption + serde::Serialize + Debug>() {
        for (word, value) in T::WORDS {
            assert_eq!(serde_json::to_value(value).unwrap(), *word);
        }
        read::<T>();
    }

    #[test]
    fn every_word_is_read_and_listed_with_a_meaning() {
        read::<InputKind>();
        read::<HeaderMode>();
    }

    fn read<T: Choice + FromOption + Debug>() {
        for (word, value) in T::WORDS {
            assert_eq!(T::from_option(Value::String((*word).into())), Ok(*value));
            assert_eq!(value.word(), *word);
            assert!(T::EXPECTED.contains(&format!("`{word}`")), "{}", T::EXPECTED);
        }
        assert_eq!(T::MEANINGS.len(), T::WORDS.len());
        assert_eq!(T::EXPECTED.matches('`').count(), 2 * T::WORDS.len());
    }
}
