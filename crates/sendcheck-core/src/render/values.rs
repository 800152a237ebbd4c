//! What stands in the placeholders of one recipient's messages, read as the rules read it.

use alloc::vec::Vec;

use crate::handoff::Part;
use crate::render::fill::{Filled, Filling};
use crate::template::{Template, natural};
use crate::view::{ConsumerCx, Slot};

/// The values of a recipient.
pub(super) struct Values<'v, 'a> {
    pub(super) view: &'v ConsumerCx<'a>,
    /// The values for buttons, in the natural order of their names.
    buttons: Vec<(&'a str, Slot<'a>)>,
    /// Whether the service's own values are used.
    defaults: bool,
}

impl<'v, 'a> Values<'v, 'a> {
    pub(super) fn of(view: &'v ConsumerCx<'a>) -> Self {
        Self { view, buttons: view.buttons().collect(), defaults: view.uses_defaults() }
    }

    /// The value of a variable that travels in `variables`.
    pub(super) fn body(&self, name: &str) -> Filling<'a> {
        if self.defaults {
            return Filling::Default;
        }
        filling(self.view.named(name))
    }

    /// The value of a variable of a WhatsApp button.
    pub(super) fn button(&self, name: &str) -> Filling<'a> {
        let place = self.buttons.binary_search_by(|(known, _)| natural(known, name)).ok();
        let slot = place.and_then(|place| self.buttons.get(place)).map_or(Slot::Missing, |(_, slot)| *slot);
        filling(slot.or_missing_if_blank())
    }

    /// The address of a WhatsApp header's media: the handoff's own, or what the recipient brings.
    pub(super) fn header<'t>(&self, part: &'t Part, url: &'t Template) -> Filled<'t>
    where
        'a: 't,
    {
        let expected = part.is_dynamic() && self.view.plan.header.as_ref().is_some_and(|plan| plan.url == *url);
        let given = if expected { self.view.header().or_missing_if_blank() } else { Slot::Missing };
        let fragment = self.view.header_url.as_ref().is_some_and(|found| found.fragment);
        let whole = part.is_dynamic() && (url.is_static() || (given != Slot::Missing && !fragment));
        if whole {
            let mut filled = Filled::default();
            filled.variable(part.variables().first().copied().unwrap_or_default(), filling(given));
            return filled;
        }
        Filled::template(url, |_| filling(given))
    }
}

fn filling(slot: Slot<'_>) -> Filling<'_> {
    match slot {
        Slot::Text(text) => Filling::Text(text),
        Slot::Missing | Slot::NotString => Filling::Unresolved,
    }
}
