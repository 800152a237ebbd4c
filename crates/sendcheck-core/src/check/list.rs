//! The check of a list of recipients: one pass over the rows, then what holds across them.
//!
//! The pass keeps a few bytes a row. What a surface shows of a row, its findings with their texts,
//! is made by looking at that row once more.

use alloc::vec::Vec;
use core::ops::Range;

use crate::check::abroad::{own_country, read_abroad};
use crate::check::kept::{ACROSS_ROWS, RowResult};
use crate::check::report::{CodeCounts, Counted, Tally};
use crate::check::row::{LocatedRow, RowMemory, with_row};
use crate::check::taken::{OwnCounts, RowResults, Taken};
use crate::check::whole::{columns_move, other_heading};
use crate::check::{Earlier, NotChecked, Recipients, Summary, Verdict, check_handoff, not_checked};
use crate::finding::{At, Cell};
use crate::handoff::Handoff;
use crate::phone::ZoneList;
use crate::policy::Policy;
use crate::recipients::{Column, InputKind, List, NumberOf, Standing, WithoutPlus};
use crate::rules::{self, Finding, Findings, Locate, Place, RuleCode};
use crate::schedule::{self, SendTimes};
use crate::view::{self, ConsumerCx, ListCx, Narrowed, ReadAbroad};

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

