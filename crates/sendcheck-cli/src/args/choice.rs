//! Flags that take one of a few words: the core's words, with what they mean.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use sendcheck::core::options::Choice;

/// Reads one of the words of `T`; help lists each with its meaning.
pub(super) fn choice<T: Choice + Send + Sync>() -> impl TypedValueParser<Value = T> {
    let words = T::WORDS.iter().zip(T::MEANINGS);
    let listed = words.map(|(word, meaning)| PossibleValue::new(*word).help(*meaning));
    PossibleValuesParser::new(listed).try_map(|word| T::parse(&word).ok_or("is none of the words"))
}
