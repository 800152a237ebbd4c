//! An SMS.

use alloc::string::String;

use serde::Serialize;

use crate::check::opt_out;
use crate::handoff::Channel;
use crate::limits::characters;
use crate::render::Spans;
use crate::render::fill::{self, Filled};
use crate::render::values::Values;

/// An SMS.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SmsPreview {
    /// The text of the handoff.
    pub text: Spans,
    /// What is appended to tell how to opt out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opt_out: Option<String>,
    /// What is sent: the text, the separator and the opt-out text.
    pub composed: Spans,
    /// The length of what is sent, in UTF-16 code units; absent while a value is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub characters: Option<usize>,
    /// Whether it is sent only to those whom WhatsApp does not reach.
    pub step_down: bool,
}

impl SmsPreview {
    pub(super) fn of(channel: &Channel, values: &Values<'_, '_>) -> Self {
        let view = values.view;
        let body = channel.body().map(|text| Filled::template(text, |name| values.body(name)));
        let mut message = body.unwrap_or_default();
        let text = message.plain();
        let opt_out = opt_out(channel.opt_out(), view.plan, view.policy);
        if let Some(opt_out) = opt_out {
            message.fixed(&view.policy.opt_out_separator);
            message.fixed(opt_out);
        }
        Self {
            text,
            opt_out: opt_out.map(String::from),
            composed: message.plain(),
            characters: message.known().map(characters),
            step_down: view.plan.steps_down,
        }
    }
}

/// Writes what is sent; false if a value is missing.
pub(super) fn write(channel: &Channel, values: &Values<'_, '_>, out: &mut String) -> bool {
    let view = values.view;
    let complete = channel.body().is_none_or(|text| fill::write(text, |name| values.body(name), out));
    if let Some(opt_out) = opt_out(channel.opt_out(), view.plan, view.policy) {
        out.push_str(&view.policy.opt_out_separator);
        out.push_str(opt_out);
    }
    complete
}
