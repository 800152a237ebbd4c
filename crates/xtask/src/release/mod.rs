//! `cargo xtask release`: the archives of the command, with bills of materials and checksums.
//!
//! ```text
//! target/archives/stage    what is in each archive
//! target/archives/files    what goes to the page of a release
//! ```

mod pages;
mod target;

use std::env;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::artifact::{Place, names_no_place, same_bytes};
use crate::run::{copy_folder, host, root};
use crate::{deny, supply, wasm};

pub use target::{TARGETS, Target};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What of the repository is in every archive.
const TEXTS: [(&str, &str); 6] = [
    ("crates/sendcheck-cli/README.md", "README.md"),
    ("CHANGELOG.md", "CHANGELOG.md"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("NOTICE", "NOTICE"),
    ("THIRD-PARTY.md", "THIRD-PARTY.md"),
];

/// Makes the archives of these targets, or of all that can be made here; with `--check` a second time in
/// another folder, and compares.
///
/// # Errors
///
/// An option that is none, what `deny.toml` does not permit, stale notices, what cannot be built, or what differs.
pub fn run(options: &[&str], say: &dyn Fn(&str)) -> Result<(), Box<dyn Error>> {
    let Asked { targets, check } = Asked::read(options, say)?;
    deny::run(say)?;
    supply::notices(&["--check"])?;
    if !is_committed()? {
        say("not everything is committed; what is released should be");
    }
    // Copied before anything is built, so that whoever works on meanwhile makes no difference.
    let elsewhere = check.then(Place::elsewhere).transpose()?;
    let made = archives(&targets, &Place::here()?, say)?;
    if let Some(elsewhere) = elsewhere {
        say("the same in another folder, with another home of cargo");
        let there = archives(&targets, &elsewhere, say)?;
        for target in &targets {
            let name = target.archive(VERSION);
            let bytes = same_bytes(&made.join(&name), &there.join(&name))?;
            say(&format!("{name}: the same {bytes} bytes in both"));
        }
    }
    say(&format!("made {}", made.display()));
    Ok(())
}

/// What a call asks for.
struct Asked {
    targets: Vec<&'static Target>,
    check: bool,
}

impl Asked {
    fn read(options: &[&str], say: &dyn Fn(&str)) -> Result<Self, Box<dyn Error>> {
        let mut asked = Self { targets: Vec::new(), check: false };
        for option in options {
            match Target::find(option) {
                Some(target) => {
                    if let Some(why) = left_out(target)? {
                        return Err(format!("{} cannot be made here: {why}", target.triple).into());
                    }
                    asked.targets.push(target);
                }
                None if *option == "--check" => asked.check = true,
                None => {
                    let known: Vec<_> = TARGETS.iter().map(|target| target.triple).collect();
                    let known = known.join(", ");
                    return Err(format!("`{option}` is neither `--check` nor one of {known}").into());
                }
            }
        }
        if asked.targets.is_empty() {
            for target in TARGETS {
                match left_out(target)? {
                    None => asked.targets.push(target),
                    Some(why) => say(&format!("left out: {}; {why}", target.triple)),
                }
            }
        }
        Ok(asked)
    }
}

/// Why there will be no archive for a target.
fn left_out(target: &Target) -> Result<Option<String>, Box<dyn Error>> {
    if let Some(why) = target.cannot_link(&host()?) {
        return Ok(Some(why));
    }
    let missing = !wasm::is_installed(target.triple)?;
    Ok(missing.then(|| format!("`rustup target add {}` installs its standard library", target.triple)))
}

fn is_committed() -> Result<bool, Box<dyn Error>> {
    let status = Command::new("git").args(["status", "--porcelain"]).current_dir(root()).output()?;
    Ok(status.status.success() && status.stdout.is_empty())
}

/// Makes all archives of what is built at a place; answers the folder in which they are.
fn archives(targets: &[&Target], at: &Place, say: &dyn Fn(&str)) -> Result<PathBuf, Box<dyn Error>> {
    let out = at.target.join("archives");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    let (stage, files) = (out.join("stage"), out.join("files"));
    fs::create_dir_all(&files)?;
    say("building the command for this machine, which is asked for its manual");
    let host = host()?;
    let command = target::command_for(&host, None).build(at)?;
    let pages = stage.join("pages");
    pages::write(&command.join(format!("sendcheck{}", env::consts::EXE_SUFFIX)), &pages)?;
    for target in targets {
        say(&format!("{}: building", target.triple));
        let program = target.command(&host).build(at)?.join(target.program());
        names_no_place(&program, at)?;
        let folder = stage.join(target.folder(VERSION));
        copy_folder(&pages, &folder)?;
        fs::copy(&program, folder.join(target.program()))?;
        for (from, to) in TEXTS {
            fs::copy(at.sources.join(from), folder.join(to))?;
        }
        supply::archive(&folder, &files.join(target.archive(VERSION)))?;
    }
    let bills = supply::sbom()?;
    for target in targets {
        let bill = format!("sendcheck-cli-{}.cdx.json", target.triple);
        fs::copy(bills.join(&bill), files.join(&bill))?;
    }
    supply::sums(&files)?;
    Ok(files)
}
