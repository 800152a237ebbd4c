//! What each fix changes in a row.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Fix;
use crate::check::{Recipients, Verdict};
use crate::handoff::ChannelKind;
use crate::phone::{Country, Number};
use crate::recipients::{CellChange, Change, Column, Scratch, is_blank_text, number_cell};
use crate::rules::RuleCode;
use crate::sms;

impl Recipients {
    /// What a fix would change, by row.
    pub(super) fn edits(&self, fix: &Fix) -> Vec<Change> {
        let mut edits = Vec::new();
        self.each_edit(fix, &mut |edit| {
            edits.push(edit);
            true
        });
        edits
    }

    /// Whether a fix would change anything.
    pub(super) fn has_edit(&self, fix: &Fix) -> bool {
        let mut has_one = false;
        self.each_edit(fix, &mut |_| {
            has_one = true;
            false
        });
        has_one
    }

    /// Whether plain characters would make the SMS to anybody take fewer segments.
    pub(super) fn has_edit_that_saves(&self) -> bool {
        // The row that is looked at, the segments of its SMS, and the text as far as it is changed.
        let mut looked_at: Option<(u32, u32, String)> = None;
        let mut saves = false;
        self.each_edit(&Fix::PlainCharacters, &mut |change| {
            let Change::Cell(CellChange { row, before: Some(before), value: Some(value), .. }) = change else {
                return true;
            };
            if looked_at.as_ref().is_none_or(|(looked_at, ..)| *looked_at != row) {
                looked_at = self.sms_of_row(row).map(|text| (row, sms::measure(&text).segments, text));
            }
            if let Some((_, segments, text)) = &mut looked_at {
                *text = text.replace(before.trim(), value.trim());
                saves = sms::measure(text).segments < *segments;
            }
            !saves
        });
        saves
    }

    fn sms_of_row(&self, row: u32) -> Option<String> {
        let messages = self.messages(self.index_of_row(row)?)?;
        let sms = ChannelKind::Sms.config_type();
        messages.into_iter().find(|message| message.channel == sms).and_then(|message| message.text)
    }

    /// Gives every change to `take` until that has enough.
    fn each_edit(&self, fix: &Fix, take: &mut dyn FnMut(Change) -> bool) {
        // Where nobody is judged, it is not known which cell is which.
        if self.nobody_judged().is_some() {
            return;
        }
        let columns = self.columns_of(fix);
        let mut scratch = Scratch::default();
        for index in 0..self.len() {
            if !self.concerns(fix, index) {
                continue;
            }
            let Some(row) = self.list().record(index).map(|record| record.row) else { continue };
            if matches!(fix, Fix::DropDuplicates | Fix::DropFailed(_)) {
                if !take(Change::drop_row(row)) {
                    return;
                }
                continue;
            }
            let Some(cells) = self.list().cells(index, &mut scratch) else { continue };
            for column in &columns {
                let before = cells.original().nth((*column as usize).saturating_sub(1)).unwrap_or_default();
                let Some(value) = edited(fix, before).filter(|value| value != before) else { continue };
                let change = CellChange { row, column: *column, before: Some(before.into()), value: Some(value) };
                if !take(Change::Cell(change)) {
                    return;
                }
            }
        }
    }

    /// Whether a number that the service refuses may be one without its calling code.
    pub(super) fn may_lack_calling_code(&self) -> bool {
        if self.nobody_judged().is_some() {
            return false;
        }
        let columns = self.number_columns();
        let (mut scratch, mut buffer) = (Scratch::default(), String::new());
        (0..self.len()).any(|index| {
            if !self.rules(index).is_some_and(|rules| rules.contains(RuleCode::InvalidNumber)) {
                return false;
            }
            let Some(cells) = self.list().cells(index, &mut scratch) else { return false };
            let mut cells =
                columns.iter().filter_map(|column| cells.original().nth((*column as usize).checked_sub(1)?));
            cells.any(|cell| {
                let mended = number_cell::mend(cell, &mut buffer);
                let digits = mended.text.bytes().filter(u8::is_ascii_digit).count();
                !mended.lossy && !mended.text.starts_with('+') && digits >= DIALLED
            })
        })
    }

    /// The columns of the file that hold numbers, that of the address first.
    fn number_columns(&self) -> Vec<u32> {
        let address = self.list().reading().address.column.filter(|_| is_numbers(self));
        self.columns_where(address, |column| matches!(column, Column::Number(_)))
    }

