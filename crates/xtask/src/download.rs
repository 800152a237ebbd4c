//! What a browser downloads for the npm package: `cargo xtask size` without options.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;

use crate::npm;
use crate::run::root;
use crate::size::Size;

/// What a browser loads at once, and what may take: bytes compressed as a web server compresses them.
struct Download {
    title: &'static str,
    files: &'static [&'static str],
    /// What was reached with some room for a rule more, so that growth is noticed when it happens. `docs/benchmarks/size.md` says
    /// what takes the bytes.
    most_compressed: i64,
}

const DOWNLOADS: [Download; 2] = [
    // The module, and the two scripts in front of it.
    Download {
        title: "bytes for a browser",
        files: &["sendcheck_bg.wasm", "index.js", "glue.js"],
        most_compressed: 606_000,
    },
    Download {
        title: "for a workbook, then",
        files: &["sendcheck_workbook_bg.wasm", "workbook-web.js"],
        most_compressed: 420_000,
    },
];

/// Builds the package and answers what its parts weigh.
///
/// # Errors
///
/// A package that cannot be built, or that is too large.
pub(crate) fn weigh(say: impl Fn(&str)) -> Result<String, Box<dyn Error>> {
    npm::run(say)?;
    let package = root().join("target/npm/stage");
    let (mut sizes, mut fits) = (String::new(), true);
    for Download { title, files, most_compressed } in DOWNLOADS {
        writeln!(sizes, "{title:26}      raw    gzip")?;
        let mut sum = Size::default();
        for file in files {
            let size = Size::of(&fs::read(package.join(file))?)?;
            line(file, &size, &mut sizes)?;
            sum = sum.and(&size);
        }
        line("together", &sum, &mut sizes)?;
        writeln!(sizes, "{:26} at most {most_compressed:8}", "")?;
        fits &= sum.compressed <= most_compressed;
    }
    if fits { Ok(sizes) } else { Err(format!("{sizes}the package is too large").into()) }
}

fn line(name: &str, size: &Size, out: &mut String) -> std::fmt::Result {
    writeln!(out, "{name:26} {:8} {:7}", size.raw, size.compressed)
}
