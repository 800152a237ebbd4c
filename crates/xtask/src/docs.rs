//! `cargo xtask docs`: the documentation as a site, with the web tool in it.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::run::{copy_folder, npm_ci, root, succeed};
use crate::web;

/// Builds the site into `docs/.vitepress/dist` and follows each of its links.
///
/// # Errors
///
/// What is missing (Node, npm, the wasm target), which step failed, or which links lead nowhere.
pub fn run(say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    web::build(&say)?;
    let docs = root().join("docs");
    let tool = docs.join("public/web-tool");
    if tool.exists() {
        fs::remove_dir_all(&tool)?;
    }
    copy_folder(&web::folder().join("dist"), &tool)?;
    say("installing what builds the documentation");
    npm_ci(&docs)?;
    say("building the documentation, following its links");
    node(&["node_modules/vitepress/bin/vitepress.js", "build"], &docs)?;
    node(&[".vitepress/check.mjs"], &docs)?;
    say("the site is in docs/.vitepress/dist");
    Ok(())
}

fn node(arguments: &[&str], folder: &Path) -> Result<(), Box<dyn Error>> {
    succeed(Command::new("node").args(arguments).current_dir(folder), &format!("node {} in docs", arguments.join(" ")))
}