    /// The columns of the file that a fix looks at, each once.
    fn columns_of(&self, fix: &Fix) -> Vec<u32> {
        match fix {
            Fix::CallingCode(_) => self.number_columns(),
            Fix::Blanks | Fix::PlainCharacters => {
                self.columns_where(None, |column| matches!(column, Column::Body(_) | Column::Button(_)))
            }
            Fix::FillEmpty { column: name, .. } => {
                self.columns_where(None, |column| column.name() == *name && !matches!(column, Column::Data(_)))
            }
            Fix::Https => self.columns_where(None, Column::is_link),
            Fix::DropDuplicates | Fix::DropFailed(_) => Vec::new(),
        }
    }

    /// The address where it is given, and the columns of the file that what is meant is filled from, each once.
    fn columns_where(&self, address: Option<u32>, is_meant: impl Fn(&Column) -> bool) -> Vec<u32> {
        let (list, reading) = (self.list(), self.list().reading());
        let needs = list.expected().columns.iter().zip(&reading.expected);
        let meant = needs.filter(|(column, _)| is_meant(column)).filter_map(|(_, source)| source.column);
        let mut columns: Vec<u32> = Vec::new();
        for column in address.into_iter().chain(meant) {
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        columns
    }

    /// Whether a fix has to do with a recipient at all.
    fn concerns(&self, fix: &Fix, index: usize) -> bool {
        let failed = self.verdict(index) == Some(Verdict::Failed);
        let has = |code| self.rules(index).is_some_and(|rules| rules.contains(code));
        match fix {
            Fix::CallingCode(_) | Fix::FillEmpty { .. } | Fix::Https => true,
            Fix::Blanks => has(RuleCode::VariableWhitespace),
            Fix::PlainCharacters => has(RuleCode::MessageSplits) || has(RuleCode::MessageTooLong),
            Fix::DropDuplicates => failed && !self.is_to_mend(index),
            Fix::DropFailed(code) => failed && code.is_none_or(has),
        }
    }
}

fn is_numbers(recipients: &Recipients) -> bool {
    recipients.list().expected().address.is_number()
}

/// What a fix makes of the text of a cell; `None` if nothing.
fn edited(fix: &Fix, text: &str) -> Option<String> {
    match fix {
        Fix::CallingCode(country) => with_calling_code(text, *country),
        Fix::Blanks => Some(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        Fix::PlainCharacters => Some(sms::replaced(text)),
        Fix::FillEmpty { value, .. } => is_blank_text(text).then(|| value.clone()),
        Fix::Https => {
            let scheme = text.get(..HTTP.len()).filter(|scheme| scheme.eq_ignore_ascii_case(HTTP))?;
            text.get(scheme.len()..).map(|rest| ["https://", rest].concat())
        }
        Fix::DropDuplicates | Fix::DropFailed(_) => None,
    }
}

const HTTP: &str = "http://";

/// As many digits as a number has at least that is dialled within a country; those of few small islands have fewer.
const DIALLED: usize = 6;

/// The number in a cell with the calling code of a country, where it has none and is valid there.
fn with_calling_code(cell: &str, country: Country) -> Option<String> {
    let mut buffer = String::new();
    let mended = number_cell::mend(cell, &mut buffer);
    if mended.lossy || mended.text.starts_with('+') {
        return None;
    }
    let dialled = Number::parse_in(mended.text, country).ok()?;
    if !dialled.is_valid() || dialled.calling_code() != country.calling_code() {
        return None;
    }
    let stands = Number::parse(mended.text).is_ok_and(|number| number.e164() == dialled.e164());
    (!stands).then(|| dialled.e164().to_string())
}

/// How many of these cells held a number that is valid as it stood.
pub(super) fn valid_before(changes: &[Change]) -> u32 {
    let mut buffer = String::new();
    let mut is_valid = |text: &str| {
        let text = number_cell::mend(text, &mut buffer).text;
        // An area code in parentheses says that the calling code is missing.
        !text.starts_with('(') && Number::parse(text).is_ok_and(|number| number.is_valid())
    };
    let before = changes.iter().filter_map(|change| match change {
        Change::Cell(cell) => cell.before.as_deref(),
        Change::Row(_) => None,
    });
    u32::try_from(before.filter(|text| is_valid(text)).count()).unwrap_or(u32::MAX)
}
