//! An input, and all that there is to do with it.

use sendcheck_core::answers::{Sent, SentRequest, ServiceAnswer, failed_request, read_answers};
use sendcheck_core::check::{LineParts, Recipients, Unchecked, check_named, check_noted};
use sendcheck_core::conformance::cases_of;
use sendcheck_core::handoff::{Handoff, HandoffFile, Pick};
use sendcheck_core::handover::{Campaign, Sending, SplitRequest, Splitting, WebListForm, respond};
use sendcheck_core::inspect::{HandoffReport, inspect_text, inspect_url};
use sendcheck_core::mend::{Fix, FixKind};
use sendcheck_core::options::{ListOptions, Options};
use sendcheck_core::phone::Country;
use sendcheck_core::recipients::read;
use sendcheck_core::render::preview_draft;
use sendcheck_core::view::expected_columns;
use sendcheck_core::wire::CampaignRequest;

/// Something that is to be done.
#[derive(Debug)]
pub enum Job {
    /// A list is checked, and everything written that a list is written as.
    List(ListInput),
    /// A list is written while it is checked.
    OneLook(ListInput),
    /// A checked list is mended by every fix that there is for it, put back as it was, and mended again.
    Mended(ListInput),
    /// A request is checked, answered and split.
    Request {
        /// The handoff as it is stored.
        handoff: String,
        /// The request.
        request: String,
        /// How it is checked, as JSON.
        options: String,
    },
    /// Handoffs are judged, drawn and told apart.
    Handoffs {
        /// One, or a list of them.
        handoffs: String,
    },
    /// Answers of the service are held against a request.
    Answers {
        /// The answers, as a list.
        answers: String,
        /// The request that was sent.
        request: String,
    },
    /// A text is measured, and looked at as a link.
    Text(String),
}

/// A list, and what it is checked against.
#[derive(Debug)]
pub struct ListInput {
    /// The handoff as it is stored.
    pub handoff: String,
    /// The list.
    pub list: String,
    /// How it is read and checked, as JSON.
    pub options: String,
}

/// Rows that are judged before their lines are given out.
const ROWS_AT_ONCE: usize = 128;

/// A handoff for jobs that are about something else.
pub const HANDOFF: &str = r#"{ "id": "H1", "name": "t", "channels": [ { "type": "sms-twilio", "messageComponents": [
    { "type": "body", "content": "Hi ${{1}}", "variables": ["1"], "optOut": "Reply STOP" } ] } ] }"#;

impl Job {
    /// How much of an input it is.
    pub fn bytes(&self) -> usize {
        match self {
            Self::List(input) | Self::OneLook(input) | Self::Mended(input) => input.bytes(),
            Self::Request { handoff, request, options } => handoff.len() + request.len() + options.len(),
            Self::Handoffs { handoffs } => handoffs.len(),
            Self::Answers { answers, request } => answers.len() + request.len(),
            Self::Text(text) => text.len(),
        }
    }

    /// Does it; returns how many bytes were written, which is 0 where it was refused.
    pub fn run(self) -> usize {
        match self {
            Self::List(input) => input.unchecked().map_or(0, |list| written(&checked(list))),
            Self::OneLook(input) => input.unchecked().map_or(0, written_at_one_look),
            Self::Mended(input) => input.unchecked().and_then(|list| mended(checked(list))).unwrap_or(0),
            Self::Request { handoff, request, options } => of_request(&handoff, &request, &options).unwrap_or(0),
            Self::Handoffs { handoffs } => of_handoffs(&handoffs).unwrap_or(0),
            Self::Answers { answers, request } => of_answers(&answers, &request).unwrap_or(0),
            Self::Text(text) => of_text(&text),
        }
    }
}

/// How long it is as JSON.
fn length(value: &impl serde::Serialize) -> usize {
    serde_json::to_string(value).map_or(0, |text| text.len())
}

impl ListInput {
    fn bytes(&self) -> usize {
        self.handoff.len() + self.list.len() + self.options.len()
    }

    /// The list as it is before its rows are judged; nothing where it is refused.
    fn unchecked(&self) -> Option<Unchecked> {
        let handoff = HandoffFile::read(self.handoff.as_bytes()).ok()?.choose(&Pick::default()).ok()?;
        let given = ListOptions::read(self.options.as_bytes()).ok()?;
        let input = given.read.input;
        let list = read(self.list.as_bytes(), expected_columns(&handoff), given.read).ok()?;
        Some(Unchecked::new(list, input, handoff, given.options.policy))
    }
}

fn checked(list: Unchecked) -> Recipients {
    let rows = list.check_rows(0..list.len());
    list.finish([rows])
}

/// The lines of a list as the command and the package give them out.
fn written_at_one_look(list: Unchecked) -> usize {
    let look = list.one_look(LineParts::default().with_messages(true));
    let (mut given_out, mut bytes, mut memory) = (look.in_order(), 0, String::new());
    for start in (0..look.len()).step_by(ROWS_AT_ONCE) {
        let rows = look.check(start..start + ROWS_AT_ONCE, memory);
        memory = given_out.take(&look, rows, &mut |piece| bytes += piece.len());
    }
    bytes + length(&look.finish(given_out).whole())
}

