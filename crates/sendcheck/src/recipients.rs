//! Lists of recipients, checked on all cores.

use std::ops::Range;

use sendcheck_core::answers::{AnswerReport, Means, ServiceAnswer};
use sendcheck_core::check::{
    self, Earlier, Extreme, LineParts, Lines, ListChanges, ListReport, ListSummary, NobodyJudged, RecipientReport,
    Says, Summary, Verdict,
};
use sendcheck_core::conformance::MadeCase;
use sendcheck_core::handoff::Handoff;
use sendcheck_core::handover::{
    Campaign, CampaignError, Cost, Price, Requests, Schedule, Sending, WebListError, WebListForm, WebLists,
};
use sendcheck_core::mend::{Fix, FixOffer, Proposal};
use sendcheck_core::options::{SavedReading, SetReadings};
use sendcheck_core::policy::Policy;
use sendcheck_core::recipients::rejected::WrittenBack;
use sendcheck_core::recipients::{Change, ChangeError, List, ListError, ReadOptions};
use sendcheck_core::render::{Message, Preview};
use sendcheck_core::rules::{Finding, RuleCode, RuleSet};

use crate::RecipientsBuilder;

/// A checked list of recipients.
///
/// The counts are there at once; the reports of single rows are made when they are asked for. Recipients are counted
/// from 0 in the order of the list, without blank rows; a report names its row as the file has it.
///
/// ```
/// use sendcheck::{Handoff, Policy, ReadOptions, Recipients, RuleCode, Verdict};
///
/// let handoff = Handoff::read(br#"{ "id": "H1", "type": "wa", "messageComponents": [
///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
/// let list = b"Phone,B1\n+12025550123,Jane\n12025550124,\n";
/// let recipients = Recipients::read(list, &handoff, &Policy::default(), ReadOptions::default())?;
/// assert_eq!((recipients.len(), recipients.summary().failed), (2, 1));
/// assert_eq!(recipients.verdict(0), Some(Verdict::Accepted));
/// assert_eq!(recipients.rules(1).unwrap().iter().next(), Some(RuleCode::InsufficientVariables));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Recipients(check::Recipients);

/// The engine's own list, which [`engine::calls`](crate::engine::calls) takes.
impl AsRef<check::Recipients> for Recipients {
    fn as_ref(&self) -> &check::Recipients {
        &self.0
    }
}

/// How a list is read.
impl Recipients {
    /// Reads a list that is in memory as a whole, and checks it. With the feature `workbooks` that may be a workbook (`.xlsx`,
    /// `.xlsm`, `.xls`, `.ods`), which is known by its bytes.
    ///
    /// # Errors
    ///
    /// [`ListError`] if the bytes are no text, or one in an encoding that cannot be told, or hold no recipient. What is
    /// wrong with one row never ends here.
    pub fn read(bytes: &[u8], handoff: &Handoff, policy: &Policy, options: ReadOptions) -> Result<Self, ListError> {
        let mut builder = Self::builder(handoff, policy, options);
        builder.push(bytes)?;
        builder.finish()
    }

    /// Takes a list piece by piece; any pieces give the same result.
    ///
    /// If the options name an encoding that the core does not read, the pieces are decoded here, which takes the feature
    /// `encodings`; without it they are refused.
    ///
    /// ```
    /// use sendcheck::{Handoff, Policy, ReadOptions, Recipients};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
    ///     { "type": "body", "content": "We open at nine.", "variables": [] } ] }"#)?;
    /// let mut builder = Recipients::builder(&handoff, &Policy::default(), ReadOptions::default());
    /// for piece in ["1202555", "0123\n1202", "5550124\n"] {
    ///     builder.push(piece.as_bytes())?;
    /// }
    /// assert_eq!(builder.finish()?.summary().accepted, 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn builder(handoff: &Handoff, policy: &Policy, options: ReadOptions) -> RecipientsBuilder {
        RecipientsBuilder::new(handoff, policy, options)
    }

    pub(crate) fn of(checked: check::Recipients) -> Self {
        Self(checked)
    }

    pub(crate) fn add_to(&self, earlier: &mut Earlier) -> Result<(), NobodyJudged> {
        earlier.add(&self.0)
    }
}

