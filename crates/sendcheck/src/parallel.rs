//! Checking and writing the rows of a list on several threads.

use std::num::NonZeroUsize;
use std::ops::Range;
use std::thread::{self, ScopedJoinHandle};

use sendcheck_core::check::{InOrder, LineParts, OneLook, Recipients, RowResults, Unchecked, WrittenRows};

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
        results.extend(others.into_iter().map(joined));
        results
    })
}

/// So many rows are written at once on a thread: enough to be worth starting it, few enough for the memory of their lines.
const ROWS_AT_ONCE: usize = 2048;

/// The same for one thread: more bytes than an output holds back, so that lines go out without being copied.
const ROWS_AT_ONCE_ALONE: usize = 512;

/// Checks every row on at most `threads` threads, each row at one look, and gives their lines out in the order of the list:
/// the same for any number of threads.
pub(crate) fn check_and_write(
    list: Unchecked,
    parts: LineParts,
    threads: NonZeroUsize,
    out: &mut dyn FnMut(&str),
) -> Recipients {
    let look = list.one_look(parts);
    let rows = look.len();
    let threads = threads.get().min(rows.div_ceil(ROWS_AT_ONCE)).max(1);
    let share = if threads == 1 { ROWS_AT_ONCE_ALONE } else { ROWS_AT_ONCE };
    let mut ranges = (0..rows).step_by(share).map(|start| start..(start + share).min(rows));
    let (mut in_order, mut written, mut memories) = (look.in_order(), Vec::new(), Vec::new());
    loop {
        let next: Vec<_> = ranges.by_ref().take(threads).collect();
        if next.is_empty() && written.is_empty() {
            return look.finish(in_order);
        }
        written = round(&look, next, (&mut in_order, written, &mut memories), out);
    }
}

/// Gives out the rows that were written in the round before, while others are checked.
fn round(
    look: &OneLook,
    ranges: Vec<Range<usize>>,
    (in_order, written, memories): (&mut InOrder, Vec<WrittenRows>, &mut Vec<String>),
    out: &mut dyn FnMut(&str),
) -> Vec<WrittenRows> {
    thread::scope(|scope| {
        let mut ranges = ranges.into_iter();
        let own = ranges.next();
        let others: Vec<_> = ranges
            .map(|range| {
                let memory = memories.pop().unwrap_or_default();
                scope.spawn(move || look.check(range, memory))
            })
            .collect();
        for rows in written {
            memories.push(in_order.take(look, rows, out));
        }
        let own = own.map(|range| look.check(range, memories.pop().unwrap_or_default()));
        own.into_iter().chain(others.into_iter().map(joined)).collect()
    })
}

/// What a worker gives. A panic of a worker is a defect of ours; it goes on where it would have gone without threads.
fn joined<T>(worker: ScopedJoinHandle<'_, T>) -> T {
    worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}
