//! Needs by the names that a heading may give them.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::recipients::blank::trim_marks;
use crate::recipients::expected::{Column, Expected};
use crate::recipients::headings::fold;

/// The needs by the names that a heading may give them; made once, because a handoff may have thousands.
#[derive(Debug)]
pub(super) struct Lookup {
    pub(super) header: Option<usize>,
    pub(super) only_button: Option<usize>,
    bodies: BTreeMap<String, Vec<usize>>,
    buttons: BTreeMap<String, Vec<usize>>,
    /// Columns' and variables' own names as they are written, and in comparison form.
    exact: BTreeMap<String, Vec<usize>>,
    alike: BTreeMap<String, Vec<usize>>,
}

impl Lookup {
    pub(super) fn of(expected: &Expected) -> Self {
        let mut lookup = Self {
            header: None,
            only_button: None,
            bodies: BTreeMap::new(),
            buttons: BTreeMap::new(),
            exact: BTreeMap::new(),
            alike: BTreeMap::new(),
        };
        let mut buttons = 0;
        for (index, column) in expected.columns.iter().enumerate() {
            lookup.own_names(column, index);
            match column {
                Column::Header => lookup.header = Some(index),
                Column::Body(variable) => {
                    lookup.bodies.entry(folded(variable)).or_default().push(index);
                }
                Column::Button(variable) => {
                    buttons += 1;
                    lookup.only_button = (buttons == 1).then_some(index);
                    lookup.buttons.entry(folded(variable)).or_default().push(index);
                }
            }
        }
        lookup
    }

    fn own_names(&mut self, column: &Column, index: usize) {
        let is_word = |variable: &&str| !variable.bytes().all(|byte| byte.is_ascii_digit());
        let is_body = matches!(column, Column::Body(_));
        let variable = column.variable().filter(|variable| is_body && is_word(variable)).map(String::from);
        for name in core::iter::once(column.name()).chain(variable) {
            self.alike.entry(folded(&name)).or_default().push(index);
            self.exact.entry(name).or_default().push(index);
        }
    }

    /// Needs whose own name this heading is: those written so, then those that differ in case, blanks or marks.
    pub(super) fn own(&self, heading: &str) -> impl Iterator<Item = usize> {
        let heading = trim_marks(heading);
        let alike = if heading.is_empty() { None } else { self.alike.get(&folded(heading)) };
        self.exact.get(heading).into_iter().chain(alike).flatten().copied()
    }

    pub(super) fn body(&self, name: &str) -> impl Iterator<Item = usize> {
        self.bodies.get(&folded(name)).into_iter().flatten().copied()
    }

    pub(super) fn button(&self, name: &str) -> impl Iterator<Item = usize> {
        self.buttons.get(&folded(name)).into_iter().flatten().copied()
    }
}

/// The comparison form as a text.
fn folded(name: &str) -> String {
    fold(name).collect()
}
