//! Writes the generated files; `--check` only says which are stale. `npm-calls`, `npm-messages` and `type-samples` print what
//! the npm package is tested against, `package-vectors` what it and the Python package are.

use std::env;
use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use sendcheck_generate::{generated, npm};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut code = ExitCode::SUCCESS;
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => write(&mut out)?,
        ["--check"] => code = check(&mut out)?,
        ["package-vectors"] => npm::vectors(&mut out)?,
        ["npm-calls"] => npm::calls(&mut out)?,
        ["npm-messages"] => npm::messages(&mut out)?,
        ["type-samples"] => npm::type_samples(&mut out)?,
        _ => {
            return Err(
                "nothing, `--check`, `package-vectors`, `npm-calls`, `npm-messages` or `type-samples` is taken".into(),
            );
        }
    }
    out.flush()?;
    Ok(code)
}

fn write(out: &mut impl Write) -> io::Result<()> {
    let stale: Vec<_> = generated().into_iter().filter(|file| !file.is_current()).collect();
    for file in &stale {
        file.write()?;
        writeln!(out, "wrote {}", file.path.display())?;
    }
    if stale.is_empty() { current(out) } else { Ok(()) }
}

fn check(out: &mut impl Write) -> io::Result<ExitCode> {
    let stale: Vec<_> = generated().into_iter().filter(|file| !file.is_current()).collect();
    for file in &stale {
        writeln!(out, "stale: {}", file.path.display())?;
    }
    if stale.is_empty() { current(out).map(|()| ExitCode::SUCCESS) } else { Ok(ExitCode::FAILURE) }
}

fn current(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "generated files are current")
}
