//! How a list of recipients is read.

use std::num::NonZeroUsize;

use clap::Args;
use sendcheck::core::words::Words;
use sendcheck::{Handoff, HeaderMode, InputKind, Policy, ReadOptions, Recipients, RecipientsBuilder};

use crate::args::word::word;

/// How a list of recipients is read.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reading")]
pub(crate) struct ListArgs {
    /// Whether the first row of a list is a heading
    #[arg(long, value_parser = word(about), default_value = HeaderMode::Auto.as_str())]
    header: HeaderMode,
    /// Check on so many threads; all cores unless given
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

fn about(header: HeaderMode) -> &'static str {
    match header {
        HeaderMode::Auto => "Look at it and decide",
        HeaderMode::Yes => "It is one",
        HeaderMode::No => "It is a recipient",
    }
}

impl ListArgs {
    /// What takes the list.
    pub(crate) fn builder(&self, input: InputKind, handoff: &Handoff, policy: &Policy) -> RecipientsBuilder {
        let options = ReadOptions { input, header: self.header, ..ReadOptions::default() };
        let builder = Recipients::builder(handoff, policy, options);
        match self.threads {
            Some(threads) => builder.threads(threads),
            None => builder,
        }
    }
}
