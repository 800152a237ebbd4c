//! The rows that are worth a look before all others.

use std::collections::BTreeMap;
use std::io::{self, Write};

use sendcheck::{Because, Recipients};
use serde::Serialize;

use crate::checked::Checked;
use crate::commands::preview::{Shown, row};
use crate::draw::Look;
use crate::human::{self, Paint};
use crate::redact::Values;
use crate::text::counted;

/// A row, and everything that makes it worth a look.
pub(super) struct Worth {
    pub(super) index: usize,
    because: Vec<Because>,
}

/// A row for programs.
#[derive(Serialize)]
pub(super) struct WithMessages<'a> {
    because: &'a [Because],
    #[serde(flatten)]
    shown: Shown,
}

/// The rows of a list in their order, each once.
pub(super) fn found(list: &Recipients) -> Vec<Worth> {
    let mut rows: BTreeMap<usize, Vec<Because>> = BTreeMap::new();
    for extreme in list.extremes() {
        rows.entry(extreme.index).or_default().push(extreme.because);
    }
    rows.into_iter().map(|(index, because)| Worth { index, because }).collect()
}

pub(super) fn with_messages<'a>(found: &'a [Worth], checked: &Checked) -> Vec<WithMessages<'a>> {
    let row = |one: &'a Worth| Some(WithMessages { because: &one.because, shown: Shown::of(checked, one.index)? });
    found.iter().filter_map(row).collect()
}

/// Lists the rows with their reasons.
pub(super) fn list(found: &[Worth], checked: &Checked, values: Values, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", Paint::heading("rows worth a look"))?;
    let rows = found.iter().filter_map(|one| {
        let recipient = checked.recipient(one.index)?;
        Some(human::RowLine::of(&recipient, values, one.reasons()))
    });
    human::table(&rows.collect::<Vec<_>>(), "because", out)?;
    writeln!(out, "{}", Paint::aside("--row N draws one of them, --draw all of them"))
}

/// Draws the rows, each under its reasons.
pub(super) fn draw(
    found: &[Worth],
    checked: &Checked,
    values: Values,
    look: Look,
    out: &mut impl Write,
) -> io::Result<()> {
    for (number, one) in found.iter().enumerate() {
        let Some(shown) = Shown::of(checked, one.index) else { continue };
        let gap = if number > 0 { "\n" } else { "" };
        writeln!(out, "{gap}{}", Paint::aside(&one.reasons()))?;
        row::draw(&shown, values, look, out)?;
    }
    Ok(())
}

impl Worth {
    fn reasons(&self) -> String {
        self.because.iter().map(words).collect::<Vec<_>>().join(", ")
    }
}

fn words(because: &Because) -> String {
    match because {
        Because::LongestSms { characters } => format!("longest SMS ({})", counted(*characters as u64, "character")),
        Because::MostSegments { segments } => format!("most segments ({segments})"),
        Because::FirstUcs2 => "first SMS in UCS-2".into(),
        Because::FirstOfCode { code, .. } => format!("first {}", code.as_str()),
        Because::FirstOfRegion { region } => format!("first of {region}"),
        _ => "worth a look".into(),
    }
}
