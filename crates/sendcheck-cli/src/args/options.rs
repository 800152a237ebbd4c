//! The options of a check as flags: each is called as programs call it (`maxRows` is `--max-rows`), and becomes here, and
//! nowhere else, the option that the core reads.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::Args;
use sendcheck::engine::options::{CheckOptions, ReadingOptions, SetGiven};
use sendcheck::engine::recipients::{
    ColumnsGiven, ColumnsGrammarError, Delimiter, Encoding, RowsMeant, RowsMeantError,
};
use sendcheck::{
    AllowedHosts, Country, HeaderMode, InputKind, Instant, NumberPolicy, Policy, Profile, ReadOptions, SET_READERS,
    SendingWindow, SetKind, StateWindows, TemplateLimits, read_ids, read_numbers,
};

use crate::args::choice::choice;
use crate::args::encoding;
use crate::args::files::{read_reading, read_set, read_skills};
use crate::args::sent_today::{self, Sent};
use crate::args::sets::SetArgs;
use crate::error::CliError;
use crate::output;

/// What a handoff and its templates are held against.
#[derive(Debug, Args)]
pub(crate) struct TemplateArgs {
    /// How the campaign is sent, which decides how grave some findings are
    #[arg(long, value_parser = choice::<Profile>(), default_value = Profile::default().as_str())]
    profile: Profile,
    /// Whose limits a WhatsApp template is held to
    #[arg(long, value_parser = choice::<TemplateLimits>(), default_value = TemplateLimits::default().as_str())]
    templates: TemplateLimits,
    /// A host from which header media may come, as in the product's settings; may be given several times
    #[arg(long, value_name = "HOST")]
    allow: Vec<String>,
}

/// How strict to be, and what only the caller knows. What is not given shows as not checked.
#[derive(Debug, Args)]
#[command(next_help_heading = "Checking")]
pub(crate) struct PolicyArgs {
    #[command(flatten)]
    templates: TemplateArgs,
    /// When a number is good enough
    #[arg(long, value_parser = choice::<NumberPolicy>(), default_value = NumberPolicy::default().as_str())]
    numbers: NumberPolicy,
    /// Messages that already went out today, on every channel or on one (sms, wa, inapp); may be given several times
    #[arg(long, value_name = "N|CHANNEL=N", value_parser = sent_today::parse)]
    sent_today: Vec<Sent>,
    /// The names of the account's skills, one a line
    #[arg(long, value_name = "FILE")]
    skill_list: Option<PathBuf>,
    /// Recipients that one API request may have
    #[arg(long, value_name = "N", default_value_t = some(Policy::default().max_recipients))]
    max_recipients: NonZeroUsize,
    /// Recipients that an uploaded file may have
    #[arg(long, value_name = "N", default_value_t = some(Policy::default().max_rows))]
    max_rows: NonZeroUsize,
    /// Typed lines that the web tool takes
    #[arg(long, value_name = "N", default_value_t = some(Policy::default().max_lines))]
    max_lines: NonZeroUsize,
    /// What stands between an SMS and its opt-out text; one blank unless given
    #[arg(long, value_name = "TEXT")]
    opt_out_separator: Option<String>,
    /// The instant from which on messages are sent: `2026-11-20T15:00:00-05:00`, or milliseconds since 1970; reports then
    /// tell when each may go
    #[arg(long, value_name = "INSTANT", allow_hyphen_values = true)]
    at: Option<Instant>,
    /// When the messages of a list go out, for example `MONDAY 09:00-17:00`; may be given several times
    #[arg(long, value_name = "DAY HH:MM-HH:MM")]
    window: Vec<SendingWindow>,
    /// States of the United States whose stricter windows hold for their numbers, such as `florida,OK`, or `all` that are known;
    /// the service knows nothing of them
    #[arg(long, value_name = "STATE,…")]
    state_windows: Vec<StateWindows>,
    /// End with exit code 3 when something the caller could have supplied was not there to check against
    #[arg(long)]
    strict_unknown: bool,
    #[command(flatten)]
    sets: SetArgs,
}

