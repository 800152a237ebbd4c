//! What a team has settled once: `sendcheck.toml`, `package.json` and variables of the environment, as arguments.
//!
//! A setting is a flag under its own name, so there is nothing else to learn, and nothing that a flag cannot overrule: what
//! stands in a file or a variable is put in front of what was typed, unless that was typed as well.

mod document;
mod flags;
mod schema;
mod sources;

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use clap::Command;

pub(crate) use schema::schema;
pub(crate) use sources::Sources;

use crate::error::CliError;
use crate::input::shown;
use document::Document;
use flags::settable;
use sources::{From, VARIABLES};

/// What was typed, with what is settled besides.
pub(crate) struct Arguments {
    /// All arguments, the name of the program first.
    pub(crate) all: Vec<OsString>,
    /// The file that said something to this run.
    pub(crate) file: Option<PathBuf>,
}

/// Adds what files and variables say to what was typed.
///
/// # Errors
///
/// A file that cannot be read or means nothing, a setting that no command knows or that has the wrong kind of value.
pub(crate) fn arguments(typed: Vec<OsString>, program: fn() -> Command) -> Result<Arguments, CliError> {
    let document = chosen(&typed).document();
    // To know all flags costs more than a short check, and most runs have nothing settled.
    if matches!(document, Ok(None)) && !env::vars_os().any(|(name, _)| is_setting(&name)) {
        return Ok(Arguments { all: typed, file: None });
    }
    let program = program();
    let Some(called) = Called::of(&typed, &program) else { return Ok(Arguments { all: typed, file: None }) };
    let sources = Sources::of(document?, &program)?;
    let (mut added, mut file) = (Vec::new(), None);
    for flag in settable(called.command).filter(|flag| !flag.is_among(&typed)) {
        let Some(found) = sources.of_flag(&flag, &called.name) else { continue };
        if let From::File { path, .. } = &found.from {
            file = Some(path.clone());
        }
        added.extend(flag.arguments(&found)?);
    }
    let mut all = typed;
    all.splice(called.behind..called.behind, added);
    Ok(Arguments { all, file })
}

/// One setting as it holds in this folder.
pub(crate) struct Effective {
    pub(crate) name: String,
    /// The one command that it is for.
    pub(crate) command: Option<String>,
    /// What would have to be typed.
    pub(crate) arguments: Vec<OsString>,
    /// Who says so.
    pub(crate) from: String,
}

/// Every setting that files and variables make, in the order of the commands' flags; each once, however many have it.
///
/// # Errors
///
/// A setting of the wrong kind.
pub(crate) fn settings(sources: &Sources, program: &Command) -> Result<Vec<Effective>, CliError> {
    let mut all: Vec<Effective> = Vec::new();
    for command in commands(program) {
        for flag in settable(command) {
            for table in [None, Some(command.get_name())] {
                let Some(found) = sources.of_flag_in(&flag, table) else { continue };
                let (name, command) = (flag.name(), table.map(String::from));
                if all.iter().any(|known| known.name == name && known.command == command) {
                    continue;
                }
                let arguments = flag.arguments(&found)?;
                all.push(Effective { name: name.into(), command, arguments, from: found.from.to_string() });
            }
        }
    }
    Ok(all)
}

/// All commands, those below others too.
fn commands(program: &Command) -> Vec<&Command> {
    let below = program.get_subcommands();
    below.flat_map(|command| [vec![command], commands(command)].concat()).collect()
}

/// Which file of settings a run is to use.
#[derive(Debug, Default)]
pub(crate) struct Chosen {
    /// The one that is named.
    pub(crate) file: Option<PathBuf>,
    /// None, wherever it stands.
    pub(crate) none: bool,
}

impl Chosen {
    /// The file that is named, or the nearest.
    ///
    /// # Errors
    ///
    /// A file that cannot be read.
    pub(crate) fn document(&self) -> Result<Option<Document>, CliError> {
        match (&self.file, self.none) {
            (_, true) => Ok(None),
            (Some(file), false) => Document::open(file.clone()).map(Some),
            (None, false) => nearest(&here()?),
        }
    }
}

/// Whether a variable of the environment may be a setting.
fn is_setting(name: &OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with(VARIABLES))
}

/// What `--config` and `--no-config` say.
pub(crate) fn chosen(typed: &[OsString]) -> Chosen {
    let mut chosen = Chosen::default();
    let mut rest = typed.iter().take_while(|argument| *argument != "--");
    while let Some(argument) = rest.next() {
        if argument == "--no-config" {
            chosen.none = true;
        } else if argument == "--config" {
            chosen.file = rest.next().map(PathBuf::from);
        } else if let Some(file) = argument.to_str().and_then(|text| text.strip_prefix("--config=")) {
            chosen.file = Some(file.into());
        }
    }
    chosen
}

/// The command that was typed.
struct Called<'a> {
    command: &'a Command,
    /// Its names, as `inspect url`.
    name: String,
    /// Where the arguments of the command begin.
    behind: usize,
}

impl<'a> Called<'a> {
    fn of(typed: &[OsString], program: &'a Command) -> Option<Self> {
        let (mut called, mut takes_value) = (None::<Self>, false);
        for (at, argument) in typed.iter().enumerate().skip(1) {
            if takes_value || argument.to_str().is_some_and(|text| text.starts_with('-')) {
                takes_value = ["--config", "--color", "--output"].iter().any(|flag| argument == flag);
                continue;
            }
            let parent = called.as_ref().map_or(program, |called| called.command);
            let Some(command) = parent.find_subcommand(argument) else { break };
            let name = match &called {
                Some(outer) => format!("{} {}", outer.name, command.get_name()),
                None => command.get_name().into(),
            };
            called = Some(Self { command, name, behind: at + 1 });
        }
        called
    }
}

/// The file of settings nearest to a folder, upwards: `sendcheck.toml`, or a `package.json` with a member `sendcheck`.
fn nearest(folder: &Path) -> Result<Option<Document>, CliError> {
    for folder in folder.ancestors() {
        let own = folder.join("sendcheck.toml");
        if own.is_file() {
            return Document::toml(own).map(Some);
        }
        // A package of somebody else's that cannot be read is not ours to complain about.
        if let Some(document) = Document::of_package(&folder.join("package.json"))? {
            return Ok(Some(document));
        }
    }
    Ok(None)
}

/// The folder of this run.
fn here() -> Result<PathBuf, CliError> {
    let path = || shown(Path::new("."));
    env::current_dir().map_err(|source| CliError::Read { what: "the folder", name: path(), source })
}
