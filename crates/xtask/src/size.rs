//! `cargo xtask size`: what a browser downloads; with `--probe phone` what one part of the core adds to a module.
//!
//! For the latter `tools/size-probe` is built with the part and without; the difference, compressed, has a limit.

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::download;
use crate::run::{cargo_target, root, succeed};
use crate::wasm::{TARGET, require_target};

/// A part of the core: its feature in `tools/size-probe`, and the bytes it may add, compressed.
struct Part {
    name: &'static str,
    most_compressed: usize,
}

// The phone engine with its time zones: 70 kB.
const PARTS: &[Part] = &[Part { name: "phone", most_compressed: 70_000 }];

/// Builds the package, or a module with and without a part, and answers the sizes.
///
/// # Errors
///
/// An unknown option, what cannot be built, what is too large.
pub fn run(options: &[&str], say: impl Fn(&str)) -> Result<String, Box<dyn Error>> {
    let part = match options {
        [] => return download::weigh(say),
        ["--probe", name] => PARTS.iter().find(|part| part.name == *name),
        _ => None,
    };
    probe(part.ok_or("`size` takes nothing, or `--probe` and a part: phone")?)
}

fn probe(part: &Part) -> Result<String, Box<dyn Error>> {
    let with = Size::of(&fs::read(build_probe(Some(part.name))?)?)?;
    let without = Size::of(&fs::read(build_probe(None)?)?)?;
    let added = Size { raw: with.raw - without.raw, compressed: with.compressed - without.compressed };
    let sizes = format!(
        "bytes of the module     raw    gzip\nwith {:14} {:8} {:7}\nwithout {:19} {:7}\ndifference {:16} {:7}, at most {}",
        part.name,
        with.raw,
        with.compressed,
        without.raw,
        without.compressed,
        added.raw,
        added.compressed,
        part.most_compressed
    );
    let fits = added.compressed <= part.most_compressed.try_into()?;
    if fits { Ok(sizes) } else { Err(format!("{sizes}\n`{}` is too large", part.name).into()) }
}

/// Builds the module with one part of the core, or with none, and answers where it is.
pub(crate) fn build_probe(part: Option<&str>) -> Result<PathBuf, Box<dyn Error>> {
    require_target()?;
    let target = cargo_target();
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--locked", "--package", "sendcheck-size-probe", "--profile", "size-probe"]);
    cargo.args(["--target", TARGET, "--target-dir"]).arg(&target).current_dir(root());
    if let Some(part) = part {
        cargo.args(["--features", part]);
    }
    succeed(&mut cargo, "cargo build of the module")?;
    let built = target.join(TARGET).join("size-probe/sendcheck_size_probe.wasm");
    // The next build has the same name.
    let kept = built.with_file_name(format!("{}.wasm", part.unwrap_or("nothing")));
    fs::copy(built, &kept)?;
    Ok(kept)
}

/// The size of a file, as it is and as a web server would send it.
#[derive(Default)]
pub(crate) struct Size {
    pub(crate) raw: i64,
    pub(crate) compressed: i64,
}

impl Size {
    pub(crate) fn and(&self, other: &Self) -> Self {
        Self { raw: self.raw + other.raw, compressed: self.compressed + other.compressed }
    }

    pub(crate) fn of(bytes: &[u8]) -> Result<Self, Box<dyn Error>> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes)?;
        Ok(Self { raw: bytes.len().try_into()?, compressed: encoder.finish()?.len().try_into()? })
    }
}

#[cfg(test)]
mod tests {
    use super::{Size, run};

    #[test]
    fn repetition_costs_little_when_compressed() {
        let size = Size::of(&vec![7; 100_000]).expect("memory to write to");
        assert_eq!(size.raw, 100_000);
        assert!((20..500).contains(&size.compressed), "{}", size.compressed);
    }

    #[test]
    fn only_known_parts_are_weighed() {
        for options in [&["--probe"][..], &["--probe", "sms"], &["phone"]] {
            assert!(run(options, |_| ()).is_err(), "{options:?}");
        }
    }
}
