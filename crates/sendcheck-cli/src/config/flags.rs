//! What a flag is to a setting of its name.

use std::any::TypeId;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, Command};

use super::document::Value;
use super::sources::{Found, VARIABLES};
use crate::args::OfSet;
use crate::error::CliError;

/// What is decided anew in each run: where something is written, which rows are looked at, and whether people agreed.
const OF_ONE_RUN: [&str; 18] = [
    "case",
    "color",
    "config",
    "consent",
    "draft",
    "duplicates",
    "extremes",
    "force",
    "help",
    "no-config",
    "out",
    "output",
    "quiet",
    "rejected",
    "row",
    "save-reading",
    "save-set-reading",
    "version",
];

/// What a variable of the environment is called that sets a flag.
pub(super) fn variable_of(flag: &str) -> String {
    format!("{VARIABLES}{}", flag.replace('-', "_").to_ascii_uppercase())
}

/// A flag that may be set in a file.
pub(crate) struct Flag<'a>(&'a Arg);

/// How a flag takes its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    Nothing,
    One,
    Several,
}

/// The flags of a command that may be set in a file.
pub(crate) fn settable(command: &Command) -> impl Iterator<Item = Flag<'_>> {
    let flags = command.get_arguments().filter(|argument| argument.get_long().is_some());
    flags.map(Flag).filter(|flag| !OF_ONE_RUN.contains(&flag.name()))
}

impl<'a> Flag<'a> {
    /// Without dashes in front.
    pub(crate) fn name(&self) -> &'a str {
        self.0.get_long().unwrap_or_default()
    }

    /// What the help says.
    pub(super) fn help(&self) -> String {
        self.0.get_help().map(ToString::to_string).unwrap_or_default()
    }

    pub(super) fn takes(&self) -> Takes {
        match self.0.get_action() {
            ArgAction::SetTrue => Takes::Nothing,
            ArgAction::Append => Takes::Several,
            _ => Takes::One,
        }
    }

    /// Whether it is on or off.
    pub(super) fn is_switch(&self) -> bool {
        self.takes() == Takes::Nothing
    }

    /// The words that it may be set to, if there are only few.
    pub(super) fn words(&self) -> Vec<String> {
        if self.is_switch() {
            return Vec::new();
        }
        self.0.get_possible_values().iter().map(|value| value.get_name().into()).collect()
    }

    /// Whether a number is what it wants.
    pub(super) fn is_number(&self) -> bool {
        self.0.get_value_names().is_some_and(|names| names.iter().any(|name| name == "N"))
    }

    /// Whether it was typed.
    pub(super) fn is_among(&self, typed: &[OsString]) -> bool {
        let flags = typed.iter().take_while(|argument| *argument != "--").filter_map(|argument| argument.to_str());
        let names = flags.filter_map(|text| text.strip_prefix("--"));
        names.map(|text| text.split_once('=').map_or(text, |(name, _)| name)).any(|name| name == self.name())
    }

    /// The variable of the environment that sets it.
    pub(crate) fn variable(&self) -> String {
        variable_of(self.name())
    }

    /// What has to be typed for what was found.
    pub(super) fn arguments(&self, found: &Found) -> Result<Vec<OsString>, CliError> {
        let name = self.name();
        let wrong = |wanted: &str| CliError::Usage(format!("{}: `{name}` takes {wanted}", found.from));
        let texts = match (self.takes(), &found.value) {
            (Takes::Nothing, Value::Switch(true)) => return Ok(vec![format!("--{name}").into()]),
            (Takes::Nothing, Value::Switch(false)) => return Ok(Vec::new()),
            (Takes::Nothing, _) => return Err(wrong("true or false")),
            (_, Value::Switch(value)) => vec![value.to_string()],
            (_, Value::One(text)) => vec![text.clone()],
            (Takes::Several, Value::Many(texts)) => texts.clone(),
            (Takes::Several, Value::Table(pairs)) => {
                let pair = |(name, value, _): &(String, Value, _)| match value {
                    Value::One(text) => Some(format!("{name}={text}")),
                    _ => None,
                };
                let pairs: Option<Vec<_>> = pairs.iter().map(pair).collect();
                pairs.ok_or_else(|| wrong("a text or a number for each name"))?
            }
            (Takes::One, _) => return Err(wrong("one value")),
        };
        Ok(texts.into_iter().map(|text| self.argument(&text, found.from.folder())).collect())
    }

    /// One value; a file's name is meant from the folder in which it was written down.
    fn argument(&self, text: &str, folder: Option<&Path>) -> OsString {
        let kind = self.0.get_value_parser().type_id();
        let mut argument = OsString::from(format!("--{}=", self.name()));
        let path = match text.split_once('=').filter(|_| kind == TypeId::of::<OfSet<PathBuf>>()) {
            Some((set, path)) => {
                argument.push(format!("{set}="));
                Some(path)
            }
            None => Some(text).filter(|_| kind == TypeId::of::<PathBuf>()),
        };
        match (folder, path.filter(|path| *path != "-")) {
            (Some(folder), Some(path)) => argument.push(folder.join(path)),
            _ => argument.push(path.unwrap_or(text)),
        }
        argument
    }
}
