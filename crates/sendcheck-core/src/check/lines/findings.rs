//! Findings of a row as JSON, written as rules find them.

use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::ops::Range;

use crate::check::lines::form::LineForm;
use crate::check::row::{LocatedRow, Spot, SpotName};
use crate::finding::Severity;
use crate::json::{push_number, push_quoted};
use crate::recipients::{Column, List};
use crate::rules::{self, Keep, Place, RuleCode, RuleMeta, Told};

/// What cells are called in a list, as JSON.
#[derive(Debug)]
pub(super) struct CellNames {
    address: String,
    expected: Vec<String>,
}

impl CellNames {
    pub(super) fn of(list: &List) -> Self {
        let named = |name: &str| {
            let mut json = String::from(",\"name\":");
            push_quoted(name, &mut json);
            json
        };
        let expected = list.expected();
        let columns = expected.columns.iter().map(Column::name);
        Self { address: named(expected.address.name()), expected: columns.map(|name| named(&name)).collect() }
    }

    fn json(&self, name: SpotName) -> &str {
        match name {
            SpotName::Nothing => "",
            SpotName::Address => &self.address,
            SpotName::Expected(index) => self.expected.get(index).map_or("", String::as_str),
        }
    }
}

/// The findings of one row, and the memory for those of the next.
///
/// They are written in the order in which rules find them, and handed out in that of reports: places in the text are what
/// is sorted.
#[derive(Debug, Default)]
pub(super) struct WrittenFindings {
    /// Where the row stands, as JSON: `7,"line":9`.
    place: String,
    frames: Frames,
    /// The findings as they were found, with commas between them.
    text: String,
    found: Vec<Written>,
    /// Whether one was found behind another that reports have after it.
    is_out_of_order: bool,
    /// `errorMessage` of the finding that a report has first of all errors.
    error_message: String,
}

#[derive(Debug)]
struct Written {
    rank: (Severity, RuleCode),
    at: Range<usize>,
}

impl WrittenFindings {
    /// What takes the findings of a row; those of the row before are forgotten.
    pub(super) fn of_row<'k>(&'k mut self, row: &'k LocatedRow<'k>, form: &'k LineForm) -> WritingRow<'k> {
        self.text.clear();
        self.found.clear();
        self.is_out_of_order = false;
        self.error_message.clear();
        self.place.clear();
        push_number(row.meta().row.into(), &mut self.place);
        self.place.push_str(",\"line\":");
        push_number(row.meta().line.into(), &mut self.place);
        WritingRow { written: self, row, form }
    }

    /// Where the row stands, as JSON.
    pub(super) fn place(&self) -> &str {
        &self.place
    }

    /// The first error's `errorMessage`, if there is an error.
    pub(super) fn error_message(&self) -> Option<&str> {
        let first = self.found.first().filter(|first| first.rank.0 == Severity::Error);
        first.map(|_| self.error_message.as_str())
    }

    /// They, with commas between them.
    pub(super) fn write(&self, out: &mut String) {
        if !self.is_out_of_order {
            return out.push_str(&self.text);
        }
        for (place, written) in self.found.iter().enumerate() {
            out.push_str(if place == 0 { "" } else { "," });
            out.push_str(self.text.get(written.at.clone()).unwrap_or_default());
        }
    }

    /// Notes where a finding was written, in its place among the others; answers whether it is the first of them.
    fn note(&mut self, rank: (Severity, RuleCode), at: Range<usize>) -> bool {
        let behind = self.found.iter().rposition(|other| rules::before(other.rank, rank) != Ordering::Greater);
        let place = behind.map_or(0, |behind| behind + 1);
        self.is_out_of_order |= place < self.found.len();
        self.found.insert(place, Written { rank, at });
        place == 0
    }
}

/// What of a finding is the same on every row: made when a rule reports first.
#[derive(Debug, Default)]
struct Frames(Vec<Frame>);

#[derive(Debug)]
struct Frame {
    rank: (Severity, RuleCode),
    /// The help of one finding, where it is not the rule's.
    help: Option<&'static str>,
    /// Up to where the row stands.
    head: String,
    /// From there to the message.
    behind_place: &'static str,
    /// From the message's end to the arguments.
    tail: String,
    /// What stands before each argument.
    keys: Vec<String>,
}

impl Frames {
    /// The frame of a rule that reports so gravely, with this help in the place of its own; with its texts or without.
    fn of(
        &mut self,
        meta: &'static RuleMeta,
        severity: Severity,
        help: Option<&'static str>,
        texts: bool,
    ) -> Option<&Frame> {
        let rank = (severity, meta.code);
        let address = |help: Option<&'static str>| help.map(str::as_ptr);
        let is_known = |frame: &Frame| frame.rank == rank && address(frame.help) == address(help);
        let at = self.0.iter().position(is_known).unwrap_or_else(|| {
            self.0.push(Frame::of(meta, severity, help, texts));
            self.0.len() - 1
        });
        self.0.get(at)
    }
}

impl Frame {
    fn of(meta: &'static RuleMeta, severity: Severity, help: Option<&'static str>, texts: bool) -> Self {
        // Codes, severities and origins are words that need no escapes.
        let behind_place = if texts { "},\"message\":" } else { "}" };
        let mut head = ["{\"code\":\"", meta.text, "\",\"severity\":\"", severity.as_str()].concat();
        let mut tail = String::new();
        if texts {
            head.push_str("\",\"origin\":\"");
            head.push_str(meta.origin.as_str());
            tail.push_str(",\"help\":");
            push_quoted(help.unwrap_or_else(|| meta.help()), &mut tail);
        }
        head.push_str("\",\"at\":{\"row\":");
        tail.push_str(",\"args\":{");
        let key = |(place, name)| [if place == 0 { "\"" } else { ",\"" }, name, "\":"].concat();
        let keys = meta.args.iter().copied().enumerate().map(key).collect();
        Self { rank: (severity, meta.code), help, head, behind_place, tail, keys }
    }
}

/// Writes the findings of one row.
pub(super) struct WritingRow<'k> {
    written: &'k mut WrittenFindings,
    row: &'k LocatedRow<'k>,
    form: &'k LineForm,
}

impl Keep for WritingRow<'_> {
    fn keep(&mut self, meta: &'static RuleMeta, severity: Severity, place: Place<'_>, told: &dyn Told) {
        let WrittenFindings { place: row, frames, text: out, .. } = &mut *self.written;
        let Some(frame) = frames.of(meta, severity, told.help(), self.form.texts) else { return };
        out.push_str(if out.is_empty() { "" } else { "," });
        let start = out.len();
        out.push_str(&frame.head);
        out.push_str(row);
        let Spot { column, name } = self.row.spot(place);
        if let Some(column) = column {
            out.push_str(",\"column\":");
            push_number(column.into(), out);
        }
        out.push_str(self.form.names.json(name));
        out.push_str(frame.behind_place);
        if self.form.texts {
            told.tell(&mut |parts| rules::push_sentence(parts, out));
        }
        out.push_str(&frame.tail);
        let mut keys = frame.keys.iter();
        told.args(&mut |arg| {
            let Some(key) = keys.next() else { return };
            out.push_str(key);
            arg.write(out);
        });
        out.push_str("}}");
        let end = out.len();
        let is_first = self.written.note((severity, meta.code), start..end);
        if is_first && severity == Severity::Error {
            let message = &mut self.written.error_message;
            message.clear();
            rules::push_error_message(meta, told, message);
        }
    }
}
