//! How a list of recipients is read and checked.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::Args;
use sendcheck::engine::recipients::Standing;
use sendcheck::{
    Earlier, Handoff, HandoffFile, InputKind, Policy, ReadOptions, Recipients, RecipientsBuilder, SetKind, Splitting,
};

use crate::args::sets::OfSet;
use crate::args::{PolicyArgs, ReadingArgs};
use crate::config;
use crate::error::CliError;
use crate::files;
use crate::input::{self, Input, is_same_file};
use crate::output;

/// How a list of recipients is read and checked.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reading")]
pub(crate) struct ListArgs {
    #[command(flatten)]
    reading: ReadingArgs,
    /// Write how the list was read, to be given back with --reading for the next list of its source
    #[arg(long, value_name = "FILE")]
    save_reading: Option<PathBuf>,
    /// Write how the file of a set was read, to be given back with --set-reading for the next one of its source:
    /// `opted-out=FILE`; may be given several times
    #[arg(long, value_name = "SET=FILE")]
    save_set_reading: Vec<OfSet<PathBuf>>,
    /// Check on so many threads; all cores unless given
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// The list or request that this one came from, as mended recipients do: whom it has accepted is not accepted again;
    /// may be given several times
    #[arg(long, value_name = "FILE")]
    after: Vec<PathBuf>,
}

impl ListArgs {
    /// What takes the list, behind those that it came from.
    pub(crate) fn builder(
        &self,
        input: InputKind,
        handoff: &Handoff,
        policy: &Policy,
    ) -> Result<RecipientsBuilder, CliError> {
        let mut builder = self.first(input, handoff, policy)?;
        for path in &self.after {
            let earlier = Input::open(path, None)?;
            let Some(kind) = earlier.kind.list() else {
                let wrong = format!("--after `{}` is a request; a list comes from lists", input::shown(path));
                return Err(CliError::Usage(wrong));
            };
            let earlier = earlier.list(self.first(kind, handoff, policy)?)?;
            let refused = |error| CliError::Usage(format!("--after `{}`: {error}", input::shown(path)));
            builder = builder.after(&earlier).map_err(refused)?;
        }
        Ok(builder)
    }

    /// What takes a list that came from no other.
    fn first(&self, input: InputKind, handoff: &Handoff, policy: &Policy) -> Result<RecipientsBuilder, CliError> {
        let builder = Recipients::builder(handoff, policy, self.reading.options(input)?);
        Ok(match self.threads {
            Some(threads) => builder.threads(threads),
            None => builder,
        })
    }

    /// Whether there is a list to be read, and no file that is read or written would be overwritten by its reading.
    pub(crate) fn suits<'a>(
        &'a self,
        is_list: bool,
        others: impl IntoIterator<Item = &'a Path>,
    ) -> Result<(), CliError> {
        if !self.saves() {
            return Ok(());
        }
        if !is_list {
            let wrong = "--save-reading and --save-set-reading write how a list was read and what stands beside it; a request has its values by name";
            return Err(CliError::Usage(wrong.into()));
        }
        let mut taken: Vec<&Path> = others.into_iter().chain(self.files()).collect();
        let of_sets = self.save_set_reading.iter().map(|one| ("--save-set-reading", &one.what));
        for (flag, path) in self.save_reading.iter().map(|path| ("--save-reading", path)).chain(of_sets) {
            if taken.iter().any(|other| is_same_file(path, other)) {
                let wrong =
                    format!("{flag} would overwrite a file that this run reads or writes; give it another name");
                return Err(CliError::Usage(wrong));
            }
            taken.push(path);
        }
        Ok(())
    }

    /// Whether nothing was typed that a request has no use for: it has its values by name and its windows in itself. Settings are
    /// made for lists and requests alike.
    pub(crate) fn suits_request(&self, policy: &PolicyArgs) -> Result<(), CliError> {
        let window = Some("--window").filter(|_| policy.has_windows());
        let mut given = self.reading.given(!policy.has_sets()).chain(window);
        match given.find(|flag| !config::is_settled(flag)) {
            Some("--window") => {
                let wrong = "--window is for lists; a request says in `schedulingMetrics` when its messages go";
                Err(CliError::Usage(wrong.into()))
            }
            Some(flag) => {
                let wrong =
                    format!("{flag} says how a list is read; a request has its values by name, so leave it out");
                Err(CliError::Usage(wrong))
            }
            None => Ok(()),
        }
    }

    /// Whether it is written how the list was read.
    pub(crate) fn saves(&self) -> bool {
        self.save_reading.is_some() || !self.save_set_reading.is_empty()
    }

    /// Writes how the list was read, if that was asked for. An uncertain reading is none: the file of an earlier month
    /// stays as it is.
    pub(crate) fn save(&self, list: &Recipients) -> Result<(), CliError> {
        for OfSet { set, what } in &self.save_set_reading {
            save_of_set(*set, what, list)?;
        }
        let Some(path) = &self.save_reading else { return Ok(()) };
        let name = input::shown(path);
        match list.list().reading().standing {
            Standing::Uncertain => {
                output::warn(&format!("`{name}` was not written: it cannot be told which column is which"));
                return Ok(());
            }
            Standing::ByPosition => output::warn(&format!(
                "`{name}` confirms columns that were taken by their position: look at it before it is used"
            )),
            Standing::Certain => {}
        }
        let text = list.reading().to_json_pretty() + "\n";
        files::write(path, [text])
    }

    /// How lists are read, whatever kind of file they are.
    pub(crate) fn reading(&self) -> Result<ReadOptions, CliError> {
        self.reading.options(InputKind::Csv)
    }

    /// Whom the requests have accepted that a request came from, split as `how` says.
    pub(crate) fn earlier(
        &self,
        handoffs: (&Path, &HandoffFile),
        policy: &Policy,
        how: &Splitting<'_>,
    ) -> Result<Earlier, CliError> {
        let mut earlier = Earlier::default();
        for path in &self.after {
            let input = Input::open(path, None)?;
            if input.kind.list().is_some() {
                let wrong = format!("--after `{}` is a list; a request comes from requests", input::shown(path));
                return Err(CliError::Usage(wrong));
            }
            input.split(handoffs, policy, how)?.add_to(&mut earlier);
        }
        Ok(earlier)
    }

    /// The files that are read beside the list: those that it came from, and an earlier reading.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        self.after.iter().map(PathBuf::as_path).chain(self.reading.file())
    }
}

/// Writes how the file of a set was read. As of the list, what cannot be told is not kept.
fn save_of_set(set: SetKind, path: &Path, list: &Recipients) -> Result<(), CliError> {
    let (file, name) = (input::shown(path), set.as_str());
    let readings = list.set_readings();
    let Some(reading) = readings.get(set) else {
        let wrong =
            format!("--save-set-reading: no file of `{name}` was read, or its sheets were read in different ways");
        return Err(CliError::Usage(wrong));
    };
    if reading.columns.is_none() {
        output::warn(&format!("`{file}` was not written: it cannot be told which column of `{name}` is meant"));
        return Ok(());
    }
    files::write(path, [reading.to_json_pretty() + "\n"])
}
