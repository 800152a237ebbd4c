//! What the crate answers to one vector.

use std::io;

use sendcheck::engine::json;
use sendcheck::engine::options::{self, Options};
use sendcheck::engine::wire::FromValue;
use sendcheck::{
    CampaignRequest, Consumer, HandoffFile, Message, Named, Pick, RecipientReport, Recipients, check_campaign,
    preview_consumer, respond, schedule_request,
};
use sendcheck_tests::vectors::{Library, Problem, Vector, base64};
use serde::Serialize;
use serde_json::{Value, json};

/// Previews of a list that are compared; more of them would show nothing new.
const PREVIEWS: usize = 20;

/// The answers, each as JSON text, or why there are none.
pub(super) fn answers(vector: &Vector) -> serde_json::Result<Value> {
    if let Some(read) = Library.recipients(vector) {
        return read.map_or_else(|problem| Ok(failed(&problem, vector)), |recipients| list(vector, &recipients));
    }
    match Library.judged(vector) {
        Some(Ok(judged)) => request(vector, &judged),
        Some(Err(problem)) => Ok(failed(&problem, vector)),
        None => match Library.handoffs(vector) {
            Ok(reports) => Ok(json!({ "handoffs": text(&reports)? })),
            Err(problem) => Ok(failed(&problem, vector)),
        },
    }
}

fn request(vector: &Vector, (request, named): &(CampaignRequest, Named)) -> serde_json::Result<Value> {
    let report = &named.report;
    Ok(json!({
        "report": text(report)?,
        "response": respond(request, report).to_value().to_json(),
        "previews": previews(vector, request)?,
        "schedule": match (Library.sending(vector), Library.options(vector)) {
            (Some(Ok(sending)), Ok(Options { policy, .. })) => {
                text(&schedule_request(request, named.handoff.as_ref(), report, &policy, &sending))?.into()
            }
            _ => Value::Null,
        },
        "split": match Library.split(vector) {
            None => Value::Null,
            Some(Err(problem)) => failed_split(&problem),
            Some(Ok(made)) => text(&made)?.into(),
        },
    }))
}

/// Each consumer's JSON text with its messages, where the handoff is meant without the request that names it.
fn previews(vector: &Vector, request: &CampaignRequest) -> serde_json::Result<Vec<Value>> {
    let Ok(Options { policy, pick }) = Library.options(vector) else { return Ok(Vec::new()) };
    let pick = Pick { asked: pick.as_deref(), ..Pick::default() };
    let Ok(handoff) = HandoffFile::read(&vector.handoff).and_then(|file| file.choose(&pick)) else {
        return Ok(Vec::new());
    };
    let consumers = request.consumers().iter().filter_map(|consumer| consumer.given());
    let texts = consumers.map(|consumer| consumer.to_value().to_json());
    let preview = |consumer: String| {
        let read = json::parse_bytes(consumer.as_bytes()).ok().and_then(|read| Consumer::from_value(read.value).ok());
        let preview = read.map(|read| text(&preview_consumer(&read, &handoff, &policy))).transpose()?;
        Ok(json!({ "consumer": consumer, "preview": preview }))
    };
    texts.map(preview).collect()
}

