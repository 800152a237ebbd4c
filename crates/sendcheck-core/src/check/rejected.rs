//! The rows that failed, as files in the form in which the list came.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::check::kept::RowResult;
use crate::check::{Recipients, RowMemory};
use crate::finding::At;
use crate::recipients::rejected::{RejectedWriter, WrittenBack};
use crate::rules::Finding;

/// What whoever asks for such a file says of a finding, in words of their own; the engine's where they say nothing.
pub type Says<'a> = &'a mut dyn FnMut(&Finding) -> Option<String>;

impl Recipients {
    /// The failed rows that can be mended, as a CSV file to be checked again: the row, its errors as codes and in sentences,
    /// and the original columns, written as the list was; see [`WrittenBack`]. Given
    /// piece by piece.
    /// Duplicates of a recipient that did not fail are not among them; see [`Self::is_to_mend`].
    pub fn rejected_csv(&self) -> impl Iterator<Item = Vec<u8>> {
        self.rejected_csv_saying(None)
    }

    /// The same with sentences of somebody else, such as in another language. Those may hold what windows-1252 lacks, so that
    /// with them a list in it is written in UTF-8 with its mark.
    pub fn rejected_csv_saying(&self, says: Option<Says<'_>>) -> impl Iterator<Item = Vec<u8>> {
        self.write_back(self.to_mend(), says)
    }

    /// The same rows as cells, the heading first, for a file whose cells are text.
    pub fn rejected_cells(&self) -> impl Iterator<Item = Vec<String>> {
        self.rejected_cells_saying(None)
    }

    /// The same with sentences of somebody else.
    pub fn rejected_cells_saying(&self, says: Option<Says<'_>>) -> impl Iterator<Item = Vec<String>> {
        self.cells_back(self.to_mend(), says)
    }

    /// The failed rows that need no mending, in the same form: whose number another recipient has who did not fail.
    pub fn duplicates_csv(&self) -> impl Iterator<Item = Vec<u8>> {
        self.duplicates_csv_saying(None)
    }

    /// The same with sentences of somebody else, as [`Self::rejected_csv_saying`].
    pub fn duplicates_csv_saying(&self, says: Option<Says<'_>>) -> impl Iterator<Item = Vec<u8>> {
        self.write_back(self.needing_no_mending(), says)
    }

    /// The same rows as cells, the heading first, for a file whose cells are text.
    pub fn duplicates_cells(&self) -> impl Iterator<Item = Vec<String>> {
        self.duplicates_cells_saying(None)
    }

    /// The same with sentences of somebody else.
    pub fn duplicates_cells_saying(&self, says: Option<Says<'_>>) -> impl Iterator<Item = Vec<String>> {
        self.cells_back(self.needing_no_mending(), says)
    }

    fn to_mend(&self) -> impl Iterator<Item = usize> + Clone {
        (0..self.len()).filter(|index| self.is_to_mend(*index))
    }

    fn needing_no_mending(&self) -> impl Iterator<Item = usize> + Clone {
        let has_failed = |index: &usize| self.rows.get(*index).is_some_and(RowResult::failed);
        (0..self.len()).filter(has_failed).filter(|index| !self.is_to_mend(*index))
    }

    /// These recipients, by index, with what somebody else found wrong with them: its messages and what they mean, to which
    /// the sentences of our own findings with the same message are preferred. What was told in words that the list may lack a
    /// character of comes with `says`.
    pub(crate) fn write_back_told(
        &self,
        told: Vec<(usize, String, String)>,
        mut says: Option<Says<'_>>,
    ) -> impl Iterator<Item = Vec<u8>> {
        let mut writer = RejectedWriter::of_rows(&self.checked.list, told.iter().map(|(index, ..)| *index));
        if says.is_some() {
            writer.hold_all();
        }
        let mut memory = RowMemory::default();
        let heading = writer.heading();
        let rows = told.into_iter().filter_map(move |(index, message, means)| {
            let report = self.report(index, &mut memory)?;
            let own = report.findings.iter().find(|finding| finding.error_message == message);
            let own = own.map(|finding| sentence(finding, &mut says));
            writer.row(index, &message, &own.unwrap_or(means))
        });
        [heading].into_iter().chain(rows)
    }

    /// How the rows to mend are written.
    pub fn written_back(&self) -> WrittenBack {
        RejectedWriter::of_rows(&self.checked.list, self.to_mend()).written_back()
    }

    /// These recipients, by index, with what is wrong with them, as a file in the form of the list.
    fn write_back(
        &self,
        recipients: impl Iterator<Item = usize> + Clone,
        mut says: Option<Says<'_>>,
    ) -> impl Iterator<Item = Vec<u8>> {
        let mut writer = RejectedWriter::of_rows(&self.checked.list, recipients.clone());
        if says.is_some() {
            writer.hold_all();
        }
        let mut memory = RowMemory::default();
        let heading = writer.heading();
        let rows = recipients.filter_map(move |index| {
            let Wrong { codes, reasons } = self.wrong(index, &mut memory, &mut says)?;
            writer.row(index, &codes, &reasons)
        });
        [heading].into_iter().chain(rows)
    }

