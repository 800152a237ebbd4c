//! Parts the engine's WebAssembly module in two: what a first answer needs, and the rest, which is loaded when it is needed.
//!
//! ```text
//! sendcheck-split count BOUND COUNTING
//!     writes a module that notes which of its code is come to
//! sendcheck-split part LINKED BOUND RAN LOADER FIRST REST
//!     writes the two parts; RAN has the number of each point of the code that belongs into the first, a line each
//! sendcheck-split strip BOUND WHOLE
//!     writes the module without what only this tool reads
//! ```
//!
//! LINKED is the module as the linker wrote it, with names and `--emit-relocs`; BOUND is what wasm-bindgen made of it, with names
//! (`--keep-debug --no-demangle`). LOADER is the export of BOUND that loads the rest before it returns.
//!
//! Which function calls which stands in the code of BOUND, and which data a function reaches in the relocations of LINKED: wasm-bindgen
//! moves no data, and functions keep their names. What cannot be told apart by its name stays in the first part, with all
//! data that it might reach. So no code of the first part ever reads data that has not been loaded.

mod cold;
mod counting;
mod cutting;
mod flow;
mod liveness;
mod module;
mod order;
mod parting;
mod references;
mod writing;

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::error::Error;
use std::fs;
use std::io::Write as _;
use std::process::ExitCode;

use cutting::Cut;
use module::Module;
use parting::Parting;
use references::References;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["count", bound, counting] => count(bound, counting),
        ["part", linked, bound, ran, loader, first, rest] => part([linked, bound, ran], loader, [first, rest]),
        ["strip", bound, whole] => strip(bound, whole),
        _ => {
            Err("it takes `count BOUND COUNTING`, `part LINKED BOUND RAN LOADER FIRST REST` or `strip BOUND WHOLE`"
                .into())
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn count(bound: &str, counting: &str) -> Result<(), Box<dyn Error>> {
    let bytes = fs::read(bound)?;
    Ok(fs::write(counting, counting::counting(&bytes, &Module::read(&bytes)?)?)?)
}

fn part([linked, bound, ran]: [&str; 3], loader: &str, [first, rest]: [&str; 2]) -> Result<(), Box<dyn Error>> {
    let (linked, bound) = (fs::read(linked)?, fs::read(bound)?);
    let mut references = References::read(&Module::read(&linked)?)?;
    let ran = fs::read_to_string(ran)?.lines().map(str::parse).collect::<Result<HashSet<u32>, _>>()?;
    let Cut { bytes, ran } = cutting::cut(&bound, &Module::read(&bound)?, &mut references, &ran, cold::WORTH)?;
    let module = Module::read(&bytes)?;
    let loader = module.exported_function(loader).ok_or_else(|| format!("no function is exported as `{loader}`"))?;
    let parting = Parting::new(&module, &references, ran, loader)?;
    let parts = writing::parts(&module, &parting, loader)?;
    for (path, part) in [(first, parts.first), (rest, parts.rest)] {
        wasmparser::validate(&part)?;
        fs::write(path, part)?;
    }
    Ok(())
}

fn strip(bound: &str, whole: &str) -> Result<(), Box<dyn Error>> {
    Ok(fs::write(whole, writing::stripped(&fs::read(bound)?)?)?)
}