fn list(vector: &Vector, recipients: &Recipients) -> serde_json::Result<Value> {
    let all = 0..recipients.len();
    let rows: Vec<_> = (all.clone()).filter_map(|index| recipients.list().record(index)).map(|meta| meta.row).collect();
    let shown: Vec<_> = all.clone().take(PREVIEWS).filter_map(|index| recipients.preview(index)).collect();
    let requests = match Library.requests(vector, recipients) {
        None => Value::Null,
        Some(Err(problem)) => failed(&problem, vector),
        Some(Ok(made)) => match &made.refused {
            Some(problem) => failed(problem, vector),
            None => made.requests.iter().map(CampaignRequest::to_json).collect::<Vec<_>>().into(),
        },
    };
    let last = json!({ "summary": recipients.whole() });
    Ok(json!({
        "report": text(&recipients.report_of(all.clone()))?,
        "summary": text(&recipients.whole())?,
        "lines": lines(recipients.reports(all.clone()))? + &text(&last)? + "\n",
        "linesWithMessages": lines(recipients.reports(all.clone()).zip(recipients.messages_in(all)).map(together))?
            + &text(&last)? + "\n",
        "allClear": recipients.all_clear(),
        "rows": rows,
        "previews": shown.iter().map(text).collect::<serde_json::Result<Vec<_>>>()?,
        "extremes": text(&recipients.extremes())?,
        "rejectedCsv": base64::encode(&recipients.rejected_csv().flatten().collect::<Vec<u8>>()),
        "duplicatesCsv": base64::encode(&recipients.duplicates_csv().flatten().collect::<Vec<u8>>()),
        "rejectedWorkbook": workbook(recipients, Recipients::rejected_workbook)?,
        "duplicatesWorkbook": workbook(recipients, Recipients::duplicates_workbook)?,
        "reading": recipients.reading().to_json(),
        "sampleColumns": text(&recipients.list().sample_columns())?,
        "requests": requests,
        "campaign": campaign(vector, recipients)?,
        "schedule": match Library.sending(vector) {
            Some(Ok(sending)) => recipients.schedule(&sending).ok().map(|schedule| text(&schedule)).transpose()?.into(),
            Some(Err(_)) | None => Value::Null,
        },
    }))
}

/// Rows of a list that came as a workbook, as one.
fn workbook(recipients: &Recipients, write: fn(&Recipients) -> io::Result<Vec<u8>>) -> serde_json::Result<Value> {
    if recipients.list().reading().sheet.is_none() {
        return Ok(Value::Null);
    }
    Ok(base64::encode(&write(recipients).map_err(serde_json::Error::io)?).into())
}

/// What was found on the campaign that a vector has, if it can be read.
fn campaign(vector: &Vector, recipients: &Recipients) -> serde_json::Result<Value> {
    let members = vector.campaign.clone().map(|members| Value::from(members).to_string());
    let (Some(Ok(campaign)), Ok(Options { policy, .. })) =
        (members.map(|members| options::campaign(members.as_bytes())), Library.options(vector))
    else {
        return Ok(Value::Null);
    };
    Ok(text(&check_campaign(&campaign, recipients.handoff(), &policy))?.into())
}

#[derive(Serialize)]
struct WithMessages {
    #[serde(flatten)]
    recipient: RecipientReport,
    messages: Vec<Message>,
}

fn together((recipient, messages): (RecipientReport, Vec<Message>)) -> WithMessages {
    WithMessages { recipient, messages }
}

fn lines<T: Serialize>(rows: impl Iterator<Item = T>) -> serde_json::Result<String> {
    rows.map(|row| Ok(text(&row)? + "\n")).collect()
}

/// An error as the package throws it, which has kinds for what the crate's own types tell apart.
fn failed(problem: &Problem, vector: &Vector) -> Value {
    let Problem { kind, code, message, path, line, column, .. } = problem;
    let consent = vector.campaign.as_ref().and_then(|campaign| campaign.get("consent")).and_then(Value::as_bool);
    let kind = match kind.as_deref() {
        // What is said of the columns of a file that is an option has a kind of its own.
        Some("columns") => Some("columns"),
        _ if path.is_some() => Some("options"),
        Some("campaign") if consent != Some(true) => Some("consent"),
        other => other,
    };
    json!({ "error": {
        "kind": kind, "message": message, "path": path, "code": code, "line": line, "column": column,
    } })
}

/// The same of a request, which says itself whether there is consent.
fn failed_split(Problem { kind, code, message, path, line, column, .. }: &Problem) -> Value {
    json!({ "error": {
        "kind": kind, "message": message, "path": path, "code": code, "line": line, "column": column,
    } })
}

fn text(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string(value)
}
