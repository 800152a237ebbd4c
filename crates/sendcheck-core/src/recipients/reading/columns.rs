//! Which column fills which need: what is given, then names, then what columns hold, and position last.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::content::Measure;
use super::given::{ColumnFrom, ColumnGiven, ColumnsGiven, ColumnsSaved};
use super::lookup::Lookup;
use super::{Basis, ColumnRole, NamedColumn, ReadingNote, Source, Standing};
use crate::recipients::error::ColumnsError;
use crate::recipients::expected::{AddressColumn, Column, Expected};
use crate::recipients::headings::{Grade, Meaning, looks_like_recipient, meaning, same_name};

/// The columns of a file: what they are called and what they hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table<'a> {
    /// The heading's cells; empty without a heading.
    pub(super) names: &'a [String],
    pub(super) has_heading: bool,
    pub(super) content: &'a [Measure],
    /// The last column in which a row of the start has something, or the heading a name.
    pub(super) width: usize,
}

impl<'a> Table<'a> {
    fn name(&self, index: usize) -> &'a str {
        self.names.get(index).map_or("", String::as_str)
    }

    fn measure(&self, index: usize) -> Measure {
        self.content.get(index).copied().unwrap_or_default()
    }

    /// A column as messages name it: a recipient that was taken for a heading is not repeated.
    pub(super) fn named(&self, index: usize) -> NamedColumn {
        let name = Some(self.name(index)).filter(|name| !looks_like_recipient(name)).unwrap_or_default();
        NamedColumn { position: position(index), name: name.to_string() }
    }

    /// The same, where columns are told from each other: a name that two have is none.
    fn told_apart(&self, index: usize) -> NamedColumn {
        let named = self.named(index);
        let is_its_own = self.names.iter().filter(|other| **other == named.name).count() == 1;
        if is_its_own { named } else { NamedColumn { name: String::new(), ..named } }
    }

    /// An entry of the option `columns` that takes a need from this column.
    fn entry(&self, need: String, index: usize) -> String {
        let NamedColumn { position, name } = self.told_apart(index);
        let from = if name.is_empty() { ColumnFrom::Place(position) } else { ColumnFrom::Name(name) };
        ColumnGiven { need, from, fallback: None }.to_string()
    }
}

/// What became of the needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Resolved {
    pub(super) address: Source,
    pub(super) expected: Vec<Source>,
    pub(super) roles: Vec<ColumnRole>,
    pub(super) standing: Standing,
    pub(super) notes: Vec<ReadingNote>,
}

/// Finds the columns.
///
/// # Errors
/// [`ColumnsError`] where the caller names a need or a column that is not there, or is there twice.
pub(super) fn resolve(
    table: Table<'_>,
    (expected, lookup): (&Expected, &Lookup),
    (given, saved): (&ColumnsGiven, &ColumnsSaved),
) -> Result<Resolved, ColumnsError> {
    let meanings = table.names.iter().map(|name| meaning(name)).collect();
    let mut resolver = Resolver {
        table,
        expected,
        lookup,
        meanings,
        address: Source::default(),
        sources: vec![Source::default(); expected.columns.len()],
        roles: vec![None; table.width],
        names_variables: false,
        passed_over: Vec::new(),
        uncertain: false,
        by_position: Vec::new(),
        notes: Vec::new(),
    };
    resolver.take_given(given)?;
    if !given.by_position {
        resolver.take_saved(saved)?;
    }
    resolver.keep_our_own();
    if given.by_position || saved.columns.by_position {
        resolver.rest_by_position(Basis::Given);
    } else {
        resolver.find_address();
        resolver.find_by_names();
        resolver.find_header_by_content();
        resolver.find_the_rest();
    }
    Ok(resolver.done())
}

struct Resolver<'a> {
    table: Table<'a>,
    expected: &'a Expected,
    lookup: &'a Lookup,
    meanings: Vec<Meaning<'a>>,
    address: Source,
    sources: Vec<Source>,
    /// What each column of the file is used for, as far as that is known.
    roles: Vec<Option<ColumnRole>>,
    /// Whether the heading names a variable of the message by its number or its own name: then it names them all.
    names_variables: bool,
    /// Columns that are called what the caller fills from elsewhere.
    passed_over: Vec<usize>,
    uncertain: bool,
    /// Needs that were taken by position below a heading, with their columns.
    by_position: Vec<(String, usize)>,
    notes: Vec<ReadingNote>,
}

