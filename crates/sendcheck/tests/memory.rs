//! A clean row costs no allocation, and a long list little more than its text.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write;
use std::num::NonZeroUsize;

use allocation_counter::measure;
use sendcheck::engine::check::Unchecked;
use sendcheck::engine::recipients::read;
use sendcheck::engine::view::expected_columns;
use sendcheck::{Handoff, InputKind, LineParts, Policy, ReadOptions, Recipients};

/// WhatsApp with an image, two body variables and a dynamic button, then SMS.
const HANDOFF: &[u8] = br#"{ "id": "H1", "name": "Renewal", "channels": [
    { "type": "wa", "messageComponents": [
        { "type": "header", "sub_type": "image", "content": "${{1}}", "variables": ["1"] },
        { "type": "body", "content": "Hi ${{1}}, your plan ends on ${{2}}.", "variables": ["1", "2"] },
        { "type": "button", "index": 0, "content": "Renew", "sub_type": "url", "url": "https://example.com/{{1}}", "variables": ["1"] } ] },
    { "type": "sms-twilio", "messageComponents": [
        { "type": "body", "content": "Hi ${{1}}, your plan ends on ${{2}}.", "variables": ["1", "2"],
          "optOut": "To stop receiving messages, reply STOP." } ] } ] }"#;

fn list(rows: u32) -> String {
    let areas = ["202", "212", "303", "415", "512"];
    let mut list = String::from("Phone,H1,B1,B2,BU1\n");
    for (row, area) in (0..rows).zip(areas.into_iter().cycle()) {
        let number = 2_000_000 + row;
        writeln!(list, "1{area}{number},https://cdn.example.com/{row}.png,\"Jane {row}\",30 June,ref{row}").unwrap();
    }
    list
}

fn unchecked(rows: u32) -> Unchecked {
    let handoff = Handoff::read(HANDOFF).unwrap();
    let list = read(list(rows).as_bytes(), expected_columns(&handoff), ReadOptions::default()).unwrap();
    Unchecked::new(list, InputKind::Csv, handoff, Policy::default())
}

#[test]
fn twice_the_clean_rows_allocate_no_more() {
    let (small, large) = (unchecked(100_000), unchecked(200_000));
    let of = |list: &Unchecked| measure(|| drop(list.check_rows(0..list.len()))).count_total;
    let (of_small, of_large) = (of(&small), of(&large));
    assert!(of_small > 0, "the counter counts");
    assert_eq!(of_small, of_large);
    let results = large.check_rows(0..large.len());
    let checked = large.finish([results]);
    assert_eq!((checked.summary().total, checked.summary().accepted), (200_000, 200_000));
}

#[test]
fn twice_the_clean_rows_are_written_without_more_allocations() {
    let of = |rows: u32| {
        let handoff = Handoff::read(HANDOFF).unwrap();
        let text = list(rows);
        let checked = Recipients::read(text.as_bytes(), &handoff, &Policy::default(), ReadOptions::default()).unwrap();
        let mut line = String::with_capacity(1 << 10);
        let used = measure(|| {
            let mut lines = checked.lines(LineParts::default().with_messages(true));
            for index in 0..checked.len() {
                line.clear();
                assert!(lines.write(index, &mut line));
            }
        });
        assert!(line.contains(&format!("Jane {}", rows - 1)));
        used.count_total
    };
    let of_few = of(1_000);
    assert!(of_few > 0, "the counter counts");
    assert_eq!(of_few, of(2_000));
}

#[test]
fn a_list_of_100_000_rows_needs_less_than_60_megabytes_beyond_its_text() {
    let text = list(100_000);
    let handoff = Handoff::read(HANDOFF).unwrap();
    let mut kept = None;
    let used = measure(|| {
        let options = ReadOptions::default();
        let mut builder = Recipients::builder(&handoff, &Policy::default(), options).threads(NonZeroUsize::MIN);
        text.as_bytes().chunks(1 << 16).for_each(|chunk| builder.push(chunk).unwrap());
        kept = Some(builder.finish().unwrap());
    });
    let checked = kept.unwrap();
    let summary = checked.summary();
    assert_eq!((summary.total, summary.accepted, summary.failed, summary.skipped), (100_000, 100_000, 0, 0));
    let beyond = used.bytes_max.saturating_sub(text.len() as u64);
    assert!(beyond < 60_000_000, "{beyond} bytes beyond the {} of the text", text.len());
}
