//! A file that is written whole.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::CliError;
use crate::files::unfinished::Unfinished;
use crate::host;
use crate::input::shown;

/// Writes a file piece by piece. It has its name only when it is complete; until then what was there stays as it is.
///
/// What is no file, such as `/dev/stdout` or a pipe, is written to as it is.
pub(crate) fn write<P: AsRef<[u8]>>(path: &Path, pieces: impl IntoIterator<Item = P>) -> Result<(), CliError> {
    written(path, pieces).map_err(|source| CliError::Write { name: shown(path), source })
}

fn written<P: AsRef<[u8]>>(path: &Path, pieces: impl IntoIterator<Item = P>) -> io::Result<()> {
    let mut whole = Whole::begin(path)?;
    pieces.into_iter().try_for_each(|piece| whole.write_all(piece.as_ref()))?;
    whole.complete()
}

/// A file that is being written. It has its name only when it is finished.
#[derive(Debug)]
pub(crate) struct Whole {
    out: BufWriter<File>,
    /// What it will be called, and what it is called until then; nothing of what is no file.
    names: Option<(PathBuf, Unfinished)>,
    given: PathBuf,
}

impl Whole {
    /// Begins a file; see [`write`].
    pub(crate) fn create(path: &Path) -> Result<Self, CliError> {
        Self::begin(path).map_err(|source| CliError::Write { name: shown(path), source })
    }

    /// Gives it its name.
    pub(crate) fn finish(self) -> Result<(), CliError> {
        let name = shown(&self.given);
        self.complete().map_err(|source| CliError::Write { name, source })
    }

    fn begin(given: &Path) -> io::Result<Self> {
        let there = match fs::metadata(given) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            about => Some(about?),
        };
        if there.as_ref().is_some_and(|about| !about.is_file()) {
            let out = BufWriter::new(File::options().write(true).open(given)?);
            return Ok(Self { out, names: None, given: given.into() });
        }
        // Through a link the file is replaced that it leads to, not the link.
        let path = if there.is_some() { given.canonicalize()? } else { given.into() };
        let unfinished = Unfinished::new(beside(&path));
        let file = File::options().write(true).create_new(true).open(unfinished.path())?;
        if let Some(about) = there {
            host::keep_permissions(&file, &about)?;
        }
        Ok(Self { out: BufWriter::new(file), names: Some((path, unfinished)), given: given.into() })
    }

    fn complete(self) -> io::Result<()> {
        let file = self.out.into_inner().map_err(io::IntoInnerError::into_error)?;
        let Some((path, unfinished)) = self.names else { return Ok(()) };
        file.sync_all()?;
        unfinished.finish(|beside| fs::rename(beside, &path))
    }
}

impl Write for Whole {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Everything written into a file.
pub(super) fn all<P: AsRef<[u8]>>(file: File, pieces: impl IntoIterator<Item = P>) -> io::Result<File> {
    let mut out = BufWriter::new(file);
    pieces.into_iter().try_for_each(|piece| out.write_all(piece.as_ref()))?;
    out.into_inner().map_err(io::IntoInnerError::into_error)
}

/// A name beside the file's, in the same folder so that it can be renamed: of this run alone.
fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.part", host::process()));
    path.with_file_name(name)
}
