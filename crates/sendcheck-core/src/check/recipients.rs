//! A checked list, and what is made of it on demand: reports of rows, the whole, the rejected rows.
//!
//! What can be asked of [`Recipients`] stands beside what it gives. A test keeps this list of it:
//!
//! - `check/recipients.rs`: `all_clear`, `cells`, `day_ends`, `encoding_sample`, `findings`, `handoff`, `handoff_findings`,
//!   `has_errors`, `index_of_row`, `is_empty`, `is_to_mend`, `is_typed`, `known`, `len`, `list`, `look`, `max_recipients`, `nobody_judged`,
//!   `number`, `policy`, `recipient`, `region`, `report`, `report_and`, `report_of`, `reports`, `rules`, `second_number`, `segments`, `send_time`,
//!   `settled_by`, `summary`, `unsettled`, `verdict`, `whole`
//! - `check/change.rs`: `change`, `changes`, `repeat_changes`
//! - `check/rejected.rs`: `duplicates_cells`, `duplicates_cells_saying`, `duplicates_csv`, `duplicates_csv_saying`, `rejected_cells`,
//!   `rejected_cells_saying`, `rejected_csv`, `rejected_csv_saying`, `write_back_told`, `written_back`
//! - `check/plain.rs`: `plain_report`, `plain_row`
//! - `check/lines/mod.rs`: `lines`
//! - `check/extremes.rs`: `extremes`
//! - `mend/edits.rs`: `edits`, `has_edit`, `has_edit_that_saves`, `may_lack_calling_code`
//! - `mend/mod.rs`: `propose`
//! - `mend/offer.rs`: `fixes`
//! - `render/mod.rs`: `preview`
//! - `render/messages.rs`: `messages`, `messages_in`, `reports_with_messages`
//! - `answers/mend.rs`: `read_answers`, `refused_csv`, `refused_csv_saying`
//! - `conformance/made.rs`: `cases_of`
//! - `handover/cost.rs`: `cost`
//! - `handover/requests.rs`: `requests`, `settled`
//! - `handover/web_list.rs`: `web_lists`
//! - `handover/schedule/mod.rs`: `schedule`
//! - `options/saved.rs`: `reading`, `set_readings`

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use serde::Serialize;

use crate::check::again::Known;
use crate::check::kept::RowResult;
use crate::check::list::Unchecked;
use crate::check::read_as::ReadAs;
use crate::check::row::{LocatedRow, RowMemory, with_row};
use crate::check::taken::OwnCounts;
use crate::check::{REPORT_VERSION, RecipientReport, Summary, Verdict};
use crate::finding::Arg;
use crate::handoff::Handoff;
use crate::phone::{E164, METADATA_VERSION, Region};
use crate::policy::Policy;
use crate::recipients::{ChangeCounts, List, ReadingNote, Scratch};
use crate::rules::{self, Finding, Findings, RuleCode, RuleSet};
use crate::schedule::{SendTime, SendTimes};
use crate::view::{self, Address, ConsumerCx};

/// A checked list: counts at once, whole reports of single rows on demand.
#[derive(Debug)]
pub struct Recipients {
    pub(super) checked: Unchecked,
    pub(super) rows: Vec<RowResult>,
    /// The digits of the second number of each, where the list has a column for the numbers of each channel; 0 is none.
    pub(super) seconds: Vec<u64>,
    /// What was counted of the rows, each for itself.
    pub(super) own: OwnCounts,
    /// The rows whose address an earlier row has, with that row, both by index and sorted.
    pub(super) repeats: Vec<(u32, u32)>,
    pub(super) summary: Summary,
    pub(super) findings: Vec<Finding>,
    pub(super) handoff_findings: Vec<Finding>,
    /// When messages may go, where it was said from when on they are sent.
    pub(super) times: Option<SendTimes>,
    /// Behind which recipient each day ends, where the daily limit makes it several.
    pub(super) day_ends: Vec<usize>,
}

/// What a check of a list answers, without the rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListSummary<'a> {
    /// The counts.
    #[serde(flatten)]
    pub summary: &'a Summary,
    /// What was found on the handoff.
    pub handoff: &'a [Finding],
    /// What was found on the list as a whole.
    pub list: &'a [Finding],
    /// How the list was read.
    pub read_as: ReadAs<'a>,
    /// The country whose calling code many numbers lack: what the option `country` would be, unless they are right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub likely_country: Option<&'a str>,
    /// How much of the list was changed after it was read; left out where nothing was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed: Option<ChangeCounts>,
    /// The first cell that shows whether the encoding was guessed right, where it was guessed. It is somebody's value, so that it
    /// is left out unless values were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding_sample: Option<&'a str>,
    /// The release of libphonenumber's metadata that judged the numbers.
    pub phone_metadata: &'static str,
}

