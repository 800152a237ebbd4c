//! Which handoff, and how it will be used.

use std::path::{Path, PathBuf};

use clap::Args;
use sendcheck::{AllowedHosts, Handoff, HandoffFile, Pick, Policy, Profile, TemplateLimits};

use crate::args::word::word;
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
    let bytes = input::whole(path, "the handoff")?;
    HandoffFile::read(&bytes).map_err(|source| CliError::Handoff { name: input::shown(path), source })
}

/// The one handoff of a document that is meant.
pub(crate) fn choose(path: &Path, file: &HandoffFile, pick: &Pick<'_>) -> Result<Handoff, CliError> {
    file.choose(pick).map_err(|source| CliError::Handoff { name: input::shown(path), source })
}

/// What a handoff and its templates are held against.
#[derive(Debug, Args)]
pub(crate) struct TemplateArgs {
    /// How the campaign is sent, which decides how grave some findings are
    #[arg(long, value_parser = word(about_profile), default_value = Profile::default().as_str())]
    profile: Profile,
    /// Whose limits a WhatsApp template is held to
    #[arg(long, value_parser = word(about_templates), default_value = TemplateLimits::default().as_str())]
    templates: TemplateLimits,
    /// A host from which header media may come, as in the product's settings; may be given several times
    #[arg(long, value_name = "HOST")]
    allow: Vec<String>,
}

fn about_profile(profile: Profile) -> &'static str {
    match profile {
        Profile::Api => "With the campaign API",
        Profile::Webtool => "With the web tool, which has limits of its own",
    }
}

fn about_templates(limits: TemplateLimits) -> &'static str {
    match limits {
        TemplateLimits::Liveperson => "The product's own",
        TemplateLimits::Meta => "Meta's",
    }
}

impl TemplateArgs {
    /// The policy as far as handoffs are concerned.
    pub(crate) fn policy(&self) -> Result<Policy, CliError> {
        Ok(Policy {
            profile: self.profile,
            template_limits: self.templates,
            allow: allowed(&self.allow)?,
            ..Policy::default()
        })
    }
}

/// The permitted hosts; no entry is no list, not a list that permits nothing.
pub(crate) fn allowed(entries: &[String]) -> Result<Option<AllowedHosts>, CliError> {
    Ok(if entries.is_empty() { None } else { Some(AllowedHosts::new(entries)?) })
}
