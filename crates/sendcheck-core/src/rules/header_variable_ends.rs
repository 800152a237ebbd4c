//! A header link that ends by itself.

use super::prelude::*;
use crate::clock::Instant;
use crate::types::MediaKind;
use crate::view::send_time;

rule! {
    /// The header's link works only until a certain time
    HeaderVariableEnds = "HEADER_VARIABLE_ENDS" {
        origin: Local,
        severity: Info,
        verdict: Keeps,
        spelling: Bare,
        cite: "Microsoft, service SAS, `se`; Amazon S3, query authentication; Google Cloud Storage, signed URLs; RFC 7519, `exp`",
        help: "Make sure that the message goes out before; the file is fetched only then, and sending windows may hold it back.",
        milder: "a warning where `at` says that it is over before the message may go",
        args {
            /// the kind of media
            header: MediaKind,
            /// when the link ends, in universal time: `2026-01-01T00:00:00Z`
            ends: String,
            /// when the message may go, if that is not before the link ends; empty if it is, or nobody knows
            sent: String,
        }
        advises: rule => (!rule.sent.is_empty()).then_some("Sign the link for longer, or send earlier: the file is fetched when the message goes out."),
        says: rule => {
            let (header, ends) = (rule.header.as_str(), &rule.ends);
            match rule.sent.as_str() {
                "" => format!("the {header}'s link works only until {ends}"),
                sent => format!("the {header}'s link works only until {ends}, and the message goes at {sent} at the earliest"),
            }
        }
    }
}

impl Check<ConsumerCx<'_>> for HeaderVariableEnds {
    const NEEDS: Doubts = Doubts::LINK;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let (Some(plan), Some(url)) = (&cx.plan.header, &cx.header_url) else { return };
        let Some(ends) = url.scanned.ok().and_then(|scanned| scanned.ends) else { return };
        let ends = i64::try_from(ends).map_or(Instant::from_seconds(i64::MAX), Instant::from_seconds);
        let too_late = send_time(cx).filter(|sent| *sent >= ends);
        let severity = if too_late.is_some() { Severity::Warning } else { Severity::Info };
        let header = plan.media;
        out.report_as(severity, Place::Header(header.as_str()), || Self {
            header,
            ends: ends.to_string(),
            sent: too_late.as_ref().map(Instant::to_string).unwrap_or_default(),
        });
    }
}
