//! The folder that files to send are written to.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::CliError;
use crate::input::{is_same_file, shown};

/// A folder in which nothing of an earlier run may be mistaken for this one's.
pub(super) struct Folder {
    path: PathBuf,
    left: Vec<PathBuf>,
}

impl Folder {
    /// The folder at this path, if nothing of an earlier run is in it or that may be replaced; what is `read` never may.
    /// Nothing is touched yet.
    pub(super) fn free<'p>(
        path: &Path,
        replace: bool,
        mut read: impl Iterator<Item = &'p Path>,
    ) -> Result<Self, CliError> {
        let left = left_over(path).map_err(|source| failed(path, source))?;
        if let Some(file) = read.find(|read| left.iter().any(|left| is_same_file(left, read))) {
            return Err(CliError::Usage(format!(
                "`{}` is read and lies in the folder for the files, which would be replaced; choose another folder",
                shown(file)
            )));
        }
        match left.first() {
            Some(file) if !replace => Err(CliError::Usage(format!(
                "`{}` is there already, perhaps from an earlier run; choose another folder, or replace it with --force",
                shown(file)
            ))),
            _ => Ok(Self { path: path.into(), left }),
        }
    }

    /// Makes the folder and takes away what an earlier run left: one of its requests must not be posted with the new ones.
    pub(super) fn prepare(&self) -> Result<(), CliError> {
        fs::create_dir_all(&self.path).map_err(|source| failed(&self.path, source))?;
        self.left.iter().try_for_each(|file| fs::remove_file(file).map_err(|source| failed(file, source)))?;
        // What else lies in the folder of a day is somebody's, and keeps it.
        self.left.iter().filter_map(|file| file.parent()).filter(|within| *within != self.path).for_each(|within| {
            let _ = fs::remove_dir(within);
        });
        Ok(())
    }

    /// The path of a file in the folder.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Writes a file into the folder, or into one of its own within it.
    pub(super) fn write(&self, name: &str, text: &str) -> Result<(), CliError> {
        let path = self.path(name);
        if let Some(within) = path.parent().filter(|within| *within != self.path) {
            fs::create_dir_all(within).map_err(|source| failed(within, source))?;
        }
        fs::write(&path, text).map_err(|source| failed(&path, source))
    }
}

/// The name of a request's file, so that names sort as requests do.
pub(super) fn request_name(number: usize, digits: usize) -> String {
    format!("request-{number:0width$}.json", width = digits.max(4))
}

/// The names of so many requests in short.
pub(super) fn span(requests: usize, digits: usize) -> Option<String> {
    match requests {
        0 => None,
        1 => Some(request_name(1, digits)),
        many => Some(format!("{} to {}", request_name(1, digits), request_name(many, digits))),
    }
}

/// The name of a list for the web tool, so that names sort as lists do.
pub(super) fn list_name(number: usize, ending: &str) -> String {
    format!("list-{number:04}.{ending}")
}

/// The folder of a day, counted from 1.
pub(super) fn day_name(day: usize) -> String {
    format!("day-{day}")
}

/// Files that a run of a command writes, in the folder and in those of its days.
fn left_over(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut left = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if is_day(name) && path.is_dir() {
            left.extend(left_over(&path)?);
        } else if is_ours(name) {
            left.push(path);
        }
    }
    left.sort();
    Ok(left)
}

fn is_ours(name: &str) -> bool {
    let numbered = [("request-", ".json"), ("list-", ".csv"), ("list-", ".txt")].into_iter().any(|(before, behind)| {
        let number = name.strip_prefix(before).and_then(|rest| rest.strip_suffix(behind));
        number.is_some_and(|number| number.len() >= 4 && is_number(number))
    });
    numbered
        || ["rejected.csv", "duplicates.csv", "to-mend.json", "duplicates.json", "post-to.txt", "plan.txt"]
            .contains(&name)
}

fn is_day(name: &str) -> bool {
    name.strip_prefix("day-").is_some_and(is_number)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn failed(path: &Path, source: io::Error) -> CliError {
    CliError::Write { name: shown(path), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_requests_do() {
        assert_eq!(request_name(7, 1), "request-0007.json");
        assert!(request_name(9999, 5) < request_name(10000, 5));
    }

    #[test]
    fn knows_its_own_files() {
        assert!(
            ["request-0001.json", "request-12345.json", "list-0001.csv", "list-0001.txt", "rejected.csv", "plan.txt"]
                .iter()
                .all(|n| is_ours(n))
        );
        assert!(
            !["request-1.json", "request-abcd.json", "request-0001.json.bak", "list-0001.json", "notes.txt"]
                .iter()
                .any(|n| is_ours(n))
        );
    }
}
