//! What became of every fault, kept from run to run, and why nobody could notice some.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::io;
use std::path::Path;

use crate::faults::Fault;

/// What became of a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// By the tests of this program.
    Noticed(String),
    /// No test comes to it.
    NotReached,
    /// Tests come to it, and all pass.
    Survived,
}

const NOT_REACHED: &str = "not reached";
const SURVIVED: &str = "survived";

impl Outcome {
    pub(crate) fn words(&self) -> String {
        match self {
            Self::Noticed(by) => format!("noticed by {by}"),
            Self::NotReached => NOT_REACHED.into(),
            Self::Survived => SURVIVED.into(),
        }
    }

    fn read(words: &str) -> Option<Self> {
        match words {
            NOT_REACHED => Some(Self::NotReached),
            SURVIVED => Some(Self::Survived),
            _ => words.strip_prefix("noticed by ").map(|by| Self::Noticed(by.into())),
        }
    }
}

/// What became of faults, by [`Fault::key`].
#[derive(Debug, Default)]
pub(crate) struct Outcomes(BTreeMap<String, Outcome>);

impl Outcomes {
    pub(crate) fn read(file: &Path) -> io::Result<Self> {
        let text = fs::read_to_string(file)?;
        let lines = text.lines().filter_map(|line| line.split_once('\t'));
        Ok(Self(lines.filter_map(|(words, key)| Some((key.to_owned(), Outcome::read(words)?))).collect()))
    }

    pub(crate) fn write(&self, file: &Path) -> io::Result<()> {
        let lines: Vec<String> = self.0.iter().map(|(key, outcome)| format!("{}\t{key}\n", outcome.words())).collect();
        fs::write(file, lines.concat())
    }

    pub(crate) fn keep(&mut self, fault: &Fault, outcome: Outcome) {
        self.0.insert(fault.key(), outcome);
    }

    pub(crate) fn is_noticed(&self, fault: &Fault) -> bool {
        matches!(self.0.get(&fault.key()), Some(Outcome::Noticed(_)))
    }

    /// A line for each fault without a reason that no test notices, then the counts of each room; and whether every fault is
    /// noticed or has a reason, and every reason a fault.
    pub(crate) fn told(&self, faults: &[Fault], reasons: &Reasons) -> (String, bool) {
        let mut rooms: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
        let mut told: Vec<String> = Vec::new();
        let mut used = HashSet::new();
        for fault in faults {
            let key = fault.key();
            let Some(outcome) = self.0.get(&key) else { continue };
            let has_reason = reasons.0.contains_key(&key);
            let column = match outcome {
                Outcome::Noticed(_) => 0,
                _ if has_reason => 1,
                Outcome::Survived => 2,
                Outcome::NotReached => 3,
            };
            if column == 1 {
                used.insert(key);
            } else if column > 1 {
                let Fault { file, line, function, change } = fault;
                told.push(format!("{file}:{line} {function}: {change} ({})\n", outcome.words()));
            } else if has_reason {
                told.push(format!("is noticed, and needs no reason: {key}\n"));
            }
            let room = fault.file.rsplit('/').nth(1).unwrap_or_default();
            if let Some(count) = rooms.entry(room).or_default().get_mut(column) {
                *count += 1;
            }
        }
        let files: HashSet<&str> = faults.iter().map(|fault| fault.file.as_str()).collect();
        let of_these = |key: &str| key.split('\t').next().is_some_and(|file| files.contains(file));
        for key in reasons.0.keys().filter(|key| of_these(key) && !faults.iter().any(|fault| fault.key() == **key)) {
            told.push(format!("a reason for no fault: {key}\n"));
        }
        let is_well = told.is_empty();
        for (room, [noticed, with_reason, survived, not_reached]) in &rooms {
            let passed =
                format!("{with_reason:>4} for a reason not, {survived:>4} survived, {not_reached:>4} not reached");
            told.push(format!("{room:12} {noticed:>5} noticed, {passed}\n"));
        }
        (told.concat(), is_well)
    }
}

/// Why nobody can notice a fault, by [`Fault::key`].
#[derive(Debug, Default)]
pub(crate) struct Reasons(HashMap<String, String>);

impl Reasons {
    /// Lines of file, function, change and reason; what begins with `#` is a remark.
    pub(crate) fn read(file: &Path) -> io::Result<Self> {
        Ok(Self::of(&fs::read_to_string(file)?))
    }

    fn of(text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.rsplit_once('\t'));
        Self(lines.map(|(key, reason)| (key.to_owned(), reason.to_owned())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Outcomes, Reasons};
    use crate::faults::Fault;

    fn fault(change: &str) -> Fault {
        Fault { file: "src/view/a.rs".into(), line: 3, function: "Slot::of".into(), change: change.into() }
    }

    #[test]
    fn a_fault_is_noticed_or_has_a_reason_or_is_told() {
        let (one, other) = (fault("`+` for `-`"), fault("answer `0`"));
        let mut outcomes = Outcomes::default();
        outcomes.keep(&one, Outcome::Survived);
        outcomes.keep(&other, Outcome::Noticed("vectors".into()));
        let faults = [one, other];
        let (told, is_well) = outcomes.told(&faults, &Reasons::default());
        assert!(told.starts_with("src/view/a.rs:3 Slot::of: `+` for `-` (survived)\n"), "{told}");
        assert!(!is_well);
        let reasons = Reasons::of("# why\nsrc/view/a.rs\tSlot::of\t`+` for `-`\tonly a capacity\n");
        let (told, is_well) = outcomes.told(&faults, &reasons);
        assert!(is_well, "{told}");
        assert!(told.contains("1 noticed,    1 for a reason not"), "{told}");
    }

    #[test]
    fn a_reason_that_is_no_longer_needed_is_told() {
        let mut outcomes = Outcomes::default();
        outcomes.keep(&fault("answer `0`"), Outcome::Noticed("vectors".into()));
        let reasons = Reasons::of(
            "src/view/a.rs\tSlot::of\tanswer `0`\tx\nsrc/view/a.rs\tSlot::was\tanswer `0`\tx\nother.rs\tf\tg\tx",
        );
        let (told, is_well) = outcomes.told(&[fault("answer `0`")], &reasons);
        assert!(!is_well);
        assert_eq!(told.matches("is noticed, and needs no reason").count(), 1, "{told}");
        assert_eq!(told.matches("a reason for no fault").count(), 1, "{told}");
    }
}