/// A need: the address, or an expected column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    Address,
    Expected(usize),
}

impl<'a> Resolver<'a> {
    fn take_given(&mut self, given: &ColumnsGiven) -> Result<(), ColumnsError> {
        for column in &given.columns {
            let need = self.need(&column.need)?;
            let index = self.index_of(&column.from);
            let index = index.or_else(|error| self.renamed(need).map(Some).ok_or(error))?;
            if self.source(need).basis.is_some() {
                return Err(ColumnsError::NeedRepeated { need: self.need_name(need) });
            }
            if index.is_some_and(|index| self.role(index).is_some()) && need == Need::Address {
                return Err(ColumnsError::AddressShared { column: column.need.clone() });
            }
            self.give(need, index, column);
        }
        Ok(())
    }

    /// What an earlier reading says, as far as the caller says nothing else.
    fn take_saved(&mut self, saved: &ColumnsSaved) -> Result<(), ColumnsError> {
        for column in &saved.columns.columns {
            let need = self.need(&column.need)?;
            if self.source(need).basis.is_some() {
                continue;
            }
            let index = match (&column.from, saved.width) {
                (ColumnFrom::Place(place), Some(width)) => Some(self.saved_place(*place, width, need)?),
                (from, _) => self.index_of(from)?,
            };
            self.give(need, index, column);
        }
        Ok(())
    }

    /// A place in a list of this width. The last needs may lie behind it, where the list had no cells for them.
    fn saved_place(&mut self, place: u32, saved: u32, need: Need) -> Result<usize, ColumnsError> {
        let width = self.table.width;
        if saved as usize != width {
            return Err(ColumnsError::OtherWidth { need: self.need_name(need), saved, width });
        }
        let most = width + self.sources.len();
        let index = (place as usize).checked_sub(1).filter(|index| *index <= most);
        let index = index.ok_or(ColumnsError::NoSuchPlace { place, width })?;
        self.roles.resize(self.roles.len().max(index + 1), None);
        Ok(index)
    }

    /// The column that is meant; none for a fixed text.
    fn index_of(&self, from: &ColumnFrom) -> Result<Option<usize>, ColumnsError> {
        Ok(match from {
            ColumnFrom::Value(_) => None,
            ColumnFrom::Place(place) => Some(self.place(*place)?),
            ColumnFrom::Name(name) => Some(self.named(name)?),
            ColumnFrom::NameOrPlace(name) => Some(self.named_or_placed(name)?),
        })
    }

    fn give(&mut self, need: Need, index: Option<usize>, column: &ColumnGiven) {
        let value = if let ColumnFrom::Value(value) = &column.from { Some(value.clone()) } else { None };
        let source = Source {
            column: index.map(position),
            value,
            fallback: column.fallback.clone(),
            basis: Some(Basis::Given),
            ..Source::default()
        };
        self.set(need, source);
        if let Some(index) = index {
            self.use_column(index, need);
            self.contradict_given(need, index);
        }
    }

    /// What is given beats what is there, and what is there is told.
    fn contradict_given(&mut self, need: Need, index: usize) {
        let measure = self.table.measure(index);
        let fitting = match self.kind(need) {
            Kind::Number if measure.denies_numbers() => measure.number_like,
            Kind::Link if measure.denies_links() => measure.links,
            _ => return,
        };
        let (need, column) = (self.need_name(need), self.table.named(index));
        self.notes.push(ReadingNote::GivenContradicted { need, column, filled: measure.filled, fitting });
    }

    fn need(&self, name: &str) -> Result<Need, ColumnsError> {
        if same_name(name, self.expected.address.name()) || self.expected.address.is_called(name) {
            return Ok(Need::Address);
        }
        let columns = || self.expected.columns.iter().enumerate();
        let exact = columns().find(|(_, column)| column.name() == name || column.variable() == Some(name));
        let alike = || {
            columns().find(|(_, column)| {
                same_name(&column.name(), name) || column.variable().is_some_and(|variable| same_name(variable, name))
            })
        };
        let found = exact.or_else(alike).map(|(index, _)| Need::Expected(index));
        found.ok_or_else(|| ColumnsError::NoSuchNeed { need: name.to_string(), needs: self.needs() })
    }

    fn needs(&self) -> Vec<String> {
        let columns = self.expected.columns.iter().map(Column::name);
        core::iter::once(self.expected.address.name().to_string()).chain(columns).collect()
    }

