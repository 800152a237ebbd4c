//! The second look at a row: what rules find once more, and how it stands among the others.

use crate::check::kept::RowResult;
use crate::check::{Unchecked, Verdict};
use crate::rules::{self, Findings};
use crate::schedule::{SendState, SendTime, SendTimes};
use crate::view::{Address, ConsumerCx, FirstIs, Standing, first_key};

/// What is known of a list when one of its rows is looked at again: of all its rows, or of those up to this one.
#[derive(Clone, Copy)]
pub(super) struct Known<'k> {
    pub(super) checked: &'k Unchecked,
    pub(super) rows: &'k [RowResult],
    /// The digits of the second number of each, where the list has a column for the numbers of each channel; 0 is none.
    pub(super) seconds: &'k [u64],
    /// The rows whose address an earlier row has, with that row, both by index and sorted.
    pub(super) repeats: &'k [(u32, u32)],
    /// When messages may go, where it was said from when on they are sent.
    pub(super) times: Option<&'k SendTimes>,
}

impl<'k> Known<'k> {
    /// The verdict on a recipient.
    pub(super) fn verdict(self, index: usize) -> Option<Verdict> {
        self.rows.get(index).map(RowResult::verdict)
    }

    /// When a message may go to a recipient, where it was said from when on messages are sent.
    pub(super) fn send_time(self, index: usize) -> Option<&'k SendTime> {
        self.rows.get(index)?.send_time(self.times?, self.checked.handoff.plan())
    }

    /// The index of the first recipient with the same address as the one at `index`, if that came before.
    pub(super) fn first_with_the_same(self, index: usize) -> Option<usize> {
        let index = u32::try_from(index).ok()?;
        let at = self.repeats.binary_search_by_key(&index, |(later, _)| *later).ok()?;
        self.repeats.get(at).map(|(_, first)| *first as usize)
    }

    /// Lets the rules look at a row once more, for what the pass did not keep.
    pub(super) fn find_again(self, index: usize, view: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        // Where the pass found nothing, the rules would find nothing again.
        let Some(row) = self.rows.get(index).filter(|row| !row.rules.is_empty()) else { return };
        rules::check_consumer(view, out);
        let first = self.first_with_the_same(index);
        let same_as = first.and_then(|first| {
            let is = FirstIs::of(self.verdict(first) == Some(Verdict::Failed));
            Some((self.checked.list.record(first)?.row, is))
        });
        let shared = first.and_then(|first| self.key_of_shared(view, first));
        let alone = self.checked.stands_alone(view, row, self.send_time(index));
        rules::check_cross(&Standing { key: shared.unwrap_or(alone.key), same_as, ..alone }, out);
    }

    /// The key of the channel for which a recipient has an address that the one at `first` has too.
    fn key_of_shared(self, view: &ConsumerCx<'_>, first: usize) -> Option<&'static str> {
        let known = [self.rows.get(first)?.key, self.seconds.get(first).copied().unwrap_or_default()];
        let is_known =
            |address: &&Address<'_>| address.number().is_some_and(|number| known.contains(&number.e164().digits()));
        view.addresses.iter().find(is_known).map(|address| address.key)
    }
}

impl Unchecked {
    /// How a recipient stands with whom it has to be compared, whoever else is in its list.
    pub(super) fn stands_alone(&self, view: &ConsumerCx<'_>, row: &RowResult, time: Option<&SendTime>) -> Standing {
        let accepted = self.earlier.row_of_any(view);
        let key = accepted.map_or_else(|| first_key(view), |(key, _)| key);
        let (opted_out, accepted_before) = (row.marks.opted_out(), accepted.map(|(_, row)| row));
        let never_open = time.is_some_and(|time| time.state == SendState::Never);
        Standing { key, same_as: None, accepted_before, opted_out, never_open }
    }
}
