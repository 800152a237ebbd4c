//! How the work of the engine grows with every dimension of its input.
//!
//! `DIMENSIONS` is the table. The same code runs natively, where valgrind counts, and as a WebAssembly module, whose
//! interpreter counts: no clock, so the counts are the same on every machine and under any load.

#[cfg(feature = "engine")]
mod dimensions;
#[cfg(feature = "engine")]
mod job;
#[cfg(all(feature = "engine", target_arch = "wasm32"))]
mod module;

#[cfg(feature = "engine")]
pub use dimensions::{DIMENSIONS, Dimension};
#[cfg(feature = "engine")]
pub use job::{Job, ListInput};
