//! The phone engine and `rlibphonenumber` on the same lists in the same run: read, validity, E.164. `cargo xtask bench-phone`.
//!
//! Rounds alternate between the two and the quickest counts. The ratio is what carries over to other machines.

mod lists;

use std::hint::black_box;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat};
use sendcheck_core::phone::Number;

const ROUNDS: usize = 9;

/// Numbers found valid, and a sum that keeps the work from being left out.
type Work = fn(&[String]) -> (usize, u64);

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for (name, list) in lists::all()? {
        let [ours, theirs] = quickest(&list, [with_engine, with_rlibphonenumber]);
        let (valid, _) = with_engine(&list);
        writeln!(
            out,
            "{name:7} {valid:6} of {} valid: engine {ours:6.0} ns, rlibphonenumber {theirs:6.0} ns a number, ratio {:.0}",
            list.len(),
            theirs / ours
        )?;
    }
    let [(_, five), ..] = lists::all()?;
    let [read, with_zones] = quickest(&five, [with_engine, with_engine_and_zones]);
    writeln!(out, "time zones: {:.0} ns more a number", with_zones - read)
}

/// Nanoseconds a line of each work at its quickest.
fn quickest(list: &[String], works: [Work; 2]) -> [f64; 2] {
    let mut best = [Duration::MAX; 2];
    for _ in 0..ROUNDS {
        for (work, best) in works.iter().zip(&mut best) {
            let start = Instant::now();
            black_box(work(black_box(list)));
            *best = start.elapsed().min(*best);
        }
    }
    best.map(|time| time.as_secs_f64() * 1e9 / f64::from(lists::LINES))
}

fn with_engine(list: &[String]) -> (usize, u64) {
    let read = list.iter().filter_map(|text| Number::parse(text).ok());
    read.fold((0, 0), |(valid, sum), number| (valid + usize::from(number.is_valid()), sum ^ number.e164().digits()))
}

fn with_engine_and_zones(list: &[String]) -> (usize, u64) {
    let read = list.iter().filter_map(|text| Number::parse(text).ok());
    read.fold((0, 0), |(valid, sum), number| {
        (valid + usize::from(number.is_valid()), sum ^ number.e164().digits() ^ number.zones().len() as u64)
    })
}

fn with_rlibphonenumber(list: &[String]) -> (usize, u64) {
    let read = list.iter().filter_map(|text| PHONE_NUMBER_UTIL.parse(text, None).ok());
    read.fold((0, 0), |(valid, sum), number| {
        let e164 = PHONE_NUMBER_UTIL.format(&number, PhoneNumberFormat::E164);
        (valid + usize::from(PHONE_NUMBER_UTIL.is_valid_number(&number)), sum ^ e164.len() as u64)
    })
}
