//! `sendcheck requests`: request bodies that are ready to post, made from the accepted rows of a list or taken from a
//! request of any size.

mod address;
mod files;
mod split;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use sendcheck::{
    Arg, At, Campaign, CampaignError, Deployment, Finding, Instant, NotChecked, Pick, Policy, PostingDay, Recipients,
    Requests, Schedule, Sending, SiteId,
};

use crate::args::Forgiven;
use crate::args::{CheckingArgs, SendingArgs};
use crate::checked::Checked;
use crate::commands::check::write_failed;
use crate::error::CliError;
use crate::human::{self, Look, Paint};
use crate::input::{self, Input};
use crate::outcome::Outcome;
use crate::output;
use crate::text::{counted, plain};

use crate::files::Folder;

use files::{RequestFiles, line_of_day};

/// Make the requests that post every accepted recipient of a list, or of a request of any size
///
/// Writes `request-0001.json` and so on into a folder, in folders by day if they do not fit into one day; `plan.txt` with
/// what is for which day, and with --at when messages go; `rejected.csv` with the rows to mend and `duplicates.csv` with
/// those whose number is accepted already (of a request `to-mend.json` and `duplicates.json`); and, where account and
/// region are given, `post-to.txt` with the address to post to. `manifest.json` comes last and lists them: the folder is
/// there when it is complete. Nothing is sent.
///
/// A request says itself what it is called, and is split: consumers go out as they were written.
#[derive(Debug, Args)]
pub(crate) struct RequestsArgs {
    /// The recipients: `.csv`, `.txt`, a workbook, a request in `.json`, or `-` for standard input
    recipients: PathBuf,
    /// What agents see as the campaign's name; needed for a list
    #[arg(long, value_name = "NAME")]
    campaign_name: Option<String>,
    /// The skill that answers are routed to; needed for a list
    #[arg(long, value_name = "NAME")]
    skill: Option<String>,
    /// The folder for the files
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Say that every recipient has agreed to be written to; needed for a list
    #[arg(long)]
    consent: bool,
    /// Of a request: mend numbers whose spelling is refused or not documented, as numbers of a list are; nothing of a consumer
    /// is changed otherwise
    #[arg(long)]
    repair: bool,
    /// The id to send with; the handoff's own unless given
    #[arg(long, value_name = "ID")]
    template_id: Option<String>,
    /// The number to send from; left to the handoff unless given
    #[arg(long, value_name = "NUMBER")]
    outbound_number: Option<String>,
    /// Recipients of one request; as many as a request may have unless given
    #[arg(long, value_name = "N")]
    size: Option<usize>,
    /// The LivePerson account (site id) that will send
    #[arg(long, value_name = "ID", requires = "region", value_parser = SiteId::parse)]
    account: Option<SiteId>,
    /// The region of the account
    #[arg(long, requires = "account", value_parser = address::region())]
    region: Option<Deployment>,
    /// Replace what an earlier run left in the folder
    #[arg(long)]
    force: bool,
    /// Let so many recipients fail before the exit code says so, or such a share of them: `5`, `2%`
    #[arg(long, value_name = "N", default_value = "0")]
    max_rejected: Forgiven,
    #[command(flatten)]
    sending: SendingArgs,
    #[command(flatten)]
    checking: CheckingArgs,
}

pub(super) fn run(args: &RequestsArgs) -> Result<Outcome, CliError> {
    let checking = &args.checking;
    let settings = checking.settings(&args.recipients)?;
    // Before anything is waited for: standard input may take its time.
    let folder = Folder::claim(&args.out, args.force, args.inputs())?;
    let input = Input::open(&args.recipients, checking.input)?;
    let Some(kind) = input.kind.list() else { return split::run(args, (input, &settings), folder) };
    let campaign = args.campaign()?;
    // Where both say which handoff is meant, the id has to be its own.
    let by_id = args.template_id.as_deref().filter(|_| args.checking.handoff.pick.is_none());
    let pick = Pick { template_id: by_id, ..Pick::default() };
    let handoff = checking.handoff.read(&pick)?;
    checking.list.suits(true, args.inputs())?;
    let list = input.list(checking.list.builder(kind, &handoff, &settings.policy)?);
    let list = list.map_err(|error| error.showing(checking.show_values))?;
    let (head, written) = match list.requests(&campaign) {
        Ok(requests) => (requests.findings().to_vec(), Some(args.write(folder, &list, requests, &settings.policy)?)),
        Err(CampaignError::Refused(findings)) => (findings, None),
        Err(CampaignError::Handoff(_)) => (Vec::new(), None),
        Err(error) => return Err(CliError::Campaign(error)),
    };
    if written.is_some() {
        checking.list.save(&list)?;
    }
    let checked = Checked::List(Box::new(list));
    let open = checked.not_checked_of_requests(&settings.policy);
    output::page(|out| args.tell((&checked, &open), &head, written.as_ref(), out))?;
    Ok(if written.is_some() { checked.outcome_of_requests(&settings, args.max_rejected) } else { Outcome::Rejected })
}

/// What was written.
struct Written {
    requests: usize,
    recipients: usize,
    names: Vec<String>,
}