/// A whole report on a list, with some or all of its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListReport<'a> {
    /// The version of this form.
    pub version: u32,
    /// The counts and what holds for the list as a whole.
    #[serde(flatten)]
    pub whole: ListSummary<'a>,
    /// The rows.
    pub recipients: Vec<RecipientReport>,
}

impl Recipients {
    /// How many recipients there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no recipient.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The counts.
    pub fn summary(&self) -> &Summary {
        &self.summary
    }

    /// What was found on the list as a whole.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// What was found on the handoff.
    pub fn handoff_findings(&self) -> &[Finding] {
        &self.handoff_findings
    }

    /// The handoff that the list was checked against.
    pub fn handoff(&self) -> &Handoff {
        &self.checked.handoff
    }

    /// The list as it was read.
    pub fn list(&self) -> &List {
        &self.checked.list
    }

    /// Whether everything may be sent: nobody failed and no error stands on handoff or list.
    pub fn all_clear(&self) -> bool {
        self.summary.failed == 0 && !self.has_errors()
    }

    /// Whether an error stands on the handoff or on the list as a whole.
    pub fn has_errors(&self) -> bool {
        Finding::first_error(self.findings.iter().chain(&self.handoff_findings)).is_some()
    }

    /// Why no recipient is judged for itself, if that is so: all fail for that reason, which stands on the list, and no
    /// other.
    pub fn nobody_judged(&self) -> Option<RuleCode> {
        self.checked.nobody_judged()
    }

    /// What has to be settled before files to send may be made of the list: columns, its own or those of a set of
    /// recipients, that are uncertain, or were taken by position and not confirmed, or change on the way, and numbers most
    /// of which lack their calling code.
    pub fn unsettled(&self) -> Option<&Finding> {
        let first = self.findings.iter().find(|finding| finding.keeps_files_back())?;
        // Where nothing cut the rows, nobody should confirm that columns are taken as they stand.
        let uncut = || self.findings.iter().find(|finding| finding.code == RuleCode::DelimiterUnlikely);
        Some(uncut().filter(|_| first.code == RuleCode::ColumnsByPosition).unwrap_or(first))
    }

    /// What settles it, as entries of the option `columns`: those of the columns that were taken, to be confirmed if they
    /// are meant.
    pub fn settled_by(&self) -> Vec<String> {
        self.findings.iter().flat_map(Finding::settled_by).collect()
    }

    /// The verdict on the recipient at `index`, counted from 0.
    pub fn verdict(&self, index: usize) -> Option<Verdict> {
        self.rows.get(index).map(RowResult::verdict)
    }

    /// The segments of the SMS to the recipient at `index`, counted from 0: 0 without SMS or where its text cannot be
    /// told, and 65,535 for that many or more.
    pub fn segments(&self, index: usize) -> Option<u32> {
        self.rows.get(index).map(|row| row.sms.segments())
    }

    /// The rules that reported on the recipient at `index`, counted from 0.
    pub fn rules(&self, index: usize) -> Option<RuleSet> {
        self.rows.get(index).map(|row| row.rules)
    }

    /// The whole report on the recipient at `index`, counted from 0.
    pub fn recipient(&self, index: usize) -> Option<RecipientReport> {
        self.reports(index..index + 1).next()
    }

    /// The whole reports on the recipients of a range, in order.
    pub fn reports(&self, range: Range<usize>) -> impl Iterator<Item = RecipientReport> {
        let mut memory = RowMemory::default();
        range.filter_map(move |index| self.report(index, &mut memory))
    }

