//! The one reading of options: what they are called, which words and types they take, and what they become.
//!
//! Whoever has options as JSON, JavaScript callers, test vectors and rule pages, has them read here; the command's flags
//! become a [`CheckOptions`] and a [`ReadingOptions`] with the same names. Members are in camel case, `null` is the same
//! as left out, and a member that nobody knows is an error, so that a slip of the pen does not become a check that was
//! never made.

mod choices;
mod encoding;
mod error;
mod given;
mod lists;
mod members;
mod mend;
mod reading;
mod saved;
#[cfg(feature = "schema")]
mod schema;
mod sets;
mod values;

use alloc::string::String;
use alloc::vec::Vec;
use core::num::NonZeroUsize;

use crate::clock::Instant;
use crate::handover::{Campaign, Price, Sending, WebListForm};
use crate::phone::Country;
use crate::policy::Policy;
use crate::recipients::ReadOptions;

pub use choices::Choice;
pub use error::OptionsError;
pub use given::{
    CampaignOptions, CheckOptions, ReadingOptions, RequestOptions, SavedReading, ScheduleOptions, SentByChannel,
    SetReadings, SplitOptions, WebListOptions,
};
pub use mend::{changes, fix, list_changes};
pub use sets::{FileGiven, SetGiven, SetReaders};

use members::Members;

/// What a check is made with, apart from the handoff.
///
/// ```
/// use sendcheck_core::options::Options;
/// use sendcheck_core::policy::NumberPolicy;
///
/// let options = Options::read(br#"{ "numbers": "valid", "sentToday": { "sms": 99000 }, "pick": "2" }"#)?;
/// assert_eq!(options.policy.numbers, NumberPolicy::Valid);
/// assert_eq!(options.policy.sent_today.on("sms"), Some(99_000));
/// assert_eq!(options.pick.as_deref(), Some("2"));
///
/// let error = Options::read(br#"{ "optedout": "+12025550123" }"#).unwrap_err();
/// assert_eq!(error.to_string(), "`optedout`: no such option; did you mean `optedOut`?");
/// # Ok::<(), sendcheck_core::options::OptionsError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..Options::default()`")]
pub struct Options {
    /// How strict to be, and what only the caller knows.
    pub policy: Policy,
    /// Which handoff of several: its id, or its place in the list from 1.
    pub pick: Option<String>,
}

impl Options {
    /// Reads the members of [`CheckOptions`].
    ///
    /// # Errors
    ///
    /// [`OptionsError`] with the path of the first member that is not as it should be, or that nobody knows.
    pub fn read(json: &[u8]) -> Result<Self, OptionsError> {
        Self::read_with(json, SetReaders::default())
    }

    /// The same, with what reads the files of sets.
    ///
    /// # Errors
    ///
    /// As [`Options::read`].
    pub fn read_with(json: &[u8], readers: SetReaders) -> Result<Self, OptionsError> {
        Members::read(json, CheckOptions::take)?.options(&ReadOptions::default(), readers)
    }
}

/// What a check of a list is made with, apart from the handoff.
///
/// ```
/// use sendcheck_core::options::ListOptions;
/// use sendcheck_core::recipients::InputKind;
///
/// let options = ListOptions::read(br#"{ "profile": "webtool", "input": "lines" }"#)?;
/// assert_eq!(options.read.input, InputKind::Lines);
/// # Ok::<(), sendcheck_core::options::OptionsError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..ListOptions::default()`")]
pub struct ListOptions {
    /// What every check is made with.
    pub options: Options,
    /// How the list is read.
    pub read: ReadOptions,
    /// The lists that this one came from.
    pub after: Vec<FileGiven>,
}

impl ListOptions {
    /// Reads the members of [`CheckOptions`] and [`ReadingOptions`].
    ///
    /// # Errors
    ///
    /// As [`Options::read`].
    pub fn read(json: &[u8]) -> Result<Self, OptionsError> {
        Self::read_with(json, SetReaders::default())
    }

    /// The same, with what reads the files of sets.
    ///
    /// # Errors
    ///
    /// As [`Options::read`].
    pub fn read_with(json: &[u8], readers: SetReaders) -> Result<Self, OptionsError> {
        let (check, mut reading) =
            Members::read(json, |members| (CheckOptions::take(members), ReadingOptions::take(members)))?;
        let after = reading.after.take().unwrap_or_default();
        let read = reading.into();
        Ok(Self { options: check.options(&read, readers)?, read, after })
    }
}

/// What a check of a request is made with, apart from the handoff, and how it is split.
///
/// ```
/// use sendcheck_core::options::RequestGiven;
///
/// let given = RequestGiven::read_split(br#"{ "numbers": "valid", "size": 50, "after": "{}" }"#)?;
/// assert_eq!((given.size, given.repair, given.after.len()), (Some(50), false, 1));
/// let error = RequestGiven::read(br#"{ "size": 50 }"#).unwrap_err();
/// assert_eq!(error.to_string(), "`size`: no such option");
/// # Ok::<(), sendcheck_core::options::OptionsError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..RequestGiven::default()`")]
pub struct RequestGiven {
    /// What every check is made with.
    pub options: Options,
    /// The requests that this one came from.
    pub after: Vec<FileGiven>,
    /// Recipients of one request.
    pub size: Option<usize>,
    /// Whether numbers are mended whose spelling is refused or not documented.
    pub repair: bool,
}

impl RequestGiven {
    /// Reads the members of [`CheckOptions`] and [`RequestOptions`].
    ///
    /// # Errors
    ///
    /// As [`Options::read`].
    pub fn read(json: &[u8]) -> Result<Self, OptionsError> {
        Self::read_with(json, SetReaders::default())
    }

