//! The texts that go to a recipient, cut once where values stand in them, so that rows only fill them.

use alloc::string::String;
use alloc::vec::Vec;

use crate::handoff::{Channel, Handoff, Plan};
use crate::json::push_escaped;
use crate::limits;
use crate::policy::Policy;
use crate::view::{Fills, SentPiece, SentText, column_of};

/// The text on one channel.
#[derive(Debug)]
pub(super) struct MessageText {
    /// What stands before it: a comma if it is not the first, and the channel.
    start: String,
    pieces: Vec<MessagePiece>,
}

#[derive(Debug)]
enum MessagePiece {
    /// JSON of a text that everybody gets, and how many bytes that text has.
    Fixed(String, usize),
    /// The value of an expected column.
    Value(usize),
}

impl MessageText {
    /// The texts of a list, in priority order.
    pub(super) fn all(handoff: &Handoff, policy: &Policy) -> Vec<Self> {
        let channels = handoff.channels().iter();
        channels.enumerate().map(|(place, channel)| Self::of(place, channel, handoff.plan(), policy)).collect()
    }

    fn of(place: usize, channel: &Channel, plan: &Plan, policy: &Policy) -> Self {
        let mut start = String::from(if place == 0 { "{\"channel\":\"" } else { ",{\"channel\":\"" });
        start.push_str(channel.kind.config_type());
        start.push_str("\",\"text\":");
        let mut pieces = Vec::new();
        for piece in SentText::of(channel, plan, policy).pieces() {
            match piece {
                SentPiece::Text(text) => fixed(text, &mut pieces),
                // What nobody expects has no column, and so no value in any row.
                SentPiece::Value(name) => {
                    let column = plan.position(name).map_or(usize::MAX, |place| column_of(plan, Fills::Body(place)));
                    pieces.push(MessagePiece::Value(column));
                }
            }
        }
        Self { start, pieces }
    }

    /// Adds the message with the values of a row, by their columns; without a text where one of them is not known, or
    /// where all of it would fill any memory.
    pub(super) fn write<'v>(&self, value: impl Fn(usize) -> Option<&'v str>, out: &mut String) {
        out.push_str(&self.start);
        let start = out.len();
        out.push('"');
        if self.fill(value, out).is_some() {
            out.push_str("\"}");
        } else {
            out.truncate(start);
            out.push_str("null}");
        }
    }

    fn fill<'v>(&self, value: impl Fn(usize) -> Option<&'v str>, out: &mut String) -> Option<()> {
        let mut bytes = 0_usize;
        for piece in &self.pieces {
            match piece {
                MessagePiece::Fixed(json, length) => {
                    out.push_str(json);
                    bytes += length;
                }
                MessagePiece::Value(column) => {
                    let text = value(*column)?;
                    bytes += text.len();
                    if bytes > limits::PREVIEW_BYTES.value {
                        return None;
                    }
                    push_escaped(text, out);
                }
            }
        }
        Some(())
    }
}

fn fixed(text: &str, pieces: &mut Vec<MessagePiece>) {
    if let Some(MessagePiece::Fixed(json, length)) = pieces.last_mut() {
        push_escaped(text, json);
        *length += text.len();
    } else {
        let mut json = String::new();
        push_escaped(text, &mut json);
        pieces.push(MessagePiece::Fixed(json, text.len()));
    }
}
