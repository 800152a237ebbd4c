//! How fast a list of 100,000 rows is cut into cells, by our reader and by `csv-core`: `cargo xtask bench-reader`.
//!
//! Both do the same work in one run, in turn, on one thread; the best of the rounds counts. `csv-core` cuts into a buffer that
//! it writes again for every row and keeps nothing; our reader finds the layout, keeps the text with the place of every row, and
//! cuts it in a second pass.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement that prints")]
#![expect(clippy::cast_precision_loss, reason = "sizes far below 2^52")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use csv_core::ReadRecordResult;
use sendcheck_core::recipients::{AddressColumn, Column, Expected, List, ListReader, ReadOptions, Scratch};

const ROWS: usize = 100_000;
const ROUNDS: usize = 15;

fn main() {
    let plain = list(|row| format!("1{row:010},https://example.com/{row}.png,Jane Doe,{}\r\n", row % 10_000));
    let quoted =
        list(|row| format!("1{row:010},\"https://example.com/{row}.png\",\"Jane, \"\"JJ\"\" Doe\",\"{row}\"\r\n"));
    for (name, bytes) in [("plain", plain), ("quoted", quoted)] {
        let mut best = [Duration::MAX; 3];
        let mut characters = [0; 2];
        for _ in 0..ROUNDS {
            let start = Instant::now();
            let list = scan(&bytes);
            let scanned = start.elapsed();
            characters[0] = cut(&list);
            let split = start.elapsed();
            drop(list);
            let start = Instant::now();
            characters[1] = black_box(cut_by_csv_core(&bytes));
            for (best, now) in best.iter_mut().zip([scanned, split, start.elapsed()]) {
                *best = now.min(*best);
            }
        }
        assert_eq!(characters[0], characters[1], "both find the same text");
        println!("{name}: {ROWS} rows, {:.1} MB, best of {ROUNDS}", bytes.len() as f64 / 1e6);
        for (what, best) in
            ["ours, rows found and kept", "ours, and cut into cells", "csv-core, cut into cells"].iter().zip(best)
        {
            let seconds = best.as_secs_f64();
            println!("  {what:<27}{:>7.2} ms {:>6.0} MB/s", seconds * 1e3, bytes.len() as f64 / 1e6 / seconds);
        }
    }
}

fn list(row: impl Fn(usize) -> String) -> Vec<u8> {
    let mut bytes = Vec::from(*b"Phone,H1,B1,B2\r\n");
    (0..ROWS).for_each(|index| bytes.extend(row(index).into_bytes()));
    bytes
}

fn scan(bytes: &[u8]) -> List {
    let columns = vec![Column::Header, Column::Body("1".into()), Column::Body("2".into())];
    let expected = Expected { address: AddressColumn::Phone, columns, whole_line: false };
    let mut reader = ListReader::new(expected, ReadOptions::default());
    reader.push(bytes).unwrap();
    reader.finish().unwrap()
}

/// Bytes in all cells.
fn cut(list: &List) -> usize {
    let mut scratch = Scratch::default();
    let row = |index| list.cells(index, &mut scratch).map_or(0, |cells| cells.original().map(str::len).sum());
    (0..list.len()).map(row).sum()
}

/// Bytes in all cells below the header.
fn cut_by_csv_core(mut bytes: &[u8]) -> usize {
    let mut reader = csv_core::Reader::new();
    let (mut text, mut ends) = (vec![0; 1 << 16], vec![0; 64]);
    let mut sums = Vec::with_capacity(ROWS + 1);
    loop {
        let (result, read, _, fields) = reader.read_record(bytes, &mut text, &mut ends);
        bytes = bytes.split_at(read).1;
        match result {
            ReadRecordResult::Record => {
                sums.push(fields.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or(0));
            }
            ReadRecordResult::End => return sums.iter().skip(1).sum(),
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => return 0,
        }
    }
}
