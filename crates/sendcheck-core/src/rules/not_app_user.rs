//! An id that nobody has who uses the app.

use super::prelude::*;
use crate::view::AddressState;

rule! {
    /// Nobody who uses the app has this id
    NotAppUser = "NOT_APP_USER" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "in-app documents, consumers have to have logged in once; outbound error dictionary, proactive_16 and proactive_28",
        help: "Reach this recipient on another channel, or bring the set of app users up to date.",
        args {}
        says: _rule => "the id is not among those of the app's users, so the message cannot arrive".to_string()
    }
}

impl Check<ConsumerCx<'_>> for NotAppUser {
    const NEEDS: Doubts = Doubts::ADDRESS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(users) = &cx.policy.app_users else { return };
        for address in cx.addresses.iter() {
            let AddressState::Id(id) = address.state else { continue };
            if !users.contains(id) {
                out.report(Place::Address(address.key), || Self {});
            }
        }
    }
}
