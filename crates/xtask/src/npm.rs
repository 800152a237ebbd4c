//! `cargo xtask npm`: the npm package, built and packed into `target/npm`.
//!
//! ```text
//! target/npm/glue                what wasm-bindgen makes of the module
//! target/npm/stage               the package's files
//! target/npm/sendcheck-X.tgz     the package as it would be published
//! target/npm/package             the same, unpacked: what the web tool and the tests install
//! ```

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::thread;

use crate::artifact::Place;
use crate::run::{npm_ci, root, succeed};
use crate::wasm::{self, Module};

/// Builds and packs the package; answers where the tarball is.
///
/// The steps of one command share it: the second that asks has what the first made.
///
/// # Errors
///
/// What is missing (Node, npm, the wasm target) or which step failed.
pub fn run(say: impl Fn(&str)) -> Result<PathBuf, Box<dyn Error>> {
    static MADE: OnceLock<PathBuf> = OnceLock::new();
    if let Some(tarball) = MADE.get() {
        return Ok(tarball.clone());
    }
    let tarball = make(say)?;
    Ok(MADE.get_or_init(|| tarball).clone())
}

fn make(say: impl Fn(&str)) -> Result<PathBuf, Box<dyn Error>> {
    let out = root().join("target/npm");
    let types = root().join("crates/sendcheck-wasm/ts");
    fs::create_dir_all(out.join("glue"))?;
    wasm::require_target()?;
    wasm::require(wasm::WASI)?;
    say("installing what builds the package (esbuild, TypeScript, Lit)");
    npm_ci(&types)?;
    say("compiling the engine and what reads workbooks to WebAssembly, and the command for Node");
    let linked = thread::scope(|scope| {
        // Each is linked on one core, so that another builds meanwhile.
        let command = scope.spawn(|| command(&out).map_err(|error| error.to_string()));
        let modules = Module::ALL.map(|module| Ok((module, wasm::module(module, &Place::here()?)?)));
        let modules: Result<Vec<_>, Box<dyn Error>> = modules.into_iter().collect();
        command.join().map_err(|_| "compiling the command panicked")??;
        modules
    })?;
    for (module, linked) in linked {
        let bound = glue(&out, module, linked)?;
        if module == Module::Engine {
            say("parting the engine in two: what a first answer needs, and the rest");
            part(&out, &bound)?;
        }
    }
    say("bundling entry files, checking types");
    let stage = out.join("stage");
    let mut bundle = Command::new("node");
    bundle.arg(types.join("build.mjs")).args([&out.join("glue"), &stage]).arg(env!("CARGO_PKG_VERSION"));
    succeed(&mut bundle, "node build.mjs (Node 20.19 or later is needed)")?;
    metadata(&stage)?;
    pack(&out, &stage)
}

/// The package as it was packed last, or packed now.
///
/// # Errors
///
/// As [`run`].
pub fn packed(say: impl Fn(&str)) -> Result<PathBuf, Box<dyn Error>> {
    let tarball = tarball(&root().join("target/npm"));
    if tarball.is_file() { Ok(tarball) } else { run(say) }
}

fn tarball(out: &Path) -> PathBuf {
    out.join(format!("sendcheck-{}.tgz", env!("CARGO_PKG_VERSION")))
}

/// A module before and after wasm-bindgen, with the names of its functions.
struct Bound {
    linked: PathBuf,
    bound: PathBuf,
}

/// A module, and the JavaScript around it.
fn glue(out: &Path, module: Module, linked: PathBuf) -> Result<Bound, Box<dyn Error>> {
    let (made, glue) = (out.join("web"), out.join("glue"));
    let (name, script) = (module.name(), module.glue());
    let mut bindgen = wasm::tool("bindgen")?;
    bindgen.args(["--target", "web", "--out-name", name, "--out-dir"]).arg(&made);
    bindgen.args(["--keep-debug", "--no-demangle", "--remove-producers-section"]);
    bindgen.arg("--experimental-reset-state-function");
    // The entry file says where the module is; the default would make bundlers add it to `sendcheck/inline` too.
    bindgen.arg("--omit-default-module-path").arg(&linked);
    succeed(&mut bindgen, "wasm-bindgen")?;
    fs::copy(made.join(format!("{name}.js")), glue.join(format!("{script}.js")))?;
    let types = fs::read_to_string(made.join(format!("{name}.d.ts")))?;
    fs::write(glue.join(format!("{script}.d.ts")), owned_arrays(&types))?;
    let bound = made.join(format!("{name}_bg.wasm"));
    // Names of functions cost a seventh of the module and show in no message of ours.
    let mut strip = wasm::split()?;
    strip.arg("strip").arg(&bound).arg(glue.join(format!("{name}_bg.wasm")));
    succeed(&mut strip, "tools/split")?;
    Ok(Bound { linked, bound })
}

