//! The check of a list of recipients: one pass over the rows, then what holds across them.
//!
//! The pass keeps a few bytes a row. What a surface shows of a row, its findings with their texts,
//! is made by looking at that row once more.

use alloc::vec::Vec;
use core::ops::Range;

use crate::check::kept::{ACROSS_ROWS, KeptSms, Marks, RowResult};
use crate::check::repeats::repeats;
use crate::check::report::{CodeCounts, Counted, Tally};
use crate::check::row::{LocatedRow, RowMemory, with_row};
use crate::check::whole::{columns_move, note_number};
use crate::check::{Earlier, NotChecked, Recipients, Summary, Verdict, check_handoff, not_checked};
use crate::finding::{At, Cell, Severity};
use crate::handoff::Handoff;
use crate::phone::ZoneList;
use crate::policy::Policy;
use crate::recipients::{Column, InputKind, List, Scratch, Standing, WithoutPlus};
use crate::rules::{self, Finding, Findings, Locate, Place, RuleCode};
use crate::schedule::{self, SendState, SendTimes};
use crate::view::{self, Address, AddressState, ConsumerCx, ListCx, Narrowed};

/// Finds places in a list as a whole.
struct InList {
    heading_line: u32,
}

impl Locate for InList {
    fn at(&self, place: Place<'_>) -> At {
        let (line, column) = match place {
            Place::Column(column) => (self.heading_line, Some(column)),
            Place::Heading => (self.heading_line, None),
            _ => (0, None),
        };
        At::Cell(Cell { row: 0, line, column, name: None })
    }
}

/// The results of some rows, from one call of [`Unchecked::check_rows`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowResults {
    pub(super) rows: Vec<RowResult>,
    /// The digits of the second number of each, where the list has a column for the numbers of each channel; 0 is none.
    pub(super) seconds: Vec<u64>,
    pub(super) counts: OwnCounts,
}

/// What is counted of rows, each for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OwnCounts {
    pub(super) codes: CodeCounts,
    pub(super) numbers: WithoutPlus,
}

/// What holds across rows.
pub(super) struct Across {
    pub(super) repeats: Vec<(u32, u32)>,
    pub(super) summary: Summary,
    pub(super) findings: Vec<Finding>,
    pub(super) times: Option<SendTimes>,
    pub(super) day_ends: Vec<usize>,
}

/// A list that was read and is to be checked.
#[derive(Debug)]
pub struct Unchecked {
    pub(super) list: List,
    typed: bool,
    pub(super) handoff: Handoff,
    pub(super) policy: Policy,
    pub(super) earlier: Earlier,
}

impl Unchecked {
    /// A list, the handoff its columns were derived from, and the policy.
    pub fn new(list: List, input: InputKind, handoff: Handoff, policy: Policy) -> Self {
        Self { list, typed: input == InputKind::Lines, handoff, policy, earlier: Earlier::default() }
    }

