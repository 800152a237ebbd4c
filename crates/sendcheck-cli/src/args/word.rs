//! Arguments that are one of the words of a type of the library.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use sendcheck::core::words::Words;

/// Takes the words of a type; `about` says in the help what each means.
pub(super) fn word<T: Words + Send + Sync>(about: fn(T) -> &'static str) -> impl TypedValueParser<Value = T> {
    let words = T::VALUES.iter().map(|value| PossibleValue::new(value.as_str()).help(about(*value)));
    PossibleValuesParser::new(words.collect::<Vec<_>>()).try_map(|word| T::parse(&word).ok_or("not one of the words"))
}
