//! Rows of a table on their way in, as lines of a CSV file, and what the table is told of them on the way out.

use pyo3::pyclass;
use sendcheck::{Number, Recipients};

/// Lines of a CSV file in which every cell is quoted, so that it holds whatever a cell may hold.
#[derive(Default)]
pub(crate) struct Quoted {
    text: String,
    begun: bool,
}

impl Quoted {
    pub(crate) fn cell(&mut self, cell: &str) {
        if self.begun {
            self.text.push(',');
        }
        self.begun = true;
        self.text.push('"');
        for (place, part) in cell.split('"').enumerate() {
            if place > 0 {
                self.text.push_str("\"\"");
            }
            self.text.push_str(part);
        }
        self.text.push('"');
    }

    pub(crate) fn end(&mut self) {
        self.begun = false;
        self.text.push('\n');
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }
}

/// What a table is told of each of its rows, column by column. Of a row that is no recipient it is told nothing.
#[pyclass(frozen, get_all)]
pub(crate) struct Verdicts {
    verdict: Vec<Option<&'static str>>,
    error_message: Vec<Option<String>>,
    number: Vec<Option<String>>,
    region: Vec<Option<&'static str>>,
    codes: Vec<Option<Vec<&'static str>>>,
    segments: Vec<Option<u32>>,
    key: Vec<Option<String>>,
}

impl Verdicts {
    /// Of the rows of a table that was read with its heading.
    pub(crate) fn of(recipients: &Recipients, rows: usize) -> Self {
        let mut told = Self {
            verdict: vec![None; rows],
            error_message: vec![None; rows],
            number: vec![None; rows],
            region: vec![None; rows],
            codes: vec![None; rows],
            segments: vec![None; rows],
            key: vec![None; rows],
        };
        for report in recipients.reports(0..recipients.len()) {
            // Reports count rows from 1, and blank ones too.
            let row = (report.row as usize).wrapping_sub(1);
            set(&mut told.verdict, row, report.verdict.as_str());
            let mut codes: Vec<_> = report.findings.iter().map(|finding| finding.code.as_str()).collect();
            codes.dedup();
            set(&mut told.codes, row, codes);
            let key = report.number.as_deref().and_then(digits).or(report.id);
            for (column, value) in [
                (&mut told.error_message, report.error_message),
                (&mut told.number, report.number),
                (&mut told.key, key),
            ] {
                value.into_iter().for_each(|value| set(column, row, value));
            }
            report.region.into_iter().for_each(|region| set(&mut told.region, row, region));
            report.sms.into_iter().for_each(|sms| set(&mut told.segments, row, sms.segments));
        }
        told
    }
}

/// The digits of a number as it is handed on; what is no number stands there as it was given.
fn digits(number: &str) -> Option<String> {
    let parsed = Number::parse(number).ok()?.e164().to_string();
    (parsed == number).then(|| number.trim_start_matches('+').to_owned())
}

fn set<T>(column: &mut [Option<T>], row: usize, value: T) {
    if let Some(cell) = column.get_mut(row) {
        *cell = Some(value);
    }
}
