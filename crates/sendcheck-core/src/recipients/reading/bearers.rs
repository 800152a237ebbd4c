//! Which names of a heading are one column's own.

use alloc::string::String;
use alloc::vec::Vec;

use crate::order;

/// The names of a heading in order: made once, because a list may have thousands of columns.
#[derive(Debug)]
pub(super) struct Bearers<'a>(Vec<&'a str>);

impl<'a> Bearers<'a> {
    pub(super) fn of(names: &'a [String]) -> Self {
        let mut sorted: Vec<&str> = names.iter().map(String::as_str).collect();
        order::sort_by(&mut sorted, Ord::cmp);
        Self(sorted)
    }

    /// Whether exactly one column is called so.
    pub(super) fn is_own(&self, name: &str) -> bool {
        let first = self.0.partition_point(|other| *other < name);
        let is_name = |at: usize| self.0.get(at) == Some(&name);
        is_name(first) && !is_name(first + 1)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::Bearers;

    #[test]
    fn a_name_is_own_that_one_column_has() {
        let names = ["b", "a", "", "b"].map(String::from);
        let bearers = Bearers::of(&names);
        assert_eq!(["a", "b", "", "c"].map(|name| bearers.is_own(name)), [true, false, true, false]);
    }
}
