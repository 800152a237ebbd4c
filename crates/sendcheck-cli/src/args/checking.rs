//! What the commands have in common that check recipients.

use std::path::Path;

use clap::Args;

use crate::args::{HandoffArgs, ListArgs, PolicyArgs, Settings};
use crate::checked::Checked;
use crate::error::CliError;
use crate::input::{Input, Kind};
use crate::redact::Values;

/// What recipients are checked against, and how.
#[derive(Debug, Args)]
pub(crate) struct CheckingArgs {
    #[command(flatten)]
    pub(crate) handoff: HandoffArgs,
    /// What the recipients' file is, where its name does not say so
    #[arg(long, value_enum, value_name = "KIND")]
    pub(crate) input: Option<Kind>,
    /// Show whole numbers and ids also where standard output is no terminal
    #[arg(long)]
    pub(crate) show_values: bool,
    #[command(flatten)]
    pub(crate) list: ListArgs,
    #[command(flatten)]
    pub(crate) policy: PolicyArgs,
}

impl CheckingArgs {
    /// The policy that is asked for, where handoff and recipients are not the same stream.
    pub(crate) fn settings(&self, recipients: &Path) -> Result<Settings, CliError> {
        self.handoff.beside(recipients)?;
        self.policy.settings(&self.list.reading()?)
    }

    /// The recipients, which have to be a list; `otherwise` says what else would be done with a request.
    pub(crate) fn list_input(&self, recipients: &Path, otherwise: &str) -> Result<Input, CliError> {
        let input = Input::open(recipients, self.input)?;
        if input.kind.list().is_none() {
            return Err(CliError::Usage(otherwise.into()));
        }
        Ok(input)
    }

    /// Whether what was typed suits the kind of the recipients.
    pub(crate) fn suits(&self, kind: Kind) -> Result<(), CliError> {
        if kind.list().is_some() { Ok(()) } else { self.list.suits_request(&self.policy) }
    }

    /// Checks the recipients.
    pub(crate) fn read(&self, input: Input, settings: &Settings) -> Result<Checked, CliError> {
        let checked = Checked::read(input, &self.handoff, &self.list, settings);
        checked.map_err(|error| error.showing(self.show_values))
    }

    /// The files that are read, those with recipients and handoff first.
    pub(crate) fn inputs<'a>(&'a self, recipients: &'a Path) -> impl Iterator<Item = &'a Path> {
        let given = [recipients, self.handoff.handoff.as_path()].into_iter();
        given.chain(self.policy.files()).chain(self.list.files())
    }

    /// Whether numbers are shown whole.
    pub(crate) fn values(&self) -> Values {
        Values::asked(self.show_values)
    }
}
