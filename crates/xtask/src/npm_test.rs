//! `cargo xtask test-npm`: the packed npm package, installed and used as programs of every kind would.

use std::error::Error;
use std::fs::File;
use std::path::Path;
use std::process::Command;

use crate::run::{npm_ci, root, succeed};
use crate::{chromium, npm};

/// Builds and packs the package, writes what it has to answer, and runs the tests of `tests/npm` on the tarball.
///
/// # Errors
///
/// What is missing (Node, npm, the wasm target, Chromium) or which step failed.
pub fn run(say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    let chromium = chromium::browser(&say)?;
    let tarball = npm::run(&say)?;
    say("writing what the Rust crate answers to every vector");
    let out = root().join("target/npm");
    let [vectors, calls, samples, findings] =
        ["vectors.json", "calls.ndjson", "samples.ts", "findings.ndjson"].map(|name| out.join(name));
    generate("package-vectors", &vectors)?;
    generate("npm-calls", &calls)?;
    generate("type-samples", &samples)?;
    generate("npm-messages", &findings)?;
    say("installing what the tests use (Playwright, bundlers, TypeScript)");
    let tests = root().join("tests/npm");
    npm_ci(&tests)?;
    say("testing the tarball");
    let mut node = Command::new("node");
    node.arg("run.mjs").args([&tarball, &vectors, &calls, &samples, &findings, &chromium]).current_dir(tests);
    succeed(&mut node, "node run.mjs in tests/npm")
}

/// Builds and packs the package, and runs it in these hosts, or in every one of `tests/npm/hosts`.
///
/// # Errors
///
/// A host that there is not, what is missing (Node, npm, the wasm target, Chromium) or which step failed.
pub fn hosts(names: &[&str], say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    let chromium = chromium::browser(&say)?;
    let tarball = npm::run(&say)?;
    let tests = root().join("tests/npm");
    npm_ci(&tests)?;
    say("testing the tarball in other tools");
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", "hosts.test.mjs"]).current_dir(tests);
    node.env("SENDCHECK_TARBALL", &tarball).env("SENDCHECK_HOSTS", names.join(" ")).env("CHROMIUM", &chromium);
    node.env("SENDCHECK_HOSTS_FOLDER", root().join("target/npm/hosts"));
    succeed(&mut node, "node --test hosts.test.mjs in tests/npm")
}

/// Keeps what the generator prints.
fn generate(what: &str, to: &Path) -> Result<(), Box<dyn Error>> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--locked", "--package", "sendcheck-generate", "--", what]);
    cargo.current_dir(root()).stdout(File::create(to)?);
    succeed(&mut cargo, &format!("sendcheck-generate {what}"))
}
