//! How a list of recipients is read and checked.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::Args;
use sendcheck::{Handoff, InputKind, Policy, ReadOptions, Recipients, RecipientsBuilder};

use crate::args::ReadingArgs;
use crate::error::CliError;
use crate::input::{self, Input};

/// How a list of recipients is read and checked.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reading")]
pub(crate) struct ListArgs {
    #[command(flatten)]
    reading: ReadingArgs,
    /// Check on so many threads; all cores unless given
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// The list that this one came from, as mended rows of a rejected file do: whom it has accepted is not accepted again;
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
        let mut builder = self.first(input, handoff, policy);
        for path in &self.after {
            let earlier = Input::open(path, None)?;
            let Some(kind) = earlier.kind.list() else {
                return Err(CliError::Usage("--after takes lists of recipients, not requests".into()));
            };
            let earlier = earlier.list(self.first(kind, handoff, policy))?;
            let refused = |error| CliError::Usage(format!("--after `{}`: {error}", input::shown(path)));
            builder = builder.after(&earlier).map_err(refused)?;
        }
        Ok(builder)
    }

    /// What takes a list that came from no other.
    fn first(&self, input: InputKind, handoff: &Handoff, policy: &Policy) -> RecipientsBuilder {
        let builder = Recipients::builder(handoff, policy, self.reading.options(input));
        match self.threads {
            Some(threads) => builder.threads(threads),
            None => builder,
        }
    }

    /// How lists are read, whatever kind of file they are.
    pub(crate) fn reading(&self) -> ReadOptions {
        self.reading.options(InputKind::Csv)
    }

    /// The lists that this one came from.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        self.after.iter().map(PathBuf::as_path)
    }
}
