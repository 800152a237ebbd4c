//! `json` and `ndjson`: everything, for programs, written as it is made.

use std::io::{self, Write};

use sendcheck::core::check::REPORT_VERSION;
use sendcheck::{Finding, ListSummary, Recipients, Report, Summary};
use serde::{Serialize, Serializer};

use crate::checked::Checked;

/// One object with the whole report.
pub(crate) fn json(checked: &Checked, out: &mut impl Write) -> io::Result<()> {
    match checked {
        Checked::List(list) => {
            let recipients = EveryRecipient(list);
            serde_json::to_writer(&mut *out, &WholeList { version: REPORT_VERSION, whole: list.whole(), recipients })?;
        }
        Checked::Request(_, report) => serde_json::to_writer(&mut *out, report)?,
    }
    writeln!(out)
}

/// One recipient a line, then the summary.
pub(crate) fn ndjson(checked: &Checked, out: &mut impl Write) -> io::Result<()> {
    match checked {
        Checked::List(list) => {
            for recipient in list.reports(0..list.len()) {
                line(&recipient, out)?;
            }
            line(&LastLine { summary: list.whole() }, out)
        }
        Checked::Request(_, report) => {
            for recipient in &report.recipients {
                line(recipient, out)?;
            }
            line(&LastLine { summary: RequestSummary::of(report) }, out)
        }
    }
}

fn line(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

/// [`sendcheck::ListReport`] without holding its rows.
#[derive(Serialize)]
struct WholeList<'a> {
    version: u32,
    #[serde(flatten)]
    whole: ListSummary<'a>,
    recipients: EveryRecipient<'a>,
}

/// The rows of a list, made while they are written.
struct EveryRecipient<'a>(&'a Recipients);

impl Serialize for EveryRecipient<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.reports(0..self.0.len()))
    }
}

#[derive(Serialize)]
struct LastLine<T> {
    summary: T,
}

/// What a request's report holds beside its recipients, under the names that lists have for it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RequestSummary<'a> {
    #[serde(flatten)]
    summary: &'a Summary,
    handoff: &'a [Finding],
    request: &'a [Finding],
    refused: Option<&'a str>,
    phone_metadata: &'static str,
}

impl<'a> RequestSummary<'a> {
    fn of(report: &'a Report) -> Self {
        Self {
            summary: &report.summary,
            handoff: &report.handoff,
            request: &report.request,
            refused: report.refused.as_deref(),
            phone_metadata: report.phone_metadata,
        }
    }
}
