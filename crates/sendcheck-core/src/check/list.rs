//! The check of a list of recipients: one pass over the rows, then what holds across them.
//!
//! The pass keeps a few bytes a row. What a surface shows of a row, its findings with their texts,
//! is made by looking at that row once more.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use serde::Serialize;

use crate::check::address::{AddressState, as_printed};
use crate::check::cross::{self, OptedOutHere, Standing, first_key};
use crate::check::report::Tally;
use crate::check::row::{LocatedRow, RowScratch, with_row};
use crate::check::{
    ConsumerCx, NotChecked, REPORT_VERSION, RecipientReport, Summary, Verdict, check_handoff, not_checked, sms,
};
use crate::finding::{At, Cell, Finding, Severity};
use crate::handoff::{ChannelKind, Handoff, Plan};
use crate::phone::{METADATA_VERSION, Region};
use crate::policy::Policy;
use crate::recipients::{
    AddressColumn, Column, Encoding, Expected, InputKind, LayoutNote, List, rejected::RejectedWriter,
};
use crate::rules::{self, Findings, Locate, Place, RuleCode, RuleSet};

/// The columns that a list for this handoff needs.
///
/// ```
/// use sendcheck_core::check::expected_columns;
/// use sendcheck_core::handoff::Handoff;
///
/// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
///     { "type": "header", "sub_type": "image", "content": "${{1}}", "variables": ["1"] },
///     { "type": "body", "content": "Hi ${{1}}! Your account ${{2}} is overdue.", "variables": ["1", "2"] } ] }"#)?;
/// let names: Vec<_> = expected_columns(&handoff).columns.iter().map(|column| column.name()).collect();
/// assert_eq!(names, ["H1", "B1", "B2"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn expected_columns(handoff: &Handoff) -> Expected {
    let plan = handoff.plan();
    let header = plan.header.iter().map(|_| Column::Header);
    let body = plan.expected.iter().map(|name| Column::Body(name.as_str().into()));
    let buttons = plan.buttons.iter().map(|name| Column::Button(name.as_str().into()));
    Expected {
        address: if plan.is_in_app() { AddressColumn::Id } else { AddressColumn::Phone },
        columns: header.chain(body).chain(buttons).collect(),
        whole_line: plan.is_sms_only() && plan.expected.len() == 1 && plan.header.is_none() && plan.buttons.is_empty(),
    }
}

/// A list as a whole as the rules see it.
pub(crate) struct ListCx<'a> {
    list: &'a List,
    handoff: &'a Handoff,
    pub(crate) plan: &'a Plan,
    pub(crate) policy: &'a Policy,
    /// How many recipients it has.
    pub(crate) recipients: usize,
    /// Whether it was typed and not uploaded.
    pub(crate) typed: bool,
}

impl<'a> ListCx<'a> {
    /// What the reader noted.
    pub(crate) fn notes(&self) -> &'a [LayoutNote] {
        &self.list.layout().notes
    }

    /// The first channel of a handoff that has none which the campaign API addresses.
    pub(crate) fn unaddressed(&self) -> Option<ChannelKind> {
        let first = self.handoff.channels().first().map(|channel| channel.kind);
        first.filter(|_| self.plan.addressed.is_empty())
    }

    /// The encoding, if it had to be guessed for the whole list.
    pub(crate) fn guessed_encoding(&self) -> Option<&'static str> {
        let encoding = self.list.layout().encoding;
        (encoding == Encoding::Windows1252).then(|| encoding.as_str())
    }

    /// The columns that are used, by name.
    pub(crate) fn column_names(&self) -> Vec<String> {
        let expected = self.list.expected();
        let columns = expected.columns.iter().map(Column::name);
        [String::from(expected.address.name())].into_iter().chain(columns).collect()
    }
}

/// Finds places in a list as a whole.
struct InList {
    heading_line: u32,
}

