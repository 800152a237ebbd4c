//! The table of public suffixes: names below which strangers can obtain hosts, compiled from the Public Suffix List.

#![expect(missing_docs, reason = "internal: what a name does not say is documented")]

mod rules;
mod source;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{Failed, root, run};

pub use rules::{Kind, Rule};

/// The day of the list in `data/`.
pub const VERSION: &str = "2026-10-22";

/// The package of PyPI that carries it; the last part of its version is the day after the list's.
const PACKAGE: &str = "publicsuffixlist==1.1.2.20261023";

/// What is kept of the package, in the order of the checksums.
const FILES: [&str; 2] = ["public_suffix_list.dat", "test_psl.txt"];

#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    #[error("{}: {cause}", .path.display())]
    File { path: PathBuf, cause: io::Error },
    #[error("{}, line {line}: `{rule}` {what}", .path.display())]
    Rule { path: PathBuf, line: usize, rule: String, what: &'static str },
    #[error("{}: the list is that of {found}; expected {VERSION}", .path.display())]
    Version { path: PathBuf, found: String },
    #[error("{} is stale: run `cargo xtask gen`", .path.display())]
    Stale { path: PathBuf },
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// The committed list.
pub fn data_directory() -> PathBuf {
    root().join(format!("data/public-suffix-list-{VERSION}"))
}

/// The rules of the committed list, those of one label too.
pub fn rules() -> Result<Vec<Rule>, Error> {
    let path = data_directory().join("public_suffix_list.dat");
    let text = read(&path)?;
    let version = text.lines().find_map(|line| line.strip_prefix("// VERSION: ")).unwrap_or_default();
    if !version.starts_with(VERSION) {
        return Err(Error::Version { path, found: version.to_owned() });
    }
    let bad = |(line, rule, what)| Error::Rule { path: path.clone(), line, rule, what };
    rules::parse(&text).map_err(bad)
}

/// Writes the table.
pub fn write_table() -> Result<(), Error> {
    let path = generated_file();
    fs::write(&path, source::source(&rules()?)).map_err(|cause| Error::File { path, cause })
}

/// Compares the table with what would be written.
pub fn check_table() -> Result<(), Error> {
    let path = generated_file();
    if read(&path)? == source::source(&rules()?) { Ok(()) } else { Err(Error::Stale { path }) }
}

/// Takes the list out of the package anew, and writes the table; needs Python with pip.
pub fn refresh() -> Result<(), Error> {
    let (made, data) = (root().join("out/public-suffix-list"), data_directory());
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--no-compile", "--upgrade", "--target"]);
    run(pip.arg(&made).arg(PACKAGE))?;
    for name in FILES {
        copy(&made.join("publicsuffixlist").join(name), &data.join(name))?;
    }
    let (package, version) = PACKAGE.split_once("==").unwrap_or_default();
    let information = made.join(format!("{package}-{version}.dist-info"));
    copy(&information.join("licenses/LICENSE"), &data.join("LICENSE"))?;
    let mut sums = Command::new("sha256sum");
    let sums = sums.args(["LICENSE", "NOTICE"]).args(FILES).current_dir(&data).output();
    let path = data.join("SHA256SUMS");
    let written = sums.and_then(|sums| fs::write(&path, sums.stdout));
    written.map_err(|cause| Error::File { path, cause })?;
    write_table()
}

fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    let copied = fs::copy(from, to);
    copied.map(drop).map_err(|cause| Error::File { path: from.into(), cause })
}

fn generated_file() -> PathBuf {
    root().join("crates/sendcheck-core/src/types/public_suffix/table.rs")
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|cause| Error::File { path: path.into(), cause })
}
