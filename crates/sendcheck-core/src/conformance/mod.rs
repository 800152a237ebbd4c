//! Cases of conformance: a minimal request, what the service answers to it, who says so and how sure that is.
//!
//! A [`CaseFile`] holds cases for one handoff. [`Case::run`] asks this engine. Where the service did something else than
//! was forecast, [`cases_of`] makes a case of it that holds nothing of whom it was about.

mod anonymous;
mod case;
mod disagreements;
mod error;
mod made;
mod read;
mod run;

pub use case::{Case, CaseAnswer, CaseFile, Certainty, Live, MadeBy, SourceOfCase};
pub use error::CaseError;
pub use made::{MadeCase, cases_of};
pub use run::{Ran, Standing};
