//! What a pass over a list gives: the results of some rows, and of all of them in their order.

use alloc::vec::Vec;

use crate::check::Unchecked;
use crate::check::kept::{KeptSms, Marks, RowResult};
use crate::check::repeats::{FirstRows, RowsSoFar};
use crate::check::report::CodeCounts;
use crate::check::whole::note_numbers;
use crate::finding::Severity;
use crate::hash;
use crate::recipients::WithoutPlus;
use crate::rules::{Findings, RuleCode};
use crate::view::{self, Address, AddressState, ConsumerCx};

/// The results of some rows, from one call of [`Unchecked::check_rows`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowResults {
    pub(super) rows: Vec<RowResult>,
    /// The digits of the second number of each, where the list has a column for the numbers of each channel; 0 is none.
    pub(super) seconds: Vec<u64>,
    has_seconds: bool,
    pub(super) counts: OwnCounts,
}

/// What is counted of rows, each for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OwnCounts {
    pub(super) codes: CodeCounts,
    /// Those of each column of numbers, in the order of [`NumberOf`](crate::recipients::NumberOf).
    pub(super) numbers: [WithoutPlus; 2],
}

impl OwnCounts {
    /// Of no row.
    fn new() -> Self {
        Self { codes: CodeCounts::new(), numbers: <[WithoutPlus; 2]>::default() }
    }

    /// Adds those of rows that follow.
    pub(super) fn append(&mut self, more: Self) {
        self.codes.append(&more.codes);
        self.numbers.iter_mut().zip(more.numbers).for_each(|(own, more)| own.append(more));
    }

    /// Takes away those of rows among these.
    pub(super) fn take_away(&mut self, some: &Self) {
        self.codes.take_away(&some.codes);
        self.numbers.iter_mut().zip(&some.numbers).for_each(|(own, some)| own.take_away(some));
    }
}

impl RowResults {
    /// Room for the results of so many rows.
    pub(super) fn of(unchecked: &Unchecked, rows: usize) -> Self {
        let has_seconds = unchecked.list.has_a_number_for_each();
        Self {
            rows: Vec::with_capacity(rows),
            seconds: Vec::with_capacity(if has_seconds { rows } else { 0 }),
            has_seconds,
            counts: OwnCounts::new(),
        }
    }

    /// Those of so many rows that nobody looked at, for this reason.
    pub(super) fn unjudged(reason: RuleCode, rows: usize) -> Self {
        let mut counts = OwnCounts::new();
        counts.codes.add(reason, Severity::Error, u32::try_from(rows).unwrap_or(u32::MAX));
        let rows = alloc::vec![RowResult::unjudged(reason); rows];
        Self { rows, seconds: Vec::new(), has_seconds: false, counts }
    }

    /// Notes what the rules say of the next row, and what lists of numbers and ids do.
    pub(super) fn note(&mut self, unchecked: &Unchecked, index: usize, view: &ConsumerCx<'_>, out: &Findings<'_>) {
        let graded = out.graded();
        let rules = graded.all();
        note_numbers(&mut self.counts.numbers, index, view, rules);
        self.seconds.extend(self.has_seconds.then(|| second_key(view)));
        if !rules.is_empty() {
            self.counts.codes.add_all(graded);
        }
        let opted_out = view::opted_out(view);
        let mut row = RowResult {
            rules,
            key: key(view),
            sms: KeptSms::of(view::sms_report(view).as_ref()),
            region: view.addresses.region(),
            reason: out.first_error(),
            marks: Marks::of(opted_out, graded.has(Severity::Warning)),
        };
        if opted_out.is_some() {
            row.rules.insert(RuleCode::OptedOut);
        }
        if unchecked.earlier.row_of_any(view).is_some() {
            row.fail(RuleCode::AcceptedBefore);
        }
        self.rows.push(row);
    }

    /// The row that was noted last.
    pub(super) fn last(&mut self) -> Option<&mut RowResult> {
        self.rows.last_mut()
    }

    /// Puts the results of the rows that follow behind these.
    pub(super) fn append(&mut self, more: Self) {
        self.rows.extend(more.rows);
        self.seconds.extend(more.seconds);
        self.counts.append(more.counts);
    }
}

/// The results of the rows so far, in the order of the list, with what holds across them.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) rows: Vec<RowResult>,
    pub(super) seconds: Vec<u64>,
    pub(super) own: OwnCounts,
    /// The rows whose address an earlier row has, with that row, both by index and sorted.
    pub(super) repeats: Vec<(u32, u32)>,
    first_rows: FirstRows,
}

impl Taken {
    /// None yet.
    pub(super) fn of(unchecked: &Unchecked) -> Self {
        let addresses = unchecked.len() * if unchecked.list.has_a_number_for_each() { 2 } else { 1 };
        Self {
            rows: Vec::with_capacity(unchecked.len()),
            seconds: Vec::new(),
            own: OwnCounts::new(),
            repeats: Vec::new(),
            first_rows: FirstRows::of(addresses),
        }
    }

    /// Rows that say what they say for themselves, taken anew; what is counted of them is known.
    pub(super) fn anew(unchecked: &Unchecked, rows: Vec<RowResult>, seconds: Vec<u64>) -> Self {
        let mut taken = Self::of(unchecked);
        taken.take(unchecked, RowResults { rows, seconds, ..RowResults::of(unchecked, 0) });
        taken
    }

    /// Takes the results of the rows that come next, and fails those whose address an earlier row has.
    // Looks at every row, in WebAssembly: see `counted`.
    #[inline(never)]
    pub(super) fn take(&mut self, unchecked: &Unchecked, part: RowResults) {
        self.own.append(part.counts);
        self.seconds.extend(part.seconds);
        let (list, in_app) = (&unchecked.list, unchecked.handoff.plan().is_in_app());
        for row in part.rows {
            self.rows.push(row);
            let so_far = RowsSoFar { list, rows: &self.rows, seconds: &self.seconds, in_app };
            if let Some(first) = self.first_rows.note_last(so_far) {
                self.repeats.extend(u32::try_from(self.rows.len() - 1).map(|index| (index, first)));
                self.rows.last_mut().into_iter().for_each(|row| row.fail(RuleCode::DuplicateNumber));
            }
        }
    }
}

/// The digits of the second number of a row, 0 without one.
fn second_key(view: &ConsumerCx<'_>) -> u64 {
    view.addresses.iter().nth(1).and_then(Address::number).map_or(0, |number| number.e164().digits())
}

/// What two rows have in common if they are duplicates: the number, or a hash of the in-app id.
fn key(view: &ConsumerCx<'_>) -> u64 {
    match view.addresses.iter().next().map(|address| address.state) {
        Some(AddressState::Number(facts)) => facts.parsed.map_or(0, |number| number.e164().digits()),
        // Equal hashes are compared by their ids afterwards.
        Some(AddressState::Id(id)) => hash::of(id.as_bytes()).max(1),
        Some(AddressState::Missing | AddressState::NotString) | None => 0,
    }
}
