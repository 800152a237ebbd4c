//! The cases that disagreements make, as files.

use std::fs;
use std::path::{Path, PathBuf};

use sendcheck::engine::conformance::{CaseFile, MadeCase};

use crate::error::CliError;
use crate::files;
use crate::input;
use crate::output;
use crate::text::{counted, plain};

/// Writes cases into a folder, a file each, or one case into a file, and says which and of what none was made.
pub(super) fn write(made: &[MadeCase], path: &Path) -> Result<(), CliError> {
    let cases: Vec<&CaseFile> =
        made.iter().filter_map(|made| if let MadeCase::Case(file) = made { Some(file) } else { None }).collect();
    let is_file = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    match (is_file, cases.as_slice()) {
        (_, []) => {}
        (true, [one]) => whole(one, path)?,
        (true, several) => {
            let count = counted(u32::try_from(several.len()).unwrap_or(u32::MAX), "case");
            let wrong = format!("{count} were made, which are a file each: give --case a folder");
            return Err(CliError::Usage(wrong));
        }
        (false, several) => {
            fs::create_dir_all(path).map_err(|source| CliError::Write { name: input::shown(path), source })?;
            for file in several {
                whole(file, &free(path, &file.name))?;
            }
        }
    }
    for made in made {
        if let MadeCase::Not { of, because, .. } = made {
            output::warn(&format!("{}: no case was made, {because}", plain(of)));
        }
    }
    Ok(())
}

fn whole(file: &CaseFile, path: &Path) -> Result<(), CliError> {
    let text = file.to_json_pretty() + "\n";
    files::write(path, [text])
}

/// A name that no file of the folder has, so that earlier cases stay.
fn free(folder: &Path, name: &str) -> PathBuf {
    let mut path = folder.join(format!("{name}.json"));
    let mut number = 2_u32;
    while path.exists() {
        path = folder.join(format!("{name}-{number}.json"));
        number = number.saturating_add(1);
    }
    path
}
