//! What holds for any input, not only for the documented ones.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

#[path = "properties/inputs.rs"]
mod inputs;
#[path = "../../crates/sendcheck-core/tests/seeds/mod.rs"]
mod seeds;
#[path = "properties/slots.rs"]
mod slots;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::num::NonZeroUsize;

use proptest::collection::vec;
use proptest::prelude::*;
use sendcheck::engine::check::Unchecked;
use sendcheck::engine::recipients::Standing;
use sendcheck::engine::view::expected_columns;
use sendcheck::engine::{self, json};
use sendcheck::{
    AllowedHosts, At, Campaign, CampaignRequest, Finding, Handoff, HandoffFile, HeaderMode, InputKind, LineParts,
    NumberPolicy, OptedOut, Policy, ReadOptions, Recipients, Report, RuleCode, Severity, Summary, Verdict, check,
    check_handoff, check_noted,
};
use serde_json::Value;

use inputs::{
    bytes, campaign, csv, file, handoff_name, host, lines, named, named_rows, plain_rows, policy, request, rows,
};
use seeds::with_seeds;
use slots::{an_empty_cell_is_found, sheet, slots_are_columns};

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::default()))]

    #[test]
    fn any_bytes_are_answered(bytes in bytes(), name in handoff_name(), policy in policy()) {
        let handoff = named(name);
        if let Ok(file) = HandoffFile::read(&bytes) {
            for handoff in file.all().into_iter().flatten() {
                let _ = check_handoff(&handoff, &policy);
            }
        }
        if let Ok((request, notes)) = CampaignRequest::read(&bytes) {
            let report = check_noted(&request, &notes, &handoff, &policy);
            let _ = sendcheck::respond(&request, &report).to_value().to_json();
            prop_assert!(adds_up(&report.summary));
        }
        for options in [file(HeaderMode::Auto), lines(HeaderMode::Auto)] {
            if let Ok(recipients) = Recipients::read(&bytes, &handoff, &policy, options) {
                let _ = recipients.rejected_csv().chain(recipients.duplicates_csv()).count();
                match recipients.requests(&campaign()) {
                    Ok(requests) => drop(requests.count()),
                    Err(error) => prop_assert!(recipients.unsettled().is_some(), "{error}"),
                }
                prop_assert_eq!(recipients.reports(0..recipients.len()).count(), recipients.len());
                prop_assert!(adds_up(recipients.summary()));
            }
        }
    }

    #[test]
    fn an_accepted_consumer_has_every_text_and_no_error(request in request(), name in handoff_name(), policy in policy()) {
        let handoff = named(name);
        let report = report(&request, &handoff, &policy);
        prop_assert!(adds_up(&report.summary));
        prop_assert_eq!(report.summary.total as usize, report.recipients.len());
        for (index, recipient) in report.recipients.iter().enumerate() {
            let errors = recipient.findings.iter().any(|finding| finding.severity == Severity::Error);
            prop_assert_eq!(recipient.error_message.is_some(), recipient.verdict == Verdict::Failed);
            if recipient.verdict != Verdict::Accepted {
                prop_assert!(errors || report.refused.is_some() || recipient.verdict == Verdict::Skipped);
                continue;
            }
            // Who is too much in one request is judged all the same.
            let too_many = report.refused.as_deref() == Some("TOO_MANY_RECIPIENTS");
            prop_assert!(!errors && (report.refused.is_none() || too_many));
            let defaults = recipient.findings.iter().any(|finding| finding.code == RuleCode::HandoffDefaultsUsed);
            let given = &request["consumers"][index]["variables"];
            for name in handoff.expected() {
                prop_assert!(defaults || given[name.as_str()].is_string(), "{} of {}", name, given);
            }
        }
    }

    #[test]
    fn an_accepted_row_has_every_value_and_no_error(rows in rows(), name in handoff_name(), policy in policy()) {
        let handoff = named(name);
        let recipients = Recipients::read(csv(&rows).as_bytes(), &handoff, &policy, file(HeaderMode::No));
        let Ok(recipients) = recipients else { return Ok(()) };
        prop_assert!(adds_up(recipients.summary()));
        let expected = expected_columns(&handoff).columns.len();
        let mut scratch = engine::recipients::Scratch::default();
        for (index, report) in recipients.reports(0..recipients.len()).enumerate() {
            prop_assert_eq!(recipients.verdict(index), Some(report.verdict));
            let found: BTreeSet<_> = report.findings.iter().map(|finding| finding.code).collect();
            prop_assert_eq!(recipients.rules(index).unwrap().iter().collect::<BTreeSet<_>>(), found);
            if report.verdict == Verdict::Accepted {
                prop_assert!(report.findings.iter().all(|finding| finding.severity != Severity::Error));
                let cells = recipients.list().cells(index, &mut scratch).unwrap();
                let defaults = report.findings.iter().any(|finding| finding.code == RuleCode::HandoffDefaultsUsed);
                prop_assert!(defaults || (0..expected).all(|column| cells.expected(column).is_some()));
            }
        }
    }

    #[test]
    fn every_pointer_leads_to_a_value(request in request(), name in handoff_name(), policy in policy()) {
        let handoff = named(name);
        let report = report(&request, &handoff, &policy);
        let document = json::parse(&request.to_string()).unwrap().value;
        for finding in report.recipients.iter().flat_map(|recipient| &recipient.findings).chain(&report.request) {
            let At::Pointer(pointer) = &finding.at else { panic!("{finding:?}") };
            prop_assert!(document.pointer(pointer).is_some(), "{finding:?}");
        }
    }

    #[test]
    fn a_row_is_written_as_it_serializes(rows in rows(), name in handoff_name(), policy in policy()) {
        let handoff = named(name);
        let Ok(recipients) = Recipients::read(csv(&rows).as_bytes(), &handoff, &policy, file(HeaderMode::Auto)) else {
            return Ok(());
        };
        let parts = LineParts::default();
        let (mut alone, mut with_messages) = (recipients.lines(parts), recipients.lines(parts.with_messages(true)));
        for (index, (report, messages)) in recipients.reports_with_messages(0..recipients.len()).enumerate() {
            // The one is made from what the pass kept, the other from a second look.
            prop_assert_eq!(recipients.recipient(index), Some(report.clone()));
            prop_assert_eq!(recipients.messages(index), Some(messages.clone()));
            let serialized = serde_json::to_string(&report).unwrap();
            let mut line = String::new();
            prop_assert!(alone.write(index, &mut line));
            prop_assert_eq!(&line, &serialized);
            line.clear();
            prop_assert!(with_messages.write(index, &mut line));
            let serialized = format!(
                "{},\"messages\":{}}}",
                serialized.strip_suffix('}').unwrap(),
                serde_json::to_string(&messages).unwrap()
            );
            prop_assert_eq!(line, serialized);
        }
    }

    #[test]
    fn every_cell_is_there(rows in rows(), name in handoff_name(), policy in policy()) {
        let handoff = named(name);
        let recipients = Recipients::read(csv(&rows).as_bytes(), &handoff, &policy, file(HeaderMode::No));
        let Ok(recipients) = recipients else { return Ok(()) };
        let mut scratch = engine::recipients::Scratch::default();
        for (index, report) in recipients.reports(0..recipients.len()).enumerate() {
            let meta = recipients.list().record(index).unwrap();
            let width = recipients.list().cells(index, &mut scratch).unwrap().width();
            for finding in &report.findings {
                let At::Cell(cell) = &finding.at else { panic!("{finding:?}") };
                prop_assert_eq!((cell.row, cell.line), (meta.row, meta.line));
                prop_assert!(cell.column.is_none_or(|column| (1..=width).contains(&column)), "{:?} of {}", finding, width);
            }
        }
    }

    #[test]
    fn a_file_and_typed_lines_with_the_same_plain_content_agree(rows in plain_rows(), name in handoff_name(), policy in policy()) {
        let handoff = named(name);
        let text: String = rows.iter().map(|cells| cells.join(",") + "\n").collect();
        let read = |options| Recipients::read(text.as_bytes(), &handoff, &policy, options);
        match (read(file(HeaderMode::No)), read(lines(HeaderMode::No))) {
            // One variable by SMS: typed lines have no surplus cells and keep every comma.
            _ if rows.iter().any(|cells| cells.len() > 2) && handoff.expected().len() == 1 => {}
            // `00000,00` alone is an amount in a file of one column.
            (Ok(file), _) if file.list().reading().delimiter != ',' => {}
            (Ok(file), Ok(lines)) => prop_assert_eq!(rows_as_json(&file), rows_as_json(&lines)),
            (file, lines) => prop_assert_eq!(file.map(|_| ()), lines.map(|_| ())),
        }
    }

    #[test]
    fn the_file_of_failed_rows_reads_back_with_the_same_codes(rows in rows(), name in handoff_name(), policy in policy()) {
        let handoff = named(name);
        let Ok(first) = Recipients::read(csv(&rows).as_bytes(), &handoff, &policy, file(HeaderMode::No)) else { return Ok(()) };
        let is_certain = first.list().reading().standing == Standing::Certain;
        let failed: Vec<usize> = (0..first.len()).filter(|index| first.is_to_mend(*index)).collect();
        let written: Vec<u8> = first.rejected_csv().flatten().collect();
        let again = Recipients::read(&written, &handoff, &policy, file(HeaderMode::Auto));
        if failed.is_empty() {
            prop_assert!(again.is_err());
            return Ok(());
        }
        let again = again.unwrap();
        prop_assert_eq!(again.len(), failed.len());
        if !is_certain {
            return Ok(());
        }
        // What holds for many numbers may hold for those that failed alone.
        let of_the_whole = [RuleCode::ListTooLong, RuleCode::NumbersWithoutCode, RuleCode::NumbersReadAbroad, RuleCode::NumberInTwoColumns,
            RuleCode::EarlierListMissing];
        let known = again.findings().iter().all(|finding| of_the_whole.contains(&finding.code));
        prop_assert!(known, "{:?}", again.findings());
        for (index, earlier) in failed.into_iter().enumerate() {
            prop_assert_eq!(kept(&again, index), kept(&first, earlier), "row {} of {}", index + 1, written.escape_ascii());
        }
    }

    #[test]
    fn another_permitted_host_adds_no_finding(request in request(), name in handoff_name(), hosts in vec(host(), 0..4), more in host()) {
        let handoff = named(name);
        let with = |hosts: &[String]| {
            let policy = Policy { allow: Some(AllowedHosts::new(hosts).unwrap()), ..Policy::default() };
            report(&request, &handoff, &policy)
        };
        let (fewer, more) = (with(&hosts), with(&[hosts.as_slice(), &[more]].concat()));
        for (fewer, more) in fewer.recipients.iter().zip(&more.recipients) {
            prop_assert!(more.findings.iter().all(|finding| fewer.findings.iter().any(|known| same_but_hosts(known, finding))));
        }
        prop_assert!(more.handoff.iter().all(|finding| fewer.handoff.contains(finding)));
    }

    #[test]
    fn requests_made_of_accepted_rows_check_clean(
        rows in rows(), name in handoff_name(), policy in policy(), size in 1_usize..5,
    ) {
        let handoff = named(name);
        let options = file(HeaderMode::No);
        if let Ok(recipients) = Recipients::read(csv(&rows).as_bytes(), &handoff, &policy, options) {
            requests_check_clean(&recipients, &handoff, &policy, size)?;
        }
    }

    #[test]
    fn requests_made_of_named_columns_check_clean(
        rows in named_rows(), name in handoff_name(), policy in policy(), size in 1_usize..5,
    ) {
        let handoff = named(name);
        if let Ok(recipients) = Recipients::read(csv(&rows).as_bytes(), &handoff, &policy, file(HeaderMode::Auto)) {
            requests_check_clean(&recipients, &handoff, &policy, size)?;
        }
    }

    #[test]
    fn any_pieces_give_the_same_report(rows in rows(), name in handoff_name(), policy in policy(), cuts in vec(1_usize..40, 1..20)) {
        let handoff = named(name);
        let text = csv(&rows);
        let whole = Recipients::read(text.as_bytes(), &handoff, &policy, file(HeaderMode::Auto));
        let mut builder = Recipients::builder(&handoff, &policy, file(HeaderMode::Auto));
        let mut rest = text.as_bytes();
        for cut in cuts.iter().cycle() {
            let (piece, behind) = rest.split_at_checked(*cut).unwrap_or((rest, &[]));
            builder.push(piece).unwrap();
            rest = behind;
            if rest.is_empty() {
                break;
            }
        }
        match (whole, builder.finish()) {
            (Ok(whole), Ok(pieces)) => prop_assert_eq!(whole_as_json(&whole), whole_as_json(&pieces)),
            (whole, pieces) => prop_assert_eq!(whole.map(|_| ()), pieces.map(|_| ())),
        }
    }

    #[test]
    fn any_ranges_in_any_order_give_the_same_lines(
        rows in rows(), name in handoff_name(), policy in policy(), cuts in vec(0_usize..4, 1..20), given in 0_usize..30,
        texts in any::<bool>()
    ) {
        let handoff = named(name);
        let list = engine::recipients::read(csv(&rows).as_bytes(), expected_columns(&handoff), file(HeaderMode::Auto));
        if let Ok(list) = list {
            let unchecked = || Unchecked::new(list.clone(), InputKind::Csv, handoff.clone(), policy.clone());
            let whole = unchecked().check_rows(0..list.len());
            let whole = unchecked().finish([whole]);
            let parts = LineParts { messages: true, texts };
            let look = unchecked().one_look(parts);
            let mut start = 0;
            let ranges = cuts.iter().map(|length| { start += length; start - length..start }).collect::<Vec<_>>();
            let mut looked_at: Vec<_> = ranges.into_iter().rev().map(|range| look.check(range, String::new())).collect();
            let (mut in_order, mut written) = (look.in_order(), String::new());
            while let Some(part) = looked_at.pop().filter(|_| in_order.len() < given) {
                in_order.take(&look, part, &mut |lines| written.push_str(lines));
            }
            // Who has seen enough may still have the rest checked.
            let (mut lines, mut expected) = (whole.lines(parts), String::new());
            for index in 0..in_order.len() {
                lines.write(index, &mut expected);
                expected.push('\n');
            }
            prop_assert_eq!(written, expected);
            let checked = look.finish(in_order);
            prop_assert_eq!(serde_json::to_string(&checked.report_of(0..list.len())).unwrap(),
                serde_json::to_string(&whole.report_of(0..list.len())).unwrap());
        }
    }

    #[test]
    fn what_a_request_carries_in_a_slot_is_the_text_of_the_column_of_that_name(named in sheet(true), ordered in sheet(false)) {
        slots_are_columns(&named, true)?;
        slots_are_columns(&ordered, true)?;
        slots_are_columns(&ordered, false)?;
    }

    #[test]
    fn an_empty_cell_is_told_at_its_place(
        named in sheet(true), ordered in sheet(false), emptied in any::<prop::sample::Index>()
    ) {
        an_empty_cell_is_found(&named, true, emptied.index(named.width()))?;
        an_empty_cell_is_found(&ordered, false, emptied.index(ordered.width()))?;
    }
}

