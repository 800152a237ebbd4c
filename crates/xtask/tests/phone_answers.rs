//! The phone engine against the committed answers of PyPI `phonenumbers`, time zones included.

use std::collections::BTreeMap;
use std::fs;

use sendcheck_core::phone::{METADATA_VERSION, Number, NumberDefect};
use xtask::phone::{VERSION, data_directory};

/// What PyPI answers for a number, cell by cell: reason, possible, valid, region, type, zones.
type Answer<'a> = Vec<&'a str>;

#[test]
fn answers_are_those_of_pypi_phonenumbers() {
    assert_eq!(METADATA_VERSION, VERSION);
    let text = fs::read_to_string(data_directory().join("answers.tsv")).expect("the committed answers");
    let mut answers = BTreeMap::new();
    let (mut count, mut valid, mut different) = (0, 0, Vec::new());
    for line in text.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        if let ["answer", index, answer @ ..] = cells.as_slice() {
            answers.insert(*index, answer.to_vec());
            continue;
        }
        count += 1;
        valid += u32::from(Number::parse(cells[0]).is_ok_and(|number| number.is_valid()));
        different.extend(difference(&cells, &answers).map(|what| format!("{line}: {what}")));
    }
    assert_eq!(different, Vec::<String>::new());
    assert!(count >= 50_000 && valid >= 25_000, "{count} numbers, {valid} valid");
}

fn difference(cells: &[&str], answers: &BTreeMap<&str, Answer<'_>>) -> Option<String> {
    let ours = Number::parse(cells[0]);
    let (e164, answer) = match (cells, ours) {
        ([_, "-"], Err(_)) => return None,
        ([digits, "=", answer], _) => (*digits, &answers[answer]),
        ([_, e164, answer], _) => (*e164, &answers[answer]),
        _ => return Some(format!("{ours:?}")),
    };
    let number = match ours {
        Ok(number) => number,
        // No valid number has 20 digits; PyPI reads them all the same.
        Err(NumberDefect::TooLong) if e164.len() > 19 && answer[0] == "TOO_LONG" && answer[2] == "-" => return None,
        Err(defect) => return Some(defect.to_string()),
    };
    let zones = number.zones().collect::<Vec<_>>().join("&");
    let ours = [
        number.possibility().as_str(),
        if number.is_possible() { "possible" } else { "-" },
        if number.is_valid() { "valid" } else { "-" },
        number.region().map_or("-", |region| region.as_str()),
        number.kind().as_str(),
        if zones.is_empty() { "Etc/Unknown" } else { &zones },
    ];
    let same = *answer == ours && number.e164().digits().to_string() == e164;
    (!same).then(|| format!("{} {ours:?}", number.e164()))
}
