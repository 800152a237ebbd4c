//! Which columns hold what the message needs.

use alloc::vec::Vec;

use super::{Kind, Need, Resolver};
use crate::order;
use crate::recipients::Column;
use crate::recipients::headings::Meaning;
use crate::recipients::reading::{Basis, ColumnRole, Part, ReadingNote, Source};

impl Resolver<'_> {
    pub(super) fn find_by_names(&mut self) {
        let lookup = self.lookup;
        let only_body = self.expected.only_body();
        self.prefer_links_for_the_header();
        // A name says how the heading names variables, also where the caller gave the column.
        let is_variable = |role: &Option<ColumnRole>| matches!(role, None | Some(ColumnRole::Expected(_)));
        let columns = self.roles.iter().enumerate().filter(|(_, role)| is_variable(role));
        for (index, is_free) in columns.map(|(index, role)| (index, role.is_none())).collect::<Vec<_>>() {
            let wanted = self.wanted_by_name(index);
            let is_own = lookup.own(self.table.name(index)).next().is_some();
            let is_designator = !matches!(self.meaning(index), Meaning::Header("") | Meaning::Button(""));
            self.names_variables |= !wanted.is_empty() && (is_designator || is_own);
            if is_free {
                self.claim(&wanted, index);
            }
        }
        let messages = self.free().filter(|index| self.meaning(*index) == Meaning::Message).collect::<Vec<_>>();
        // A message column that the caller gave leaves no other one for other needs either.
        let is_message = |body: &usize| match *self.source(Need::Expected(*body)) {
            Source { basis: Some(Basis::Given), column: Some(column), .. } => {
                self.meaning(column as usize - 1) == Meaning::Message
            }
            Source { basis, .. } => basis.is_none(),
        };
        if let Some(body) = only_body.filter(is_message) {
            for index in messages {
                self.claim(&[body], index);
            }
        }
    }

    /// The needs that the heading may mean by the name of this column.
    fn wanted_by_name(&self, index: usize) -> Vec<usize> {
        let lookup = self.lookup;
        let mut wanted: Vec<usize> = lookup.own(self.table.name(index)).collect();
        match self.meaning(index) {
            Meaning::Body(name) | Meaning::Figure(name) => wanted.extend(lookup.body(name)),
            Meaning::Header("" | "1") => wanted.extend(lookup.header),
            Meaning::Button("") => wanted.extend(lookup.only_button),
            Meaning::Button(name) => wanted.extend(lookup.button(name)),
            _ => {}
        }
        wanted
    }

    /// Of several columns that are called the header's, one with links is.
    fn prefer_links_for_the_header(&mut self) {
        let is_called_so = |index: &usize| matches!(self.meaning(*index), Meaning::Header("" | "1"));
        let named: Vec<usize> = self.free().filter(is_called_so).collect();
        let with_links = named.iter().find(|index| self.table.measure(**index).is_links());
        if let (Some(header), Some(index)) = (self.lookup.header, with_links.filter(|_| named.len() > 1)) {
            self.claim(&[header], *index);
        }
    }

    /// Takes a column for the first of these needs that is open, or notes that there was a column before.
    fn claim(&mut self, wanted: &[usize], index: usize) {
        let open = wanted.iter().find(|need| self.source(Need::Expected(**need)).basis.is_none());
        if let Some(need) = open {
            return self.fill(Need::Expected(*need), index, Basis::Name);
        }
        let Some(source) = wanted.first().map(|need| self.source(Need::Expected(*need))) else { return };
        match *source {
            Source { column: Some(first), basis: Some(Basis::Name), .. } => {
                let column = self.table.named(index);
                self.notes.push(ReadingNote::ColumnRepeated { column, first });
            }
            // The caller fills it from elsewhere.
            Source { basis: Some(Basis::Given), .. } => self.passed_over.push(index),
            _ => return,
        }
        self.set_role(index, ColumnRole::Ignored);
    }

    pub(super) fn find_header_by_content(&mut self) {
        let Some(header) = self.lookup.header else { return };
        match self.source(Need::Expected(header)) {
            Source { basis: None, .. } => {}
            Source { basis: Some(Basis::Name), column: Some(column), .. } => {
                return self.check_named_header(header, *column as usize - 1);
            }
            _ => return,
        }
        if !self.table.has_heading {
            return self.check_header_by_position(header);
        }
        let links: Vec<usize> = self.leftovers().filter(|index| self.table.measure(*index).is_links()).collect();
        match links.as_slice() {
            [index] => self.fill(Need::Expected(header), *index, Basis::Content),
            [] => {}
            [first, ..] => {
                self.note_uncertain(Need::Expected(header), &links);
                self.fill(Need::Expected(header), *first, Basis::Content);
            }
        }
    }

    /// A column that is called the header's and holds no links, beside one that does. That rows which failed have none there
    /// says nothing against the name: it may be why they failed.
    fn check_named_header(&mut self, header: usize, named: usize) {
        if self.table.is_ours {
            return;
        }
        let links = self.leftovers().find(|index| self.table.measure(*index).is_links());
        if let Some(links) = links.filter(|_| self.table.measure(named).denies_links()) {
            self.note_uncertain(Need::Expected(header), &[named, links]);
        }
    }

    /// Without a heading the documented order holds, unless the links stand elsewhere.
    fn check_header_by_position(&mut self, header: usize) {
        let Some(place) = self.free().nth(header) else { return };
        let elsewhere = self.free().find(|index| self.table.measure(*index).is_links());
        if let Some(elsewhere) = elsewhere.filter(|_| self.table.measure(place).denies_links()) {
            self.note_uncertain(Need::Expected(header), &[place, elsewhere]);
        }
    }

    pub(super) fn find_the_rest(&mut self) {
        let open: Vec<usize> = self.open_needs().collect();
        if !self.table.has_heading {
            self.rest_by_position(Basis::Position);
            if !self.have_an_order(&open) {
                self.tell_positions_of(&open);
            }
            return;
        }
        let left: Vec<usize> = self.leftovers().collect();
        let behind: Vec<usize> = self.behind_address(&left);
        match (open.as_slice(), left.as_slice()) {
            ([], _) | (_, []) => {}
            _ if self.names_variables => {}
            ([need], [index]) => self.fill(Need::Expected(*need), *index, Basis::Position),
            _ if left.len() <= open.len() => self.guess(&open, &left),
            _ if behind.len() == open.len() => self.guess(&open, &behind),
            _ => {
                let first = open.first().copied().unwrap_or_default();
                self.note_uncertain(Need::Expected(first), &left);
                self.guess(&open, if behind.len() > open.len() { &behind } else { &left });
            }
        }
        self.note_missing();
        self.leave_the_rest();
    }

    /// Whether a document says in which order these stand in a list without a heading: header, body, buttons, and in each of
    /// them variables by their numbers. For names it has none.
    fn have_an_order(&self, needs: &[usize]) -> bool {
        let columns = || needs.iter().filter_map(|need| self.expected.columns.get(*need));
        let bodies = columns().filter_map(|column| match column {
            Column::Body(variable) | Column::Link(variable) => Some(variable.as_str()),
            _ => None,
        });
        let buttons = columns().filter_map(|column| match column {
            Column::Button(variable) => Some(variable.as_str()),
            _ => None,
        });
        [bodies.collect::<Vec<_>>(), buttons.collect()]
            .iter()
            .all(|names| names.len() < 2 || names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_digit())))
    }

    /// That these are taken as they stand, which somebody should look at.
    fn tell_positions_of(&mut self, needs: &[usize]) {
        for need in needs {
            let source = self.sources.get(*need).and_then(|source| source.column);
            if let Some(index) = source.and_then(|column| (column as usize).checked_sub(1)) {
                self.by_position.push((self.need_name(Need::Expected(*need)), index));
            }
        }
    }

    fn behind_address(&self, left: &[usize]) -> Vec<usize> {
        let address = self.address.column.unwrap_or(0) as usize;
        left.iter().copied().filter(|index| *index >= address).collect()
    }

    /// Takes columns in their order for the needs in theirs.
    fn guess(&mut self, needs: &[usize], columns: &[usize]) {
        for (need, index) in needs.iter().zip(columns) {
            self.fill(Need::Expected(*need), *index, Basis::Position);
            self.by_position.push((self.need_name(Need::Expected(*need)), *index));
        }
    }

    /// All needs that are open in their order, on all columns that are free in theirs.
    pub(super) fn rest_by_position(&mut self, basis: Basis) {
        let first = self.free().next().filter(|_| self.address.basis.is_none());
        if let Some(first) = first {
            self.take_place(Need::Address, first, basis);
        }
        let open: Vec<usize> = self.open_needs().collect();
        let free: Vec<usize> = self.free().collect();
        for (need, index) in open.iter().zip(&free) {
            self.take_place(Need::Expected(*need), *index, basis);
        }
        // Columns that no row of the start reaches may still be reached by a later one.
        let behind = self.roles.len()..;
        for (need, index) in open.iter().skip(free.len()).zip(behind) {
            self.roles.push(None);
            self.fill(Need::Expected(*need), index, basis);
        }
    }

    /// Takes a column for a need because of where it stands; what speaks against it is told where a caller says so.
    fn take_place(&mut self, need: Need, index: usize, basis: Basis) {
        self.fill(need, index, basis);
        if basis != Basis::Given {
            return;
        }
        if self.is_named_for_another(need, index) {
            let (need, column) = (self.need_name(need), self.table.named(index));
            self.notes.push(ReadingNote::GivenContradicted { need, column, filled: 0, fitting: 0 });
        } else {
            self.contradict_given(need, index);
        }
    }

    /// Whether the heading gives this column the name of something else that the message needs.
    fn is_named_for_another(&self, need: Need, index: usize) -> bool {
        let wanted = self.wanted_by_name(index);
        let is_address = |index: usize| match self.meaning(index) {
            Meaning::Number(name) => name.rank().is_some() && !name.needs_content(),
            Meaning::Id => !self.expected.address.is_number(),
            _ => false,
        };
        let has_address = || self.address.column.is_some_and(|column| is_address(column as usize - 1));
        match need {
            Need::Address => !wanted.is_empty() && !is_address(index),
            Need::Expected(own) if !wanted.is_empty() => !wanted.contains(&own),
            // The address is elsewhere, below a name that says nothing of it.
            Need::Expected(_) => is_address(index) && !has_address() && self.kind(need) != Kind::Number,
        }
    }

    pub(super) fn note_missing(&mut self) {
        let needs_all = self.names_variables || self.by_position.is_empty();
        if self.address.basis.is_none() {
            self.notes.push(ReadingNote::ColumnMissing { need: self.need_name(Need::Address) });
        }
        if needs_all {
            let missing: Vec<usize> = self.open_needs().collect();
            for need in missing {
                self.notes.push(ReadingNote::ColumnMissing { need: self.need_name(Need::Expected(need)) });
            }
        }
    }

    /// Below a heading, what nothing is used for is ignored; a variable too many is one all the same.
    pub(super) fn leave_the_rest(&mut self) {
        let mut unknown = core::mem::take(&mut self.passed_over);
        let is_named = |resolver: &Self, index: usize| {
            !resolver.table.name(index).trim().is_empty() && resolver.meaning(index) != Meaning::Reserved
        };
        let is_used = |role| matches!(role, Some(ColumnRole::Address | ColumnRole::Expected(_)));
        let last_named = (0..self.roles.len()).rev().find(|index| is_named(self, *index) || is_used(self.role(*index)));
        for index in self.free().collect::<Vec<_>>() {
            let part = match self.meaning(index) {
                Meaning::Body(_) => Some(Part::Body),
                Meaning::Header(name) if !name.is_empty() => Some(Part::Header),
                Meaning::Button(name) if !name.is_empty() => Some(Part::Button),
                // Cells behind the last that has a name or a use were not meant by the heading, and count as the service
                // counts them.
                _ => last_named.is_none_or(|last| index > last).then_some(Part::Body),
            };
            if let Some(part) = part {
                self.set_role(index, ColumnRole::Surplus(part));
            } else {
                self.set_role(index, ColumnRole::Ignored);
                let is_something =
                    self.rows_by != Some(index) && (is_named(self, index) || !self.table.measure(index).is_empty());
                unknown.extend(is_something.then_some(index));
            }
        }
        if !unknown.is_empty() {
            order::sort_by(&mut unknown, Ord::cmp);
            let columns = unknown.iter().map(|index| self.table.named(*index)).collect();
            self.notes.push(ReadingNote::ColumnsUnknown { columns });
        }
    }
}
