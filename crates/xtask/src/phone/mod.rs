//! The phone engine's tables: compiled from the committed metadata, refreshed, compared and measured.

#![expect(missing_docs, reason = "internal: what a name does not say is documented")]
#![expect(clippy::indexing_slicing, reason = "a generator had better stop at a mistake of its own")]

mod automaton;
mod bench;
mod command;
mod dialled;
mod dialling;
mod error;
mod kind;
mod metadata;
mod nfa;
mod numbers;
mod pattern;
mod plan;
mod prefix;
mod program;
pub(crate) mod random;
#[cfg(test)]
mod self_check;
mod source;
mod states;
mod tables;
mod zone_map;

pub use bench::bench;
pub use command::{
    check_tables, compare_dialled, data_directory, fuzz, refresh_data, write_ledger, write_tables, zone_names,
};
pub use error::Error;
pub use numbers::Numbers;

/// The release of the metadata in `data/` and so of the tables.
pub const VERSION: &str = "9.0.42";
