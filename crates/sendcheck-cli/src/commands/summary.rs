//! `sendcheck summary`: one page that a person can approve, as Markdown.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use sendcheck::{Cost, Price, Recipients, Schedule, Verdict};

use crate::args::{CheckingArgs, Forgiven, SendingArgs};
use crate::checked::Checked;
use crate::error::CliError;
use crate::human;
use crate::input::{self, Fingerprint};
use crate::outcome::Outcome;
use crate::output;
use crate::text::{counted, plain, thousands};

/// Write one page that a person can approve, as Markdown
///
/// The message on each channel, how many recipients in which countries, segments and what they cost, when messages go, what was
/// found and what was not checked, and a fingerprint of the list. No number or value of a recipient is on it.
#[derive(Debug, Args)]
pub(crate) struct SummaryArgs {
    /// The recipients: `.csv`, `.txt`, a workbook, or `-` for standard input
    recipients: PathBuf,
    /// A price: of an SMS segment, or of a message on another channel, everywhere or in a country; may be given several times
    #[arg(long, value_name = "CHANNEL[:COUNTRY]=PRICE")]
    price: Vec<Price>,
    #[command(flatten)]
    sending: SendingArgs,
    #[command(flatten)]
    checking: CheckingArgs,
}

pub(super) fn run(args: &SummaryArgs) -> Result<Outcome, CliError> {
    Price::distinct(&args.price).map_err(|error| CliError::Usage(format!("--price: {error}")))?;
    let settings = args.checking.settings(&args.recipients)?;
    let otherwise = "`summary` is for lists of recipients; for a request, use `sendcheck check`";
    let input = args.checking.list_input(&args.recipients, otherwise)?;
    args.checking.list.suits(true, args.checking.inputs(&args.recipients))?;
    // Of the bytes that are checked: a second look at the file might find another list.
    let (input, fingerprint) = input.fingerprinted();
    let checked = args.checking.read(input, &settings)?;
    if let Checked::List(list) = &checked {
        args.checking.list.save(list)?;
        let sending = args.sending.sending(&settings.policy, None);
        let schedule = sending.map(|sending| list.schedule(&sending)).transpose().map_err(CliError::Campaign)?;
        let cost = (!args.price.is_empty()).then(|| list.cost(&args.price));
        let page = Page { checked: &checked, list, schedule: schedule.as_ref(), cost: cost.as_ref() };
        output::data(|out| page.write(&args.told(&fingerprint), out))?;
    }
    Ok(checked.outcome(&settings, Forgiven::NOBODY))
}

impl SummaryArgs {
    /// What tells this list from any other.
    fn told(&self, fingerprint: &Fingerprint) -> String {
        let name = input::shown(&self.recipients);
        let name = if input::is_stdin(&self.recipients) { name } else { format!("`{}`", plain(&name)) };
        let (bytes, digest) = fingerprint.of_read();
        format!("{name}, {}, SHA-256 `{digest}`", counted(bytes, "byte"))
    }
}

struct Page<'a> {
    checked: &'a Checked,
    list: &'a Recipients,
    schedule: Option<&'a Schedule>,
    cost: Option<&'a Cost>,
}

impl Page<'_> {
    fn write(&self, fingerprint: &str, out: &mut impl Write) -> io::Result<()> {
        let summary = self.list.summary();
        writeln!(out, "# {}", plain(&human::handoff_title(self.list.handoff())))?;
        writeln!(out, "\n{}", human::counts(summary))?;
        writeln!(out, "\nList: {fingerprint}")?;
        self.messages(out)?;
        self.countries(out)?;
        self.times(out)?;
        self.found(out)?;
        writeln!(out, "\n## Not checked\n")?;
        for open in &summary.not_checked {
            writeln!(out, "* {}", human::not_checked_words(*open))?;
        }
        writeln!(out, "\n---\n\nApproved by: ____________________  on: ____________________")
    }

    /// The message as the handoff has it, values open.
    fn messages(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "\n## Message")?;
        for channel in self.list.handoff().channels() {
            writeln!(out, "\n**{}**\n", channel.kind.label())?;
            let texts = channel.parts.iter().flat_map(|part| part.templates()).map(|(_, text)| text.source());
            for text in texts.chain(channel.opt_out()).filter(|text| !text.is_empty()) {
                for line in text.lines() {
                    writeln!(out, "> {}  ", plain(line))?;
                }
                writeln!(out, ">")?;
            }
        }
        Ok(())
    }

    fn countries(&self, out: &mut impl Write) -> io::Result<()> {
        let none: &[Price] = &[];
        let counted_only = self.list.cost(none);
        let cost = self.cost.unwrap_or(&counted_only);
        let has_sms = self.list.summary().segments.is_some();
        writeln!(out, "\n## Recipients\n")?;
        let (segments, price) =
            (if has_sms { " SMS segments |" } else { "" }, if self.cost.is_some() { " cost |" } else { "" });
        writeln!(out, "| country | accepted |{segments}{price}")?;
        writeln!(out, "| --- | ---: |{}{}", dashes(has_sms), dashes(self.cost.is_some()))?;
        for region in &cost.regions {
            write!(out, "| {} | {} |", region.region.unwrap_or("none"), thousands(region.recipients))?;
            if has_sms {
                write!(out, " {} |", thousands(region.segments))?;
            }
            if self.cost.is_some() {
                let told = match (&region.at_least, &region.at_most) {
                    (Some(least), Some(most)) => bounds(least, most),
                    _ => "no price given".into(),
                };
                write!(out, " {told} |")?;
            }
            writeln!(out)?;
        }
        if let Some(cost) = self.cost {
            writeln!(out, "\nIn all {}, at the prices that were given.", bounds(&cost.at_least, &cost.at_most))?;
            if cost.unpriced > 0 {
                writeln!(out, "For {} no price was given.", counted(cost.unpriced, "recipient"))?;
            }
        }
        Ok(())
    }

    fn times(&self, out: &mut impl Write) -> io::Result<()> {
        let Some(schedule) = self.schedule else { return Ok(()) };
        writeln!(out, "\n## When\n\n```text")?;
        let mut page = anstream::StripStream::new(Vec::new());
        human::schedule(schedule, &mut page)?;
        out.write_all(String::from_utf8_lossy(&page.into_inner()).trim().as_bytes())?;
        writeln!(out, "\n```")
    }

    /// How many of each rule, and what holds for the whole.
    fn found(&self, out: &mut impl Write) -> io::Result<()> {
        let whole = self.checked.on_handoff().iter().chain(self.checked.on_whole());
        let whole: Vec<_> = whole.map(|found| format!("* {}: {}", found.code, plain(&found.message))).collect();
        let rows = self.list.summary().by_code.iter();
        let rows = rows
            .map(|(code, count)| format!("* {code}: {}, {}", code.about().title, counted(count.total(), "recipient")));
        let lines: Vec<String> = whole.into_iter().chain(rows).collect();
        writeln!(out, "\n## Found\n")?;
        if lines.is_empty() {
            writeln!(out, "Nothing.")?;
        }
        lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
        let left = (0..self.list.len()).filter(|index| self.list.verdict(*index) != Some(Verdict::Accepted)).count();
        if left > 0 {
            writeln!(
                out,
                "\n{} of {} get nothing.",
                thousands(left as u64),
                counted(self.list.len() as u64, "recipient")
            )?;
        }
        Ok(())
    }
}

fn dashes(there: bool) -> &'static str {
    if there { " ---: |" } else { "" }
}

fn bounds(least: &str, most: &str) -> String {
    if least == most { most.into() } else { format!("{least} to {most}") }
}
