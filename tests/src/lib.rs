//! What the tests of every surface share: reading vectors and rule pages, and running them.

mod choose;
pub mod pages;
pub mod vectors;
