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

    /// The first need of which this is the name or the variable, written so, or else but for case, blanks and marks.
    pub(super) fn called(&self, name: &str, expected: &Expected) -> Option<usize> {
        let folded = folded(name);
        let alike = [&self.alike, &self.bodies, &self.buttons].map(|names| names.needs(&folded));
        let is_called = |need: &usize| {
            expected.columns.get(*need).is_some_and(|column| column.name() == name || column.variable() == Some(name))
        };
        // What is written so is also alike; what is empty in comparison form is alike nothing.
        let among = || alike.iter().flat_map(|names| names.iter()).map(|(_, need)| *need);
        among().filter(is_called).min().or_else(|| among().filter(|_| !folded.is_empty()).min())
    }

    pub(super) fn body(&self, name: &str) -> impl Iterator<Item = usize> {
        self.bodies.needs(&folded(name)).iter().map(|(_, need)| *need)
    }

    pub(super) fn button(&self, name: &str) -> impl Iterator<Item = usize> {
        self.buttons.needs(&folded(name)).iter().map(|(_, need)| *need)
    }
}

/// Needs or columns with their names, sorted by name.
#[derive(Debug, Default)]
pub(super) struct Names(Vec<(String, usize)>);

impl Names {
    /// The columns of a heading, in comparison form.
    pub(super) fn of_headings(names: &[String]) -> Self {
        Self::of(names.iter().map(|name| folded(name)).zip(0..).collect())
    }

    /// The columns that are called so, but for case, blanks and marks, in their order.
    pub(super) fn alike(&self, name: &str) -> impl Iterator<Item = usize> {
        self.needs(&folded(name)).iter().map(|(_, column)| *column)
    }

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

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::recipients::expected::AddressColumn;

    #[test]
    fn of_names_that_differ_in_their_case_the_one_that_is_written_so_is_meant() {
        let body = |name: &str| Column::Body(name.into());
        let columns = vec![body("Name"), body("name"), Column::Button("NAME".into()), body("2")];
        let expected = Expected { address: AddressColumn::Phone, columns, whole_line: false };
        let lookup = Lookup::of(&expected);
        let called = |name: &str| lookup.called(name, &expected);
        assert_eq!((called("Name"), called("name"), called("NAME")), (Some(0), Some(1), Some(2)), "variables");
        assert_eq!((called("BName"), called("Bname"), called("BUNAME")), (Some(0), Some(1), Some(2)), "columns");
        assert_eq!(
            (called("nAME"), called("2"), called("B2"), called("3"), called("")),
            (Some(0), Some(3), Some(3), None, None)
        );
        let own = |heading: &str| lookup.own(heading).next();
        assert_eq!((own("Name"), own("name"), own(" name "), own("nAME")), (Some(0), Some(1), Some(1), Some(0)));
        assert_eq!((own("2"), own("B2"), own("")), (None, Some(3), None), "a figure is no name of its own");
    }
}
