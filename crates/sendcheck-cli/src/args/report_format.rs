//! How a command reports that has one report.

use clap::ValueEnum;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For readers
    #[default]
    Human,
    /// One JSON object
    Json,
}
