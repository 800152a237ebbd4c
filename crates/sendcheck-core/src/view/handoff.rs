//! A handoff and its templates as the rules see them.

use alloc::string::String;

use crate::finding::Severity;
use crate::handoff::{Channel, ChannelKind, Handoff, Part, PartContent, Plan};
use crate::policy::{Policy, TemplateLimits};
use crate::wire::{self, Field};

/// A handoff as the rules see it; pointers of channels and parts are absolute already.
pub(crate) struct HandoffCx<'a> {
    pub(crate) handoff: &'a Handoff,
    pub(crate) plan: &'a Plan,
    pub(crate) policy: &'a Policy,
}

impl<'a> HandoffCx<'a> {
    /// How grave it is that Meta's review would refuse something: an approved template has passed it,
    /// and other channels have none.
    pub(crate) fn review_severity(&self, channel: &Channel) -> Severity {
        let draft = channel.kind == ChannelKind::WhatsApp && channel.template_name.is_none();
        if draft && self.policy.template_limits == TemplateLimits::Meta { Severity::Error } else { Severity::Warning }
    }

    /// The WhatsApp channels whose templates WhatsApp has not approved yet. A template that was approved has passed the
    /// review, and nobody can change its words: what only the review looks at is not said of it.
    pub(crate) fn under_review(&self) -> impl Iterator<Item = &'a Channel> {
        self.whatsapp().filter(|channel| channel.template_name.is_none())
    }

    /// How grave buttons beyond the limits are: the product's own limits hold for every template, Meta's
    /// were held against an approved one already.
    pub(crate) fn button_severity(&self, channel: &Channel) -> Severity {
        match self.policy.template_limits {
            TemplateLimits::Liveperson => Severity::Error,
            TemplateLimits::Meta => self.review_severity(channel),
        }
    }

    /// The channels, each with what was sent of it.
    pub(crate) fn channels(&self) -> impl Iterator<Item = (&'a Channel, &'a wire::Channel)> {
        let wires = self.handoff.wire().channels.as_deref().unwrap_or_default();
        self.handoff.channels().iter().zip(wires.iter().filter_map(Field::given))
    }

    /// Every text and address of the handoff as it was written, with its pointer.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (String, &'a str)> {
        self.handoff.parts().flat_map(|part| {
            let opt_out = match &part.content {
                PartContent::Body { opt_out: Some(text), .. } => Some(("optOut", text.as_str())),
                _ => None,
            };
            let templates = part.templates().into_iter().map(|(field, template)| (field, template.source()));
            templates.chain(opt_out).map(move |(field, text)| (alloc::format!("{}/{field}", part.pointer), text))
        })
    }

    /// The WhatsApp channels.
    pub(crate) fn whatsapp(&self) -> impl Iterator<Item = &'a Channel> {
        self.of_kind(ChannelKind::WhatsApp)
    }

    /// The parts of the messages on the channels of one kind.
    pub(crate) fn parts_of(&self, kind: ChannelKind) -> impl Iterator<Item = &'a Part> {
        self.of_kind(kind).flat_map(|channel| &channel.parts)
    }

    /// The channels of one kind.
    pub(crate) fn of_kind(&self, kind: ChannelKind) -> impl Iterator<Item = &'a Channel> {
        self.handoff.channels().iter().filter(move |channel| channel.kind == kind)
    }
}
