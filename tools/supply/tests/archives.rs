//! Archives are those that other programs read, and the same bytes whenever and wherever they are made.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{self, Command};
use std::{env, fs};

use sendcheck_supply::archive::{pack, sums};
use sendcheck_supply::root;
use xtask::release::{TARGETS, Target};

/// A folder with a program and texts, as an archive holds them.
struct Stage(PathBuf);

impl Stage {
    fn new(of: &str) -> Self {
        let folder = env::temp_dir().join(format!("sendcheck-archives-{of}-{}", process::id()));
        let _ = fs::remove_dir_all(&folder);
        let stage = folder.join("sendcheck-1.2.3-x86_64-unknown-linux-gnu");
        fs::create_dir_all(stage.join("man")).unwrap();
        fs::write(stage.join("sendcheck"), b"\x7fELF and what follows").unwrap();
        fs::write(stage.join("README.md"), "# sendcheck\n").unwrap();
        fs::write(stage.join("man/sendcheck.1"), ".TH sendcheck 1\n").unwrap();
        Self(folder)
    }

    fn packed(&self, ending: &str) -> PathBuf {
        let archive = self.0.join(format!("archive.{ending}"));
        pack(&self.0.join("sendcheck-1.2.3-x86_64-unknown-linux-gnu"), &archive).unwrap();
        archive
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn said(program: &str, arguments: &[&str], folder: &Path) -> Result<String, Box<dyn Error>> {
    let ran = Command::new(program).args(arguments).current_dir(folder).output()?;
    let all = [ran.stdout.as_slice(), ran.stderr.as_slice()].concat();
    if ran.status.success() { Ok(String::from_utf8(all)?) } else { Err(String::from_utf8_lossy(&all).into()) }
}

const NAMES: &str = "sendcheck-1.2.3-x86_64-unknown-linux-gnu/README.md
sendcheck-1.2.3-x86_64-unknown-linux-gnu/man/sendcheck.1
sendcheck-1.2.3-x86_64-unknown-linux-gnu/sendcheck
";

#[test]
fn tar_unpacks_what_was_packed() {
    let stage = Stage::new("tar");
    stage.packed("tar.gz");
    assert_eq!(said("tar", &["-tzf", "archive.tar.gz"], &stage.0).unwrap(), NAMES);
    let long = said("tar", &["-tvzf", "archive.tar.gz"], &stage.0).unwrap();
    let modes: Vec<_> = long.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(modes, ["-rw-r--r--", "-rw-r--r--", "-rwxr-xr-x"], "{long}");
    let out = stage.0.join("out");
    fs::create_dir(&out).unwrap();
    said("tar", &["-xzf", "../archive.tar.gz"], &out).unwrap();
    let unpacked = fs::read(out.join("sendcheck-1.2.3-x86_64-unknown-linux-gnu/sendcheck")).unwrap();
    assert_eq!(unpacked, b"\x7fELF and what follows");
}

#[test]
fn another_program_reads_the_zip_file() {
    let stage = Stage::new("zip");
    stage.packed("zip");
    let script = "import sys, zipfile; f = zipfile.ZipFile(sys.argv[1]); assert f.testzip() is None; \
        print(*f.namelist(), sep='\\n')";
    assert_eq!(said("python3", &["-c", script, "archive.zip"], &stage.0).unwrap(), NAMES);
}

#[test]
fn the_same_files_make_the_same_bytes() {
    for ending in ["tar.gz", "zip"] {
        let (one, other) = (Stage::new(&format!("one-{ending}")), Stage::new(&format!("other-{ending}")));
        // Another time, and other permissions than those of a new file.
        let program = other.0.join("sendcheck-1.2.3-x86_64-unknown-linux-gnu/README.md");
        said("touch", &["-d", "2001-02-03", program.to_str().unwrap()], &other.0).unwrap();
        said("chmod", &["600", program.to_str().unwrap()], &other.0).unwrap();
        assert!(fs::read(one.packed(ending)).unwrap() == fs::read(other.packed(ending)).unwrap(), "{ending}");
        fs::write(program, "another text").unwrap();
        assert!(fs::read(one.packed(ending)).unwrap() != fs::read(other.packed(ending)).unwrap(), "{ending}");
    }
}

#[test]
fn another_program_agrees_with_the_checksums() {
    let stage = Stage::new("sums");
    stage.packed("tar.gz");
    stage.packed("zip");
    sums(&stage.0).unwrap();
    let checked = said("sha256sum", &["--check", "--strict", "SHA256SUMS"], &stage.0).unwrap();
    assert_eq!(checked, "archive.tar.gz: OK\narchive.zip: OK\n");
    // Written again it does not hold its own.
    sums(&stage.0).unwrap();
    assert!(!fs::read_to_string(stage.0.join("SHA256SUMS")).unwrap().contains("SHA256SUMS"));
    fs::write(stage.0.join("archive.zip"), "cut off").unwrap();
    assert!(said("sha256sum", &["--check", "--strict", "SHA256SUMS"], &stage.0).is_err());
}

/// A value of the section that `cargo binstall` reads.
fn binstall(section: &str, name: &str) -> Option<String> {
    let manifest = fs::read_to_string(root().join("crates/sendcheck-cli/Cargo.toml")).unwrap();
    let section = manifest.split(&format!("\n[package.metadata.binstall{section}]\n")).nth(1)?.split("\n[").next()?;
    let line = section.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""))?;
    Some(line.trim_end_matches('"').to_owned())
}

#[test]
fn binstall_looks_for_the_archives_that_are_made() {
    for target in TARGETS.iter().filter(|target| !target.triple.starts_with("wasm")) {
        let version = "1.2.3";
        let filled = |text: String| {
            let ending = if target.triple.contains("windows") { ".exe" } else { "" };
            let values = [("repo", "https://host/team/project"), ("version", version), ("target", target.triple)];
            let values = values.into_iter().chain([("bin", "sendcheck"), ("binary-ext", ending)]);
            values.fold(text, |text, (name, value)| text.replace(&format!("{{ {name} }}"), value))
        };
        let own = format!(".overrides.{}", target.triple);
        let value = |name| filled(binstall(&own, name).or_else(|| binstall("", name)).unwrap());
        let address = format!("https://host/team/project/releases/download/v1.2.3/{}", target.archive(version));
        assert_eq!(value("pkg-url"), address);
        assert_eq!(value("bin-dir"), format!("{}/{}", target.folder(version), target.program()));
        let format = target.archive(version).rsplit_once(&target.folder(version)).map(|(_, ending)| ending.to_owned());
        assert_eq!(value("pkg-fmt"), if format.as_deref() == Some(".zip") { "zip" } else { "tgz" });
    }
}

#[test]
fn every_archive_has_a_name_of_its_own_and_says_its_target() {
    for target in TARGETS {
        let archive = target.archive("1.2.3");
        assert!(archive.starts_with(&format!("sendcheck-1.2.3-{}.", target.triple)), "{archive}");
        assert_eq!(Target::find(target.triple).unwrap().archive("1.2.3"), archive);
    }
    assert!(Target::find("sparc64-unknown-netbsd").is_none());
}
