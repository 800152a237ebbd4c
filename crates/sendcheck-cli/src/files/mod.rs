//! Files that a run writes: each whole or not at all, whatever stops the run.

mod earlier;
mod folder;
mod manifest;
mod unfinished;
mod whole;

pub(crate) use folder::Folder;
pub(crate) use manifest::Contents;
pub(crate) use whole::{Whole, write};
