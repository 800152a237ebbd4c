//! The states of area codes against the committed answers of the geocoder of PyPI `phonenumbers`.

use std::collections::BTreeSet;
use std::fs;

use sendcheck_core::phone::Number;
use xtask::phone::data_directory;

/// What the geocoder says of single exchanges and the area code as a whole does not: one exchange of New Jersey's 201 stands under
/// New York, and an exchange of California's 310 that is not given out stands nowhere.
const EXCHANGES: [(&str, &str, &str); 2] = [("1201631", "NY", "NJ"), ("1310196", "-", "CA")];

#[test]
fn states_are_those_of_the_geocoder() {
    let text = fs::read_to_string(data_directory().join("geocoded.tsv")).expect("the committed answers");
    let (mut areas, mut states, mut different) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for line in text.lines() {
        let (digits, theirs) = line.split_once('\t').expect("digits and a state");
        let ours = Number::parse(digits).expect("a number").us_state().unwrap_or("-");
        if ours != theirs {
            different.push((digits.get(..7).expect("eleven digits"), theirs, ours));
        }
        areas.insert(digits.get(1..4).expect("eleven digits"));
        states.insert(theirs);
    }
    assert_eq!(different, EXCHANGES);
    // Every area code there could be; 50 states, the federal district, and none.
    assert_eq!((areas.len(), states.len()), (800, 52));
}
