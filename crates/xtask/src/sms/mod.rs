//! The SMS engine's oracle: Twilio's own calculator, asked about texts that are drawn here.

#![expect(missing_docs, reason = "internal: what a name does not say is documented")]

mod command;
mod corpus;
mod table;

pub use command::{Error, check_table, data_directory, refresh, write_table};
pub use corpus::{TEXTS, digest, texts};
