//! Options that are files beside the list.

use std::path::Path;

use sendcheck::engine::recipients::ListError;
use sendcheck::{ReadOptions, SavedReading, SetKind};

use crate::error::CliError;
use crate::input;
use crate::redact::Values;
use crate::text::{decoded, plain};

/// A set of recipients.
pub(super) fn read_set<T>(
    path: &Path,
    set: SetKind,
    options: ReadOptions,
    read: fn(&[u8], ReadOptions) -> Result<T, ListError>,
) -> Result<T, CliError> {
    let what = match set {
        SetKind::OptedOut => "the opted-out numbers",
        SetKind::ActiveConversations => "the active conversations",
        _ => "the app users",
    };
    let bytes = input::whole(path, what)?;
    read(&bytes, options).map_err(|source| CliError::List {
        name: input::shown(path),
        set: Some(set),
        source,
        values: Values::Redacted,
    })
}

/// The skills, without blank lines.
pub(super) fn read_skills(path: &Path) -> Result<Vec<String>, CliError> {
    let text = decoded(&input::whole(path, "the skills")?);
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(String::from).collect())
}

/// How an earlier list was read.
pub(super) fn read_reading(path: &Path) -> Result<SavedReading, CliError> {
    let bytes = input::whole(path, "the reading")?;
    let name = || input::shown(path);
    SavedReading::read(&bytes).map_err(|error| CliError::Usage(format!("`{}`: {}", name(), plain(&error.to_string()))))
}
