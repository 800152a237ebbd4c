//! The commands of this workspace, as a library so that ordinary tests can check what they generate.

pub mod bench;
pub mod biome;
pub mod chromium;
pub mod clocks;
pub mod commands;
pub mod conformance;
pub mod deny;
mod download;
pub mod format;
pub mod generate;
pub mod mutants;
pub mod new_rule;
pub mod npm;
pub mod npm_test;
pub mod packages;
pub mod phone;
pub mod reading;
pub mod run;
pub mod size;
pub mod sms;
pub mod test;
pub mod wasm;
pub mod wasm_test;
pub mod web;
pub mod web_test;
