//! Standard output: for readers with colours where they show, for programs as it is.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use anstream::AutoStream;
use serde::Serialize;

use crate::error::CliError;

const BUFFER: usize = 256 << 10;

/// What readers are written to.
pub(crate) type Page = BufWriter<AutoStream<StdoutLock<'static>>>;

/// What programs are written to.
pub(crate) type Data = BufWriter<StdoutLock<'static>>;

/// Writes for a reader; colours go where they show, as `NO_COLOR`, `CLICOLOR` and the terminal say.
pub(crate) fn page(write: impl FnOnce(&mut Page) -> io::Result<()>) -> Result<(), CliError> {
    let mut out = BufWriter::new(AutoStream::auto(io::stdout().lock()));
    finished(write(&mut out).and_then(|()| out.flush()))
}

/// Writes for a program.
pub(crate) fn data(write: impl FnOnce(&mut Data) -> io::Result<()>) -> Result<(), CliError> {
    let mut out = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    finished(write(&mut out).and_then(|()| out.flush()))
}

/// Writes one JSON value.
pub(crate) fn json(value: &impl Serialize) -> Result<(), CliError> {
    data(|out| {
        serde_json::to_writer(&mut *out, value)?;
        writeln!(out)
    })
}

/// Whether somebody reads along.
pub(crate) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// A reader that has seen enough, such as `head`, is no error.
fn finished(result: io::Result<()>) -> Result<(), CliError> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(CliError::Output),
    }
}

/// Says something beside the results, on standard error.
pub(crate) fn warn(text: &str) {
    let _ = writeln!(io::stderr(), "warning: {text}");
}