/// How a list of recipients is read.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reading")]
pub(crate) struct ReadingArgs {
    /// How characters are written as bytes, such as `shift_jis`: any label of the WHATWG standard; found out unless given
    #[arg(long, value_name = "LABEL", value_parser = encoding::parse)]
    encoding: Option<Encoding>,
    /// Whether there is a heading: `auto`, which looks at the first rows and decides, `yes`, `no`, or the line in which it
    /// stands; `auto` unless given
    #[arg(long, value_name = "auto|yes|no|LINE")]
    header: Option<HeaderMode>,
    /// What separates cells: one character, or `tab`; found out unless given
    #[arg(long, value_name = "CHAR")]
    delimiter: Option<Delimiter>,
    /// The sheet of a workbook, by its name or its number; the first that holds something unless given
    #[arg(long, value_name = "NAME|NUMBER")]
    sheet: Option<String>,
    /// The column that fills a need, by name or place (`Phone=Mobile Phone`, `B1=3`, `B1=First Name|friend`), or
    /// `position` to take columns in the documented order; may be given several times
    #[arg(long, value_name = "NEED=COLUMN")]
    columns: Vec<ColumnsEntry>,
    /// Which rows are meant: those with this value in a column (`Accepts SMS=yes`, however its letters are capitalised; nothing
    /// for an empty cell, `*` for any other), or `all`; may be given several times
    #[arg(long = "where", value_name = "COLUMN=VALUE")]
    rows_where: Vec<RowsEntry>,
    /// The country of numbers without a calling code, such as `US`
    #[arg(long, value_name = "COUNTRY", value_parser = Country::parse)]
    country: Option<Country>,
    /// Numbers without `+` have their calling code, even if most look like numbers of one country without it
    #[arg(long)]
    numbers_as_given: bool,
    /// A longer row is flagged and its content dropped; 1 MiB unless given
    #[arg(long, value_name = "N")]
    max_row_bytes: Option<NonZeroUsize>,
    /// How an earlier list of the same source was read, as --save-reading wrote it; what is given beside it wins
    #[arg(long, value_name = "FILE")]
    reading: Option<PathBuf>,
}

/// What one `--columns` says.
#[derive(Debug, Clone)]
pub(super) struct ColumnsEntry(ColumnsGiven);

impl FromStr for ColumnsEntry {
    type Err = ColumnsGrammarError;

    fn from_str(text: &str) -> Result<Self, ColumnsGrammarError> {
        let mut given = ColumnsGiven::default();
        given.add(text)?;
        Ok(Self(given))
    }
}

impl ColumnsEntry {
    pub(super) fn added_to(&self, mut given: ColumnsGiven) -> ColumnsGiven {
        given.by_position |= self.0.by_position;
        given.columns.extend(self.0.columns.iter().cloned());
        given
    }
}

/// What one `--where` says.
#[derive(Debug, Clone)]
pub(super) struct RowsEntry(String);

impl FromStr for RowsEntry {
    type Err = RowsMeantError;

    fn from_str(text: &str) -> Result<Self, RowsMeantError> {
        RowsMeant::default().add(text).map(|()| Self(text.into()))
    }
}

impl RowsEntry {
    /// What several say together.
    pub(super) fn all<'a>(entries: impl IntoIterator<Item = &'a Self>) -> Result<Option<RowsMeant>, CliError> {
        let mut meant = RowsMeant::default();
        for Self(entry) in entries {
            meant.add(entry).map_err(|error| CliError::Usage(error.to_string()))?;
        }
        Ok(Some(meant).filter(|meant| *meant != RowsMeant::Unsaid))
    }
}

/// A policy, and what to make of what it leaves open.
pub(crate) struct Settings {
    pub(crate) policy: Policy,
    /// Whether something left open is worth an exit code of its own.
    pub(crate) strict: bool,
}

impl TemplateArgs {
    /// The policy as far as handoffs are concerned.
    pub(crate) fn policy(&self) -> Result<Policy, CliError> {
        settled(self.options()?, &ReadOptions::default())
    }

    fn options(&self) -> Result<CheckOptions, CliError> {
        let mut given = CheckOptions::default();
        given.profile = Some(self.profile);
        given.templates = Some(self.templates);
        given.allow = allowed(&self.allow)?;
        Ok(given)
    }
}

impl PolicyArgs {
    /// Whether windows were given.
    pub(crate) fn has_windows(&self) -> bool {
        !self.window.is_empty()
    }

    /// Whether there are files of sets, which are read by what is said of the list's reading.
    pub(super) fn has_sets(&self) -> bool {
        let SetArgs { opted_out, active_conversations, app_users, .. } = &self.sets;
        [opted_out, active_conversations, app_users].into_iter().any(Option::is_some)
    }

    /// Recipients that one API request may have.
    pub(crate) fn max_recipients(&self) -> usize {
        self.max_recipients.get()
    }

    /// The policy that the arguments ask for; `read` says how lists are read.
    pub(crate) fn settings(&self, read: &ReadOptions) -> Result<Settings, CliError> {
        for set in self.sets.said_for_nothing() {
            let name = set.as_str();
            output::warn(&format!(
                "it is said how the file of `{name}` is read, and there is none (give --{name} FILE)"
            ));
        }
        Ok(Settings { policy: settled(self.options(read)?, read)?, strict: self.strict_unknown })
    }

