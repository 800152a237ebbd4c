//! Measures the engine beside others, native and in Node.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::command::read;
use crate::bench::benchmark;
use crate::commands::Say;
use crate::run::{npm_ci, root, succeed};
use crate::size::build_probe;

/// Measures the engine beside `rlibphonenumber`, or with `--all` beside all engines.
///
/// # Errors
///
/// Another option, or an engine that cannot be built or fails.
pub fn bench(options: &[&str], say: Say<'_>) -> Result<(), Box<dyn std::error::Error>> {
    match options {
        [] => succeed(&mut benchmark("phone"), "the benchmark"),
        ["--all"] => bench_all().map(|table| say(&table)),
        _ => Err("`bench-phone` takes `--all` or nothing".into()),
    }
}

/// The engines of `benches/phone/bench.mjs`; the others are compared with the first.
const IN_NODE: [&str; 4] =
    ["sendcheck wasm, strings", "sendcheck wasm, bytes", "libphonenumber-js/max", "google-libphonenumber"];

/// Runs all engines on the same lists and answers a table.
///
/// # Errors
///
/// Node, npm or the target for WebAssembly is missing, or an engine fails.
fn bench_all() -> Result<String, Box<dyn std::error::Error>> {
    let directory = root().join("out/bench-phone");
    fs::create_dir_all(&directory)?;
    let directory = directory.canonicalize()?;
    for file in ["package.json", "package-lock.json", "bench.mjs"] {
        fs::copy(root().join("benches/phone").join(file), directory.join(file))?;
    }
    npm_ci(&directory)?;
    let module = build_probe(Some("phone"))?;
    succeed(benchmark("phone-all").arg("--directory").arg(&directory), "the benchmark of the native engines")?;
    let native = read(directory.join("native.tsv"))?;
    let mut in_node = String::new();
    for engine in IN_NODE {
        let ran = in_directory("node", &directory).args(["bench.mjs", engine]).arg(&directory).arg(&module).output();
        let ran = ran.map_err(|error| format!("`node` cannot be started: {error}"))?;
        if !ran.status.success() {
            return Err(format!("`node bench.mjs {engine}` failed: {}", String::from_utf8_lossy(&ran.stderr)).into());
        }
        in_node.push_str(&String::from_utf8(ran.stdout)?);
    }
    let tables = (table(&native), table(&in_node));
    let (Some(native), Some(in_node)) = tables else { return Err("measurements of another form".into()) };
    Ok(format!("{native}\n{in_node}"))
}

fn in_directory(program: &str, directory: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(directory);
    command
}

/// What one engine did with one list.
struct Measured<'a> {
    engine: &'a str,
    list: &'a str,
    numbers: u32,
    valid: u32,
    nanoseconds: f64,
    start: f64,
}

impl<'a> Measured<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let [engine, list, numbers, valid, nanoseconds, start] = line.split('\t').collect::<Vec<_>>()[..] else {
            return None;
        };
        let (numbers, valid) = (numbers.parse().ok()?, valid.parse().ok()?);
        let (nanoseconds, start) = (nanoseconds.parse().ok()?, start.parse().ok()?);
        Some(Self { engine, list, numbers, valid, nanoseconds, start })
    }
}

/// A row for each engine and list; the first engine of a list is what the others are compared with.
fn table(results: &str) -> Option<String> {
    let mut rows = results.lines().map(Measured::read).collect::<Option<Vec<_>>>()?;
    rows.sort_by_key(|row| row.list);
    let mut text = String::from(
        "| list | engine | numbers | valid | first answer, ms | ns a number | ratio |\n|---|---|---|---|---|---|---|\n",
    );
    let mut first = rows.first()?;
    for row in &rows {
        if row.list != first.list {
            first = row;
        }
        let Measured { engine, list, numbers, valid, nanoseconds, start } = row;
        let ratio = nanoseconds / first.nanoseconds;
        let line =
            format!("| {list} | {engine} | {numbers} | {valid} | {start:.2} | {nanoseconds:.0} | {ratio:.1} |\n");
        text.push_str(&line);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn an_engine_is_compared_with_the_first_of_its_list() {
        let results =
            "a\tone\t4\t3\t10.0\t0.5\na\ttwo\t4\t1\t20.0\t0.5\nb\tone\t4\t2\t25.0\t7\nb\ttwo\t4\t1\t30.0\t7\n";
        let rows: Vec<_> = table(results).expect("known form").lines().skip(2).map(str::to_owned).collect();
        assert_eq!(
            rows,
            [
                "| one | a | 4 | 3 | 0.50 | 10 | 1.0 |",
                "| one | b | 4 | 2 | 7.00 | 25 | 2.5 |",
                "| two | a | 4 | 1 | 0.50 | 20 | 1.0 |",
                "| two | b | 4 | 1 | 7.00 | 30 | 1.5 |"
            ]
        );
    }

    #[test]
    fn a_line_of_another_form_is_no_measurement() {
        assert_eq!(table("a\tone\t4\t3\t10.0\n"), None);
        assert_eq!(table(""), None);
    }
}
