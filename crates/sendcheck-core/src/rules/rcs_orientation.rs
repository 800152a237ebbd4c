//! An orientation that an RCS card does not have.

use super::prelude::*;
use crate::handoff::ChannelKind;

rule! {
    /// The orientation of a card is not one of RCS's
    RcsOrientation = "RCS_ORIENTATION" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Google, RCS Business Messaging, rich cards",
        help: "Use `VERTICAL` or `HORIZONTAL`.",
        milder: "info for other capitals",
        args {
            /// the orientation as it is written
            orientation: String,
            /// the same as RCS writes it
            canonical: String,
        }
        says: rule => match rule.canonical.as_str() {
            "" => format!("`{}` is no orientation of an RCS card", rule.orientation),
            canonical => format!("RCS writes the orientation `{}` as `{canonical}`", rule.orientation),
        }
    }
}

impl Check<HandoffCx<'_>> for RcsOrientation {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.of_kind(ChannelKind::GoogleRcs) {
            let Some(orientation) = channel.card_orientation.as_deref() else { continue };
            let known = ["VERTICAL", "HORIZONTAL"];
            let canonical = known.into_iter().find(|known| known.eq_ignore_ascii_case(orientation.trim()));
            if canonical == Some(orientation) {
                continue;
            }
            let severity = if canonical.is_some() { Severity::Info } else { Severity::Warning };
            let at = format!("{}/cardOrientation", channel.pointer);
            let canonical = canonical.unwrap_or("").to_string();
            let found = || Self { orientation: beginning(orientation, limits::WORD).into(), canonical };
            out.report_as(severity, Place::Below(&at), found);
        }
    }
}
