//! What the service answered, for readers.

use std::collections::HashMap;
use std::io::{self, Write};

use sendcheck::{Agreement, AnswerReport, AnswerSummary, EntryReport, Explanation, Outcome, Severity, Verdict};

use crate::human::{Look, Paint};
use crate::text::{counted, flags, plain};

/// How many examples of one text are named.
const EXAMPLES: usize = 3;

/// The whole report.
pub(crate) fn answer(report: &AnswerReport, look: Look, out: &mut impl Write) -> io::Result<()> {
    report.answers.iter().try_for_each(|answer| head(answer, out))?;
    refused(report, look, out)?;
    disagreements(report, look, out)?;
    strangers(report, look, out)?;
    unanswered(report, out)?;
    writeln!(out, "\n{}", counts(report))
}

fn head(answer: &AnswerSummary, out: &mut impl Write) -> io::Result<()> {
    let AnswerSummary { accepted, failed, .. } = answer;
    let name = Paint::heading(&format!("answer {}", answer.answer)).to_string();
    match &answer.refusal {
        None => writeln!(out, "{name}: the request was taken, {accepted} accepted, {failed} failed")?,
        Some(refusal) => {
            let told = |status: &u16| !refusal.message.contains(&status.to_string());
            let status = refusal.status.filter(told).map(|status| format!("{status}, ")).unwrap_or_default();
            writeln!(out, "{name}: the whole request was refused: {status}{}", plain(&refusal.message))?;
            explained(&refusal.explanation, out)?;
        }
    }
    match (answer.agreement, &answer.forecast) {
        (Agreement::AcceptedInstead, Some(forecast)) => {
            writeln!(out, "    not as forecast: the whole request was to be refused with {}", plain(forecast))
        }
        (Agreement::FailedInstead, _) => writeln!(out, "    not as forecast: nothing was found on the request"),
        (Agreement::OtherMessage, Some(forecast)) => {
            writeln!(out, "    not as forecast: the message was to be {}", plain(forecast))
        }
        (Agreement::Agreed, Some(_)) => writeln!(out, "    as forecast"),
        _ => Ok(()),
    }
}

fn explained(explanation: &Explanation, out: &mut impl Write) -> io::Result<()> {
    let nearest =
        explanation.nearest.map(|name| format!("; the nearest that is known is `{name}`")).unwrap_or_default();
    writeln!(out, "    {}{nearest}", explanation.means)?;
    writeln!(out, "    {}", Paint::aside(&flags(explanation.help)))
}

/// The failed consumers by the text that they failed with, in the order in which texts come first.
fn refused(report: &AnswerReport, look: Look, out: &mut impl Write) -> io::Result<()> {
    let texts = by_text(report);
    if !texts.is_empty() {
        writeln!(out, "\n{}", Paint::heading("failed"))?;
    }
    for (text, with_it) in texts.iter().take(look.rows.max(1)) {
        let shown = if text.is_empty() { "(no errorMessage)".into() } else { plain(text) };
        let painted = Paint::severity(Severity::Error, &shown).to_string();
        let count = u32::try_from(with_it.len()).unwrap_or(u32::MAX);
        writeln!(out, "  {painted}  {}", counted(count, "recipient"))?;
        if let Some(explanation) = with_it.first().and_then(|entry| entry.explanation.as_ref()) {
            explained(explanation, out)?;
        }
        for entry in with_it.iter().take(EXAMPLES) {
            writeln!(out, "    {}", whose(entry, look))?;
        }
        if with_it.len() > EXAMPLES {
            writeln!(out, "    {}", Paint::aside("…"))?;
        }
    }
    more(texts.len(), look.rows.max(1), "text", out)
}

/// Each text with the entries that failed with it.
fn by_text(report: &AnswerReport) -> Vec<(&str, Vec<&EntryReport>)> {
    let mut places = HashMap::new();
    let mut texts: Vec<(&str, Vec<&EntryReport>)> = Vec::new();
    for entry in report.entries.iter().filter(|entry| entry.outcome == Outcome::Failed) {
        let text = entry.error_message.as_deref().unwrap_or_default();
        let place = *places.entry(text).or_insert_with(|| {
            texts.push((text, Vec::new()));
            texts.len() - 1
        });
        if let Some((_, with_it)) = texts.get_mut(place) {
            with_it.push(entry);
        }
    }
    texts
}

