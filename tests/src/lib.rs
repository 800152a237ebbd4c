//! What the tests of every surface share: reading vectors and rule pages, and running them.

mod choose;
pub mod pages;
pub mod vectors;

/// The Rust of the front page compiles and does what it says.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// The same for the guide to the crate.
#[cfg(doctest)]
#[doc = include_str!("../../docs/guide/rust.md")]
struct Guide;