    /// The files that are read.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        let SetArgs { opted_out, active_conversations, app_users, .. } = &self.sets;
        let files = [opted_out, active_conversations, app_users, &self.skill_list];
        files.into_iter().flatten().map(PathBuf::as_path).chain(self.sets.readings())
    }

    fn options(&self, read: &ReadOptions) -> Result<CheckOptions, CliError> {
        let SetArgs { opted_out, active_conversations, app_users, accept_unread, .. } = &self.sets;
        let reading = |set| self.sets.reading(set, read);
        let numbers = |path: &Option<PathBuf>, set| {
            let numbers = path.as_deref().map(|path| read_set(path, set, reading(set)?, read_numbers));
            numbers.transpose().map(|set| set.map(SetGiven::Read))
        };
        let ids = |path: &Path| read_set(path, SetKind::AppUsers, reading(SetKind::AppUsers)?, read_ids);

        let mut given = self.templates.options()?;
        given.numbers = Some(self.numbers);
        given.opted_out = numbers(opted_out, SetKind::OptedOut)?;
        given.active_conversations = numbers(active_conversations, SetKind::ActiveConversations)?;
        given.app_users = app_users.as_deref().map(ids).transpose()?.map(SetGiven::Read);
        given.accept_unread = Some(*accept_unread);
        given.sent_today = Some(sent_today::collected(&self.sent_today));
        given.skills = self.skill_list.as_deref().map(read_skills).transpose()?;
        given.max_recipients = Some(self.max_recipients);
        given.max_rows = Some(self.max_rows);
        given.max_lines = Some(self.max_lines);
        given.opt_out_separator.clone_from(&self.opt_out_separator);
        given.at = self.at;
        given.windows = Some(self.window.clone());
        given.state_windows = Some(self.state_windows.iter().fold(StateWindows::default(), |all, some| all.and(*some)));
        Ok(given)
    }
}

impl ReadingArgs {
    /// How a list of this kind is read.
    pub(crate) fn options(&self, input: InputKind) -> Result<ReadOptions, CliError> {
        let mut given = ReadingOptions::default();
        given.input = Some(input);
        given.encoding = self.encoding;
        given.header = self.header;
        given.delimiter = self.delimiter;
        given.sheet.clone_from(&self.sheet);
        given.country = self.country;
        given.numbers_as_given = self.numbers_as_given.then_some(true);
        given.columns = Some(self.columns.iter().fold(ColumnsGiven::default(), |given, entry| entry.added_to(given)));
        given.rows_where = RowsEntry::all(&self.rows_where)?;
        given.max_row_bytes = self.max_row_bytes;
        given.reading = self.reading.as_deref().map(read_reading).transpose()?;
        Ok(given.into())
    }

    /// The flags that say how a list is read; `beside` has those that the files of sets are read by too.
    pub(super) fn given(&self, beside: bool) -> impl Iterator<Item = &'static str> {
        let of_list = [
            ("--encoding", self.encoding.is_some()),
            ("--header", self.header.is_some()),
            ("--delimiter", self.delimiter.is_some()),
            ("--sheet", self.sheet.is_some()),
            ("--columns", !self.columns.is_empty()),
            ("--where", !self.rows_where.is_empty()),
        ];
        let of_both = [
            ("--country", self.country.is_some()),
            ("--numbers-as-given", self.numbers_as_given),
            ("--max-row-bytes", self.max_row_bytes.is_some()),
            ("--reading", self.reading.is_some()),
        ];
        let all = of_list.into_iter().chain(of_both.into_iter().filter(move |_| beside));
        all.filter(|(_, given)| *given).map(|(flag, _)| flag)
    }

    /// The file with an earlier reading.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.reading.as_deref()
    }
}

/// The policy that options become. Sets were read before, so nothing is left that could be wrong with them.
fn settled(given: CheckOptions, read: &ReadOptions) -> Result<Policy, CliError> {
    let options = given.options(read, SET_READERS).map_err(|error| CliError::Usage(error.to_string()))?;
    Ok(options.policy)
}

/// The permitted hosts; no entry is no list, not a list that permits nothing.
pub(crate) fn allowed(entries: &[String]) -> Result<Option<AllowedHosts>, CliError> {
    Ok(if entries.is_empty() { None } else { Some(AllowedHosts::new(entries)?) })
}

/// A limit of the service, none of which is nothing.
fn some(limit: usize) -> NonZeroUsize {
    NonZeroUsize::new(limit).unwrap_or(NonZeroUsize::MIN)
}
