//! What each published crate, and the Python package, carries of the repository's root: it holds nothing from outside of its
//! folder.

use std::fs;

use crate::{Generated, root};

const CRATES: [&str; 5] = ["sendcheck", "sendcheck-cli", "sendcheck-core", "sendcheck-python", "sendcheck-workbook"];
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Whose data is built into a crate.
const NOTICE: &str = "NOTICE";
const WITHOUT_DATA: &str = "sendcheck-workbook";

/// Whose work is in a package that is handed out compiled.
const THIRD_PARTY: &str = "THIRD-PARTY.md";
const COMPILED: &str = "sendcheck-python";

pub(crate) fn files() -> Vec<Generated> {
    let licences = CRATES.into_iter().flat_map(|name| LICENCES.map(|file| (name, file)));
    let notices = CRATES.into_iter().filter(|name| *name != WITHOUT_DATA).map(|name| (name, NOTICE));
    // A file that is missing is told as a stale copy, and would be missed on the first look at the root.
    let copy = |(name, file)| {
        let text = fs::read_to_string(root().join(file)).unwrap_or_default();
        Generated::new(format!("crates/{name}/{file}"), text)
    };
    licences.chain(notices).chain([(COMPILED, THIRD_PARTY)]).map(copy).collect()
}
