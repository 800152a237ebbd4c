//! The engine of the npm package `sendcheck`: the core for JavaScript.
//!
//! Nothing is decided here. Texts come in as bytes and go through the core's own readers; options come in
//! as JSON text, so that a misspelt one is an error with its place; answers go out as plain objects. A list
//! stays in WebAssembly memory, and what a page shows of it is made when it is asked for.
//!
//! What programs call stands in `ts/`; it takes care of what only JavaScript can: reading objects, iterators,
//! the class of errors.

mod answer;
pub mod answers;
pub mod campaign;
pub mod engine;
mod fault;
pub mod handoff;
pub mod inspect;
pub mod list;
pub mod prepared;
// Only the module of the package is parted; that of the tests has no script beside it from which to import.
#[cfg(not(debug_assertions))]
pub mod rest;
pub mod rule;
mod selection;
mod to_js;
mod when_asked;
