//! `sendcheck requests CAMPAIGN.json`: a request of any size, split into requests that are ready to post.

use std::io::{self, Write};

use sendcheck::{CampaignError, RequestPart, RequestParts, SplitRequest, Splitting};

use super::files::{RequestFiles, line_of_day};
use super::{RequestsArgs, Written};
use crate::args::{Settings, read_handoffs};
use crate::checked::Checked;
use crate::error::CliError;
use crate::files::Folder;
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
    args.checking.list.suits_request(&args.checking.policy)?;
    args.checking.list.suits(false, args.inputs())?;
    let file = read_handoffs(&args.checking.handoff.handoff)?;
    let handoffs = (args.checking.handoff.handoff.as_path(), &file);
    let how = Splitting { asked: args.checking.handoff.pick.as_deref(), repair: args.repair, after: None };
    let earlier = args.checking.list.earlier(handoffs, &settings.policy, &how)?;
    let split = input.split(handoffs, &settings.policy, &Splitting { after: Some(&earlier), ..how })?;
    let written = match split.requests(args.size) {
        Ok(requests) => Some(args.write_parts(folder, &split, requests)?),
        Err(CampaignError::Refused(_) | CampaignError::Handoff(_)) => None,
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
        ];
        match said.into_iter().find(|(_, given)| *given) {
            Some((flag, _)) => Err(CliError::Usage(format!("{flag} is for lists; a request says that itself"))),
            None => Ok(()),
        }
    }

    fn write_parts(&self, folder: Folder, split: &SplitRequest, parts: RequestParts<'_>) -> Result<Written, CliError> {
        let parts: Vec<RequestPart> = parts.collect();
        let in_days = parts.last().is_some_and(|last| last.day > 1);
        let mut files = RequestFiles::new(folder, parts.len(), in_days);
        for part in &parts {
            files.request(&part.body, part.consumers, part.day)?;
        }
        files.name_requests();
        if in_days {
            files.beside("plan.txt", &plan(&parts))?;
        }
        for (name, text) in [("to-mend.json", split.to_mend()), ("duplicates.json", split.duplicates())] {
            if let Some(text) = text {
                files.beside(name, &text)?;
            }
        }
        files.finish(self.post_to())
    }
}

/// What is for which day.
fn plan(parts: &[RequestPart]) -> String {
    let mut lines = Vec::new();
    let mut first = 1;
    for day in parts.chunk_by(|a, b| a.day == b.day) {
        let recipients: usize = day.iter().map(|part| part.consumers).sum();
        let (last, number) = (first + day.len() - 1, day.first().map_or(1, |part| part.day));
        lines.push(line_of_day(number, "", Some((first as u64, last as u64)), recipients as u64));
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
