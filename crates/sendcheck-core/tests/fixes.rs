//! What each fix changes, and what it leaves as it is.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use sendcheck_core::check::{Recipients, Unchecked};
use sendcheck_core::handoff::Handoff;
use sendcheck_core::mend::{Fix, FixKind, Proposal};
use sendcheck_core::options::{self, ListOptions};
use sendcheck_core::phone::Country;
use sendcheck_core::recipients::{CellChange, Change, ChangeError, InputKind, read};
use sendcheck_core::rules::RuleCode;
use sendcheck_core::view::expected_columns;

const IMAGE: &str = r#"{ "type": "wa", "messageComponents": [
    { "type": "header", "sub_type": "image", "content": "${{1}}", "variables": ["1"] },
    { "type": "body", "content": "Hi ${{1}}, ${{2}}!", "variables": ["1", "2"] } ] }"#;
const SMS: &str = r#"{ "type": "sms-twilio", "messageComponents": [
    { "type": "body", "content": "Hi ${{1}}", "variables": ["1"], "optOut": "Reply STOP" } ] }"#;

fn checked(handoff: &str, list: &str) -> Recipients {
    let handoff = Handoff::read(handoff.as_bytes()).unwrap();
    let given = ListOptions::default();
    let list = read(list.as_bytes(), expected_columns(&handoff), given.read).unwrap();
    let unchecked = Unchecked::new(list, InputKind::Csv, handoff, given.options.policy);
    let judged = unchecked.check_rows(0..unchecked.len());
    unchecked.finish([judged])
}

/// What a fix proposes, as row, column, before and after; it has to leave the list alone until it is made, to come out as it
/// says, and to have nothing to propose then.
fn proposed(recipients: &mut Recipients, fix: &Fix) -> (Vec<(u32, u32, String, String)>, Proposal) {
    let whole = |recipients: &Recipients| serde_json::to_string(&recipients.whole()).unwrap();
    let before = whole(recipients);
    let proposal = recipients.propose(fix).unwrap();
    assert_eq!(whole(recipients), before);
    let undo = recipients.change(&proposal.changes).unwrap();
    let summary = recipients.summary();
    let counts = (summary.accepted, summary.failed, summary.skipped, summary.segments);
    let after = proposal.after;
    assert_eq!((after.accepted, after.failed, after.skipped, after.segments), counts);
    assert_eq!(recipients.propose(fix).unwrap().changes, []);
    recipients.change(&undo).unwrap();
    assert_eq!(whole(recipients), before);
    let cells = proposal.changes.iter().map(|change| match change {
        Change::Cell(CellChange { row, column, before, value }) => {
            (*row, *column, before.clone().unwrap(), value.clone().unwrap())
        }
        Change::Row(row) => (row.row, 0, String::new(), row.dropped.to_string()),
    });
    (cells.collect(), proposal)
}

fn cells(found: &[(u32, u32, String, String)]) -> Vec<(u32, u32, &str, &str)> {
    found.iter().map(|(row, column, before, after)| (*row, *column, before.as_str(), after.as_str())).collect()
}

#[test]
fn a_calling_code_is_added_where_it_is_missing() {
    let list = "Phone,B1\n(201) 599-7090,a\n+4915123456789,a\n2015997091,a\n4915123456780,a\n12015997092,a\n1202,a\n";
    let mut recipients = checked(SMS, list);
    let (found, proposal) = proposed(&mut recipients, &Fix::CallingCode(Country::parse("US").unwrap()));
    assert_eq!(
        cells(&found),
        [
            (1, 1, "(201) 599-7090", "+12015997090"),
            // Valid in Egypt as it stands: nobody can tell.
            (3, 1, "2015997091", "+12015997091"),
        ]
    );
    assert_eq!(proposal.doubtful, 1);
    assert_eq!((proposal.before.accepted, proposal.after.accepted), (4, 5));
}

#[test]
fn ids_get_no_calling_code() {
    let in_app = r#"{ "type": "inapp", "messageComponents": [
        { "type": "notification", "content": "Hi ${{1}}", "variables": ["1"] } ] }"#;
    let mut recipients = checked(in_app, "Id,B1\njane,a\n2125550142x,a\n");
    assert_eq!(proposed(&mut recipients, &Fix::CallingCode(Country::parse("US").unwrap())).0, []);
}

