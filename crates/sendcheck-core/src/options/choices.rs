//! Options that are one of a few words.

use alloc::format;

use crate::json::{Value, excerpt};
use crate::options::OptionsError;
use crate::options::members::FromOption;
use crate::policy::{NumberPolicy, Profile, TemplateLimits};
use crate::recipients::{HeaderMode, InputKind};

/// An option that is one of a few words. Whoever offers them, a message or a command's help, takes them from here.
pub trait Choice: Copy + 'static {
    /// Every value, in the order in which they are listed.
    const VALUES: &'static [Self];
    /// The words in the same order.
    const WORDS: &'static [&'static str];
    /// What each of them means, in the same order, for who has to choose.
    const MEANINGS: &'static [&'static str];

    /// The word of a value.
    fn as_str(self) -> &'static str;

    /// The value with this word, in exactly these letters.
    fn parse(word: &str) -> Option<Self> {
        Self::VALUES.iter().copied().find(|value| value.as_str() == word)
    }
}

/// The words of a type, what they mean, and how a message lists them.
macro_rules! choice {
    ($name:ident, $expected:literal, $($word:literal => $variant:ident: $meaning:literal,)+) => {
        impl Choice for $name {
            const VALUES: &'static [Self] = &[$(Self::$variant),+];
            const WORDS: &'static [&'static str] = &[$($word),+];
            const MEANINGS: &'static [&'static str] = &[$($meaning),+];

            fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl FromOption for $name {
            const EXPECTED: &'static str = $expected;

            fn from_option(value: Value) -> Result<Self, OptionsError> {
                value.as_str().and_then(Self::parse).ok_or_else(|| no_choice(&value, $expected))
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
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn words_are_those_that_are_written() {
        written::<NumberPolicy>();
        written::<Profile>();
        written::<TemplateLimits>();
    }

    fn written<T: Choice + FromOption + serde::Serialize>() {
        for value in T::VALUES {
            assert_eq!(serde_json::to_value(value).unwrap(), value.as_str());
        }
        read::<T>();
    }

    #[test]
    fn every_word_is_read_and_listed_with_a_meaning() {
        read::<InputKind>();
        read::<HeaderMode>();
    }

    fn read<T: Choice + FromOption>() {
        for (value, word) in T::VALUES.iter().zip(T::WORDS) {
            assert_eq!(value.as_str(), *word);
            assert_eq!(T::from_option(Value::String((*word).into())).map(T::as_str), Ok(*word));
        }
        let listed: Vec<_> = T::EXPECTED.split('`').skip(1).step_by(2).collect();
        assert_eq!(listed, T::WORDS);
        assert_eq!([T::VALUES.len(), T::MEANINGS.len()], [T::WORDS.len(); 2]);
    }
}
