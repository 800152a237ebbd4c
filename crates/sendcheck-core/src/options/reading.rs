//! What a caller says of how a list is written: its heading, its delimiter, its columns.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::json::{Object, Value, excerpt};
use crate::options::OptionsError;
use crate::options::members::{FromOption, Members};
use crate::order;
use crate::recipients::{ColumnFrom, ColumnGiven, ColumnsError, ColumnsGiven, Delimiter, HeaderMode, RowsMeant};

impl FromOption for HeaderMode {
    const EXPECTED: &'static str = "`auto`, `yes`, `no` or the line of the heading";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let line = value.as_number().and_then(|line| u32::try_from(line.as_u64()?).ok()).filter(|line| *line > 0);
        let said = value.as_str().and_then(|word| word.parse().ok()).or(line.map(Self::Line));
        said.ok_or_else(|| unlike(&value, Self::EXPECTED))
    }
}

impl FromOption for Delimiter {
    const EXPECTED: &'static str = "one character, such as `;`, or `tab`";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        value.as_str().and_then(|text| text.parse().ok()).ok_or_else(|| unlike(&value, Self::EXPECTED))
    }
}

impl FromOption for ColumnsGiven {
    const EXPECTED: &'static str = "`position`, or an object with the column of each need";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        match value {
            Value::String(word) if word == "position" => Ok(Self { by_position: true, columns: Vec::new() }),
            Value::Object(needs) => of_needs(needs),
            Value::Array(entries) => of_entries(entries),
            other => Err(unlike(&other, Self::EXPECTED)),
        }
    }
}

/// One entry, or several.
impl FromOption for RowsMeant {
    const EXPECTED: &'static str = "`all`, or a column and a value, such as `Opted Out=true`";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let mut meant = Self::default();
        match value {
            Value::String(text) => meant.add(&text).map_err(|error| OptionsError::new(error.to_string()))?,
            Value::Array(entries) => {
                for (index, text) in <Vec<String>>::from_option(Value::Array(entries))?.iter().enumerate() {
                    meant.add(text).map_err(|error| OptionsError::new(error.to_string()).in_item(index))?;
                }
            }
            other => return Err(unlike(&other, Self::EXPECTED)),
        }
        Ok(meant)
    }
}

/// Entries as the command takes them: `position`, `Phone=Mobile Phone`.
fn of_entries(entries: Vec<Value>) -> Result<ColumnsGiven, OptionsError> {
    let (mut given, mut places) = (ColumnsGiven::default(), Vec::new());
    for (index, entry) in entries.into_iter().enumerate() {
        let text = String::from_option(entry).map_err(|error| error.in_item(index))?;
        given.add(&text).map_err(|error| OptionsError::new(error.to_string()).in_item(index))?;
        places.resize(given.columns.len(), index);
    }
    // Kept as an object, one of two would be lost.
    let mut needs: Vec<(&str, usize)> = given.columns.iter().map(|column| column.need.as_str()).zip(places).collect();
    order::sort_by(&mut needs, Ord::cmp);
    let pairs = needs.iter().zip(needs.iter().skip(1));
    let again = pairs.filter(|((need, _), (next, _))| need == next).map(|(_, again)| *again);
    if let Some((need, index)) = again.min_by_key(|(_, index)| *index) {
        let error = ColumnsError::NeedRepeated { need: need.into() };
        return Err(OptionsError::new(error.to_string()).in_item(index));
    }
    Ok(given)
}

fn of_needs(needs: Object) -> Result<ColumnsGiven, OptionsError> {
    let mut given = ColumnsGiven::default();
    for (need, column) in needs {
        let column = of_need(&need, column).map_err(|error| error.in_member(&need))?;
        given.columns.push(column);
    }
    Ok(given)
}

/// A name, a place, or an object with `column`, `index` or `value`, and `fallback`.
fn of_need(need: &str, column: Value) -> Result<ColumnGiven, OptionsError> {
    const EXPECTED: &str = "the name or the place of a column, or an object with `column`, `index` or `value`";
    let of = |from, fallback| ColumnGiven { need: need.to_string(), from, fallback };
    match column {
        Value::String(text) => ColumnGiven::parse(&format!("{need}={text}"))
            .map(|given| ColumnGiven { need: need.to_string(), ..given })
            .map_err(|error| OptionsError::new(error.to_string())),
        Value::Number(_) => Ok(of(ColumnFrom::Place(place(column)?), None)),
        Value::Object(_) => {
            let (column, index, value, fallback) = Members::of(column, |members| {
                let column: Option<String> = members.take("column");
                let index: Option<u64> = members.take("index");
                let value: Option<String> = members.take("value");
                let fallback: Option<String> = members.take("fallback");
                (column, index, value, fallback)
            })?;
            let index = index.map(|index| u32::try_from(index).unwrap_or(u32::MAX));
            let from = match (column, index, value) {
                (Some(column), None, None) => ColumnFrom::Name(column),
                (None, Some(index), None) if index > 0 => ColumnFrom::Place(index),
                (None, None, Some(value)) => ColumnFrom::Value(value),
                _ => return Err(OptionsError::new(format!("expected {EXPECTED}, one of them"))),
            };
            Ok(of(from, fallback))
        }
        other => Err(unlike(&other, EXPECTED)),
    }
}

fn place(value: Value) -> Result<u32, OptionsError> {
    let place = u64::from_option(value)?;
    u32::try_from(place).ok().filter(|place| *place > 0).ok_or_else(|| OptionsError::new("columns are counted from 1"))
}

fn unlike(value: &Value, expected: &str) -> OptionsError {
    match value {
        Value::String(word) => OptionsError::new(format!("found {}, expected {expected}", excerpt(word))),
        other => OptionsError::unexpected(other, expected),
    }
}
