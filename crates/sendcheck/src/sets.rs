//! Sets of recipients, in whatever kind of file they are.

use sendcheck_core::recipients::{AddressColumn, List, ListError, ReadOptions};
use sendcheck_core::sets::{self, IdSet, NumberSet};

/// Reads a file of numbers, such as those that opted out: as [`NumberSet::read`], and with the feature `workbooks` a workbook as
/// well, of which every sheet is read.
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
        None => NumberSet::read(bytes, options),
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
        None => IdSet::read(bytes, options),
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
