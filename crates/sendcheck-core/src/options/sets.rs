//! Files beside the list as a caller gives them. They are read once it is known how lists are.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::json::Value;
use crate::options::OptionsError;
use crate::options::members::{FromOption, Members};
use crate::phone::E164;
use crate::recipients::{ListError, ReadOptions};
use crate::sets::{IdSet, NumberSet};

/// What a number that cannot be read would have to be.
const NUMBER: &str = "no number with calling code; write it as `+12025550123`";

/// A file: its text, or its bytes in base64 (RFC 4648, section 4).
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "the bytes are all that a file is")]
pub struct FileGiven(pub Vec<u8>);

/// A set of recipients: what a program has of it, or a file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the two ways to give a set")]
pub enum SetGiven<T> {
    /// A set that was read, or whose members were given one by one.
    Read(T),
    /// A file that is still to be read.
    File(FileGiven),
}

impl<T> SetGiven<T> {
    /// The set, read with `read` as `options` say of sets.
    pub(super) fn read(
        self,
        name: &str,
        options: &ReadOptions,
        read: fn(&[u8], ReadOptions) -> Result<T, ListError>,
    ) -> Result<T, OptionsError> {
        match self {
            Self::Read(set) => Ok(set),
            Self::File(FileGiven(bytes)) => {
                read(&bytes, options.of_sets()).map_err(|error| OptionsError::new(format!("{error}")).in_member(name))
            }
        }
    }
}

impl FromOption for FileGiven {
    const EXPECTED: &'static str = "the text of a file, or its bytes as `{ \"base64\": \"…\" }`";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        match value {
            Value::String(text) => Ok(Self(text.into_bytes())),
            Value::Object(_) => {
                let text: Option<String> = Members::of(value, |members| members.take("base64"))?;
                let text = text.ok_or_else(|| OptionsError::new(format!("expected {}", Self::EXPECTED)))?;
                decoded(&text).map(Self).ok_or_else(|| OptionsError::new("is no base64").in_member("base64"))
            }
            other => Err(OptionsError::unexpected(&other, Self::EXPECTED)),
        }
    }
}

/// One file, or several.
impl FromOption for Vec<FileGiven> {
    const EXPECTED: &'static str = FileGiven::EXPECTED;

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let Value::Array(items) = value else { return FileGiven::from_option(value).map(|file| vec![file]) };
        let item = |(index, item)| FileGiven::from_option(item).map_err(|error| error.in_item(index));
        items.into_iter().enumerate().map(item).collect()
    }
}

impl FromOption for SetGiven<NumberSet> {
    const EXPECTED: &'static str = "a list of numbers as strings, or the text or the bytes of a file";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let Value::Array(items) = value else { return file(value, Self::EXPECTED).map(Self::File) };
        let item = |(index, item)| number(item).map_err(|error| error.in_item(index));
        items.into_iter().enumerate().map(item).collect::<Result<_, _>>().map(Self::Read)
    }
}

impl FromOption for SetGiven<IdSet> {
    const EXPECTED: &'static str = "a list of ids as strings, or the text or the bytes of a file";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        match value {
            Value::Array(_) => Ok(Self::Read(<Vec<String>>::from_option(value)?.into_iter().collect())),
            other => file(other, Self::EXPECTED).map(Self::File),
        }
    }
}

fn file(value: Value, expected: &str) -> Result<FileGiven, OptionsError> {
    match value {
        Value::String(_) | Value::Object(_) => FileGiven::from_option(value),
        other => Err(OptionsError::unexpected(&other, expected)),
    }
}

fn number(value: Value) -> Result<E164, OptionsError> {
    let text = String::from_option(value)?;
    NumberSet::number(&text).ok_or_else(|| OptionsError::new(format!("found {NUMBER}")))
}

/// The bytes behind base64 with padding.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    for group in text.as_bytes().chunks(4) {
        let padding = group.iter().rev().take(2).take_while(|byte| **byte == b'=').count();
        let sextets = group.get(..4 - padding).filter(|_| group.len() == 4)?;
        let mut bits = 0_u32;
        for byte in sextets {
            bits = bits << 6 | sextet(*byte)?;
        }
        let [_, whole @ ..] = (bits << (6 * padding)).to_be_bytes();
        bytes.extend_from_slice(whole.get(..3 - padding)?);
    }
    Some(bytes)
}

fn sextet(byte: u8) -> Option<u32> {
    Some(u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_read() {
        // RFC 4648, section 10.
        for (text, bytes) in [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmFy", "foobar")] {
            assert_eq!(decoded(text).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(decoded("/+8="), Some(vec![0xff, 0xef]));
        for wrong in ["Zg", "Zg=", "Z===", "Zm9*", "=Zm9", "Zm 9v"] {
            assert_eq!(decoded(wrong), None, "{wrong}");
        }
    }
}
