//! A number that an RCS suggestion cannot dial, or not from everywhere.

use super::prelude::*;
use crate::handoff::{ButtonAction, ChannelKind, PartContent};

rule! {
    /// The number that an RCS suggestion dials is not in international form
    RcsDialNumber = "RCS_DIAL_NUMBER" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "CM.com, RCS suggested replies and actions; Gupshup, RCS message elements",
        help: "Write `+`, the calling code and the number in digits, without anything between them.",
        milder: "info for a number that can be dialled in its own country only",
        args {
            /// `missing`, `characters` or `national`
            what: DialDefect,
        }
        says: rule => match rule.what {
            DialDefect::Missing => "the suggestion has no number to dial",
            DialDefect::Characters => "the number of the suggestion holds something other than digits, `+`, `*` and `#`",
            DialDefect::National => "the number of the suggestion has no calling code, so it can be dialled in its own country only",
        }.to_string()
    }
}

words! {
    /// What is wrong with a number that is to be dialled.
    pub(crate) enum DialDefect {
        /// There is none.
        Missing = "missing",
        /// It holds something that is not dialled.
        Characters = "characters",
        /// It has no calling code.
        National = "national",
    }
}

impl Check<HandoffCx<'_>> for RcsDialNumber {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.parts_of(ChannelKind::GoogleRcs) {
            let PartContent::Button { action: ButtonAction::Phone(number), .. } = &part.content else { continue };
            let Some((severity, what)) = judge(number) else { continue };
            let at = match what {
                DialDefect::Missing => part.pointer.clone(),
                _ => format!("{}/phone_number", part.pointer),
            };
            out.report_as(severity, Place::Below(&at), || Self { what });
        }
    }
}

/// What is wrong with a number that is to be dialled. One with placeholders has them as fixed text, since
/// no document lets a value stand there.
fn judge(number: &str) -> Option<(Severity, DialDefect)> {
    if number.trim().is_empty() {
        return Some((Severity::Warning, DialDefect::Missing));
    }
    if !number.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '*' | '#')) {
        return Some((Severity::Warning, DialDefect::Characters));
    }
    let digits = number.strip_prefix('+').unwrap_or("");
    let international = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
    (!international).then_some((Severity::Info, DialDefect::National))
}
