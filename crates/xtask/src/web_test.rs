//! `cargo xtask test-web`: the web tool in Chromium, as people use it.

use std::error::Error;
use std::process::Command;

use crate::run::succeed;
use crate::{chromium, web};

/// Builds the page and runs its tests with Playwright.
///
/// # Errors
///
/// What is missing (Node, npm, the wasm target, Chromium) or which step failed.
pub fn run(say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    let chromium = chromium::browser(&say)?;
    web::build(&say)?;
    say("testing the page");
    let mut playwright = Command::new("node");
    playwright
        .args(["node_modules/@playwright/test/cli.js", "test"])
        .env("CHROMIUM", chromium)
        .current_dir(web::folder());
    succeed(&mut playwright, "playwright test in web-demo")
}
