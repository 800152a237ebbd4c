//! What something is known to cost: a file with a line for each thing that is counted, its name, a tab and its count.
//!
//! Such a file stands in the repository, so that a change which costs more says so where it is read.

use std::error::Error;
use std::fs;
use std::path::Path;

use crate::run::root;

/// A count may differ from the one that is kept by this part of it: compilers place code differently, other versions of
/// libraries are linked to, and nobody is to write the file anew for that.
const SLACK: f64 = 0.02;

/// Where counts are kept.
#[derive(Debug)]
pub(crate) struct Budget {
    /// Its path in this repository.
    pub(crate) file: &'static str,
    /// The command that writes it.
    pub(crate) keep: &'static str,
}

/// What was counted, by name, in the order in which it is written.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts(pub(crate) Vec<(String, u64)>);

impl Budget {
    /// Holds counts against those that are kept. Where they are the `whole`, nothing else may be kept.
    ///
    /// # Errors
    ///
    /// That the file cannot be read, or each count that is out of its budget, has none, or is kept for nothing.
    pub(crate) fn compare(&self, counts: &Counts, whole: bool) -> Result<(), Box<dyn Error>> {
        let kept =
            Counts::read(&root().join(self.file)).map_err(|error| format!("{error}; `{}` writes it", self.keep))?;
        let wrong = self.objections(&kept, counts, whole);
        if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
    }

    /// Writes counts down, in place of those that were kept.
    ///
    /// # Errors
    ///
    /// That the file cannot be written.
    pub(crate) fn keep(&self, counts: &Counts) -> Result<(), Box<dyn Error>> {
        let lines: Vec<_> = counts.0.iter().map(|(name, count)| format!("{name}\t{count}\n")).collect();
        fs::write(root().join(self.file), lines.concat()).map_err(|error| format!("{}: {error}", self.file).into())
    }

    fn objections(&self, kept: &Counts, counts: &Counts, whole: bool) -> Vec<String> {
        let mut wrong: Vec<_> =
            counts.0.iter().filter_map(|(name, count)| self.objection(kept, name, *count)).collect();
        let for_nothing = kept.0.iter().filter(|(name, _)| whole && counts.of(name).is_none());
        wrong
            .extend(for_nothing.map(|(name, _)| format!("{name}: has a count in {}, and nothing takes it", self.file)));
        wrong
    }

    fn objection(&self, kept: &Counts, name: &str, count: u64) -> Option<String> {
        let Some(kept) = kept.of(name) else {
            return Some(format!("{name}: takes {count}, and nothing says what it may; `{}` writes it", self.keep));
        };
        let change = ratio(count, kept) - 1.0;
        let says = || {
            let percent = change * 100.0;
            format!("{name}: takes {count}, {percent:+.1} % of {kept}; if that is meant, `{}` and say why", self.keep)
        };
        (change.abs() > SLACK).then(says)
    }
}

impl Counts {
    /// Reads a file of counts.
    ///
    /// # Errors
    ///
    /// That it cannot be read, or the line that is none.
    pub(crate) fn read(path: &Path) -> Result<Self, Box<dyn Error>> {
        let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Self::parse(&text).map_err(|wrong| format!("{}: {wrong}", path.display()).into())
    }

    fn parse(text: &str) -> Result<Self, String> {
        let line = |line: &str| {
            let (name, count) = line.split_once('\t').ok_or_else(|| format!("no tab in `{line}`"))?;
            Ok((name.to_owned(), count.parse().map_err(|error| format!("{name}: {error}"))?))
        };
        text.lines().map(line).collect::<Result<_, _>>().map(Self)
    }

    fn of(&self, name: &str) -> Option<u64> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, count)| *count)
    }
}

/// A count as a multiple of another.
#[expect(clippy::cast_precision_loss, reason = "counts of instructions are far below what a float holds")]
pub(crate) fn ratio(count: u64, other: u64) -> f64 {
    count as f64 / other.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::{Budget, Counts};

    const BUDGET: Budget = Budget { file: "costs.tsv", keep: "cargo xtask growth --keep" };

    fn counts(text: &str) -> Counts {
        Counts::parse(text).expect("counts")
    }

    fn objections(found: &str, whole: bool) -> Vec<String> {
        BUDGET.objections(&counts("rows\t1000\nlong cells\t50\n"), &counts(found), whole)
    }

    #[test]
    fn two_in_a_hundred_more_or_less_are_no_change() {
        assert_eq!(objections("rows\t1019\nlong cells\t50\n", true), [""; 0]);
        let more = "rows: takes 1021, +2.1 % of 1000; if that is meant, `cargo xtask growth --keep` and say why";
        assert_eq!(objections("rows\t1021\n", false), [more]);
        let less = "rows: takes 979, -2.1 % of 1000; if that is meant, `cargo xtask growth --keep` and say why";
        assert_eq!(objections("rows\t979\n", false), [less]);
    }

    #[test]
    fn what_only_one_side_has_is_named() {
        let unknown = "quotes: takes 7, and nothing says what it may; `cargo xtask growth --keep` writes it";
        assert_eq!(objections("quotes\t7\n", false), [unknown]);
        let gone = "long cells: has a count in costs.tsv, and nothing takes it";
        assert_eq!(objections("rows\t1000\n", true), [gone]);
    }

    #[test]
    fn a_line_without_a_count_is_an_error() {
        assert_eq!(Counts::parse("rows 1000"), Err("no tab in `rows 1000`".to_owned()));
        assert!(Counts::parse("rows\tmany").is_err_and(|error| error.starts_with("rows: ")));
    }
}
