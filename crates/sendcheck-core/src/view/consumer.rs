//! One recipient as the rules see it, whether it came in a request or in a list.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::handoff::{ChannelKind, Plan};
use crate::json::Object;
use crate::order;
use crate::phone::Number;
use crate::policy::Policy;
use crate::recipients::{Cells, Part, RecordMeta, Surplus};
use crate::sms::Measured;
use crate::template::natural;
use crate::types::HttpsUrl;
use crate::view::{
    Address, AddressState, Addresses, Doubts, Fills, HeaderUrl, Mixed, Slot, Trait, ValueFacts, column_of, header, sms,
};
use crate::wire::Consumer;
use crate::words::words;

/// One recipient with everything that a rule may ask about it.
pub(crate) struct ConsumerCx<'a> {
    /// What the handoff asks for.
    pub(crate) plan: &'a Plan,
    /// How strict to be.
    pub(crate) policy: &'a Policy,
    /// Where the values come from.
    pub(crate) source: Source<'a>,
    /// The addresses in priority order.
    pub(crate) addresses: Addresses<'a>,
    /// Whether the consumer has both addressing versions.
    pub(crate) mixed: Option<Mixed>,
    /// The header's media address, where one is expected and given.
    pub(crate) header_url: Option<HeaderUrl>,
    /// The customer data of a row, where its list has columns for it.
    pub(crate) data: Option<&'a Consumer>,
    /// What all values together are like.
    pub(crate) facts: ValueFacts,
    /// What the SMS takes with its opt-out text, where it can be told.
    pub(crate) sms: Option<Measured>,
    /// What there may be to say of it.
    pub(crate) doubts: Doubts,
    /// The first of the expected body values, which are asked for again and again.
    first_values: [Slot<'a>; FIRST_VALUES],
}

/// So many values are looked up once; most messages have no more.
const FIRST_VALUES: usize = 4;

/// Where a recipient's values come from.
#[derive(Clone, Copy)]
pub(crate) enum Source<'a> {
    /// A consumer of a request, and where values with half a surrogate pair stand in it.
    Json {
        /// The consumer.
        consumer: &'a Consumer,
        /// Pointers below the consumer.
        surrogates: &'a [&'a str],
    },
    /// A row of a list.
    Row(ListRow<'a>),
}

/// Filled cells of a row that are too many.
pub(crate) struct SurplusColumns {
    /// What reports call their columns; the first few.
    pub(crate) names: Vec<String>,
    /// How many there are.
    pub(crate) count: usize,
    /// The first column, from 1.
    pub(crate) first: u32,
}

/// So many names of surplus cells are told.
const NAMES_TOLD: usize = 20;
/// A value that is sent.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SentValue<'a> {
    /// What it is a value of.
    pub(crate) of: ValueOf,
    /// The name of the variable, the kind of the header's media, or the path of customer data; an id has none.
    pub(crate) name: &'a str,
    /// Which contact of the customer data it is of, from 0.
    pub(crate) contact: usize,
    /// The value.
    pub(crate) text: &'a str,
}

words! {
    /// What a text belongs to.
    pub(crate) enum ValueOf {
        /// A variable of the message.
        Body = "body",
        /// A variable of a button.
        Button = "button",
        /// The header.
        Header = "header",
        /// The id by which an app addresses somebody.
        Id = "id",
        /// The customer data, which agents see.
        Data = "data",
        /// The handoff: it is its own text.
        Handoff = "handoff",
    }
}

/// A row of a list.
#[derive(Clone, Copy)]
pub(crate) struct ListRow<'a> {
    /// Its cells.
    pub(crate) cells: Cells<'a>,
    /// Where it stands and what happened when it was read.
    pub(crate) meta: RecordMeta,
    /// Whether its cells can be trusted: not too large, no quote torn.
    pub(crate) readable: bool,
}

