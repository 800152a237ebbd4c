//! The rows that failed, as files in the form in which the list came.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::check::kept::RowResult;
use crate::check::{Recipients, RowMemory};
use crate::finding::At;
use crate::recipients::rejected::{RejectedWriter, WrittenBack};
use crate::rules::Finding;

impl Recipients {
    /// The failed rows that can be mended, as a CSV file to be checked again: the row, its errors as codes and in sentences,
    /// and the original columns, written as the list was; see [`WrittenBack`]. Given
    /// piece by piece.
    /// Duplicates of a recipient that did not fail are not among them; see [`Self::is_to_mend`].
    pub fn rejected_csv(&self) -> impl Iterator<Item = Vec<u8>> {
        self.write_back(self.to_mend())
    }

    /// The same rows as cells, the heading first, for a file whose cells are text.
    pub fn rejected_cells(&self) -> impl Iterator<Item = Vec<String>> {
        self.cells_back(self.to_mend())
    }

    /// The failed rows that need no mending, in the same form: whose number another recipient has who did not fail.
    pub fn duplicates_csv(&self) -> impl Iterator<Item = Vec<u8>> {
        self.write_back(self.needing_no_mending())
    }

    /// The same rows as cells, the heading first, for a file whose cells are text.
    pub fn duplicates_cells(&self) -> impl Iterator<Item = Vec<String>> {
        self.cells_back(self.needing_no_mending())
    }

    fn to_mend(&self) -> impl Iterator<Item = usize> + Clone {
        (0..self.len()).filter(|index| self.is_to_mend(*index))
    }

    fn needing_no_mending(&self) -> impl Iterator<Item = usize> + Clone {
        let has_failed = |index: &usize| self.rows.get(*index).is_some_and(RowResult::failed);
        (0..self.len()).filter(has_failed).filter(|index| !self.is_to_mend(*index))
    }

    /// These recipients, by index, with what somebody else found wrong with them: its messages and what they mean, to which
    /// the sentences of our own findings with the same message are preferred.
    pub(crate) fn write_back_told(&self, told: Vec<(usize, String, String)>) -> impl Iterator<Item = Vec<u8>> {
        let mut writer = RejectedWriter::of_rows(&self.checked.list, told.iter().map(|(index, ..)| *index));
        let mut memory = RowMemory::default();
        let heading = writer.heading();
        let rows = told.into_iter().filter_map(move |(index, message, means)| {
            let report = self.report(index, &mut memory)?;
            let own = report.findings.iter().find(|finding| finding.error_message == message).map(sentence);
            writer.row(index, &message, &own.unwrap_or(means))
        });
        [heading].into_iter().chain(rows)
    }

    /// How the rows to mend are written.
    pub fn written_back(&self) -> WrittenBack {
        RejectedWriter::of_rows(&self.checked.list, self.to_mend()).written_back()
    }

    /// These recipients, by index, with what is wrong with them, as a file in the form of the list.
    fn write_back(&self, recipients: impl Iterator<Item = usize> + Clone) -> impl Iterator<Item = Vec<u8>> {
        let mut writer = RejectedWriter::of_rows(&self.checked.list, recipients.clone());
        let mut memory = RowMemory::default();
        let heading = writer.heading();
        let rows = recipients.filter_map(move |index| {
            let Wrong { codes, reasons } = self.wrong(index, &mut memory)?;
            writer.row(index, &codes, &reasons)
        });
        [heading].into_iter().chain(rows)
    }

    /// The same as cells.
    fn cells_back(&self, recipients: impl Iterator<Item = usize>) -> impl Iterator<Item = Vec<String>> {
        let mut writer = RejectedWriter::new(&self.checked.list);
        let mut memory = RowMemory::default();
        let heading = writer.heading_cells();
        let rows = recipients.filter_map(move |index| {
            let Wrong { codes, reasons } = self.wrong(index, &mut memory)?;
            writer.row_cells(index, &codes, &reasons)
        });
        [heading].into_iter().chain(rows)
    }

    fn wrong(&self, index: usize, memory: &mut RowMemory) -> Option<Wrong> {
        let report = self.report(index, memory)?;
        let errors = || report.findings.iter().filter(|finding| finding.is_error());
        let codes: Vec<&str> = errors().map(|error| error.error_message.as_str()).collect();
        let reasons: Vec<String> = errors().map(sentence).collect();
        Some(Wrong { codes: codes.join("; "), reasons: reasons.join("; ") })
    }
}

/// What is wrong with a recipient, in codes and in sentences.
struct Wrong {
    codes: String,
    reasons: String,
}

/// What is wrong, behind the name of the column where it is.
fn sentence(finding: &Finding) -> String {
    match &finding.at {
        At::Cell(cell) => match &cell.name {
            Some(name) => format!("{name}: {}", finding.message),
            None => finding.message.clone(),
        },
        At::Pointer(_) => finding.message.clone(),
    }
}