#[test]
fn every_number_that_was_there_before_is_found() {
    let mut list = String::from("Phone,B1,B2\n");
    for row in 0..5_000_u64 {
        // Squares by a prime: in no order, a thousand there once and two thousand there twice.
        writeln!(list, "1202{},Jane,nine", 2_000_000 + row * row % 5_987).unwrap();
    }
    let recipients =
        Recipients::read(list.as_bytes(), &named("wa-then-sms"), &Policy::default(), file(HeaderMode::Auto)).unwrap();
    let mut before = BTreeSet::new();
    for (index, line) in list.lines().skip(1).enumerate() {
        let number = line.split(',').next().unwrap();
        let repeated = recipients.rules(index).unwrap().contains(RuleCode::DuplicateNumber);
        assert_eq!(repeated, !before.insert(number), "{number}");
    }
    assert_eq!(before.len(), 2_994);
}

#[test]
fn a_number_that_loses_a_0_is_judged_as_it_is_handed_on() {
    let policy = Policy { numbers: NumberPolicy::Shape, ..Policy::default() };
    let handoff = named("sms-no-variables");
    let recipients = Recipients::read(b"4901000\n", &handoff, &policy, file(HeaderMode::No)).unwrap();
    requests_check_clean(&recipients, &handoff, &policy, 1).unwrap();
}

