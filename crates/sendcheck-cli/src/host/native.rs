//! An operating system.

use std::fs::{File, Metadata, TryLockError};
use std::io;
use std::path::Path;

/// Before anything else.
pub(crate) fn start() {}

/// The number of this run, which no other has at the same time.
pub(crate) fn process() -> u32 {
    std::process::id()
}

/// How many characters a line of the terminal has.
pub(crate) fn width() -> Option<usize> {
    terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0))
}

/// Gives a file the permissions of the one whose place it takes.
pub(crate) fn keep_permissions(file: &File, about: &Metadata) -> io::Result<()> {
    file.set_permissions(about.permissions())
}

/// Does this when somebody stops the run. Where signals are ignored, as under `nohup`, they stay so.
pub(crate) fn listen(stopped: impl FnMut() + Send + 'static) {
    let _ = ctrlc::try_set_handler(stopped);
}

/// Something is half written from now on; `listen` is what takes care of it.
pub(crate) fn begun(_: &Path) {}

/// It is not any more.
pub(crate) fn ended(_: &Path) {}

/// Holds a file as long as this run lives.
pub(crate) fn hold(file: &File) -> io::Result<()> {
    Ok(file.try_lock()?)
}

/// Whether a run that lives holds the file.
pub(crate) fn is_held(file: &File) -> io::Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(false),
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(source)) => Err(source),
    }
}
