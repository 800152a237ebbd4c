//! Needs by the names that a heading may give them.

use alloc::string::String;
use alloc::vec::Vec;

use crate::order;
use crate::recipients::blank::trim_marks;
use crate::recipients::expected::{Column, Expected};
use crate::recipients::headings::fold;

/// The needs by the names that a heading may give them; made once, because a handoff may have thousands.
#[derive(Debug)]
pub(super) struct Lookup {
    /// The header, or without one the only variable that is a whole address.
    pub(super) header: Option<usize>,
    pub(super) only_button: Option<usize>,
    bodies: Names,
    buttons: Names,
    /// Columns' and variables' own names as they are written, and in comparison form.
    exact: Names,
    alike: Names,
}

impl Lookup {
    pub(super) fn of(expected: &Expected) -> Self {
        let (mut header, mut only_button) = (None, None);
        let (mut bodies, mut buttons, mut exact, mut alike) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (index, column) in expected.columns.iter().enumerate() {
            for name in own_names(column) {
                alike.push((folded(&name), index));
                exact.push((name, index));
            }
            match column {
                Column::Header => header = Some(index),
                Column::Number(_) | Column::Data(_) => {}
                Column::Body(variable) | Column::Link(variable) => bodies.push((folded(variable), index)),
                Column::Button(variable) => {
                    only_button = buttons.is_empty().then_some(index);
                    buttons.push((folded(variable), index));
                }
            }
        }
        // Where no header is needed, the one address among the variables is found as the header's is.
        let mut links = expected.columns.iter().zip(0..).filter(|(column, _)| column.is_link());
        if let (None, Some((_, link)), None) = (header, links.next(), links.next()) {
            header = Some(link);
        }
        let [bodies, buttons, exact, alike] = [bodies, buttons, exact, alike].map(Names::of);
        Self { header, only_button, bodies, buttons, exact, alike }
    }

    /// Needs whose own name this heading is: those written so, then those that differ in case, blanks or marks.
    pub(super) fn own(&self, heading: &str) -> impl Iterator<Item = usize> {
        let heading = trim_marks(heading);
        let alike = if heading.is_empty() { &[] } else { self.alike.needs(&folded(heading)) };
        self.exact.needs(heading).iter().chain(alike).map(|(_, need)| *need)
    }

    pub(super) fn body(&self, name: &str) -> impl Iterator<Item = usize> {
        self.bodies.needs(&folded(name)).iter().map(|(_, need)| *need)
    }

    pub(super) fn button(&self, name: &str) -> impl Iterator<Item = usize> {
        self.buttons.needs(&folded(name)).iter().map(|(_, need)| *need)
    }
}

/// Needs with their names, sorted by name.
#[derive(Debug)]
struct Names(Vec<(String, usize)>);

impl Names {
    fn of(mut needs: Vec<(String, usize)>) -> Self {
        order::sort_by(&mut needs, |a, b| a.0.cmp(&b.0));
        Self(needs)
    }

    /// The needs of this name, in their order.
    fn needs(&self, name: &str) -> &[(String, usize)] {
        let from = self.0.partition_point(|(other, _)| other.as_str() < name);
        let behind = self.0.get(from..).unwrap_or_default();
        let count = behind.iter().take_while(|(other, _)| other == name).count();
        behind.get(..count).unwrap_or_default()
    }
}

/// The name of the column, and that of a variable of the body if it is a word.
fn own_names(column: &Column) -> impl Iterator<Item = String> {
    let is_word = |variable: &&str| !variable.bytes().all(|byte| byte.is_ascii_digit());
    let is_body = matches!(column, Column::Body(_) | Column::Link(_));
    let variable = column.variable().filter(|variable| is_body && is_word(variable)).map(String::from);
    core::iter::once(column.name()).chain(variable)
}

/// The comparison form as a text.
fn folded(name: &str) -> String {
    fold(name).collect()
}
