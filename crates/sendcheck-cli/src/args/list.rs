//! How a list of recipients is read and checked.

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::Args;
use sendcheck::core::recipients::Standing;
use sendcheck::{Handoff, InputKind, Policy, Recipients, RecipientsBuilder};

use crate::args::ReadingArgs;
use crate::error::CliError;
use crate::input::{self, is_same_file};
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
    /// Check on so many threads; all cores unless given
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

impl ListArgs {
    /// What takes the list.
    pub(crate) fn builder(
        &self,
        input: InputKind,
        handoff: &Handoff,
        policy: &Policy,
    ) -> Result<RecipientsBuilder, CliError> {
        let builder = Recipients::builder(handoff, policy, self.reading.options(input)?);
        Ok(match self.threads {
            Some(threads) => builder.threads(threads),
            None => builder,
        })
    }

    /// The file with an earlier reading.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.reading.file()
    }

    /// Whether there is a list to be read, and no file that is read or written would be overwritten by its reading.
    pub(crate) fn suits<'a>(
        &'a self,
        is_list: bool,
        others: impl IntoIterator<Item = &'a Path>,
    ) -> Result<(), CliError> {
        let Some(path) = &self.save_reading else { return Ok(()) };
        if !is_list {
            let wrong = "--save-reading writes how a list was read; a request has its values by name";
            return Err(CliError::Usage(wrong.into()));
        }
        if others.into_iter().chain(self.file()).any(|other| is_same_file(path, other)) {
            let wrong = "--save-reading would overwrite a file that this run reads or writes; give it another name";
            return Err(CliError::Usage(wrong.into()));
        }
        Ok(())
    }

    /// Writes how the list was read, if that was asked for. An uncertain reading is none: the file of an earlier month
    /// stays as it is.
    pub(crate) fn save(&self, list: &Recipients) -> Result<(), CliError> {
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
        fs::write(path, text).map_err(|source| CliError::Write { name, source })
    }
}
