//! Enums whose values each have one word, declared once for Rust, JSON, schemas and TypeScript.

use alloc::string::String;

use serde::de::{Deserialize, Deserializer, Error};

/// An enum whose values each have one word.
///
/// ```
/// use sendcheck_core::finding::Severity;
/// use sendcheck_core::words::Words;
///
/// assert_eq!(Severity::Warning.as_str(), "warning");
/// assert_eq!(Severity::parse("warning"), Some(Severity::Warning));
/// assert_eq!(Severity::WORDS, ["info", "warning", "error"]);
/// ```
pub trait Words: Copy + 'static {
    /// Every value in the order of the declaration.
    const VALUES: &'static [Self];
    /// The words in the same order.
    const WORDS: &'static [&'static str];
    /// The type as TypeScript writes it: its name, or what it is a union of.
    const TYPE: &'static str;
    /// The type of a list of them.
    const LIST: &'static str;

    /// The word of a value.
    fn as_str(self) -> &'static str;

    /// The value with this word, in exactly these letters.
    fn parse(word: &str) -> Option<Self> {
        Self::VALUES.iter().copied().find(|value| value.as_str() == word)
    }
}

/// Reads a value from its word.
pub(crate) fn deserialize<'de, T: Words, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let word = String::deserialize(deserializer)?;
    T::parse(&word).ok_or_else(|| D::Error::unknown_variant(&word, T::WORDS))
}

/// Declares an enum and the word of each value:
///
/// ```text
/// words! {
///     /// What it is.
///     pub enum Name: Serialize {
///         /// What the value means.
///         First = "first",
///     }
/// }
/// ```
///
/// With `: Serialize` it is a type of JSON that schemas and TypeScript know by its name; without, only arguments of
/// findings and other texts have the words.
macro_rules! words {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident: Serialize { $($(#[$value_meta:meta])* $value:ident = $word:literal,)+ }
    ) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $(#[$meta])*
        $vis enum $name {
            $($(#[$value_meta])* #[cfg_attr(feature = "schema", schemars(rename = $word))] $value,)+
        }

        $crate::words::words!(@words $vis $name, [stringify!($name), concat!(stringify!($name), "[]")], $($value = $word,)+);

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::words::deserialize(deserializer)
            }
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident { $($(#[$value_meta:meta])* $value:ident = $word:literal,)+ }
    ) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        $(#[$meta])*
        $vis enum $name { $($(#[$value_meta])* $value,)+ }

        $crate::words::words!(
            @words $vis $name,
            [concat!($("| \"", $word, "\" ",)+), concat!("(", $("| \"", $word, "\" ",)+ ")[]")],
            $($value = $word,)+
        );
    };
    (@words $vis:vis $name:ident, [$type:expr, $list:expr], $($value:ident = $word:literal,)+) => {
        impl $name {
            /// Every value in the order of the declaration.
            $vis const ALL: [Self; [$($word),+].len()] = [$(Self::$value),+];

            /// The word: one of
            #[doc = concat!($("`", $word, "` ",)+)]
            $vis const fn as_str(self) -> &'static str {
                match self { $(Self::$value => $word,)+ }
            }
        }

        impl $crate::words::Words for $name {
            const VALUES: &'static [Self] = &Self::ALL;
            const WORDS: &'static [&'static str] = &[$($word),+];
            const TYPE: &'static str = $type;
            const LIST: &'static str = $list;

            fn as_str(self) -> &'static str {
                self.as_str()
            }
        }
    };
}

pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    words! {
        /// A colour.
        enum Colour: Serialize {
            Red = "red",
            DarkBlue = "dark-blue",
        }
    }

    words! {
        /// A size.
        enum Size {
            Small = "S",
            Large = "L",
        }
    }

    #[test]
    fn a_value_and_its_word_go_both_ways() {
        for colour in Colour::ALL {
            assert_eq!(Colour::parse(colour.as_str()), Some(colour));
            let json = serde_json::to_value(colour).unwrap();
            assert_eq!(json, colour.as_str());
            assert_eq!(serde_json::from_value::<Colour>(json).unwrap(), colour);
        }
        assert_eq!(Colour::parse("Red"), None, "words have their case");
        let refused = serde_json::from_value::<Colour>("green".into()).unwrap_err();
        assert_eq!(refused.to_string(), "unknown variant `green`, expected `red` or `dark-blue`");
    }

    #[test]
    fn typescript_has_the_name_of_what_json_has_and_else_a_union() {
        assert_eq!([Colour::TYPE, Size::TYPE], ["Colour", "| \"S\" | \"L\" "]);
        assert_eq!([Colour::LIST, Size::LIST], ["Colour[]", "(| \"S\" | \"L\" )[]"]);
        assert_eq!(Size::WORDS, Size::ALL.map(Size::as_str));
    }
}
