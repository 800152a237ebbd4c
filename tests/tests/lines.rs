//! Lines of a list are byte for byte its reports as they serialize: on the lists of all vectors, and on those that speed is
//! measured on. And they are the same whether they are written while the list is checked or afterwards.
//!
//! `cargo xtask fuzz-lines` compares a million rows (`LINES_FUZZ_COUNT`).

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::env;
use std::fs;
use std::num::NonZeroUsize;

use sendcheck::{AllowedHosts, Handoff, LineParts, NumberPolicy, Policy, ReadOptions, Recipients, RecipientsBuilder};
use sendcheck_tests::vectors::{Library, load};
use serde_json::Value;
use xtask::bench::lists::Kind;

/// How many rows were compared, and how many of them have findings.
fn compared(recipients: &Recipients, name: &str) -> [usize; 2] {
    let parts = LineParts::default();
    let (mut alone, mut with_messages) = (recipients.lines(parts), recipients.lines(parts.with_messages(true)));
    let mut brief = recipients.lines(LineParts { texts: false, ..parts });
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
        line.clear();
        assert!(brief.write(index, &mut line));
        assert_eq!(json(&line), without_texts(json(&serialized)), "{name}");
        with_findings += usize::from(!report.findings.is_empty());
    }
    [recipients.len(), with_findings]
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A report without what its findings say in words.
fn without_texts(mut report: Value) -> Value {
    for finding in report.get_mut("findings").and_then(Value::as_array_mut).unwrap() {
        let members = finding.as_object_mut().unwrap();
        for name in ["message", "help", "origin"] {
            assert!(members.remove(name).is_some(), "{name}");
        }
    }
    report
}

/// The lines of a list that is checked, and its counts.
fn afterwards(recipients: &Recipients, parts: LineParts) -> (String, String) {
    let (mut lines, mut written) = (recipients.lines(parts), String::new());
    for index in 0..recipients.len() {
        lines.write(index, &mut written);
        written.push('\n');
    }
    (written, serde_json::to_string(&recipients.whole()).unwrap())
}

/// The same of a list that is written while it is checked.
fn meanwhile(builder: RecipientsBuilder, parts: LineParts) -> (String, String) {
    let mut written = String::new();
    let recipients = builder.finish_writing(parts, |lines| written.push_str(lines)).unwrap();
    let (again, whole) = afterwards(&recipients, parts);
    assert!(again == written, "what was written is what is written afterwards");
    (written, whole)
}

#[test]
fn lists_of_the_vectors_are_written_alike_while_they_are_checked() {
    let (vectors, _) = load().unwrap();
    let mut compared = 0;
    for vector in &vectors {
        let Some(Ok(recipients)) = Library.recipients(vector) else { continue };
        for (messages, texts) in [(false, true), (true, true), (false, false)] {
            let parts = LineParts { messages, texts };
            let builder = Library.unchecked(vector).unwrap().unwrap();
            assert!(meanwhile(builder, parts) == afterwards(&recipients, parts), "{}", vector.name);
        }
        compared += 1;
    }
    assert!(compared > 200, "{compared}");
}

#[test]
fn lists_are_written_alike_while_they_are_checked_on_any_number_of_threads() {
    let list = Kind::Real.csv(5_000);
    // Every number of the first rows comes back, in lines that other threads write.
    let list = list.lines().chain(list.lines().skip(1).take(1_000)).collect::<Vec<_>>().join("\n");
    let (handoff, policy) = checked_as(Kind::Real);
    let builder = |threads| {
        let builder = Recipients::builder(&handoff, &policy, ReadOptions::default());
        let mut builder = builder.threads(NonZeroUsize::new(threads).unwrap());
        builder.push(list.as_bytes()).unwrap();
        builder
    };
    let parts = LineParts::default().with_messages(true);
    let expected = afterwards(&builder(1).finish().unwrap(), parts);
    for threads in [1, 2, 3, 7] {
        assert!(meanwhile(builder(threads), parts) == expected, "{threads} threads");
    }
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
        let (handoff, policy) = checked_as(kind);
        let list = kind.csv(rows / 4);
        let recipients = Recipients::read(list.as_bytes(), &handoff, &policy, ReadOptions::default()).unwrap();
        let [compared, with_findings] = compared(&recipients, kind.name());
        assert_eq!(compared, rows as usize / 4);
        assert_eq!(with_findings > 0, kind != Kind::Clean, "{}", kind.name());
    }
}

/// What a list is checked against.
fn checked_as(kind: Kind) -> (Handoff, Policy) {
    let handoff = fs::read(xtask::run::root().join(kind.handoff())).unwrap();
    let allow = Some(kind.allow()).filter(|hosts| !hosts.is_empty());
    let allow = allow.map(|hosts| AllowedHosts::new(hosts).unwrap());
    let mut policy = Policy::default();
    (policy.allow, policy.numbers) = (allow, NumberPolicy::Valid);
    (Handoff::read(&handoff).unwrap(), policy)
}