    /// The same as cells.
    fn cells_back(
        &self,
        recipients: impl Iterator<Item = usize>,
        mut says: Option<Says<'_>>,
    ) -> impl Iterator<Item = Vec<String>> {
        let mut writer = RejectedWriter::new(&self.checked.list);
        let mut memory = RowMemory::default();
        let heading = writer.heading_cells();
        let rows = recipients.filter_map(move |index| {
            let Wrong { codes, reasons } = self.wrong(index, &mut memory, &mut says)?;
            writer.row_cells(index, &codes, &reasons)
        });
        [heading].into_iter().chain(rows)
    }

    fn wrong(&self, index: usize, memory: &mut RowMemory, says: &mut Option<Says<'_>>) -> Option<Wrong> {
        let report = self.report(index, memory)?;
        let errors = || report.findings.iter().filter(|finding| finding.is_error());
        let codes: Vec<&str> = errors().map(|error| error.error_message.as_str()).collect();
        let reasons: Vec<String> = errors().map(|error| sentence(error, says)).collect();
        Some(Wrong { codes: codes.join("; "), reasons: reasons.join("; ") })
    }
}

/// What is wrong with a recipient, in codes and in sentences.
struct Wrong {
    codes: String,
    reasons: String,
}

/// What is wrong, behind the name of the column where it is.
fn sentence(finding: &Finding, says: &mut Option<Says<'_>>) -> String {
    let said = says.as_mut().and_then(|says| says(finding)).unwrap_or_else(|| finding.message.clone());
    match &finding.at {
        At::Cell(cell) => match &cell.name {
            Some(name) => format!("{name}: {said}"),
            None => said,
        },
        At::Pointer(_) => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Unchecked;
    use crate::handoff::Handoff;
    use crate::policy::Policy;
    use crate::recipients::{InputKind, ReadOptions, read};
    use crate::view::expected_columns;

    const HANDOFF: &[u8] = br#"{ "channels": [ { "type": "sms-twilio", "outboundnumber": "12025550123",
        "messageComponents": [ { "type": "body", "content": "Hi ${{1}}, ${{2}}", "optOut": "STOP",
            "variables": ["1", "2"] } ] } ] }"#;

    fn checked(file: &[u8]) -> Recipients {
        let handoff = Handoff::read(HANDOFF).unwrap();
        let list = read(file, expected_columns(&handoff), ReadOptions::default()).unwrap();
        let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
        let results = unchecked.check_rows(0..unchecked.len());
        unchecked.finish([results])
    }

    fn bytes(pieces: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
        pieces.flatten().collect()
    }

    fn text(pieces: impl Iterator<Item = Vec<u8>>) -> String {
        String::from_utf8(bytes(pieces)).unwrap()
    }

    /// Says something of missing variables and nothing of the rest.
    fn says(finding: &Finding) -> Option<String> {
        (finding.error_message.starts_with("MISSING")).then(|| String::from("nincs; \u{15b}"))
    }

    #[test]
    fn sentences_of_somebody_else_stand_behind_the_names_of_columns() {
        let list = checked(b"Phone,B1,B2\n12025550123,Bob,a\nabc,Jane,b\n12025550124,Omar,\n12025550123,Zoe,c\n");
        let mended = "\u{feff}sendcheck row,sendcheck codes,sendcheck reasons,Phone,B1,B2\r\n\
            2,INVALID_NUMBER,Phone: the number holds no digit,abc,Jane,b\r\n\
            3,MISSING_VARIABLE=2,\"B2: nincs; \u{15b}\",12025550124,Omar,\r\n";
        assert_eq!(text(list.rejected_csv_saying(Some(&mut says))), mended);
        let cells: Vec<_> = list.rejected_cells_saying(Some(&mut says)).collect();
        assert_eq!(cells.last().unwrap()[2], "B2: nincs; \u{15b}");
        let mut whole = |finding: &Finding| Some(finding.error_message.to_lowercase());
        let cells: Vec<_> = list.duplicates_cells_saying(Some(&mut whole)).collect();
        assert_eq!(cells.last().unwrap()[2], "Phone: duplicate_number");
        assert!(
            text(list.duplicates_csv_saying(Some(&mut whole)))
                .ends_with("Phone: duplicate_number,12025550123,Zoe,c\r\n")
        );
        // The engine's own, where nobody says any.
        assert_eq!(bytes(list.rejected_csv_saying(Some(&mut |_| None))), bytes(list.rejected_csv()));
    }

    #[test]
    fn sentences_of_somebody_else_lose_no_character_in_windows_1252() {
        let list = checked(b"Phone;B1;B2\n12025550123;Jos\xe9;a\n12025550124;Omar;\nabc;Ren\xe9e;\x80 5\n");
        assert_eq!(list.written_back().encoding.as_str(), "windows-1252");
        assert!(bytes(list.rejected_csv()).ends_with(b";abc;Ren\xe9e;\x80 5\r\n"));
        let file = text(list.rejected_csv_saying(Some(&mut says)));
        assert!(file.starts_with("\u{feff}sendcheck row;") && file.contains("nincs; \u{15b}"), "{file}");
        assert!(file.ends_with(";abc;Ren\u{e9}e;\u{20ac} 5\r\n"), "{file}");
        // In UTF-16 it stays as it came.
        let wide: Vec<u8> =
            "\u{feff}Phone,B1,B2\n12025550124,Omar,\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let file = bytes(checked(&wide).rejected_csv_saying(Some(&mut says)));
        assert!(file.starts_with(&[0xff, 0xfe]) && file.windows(2).any(|pair| pair == [0x5b, 0x01]));
    }
}
