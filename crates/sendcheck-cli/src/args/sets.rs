//! How the files of sets are read: the flags of reading a list, each behind the set that it is for.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::Args;
use sendcheck::engine::options::ReadingOptions;
use sendcheck::engine::recipients::{ColumnsGiven, Delimiter, Encoding};
use sendcheck::engine::words::Words;
use sendcheck::{Country, HeaderMode, ReadOptions, SetKind};

use crate::args::encoding;
use crate::args::files::read_reading;
use crate::args::options::{ColumnsEntry, RowsEntry};
use crate::error::CliError;

/// Files of people beside the list, and how they are read.
#[derive(Debug, Args)]
#[command(next_help_heading = "Files beside the list")]
pub(crate) struct SetArgs {
    /// Numbers that opted out of SMS: a file that is read as a list of recipients is
    #[arg(long, value_name = "FILE")]
    pub(super) opted_out: Option<PathBuf>,
    /// Numbers with which a conversation is open; they get nothing
    #[arg(long, value_name = "FILE")]
    pub(super) active_conversations: Option<PathBuf>,
    /// Ids of everybody who uses the app; others cannot be reached in-app
    #[arg(long, value_name = "FILE")]
    pub(super) app_users: Option<PathBuf>,
    /// So many lines of each of these three files that give nobody were looked at and are nobody's
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(super) accept_unread: u64,
    /// The column of such a file by name or place, behind the set: `opted-out=Phone=Mobile`, `app-users=Id=2`; may be given
    /// several times, as may all that follow
    #[arg(long, value_name = "SET=NEED=COLUMN")]
    set_columns: Vec<OfSet<ColumnsEntry>>,
    /// Which of its lines count: those with this value in a column (`opted-out=Opted Out=true`), or `opted-out=all`
    #[arg(long, value_name = "SET=COLUMN=VALUE")]
    set_where: Vec<OfSet<RowsEntry>>,
    /// How characters of such a file are written as bytes: `opted-out=shift_jis`
    #[arg(long, value_name = "SET=LABEL")]
    set_encoding: Vec<OfSet<Label>>,
    /// What separates its cells: `opted-out=tab`
    #[arg(long, value_name = "SET=CHAR")]
    set_delimiter: Vec<OfSet<Delimiter>>,
    /// Whether it has a heading, or in which line: `opted-out=no`
    #[arg(long, value_name = "SET=auto|yes|no|LINE")]
    set_header: Vec<OfSet<HeaderMode>>,
    /// The sheet of a workbook; all sheets unless given: `opted-out=May`
    #[arg(long, value_name = "SET=NAME|NUMBER")]
    set_sheet: Vec<OfSet<String>>,
    /// The country of its numbers without a calling code, where it is not that of the list: `opted-out=GB`
    #[arg(long, value_name = "SET=COUNTRY")]
    set_country: Vec<OfSet<CountryCode>>,
    /// Its numbers without `+` have their calling code: `opted-out`
    #[arg(long, value_name = "SET", value_parser = set)]
    set_numbers_as_given: Vec<SetKind>,
    /// How an earlier file of the same source was read, as --save-set-reading wrote it: `opted-out=FILE`
    #[arg(long, value_name = "SET=FILE")]
    set_reading: Vec<OfSet<PathBuf>>,
}

impl SetArgs {
    /// The sets of whose reading something is said, and of which there is no file.
    pub(super) fn said_for_nothing(&self) -> impl Iterator<Item = SetKind> {
        let files = [
            (SetKind::OptedOut, &self.opted_out),
            (SetKind::ActiveConversations, &self.active_conversations),
            (SetKind::AppUsers, &self.app_users),
        ];
        let is_for_nothing = |set, file: &Option<PathBuf>| file.is_none() && self.says(set);
        files.into_iter().filter(move |(set, file)| is_for_nothing(*set, file)).map(|(set, _)| set)
    }

    /// Whether anything is said of how the file of a set is read.
    fn says(&self, set: SetKind) -> bool {
        self.given(set) != ReadingOptions::default()
            || self.rows_where(set).next().is_some()
            || last(&self.set_reading, set).is_some()
    }

