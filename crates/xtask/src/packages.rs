//! `cargo xtask test-packages`: every crate and the npm package as a registry would take them, without handing them over.

use std::error::Error;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs, io};

use crate::npm;
use crate::run::{root, succeed};

/// The crates that are published, each behind those it needs.
const CRATES: [&str; 4] = ["sendcheck-core", "sendcheck-workbook", "sendcheck", "sendcheck-cli"];

/// Packs each crate, builds it from what was packed and nothing else, and asks npm whether it would take the tarball.
///
/// # Errors
///
/// What a package lacks, or that a registry cannot be reached.
pub fn run(say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    say("packing the crates, and building each from its package alone");
    forget_unpacked()?;
    let mut cargo = Command::new("cargo");
    // What is not committed yet is tested as well.
    cargo.args(["publish", "--dry-run", "--locked", "--allow-dirty", "--quiet"]);
    cargo.args(CRATES.map(|name| format!("--package={name}"))).current_dir(root());
    succeed(&mut cargo, "cargo publish --dry-run (crates.io has to be reachable)")?;
    let tarball = npm::packed(&say)?;
    say("asking npm whether it would take the package");
    let mut publish = Command::new("npm");
    publish.args(["publish", "--dry-run", "--loglevel=error"]).arg(tarball).current_dir(root());
    succeed(&mut publish, "npm publish --dry-run")
}

/// Takes away what cargo unpacked of these crates in a run before: it would build with that again, whatever they hold by now.
fn forget_unpacked() -> io::Result<()> {
    let home = || env::home_dir().map(|home| home.join(".cargo"));
    let Some(home) = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home) else { return Ok(()) };
    let Ok(registries) = fs::read_dir(home.join("registry/src")) else { return Ok(()) };
    for registry in registries {
        let registry = registry?;
        // That of a dry run has no host, so that nothing stands in front of its hash.
        if !registry.file_name().to_string_lossy().starts_with('-') {
            continue;
        }
        for name in CRATES {
            let unpacked = registry.path().join(format!("{name}-{}", env!("CARGO_PKG_VERSION")));
            if unpacked.exists() {
                fs::remove_dir_all(unpacked)?;
            }
        }
    }
    Ok(())
}
