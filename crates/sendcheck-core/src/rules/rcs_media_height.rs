//! A height of media that RCS does not have.

use super::prelude::*;
use crate::handoff::{ChannelKind, PartContent};

rule! {
    /// The height of a card's media is not one of RCS's
    RcsMediaHeight = "RCS_MEDIA_HEIGHT" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Google, RCS Business Messaging, rich cards",
        help: "Use `SHORT`, `MEDIUM` or `TALL`.",
        milder: "info for other capitals, which the service's own samples have",
        args {
            /// the height as it is written
            height: String,
            /// the same as RCS writes it
            canonical: String,
        }
        says: rule => match rule.canonical.as_str() {
            "" => format!("`{}` is no height of RCS media", rule.height),
            canonical => format!("RCS writes the height `{}` as `{canonical}`", rule.height),
        }
    }
}

impl Check<HandoffCx<'_>> for RcsMediaHeight {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.parts_of(ChannelKind::GoogleRcs) {
            let PartContent::Media { height: Some(height), .. } = &part.content else { continue };
            let canonical = HEIGHTS.into_iter().find(|known| known.eq_ignore_ascii_case(height.trim()));
            if canonical == Some(height) {
                continue;
            }
            let severity = if canonical.is_some() { Severity::Info } else { Severity::Warning };
            let at = format!("{}/height", part.pointer);
            let canonical = canonical.unwrap_or("").to_string();
            let found = || Self { height: beginning(height, limits::WORD).into(), canonical };
            out.report_as(severity, Place::Below(&at), found);
        }
    }
}

/// 112, 168 and 264 density-independent pixels.
const HEIGHTS: [&str; 3] = ["SHORT", "MEDIUM", "TALL"];
