//! A list that was changed is the list whose file has it so, and changes that are taken back leave nothing.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod seeds;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use sendcheck_core::check::{Earlier, LineParts, Recipients, Unchecked};
use sendcheck_core::handoff::Handoff;
use sendcheck_core::handover::{Campaign, Sending, WebListForm};
use sendcheck_core::options::ListOptions;
use sendcheck_core::recipients::{
    CellChange, Change, ChangeError, InputKind, RowChange, Scratch, Sheet, SheetReader, read,
};
use sendcheck_core::view::expected_columns;

use seeds::with_seeds;

const BOTH: &str = r#"{ "id": "H1", "channels": [
    { "type": "wa", "messageComponents": [ { "type": "body", "content": "Hi ${{1}}, ${{2}}", "variables": ["1", "2"] } ] },
    { "type": "sms-twilio", "messageComponents": [
        { "type": "body", "content": "Hi ${{1}}, ${{2}}", "variables": ["1", "2"], "optOut": "Reply STOP" } ] } ] }"#;
const SMS: &str = r#"{ "id": "H2", "type": "sms-twilio", "messageComponents": [
    { "type": "body", "content": "Hi ${{1}}, ${{2}}", "variables": ["1", "2"], "optOut": "Reply STOP" } ] }"#;
const IN_APP: &str = r#"{ "id": "H3", "type": "inapp", "messageComponents": [
    { "type": "notification", "content": "Hi ${{1}}, ${{2}}", "variables": ["1", "2"] } ] }"#;

/// The cells of every row; nothing where the row is blank.
type Rows = Vec<Vec<String>>;

#[derive(Debug, Clone, Copy)]
enum Kind {
    /// A sheet, whose cells hold anything.
    Sheet,
    /// A text, whose cells hold no line break, so that lines stay where they are.
    Csv,
}

const HEADING: [&str; 4] = ["Phone", "B1", "B2", "Note"];

fn options() -> ListOptions {
    ListOptions::read(
        br#"{ "optedOut": "+12025550199", "at": "2026-11-20T15:00:00Z", "sentToday": { "sms": 99998, "wa": 99998 },
              "columns": { "B1": "B1", "B2": "B2" }, "header": "yes" }"#,
    )
    .unwrap()
}

fn checked(kind: Kind, handoff: &str, rows: &Rows) -> Option<Recipients> {
    let handoff = Handoff::read(handoff.as_bytes()).unwrap();
    let given = options();
    let mut heading = HEADING.map(String::from).to_vec();
    if handoff_is_in_app(&handoff) {
        heading[0] = "Id".into();
    }
    let all = std::iter::once(&heading).chain(rows);
    let list = match kind {
        Kind::Sheet => {
            let mut reader = SheetReader::new(expected_columns(&handoff), given.read);
            for (number, cells) in (1..).zip(all) {
                reader.row(number, cells.iter().map(String::as_str));
            }
            let (others, doubted) = (vec![], vec![]);
            let sheet = Sheet {
                format: "xlsx",
                name: "One".into(),
                others,
                is_given: false,
                tells_looks: true,
                hidden: None,
                doubted,
            };
            reader.finish(sheet)
        }
        Kind::Csv => {
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let line = |cells: &Vec<String>| cells.iter().map(quoted).collect::<Vec<_>>().join(",");
            let text: Vec<String> = all.map(line).collect();
            read(text.join("\n").as_bytes(), expected_columns(&handoff), given.read)
        }
    };
    let mut earlier = Earlier::default();
    if !handoff_is_in_app(&handoff) {
        let before = read(b"Phone,B1,B2\n12025550177,a,b\n", expected_columns(&handoff), options().read).unwrap();
        let before = Unchecked::new(before, InputKind::Csv, handoff.clone(), given.options.policy.clone());
        let judged = before.check_rows(0..before.len());
        let _ = earlier.add(&before.finish([judged]));
    }
    let unchecked = Unchecked::new(list.ok()?, InputKind::Csv, handoff, given.options.policy).after(earlier);
    let judged = unchecked.check_rows(0..unchecked.len());
    Some(unchecked.finish([judged]))
}

fn handoff_is_in_app(handoff: &Handoff) -> bool {
    handoff.id() == Some("H3")
}