    fn headings(&self) -> Vec<String> {
        let all = (0..self.table.names.len()).map(|index| self.table.named(index).name);
        all.filter(|name| !name.is_empty()).collect()
    }

    fn place(&self, place: u32) -> Result<usize, ColumnsError> {
        let index = (place as usize).checked_sub(1).filter(|index| *index < self.table.width);
        index.ok_or(ColumnsError::NoSuchPlace { place, width: self.table.width })
    }

    /// The column of a need in a file of ours, which calls it as the message does whatever it was called where it came from.
    fn renamed(&self, need: Need) -> Option<usize> {
        let is_ours = self.meanings.contains(&Meaning::Reserved);
        let name = self.need_name(need);
        self.table.names.iter().position(|other| *other == name).filter(|_| is_ours)
    }

    fn named_or_placed(&self, name: &str) -> Result<usize, ColumnsError> {
        match self.named(name) {
            Err(error @ ColumnsError::NoSuchColumn { .. }) => match name.parse() {
                Ok(place) => self.place(place),
                Err(_) => Err(error),
            },
            found => found,
        }
    }

    /// The column of this name: written so, or else but for case, blanks and marks.
    fn named(&self, name: &str) -> Result<usize, ColumnsError> {
        let with = |alike: &dyn Fn(&str) -> bool| -> Vec<usize> {
            self.table.names.iter().enumerate().filter(|(_, other)| alike(other)).map(|(index, _)| index).collect()
        };
        let exact = with(&|other| other == name);
        let found = if exact.is_empty() { with(&|other| same_name(other, name)) } else { exact };
        match found.as_slice() {
            [index] => Ok(*index),
            [] => Err(ColumnsError::NoSuchColumn { column: name.to_string(), headings: self.headings() }),
            [first, second, ..] => Err(ColumnsError::ColumnRepeated {
                column: name.to_string(),
                places: [position(*first), position(*second)],
            }),
        }
    }

    fn keep_our_own(&mut self) {
        for (role, meaning) in self.roles.iter_mut().zip(&self.meanings) {
            if *meaning == Meaning::Reserved {
                *role = Some(ColumnRole::Reserved);
            }
        }
    }

    // --- the address

    fn find_address(&mut self) {
        if self.address.basis.is_some() {
            return;
        }
        match self.expected.address {
            AddressColumn::Phone => self.find_number(),
            AddressColumn::Id => self.find_id(),
        }
    }

    fn find_id(&mut self) {
        let named = self.free().find(|index| self.meaning(*index) == Meaning::Id);
        let first = self.free().next();
        match (named, first) {
            (Some(index), _) => self.fill(Need::Address, index, Basis::Name),
            (None, Some(index)) if self.names_no_other(index) => self.fill(Need::Address, index, Basis::Position),
            _ => {}
        }
    }

    fn find_number(&mut self) {
        if !self.table.has_heading {
            return self.find_number_without_heading();
        }
        let named = self.named_numbers();
        let holds_numbers = |index: &usize| self.table.measure(*index).is_numbers();
        let usable: Vec<usize> = named.iter().copied().filter(holds_numbers).collect();
        let best = |columns: &[usize]| -> Vec<usize> {
            let rank = |index: usize| self.number_rank(index);
            let least = columns.iter().map(|index| rank(*index)).min();
            columns.iter().copied().filter(|index| Some(rank(*index)) == least).collect()
        };
        match (best(&usable).as_slice(), best(&named).as_slice()) {
            ([index], _) => self.named_with_numbers(*index),
            ([first, second, ..], _) => self.uncertain_address(&[*first, *second], *first),
            ([], [index, ..]) => self.named_without_numbers(*index),
            ([], []) => self.find_number_by_content(),
        }
    }

    /// Columns whose name says that they hold the number, those that say so only above numbers left out elsewhere.
    fn named_numbers(&self) -> Vec<usize> {
        let is_named = |index: &usize| match self.meaning(*index) {
            Meaning::Number(name) => {
                let numbers = self.table.measure(*index).is_numbers();
                name.rank().is_some() && (numbers || !name.needs_content())
            }
            _ => false,
        };
        self.free().filter(is_named).collect()
    }

    fn number_rank(&self, index: usize) -> Option<(Grade, u8)> {
        match self.meaning(index) {
            Meaning::Number(name) => name.rank(),
            _ => None,
        }
    }

