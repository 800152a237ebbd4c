//! What a check could not look at.

use alloc::vec::Vec;

use crate::check::NotChecked;
use crate::handoff::{ChannelKind, Handoff, PartContent};
use crate::limits;
use crate::order;
use crate::policy::Policy;
use crate::sets::SetKind;
use crate::view::{self, ReadAbroad};

/// What cannot be checked for this handoff and so many recipients with what the caller gave.
pub(crate) fn of(handoff: &Handoff, policy: &Policy, recipients: usize) -> Vec<NotChecked> {
    let has = |kind| handoff.channel(kind).is_some();
    let is_asked = |kind| view::is_asked(kind, handoff.plan());
    let media = handoff.parts().any(|part| {
        matches!(part.content, PartContent::Header { .. } | PartContent::Media { .. } | PartContent::InAppImage { .. })
    });
    let header = handoff.parts().any(|part| matches!(part.content, PartContent::Header { .. }));
    let template = handoff.channels().iter().any(|channel| channel.template_name.is_some());
    [
        (NotChecked::AllowList, header && policy.allow.is_none()),
        (NotChecked::OptedOut, has(ChannelKind::Sms) && !policy.knows(SetKind::OptedOut)),
        // More than a day takes do not fit, whatever was sent before.
        (NotChecked::SentToday, !policy.sent_today.is_known() && recipients <= limits::DAILY_RECIPIENTS.value),
        (NotChecked::TitleUnique, handoff.name().is_some() && !handoff.is_listed()),
        (NotChecked::Sender, handoff.channels().iter().any(|channel| channel.kind.is_phone())),
        (
            NotChecked::ActiveConversation,
            is_asked(SetKind::ActiveConversations) && !policy.knows(SetKind::ActiveConversations),
        ),
        (NotChecked::ActiveConversationInApp, has(ChannelKind::InApp)),
        (NotChecked::AppUsers, has(ChannelKind::InApp) && !policy.knows(SetKind::AppUsers)),
        (NotChecked::WhatsappEligibility, has(ChannelKind::WhatsApp)),
        (NotChecked::TemplateApproved, template),
        (NotChecked::MediaReachable, media),
        (NotChecked::MediaSize, media),
        (NotChecked::Schedule, policy.at.is_none()),
        (NotChecked::ChannelGooglercs, has(ChannelKind::GoogleRcs)),
        (NotChecked::ChannelAppleTwilio, has(ChannelKind::Apple)),
    ]
    .into_iter()
    .filter_map(|(key, unchecked)| unchecked.then_some(key))
    .collect()
}

/// What a set was given for of which nobody can be sure whether its numbers are those of the recipients.
pub(crate) fn of_sets(found: &[ReadAbroad], keys: &mut Vec<NotChecked>) {
    for of in found {
        match of.set {
            Some(SetKind::OptedOut) => keys.push(NotChecked::OptedOut),
            Some(SetKind::ActiveConversations) => keys.push(NotChecked::ActiveConversation),
            Some(SetKind::AppUsers) | None => {}
        }
    }
}

/// The keys in their stable order.
pub(crate) fn listed(keys: Vec<NotChecked>) -> Vec<NotChecked> {
    order::distinct(keys.into_iter())
}
