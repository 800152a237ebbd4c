//! What a caller decides: how strict to be, and what only the caller knows.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::clock::Instant;
use crate::limits;
use crate::schedule::StateWindows;
use crate::sets::{Gaps, IdSet, NumberSet, SetKind};
use crate::types::{AllowedHosts, SendingWindow};
use crate::words::words;

words! {
    /// When a number is good enough.
    #[derive(Default)]
    #[expect(clippy::exhaustive_enums, reason = "the three policies are the interface")]
    pub enum NumberPolicy: Serialize {
        /// One of the four documented spellings, 7–15 digits, a known calling code.
        Shape = "shape",
        /// What Google's libphonenumber calls possible: a length that numbers of that calling code have.
        #[default]
        Possible = "possible",
        /// What Google's libphonenumber calls valid: in a range that has been given out.
        Valid = "valid",
    }
}

words! {
    /// How the campaign will be sent.
    #[derive(Default)]
    #[expect(clippy::exhaustive_enums, reason = "the product has these two entry points")]
    pub enum Profile: Serialize {
        /// With `POST /campaign`.
        #[default]
        Api = "api",
        /// With the four-step wizard, which has limits of its own.
        Webtool = "webtool",
    }
}

words! {
    /// Whose limits a WhatsApp template is held to.
    #[derive(Default)]
    #[expect(clippy::exhaustive_enums, reason = "two parties publish limits")]
    pub enum TemplateLimits: Serialize {
        /// The product's: at most 3 quick replies or 2 calls to action, never mixed.
        #[default]
        Liveperson = "liveperson",
        /// Meta's.
        Meta = "meta",
    }
}

/// The messages that already went out today, which count against the daily limit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct SentToday {
    /// On every channel that `by_channel` does not name.
    pub every_channel: Option<u64>,
    /// By `consumerContent` key: `sms`, `wa`, `inapp`.
    pub by_channel: BTreeMap<String, u64>,
}

impl SentToday {
    /// How many went out on the channel with this key, if that is known.
    pub fn on(&self, channel: &str) -> Option<u64> {
        self.by_channel.get(channel).copied().or(self.every_channel)
    }

    /// Whether anything is known.
    pub fn is_known(&self) -> bool {
        self.every_channel.is_some() || !self.by_channel.is_empty()
    }
}

/// How strict to be, and what only the caller knows.
///
/// What is `None` was not given: the report lists it under `notChecked` instead of calling it fine.
///
/// ```
/// use sendcheck_core::policy::{NumberPolicy, Policy};
///
/// let policy = Policy { numbers: NumberPolicy::Valid, ..Policy::default() };
/// assert_eq!(policy.max_recipients, 100);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..Policy::default()`")]
pub struct Policy {
    /// When a number is good enough.
    pub numbers: NumberPolicy,
    /// How the campaign will be sent.
    pub profile: Profile,
    /// Whose limits a WhatsApp template is held to.
    pub template_limits: TemplateLimits,
    /// The hosts from which header media may come, as entered in the product's settings.
    pub allow: Option<AllowedHosts>,
    /// The numbers that opted out of SMS.
    pub opted_out: Option<NumberSet>,
    /// The numbers with which a conversation is open.
    pub active_conversations: Option<NumberSet>,
    /// The ids of everybody who uses the app.
    pub app_users: Option<IdSet>,
    /// So many lines of each set that give nobody were looked at and are nobody's.
    pub accept_unread: u32,
    /// What already went out today.
    pub sent_today: SentToday,
    /// The names of the account's skills.
    pub skills: Option<Vec<String>>,
    /// Recipients of one API request.
    pub max_recipients: usize,
    /// Recipients of an uploaded file.
    pub max_rows: usize,
    /// Lines of typed recipients.
    pub max_lines: usize,
    /// What stands between an SMS and its opt-out text; the service does not document it.
    pub opt_out_separator: String,
    /// The instant from which on messages are sent.
    pub at: Option<Instant>,
    /// The windows of the recipient's week in which the messages of a list go out; those of the service if there are none.
    pub windows: Vec<SendingWindow>,
    /// The states of the United States whose stricter windows hold for their numbers; none unless asked for. The service
    /// does not know them.
    pub state_windows: StateWindows,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            numbers: NumberPolicy::default(),
            profile: Profile::default(),
            template_limits: TemplateLimits::default(),
            allow: None,
            opted_out: None,
            active_conversations: None,
            app_users: None,
            accept_unread: 0,
            sent_today: SentToday::default(),
            skills: None,
            max_recipients: limits::REQUEST_RECIPIENTS.value,
            max_rows: limits::LIST_ROWS.value,
            max_lines: limits::LIST_LINES.value,
            opt_out_separator: " ".to_string(),
            at: None,
            windows: Vec::new(),
            state_windows: StateWindows::default(),
        }
    }
}

impl Policy {
    /// The sets of recipients that were given, with what reading each left open.
    pub fn sets(&self) -> impl Iterator<Item = (SetKind, &Gaps)> {
        let users = self.app_users.as_ref().map(|set| (SetKind::AppUsers, set.gaps()));
        self.number_sets().map(|(kind, set)| (kind, set.gaps())).chain(users)
    }

    /// Those of numbers.
    pub(crate) fn number_sets(&self) -> impl Iterator<Item = (SetKind, &NumberSet)> {
        let sets = [(SetKind::OptedOut, &self.opted_out), (SetKind::ActiveConversations, &self.active_conversations)];
        sets.into_iter().filter_map(|(kind, set)| Some((kind, set.as_ref()?)))
    }

    /// Whether who is in this set is known: it was given, and nothing of it is open.
    pub fn knows(&self, kind: SetKind) -> bool {
        let is_known = |gaps: &Gaps| gaps.are_settled(self.accept_unread) && !gaps.status(kind).any(|one| one.is_named);
        self.sets().any(|(given, gaps)| given == kind && is_known(gaps))
    }
}
