//! `cargo xtask test`: everything that has to hold, one step after the other.

use std::env::consts::EXE_EXTENSION;
use std::error::Error;
use std::process::Command;
use std::time::Instant;

use crate::commands::{self, Say};
use crate::run::{cargo_target, root};

/// One step: what it is for, and how it runs.
struct Step {
    what: &'static str,
    run: Run,
}

enum Run {
    /// Another program.
    Program(Program),
    /// A command of this repository.
    Own(&'static [&'static str]),
}

struct Program {
    name: &'static str,
    arguments: &'static [&'static str],
    variables: &'static [(&'static str, &'static str)],
}

/// The features of the workspace that are off by default and tested all the same.
const FEATURES: &str = "--features=sendcheck/phonenumber";

const STEPS: &[Step] = &[
    // Where rustup manages the toolchain, its components and the wasm target come from rust-toolchain.toml.
    program("toolchain, components and the wasm target", "rustup", &["toolchain", "install", "--no-self-update"]),
    own("format", &["format", "--check"]),
    own("lints of JavaScript and TypeScript", &["lint-js"]),
    program(
        "lints",
        "cargo",
        &["clippy", "--workspace", "--all-targets", FEATURES, "--locked", "--", "--deny", "warnings"],
    ),
    program(
        "the core without its default features",
        "cargo",
        &["clippy", "--package", "sendcheck-core", "--no-default-features", "--locked", "--", "--deny", "warnings"],
    ),
    program(
        "lints of the WebAssembly facades",
        "cargo",
        &[
            "clippy",
            "--package",
            "sendcheck-wasm",
            "--package",
            "sendcheck-workbook-wasm",
            "--target",
            "wasm32-unknown-unknown",
            "--all-targets",
            "--locked",
            "--",
            "--deny",
            "warnings",
        ],
    ),
    program("tests", "cargo", &["test", "--workspace", FEATURES, "--locked"]),
    Step {
        what: "documentation of the crates",
        run: Run::Program(Program {
            name: "cargo",
            arguments: &["doc", "--workspace", "--no-deps", FEATURES, "--locked"],
            variables: &[("RUSTDOCFLAGS", "--deny warnings")],
        }),
    },
    own("what every dimension of an input costs", &["growth"]),
    own("public interfaces", &["interface", "--check"]),
    own("the WebAssembly facade", &["test-wasm"]),
    own("the npm package", &["test-npm"]),
    own("what a browser downloads", &["size"]),
    own("packages as registries take them", &["test-packages"]),
    own("pipelines", &["test-pipelines"]),
    own("the documentation", &["docs"]),
    own("the web tool", &["test-web"]),
];

const fn program(what: &'static str, name: &'static str, arguments: &'static [&'static str]) -> Step {
    Step { what, run: Run::Program(Program { name, arguments, variables: &[] }) }
}

const fn own(what: &'static str, arguments: &'static [&'static str]) -> Step {
    Step { what, run: Run::Own(arguments) }
}

/// Runs every step and stops at the first that fails.
///
/// # Errors
///
/// Which step failed, and the command that repeats it.
pub fn run(say: Say<'_>) -> Result<(), Box<dyn Error>> {
    let started = Instant::now();
    for Step { what, run } in STEPS {
        let command = run.command();
        let step = Instant::now();
        say(&format!("\n== {what}: {command}"));
        let ran = match run {
            Run::Program(program) => program.run(say),
            Run::Own(arguments) => commands::run(arguments, say),
        };
        ran.map_err(|error| format!("{what} failed ({error}); repeat it with `{command}`"))?;
        say(&format!("== {what}: passed in {} s", step.elapsed().as_secs()));
    }
    say(&format!("\nall {} steps passed in {} s", STEPS.len(), started.elapsed().as_secs()));
    Ok(())
}

impl Run {
    /// What repeats it.
    fn command(&self) -> String {
        match self {
            Self::Program(program) => [&[program.name], program.arguments].concat().join(" "),
            Self::Own(arguments) => format!("cargo xtask {}", arguments.join(" ")),
        }
    }
}

impl Program {
    fn run(&self, say: Say<'_>) -> Result<(), Box<dyn Error>> {
        let mut command = Command::new(self.name);
        command.args(self.arguments).envs(self.variables.iter().copied());
        // What is built once is built sooner if nothing is kept for building it again.
        command.env("CARGO_INCREMENTAL", "0");
        // Tests that ask the command have it from the build that made them.
        command.env("SENDCHECK_COMMAND", cargo_target().join("debug/sendcheck").with_extension(EXE_EXTENSION));
        // The toolchain that runs this command is not to be handed on to `rustup` and `cargo`.
        let ran = command.env_remove("RUSTUP_TOOLCHAIN").current_dir(root()).status();
        match ran {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(status.to_string().into()),
            Err(error) if self.name == "rustup" => {
                let needed = "the toolchain has to be the one in rust-toolchain.toml";
                say(&format!("rustup cannot be started ({error}): {needed}"));
                Ok(())
            }
            Err(error) => Err(format!("`{}` cannot be started: {error}", self.name).into()),
        }
    }
}