/// The engine in two parts: the functions that ran when a first answer was asked of a module that counts, and the others.
fn part(out: &Path, Bound { linked, bound }: &Bound) -> Result<(), Box<dyn Error>> {
    let (glue, counting, ran) = (out.join("glue"), out.join("web/counting.wasm"), out.join("web/ran"));
    let mut count = wasm::split()?;
    count.arg("count").arg(bound).arg(&counting);
    succeed(&mut count, "tools/split")?;
    let mut answer = Command::new("node");
    answer.arg(root().join("crates/sendcheck-wasm/ts/first-answer.mjs"));
    answer.args([&glue, &counting, &root().join("examples"), &ran]);
    succeed(&mut answer, "node first-answer.mjs (Node 20.19 or later is needed)")?;
    let mut part = wasm::split()?;
    part.arg("part").args([linked, bound, &ran]).arg("load_rest");
    part.args(["first", "rest"].map(|part| glue.join(format!("sendcheck_{part}_bg.wasm"))));
    succeed(&mut part, "tools/split")
}

/// The command, compiled for WASI.
fn command(out: &Path) -> Result<(), Box<dyn Error>> {
    let module = wasm::COMMAND.build(&Place::here()?.beside("command"))?.join("sendcheck.wasm");
    fs::copy(module, out.join("glue/command.wasm"))?;
    Ok(())
}

/// Arrays that come out are copies in buffers of their own, which wasm-bindgen does not declare; without that a program
/// could neither make a `Blob` of them nor hand them to a worker.
fn owned_arrays(declarations: &str) -> String {
    ["Uint8Array", "Uint16Array", "Uint32Array"].into_iter().fold(declarations.to_owned(), |text, array| {
        [";", " | undefined;"]
            .into_iter()
            .fold(text, |text, end| text.replace(&format!("): {array}{end}"), &format!("): {array}<ArrayBuffer>{end}")))
    })
}

/// What a package has besides its code.
fn metadata(stage: &Path) -> Result<(), Box<dyn Error>> {
    fs::copy(root().join("pkg.json"), stage.join("package.json"))?;
    let docs = stage.join("docs");
    fs::create_dir_all(&docs)?;
    for page in fs::read_dir(root().join("docs"))? {
        let page = page?.path();
        let Some(name) = page.file_name().filter(|_| page.extension().is_some_and(|ending| ending == "md")) else {
            continue;
        };
        // The front page and the page with the web tool are the site's alone.
        if name != "index.md" && name != "playground.md" {
            fs::copy(&page, docs.join(name))?;
        }
    }
    // The page that npm shows is written for its readers.
    fs::copy(root().join("crates/sendcheck-wasm/README.md"), stage.join("README.md"))?;
    for file in ["CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "THIRD-PARTY.md"] {
        fs::copy(root().join(file), stage.join(file))?;
    }
    for folder in [stage, &docs] {
        without_dead_links(folder)?;
    }
    let schemas = stage.join("schemas");
    fs::create_dir_all(&schemas)?;
    for schema in fs::read_dir(root().join("schemas"))? {
        let schema = schema?;
        fs::copy(schema.path(), schemas.join(schema.file_name()))?;
    }
    Ok(())
}

/// Makes text of links in the pages of a folder that lead to what the package does not have, such as an example.
fn without_dead_links(folder: &Path) -> io::Result<()> {
    for page in fs::read_dir(folder)? {
        let page = page?.path();
        if page.extension().is_some_and(|ending| ending == "md") {
            let text = fs::read_to_string(&page)?;
            let leads_on = |target: &str| folder.join(target.split('#').next().unwrap_or(target)).exists();
            fs::write(&page, linked(&text, leads_on))?;
        }
    }
    Ok(())
}

/// The text, in which a link to a file stays one only if that leads on.
fn linked(text: &str, leads_on: impl Fn(&str) -> bool) -> String {
    let mut linked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("](") {
        let Some((target, after)) = behind.split_once(')') else { break };
        let is_file = !target.contains([' ', '"', '\'', ':']) && target.contains(['/', '.']);
        match before.rsplit_once('[').filter(|_| is_file && !leads_on(target)) {
            Some((ahead, name)) => linked.extend([ahead, name]),
            None => linked.extend([before, "](", target, ")"]),
        }
        rest = after;
    }
    linked + rest
}

/// Packs the stage folder, and unpacks the tarball beside it.
fn pack(out: &Path, stage: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let mut pack = Command::new("npm");
    pack.args(["pack", "--silent", "--pack-destination"]).arg(out).current_dir(stage);
    succeed(&mut pack, "npm pack")?;
    let tarball = tarball(out);
    let unpacked = out.join("package");
    if unpacked.exists() {
        fs::remove_dir_all(&unpacked)?;
    }
    let mut tar = Command::new("tar");
    tar.arg("-xzf").arg(&tarball).arg("-C").arg(out);
    succeed(&mut tar, "tar")?;
    Ok(tarball)
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn a_link_that_leads_nowhere_becomes_its_text() {
        let text = "see [a](a.md#x), [b](../b), [c](#c), [d](https://d.example) and `e[0](f)`, [`g`](g/h.md)";
        let left = linked(text, |target| target.starts_with("a.md"));
        assert_eq!(left, "see [a](a.md#x), b, [c](#c), [d](https://d.example) and `e[0](f)`, `g`");
    }
}
