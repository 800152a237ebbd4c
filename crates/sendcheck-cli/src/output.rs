//! Standard output: for readers with colours where they show, for programs as it is.

use std::env;
use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;
use serde::Serialize;

use crate::error::CliError;

const BUFFER: usize = 256 << 10;

/// What readers are written to.
pub(crate) type Page = BufWriter<AutoStream<StdoutLock<'static>>>;

/// What programs are written to.
pub(crate) type Data = BufWriter<StdoutLock<'static>>;

/// Whether readers are told nothing.
static QUIET: AtomicBool = AtomicBool::new(false);

/// Where readers see colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// Where they show, as the terminal, `NO_COLOR`, `FORCE_COLOR` and `CLICOLOR` say
    #[default]
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

/// Settles for this run where colours go, and whether readers are told anything.
pub(crate) fn settle(color: Color, quiet: bool) {
    QUIET.store(quiet, Ordering::Relaxed);
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    match color {
        Color::Always => ColorChoice::Always.write_global(),
        Color::Never => ColorChoice::Never.write_global(),
        // What `anstream` looks at lacks the variable that pipelines set most.
        Color::Auto if is_set("FORCE_COLOR") && !is_set("NO_COLOR") => ColorChoice::Always.write_global(),
        Color::Auto => {}
    }
}

fn is_quiet() -> bool {
    QUIET.load(Ordering::Relaxed)
}

/// Writes for a reader, unless none is to be told; colours go where they show.
pub(crate) fn page(write: impl FnOnce(&mut Page) -> io::Result<()>) -> Result<(), CliError> {
    if is_quiet() {
        return Ok(());
    }
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
    beside("warning", text);
}

/// Says on standard error what is good to know.
pub(crate) fn note(text: &str) {
    beside("note", text);
}

fn beside(word: &str, text: &str) {
    if !is_quiet() {
        // Where even standard error is closed there is nobody to tell.
        let _ = writeln!(io::stderr(), "{word}: {text}");
    }
}
