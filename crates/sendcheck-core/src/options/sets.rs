//! Files beside the list as a caller gives them. They are read once it is known how lists are.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::bytes::sextet;
use crate::json::Value;
use crate::options::OptionsError;
use crate::options::members::{FromOption, Members};
use crate::recipients::carried::{is_carried, read_all_carried};
use crate::recipients::{AddressColumn, List, ListError, ReadOptions};
use crate::sets::{self, IdSet, NumberSet};

/// What a number that cannot be read would have to be.
const NUMBER: &str = "no number with calling code; write it as `+12025550123`";

/// A file: its text, or its bytes in base64 (RFC 4648, section 4). The sheets of a workbook may have been
/// [`carried`](crate::recipients::carried) here.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "the bytes are all that a file is")]
pub struct FileGiven(pub Vec<u8>);

/// What reads the files of sets.
///
/// The core reads texts and the sheets of workbooks that were [`carried`](crate::recipients::carried) here, and texts in an
/// [other encoding](crate::recipients::Encoding::Other) once somebody has decoded them; whoever reads more kinds of files
/// says so here.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::exhaustive_structs, reason = "the two kinds of sets")]
pub struct SetReaders {
    /// Reads a file of numbers.
    pub numbers: fn(&[u8], ReadOptions) -> Result<NumberSet, ListError>,
    /// Reads a file of ids.
    pub ids: fn(&[u8], ReadOptions) -> Result<IdSet, ListError>,
}

impl Default for SetReaders {
    fn default() -> Self {
        Self { numbers, ids }
    }
}

fn numbers(bytes: &[u8], options: ReadOptions) -> Result<NumberSet, ListError> {
    match carried(bytes, AddressColumn::Phone, &options)? {
        Some(sheets) => NumberSet::of_lists(sheets),
        None => NumberSet::read(bytes, options),
    }
}

fn ids(bytes: &[u8], options: ReadOptions) -> Result<IdSet, ListError> {
    match carried(bytes, AddressColumn::Id, &options)? {
        Some(sheets) => IdSet::of_lists(sheets),
        None => IdSet::read(bytes, options),
    }
}

/// A set of recipients: one that was read, its members one by one, or a file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the ways to give a set")]
pub enum SetGiven<T> {
    /// A set that was read.
    Read(T),
    /// Numbers or ids.
    Items(Vec<String>),
    /// The text of a file that is still to be read.
    Text(String),
    /// A file that is still to be read.
    File(FileGiven),
}

/// A set that can be made of what was given.
pub(super) trait SetOfGiven: Sized {
    /// Reads a file.
    fn of_file(bytes: &[u8], options: ReadOptions, readers: SetReaders) -> Result<Self, ListError>;
    /// Takes members one by one.
    fn of_items(items: Vec<String>, options: &ReadOptions) -> Result<Self, OptionsError>;
}

/// The set that the option of this name is.
pub(super) fn read_set<T: SetOfGiven>(
    given: SetGiven<T>,
    name: &str,
    options: ReadOptions,
    readers: SetReaders,
) -> Result<T, OptionsError> {
    let of_file =
        |bytes: &[u8], options| T::of_file(bytes, options, readers).map_err(|error| OptionsError::of_file(&error));
    let read = match given {
        SetGiven::Read(set) => Ok(set),
        SetGiven::Items(items) => T::of_items(items, &options),
        SetGiven::Text(_) if options.encoding.is_some() => Err(OptionsError::new(
            "an encoding is given, and this is a text, which needs none; pass the bytes of the file",
        )),
        SetGiven::Text(text) => of_file(text.as_bytes(), options),
        SetGiven::File(FileGiven(bytes)) => of_file(&bytes, options),
    };
    read.map_err(|error| error.in_member(name))
}

impl SetOfGiven for NumberSet {
    fn of_file(bytes: &[u8], options: ReadOptions, readers: SetReaders) -> Result<Self, ListError> {
        (readers.numbers)(bytes, options)
    }

    fn of_items(items: Vec<String>, options: &ReadOptions) -> Result<Self, OptionsError> {
        let mut numbers = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let found = Self::numbers(item, options);
            numbers.extend(found.ok_or_else(|| OptionsError::new(format!("found {NUMBER}")).in_item(index))?);
        }
        Ok(numbers.into_iter().collect())
    }
}

impl SetOfGiven for IdSet {
    fn of_file(bytes: &[u8], options: ReadOptions, readers: SetReaders) -> Result<Self, ListError> {
        (readers.ids)(bytes, options)
    }

    fn of_items(items: Vec<String>, _: &ReadOptions) -> Result<Self, OptionsError> {
        Ok(items.into_iter().collect())
    }
}

/// The sheets of a workbook, each as a list, if these bytes are some that were carried.
fn carried(
    bytes: &[u8],
    address: AddressColumn,
    options: &ReadOptions,
) -> Result<Option<Vec<Result<List, ListError>>>, ListError> {
    if !is_carried(bytes) {
        return Ok(None);
    }
    read_all_carried(bytes, &sets::expected(address), options).map(Some)
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

impl<T> FromOption for SetGiven<T> {
    const EXPECTED: &'static str = "a list of strings, or the text or the bytes of a file";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        match value {
            Value::Array(_) => <Vec<String>>::from_option(value).map(Self::Items),
            Value::String(text) => Ok(Self::Text(text)),
            Value::Object(_) => FileGiven::from_option(value).map(Self::File),
            other => Err(OptionsError::unexpected(&other, Self::EXPECTED)),
        }
    }
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
