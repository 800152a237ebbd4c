//! The properties, on many times as many cases as the tests try.

use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::{fs, io};

use crate::run::{root, succeed};

/// Tries every property of the integration tests, or those of the test that is named, so many times as often.
///
/// # Errors
///
/// An option that there is not, or the test in which a property does not hold; its seed is kept beside the test then.
pub fn fuzz(options: &[&str]) -> Result<(), Box<dyn Error>> {
    let (times, named) = match options {
        ["--times", times, named @ ..] => (*times, named),
        named => ("300", named),
    };
    times.parse::<u32>().map_err(|error| format!("`--times {times}`: {error}"))?;
    let tests = tests_with_properties()?;
    if let Some(unknown) = named.iter().find(|named| tests.iter().all(|test| test != *named)) {
        return Err(format!("`{unknown}` is no test with properties; there are {}", tests.join(", ")).into());
    }
    let mut failed = Vec::new();
    for test in tests.iter().filter(|test| named.is_empty() || named.contains(&test.as_str())) {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["test", "--profile", "properties", "--locked", "--features", "sendcheck/phonenumber"]);
        cargo.args(["--package", "sendcheck-core", "--package", "sendcheck-tests", "--test", test]);
        cargo.env("PROPERTY_TIMES", times).current_dir(root());
        if succeed(&mut cargo, test).is_err() {
            failed.push(test.as_str());
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("not all holds in {}", failed.join(", ")).into()) }
}

/// The integration tests that try properties with seeds.
fn tests_with_properties() -> io::Result<Vec<String>> {
    let mut tests = Vec::new();
    for folder in ["crates/sendcheck-core/tests", "tests/tests"] {
        for entry in fs::read_dir(root().join(folder))? {
            let path = entry?.path();
            let name = path.file_stem().and_then(|stem| stem.to_str()).map(String::from);
            tests.extend(name.filter(|_| tries_properties(&path)));
        }
    }
    tests.sort();
    Ok(tests)
}

fn tries_properties(path: &Path) -> bool {
    path.is_file() && fs::read_to_string(path).is_ok_and(|text| text.contains("with_seeds(ProptestConfig"))
}