/// All that can be seen of a list but how it was read and how it was changed.
fn seen(recipients: &Recipients) -> BTreeMap<&'static str, Vec<String>> {
    let mut whole = serde_json::to_value(recipients.whole()).unwrap();
    for of_the_file in ["readAs", "changed", "blankRows"] {
        whole.as_object_mut().unwrap().remove(of_the_file);
    }
    let all = 0..recipients.len();
    let mut lines = recipients.lines(LineParts::default().with_messages(true));
    let line = |index| {
        let mut line = String::new();
        assert!(lines.write(index, &mut line));
        line
    };
    let json = |value: serde_json::Value| value.to_string();
    let campaign = Campaign { name: "A".into(), skill: "b".into(), consent: true, ..Campaign::default() };
    let requests = recipients.requests(&campaign);
    let text = |file: Vec<u8>| String::from_utf8_lossy(&file).into_owned();
    BTreeMap::from([
        ("whole", vec![json(whole)]),
        ("lines", all.clone().map(line).collect()),
        ("reports", recipients.reports(all.clone()).map(|r| serde_json::to_string(&r).unwrap()).collect()),
        ("cells", all.clone().map(|index| format!("{:?}", recipients.cells(index))).collect()),
        ("previews", all.map(|index| serde_json::to_string(&recipients.preview(index)).unwrap()).collect()),
        ("extremes", recipients.extremes().iter().map(|e| serde_json::to_string(e).unwrap()).collect()),
        ("rejected", recipients.rejected_csv().map(text).collect()),
        ("duplicates", recipients.duplicates_csv().map(text).collect()),
        (
            "web lists",
            match recipients.web_lists(WebListForm::Csv, None) {
                Ok(lists) => lists.collect(),
                Err(error) => vec![error.to_string()],
            },
        ),
        (
            "requests",
            match requests {
                Ok(requests) => requests.map(|request| request.to_json()).collect(),
                Err(error) => vec![error.to_string()],
            },
        ),
        (
            "schedule",
            vec![
                serde_json::to_string(
                    &recipients.schedule(&Sending::at("2026-11-20T15:00:00Z".parse().unwrap())).unwrap(),
                )
                .unwrap(),
            ],
        ),
        ("cost", vec![serde_json::to_string(&recipients.cost(&["sms=1".parse().unwrap()])).unwrap()]),
    ])
}

fn number() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "+12025550123",
        "12025550123",
        "+1 (202) 555-0123",
        "+12025550124",
        "12025550199",
        "12025550177",
        "2025550123",
        "2125550142",
        "(201) 599-7090",
        "1202",
        "+4915123456789",
        "0151 23456789",
        "jane",
        "1.22E+10",
        "+81312345678",
        "",
    ])
    .prop_map(String::from)
}

fn value(kind: Kind) -> BoxedStrategy<String> {
    let plain = vec![
        "",
        " ",
        "Jane",
        " padded ",
        "Zo\u{eb}\u{2019}s",
        "\u{fffd}",
        "\"",
        "a,b;c\td",
        "=1+1",
        "NULL",
        "\u{1f600}",
        "a very long value that makes the SMS longer than one of its segments can be, whatever else is in it, and more so",
    ];
    let wild = vec!["one\ntwo", "a\r\nb", "a\0b", "'"];
    let all = match kind {
        Kind::Sheet => [plain, wild].concat(),
        Kind::Csv => plain,
    };
    prop::sample::select(all).prop_map(String::from).boxed()
}

fn row(kind: Kind) -> impl Strategy<Value = Vec<String>> {
    // The note keeps a row from being blank.
    let whole = (number(), value(kind), value(kind)).prop_map(|(n, a, b)| vec![n, a, b, "note".into()]);
    let short = number().prop_filter("a blank row", |n| !n.is_empty()).prop_map(|n| vec![n]);
    prop_oneof![9 => whole, 1 => short]
}

#[derive(Debug, Clone)]
struct Case {
    kind: Kind,
    handoff: &'static str,
    rows: Rows,
    /// Changes that are made one after the other.
    batches: Vec<Vec<Change>>,
}

