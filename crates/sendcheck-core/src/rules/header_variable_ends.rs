//! A header link that ends by itself.

use super::prelude::*;
use crate::types::{MediaKind, rfc_3339};

rule! {
    /// The header's link works only until a certain time
    HeaderVariableEnds = "HEADER_VARIABLE_ENDS" {
        origin: Local,
        severity: Info,
        verdict: Keeps,
        spelling: Bare,
        cite: "Microsoft, service SAS, `se`; Amazon S3, query authentication; Google Cloud Storage, signed URLs; RFC 7519, `exp`",
        help: "Make sure that the message goes out before; the file is fetched only then, and sending windows may hold it back.",
        args {
            /// the kind of media
            header: MediaKind,
            /// when the link ends, in universal time: `2026-01-01T00:00:00Z`
            ends: String,
        }
        says: rule => format!("the {}'s link works only until {}", rule.header.as_str(), rule.ends)
    }
}

impl Check<ConsumerCx<'_>> for HeaderVariableEnds {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let (Some(plan), Some(url)) = (&cx.plan.header, &cx.header_url) else { return };
        let Some(ends) = url.scanned.ok().and_then(|scanned| scanned.ends) else { return };
        let header = plan.media;
        out.report(Place::Header(header.as_str()), || Self { header, ends: rfc_3339(ends) });
    }
}
