//! A list whose recipients are written while they are checked.
//!
//! A row is looked at once, and its line is what it would be if no other row had its address. Whether one has is known as
//! soon as all rows before it are: then lines are given out in their order, and only a row that repeats another is looked at
//! and written once more.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::check::again::Known;
use crate::check::lines::LineParts;
use crate::check::lines::form::{LineForm, LineMemory};
use crate::check::row::{LocatedRow, with_row};
use crate::check::taken::{RowResults, Taken};
use crate::check::{Recipients, Unchecked};
use crate::rules::{self, Findings};
use crate::schedule::SendTimes;
use crate::view::ConsumerCx;

/// So many bytes of lines are held at once; rows behind are written when it is their turn.
const MOST_BYTES: usize = 16 << 20;

/// A list that is checked and written at one look, byte for byte as [`Recipients::lines`] writes it afterwards, each line with
/// its line break.
///
/// ```
/// # use sendcheck_core::check::{LineParts, Unchecked};
/// # use sendcheck_core::view::expected_columns;
/// # use sendcheck_core::handoff::Handoff;
/// # use sendcheck_core::policy::Policy;
/// # use sendcheck_core::recipients::{InputKind, ReadOptions, read};
/// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
/// let list = read(b"12025550123,Jane\n12025550123,Omar\n", expected_columns(&handoff), ReadOptions::default())?;
/// let look = Unchecked::new(list, InputKind::Csv, handoff, Policy::default()).one_look(LineParts::default());
/// let (mut in_order, mut written) = (look.in_order(), String::new());
/// // Any thread may check any rows; they are given out in their order.
/// let rows = [0..1, 1..2].map(|range| look.check(range, String::new()));
/// for rows in rows {
///     in_order.take(&look, rows, &mut |lines| written.push_str(lines));
/// }
/// let recipients = look.finish(in_order);
/// assert_eq!(recipients.summary().failed, 1);
/// let mut afterwards = String::new();
/// for index in 0..2 {
///     recipients.lines(LineParts::default()).write(index, &mut afterwards);
///     afterwards.push('\n');
/// }
/// assert_eq!(written, afterwards);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct OneLook {
    checked: Unchecked,
    form: LineForm,
}

/// Rows that were checked, with their lines.
#[derive(Debug)]
pub struct WrittenRows {
    results: RowResults,
    lines: String,
    /// Where each line ends; of rows for whose lines there was no room, none.
    ends: Vec<usize>,
}

/// The rows that were given out, in the order of the list.
#[derive(Debug)]
pub struct InOrder {
    taken: Taken,
    times: Option<SendTimes>,
    memory: LineMemory,
}

impl Unchecked {
    /// The list, to be written while it is checked.
    pub fn one_look(self, parts: LineParts) -> OneLook {
        OneLook { form: LineForm::of(&self, parts), checked: self }
    }
}

impl OneLook {
    /// How many recipients there are.
    pub fn len(&self) -> usize {
        self.checked.len()
    }

    /// Whether there is no recipient.
    pub fn is_empty(&self) -> bool {
        self.checked.is_empty()
    }

    /// Checks the recipients of a range, each for itself, and writes their lines into `memory`, which may be that of lines
    /// given out before; ranges may be checked in any order and at once.
    pub fn check(&self, range: Range<usize>, memory: String) -> WrittenRows {
        let range = range.start.min(self.len())..range.end.min(self.len());
        let mut lines = memory;
        lines.clear();
        if self.form.is_of_nobody() {
            return WrittenRows { results: self.checked.check_rows(range), lines, ends: Vec::new() };
        }
        let mut results = RowResults::of(&self.checked, range.len());
        let mut ends = Vec::with_capacity(range.len());
        let (mut memory, mut times) = (LineMemory::default(), self.checked.no_times());
        let mut rest = range.clone();
        while lines.len() <= MOST_BYTES
            && let Some(index) = rest.next()
        {
            self.check_row(index, (&mut results, &mut times, &mut memory), &mut lines);
            ends.push(lines.len());
        }
        if !rest.is_empty() {
            results.append(self.checked.check_rows(rest));
        }
        WrittenRows { results, lines, ends }
    }

