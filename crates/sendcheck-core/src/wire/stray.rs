//! What does not belong into a document, and where it stands.

use alloc::string::String;
use alloc::vec::Vec;

use crate::json::pointer::push_token;
use crate::json::{Kind, Value};
use crate::wire::FromValue;
use crate::words::words;

words! {
    /// What a message calls the type of a field that is documented.
    #[expect(clippy::exhaustive_enums, reason = "the types that the documents' fields have")]
    pub enum FieldType {
        /// Text.
        Text = "a string",
        /// A yes or a no.
        Boolean = "true or false",
        /// A number without decimal places.
        Whole = "a whole number",
        /// Any number.
        Number = "a number",
        /// Names with values.
        Object = "an object",
        /// Whatever it is.
        Anything = "anything",
        /// Several of a kind.
        List = "a list",
    }
}

/// Something that does not belong into a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "a member has a wrong name or a wrong value")]
pub enum Stray {
    /// A value of another JSON type than documented.
    WrongType {
        /// The JSON pointer of the value.
        pointer: String,
        /// The type that is documented.
        expected: FieldType,
        /// The type that it has.
        found: Kind,
    },
    /// A field that nobody documents.
    Unknown {
        /// The JSON pointer of the field.
        pointer: String,
        /// Its name.
        field: String,
        /// The fields that are known there.
        known: &'static [&'static str],
    },
}

impl Stray {
    /// A value of another type than `expected` at `pointer`.
    #[inline(never)]
    pub(crate) fn wrong_type(pointer: &str, expected: FieldType, value: &Value) -> Self {
        Self::WrongType { pointer: pointer.into(), expected, found: value.kind() }
    }

    /// A field that nobody documents in the object at `pointer`.
    pub(crate) fn unknown(pointer: &str, field: &str, known: &'static [&'static str]) -> Self {
        let mut below = String::from(pointer);
        push_token(&mut below, field);
        Self::Unknown { pointer: below, field: field.into(), known }
    }
}

/// Everything that does not belong into a document, in one pass over it.
///
/// ```
/// use sendcheck_core::wire::{CampaignRequest, Stray, strays};
///
/// let (request, _) = CampaignRequest::read(br#"{ "campaignName": 7, "consumers": [{ "note": "" }] }"#)?;
/// let pointers: Vec<_> = strays(&request)
///     .map(|stray| match stray {
///         Stray::WrongType { pointer, .. } | Stray::Unknown { pointer, .. } => pointer,
///     })
///     .collect();
/// assert_eq!(pointers, ["/campaignName", "/consumers/0/note"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn strays<T: FromValue>(document: &T) -> impl Iterator<Item = Stray> {
    below(document, "")
}

/// The same for a part of a document; pointers start with `pointer`.
pub(crate) fn below<T: FromValue>(part: &T, pointer: &str) -> impl Iterator<Item = Stray> + use<T> {
    let mut strays = Vec::new();
    part.gather(&mut String::from(pointer), &mut strays);
    strays.into_iter()
}
