//! Lists: how they are cut up, and whether all that is said of them agrees.

use std::collections::BTreeSet;
use std::num::NonZeroUsize;

use sendcheck::engine::recipients::Scratch;
use sendcheck::{At, HeaderMode, InputKind, LineParts, ReadOptions, Recipients, Severity, Summary, Verdict};

use crate::given;
use crate::input::Input;

pub(crate) fn reader(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (handoff, policy) = (given::handoff(&mut input), given::policy(&mut input));
    let options = given::read_options(&mut input);
    let encoding = *input.pick(&["", "", "shift_jis", "gb18030", "windows-1252", "iso-2022-jp"]);
    let options = ReadOptions { encoding: sendcheck::encoding_of(encoding), ..options.clone() };
    let (first, others) = (1 + input.choice(64), 1 + input.choice(7));
    let bytes = widened(&mut input);
    let whole = given::checked(&bytes, handoff, policy, &options);
    let (start, rest) = bytes.split_at(first.min(bytes.len()));
    let pieces = given::in_pieces(std::iter::once(start).chain(rest.chunks(others)), handoff, policy, &options);
    assert_eq!(whole.as_ref().map(said), pieces.as_ref().map(said));
    let Some(whole) = whole else { return };
    let records: Vec<_> = (0..whole.len()).map(|index| whole.list().record(index).unwrap()).collect();
    assert!(records.is_sorted_by(|one, next| one.row < next.row && one.line <= next.line));
    for (index, record) in records.iter().enumerate() {
        assert_eq!(whole.index_of_row(record.row), Some(index));
    }
}

/// The bytes, or what they say in UTF-16 with a byte order mark.
fn widened(input: &mut Input<'_>) -> Vec<u8> {
    let to_bytes: fn(u16) -> [u8; 2] = match input.choice(4) {
        0 => u16::to_le_bytes,
        1 => u16::to_be_bytes,
        _ => return input.bytes().to_vec(),
    };
    std::iter::once(0xfeff).chain(input.text().encode_utf16()).flat_map(to_bytes).collect()
}

pub(crate) fn said(recipients: &Recipients) -> String {
    serde_json::to_string(&recipients.report_of(0..recipients.len())).unwrap()
}

pub(crate) fn list(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (handoff, policy) = (given::handoff(&mut input), given::policy(&mut input));
    let options = given::read_options(&mut input);
    if let Some(recipients) = given::checked(input.bytes(), handoff, policy, options) {
        agrees(&recipients);
    }
}

pub(crate) fn typed(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (handoff, policy) = (given::handoff(&mut input), given::policy(&mut input));
    let header = *input.pick(&[HeaderMode::Auto, HeaderMode::No]);
    let options = ReadOptions { input: InputKind::Lines, header, ..ReadOptions::default() };
    let Some(recipients) = given::checked(input.bytes(), handoff, policy, &options) else { return };
    agrees(&recipients);
    for index in 0..recipients.len() {
        let cells = recipients.cells(index).unwrap();
        assert!(cells.iter().all(|cell| !cell.contains(['\n', '\r'])), "{cells:?}");
    }
}

pub(crate) fn one_look(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (handoff, policy) = (given::handoff(&mut input), given::policy(&mut input));
    let options = given::read_options(&mut input);
    let parts = LineParts { messages: input.flag(), texts: input.flag() };
    let Some(looked_at_twice) = given::checked(input.bytes(), handoff, policy, options) else { return };
    let mut written = String::new();
    let mut builder = Recipients::builder(handoff, policy, options.clone()).threads(NonZeroUsize::MIN);
    builder.push(input.bytes()).unwrap();
    let recipients = builder.finish_writing(parts, |lines| written.push_str(lines)).unwrap();
    let mut lines = looked_at_twice.lines(parts);
    let mut wanted = String::new();
    for index in 0..looked_at_twice.len() {
        assert!(lines.write(index, &mut wanted));
        wanted.push('\n');
    }
    assert_eq!(written, wanted);
    assert_eq!(said(&recipients), said(&looked_at_twice));
}

/// What is said of a list in several ways is the same in each.
pub(crate) fn agrees(recipients: &Recipients) {
    assert!(adds_up(recipients.summary()), "{:?}", recipients.summary());
    assert_eq!(recipients.summary().total as usize, recipients.len());
    let mut verdicts = [0_u32; 3];
    let parts = LineParts::default();
    let (mut alone, mut with_messages) = (recipients.lines(parts), recipients.lines(parts.with_messages(true)));
    let mut scratch = Scratch::default();
    for (index, (report, messages)) in recipients.reports_with_messages(0..recipients.len()).enumerate() {
        verdicts[report.verdict as usize] += 1;
        let errors = report.findings.iter().any(|finding| finding.severity == Severity::Error);
        assert_eq!(report.error_message.is_some(), report.verdict == Verdict::Failed);
        assert!(report.verdict != Verdict::Failed || errors || recipients.nobody_judged().is_some());
        assert!(report.verdict != Verdict::Accepted || !errors);
        assert_eq!(recipients.verdict(index), Some(report.verdict));
        let found: BTreeSet<_> = report.findings.iter().map(|finding| finding.code).collect();
        assert_eq!(recipients.rules(index).unwrap().iter().collect::<BTreeSet<_>>(), found);
        if recipients.nobody_judged().is_none() {
            let width = recipients.list().cells(index, &mut scratch).unwrap().width();
            for finding in &report.findings {
                let At::Cell(cell) = &finding.at else { panic!("{finding:?}") };
                assert_eq!(cell.row, report.row);
                assert!(cell.column.is_none_or(|column| (1..=width).contains(&column)), "{finding:?} of {width}");
            }
        }
        let serialized = serde_json::to_string(&report).unwrap();
        let mut line = String::new();
        assert!(alone.write(index, &mut line));
        assert_eq!(line, serialized);
        line.clear();
        assert!(with_messages.write(index, &mut line));
        let texts = serde_json::to_string(&messages).unwrap();
        assert_eq!(line, format!("{},\"messages\":{texts}}}", serialized.strip_suffix('}').unwrap()));
    }
    let summary = recipients.summary();
    assert_eq!(verdicts.iter().sum::<u32>(), summary.total);
    assert_eq!(verdicts[Verdict::Accepted as usize], summary.accepted);
    assert_eq!(verdicts[Verdict::Failed as usize], summary.failed);
    let written = recipients.rejected_csv().chain(recipients.duplicates_csv()).map(|piece| piece.len()).sum::<usize>();
    // The rows, each with two columns in front and never padded.
    let most = 4 * recipients.list().len().max(1) * 4_000 + 16 * total_bytes(recipients);
    assert!(written <= most, "{written} bytes of at most {most}");
}

fn total_bytes(recipients: &Recipients) -> usize {
    (0..recipients.len()).filter_map(|index| recipients.cells(index)).flatten().map(|cell| cell.len() + 3).sum()
}

pub(crate) fn adds_up(summary: &Summary) -> bool {
    summary.total == summary.accepted + summary.failed + summary.skipped
        && summary.reasons.iter().map(|(_, count)| count).sum::<u32>() == summary.failed
}