impl<'a> ConsumerCx<'a> {
    /// A recipient with everything worked out that depends on its values.
    pub(crate) fn new(
        (plan, policy): (&'a Plan, &'a Policy),
        source: Source<'a>,
        addresses: Addresses<'a>,
        mixed: Option<Mixed>,
    ) -> Self {
        let facts = ValueFacts::default();
        let (doubts, first_values) = (Doubts::ANY, [Slot::Missing; FIRST_VALUES]);
        let mut view = Self {
            plan,
            policy,
            source,
            addresses,
            mixed,
            header_url: None,
            data: None,
            facts,
            sms: None,
            doubts,
            first_values,
        };
        view.first_values = core::array::from_fn(|index| view.looked_up(index));
        view.header_url = plan.header.as_ref().and_then(|header| HeaderUrl::of(header, view.header(), policy));
        view.facts = ValueFacts::of(&view);
        view.sms = sms::measured(&view);
        view.doubts = Doubts::of(&view);
        view
    }

    /// Adds the customer data of a row.
    pub(crate) fn add_data(&mut self, data: &'a Consumer) {
        self.data = Some(data);
        let texts = self.data_texts();
        self.facts.add(texts);
        self.doubts = self.doubts.or(Doubts::DATA).or(Doubts::of_values(self.facts));
    }

    /// Whether the body variables can be judged at all: a row that was torn, or a consumer without
    /// the `variables` field, is another rule's.
    pub(crate) fn has_variables(&self) -> bool {
        match self.source {
            Source::Json { consumer, .. } => consumer.variables.given().is_some(),
            Source::Row(row) => row.readable,
        }
    }