/// The list as a whole.
impl Recipients {
    /// How many recipients there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no recipient, which no list that was read has.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The counts.
    pub fn summary(&self) -> &Summary {
        self.0.summary()
    }

    /// What was found on the list as a whole.
    pub fn findings(&self) -> &[Finding] {
        self.0.findings()
    }

    /// What was found on the handoff.
    pub fn handoff_findings(&self) -> &[Finding] {
        self.0.handoff_findings()
    }

    /// The handoff that the list was checked against.
    pub fn handoff(&self) -> &Handoff {
        self.0.handoff()
    }

    /// The list as it was read.
    pub fn list(&self) -> &List {
        self.0.list()
    }

    /// How the list was read, to be kept and given back with the next list of its source: the option `reading`.
    ///
    /// ```
    /// use sendcheck::engine::options::ListOptions;
    /// use sendcheck::{Handoff, Policy, ReadOptions, Recipients};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let may = b"First Name,City,Mobile\nJane,Boston,12025550123\n";
    /// let mut options = ReadOptions::default();
    /// options.columns.add("B1=First Name")?;
    /// let kept = Recipients::read(may, &handoff, &Policy::default(), options)?.reading().to_json();
    ///
    /// let june = b"City,Mobile,First Name\nBoston,12025550124,Bob\n";
    /// let options = ListOptions::read(format!(r#"{{ "reading": {kept} }}"#).as_bytes())?.read;
    /// let recipients = Recipients::read(june, &handoff, &Policy::default(), options)?;
    /// assert_eq!(recipients.messages(0).unwrap()[0].text.as_deref(), Some("Hi Bob!"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reading(&self) -> SavedReading {
        self.0.reading()
    }

    /// How the files of sets were read that it was checked against, to be kept and given back with the next ones of their
    /// sources: the option `setReadings`.
    ///
    /// ```
    /// use sendcheck::engine::options::Options;
    /// use sendcheck::{Handoff, ReadOptions, Recipients};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
    ///     { "type": "body", "content": "Open on Sunday. Reply STOP to opt out.", "variables": [] } ] }"#)?;
    /// let policy = Options::read(br#"{ "optedOut": "Since;Mobile\nMay;12025550123\n" }"#)?.policy;
    /// let recipients = Recipients::read(b"12025550123\n", &handoff, &policy, ReadOptions::default())?;
    /// let opted_out = r#"{"header":"yes","delimiter":";","columns":{"Phone":"Mobile"}}"#;
    /// assert_eq!(recipients.set_readings().to_json(), format!(r#"{{"optedOut":{opted_out}}}"#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn set_readings(&self) -> SetReadings {
        self.0.set_readings()
    }

    /// The first cell with a letter beyond ASCII as it was read, of a list whose encoding was guessed. It is a value of a
    /// recipient, for whoever may see the list.
    pub fn encoding_sample(&self) -> Option<&str> {
        self.0.encoding_sample()
    }

    /// What settles it, as entries of the option `columns`: those of the columns that were taken, to be confirmed if they
    /// are meant.
    pub fn settled_by(&self) -> Vec<String> {
        self.0.settled_by()
    }

    /// Whether everything may be sent: nobody failed and no error stands on handoff or list.
    pub fn all_clear(&self) -> bool {
        self.0.all_clear()
    }

    /// Whether an error stands on the handoff or on the list as a whole.
    pub fn has_errors(&self) -> bool {
        self.0.has_errors()
    }

    /// Why no recipient is judged for itself, if that is so: all fail for that reason, which stands on the list, and no
    /// other. The campaign API cannot address the handoff's channel, or it cannot be told which column is which.
    pub fn nobody_judged(&self) -> Option<RuleCode> {
        self.0.nobody_judged()
    }

    /// What has to be settled before files to send may be made of the list: that its columns, or those of a set of
    /// recipients, are uncertain, or were taken by position and nobody confirmed it.
    pub fn unsettled(&self) -> Option<&Finding> {
        self.0.unsettled()
    }

    /// The counts and what holds for the list as a whole.
    pub fn whole(&self) -> ListSummary<'_> {
        self.0.whole()
    }

    /// The rows that are worth a look before all others: the longest SMS, the one with the most segments, the first in
    /// UCS-2, the first row of each code in the order of the rules, the first accepted row of each region by name.
    ///
    /// Takes one pass over the list; a row that is worth a look for two reasons is there twice.
    pub fn extremes(&self) -> Vec<Extreme> {
        self.0.extremes()
    }
}

