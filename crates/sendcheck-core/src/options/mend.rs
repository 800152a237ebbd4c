//! Changes of a list and fixes, as JSON.

use alloc::format;
use alloc::vec::Vec;

use crate::check::ListChanges;
use crate::json::Value;
use crate::mend::{Fix, FixKind};
use crate::options::OptionsError;
use crate::options::members::{FromOption, Members};
use crate::phone::Country;
use crate::recipients::{CellChange, Change, RowChange};
use crate::rules::RuleCode;
use crate::words::Words;

/// Reads changes of a list: the member `changes`, a list of `{ "row": 3, "column": 2, "value": "x" }` or
/// `{ "row": 3, "dropped": true }`.
///
/// # Errors
///
/// As [`Options::read`](crate::options::Options::read).
///
/// ```
/// use sendcheck_core::options;
/// use sendcheck_core::recipients::Change;
///
/// let changes = options::changes(br#"{ "changes": [{ "row": 3, "column": 2, "value": "x" }, { "row": 4, "dropped": true }] }"#)?;
/// assert_eq!(changes, [Change::cell(3, 2, "x"), Change::drop_row(4)]);
///
/// let error = options::changes(br#"{ "changes": [{ "row": 3, "value": "x" }] }"#).unwrap_err();
/// assert_eq!(error.to_string(), "`changes[0].column`: found nothing, expected a whole number from 1");
/// # Ok::<(), options::OptionsError>(())
/// ```
pub fn changes(json: &[u8]) -> Result<Vec<Change>, OptionsError> {
    Members::read(json, |members| members.take("changes"))
}

/// Reads the changes of a list and in which they were made, as [`ListChanges`] serialize.
///
/// # Errors
///
/// As [`Options::read`](crate::options::Options::read).
pub fn list_changes(json: &[u8]) -> Result<ListChanges, OptionsError> {
    Members::read(json, |members| ListChanges {
        fingerprint: members.take("fingerprint"),
        changes: members.take("changes"),
    })
}

/// Reads a fix: the member `fix`, one of the words of [`FixKind`], and what has to be said for it: `country`, `column` and
/// `value`, `code`.
///
/// # Errors
///
/// As [`Options::read`](crate::options::Options::read).
///
/// ```
/// use sendcheck_core::mend::Fix;
/// use sendcheck_core::options;
///
/// let fix = options::fix(br#"{ "fix": "fill-empty", "column": "B1", "value": "friend" }"#)?;
/// assert_eq!(fix, Fix::FillEmpty { column: "B1".into(), value: "friend".into() });
///
/// let error = options::fix(br#"{ "fix": "calling-code" }"#).unwrap_err();
/// assert_eq!(error.to_string(), "`country`: found nothing, expected a country's two letters, such as `US`");
/// # Ok::<(), options::OptionsError>(())
/// ```
pub fn fix(json: &[u8]) -> Result<Fix, OptionsError> {
    Members::read(json, |members| {
        Ok(match members.take::<Option<FixKind>>("fix") {
            Some(FixKind::CallingCode) => {
                let country = members.take::<Option<Country>>("country");
                Fix::CallingCode(country.ok_or_else(|| left_out::<Country>("country"))?)
            }
            Some(FixKind::FillEmpty) => Fix::FillEmpty { column: members.take("column"), value: members.take("value") },
            Some(FixKind::DropFailed) => Fix::DropFailed(members.take("code")),
            Some(FixKind::Blanks) => Fix::Blanks,
            Some(FixKind::PlainCharacters) => Fix::PlainCharacters,
            Some(FixKind::Https) => Fix::Https,
            Some(FixKind::DropDuplicates) => Fix::DropDuplicates,
            None => return Err(left_out::<FixKind>("fix")),
        })
    })?
}

fn left_out<T: FromOption>(name: &str) -> OptionsError {
    OptionsError::new(format!("found nothing, expected {}", T::EXPECTED)).in_member(name)
}

impl FromOption for FixKind {
    const EXPECTED: &'static str = "a fix, such as `calling-code`";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        value.as_str().and_then(Self::parse).ok_or_else(|| {
            let expected = format!("one of `{}`", Self::WORDS.join("`, `"));
            OptionsError::unexpected(&value, &expected)
        })
    }
}

impl FromOption for RuleCode {
    const EXPECTED: &'static str = "the bare code of a rule";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let code = value.as_str().and_then(|text| text.parse().ok());
        code.ok_or_else(|| OptionsError::unexpected(&value, Self::EXPECTED))
    }
}

impl FromOption for Vec<Change> {
    const EXPECTED: &'static str = "a list of changes";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let Value::Array(items) = value else { return Err(OptionsError::unexpected(&value, Self::EXPECTED)) };
        let item = |(index, item)| change(item).map_err(|error| error.in_item(index));
        items.into_iter().enumerate().map(item).collect()
    }
}

/// One change: of a row if it says whether that is left out, else of a cell.
fn change(value: Value) -> Result<Change, OptionsError> {
    let is_row = value.as_object().is_some_and(|object| object.get("dropped").is_some());
    Members::of(value, |members| {
        let row = members.take::<Place>("row").0;
        if is_row {
            return Change::Row(RowChange { row, dropped: members.take("dropped") });
        }
        let column = members.take::<Place>("column").0;
        Change::Cell(CellChange { row, column, before: members.take("before"), value: members.take("value") })
    })
}

/// A row or a column, from 1.
#[derive(Default)]
struct Place(u32);

impl FromOption for Place {
    const EXPECTED: &'static str = "a whole number from 1";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let number = value.as_number().and_then(|number| u32::try_from(number.as_u64()?).ok());
        let place = number.filter(|number| *number > 0).map(Self);
        place.ok_or_else(|| OptionsError::unexpected(&value, Self::EXPECTED))
    }
}
