//! `cargo xtask test-wasm`: the tests of the WebAssembly facade, in Node and in Chromium.

use std::error::Error;
use std::ffi::OsString;
use std::process::Command;

use crate::run::{root, succeed};
use crate::{chromium, wasm};

/// Runs the tests of `sendcheck-wasm` with wasm-bindgen's runner, in both.
///
/// # Errors
///
/// What is missing (Node, Chromium and its driver, the wasm target) or which test failed.
pub fn run(say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    wasm::require_target()?;
    chromium::browser(&say)?;
    let driver = chromium::driver(&say)?;
    let tool = wasm::tool("test")?;
    let mut runner = OsString::from(tool.get_program());
    runner.push(" test");
    say("in Node");
    succeed(&mut tests(&runner), "the tests of sendcheck-wasm in Node")?;
    say("in Chromium");
    let mut in_browser = tests(&runner);
    in_browser.env("WASM_BINDGEN_USE_BROWSER", "1").env("CHROMEDRIVER", driver);
    succeed(&mut in_browser, "the tests of sendcheck-wasm in Chromium")
}

fn tests(runner: &OsString) -> Command {
    let mut cargo = Command::new("cargo");
    // The runner takes no `--quiet`, which cargo would hand on to it.
    cargo.args(["test", "--locked", "--package", "sendcheck-wasm", "--test", "border", "--target", wasm::TARGET]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner).env_remove("CARGO_TERM_QUIET").current_dir(root());
    cargo
}
