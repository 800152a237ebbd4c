//! What everything is known to cost: a line for each dimension, its name and the instructions at its largest size.
//!
//! The file stands in the repository, so that a change which costs more says so where it is read.

use std::error::Error;
use std::fs;

/// A count may differ from the one that is kept by this part of it: compilers place code differently, and nobody is to
/// write the file anew for that.
const SLACK: f64 = 0.02;

pub(crate) struct Counts(Vec<(String, u64)>);

impl Counts {
    pub(crate) fn read(path: &str) -> Result<Self, Box<dyn Error>> {
        let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}; `--keep` writes it"))?;
        let line = |line: &str| -> Result<(String, u64), Box<dyn Error>> {
            let (name, count) = line.split_once('\t').ok_or_else(|| format!("{path}: no tab in `{line}`"))?;
            Ok((name.into(), count.parse().map_err(|error| format!("{path}: {name}: {error}"))?))
        };
        text.lines().map(line).collect::<Result<_, _>>().map(Self)
    }

    pub(crate) fn write<'n>(path: &str, counts: impl Iterator<Item = (&'n str, u64)>) -> Result<(), Box<dyn Error>> {
        let lines: Vec<_> = counts.map(|(name, count)| format!("{name}\t{count}\n")).collect();
        Ok(fs::write(path, lines.concat())?)
    }

    /// What is to be said against a count.
    pub(crate) fn objection(&self, name: &str, count: u64) -> Option<String> {
        let Some((_, kept)) = self.0.iter().find(|(kept, _)| kept == name) else {
            return Some(format!("{name}: takes {count}, and nothing says what it may; `--keep` writes it"));
        };
        let change = change(count, *kept);
        let says = || {
            format!("{name}: takes {count}, {:+.1} % of {kept}; if that is meant, `--keep` and say why", change * 100.0)
        };
        (change.abs() > SLACK).then(says)
    }

    /// The counts that are kept and that nothing has.
    pub(crate) fn without(&self, is_known: impl Fn(&str) -> bool) -> Vec<String> {
        let unknown = self.0.iter().filter(|(name, _)| !is_known(name));
        unknown.map(|(name, _)| format!("{name}: has a count, and there is no such dimension")).collect()
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of instructions are far below what a float holds")]
fn change(count: u64, kept: u64) -> f64 {
    count as f64 / kept.max(1) as f64 - 1.0
}