fn case() -> impl Strategy<Value = Case> {
    let kind = prop_oneof![Just(Kind::Sheet), Just(Kind::Csv)];
    let handoff = prop_oneof![2 => Just(BOTH), 2 => Just(SMS), 1 => Just(IN_APP)];
    (kind, handoff, 2..16_usize).prop_flat_map(|(kind, handoff, count)| {
        let rows = prop::collection::vec(row(kind), count);
        let at = 1..=u32::try_from(count).unwrap();
        let of_number = (at.clone(), number()).prop_map(|(row, number)| Change::cell(row, 1, number));
        let of_value =
            (at.clone(), 2..=3_u32, value(kind)).prop_map(|(row, column, value)| Change::cell(row, column, value));
        let back = (at.clone(), 1..=3_u32)
            .prop_map(|(row, column)| Change::Cell(CellChange { row, column, before: None, value: None }));
        let of_row = (at, any::<bool>()).prop_map(|(row, dropped)| Change::Row(RowChange { row, dropped }));
        let change = prop_oneof![4 => of_number, 4 => of_value, 1 => back, 2 => of_row];
        let batches = prop::collection::vec(prop::collection::vec(change, 0..12), 1..4);
        (rows, batches).prop_map(move |(rows, batches)| Case { kind, handoff, rows, batches })
    })
}

/// What the changes make of the rows of the file; nothing where a row is left out.
fn model(rows: &Rows, batches: &[Vec<Change>]) -> Rows {
    let mut cells: BTreeMap<(u32, u32), String> = BTreeMap::new();
    let mut dropped = BTreeSet::new();
    for change in batches.iter().flatten() {
        match change {
            Change::Cell(CellChange { row, column, value: Some(value), .. }) => {
                cells.insert((*row, *column), value.clone());
            }
            Change::Cell(CellChange { row, column, .. }) => drop(cells.remove(&(*row, *column))),
            Change::Row(RowChange { row, dropped: true }) => drop(dropped.insert(*row)),
            Change::Row(RowChange { row, .. }) => drop(dropped.remove(row)),
        }
    }
    let mut changed = rows.clone();
    for ((row, column), value) in cells {
        let (of_file, now) = (&rows[row as usize - 1], &mut changed[row as usize - 1]);
        let at = column as usize - 1;
        if of_file.get(at).map_or("", String::as_str) != value {
            now.resize(now.len().max(at + 1), String::new());
            now[at] = value;
        }
    }
    for row in dropped {
        changed[row as usize - 1].clear();
    }
    changed
}

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::with_cases(60)))]

    #[test]
    fn a_changed_list_is_the_list_whose_file_has_it_so(case in case()) {
        let Case { kind, handoff, rows, batches } = case;
        let Some(mut recipients) = checked(kind, handoff, &rows) else { return Ok(()) };
        prop_assume!(recipients.len() == rows.len(), "a row was blank");
        let first = seen(&recipients);
        let fingerprint = recipients.list().fingerprint();
        let mut undo = Vec::new();
        for batch in &batches {
            let before = seen(&recipients);
            match recipients.change(batch) {
                Ok(back) => undo.push(back),
                // Nothing is changed then.
                Err(ChangeError::NobodyLeft) => {
                    prop_assert_eq!(before, seen(&recipients));
                    return Ok(());
                }
                Err(error) => prop_assert!(false, "{}", error),
            }
        }
        let wanted = model(&rows, &batches);
        let blank = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
        let dropped = wanted.iter().filter(|row| row.is_empty()).count();
        // A row whose cells were all emptied is still a recipient, and would be none in a file.
        prop_assume!(wanted.iter().filter(|row| blank(row)).count() == dropped);
        let fresh = checked(kind, handoff, &wanted).unwrap();
        // What the content of the start says of the columns stays as it was read.
        let reads = |recipients: &Recipients| {
            let reading = recipients.list().reading();
            (reading.standing, reading.notes.clone(), reading.heading.line)
        };
        prop_assume!(reads(&recipients) == reads(&fresh));
        let (now, anew) = (seen(&recipients), seen(&fresh));
        for (what, now) in &now {
            prop_assert_eq!(now, &anew[what], "{}", what);
        }
        prop_assert_eq!(recipients.list().fingerprint(), fingerprint);

        // The same changes made at once in the same file make the same list.
        let kept = recipients.changes();
        let mut again = checked(kind, handoff, &rows).unwrap();
        again.repeat_changes(&kept).unwrap();
        prop_assert_eq!(&seen(&again), &now);
        prop_assert_eq!(again.changes(), kept);

        for back in undo.iter().rev() {
            recipients.change(back).unwrap();
        }
        prop_assert_eq!(seen(&recipients), first);
        prop_assert!(recipients.changes().changes.is_empty() && recipients.whole().changed.is_none());
    }
}