    /// The files with earlier readings.
    pub(super) fn readings(&self) -> impl Iterator<Item = &Path> {
        self.set_reading.iter().map(|one| one.what.as_path())
    }

    /// How the file of a set is read beside a list that is read so.
    pub(super) fn reading(&self, set: SetKind, list: &ReadOptions) -> Result<ReadOptions, CliError> {
        let mut given = self.given(set);
        given.rows_where = RowsEntry::all(self.rows_where(set))?;
        given.reading = last(&self.set_reading, set).map(|path| read_reading(path)).transpose()?;
        Ok(given.of_set(list))
    }

    /// What is said of its lines.
    fn rows_where(&self, set: SetKind) -> impl Iterator<Item = &RowsEntry> {
        self.set_where.iter().filter(move |entry| entry.set == set).map(|entry| &entry.what)
    }

    /// What flags say of how the file of a set is read.
    fn given(&self, set: SetKind) -> ReadingOptions {
        let columns = self.set_columns.iter().filter(|entry| entry.set == set);
        let columns = columns.fold(ColumnsGiven::default(), |given, entry| entry.what.added_to(given));
        let mut given = ReadingOptions::default();
        given.encoding = last(&self.set_encoding, set).map(|label| label.0);
        given.header = last(&self.set_header, set).copied();
        given.delimiter = last(&self.set_delimiter, set).copied();
        given.sheet = last(&self.set_sheet, set).cloned();
        given.country = last(&self.set_country, set).map(|country| country.0);
        given.numbers_as_given = self.set_numbers_as_given.contains(&set).then_some(true);
        given.columns = (!columns.is_empty()).then_some(columns);
        given
    }
}

/// What was said last of a set.
fn last<T>(all: &[OfSet<T>], set: SetKind) -> Option<&T> {
    all.iter().rev().find(|one| one.set == set).map(|one| &one.what)
}

/// What is said of one set.
#[derive(Debug, Clone)]
pub(crate) struct OfSet<T> {
    pub(super) set: SetKind,
    pub(super) what: T,
}

impl<T: FromStr<Err: ToString>> FromStr for OfSet<T> {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, what) = text.split_once('=').ok_or_else(|| {
            format!("the set and what is said of it belong on the two sides of `=`; sets are {}", listed())
        })?;
        Ok(Self { set: set(name)?, what: what.parse().map_err(|error: T::Err| error.to_string())? })
    }
}

fn set(name: &str) -> Result<SetKind, String> {
    SetKind::parse(name.trim()).ok_or_else(|| format!("`{name}` is no set; sets are {}", listed()))
}

fn listed() -> String {
    SetKind::ALL.map(|set| format!("`{}`", set.as_str())).join(", ")
}

#[derive(Debug, Clone, Copy)]
struct Label(Encoding);

impl FromStr for Label {
    type Err = String;

    fn from_str(label: &str) -> Result<Self, String> {
        encoding::parse(label).map(Self)
    }
}

#[derive(Debug, Clone, Copy)]
struct CountryCode(Country);

impl FromStr for CountryCode {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, String> {
        Country::parse(code).map(Self).map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_set_stands_in_front() {
        let columns: OfSet<ColumnsEntry> = "app-users=Id=User Id".parse().unwrap();
        assert_eq!(columns.set, SetKind::AppUsers);
        let given = columns.what.added_to(ColumnsGiven::default());
        assert_eq!(given.columns.first().map(ToString::to_string).as_deref(), Some("Id=User Id"));
    }

    #[test]
    fn says_which_sets_there_are() {
        for wrong in ["optedout=;", ";", "stop.csv=;"] {
            let error = wrong.parse::<OfSet<Delimiter>>().unwrap_err();
            assert!(error.ends_with("sets are `opted-out`, `active-conversations`, `app-users`"), "{error}");
        }
        assert!("opted-out=ab".parse::<OfSet<Delimiter>>().unwrap_err().starts_with("a delimiter is one character"));
    }
}