impl RequestsArgs {
    fn campaign(&self) -> Result<Campaign, CliError> {
        let (Some(name), Some(skill)) = (&self.campaign_name, &self.skill) else {
            let why = "a list does not say what its campaign is called and where answers go: give --campaign-name and --skill";
            return Err(CliError::Usage(why.into()));
        };
        if self.repair {
            let why =
                "--repair is for requests; numbers of a list are mended where only an eye cannot see what is wrong";
            return Err(CliError::Usage(why.into()));
        }
        if !self.consent {
            let why = "consent is not given: every request states that each of its recipients has agreed to be written \
                       to; if that is true, say so with --consent";
            return Err(CliError::Usage(why.into()));
        }
        Ok(Campaign {
            name: name.clone(),
            skill: skill.clone(),
            template_id: self.template_id.clone(),
            outbound_number: self.outbound_number.clone(),
            consent: true,
            // Those of the list's check.
            scheduling_metrics: None,
            size: self.size,
        })
    }

    /// The files that are read.
    fn inputs(&self) -> impl Iterator<Item = &Path> {
        self.checking.inputs(&self.recipients)
    }

    /// How many requests there will be.
    fn requests(&self, list: &Recipients) -> usize {
        let size = self.size.unwrap_or(self.checking.policy.max_recipients());
        (list.summary().accepted as usize).div_ceil(size.max(1))
    }

    fn write(
        &self,
        folder: Folder,
        list: &Recipients,
        mut requests: Requests<'_>,
        policy: &Policy,
    ) -> Result<Written, CliError> {
        // Without an instant only the days are told, which do not depend on it.
        let from_day_one = || Sending { size: self.size, ..Sending::at(Instant::from_seconds(0)) };
        let sending = self.sending.sending(policy, self.size).unwrap_or_else(from_day_one);
        let schedule = list.schedule(&sending).map_err(CliError::Campaign)?;
        let in_days = schedule.days.len() > 1;
        let mut files = RequestFiles::new(folder, self.requests(list), in_days);
        loop {
            let day = requests.day();
            let Some(request) = requests.next() else { break };
            files.request(&request.to_json_pretty(), request.consumers().len(), day)?;
        }
        files.name_requests();
        if in_days || policy.at.is_some() {
            files.beside("plan.txt", &plan(&schedule, policy.at.is_some()))?;
        }
        files.others(|folder| write_failed(list, folder))?;
        files.finish(self.post_to())
    }

    /// Where requests are posted to, if that is said.
    fn post_to(&self) -> Option<(Deployment, &SiteId)> {
        Some((self.region?, self.account.as_ref()?))
    }

    fn tell(
        &self,
        (checked, open): (&Checked, &[NotChecked]),
        head: &[Finding],
        written: Option<&Written>,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let look = Look { values: self.checking.values(), rows: 0 };
        human::head(checked, out)?;
        human::overview(checked, look, out)?;
        let heading = if written.is_some() { "campaign" } else { "the service would refuse every request" };
        human::section(heading, head, out)?;
        if let flags @ [_, ..] = flags_of(head).as_slice() {
            writeln!(out, "  set with {}", flags.join(", "))?;
        }
        human::not_checked(open, out)?;
        let Some(written) = written else {
            let by_handoff = Finding::first_error(checked.on_handoff()).is_some();
            let why = if by_handoff { ": the handoff has errors" } else { "" };
            return writeln!(out, "\nnothing was written{why}");
        };
        let folder = input::shown(&self.out);
        if written.names.is_empty() {
            return writeln!(out, "\nnothing was written: no recipient is accepted, and none failed");
        }
        writeln!(out, "\n{}", Paint::heading(&format!("written to {folder}")))?;
        writeln!(out, "  {}", written.names.join(", "))?;
        let summary = checked.summary();
        writeln!(
            out,
            "  {} = {} in {}, {} failed, {} skipped",
            counted(summary.total, "recipient"),
            written.recipients,
            counted(written.requests as u64, "request"),
            summary.failed,
            summary.skipped
        )?;
        match (&self.account, self.region) {
            (Some(account), Some(region)) if written.requests > 0 => {
                writeln!(out, "  post to {}", plain(&region.campaigns_of(account)))
            }
            _ => Ok(()),
        }
    }
}

/// What is for which day, and when messages go if it is known from when on they are sent.
fn plan(schedule: &Schedule, when: bool) -> String {
    let line = |(number, day): (usize, &PostingDay)| {
        let date = if when { format!(" ({} {})", day.date, schedule.day_zone) } else { String::new() };
        let requests = (day.first_request, day.last_request);
        line_of_day(number, &date, (requests.0 <= requests.1).then_some(requests), day.recipients)
    };
    let mut text: String = (1..).zip(&schedule.days).map(line).collect();
    if when {
        let mut page = anstream::StripStream::new(Vec::new());
        // Writing into memory cannot fail.
        let _ = human::schedule(schedule, &mut page);
        text += &String::from_utf8_lossy(&page.into_inner());
    }
    text
}

/// The flags with which what was found on a campaign is set, each once.
fn flags_of(head: &[Finding]) -> Vec<&'static str> {
    const FLAGS: [(&str, &str); 5] = [
        ("campaignName", "--campaign-name"),
        ("skill", "--skill"),
        ("templateId", "--template-id"),
        ("outboundNumber", "--outbound-number"),
        ("schedulingMetrics", "--window"),
    ];
    let is_of = |field: &str| {
        head.iter().any(|finding| match (&finding.at, finding.args.arg("field")) {
            (At::Pointer(at), Some(Arg::Text(missing))) if at.is_empty() => missing == field,
            (At::Pointer(at), _) => at.split('/').nth(1) == Some(field),
            _ => false,
        })
    };
    FLAGS.into_iter().filter(|(field, _)| is_of(field)).map(|(_, flag)| flag).collect()
}
