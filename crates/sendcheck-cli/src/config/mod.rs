//! What a team has settled once: `sendcheck.toml`, `package.json` and variables of the environment, as arguments.
//!
//! A setting is a flag under its own name, so there is nothing else to learn, and nothing that a flag cannot overrule: what
//! stands in a file or a variable is put in front of what was typed, unless that was typed as well. A switch that is on is turned off
//! with `=false`.

mod document;
mod flags;
mod schema;
mod sources;

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use clap::{Arg, Command};

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
    /// Variables that say nothing, though somebody may think so.
    pub(crate) warnings: Vec<String>,
}

impl Arguments {
    fn typed(all: Vec<OsString>) -> Self {
        Self { all, file: None, warnings: Vec::new() }
    }
}

/// Adds what files and variables say to what was typed.
///
/// # Errors
///
/// A file that cannot be read or means nothing, a setting that no command knows or that has the wrong kind of value.
pub(crate) fn arguments(typed: Vec<OsString>, program: fn() -> Command) -> Result<Arguments, CliError> {
    let document = chosen(&typed).document();
    // To know all flags costs more than a short check, and most runs have nothing settled.
    let nothing_settled = matches!(document, Ok(None)) && !env::vars_os().any(|(name, _)| is_setting(&name));
    if nothing_settled && !typed.iter().any(|argument| switched(argument).is_some()) {
        return Ok(Arguments::typed(typed));
    }
    let program = program();
    let Some(called) = Called::of(&typed, &program) else { return Ok(Arguments::typed(typed)) };
    let sources = Sources::of(document?, &program)?;
    let variables = env::vars_os().map(|(name, _)| name).filter(|name| is_setting(name));
    let warnings = sources::misspelt(variables, &program);
    let (mut added, mut file, mut settled) = (Vec::new(), None, Vec::new());
    for flag in settable(called.command).filter(|flag| !flag.is_among(&typed)) {
        let Some(found) = sources.of_flag(&flag, &called.name) else { continue };
        if let From::File { path, .. } = &found.from {
            file = Some(path.clone());
        }
        added.extend(flag.arguments(&found)?);
        settled.push((format!("--{}", flag.name()), found.from));
    }
    let _ = SETTLED.set(settled);
    let mut all = without_values(typed, &called);
    all.splice(called.behind..called.behind, added);
    Ok(Arguments { all, file, warnings })
}

/// The switch of `--strict-unknown=true` and `--strict-unknown=false`, and whether it is to be on.
fn switched(argument: &OsStr) -> Option<(&str, bool)> {
    let (name, value) = argument.to_str()?.strip_prefix("--")?.split_once('=')?;
    value.parse().ok().map(|on| (name, on))
}

/// Switches that were typed with a value, as the parser knows them: those that are on without one, the others not at all.
fn without_values(typed: Vec<OsString>, called: &Called<'_>) -> Vec<OsString> {
    let is_switch = |name: &str| settable(called.command).any(|flag| flag.is_switch() && flag.name() == name);
    let (mut all, mut is_flag) = (Vec::with_capacity(typed.len()), true);
    for (at, argument) in typed.into_iter().enumerate() {
        is_flag &= argument != "--";
        match switched(&argument).filter(|(name, _)| is_flag && at >= called.behind && is_switch(name)) {
            Some((name, true)) => all.push(format!("--{name}").into()),
            Some((_, false)) => {}
            None => all.push(argument),
        }
    }
    all
}

/// The flags that nobody typed, and who says so.
static SETTLED: OnceLock<Vec<(String, From)>> = OnceLock::new();

/// Where what is said of flags comes from settings: the setting, and who says so.
pub(crate) fn origins(said: &str) -> Vec<String> {
    let is_named = |flag: &str| {
        let ends = |(at, _)| said.get(at + flag.len()..).is_some_and(|rest| !rest.starts_with(is_of_flag));
        said.match_indices(flag).any(ends)
    };
    let settled = SETTLED.get().into_iter().flatten().filter(|(flag, _)| is_named(flag));
    settled.map(|(flag, from)| format!("{flag} is a setting of {from}")).collect()
}

/// Whether a flag was not typed, but comes from a setting, which is made for all that somebody checks.
pub(crate) fn is_settled(flag: &str) -> bool {
    SETTLED.get().into_iter().flatten().any(|(settled, _)| settled == flag)
}

fn is_of_flag(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-'
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
    for (name, command) in commands(program) {
        for flag in settable(command) {
            for table in [None, Some(name)] {
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

/// All commands, those below others too, each with the name of the table that is for it: the outermost command's.
fn commands(program: &Command) -> Vec<(&str, &Command)> {
    fn with_those_below(command: &Command) -> Vec<&Command> {
        [vec![command], command.get_subcommands().flat_map(with_those_below).collect()].concat()
    }
    let tables = program.get_subcommands();
    tables.flat_map(|table| with_those_below(table).into_iter().map(|command| (table.get_name(), command))).collect()
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

/// Whether a variable of the environment may be a setting. Some are what `npx sendcheck` tells the program.
fn is_setting(name: &OsStr) -> bool {
    let rest = name.to_str().and_then(|name| name.strip_prefix(VARIABLES));
    rest.is_some_and(|rest| !rest.starts_with("WASI_"))
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
    /// The outermost: of `inspect url` that is `inspect`.
    name: String,
    /// Where the arguments of the command begin.
    behind: usize,
}

impl<'a> Called<'a> {
    fn of(typed: &[OsString], program: &'a Command) -> Option<Self> {
        let (mut called, mut takes_value) = (None::<Self>, false);
        for (at, argument) in typed.iter().enumerate().skip(1) {
            if let Some(flags) = argument.to_str().filter(|text| !takes_value && text.starts_with('-')) {
                takes_value = awaits_value(flags, program);
                continue;
            }
            if takes_value {
                takes_value = false;
                continue;
            }
            let parent = called.as_ref().map_or(program, |called| called.command);
            let Some(command) = parent.find_subcommand(argument) else { break };
            let name = called.map_or_else(|| command.get_name().into(), |outer| outer.name);
            called = Some(Self { command, name, behind: at + 1 });
        }
        called
    }
}

/// Whether the value of a flag of the program, or of the last of several in one argument (`-qo`), is the next argument.
fn awaits_value(flags: &str, program: &Command) -> bool {
    let takes = |is_meant: &dyn Fn(&Arg) -> bool| {
        program.get_arguments().any(|flag| is_meant(flag) && flag.get_action().takes_values())
    };
    if let Some(long) = flags.strip_prefix("--") {
        return takes(&|flag| flag.get_long() == Some(long));
    }
    let mut shorts = flags.chars().skip(1);
    shorts.any(|short| takes(&|flag| flag.get_short() == Some(short))) && shorts.next().is_none()
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