    /// The same, with what reads the files of sets.
    ///
    /// # Errors
    ///
    /// As [`Options::read`].
    pub fn read_with(json: &[u8], readers: SetReaders) -> Result<Self, OptionsError> {
        Self::of(json, false, readers)
    }

    /// Reads the same and the members of [`SplitOptions`].
    ///
    /// # Errors
    ///
    /// As [`Options::read`].
    pub fn read_split(json: &[u8]) -> Result<Self, OptionsError> {
        Self::read_split_with(json, SetReaders::default())
    }

    /// The same, with what reads the files of sets.
    ///
    /// # Errors
    ///
    /// As [`Options::read`].
    pub fn read_split_with(json: &[u8], readers: SetReaders) -> Result<Self, OptionsError> {
        Self::of(json, true, readers)
    }

    fn of(json: &[u8], is_split: bool, readers: SetReaders) -> Result<Self, OptionsError> {
        let (check, request, split) = Members::read(json, |members| {
            let split = if is_split { SplitOptions::take(members) } else { SplitOptions::default() };
            (CheckOptions::take(members), RequestOptions::take(members), split)
        })?;
        Ok(Self {
            options: check.options(&ReadOptions::default(), readers)?,
            after: request.after.unwrap_or_default(),
            size: split.size.map(NonZeroUsize::get),
            repair: split.repair.unwrap_or_default(),
        })
    }
}

/// Reads the country in which a single number would be dialled: the member `country`, which may be left out.
///
/// # Errors
///
/// As [`Options::read`].
///
/// ```
/// use sendcheck_core::options;
///
/// let country = options::country(br#"{ "country": "gb" }"#)?;
/// assert_eq!(country.map(|country| country.as_str()), Some("GB"));
///
/// let error = options::country(br#"{ "country": "UK" }"#).unwrap_err();
/// assert_eq!(error.to_string(), "`country`: `UK` is no country with numbers; did you mean `GB`?");
/// # Ok::<(), options::OptionsError>(())
/// ```
pub fn country(json: &[u8]) -> Result<Option<Country>, OptionsError> {
    Members::read(json, |members| members.take("country"))
}

/// Reads from when on and how fast the messages of a list are sent: the members of [`ScheduleOptions`]. `at` is the
/// instant that the list was checked for.
///
/// # Errors
///
/// As [`Options::read`], and where neither says from when on.
///
/// ```
/// use sendcheck_core::options;
///
/// let sending = options::sending(br#"{ "at": "2026-11-20T15:00:00Z", "rate": 10 }"#, None)?;
/// assert_eq!((sending.rate, sending.day_zone.name()), (10, "UTC"));
/// assert!(options::sending(b"{}", None).is_err());
/// # Ok::<(), options::OptionsError>(())
/// ```
pub fn sending(json: &[u8], at: Option<Instant>) -> Result<Sending, OptionsError> {
    Members::read(json, |members| {
        let sending = ScheduleOptions::take(members).sending(at);
        sending.ok_or_else(|| {
            OptionsError::new("`at`: found nothing, expected the instant from which on messages are sent")
        })
    })?
}

/// Reads prices: the member `prices`, a list of texts such as `sms:US=0.0079`.
///
/// # Errors
///
/// As [`Options::read`].
///
/// ```
/// use sendcheck_core::options;
///
/// assert_eq!(options::prices(br#"{ "prices": ["sms:US=0.0079", "wa=0.03"] }"#)?.len(), 2);
/// let error = options::prices(br#"{ "prices": ["sms=cheap"] }"#).unwrap_err();
/// assert!(error.to_string().starts_with("`prices[0]`: expected a price"));
/// # Ok::<(), options::OptionsError>(())
/// ```
pub fn prices(json: &[u8]) -> Result<Vec<Price>, OptionsError> {
    Members::read(json, |members| members.take("prices"))
}

/// Reads how lists for the web tool are made: the members of [`WebListOptions`].
///
/// # Errors
///
/// As [`Options::read`].
pub fn web_lists(json: &[u8]) -> Result<(WebListForm, Option<usize>), OptionsError> {
    let given = Members::read(json, WebListOptions::take)?;
    Ok((given.form.unwrap_or_default(), given.size.map(NonZeroUsize::get)))
}

/// Reads what a campaign is called and where its answers go: the members of [`CampaignOptions`].
///
/// Whether requests can be made with it, [`Recipients::requests`](crate::check::Recipients::requests) says.
///
/// # Errors
///
/// As [`Options::read`], where `campaignName` or `skill` is left out, and where both `windows` and `schedulingMetrics` are
/// given.
///
/// ```
/// use sendcheck_core::options;
///
/// let campaign = options::campaign(br#"{ "campaignName": "Renewals", "skill": "Sales", "consent": true }"#)?;
/// assert_eq!((campaign.name.as_str(), campaign.consent), ("Renewals", true));
///
/// let error = options::campaign(br#"{ "campaignName": "Renewals" }"#).unwrap_err();
/// assert_eq!(error.to_string(), "`skill`: found nothing, expected a string");
/// # Ok::<(), options::OptionsError>(())
/// ```
pub fn campaign(json: &[u8]) -> Result<Campaign, OptionsError> {
    Members::read(json, |members| {
        let given = CampaignOptions::take(members);
        if given.has_two_schedules() {
            members.refuse("windows", "cannot be given together with `schedulingMetrics`");
        }
        given.campaign()
    })
}
