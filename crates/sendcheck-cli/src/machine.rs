//! `json` and `ndjson`: everything, for programs, written as it is made.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, Write};

use sendcheck::engine::check::REPORT_VERSION;
use sendcheck::{Finding, LineParts, ListSummary, Message, RecipientReport, Recipients, Report, Summary};
use serde::{Serialize, Serializer};

use crate::checked::Checked;
use crate::error::CliError;
use crate::redact::Values;

/// What programs get only if it is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked {
    /// What is written of each recipient.
    pub(crate) parts: LineParts,
    /// Whether a value of the list is shown where no program needs it.
    pub(crate) values: Values,
}

impl Asked {
    /// A list without its rows.
    fn whole(self, list: &Recipients) -> ListSummary<'_> {
        let mut whole = list.whole();
        whole.encoding_sample = list.encoding_sample().filter(|_| self.values == Values::Shown);
        whole
    }
}

/// One object with the whole report.
pub(crate) fn json(checked: &Checked, asked: Asked, out: &mut impl Write) -> io::Result<()> {
    let recipients = Rows::of(checked, asked.parts.messages);
    match checked {
        Checked::List(list) => {
            let whole = asked.whole(list);
            serde_json::to_writer(&mut *out, &WholeList { version: REPORT_VERSION, whole, recipients })?;
        }
        Checked::Request(request) => {
            serde_json::to_writer(&mut *out, &WholeRequest::of(&request.report, recipients))?;
        }
    }
    writeln!(out)
}

/// One recipient a line, then the summary.
pub(crate) fn ndjson(checked: &Checked, asked: Asked, out: &mut impl Write) -> io::Result<()> {
    match checked {
        Checked::List(list) => {
            list_lines(list, asked.parts, out)?;
            line(&LastLine { summary: asked.whole(list) }, out)
        }
        Checked::Request(request) => {
            rows(checked, asked.parts.messages).try_for_each(|row| line(&row, out))?;
            line(&LastLine { summary: RequestSummary::of(&request.report) }, out)
        }
    }
}

/// The same of a list that is checked while its lines are written: `check` gives them out, and the list when all were. Whoever
/// has seen enough is written no more, and the list is checked to its end.
pub(crate) fn ndjson_while_checking(
    check: impl FnOnce(&mut dyn FnMut(&str)) -> Result<Recipients, CliError>,
    asked: Asked,
    out: &mut impl Write,
) -> (Result<Recipients, CliError>, io::Result<()>) {
    let mut written = Ok(());
    let checked = check(&mut |lines| {
        if written.is_ok() {
            written = out.write_all(lines.as_bytes());
        }
    });
    let written = written.and_then(|()| match &checked {
        Ok(list) => line(&LastLine { summary: asked.whole(list) }, out),
        Err(_) => Ok(()),
    });
    (checked, written)
}

/// A list is long, so nothing is made of its rows but their lines.
fn list_lines(list: &Recipients, parts: LineParts, out: &mut impl Write) -> io::Result<()> {
    let (mut lines, mut written) = (list.lines(parts), String::new());
    for index in 0..list.len() {
        written.clear();
        lines.write(index, &mut written);
        written.push('\n');
        out.write_all(written.as_bytes())?;
    }
    Ok(())
}

fn line(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

/// A recipient, and what goes to it where that is asked for.
#[derive(Serialize)]
#[serde(untagged)]
enum Row<'a> {
    Alone(Cow<'a, RecipientReport>),
    WithMessages {
        #[serde(flatten)]
        recipient: Cow<'a, RecipientReport>,
        messages: Vec<Message>,
    },
}

impl<'a> Row<'a> {
    fn with_messages((recipient, messages): (Cow<'a, RecipientReport>, Vec<Message>)) -> Self {
        Self::WithMessages { recipient, messages }
    }
}

type EveryRow<'a> = Box<dyn Iterator<Item = Row<'a>> + 'a>;

/// Every recipient, made while it is written.
fn rows(checked: &Checked, messages: bool) -> EveryRow<'_> {
    match checked {
        Checked::List(list) if messages => {
            let both = list.reports_with_messages(0..list.len());
            Box::new(both.map(|(recipient, messages)| Row::with_messages((Cow::Owned(recipient), messages))))
        }
        Checked::List(list) => Box::new(list.reports(0..list.len()).map(|recipient| Row::Alone(Cow::Owned(recipient)))),
        Checked::Request(request) => {
            let recipients = request.report.recipients.iter().map(Cow::Borrowed);
            if messages {
                Box::new(recipients.zip((0..).map(|index| request.messages(index))).map(Row::with_messages))
            } else {
                Box::new(recipients.map(Row::Alone))
            }
        }
    }
}

/// The recipients as an array, which can be written once.
struct Rows<'a>(Cell<EveryRow<'a>>);

impl<'a> Rows<'a> {
    fn of(checked: &'a Checked, messages: bool) -> Self {
        Self(Cell::new(rows(checked, messages)))
    }
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.replace(Box::new(std::iter::empty())))
    }
}

/// [`sendcheck::ListReport`] without holding its rows.
#[derive(Serialize)]
struct WholeList<'a> {
    version: u32,
    #[serde(flatten)]
    whole: ListSummary<'a>,
    recipients: Rows<'a>,
}

/// [`Report`] with what goes to the recipients.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WholeRequest<'a> {
    version: u32,
    phone_metadata: &'static str,
    handoff: &'a [Finding],
    request: &'a [Finding],
    refused: Option<&'a str>,
    recipients: Rows<'a>,
    summary: &'a Summary,
}

impl<'a> WholeRequest<'a> {
    fn of(report: &'a Report, recipients: Rows<'a>) -> Self {
        let Report { version, phone_metadata, handoff, request, refused, summary, .. } = report;
        let refused = refused.as_deref();
        Self { version: *version, phone_metadata, handoff, request, refused, recipients, summary }
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
