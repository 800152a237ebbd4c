//! How a list of recipients is read.

use std::num::NonZeroUsize;

use clap::{Args, ValueEnum};
use sendcheck::{Handoff, HeaderMode, InputKind, Policy, ReadOptions, Recipients, RecipientsBuilder};

/// How a list of recipients is read.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reading")]
pub(crate) struct ListArgs {
    /// Whether the first row of a list is a heading
    #[arg(long, value_enum, default_value_t)]
    header: HeaderArg,
    /// Check on so many threads; all cores unless given
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum HeaderArg {
    /// Look at it and decide
    #[default]
    Auto,
    /// It is one
    Yes,
    /// It is a recipient
    No,
}

impl ListArgs {
    /// What takes the list.
    pub(crate) fn builder(&self, input: InputKind, handoff: &Handoff, policy: &Policy) -> RecipientsBuilder {
        let header = match self.header {
            HeaderArg::Auto => HeaderMode::Auto,
            HeaderArg::Yes => HeaderMode::Yes,
            HeaderArg::No => HeaderMode::No,
        };
        let builder = Recipients::builder(handoff, policy, ReadOptions { input, header, ..ReadOptions::default() });
        match self.threads {
            Some(threads) => builder.threads(threads),
            None => builder,
        }
    }
}
