//! A row of a list as the rules see it.

use alloc::string::String;

use crate::check::customer_data::{customer_data, pointer as pointer_of};
use crate::finding::{At, Cell};
use crate::handoff::Plan;
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
    let readable = !(meta.flags.too_large() || meta.flags.quote_unterminated() || meta.flags.text_after_quote());
    let source = Source::Row(ListRow { cells, meta, readable });
    let addresses = if readable {
        addresses(&cells, (plan, policy), list.reading().country, &mut memory.repaired)
    } else {
        Addresses::default()
    };
    let expected = list.expected();
    let data = if readable { customer_data(&cells, false) } else { None };
    let view = ConsumerCx { data: data.as_ref(), ..ConsumerCx::new((plan, policy), source, addresses, None) };
    see(&view, &LocatedRow { cells, meta, plan, columns: &expected.columns, address_name: expected.address.name() });
    Some(())
}

/// The one address of a row: it serves every channel, and the first speaks for it.
fn addresses<'a>(
    cells: &Cells<'a>,
    (plan, policy): (&Plan, &Policy),
    country: Option<Country>,
    repaired: &mut String,
) -> Addresses<'a> {
    let first = plan.addressed.first().and_then(|channel| Some((*channel, channel.content_key()?)));
    let address = first.map(|(channel, key)| {
        let state = match cells.address() {
            None => AddressState::Missing,
            Some(id) if !channel.is_phone() => AddressState::Id(id),
            Some(text) => AddressState::Number(judge_cell(text, policy.numbers, country, repaired)),
        };
        Address { channel, key, state }
    });
    Addresses::collect(address.into_iter())
}

/// Finds places in a row.
pub(crate) struct LocatedRow<'a> {
    cells: Cells<'a>,
    meta: RecordMeta,
    plan: &'a Plan,
    columns: &'a [Column],
    address_name: &'static str,
}

impl LocatedRow<'_> {
    /// The column that fills this, and its name.
    fn column(&self, fills: Option<Fills>) -> (Option<u32>, Option<String>) {
        let Some(fills) = fills else { return (None, None) };
        let index = column_of(self.plan, fills);
        (self.cells.position_of(index), self.columns.get(index).map(Column::name))
    }

    /// The first column of the customer data that stands at a pointer into the consumer, or below it.
    fn data(&self, pointer: &str) -> (Option<u32>, Option<String>) {
        let found = self.columns.iter().enumerate().find_map(|(index, column)| {
            let Column::Data(member) = column else { return None };
            let own = pointer_of(member);
            let is_below = own.strip_prefix(pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            is_below.then(|| (self.cells.position_of(index), Some(column.name())))
        });
        found.unwrap_or_default()
    }

    fn button(&self, name: &str) -> Option<usize> {
        self.plan.buttons.iter().position(|known| known.as_str() == name)
    }
}

impl Locate for LocatedRow<'_> {
    fn at(&self, place: Place<'_>) -> At {
        let (column, name) = match place {
            Place::Address(_) | Place::OldNumber => (self.cells.address_position(), Some(self.address_name.into())),
            Place::Header(_) => self.column(self.plan.header.as_ref().map(|_| Fills::Header)),
            Place::Variable(name) => self.column(self.plan.position(name).map(Fills::Body)),
            Place::Button(name) => self.column(self.button(name).map(Fills::Button)),
            Place::Column(column) => (Some(column), None),
            Place::Below(pointer) => self.data(pointer),
            Place::Whole | Place::Heading | Place::Variables | Place::Headers | Place::Buttons => (None, None),
        };
        let column = column.filter(|column| *column <= self.cells.width());
        At::Cell(Cell { row: self.meta.row, line: self.meta.line, column, name })
    }
}
