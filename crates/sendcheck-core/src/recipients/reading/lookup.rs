//! Needs by the names that a heading may give them.

use alloc::collections::BTreeMap;
use alloc::string::String;

use crate::recipients::blank::trim_marks;
use crate::recipients::expected::{Column, Expected};
use crate::recipients::headings::fold;

/// The needs by the names that a heading may give them; made once, because a handoff may have thousands.
#[derive(Debug)]
pub(super) struct Lookup {
    pub(super) header: Option<usize>,
    pub(super) only_button: Option<usize>,
    bodies: BTreeMap<String, usize>,
    buttons: BTreeMap<String, usize>,
    /// Columns' and variables' own names as they are written, and in comparison form.
    exact: BTreeMap<String, usize>,
    alike: BTreeMap<String, usize>,
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
                    lookup.bodies.entry(folded(variable)).or_insert(index);
                }
                Column::Button(variable) => {
                    buttons += 1;
                    lookup.only_button = (buttons == 1).then_some(index);
                    lookup.buttons.entry(folded(variable)).or_insert(index);
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
            self.alike.entry(folded(&name)).or_insert(index);
            self.exact.entry(name).or_insert(index);
        }
    }

    pub(super) fn own(&self, heading: &str) -> Option<usize> {
        let heading = trim_marks(heading);
        self.exact.get(heading).or_else(|| self.alike.get(&folded(heading))).filter(|_| !heading.is_empty()).copied()
    }

    pub(super) fn body(&self, name: &str) -> Option<usize> {
        self.bodies.get(&folded(name)).copied()
    }

    pub(super) fn button(&self, name: &str) -> Option<usize> {
        self.buttons.get(&folded(name)).copied()
    }
}

/// The comparison form as a text.
fn folded(name: &str) -> String {
    fold(name).collect()
}
