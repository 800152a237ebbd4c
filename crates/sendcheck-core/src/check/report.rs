//! What a check answers.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::clock::Instant;
use crate::rules::{Finding, RuleCode, RuleSet};
use crate::schedule::{SendState, SendTime};
use crate::sms::{SegmentsAre, SmsReport};
use crate::view::OptedOutHere;
use crate::words::words;

/// The version of the report's JSON form.
pub const REPORT_VERSION: u32 = 1;

words! {
    /// What becomes of a recipient.
    #[expect(clippy::exhaustive_enums, reason = "total = accepted + failed + skipped")]
    pub enum Verdict: Serialize {
        /// The service takes it.
        Accepted = "accepted",
        /// The service refuses it, or the message could not be delivered.
        Failed = "failed",
        /// Nothing is sent to it, because the number opted out or a conversation with it is open.
        Skipped = "skipped",
    }
}

impl Verdict {
    /// The verdict on a recipient: an error wins over an opt-out and over an open conversation.
    pub(crate) fn of(failed: bool, opted_out: Option<OptedOutHere>, rules: RuleSet) -> Self {
        match opted_out {
            _ if failed => Self::Failed,
            _ if rules.contains(RuleCode::ActiveConversation) => Self::Skipped,
            Some(OptedOutHere::Skipped) => Self::Skipped,
            Some(OptedOutHere::NoSms) | None => Self::Accepted,
        }
    }
}

/// What becomes of one recipient, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RecipientReport {
    /// The place in the input counted from 1: of the consumer in a request, of the data row in a list.
    pub row: u32,
    /// The line of the file on which the row starts; a request has none.
    pub line: Option<u32>,
    /// The number as it is handed on (`+` and digits); for what is no number, the digits that were given.
    pub number: Option<String>,
    /// The recipient's id in the brand's own app.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The region of the number as libphonenumber names it.
    pub region: Option<&'static str>,
    /// What becomes of it.
    pub verdict: Verdict,
    /// What the SMS takes, opt-out text included; left out without SMS or where its text cannot be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms: Option<SmsReport>,
    /// Whether a message may go at the instant that was given; left out without an instant or a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub send_state: Option<SendState>,
    /// The instant from which on a message may go, in UTC, where that is known. The queue may take longer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub send_at: Option<Instant>,
    /// What clocks show then in the zones that the number may be in, each time once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub send_local: Option<Vec<String>>,
    /// The zones that the number may be in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zones: Option<Vec<&'static str>>,
    /// The one message that the service would show; the code of the first error if it has none for it.
    pub error_message: Option<String>,
    /// Everything that was found, in registry order.
    pub findings: Vec<Finding>,
}

impl RecipientReport {
    /// Tells when a message may go.
    pub(crate) fn tell_time(&mut self, time: Option<&SendTime>) {
        let Some(time) = time else { return };
        self.send_state = Some(time.state);
        self.send_at = time.at;
        self.send_local = time.at.map(|at| time.local(at)).filter(|local| !local.is_empty());
        self.zones = Some(time.zones.names().collect());
    }
}

words! {
    /// Something that was not checked, because nobody said what to check it against or because it
    /// cannot be known before sending. The keys are stable.
    #[derive(PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum NotChecked: Serialize {
        /// Whether header media comes from a permitted host: no list of hosts was given.
        AllowList = "allow-list",
        /// Whether a number opted out of SMS: no list of numbers was given, or not all of it could be read.
        OptedOut = "opted-out",
        /// Whether the daily limit still has room: nobody said what went out today.
        SentToday = "sent-today",
        /// Whether the skill exists: no list of skills was given.
        Skills = "skills",
        /// Whether the handoff's title is unique: only one handoff was given.
        TitleUnique = "title-unique",
        /// Whether a consumer has an open conversation: no list of numbers was given, or not all of it could be read.
        ActiveConversation = "active-conversation",
        /// Whether a recipient uses the app: no list of ids was given, or not all of it could be read.
        AppUsers = "app-users",
        /// Whether a number has WhatsApp; only WhatsApp knows.
        WhatsappEligibility = "whatsapp-eligibility",
        /// Whether WhatsApp approved the template; only WhatsApp knows.
        TemplateApproved = "template-approved",
        /// Whether header media can be fetched.
        MediaReachable = "media-reachable",
        /// Whether header media is small enough.
        MediaSize = "media-size",
        /// Whether the account may send customer data.
        SdeEnabled = "sde-enabled",
        /// When messages may go out: nobody said from which instant on they are sent.
        Schedule = "schedule",
        /// Google RCS: the campaign API has no documented key for it.
        ChannelGooglercs = "channel-googlercs",
        /// Apple Messages for Business: the campaign API has no documented key for it.
        ChannelAppleTwilio = "channel-apple-twilio",
    }
}