    /// Accepts nobody again whom these earlier lists have accepted.
    #[must_use]
    pub fn after(self, earlier: Earlier) -> Self {
        Self { earlier, ..self }
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
    ///
    /// Where it is uncertain which column is which nobody is judged: all fail for that reason and no other.
    pub fn check_rows(&self, range: Range<usize>) -> RowResults {
        let range = range.start.min(self.len())..range.end.min(self.len());
        let mut codes = CodeCounts::new();
        if let Some(reason) = self.nobody_judged() {
            codes.add(reason, Severity::Error, u32::try_from(range.len()).unwrap_or(u32::MAX));
            let rows = alloc::vec![RowResult::unjudged(reason); range.len()];
            return RowResults {
                rows,
                seconds: Vec::new(),
                counts: OwnCounts { codes, numbers: WithoutPlus::default() },
            };
        }
        let mut results = Vec::with_capacity(range.len());
        let mut numbers = WithoutPlus::default();
        let mut memory = RowMemory::default();
        let has_seconds = self.list.has_a_number_for_each();
        let mut seconds = Vec::with_capacity(if has_seconds { range.len() } else { 0 });
        for index in range {
            let judge = |view: &ConsumerCx<'_>, _: &LocatedRow<'_>| {
                let mut out = Findings::counting(self.policy.profile);
                rules::check_consumer(view, &mut out);
                note_number(&mut numbers, index, view, out.rules());
                let opted_out = view::opted_out(view);
                seconds.extend(has_seconds.then(|| second_key(view)));
                let graded = out.graded();
                if !graded.all().is_empty() {
                    codes.add_all(graded);
                }
                RowResult {
                    rules: graded.all(),
                    key: key(view),
                    sms: KeptSms::of(view::sms_report(view).as_ref()),
                    region: view.addresses.region(),
                    reason: out.first_error(),
                    marks: Marks::of(opted_out, graded.has(Severity::Warning)),
                }
            };
            results.extend(with_row((&self.list, self.handoff.plan(), &self.policy), index, &mut memory, judge));
        }
        RowResults { rows: results, seconds, counts: OwnCounts { codes, numbers } }
    }

    /// Puts the results together, given in the order of the list, and adds what holds across rows.
    pub fn finish(self, parts: impl IntoIterator<Item = RowResults>) -> Recipients {
        let mut rows: Vec<RowResult> = Vec::with_capacity(self.len());
        let mut own = OwnCounts { codes: CodeCounts::new(), numbers: WithoutPlus::default() };
        let mut seconds = Vec::new();
        for part in parts {
            rows.extend(part.rows);
            seconds.extend(part.seconds);
            own.codes.append(&part.counts.codes);
            own.numbers.append(part.counts.numbers);
        }
        let handoff_findings = check_handoff(&self.handoff, &self.policy);
        let Across { repeats, summary, findings, times, day_ends } = self.across(&mut rows, &seconds, &own);
        Recipients { checked: self, rows, seconds, own, repeats, summary, findings, handoff_findings, times, day_ends }
    }

    /// What holds across rows, which is noted on those concerned; they come with what each says for itself.
    pub(super) fn across(&self, rows: &mut [RowResult], seconds: &[u64], own: &OwnCounts) -> Across {
        let mut codes = own.codes.clone();
        let repeats = repeats(&self.list, (rows, seconds), self.handoff.plan().is_in_app());
        for (index, _) in &repeats {
            if let Some(row) = rows.get_mut(*index as usize) {
                row.fail(RuleCode::DuplicateNumber);
            }
        }
        self.note_accepted_before(rows, seconds);
        let times = self.times(rows);
        let tally = counted(rows, &mut codes);
        let mut unchecked = not_checked::of(&self.handoff, &self.policy, self.len());
        let has_data = matches!(self.list.expected().columns.last(), Some(Column::Data(_)));
        unchecked.retain(|key| *key != NotChecked::SdeEnabled);
        unchecked.extend(has_data.then_some(NotChecked::SdeEnabled));
        let hides_looks = self.list.reading().sheet.as_ref().is_some_and(|sheet| !sheet.tells_looks);
        unchecked.extend(hides_looks.then_some(NotChecked::WorkbookLooks));
        let summary = tally.summary(
            &codes,
            Some(self.list.blank_rows()),
            view::segments_are(self.handoff.plan()),
            not_checked::listed(unchecked),
        );
        let findings = self.list_findings(&own.numbers, rows);
        let day_ends = self.day_ends(rows, summary.accepted);
        Across { repeats, summary, findings, times, day_ends }
    }

    /// When messages may go, where it was said from when on they are sent; notes to whom none ever may.
    // Apart from its only caller, as `counted` is.
    #[inline(never)]
    fn times(&self, rows: &mut [RowResult]) -> Option<SendTimes> {
        let plan = self.handoff.plan();
        let hours = view::hours(plan, &self.policy.windows, &self.policy);
        let mut times = SendTimes::new(hours, self.policy.at?);
        for row in rows {
            let spot = row.number(plan).map(|number| times.hours.spot(number));
            let time = spot.and_then(|spot| times.note(spot));
            if time.is_some_and(|time| time.state == SendState::Never) {
                row.warn(RuleCode::ScheduleNeverOpen);
            }
        }
        Some(times)
    }

    /// Behind which recipient each day ends, if the accepted ones do not fit into the first.
    fn day_ends(&self, rows: &[RowResult], accepted: u32) -> Vec<usize> {
        let shares = view::daily_shares(self.handoff.plan(), &self.policy, accepted.into());
        if shares.len() < 2 {
            return Vec::new();
        }
        let mut accepted = rows.iter().enumerate().filter(|(_, row)| row.verdict() == Verdict::Accepted);
        let mut end = 0;
        let mut day_end = |share: u64| {
            let last =
                usize::try_from(share).ok().and_then(|share| share.checked_sub(1)).and_then(|last| accepted.nth(last));
            end = last.map_or(end, |(index, _)| index + 1);
            end
        };
        shares.iter().map(|share| day_end(*share)).collect()
    }

    /// The most accepted recipients to whom windows open at the same time.
    fn crowd(&self, rows: &[RowResult]) -> usize {
        let plan = self.handoff.plan();
        let mut counts = alloc::vec![0; ZoneList::COUNT];
        for row in rows.iter().filter(|row| row.verdict() == Verdict::Accepted) {
            let place = row.number(plan).map(ZoneList::of_number).unwrap_or_default().place();
            counts.get_mut(place).into_iter().for_each(|count| *count += 1);
        }
        schedule::largest_crowd(&counts)
    }

    /// The accepted recipients of states whose windows leave fewer hours than the campaign has.
    fn narrowed(&self, rows: &[RowResult]) -> Narrowed {
        if self.policy.state_windows.is_empty() {
            return Narrowed::default();
        }
        let plan = self.handoff.plan();
        let accepted = rows.iter().filter(|row| row.verdict() == Verdict::Accepted);
        let hours = view::hours(plan, &self.policy.windows, &self.policy);
        Narrowed::of(&hours, &mut accepted.filter_map(|row| row.number(plan)))
    }

    /// Fails whom an earlier list has accepted.
    // Apart from its only caller, as `counted` is.
    #[inline(never)]
    fn note_accepted_before(&self, rows: &mut [RowResult], seconds: &[u64]) {
        if self.earlier.is_empty() {
            return;
        }
        let in_app = self.handoff.plan().is_in_app();
        let mut scratch = Scratch::default();
        for (index, row) in rows.iter_mut().enumerate() {
            let earlier = if in_app {
                let cells = self.list.cells(index, &mut scratch);
                cells.and_then(|cells| cells.address()).and_then(|id| self.earlier.row_of_id(id))
            } else {
                let second = seconds.get(index).copied().unwrap_or_default();
                [row.key, second].into_iter().find_map(|digits| self.earlier.row_of_number(digits))
            };
            if earlier.is_some() {
                row.fail(RuleCode::AcceptedBefore);
            }
        }
    }

    /// Whether the recipients are typed lines.
    pub(super) fn is_typed(&self) -> bool {
        self.typed
    }

    /// Why no recipient is judged for itself, if that is so: all fail for that reason and no other.
    pub(super) fn nobody_judged(&self) -> Option<RuleCode> {
        match () {
            () if self.view().unaddressed().is_some() => Some(RuleCode::ChannelNotInApi),
            () if self.view().numbers_for_ids().is_some() => Some(RuleCode::NumbersForAppUsers),
            () if self.is_uncertain() => Some(RuleCode::ColumnsUncertain),
            () => None,
        }
    }

    /// Whether it cannot be told which column fills which need.
    pub(super) fn is_uncertain(&self) -> bool {
        self.list.reading().standing == Standing::Uncertain
    }

    /// The list as a whole as the rules see it, before its rows are checked.
    pub(super) fn view(&self) -> ListCx<'_> {
        let (list, plan, policy) = (&self.list, self.handoff.plan(), &self.policy);
        let (recipients, typed) = (list.len(), self.typed);
        let is_after_others = self.earlier.is_of_any();
        let (national, ambiguous, change, crowd) = (None, (0, 0), None, 0);
        let handoff = &self.handoff;
        let narrowed = Narrowed::default();
        ListCx {
            list,
            handoff,
            plan,
            policy,
            recipients,
            typed,
            is_after_others,
            national,
            ambiguous,
            change,
            crowd,
            narrowed,
        }
    }

