//! Writes the generated files; `--check` only says which are stale.

use std::io::{self, Write};
use std::process::ExitCode;

use sendcheck_generate::generated;

fn main() -> io::Result<ExitCode> {
    let check = std::env::args().any(|argument| argument == "--check");
    let mut out = io::stdout().lock();
    let mut stale = 0;
    for file in generated().into_iter().filter(|file| !file.is_current()) {
        stale += 1;
        if check {
            writeln!(out, "stale: {}", file.path.display())?;
        } else {
            file.write()?;
            writeln!(out, "wrote {}", file.path.display())?;
        }
    }
    if stale == 0 {
        writeln!(out, "generated files are current")?;
    }
    Ok(if check && stale > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
