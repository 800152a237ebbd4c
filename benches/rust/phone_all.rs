//! The native engines of `cargo xtask bench-phone --all`: writes the lists and what was measured to a directory.

mod lists;

use std::fmt::Write as _;
use std::hint::black_box;
use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use std::{env, fs};

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat};
use sendcheck_core::phone::Number;

/// Numbers found valid in a list, and a sum that keeps the work from being left out.
type Work = fn(&[String]) -> (usize, u64);

struct Engine {
    name: &'static str,
    work: Work,
    rounds: usize,
    /// How many numbers of a list are enough, by its name.
    enough: fn(&str) -> usize,
}

const ROUNDS: usize = 25;

const ENGINES: [Engine; 3] = [
    Engine { name: "sendcheck", work: |list| judged(list, sendcheck), rounds: ROUNDS, enough: |_| usize::MAX },
    Engine {
        name: "rlibphonenumber",
        work: |list| judged(list, rlibphonenumber),
        rounds: ROUNDS,
        enough: |_| usize::MAX,
    },
    // It compiles patterns again and again on a list that mixes countries: a whole list takes minutes.
    Engine {
        name: "phonenumber",
        work: |list| judged(list, phonenumber),
        rounds: 3,
        enough: |list| if list == "world" { 2_000 } else { 10_000 },
    },
];

fn main() -> io::Result<()> {
    let mut arguments = env::args().skip_while(|argument| argument != "--directory");
    let directory = arguments.nth(1).map(PathBuf::from).ok_or(io::Error::other("`--directory` is missing"))?;
    let starts = ENGINES.map(|engine| first_answer(engine.work));
    let mut results = String::new();
    for (list, numbers) in lists::all()? {
        fs::write(directory.join(list).with_extension("txt"), numbers.join("\n"))?;
        let parts = ENGINES.map(|engine| numbers.get(..(engine.enough)(list)).unwrap_or(&numbers));
        for (((engine, part), start), best) in ENGINES.iter().zip(parts).zip(starts).zip(quickest(parts)) {
            let (valid, _) = (engine.work)(part);
            let count = u32::try_from(part.len()).unwrap_or(lists::LINES);
            let each = best.as_secs_f64() * 1e9 / f64::from(count);
            let start = start.as_secs_f64() * 1e3;
            // Engine, list, numbers, valid ones, nanoseconds of the processor a number, milliseconds to the first answer.
            writeln!(results, "{}\t{list}\t{count}\t{valid}\t{each:.1}\t{start:.3}", engine.name)
                .map_err(io::Error::other)?;
        }
    }
    fs::write(directory.join("native.tsv"), results)
}

/// The quickest round of each engine on its part of a list; the engines take turns.
fn quickest(parts: [&[String]; 3]) -> [Duration; 3] {
    let mut best = [Duration::MAX; 3];
    for round in 0..ROUNDS {
        for ((engine, part), best) in ENGINES.iter().zip(parts).zip(&mut best) {
            if round < engine.rounds {
                let began = processor_time();
                black_box((engine.work)(black_box(part)));
                *best = (*best).min(processor_time().saturating_sub(began));
            }
        }
    }
    best
}

fn judged(list: &[String], answer: impl Fn(&str) -> Option<(bool, u64)>) -> (usize, u64) {
    let answers = list.iter().filter_map(|text| answer(text));
    answers.fold((0, 0), |(found, sum), (valid, e164)| (found + usize::from(valid), sum ^ e164))
}

/// From nothing to the first answer: what an engine sets up comes before it.
fn first_answer(work: Work) -> Duration {
    let one = ["+12025550123".to_owned()];
    let began = Instant::now();
    black_box(work(black_box(&one)));
    began.elapsed()
}

/// The processor's time of this thread; what other processes take does not count.
#[cfg(unix)]
fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// The time that passes, where the processor's is not to be had.
#[cfg(not(unix))]
fn processor_time() -> Duration {
    static BEGAN: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    BEGAN.get_or_init(Instant::now).elapsed()
}

fn sendcheck(text: &str) -> Option<(bool, u64)> {
    let number = Number::parse(text).ok()?;
    Some((number.is_valid(), number.e164().digits()))
}

fn rlibphonenumber(text: &str) -> Option<(bool, u64)> {
    let number = PHONE_NUMBER_UTIL.parse(text, None).ok()?;
    let e164 = PHONE_NUMBER_UTIL.format(&number, PhoneNumberFormat::E164);
    Some((PHONE_NUMBER_UTIL.is_valid_number(&number), e164.len() as u64))
}

fn phonenumber(text: &str) -> Option<(bool, u64)> {
    let number = phonenumber::parse(None, text).ok()?;
    let e164 = number.format().mode(phonenumber::Mode::E164).to_string();
    Some((number.is_valid(), e164.len() as u64))
}
