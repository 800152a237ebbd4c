//! What a browser downloads for the npm package: `cargo xtask size` without options.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;

use crate::npm;
use crate::run::root;
use crate::size::Size;

/// What `sendcheck` in a browser loads: the module, and the two scripts in front of it.
const FILES: [&str; 3] = ["sendcheck_bg.wasm", "index.js", "glue.js"];

/// The most bytes of all three, compressed as a web server compresses them. `docs/benchmarks/size.md` says what takes
/// them; what was reached with some room for a rule more, so that growth is noticed when it happens.
const MOST_COMPRESSED: i64 = 593_500;

/// Builds the package and answers what its parts weigh.
///
/// # Errors
///
/// A package that cannot be built, or that is too large.
pub(crate) fn weigh(say: impl Fn(&str)) -> Result<String, Box<dyn Error>> {
    npm::run(say)?;
    let package = root().join("target/npm/stage");
    let mut sizes = String::from("bytes for a browser      raw    gzip");
    let mut sum = Size::default();
    for file in FILES {
        let size = Size::of(&fs::read(package.join(file))?)?;
        line(file, &size, &mut sizes)?;
        sum = sum.and(&size);
    }
    line("together", &sum, &mut sizes)?;
    write!(sizes, ", at most {MOST_COMPRESSED}")?;
    if sum.compressed <= MOST_COMPRESSED { Ok(sizes) } else { Err(format!("{sizes}\nthe package is too large").into()) }
}

fn line(name: &str, size: &Size, out: &mut String) -> std::fmt::Result {
    write!(out, "\n{name:19} {:8} {:7}", size.raw, size.compressed)
}
