//! A row of a list as the rules see it.

use alloc::string::String;

use crate::check::customer_data::{customer_data, pointer as pointer_of};
use crate::finding::{At, Cell};
use crate::handoff::{ChannelKind, Plan};
use crate::phone::Country;
use crate::policy::Policy;
use crate::recipients::{Cells, Column, List, RecordMeta, Scratch};
use crate::rules::{Locate, Place};
use crate::view::{Address, AddressState, Addresses, ConsumerCx, Fills, ListRow, Source, column_of, judge_cell};

/// Memory that is used again from row to row.
#[derive(Debug, Default)]
pub(crate) struct RowMemory {
    pub(super) cells: Scratch,
    repaired: String,
}

/// Looks at recipient `index` of a list and lets `judge` see it; `None` if there is no such recipient.
pub(crate) fn with_row<T>(
    checked: (&List, &Plan, &Policy),
    index: usize,
    memory: &mut RowMemory,
    judge: impl FnOnce(&ConsumerCx<'_>, &LocatedRow<'_>) -> T,
) -> Option<T> {
    let (mut judge, mut judged) = (Some(judge), None);
    see_row(checked, index, memory, &mut |view, located| judged = judge.take().map(|judge| judge(view, located)));
    judged
}

/// The same for every `judge`, so that it is there once.
fn see_row(
    (list, plan, policy): (&List, &Plan, &Policy),
    index: usize,
    memory: &mut RowMemory,
    see: &mut dyn FnMut(&ConsumerCx<'_>, &LocatedRow<'_>),
) -> Option<()> {
    let meta = list.record(index)?;
    let cells = list.cells(index, &mut memory.cells)?;
    let readable = !meta.flags.is_torn();
    let source = Source::Row(ListRow { cells, meta, readable });
    let addresses = if readable {
        addresses(&cells, (plan, policy), list.reading().country, &mut memory.repaired)
    } else {
        Addresses::default()
    };
    let expected = list.expected();
    let data = if readable { customer_data(&cells, false) } else { None };
    let mut view = ConsumerCx::new((plan, policy), source, addresses, None);
    if let Some(data) = &data {
        view.add_data(data);
    }
    see(&view, &LocatedRow { cells, meta, plan, columns: &expected.columns, address_name: expected.address.name() });
    Some(())
}

/// The address of a row: it serves every channel, and the first speaks for it. Where the list has a column for the numbers of
/// each channel, there are two.
fn addresses<'a>(
    cells: &Cells<'a>,
    (plan, policy): (&Plan, &Policy),
    country: Option<Country>,
    repaired: &mut String,
) -> Addresses<'a> {
    let own = [Some(cells.address()), cells.place_of_second_number().map(|_| cells.second_number())];
    let address = |(channel, text): (&ChannelKind, Option<&'a str>)| {
        let state = match text {
            None => AddressState::Missing,
            Some(id) if !channel.is_phone() => AddressState::Id(id),
            Some(text) => AddressState::Number(judge_cell(text, policy.numbers, country, repaired)),
        };
        Some(Address { channel: *channel, key: channel.content_key()?, state })
    };
    Addresses::collect(plan.addressed.iter().zip(own.into_iter().flatten()).filter_map(address))
}

/// Finds places in a row.
pub(crate) struct LocatedRow<'a> {
    cells: Cells<'a>,
    meta: RecordMeta,
    plan: &'a Plan,
    columns: &'a [Column],
    address_name: &'static str,
}

/// A cell of a row, where a place is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Spot {
    /// Its column, from 1, where the row reaches so far.
    pub(super) column: Option<u32>,
    /// What it is called.
    pub(super) name: SpotName,
}

/// What a cell is called in reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum SpotName {
    /// It has no name, or the place is no cell.
    #[default]
    Nothing,
    /// As the column of addresses is.
    Address,
    /// As the expected column with this index is.
    Expected(usize),
}

impl LocatedRow<'_> {
    /// Where the row stands.
    pub(super) fn meta(&self) -> &RecordMeta {
        &self.meta
    }

    /// The cell at a place.
    pub(super) fn spot(&self, place: Place<'_>) -> Spot {
        let spot = match place {
            Place::Address(key) => match self.second_number(key) {
                Some(place) => Spot { column: self.cells.position_of(place), name: SpotName::Expected(place) },
                None => self.address(),
            },
            Place::OldNumber => self.address(),
            Place::Header(_) => self.expected(self.plan.header.as_ref().map(|_| Fills::Header)),
            Place::Variable(name) => self.expected(self.plan.position(name).map(Fills::Body)),
            Place::Button(name) => self.expected(self.button(name).map(Fills::Button)),
            Place::Column(column) => Spot { column: Some(column), name: SpotName::Nothing },
            Place::Below(pointer) => self.data(pointer),
            Place::Whole | Place::Heading | Place::Variables | Place::Headers | Place::Buttons => Spot::default(),
        };
        Spot { column: spot.column.filter(|column| *column <= self.cells.width()), ..spot }
    }

    fn address(&self) -> Spot {
        Spot { column: self.cells.address_position(), name: SpotName::Address }
    }

    /// The place among the expected columns of the number for a channel that has a column beside the address.
    fn second_number(&self, key: &str) -> Option<usize> {
        let place = self.cells.place_of_second_number()?;
        matches!(self.columns.get(place), Some(Column::Number(channel)) if channel.as_str() == key).then_some(place)
    }

    fn expected(&self, fills: Option<Fills>) -> Spot {
        let Some(fills) = fills else { return Spot::default() };
        let index = column_of(self.plan, fills);
        let name = if index < self.columns.len() { SpotName::Expected(index) } else { SpotName::Nothing };
        Spot { column: self.cells.position_of(index), name }
    }

    /// The first cell of the customer data that stands at a pointer into the consumer, or below it.
    fn data(&self, pointer: &str) -> Spot {
        let found = self.columns.iter().enumerate().find_map(|(index, column)| {
            let Column::Data(member) = column else { return None };
            let own = pointer_of(member);
            let is_below = own.strip_prefix(pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            is_below.then(|| Spot { column: self.cells.position_of(index), name: SpotName::Expected(index) })
        });
        found.unwrap_or_default()
    }

    fn button(&self, name: &str) -> Option<usize> {
        self.plan.buttons.iter().position(|known| known.as_str() == name)
    }
}

impl Locate for LocatedRow<'_> {
    fn at(&self, place: Place<'_>) -> At {
        let Spot { column, name } = self.spot(place);
        let name = match name {
            SpotName::Nothing => None,
            SpotName::Address => Some(self.address_name.into()),
            SpotName::Expected(index) => self.columns.get(index).map(Column::name),
        };
        At::Cell(Cell { row: self.meta.row, line: self.meta.line, column, name })
    }
}
