//! The commands: what each is called, what it is for, and what does the work.

use std::error::Error;
use std::fmt::Write as _;

use crate::{
    bench, biome, conformance, deny, docs, format, fuzz, generate, growth, interface, mutants, new_rule, npm, npm_test,
    packages, phone, pipelines, properties, python, reading, release, reproducible, size, sms, suffixes, supply, test,
    wasm_test, web, web_test,
};

/// Where a command says what it does.
pub type Say<'a> = &'a dyn Fn(&str);

type Answer = Result<(), Box<dyn Error>>;

/// One command.
#[derive(Debug)]
pub struct Command {
    /// A verb, and with a noun after it the verb for that part alone; or what it makes, as `npm`, `web` and `docs`.
    pub name: &'static str,
    /// What may follow, as it is printed.
    pub options: &'static str,
    /// What it does, in one line.
    pub what: &'static str,
    run: Run,
}

#[derive(Debug)]
enum Run {
    Alone(fn(Say<'_>) -> Answer),
    WithOptions(fn(&[&str], Say<'_>) -> Answer),
}

/// Every command, in the order in which they are printed.
pub const COMMANDS: &[Command] = &[
    alone("test", "everything that has to hold: the one check", |say| test::run(say)),
    alone("test-npm", "the packed npm package in Node and in Chromium, and what is built with it", |say| {
        npm_test::run(say)
    }),
    with(
        "test-hosts",
        "[HOST …]",
        "the packed npm package in Next.js, Workers, Deno and whatever else it is used in",
        |names, say| npm_test::hosts(names, say),
    ),
    with(
        "test-python",
        "[dask|ray|spark]",
        "the wheel of the Python package, or with it Dask, Ray or Spark (Java)",
        |options, say| python::test(options, say),
    ),
    alone("test-packages", "every crate and the npm package as a registry would take them", |say| packages::run(say)),
    alone("test-pipelines", "hooks, the action and the example of a brand, as their hosts run them", |say| {
        pipelines::run(say)
    }),
    alone("test-wasm", "the WebAssembly facade in Node and in Chromium", |say| wasm_test::run(say)),
    alone("test-web", "the web tool in Chromium, as people use it", |say| web_test::run(say)),
    with("format", "[--check]", "lay out, or compare, all Rust, JavaScript and TypeScript", |options, _| {
        format::run(options)
    }),
    alone("lint-js", "lint all JavaScript and TypeScript", |_| biome::lint()),
    alone("deny", "licences, versions and origins of all dependencies, against deny.toml", |say| deny::run(say)),
    with(
        "notices",
        "[--check]",
        "write, or compare, THIRD-PARTY.md: whose work is in what is shipped",
        |options, _| supply::notices(options),
    ),
    alone("sbom", "write a bill of materials for each artifact into target/sbom", |_| supply::sbom().map(drop)),
    with(
        "release",
        "[--check] [TARGET …]",
        "the archives of the command, their bills of materials and checksums",
        release::run,
    ),
    alone(
        "test-reproducible",
        "build the module of the npm package in two folders and two homes: the same bytes",
        |say| reproducible::run(say),
    ),
    with("gen", "[--check]", "write, or compare, every generated file", |options, _| generate::run(options)),
    with("interface", "[--check]", "write, or compare, public-api.txt of the library crates", |options, _| {
        interface::run(options)
    }),
    with("conformance", "[PATH …]", "what the service answers, case by case, against this engine", |options, _| {
        conformance::run(options)
    }),
    with("new-rule", "CODE [--scope SCOPE]", "begin a rule: its file, its line, its page, its vector", new_rule::run),
    with(
        "mutants",
        "[--survived] [FILE …]",
        "make faults one at a time and name those that no test notices; takes hours",
        |options, say| mutants::run(options, say),
    ),
    alone("npm", "build and pack the npm package into target/npm", |say| {
        npm::run(say).map(|tarball| say(&format!("packed {}", tarball.display())))
    }),
    alone("python", "wheel and sources of the Python package in target/python/wheels (needs Python)", |say| {
        python::run(say).map(|wheel| say(&format!("built {}", wheel.display())))
    }),
    alone("web", "build the web tool and serve it on a local address", |say| web::run(say)),
    alone("docs", "build the documentation as a site and follow its links", |say| docs::run(say)),
    with(
        "size",
        "[--probe phone]",
        "what a browser downloads, or what a part of the core adds to it",
        |options, say| size::run(options, say).map(|sizes| say(&sizes)),
    ),
    with(
        "bench",
        "[--all] [--as-built] [LIST …] [ROWS …]",
        "check lists with sendcheck and with what others would write",
        |options, say| bench::run(options, say),
    ),
    with(
        "bench-instructions",
        "[--keep] [--as-built]",
        "what checking costs in instructions, against its budget (needs valgrind)",
        bench::instructions::run,
    ),
    with("bench-phone", "[--all]", "the phone engine beside rlibphonenumber, or beside all others", phone::bench),
    alone("bench-reader", "the reader of lists beside csv-core", |_| bench::engine("reader")),
    alone("bench-sms", "how fast texts are measured", |_| bench::engine("sms")),
    with(
        "growth",
        "[--keep] [--native] [DIMENSION …]",
        "no dimension costs more than it grows, or than it did, in instructions",
        growth::run,
    ),
    with(
        "fuzz",
        "MINUTES [TARGET …] [--empty] [--keep]",
        "look for bytes for which something does not hold",
        fuzz::run,
    ),
    with(
        "fuzz-phone",
        "[--count N] [--seed N]",
        "the phone engine against rlibphonenumber, 20,000,000 numbers",
        |options, _| Ok(phone::fuzz(options)?),
    ),
    with(
        "fuzz-dialled",
        "[--count N] [--seed N]",
        "numbers as dialled against PyPI phonenumbers (needs Python and the network)",
        |options, _| Ok(phone::compare_dialled(options)?),
    ),
    with("fuzz-lines", "[--count N]", "written lines against serialized reports, 1,000,000 rows", |options, _| {
        bench::compare_lines(options)
    }),
    with(
        "fuzz-properties",
        "[--times N] [TEST …]",
        "every property on 300 times as many cases as the tests try",
        |options, _| properties::fuzz(options),
    ),
    with(
        "fuzz-reading",
        "[--count N] [--seed N]",
        "tables of recipients are read as they are, 200,000 of them",
        |options, _| reading::fuzz(options),
    ),
    with(
        "diff-reading",
        "[--count N] [--seed N]",
        "what separates cells, asked of PapaParse and csv.Sniffer",
        |options, _| reading::diff(options),
    ),
    alone("diff-phone", "write the list of differences to the crate phonenumber anew", |_| Ok(phone::write_ledger()?)),
    alone(
        "fetch-phone",
        "fetch the phone metadata anew (needs Python and the network)",
        |_| Ok(phone::refresh_data()?),
    ),
    alone("fetch-sms", "ask Twilio's calculator anew (needs the network)", |_| sms::refresh()),
    alone("fetch-suffixes", "fetch the Public Suffix List anew (needs Python and the network)", |_| {
        Ok(suffixes::refresh()?)
    }),
];

const fn alone(name: &'static str, what: &'static str, run: fn(Say<'_>) -> Answer) -> Command {
    Command { name, options: "", what, run: Run::Alone(run) }
}

const fn with(
    name: &'static str,
    options: &'static str,
    what: &'static str,
    run: fn(&[&str], Say<'_>) -> Answer,
) -> Command {
    Command { name, options, what, run: Run::WithOptions(run) }
}

/// Runs the command that the first argument names; without one, says which there are.
///
/// # Errors
///
/// A name that no command has, options that it does not take, or why it failed.
pub fn run(arguments: &[&str], say: Say<'_>) -> Result<(), Box<dyn Error>> {
    let [name, options @ ..] = arguments else {
        say(&table());
        return Ok(());
    };
    let command = COMMANDS.iter().find(|command| command.name == *name);
    let command = command.ok_or_else(|| format!("`{name}` is no command; `cargo xtask` lists them"))?;
    match command.run {
        Run::Alone(run) if options.is_empty() => run(say),
        Run::Alone(_) => Err(format!("`{name}` takes no options").into()),
        Run::WithOptions(run) => run(options, say),
    }
}

/// A line for each command.
pub fn table() -> String {
    let mut text = String::from("cargo xtask COMMAND\n");
    for Command { name, options, what, .. } in COMMANDS {
        // Writing into a string cannot fail.
        let _ = write!(text, "\n  {:<35} {what}", format!("{name} {options}"));
    }
    text
}