fn disagreements(report: &AnswerReport, look: Look, out: &mut impl Write) -> io::Result<()> {
    let wrong: Vec<_> = report.entries.iter().filter(|entry| entry.agreement.is_disagreement()).collect();
    if wrong.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", Paint::heading("not as forecast"))?;
    for entry in wrong.iter().take(look.rows) {
        let forecast = entry.forecast.as_ref().map_or_else(String::new, |forecast| {
            forecast.error_message.clone().unwrap_or_else(|| forecast.verdict.as_str().into())
        });
        let did = match entry.error_message.as_deref() {
            Some(message) => plain(message).into_owned(),
            None => Paint::verdict(Verdict::Accepted, "accepted").to_string(),
        };
        writeln!(out, "  {}  forecast {}, the service said {did}", whose(entry, look), plain(&forecast))?;
    }
    more(wrong.len(), look.rows, "entry", out)
}

/// Entries of nobody, or of somebody who was told of before.
fn strangers(report: &AnswerReport, look: Look, out: &mut impl Write) -> io::Result<()> {
    for (agreement, heading) in [
        (Agreement::NotSent, "of nobody that was sent"),
        (Agreement::Twice, "of recipients on whom an earlier entry told already"),
    ] {
        let found: Vec<_> = report.entries.iter().filter(|entry| entry.agreement == agreement).collect();
        if found.is_empty() {
            continue;
        }
        writeln!(out, "\n{}", Paint::heading(heading))?;
        for entry in found.iter().take(look.rows) {
            writeln!(
                out,
                "  answer {} {}  {}  {}",
                entry.answer,
                entry.at,
                whose(entry, look),
                entry.outcome.as_str()
            )?;
        }
        more(found.len(), look.rows, "entry", out)?;
    }
    Ok(())
}

fn unanswered(report: &AnswerReport, out: &mut impl Write) -> io::Result<()> {
    let count = report.summary.unanswered;
    if count == 0 {
        return Ok(());
    }
    writeln!(out, "\n{}", Paint::heading("in no answer"))?;
    let row = |one: &sendcheck::Unanswered| match one.request {
        Some(request) => format!("{} of request {request}", one.row),
        None => one.row.to_string(),
    };
    let rows: Vec<_> = report.unanswered.iter().map(row).collect();
    let open = if rows.len() < count as usize { ", …" } else { "" };
    writeln!(out, "  {}: row {}{open}", counted(count, "recipient"), rows.join(", "))
}

/// Row and number of an entry, as far as they are known.
fn whose(entry: &EntryReport, look: Look) -> String {
    let row = match (entry.request, entry.row) {
        (Some(request), Some(row)) => Some(format!("request {request} row {row}")),
        (None, Some(row)) => Some(format!("row {row}")),
        _ => None,
    };
    let address = entry.number.as_deref().or(entry.id.as_deref()).map(|address| look.values.of(address));
    let told: Vec<_> = [row, address].into_iter().flatten().filter(|text| !text.is_empty()).collect();
    if told.is_empty() { entry.at.clone() } else { told.join("  ") }
}

fn more(all: usize, shown: usize, what: &str, out: &mut impl Write) -> io::Result<()> {
    match all.saturating_sub(shown) {
        0 => Ok(()),
        left => writeln!(out, "  {}", Paint::aside(&format!("… and {left} more; --rows shows them ({what})"))),
    }
}

fn counts(report: &AnswerReport) -> String {
    let counts = &report.summary;
    let mut told = vec![
        counted(counts.answers, "answer"),
        format!("{} accepted", counts.accepted),
        format!("{} failed", counts.failed),
    ];
    let is_compared = counts.agreed + counts.disagreed > 0;
    let others = [
        (is_compared, counts.agreed, "as forecast"),
        (is_compared, counts.disagreed, "not as forecast"),
        (counts.not_sent > 0, counts.not_sent, "of nobody that was sent"),
        (counts.twice > 0, counts.twice, "told twice"),
        (counts.unanswered > 0, counts.unanswered, "in no answer"),
        (counts.unknown > 0, counts.unknown, "with a text that no document has"),
    ];
    told.extend(others.into_iter().filter(|(shown, ..)| *shown).map(|(_, count, what)| format!("{count} {what}")));
    told.join(", ")
}

#[cfg(test)]
mod tests {
    use sendcheck::Known;

    use super::*;

    #[test]
    fn an_unknown_text_is_said_to_be_unknown() {
        let mut out = Vec::new();
        explained(&Explanation::of("MISING_VARIABLE"), &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains("no document") && text.contains("`MISSING_VARIABLE`"), "{text}");
        assert_eq!(Explanation::of("MISING_VARIABLE").known, Known::Unknown);
    }
}
