//! Proofs of how lists are read: more tables than the tests read, and the same tables given to others.

use std::error::Error;
use std::process::Command;

use crate::run::{npm_ci, root, succeed};

/// Reads tables of recipients: the test of that name, optimised and on more of them.
///
/// # Errors
///
/// An option that there is not, or a table that is misread.
pub fn fuzz(options: &[&str]) -> Result<(), Box<dyn Error>> {
    let (count, seed) = count_and_seed(options, "200000")?;
    succeed(&mut tables("certain", count, seed), "the test of the tables")
}

/// Asks `PapaParse` and Python's `csv.Sniffer` what separates the cells of the same tables.
///
/// # Errors
///
/// A program that is missing or fails, or a table whose delimiter either tells and we do not.
pub fn diff(options: &[&str]) -> Result<(), Box<dyn Error>> {
    let (count, seed) = count_and_seed(options, "2000")?;
    let program = root().join("tools/reading-oracle");
    let written = root().join("out/reading-tables.ndjson");
    let sniffed = root().join("out/reading-sniffed.ndjson");
    std::fs::create_dir_all(root().join("out"))?;
    succeed(tables("written", count, seed).env("READING_OUT", &written), "the writing of the tables")?;
    npm_ci(&program)?;
    succeed(Command::new("python3").arg(program.join("sniffer.py")).arg(&written).arg(&sniffed), "csv.Sniffer")?;
    succeed(Command::new("node").arg(program.join("oracle.mjs")).arg(&written).arg(&sniffed), "the comparison")
}

/// The test with this word in its name, on so many tables.
fn tables(name: &str, count: &str, seed: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["test", "--release", "--package", "sendcheck-core", "--test", "recipients_tables", name]);
    cargo.args(["--", "--nocapture"]).current_dir(root());
    cargo.env("READING_FUZZ_COUNT", count).env("READING_FUZZ_SEED", seed);
    cargo
}

fn count_and_seed<'a>(options: &[&'a str], count: &'a str) -> Result<(&'a str, &'a str), String> {
    let (mut count, mut seed) = (count, "1");
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match (*option, options.next()) {
            ("--count", Some(value)) => count = value,
            ("--seed", Some(value)) => seed = value,
            (option, _) => return Err(format!("`{option}` is neither `--count N` nor `--seed N`")),
        }
    }
    Ok((count, seed))
}
