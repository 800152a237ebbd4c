//! The core's clocks against `jiff`, which reads the same release of the time zone database in its own way.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use jiff::Timestamp;
use jiff::tz::TimeZone;
use sendcheck_core::clock::{Instant, TZDATA_VERSION, offset};
use xtask::clocks::{FIRST_YEAR, LAST_YEAR, check_table, version};
use xtask::phone::zone_names;

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
