//! Checking the rows of a list on several threads.

use std::num::NonZeroUsize;
use std::thread;

use sendcheck_core::check::{RowResults, Unchecked};

/// Fewer rows than this are not worth a thread.
const ROWS_A_THREAD: usize = 4096;

/// Checks every row on at most `threads` threads; the results are in the order of the list.
pub(crate) fn check_rows(list: &Unchecked, threads: NonZeroUsize) -> Vec<RowResults> {
    let rows = list.len();
    let threads = threads.get().min(rows.div_ceil(ROWS_A_THREAD)).max(1);
    let share = rows.div_ceil(threads).max(1);
    let mut ranges = (0..rows).step_by(share).map(|start| start..(start + share).min(rows));
    let first = ranges.next().unwrap_or(0..0);
    thread::scope(|scope| {
        let others: Vec<_> = ranges.map(|range| scope.spawn(move || list.check_rows(range))).collect();
        let mut results = vec![list.check_rows(first)];
        // A panic of a worker is a defect of ours; it goes on where it would have gone without threads.
        results.extend(
            others.into_iter().map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))),
        );
        results
    })
}