/// Mending the list where it is.
impl Recipients {
    /// Changes cells, leaves rows out or takes them back in, and judges again what that concerns: the rows themselves, and
    /// those that share their old or new number. Everything that is asked from then on, files to send included, sees the
    /// list as it is now. What it was read as stays, and so do the numbers of its rows.
    ///
    /// Gives back the changes that take these back.
    ///
    /// # Errors
    ///
    /// [`ChangeError`] if one of the changes cannot be made; none of them is made then.
    ///
    /// ```
    /// use sendcheck::{Change, Handoff, Policy, ReadOptions, Recipients};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let list = b"Phone,B1\n12025550123,Jane\n1202,Omar\n12025550123,Ann\n";
    /// let mut recipients = Recipients::read(list, &handoff, &Policy::default(), ReadOptions::default())?;
    /// assert_eq!(recipients.summary().failed, 2);
    /// let undo = recipients.change(&[Change::cell(2, 1, "12025550124"), Change::drop_row(3)])?;
    /// assert!(recipients.all_clear());
    /// recipients.change(&undo)?;
    /// assert_eq!(recipients.summary().failed, 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn change(&mut self, changes: &[Change]) -> Result<Vec<Change>, ChangeError> {
        self.0.change(changes)
    }

    /// The changes that were made since the list was read, to be kept and made again: as JSON by way of serde, and read by
    /// `sendcheck::engine::options::list_changes`.
    pub fn changes(&self) -> ListChanges {
        self.0.changes()
    }

    /// Makes changes again that were made in the same file, read in the same way.
    ///
    /// # Errors
    ///
    /// As [`change`](Self::change), and [`ChangeError::AnotherList`] if they were made in another.
    pub fn repeat_changes(&mut self, changes: &ListChanges) -> Result<Vec<Change>, ChangeError> {
        self.0.repeat_changes(changes)
    }

    /// The fixes that would change something, by the rules that reported.
    pub fn fixes(&self) -> Vec<FixOffer> {
        self.0.fixes()
    }

    /// What a fix would change, each cell with what it holds before, and what would become of the list. Nothing is changed
    /// until the changes are [made](Self::change).
    ///
    /// # Errors
    ///
    /// [`ChangeError`] if the list cannot be so: nobody would be left, or a row would be too long.
    ///
    /// ```
    /// use sendcheck::{Fix, Handoff, Policy, ReadOptions, Recipients};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
    ///     { "type": "body", "content": "We open at nine.", "variables": [], "optOut": "Reply STOP" } ] }"#)?;
    /// let list = b"Phone\n212-555-0142\n+12025550123\n";
    /// let mut recipients = Recipients::read(list, &handoff, &Policy::default(), ReadOptions::default())?;
    /// let proposal = recipients.propose(&Fix::CallingCode("US".parse()?))?;
    /// assert_eq!((proposal.before.accepted, proposal.after.accepted), (1, 2));
    /// recipients.change(&proposal.changes)?;
    /// assert!(recipients.all_clear());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn propose(&mut self, fix: &Fix) -> Result<Proposal, ChangeError> {
        self.0.propose(fix)
    }
}

/// Single recipients.
impl Recipients {
    /// The verdict on the recipient at `index`, counted from 0.
    pub fn verdict(&self, index: usize) -> Option<Verdict> {
        self.0.verdict(index)
    }

    /// The segments of the SMS to the recipient at `index`, counted from 0: 0 without SMS or where its text cannot be
    /// told, and 65,535 for that many or more.
    pub fn segments(&self, index: usize) -> Option<u32> {
        self.0.segments(index)
    }

    /// The rules that reported on the recipient at `index`, counted from 0.
    pub fn rules(&self, index: usize) -> Option<RuleSet> {
        self.0.rules(index)
    }

    /// The whole report on the recipient at `index`, counted from 0.
    pub fn recipient(&self, index: usize) -> Option<RecipientReport> {
        self.0.recipient(index)
    }