#[test]
fn blanks_are_collapsed_where_whatsapp_refuses_them() {
    let list = "Phone,H1,B1,B2\n12025550123,https://a.example/b.png,\"one\ntwo\",b  b\n12025550124,https://a.example/b.png,a  a,b\n12025550125,https://a.example/b.png,a,\" b\t\tc     d\"\n";
    let mut recipients = checked(IMAGE, list);
    let (found, proposal) = proposed(&mut recipients, &Fix::Blanks);
    // Of a row that is refused, all values; two blanks alone are nothing to WhatsApp.
    assert_eq!(cells(&found), [(1, 3, "one\ntwo", "one two"), (1, 4, "b  b", "b b"), (3, 4, " b\t\tc     d", "b c d")]);
    assert_eq!((proposal.before.accepted, proposal.after.accepted), (1, 3));
}

#[test]
fn dear_characters_are_replaced_where_that_saves_a_segment() {
    let long = "it’s ready for you to be picked up at the counter of our shop in town all day long";
    let list = format!(
        "Phone,B1\n12025550123,{long}\n12025550124,it’s ready\n12025550125,{long} 🎉\n12025550126,{}\n",
        long.replace('’', "'")
    );
    let mut recipients = checked(SMS, &list);
    let (found, proposal) = proposed(&mut recipients, &Fix::PlainCharacters);
    assert_eq!(cells(&found), [(1, 2, long, long.replace('’', "'").as_str())]);
    assert_eq!((proposal.before.segments, proposal.after.segments), (Some(6), Some(5)));
}

#[test]
fn plain_characters_are_offered_only_where_they_save_a_segment() {
    let offered = |list: &str| {
        let fixes = checked(SMS, list).fixes();
        fixes.into_iter().any(|offer| offer.fix == FixKind::PlainCharacters)
    };
    let long = "it’s ready for you to be picked up at the counter of our shop in town all day long";
    assert!(offered(&format!("Phone,B1\n12025550123,{long}\n")));
    // Nothing plain stands for a picture, so it splits all the same.
    assert!(!offered(&format!("Phone,B1\n12025550123,{long} 🎉\n")));
}

#[test]
fn empty_cells_of_a_column_are_filled() {
    let list =
        "Phone,H1,B1,B2\n12025550123,https://a.example/b.png,,b\n12025550124,https://a.example/b.png, ,\n12025550125\n";
    let mut recipients = checked(IMAGE, list);
    let fill = |column: &str| Fix::FillEmpty { column: column.into(), value: "friend".into() };
    let (found, _) = proposed(&mut recipients, &fill("B1"));
    assert_eq!(cells(&found), [(1, 3, "", "friend"), (2, 3, "", "friend"), (3, 3, "", "friend")]);
    assert_eq!(proposed(&mut recipients, &fill("B3")).0, []);
    let offers: Vec<_> = recipients.fixes().into_iter().map(|offer| (offer.code, offer.columns)).collect();
    assert_eq!(
        offers,
        [
            (RuleCode::MissingVariable, vec!["B1".into(), "B2".into()]),
            (RuleCode::InsufficientVariables, vec!["B1".into(), "B2".into()]),
            (RuleCode::InsufficientHeaderVariables, vec!["H1".into()]),
        ]
    );
}

#[test]
fn links_get_https() {
    let list = "Phone,H1,B1,B2\n12025550123,HTTP://a.example/b.png,http://x.example,b\n12025550124,https://a.example/b.png,a,b\n";
    let mut recipients = checked(IMAGE, list);
    let (found, proposal) = proposed(&mut recipients, &Fix::Https);
    assert_eq!(cells(&found), [(1, 2, "HTTP://a.example/b.png", "https://a.example/b.png")]);
    assert_eq!((proposal.before.accepted, proposal.after.accepted), (1, 2));
}

