//! Which column fills which need: what is given, then names, then what columns hold, and position last.

mod address;
mod each;
mod given;
mod needs;

pub(super) use each::numbers_of_each;

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::bearers::Bearers;
use super::content::Measure;
use super::given::{ColumnFrom, ColumnGiven};
use super::lookup::{Lookup, Names};
use super::{Basis, ColumnRole, NamedColumn, ReadingNote, Source, Standing};
use crate::recipients::customer_data::{data_member, is_called_like_data};
use crate::recipients::error::ColumnsError;
use crate::recipients::expected::{Column, Expected, ReadOptions};
use crate::recipients::headings::{Meaning, looks_like_recipient, meaning};

/// The columns of a file: what they are called and what they hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table<'a> {
    /// The heading's cells; empty without a heading.
    pub(super) names: &'a [String],
    pub(super) has_heading: bool,
    pub(super) content: &'a [Measure],
    /// The last column in which a row of the start has something, or the heading a name.
    pub(super) width: usize,
    /// Whether a file of ours added columns to it: it holds rows that failed, and what its heading lacked has our names.
    pub(super) is_ours: bool,
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
    fn told_apart(&self, index: usize, bearers: &Bearers<'_>) -> NamedColumn {
        let named = self.named(index);
        if bearers.is_own(&named.name) { named } else { NamedColumn { name: String::new(), ..named } }
    }

    /// An entry of the option `columns` that takes a need from this column.
    fn entry(&self, need: String, index: usize, bearers: &Bearers<'_>) -> String {
        let NamedColumn { position, name } = self.told_apart(index, bearers);
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
    /// The column that tells which rows are meant.
    pub(super) rows_by: Option<usize>,
}

/// Finds the columns.
///
/// # Errors
/// [`ColumnsError`] where the caller names a need or a column that is not there, or is there twice.
pub(super) fn resolve(
    table: Table<'_>,
    (expected, lookup): (&Expected, &Lookup),
    options: &ReadOptions,
) -> Result<Resolved, ColumnsError> {
    let (given, saved) = (&options.columns, &options.saved);
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
        headings: Names::default(),
        passed_over: Vec::new(),
        uncertain: false,
        by_position: Vec::new(),
        notes: Vec::new(),
        rows_by: None,
    };
    let rows_by = options.rows.column();
    if !given.columns.is_empty() || !saved.columns.columns.is_empty() || rows_by.is_some() {
        resolver.headings = Names::of_headings(table.names);
    }
    resolver.rows_by = rows_by.map(|column| resolver.index_of(column)).transpose()?.flatten();
    resolver.take_given(given)?;
    if !given.by_position {
        resolver.take_saved(saved)?;
    }
    resolver.keep_our_own();
    resolver.find_customer_data();
    resolver.find_numbers_of_each();
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
    /// The columns by what they are called, where a caller names some.
    headings: Names,
    /// Columns that are called what the caller fills from elsewhere.
    passed_over: Vec<usize>,
    uncertain: bool,
    /// Needs that were taken by position below a heading, with their columns.
    by_position: Vec<(String, usize)>,
    notes: Vec<ReadingNote>,
    /// The column that tells which rows are meant.
    rows_by: Option<usize>,
}

/// A need: the address, or an expected column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    Address,
    Expected(usize),
}

impl<'a> Resolver<'a> {
    fn keep_our_own(&mut self) {
        for (role, meaning) in self.roles.iter_mut().zip(&self.meanings) {
            if *meaning == Meaning::Reserved {
                *role = Some(ColumnRole::Reserved);
            }
        }
    }

    /// Columns that say that they hold customer data are taken for nothing else.
    fn find_customer_data(&mut self) {
        for index in self.free().filter(|index| is_called_like_data(self.table.name(*index))).collect::<Vec<_>>() {
            let member = data_member(self.table.name(index));
            let is_it = |column: &Column| matches!(column, Column::Data(known) if Some(*known) == member);
            match self.expected.columns.iter().position(is_it).map(Need::Expected) {
                Some(need) if self.source(need).basis.is_none() => self.fill(need, index, Basis::Name),
                Some(need) => {
                    if let Source { column: Some(first), basis: Some(Basis::Name), .. } = *self.source(need) {
                        let column = self.table.named(index);
                        self.notes.push(ReadingNote::ColumnRepeated { column, first });
                    } else {
                        self.passed_over.push(index);
                    }
                    self.set_role(index, ColumnRole::Ignored);
                }
                None => {
                    self.passed_over.push(index);
                    self.set_role(index, ColumnRole::Ignored);
                }
            }
        }
    }

    fn note_uncertain(&mut self, need: Need, candidates: &[usize]) {
        self.uncertain = true;
        let first = candidates.first().copied().unwrap_or_default();
        let bearers = Bearers::of(self.table.names);
        let option = self.table.entry(self.need_name(need), first, &bearers);
        let candidates = candidates.iter().map(|index| self.table.told_apart(*index, &bearers)).collect();
        self.notes.push(ReadingNote::Uncertain { need: self.need_name(need), candidates, option });
    }

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
            !is_empty && !is_other && self.rows_by != Some(*index)
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
            Need::Address if self.expected.address.is_number() => Kind::Number,
            Need::Address => Kind::Text,
            Need::Expected(index) => match self.expected.columns.get(index) {
                Some(Column::Number(_)) => Kind::Number,
                Some(column) if column.is_link() => Kind::Link,
                _ => Kind::Text,
            },
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
        let bearers = Bearers::of(self.table.names);
        self.by_position.iter().map(|(need, index)| self.table.entry(need.clone(), *index, &bearers)).collect()
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
            roles: self.roles.into_iter().map(|role| role.unwrap_or(ColumnRole::UNNAMED)).collect(),
            standing,
            notes: self.notes,
            rows_by: self.rows_by,
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
