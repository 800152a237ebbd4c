//! Standard output: for readers with colours where they show, for programs as it is.

use std::env;
use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;
use serde::Serialize;

use crate::config;
use crate::error::CliError;
use crate::files::Whole;
use crate::text::{acts, plain, plain_lines};

const BUFFER: usize = 256 << 10;

/// What readers are written to.
pub(crate) type Page = BufWriter<AutoStream<Box<dyn Write>>>;

/// What programs are written to.
pub(crate) type Data = BufWriter<ForPrograms<Target>>;

/// The file that takes what would go to standard output, until it is complete.
static FILE: Mutex<Option<Whole>> = Mutex::new(None);

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

impl Color {
    /// What `--color` says, found without reading the other arguments.
    pub(crate) fn typed(arguments: &[OsString]) -> Self {
        let mut texts = arguments.iter().map(|argument| argument.to_str().unwrap_or_default());
        let mut color = Self::default();
        while let Some(text) = texts.next().filter(|text| *text != "--") {
            let value = if text == "--color" { texts.next() } else { text.strip_prefix("--color=") };
            color = value.and_then(|value| Self::from_str(value, false).ok()).unwrap_or(color);
        }
        color
    }
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
    let to_file = file().is_some();
    // A file was asked for; who wants to be told nothing still wants it.
    if is_quiet() && !to_file {
        return Ok(());
    }
    let choice = if to_file { ColorChoice::Never } else { AutoStream::choice(&io::stdout()) };
    let mut out = BufWriter::new(AutoStream::new(Box::new(Target) as Box<dyn Write>, choice));
    finished(write(&mut out).and_then(|()| out.flush()))
}

/// Writes for a program.
pub(crate) fn data(write: impl FnOnce(&mut Data) -> io::Result<()>) -> Result<(), CliError> {
    let mut out = programs();
    finished(write(&mut out).and_then(|()| out.flush()))
}

/// The same where `write` makes something on the way, which nobody gets whose output failed.
pub(crate) fn data_with<T>(write: impl FnOnce(&mut Data) -> (T, io::Result<()>)) -> Result<T, CliError> {
    let mut out = programs();
    let (made, written) = write(&mut out);
    finished(written.and_then(|()| out.flush())).map(|()| made)
}

fn programs() -> Data {
    let out = ForPrograms { out: Target, is_seen: is_terminal(), cut: Vec::new() };
    BufWriter::with_capacity(BUFFER, out)
}

/// What is for programs goes to them as it is. On a terminal somebody sees it, and JSON leaves alone what acts there: the
/// controls beyond ASCII, and marks that turn the direction of writing. They appear by their code, as JSON may write them.
pub(crate) struct ForPrograms<W> {
    out: W,
    is_seen: bool,
    /// The start of a character whose end has not come yet.
    cut: Vec<u8>,
}

impl<W: Write> ForPrograms<W> {
    fn show(&mut self, text: &str) -> io::Result<()> {
        let mut rest = text;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| acts(*c) && !matches!(c, '\n' | '\t')) {
            let (before, behind) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.out.write_all(before.as_bytes())?;
            write!(self.out, "\\u{:04x}", u32::from(c))?;
            rest = behind.get(c.len_utf8()..).unwrap_or("");
        }
        self.out.write_all(rest.as_bytes())
    }
}

impl<W: Write> Write for ForPrograms<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !self.is_seen {
            return self.out.write(bytes);
        }
        self.cut.extend_from_slice(bytes);
        let held = std::mem::take(&mut self.cut);
        let whole = match str::from_utf8(&held) {
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            _ => held.len(),
        };
        let (text, cut) = held.split_at_checked(whole).unwrap_or((&held, &[]));
        self.cut = cut.to_vec();
        self.show(&String::from_utf8_lossy(text))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
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
    file().is_none() && io::stdout().is_terminal()
}

/// Lets a file take what would go to standard output. It has its name when [`finish`] is called.
pub(crate) fn into_file(path: &Path) -> Result<(), CliError> {
    *file() = Some(Whole::create(path)?);
    Ok(())
}

/// Everything is written: gives the file its name.
pub(crate) fn finish() -> Result<(), CliError> {
    file().take().map_or(Ok(()), Whole::finish)
}

/// Takes away a file that nothing came of.
pub(crate) fn give_up() {
    *file() = None;
}

fn file() -> MutexGuard<'static, Option<Whole>> {
    FILE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Standard output, or the file in its place.
pub(crate) struct Target;

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match file().as_mut() {
            Some(whole) => whole.write(bytes),
            None => io::stdout().write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match file().as_mut() {
            Some(whole) => whole.flush(),
            None => io::stdout().flush(),
        }
    }
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
        let _ = writeln!(io::stderr(), "{word}: {}", plain_lines(text));
    }
}

/// Says why the command could not be carried out. Whatever the error quotes, nothing of it acts on who reads.
pub(crate) fn complain(error: &CliError) {
    // Where even standard error is closed, the exit code is all that is left to say it with.
    let _ = match error {
        // In its own colours, with the usage.
        CliError::Arguments(error) => error.print(),
        error => writeln!(io::stderr(), "error: {}", plain_lines(&error.to_string())),
    };
    for origin in config::origins(&error.about()) {
        let _ = writeln!(io::stderr(), "note: {}", plain(&origin));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(is_seen: bool, pieces: &[&[u8]]) -> String {
        let mut out = ForPrograms { out: Vec::new(), is_seen, cut: Vec::new() };
        for piece in pieces {
            out.write_all(piece).unwrap();
        }
        String::from_utf8(out.out).unwrap()
    }

    #[test]
    fn what_acts_on_a_terminal_is_written_by_its_code_there() {
        let text = "{\"a\":\"Zo\u{eb} \u{9b}31m \u{202e}\u{7f}\"}\n";
        assert_eq!(written(false, &[text.as_bytes()]), text);
        let shown = "{\"a\":\"Zo\u{eb} \\u009b31m \\u202e\\u007f\"}\n";
        assert_eq!(written(true, &[text.as_bytes()]), shown);
        let pieces: Vec<&[u8]> = text.as_bytes().chunks(1).collect();
        assert_eq!(written(true, &pieces), shown, "characters may come in pieces");
    }
}
