//! A reading that is written down and given back.

use alloc::format;
use alloc::string::String;
use core::num::NonZeroUsize;

use crate::check::Recipients;
use crate::json::{Object, Value};
use crate::options::members::{FromOption, Members};
use crate::options::{OptionsError, SavedReading, SetReadings};
use crate::policy::Policy;
use crate::recipients::{
    AddressColumn, Basis, ColumnFrom, ColumnGiven, ColumnsGiven, ColumnsSaved, Delimiter, Encoding, Expected,
    HeaderMode, InputKind, Reading, RowsMeant,
};
use crate::sets::{self, SetKind};

impl Recipients {
    /// How the list was read, as options that read it, and the next list of its source, the same way.
    ///
    /// Columns stand there by their names; by their places where there is no heading or a name is no column's own, and
    /// places hold for lists of the same width only. What was taken by position is confirmed by giving it back; of a list
    /// whose columns are uncertain only what the caller said is kept.
    ///
    /// ```
    /// # use sendcheck_core::check::{Recipients, Unchecked};
    /// # use sendcheck_core::view::expected_columns;
    /// # use sendcheck_core::handoff::Handoff;
    /// # use sendcheck_core::policy::Policy;
    /// # use sendcheck_core::recipients::{InputKind, ReadOptions, read};
    /// # fn check(handoff: Handoff, list: &[u8]) -> Result<Recipients, Box<dyn std::error::Error>> {
    /// #     let list = read(list, expected_columns(&handoff), ReadOptions::default())?;
    /// #     let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
    /// #     let rows = unchecked.check_rows(0..unchecked.len());
    /// #     Ok(unchecked.finish([rows]))
    /// # }
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let recipients = check(handoff, b"First Name;Mobile Phone\nJane;12025550123\n")?;
    /// assert_eq!(
    ///     recipients.reading().to_json(),
    ///     r#"{"header":"yes","delimiter":";","columns":{"Phone":"Mobile Phone","B1":"First Name"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reading(&self) -> SavedReading {
        let input = self.is_typed().then_some(InputKind::Lines);
        SavedReading { input, ..SavedReading::of(self.list().reading(), self.list().expected()) }
    }

    /// How the files of sets were read that the list was checked against: the option `setReadings`, to read them and the next ones of
    /// their sources the same way. A set that was no file, and sheets that were read in different ways, have none.
    pub fn set_readings(&self) -> SetReadings {
        SetReadings::of(self.policy())
    }
}

impl SetReadings {
    /// How the files of the sets were read that stand in a policy.
    ///
    /// ```
    /// use sendcheck_core::options::{Options, SetReadings};
    /// let options = Options::read(br#"{ "optedOut": "Name;Mobile\nJane;12025550123\n" }"#)?;
    /// let kept = SetReadings::of(&options.policy);
    /// let opted_out = r#"{"header":"yes","delimiter":";","columns":{"Phone":"Mobile"}}"#;
    /// assert_eq!(kept.to_json(), format!(r#"{{"optedOut":{opted_out}}}"#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(policy: &Policy) -> Self {
        let saved = |kind: SetKind, address| {
            let (_, gaps) = policy.sets().find(|(set, _)| *set == kind)?;
            let reading = gaps.reading()?;
            let saved = SavedReading::of(reading, &sets::expected(address));
            // Of a set a reading may be certain and yet not tell who is meant.
            let is_guess = !gaps.candidates().is_empty() && reading.address.basis != Some(Basis::Given);
            Some(if is_guess { SavedReading { columns: None, width: None, ..saved } } else { saved })
        };
        Self {
            opted_out: saved(SetKind::OptedOut, AddressColumn::Phone),
            active_conversations: saved(SetKind::ActiveConversations, AddressColumn::Phone),
            app_users: saved(SetKind::AppUsers, AddressColumn::Id),
        }
    }

    /// That of one set.
    pub fn get(&self, set: SetKind) -> Option<&SavedReading> {
        match set {
            SetKind::OptedOut => self.opted_out.as_ref(),
            SetKind::ActiveConversations => self.active_conversations.as_ref(),
            SetKind::AppUsers => self.app_users.as_ref(),
        }
    }

    /// The sets of which there is a reading, as the option `setReadings` takes them.
    pub fn to_object(&self) -> Object {
        let mut object = Object::new();
        for (name, kind) in Self::NAMES.iter().zip(SetKind::ALL) {
            let reading = self.get(kind).map(|reading| reading.to_object().into());
            reading.and_then(|reading| object.insert((*name).into(), reading));
        }
        object
    }

    /// The same as JSON text in one line.
    pub fn to_json(&self) -> String {
        Value::Object(self.to_object()).to_json()
    }
}

impl SavedReading {
    /// What would have to be said to have a file read so again of which this was expected.
    fn of(reading: &Reading, expected: &Expected) -> Self {
        let ColumnsSaved { columns, width } = reading.columns_saved(expected);
        Self {
            input: None,
            // All others are found out again.
            encoding: Some(reading.encoding).filter(|encoding| matches!(encoding, Encoding::Other(_))),
            header: Some(reading.header_mode()),
            delimiter: reading.delimiter_given(),
            sheet: reading.sheet.as_ref().filter(|sheet| sheet.is_given).map(|sheet| sheet.name.clone()),
            columns: (!columns.is_empty()).then_some(columns),
            rows_where: Some(reading.rows.clone()).filter(|rows| *rows != RowsMeant::Unsaid),
            width: width.and_then(|width| NonZeroUsize::new(width as usize)),
            country: reading.country,
            numbers_as_given: reading.numbers_as_given.then_some(true),
            max_row_bytes: None,
        }
    }
}