#[test]
fn who_is_there_twice_and_who_failed_is_left_out() {
    // The second of two that fail has to be mended like the first.
    let list = "Phone,B1\n12025550123,a\n+1 202 555 0123,b\n12025550124,\n12025550124,x\n1202,a\n";
    let mut recipients = checked(SMS, list);
    let rows = |found: Vec<(u32, u32, String, String)>| found.iter().map(|(row, ..)| *row).collect::<Vec<_>>();
    assert_eq!(rows(proposed(&mut recipients, &Fix::DropDuplicates).0), [2]);
    assert_eq!(rows(proposed(&mut recipients, &Fix::DropFailed(Some(RuleCode::InvalidNumber))).0), [5]);
    let (found, proposal) = proposed(&mut recipients, &Fix::DropFailed(None));
    assert_eq!(rows(found), [2, 3, 4, 5]);
    assert_eq!((proposal.after.accepted, proposal.after.failed), (1, 0));
    let mut nobody = checked(SMS, "Phone,B1\n1202,a\n1203,b\n");
    assert_eq!(nobody.propose(&Fix::DropFailed(None)), Err(ChangeError::NobodyLeft));
    assert_eq!(nobody.summary().failed, 2);
}

#[test]
fn nothing_is_proposed_where_it_is_uncertain_which_column_is_which() {
    let mut recipients = checked(SMS, "Code,Other\n12025550123,12025550124\n12025550125,12025550126\n");
    assert!(recipients.nobody_judged().is_some());
    for fix in [Fix::CallingCode(Country::parse("US").unwrap()), Fix::DropFailed(None), Fix::Blanks] {
        assert_eq!(recipients.propose(&fix).unwrap().changes, []);
    }
    assert_eq!(recipients.fixes(), []);
}

#[test]
fn the_country_is_that_of_the_list() {
    let rows: Vec<String> = (0..30).map(|n| format!("(201) 599-70{n:02},a\n")).collect();
    let recipients = checked(SMS, &format!("Phone,B1\n{}", rows.concat()));
    let offers: Vec<_> =
        recipients.fixes().into_iter().map(|offer| (offer.code, offer.fix.as_str(), offer.country)).collect();
    assert_eq!(
        offers,
        [
            (RuleCode::NumbersWithoutCode, "calling-code", Some("US")),
            (RuleCode::InvalidNumber, "calling-code", Some("US")),
        ]
    );
}

#[test]
fn changes_and_fixes_are_read_as_they_are_written() {
    let mut recipients = checked(SMS, "Phone,B1\n12025550123,a\n+1 202 555 0123,b\n1202,c\n");
    recipients.change(&[Change::cell(3, 1, "12025550124"), Change::drop_row(2)]).unwrap();
    let changes = recipients.changes();
    let json = serde_json::to_string(&changes).unwrap();
    assert!(
        json.ends_with(
            r#","changes":[{"row":3,"column":1,"before":"1202","value":"12025550124"},{"row":2,"dropped":true}]}"#
        ),
        "{json}"
    );
    assert_eq!(options::list_changes(json.as_bytes()), Ok(changes));
    for (json, message) in [
        (
            r#"{ "fix": "magic" }"#,
            "`fix`: found a string, expected one of `calling-code`, `blanks`, `plain-characters`, `fill-empty`, `https`, `drop-duplicates`, `drop-failed`",
        ),
        (r#"{ "fix": "https", "column": "H1" }"#, "`column`: no such option"),
        (r#"{ "fix": "drop-failed", "code": "NO_SUCH" }"#, "`code`: found a string, expected the bare code of a rule"),
        ("{}", "`fix`: found nothing, expected a fix, such as `calling-code`"),
    ] {
        assert_eq!(options::fix(json.as_bytes()).unwrap_err().to_string(), message);
    }
}

#[test]
fn a_calling_code_is_offered_only_where_a_number_may_lack_one() {
    let offered = |list: &str| checked(SMS, list).fixes().iter().any(|offer| offer.fix == FixKind::CallingCode);
    assert!(offered("Phone,B1\n1202,a\n0171 2345678,b\n"));
    // Too short for any number, none at all, one whose code stands there, and one whose digits a spreadsheet took.
    for cell in ["1202", "n/a", "+4930", "+999123456789", "4.9E+11"] {
        assert!(!offered(&format!("Phone,B1\n12025550123,a\n{cell},b\n")), "{cell}");
    }
}
