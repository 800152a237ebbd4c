//! The phone engine against the committed answers of PyPI `phonenumbers`, time zones included.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use sendcheck_core::phone::{METADATA_VERSION, Number, NumberDefect};
use xtask::phone::{VERSION, data_directory};

/// What is answered for a number.
#[derive(Debug, PartialEq, Eq)]
struct Answer<'a> {
    reason: &'a str,
    possible: &'a str,
    valid: &'a str,
    region: &'a str,
    kind: &'a str,
    zones: &'a str,
}

#[test]
fn answers_are_those_of_pypi_phonenumbers() {
    assert_eq!(METADATA_VERSION, VERSION);
    let text = fs::read_to_string(data_directory().join("answers.tsv")).expect("the committed answers");
    let mut answers = BTreeMap::new();
    let (mut count, mut different) = (0, Vec::new());
    for line in text.lines() {
        let difference = match line.split('\t').collect::<Vec<_>>()[..] {
            ["answer", index, reason, possible, valid, region, kind, zones] => {
                answers.insert(index, Answer { reason, possible, valid, region, kind, zones });
                continue;
            }
            [digits, "-"] => Number::parse(digits).ok().map(|number| number.e164().to_string()),
            [digits, "=", answer] => difference(digits, digits, &answers[answer]),
            [digits, e164, answer] => difference(digits, e164, &answers[answer]),
            _ => panic!("a line of another form: {line}"),
        };
        count += 1;
        different.extend(difference.map(|ours| format!("{line}: {ours}")));
    }
    assert_eq!(different, Vec::<String>::new());
    assert!(count >= 50_000, "{count} numbers");
    let kinds: BTreeSet<&str> = answers.values().map(|answer| answer.kind).collect();
    let regions: BTreeSet<&str> = answers.values().map(|answer| answer.region).collect();
    // 245 regions, `001` and none, but not Western Sahara: all its numbers are claimed by Morocco first.
    assert_eq!((kinds.len(), regions.len()), (12, 246));
}

fn difference(digits: &str, e164: &str, answer: &Answer<'_>) -> Option<String> {
    let number = match Number::parse(digits) {
        Ok(number) => number,
        // No valid number has 20 digits; PyPI reads them all the same.
        Err(NumberDefect::TooLong) if e164.len() > 19 && answer.reason == "TOO_LONG" && answer.valid == "-" => {
            return None;
        }
        Err(defect) => return Some(defect.to_string()),
    };
    let zones = number.zones().collect::<Vec<_>>().join("&");
    let ours = Answer {
        reason: number.possibility().as_str(),
        possible: if number.is_possible() { "possible" } else { "-" },
        valid: if number.is_valid() { "valid" } else { "-" },
        region: number.region().map_or("-", |region| region.as_str()),
        kind: number.kind().as_str(),
        zones: if zones.is_empty() { "Etc/Unknown" } else { &zones },
    };
    let same = *answer == ours && number.e164().digits().to_string() == e164;
    (!same).then(|| format!("{} {ours:?}", number.e164()))
}
