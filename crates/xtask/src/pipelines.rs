//! `cargo xtask test-pipelines`: hooks, the action and the examples of pipelines, run as their hosts would run them.

use std::error::Error;
use std::process::Command;

use crate::npm;
use crate::run::{cargo_target, root, succeed};

/// Runs `tests/pipelines` on the packed npm package, with pre-commit in an environment of its own below the target folder.
///
/// # Errors
///
/// That Python, Node or the network is missing, or what does not hold.
pub fn run(say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    let package = npm::packed(&say)?;
    let (tests, environment) = (root().join("tests/pipelines"), cargo_target().join("pipelines"));
    let python = environment.join("bin/python");
    if !python.is_file() {
        say("making an environment of Python");
        let mut make = Command::new("python3");
        succeed(make.args(["-m", "venv"]).arg(&environment), "python3 -m venv (Python 3.10 or later is needed)")?;
    }
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    succeed(install.arg(tests.join("requirements.txt")), "pip install of pre-commit")?;
    let mut run = Command::new(&python);
    succeed(run.arg(tests.join("pipelines.py")).arg(package), "tests/pipelines")
}
