//! Flags that take one of a few words: the core's words, with what they mean.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use sendcheck::engine::options::Choice;

/// Reads one of the words of `T`; help lists each with its meaning.
pub(crate) fn choice<T: Choice + Send + Sync>() -> impl TypedValueParser<Value = T> {
    let listed = T::WORDS.iter().zip(T::MEANINGS).map(|(word, meaning)| PossibleValue::new(*word).help(*meaning));
    PossibleValuesParser::new(listed).try_map(|given| T::parse(&given).ok_or("is none of the words"))
}
