//! Which columns a list needs, what each is for, and which of them holds what.

use crate::handoff::{ChannelKind, Handoff, Plan};
use crate::recipients::{AddressColumn, Column, Expected, NumberChannel};
use crate::template::VariableKey;

/// What a column after the address fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fills {
    /// The header's media.
    Header,
    /// The expected body variable at this place of the plan.
    Body(usize),
    /// The expected button variable at this place of the plan.
    Button(usize),
}

/// The columns after the address, in the order of the service's own lists.
fn columns(plan: &Plan) -> impl Iterator<Item = Fills> {
    let header = plan.header.iter().map(|_| Fills::Header);
    header.chain((0..plan.expected.len()).map(Fills::Body)).chain((0..plan.buttons.len()).map(Fills::Button))
}

/// The place among the columns after the address of the one that fills this. Nobody else works it out.
pub(crate) fn column_of(plan: &Plan, fills: Fills) -> usize {
    let (headers, bodies) = (usize::from(plan.header.is_some()), plan.expected.len());
    match fills {
        Fills::Header => 0,
        Fills::Body(index) => headers + index,
        Fills::Button(index) => headers + bodies + index,
    }
}

/// The columns that a list for this handoff needs.
///
/// ```
/// use sendcheck_core::view::expected_columns;
/// use sendcheck_core::handoff::Handoff;
///
/// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
///     { "type": "header", "sub_type": "image", "content": "${{1}}", "variables": ["1"] },
///     { "type": "body", "content": "Hi ${{1}}! Your account ${{2}} is overdue.", "variables": ["1", "2"] } ] }"#)?;
/// let names: Vec<_> = expected_columns(&handoff).columns.iter().map(|column| column.name()).collect();
/// assert_eq!(names, ["H1", "B1", "B2"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn expected_columns(handoff: &Handoff) -> Expected {
    let plan = handoff.plan();
    let name = |names: &[VariableKey], index| names.get(index).map_or("", VariableKey::as_str).into();
    let column = |fills| match fills {
        Fills::Header => Column::Header,
        Fills::Body(index) if plan.link_target(index).is_some() => Column::Link(name(&plan.expected, index)),
        Fills::Body(index) => Column::Body(name(&plan.expected, index)),
        Fills::Button(index) => Column::Button(name(&plan.buttons, index)),
    };
    Expected {
        address: address(plan),
        columns: columns(plan).map(column).collect(),
        whole_line: plan.is_sms_only() && plan.expected.len() == 1 && plan.header.is_none() && plan.buttons.is_empty(),
    }
}

fn address(plan: &Plan) -> AddressColumn {
    match plan.addressed.as_slice() {
        [ChannelKind::InApp] => AddressColumn::Id,
        [ChannelKind::Sms, ChannelKind::WhatsApp] => AddressColumn::PhoneOrEach(NumberChannel::Sms),
        [ChannelKind::WhatsApp, ChannelKind::Sms] => AddressColumn::PhoneOrEach(NumberChannel::WhatsApp),
        [ChannelKind::Sms] => AddressColumn::PhoneOf(NumberChannel::Sms),
        [ChannelKind::WhatsApp] => AddressColumn::PhoneOf(NumberChannel::WhatsApp),
        _ => AddressColumn::Phone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn every_column_is_where_its_place_says() {
        let header = r#"{ "type": "header", "sub_type": "image", "content": "${{1}}", "variables": ["1"] },"#;
        for header in ["", header] {
            let handoff = alloc::format!(
                r#"{{ "type": "wa", "messageComponents": [ {header}
                    {{ "type": "body", "content": "Hi ${{{{1}}}}! See ${{{{2}}}}.", "variables": ["1", "2"] }},
                    {{ "type": "button", "sub_type": "url", "content": "Go", "url": "https://example.com/${{{{1}}}}",
                       "variables": ["1"] }} ] }}"#
            );
            let handoff = Handoff::read(handoff.as_bytes()).unwrap();
            let columns: Vec<_> = columns(handoff.plan()).collect();
            assert_eq!(columns.len(), expected_columns(&handoff).columns.len());
            assert_eq!(columns.len(), 3 + usize::from(!header.is_empty()));
            for (place, fills) in columns.into_iter().enumerate() {
                assert_eq!(column_of(handoff.plan(), fills), place, "{fills:?}");
            }
        }
    }
}