    /// A word of many uses is contradicted by a column of numbers beside it, one of other numbers by a column of better ones.
    fn named_with_numbers(&mut self, index: usize) {
        let Meaning::Number(name) = self.meaning(index) else { return };
        let is_weak = name.rank().is_some_and(|(grade, _)| grade == Grade::Perhaps);
        let contradicts = |other: &usize| is_weak && (name.needs_content() || self.is_less_likely(index, *other));
        let likelier = self.numbers_by_content().filter(|other| *other != index).find(contradicts);
        match likelier {
            Some(other) => self.uncertain_address(&[index, other], index),
            None => self.fill(Need::Address, index, Basis::Name),
        }
    }

    /// A column that is called the number's and holds something else, or nothing.
    fn named_without_numbers(&mut self, index: usize) {
        let others: Vec<usize> = self.numbers_by_content().collect();
        // A file of ours holds the rows that failed, and its names are ours.
        let is_ours = self.meanings.contains(&Meaning::Reserved);
        if is_ours || others.is_empty() || !self.table.measure(index).denies_numbers() {
            return self.fill(Need::Address, index, Basis::Name);
        }
        let candidates: Vec<usize> = core::iter::once(index).chain(others.iter().copied()).collect();
        let best = others.first().copied().unwrap_or(index);
        self.uncertain_address(&candidates, best);
    }

    /// Columns that hold numbers and are not called anything else that is needed, or a number that nobody writes to.
    fn numbers_by_content(&self) -> impl Iterator<Item = usize> {
        self.free().filter(|index| {
            let other = matches!(self.meaning(*index), Meaning::Body(_) | Meaning::Header(_) | Meaning::Button(_))
                || matches!(self.meaning(*index), Meaning::Number(name) if name.rank().is_none());
            self.table.measure(*index).is_numbers() && !other && !self.is_own_name(*index)
        })
    }

    fn find_number_by_content(&mut self) {
        let found: Vec<usize> = self.numbers_by_content().collect();
        match found.as_slice() {
            [index] => self.fill(Need::Address, *index, Basis::Content),
            [first, ..] => self.uncertain_address(&found, *first),
            [] => {
                let weak = self.weakly_named();
                let first = self.free().find(|index| self.names_no_other(*index));
                match (weak, first) {
                    (Some(index), _) => self.fill(Need::Address, index, Basis::Name),
                    // Whoever names the variables leaves nothing to position.
                    (None, Some(index)) if self.is_leading(index) || !self.names_any_variable() => {
                        self.fill(Need::Address, index, Basis::Position);
                    }
                    _ => {}
                }
            }
        }
    }

    /// Whether a column stands before all others but those that a file of ours added.
    fn is_leading(&self, index: usize) -> bool {
        (0..index).all(|before| self.meaning(before) == Meaning::Reserved)
    }

    /// A column with a name that only numbers below it would make the number's, where no column holds numbers.
    fn weakly_named(&self) -> Option<usize> {
        self.free().find(|index| self.number_rank(*index).is_some())
    }

    fn find_number_without_heading(&mut self) {
        let mut numbers = self.numbers_by_content();
        let first = self.free().next();
        let (found, others): (Option<usize>, Vec<usize>) = (numbers.next(), numbers.collect());
        let Some(first) = first else { return };
        let likelier = others.iter().find(|other| self.is_less_likely(first, **other));
        match (found, likelier) {
            (Some(index), Some(likelier)) if index == first => self.uncertain_address(&[first, *likelier], first),
            (Some(index), None) if index == first => {
                self.fill(Need::Address, first, Basis::Position);
                if !others.is_empty() {
                    let columns = others.iter().map(|index| self.table.named(*index)).collect();
                    self.notes.push(ReadingNote::NumbersElsewhere { columns });
                }
            }
            (Some(index), _) => {
                let candidates: Vec<usize> = [first, index].into_iter().chain(others).collect();
                self.uncertain_address(&candidates, index);
            }
            (None, _) => self.fill(Need::Address, first, Basis::Position),
        }
    }

    fn is_less_likely(&self, index: usize, other: usize) -> bool {
        self.table.measure(index).is_less_likely_than(self.table.measure(other))
    }

    fn uncertain_address(&mut self, candidates: &[usize], best: usize) {
        self.note_uncertain(Need::Address, candidates);
        self.fill(Need::Address, best, Basis::Content);
    }

