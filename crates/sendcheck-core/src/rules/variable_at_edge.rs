//! A body that starts or ends with a variable.

use super::prelude::*;
use crate::handoff::PartContent;
use crate::template::{Piece, Template};

rule! {
    /// The body starts or ends with a variable
    VariableAtEdge = "VARIABLE_AT_EDGE" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta error 2388299; Meta, common reasons for rejection",
        help: "Put fixed words before the first variable and after the last one.",
        milder: "an error for a WhatsApp draft held to Meta's limits, unless punctuation follows",
        args {
            /// `start`, `end` or `both`
            edge: Edge,
        }
        says: rule => match rule.edge {
            Edge::Start => "the body starts with a variable",
            Edge::End => "the body ends with a variable",
            Edge::Both => "the body starts and ends with a variable",
        }.to_string()
    }
}

words! {
    /// Where a variable stands without words around it.
    pub(crate) enum Edge {
        /// Nothing comes before it.
        Start = "start",
        /// Nothing but punctuation comes after it.
        End = "end",
        /// One at each end.
        Both = "both",
    }
}

impl Check<HandoffCx<'_>> for VariableAtEdge {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.under_review() {
            for part in &channel.parts {
                let PartContent::Body { text, .. } = &part.content else { continue };
                let (start, end) = (starts(text), ends(text));
                let edge = match (start, end) {
                    (true, None) => Edge::Start,
                    (false, Some(_)) => Edge::End,
                    (true, Some(_)) => Edge::Both,
                    (false, None) => continue,
                };
                let punctuated = !start && end == Some(End::Punctuated);
                let severity = if punctuated { Severity::Warning } else { cx.review_severity(channel) };
                let at = format!("{}/content", part.pointer);
                out.report_as(severity, Place::Below(&at), || Self { edge });
            }
        }
    }
}

/// What comes after a variable at the end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Bare,
    Punctuated,
}

fn starts(text: &Template) -> bool {
    let mut pieces = text.pieces().iter().skip_while(|piece| is_blank(piece));
    matches!(pieces.next(), Some(Piece::Variable(_)))
}

fn ends(text: &Template) -> Option<End> {
    let after = text.pieces().iter().rev().take_while(|piece| is_punctuation(piece)).count();
    let last = text.pieces().iter().rev().nth(after)?;
    let bare = text.pieces().iter().rev().take(after).all(is_blank);
    matches!(last, Piece::Variable(_)).then_some(if bare { End::Bare } else { End::Punctuated })
}

fn is_blank(piece: &Piece) -> bool {
    matches!(piece, Piece::Text(text) if text.trim().is_empty())
}

/// Whether a piece has nothing but punctuation and blanks.
fn is_punctuation(piece: &Piece) -> bool {
    let counts = |c: char| c.is_whitespace() || c.is_ascii_punctuation() || "…。，！？：；”’»）।".contains(c);
    matches!(piece, Piece::Text(text) if text.chars().all(counts))
}
