//! `cargo xtask <command>`.

use std::process::ExitCode;

use xtask::commands;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match commands::run(&arguments, &say) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stdout, reason = "a command says on standard output what it has done")]
fn say(message: &str) {
    println!("{message}");
}

#[expect(clippy::print_stderr, reason = "a command says on standard error why it failed")]
fn complain(message: &str) {
    eprintln!("{message}");
}
