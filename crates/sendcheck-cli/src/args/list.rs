//! How a list of recipients is read and checked.

use std::num::NonZeroUsize;

use clap::Args;
use sendcheck::{Handoff, InputKind, Policy, Recipients, RecipientsBuilder};

use crate::args::ReadingArgs;

/// How a list of recipients is read and checked.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reading")]
pub(crate) struct ListArgs {
    #[command(flatten)]
    reading: ReadingArgs,
    /// Check on so many threads; all cores unless given
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

impl ListArgs {
    /// What takes the list.
    pub(crate) fn builder(&self, input: InputKind, handoff: &Handoff, policy: &Policy) -> RecipientsBuilder {
        let builder = Recipients::builder(handoff, policy, self.reading.options(input));
        match self.threads {
            Some(threads) => builder.threads(threads),
            None => builder,
        }
    }
}
