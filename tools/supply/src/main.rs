//! `sendcheck-supply notices [--check]` writes or compares THIRD-PARTY.md, `sbom FOLDER` writes bills of materials,
//! `archive FOLDER FILE` packs a folder, `sums FOLDER` writes the checksums of its files.

use std::error::Error;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use sendcheck_supply::{archive, notices, root, sbom};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(said) => {
            let _ = writeln!(io::stdout(), "{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<String, Box<dyn Error>> {
    let path = root().join(notices::FILE);
    match arguments {
        ["notices"] => {
            fs::write(path, notices::text()?)?;
            Ok(format!("wrote {}", notices::FILE))
        }
        ["notices", "--check"] if fs::read_to_string(path).ok() == Some(notices::text()?) => {
            Ok(format!("{} is current", notices::FILE))
        }
        ["notices", "--check"] => Err(format!("{} is stale: run `cargo xtask notices`", notices::FILE).into()),
        ["sbom", folder] => {
            let written = sbom::write(Path::new(folder))?;
            Ok(written.iter().map(|path| format!("wrote {}", path.display())).collect::<Vec<_>>().join("\n"))
        }
        ["archive", folder, file] => {
            archive::pack(Path::new(folder), Path::new(file))?;
            Ok(format!("wrote {file}"))
        }
        ["sums", folder] => Ok(format!("wrote {}", archive::sums(Path::new(folder))?.display())),
        _ => Err("`notices`, `notices --check`, `sbom FOLDER`, `archive FOLDER FILE` or `sums FOLDER` is taken".into()),
    }
}
