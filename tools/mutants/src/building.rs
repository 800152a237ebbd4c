//! Builds the tests with every fault in them; those that do not compile are left out.

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::faults::{Fault, Place, places};
use crate::tree::copy;
use crate::writing::{CHOICE, Region, written};

/// The root of the crate whose files have faults.
const LIBRARY: &str = "crates/sendcheck-core/src/lib.rs";

/// Where the tests are.
const PACKAGES: [&str; 2] = ["sendcheck-core", "sendcheck-tests"];

/// A file that has faults.
struct File {
    name: String,
    text: String,
    places: Vec<Place>,
}

/// A program with tests.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    /// Where cargo would start it.
    pub(crate) folder: PathBuf,
}

/// What was built.
pub(crate) struct Built {
    pub(crate) faults: Vec<Fault>,
    /// Those that do not compile.
    pub(crate) left_out: HashSet<usize>,
    pub(crate) programs: Vec<Program>,
}

/// Puts every fault into the files of a copy and builds its tests; `failed` has the keys of those that are known not to compile.
///
/// # Errors
///
/// A file that cannot be read or is no Rust, or what does not compile for another reason than a fault.
pub(crate) fn build(
    root: &Path,
    tree: &Path,
    names: &[String],
    failed: &HashSet<String>,
) -> Result<Built, Box<dyn Error>> {
    let mut faults = Vec::new();
    let mut files = Vec::new();
    for name in names {
        let text = fs::read_to_string(root.join(name))?;
        let places = places(name, &text, &mut faults).map_err(|error| format!("{name}: {error}"))?;
        files.push(File { name: name.clone(), text, places });
    }
    let known = faults.iter().enumerate().filter(|(_, fault)| failed.contains(&fault.key()));
    let mut left_out: HashSet<usize> = known.map(|(number, _)| number).collect();
    let library = fs::read_to_string(root.join(LIBRARY))? + CHOICE;
    loop {
        let mut texts = HashMap::from([(LIBRARY.to_owned(), library.clone())]);
        let mut regions = Vec::new();
        for file in &files {
            let (text, of) = written(&file.text, &file.places, &left_out);
            texts.insert(file.name.clone(), text);
            regions.push(of);
        }
        copy(root, tree, &texts)?;
        let said = cargo(tree)?;
        let errors: Vec<&Value> = said.iter().filter_map(error_of).collect();
        if errors.is_empty() {
            return Ok(Built { faults, left_out, programs: programs(&said) });
        }
        let before = left_out.len();
        for error in &errors {
            left_out.extend(to_blame(error, &files, &regions, tree));
        }
        crate::say(&format!("{} of {} do not compile", left_out.len(), faults.len()));
        if left_out.len() == before {
            let text = errors.iter().filter_map(|error| error.get("rendered")?.as_str()).collect::<String>();
            return Err(format!("this does not compile, whatever is left out:\n{text}").into());
        }
    }
}

fn cargo(tree: &Path) -> Result<Vec<Value>, Box<dyn Error>> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--tests", "--locked", "--keep-going", "--message-format=json"]);
    cargo.args(PACKAGES.iter().flat_map(|package| ["--package", package]));
    // Faults are tried some thousand times; what they cost to optimise is soon earned.
    cargo.env("CARGO_PROFILE_DEV_OPT_LEVEL", "2").env("CARGO_PROFILE_DEV_DEBUG", "0");
    cargo.env("RUSTFLAGS", "--cap-lints=allow").env_remove("CARGO_TARGET_DIR").current_dir(tree);
    let output = cargo.stderr(Stdio::null()).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let said: Vec<Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    if !output.status.success() && !said.iter().any(|message| error_of(message).is_some()) {
        return Err(
            "cargo does not build the tests, and names no error: `cargo build --tests` in the copy says why".into()
        );
    }
    Ok(said)
}

fn error_of(message: &Value) -> Option<&Value> {
    let message = message.get("message")?;
    let has_place = message.get("spans")?.as_array().is_some_and(|spans| !spans.is_empty());
    (message.get("level")?.as_str() == Some("error") && has_place).then_some(message)
}

/// The faults that an error of the compiler is about.
fn to_blame(error: &Value, files: &[File], regions: &[Vec<Region>], tree: &Path) -> Vec<usize> {
    let spans = error.get("spans").and_then(Value::as_array).into_iter().flatten();
    let mut blamed = Vec::new();
    for span in spans.filter(|span| span.get("is_primary").and_then(Value::as_bool) == Some(true)) {
        let number = |key: &str| usize::try_from(span.get(key).and_then(Value::as_u64)?).ok();
        let (Some(start), Some(end)) = (number("byte_start"), number("byte_end")) else { continue };
        let name = span.get("file_name").and_then(Value::as_str).unwrap_or_default();
        let file = files.iter().position(|file| tree.join(&file.name) == tree.join(name));
        let Some(of) = file.and_then(|index| regions.get(index)) else { continue };
        // What the error lies in; else what lies in the error; else whatever is near.
        let around = of.iter().filter(|region| region.bytes.start <= start && end <= region.bytes.end);
        let within = of.iter().filter(|region| start <= region.bytes.start && region.bytes.end <= end);
        let near = of.iter().min_by_key(|region| region.bytes.start.abs_diff(start));
        let smallest = around.min_by_key(|region| region.bytes.len());
        let region = smallest.or_else(|| within.min_by_key(|region| region.bytes.len())).or(near);
        blamed.extend(region.into_iter().flat_map(|region| &region.faults));
    }
    blamed
}

fn programs(said: &[Value]) -> Vec<Program> {
    let mut programs = Vec::new();
    for message in said {
        let text = |pointer: &str| message.pointer(pointer).and_then(Value::as_str);
        let is_test = message.pointer("/profile/test").and_then(Value::as_bool) == Some(true);
        let (Some(path), Some(manifest), Some(name), true) =
            (text("/executable"), text("/manifest_path"), text("/target/name"), is_test)
        else {
            continue;
        };
        let folder = Path::new(manifest).parent().unwrap_or(Path::new(".")).into();
        programs.push(Program { name: name.replace('-', "_"), path: path.into(), folder });
    }
    programs.sort_by(|one, other| one.name.cmp(&other.name));
    programs
}
