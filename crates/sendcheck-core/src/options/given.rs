//! The members that callers may give: each is named here and nowhere else.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::num::NonZeroUsize;

use crate::clock::Instant;
use crate::handover::{Campaign, DayZone, Sending, WebListForm};
use crate::options::members::Members;
use crate::options::sets::{FileGiven, SetGiven, SetReaders, read_set};
use crate::options::{Options, OptionsError};
use crate::phone::Country;
use crate::policy::{NumberPolicy, Policy, Profile, SentToday, TemplateLimits};
use crate::recipients::{
    ColumnsGiven, ColumnsSaved, Delimiter, Encoding, HeaderMode, InputKind, ReadOptions, RowsMeant,
};
use crate::schedule::StateWindows;
use crate::sets::{IdSet, NumberSet};
use crate::types::{AllowedHosts, SendingWindow};
use crate::wire::{SchedulingMetrics, scheduling_metrics};

/// Declares an object: a struct, and how it is taken out of what was given.
macro_rules! options {
    (
        $(#[$doc:meta])*
        pub struct $name:ident {
            $($(#[$field_doc:meta])* $field:ident: $type:ty = $key:literal,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default)]
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
            /// The names of the members.
            pub const NAMES: &'static [&'static str] = &[$($key),*];

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
        /// The numbers that opted out of SMS: a list, or a file of them, which is read as a list of recipients is.
        opted_out: Option<SetGiven<NumberSet>> = "optedOut",
        /// The numbers with which a conversation is open, in the same forms; they get nothing.
        active_conversations: Option<SetGiven<NumberSet>> = "activeConversations",
        /// The ids of everybody who uses the app, in the same forms; others cannot be reached in-app.
        app_users: Option<SetGiven<IdSet>> = "appUsers",
        /// How the files of these sets are read, each as `reading` says it of a list; found out unless given. What a set says
        /// nothing of, the country of its numbers or that they are as given, holds for it as it does for the list.
        set_readings: Option<SetReadings> = "setReadings",
        /// So many lines of each of these sets that give nobody were looked at and are nobody's; 0 unless given.
        accept_unread: Option<u64> = "acceptUnread",
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
        /// The instant from which on messages are sent: a date and time with its distance from UTC, such as
        /// `2026-11-20T15:00:00Z`, or milliseconds since 1970. Reports then tell of each recipient when its message may go.
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::options::schema::InstantGiven>"))]
        at: Option<Instant> = "at",
        /// The windows of the recipient's week in which the messages of a list go out, each as `MONDAY 09:00-17:00`; without
        /// any, those of the service hold. (A request has its own.)
        windows: Option<Vec<SendingWindow>> = "windows",
        /// The states of the United States whose stricter windows hold for their numbers, each by its name or its two letters;
        /// `all` are all that are known. None unless given; the service knows nothing of them.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<String>>"))]
        state_windows: Option<StateWindows> = "stateWindows",
    }
}

options! {
    /// How the files of sets are read, by set.
    #[derive(PartialEq, Eq)]
    pub struct SetReadings {
        /// Those who opted out of SMS.
        opted_out: Option<SavedReading> = "optedOut",
        /// Those with whom a conversation is open.
        active_conversations: Option<SavedReading> = "activeConversations",
        /// Those who use the app.
        app_users: Option<SavedReading> = "appUsers",
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
    #[derive(PartialEq, Eq)]
    pub struct ReadingOptions {
        /// A CSV file, or typed lines; `csv` unless given.
        input: Option<InputKind> = "input",
        /// How characters are written as bytes: a label of the WHATWG Encoding standard, such as `shift_jis`. Found out
        /// unless given; a byte order mark wins.
        encoding: Option<Encoding> = "encoding",
        /// Whether there is a heading, or the line in which it stands; `auto` unless given, which looks at the first
        /// rows and decides.
        header: Option<HeaderMode> = "header",
        /// What separates cells: one character, or `tab`; found out unless given.
        delimiter: Option<Delimiter> = "delimiter",
        /// The sheet of a workbook, by its name or its number from 1; the first that holds something unless given.
        sheet: Option<String> = "sheet",
        /// Which columns fill which needs: `position` for all in the documented order, or by need (`Phone`, `H1`, `B1`,
        /// `BU1`) the name or the place of a column. Found out unless given.
        columns: Option<ColumnsGiven> = "columns",
        /// Which rows are meant: `all`, or those with certain values in one column, such as `Opted Out=true`, one entry or
        /// several; empty stands for an empty cell and `*` for any other. Case and blanks around a value do not count, all
        /// else in it does. All are unless given.
        rows_where: Option<RowsMeant> = "where",
        /// The country, by its two letters, of numbers without a calling code; without it they are read as if they had one.
        country: Option<Country> = "country",
        /// That numbers without `+` have their calling code, even if most look like numbers of one country without it.
        numbers_as_given: Option<bool> = "numbersAsGiven",
        /// A longer row is flagged and its content dropped; 1 MiB unless given.
        max_row_bytes: Option<NonZeroUsize> = "maxRowBytes",
        /// The list that this one came from, as the mended rows of a rejected file do, or several such lists: whom they
        /// have accepted is not accepted again. They are read and checked as this one is.
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::options::schema::OneOrMore>"))]
        after: Option<Vec<FileGiven>> = "after",
        /// How an earlier list of the same source was read. What is given beside it wins over it, member by member, and
        /// of `columns` need by need.
        reading: Option<SavedReading> = "reading",
    }
}

options! {
    /// What a request is checked with besides what every check is.
    pub struct RequestOptions {
        /// The request that this one came from, as mended consumers do, or several such requests: whom they have accepted is
        /// not accepted again. They are checked as this one is, each split.
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::options::schema::OneOrMore>"))]
        after: Option<Vec<FileGiven>> = "after",
    }
}

options! {
    /// How a request is split.
    pub struct SplitOptions {
        /// Recipients of one request; as many as `maxRecipients` allows unless given.
        size: Option<NonZeroUsize> = "size",
        /// Whether numbers are mended whose spelling is refused or not documented, as numbers of a list are; nothing of a consumer is
        /// changed otherwise.
        repair: Option<bool> = "repair",
    }
}

options! {
    /// How a list was read, to be kept and given back with the next list of its source.
    #[derive(PartialEq, Eq)]
    pub struct SavedReading {
        /// A CSV file, or typed lines.
        input: Option<InputKind> = "input",
        /// How characters are written as bytes, where that was given.
        encoding: Option<Encoding> = "encoding",
        /// Whether there is a heading, or the line in which it stands.
        header: Option<HeaderMode> = "header",
        /// What separates cells.
        delimiter: Option<Delimiter> = "delimiter",
        /// The sheet of a workbook, where it was given.
        sheet: Option<String> = "sheet",
        /// Which columns fill which needs; by their names where there is a heading.
        columns: Option<ColumnsGiven> = "columns",
        /// Which rows are meant, where that was given.
        rows_where: Option<RowsMeant> = "where",
        /// How many columns the list had. Places of columns say nothing of a list that has more or fewer.
        width: Option<NonZeroUsize> = "width",
        /// The country, by its two letters, of numbers without a calling code.
        country: Option<Country> = "country",
        /// That numbers without `+` have their calling code.
        numbers_as_given: Option<bool> = "numbersAsGiven",
        /// A longer row is flagged and its content dropped.
        max_row_bytes: Option<NonZeroUsize> = "maxRowBytes",
    }
}

options! {
    /// From when on, in which windows and how fast the messages of a list are sent.
    pub struct ScheduleOptions {
        /// The instant from which on requests are posted: a date and time with its distance from UTC, such as
        /// `2026-11-20T15:00:00Z`, or milliseconds since 1970. That of the list unless given.
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::options::schema::InstantGiven>"))]
        at: Option<Instant> = "at",
        /// The windows of the recipient's week, each as `MONDAY 09:00-17:00`; those of the list unless given.
        windows: Option<Vec<SendingWindow>> = "windows",
        /// Messages that a channel sends in a second; 9 unless given.
        rate: Option<NonZeroUsize> = "rate",
        /// The zone by whose days the daily limit counts, such as `America/New_York`; UTC unless given.
        #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
        day_zone: Option<DayZone> = "dayZone",
        /// Recipients of one request; as many as `maxRecipients` allows unless given.
        size: Option<NonZeroUsize> = "size",
    }
}

options! {
    /// How lists for the web tool are made.
    pub struct WebListOptions {
        /// Files to be uploaded, or lines to be typed in; `csv` unless given.
        form: Option<WebListForm> = "form",
        /// Recipients of one list; as many as the web tool takes unless given.
        size: Option<NonZeroUsize> = "size",
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
        /// The windows of the recipient's week in which messages may go out, each as `MONDAY 09:00-17:00`; without any,
        /// those of the service hold.
        windows: Option<Vec<SendingWindow>> = "windows",
        /// The same as the API has it; not together with `windows`.
        scheduling_metrics: Option<SchedulingMetrics> = "schedulingMetrics",
        /// Recipients of one request; as many as `maxRecipients` allows unless given.
        size: Option<NonZeroUsize> = "size",
    }
}

impl CheckOptions {
    /// What the options become. Sets of recipients are read by `readers`, as their readings say and as `read` does of sets.
    ///
    /// # Errors
    ///
    /// [`OptionsError`] where a file of a set is no text, or where what is said of its reading cannot be followed.
    pub fn options(self, read: &ReadOptions, readers: SetReaders) -> Result<Options, OptionsError> {
        let given = self;
        let unless = Policy::default();
        let readings = given.set_readings.unwrap_or_default();
        let numbers = |set: Option<SetGiven<NumberSet>>, name, reading: Option<SavedReading>| {
            set.map(|set| read_set(set, name, reading.unwrap_or_default().of_set(read), readers)).transpose()
        };
        let of_app_users = readings.app_users.unwrap_or_default().of_set(read);
        let app_users = given.app_users.map(|set| read_set(set, "appUsers", of_app_users, readers)).transpose()?;
        let policy = Policy {
            numbers: given.numbers.unwrap_or(unless.numbers),
            profile: given.profile.unwrap_or(unless.profile),
            template_limits: given.templates.unwrap_or(unless.template_limits),
            allow: given.allow,
            opted_out: numbers(given.opted_out, "optedOut", readings.opted_out)?,
            active_conversations: numbers(
                given.active_conversations,
                "activeConversations",
                readings.active_conversations,
            )?,
            app_users,
            accept_unread: given.accept_unread.map_or(0, |lines| u32::try_from(lines).unwrap_or(u32::MAX)),
            sent_today: given.sent_today.unwrap_or(unless.sent_today),
            skills: given.skills,
            max_recipients: given.max_recipients.map_or(unless.max_recipients, NonZeroUsize::get),
            max_rows: given.max_rows.map_or(unless.max_rows, NonZeroUsize::get),
            max_lines: given.max_lines.map_or(unless.max_lines, NonZeroUsize::get),
            opt_out_separator: given.opt_out_separator.unwrap_or(unless.opt_out_separator),
            at: given.at,
            windows: given.windows.unwrap_or_default(),
            state_windows: given.state_windows.unwrap_or_default(),
        };
        Ok(Options { policy, pick: given.pick })
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
    /// How the file of a set is read: as is said of it and, where nothing is said of how its numbers are written or of how long
    /// its rows may be, as `list` is.
    ///
    /// ```
    /// use sendcheck_core::options::ReadingOptions;
    /// use sendcheck_core::phone::Country;
    /// use sendcheck_core::recipients::{HeaderMode, ReadOptions};
    ///
    /// let list = ReadOptions { country: Country::parse("US").ok(), header: HeaderMode::No, ..ReadOptions::default() };
    /// let mut given = ReadingOptions::default();
    /// given.delimiter = "tab".parse().ok();
    /// let read = given.of_set(&list);
    /// assert_eq!((read.country, read.header), (list.country, HeaderMode::Auto));
    /// ```
    pub fn of_set(self, list: &ReadOptions) -> ReadOptions {
        let saved = self.reading.as_ref();
        let says_country = self.country.or(saved.and_then(|saved| saved.country)).is_some();
        let says_as_given = self.numbers_as_given.or(saved.and_then(|saved| saved.numbers_as_given)).is_some();
        let says_length = self.max_row_bytes.or(saved.and_then(|saved| saved.max_row_bytes)).is_some();
        let mut read = ReadOptions::from(self);
        if !says_country && !says_as_given {
            (read.country, read.numbers_as_given) = (list.country, list.numbers_as_given);
        }
        if !says_length {
            read.max_row_bytes = list.max_row_bytes;
        }
        read
    }
}

impl SavedReading {
    /// How the file of a set is read with it: [`ReadingOptions::of_set`].
    pub fn of_set(self, list: &ReadOptions) -> ReadOptions {
        ReadingOptions { reading: Some(self), ..ReadingOptions::default() }.of_set(list)
    }
}

impl From<ReadingOptions> for ReadOptions {
    fn from(given: ReadingOptions) -> Self {
        let unless = Self::default();
        let mut saved = given.reading.unwrap_or_default();
        // The two say the same thing in two ways, so that one of them overrules both.
        if given.country.is_some() || given.numbers_as_given.is_some() {
            (saved.country, saved.numbers_as_given) = (None, None);
        }
        let numbers_as_given = given.numbers_as_given.or(saved.numbers_as_given);
        let max_row_bytes = given.max_row_bytes.or(saved.max_row_bytes);
        Self {
            input: given.input.or(saved.input).unwrap_or(unless.input),
            encoding: given.encoding.or(saved.encoding),
            header: given.header.or(saved.header).unwrap_or(unless.header),
            max_row_bytes: max_row_bytes.map_or(unless.max_row_bytes, NonZeroUsize::get),
            delimiter: given.delimiter.or(saved.delimiter),
            sheet: given.sheet.or(saved.sheet),
            columns: given.columns.unwrap_or_default(),
            saved: ColumnsSaved {
                columns: saved.columns.unwrap_or_default(),
                // More columns than can be counted are as many as no list has.
                width: saved.width.map(|width| u32::try_from(width.get()).unwrap_or(u32::MAX)),
            },
            rows: given.rows_where.or(saved.rows_where).unwrap_or_default(),
            country: given.country.or(saved.country),
            numbers_as_given: numbers_as_given.unwrap_or(unless.numbers_as_given),
        }
    }
}

impl ScheduleOptions {
    /// What the options become; a list may have been checked for an instant.
    pub(super) fn sending(self, unless: Option<Instant>) -> Option<Sending> {
        let sending = Sending::at(self.at.or(unless)?);
        Some(Sending {
            windows: self.windows.unwrap_or_default(),
            rate: self.rate.map_or(sending.rate, |rate| rate.get() as u64),
            day_zone: self.day_zone.unwrap_or_default(),
            size: self.size.map(NonZeroUsize::get),
            ..sending
        })
    }
}

impl CampaignOptions {
    /// Whether the windows are given twice, so that one of the two would be passed over.
    pub(super) fn has_two_schedules(&self) -> bool {
        self.windows.is_some() && self.scheduling_metrics.is_some()
    }

    pub(super) fn campaign(self) -> Campaign {
        Campaign {
            name: self.campaign_name,
            skill: self.skill,
            template_id: self.template_id,
            outbound_number: self.outbound_number,
            consent: self.consent == Some(true),
            scheduling_metrics: self
                .scheduling_metrics
                .or_else(|| scheduling_metrics(&self.windows.unwrap_or_default())),
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