fn rows(cells: &[&[&str]]) -> Rows {
    cells.iter().map(|row| row.iter().map(|cell| (*cell).into()).collect()).collect()
}

#[test]
fn a_duplicate_follows_the_numbers() {
    let list = rows(&[&["12025550123", "a", "b"], &["12025550124", "a", "b"], &["12025550123", "a", "b"]]);
    let mut recipients = checked(Kind::Csv, SMS, &list).unwrap();
    let verdicts =
        |recipients: &Recipients| (0..3).map(|i| recipients.verdict(i).unwrap().as_str()).collect::<Vec<_>>();
    assert_eq!(verdicts(&recipients), ["accepted", "accepted", "failed"]);
    let undo = recipients.change(&[Change::cell(1, 1, "12025550124")]).unwrap();
    assert_eq!(verdicts(&recipients), ["accepted", "failed", "accepted"]);
    recipients.change(&undo).unwrap();
    assert_eq!(verdicts(&recipients), ["accepted", "accepted", "failed"]);
}

#[test]
fn what_cannot_be_changed_is_refused_whole() {
    let list = rows(&[&["12025550123", "a", "b"], &["12025550124", "a", "b"]]);
    let mut recipients = checked(Kind::Csv, SMS, &list).unwrap();
    let before = seen(&recipients);
    let good = Change::cell(1, 2, "x");
    let stale = Change::Cell(CellChange { row: 1, column: 2, before: Some("b".into()), value: None });
    for (bad, error) in [
        (Change::cell(3, 1, "x"), ChangeError::NoSuchRow(3)),
        (Change::cell(0, 1, "x"), ChangeError::NoSuchRow(0)),
        (Change::drop_row(u32::MAX), ChangeError::NoSuchRow(u32::MAX)),
        (Change::cell(1, 0, "x"), ChangeError::NoSuchColumn { row: 1, column: 0, last: 4 }),
        (Change::cell(1, 5, "x"), ChangeError::NoSuchColumn { row: 1, column: 5, last: 4 }),
        (Change::cell(1, 3, "x".repeat(2 << 20)), ChangeError::TooLong(1)),
        (stale, ChangeError::HoldsSomethingElse { row: 1, column: 2 }),
    ] {
        assert_eq!(recipients.change(&[good.clone(), bad]), Err(error));
        assert_eq!(seen(&recipients), before, "{error}");
    }
    let all = [Change::drop_row(1), Change::drop_row(2)];
    assert_eq!(recipients.change(&all), Err(ChangeError::NobodyLeft));
    // Somebody is left who comes back in the same call.
    recipients.change(&[Change::drop_row(2)]).unwrap();
    let back = Change::Row(RowChange { row: 2, dropped: false });
    recipients.change(&[Change::drop_row(1), back]).unwrap();
    assert_eq!(recipients.len(), 1);
}

