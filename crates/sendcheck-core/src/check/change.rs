//! Changes of a list that was checked. Only the rows that are changed are judged again, and what holds across rows is worked
//! out anew from what was kept of them.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::mem;

use serde::Serialize;

use crate::check::Recipients;
use crate::check::kept::{OF_THE_LIST, RowResult};
use crate::check::list::Across;
use crate::check::taken::{OwnCounts, RowResults, Taken};
use crate::recipients::{Change, ChangeError};
use crate::rules::RuleCode;

/// The changes of a list, and in which list they were made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(clippy::exhaustive_structs, reason = "callers give it back")]
pub struct ListChanges {
    /// The [fingerprint](crate::recipients::List::fingerprint) of the file.
    pub fingerprint: String,
    /// What makes the file the list, each change with what the file has.
    pub changes: Vec<Change>,
}

impl Recipients {
    /// Changes cells, leaves rows out or takes them back in, and judges again what that concerns: the rows themselves, and
    /// those that share their old or new number. Everything that is asked from then on sees the list as it is now, until
    /// the next change. What it was read as stays, and so do the numbers of its rows.
    ///
    /// Gives back the changes that take these back, also where some of them concern the same cell.
    ///
    /// # Errors
    /// [`ChangeError`] if one of the changes cannot be made; none of them is made then.
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
    /// use sendcheck_core::recipients::Change;
    ///
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let mut recipients = check(handoff, b"Phone,B1\n12025550123,Jane\n1202,Omar\n12025550123,Ann\n")?;
    /// assert_eq!(recipients.summary().failed, 2);
    /// let undo = recipients.change(&[Change::cell(2, 1, "12025550124"), Change::drop_row(3)])?;
    /// assert_eq!((recipients.summary().accepted, recipients.summary().failed), (2, 0));
    /// recipients.change(&undo)?;
    /// assert_eq!((recipients.summary().failed, recipients.changes().changes.len()), (2, 0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn change(&mut self, changes: &[Change]) -> Result<Vec<Change>, ChangeError> {
        let staged = self.checked.list.stage(changes)?;
        let concerned = staged.rows();
        self.judge(&concerned, |own, judged| own.take_away(&judged.counts));
        let before = staged.moves_rows.then(|| self.numbers_of_rows());
        let undo = self.checked.list.make(staged);
        if let Some(before) = before {
            self.move_rows(&before);
        }
        self.look_again();
        self.judge(&concerned, |own, judged| own.append(judged.counts.clone()));
        self.own.numbers.iter_mut().for_each(|numbers| numbers.suspects.sort_unstable());
        self.put_together();
        Ok(undo)
    }

    /// Works out what holds across rows, which say what they say for themselves.
    fn put_together(&mut self) {
        let (rows, seconds) = (mem::take(&mut self.rows), mem::take(&mut self.seconds));
        let Taken { rows, seconds, repeats, .. } = Taken::anew(&self.checked, rows, seconds);
        (self.rows, self.seconds, self.repeats) = (rows, seconds, repeats);
        let Across { summary, findings, times, day_ends } = self.checked.across(&mut self.rows, &self.own);
        (self.summary, self.findings, self.times, self.day_ends) = (summary, findings, times, day_ends);
    }

    /// The changes that were made since the list was read, to be kept and made again.
    pub fn changes(&self) -> ListChanges {
        let list = &self.checked.list;
        ListChanges { fingerprint: list.fingerprint(), changes: list.changes() }
    }

    /// Makes changes again that were made in the same file, read in the same way.
    ///
    /// # Errors
    /// As [`change`](Self::change), and [`ChangeError::AnotherList`] if they were made in another.
    pub fn repeat_changes(&mut self, changes: &ListChanges) -> Result<Vec<Change>, ChangeError> {
        if changes.fingerprint != self.checked.list.fingerprint() {
            return Err(ChangeError::AnotherList);
        }
        self.change(&changes.changes)
    }

    /// Judges those of these rows that are recipients, each for itself, and lets `count` see what was counted.
    fn judge(&mut self, rows: &[u32], mut count: impl FnMut(&mut OwnCounts, &RowResults)) {
        let indexes: Vec<usize> = rows.iter().filter_map(|row| self.checked.list.index_of_row(*row)).collect();
        for run in indexes.chunk_by(|a, b| a + 1 == *b) {
            if let [first, ..] = run {
                let judged = self.checked.check_rows(*first..first + run.len());
                count(&mut self.own, &judged);
                self.keep(*first, &judged);
            }
        }
    }

    /// Keeps what rows say for themselves, from this index on.
    fn keep(&mut self, first: usize, judged: &RowResults) {
        let places = self.rows.iter_mut().skip(first);
        places.zip(&judged.rows).for_each(|(place, row)| *place = *row);
        let places = self.seconds.iter_mut().skip(first);
        places.zip(&judged.seconds).for_each(|(place, second)| *place = *second);
    }

    /// Makes every row say what it says for itself.
    fn look_again(&mut self) {
        let of_list = OF_THE_LIST.into_iter().collect();
        for index in 0..self.rows.len() {
            let Some(row) = self.rows.get_mut(index) else { continue };
            if let Some(own) = row.own(of_list) {
                *row = own;
            } else {
                let judged = self.checked.check_rows(index..index + 1);
                self.keep(index, &judged);
            }
        }
    }

    fn numbers_of_rows(&self) -> Vec<u32> {
        (0..self.checked.list.len()).filter_map(|index| self.checked.list.record(index)).map(|meta| meta.row).collect()
    }

    /// Moves what is kept of rows to where they are now; `before` are their numbers when it was kept.
    fn move_rows(&mut self, before: &[u32]) {
        let now = self.numbers_of_rows();
        // A row that came back is judged afterwards.
        let unjudged = RowResult::unjudged(RuleCode::DuplicateNumber);
        let mut rows = vec![unjudged; now.len()];
        let mut seconds = vec![0; if self.seconds.is_empty() { 0 } else { now.len() }];
        let mut suspects = <[Vec<usize>; 2]>::default();
        let mut place = 0;
        for (to, number) in now.iter().enumerate() {
            while before.get(place).is_some_and(|known| known < number) {
                place += 1;
            }
            if before.get(place) != Some(number) {
                continue;
            }
            if let (Some(to), Some(kept)) = (rows.get_mut(to), self.rows.get(place)) {
                *to = *kept;
            }
            if let (Some(to), Some(kept)) = (seconds.get_mut(to), self.seconds.get(place)) {
                *to = *kept;
            }
            for (moved, numbers) in suspects.iter_mut().zip(&self.own.numbers) {
                moved.extend(numbers.suspects.binary_search(&place).is_ok().then_some(to));
            }
        }
        self.own.numbers.iter_mut().zip(suspects).for_each(|(numbers, moved)| numbers.suspects = moved);
        (self.rows, self.seconds) = (rows, seconds);
    }
}