    /// The cells of the recipient at `index`, counted from 0, as they were read: without their quotes, in the order
    /// of the file, those that nothing asks for too. A row too large to be kept has none.
    ///
    /// ```
    /// # use sendcheck_core::check::{Recipients, Unchecked};
    /// # use sendcheck_core::view::expected_columns;
    /// # use sendcheck_core::handoff::Handoff;
    /// # use sendcheck_core::policy::Policy;
    /// # use sendcheck_core::recipients::{InputKind, ReadOptions, read};
    /// # fn check(handoff: Handoff, list: &[u8]) -> Result<Recipients, Box<dyn std::error::Error>> {
    /// #     let list = read(list, expected_columns(&handoff), ReadOptions::default())?;
    /// #     let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
    /// #     let rows = unchecked.check_rows(0..unchecked.len());
    /// #     Ok(unchecked.finish([rows]))
    /// # }
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let recipients = check(handoff, b"Phone,B1\n12025550123,\"Jane, Omar\",VIP\n")?;
    /// assert_eq!(recipients.cells(0).unwrap(), ["12025550123", "Jane, Omar", "VIP"]);
    /// assert_eq!(recipients.cells(1), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cells(&self, index: usize) -> Option<Vec<String>> {
        let mut scratch = Scratch::default();
        let cells = self.checked.list.cells(index, &mut scratch)?;
        Some(cells.original().map(String::from).collect())
    }

    /// The index, counted from 0, of the recipient whose report has this `row`; `None` if that row is blank or
    /// there is none.
    ///
    /// ```
    /// # use sendcheck_core::check::{Recipients, Unchecked};
    /// # use sendcheck_core::view::expected_columns;
    /// # use sendcheck_core::handoff::Handoff;
    /// # use sendcheck_core::policy::Policy;
    /// # use sendcheck_core::recipients::{InputKind, ReadOptions, read};
    /// # fn check(handoff: Handoff, list: &[u8]) -> Result<Recipients, Box<dyn std::error::Error>> {
    /// #     let list = read(list, expected_columns(&handoff), ReadOptions::default())?;
    /// #     let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
    /// #     let rows = unchecked.check_rows(0..unchecked.len());
    /// #     Ok(unchecked.finish([rows]))
    /// # }
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "We open at nine.", "variables": [] } ] }"#)?;
    /// let recipients = check(handoff, b"Phone\n12025550123\n\n12025550124\n")?;
    /// assert_eq!((recipients.index_of_row(1), recipients.index_of_row(3)), (Some(0), Some(1)));
    /// assert_eq!(recipients.recipient(1).map(|report| report.row), Some(3));
    /// assert_eq!((recipients.index_of_row(0), recipients.index_of_row(2), recipients.index_of_row(4)), (None, None, None));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn index_of_row(&self, row: u32) -> Option<usize> {
        self.checked.list.index_of_row(row)
    }

    /// The counts and what holds for the list as a whole.
    pub fn whole(&self) -> ListSummary<'_> {
        ListSummary {
            summary: &self.summary,
            handoff: &self.handoff_findings,
            list: &self.findings,
            read_as: ReadAs::of(&self.checked.list, self.written_back()),
            likely_country: self.likely_country(),
            changed: self.checked.list.change_counts(),
            encoding_sample: None,
            phone_metadata: METADATA_VERSION,
        }
    }

    fn likely_country(&self) -> Option<&str> {
        let asks = self.findings.iter().find(|finding| finding.code == RuleCode::NumbersWithoutCode)?;
        match asks.args.arg("region") {
            Some(Arg::Text(region)) => Some(region),
            _ => None,
        }
    }

    /// The first cell with a letter beyond ASCII as it was read, of a list whose encoding was guessed: whoever knows the list sees
    /// from it whether the guess is right. It is a value of a recipient, for whoever may see the list.
    ///
    /// ```
    /// # use sendcheck_core::check::{Recipients, Unchecked};
    /// # use sendcheck_core::view::expected_columns;
    /// # use sendcheck_core::handoff::Handoff;
    /// # use sendcheck_core::policy::Policy;
    /// # use sendcheck_core::recipients::{InputKind, ReadOptions, read};
    /// # fn check(handoff: Handoff, list: &[u8]) -> Result<Recipients, Box<dyn std::error::Error>> {
    /// #     let list = read(list, expected_columns(&handoff), ReadOptions::default())?;
    /// #     let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
    /// #     let rows = unchecked.check_rows(0..unchecked.len());
    /// #     Ok(unchecked.finish([rows]))
    /// # }
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let recipients = check(handoff, b"Phone,B1\n12025550123,Zo\xeb\n")?;
    /// assert_eq!(recipients.encoding_sample(), Some("Zo\u{eb}"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn encoding_sample(&self) -> Option<&str> {
        self.list().reading().notes.iter().find_map(|note| match note {
            ReadingNote::EncodingGuessed { sample, .. } => Some(sample.as_str()),
            _ => None,
        })
    }

    /// The whole report with the rows of a range.
    pub fn report_of(&self, range: Range<usize>) -> ListReport<'_> {
        ListReport { version: REPORT_VERSION, whole: self.whole(), recipients: self.reports(range).collect() }
    }

    /// Whether the recipient at `index`, counted from 0, failed and can be mended. Whose number another recipient has who
    /// is accepted or skipped, here or in an earlier list, is written to already, or not to be written to.
    pub fn is_to_mend(&self, index: usize) -> bool {
        let Some(row) = self.rows.get(index).filter(|row| row.failed()) else { return false };
        let first = self.known().first_with_the_same(index);
        let is_kept = |first: usize| self.verdict(first) != Some(Verdict::Failed);
        !row.rules.contains(RuleCode::AcceptedBefore) && !first.is_some_and(is_kept)
    }

    /// What is known of all rows.
    pub(super) fn known(&self) -> Known<'_> {
        let Self { checked, rows, seconds, repeats, times, .. } = self;
        Known { checked, rows, seconds, repeats, times: times.as_ref() }
    }

    /// Whether the recipients are typed lines.
    pub(crate) fn is_typed(&self) -> bool {
        self.checked.is_typed()
    }

    /// When a message may go to the recipient at `index`, where it was said from when on messages are sent.
    pub(crate) fn send_time(&self, index: usize) -> Option<&SendTime> {
        self.known().send_time(index)
    }

    /// The region of the number of the recipient at `index`.
    pub(crate) fn region(&self, index: usize) -> Option<Region> {
        self.rows.get(index)?.region
    }

    /// The number of the recipient at `index`.
    pub(crate) fn number(&self, index: usize) -> Option<E164> {
        self.rows.get(index)?.number(self.handoff().plan())
    }

    /// The number of the second channel of the recipient at `index`, where the list has a column for the numbers of each.
    pub(crate) fn second_number(&self, index: usize) -> Option<E164> {
        self.seconds.get(index).filter(|digits| **digits != 0).map(|digits| E164::new(*digits))
    }

    /// How strictly it was checked.
    pub(crate) fn policy(&self) -> &Policy {
        &self.checked.policy
    }

    /// Behind which recipient, counted from 0, each day ends; nothing where the list fits into the first.
    pub(crate) fn day_ends(&self) -> &[usize] {
        &self.day_ends
    }

    /// Recipients of one request.
    pub(crate) fn max_recipients(&self) -> usize {
        self.checked.policy.max_recipients
    }

    /// Lets `look` see the recipient at `index`.
    pub(crate) fn look<T>(
        &self,
        index: usize,
        memory: &mut RowMemory,
        look: impl FnOnce(&ConsumerCx<'_>) -> T,
    ) -> Option<T> {
        let checked = &self.checked;
        with_row((&checked.list, checked.handoff.plan(), &checked.policy), index, memory, |view, _| look(view))
    }

    pub(super) fn report(&self, index: usize, memory: &mut RowMemory) -> Option<RecipientReport> {
        match self.plain_row(index) {
            Some(plain) => self.plain_report(index, &plain, memory),
            None => self.report_and(index, memory, |_| ()).map(|(report, ())| report),
        }
    }

    /// The whole report on a recipient, and what `also` makes of the same look at its row.
    pub(crate) fn report_and<T>(
        &self,
        index: usize,
        memory: &mut RowMemory,
        also: impl FnOnce(&ConsumerCx<'_>) -> T,
    ) -> Option<(RecipientReport, T)> {
        let row = *self.rows.get(index)?;
        let meta = self.checked.list.record(index)?;
        let checked = &self.checked;
        with_row((&checked.list, checked.handoff.plan(), &checked.policy), index, memory, |view, located| {
            if let Some(reason) = self.nobody_judged() {
                return (self.unjudged(reason, (meta.row, meta.line), located), also(view));
            }
            let mut found = Vec::new();
            self.known().find_again(index, view, &mut Findings::keeping(checked.policy.profile, located, &mut found));
            rules::sort(&mut found);
            let given = |address: &Address<'_>| view.cell_of(address).map(String::from);
            let (number, id) = view.addresses.printed(given);
            let mut report = RecipientReport {
                row: meta.row,
                line: Some(meta.line),
                number,
                id,
                region: view.addresses.region().map(Region::as_str),
                verdict: row.verdict(),
                sms: view::sms_report(view),
                send_state: None,
                send_at: None,
                send_local: None,
                zones: None,
                us_state: None,
                error_message: Finding::first_error(&found).map(|error| error.error_message.clone()),
                findings: found,
            };
            report.tell_time(self.send_time(index));
            (report, also(view))
        })
    }

    /// The report on a recipient whom nobody judged for itself.
    fn unjudged(&self, reason: RuleCode, (row, line): (u32, u32), located: &LocatedRow<'_>) -> RecipientReport {
        let mut findings = Vec::new();
        let mut out = Findings::keeping(self.checked.policy.profile, located, &mut findings);
        rules::check_unjudged(reason, &self.checked.view(), &mut out);
        RecipientReport {
            row,
            line: Some(line),
            number: None,
            id: None,
            region: None,
            verdict: Verdict::Failed,
            sms: None,
            send_state: None,
            send_at: None,
            send_local: None,
            zones: None,
            us_state: None,
            error_message: findings.first().map(|finding| finding.error_message.clone()),
            findings,
        }
    }
}
