//! Options that are one of a few words.

use alloc::format;

use crate::handover::WebListForm;
use crate::json::{Value, excerpt};
use crate::options::OptionsError;
use crate::options::members::FromOption;
use crate::policy::{NumberPolicy, Profile, TemplateLimits};
use crate::recipients::InputKind;
use crate::words::Words;

/// An option that is one of a few words. Whoever offers them, a message or a command's help, takes them from here.
pub trait Choice: Words {
    /// What each value means, in the order of its words, for who has to choose.
    const MEANINGS: &'static [&'static str];
}

/// What the words of a type mean, and how a message lists them.
macro_rules! choice {
    ($name:ident, $expected:literal, $($meaning:literal,)+) => {
        impl Choice for $name {
            const MEANINGS: &'static [&'static str] = &[$($meaning),+];
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
    "One of the four documented spellings, 7 to 15 digits, a known calling code",
    "A length that numbers of the calling code have, as libphonenumber knows them",
    "In a range that has been given out, as libphonenumber knows them",
}
choice! {
    Profile, "`api` or `webtool`",
    "With the campaign API",
    "With the web tool, which has limits of its own",
}
choice! {
    TemplateLimits, "`liveperson` or `meta`",
    "The product's own",
    "Meta's",
}
choice! {
    InputKind, "`csv` or `lines`",
    "A CSV file",
    "Typed lines, one recipient each",
}

choice! {
    WebListForm, "`csv` or `lines`",
    "A CSV file to be uploaded",
    "Lines to be typed in, one recipient each",
}

pub(super) fn no_choice(value: &Value, expected: &str) -> OptionsError {
    match value {
        Value::String(word) => OptionsError::new(format!("found {}, expected {expected}", excerpt(word))),
        other => OptionsError::unexpected(other, expected),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A message lists every word of the type, in its order, and each has a meaning.
    fn is_listed<T: Choice + FromOption>() {
        let listed: alloc::vec::Vec<_> = T::EXPECTED.split('`').skip(1).step_by(2).collect();
        assert_eq!(listed, T::WORDS);
        assert_eq!(T::MEANINGS.len(), T::WORDS.len());
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
        is_listed::<WebListForm>();
    }
}
