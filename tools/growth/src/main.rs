//! `sendcheck-growth MODULE.wasm COUNTS [DIMENSION …]` counts what the module executes at three sizes of every dimension,
//! or of those that are named. It fails where that grows faster than the input; otherwise the file COUNTS has a line for
//! each afterwards: its name, a tab and the instructions at its largest size. `sendcheck-growth --native DIMENSION SIZE`
//! does the work of one natively, for valgrind to count.

mod running;

use std::error::Error;
use std::fs;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use running::{Code, Counted};

/// What twice as much more may cost at most: 2 is linear, 4 is a square, and a logarithm or a vector that grows adds to 2.
const MOST: f64 = 2.4;

/// Where four times the input costs so little more, what it costs does not depend on it.
const BOUNDED: f64 = 1.1;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let ran = match arguments.as_slice() {
        ["--native", dimension, size] => natively(dimension, size),
        ["--names"] => names(),
        [module, counts, only @ ..] => count(module, counts, only),
        _ => Err("the module and the file of counts are missing".into()),
    };
    match ran {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(feature = "engine")]
#[expect(clippy::unnecessary_wraps, reason = "without the engine it cannot be said")]
fn names() -> Result<(), Box<dyn Error>> {
    for dimension in sendcheck_growth::DIMENSIONS {
        println!("{}\t{}", dimension.size, dimension.name);
    }
    Ok(())
}

#[cfg(feature = "engine")]
fn natively(name: &str, size: &str) -> Result<(), Box<dyn Error>> {
    let mut all = sendcheck_growth::DIMENSIONS.iter();
    let dimension = all.find(|dimension| dimension.name == name).ok_or("there is no such dimension")?;
    (dimension.input)(size.parse()?).run();
    Ok(())
}

#[cfg(not(feature = "engine"))]
fn names() -> Result<(), Box<dyn Error>> {
    Err("the feature `engine` is missing".into())
}

#[cfg(not(feature = "engine"))]
fn natively(_: &str, _: &str) -> Result<(), Box<dyn Error>> {
    names()
}

/// Counts everything and writes it down, or says what grows faster than its input.
fn count(module: &str, counts: &str, only: &[&str]) -> Result<(), Box<dyn Error>> {
    let all = counted(&Code::read(module)?, only)?;
    if let Some(unknown) = only.iter().find(|only| !all.iter().any(|(name, _)| name == *only)) {
        return Err(format!("there is no dimension {unknown}; tools/growth/counts.tsv names all").into());
    }
    let wrong = faster_than_their_input(&all);
    if !wrong.is_empty() {
        return Err(wrong.join("\n").into());
    }
    let lines: Vec<_> = all.iter().map(|(name, growth)| format!("{name}\t{}\n", growth.most())).collect();
    fs::write(counts, lines.concat()).map_err(|error| format!("{counts}: {error}").into())
}

fn faster_than_their_input(all: &[(String, Growth)]) -> Vec<String> {
    let wrong = all.iter().filter(|(_, growth)| !growth.is_fine());
    wrong.map(|(name, growth)| format!("{name}: grows faster than its input ({growth} for twice as much)")).collect()
}

/// How the work grows in each dimension, or in those that are named; in the order of the table, on all cores.
fn counted(code: &Code, only: &[&str]) -> Result<Vec<(String, Growth)>, Box<dyn Error>> {
    println!("{:42} {:>9} {:>14} {:>8}", "more of", "size", "instructions", "growth");
    let next = AtomicU32::new(0);
    let (all, fault) = (Mutex::new(Vec::new()), Mutex::new(None));
    let work = || {
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            match growth(code, place, only) {
                Ok(Found::Counted(name, growth)) => {
                    all.lock().unwrap_or_else(PoisonError::into_inner).push((place, name, growth));
                }
                Ok(Found::NotAskedFor) => {}
                Ok(Found::NoMore) => return,
                Err(error) => {
                    // Whoever is the last to fail says why; all of them stop.
                    *fault.lock().unwrap_or_else(PoisonError::into_inner) = Some(error.to_string());
                    return;
                }
            }
        }
    };
    thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
        (0..cores).for_each(|_| {
            scope.spawn(work);
        });
    });
    if let Some(error) = fault.into_inner().unwrap_or_else(PoisonError::into_inner) {
        return Err(error.into());
    }
    let mut all = all.into_inner().unwrap_or_else(PoisonError::into_inner);
    all.sort_by_key(|(place, ..)| *place);
    Ok(all.into_iter().map(|(_, name, growth)| (name, growth)).collect())
}

/// What there is at a place of the table.
enum Found {
    Counted(String, Growth),
    NotAskedFor,
    NoMore,
}

fn growth(code: &Code, place: u32, only: &[&str]) -> Result<Found, Box<dyn Error>> {
    let Some((name, size)) = code.start()?.dimension(place)? else { return Ok(Found::NoMore) };
    if !only.is_empty() && !only.contains(&name.as_str()) {
        return Ok(Found::NotAskedFor);
    }
    let count = |times| code.start()?.count(place, size * times);
    let growth = Growth([count(1)?, count(2)?, count(4)?]);
    println!("{name:42} {:>9} {:>14} {growth:>8}", size * 4, growth.most());
    Ok(Found::Counted(name, growth))
}

/// How the work grew from the first size to the third.
struct Growth([Counted; 3]);

impl Growth {
    fn most(&self) -> u64 {
        let [_, _, third] = self.0;
        third.instructions
    }

    /// Where four times the input costs hardly more, what it costs does not depend on it.
    #[expect(clippy::cast_precision_loss, reason = "counts of instructions are far below what a float holds")]
    fn is_bounded(&self) -> bool {
        let [first, _, third] = self.0;
        third.instructions as f64 <= first.instructions as f64 * BOUNDED
    }

    /// What is refused tells nothing of what is taken.
    fn was_refused(&self) -> bool {
        self.0.iter().any(|counted| counted.written == 0)
    }

    /// What the last doubling added, as a multiple of what the one before added.
    #[expect(clippy::cast_precision_loss, reason = "counts of instructions are far below what a float holds")]
    fn times(&self) -> f64 {
        let [first, second, third] = self.0.map(|counted| counted.instructions);
        third.saturating_sub(second) as f64 / second.saturating_sub(first).max(1) as f64
    }

    fn is_fine(&self) -> bool {
        self.is_bounded() || (self.times() <= MOST && !self.was_refused())
    }
}

impl std::fmt::Display for Growth {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.is_bounded() {
            f.pad("bounded")
        } else if self.was_refused() {
            f.pad("refused")
        } else {
            f.pad(&format!("{:.2}", self.times()))
        }
    }
}