    /// The cells of the recipient at `index`, counted from 0, as they were read: without their quotes, in the order of
    /// the file, those that nothing asks for too. A row too large to be kept has none.
    pub fn cells(&self, index: usize) -> Option<Vec<String>> {
        self.0.cells(index)
    }

    /// The index, counted from 0, of the recipient whose report has this `row`; `None` if that row is blank or there is
    /// none.
    pub fn index_of_row(&self, row: u32) -> Option<usize> {
        self.0.index_of_row(row)
    }

    /// Whether the recipient at `index`, counted from 0, failed and can be mended. Whose number another recipient has who
    /// is accepted or skipped, here or in an earlier list, is written to already, or not to be written to.
    pub fn is_to_mend(&self, index: usize) -> bool {
        self.0.is_to_mend(index)
    }

    /// The messages of the recipient at `index`, counted from 0, whatever the verdict on it is.
    pub fn preview(&self, index: usize) -> Option<Preview> {
        self.0.preview(index)
    }

    /// The texts that go to the recipient at `index`, counted from 0, in priority order.
    ///
    /// ```
    /// # use sendcheck::{Handoff, Policy, ReadOptions, Recipients};
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let list = b"12025550123,Jane\n";
    /// let recipients = Recipients::read(list, &handoff, &Policy::default(), ReadOptions::default())?;
    /// assert_eq!(recipients.messages(0).unwrap()[0].text.as_deref(), Some("Hi Jane!"));
    /// assert_eq!(recipients.cells(0).unwrap(), ["12025550123", "Jane"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn messages(&self, index: usize) -> Option<Vec<Message>> {
        self.0.messages(index)
    }
}

/// Many recipients, in order.
impl Recipients {
    /// The whole reports on the recipients of a range, in order.
    pub fn reports(&self, range: Range<usize>) -> impl Iterator<Item = RecipientReport> {
        self.0.reports(range)
    }

