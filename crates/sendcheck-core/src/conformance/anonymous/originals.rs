//! What must not come out again: every four letters or digits in a row that stood in a value.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

/// So many in a row tell something.
const RUN: usize = 4;

/// So many digits may be a number, whatever stands between them.
const NUMBER: usize = 7;

/// What links, files and forms of data have in common, whoever they belong to.
const EVERYBODYS: [&str; 21] = [
    "https", "http", "example", "jpeg", "webp", "3gpp", "docx", "html", "xlsx", "pptx", "mpeg", "heic", "male",
    "female", "other", "home", "mobile", "work", "main", "pager", "homefax",
];

type Window = [char; RUN];

/// Every run of the originals, without case.
pub(super) struct Originals {
    runs: BTreeSet<Window>,
    /// Runs that are nobody's: of [`EVERYBODYS`], and those that every number of a range for fiction has.
    free: BTreeSet<Window>,
}

impl Default for Originals {
    fn default() -> Self {
        let mut none = Self { runs: BTreeSet::new(), free: BTreeSet::new() };
        for word in EVERYBODYS {
            none.free(word);
        }
        none
    }
}

impl Originals {
    pub(super) fn add(&mut self, text: &str) {
        windows(text, &mut |window| {
            self.runs.insert(window);
        });
    }

    /// What stands in this text is nobody's.
    pub(super) fn free(&mut self, text: &str) {
        windows(text, &mut |window| {
            self.free.insert(window);
        });
    }

    pub(super) fn hold_some_of(&self, text: &str) -> bool {
        let mut found = false;
        windows(text, &mut |window| {
            found |= self.runs.contains(&window) && !self.free.contains(&window);
        });
        found
    }
}

/// Shows every run of letters and digits, and every run of the digits alone of what may be a number.
fn windows(text: &str, see: &mut dyn FnMut(Window)) {
    let lower = |c: char| c.to_lowercase().next().unwrap_or(c);
    for run in text.split(|c: char| !c.is_alphanumeric()) {
        each(&run.chars().map(lower).collect::<Vec<_>>(), see);
    }
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() >= NUMBER {
        each(&digits, see);
    }
}

fn each(run: &[char], see: &mut dyn FnMut(Window)) {
    run.windows(RUN).filter_map(|window| window.try_into().ok()).for_each(see);
}