    /// The value of an expected body variable.
    pub(crate) fn value(&self, index: usize) -> Slot<'a> {
        self.first_values.get(index).copied().unwrap_or_else(|| self.looked_up(index))
    }

    fn looked_up(&self, index: usize) -> Slot<'a> {
        if index >= self.plan.expected.len() {
            return Slot::Missing;
        }
        match self.source {
            Source::Json { consumer, .. } => {
                let name = self.plan.expected.get(index).map_or("", |name| name.as_str());
                Slot::of(consumer.variables.given().and_then(|variables| variables.get(name)))
            }
            Source::Row(row) => self.cell(row, Fills::Body(index)),
        }
    }

    /// The value of the body variable with this name; missing where nobody expects it.
    pub(crate) fn named(&self, name: &str) -> Slot<'a> {
        self.plan.position(name).map_or(Slot::Missing, |index| self.value(index))
    }

    /// The expected body variables with their values.
    pub(crate) fn values(&self) -> impl Iterator<Item = (&'a str, Slot<'a>)> {
        self.plan.expected.iter().enumerate().map(|(index, name)| (name.as_str(), self.value(index)))
    }

    /// The texts of the expected body variables, with whether WhatsApp uses them.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&'a str, &'a str, bool)> {
        let on_whatsapp = self.plan.on_whatsapp.iter().copied();
        self.values().zip(on_whatsapp).filter_map(|((name, slot), wa)| Some((name, slot.text()?, wa)))
    }

    /// What `fixed` comes to with the values, each of which `add` adds as often as it is used; `None` where one of
    /// them is missing.
    pub(crate) fn summed<T>(&self, fixed: T, uses: &[usize], add: impl Fn(T, &str, usize) -> T) -> Option<T> {
        let mut values = uses.iter().zip(0..).filter(|(uses, _)| **uses > 0);
        values.try_fold(fixed, |sum, (uses, index)| Some(add(sum, self.value(index).text()?, *uses)))
    }

    /// How many body variables are given, expected or not.
    pub(crate) fn given(&self) -> usize {
        match self.source {
            Source::Json { consumer, .. } => consumer.variables.given().map_or(0, Object::len),
            Source::Row(row) => self.facts.filled + row.cells.surplus(Part::Body).count as usize,
        }
    }

    /// The body variables of a consumer that nobody expects, by name; those of a row are [`Self::surplus_columns`].
    pub(crate) fn unexpected(&self) -> Vec<(&'a str, Slot<'a>)> {
        let Source::Json { consumer, .. } = self.source else { return Vec::new() };
        let Some(variables) = consumer.variables.given() else { return Vec::new() };
        let all = variables.iter().map(|(name, value)| (name, Slot::of(Some(value))));
        let mut unexpected: Vec<_> = all.filter(|(name, _)| self.plan.position(name).is_none()).collect();
        order::sort_by(&mut unexpected, |a, b| natural(a.0, b.0));
        unexpected
    }

    /// Whether the in-app handoff's defaults, which only the service knows, stand in for the values.
    pub(crate) fn uses_defaults(&self) -> bool {
        let expects = !self.plan.expected.is_empty();
        expects && self.plan.is_in_app() && self.has_variables() && self.given() == 0
    }

    /// The filled cells of a row that are too many for a part of the message, by what reports call their columns; the
    /// first few of them, how many there are, and the first column.
    pub(crate) fn surplus_columns(&self, part: Part) -> Option<SurplusColumns> {
        let cells = self.row().filter(|row| row.readable)?.cells;
        let Surplus { count, first } = cells.surplus(part);
        // Nearly no row has any, and names are dear.
        let first = first?;
        let positions = || cells.surplus_cells().filter(|(_, of)| *of == part).take(NAMES_TOLD);
        let names = positions().map(|(position, _)| cells.label(position)).collect();
        Some(SurplusColumns { names, count: count as usize, first })
    }

    /// How many header variables are given.
    pub(crate) fn headers_given(&self) -> usize {
        match self.source {
            Source::Json { consumer, .. } => consumer.header_variables.given().map_or(0, Object::len),
            Source::Row(row) => {
                let surplus = if row.readable { row.cells.surplus(Part::Header).count } else { 0 };
                usize::from(self.header() != Slot::Missing) + surplus as usize
            }
        }
    }

    /// The value for the header that the handoff has.
    pub(crate) fn header(&self) -> Slot<'a> {
        let Some(plan) = &self.plan.header else { return Slot::Missing };
        match self.source {
            Source::Json { consumer, .. } => {
                Slot::of(consumer.header_variables.given().and_then(|headers| headers.get(plan.media.as_str())))
            }
            Source::Row(row) => self.cell(row, Fills::Header),
        }
    }

    /// The values of the expected button variables.
    pub(crate) fn buttons(&self) -> impl Iterator<Item = (&'a str, Slot<'a>)> {
        self.plan.buttons.iter().enumerate().map(move |(index, name)| {
            let slot = match self.source {
                Source::Json { consumer, .. } => {
                    Slot::of(consumer.button_variables.given().and_then(|buttons| buttons.get(name.as_str())))
                }
                Source::Row(row) => self.cell(row, Fills::Button(index)),
            };
            (name.as_str(), slot)
        })
    }

    /// The ids by which apps address the recipient.
    pub(super) fn ids(&self) -> impl Iterator<Item = SentValue<'a>> {
        self.addresses.iter().filter_map(|address| match address.state {
            AddressState::Id(text) => Some(SentValue { of: ValueOf::Id, name: "", contact: 0, text }),
            _ => None,
        })
    }

    /// The texts of the customer data.
    pub(super) fn data_texts(&self) -> impl Iterator<Item = SentValue<'a>> + use<'a> {
        let texts = self.customer_data().into_iter().flat_map(Consumer::texts_of_customer_data);
        texts.map(|(name, contact, text)| SentValue { of: ValueOf::Data, name, contact, text })
    }

    /// Every value that is sent: those of the body, those of buttons, the header's link where it is one, ids, and customer data.
    pub(crate) fn sent(&self) -> impl Iterator<Item = SentValue<'a>> {
        let of = |of, (name, text)| SentValue { of, name, contact: 0, text };
        let text = |(name, slot): (&'a str, Slot<'a>)| Some((name, slot.text()?));
        let is_link = self.header_url.as_ref().is_some_and(|url| url.scanned.is_ok());
        let header = self.plan.header.as_ref().filter(|_| is_link).map(|plan| (plan.media.as_str(), self.header()));
        let body = self.values().filter_map(text).map(move |value| of(ValueOf::Body, value));
        let buttons = self.buttons().filter_map(text).map(move |value| of(ValueOf::Button, value));
        let header = header.and_then(text).map(|value| of(ValueOf::Header, value));
        body.chain(buttons).chain(header).chain(self.ids()).chain(self.data_texts())
    }

    /// The names of button variables of a consumer that nobody expects.
    pub(crate) fn unexpected_buttons(&self) -> Vec<&'a str> {
        let Source::Json { consumer, .. } = self.source else { return Vec::new() };
        let Some(buttons) = consumer.button_variables.given() else { return Vec::new() };
        let names = buttons.iter().map(|(name, _)| name);
        let mut names: Vec<_> =
            names.filter(|name| !self.plan.buttons.iter().any(|known| known.as_str() == *name)).collect();
        order::sort_by(&mut names, |a, b| natural(a, b));
        names
    }

    /// The SMS, if its values came whole: what was torn or lost a character is not what would be sent.
    pub(crate) fn whole_sms(&self) -> Option<&Measured> {
        let damaged = match self.source {
            Source::Json { surrogates, .. } => surrogates.iter().any(|pointer| pointer.starts_with("/variables/")),
            Source::Row(row) => !row.readable,
        };
        self.sms.as_ref().filter(|_| !damaged && !self.facts.has(Trait::Replaced))
    }

    /// The first different characters of the SMS that GSM-7 lacks.
    pub(crate) fn first_foreign(&self, most: usize) -> Vec<String> {
        sms::first_foreign(self, most)
    }

    /// The number that SMS goes to; a row may have one for all channels.
    pub(crate) fn sms_number(&self) -> Option<Number> {
        let own = self.addresses.iter().find(|address| address.channel == ChannelKind::Sms);
        let shared = self.addresses.iter().next().filter(|_| self.row().is_some());
        own.or(shared).and_then(Address::number)
    }

    /// What stands in a row as the number or id for a channel.
    pub(crate) fn cell_of(&self, address: &Address<'_>) -> Option<&'a str> {
        let cells = self.row()?.cells;
        let is_first = self.addresses.iter().next().is_some_and(|first| first.key == address.key);
        if is_first { cells.address() } else { cells.second_number() }
    }

    /// The row, if the recipient comes from a list.
    pub(crate) fn row(&self) -> Option<ListRow<'a>> {
        match self.source {
            Source::Json { .. } => None,
            Source::Row(row) => Some(row),
        }
    }

    /// The consumer, if the recipient comes from a request.
    pub(crate) fn consumer(&self) -> Option<&'a Consumer> {
        match self.source {
            Source::Json { consumer, .. } => Some(consumer),
            Source::Row(_) => None,
        }
    }

    /// A consumer that has the recipient's customer data, whatever else it has.
    pub(crate) fn customer_data(&self) -> Option<&'a Consumer> {
        self.consumer().or(self.data)
    }

    /// Whether what is not there is missing: in a torn row it may just not have been read.
    pub(crate) fn is_readable(&self) -> bool {
        self.row().is_none_or(|row| row.readable)
    }

    /// The host of the header's media address.
    pub(crate) fn header_host(&self) -> Option<String> {
        let plan = self.plan.header.as_ref()?;
        let given = self.header().text()?;
        let text = if self.header_url.as_ref()?.fragment { header::compose(plan, given) } else { given.into() };
        HttpsUrl::scan(&text).ok().map(|url| url.host().to_string())
    }

    fn cell(&self, row: ListRow<'a>, fills: Fills) -> Slot<'a> {
        if row.readable { Slot::of_cell(row.cells.expected(column_of(self.plan, fills))) } else { Slot::Missing }
    }
}
