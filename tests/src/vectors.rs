//! The test vectors: documented inputs with what every surface has to answer.
//!
//! The format is described in `tests/vectors/README.md`. [`load`] reads every vector, a [`Surface`]
//! answers one, and [`compare`] lists what differs from what the vector states.

pub mod base64;
mod calls;
mod command;
mod compare;
mod flags;
mod format;
mod library;
mod load;
mod outcome;

pub use calls::{Call, Files};
pub use command::Command;
pub use compare::compare;
pub use format::{ErrorExpectation, Expect, FindingExpectation};
pub use library::{Library, Made};
pub use load::{Input, Vector, asked, chosen, load, root};
pub use outcome::{Outcome, Problem, Surface};
