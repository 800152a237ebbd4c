//! The built command, run as its users run it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a panic is a failed test")]

mod answer;
mod check;
mod ci;
mod color;
mod config;
mod errors;
mod exit_codes;
mod explain;
mod faults;
mod formats;
mod gravity;
mod handoff;
mod inspect;
mod output;
mod preview;
mod quiet;
mod reading;
mod requests;
mod run;
mod schedule;
mod several;
mod whole;
