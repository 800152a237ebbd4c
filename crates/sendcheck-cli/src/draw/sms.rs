//! An SMS: where its segments begin, and what it takes.

use anstyle::{AnsiColor, Style};
use sendcheck::engine::render::SmsPreview;
use sendcheck::engine::sms::{Cause, split};
use sendcheck::{TextReport, inspect_text};

use crate::draw::channels::Painter;
use crate::draw::spans::Open;
use crate::draw::text::Rich;
use crate::text::counted;

/// How many of the characters that make an SMS UCS-2 are named.
const NAMED: usize = 3;

/// The text, with a mark where each segment after the first begins.
pub(super) fn text(sms: &SmsPreview, painter: Painter) -> Rich {
    let Some(plain) = sms.composed.plain() else { return painter.text(&sms.composed) };
    let mut shown = Rich::default();
    for (number, segment) in (1..).zip(split(&plain)) {
        if number > 1 {
            shown.push(&mark(number, painter), Style::new().fg_color(Some(AnsiColor::Cyan.into())));
        }
        shown.push(plain.get(segment.start..segment.end).unwrap_or_default(), Style::new());
    }
    shown
}

fn mark(number: usize, painter: Painter) -> String {
    let side = if painter.look.unicode { '┊' } else { '|' };
    format!("{side}{number}{side}")
}

/// How long it is, how many segments it takes and what makes it dear.
pub(super) fn notes(sms: &SmsPreview, painter: Painter) -> Vec<String> {
    let Some(text) = sms.composed.plain() else {
        return (painter.open == Open::Told)
            .then(|| "length not known while a value is missing".into())
            .into_iter()
            .collect();
    };
    let TextReport { encoding, segments, ucs2_because, .. } = inspect_text(&text);
    let counts = [
        counted(sms.characters.unwrap_or_default() as u64, "character"),
        counted(segments, "segment"),
        encoding.as_str().into(),
        if sms.opt_out.is_some() { "opt-out text included" } else { "no opt-out text" }.into(),
    ];
    let dot = if painter.look.unicode { " · " } else { ", " };
    let marks = (segments > 1).then(|| format!("{} segment 2 begins here", mark(2, painter)));
    let because = because(&ucs2_because);
    [Some(counts.join(dot)), marks, because].into_iter().flatten().collect()
}

/// The first characters that GSM-7 does not have, and what could stand for them.
fn because(causes: &[Cause]) -> Option<String> {
    let word = |cause: &Cause| match cause.suggestion {
        Some("") => format!("{} (could be left out)", cause.code_point),
        Some(suggestion) => format!("{} {} (could be {suggestion})", cause.code_point, cause.character),
        None => format!("{} {}", cause.code_point, cause.character),
    };
    let named: Vec<_> = causes.iter().take(NAMED).map(word).collect();
    let more = if causes.len() > NAMED { format!(", and {} more", causes.len() - NAMED) } else { String::new() };
    (!named.is_empty()).then(|| format!("UCS-2 because of {}{more}", named.join(", ")))
}
