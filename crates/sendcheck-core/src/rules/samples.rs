//! Findings with arguments of all kinds, so that what says the same in other words can be held against every branch of a
//! rule's texts, and not only against those that somebody thought of.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::declare::{Rule, Told};
use super::findings::finding;
use crate::finding::{At, WordList};
use crate::rules::Finding;
use crate::types::{Unfetchable, UrlDefect};
use crate::words::Words;

/// So many findings of one rule are made; of more, these are spread over all of them.
const MOST: usize = 4000;

/// A prime, and larger than any number of values that an argument is given: steps of it reach every combination.
const STEP: usize = 7919;

/// A rule whose arguments can be made up.
pub(crate) trait Sampled {
    /// Shows it with arguments of all kinds.
    fn samples(see: &mut dyn FnMut(&dyn Told));
}

/// A type of arguments, with the values that texts tell apart.
pub(crate) trait Sample: Sized + Clone {
    /// These values.
    fn samples() -> Vec<Self>;
}

/// What [`RuleCode::samples`](crate::rules::RuleCode::samples) answers for a rule.
pub(super) fn of<R: Rule + Sampled>() -> Vec<Finding> {
    let mut all = Vec::new();
    let severity = R::META.severity.api;
    R::samples(&mut |told| all.push(finding(R::META, severity, At::Pointer(String::new()), told)));
    all
}

/// One combination of values, as a number of which each argument takes its digit.
pub(crate) struct Place(usize);

impl Place {
    /// The value of the next argument.
    pub(crate) fn take<T: Clone>(&mut self, values: &[T]) -> Option<T> {
        let at = self.0.checked_rem(values.len())?;
        self.0 /= values.len();
        values.get(at).cloned()
    }
}

/// Visits the combinations of so many values each.
pub(crate) fn each(counts: &[usize], visit: &mut dyn FnMut(Place) -> Option<()>) {
    let all: usize = counts.iter().product();
    for index in 0..all.min(MOST) {
        let place = if all > MOST { index * STEP % all } else { index };
        if visit(Place(place)).is_none() {
            return;
        }
    }
}

impl<T: Words> Sample for T {
    fn samples() -> Vec<Self> {
        T::VALUES.into()
    }
}

impl<T: Words> Sample for WordList<T> {
    fn samples() -> Vec<Self> {
        (0..=T::VALUES.len()).map(|count| T::VALUES.iter().copied().take(count).collect()).collect()
    }
}

/// Numbers that end in one, none, several, and the limits that texts name.
const NUMBERS: [u16; 8] = [0, 1, 2, 6, 20, 100, 141, 1601];

impl Sample for usize {
    fn samples() -> Vec<Self> {
        NUMBERS.map(Self::from).into()
    }
}

impl Sample for u32 {
    fn samples() -> Vec<Self> {
        NUMBERS.map(Self::from).into()
    }
}

/// Texts that texts tell apart.
const TEXTS: [&str; 13] =
    ["", "name", "1", "inapp", "image", "destinationUrl", "pdf", " ", "`", "U+0009", "U+000A", "U+000D", "U+2011"];

impl Sample for &'static str {
    fn samples() -> Vec<Self> {
        TEXTS.into()
    }
}

impl Sample for String {
    fn samples() -> Vec<Self> {
        TEXTS.map(Self::from).into()
    }
}

impl Sample for Vec<String> {
    fn samples() -> Vec<Self> {
        let named = |count: usize| (1..=count).map(|number| alloc::format!("name{number}")).collect();
        let mut lists: Vec<Self> = [0, 1, 2, 5, 6, 20].into_iter().map(named).collect();
        lists.extend([vec![String::new()], vec![String::new(), "name".to_string()]]);
        lists
    }
}

/// No text shows what is permitted.
impl Sample for &[String] {
    fn samples() -> Vec<Self> {
        vec![&[]]
    }
}

/// What is wrong with links, and what else may be said in the place of it.
pub(crate) fn of_links<T>(
    defect: impl Fn(UrlDefect) -> T,
    unfetchable: impl Fn(Unfetchable) -> T,
    others: impl IntoIterator<Item = T>,
) -> Vec<T> {
    let defects = UrlDefect::ALL.into_iter().map(defect);
    defects.chain(Unfetchable::ALL.into_iter().map(unfetchable)).chain(others).collect()
}
