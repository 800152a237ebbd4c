//! `cargo xtask test-reproducible`: each module of the npm package is the same bytes wherever it is built.

use std::error::Error;

use crate::artifact::{Place, names_no_place, same_bytes};
use crate::wasm::{self, Module, require_target};

/// Builds each here and in a copy of the repository, and compares.
///
/// # Errors
///
/// What cannot be copied or built, or that the bytes differ.
pub fn run(say: &dyn Fn(&str)) -> Result<(), Box<dyn Error>> {
    require_target()?;
    let (place, other) = (Place::here()?, Place::elsewhere()?);
    for module in Module::ALL {
        say(&format!("building {} in this folder", module.name()));
        let here = wasm::module(module, &place)?;
        say("building it in another folder with another home");
        let there = wasm::module(module, &other)?;
        let bytes = same_bytes(&here, &there)?;
        names_no_place(&here, &place)?;
        say(&format!("the same {bytes} bytes in both"));
    }
    Ok(())
}
