//! A folder of files, which appears when all of them are complete.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::error::CliError;
use crate::files::earlier::{self, LOCK};
use crate::files::manifest::{Contents, Entry, MANIFEST, Manifest, Sum};
use crate::files::unfinished::Unfinished;
use crate::files::whole;
use crate::host;
use crate::input::{Identity, shown};

/// What a folder is called while it is written.
const PART: &str = ".part";

/// A folder that is being written, under another name until it is complete.
#[derive(Debug)]
pub(crate) struct Folder {
    given: PathBuf,
    /// Where it will be, without links.
    place: PathBuf,
    part: Unfinished,
    lock: File,
    /// What is to be replaced.
    earlier: Option<Manifest>,
    written: Vec<Entry>,
}

impl Folder {
    /// Claims the place for a folder: nobody else writes there until this value is gone, and nothing is touched that is
    /// there. An earlier run's folder, which its manifest shows, is replaced if that is asked for; no other ever is.
    pub(crate) fn claim<'p>(
        given: &Path,
        replace: bool,
        read: impl Iterator<Item = &'p Path>,
    ) -> Result<Self, CliError> {
        let failed = |source| CliError::Write { name: shown(given), source };
        let folder = resolved(given).map_err(failed)?;
        let there = is_filled(&folder).map_err(failed)?;
        let earlier = if there {
            earlier::refuse_inputs(&folder, read)?;
            Some(replaceable(given, &folder, replace)?)
        } else {
            None
        };
        let part = Unfinished::new(made(given, &folder)?);
        let lock = locked(part.path()).map_err(failed)?;
        Ok(Self { given: given.into(), place: folder, part, lock, earlier, written: Vec::new() })
    }

    /// Writes a file into the folder, or into one of its own within it.
    pub(crate) fn write(&mut self, name: &str, text: &str) -> Result<(), CliError> {
        self.write_pieces(name, [text])
    }

    /// Writes a file piece by piece.
    pub(crate) fn write_pieces<P: AsRef<[u8]>>(
        &mut self,
        name: &str,
        pieces: impl IntoIterator<Item = P>,
    ) -> Result<(), CliError> {
        let path = self.part.path().join(name);
        let mut sum = Sum::default();
        let write = || -> io::Result<File> {
            // The folder itself is never made again: an interrupt may just have taken it away.
            match path.parent().filter(|within| *within != self.part.path()).map(fs::create_dir) {
                Some(Err(error)) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                _ => {}
            }
            let pieces = pieces.into_iter().inspect(|piece| sum.add(piece.as_ref()));
            whole::all(File::create_new(&path)?, pieces)
        };
        write().map_err(|source| CliError::Write { name: shown(&self.given.join(name)), source })?;
        self.written.push(sum.entry(name.into()));
        Ok(())
    }

    /// Gives the folder its name, with a list of what it holds; then goes what it replaces. A folder without a file gets
    /// none, and what is there stays.
    pub(crate) fn finish(self, contents: Contents) -> Result<(), CliError> {
        if self.written.is_empty() {
            return Ok(());
        }
        let name = shown(&self.given);
        self.finished(contents).map_err(|source| CliError::Write { name, source })
    }

    fn finished(self, contents: Contents) -> io::Result<()> {
        let Self { place: folder, part, lock, earlier, written, .. } = self;
        let manifest = Manifest::new(contents, written).to_json()?;
        whole::all(File::create_new(part.path().join(MANIFEST))?, [manifest])?.sync_all()?;
        // A folder that is complete needs no lock, and some systems do not rename one in which a file is open.
        fs::remove_file(part.path().join(LOCK))?;
        drop(lock);
        let old = earlier.as_ref().map(|_| earlier::free_old(&folder));
        part.finish(|part| match &old {
            None if part.starts_with(&folder) => moved_up(part, &folder),
            None => fs::rename(part, &folder),
            Some(old) => {
                fs::rename(&folder, old)?;
                // If the new one cannot take its place the old one has it back.
                fs::rename(part, &folder).inspect_err(|_| {
                    let _ = fs::rename(old, &folder);
                })
            }
        })?;
        match (earlier, old) {
            (Some(manifest), Some(old)) => earlier::delete(&old, &manifest),
            _ => Ok(()),
        }
    }
}

