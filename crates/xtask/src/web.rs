//! `cargo xtask web`: the web tool, built and served on a local address.

use std::error::Error;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use crate::npm;
use crate::run::{npm_ci, root, succeed};

/// Where the page is served.
const ADDRESS: (&str, &str) = ("127.0.0.1", "4173");

/// Builds the npm package and the page, and serves it until the command is interrupted.
///
/// # Errors
///
/// What is missing (Node, npm, the wasm target) or which step failed.
pub fn run(say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    build(&say)?;
    let (host, port) = ADDRESS;
    say(&format!(
        "\nthe web tool is at http://{host}:{port} (end with Ctrl+C); its files are in web-demo/dist, and \
         in web-demo/dist-one-file one that needs no server"
    ));
    let mut serve = vite();
    serve.args(["preview", "--host", host, "--port", port, "--strictPort", "--logLevel", "warn"]);
    succeed(&mut serve, "vite preview")
}

/// Builds the page into `web-demo/dist`, and as one file into `web-demo/dist-one-file`, once for all steps of one command.
///
/// # Errors
///
/// As [`run`].
pub fn build(say: &impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    static MADE: OnceLock<()> = OnceLock::new();
    if MADE.get().is_none() {
        make(say)?;
        MADE.get_or_init(|| ());
    }
    Ok(())
}

fn make(say: &impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    npm::run(say)?;
    say("installing what builds the page");
    npm_ci(&folder())?;
    say("checking types, building the page");
    let mut types = Command::new("npm");
    types.args(["run", "--silent", "types"]).current_dir(folder());
    succeed(&mut types, "npm run types")?;
    succeed(vite().args(["build", "--logLevel", "warn"]), "vite build")?;
    say("building the page as one file");
    succeed(
        vite().args(["build", "--logLevel", "warn", "--config", "vite.one-file.config.ts"]),
        "vite build of one file",
    )
}

/// The folder of the web tool.
pub fn folder() -> PathBuf {
    root().join("web-demo")
}

fn vite() -> Command {
    let mut vite = Command::new("node");
    vite.arg("node_modules/vite/bin/vite.js").current_dir(folder());
    vite
}