/// What becomes of a list that is mended; nothing where there is nothing to mend.
fn mended(mut list: Recipients) -> Option<usize> {
    let mut bytes = 0;
    let mut undone = Vec::new();
    for offer in list.fixes() {
        let fix = match (offer.fix, offer.country) {
            (FixKind::CallingCode, Some(country)) => Fix::CallingCode(Country::parse(country).ok()?),
            (FixKind::CallingCode, None) => continue,
            (FixKind::Blanks, _) => Fix::Blanks,
            (FixKind::PlainCharacters, _) => Fix::PlainCharacters,
            (FixKind::Https, _) => Fix::Https,
            (FixKind::FillEmpty, _) => {
                Fix::FillEmpty { column: offer.columns.first()?.clone(), value: "friend".into() }
            }
            (FixKind::DropDuplicates, _) => Fix::DropDuplicates,
            (FixKind::DropFailed, _) => Fix::DropFailed(Some(offer.code)),
            _ => return None,
        };
        let proposal = list.propose(&fix).ok()?;
        bytes += length(&proposal);
        undone.push(list.change(&proposal.changes).ok()?);
    }
    let changes = list.changes();
    while let Some(undo) = undone.pop() {
        list.change(&undo).ok()?;
    }
    list.repeat_changes(&changes).ok()?;
    Some(bytes + length(&changes) + length(&list.whole()))
}

/// All that is written of a list.
fn written(recipients: &Recipients) -> usize {
    let mut lines = String::new();
    let mut writer = recipients.lines(LineParts::default().with_messages(true));
    let mut bytes = 0;
    for index in 0..recipients.len() {
        lines.clear();
        writer.write(index, &mut lines);
        bytes += lines.len();
    }
    bytes += length(&recipients.whole());
    bytes += recipients.rejected_csv().chain(recipients.duplicates_csv()).map(|piece| piece.len()).sum::<usize>();
    bytes += recipients.extremes().len() + recipients.reading().to_json().len();
    let campaign = Campaign { name: "a".into(), skill: "s".into(), consent: true, ..Campaign::default() };
    if let Ok(requests) = recipients.requests(&campaign) {
        bytes += requests.map(|request| request.to_json().len()).sum::<usize>();
    }
    if let Ok(lists) = recipients.web_lists(WebListForm::Csv, None) {
        bytes += lists.map(|list| list.len()).sum::<usize>();
    }
    let sending = "2026-11-20T15:00:00Z".parse().map(Sending::at);
    let schedule = sending.ok().and_then(|sending| recipients.schedule(&sending).ok());
    bytes + schedule.map_or(0, |schedule| length(&schedule))
}

fn of_request(handoff: &str, request: &str, options: &str) -> Option<usize> {
    let file = HandoffFile::read(handoff.as_bytes()).ok()?;
    let policy = Options::read(options.as_bytes()).ok()?.policy;
    let (read, notes) = match CampaignRequest::read(request.as_bytes()) {
        Ok(read) => read,
        Err(error) => return Some(error.to_string().len()),
    };
    let report = check_named(&read, &notes, &file, Some("1"), &policy).ok()?.report;
    let answer = respond(&read, &report).to_value().to_json().len();
    let how = Splitting { asked: Some("1"), repair: true, after: None };
    let split = SplitRequest::read(request.as_bytes(), &file, &policy, &how).ok()?.into_report(None);
    Some(length(&report) + answer + split.map_or(0, |split| length(&split)))
}

fn of_handoffs(handoffs: &str) -> Option<usize> {
    let file = HandoffFile::read(handoffs.as_bytes()).ok()?;
    let mut bytes: usize = file.candidates().iter().map(length).sum();
    let policy = Options::default().policy;
    for handoff in file.all().ok()? {
        bytes += length(&HandoffReport::of(&handoff, &policy)) + length(&preview_draft(&handoff, &policy));
    }
    Some(bytes)
}

fn of_answers(answers: &str, request: &str) -> Option<usize> {
    let handoff = Handoff::read(HANDOFF.as_bytes()).ok()?;
    let policy = Options::default().policy;
    let answers = ServiceAnswer::read(answers.as_bytes()).ok()?;
    let (request, notes) = CampaignRequest::read(request.as_bytes()).ok()?;
    let report = check_noted(&request, &notes, &handoff, &policy);
    let sent = [SentRequest { request: &request, report: Some(&report) }];
    let told = read_answers(&answers, &Sent::Requests(&sent));
    let cases = cases_of(&told, &Sent::Requests(&sent), &handoff, &policy).len();
    Some(length(&told) + cases + failed_request(&told, &sent).map_or(0, |request| request.to_json().len()))
}

fn of_text(text: &str) -> usize {
    length(&inspect_text(text)) + length(&inspect_url(text, None))
}