impl SavedReading {
    /// Reads what [`to_json`](Self::to_json) wrote, or what somebody wrote by hand: any of the options of reading, and
    /// `width`.
    ///
    /// # Errors
    ///
    /// As [`Options::read`](crate::options::Options::read).
    pub fn read(json: &[u8]) -> Result<Self, OptionsError> {
        Members::read(json, Self::take)
    }

    /// The members that are given, as the option `reading` takes them.
    pub fn to_object(&self) -> Object {
        let mut object = Object::new();
        let mut put =
            |name: &str, value: Option<Value>| drop(value.and_then(|value| object.insert(name.into(), value)));
        put("input", self.input.map(|input| text(input.as_str())));
        put("encoding", self.encoding.map(|encoding| text(encoding.as_str())));
        put("header", self.header.map(header));
        put("delimiter", self.delimiter.map(|delimiter| text(&Delimiter::name_of(delimiter.as_char()))));
        put("sheet", self.sheet.as_deref().map(text));
        put("columns", self.columns.as_ref().map(columns));
        put("where", self.rows_where.as_ref().and_then(rows_where));
        put("width", self.width.map(count));
        put("country", self.country.map(|country| text(country.as_str())));
        put("numbersAsGiven", self.numbers_as_given.map(Value::Bool));
        put("maxRowBytes", self.max_row_bytes.map(count));
        object
    }

    /// The same as JSON text in one line.
    pub fn to_json(&self) -> String {
        Value::Object(self.to_object()).to_json()
    }

    /// The same for readers, indented by two blanks.
    pub fn to_json_pretty(&self) -> String {
        Value::Object(self.to_object()).to_json_pretty()
    }
}

impl FromOption for SetReadings {
    const EXPECTED: &'static str = "an object with the reading of each set";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        match value {
            Value::Object(_) => Members::of(value, Self::take),
            other => Err(OptionsError::unexpected(&other, Self::EXPECTED)),
        }
    }
}

impl FromOption for SavedReading {
    const EXPECTED: &'static str = "an object with options of reading";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        match value {
            Value::Object(_) => Members::of(value, Self::take),
            other => Err(OptionsError::unexpected(&other, Self::EXPECTED)),
        }
    }
}

fn text(text: &str) -> Value {
    Value::String(text.into())
}

fn count(count: NonZeroUsize) -> Value {
    (count.get() as u64).into()
}

/// An entry, or several.
fn rows_where(rows: &RowsMeant) -> Option<Value> {
    match rows.entries().as_slice() {
        [] => None,
        [entry] => Some(text(entry)),
        entries => Some(Value::Array(entries.iter().map(|entry| text(entry)).collect())),
    }
}

fn header(mode: HeaderMode) -> Value {
    match mode {
        HeaderMode::Auto => text("auto"),
        HeaderMode::Yes => text("yes"),
        HeaderMode::No => text("no"),
        HeaderMode::Line(line) => u64::from(line).into(),
    }
}

/// An object with the needs. `position` beside them is an entry of a list, as on the command line.
fn columns(given: &ColumnsGiven) -> Value {
    if given.by_position {
        let entries = given.columns.iter().map(|column| Value::String(format!("{column}")));
        return match given.columns.as_slice() {
            [] => text("position"),
            _ => Value::Array([text("position")].into_iter().chain(entries).collect()),
        };
    }
    Value::Object(given.columns.iter().map(|column| (column.need.clone(), of_need(column))).collect())
}

/// A name or a place where that says it all, else an object.
fn of_need(column: &ColumnGiven) -> Value {
    if let Some(entry) = entry_of_figure(column) {
        return text(&entry);
    }
    let member = |name: &str, value: Value| (String::from(name), value);
    let said = match &column.from {
        ColumnFrom::Place(place) => member("index", u64::from(*place).into()),
        ColumnFrom::Value(value) => member("value", text(value)),
        ColumnFrom::NameOrPlace(name) | ColumnFrom::Name(name) => member("column", text(name)),
    };
    let is_plain = column.is_plain() || matches!(column.from, ColumnFrom::Place(_));
    if is_plain && column.fallback.is_none() {
        return said.1;
    }
    let fallback = column.fallback.as_ref().map(|fallback| member("fallback", text(fallback)));
    Value::Object([said].into_iter().chain(fallback).collect())
}

/// A figure with a fallback as it was typed: in an object it would be a name alone, and no place where no column is called so.
fn entry_of_figure(column: &ColumnGiven) -> Option<String> {
    let ColumnFrom::NameOrPlace(figure) = &column.from else { return None };
    let fallback = column.fallback.as_ref().filter(|fallback| fallback.trim_end() == *fallback)?;
    (column.is_plain() && figure.bytes().all(|byte| byte.is_ascii_digit())).then(|| format!("{figure}|{fallback}"))
}