    fn list_findings(&self, numbers: &WithoutPlus, rows: &[RowResult]) -> Vec<Finding> {
        let reading = self.list.reading();
        let asks = reading.country.is_none() && !reading.numbers_as_given;
        let national = if asks { numbers.national(&self.list) } else { None };
        let is_certain = !self.is_uncertain() && !self.handoff.plan().is_in_app();
        let change = if is_certain { columns_move(&self.list, rows) } else { None };
        let crowd = if self.policy.windows.is_empty() { 0 } else { self.crowd(rows) };
        let narrowed = self.narrowed(rows);
        let mut found = Vec::new();
        let place = InList { heading_line: self.list.reading().heading.line.unwrap_or(1) };
        let mut out = Findings::keeping(self.policy.profile, &place, &mut found);
        let ambiguous = (numbers.ambiguous, numbers.count);
        rules::check_list(&ListCx { national, ambiguous, change, crowd, narrowed, ..self.view() }, &mut out);
        // Which columns a list should have is beside the point where none would do.
        if self.nobody_judged().is_some_and(|reason| reason != RuleCode::ColumnsUncertain) {
            found.retain(|finding| !OF_NEEDS.contains(&finding.code));
        }
        rules::sort(&mut found);
        found
    }
}

/// The rules that say which columns the message needs.
const OF_NEEDS: [RuleCode; 6] = [
    RuleCode::ColumnMissing,
    RuleCode::ColumnRepeated,
    RuleCode::ColumnUnknown,
    RuleCode::ColumnsByPosition,
    RuleCode::ColumnsUncertain,
    RuleCode::NumbersElsewhere,
];

/// Counts the rows, and notes on each whether it opted out.
// Apart from its only caller, so that a module of WebAssembly compiles a small loop a second time and not all of it.
#[inline(never)]
fn counted(rows: &mut [RowResult], codes: &mut CodeCounts) -> Tally {
    let mut tally = Tally::new();
    for row in rows {
        let (reason, warned) = (row.reason, row.marks.warned());
        let mut segments = row.sms.segments();
        if row.marks.opted_out().is_some() {
            row.rules.insert(RuleCode::OptedOut);
            // Who opted out of SMS may still be taken for another channel.
            segments = 0;
        }
        for across in ACROSS_ROWS {
            if row.rules.contains(across) {
                codes.add(across, across.meta().severity.api, 1);
            }
        }
        tally.add(&Counted { verdict: row.verdict(), reason, warned, segments });
    }
    tally
}

/// The digits of the second number of a row, 0 without one.
fn second_key(view: &ConsumerCx<'_>) -> u64 {
    view.addresses.iter().nth(1).and_then(Address::number).map_or(0, |number| number.e164().digits())
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
