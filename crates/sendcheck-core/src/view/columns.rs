//! Which columns a list needs, and what each is for.

use crate::handoff::Handoff;
use crate::recipients::{AddressColumn, Column, Expected};

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
    let header = plan.header.iter().map(|_| Column::Header);
    let body = plan.expected.iter().map(|name| Column::Body(name.as_str().into()));
    let buttons = plan.buttons.iter().map(|name| Column::Button(name.as_str().into()));
    Expected {
        address: if plan.is_in_app() { AddressColumn::Id } else { AddressColumn::Phone },
        columns: header.chain(body).chain(buttons).collect(),
        whole_line: plan.is_sms_only() && plan.expected.len() == 1 && plan.header.is_none() && plan.buttons.is_empty(),
    }
}
