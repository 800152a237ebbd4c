//! `sendcheck requests CAMPAIGN.json`: a request of any size, split into requests that are ready to post.

use std::io::{self, Write};

use sendcheck::{CampaignError, RequestPart, RequestParts, SplitRequest, Splitting};

use super::{RequestsArgs, Written, address};
use crate::args::{Settings, read_handoffs};
use crate::checked::Checked;
use crate::commands::names;
use crate::error::CliError;
use crate::files::{Contents, Folder};
use crate::input::Input;
use crate::outcome::Outcome;
use crate::output;
use crate::text::counted;

pub(super) fn run(
    args: &RequestsArgs,
    (input, settings): (Input, &Settings),
    folder: Folder,
) -> Result<Outcome, CliError> {
    args.says_nothing_twice()?;
    args.checking.list.suits(false, args.inputs())?;
    let file = read_handoffs(&args.checking.handoff.handoff)?;
    let handoffs = (args.checking.handoff.handoff.as_path(), &file);
    let how = Splitting { asked: args.checking.handoff.pick.as_deref(), repair: args.repair, after: None };
    let earlier = args.checking.list.earlier(handoffs, &settings.policy, &how)?;
    let split = input.split(handoffs, &settings.policy, &Splitting { after: Some(&earlier), ..how })?;
    let written = match split.requests(args.size) {
        Ok(requests) => Some(args.write_parts(folder, &split, requests)?),
        Err(CampaignError::Refused(_)) => None,
        Err(error) => return Err(CliError::Campaign(error)),
    };
    let checked = Checked::split(&split, &settings.policy);
    let open = checked.summary().not_checked.clone();
    output::page(|out| {
        args.tell((&checked, &open), &[], written.as_ref(), out)?;
        repaired(&split, out)
    })?;
    Ok(if written.is_some() { checked.outcome(settings, args.max_rejected) } else { Outcome::Rejected })
}

impl RequestsArgs {
    /// What a request says itself is not said beside it.
    fn says_nothing_twice(&self) -> Result<(), CliError> {
        let said = [
            ("--campaign-name", self.campaign_name.is_some()),
            ("--skill", self.skill.is_some()),
            ("--template-id", self.template_id.is_some()),
            ("--outbound-number", self.outbound_number.is_some()),
            ("--consent", self.consent),
            ("--window", self.checking.policy.has_windows()),
        ];
        match said.into_iter().find(|(_, given)| *given) {
            Some((flag, _)) => Err(CliError::Usage(format!("{flag} is for lists; a request says that itself"))),
            None => Ok(()),
        }
    }

    fn write_parts(
        &self,
        mut folder: Folder,
        split: &SplitRequest,
        parts: RequestParts<'_>,
    ) -> Result<Written, CliError> {
        let parts: Vec<RequestPart> = parts.collect();
        let mut written = Written { requests: parts.len(), recipients: 0, names: Vec::new() };
        let digits = parts.len().to_string().len();
        let days = parts.last().map_or(1, |last| last.day);
        for (part, number) in parts.iter().zip(1..) {
            written.recipients += part.consumers;
            let name = names::request_name(number, digits);
            let name = if days > 1 { format!("{}/{name}", names::day_name(part.day)) } else { name };
            folder.write(&name, &ended(&part.body))?;
        }
        if let (Some(first), 2..) = (parts.first(), days) {
            let (first, last) = (names::day_name(first.day), names::day_name(days));
            written.names.push(format!("{first} to {last} with {}", counted(parts.len() as u64, "request")));
            folder.write("plan.txt", &plan(&parts))?;
            written.names.push("plan.txt".into());
        } else {
            written.names.extend(names::span(parts.len(), digits));
        }
        for (name, text) in [("to-mend.json", split.to_mend()), ("duplicates.json", split.duplicates())] {
            if let Some(text) = text {
                folder.write(name, &ended(&text))?;
                written.names.push(name.into());
            }
        }
        if let (Some(account), Some(region), 1..) = (&self.account, self.region, written.requests) {
            folder.write("post-to.txt", &address::instructions(region, account, written.requests))?;
            written.names.push("post-to.txt".into());
        }
        folder.finish(Contents::Requests { requests: written.requests, recipients: written.recipients })?;
        Ok(written)
    }
}

/// A file ends with its last line.
fn ended(text: &str) -> String {
    let end = if text.ends_with('\n') { "" } else { "\n" };
    format!("{text}{end}")
}

/// What is for which day.
fn plan(parts: &[RequestPart]) -> String {
    let mut lines = Vec::new();
    let mut first = 1;
    for day in parts.chunk_by(|a, b| a.day == b.day) {
        let recipients: usize = day.iter().map(|part| part.consumers).sum();
        let (last, number) = (first + day.len() - 1, day.first().map_or(1, |part| part.day));
        let recipients = counted(recipients as u64, "recipient");
        lines.push(format!("day {number}: requests {first} to {last}, {recipients}\n"));
        first = last + 1;
    }
    lines.concat()
}

/// Whose numbers were mended.
fn repaired(split: &SplitRequest, out: &mut impl Write) -> io::Result<()> {
    let rows = split.repaired();
    let Some((first, last)) = rows.first().zip(rows.last()) else { return Ok(()) };
    let which = if first == last { format!("row {first}") } else { format!("rows {first} to {last}") };
    writeln!(out, "  the spelling of a number was mended for {} ({which})", counted(rows.len() as u64, "recipient"))
}
