//! `cargo xtask <command>`.

use std::error::Error;
use std::process::ExitCode;

use xtask::{bench, biome, format, generate, mutants, npm, npm_test, phone, size, sms, test, wasm_test, web, web_test};

const USAGE: &str = "usage: cargo xtask <command>

  test                         everything that has to hold: format, lints, tests, documentation
  format [--check]             lay out (or compare) all Rust, JavaScript and TypeScript (needs node and npm)
  lint-js                      lint all JavaScript and TypeScript (needs node and npm)
  gen [--check]                write (or compare) every generated file
  npm                          build and pack the npm package into target/npm (needs node and npm)
  web                          build the web tool and serve it on a local address (needs node and npm)
  test-npm                     test the packed npm package in Node and in Chromium, and what is built with it
  test-wasm                    test the WebAssembly facade in Node and in Chromium
  test-web                     build the web tool and test it in Chromium
  bench [ROWS …]               check lists with sendcheck and with what a JavaScript team would write (needs node and npm)
  mutants [--shard=K/N] [FILE …]
                               make faults in view, rules, recipients and hand-over (or in these files), one at a time,
                               and name those that no test notices; installs cargo-mutants, takes hours
  size                         what a browser downloads for the npm package; fails over a limit (needs node and npm)
  size --probe phone           what the phone engine adds to a WebAssembly module; fails over 70 kB compressed
  phone-tables [--check]       write (or compare) the tables of the phone engine from data/libphonenumber-*
  phone-data                   refresh data/libphonenumber-* (needs python3 and the network)
  phone-fuzz [--count N] [--seed N]
                               compare the phone engine with rlibphonenumber, 20000000 numbers by default
  phone-ledger                 write the list of differences to the crate `phonenumber` anew
  bench-phone [--all]          measure the phone engine against rlibphonenumber, or against all (needs node and npm)
  sms-oracle                   ask Twilio's calculator anew (needs node, npm and the network)
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    match arguments {
        ["test"] => test::run(say)?,
        ["format", options @ ..] => format::run(options)?,
        ["lint-js"] => biome::lint()?,
        ["gen", options @ ..] => generate::run(options)?,
        ["bench", options @ ..] => bench::run(options, say)?,
        ["mutants", arguments @ ..] => mutants::run(arguments, say)?,
        ["npm"] => say(&format!("packed {}", npm::run(say)?.display())),
        ["test-npm"] => npm_test::run(say)?,
        ["test-wasm"] => wasm_test::run(say)?,
        ["test-web"] => web_test::run(say)?,
        ["web"] => web::run(say)?,
        ["size", options @ ..] => say(&size::run(options, say)?),
        ["phone-tables"] => say(&phone::write_tables()?),
        ["phone-tables", "--check"] => phone::check_tables()?,
        ["phone-data"] => phone::refresh_data()?,
        ["phone-fuzz", options @ ..] => phone::fuzz(options)?,
        ["phone-ledger"] => phone::write_ledger()?,
        ["sms-oracle"] => sms::refresh()?,
        ["bench-phone"] => phone::bench()?,
        ["bench-phone", "--all"] => say(&phone::bench_all()?),
        _ => return Err(USAGE.into()),
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "a command says on standard output what it has done")]
fn say(message: &str) {
    println!("{message}");
}

#[expect(clippy::print_stderr, reason = "a command says on standard error why it failed")]
fn complain(message: &str) {
    eprintln!("{message}");
}
