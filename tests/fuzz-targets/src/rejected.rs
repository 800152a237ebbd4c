//! The file of rejected rows.

use sendcheck::engine::recipients::Standing;
use sendcheck::{HeaderMode, ReadOptions, Recipients, RuleCode};

use crate::given;
use crate::input::Input;

pub(crate) fn target(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (handoff, policy) = (given::handoff(&mut input), given::policy(&mut input));
    let options = ReadOptions { header: *input.pick(&[HeaderMode::No, HeaderMode::Yes]), ..ReadOptions::default() };
    let Some(first) = given::checked(input.bytes(), handoff, policy, &options) else { return };
    let failed: Vec<usize> = (0..first.len()).filter(|index| first.is_to_mend(*index)).collect();
    let written: Vec<u8> = first.rejected_csv().flatten().collect();
    no_text_is_a_formula(&first);
    if failed.is_empty() || first.list().reading().standing != Standing::Certain {
        return;
    }
    let again = given::checked(&written, handoff, policy, &ReadOptions::default()).unwrap();
    assert_eq!(again.len(), failed.len(), "{}", written.escape_ascii());
    for (index, earlier) in failed.into_iter().enumerate() {
        let said = || format!("row {} of {}", index + 1, written.escape_ascii());
        // A row too large to be kept has no cells, and one whose quotes do not say where a cell ends is not judged before
        // that is mended.
        let not_judged = [RuleCode::RowTooLarge, RuleCode::QuoteUnterminated, RuleCode::TextAfterQuote];
        if not_judged.iter().any(|code| first.rules(earlier).unwrap().contains(*code)) {
            continue;
        }
        let (mut is, mut was) = (kept(&again, index), kept(&first, earlier));
        // The file that is written has a heading as wide as its widest row. Where names were none, or are not written because
        // one may be somebody's number, cells below them are too many for the message and may be too many for the row.
        if [&is, &was].iter().all(|codes| codes.contains(&RuleCode::TooManyVariables)) {
            for codes in [&mut is, &mut was] {
                codes.retain(|code| *code != RuleCode::RowTooLong);
            }
        }
        assert_eq!(is, was, "{}", said());
    }
}

/// The codes of a row but those that the other rows, or the row's own width, decide.
fn kept(recipients: &Recipients, index: usize) -> Vec<RuleCode> {
    let decided_elsewhere = [RuleCode::DuplicateNumber, RuleCode::RowTooShort];
    recipients.rules(index).unwrap().iter().filter(|code| !decided_elsewhere.contains(code)).collect()
}

/// No cell of the file begins as a formula, apart from the apostrophe that says that it is none.
fn no_text_is_a_formula(recipients: &Recipients) {
    let delimiter = recipients.written_back().delimiter;
    let written: Vec<u8> = recipients.rejected_csv().chain(recipients.duplicates_csv()).flatten().collect();
    // Other encodings say the same in other bytes.
    let Ok(text) = String::from_utf8(written) else { return };
    for cell in cells(text.trim_start_matches('\u{feff}'), delimiter) {
        let begins = cell.trim_start();
        assert!(!begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell:?} in {text:?}");
    }
}

/// The cells of a file as RFC 4180 has them, from all of its lines.
fn cells(text: &str, delimiter: char) -> Vec<String> {
    let (mut cells, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if is_quoted && characters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => is_quoted = !is_quoted,
            _ if !is_quoted && (c == delimiter || c == '\n') => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(c),
        }
    }
    cells.push(cell);
    cells
}
