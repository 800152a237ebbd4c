//! The buttons of a message, which RCS calls suggestions.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::handoff::{ButtonAction, Channel, PartContent};
use crate::order;
use crate::render::Spans;
use crate::render::fill::{Filled, Filling};

/// A button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum ButtonPreview {
    /// Answers with its label.
    Reply {
        /// The label.
        label: Spans,
    },
    /// Opens an address.
    Url {
        /// The label.
        label: Spans,
        /// The address.
        url: Spans,
    },
    /// Calls a number.
    Dial {
        /// The label.
        label: Spans,
        /// The number.
        number: String,
    },
    /// Does something that the documents do not name.
    Unknown {
        /// The label.
        label: Spans,
        /// What the handoff calls it.
        action: String,
    },
}

impl ButtonPreview {
    /// The label.
    pub fn label(&self) -> &Spans {
        match self {
            Self::Reply { label }
            | Self::Url { label, .. }
            | Self::Dial { label, .. }
            | Self::Unknown { label, .. } => label,
        }
    }

    /// The texts of the button.
    pub(super) fn texts(&self) -> impl Iterator<Item = &Spans> {
        let url = if let Self::Url { url, .. } = self { Some(url) } else { None };
        [self.label()].into_iter().chain(url)
    }
}

/// The buttons of a channel in the order in which they are shown: by `index` where the handoff gives one.
pub(super) fn buttons<'a>(channel: &'a Channel, value: impl Fn(&str) -> Filling<'a>) -> Vec<ButtonPreview> {
    let mut found = Vec::new();
    for (place, part) in (0_i64..).zip(channel.shown()) {
        let PartContent::Button { action, label, index } = &part.content else { continue };
        let text = |template| Filled::template(template, &value).plain();
        let label = text(label);
        let button = match action {
            ButtonAction::QuickReply => ButtonPreview::Reply { label },
            ButtonAction::Url(url) => ButtonPreview::Url { label, url: text(url) },
            ButtonAction::Phone(number) => ButtonPreview::Dial { label, number: number.clone() },
            ButtonAction::Unknown(action) => ButtonPreview::Unknown { label, action: action.clone() },
        };
        found.push((index.unwrap_or(place), button));
    }
    order::sort_by(&mut found, |a, b| a.0.cmp(&b.0));
    found.into_iter().map(|(_, button)| button).collect()
}