#[test]
fn any_number_of_threads_and_any_pieces_give_the_same_report() {
    let text = long_list(30_000);
    let opted_out = OptedOut::read(b"12025550177", ReadOptions::default()).unwrap();
    let policy = Policy { opted_out: Some(opted_out), ..Policy::default() };
    let handoff = named("wa-then-sms");
    let read = |threads: usize, piece: usize| {
        let mut builder =
            Recipients::builder(&handoff, &policy, file(HeaderMode::Auto)).threads(NonZeroUsize::new(threads).unwrap());
        text.as_bytes().chunks(piece).for_each(|piece| builder.push(piece).unwrap());
        builder.finish().unwrap()
    };
    let one = read(1, text.len());
    assert_eq!(one.len(), 30_000);
    let report = whole_as_json(&one);
    for (threads, piece) in [(2, 65_536), (8, 4_099), (8, 1)] {
        assert!(whole_as_json(&read(threads, piece)) == report, "{threads} threads, pieces of {piece} bytes");
    }
}

/// Rejected rows go round until none is left to mend: mended one way or another, checked after all lists that they came
/// from. Nobody is ever accepted twice.
#[test]
fn a_number_is_accepted_once_however_often_rows_are_mended() {
    let (handoff, policy) = (named("wa-then-sms"), Policy::default());
    let read = |text: &str, before: &[Recipients]| {
        let mut builder = Recipients::builder(&handoff, &policy, file(HeaderMode::Auto));
        for earlier in before {
            builder = builder.after(earlier).unwrap();
        }
        builder.push(text.as_bytes()).unwrap();
        builder.finish().unwrap()
    };
    let mut rounds = vec![read(&long_list(2_000), &[])];
    for (from, to) in [(",\r\n", ",Monday\r\n"), ("abc", "+12025550100")] {
        let rejected = String::from_utf8(rounds.last().unwrap().rejected_csv().flatten().collect()).unwrap();
        // What is mended carelessly, with every row given twice.
        let mended = rejected.replace(from, to);
        let (heading, rows) = mended.split_once("\r\n").unwrap();
        rounds.push(read(&format!("{heading}\r\n{rows}{rows}"), &rounds));
    }
    let accepted: Vec<String> = rounds
        .iter()
        .flat_map(|round| round.reports(0..round.len()))
        .filter(|report| report.verdict == Verdict::Accepted)
        .filter_map(|report| report.number)
        .collect();
    assert!(rounds.iter().all(|round| round.summary().accepted > 0), "every round mends somebody");
    let mut different = accepted.clone();
    different.sort();
    different.dedup();
    assert_eq!(accepted.len(), different.len());
}

