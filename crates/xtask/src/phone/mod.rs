//! The phone engine's tables: compiled from the committed metadata, refreshed, compared and measured.

mod automaton;
mod command;
mod error;
pub mod metadata;
mod nfa;
pub mod numbers;
pub mod pattern;
pub mod plan;
mod prefix;
pub mod random;
mod source;
pub mod tables;
mod zone_map;

pub use command::{bench, check_tables, compile, data_directory, fuzz, refresh_data, territories, write_tables};
pub use error::Error;

/// The release of the metadata in `data/` and so of the tables.
pub const VERSION: &str = "9.0.42";