impl Locate for InList {
    fn at(&self, place: Place<'_>) -> At {
        let column = if let Place::Column(column) = place { Some(column) } else { None };
        At::Cell(Cell { row: 0, line: self.heading_line, column, name: None })
    }
}

/// What the pass keeps of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct RowResult {
    rules: RuleSet,
    /// The number's digits, or a hash of the in-app id; 0 is none.
    key: u64,
    /// The segments of the SMS; 0 is none.
    segments: u16,
    failed: bool,
    opted_out: Option<OptedOutHere>,
}

/// The results of some rows, from one call of [`Unchecked::check_rows`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowResults(Vec<RowResult>);

/// A list that was read and is to be checked.
#[derive(Debug)]
pub struct Unchecked {
    list: List,
    typed: bool,
    handoff: Handoff,
    policy: Policy,
}

impl Unchecked {
    /// A list, the handoff its columns were derived from, and the policy.
    pub fn new(list: List, input: InputKind, handoff: Handoff, policy: Policy) -> Self {
        Self { list, typed: input == InputKind::Lines, handoff, policy }
    }

    /// How many recipients there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is no recipient.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Checks the recipients of a range, each for itself; ranges may be checked in any order and at once.
    pub fn check_rows(&self, range: Range<usize>) -> RowResults {
        let range = range.start.min(self.len())..range.end.min(self.len());
        let mut results = Vec::with_capacity(range.len());
        let mut scratch = RowScratch::default();
        for index in range {
            let judge = |view: &ConsumerCx<'_>, _: &LocatedRow<'_>| {
                let mut out = Findings::counting(self.policy.profile);
                rules::check_consumer(view, &mut out);
                let opted_out = cross::opted_out(view.addresses.first_number(), view.plan, view.policy);
                let segments = sms::report(view).map_or(0, |sms| u16::try_from(sms.segments).unwrap_or(u16::MAX));
                let failed = out.first_error().is_some();
                RowResult { rules: out.rules(), key: key(view), segments, failed, opted_out }
            };
            results.extend(with_row((&self.list, self.handoff.plan(), &self.policy), index, &mut scratch, judge));
        }
        RowResults(results)
    }

    /// Puts the results together, given in the order of the list, and adds what holds across rows.
    pub fn finish(self, parts: impl IntoIterator<Item = RowResults>) -> Recipients {
        let mut rows: Vec<RowResult> = Vec::with_capacity(self.len());
        rows.extend(parts.into_iter().flat_map(|part| part.0));
        let repeats = repeats(&self.list, &rows, self.handoff.plan().is_in_app());
        for (index, _) in &repeats {
            if let Some(row) = rows.get_mut(*index as usize) {
                row.rules.insert(RuleCode::DuplicateNumber);
                row.failed = true;
            }
        }
        let mut tally = Tally::new();
        for row in &mut rows {
            if row.opted_out.is_some() {
                row.rules.insert(RuleCode::OptedOut);
            }
            tally.add(row.verdict(), row.rules, u32::from(row.segments));
        }
        let mut unchecked = not_checked::of(&self.handoff, &self.policy);
        unchecked.remove(&NotChecked::SdeEnabled);
        let summary = tally.summary(
            Some(self.list.blank_rows()),
            sms::segments_are(self.handoff.plan()),
            not_checked::listed(unchecked),
        );
        let findings = self.list_findings();
        let handoff_findings = check_handoff(&self.handoff, &self.policy);
        Recipients { checked: self, rows, repeats, summary, findings, handoff_findings }
    }

    fn list_findings(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        let (list, plan, policy) = (&self.list, self.handoff.plan(), &self.policy);
        let cx = ListCx { list, handoff: &self.handoff, plan, policy, recipients: list.len(), typed: self.typed };
        let heading_line = 1 + u32::from(list.layout().sep_line);
        rules::check_list(&cx, &mut Findings::keeping(policy.profile, &InList { heading_line }, &mut found));
        rules::sort(&mut found);
        found
    }
}