/// Rows of every kind: good ones, bad numbers, missing values, duplicates near and far, opted-out numbers.
fn long_list(rows: usize) -> String {
    let mut text = String::from("Phone,B1,B2,B3\n");
    for row in 0..rows {
        let number = match row % 17 {
            3 => "abc".to_string(),
            5 => format!("1202555{:04}", row % 100),
            8 => "12025550177".to_string(),
            _ => format!("1202{:07}", 2_000_000 + row),
        };
        let last = if row % 11 == 0 { "" } else { "Monday" };
        writeln!(text, "{number},\"Doe, Jane\",bill {row},{last}").unwrap();
    }
    text
}

/// Every accepted row is in one request, and no request that was made would be refused.
fn requests_check_clean(
    recipients: &Recipients,
    handoff: &Handoff,
    policy: &Policy,
    size: usize,
) -> Result<(), TestCaseError> {
    let mut posted = 0;
    // A list on which something has to be settled first is handed on to nobody.
    let requests = match recipients.requests(&Campaign { size: Some(size), ..campaign() }) {
        Ok(requests) => requests,
        Err(error) => {
            prop_assert!(recipients.unsettled().is_some(), "{error}");
            return Ok(());
        }
    };
    for request in requests {
        let report = report(&serde_json::from_str(&request.to_json()).unwrap(), handoff, policy);
        prop_assert_eq!(&report.refused, &None);
        prop_assert!(report.recipients.len() <= size);
        for recipient in &report.recipients {
            let why = (&recipient.findings, request.to_json());
            prop_assert_eq!(recipient.verdict, Verdict::Accepted, "{:?}", why);
        }
        posted += report.recipients.len();
    }
    prop_assert_eq!(posted, recipients.summary().accepted as usize);
    Ok(())
}

