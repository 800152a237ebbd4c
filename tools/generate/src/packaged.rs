//! What each published crate carries of the repository's root: a crate holds nothing from outside of its folder.

use std::fs;

use crate::{Generated, root};

const CRATES: [&str; 3] = ["sendcheck", "sendcheck-cli", "sendcheck-core"];
const FILES: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE"];

pub(crate) fn files() -> Vec<Generated> {
    let copies = CRATES.into_iter().flat_map(|name| FILES.map(|file| (name, file)));
    // A file that is missing is told as a stale copy, and would be missed on the first look at the root.
    let copy = |(name, file)| {
        let text = fs::read_to_string(root().join(file)).unwrap_or_default();
        Generated::new(format!("crates/{name}/{file}"), text)
    };
    copies.map(copy).collect()
}