impl RowResult {
    fn verdict(&self) -> Verdict {
        Verdict::of(self.failed, self.opted_out)
    }
}

/// What two rows have in common if they are duplicates: the number, or a hash of the in-app id.
fn key(view: &ConsumerCx<'_>) -> u64 {
    match view.addresses.iter().next().map(|address| address.state) {
        Some(AddressState::Number(facts)) => facts.parsed.map_or(0, |number| number.e164().digits()),
        // FNV-1a; equal hashes are compared by their ids afterwards.
        Some(AddressState::Id(id)) => id
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325, |hash: u64, b| (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
            .max(1),
        Some(AddressState::Missing | AddressState::NotString) | None => 0,
    }
}

/// The rows whose address an earlier row has, with that row, both by index and sorted.
///
/// Sorting keeps the time within n·log n whatever the numbers are.
fn repeats(list: &List, rows: &[RowResult], in_app: bool) -> Vec<(u32, u32)> {
    let mut keys: Vec<(u64, u32)> =
        rows.iter().zip(0..).filter(|(row, _)| row.key != 0).map(|(row, at)| (row.key, at)).collect();
    keys.sort_unstable();
    let mut repeats = Vec::new();
    for group in keys.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        if in_app {
            repeats_of_ids(list, group, &mut repeats);
        } else if let [(_, first), later @ ..] = group {
            repeats.extend(later.iter().map(|(_, at)| (*at, *first)));
        }
    }
    repeats.sort_unstable();
    repeats
}

/// The same among rows whose ids have the same hash.
fn repeats_of_ids(list: &List, group: &[(u64, u32)], repeats: &mut Vec<(u32, u32)>) {
    let mut scratch = crate::recipients::Scratch::default();
    let mut ids: Vec<(String, u32)> = Vec::with_capacity(group.len());
    for (_, at) in group {
        if let Some(id) = list.cells(*at as usize, &mut scratch).and_then(|cells| cells.address()) {
            ids.push((id.into(), *at));
        }
    }
    ids.sort_unstable();
    for same in ids.chunk_by(|a, b| a.0 == b.0) {
        if let [(_, first), later @ ..] = same {
            repeats.extend(later.iter().map(|(_, at)| (*at, *first)));
        }
    }
}

/// A checked list: counts at once, whole reports of single rows on demand.
#[derive(Debug)]
pub struct Recipients {
    checked: Unchecked,
    rows: Vec<RowResult>,
    repeats: Vec<(u32, u32)>,
    summary: Summary,
    findings: Vec<Finding>,
    handoff_findings: Vec<Finding>,
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
    /// The release of libphonenumber's metadata that judged the numbers.
    pub phone_metadata: &'static str,
}

