//! `sendcheck-interface [--check]`: writes, or compares, `public-api.txt` of each library crate: a line for everything that others
//! can name, with its type, then a line for each type with the traits that were derived for it or follow from its fields.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use public_api::Builder;

/// A library that is published.
struct Library {
    name: &'static str,
    features: &'static [&'static str],
}

/// `sendcheck` names what it takes from the core; what that is stands in the list of the core.
const LIBRARIES: [Library; 3] = [
    Library { name: "sendcheck-core", features: &[] },
    Library { name: "sendcheck", features: &["--all-features"] },
    Library { name: "sendcheck-workbook", features: &[] },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = io::Write::write_all(&mut io::stderr(), format!("{error}\n").as_bytes());
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let is_check = match arguments {
        [] => false,
        ["--check"] => true,
        _ => return Err("`--check` or nothing is taken".into()),
    };
    for library in LIBRARIES {
        let path = root().join("crates").join(library.name).join("public-api.txt");
        let fresh = library.interface()?;
        if !is_check {
            fs::write(&path, fresh)?;
            continue;
        }
        let written = fs::read_to_string(&path).unwrap_or_default();
        if written != fresh {
            let changes = changes(&written, &fresh);
            return Err(format!("{} is stale: run `cargo xtask interface`\n{changes}", path.display()).into());
        }
    }
    Ok(())
}

impl Library {
    /// A line for everything that others can name.
    fn interface(&self) -> Result<String, Box<dyn Error>> {
        // The form that programs read is not stable, and its version is the toolchain's; a folder of its own, because code that is
        // built with this variable is built anew without it.
        let target = root().join("target/interface");
        let mut cargo = Command::new("cargo");
        cargo.args(["rustdoc", "--quiet", "--locked", "--lib", "--package", self.name]).args(self.features);
        cargo.args(["--", "-Zunstable-options", "--output-format=json", "--cap-lints=allow"]);
        cargo.env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", &target).current_dir(root());
        if !cargo.status()?.success() {
            return Err(format!("{cargo:?} failed").into());
        }
        let described = target.join("doc").join(format!("{}.json", self.name.replace('-', "_")));
        let named = Builder::from_rustdoc_json(&described).omit_blanket_impls(true);
        let written = named.clone().omit_auto_trait_impls(true).omit_auto_derived_impls(true).build()?.to_string();
        Ok(format!("{written}\n{}", traits(&named.build()?.to_string(), &written)))
    }
}

/// Traits that say what a type can be used for and that nobody wrote by hand.
const FOLLOWING: [&str; 13] = [
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Deserialize",
    "Eq",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Send",
    "Serialize",
    "Sync",
];

/// A line for each type with those of its traits that are in the whole list and not in the other.
fn traits(whole: &str, written: &str) -> String {
    let written: BTreeSet<&str> = written.lines().collect();
    let mut of_types: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in whole.lines().filter(|line| line.starts_with("impl") && !written.contains(line)) {
        let Some((head, of)) = line.split_once(" for ") else { continue };
        let path = head.rsplit(' ').next().unwrap_or(head);
        let name = path.split('<').next().unwrap_or(path).rsplit("::").next().unwrap_or(path);
        if FOLLOWING.contains(&name) {
            of_types.entry(of).or_default().insert(name);
        }
    }
    of_types.iter().fold(String::new(), |mut text, (of, traits)| {
        let traits: Vec<_> = traits.iter().copied().collect();
        // Writing into a string cannot fail.
        let _ = writeln!(text, "{of}: {}", traits.join(" + "));
        text
    })
}

/// What is in one text and not in the other, a line each.
fn changes(old: &str, new: &str) -> String {
    let only = |of: &str, than: &str, sign| {
        let others: BTreeSet<&str> = than.lines().collect();
        let lines = of.lines().filter(|line| !others.contains(line));
        lines.map(|line| format!("{sign} {line}")).collect::<Vec<_>>()
    };
    [only(old, new, '-'), only(new, old, '+')].concat().join("\n")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
