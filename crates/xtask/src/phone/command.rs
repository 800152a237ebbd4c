//! The commands, and where their files are.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::metadata::{Territory, decode};
use super::source::source;
use super::tables::Tables;
use super::zone_map::ZoneMap;
use super::{Error, VERSION};
use crate::run::{root, run};

/// The committed inputs.
pub fn data_directory() -> PathBuf {
    root().join(format!("data/libphonenumber-{VERSION}"))
}

/// The metadata, from the committed inputs.
pub(super) fn territories() -> Result<Vec<Territory>, Error> {
    let path = data_directory().join("metadata.bin");
    decode(&fs::read(&path).map_err(|cause| Error::File { path, cause })?)
}

/// The tables, compiled from the committed inputs.
pub(super) fn compile() -> Result<Tables, Error> {
    let read = |name| read(data_directory().join(name));
    Tables::compile(&territories()?, &read("map_data.txt")?, &read("us_states.tsv")?)
}

/// The names of the time zones of the map, in the order in which the engine has them.
pub fn zone_names() -> Result<Vec<String>, Error> {
    Ok(ZoneMap::parse(&read(data_directory().join("map_data.txt"))?)?.names)
}

/// Writes the generated source file and answers what is in it.
pub fn write_tables() -> Result<String, Error> {
    let path = generated_file();
    let tables = compile()?;
    fs::write(&path, source(&tables)).map_err(|cause| Error::File { path, cause })?;
    Ok(tables.summary())
}

/// Compares the generated source file with what would be written.
pub fn check_tables() -> Result<(), Error> {
    let path = generated_file();
    if read(path.clone())? == source(&compile()?) { Ok(()) } else { Err(Error::Stale { path }) }
}

/// Fetches the inputs anew: the metadata out of the crate `rlibphonenumber`, the rest from PyPI `phonenumbers`.
pub fn refresh_data() -> Result<(), Error> {
    Ok(run(python("phone_data.py")?.arg(root()).arg(data_directory()))?)
}

/// Compares numbers as they are dialled in each country with PyPI `phonenumbers`: the test of that name on more numbers.
pub fn compare_dialled(options: &[&str]) -> Result<(), Error> {
    let [count, seed] = count_and_seed(options, "200000")?;
    let answers = root().join("out/phone-dialled.tsv");
    run(python("phone_dialled.py")?.args([count, seed]).arg(&answers))?;
    let test = ["test", "--release", "--package", "xtask", "--test", "phone_dialled", "--", "--nocapture"];
    Ok(run(cargo().args(test).env("PHONE_DIALLED_ANSWERS", answers))?)
}

/// A Python with `phonenumbers`, about to run a script of this package.
fn python(script: &str) -> Result<Command, Error> {
    let environment = root().join("out/phone-data");
    let python = environment.join("bin/python");
    run(Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
    run(Command::new(&python).args(["-m", "pip", "install", "--quiet", &format!("phonenumbers=={VERSION}")]))?;
    let mut command = Command::new(&python);
    command.arg("-B").arg(root().join("tools/phone-data").join(script));
    Ok(command)
}

/// Compares the engine with `rlibphonenumber`: the test of that name, optimised and on more numbers.
pub fn fuzz(options: &[&str]) -> Result<(), Error> {
    let [count, seed] = count_and_seed(options, "20000000")?;
    let test = ["test", "--release", "--package", "xtask", "--test", "phone_oracle", "--", "--nocapture"];
    Ok(run(cargo().args(test).env("PHONE_FUZZ_COUNT", count).env("PHONE_FUZZ_SEED", seed))?)
}

fn count_and_seed<'a>(options: &[&'a str], count: &'a str) -> Result<[&'a str; 2], Error> {
    let mut given = [count, "1"];
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match (*option, options.next()) {
            ("--count", Some(value)) => given[0] = value,
            ("--seed", Some(value)) => given[1] = value,
            (option, _) => return Err(Error::Option { option: option.to_owned() }),
        }
    }
    Ok(given)
}

/// Writes the ledger of differences to the crate `phonenumber` anew, through the test that compares it.
pub fn write_ledger() -> Result<(), Error> {
    let test = ["test", "--package", "sendcheck", "--features", "phonenumber", "--test", "phonenumber_ledger"];
    Ok(run(cargo().args(test).env("PHONENUMBER_LEDGER", "write"))?)
}

fn generated_file() -> PathBuf {
    root().join("crates/sendcheck-core/src/phone/tables.rs")
}

pub(super) fn cargo() -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(root());
    command
}

pub(super) fn read(path: PathBuf) -> Result<String, Error> {
    fs::read_to_string(&path).map_err(|cause| Error::File { path, cause })
}
