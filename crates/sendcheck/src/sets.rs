//! Sets of recipients, in whatever kind of file they are.

use std::borrow::Cow;

use sendcheck_core::options::SetReaders;
use sendcheck_core::recipients::{AddressColumn, List, ListError, ReadOptions};
use sendcheck_core::sets::{self, IdSet, NumberSet};

use crate::encodings::Decoder;

/// What reads files of sets in every encoding and kind of file that this crate reads, for options that are JSON.
///
/// ```
/// use sendcheck::SET_READERS;
/// use sendcheck::engine::options::Options;
/// let json = br#"{ "optedOut": "Name;Mobile\nJane;12025550123\n", "setReadings": { "optedOut": { "columns": { "Phone": 2 } } } }"#;
/// let options = Options::read_with(json, SET_READERS)?;
/// assert_eq!(options.policy.opted_out.map(|set| set.len()), Some(1));
/// # Ok::<(), sendcheck::engine::options::OptionsError>(())
/// ```
pub const SET_READERS: SetReaders = SetReaders { numbers: read_numbers, ids: read_ids };

/// Reads a file of numbers, such as those that opted out: as [`NumberSet::read`], with the feature `encodings` in any encoding that
/// `options` name, and with the feature `workbooks` a workbook as well, of which every sheet is read unless they name one.
///
/// # Errors
///
/// [`ListError`] as of a list, but that a file without anybody is a set in which nobody stands.
///
/// ```
/// use sendcheck::{ReadOptions, read_numbers};
/// assert_eq!(read_numbers(b"Phone\n12025550123\n", ReadOptions::default())?.len(), 1);
/// # Ok::<(), sendcheck::ListError>(())
/// ```
pub fn read_numbers(bytes: &[u8], options: ReadOptions) -> Result<NumberSet, ListError> {
    match sheets(bytes, AddressColumn::Phone, &options)? {
        Some(sheets) => NumberSet::of_lists(sheets),
        None => NumberSet::read(&decoded(bytes, &options)?, options),
    }
}

/// Reads a file of ids, such as those of everybody who uses the app: as [`IdSet::read`], and workbooks as [`read_numbers`] does.
///
/// # Errors
///
/// As [`read_numbers`].
pub fn read_ids(bytes: &[u8], options: ReadOptions) -> Result<IdSet, ListError> {
    match sheets(bytes, AddressColumn::Id, &options)? {
        Some(sheets) => IdSet::of_lists(sheets),
        None => IdSet::read(&decoded(bytes, &options)?, options),
    }
}

type Sheets = Vec<Result<List, ListError>>;

#[cfg(feature = "workbooks")]
fn sheets(bytes: &[u8], address: AddressColumn, options: &ReadOptions) -> Result<Option<Sheets>, ListError> {
    crate::workbook::read_sheets(bytes, &sets::expected(address), options)
}

#[cfg(not(feature = "workbooks"))]
#[expect(clippy::unnecessary_wraps, reason = "the same call as with workbooks")]
fn sheets(_: &[u8], address: AddressColumn, _: &ReadOptions) -> Result<Option<Sheets>, ListError> {
    let _ = sets::expected(address);
    Ok(None)
}

/// The text as the core reads it.
fn decoded<'a>(bytes: &'a [u8], options: &ReadOptions) -> Result<Cow<'a, [u8]>, ListError> {
    let Some(mut decoder) = Decoder::of(options.encoding) else { return Ok(bytes.into()) };
    let mut text = Vec::new();
    let mut keep = |piece: &[u8]| {
        text.extend_from_slice(piece);
        Ok(())
    };
    decoder.push(bytes, &mut keep)?;
    decoder.finish(&mut keep)?;
    Ok(text.into())
}
