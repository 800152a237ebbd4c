//! What a check answers.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::clock::Instant;
use crate::finding::Severity;
use crate::rules::{Finding, Graded, RuleCode, RuleSet};
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
    /// The state, by its two letters, whose window holds as well, where windows of states were asked for; `unknown` where the
    /// number may be in any state. Left out where no such window holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub us_state: Option<&'static str>,
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
        self.us_state = time.us_state;
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
        /// Whether the number that sends is one of the account's; only the service knows.
        Sender = "sender",
        /// Whether the handoff's title is unique: no list of handoffs was given, which may hold one.
        TitleUnique = "title-unique",
        /// Whether a consumer has an open conversation: no list of numbers was given, or not all of it could be read.
        ActiveConversation = "active-conversation",
        /// Whether an app user has an open conversation; only the service knows.
        ActiveConversationInApp = "active-conversation-in-app",
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
        /// How cells of a workbook look and which of its rows are hidden, of a format of which that is not read.
        WorkbookLooks = "workbook-looks",
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
            Self::AllowList
                | Self::OptedOut
                | Self::ActiveConversation
                | Self::AppUsers
                | Self::SentToday
                | Self::Skills
                | Self::TitleUnique
        )
    }
}

/// How many recipients a rule reported on, each counted once, with the gravest that the rule says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BySeverity {
    /// As an error.
    pub error: u32,
    /// As a warning.
    pub warning: u32,
    /// As something worth knowing.
    pub info: u32,
}

impl BySeverity {
    /// How many, however gravely.
    pub fn total(self) -> u32 {
        self.error + self.warning + self.info
    }

    /// The gravest with which the rule reported.
    pub fn gravest(self) -> Severity {
        match self {
            Self { error: 1.., .. } => Severity::Error,
            Self { warning: 1.., .. } => Severity::Warning,
            _ => Severity::Info,
        }
    }

    fn of_mut(&mut self, severity: Severity) -> &mut u32 {
        match severity {
            Severity::Error => &mut self.error,
            Severity::Warning => &mut self.warning,
            Severity::Info => &mut self.info,
        }
    }
}

/// A number for each rule that has one, in registry order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PerRule<T>(Vec<(RuleCode, T)>);

/// How many recipients each rule reported on, by how gravely; rules without any are left out.
pub type ByCode = PerRule<BySeverity>;

/// How many failed recipients have each rule's message as their `errorMessage`; together they are all that failed.
pub type Reasons = PerRule<u32>;

impl<T: Copy + Default> PerRule<T> {
    /// The rules with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (RuleCode, T)> {
        self.0.iter().copied()
    }

    /// The number of this rule.
    pub fn count(&self, code: RuleCode) -> T {
        self.iter().find(|(rule, _)| *rule == code).map_or_else(T::default, |(_, count)| count)
    }
}

impl<T: Serialize> Serialize for PerRule<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (code, number) in &self.0 {
            map.serialize_entry(code.as_str(), number)?;
        }
        map.end()
    }
}

/// The counts of a check: `total` is `accepted` + `failed` + `skipped`, and `failed` is what `reasons` add up to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Summary {
    /// The recipients; blank rows are none.
    pub total: u32,
    /// Those that the service takes.
    pub accepted: u32,
    /// Those among them on whom a warning stands.
    pub with_warnings: u32,
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
    /// How many recipients each rule reported on, by how gravely. Several may have reported on one.
    pub by_code: ByCode,
    /// Why recipients failed: each failed recipient once, by the rule of its `errorMessage`.
    pub reasons: Reasons,
    /// What was not checked.
    pub not_checked: Vec<NotChecked>,
}

/// Counts on how many recipients each rule reported, and how gravely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CodeCounts([BySeverity; RuleCode::ALL.len()]);

impl CodeCounts {
    pub(super) fn new() -> Self {
        Self([BySeverity::default(); RuleCode::ALL.len()])
    }

    /// Adds so many recipients.
    pub(super) fn add(&mut self, code: RuleCode, severity: Severity, recipients: u32) {
        if let Some(counts) = self.0.get_mut(code as usize) {
            *counts.of_mut(severity) += recipients;
        }
    }

    /// Adds a recipient.
    pub(super) fn add_all(&mut self, graded: Graded) {
        graded.iter().for_each(|(code, severity)| self.add(code, severity, 1));
    }

    /// Takes away what was counted of the same rows before.
    pub(super) fn take_away(&mut self, other: &Self) {
        for (mine, less) in self.0.iter_mut().zip(&other.0) {
            mine.error -= less.error;
            mine.warning -= less.warning;
            mine.info -= less.info;
        }
    }

    /// Adds what was counted elsewhere.
    pub(super) fn append(&mut self, other: &Self) {
        for (mine, more) in self.0.iter_mut().zip(&other.0) {
            mine.error += more.error;
            mine.warning += more.warning;
            mine.info += more.info;
        }
    }
}

/// What counts of a recipient.
pub(super) struct Counted {
    pub(super) verdict: Verdict,
    /// Why it failed.
    pub(super) reason: Option<RuleCode>,
    /// Whether a warning stands on it.
    pub(super) warned: bool,
    /// The segments of its SMS; 0 if there is none, or if none is sent because the number opted out.
    pub(super) segments: u32,
}

/// Counts verdicts while recipients go by.
pub(super) struct Tally {
    verdicts: [u32; 3],
    warned: u32,
    segments: u64,
    splits: u32,
    reasons: [u32; RuleCode::ALL.len()],
}

impl Tally {
    pub(super) fn new() -> Self {
        Self { verdicts: [0; 3], warned: 0, segments: 0, splits: 0, reasons: [0; RuleCode::ALL.len()] }
    }

    /// Adds a recipient.
    pub(super) fn add(&mut self, recipient: &Counted) {
        if let Some(count) = self.verdicts.get_mut(recipient.verdict as usize) {
            *count += 1;
        }
        match recipient.verdict {
            Verdict::Accepted => {
                self.warned += u32::from(recipient.warned);
                self.segments += u64::from(recipient.segments);
                self.splits += u32::from(recipient.segments > 1);
            }
            Verdict::Failed => {
                if let Some(count) = recipient.reason.and_then(|reason| self.reasons.get_mut(reason as usize)) {
                    *count += 1;
                }
            }
            Verdict::Skipped => {}
        }
    }

    /// The counts; those of segments only where there is an SMS.
    pub(super) fn summary(
        &self,
        codes: &CodeCounts,
        blank_rows: Option<u32>,
        segments_are: Option<SegmentsAre>,
        not_checked: Vec<NotChecked>,
    ) -> Summary {
        let [accepted, failed, skipped] = self.verdicts;
        let rules = || RuleCode::ALL.iter().copied();
        Summary {
            total: accepted + failed + skipped,
            accepted,
            with_warnings: self.warned,
            failed,
            skipped,
            blank_rows,
            segments: segments_are.map(|_| self.segments),
            segments_are,
            splits: segments_are.map(|_| self.splits),
            by_code: PerRule(rules().zip(codes.0).filter(|(_, counts)| counts.total() > 0).collect()),
            reasons: PerRule(rules().zip(self.reasons).filter(|(_, count)| *count > 0).collect()),
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
