//! What there may be to say of a recipient, so that rules with nothing to say are not called.

use crate::limits;
use crate::phone::Spelling;
use crate::types::ExtensionVerdict;
use crate::view::{AddressState, ConsumerCx, HeaderUrl, Slot, Source, ValueFacts};

/// What is not as it is with nearly everybody. A rule names what it looks for (`NEEDS`); of a recipient with nothing of that
/// it has nothing to say. Which it must not have: tests call it all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Doubts(u32);

impl Doubts {
    /// The recipient came in a request, which may hold anything.
    pub(crate) const REQUEST: Self = Self(1);
    /// The row could not be read whole, or has not just the cells that are used.
    pub(crate) const CELLS: Self = Self(1 << 1);
    /// An address is not a documented, valid number of somebody who takes messages.
    pub(crate) const ADDRESS: Self = Self(1 << 2);
    /// The header's link is not one of a permitted host to a file of its kind, or there is none.
    pub(crate) const LINK: Self = Self(1 << 3);
    /// A value is missing.
    pub(crate) const MISSING: Self = Self(1 << 4);
    /// A value has what [`ValueFacts`](crate::view::ValueFacts) note.
    pub(crate) const VALUE: Self = Self(1 << 5);
    /// The SMS may be too long, or takes more than one segment.
    pub(crate) const SMS: Self = Self(1 << 6);
    /// There is customer data.
    pub(crate) const DATA: Self = Self(1 << 7);
    /// Every recipient.
    pub(crate) const ANY: Self = Self(1 << 8);

    const ALL: Self = Self(u32::MAX);

    /// Whether there is something of what a rule needs.
    pub(crate) const fn has(self, needs: Self) -> bool {
        self.0 & needs.0 != 0
    }

    /// Either of both.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn when(self, is_so: bool) -> Self {
        if is_so { self } else { Self(0) }
    }

    /// What is in doubt with values.
    pub(super) fn of_values(facts: ValueFacts) -> Self {
        Self::VALUE.when(facts.is_odd())
    }

    /// What is in doubt with a recipient that is otherwise worked out.
    pub(super) fn of(view: &ConsumerCx<'_>) -> Self {
        let Source::Row(row) = view.source else { return Self::ALL };
        let is_whole = row.readable && !row.cells.short();
        let is_even = is_whole && !row.cells.has_surplus();
        let is_complete = view.facts.filled == view.plan.expected.len()
            && (view.plan.header.is_none() || view.header_url.is_some())
            && view.buttons().all(|(_, slot)| slot.or_missing_if_blank() != Slot::Missing);
        let is_short = view.sms.is_none_or(|sms| sms.segments <= 1 && sms.characters <= limits::WEB_TOOL_SMS.value);
        Self::ANY
            .or(Self::CELLS.when(!is_even))
            .or(Self::ADDRESS.when(!view.addresses.iter().all(|address| is_usual(&address.state))))
            .or(Self::LINK.when(!view.header_url.as_ref().is_none_or(is_good)))
            .or(Self::MISSING.when(!is_complete))
            .or(Self::of_values(view.facts))
            .or(Self::SMS.when(!is_short))
    }
}

/// Whether no rule on addresses has anything to say.
fn is_usual(state: &AddressState<'_>) -> bool {
    let AddressState::Number(facts) = state else { return false };
    let Some(number) = facts.parsed.filter(|_| facts.judged.is_ok()) else { return false };
    facts.repairs.is_empty()
        // Nor were there others where its calling code is that of a country that the caller names.
        && facts.has_given_digits()
        && number.spelling() == Spelling::Documented
        && number.is_valid()
        // What is of no country is of a satellite, or of a service.
        && number.region().is_some_and(|region| region.as_str() != "001")
        && number.kind().may_be_mobile()
}

/// Whether no rule on links has anything to say.
fn is_good(url: &HeaderUrl) -> bool {
    !url.fragment
        && url.scanned.is_ok_and(|scanned| {
            scanned.permitted != Some(false)
                && scanned.extension == ExtensionVerdict::Listed
                && !scanned.has_stray_percent
                && scanned.unfetchable.is_none()
                && scanned.ends.is_none()
        })
}
