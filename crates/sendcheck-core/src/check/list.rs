//! The check of a list of recipients: one pass over the rows, then what holds across them.
//!
//! The pass keeps a few bytes a row. What a surface shows of a row, its findings with their texts,
//! is made by looking at that row once more.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::check::address::AddressState;
use crate::check::cross;
use crate::check::kept::{KeptSms, RowResult};
use crate::check::repeats::repeats;
use crate::check::report::Tally;
use crate::check::row::{LocatedRow, RowScratch, with_row};
use crate::check::{ConsumerCx, NotChecked, Recipients, check_handoff, not_checked, sms};
use crate::finding::{At, Cell, Finding};
use crate::handoff::{ChannelKind, Handoff, Plan};
use crate::policy::Policy;
use crate::recipients::{AddressColumn, Column, Encoding, Expected, InputKind, LayoutNote, List};
use crate::rules::{self, Findings, Locate, Place, RuleCode};

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

/// The results of some rows, from one call of [`Unchecked::check_rows`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowResults(Vec<RowResult>);

/// A list that was read and is to be checked.
#[derive(Debug)]
pub struct Unchecked {
    pub(super) list: List,
    typed: bool,
    pub(super) handoff: Handoff,
    pub(super) policy: Policy,
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
                RowResult {
                    rules: out.rules(),
                    key: key(view),
                    sms: KeptSms::of(sms::report(view).as_ref()),
                    region: view.addresses.first_number().and_then(|number| number.region()),
                    failed: out.first_error().is_some(),
                    opted_out,
                }
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
        let tally = counted(&mut rows);
        let mut unchecked = not_checked::of(&self.handoff, &self.policy);
        unchecked.retain(|key| *key != NotChecked::SdeEnabled);
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

/// Counts the rows, and notes on each whether it opted out.
// Apart from its only caller, so that a module of WebAssembly compiles a small loop a second time and not all of it.
#[inline(never)]
fn counted(rows: &mut [RowResult]) -> Tally {
    let mut tally = Tally::new();
    for row in rows {
        if row.opted_out.is_some() {
            row.rules.insert(RuleCode::OptedOut);
        }
        tally.add(row.verdict(), row.rules, row.sms.segments());
    }
    tally
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