/// The new folder in which files are written until they are complete: beside the folder, or within where nothing can be
/// beside it.
fn made(given: &Path, folder: &Path) -> Result<PathBuf, CliError> {
    let (beside, within) = (earlier::beside(folder, PART), folder.join(PART));
    let make = |part: &Path| {
        earlier::clear(given, folder, part)?;
        Ok::<_, CliError>(fs::create_dir(part))
    };
    let failed = |source| CliError::Write { name: shown(given), source };
    if !is_mounted(folder) {
        match make(&beside)? {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied && folder.exists() => {}
            result => return result.map(|()| beside).map_err(failed),
        }
    }
    make(&within)?.map(|()| within).map_err(failed)
}

/// Locks the folder. The lock has its name only when it is held: who finds it free finds a run that is gone.
fn locked(part: &Path) -> io::Result<File> {
    let making = part.join(".lock.part");
    let lock = File::create_new(&making)?;
    host::hold(&lock)?;
    fs::rename(making, part.join(LOCK))?;
    Ok(lock)
}

/// A folder's place without links; folders above it are made.
fn resolved(given: &Path) -> io::Result<PathBuf> {
    if given.exists() {
        return given.canonicalize();
    }
    let absolute = std::path::absolute(given)?;
    let (Some(above), Some(name)) = (absolute.parent(), absolute.file_name()) else { return Ok(absolute) };
    fs::create_dir_all(above)?;
    Ok(above.canonicalize()?.join(name))
}

/// Whether something lies in the folder.
fn is_filled(folder: &Path) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        entries => {
            // What a run left within that was stopped is looked at on its own.
            let others = entries?.map(|entry| entry.map(|entry| entry.file_name() != PART));
            others.into_iter().find(|other| !matches!(other, Ok(false))).unwrap_or(Ok(false))
        }
    }
}

/// The manifest of a folder that may be replaced.
fn replaceable(given: &Path, folder: &Path, replace: bool) -> Result<Manifest, CliError> {
    let name = shown(given);
    let manifest = Manifest::of(folder).map_err(|source| CliError::Write { name: name.clone(), source })?;
    let wrong = match manifest {
        None => format!(
            "`{name}` holds files and no {MANIFEST} of an earlier run, so it is never replaced; choose another folder"
        ),
        Some(_) if !replace => {
            format!("`{name}` is there already, from an earlier run; choose another folder, or replace it with --force")
        }
        Some(_) if is_mounted(folder) => {
            format!("`{name}` is where another file system begins, so it cannot be replaced; choose a folder within it")
        }
        Some(manifest) => return Ok(manifest),
    };
    Err(CliError::Usage(wrong))
}

/// Whether another file system begins at the folder, as where one is mounted into a container: it cannot be renamed.
fn is_mounted(folder: &Path) -> bool {
    let device = |path: &Path| Identity::of(path).map(|identity| identity.device);
    match (device(folder), folder.parent().and_then(device)) {
        (Some(own), Some(above)) => own != above,
        // Of a root there is nothing beside it.
        (_, None) => folder.parent().is_none(),
        (None, _) => false,
    }
}

/// Moves everything into the folder around it, the manifest last.
fn moved_up(part: &Path, folder: &Path) -> io::Result<()> {
    let entries = fs::read_dir(part)?.map(|entry| entry.map(|entry| entry.file_name()));
    let mut names = entries.collect::<io::Result<Vec<_>>>()?;
    names.sort_by_key(|name| name == MANIFEST);
    names.iter().try_for_each(|name| fs::rename(part.join(name), folder.join(name)))?;
    fs::remove_dir(part)
}
