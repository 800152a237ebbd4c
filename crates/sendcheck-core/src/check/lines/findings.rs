//! Findings of a row as JSON, written as rules find them.

use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::ops::Range;

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
    text: String,
    found: Vec<Written>,
    /// `errorMessage` of the finding that a report has first of all errors.
    error_message: String,
}

#[derive(Debug)]
struct Written {
    rank: (Severity, RuleCode),
    at: Range<usize>,
}

impl WrittenFindings {
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.found.clear();
        self.error_message.clear();
    }

    /// What takes the findings of this row.
    pub(super) fn keep<'k>(
        &'k mut self,
        row: &'k LocatedRow<'k>,
        place: (u32, u32),
        names: &'k CellNames,
    ) -> WritingRow<'k> {
        WritingRow { written: self, row, place, names }
    }

    /// The first error's `errorMessage`, if there is an error.
    pub(super) fn error_message(&self) -> Option<&str> {
        let first = self.found.first().filter(|first| first.rank.0 == Severity::Error);
        first.map(|_| self.error_message.as_str())
    }

    /// The list of them.
    pub(super) fn write(&self, out: &mut String) {
        out.push('[');
        for (place, written) in self.found.iter().enumerate() {
            out.push_str(if place == 0 { "" } else { "," });
            out.push_str(self.text.get(written.at.clone()).unwrap_or_default());
        }
        out.push(']');
    }

    /// Notes where a finding was written, in its place among the others; answers whether it is the first of them.
    fn note(&mut self, rank: (Severity, RuleCode), at: Range<usize>) -> bool {
        let behind = self.found.iter().rposition(|other| rules::before(other.rank, rank) != Ordering::Greater);
        let place = behind.map_or(0, |behind| behind + 1);
        self.found.insert(place, Written { rank, at });
        place == 0
    }
}

/// Writes the findings of one row.
pub(super) struct WritingRow<'k> {
    written: &'k mut WrittenFindings,
    row: &'k LocatedRow<'k>,
    /// Row and line.
    place: (u32, u32),
    names: &'k CellNames,
}

impl Keep for WritingRow<'_> {
    fn keep(&mut self, meta: &'static RuleMeta, severity: Severity, place: Place<'_>, told: &dyn Told) {
        let out = &mut self.written.text;
        let start = out.len();
        // Codes, severities and origins are words that need no escapes.
        for part in ["{\"code\":\"", meta.text, "\",\"severity\":\"", severity.as_str(), "\",\"origin\":\""] {
            out.push_str(part);
        }
        out.push_str(meta.origin.as_str());
        out.push_str("\",\"at\":{\"row\":");
        push_number(self.place.0.into(), out);
        out.push_str(",\"line\":");
        push_number(self.place.1.into(), out);
        let Spot { column, name } = self.row.spot(place);
        if let Some(column) = column {
            out.push_str(",\"column\":");
            push_number(column.into(), out);
        }
        out.push_str(self.names.json(name));
        out.push_str("},\"message\":");
        push_quoted(&told.message(), out);
        out.push_str(",\"help\":");
        push_quoted(told.help().unwrap_or(meta.help), out);
        out.push_str(",\"args\":{");
        let mut names = meta.args.iter().enumerate();
        told.args(&mut |arg| {
            let Some((place, meta)) = names.next() else { return };
            out.push_str(if place == 0 { "\"" } else { ",\"" });
            out.push_str(meta.name);
            out.push_str("\":");
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