    fn note_uncertain(&mut self, need: Need, candidates: &[usize]) {
        self.uncertain = true;
        let first = candidates.first().copied().unwrap_or_default();
        let option = self.table.entry(self.need_name(need), first);
        let candidates = candidates.iter().map(|index| self.table.told_apart(*index)).collect();
        self.notes.push(ReadingNote::Uncertain { need: self.need_name(need), candidates, option });
    }

    // --- what the message needs

    fn find_by_names(&mut self) {
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

    fn find_header_by_content(&mut self) {
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

    /// A column that is called the header's and holds no links, beside one that does.
    fn check_named_header(&mut self, header: usize, named: usize) {
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

    fn find_the_rest(&mut self) {
        if !self.table.has_heading {
            return self.rest_by_position(Basis::Position);
        }
        let open: Vec<usize> = self.open_needs().collect();
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
    fn rest_by_position(&mut self, basis: Basis) {
        let first = self.free().next().filter(|_| self.address.basis.is_none());
        if let Some(first) = first {
            self.fill(Need::Address, first, basis);
        }
        let open: Vec<usize> = self.open_needs().collect();
        let free: Vec<usize> = self.free().collect();
        for (need, index) in open.iter().zip(&free) {
            self.fill(Need::Expected(*need), *index, basis);
        }
        // Columns that no row of the start reaches may still be reached by a later one.
        let behind = self.roles.len()..;
        for (need, index) in open.iter().skip(free.len()).zip(behind) {
            self.roles.push(None);
            self.fill(Need::Expected(*need), index, basis);
        }
    }

    fn note_missing(&mut self) {
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
    fn leave_the_rest(&mut self) {
        let mut unknown = core::mem::take(&mut self.passed_over);
        let is_named = |resolver: &Self, index: usize| {
            !resolver.table.name(index).trim().is_empty() && resolver.meaning(index) != Meaning::Reserved
        };
        let is_used = |role| matches!(role, Some(ColumnRole::Address | ColumnRole::Expected(_)));
        let last_named = (0..self.roles.len()).rev().find(|index| is_named(self, *index) || is_used(self.role(*index)));
        for index in self.free().collect::<Vec<_>>() {
            let is_variable = match self.meaning(index) {
                Meaning::Body(_) => true,
                Meaning::Header(name) | Meaning::Button(name) => !name.is_empty(),
                _ => false,
            };
            // Cells behind the last that has a name or a use were not meant by the heading, and count as the service counts them.
            if is_variable || last_named.is_none_or(|last| index > last) {
                self.set_role(index, ColumnRole::Surplus);
            } else {
                self.set_role(index, ColumnRole::Ignored);
                let is_something = is_named(self, index) || !self.table.measure(index).is_empty();
                unknown.extend(is_something.then_some(index));
            }
        }
        if !unknown.is_empty() {
            unknown.sort_unstable();
            let columns = unknown.iter().map(|index| self.table.named(*index)).collect();
            self.notes.push(ReadingNote::ColumnsUnknown { columns });
        }
    }

    // --- small questions

    fn meaning(&self, index: usize) -> Meaning<'a> {
        self.meanings.get(index).copied().unwrap_or(Meaning::Unknown)
    }

    /// Columns that nothing is used for yet, in their order.
    fn free(&self) -> impl Iterator<Item = usize> {
        self.roles.iter().enumerate().filter(|(_, role)| role.is_none()).map(|(index, _)| index)
    }

    /// Free columns that may be what the message needs: not nameless and empty, and not another number of the recipient.
    fn leftovers(&self) -> impl Iterator<Item = usize> {
        self.free().filter(|index| {
            let is_empty = self.table.name(*index).trim().is_empty() && self.table.measure(*index).is_empty();
            let is_other = match self.meaning(*index) {
                Meaning::Number(name) => !name.needs_content() || self.table.measure(*index).is_numbers(),
                Meaning::CallingCode => true,
                _ => false,
            };
            !is_empty && !is_other
        })
    }

    fn open_needs(&self) -> impl Iterator<Item = usize> {
        self.sources.iter().enumerate().filter(|(_, source)| source.basis.is_none()).map(|(index, _)| index)
    }

    /// Whether the heading calls this column nothing that the message needs.
    fn names_no_other(&self, index: usize) -> bool {
        !matches!(self.meaning(index), Meaning::Body(_) | Meaning::Header(_) | Meaning::Button(_) | Meaning::Message)
            && !self.is_own_name(index)
    }

    fn names_any_variable(&self) -> bool {
        (0..self.roles.len()).any(|index| {
            matches!(self.meaning(index), Meaning::Body(_) | Meaning::Button(_) | Meaning::Message)
                || self.is_own_name(index)
        })
    }

    /// Whether the heading gives this column the name of a need.
    fn is_own_name(&self, index: usize) -> bool {
        self.lookup.own(self.table.name(index)).next().is_some()
    }

    fn need_name(&self, need: Need) -> String {
        match need {
            Need::Address => self.expected.address.name().into(),
            Need::Expected(index) => self.expected.columns.get(index).map(Column::name).unwrap_or_default(),
        }
    }

    fn kind(&self, need: Need) -> Kind {
        match need {
            Need::Address if self.expected.address == AddressColumn::Phone => Kind::Number,
            Need::Expected(index) if self.expected.columns.get(index) == Some(&Column::Header) => Kind::Link,
            Need::Address | Need::Expected(_) => Kind::Text,
        }
    }

    fn source(&self, need: Need) -> &Source {
        match need {
            Need::Address => &self.address,
            Need::Expected(index) => self.sources.get(index).unwrap_or(&self.address),
        }
    }

    fn set(&mut self, need: Need, source: Source) {
        match need {
            Need::Address => self.address = source,
            Need::Expected(index) => {
                if let Some(place) = self.sources.get_mut(index) {
                    *place = source;
                }
            }
        }
    }

    fn role(&self, index: usize) -> Option<ColumnRole> {
        self.roles.get(index).copied().flatten()
    }

    fn set_role(&mut self, index: usize, role: ColumnRole) {
        if let Some(place) = self.roles.get_mut(index) {
            *place = Some(role);
        }
    }

    fn use_column(&mut self, index: usize, need: Need) {
        let role = match need {
            Need::Address => ColumnRole::Address,
            Need::Expected(index) => ColumnRole::Expected(index),
        };
        if self.role(index).is_none() {
            self.set_role(index, role);
        }
    }

    fn fill(&mut self, need: Need, index: usize, basis: Basis) {
        self.set(need, Source::at(position(index), basis));
        self.use_column(index, need);
    }

    /// The entries of the option `columns` that confirm what was taken by position, and change nothing: `position` only
    /// where the documented order is what was taken.
    fn confirming(&self) -> Vec<String> {
        let width = self.table.width;
        let is_nth = |source: &Source, place: usize| {
            let is_there = source.column.map_or(place > width, |column| column as usize == place);
            source.basis != Some(Basis::Given) && is_there
        };
        let mut sources = core::iter::once(&self.address).chain(&self.sources).zip(1..);
        let has_surplus = width > self.sources.len() + 1;
        if !has_surplus && sources.all(|(source, place)| is_nth(source, place)) {
            return vec!["position".into()];
        }
        self.by_position.iter().map(|(need, index)| self.table.entry(need.clone(), *index)).collect()
    }

    fn done(mut self) -> Resolved {
        let is_guess = self.address.basis == Some(Basis::Position) && self.table.has_heading;
        if is_guess {
            let index = self.address.column.unwrap_or(1) as usize - 1;
            self.by_position.insert(0, (self.expected.address.name().into(), index));
        }
        if !self.by_position.is_empty() && !self.uncertain {
            let pairs = self.by_position.iter().map(|(need, index)| (need.clone(), self.table.named(*index))).collect();
            let options = self.confirming();
            self.notes.push(ReadingNote::ByPosition { pairs, options });
        }
        if self.uncertain {
            // What else there is to say of the columns hangs on what is uncertain.
            let stays = |note: &ReadingNote| {
                matches!(note, ReadingNote::Uncertain { .. } | ReadingNote::GivenContradicted { .. })
            };
            self.notes.retain(stays);
        }
        let standing = match (self.uncertain, self.by_position.is_empty()) {
            (true, _) => Standing::Uncertain,
            (false, false) => Standing::ByPosition,
            (false, true) => Standing::Certain,
        };
        let content = self.table.content;
        let measured = |mut source: Source| {
            let index = source.column.map(|column| column as usize - 1);
            source.measure = index.and_then(|index| content.get(index)).copied().unwrap_or_default();
            source
        };
        Resolved {
            address: measured(self.address),
            expected: self.sources.into_iter().map(measured).collect(),
            roles: self.roles.into_iter().map(|role| role.unwrap_or(ColumnRole::Surplus)).collect(),
            standing,
            notes: self.notes,
        }
    }
}

/// What a need asks of its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Link,
    Text,
}

fn position(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1)
}