/// What holds across rows, but for which of them have the same address.
pub(super) struct Across {
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
        if let Some(reason) = self.nobody_judged() {
            return RowResults::unjudged(reason, range.len());
        }
        let mut results = RowResults::of(self, range.len());
        let mut memory = RowMemory::default();
        for index in range {
            let judge = |view: &ConsumerCx<'_>, _: &LocatedRow<'_>| {
                let mut out = Findings::counting(self.policy.profile);
                rules::check_consumer(view, &mut out);
                results.note(self, index, view, &out);
            };
            with_row((&self.list, self.handoff.plan(), &self.policy), index, &mut memory, judge);
        }
        results
    }

    /// Puts the results together, given in the order of the list, and adds what holds across rows.
    pub fn finish(self, parts: impl IntoIterator<Item = RowResults>) -> Recipients {
        let mut taken = Taken::of(&self);
        parts.into_iter().for_each(|part| taken.take(&self, part));
        self.finish_taken(taken)
    }

    /// Adds what holds for the list as a whole.
    pub(super) fn finish_taken(self, taken: Taken) -> Recipients {
        let Taken { mut rows, seconds, own, repeats, .. } = taken;
        let handoff_findings = check_handoff(&self.handoff, &self.policy);
        let Across { summary, findings, times, day_ends } = self.across(&mut rows, &own);
        Recipients { checked: self, rows, seconds, own, repeats, summary, findings, handoff_findings, times, day_ends }
    }

    /// What holds across rows, of which is known already who has an address that an earlier one has.
    pub(super) fn across(&self, rows: &mut [RowResult], own: &OwnCounts) -> Across {
        let mut codes = own.codes.clone();
        let times = self.times(rows);
        let tally = counted(rows, &mut codes);
        let mut unchecked = not_checked::of(&self.handoff, &self.policy, self.len());
        let has_data = matches!(self.list.expected().columns.last(), Some(Column::Data(_)));
        unchecked.retain(|key| *key != NotChecked::SdeEnabled);
        unchecked.extend(has_data.then_some(NotChecked::SdeEnabled));
        let hides_looks = self.list.reading().sheet.as_ref().is_some_and(|sheet| !sheet.tells_looks);
        unchecked.extend(hides_looks.then_some(NotChecked::WorkbookLooks));
        let read_abroad = self.read_abroad(&own.numbers, rows);
        not_checked::of_sets(&read_abroad, &mut unchecked);
        let summary = tally.summary(
            &codes,
            Some(self.list.blank_rows()),
            view::segments_are(self.handoff.plan()),
            not_checked::listed(unchecked),
        );
        let findings = self.list_findings(&own.numbers, rows, read_abroad);
        let day_ends = self.day_ends(rows, summary.accepted);
        Across { summary, findings, times, day_ends }
    }

    /// The times at which messages may go, none of which was worked out, where it was said from when on they are sent.
    pub(super) fn no_times(&self) -> Option<SendTimes> {
        let at = self.policy.at?;
        Some(SendTimes::new(view::hours(self.handoff.plan(), &self.policy.windows, &self.policy), at))
    }

    /// When messages may go, where it was said from when on they are sent; notes to whom none ever may.
    // Apart from its only caller, as `counted` is.
    #[inline(never)]
    fn times(&self, rows: &mut [RowResult]) -> Option<SendTimes> {
        let mut times = self.no_times()?;
        for row in rows {
            row.note_time(&mut times, self.handoff.plan());
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
        let (is_after_others, accepted_nobody) = (self.earlier.is_of_any(), self.earlier.accepted_nobody());
        let (national, read_abroad, ambiguous, changes) = (Vec::new(), Vec::new(), (0, 0), Vec::new());
        let (other_heading, crowd) = (None, 0);
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
            accepted_nobody,
            national,
            read_abroad,
            ambiguous,
            changes,
            other_heading,
            crowd,
            narrowed,
        }
    }

    /// Whether it is open what numbers without `+` lack: nobody said the country, or that they are right.
    fn asks(&self) -> bool {
        let reading = self.list.reading();
        reading.country.is_none() && !reading.numbers_as_given
    }

    /// Numbers of the list and of its sets that may be of the country that most of the list's are of, and are read as another's.
    #[inline(never)]
    fn read_abroad(&self, numbers: &[WithoutPlus; 2], rows: &[RowResult]) -> Vec<ReadAbroad> {
        let is_certain = !self.is_uncertain() && !self.handoff.plan().is_in_app();
        let (plan, policy, [first, _]) = (self.handoff.plan(), &self.policy, numbers);
        // Where each number says its calling code, nothing is guessed.
        let guesses = self.asks() && is_certain && first.count > 0;
        if !guesses && !ReadAbroad::may_be_in_sets(plan, policy) {
            return Vec::new();
        }
        let Some(country) = own_country(&self.list, rows, plan, first.count) else { return Vec::new() };
        let of_list = if guesses { read_abroad(&self.list, rows, plan, country) } else { None };
        of_list.into_iter().chain(ReadAbroad::of_sets(plan, policy, country)).collect()
    }

    fn list_findings(
        &self,
        numbers: &[WithoutPlus; 2],
        rows: &[RowResult],
        read_abroad: Vec<ReadAbroad>,
    ) -> Vec<Finding> {
        let asks = self.asks();
        let of_each = NumberOf::BOTH.into_iter().zip(numbers);
        let national = of_each.filter_map(|(of, numbers)| Some((of, numbers.national(&self.list, of)?)));
        let national = national.filter(|_| asks).collect();
        let is_certain = !self.is_uncertain() && !self.handoff.plan().is_in_app();
        let changes = NumberOf::BOTH.into_iter().filter_map(|of| columns_move(&self.list, of, rows));
        let changes = changes.filter(|_| is_certain).collect();
        let other_heading = other_heading(&self.list, rows).filter(|_| is_certain);
        let crowd = if self.policy.windows.is_empty() { 0 } else { self.crowd(rows) };
        let narrowed = self.narrowed(rows);
        let mut found = Vec::new();
        let place = InList { heading_line: self.list.reading().heading.line.unwrap_or(1) };
        let mut out = Findings::keeping(self.policy.profile, &place, &mut found);
        let ambiguous = numbers.iter().fold((0, 0), |(some, all), of| (some + of.ambiguous, all + of.count));
        rules::check_list(
            &ListCx { national, read_abroad, ambiguous, changes, other_heading, crowd, narrowed, ..self.view() },
            &mut out,
        );
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

/// Counts the rows.
// Apart from its only caller, so that a module of WebAssembly compiles a small loop a second time and not all of it.
#[inline(never)]
fn counted(rows: &[RowResult], codes: &mut CodeCounts) -> Tally {
    let mut tally = Tally::new();
    for row in rows {
        let (reason, warned) = (row.reason, row.marks.warned());
        let mut segments = row.sms.segments();
        if row.marks.opted_out().is_some() {
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