fn report(request: &Value, handoff: &Handoff, policy: &Policy) -> Report {
    let (request, _) = CampaignRequest::read(request.to_string().as_bytes()).unwrap();
    check(&request, handoff, policy)
}

fn adds_up(summary: &Summary) -> bool {
    summary.total == summary.accepted + summary.failed + summary.skipped
}

/// A permitted host is an argument of the finding about one that is not.
fn same_but_hosts(one: &Finding, other: &Finding) -> bool {
    let but_hosts = one.code == RuleCode::ImageUrlNotWhitelisted && one.code == other.code && one.at == other.at;
    but_hosts || one == other
}

/// The codes of a row but those that the other rows or the row's own width decide.
fn kept(recipients: &Recipients, index: usize) -> Vec<RuleCode> {
    let decided_elsewhere = [RuleCode::DuplicateNumber, RuleCode::RowTooShort];
    recipients.rules(index).unwrap().iter().filter(|code| !decided_elsewhere.contains(code)).collect()
}

fn rows_as_json(recipients: &Recipients) -> Vec<Value> {
    recipients.reports(0..recipients.len()).map(|report| serde_json::to_value(report).unwrap()).collect()
}

fn whole_as_json(recipients: &Recipients) -> String {
    serde_json::to_string(&recipients.report_of(0..recipients.len())).unwrap()
}