    /// The whole report with the rows of a range.
    pub fn report_of(&self, range: Range<usize>) -> ListReport<'_> {
        self.0.report_of(range)
    }

    /// The texts that go to the recipients of a range, in order.
    pub fn messages_in(&self, range: Range<usize>) -> impl Iterator<Item = Vec<Message>> {
        self.0.messages_in(range)
    }

    /// The whole reports on the recipients of a range with the texts that go to them, in order; each row is looked at
    /// once for both.
    pub fn reports_with_messages(&self, range: Range<usize>) -> impl Iterator<Item = (RecipientReport, Vec<Message>)> {
        self.0.reports_with_messages(range)
    }

    /// A writer of recipients as JSON: byte for byte their reports as they serialize, at a fraction of the cost, or without
    /// what a program knows already.
    pub fn lines(&self, parts: LineParts) -> Lines<'_> {
        self.0.lines(parts)
    }

    /// The failed rows that can be mended, as a CSV file to be checked again (with [`RecipientsBuilder::after`]): the row,
    /// its errors as codes and in sentences, and the original columns. Given piece by piece, in the encoding of the list
    /// and with its delimiter; see [`Self::written_back`]. Duplicates of a recipient that did not fail are not among them;
    /// see [`Self::is_to_mend`].
    ///
    /// ```
    /// use sendcheck::{Handoff, Policy, ReadOptions, Recipients};
    ///
    /// let handoff = Handoff::read(br#"{
    ///   "channels": [ { "type": "sms-twilio", "outboundnumber": "12025550123", "messageComponents": [
    ///     { "type": "body", "content": "See you on ${{1}}", "optOut": "Reply STOP to opt out", "variables": ["1"] } ] } ]
    /// }"#)?;
    /// let list = Recipients::read(b"Phone;B1\n12025550123;Monday\nabc;Monday\n", &handoff, &Policy::default(), ReadOptions::default())?;
    /// assert_eq!(
    ///     String::from_utf8(list.rejected_csv().flatten().collect())?,
    ///     "\u{feff}sendcheck row;sendcheck codes;sendcheck reasons;Phone;B1\r\n\
    ///      2;INVALID_NUMBER;Phone: the number holds no digit;abc;Monday\r\n"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rejected_csv(&self) -> impl Iterator<Item = Vec<u8>> {
        self.0.rejected_csv()
    }

    /// The same with sentences of somebody else, such as in another language; the engine's own where they say nothing. They may
    /// hold what windows-1252 lacks, so that with them a list in it is written in UTF-8 with a byte order mark.
    ///
    /// ```
    /// use sendcheck::{Finding, Handoff, Policy, ReadOptions, Recipients};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let list = Recipients::read(b"Phone,B1\nabc,Jane\n", &handoff, &Policy::default(), ReadOptions::default())?;
    /// let mut says = |finding: &Finding| (finding.error_message == "INVALID_NUMBER").then(|| "ez nem szám".into());
    /// let file: Vec<u8> = list.rejected_csv_saying(Some(&mut says)).flatten().collect();
    /// assert!(String::from_utf8(file)?.ends_with("1,INVALID_NUMBER,Phone: ez nem szám,abc,Jane\r\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rejected_csv_saying(&self, says: Option<Says<'_>>) -> impl Iterator<Item = Vec<u8>> {
        self.0.rejected_csv_saying(says)
    }

    /// The same rows as cells, the heading first, for files whose cells are text: nothing is quoted, and numbers keep their `+`.
    pub fn rejected_cells(&self) -> impl Iterator<Item = Vec<String>> {
        self.0.rejected_cells()
    }

    /// The same with sentences of somebody else, as [`rejected_csv_saying`](Self::rejected_csv_saying).
    pub fn rejected_cells_saying(&self, says: Option<Says<'_>>) -> impl Iterator<Item = Vec<String>> {
        self.0.rejected_cells_saying(says)
    }

    /// The failed rows that need no mending as cells, as [`rejected_cells`](Self::rejected_cells).
    pub fn duplicates_cells(&self) -> impl Iterator<Item = Vec<String>> {
        self.0.duplicates_cells()
    }

    /// The same with sentences of somebody else, as [`rejected_csv_saying`](Self::rejected_csv_saying).
    pub fn duplicates_cells_saying(&self, says: Option<Says<'_>>) -> impl Iterator<Item = Vec<String>> {
        self.0.duplicates_cells_saying(says)
    }

    /// The same rows as a workbook (`.xlsx`) whose cells are text, for a list that came as one: numbers lose no digit, and nothing
    /// is a formula.
    ///
    /// # Errors
    ///
    /// If there are more rows than a sheet has.
    ///
    /// ```
    /// use sendcheck::{Handoff, Policy, ReadOptions, Recipients};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let (policy, options) = (Policy::default(), ReadOptions::default());
    /// let list = Recipients::read(b"Phone,B1\n+12025550123,\n12025550124,Omar\n", &handoff, &policy, options.clone())?;
    /// let to_mend = list.rejected_workbook()?;
    /// let again = Recipients::read(&to_mend, &handoff, &policy, options)?;
    /// assert_eq!(again.list().reading().sheet.as_ref().unwrap().format, "xlsx");
    /// assert_eq!(again.cells(0).unwrap(), ["+12025550123"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[cfg(feature = "workbooks")]
    pub fn rejected_workbook(&self) -> std::io::Result<Vec<u8>> {
        crate::workbook::write(self.rejected_cells(), self.sheet())
    }

    /// The sheet of a workbook that the list came from.
    #[cfg(feature = "workbooks")]
    fn sheet(&self) -> Option<&str> {
        self.0.list().reading().sheet.as_ref().map(|sheet| sheet.name.as_str())
    }

    /// The failed rows that need no mending as a workbook, as [`rejected_workbook`](Self::rejected_workbook).
    ///
    /// # Errors
    ///
    /// If there are more rows than a sheet has.
    #[cfg(feature = "workbooks")]
    pub fn duplicates_workbook(&self) -> std::io::Result<Vec<u8>> {
        crate::workbook::write(self.duplicates_cells(), self.sheet())
    }

    /// The failed rows that need no mending, in the same form: whose number another recipient has who did not fail.
    pub fn duplicates_csv(&self) -> impl Iterator<Item = Vec<u8>> {
        self.0.duplicates_csv()
    }

    /// The same with sentences of somebody else, as [`rejected_csv_saying`](Self::rejected_csv_saying).
    pub fn duplicates_csv_saying(&self, says: Option<Says<'_>>) -> impl Iterator<Item = Vec<u8>> {
        self.0.duplicates_csv_saying(says)
    }

    /// Explains the service's answers to the requests that were made of this list, and holds them against its verdicts:
    /// an accepted row has to stand in one of them, a failed row may if it was sent all the same.
    ///
    /// ```
    /// use sendcheck::{Agreement, Handoff, Policy, ReadOptions, Recipients, ServiceAnswer};
    ///
    /// let handoff = Handoff::read(br#"{ "id": "H1", "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let list = b"Phone;B1\n12025550123;Jane\n12025550124;Bob\n";
    /// let recipients = Recipients::read(list, &handoff, &Policy::default(), ReadOptions::default())?;
    /// let answers = ServiceAnswer::read(br#"{ "acceptedConsumers": [ { "phoneNumber": "+12025550123" } ],
    ///     "failedConsumers": [ { "phone": "+12025550124", "errorMessage": "INVALID_NUMBER" } ] }"#)?;
    /// let report = recipients.read_answers(&answers);
    /// assert_eq!((report.summary.agreed, report.summary.disagreed), (1, 1));
    /// assert_eq!(report.entries[0].agreement, Agreement::FailedInstead);
    /// let csv = String::from_utf8(recipients.refused_csv(&report).flatten().collect())?;
    /// assert!(csv.ends_with(";12025550124;Bob\r\n"), "{csv}");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read_answers(&self, answers: &[ServiceAnswer]) -> AnswerReport {
        self.0.read_answers(answers)
    }

    /// A case of conformance for each forecast of this list that answers contradict, without anything of whom it is about.
    pub fn cases_of(&self, report: &AnswerReport) -> Vec<MadeCase> {
        self.0.cases_of(report)
    }

    /// The rows that the service refused, in the form of [`rejected_csv`](Self::rejected_csv), with its messages and what
    /// they mean.
    pub fn refused_csv(&self, report: &AnswerReport) -> impl Iterator<Item = Vec<u8>> {
        self.0.refused_csv(report)
    }

    /// The same with sentences of somebody else, as [`rejected_csv_saying`](Self::rejected_csv_saying): `says` is asked of our own
    /// findings with the service's message, and `means` of any other message.
    ///
    /// ```
    /// use sendcheck::{Explanation, Finding, Handoff, Policy, ReadOptions, Recipients, ServiceAnswer};
    ///
    /// let handoff = Handoff::read(br#"{ "id": "H1", "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let list = b"Phone,B1\n12025550123,Jane\n12025550124,\n";
    /// let recipients = Recipients::read(list, &handoff, &Policy::default(), ReadOptions::default())?;
    /// let answers = ServiceAnswer::read(br#"{ "acceptedConsumers": [], "failedConsumers": [
    ///     { "phone": "+12025550123", "errorMessage": "INVALID_NUMBER" },
    ///     { "phone": "+12025550124", "errorMessage": "INSUFFICIENT_VARIABLES" } ] }"#)?;
    /// let mut says = |finding: &Finding| Some(format!("{} nincs", finding.code.as_str()));
    /// let mut means = |known: &Explanation| format!("{} nem szám", known.known.as_str());
    /// let report = recipients.read_answers(&answers);
    /// let file = recipients.refused_csv_saying(&report, &mut says, &mut means).flatten().collect();
    /// let file = String::from_utf8(file)?;
    /// assert!(file.contains("1,INVALID_NUMBER,rule nem szám,12025550123,Jane\r\n"), "{file}");
    /// assert!(file.ends_with("2,INSUFFICIENT_VARIABLES,INSUFFICIENT_VARIABLES nincs,12025550124,\r\n"), "{file}");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn refused_csv_saying(
        &self,
        report: &AnswerReport,
        says: Says<'_>,
        means: Means<'_>,
    ) -> impl Iterator<Item = Vec<u8>> {
        self.0.refused_csv_saying(report, says, means)
    }

    /// How the rows of these files are written: UTF-16 and windows-1252 as the list, every other as UTF-8 with a byte order
    /// mark.
    pub fn written_back(&self) -> WrittenBack {
        self.0.written_back()
    }

    /// The lists for the service's web tool with every accepted row, none left out, none twice: the documented columns
    /// (`Phone,H1,B1,…,BU1`) in UTF-8, numbers as digits, at most as many recipients a list as the policy allows for a file
    /// or for typed lines.
    ///
    /// # Errors
    ///
    /// [`WebListError`] if the web tool could not send it, it has to be [settled](Self::unsettled) first which column is
    /// which, the size is out of range, or a value cannot be typed.
    ///
    /// ```
    /// use sendcheck::{Handoff, Policy, ReadOptions, Recipients, WebListForm};
    ///
    /// let handoff = Handoff::read(br#"{ "id": "H1", "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let list = b"First Name;Mobile\nJane;+1 (202) 555-0123\n";
    /// let mut options = ReadOptions::default();
    /// options.columns.add("B1=First Name")?;
    /// let recipients = Recipients::read(list, &handoff, &Policy::default(), options)?;
    /// let lists: Vec<_> = recipients.web_lists(WebListForm::Csv, None)?.collect();
    /// assert_eq!(lists, ["Phone,B1\r\n12025550123,Jane\r\n"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn web_lists(&self, form: WebListForm, size: Option<usize>) -> Result<WebLists<'_>, WebListError> {
        self.0.web_lists(form, size)
    }

    /// What the accepted recipients cost at these prices: segments of SMS, messages on other channels. Of several channels
    /// one reaches each recipient, so that there are bounds. Nothing is known of prices that were not given.
    ///
    /// ```
    /// use sendcheck::{Handoff, Policy, ReadOptions, Recipients};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
    ///     { "type": "body", "content": "We open at nine.", "variables": [], "optOut": "Reply STOP" } ] }"#)?;
    /// let recipients = Recipients::read(b"12015550123\n", &handoff, &Policy::default(), ReadOptions::default())?;
    /// assert_eq!(recipients.cost(&["sms:US=0.0079".parse()?]).at_most, "0.0079");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cost(&self, prices: &[Price]) -> Cost {
        self.0.cost(prices)
    }

    /// When the messages to the accepted recipients go: by time zone, by channel and by day.
    ///
    /// # Errors
    ///
    /// [`CampaignError::Size`] for a size that no request has.
    ///
    /// ```
    /// use sendcheck::{Handoff, Policy, ReadOptions, Recipients, Sending};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
    ///     { "type": "body", "content": "We open at nine.", "variables": [], "optOut": "Reply STOP" } ] }"#)?;
    /// let recipients = Recipients::read(b"12015550123\n", &handoff, &Policy::default(), ReadOptions::default())?;
    /// let schedule = recipients.schedule(&Sending::at("2026-11-20T21:00:00-05:00".parse()?))?;
    /// assert_eq!(schedule.zones[0].send_local, ["2026-11-21T08:00:00-05:00"], "9 pm is too late for an SMS");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn schedule(&self, sending: &Sending) -> Result<Schedule, CampaignError> {
        self.0.schedule(sending)
    }

    /// The requests that post every accepted row, none left out, none twice.
    ///
    /// # Errors
    ///
    /// [`CampaignError`] if consent or a required field is missing, the size is out of range, or it has to be
    /// [settled](Self::unsettled) first which column is which.
    ///
    /// ```
    /// use sendcheck::{Campaign, Handoff, Policy, ReadOptions, Recipients};
    ///
    /// let handoff = Handoff::read(br#"{ "id": "H1", "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let list = b"12025550123,Jane\n12025550124,\n12025550125,Bob\n";
    /// let recipients = Recipients::read(list, &handoff, &Policy::default(), ReadOptions::default())?;
    /// let campaign =
    ///     Campaign { name: "Greetings".into(), skill: "sales".into(), consent: true, ..Campaign::default() };
    /// let consumers: Vec<_> = recipients.requests(&campaign)?.map(|request| request.consumers().len()).collect();
    /// assert_eq!(consumers, [2]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn requests(&self, campaign: &Campaign) -> Result<Requests<'_>, CampaignError> {
        self.0.requests(campaign)
    }
}
