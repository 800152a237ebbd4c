//! The columns that a list for a handoff needs, and what each is for.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::handoff::{Handoff, LinkTarget, Plan};
use crate::recipients::Column;
use crate::view::expected_columns;

/// What the cells of a column fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[expect(clippy::exhaustive_enums, reason = "the kinds of columns that the user guide knows")]
pub enum Fills {
    /// Nothing: they say whom the message goes to.
    Address,
    /// The header's media.
    Header,
    /// A variable of the text.
    Body,
    /// The variable in the address of a URL button.
    Button,
}

/// A column that a list for a handoff needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HandoffColumn {
    /// The name in a heading: `Phone` or `Id` for the address, then `H1`, `B1`, `B2` and so on, `BU1`.
    pub name: String,
    /// What its cells fill.
    pub fills: Fills,
    /// The name under which a request carries the value: in `variables` for the body, in `buttonVariables` for a
    /// button, in `headerVariables` for the header, where it is the kind of media (`image`, `video` or `document`).
    /// `null` for the address.
    pub variable: Option<String>,
    /// What the cells of a variable's column are whole https addresses of, where they are addresses and no text. Those of a
    /// header always are, and `variable` says what of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<LinkTarget>,
}

impl HandoffColumn {
    /// The columns that a list for this handoff needs, in the documented order: address, header, body, buttons.
    ///
    /// ```
    /// use sendcheck_core::inspect::{Fills, HandoffColumn};
    /// use sendcheck_core::handoff::Handoff;
    ///
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "header", "sub_type": "video", "content": "${{1}}", "variables": ["1"] },
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let columns = HandoffColumn::all(&handoff);
    /// let names: Vec<_> = columns.iter().map(|column| column.name.as_str()).collect();
    /// assert_eq!(names, ["Phone", "H1", "B1"]);
    /// assert_eq!((columns[1].fills, columns[1].variable.as_deref()), (Fills::Header, Some("video")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn all(handoff: &Handoff) -> Vec<Self> {
        let expected = expected_columns(handoff);
        let address = Self { name: expected.address.name().into(), fills: Fills::Address, variable: None, link: None };
        let columns = expected.columns.into_iter().map(|column| Self::of(column, handoff.plan()));
        [address].into_iter().chain(columns).collect()
    }

    fn of(column: Column, plan: &Plan) -> Self {
        let name = column.name();
        let media = plan.header.as_ref().map(|header| header.media);
        let (fills, variable, link) = match column {
            Column::Header => (Fills::Header, media.map(|media| media.as_str().into()), None),
            Column::Body(variable) => (Fills::Body, Some(variable), None),
            Column::Link(variable) => {
                let link = plan.position(&variable).and_then(|index| plan.link_target(index));
                (Fills::Body, Some(variable), link)
            }
            Column::Button(variable) => (Fills::Button, Some(variable), None),
            // No handoff asks for a second number, or for customer data.
            Column::Number(_) => (Fills::Address, None, None),
            Column::Data(_) => (Fills::Body, None, None),
        };
        Self { name, fills, variable, link }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_column_names_what_a_request_calls_its_value() {
        let handoff = Handoff::read(
            br#"{ "type": "wa", "messageComponents": [
                { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] },
                { "type": "button", "sub_type": "url", "text": "A", "content": "https://a.example/${{1}}", "variables": ["1"] },
                { "type": "button", "sub_type": "url", "text": "B", "content": "https://a.example/${{2}}", "variables": ["2"] } ] }"#,
        )
        .unwrap();
        let columns = HandoffColumn::all(&handoff);
        let found: Vec<_> = columns.iter().map(|c| (c.name.as_str(), c.fills, c.variable.as_deref())).collect();
        assert_eq!(
            found,
            [
                ("Phone", Fills::Address, None),
                ("B1", Fills::Body, Some("1")),
                ("BU1", Fills::Button, Some("1")),
                ("BU2", Fills::Button, Some("2")),
            ]
        );
    }
}
