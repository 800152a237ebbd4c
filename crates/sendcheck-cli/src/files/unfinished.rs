//! What is half written, so that it is taken away when the run fails or is stopped.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use crate::host::{self, Said};
use crate::input::shown;
use crate::output;

/// The exit code of a run that was stopped by somebody, as shells count: 128 and the number of SIGINT.
const STOPPED: i32 = 130;

/// How often to take a folder away that is still being written into.
const TRIES: usize = 100;

static HALF_WRITTEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// A file or folder under a name of its own until it is complete. Unless it is finished it goes away, with the value or
/// when the run is interrupted.
#[derive(Debug)]
pub(super) struct Unfinished(Option<PathBuf>);

impl Unfinished {
    /// What will be written there. Call it before the first byte is.
    pub(super) fn new(path: PathBuf) -> Self {
        listen();
        host::begun(&path);
        half_written().push(path.clone());
        Self(Some(path))
    }

    /// Where it is being written.
    pub(super) fn path(&self) -> &Path {
        self.0.as_deref().unwrap_or(Path::new(""))
    }

    /// Gives it its name. No interrupt comes in between: what `rename` does is done or not begun.
    pub(super) fn finish(mut self, rename: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
        let mut half_written = half_written();
        rename(self.path())?;
        if let Some(path) = self.0.take() {
            host::ended(&path);
            half_written.retain(|other| *other != path);
        }
        Ok(())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        let Some(path) = self.0.take() else { return };
        let mut half_written = half_written();
        take_away(&path);
        host::ended(&path);
        half_written.retain(|other| *other != path);
    }
}

fn half_written() -> MutexGuard<'static, Vec<PathBuf>> {
    HALF_WRITTEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on who stops the run stops it between two names.
fn listen() {
    static LISTENING: Once = Once::new();
    LISTENING.call_once(|| {
        host::listen(|| {
            // Kept to the end: nothing gets its name any more.
            let half_written = half_written();
            half_written.iter().for_each(|path| take_away(path));
            output::warn("stopped: what was half written was taken away");
            std::process::exit(STOPPED);
        });
    });
}

/// Takes away a file or a folder. Into a folder something may be written while it goes.
fn take_away(path: &Path) {
    let remove = || if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    let gone = |result: io::Result<()>| match result {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    };
    let mut last = gone(remove());
    for _ in 1..TRIES {
        if last.is_ok() {
            break;
        }
        last = gone(remove());
    }
    if let Err(error) = last {
        output::warn(&format!("`{}` is half written and cannot be taken away: {}", shown(path), Said(&error)));
    }
}
