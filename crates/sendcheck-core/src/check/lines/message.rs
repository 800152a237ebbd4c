//! The texts that go to a recipient, cut once where values stand in them, so that rows only fill them.

use alloc::string::String;
use alloc::vec::Vec;

use crate::handoff::{Channel, Handoff, Plan};
use crate::json::push_escaped;
use crate::limits;
use crate::policy::Policy;
use crate::view::{SentPiece, SentText};

/// The text on one channel.
#[derive(Debug)]
pub(super) struct MessageText {
    /// What stands before it, up to its quote: a comma if it is not the first, and the channel.
    start: String,
    pieces: Vec<MessagePiece>,
}

#[derive(Debug)]
enum MessagePiece {
    /// JSON of a text that everybody gets, and how many bytes that text has.
    Fixed(String, usize),
    /// The value of the expected variable at this place; what nobody expects has none in any row.
    Value(Option<usize>),
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
        start.push_str("\",\"text\":\"");
        let mut pieces = Vec::new();
        for piece in SentText::of(channel, plan, policy).pieces() {
            match piece {
                SentPiece::Text(text) => fixed(text, &mut pieces),
                SentPiece::Value(name) => pieces.push(MessagePiece::Value(plan.position(name))),
            }
        }
        Self { start, pieces }
    }

    /// Adds the message with the values of a row, by their places; without a text where one of them is not known, or
    /// where all of it would fill any memory.
    pub(super) fn write<'v>(&self, value: impl Fn(usize) -> Option<&'v str>, out: &mut String) {
        out.push_str(&self.start);
        let behind_quote = out.len();
        if self.fill(value, out).is_some() {
            out.push_str("\"}");
        } else {
            out.truncate(behind_quote - 1);
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
                MessagePiece::Value(place) => {
                    let text = value((*place)?)?;
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