    // Called for every row, in WebAssembly: see `counted`.
    #[inline(never)]
    fn check_row(
        &self,
        index: usize,
        (results, times, memory): (&mut RowResults, &mut Option<SendTimes>, &mut LineMemory),
        lines: &mut String,
    ) {
        let (checked, plan) = (&self.checked, self.checked.handoff.plan());
        let LineMemory { findings, row } = memory;
        let judge = |view: &ConsumerCx<'_>, located: &LocatedRow<'_>| {
            let mut keep = findings.of_row(located, &self.form);
            let mut out = Findings::handing_on(checked.policy.profile, &mut keep);
            rules::check_consumer(view, &mut out);
            results.note(checked, index, view, &out);
            let Some(kept) = results.last() else { return };
            let mut time = None;
            if let Some(times) = times {
                kept.note_time(times, plan);
                time = kept.send_time(times, plan);
            }
            if !kept.rules.is_empty() {
                rules::check_cross(&checked.stands_alone(view, kept, time), &mut out);
            }
            self.form.write(view, (kept.verdict(), time), findings, lines);
            lines.push('\n');
        };
        with_row((&checked.list, plan, &checked.policy), index, row, judge);
    }

    /// Nothing was given out yet.
    pub fn in_order(&self) -> InOrder {
        InOrder { taken: Taken::of(&self.checked), times: self.checked.no_times(), memory: LineMemory::default() }
    }

    /// Checks what was not given out, and adds what holds for the list as a whole.
    pub fn finish(self, given_out: InOrder) -> Recipients {
        let mut taken = given_out.taken;
        let rest = self.checked.check_rows(taken.rows.len()..self.len());
        taken.take(&self.checked, rest);
        self.checked.finish_taken(taken)
    }
}

impl InOrder {
    /// How many rows were given out.
    pub fn len(&self) -> usize {
        self.taken.rows.len()
    }

    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.taken.rows.is_empty()
    }

    /// Gives out the lines of the rows that come next: in pieces of some lines each, line breaks included. Gives back the
    /// memory of the lines.
    pub fn take(&mut self, look: &OneLook, rows: WrittenRows, out: &mut dyn FnMut(&str)) -> String {
        let WrittenRows { results, lines, ends } = rows;
        let (start, known_repeats) = (self.len(), self.taken.repeats.len());
        self.taken.take(&look.checked, results);
        let repeats: Vec<usize> =
            self.taken.repeats.iter().skip(known_repeats).map(|(index, _)| *index as usize).collect();
        let mut given = 0;
        for index in repeats.into_iter().filter(|index| index - start < ends.len()) {
            let end_of = |place: usize| ends.get(place).copied().unwrap_or(given);
            let place = index - start;
            out(lines.get(given..place.checked_sub(1).map_or(0, end_of)).unwrap_or_default());
            self.write_again(look, index, out);
            given = end_of(place);
        }
        out(lines.get(given..).unwrap_or_default());
        (start + ends.len()..self.len()).for_each(|index| self.write_again(look, index, out));
        lines
    }

    /// A row that repeats another, or for whose line there was no room.
    fn write_again(&mut self, look: &OneLook, index: usize, out: &mut dyn FnMut(&str)) {
        let (taken, plan) = (&mut self.taken, look.checked.handoff.plan());
        if let (Some(times), Some(row)) = (&mut self.times, taken.rows.get_mut(index)) {
            row.note_time(times, plan);
        }
        let Taken { rows, seconds, repeats, .. } = taken;
        let known = Known { checked: &look.checked, rows, seconds, repeats, times: self.times.as_ref() };
        let mut line = String::new();
        look.form.look_and_write(known, index, &mut self.memory, &mut line);
        line.push('\n');
        out(&line);
    }
}