#[test]
fn a_row_is_as_long_as_one_that_is_read() {
    let handoff = Handoff::read(SMS.as_bytes()).unwrap();
    let options = ListOptions::read(br#"{ "maxRowBytes": 24, "header": "yes" }"#).unwrap();
    let list = b"Phone,B1,B2\n12025550123,abcde,fghij\n12025550124,abcde,fghij,and much more than fits\n";
    let list = read(list, expected_columns(&handoff), options.read).unwrap();
    let unchecked = Unchecked::new(list, InputKind::Csv, handoff, options.options.policy);
    let rows = unchecked.check_rows(0..unchecked.len());
    let mut recipients = unchecked.finish([rows]);
    assert_eq!(recipients.change(&[Change::cell(1, 3, "fghijkl")]), Err(ChangeError::TooLong(1)));
    recipients.change(&[Change::cell(1, 3, "fghijk")]).unwrap();
    // What was too long to be kept has no cells that could be changed.
    assert_eq!(recipients.change(&[Change::cell(2, 3, "f")]), Err(ChangeError::TooLong(2)));
}

#[test]
fn how_much_was_changed_is_counted() {
    let list = rows(&[&["12025550123", "a", "b"], &["12025550124", "a", "b"], &["12025550125", "a", "b"]]);
    let mut recipients = checked(Kind::Csv, SMS, &list).unwrap();
    let counted = |recipients: &Recipients| recipients.whole().changed.map(|counts| (counts.rows, counts.dropped));
    assert_eq!(counted(&recipients), None);
    let mut undo = recipients.change(&[Change::cell(1, 2, "x"), Change::cell(1, 3, "y")]).unwrap();
    assert_eq!(counted(&recipients), Some((1, 0)));
    undo.extend(recipients.change(&[Change::drop_row(2)]).unwrap());
    assert_eq!(counted(&recipients), Some((1, 1)));
    recipients.change(&undo).unwrap();
    assert_eq!(counted(&recipients), None);
}

#[test]
fn numbers_that_a_country_decided_are_counted_anew() {
    let handoff = Handoff::read(SMS.as_bytes()).unwrap();
    let options = ListOptions::read(br#"{ "country": "US", "header": "yes" }"#).unwrap();
    let list = b"Phone,B1,B2\n2015997090,a,b\n2015997091,a,b\n4155550142,a,b\n";
    let list = read(list, expected_columns(&handoff), options.read).unwrap();
    let unchecked = Unchecked::new(list, InputKind::Csv, handoff, options.options.policy);
    let judged = unchecked.check_rows(0..unchecked.len());
    let mut recipients = unchecked.finish([judged]);
    let counted = |recipients: &Recipients| {
        let whole = serde_json::to_value(recipients.whole()).unwrap();
        let findings = whole["list"].as_array().unwrap();
        let found = findings.iter().find(|finding| finding["code"] == "NUMBERS_AMBIGUOUS")?;
        Some((found["args"]["count"].as_u64()?, found["args"]["of"].as_u64()?))
    };
    assert_eq!(counted(&recipients), Some((2, 3)));
    let undo = recipients.change(&[Change::cell(1, 1, "+12015997090")]).unwrap();
    assert_eq!(counted(&recipients), Some((1, 2)));
    recipients.change(&undo).unwrap();
    assert_eq!(counted(&recipients), Some((2, 3)));
}

#[test]
fn a_fingerprint_tells_where_rows_end_and_stand() {
    let handoff = Handoff::read(IN_APP.as_bytes()).unwrap();
    let fingerprint = |text: &str| {
        let list = read(text.as_bytes(), expected_columns(&handoff), options().read).unwrap();
        list.fingerprint()
    };
    let one = fingerprint("Id,B1,B2\nab,c,d\ne,f,gh\n");
    assert_eq!(one, fingerprint("Id,B1,B2\r\nab,c,d\r\ne,f,gh\r\n"));
    assert_ne!(one, fingerprint("Id,B1,B2\nab,c,d\n\ne,f,gh\n"));
    assert_ne!(one, fingerprint("Id,B1,B2\nab,c,de\n,f,gh\n"));
}

#[test]
fn changes_of_another_file_are_refused() {
    let list = rows(&[&["12025550123", "a", "b"], &["12025550124", "a", "b"]]);
    let mut recipients = checked(Kind::Csv, SMS, &list).unwrap();
    recipients.change(&[Change::cell(1, 2, "x")]).unwrap();
    let kept = recipients.changes();
    let mut other = checked(Kind::Csv, SMS, &rows(&[&["12025550123", "a", "b"], &["12025550124", "a", "c"]])).unwrap();
    assert_eq!(other.repeat_changes(&kept), Err(ChangeError::AnotherList));
}

#[test]
fn a_row_with_quotes_at_fault_is_whole_once_it_was_mended() {
    let handoff = Handoff::read(SMS.as_bytes()).unwrap();
    let list = b"Phone,B1,B2\n12025550123,\"a\" b,c\n12025550124,\"a,b\n";
    let list = read(list, expected_columns(&handoff), options().read).unwrap();
    let unchecked = Unchecked::new(list, InputKind::Csv, handoff, options().options.policy);
    let judged = unchecked.check_rows(0..unchecked.len());
    let mut recipients = unchecked.finish([judged]);
    assert_eq!(recipients.summary().failed, 2);
    recipients.change(&[Change::cell(1, 2, "a b"), Change::cell(2, 2, "a"), Change::cell(2, 3, "b")]).unwrap();
    assert_eq!(recipients.summary().accepted, 2);
    let mut scratch = Scratch::default();
    assert!(recipients.list().cells(1, &mut scratch).unwrap().original().eq(["12025550124", "a", "b"]));
}
