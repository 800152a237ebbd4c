//! A notification that is said to be the message and is not.

use super::prelude::*;
use crate::handoff::PartContent;

rule! {
    /// The notification differs from the message that it is said to show
    NotificationDiffers = "NOTIFICATION_DIFFERS" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Outbound Configuration API page, data fields",
        help: "Leave `notificationMessage` out, or set `isSameMessageForNotification` to false.",
        args {}
        says: _rule => "the notification has a text of its own, though it is said to show the message".to_string()
    }
}

impl Check<HandoffCx<'_>> for NotificationDiffers {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for part in cx.handoff.parts() {
            let PartContent::InAppText { message, notification: Some(text), same_for_notification: true, .. } =
                &part.content
            else {
                continue;
            };
            if text != message && !text.source().trim().is_empty() {
                let at = format!("{}/notificationMessage", part.pointer);
                out.report(Place::Below(&at), || Self {});
            }
        }
    }
}
