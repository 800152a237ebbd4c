//! The members that callers may give: each is named here and nowhere else.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::num::NonZeroUsize;

use crate::handover::Campaign;
use crate::json::Object;
use crate::options::Options;
use crate::options::members::Members;
use crate::policy::{NumberPolicy, OptedOut, Policy, Profile, SentToday, TemplateLimits};
use crate::recipients::{Encoding, HeaderMode, InputKind, ReadOptions};
use crate::types::AllowedHosts;

/// Declares an object: a struct, and how it is taken out of what was given.
macro_rules! options {
    (
        $(#[$doc:meta])*
        pub struct $name:ident {
            $($(#[$field_doc:meta])* $field:ident: $type:ty = $key:literal,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct $name {
            $(
                $(#[$field_doc])*
                #[cfg_attr(feature = "schema", schemars(rename = $key))]
                pub $field: $type,
            )*
        }

        impl $name {
            pub(super) fn take(members: &mut Members) -> Self {
                Self { $($field: members.take($key),)* }
            }
        }
    };
}

options! {
    /// How strict to be, what only the caller knows, and which handoff is meant. What is left out shows under `notChecked`.
    pub struct CheckOptions {
        /// Which handoff of several: its id, or its place in the list from 1.
        pick: Option<String> = "pick",
        /// When a number is good enough; `possible` unless given.
        numbers: Option<NumberPolicy> = "numbers",
        /// How the campaign will be sent; `api` unless given.
        profile: Option<Profile> = "profile",
        /// Whose limits a WhatsApp template is held to; `liveperson` unless given.
        templates: Option<TemplateLimits> = "templates",
        /// The hosts from which header media may come, as entered in the product's settings. A list without entries
        /// permits none; without a list hosts are not checked.
        allow: Option<AllowedHosts> = "allow",
        /// The numbers that opted out of SMS: a list, or a text with one a line.
        opted_out: Option<OptedOut> = "optedOut",
        /// The messages that already went out today, on every channel or by channel.
        sent_today: Option<SentToday> = "sentToday",
        /// The names of the account's skills.
        skills: Option<Vec<String>> = "skills",
        /// Recipients that one API request may have; 100 unless given.
        max_recipients: Option<NonZeroUsize> = "maxRecipients",
        /// Recipients that an uploaded file may have; 10,000 unless given.
        max_rows: Option<NonZeroUsize> = "maxRows",
        /// Typed lines that the web tool takes; 100 unless given.
        max_lines: Option<NonZeroUsize> = "maxLines",
        /// What stands between an SMS and its opt-out text; one blank unless given.
        opt_out_separator: Option<String> = "optOutSeparator",
    }
}

options! {
    /// The messages that already went out today, by channel.
    pub struct SentByChannel {
        /// By SMS.
        sms: Option<u64> = "sms",
        /// By WhatsApp.
        wa: Option<u64> = "wa",
        /// In-app.
        inapp: Option<u64> = "inapp",
    }
}

options! {
    /// How a list of recipients is read.
    pub struct ReadingOptions {
        /// A CSV file, or typed lines; `csv` unless given.
        input: Option<InputKind> = "input",
        /// How characters are written as bytes: a label of the WHATWG Encoding standard, such as `shift_jis`. Found out
        /// unless given; a byte order mark wins.
        encoding: Option<Encoding> = "encoding",
        /// Whether the first row is a heading; `auto` unless given, which looks at it and decides.
        header: Option<HeaderMode> = "header",
        /// A longer row is flagged and its content dropped; 1 MiB unless given.
        max_row_bytes: Option<NonZeroUsize> = "maxRowBytes",
    }
}

options! {
    /// What a campaign is called and where its answers go.
    pub struct CampaignOptions {
        /// What agents see as the campaign's name.
        campaign_name: String = "campaignName",
        /// The name of the skill that answers are routed to.
        skill: String = "skill",
        /// That every recipient has agreed to be written to.
        #[cfg_attr(feature = "schema", schemars(required, extend("const" = true)))]
        consent: Option<bool> = "consent",
        /// The handoff's id unless given.
        template_id: Option<String> = "templateId",
        /// The sender; needed where `templateId` is a template's number.
        outbound_number: Option<String> = "outboundNumber",
        /// When messages may go out.
        scheduling_metrics: Option<Object> = "schedulingMetrics",
        /// Recipients of one request; as many as `maxRecipients` allows unless given.
        size: Option<NonZeroUsize> = "size",
    }
}

impl CheckOptions {
    pub(super) fn options(self) -> Options {
        let unless = Policy::default();
        let policy = Policy {
            numbers: self.numbers.unwrap_or(unless.numbers),
            profile: self.profile.unwrap_or(unless.profile),
            template_limits: self.templates.unwrap_or(unless.template_limits),
            allow: self.allow,
            opted_out: self.opted_out,
            sent_today: self.sent_today.unwrap_or(unless.sent_today),
            skills: self.skills,
            max_recipients: self.max_recipients.map_or(unless.max_recipients, NonZeroUsize::get),
            max_rows: self.max_rows.map_or(unless.max_rows, NonZeroUsize::get),
            max_lines: self.max_lines.map_or(unless.max_lines, NonZeroUsize::get),
            opt_out_separator: self.opt_out_separator.unwrap_or(unless.opt_out_separator),
        };
        Options { policy, pick: self.pick }
    }
}

impl SentByChannel {
    pub(super) fn sent(&self) -> SentToday {
        let channels = [("sms", self.sms), ("wa", self.wa), ("inapp", self.inapp)];
        let mut by_channel = BTreeMap::new();
        // Collected they would be sorted, by 5 kB of code for three channels.
        for (key, sent) in channels {
            sent.and_then(|sent| by_channel.insert(String::from(key), sent));
        }
        SentToday { every_channel: None, by_channel }
    }
}

impl ReadingOptions {
    pub(super) fn read(&self) -> ReadOptions {
        let unless = ReadOptions::default();
        ReadOptions {
            input: self.input.unwrap_or(unless.input),
            encoding: self.encoding,
            header: self.header.unwrap_or(unless.header),
            max_row_bytes: self.max_row_bytes.map_or(unless.max_row_bytes, NonZeroUsize::get),
            ..unless
        }
    }
}

impl CampaignOptions {
    pub(super) fn campaign(self) -> Campaign {
        Campaign {
            name: self.campaign_name,
            skill: self.skill,
            template_id: self.template_id,
            outbound_number: self.outbound_number,
            consent: self.consent == Some(true),
            scheduling_metrics: self.scheduling_metrics,
            size: self.size.map(NonZeroUsize::get),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SentByChannel;
    use alloc::vec::Vec;

    use crate::handoff::ChannelKind;

    #[test]
    fn every_channel_of_the_campaign_api_can_be_counted() {
        let sent = SentByChannel { sms: Some(1), wa: Some(2), inapp: Some(3) }.sent();
        let mut keys: Vec<&str> = ChannelKind::ALL.into_iter().filter_map(ChannelKind::content_key).collect();
        keys.sort_unstable();
        assert!(sent.by_channel.keys().eq(keys));
    }
}
