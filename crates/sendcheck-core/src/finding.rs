//! What findings are made of: how grave, who says so, where, and the arguments that a program can use.

use alloc::string::String;
use alloc::vec::Vec;
use core::marker::PhantomData;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::json::{push_number, push_quoted};
use crate::words::{Words, words};

words! {
    /// What a finding means for the message.
    #[derive(PartialOrd, Ord)]
    #[expect(clippy::exhaustive_enums, reason = "a fourth grade would change what every caller must do")]
    pub enum Severity: Serialize {
        /// Worth knowing; nothing needs doing.
        Info = "info",
        /// Goes out, probably not as it was meant.
        Warning = "warning",
        /// Refused, or cannot be delivered.
        Error = "error",
    }
}

words! {
    /// Who would say so.
    #[expect(clippy::exhaustive_enums, reason = "documented as the three possible origins")]
    pub enum Origin: Serialize {
        /// LivePerson documents this answer.
        Service = "service",
        /// Twilio, Meta, Google or Apple would refuse.
        Channel = "channel",
        /// Nobody would say so; we do.
        Local = "local",
    }
}

/// Where a finding belongs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[expect(clippy::exhaustive_enums, reason = "inputs are JSON documents and lists, nothing else")]
pub enum At {
    /// A JSON pointer (RFC 6901) into the document that was checked.
    Pointer(String),
    /// A place in a list of recipients.
    Cell(Cell),
}

/// A row, or one cell of it, in a list of recipients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Cell {
    /// Data rows counted from 1; the header is none, a blank row counts. 0 is the list as a whole.
    pub row: u32,
    /// The line of the file on which the row starts, counted from 1; of a list as a whole, that of the heading where the
    /// heading is meant, else 0.
    pub line: u32,
    /// The column counted from 1, where the finding is about one cell that is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// The column's name as the service's own lists call it: `Phone`, `H1`, `B1`, `BU1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// One argument of a finding: what a program can use where a person reads the message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[expect(clippy::exhaustive_enums, reason = "the argument types are part of the interface")]
pub enum Arg {
    /// A name, a reason or another short text.
    Text(String),
    /// A count or a limit.
    Count(u64),
    /// Several names.
    Texts(Vec<String>),
}

/// The arguments of a finding by name, in the order the rule declares them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Args(pub Vec<(&'static str, Arg)>);

impl Args {
    /// The argument called `name`.
    pub fn arg(&self, name: &str) -> Option<&Arg> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
    }
}

impl Serialize for Args {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// An argument as its rule has it. Findings that are kept make an [`Arg`] of it; findings that are written make none.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ArgRef<'a> {
    /// As [`Arg::Text`].
    Text(&'a str),
    /// As [`Arg::Count`].
    Count(u64),
    /// As [`Arg::Texts`].
    Texts(&'a [String]),
}

impl ArgRef<'_> {
    /// The same, to be kept.
    pub(crate) fn to_arg(self) -> Arg {
        match self {
            Self::Text(text) => Arg::Text(text.into()),
            Self::Count(count) => Arg::Count(count),
            Self::Texts(texts) => Arg::Texts(texts.into()),
        }
    }

    /// Adds it as JSON, as [`Arg`] serializes.
    pub(crate) fn write(self, out: &mut String) {
        match self {
            Self::Text(text) => push_quoted(text, out),
            Self::Count(count) => push_number(count, out),
            Self::Texts(texts) => {
                out.push('[');
                for (place, text) in texts.iter().enumerate() {
                    out.push_str(if place == 0 { "" } else { "," });
                    push_quoted(text, out);
                }
                out.push(']');
            }
        }
    }
}

/// A type that an argument of a finding may have.
pub(crate) trait ToArg {
    /// The type as TypeScript writes it.
    const SHAPE: &'static str;

    /// The value as findings carry it.
    fn arg(&self) -> ArgRef<'_>;
}

impl ToArg for String {
    const SHAPE: &'static str = "string";

    fn arg(&self) -> ArgRef<'_> {
        ArgRef::Text(self)
    }
}

impl ToArg for &str {
    const SHAPE: &'static str = "string";

    fn arg(&self) -> ArgRef<'_> {
        ArgRef::Text(self)
    }
}

impl ToArg for Vec<String> {
    const SHAPE: &'static str = "string[]";

    fn arg(&self) -> ArgRef<'_> {
        ArgRef::Texts(self)
    }
}

impl ToArg for &[String] {
    const SHAPE: &'static str = "string[]";

    fn arg(&self) -> ArgRef<'_> {
        ArgRef::Texts(self)
    }
}

impl<T: Words> ToArg for T {
    const SHAPE: &'static str = T::TYPE;

    fn arg(&self) -> ArgRef<'_> {
        ArgRef::Text(self.as_str())
    }
}

/// Words of one kind as an argument: texts, of which is known what they can be.
#[derive(Debug, Clone)]
pub(crate) struct WordList<T> {
    texts: Vec<String>,
    of: PhantomData<T>,
}

impl<T: Words> FromIterator<T> for WordList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(words: I) -> Self {
        Self { texts: words.into_iter().map(|word| word.as_str().into()).collect(), of: PhantomData }
    }
}

impl<T> WordList<T> {
    /// The words.
    pub(crate) fn texts(&self) -> &[String] {
        &self.texts
    }
}

impl<T: Words> ToArg for WordList<T> {
    const SHAPE: &'static str = T::LIST;

    fn arg(&self) -> ArgRef<'_> {
        ArgRef::Texts(&self.texts)
    }
}

impl ToArg for usize {
    const SHAPE: &'static str = "number";

    fn arg(&self) -> ArgRef<'_> {
        ArgRef::Count(*self as u64)
    }
}

impl ToArg for u32 {
    const SHAPE: &'static str = "number";

    fn arg(&self) -> ArgRef<'_> {
        ArgRef::Count(u64::from(*self))
    }
}
