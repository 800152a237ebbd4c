//! Where settings come from, and which of them wins.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

use clap::{Arg, Command};

use super::document::{Document, Setting, Value, flag_name};
use super::flags::{Flag, Takes, settable, variable_of};
use crate::error::CliError;
use crate::input::shown;
use crate::text::plain;

/// What a variable of the environment begins with that is a setting.
pub(super) const VARIABLES: &str = "SENDCHECK_";

/// Everything that settings come from. A variable wins over a file, and in a file the table of a command over what stands
/// above all tables.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    pub(crate) document: Option<Document>,
}

/// A setting, and who says so.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) value: Value,
    pub(crate) from: From,
}

/// Who says so.
#[derive(Debug, Clone)]
pub(crate) enum From {
    File { path: PathBuf, line: Option<usize> },
    Variable(String),
}

impl From {
    /// The folder that files are named from; `None` is that of this run.
    pub(super) fn folder(&self) -> Option<&Path> {
        match self {
            Self::File { path, .. } => path.parent(),
            Self::Variable(_) => None,
        }
    }
}

impl fmt::Display for From {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, line: Some(line) } => write!(f, "`{}` line {line}", shown(path)),
            Self::File { path, line: None } => write!(f, "`{}`", shown(path)),
            Self::Variable(name) => f.write_str(name),
        }
    }
}

impl Sources {
    /// A file, and the variables.
    ///
    /// # Errors
    ///
    /// A setting in the file that no command has.
    pub(crate) fn of(document: Option<Document>, program: &Command) -> Result<Self, CliError> {
        Ok(Self { document: document.map(|document| sorted(document, program)).transpose()? })
    }

    /// What a flag of a command is set to.
    pub(crate) fn of_flag(&self, flag: &Flag<'_>, command: &str) -> Option<Found> {
        variable(flag).or_else(|| self.in_file(flag.name(), command))
    }

    /// What stands in one table of the file, or in none; a variable is in none.
    pub(crate) fn of_flag_in(&self, flag: &Flag<'_>, table: Option<&str>) -> Option<Found> {
        let variable = if table.is_none() { variable(flag) } else { None };
        variable.or_else(|| self.in_table(flag.name(), table))
    }

    fn in_file(&self, name: &str, command: &str) -> Option<Found> {
        self.in_table(name, Some(command)).or_else(|| self.in_table(name, None))
    }

    fn in_table(&self, name: &str, table: Option<&str>) -> Option<Found> {
        let document = self.document.as_ref()?;
        let is_meant = |setting: &&Setting| setting.name == name && setting.table.as_deref() == table;
        let setting = document.settings.iter().find(is_meant)?;
        let from = From::File { path: document.path.clone(), line: setting.line };
        Some(Found { value: setting.value.clone(), from })
    }
}

/// Variables that are called nearly as a setting is, or as a flag that is none, and say nothing. What else begins like ours may be
/// somebody else's.
pub(super) fn misspelt(variables: impl Iterator<Item = OsString>, program: &Command) -> Vec<String> {
    let commands = super::commands(program);
    let of_all = |flags: fn(&Command) -> Vec<String>| commands.iter().flat_map(|(_, command)| flags(command)).collect();
    let known: BTreeSet<String> = of_all(|command| settable(command).map(|flag| flag.name().into()).collect());
    let flags: BTreeSet<String> =
        of_all(|command| command.get_arguments().filter_map(Arg::get_long).map(String::from).collect());
    let told = |variable: OsString| {
        let variable = variable.into_string().ok()?;
        let name = variable.strip_prefix(VARIABLES)?.to_ascii_lowercase().replace('_', "-");
        if known.contains(&name) {
            return None;
        }
        if flags.contains(&name) {
            return Some(format!("{variable} says nothing: what belongs to one run is no setting"));
        }
        let meant = variable_of(nearest(&name, &known, 0.9)?);
        Some(format!("{} is no setting; did you mean {meant}?", plain(&variable)))
    };
    variables.filter_map(told).collect()
}

/// What the environment says; an empty variable says nothing.
fn variable(flag: &Flag<'_>) -> Option<Found> {
    let name = flag.variable();
    let text = env::var(&name).ok().filter(|text| !text.is_empty())?;
    let value = match (flag.takes(), text.as_str()) {
        (Takes::Nothing, "1" | "true" | "yes") => Value::Switch(true),
        (Takes::Nothing, "0" | "false" | "no") => Value::Switch(false),
        (Takes::Several, text) => Value::Many(text.lines().map(String::from).collect()),
        _ => Value::One(text),
    };
    Some(Found { value, from: From::Variable(name) })
}

/// The document with each setting in its table, if commands have all of them.
fn sorted(document: Document, program: &Command) -> Result<Document, CliError> {
    let Document { path, settings } = document;
    let mut sorted = Document { path, settings: Vec::new() };
    let anywhere = names_of(program);
    for setting in settings {
        let command = program.find_subcommand(&setting.name);
        match (command, setting.value) {
            (Some(command), Value::Table(members)) => {
                let table = command.get_name();
                let known = names_of(command);
                for (name, value, line) in members {
                    let name = flag_name(&name);
                    known.check(&name, &format!("setting of `{table}`"), &sorted.place(line))?;
                    sorted.settings.push(Setting { table: Some(table.into()), name, value, line });
                }
            }
            (_, value) => {
                anywhere.check(&setting.name, "setting", &sorted.place(setting.line))?;
                sorted.settings.push(Setting { value, ..setting });
            }
        }
    }
    Ok(sorted)
}

/// Names that are known.
pub(super) struct Known(BTreeSet<String>);

/// The settings of a command and of those below it.
pub(super) fn names_of(command: &Command) -> Known {
    let mut names: BTreeSet<String> = settable(command).map(|flag| flag.name().into()).collect();
    for below in command.get_subcommands() {
        names.extend(names_of(below).0);
    }
    Known(names)
}

impl Known {
    fn check(&self, name: &str, what: &str, place: &str) -> Result<(), CliError> {
        if self.0.contains(name) {
            return Ok(());
        }
        let meant = match nearest(name, &self.0, 0.8) {
            Some(known) => format!("did you mean `{known}`?"),
            None => "`sendcheck schema config` lists what there is".into(),
        };
        Err(CliError::Usage(format!("{place}: `{}` is no {what}; {meant}", plain(name))))
    }
}

/// The name that comes nearest, if one comes near.
fn nearest<'a>(name: &str, known: &'a BTreeSet<String>, likeness: f64) -> Option<&'a String> {
    let near = known.iter().map(|known| (strsim::jaro_winkler(name, known), known));
    near.max_by(|a, b| a.0.total_cmp(&b.0)).filter(|(found, _)| *found > likeness).map(|(_, known)| known)
}
