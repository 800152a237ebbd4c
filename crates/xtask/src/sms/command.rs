//! The commands, and where their files are.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use super::corpus::{digest, texts};
use super::table::source;
use crate::run::{npm_ci, root, run};

#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    #[error("{}: {cause}", .path.display())]
    File { path: PathBuf, cause: io::Error },
    #[error("{}, line {line}: not a code point and its replacement", .path.display())]
    Replacement { path: PathBuf, line: usize },
    #[error("{} is stale: run `cargo xtask gen`", .path.display())]
    Stale { path: PathBuf },
}

/// The committed answers.
pub fn data_directory() -> PathBuf {
    root().join("data/sms-segments-calculator-1.3.0")
}

/// Asks Twilio's calculator anew; needs node and npm.
///
/// # Errors
///
/// [`Error`] names the command that failed or the file that could not be written.
pub fn refresh() -> Result<(), Box<dyn std::error::Error>> {
    let program = root().join("tools/sms-oracle");
    let directory = data_directory();
    let asked = root().join("out/sms-texts.ndjson");
    let lines: String = texts().map(|text| json(&text) + "\n").collect();
    write(&asked, &lines)?;
    write(&directory.join("digest.txt"), &format!("{:016x}\n", digest()))?;
    npm_ci(&program)?;
    run(Command::new("node").arg(program.join("oracle.mjs")).arg(&asked).arg(&directory))?;
    let licence = program.join("node_modules/sms-segments-calculator/LICENSE");
    write(&directory.join("LICENSE"), &read(&licence)?)?;
    Ok(write_table()?)
}

/// Writes the table of replacements from the committed data.
///
/// # Errors
///
/// [`Error`] names the file that could not be read or written.
pub fn write_table() -> Result<(), Error> {
    write(&generated_file(), &fresh()?)
}

/// Compares the table of replacements with what would be written.
///
/// # Errors
///
/// [`Error::Stale`] if it is another.
pub fn check_table() -> Result<(), Error> {
    let path = generated_file();
    if read(&path)? == fresh()? { Ok(()) } else { Err(Error::Stale { path }) }
}

fn fresh() -> Result<String, Error> {
    let path = data_directory().join("replacements.tsv");
    source(&read(&path)?).map_err(|line| Error::Replacement { path, line })
}

fn generated_file() -> PathBuf {
    root().join("crates/sendcheck-core/src/sms/replacements.rs")
}

/// A text as a JSON string that nothing on the way can misread.
fn json(text: &str) -> String {
    let escaped = text.encode_utf16().map(|unit| format!("\\u{unit:04x}"));
    format!("\"{}\"", escaped.collect::<String>())
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|cause| Error::File { path: path.into(), cause })
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(path, text)).map_err(|cause| Error::File { path: path.into(), cause })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_of_replacements_is_current() {
        super::check_table().expect("run `cargo xtask gen`");
    }
}
