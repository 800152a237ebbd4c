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
    let there = match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        about => Some(about?),
    };
    if there.as_ref().is_some_and(|about| !about.is_file()) {
        return all(File::options().write(true).open(path)?, pieces).map(drop);
    }
    // Through a link the file is replaced that it leads to, not the link.
    let path = if there.is_some() { path.canonicalize()? } else { path.into() };
    let beside = beside(&path);
    let unfinished = Unfinished::new(beside);
    let file = File::options().write(true).create_new(true).open(unfinished.path())?;
    if let Some(about) = there {
        host::keep_permissions(&file, &about)?;
    }
    all(file, pieces)?.sync_all()?;
    unfinished.finish(|beside| fs::rename(beside, &path))
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
