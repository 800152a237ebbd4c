//! What runs before this one have left at and beside a folder.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::error::CliError;
use crate::files::manifest::{Entry, MANIFEST, Manifest};
use crate::host;
use crate::input::{Identity, shown};
use crate::output;

/// The file that a run keeps locked while it writes into a folder; the lock goes with the run, however it ends.
pub(super) const LOCK: &str = ".lock";

/// The folder's name with this behind it, beside the folder.
pub(super) fn beside(folder: &Path, behind: &str) -> PathBuf {
    let mut name = OsString::from(folder.file_name().unwrap_or_default());
    name.push(behind);
    folder.with_file_name(name)
}

/// Where an earlier folder goes when it is replaced: the first free name.
pub(super) fn free_old(folder: &Path) -> PathBuf {
    olds(folder).find(|old| !old.exists()).unwrap_or_else(|| beside(folder, ".old"))
}

fn olds(folder: &Path) -> impl Iterator<Item = PathBuf> {
    (1_u32..).map(|number| beside(folder, &format!(".old-{number}")))
}

/// Nothing that is read may lie in the folder: it would be replaced with it. By another name it is the same file.
pub(super) fn refuse_inputs<'p>(folder: &Path, read: impl Iterator<Item = &'p Path>) -> Result<(), CliError> {
    let read: Vec<_> = read.map(|path| (path, path.canonicalize().ok(), Identity::of(path))).collect();
    let found = find(folder, &mut |path, about| {
        let identity = Identity::of_metadata(about);
        let same = |(_, resolved, other): &&(&Path, Option<PathBuf>, Option<Identity>)| {
            resolved.as_deref() == Some(path) || (identity.is_some() && *other == identity)
        };
        read.iter().find(same).map(|(path, ..)| *path)
    });
    match found.map_err(|source| CliError::Write { name: shown(folder), source })? {
        None => Ok(()),
        Some(file) => Err(CliError::Usage(format!(
            "`{}` is read and lies in the folder for the files, which would be replaced; choose another folder",
            shown(file)
        ))),
    }
}

/// The first file below a folder of which something is found.
fn find<T>(folder: &Path, of: &mut dyn FnMut(&Path, &fs::Metadata) -> Option<T>) -> io::Result<Option<T>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        // What a link leads to lies elsewhere, but is read through it all the same.
        let Ok(about) = fs::metadata(&path) else { continue };
        let is_link = fs::symlink_metadata(&path)?.is_symlink();
        let found = if about.is_dir() && !is_link { find(&path, of)? } else { of(&path, &about) };
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// Takes away what a run left that was stopped, unless another is at it or the files are complete.
pub(super) fn clear(given: &Path, folder: &Path, part: &Path) -> Result<(), CliError> {
    let failed = |source| CliError::Write { name: shown(part), source };
    let left: Vec<_> = olds(folder).take_while(|old| old.exists()).filter(|old| old.join(MANIFEST).exists()).collect();
    if part.exists() {
        match File::options().read(true).write(true).open(part.join(LOCK)) {
            Ok(lock) => match host::is_held(&lock) {
                Ok(false) => {
                    fs::remove_dir_all(part).map_err(failed)?;
                    output::warn(&format!(
                        "a run was stopped before; what it left in `{}` was taken away",
                        shown(part)
                    ));
                }
                Ok(true) => {
                    let wrong = format!(
                        "another run is writing into `{}`; wait for it, or choose another folder",
                        shown(given)
                    );
                    return Err(CliError::Usage(wrong));
                }
                Err(source) => return Err(failed(source)),
            },
            Err(_) if Manifest::of(part).map_err(failed)?.is_some() => {
                return Err(CliError::Usage(between(given, part, left.last().map(PathBuf::as_path))));
            }
            Err(_) => {
                return Err(CliError::Usage(format!(
                    "`{}` is there, where files for `{}` are written until they are complete; move it away, or choose another folder",
                    shown(part),
                    shown(given)
                )));
            }
        }
    }
    for old in left {
        output::warn(&format!("`{}` is still there from an earlier run that was stopped", shown(&old)));
    }
    Ok(())
}

/// A run was stopped between two names.
fn between(given: &Path, part: &Path, old: Option<&Path>) -> String {
    let earlier = old.map(|old| format!(", the earlier ones in `{}`", shown(old))).unwrap_or_default();
    format!(
        "a run was stopped while it put `{}` in its place: the new files are complete in `{}`{earlier}; give the folder that \
         you want its name and move away the rest",
        shown(given),
        shown(part)
    )
}

/// Deletes what a replaced folder's manifest names, if it is as it was written; the rest is somebody's and stays, and is
/// said.
pub(super) fn delete(old: &Path, manifest: &Manifest) -> io::Result<()> {
    for entry in &manifest.files {
        let path = old.join(&entry.name);
        if matches!(unchanged(entry, &path), Ok(true)) {
            fs::remove_file(&path)?;
        }
    }
    for within in manifest.files.iter().filter_map(|entry| Path::new(&entry.name).parent()) {
        if within != Path::new("") {
            // It stays if something else lies in it.
            let _ = fs::remove_dir(old.join(within));
        }
    }
    fs::remove_file(old.join(MANIFEST))?;
    if fs::remove_dir(old).is_err() {
        output::warn(&format!("what the earlier run did not write, or was changed since, is kept in `{}`", shown(old)));
    }
    Ok(())
}

fn unchanged(entry: &Entry, path: &Path) -> io::Result<bool> {
    Ok(fs::symlink_metadata(path)?.is_file() && entry.is_unchanged(path)?)
}
