//! What a caller decides: how strict to be, and what only the caller knows.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::limits;
use crate::phone::{E164, Number};
use crate::types::AllowedHosts;
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

/// Numbers that asked for no more SMS.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OptedOut {
    numbers: Vec<E164>,
    unread: Vec<String>,
}

impl OptedOut {
    /// Reads one number a line; blank lines and lines that start with a letter or `#` (a heading, a
    /// comment) are passed over, and only the first comma-separated field of a line counts.
    ///
    /// Lines that hold no number are kept for [`OptedOut::unread`].
    pub fn read(text: &str) -> Self {
        let mut list = Self::default();
        for line in text.lines() {
            let field = line.split([',', ';', '\t']).next().unwrap_or("").trim().trim_matches('"').trim();
            if field.is_empty() || field.starts_with('#') {
                continue;
            }
            match Number::parse(field) {
                Ok(number) => list.numbers.push(number.e164()),
                Err(_) if field.starts_with(|c: char| c.is_alphabetic()) => {}
                Err(_) => list.unread.push(field.to_string()),
            }
        }
        list.sorted()
    }

    fn sorted(mut self) -> Self {
        self.numbers.sort_unstable();
        self.numbers.dedup();
        self
    }

    /// Whether this number opted out.
    pub fn contains(&self, number: E164) -> bool {
        self.numbers.binary_search(&number).is_ok()
    }

    /// How many different numbers opted out.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether nobody opted out.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The lines that could not be read as a number.
    pub fn unread(&self) -> &[String] {
        &self.unread
    }
}

impl FromIterator<E164> for OptedOut {
    fn from_iter<I: IntoIterator<Item = E164>>(numbers: I) -> Self {
        Self { numbers: numbers.into_iter().collect(), unread: Vec::new() }.sorted()
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
    pub opted_out: Option<OptedOut>,
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
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            numbers: NumberPolicy::default(),
            profile: Profile::default(),
            template_limits: TemplateLimits::default(),
            allow: None,
            opted_out: None,
            sent_today: SentToday::default(),
            skills: None,
            max_recipients: limits::REQUEST_RECIPIENTS.value,
            max_rows: limits::LIST_ROWS.value,
            max_lines: limits::LIST_LINES.value,
            opt_out_separator: " ".to_string(),
        }
    }
}
