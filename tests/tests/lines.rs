//! Lines of a list are byte for byte its reports as they serialize: on the lists of all vectors, and on those that speed is
//! measured on.
//!
//! `cargo xtask fuzz-lines` compares a million rows (`LINES_FUZZ_COUNT`).

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::env;
use std::fs;

use sendcheck::{AllowedHosts, Handoff, NumberPolicy, Policy, ReadOptions, Recipients};
use sendcheck_tests::vectors::{Library, load};
use xtask::bench::lists::Kind;

/// How many rows were compared, and how many of them have findings.
fn compared(recipients: &Recipients, name: &str) -> [usize; 2] {
    let (mut alone, mut with_messages) = (recipients.lines(false), recipients.lines(true));
    let (mut line, mut with_findings) = (String::new(), 0);
    for (index, (report, messages)) in recipients.reports_with_messages(0..recipients.len()).enumerate() {
        let serialized = serde_json::to_string(&report).unwrap();
        line.clear();
        assert!(alone.write(index, &mut line));
        assert_eq!(line, serialized, "{name}");
        line.clear();
        assert!(with_messages.write(index, &mut line));
        let messages = serde_json::to_string(&messages).unwrap();
        assert_eq!(line, format!("{},\"messages\":{messages}}}", serialized.strip_suffix('}').unwrap()), "{name}");
        with_findings += usize::from(!report.findings.is_empty());
    }
    [recipients.len(), with_findings]
}

#[test]
fn lines_of_the_vectors_lists_are_their_reports() {
    let (vectors, _) = load().unwrap();
    let lists = vectors.iter().filter_map(|vector| Some((Library.recipients(vector)?.ok()?, vector)));
    let all = lists.map(|(recipients, vector)| compared(&recipients, &vector.name));
    let [rows, with_findings] = all.fold([0; 2], |[a, b], [rows, found]| [a + rows, b + found]);
    assert!(rows > 1_000 && with_findings > 500, "{with_findings} of {rows}");
}

#[test]
fn lines_of_generated_lists_are_their_reports() {
    let rows = env::var("LINES_FUZZ_COUNT").map_or(2_000, |count| count.parse().unwrap());
    for kind in Kind::ALL {
        let handoff = fs::read(xtask::run::root().join(kind.handoff())).unwrap();
        let allow = Some(kind.allow()).filter(|hosts| !hosts.is_empty());
        let allow = allow.map(|hosts| AllowedHosts::new(hosts).unwrap());
        let mut policy = Policy::default();
        (policy.allow, policy.numbers) = (allow, NumberPolicy::Valid);
        let list = kind.csv(rows / 4);
        let handoff = Handoff::read(&handoff).unwrap();
        let recipients = Recipients::read(list.as_bytes(), &handoff, &policy, ReadOptions::default()).unwrap();
        let [compared, with_findings] = compared(&recipients, kind.name());
        assert_eq!(compared, rows as usize / 4);
        assert_eq!(with_findings > 0, kind != Kind::Clean, "{}", kind.name());
    }
}
