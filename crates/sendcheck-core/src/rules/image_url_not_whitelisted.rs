//! A header link to a host that the brand has not permitted.

use super::prelude::*;
use crate::types::MediaKind;

rule! {
    /// The header's link goes to a host that is not permitted
    ImageUrlNotWhitelisted<'a> = "IMAGE_URL_NOT_WHITELISTED" {
        origin: Service,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, error messages and limitations on header links",
        help: "Add the host to the permitted domains in the product's settings, or use a link of a permitted host.",
        args {
            /// the kind of media; the service has the one code for all three
            header: MediaKind,
            /// the host to which the link goes
            host: String,
            /// the hosts that are permitted
            permitted: &'a [String],
        }
        says: rule => format!("the {}'s link goes to a host that is not among the permitted ones", rule.header.as_str())
    }
}

impl<'a> Check<ConsumerCx<'a>> for ImageUrlNotWhitelisted<'a> {
    const NEEDS: Doubts = Doubts::LINK;

    fn check(cx: &ConsumerCx<'a>, out: &mut Findings<'_>) {
        let (Some(plan), Some(url), Some(allow)) = (&cx.plan.header, &cx.header_url, &cx.policy.allow) else { return };
        if !url.scanned.is_ok_and(|scanned| scanned.permitted == Some(false)) {
            return;
        }
        let header = plan.media;
        out.report(Place::Header(header.as_str()), || Self {
            header,
            host: cx.header_host().unwrap_or_default(),
            permitted: allow.list(),
        });
    }
}
