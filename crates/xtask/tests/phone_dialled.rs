//! Numbers as they are dialled in each country against the answers of PyPI `phonenumbers`: the committed ones, or those
//! of the file that `PHONE_DIALLED_ANSWERS` names (`cargo xtask fuzz-dialled`).

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use sendcheck_core::phone::{Country, Number, NumberDefect};
use xtask::phone::data_directory;

#[test]
fn answers_for_dialled_numbers_are_those_of_pypi_phonenumbers() {
    let committed = data_directory().join("dialled.tsv");
    let path = std::env::var_os("PHONE_DIALLED_ANSWERS").map_or(committed, PathBuf::from);
    let text = fs::read_to_string(path).expect("the answers");
    let (mut read, mut valid, mut different) = (0, 0, Vec::new());
    let mut regions = BTreeSet::new();
    for line in text.lines() {
        let mut cells = line.split('\t');
        let (region, number) = (cells.next().expect("a region"), cells.next().expect("a number"));
        let expected: Vec<&str> = cells.collect();
        let ours = Number::parse_in(number, region.parse::<Country>().expect("a country"));
        read += usize::from(ours.is_ok());
        valid += usize::from(ours.is_ok_and(|number| number.is_valid()));
        regions.insert(region);
        different.extend(difference(ours, &expected).map(|ours| format!("{line}: {ours}")));
    }
    let count = text.lines().count();
    println!("{count} numbers, {read} read, {valid} valid, {} different", different.len());
    assert_eq!(different.iter().take(20).collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(regions.len(), 245);
    assert!(read > count / 2 && valid > count / 5, "the numbers are too wild to tell anything");
}

fn difference(ours: Result<Number, NumberDefect>, expected: &[&str]) -> Option<String> {
    match (ours, expected) {
        (Err(_), ["-"]) => None,
        // No valid number has 20 digits; PyPI reads them all the same.
        (Err(NumberDefect::TooLong), [e164, "TOO_LONG", "-", _]) if e164.len() > 19 => None,
        (Ok(number), [e164, possible, valid, region]) => {
            let ours = [
                number.e164().digits().to_string(),
                number.possibility().to_string(),
                if number.is_valid() { "valid" } else { "-" }.to_owned(),
                number.region().map_or("-", |region| region.as_str()).to_owned(),
            ];
            (ours != [*e164, *possible, *valid, *region]).then(|| ours.join(" "))
        }
        (ours, _) => Some(format!("{ours:?}")),
    }
}