/// How a list was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ReadAs<'a> {
    /// The encoding.
    pub encoding: &'static str,
    /// What separates the cells.
    pub delimiter: char,
    /// Whether the first row is a heading.
    pub header: bool,
    /// What decided that.
    pub header_because: &'static str,
    /// Whether columns were found by name, else by their order.
    pub by_name: bool,
    /// The names in the heading.
    pub columns: &'a [String],
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
        let mut findings = self.findings.iter().chain(&self.handoff_findings);
        findings.any(|finding| finding.severity == Severity::Error)
    }

    /// The verdict on the recipient at `index`, counted from 0.
    pub fn verdict(&self, index: usize) -> Option<Verdict> {
        self.rows.get(index).map(RowResult::verdict)
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
        let mut scratch = RowScratch::default();
        range.filter_map(move |index| self.report(index, &mut scratch))
    }

    /// The counts and what holds for the list as a whole.
    pub fn whole(&self) -> ListSummary<'_> {
        let layout = self.checked.list.layout();
        ListSummary {
            summary: &self.summary,
            handoff: &self.handoff_findings,
            list: &self.findings,
            read_as: ReadAs {
                encoding: layout.encoding.as_str(),
                delimiter: layout.delimiter,
                header: layout.header.present,
                header_because: layout.header.why.as_str(),
                by_name: layout.by_name,
                columns: &layout.column_names,
            },
            phone_metadata: METADATA_VERSION,
        }
    }

    /// The whole report with the rows of a range.
    pub fn report_of(&self, range: Range<usize>) -> ListReport<'_> {
        ListReport { version: REPORT_VERSION, whole: self.whole(), recipients: self.reports(range).collect() }
    }

    /// The failed rows as a CSV file that can be mended and checked again: the original columns, the
    /// row and the codes. Given piece by piece.
    pub fn rejected_csv(&self) -> impl Iterator<Item = String> {
        let failed = || (0..self.len()).filter(|index| self.verdict(*index) == Some(Verdict::Failed));
        let mut writer = RejectedWriter::new(&self.checked.list, failed());
        let mut heading = String::new();
        writer.header(&mut heading);
        let rows = failed().map(move |index| {
            let mut line = String::new();
            let codes: Vec<_> = self.rules(index).unwrap_or_default().iter().map(RuleCode::as_str).collect();
            writer.row(index, &codes.join(" "), &mut line);
            line
        });
        [heading].into_iter().chain(rows)
    }

    /// Recipients of one request.
    pub(crate) fn max_recipients(&self) -> usize {
        self.checked.policy.max_recipients
    }

    /// Lets `look` see the recipient at `index`.
    pub(crate) fn look<T>(
        &self,
        index: usize,
        scratch: &mut RowScratch,
        look: impl FnOnce(&ConsumerCx<'_>) -> T,
    ) -> Option<T> {
        let checked = &self.checked;
        with_row((&checked.list, checked.handoff.plan(), &checked.policy), index, scratch, |view, _| look(view))
    }

    fn report(&self, index: usize, scratch: &mut RowScratch) -> Option<RecipientReport> {
        let row = *self.rows.get(index)?;
        let at = u32::try_from(index).ok()?;
        let earlier =
            self.repeats.binary_search_by_key(&at, |(later, _)| *later).ok().and_then(|at| self.repeats.get(at));
        let same_as = earlier.and_then(|(_, first)| self.checked.list.record(*first as usize)).map(|first| first.row);
        let meta = self.checked.list.record(index)?;
        let checked = &self.checked;
        with_row((&checked.list, checked.handoff.plan(), &checked.policy), index, scratch, |view, located| {
            let mut found = Vec::new();
            let mut out = Findings::keeping(checked.policy.profile, located, &mut found);
            rules::check_consumer(view, &mut out);
            let standing = Standing { key: first_key(view), same_as, opted_out: row.opted_out };
            rules::check_cross(&standing, &mut out);
            rules::sort(&mut found);
            let error = found.iter().find(|finding| finding.severity == Severity::Error);
            let (number, id) = printed(view);
            RecipientReport {
                row: meta.row,
                line: Some(meta.line),
                number,
                id,
                region: view.addresses.first_number().and_then(|number| number.region()).map(Region::as_str),
                verdict: row.verdict(),
                sms: sms::report(view),
                error_message: error.map(|finding| finding.error_message.clone()),
                findings: found,
            }
        })
    }
}

/// The number as it is handed on (or as it was given), or the in-app id.
fn printed(view: &ConsumerCx<'_>) -> (Option<String>, Option<String>) {
    match view.addresses.iter().next().map(|address| address.state) {
        Some(AddressState::Id(id)) => (None, Some(id.into())),
        Some(AddressState::Number(facts)) => {
            // The digits that an exponent leaves are no number at all, so the cell is shown as it stands.
            let as_given = |text: &str| if facts.is_lossy() { text.into() } else { as_printed(text) };
            let given = || view.row().and_then(|row| row.cells.address()).map(as_given);
            (facts.parsed.map(|number| alloc::format!("{}", number.e164())).or_else(given), None)
        }
        Some(AddressState::Missing | AddressState::NotString) | None => (None, None),
    }
}
