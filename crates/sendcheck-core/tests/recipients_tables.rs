//! Tables of recipients are read as they are, or the reading says that it is not certain.
//!
//! `cargo xtask fuzz-reading` reads more of them (`READING_FUZZ_COUNT`, `READING_FUZZ_SEED`); `cargo xtask diff-reading` has
//! them written where other programs find them (`READING_OUT`). A seed that failed is kept in `data/reading-seeds.txt`.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    reason = "a test fails by panicking, and a long run says what it saw"
)]

mod tables;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::{env, fs};

use sendcheck_core::recipients::{List, ReadOptions, ReadingNote, Scratch, Standing, read};
use tables::random::Random;
use tables::{Style, Table};

/// How a table was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// As it is, and certain.
    Right,
    /// As it is; to be confirmed.
    RightByPosition,
    /// Otherwise; to be confirmed.
    WrongByPosition,
    /// Nobody is judged.
    Uncertain,
    /// A need is said to have no column.
    Missing,
    /// Otherwise, and certain, or not at all.
    Wrong,
}

fn outcome(table: &Table) -> Outcome {
    let Ok(list) = list(table) else { return Outcome::Wrong };
    let reading = list.reading();
    let is_right = is_read_as_it_is(&list, table);
    let is_missing = reading.notes.iter().any(|note| matches!(note, ReadingNote::ColumnMissing { .. }));
    match reading.standing {
        Standing::Certain if is_right => Outcome::Right,
        Standing::Certain if is_missing => Outcome::Missing,
        Standing::Certain => Outcome::Wrong,
        Standing::ByPosition if is_right => Outcome::RightByPosition,
        Standing::ByPosition => Outcome::WrongByPosition,
        Standing::Uncertain => Outcome::Uncertain,
    }
}

fn list(table: &Table) -> Result<List, sendcheck_core::recipients::ListError> {
    read(&table.bytes(), table.expected.clone(), ReadOptions::default())
}

/// Whether each need has the text that the table has for it, in every row.
fn is_read_as_it_is(list: &List, table: &Table) -> bool {
    let mut scratch = Scratch::default();
    let needs = table.expected.columns.len();
    let mut is_same = |index: usize, truth: &[&str]| {
        let cells = list.cells(index, &mut scratch).unwrap();
        let found = std::iter::once(cells.address()).chain((0..needs).map(|need| cells.expected(need)));
        found.map(Option::unwrap_or_default).eq(truth.iter().copied())
    };
    // A title that is not told from a recipient without a number fails as one, and is seen.
    let above = list.len().checked_sub(table.rows.len()).filter(|above| *above <= table.may_fail_above());
    above.is_some_and(|above| table.truth().enumerate().all(|(index, truth)| is_same(above + index, &truth)))
}

fn from_environment(name: &str) -> Option<u64> {
    env::var(name).ok().map(|value| value.parse().unwrap())
}

fn seeds() -> impl Iterator<Item = u64> {
    let count = from_environment("READING_FUZZ_COUNT").unwrap_or(2_000);
    let mut seeds = Random::seeded(from_environment("READING_FUZZ_SEED").unwrap_or(1));
    (0..count).map(move |_| seeds.word())
}

#[test]
fn a_certain_reading_is_never_wrong() {
    let mut outcomes: BTreeMap<Style, BTreeMap<Outcome, u64>> = BTreeMap::new();
    let mut wrong = Vec::new();
    for seed in seeds() {
        let table = Table::of(seed);
        let outcome = outcome(&table);
        *outcomes.entry(table.style).or_default().entry(outcome).or_default() += 1;
        wrong.extend((outcome == Outcome::Wrong).then_some(seed));
    }
    for (style, outcomes) in &outcomes {
        println!("{style:?}: {outcomes:?}");
    }
    assert!(wrong.is_empty(), "{} are misread: {}", wrong.len(), shown(&wrong));
    // Who is never certain is never wrong either.
    let share = |style, outcome| {
        let of_style = &outcomes[&style];
        of_style.get(&outcome).copied().unwrap_or(0) * 100 / of_style.values().sum::<u64>()
    };
    assert!(share(Style::Designators, Outcome::Right) >= 99 && share(Style::Message, Outcome::Right) >= 99);
    assert!(share(Style::Headless, Outcome::Right) >= 70 && share(Style::Export, Outcome::Right) >= 15);
}

#[test]
fn seeds_that_failed_once_stay_right() {
    let kept = include_str!("data/reading-seeds.txt");
    let seeds = kept.lines().filter_map(|line| line.split(' ').next()?.parse().ok());
    let wrong: Vec<u64> = seeds.filter(|seed| outcome(&Table::of(*seed)) == Outcome::Wrong).collect();
    assert!(wrong.is_empty(), "{}", shown(&wrong));
}

/// The first tables that were misread, with the seed that makes each again.
fn shown(seeds: &[u64]) -> String {
    let mut text = String::new();
    for seed in seeds.iter().take(12) {
        let table = Table::of(*seed);
        let written: String = table.written.text(&table).chars().take(700).collect();
        write!(text, "\n\n{seed} {:?}, {:?}, needs {:?}", table.style, table.written, table.expected.columns).unwrap();
        write!(text, " in {:?}\n{written:?}", table.places).unwrap();
        let list = match list(&table) {
            Ok(list) => list,
            Err(error) => {
                write!(text, "\n{error}").unwrap();
                continue;
            }
        };
        let reading = list.reading();
        let sources = std::iter::once(&reading.address).chain(&reading.expected);
        let sources: Vec<_> = sources.map(|source| (source.column, source.basis)).collect();
        let rows = (list.len(), table.rows.len());
        write!(text, "\n{:?} {:?} {sources:?} {rows:?}", reading.delimiter, reading.heading).unwrap();
    }
    text
}

/// A line of JSON for each table: its text, what separates its cells, and what we say does.
#[test]
fn tables_are_written_where_asked() {
    let Ok(path) = env::var("READING_OUT") else { return };
    let tables = seeds().map(|seed| (seed, Table::of(seed)));
    let told_apart = tables.filter(|(_, table)| table.rows[0].len() > 1 && !table.written.directive);
    let line = |(seed, table): (u64, Table)| {
        let ours = list(&table).unwrap().reading().delimiter.to_string();
        let delimiter = table.written.delimiter.to_string();
        let text = table.written.text(&table);
        serde_json::json!({ "seed": seed.to_string(), "delimiter": delimiter, "ours": ours, "text": text }).to_string()
            + "\n"
    };
    fs::write(path, told_apart.map(line).collect::<String>()).unwrap();
}
