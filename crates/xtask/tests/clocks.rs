//! The core's clocks against `jiff` and Python's zoneinfo, which read the same release of the time zone database in their own ways.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use sendcheck_core::clock::{Instant, TZDATA_VERSION, offset};
use serde_json::Value;
use xtask::clocks::{FIRST_YEAR, LAST_YEAR, check_table, version};
use xtask::phone::zone_names;
use xtask::run::root;

#[test]
fn the_table_is_current() {
    check_table().expect("run `cargo xtask gen`");
    assert_eq!(version(), TZDATA_VERSION);
}

fn year(year: i64) -> Timestamp {
    format!("{year}-01-01T00:00:00Z").parse().expect("a year's first instant")
}

/// Every zone at every change of its clock, a second before and after it, and every six hours between.
#[test]
fn every_zone_is_as_jiff_has_it() {
    let (begin, end) = (year(FIRST_YEAR), year(LAST_YEAR + 1));
    let (mut zones, mut changes) = (0, 0);
    for name in zone_names().expect("the map of zones") {
        let zone = TimeZone::get(&name).unwrap_or_else(|error| panic!("{name}: {error}"));
        let ask = |second: i64| {
            let at = Timestamp::from_second(second).expect("within jiff's years");
            let expected = i64::from(zone.to_offset(at).seconds());
            assert_eq!(offset(&name, Instant::from_seconds(second)), Some(expected), "{name} at {at}");
        };
        (begin.as_second()..end.as_second()).step_by(6 * 3600).for_each(ask);
        for change in zone.following(begin).take_while(|change| change.timestamp() < end) {
            let at = change.timestamp().as_second();
            [at - 1, at, at + 1].into_iter().for_each(ask);
            changes += 1;
        }
        assert_eq!(offset(&name, Instant::from_seconds(begin.as_second() - 1)), None);
        assert_eq!(offset(&name, Instant::from_seconds(end.as_second())), None);
        zones += 1;
    }
    assert!(zones > 250 && changes > 2000, "{zones} zones with {changes} changes");
}

/// Every zone at every change of its clock, a second before and after it, and every six hours between, against what Python's
/// zoneinfo answered (`tests/oracles/zoneinfo`).
#[test]
fn every_zone_is_as_zoneinfo_has_it() {
    let text = fs::read_to_string(root().join("tests/oracles/zoneinfo/clocks.json")).expect("the committed answers");
    let answers: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(answers["release"], TZDATA_VERSION, "ask zoneinfo anew: tests/oracles/zoneinfo/ask.py");
    let end = year(LAST_YEAR + 1).as_second();
    let (mut zones, mut changes) = (Vec::new(), 0);
    for clock in answers["clocks"].as_array().expect("clocks") {
        let pairs = clock["changes"].as_array().expect("changes").iter();
        let pairs: Vec<(i64, i64)> =
            pairs.map(|pair| (pair[0].as_i64().expect("an instant"), pair[1].as_i64().expect("an offset"))).collect();
        assert_eq!(pairs[0].0, year(FIRST_YEAR).as_second());
        let ends = pairs.iter().skip(1).map(|(at, _)| *at).chain([end]);
        for name in clock["zones"].as_array().expect("zones").iter().filter_map(Value::as_str) {
            for ((from, expected), until) in pairs.iter().zip(ends.clone()) {
                for second in (*from..until).step_by(6 * 3600).chain([from + 1, until - 1]) {
                    let ours = offset(name, Instant::from_seconds(second));
                    assert_eq!(ours, Some(*expected), "{name} at {second}");
                }
            }
            changes += pairs.len() - 1;
            zones.push(name.to_owned());
        }
    }
    zones.sort_unstable();
    assert_eq!(zones, zone_names().expect("the map of zones"));
    assert!(changes > 2000, "{changes} changes");
}
