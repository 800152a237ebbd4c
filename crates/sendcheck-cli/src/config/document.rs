//! A file of settings, as it is written.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde_json::Value as Json;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::error::CliError;
use crate::input::shown;
use crate::text::{decoded, plain};

/// What a file of settings says.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) path: PathBuf,
    /// Each setting in the order of the file.
    pub(crate) settings: Vec<Setting>,
}

/// One setting, for every command or, where it stands in a table, for one.
#[derive(Debug)]
pub(crate) struct Setting {
    /// The table that it stands in.
    pub(crate) table: Option<String>,
    /// The flag's name without dashes in front.
    pub(crate) name: String,
    pub(crate) value: Value,
    /// Counted from 1; not known of `package.json`.
    pub(crate) line: Option<usize>,
}

/// What a setting is set to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Switch(bool),
    One(String),
    Many(Vec<String>),
    /// A table whose members become `NAME=VALUE`, or which holds the settings of one command.
    Table(Vec<(String, Value, Option<usize>)>),
}

impl Document {
    /// Reads a file by its ending: `.json` is a `package.json`, everything else is TOML.
    pub(crate) fn open(path: PathBuf) -> Result<Self, CliError> {
        if path.extension().is_none_or(|ending| ending != "json") {
            return Self::toml(path);
        }
        let missing = format!("`{}` has no member `sendcheck`", shown(&path));
        Self::of_package(&path)?.ok_or(CliError::Usage(missing))
    }

    /// Reads `sendcheck.toml`.
    pub(crate) fn toml(path: PathBuf) -> Result<Self, CliError> {
        let text = text(&path)?;
        let place = |span: Option<Range<usize>>| span.map(|span| line(&text, span.start));
        let table = DeTable::parse(&text).map_err(|error| {
            let at = place(error.span()).map(|line| format!(" line {line}")).unwrap_or_default();
            CliError::Usage(format!("`{}`{at}: {}", shown(&path), plain(error.message())))
        })?;
        let members = of_table(table.get_ref(), &text);
        Ok(Self::new(path, members))
    }

    /// The member `sendcheck` of a `package.json`, if the file and the member are there.
    pub(crate) fn of_package(path: &Path) -> Result<Option<Self>, CliError> {
        let Ok(bytes) = fs::read(path) else { return Ok(None) };
        let text = decoded(&bytes);
        let mut package = match serde_json::from_str(&text) {
            Ok(Json::Object(package)) => package,
            // It may have settings; to go without them would be another check than the team's.
            Err(error) if text.contains("\"sendcheck\"") => {
                let (place, wrong) = (shown(path), plain(&error.to_string()).into_owned());
                let settle = "mend it, or give --no-config if it holds no settings";
                return Err(CliError::Usage(format!("`{place}` is no readable JSON: {wrong}; {settle}")));
            }
            _ => return Ok(None),
        };
        let Some(member) = package.remove("sendcheck") else { return Ok(None) };
        let Json::Object(settings) = member else {
            return Err(CliError::Usage(format!("`{}`: `sendcheck` is no object with settings", shown(path))));
        };
        let members = settings.into_iter().map(|(name, value)| (name, of_json(value), None)).collect();
        Ok(Some(Self::new(path.into(), members)))
    }

    fn new(path: PathBuf, members: Vec<(String, Value, Option<usize>)>) -> Self {
        let setting =
            |(name, value, line): (String, _, _)| Setting { table: None, name: flag_name(&name), value, line };
        Self { path, settings: members.into_iter().map(setting).collect() }
    }

    /// Where a setting stands, for messages.
    pub(crate) fn place(&self, line: Option<usize>) -> String {
        let line = line.map(|line| format!(" line {line}")).unwrap_or_default();
        format!("`{}`{line}", shown(&self.path))
    }
}

/// `maxRows`, as programs call an option, is `max-rows`.
pub(super) fn flag_name(name: &str) -> String {
    let mut flag = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        match c {
            'A'..='Z' => flag.extend(['-', c.to_ascii_lowercase()]),
            '_' => flag.push('-'),
            _ => flag.push(c),
        }
    }
    flag
}

fn text(path: &Path) -> Result<String, CliError> {
    fs::read_to_string(path).map_err(|source| CliError::Read { what: "the settings", name: shown(path), source })
}

fn line(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

fn of_table(table: &DeTable<'_>, text: &str) -> Vec<(String, Value, Option<usize>)> {
    let mut members: Vec<_> = table.iter().collect();
    members.sort_by_key(|(name, _)| name.span().start);
    let member = |(name, value): (&Spanned<_>, &Spanned<DeValue<'_>>)| {
        let name_of: &std::borrow::Cow<'_, str> = name.get_ref();
        (name_of.to_string(), of_toml(value.get_ref(), text), Some(line(text, name.span().start)))
    };
    members.into_iter().map(member).collect()
}

fn of_toml(value: &DeValue<'_>, text: &str) -> Value {
    match value {
        DeValue::Boolean(value) => Value::Switch(*value),
        DeValue::Array(values) => Value::Many(values.iter().map(|value| scalar(value.get_ref())).collect()),
        DeValue::Table(table) => Value::Table(of_table(table, text)),
        other => Value::One(scalar(other)),
    }
}

fn scalar(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Boolean(value) => value.to_string(),
        DeValue::Datetime(instant) => instant.to_string(),
        // What is nested more deeply means nothing to any flag, which says so with what it was given.
        DeValue::Array(_) => "[…]".into(),
        DeValue::Table(_) => "{…}".into(),
    }
}

fn of_json(value: Json) -> Value {
    let scalar = |value: Json| match value {
        Json::String(text) => text,
        other => other.to_string(),
    };
    match value {
        Json::Bool(value) => Value::Switch(value),
        Json::Array(values) => Value::Many(values.into_iter().map(scalar).collect()),
        Json::Object(members) => {
            Value::Table(members.into_iter().map(|(name, value)| (name, of_json(value), None)).collect())
        }
        other => Value::One(scalar(other)),
    }
}
