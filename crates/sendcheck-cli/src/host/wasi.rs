//! WASI, as `npx sendcheck` runs it: without processes, signals and locks of files. Whoever runs the command takes their
//! part: it names a file that is there as long as the run is, and takes away what the file says is half written when
//! somebody stops it (`crates/sendcheck-wasm/ts/command`).

use std::env;
use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The variable that names the file of this run.
const RUN: &str = "SENDCHECK_WASI_RUN";

/// Before anything else: relative paths begin where the command was called.
pub(crate) fn start() {
    let _ = env::var_os("SENDCHECK_WASI_FOLDER").map(env::set_current_dir);
}

/// The number of this run, which no other has at the same time.
pub(crate) fn process() -> u32 {
    env::var("SENDCHECK_WASI_PROCESS").ok().and_then(|number| number.parse().ok()).unwrap_or_default()
}

/// How many characters a line of the terminal has.
pub(crate) fn width() -> Option<usize> {
    env::var("SENDCHECK_WASI_WIDTH").ok()?.parse().ok()
}

/// Permissions cannot be said here; the file has those of any new one.
#[expect(clippy::unnecessary_wraps, reason = "elsewhere it may fail")]
pub(crate) fn keep_permissions(_: &File, _: &Metadata) -> io::Result<()> {
    Ok(())
}

/// Nothing stops a run here but its end.
pub(crate) fn listen(_: impl FnMut() + Send + 'static) {}

/// Something is half written from now on.
pub(crate) fn begun(path: &Path) {
    note('+', path);
}

/// It is not any more.
pub(crate) fn ended(path: &Path) {
    note('-', path);
}

/// A line of the run's file. Without one nothing is taken away, and all else is as it was.
fn note(sign: char, path: &Path) {
    let (Some(run), Ok(path)) = (run(), std::path::absolute(path)) else { return };
    // A name with a line break cannot be said here; such a file stays where it is.
    let path = path.to_string_lossy();
    if !path.contains('\n') {
        let _ = OpenOptions::new().append(true).open(run).and_then(|mut file| writeln!(file, "{sign}{path}"));
    }
}

fn run() -> Option<PathBuf> {
    env::var_os(RUN).map(PathBuf::from)
}

/// Holds a file as long as this run lives: it names the file of the run.
pub(crate) fn hold(mut file: &File) -> io::Result<()> {
    file.write_all(run().unwrap_or_default().to_string_lossy().as_bytes())
}

/// Whether a run that lives holds the file. Of one that is no run of WASI that cannot be told.
pub(crate) fn is_held(mut file: &File) -> io::Result<bool> {
    let mut run = String::new();
    file.read_to_string(&mut run)?;
    Ok(run.is_empty() || Path::new(&run).exists())
}
