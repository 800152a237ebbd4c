//! `sendcheck-bindgen bindgen …` makes JavaScript for a WebAssembly module, `sendcheck-bindgen test …` runs its tests.
//!
//! Both are wasm-bindgen's own tools, linked as a library, so that their version is the one in `Cargo.lock`,
//! which has to be that of the crate `wasm-bindgen`.

use std::env::args_os;

use anyhow::bail;
use wasm_bindgen_cli::{wasm_bindgen, wasm_bindgen_test_runner};

fn main() -> anyhow::Result<()> {
    let mut arguments = args_os();
    arguments.next();
    match arguments.next().as_deref().and_then(|tool| tool.to_str()) {
        Some("bindgen") => wasm_bindgen::run_cli_with_args(std::iter::once("wasm-bindgen".into()).chain(arguments)),
        Some("test") => wasm_bindgen_test_runner::run_cli_with_args(
            std::iter::once("wasm-bindgen-test-runner".into()).chain(arguments),
        ),
        _ => bail!("the first argument names the tool: `bindgen` or `test`"),
    }
}