impl NotChecked {
    /// Whether the caller could have supplied what was missing.
    pub const fn caller_can_supply(self) -> bool {
        matches!(
            self,
            Self::AllowList | Self::OptedOut | Self::AppUsers | Self::SentToday | Self::Skills | Self::TitleUnique
        )
    }
}

/// How many recipients each rule reported on, in registry order; rules without any are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ByCode(Vec<(RuleCode, u32)>);

impl ByCode {
    /// The rules with the number of recipients.
    pub fn iter(&self) -> impl Iterator<Item = (RuleCode, u32)> {
        self.0.iter().copied()
    }

    /// The number of recipients that this rule reported on.
    pub fn count(&self, code: RuleCode) -> u32 {
        self.iter().find(|(rule, _)| *rule == code).map_or(0, |(_, count)| count)
    }
}

impl Serialize for ByCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (code, count) in self.iter() {
            map.serialize_entry(code.as_str(), &count)?;
        }
        map.end()
    }
}

/// The counts of a check: `total` is `accepted` + `failed` + `skipped`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Summary {
    /// The recipients; blank rows are none.
    pub total: u32,
    /// Those that the service takes.
    pub accepted: u32,
    /// Those that it refuses.
    pub failed: u32,
    /// Those to whom nothing is sent.
    pub skipped: u32,
    /// Rows of a list in which every cell is empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blank_rows: Option<u32>,
    /// The segments of all SMS to those that the service takes, each of which is billed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segments: Option<u64>,
    /// Whether that is what will be billed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segments_are: Option<SegmentsAre>,
    /// Those among them whose SMS takes more than one segment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub splits: Option<u32>,
    /// How many recipients each rule reported on.
    pub by_code: ByCode,
    /// What was not checked.
    pub not_checked: Vec<NotChecked>,
}

/// Counts verdicts and codes while recipients go by.
pub(crate) struct Tally {
    verdicts: [u32; 3],
    segments: u64,
    splits: u32,
    codes: [u32; RuleCode::ALL.len()],
}

impl Tally {
    pub(crate) fn new() -> Self {
        Self { verdicts: [0; 3], segments: 0, splits: 0, codes: [0; RuleCode::ALL.len()] }
    }

    /// Adds a recipient whose SMS takes this many segments, 0 if there is none.
    pub(crate) fn add(&mut self, verdict: Verdict, rules: RuleSet, segments: u32) {
        if let Some(count) = self.verdicts.get_mut(verdict as usize) {
            *count += 1;
        }
        // Who opted out of SMS may still be taken for another channel.
        if verdict == Verdict::Accepted && !rules.contains(RuleCode::OptedOut) {
            self.segments += u64::from(segments);
            self.splits += u32::from(segments > 1);
        }
        if rules.is_empty() {
            return;
        }
        for (rule, count) in RuleCode::ALL.iter().zip(&mut self.codes) {
            *count += u32::from(rules.contains(*rule));
        }
    }

    /// The counts; those of segments only where there is an SMS.
    pub(crate) fn summary(
        &self,
        blank_rows: Option<u32>,
        segments_are: Option<SegmentsAre>,
        not_checked: Vec<NotChecked>,
    ) -> Summary {
        let [accepted, failed, skipped] = self.verdicts;
        let counted = RuleCode::ALL.iter().copied().zip(self.codes).filter(|(_, count)| *count > 0);
        let by_code = ByCode(counted.collect());
        Summary {
            total: accepted + failed + skipped,
            accepted,
            failed,
            skipped,
            blank_rows,
            segments: segments_are.map(|_| self.segments),
            segments_are,
            splits: segments_are.map(|_| self.splits),
            by_code,
            not_checked,
        }
    }
}

/// What a check of a campaign request answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Report {
    /// The version of this form.
    pub version: u32,
    /// The release of libphonenumber's metadata that judged the numbers.
    pub phone_metadata: &'static str,
    /// What was found on the handoff.
    pub handoff: Vec<Finding>,
    /// What was found on the request as a whole.
    pub request: Vec<Finding>,
    /// What the service would say if it refused the request as a whole.
    pub refused: Option<String>,
    /// Every consumer in its order.
    pub recipients: Vec<RecipientReport>,
    /// The counts.
    pub summary: Summary,
}

impl Report {
    /// Whether everything may be sent: nobody failed and no error stands on handoff or request.
    pub fn all_clear(&self) -> bool {
        let fine = |findings: &[Finding]| Finding::first_error(findings).is_none();
        self.refused.is_none() && self.summary.failed == 0 && fine(&self.handoff) && fine(&self.request)
    }
}
