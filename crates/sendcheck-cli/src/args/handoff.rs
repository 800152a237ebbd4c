//! Which handoff.

use std::path::{Path, PathBuf};

use clap::Args;
use sendcheck::engine::json::Note;
use sendcheck::{CampaignRequest, Earlier, Handoff, HandoffError, HandoffFile, Judging, Named, Pick, Policy, check_as};

use crate::error::CliError;
use crate::input;

/// Which handoff a campaign uses.
#[derive(Debug, Args)]
pub(crate) struct HandoffArgs {
    /// The handoff as the Outbound Configuration API gives it: a handoff, a channel, or a list of either
    #[arg(long, value_name = "FILE")]
    pub(crate) handoff: PathBuf,
    /// Which handoff of the file, by its id or its place in the list from 1
    #[arg(long, value_name = "ID|N")]
    pub(crate) pick: Option<String>,
}

impl HandoffArgs {
    /// The one handoff that is meant; `pick` holds what the request says about it.
    pub(crate) fn read(&self, pick: &Pick<'_>) -> Result<Handoff, CliError> {
        let pick = Pick { asked: self.pick.as_deref(), ..*pick };
        choose(&self.handoff, &read(&self.handoff)?, &pick)
    }

    /// The check of a request against the handoff that is meant; requests that it came from are read by `after`.
    pub(crate) fn check(
        &self,
        (request, notes): (&CampaignRequest, &[Note]),
        policy: &Policy,
        after: impl FnOnce(&HandoffFile) -> Result<Earlier, CliError>,
    ) -> Result<Named, CliError> {
        let file = read(&self.handoff)?;
        let earlier = after(&file)?;
        let how = Judging { after: Some(&earlier), ..Judging::default() };
        let named = check_as(request, notes, &file, self.pick.as_deref(), policy, how);
        named.map_err(|source| failed(&self.handoff, source))
    }

    /// Two files cannot both come from standard input.
    pub(crate) fn beside(&self, recipients: &Path) -> Result<(), CliError> {
        if input::is_stdin(&self.handoff) && input::is_stdin(recipients) {
            let both = "recipients and handoff cannot both be read from standard input; give one of them as a file";
            return Err(CliError::Usage(both.into()));
        }
        Ok(())
    }
}

/// Reads a document with handoffs.
pub(crate) fn read(path: &Path) -> Result<HandoffFile, CliError> {
    parse(path, &input::whole(path, "the handoff")?)
}

/// The handoffs of a document that was read from a file.
pub(crate) fn parse(path: &Path, bytes: &[u8]) -> Result<HandoffFile, CliError> {
    HandoffFile::read(bytes).map_err(|source| failed(path, source))
}

/// The one handoff of a document that is meant.
pub(crate) fn choose(path: &Path, file: &HandoffFile, pick: &Pick<'_>) -> Result<Handoff, CliError> {
    file.choose(pick).map_err(|source| failed(path, source))
}

fn failed(path: &Path, source: HandoffError) -> CliError {
    CliError::Handoff { name: input::shown(path), source }
}
