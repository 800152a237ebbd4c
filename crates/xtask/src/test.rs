//! `cargo xtask test`: everything that has to hold, one step after the other.

use std::error::Error;
use std::process::Command;
use std::time::Instant;

use crate::run::root;
use crate::{npm_test, size, wasm_test, web_test};

/// One step: what it is for, and the command.
struct Step {
    what: &'static str,
    program: &'static str,
    arguments: &'static [&'static str],
    variables: &'static [(&'static str, &'static str)],
}

/// The features of the workspace that are off by default and tested all the same.
const FEATURES: &str = "--features=sendcheck/phonenumber";

const STEPS: &[Step] = &[
    // Where rustup manages the toolchain, its components and the wasm target come from rust-toolchain.toml.
    step("toolchain, components and the wasm target", "rustup", &["toolchain", "install", "--no-self-update"]),
    step("format", "cargo", &["fmt", "--all", "--check"]),
    step(
        "lints",
        "cargo",
        &["clippy", "--workspace", "--all-targets", FEATURES, "--locked", "--", "--deny", "warnings"],
    ),
    step(
        "the core without its default features",
        "cargo",
        &["clippy", "--package", "sendcheck-core", "--no-default-features", "--locked", "--", "--deny", "warnings"],
    ),
    step(
        "lints of the WebAssembly facade",
        "cargo",
        &[
            "clippy",
            "--package",
            "sendcheck-wasm",
            "--target",
            "wasm32-unknown-unknown",
            "--all-targets",
            "--locked",
            "--",
            "--deny",
            "warnings",
        ],
    ),
    step(
        "the core for WebAssembly",
        "cargo",
        &["build", "--package", "sendcheck-core", "--target", "wasm32-unknown-unknown", "--locked"],
    ),
    step("tests", "cargo", &["test", "--workspace", FEATURES, "--locked"]),
    Step {
        what: "documentation",
        program: "cargo",
        arguments: &["doc", "--workspace", "--no-deps", FEATURES, "--locked"],
        variables: &[("RUSTDOCFLAGS", "--deny warnings")],
    },
];

type Run = fn(&dyn Fn(&str)) -> Result<(), Box<dyn Error>>;

/// A command of this repository that tests something.
struct Task {
    what: &'static str,
    command: &'static str,
    run: Run,
}

const TASKS: &[Task] = &[
    task("the WebAssembly facade", "cargo xtask test-wasm", |say| wasm_test::run(say)),
    task("the npm package", "cargo xtask test-npm", |say| npm_test::run(say)),
    task("what a browser downloads", "cargo xtask size", |say| size::run(&[], say).map(|sizes| say(&sizes))),
    task("the web tool", "cargo xtask test-web", |say| web_test::run(say)),
];

const fn task(what: &'static str, command: &'static str, run: Run) -> Task {
    Task { what, command, run }
}

const fn step(what: &'static str, program: &'static str, arguments: &'static [&'static str]) -> Step {
    Step { what, program, arguments, variables: &[] }
}

/// Runs every step and stops at the first that fails.
///
/// # Errors
///
/// Which step failed, and the command that repeats it.
pub fn run(say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    let started = Instant::now();
    for step in STEPS {
        let command = [&[step.program], step.arguments].concat().join(" ");
        say(&format!("\n== {}: {command}", step.what));
        let ran = Command::new(step.program)
            .args(step.arguments)
            .envs(step.variables.iter().copied())
            // The toolchain that runs this command is not to be handed on to `rustup` and `cargo`.
            .env_remove("RUSTUP_TOOLCHAIN")
            .current_dir(root())
            .status();
        match ran {
            Ok(status) if status.success() => {}
            Ok(status) => return Err(format!("{} failed ({status}); repeat it with `{command}`", step.what).into()),
            Err(error) if step.program == "rustup" => {
                say(&format!(
                    "rustup cannot be started ({error}): the toolchain has to be the one in rust-toolchain.toml"
                ));
            }
            Err(error) => return Err(format!("`{}` cannot be started: {error}", step.program).into()),
        }
    }
    for task in TASKS {
        say(&format!("\n== {}: {}", task.what, task.command));
        let failed = |error| format!("{} failed ({error}); repeat it with `{}`", task.what, task.command);
        (task.run)(&say).map_err(failed)?;
    }
    let steps = STEPS.len() + TASKS.len();
    say(&format!("\nall {steps} steps passed in {} s", started.elapsed().as_secs()));
    Ok(())
}
