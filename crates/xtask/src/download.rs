//! What a browser downloads for the npm package: `cargo xtask size` without options.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::npm;
use crate::run::root;
use crate::size::Size;

/// What a browser loads at once, and what it may take: bytes compressed as web servers compress them.
struct Download {
    title: &'static str,
    files: &'static [&'static str],
    /// What was reached with some room for a rule more, so that growth is noticed when it happens. `docs/benchmarks/size.md` says
    /// what takes the bytes.
    most_compressed: i64,
    /// The same compressed once and for all, as hosts send it that take files compressed beforehand.
    most_brotli: i64,
}

const DOWNLOADS: [Download; 4] = [
    // The first part of the engine, and the scripts in front of it.
    Download {
        title: "bytes for a first answer",
        files: &["sendcheck_first_bg.wasm", "index.js", "glue.js", "rest.js"],
        most_compressed: 224_500,
        most_brotli: 189_500,
    },
    Download {
        title: "for all others, then",
        files: &["sendcheck_rest_bg.wasm"],
        most_compressed: 474_000,
        most_brotli: 386_500,
    },
    // For whoever says where the engine is.
    Download {
        title: "the engine whole",
        files: &["sendcheck_bg.wasm", "index.js", "glue.js", "rest.js"],
        most_compressed: 669_500,
        most_brotli: 533_000,
    },
    Download {
        title: "for a workbook, then",
        files: &["sendcheck_workbook_bg.wasm", "workbook-web.js"],
        most_compressed: 418_500,
        most_brotli: 343_500,
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
    for Download { title, files, most_compressed, most_brotli } in DOWNLOADS {
        writeln!(sizes, "{title:26}      raw    gzip  brotli")?;
        let (mut sum, mut sum_brotli) = (Size::default(), 0);
        for file in files {
            let file_there = package.join(file);
            let (size, brotli) = (Size::of(&fs::read(&file_there)?)?, brotli(&file_there)?);
            line(file, &size, brotli, &mut sizes)?;
            sum = sum.and(&size);
            sum_brotli += brotli;
        }
        line("together", &sum, sum_brotli, &mut sizes)?;
        writeln!(sizes, "{:26}  at most {most_compressed:7} {most_brotli:7}", "")?;
        fits &= sum.compressed <= most_compressed && sum_brotli <= most_brotli;
    }
    if fits { Ok(sizes) } else { Err(format!("{sizes}the package is too large").into()) }
}

fn line(name: &str, size: &Size, brotli: i64, out: &mut String) -> std::fmt::Result {
    writeln!(out, "{name:26} {:8} {:7} {brotli:7}", size.raw, size.compressed)
}

/// The bytes of a file as Brotli makes them at its best, which Node has built in.
fn brotli(file: &Path) -> Result<i64, Box<dyn Error>> {
    const PROGRAM: &str = "const { readFileSync } = require('node:fs'), { brotliCompressSync } = require('node:zlib'); \
        console.log(brotliCompressSync(readFileSync(process.argv[1])).length)";
    let said = Command::new("node").args(["-e", PROGRAM]).arg(file).output()?;
    let bytes = String::from_utf8_lossy(&said.stdout).trim().parse();
    bytes.map_err(|_| format!("node compresses nothing: {}", String::from_utf8_lossy(&said.stderr)).into())
}
