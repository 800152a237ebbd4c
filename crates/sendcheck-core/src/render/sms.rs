//! An SMS.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::handoff::Channel;
use crate::limits::characters;
use crate::render::Spans;
use crate::render::fill::Filled;
use crate::render::values::Values;
use crate::sms::{Segment, split};
use crate::view::SentText;

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
    /// Where each segment begins and ends, if there are several; absent while a value is missing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub segments: Vec<SegmentPreview>,
    /// Whether it is sent only to those whom WhatsApp does not reach.
    pub step_down: bool,
}

/// One of several segments of an SMS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SegmentPreview {
    /// Where it begins in the composed text, in UTF-16 code units, as JavaScript's `slice` counts.
    pub start: usize,
    /// Before which unit it ends.
    pub end: usize,
    /// What it takes: septets in GSM-7, UTF-16 code units in UCS-2.
    pub units: usize,
}

impl SmsPreview {
    pub(super) fn of(channel: &Channel, values: &Values<'_, '_>) -> Self {
        let view = values.view;
        let sms = SentText::of(channel, view.plan, view.policy);
        let body = channel.body().map(|text| Filled::template(text, |name| values.body(name)));
        let mut message = body.unwrap_or_default();
        let text = message.plain();
        sms.appended().for_each(|appended| message.fixed(appended));
        Self {
            text,
            opt_out: sms.opt_out().map(String::from),
            composed: message.plain(),
            characters: message.known().map(characters),
            segments: message.known().map(segments).unwrap_or_default(),
            step_down: view.plan.steps_down,
        }
    }
}

/// The boundaries of several segments; none of a single one, which is the whole text.
fn segments(text: &str) -> Vec<SegmentPreview> {
    let mut end = 0;
    let place = |segment: Segment| {
        let start = end;
        end += text.get(segment.start..segment.end).map_or(0, characters);
        SegmentPreview { start, end, units: segment.units }
    };
    let segments: Vec<_> = split(text).into_iter().map(place).collect();
    if segments.len() > 1 { segments } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boundaries_are_utf_16_and_cover_the_text() {
        assert_eq!(segments("short"), []);
        let text = "👋".repeat(70);
        let found = segments(&text);
        assert_eq!(
            found.iter().map(|segment| (segment.start, segment.end)).collect::<Vec<_>>(),
            [(0, 66), (66, 132), (132, 140)]
        );
        let escapes = "€".repeat(81);
        let found = segments(&escapes);
        assert_eq!(found.iter().map(|segment| segment.units).collect::<Vec<_>>(), [152, 10]);
        assert_eq!(found.last().map(|segment| segment.end), Some(81));
    }
}
