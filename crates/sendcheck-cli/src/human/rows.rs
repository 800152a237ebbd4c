//! The recipients one by one.

use std::io::{self, Write};

use sendcheck::{RecipientReport, Verdict};

use crate::checked::Checked;
use crate::human::{Look, Paint};
use crate::redact::Values;
use crate::text::plain;

/// Writes a table: everybody if they fit, else those that are not accepted, as many as fit.
pub(super) fn write(checked: &Checked, look: Look, out: &mut impl Write) -> io::Result<()> {
    let all = checked.len() <= look.rows;
    let wanted = |index: &usize| all || checked.verdict(*index) != Some(Verdict::Accepted);
    let mut indices = (0..checked.len()).filter(wanted);
    let shown: Vec<_> = indices.by_ref().take(look.rows).filter_map(|index| checked.recipient(index)).collect();
    if !shown.is_empty() {
        let heading = if all { "recipients" } else { "recipients that are not accepted" };
        writeln!(out, "\n{}", Paint::heading(heading))?;
        let lines: Vec<_> =
            shown.iter().map(|recipient| RowLine::of(recipient, look.values, said(recipient))).collect();
        table(&lines, "error message", out)?;
    }
    match indices.count() {
        0 => Ok(()),
        more => writeln!(out, "  {}", Paint::aside(&format!("… and {more} more; --rows N shows more of them"))),
    }
}

fn said(recipient: &RecipientReport) -> String {
    recipient.error_message.as_deref().map(|message| plain(message).into_owned()).unwrap_or_default()
}

/// A recipient as a line of a table.
pub(crate) struct RowLine {
    row: String,
    line: String,
    number: String,
    verdict: Verdict,
    message: String,
}

impl RowLine {
    /// A recipient, and what there is to say of it.
    pub(crate) fn of(recipient: &RecipientReport, values: Values, message: String) -> Self {
        Self {
            row: recipient.row.to_string(),
            line: recipient.line.map(|line| line.to_string()).unwrap_or_default(),
            number: values.address(recipient),
            verdict: recipient.verdict,
            message,
        }
    }
}

/// Writes recipients under headings; `last` stands above what there is to say of them.
pub(crate) fn table(rows: &[RowLine], last: &str, out: &mut impl Write) -> io::Result<()> {
    let widest = |cell: fn(&RowLine) -> &str, heading: &str| {
        rows.iter().map(|row| cell(row).chars().count()).chain([heading.len()]).max().unwrap_or(0)
    };
    let row_width = widest(|cells| &cells.row, "row");
    let lines = rows.iter().any(|cells| !cells.line.is_empty());
    let line_width = widest(|cells| &cells.line, if lines { "line" } else { "" });
    let number_width = widest(|cells| &cells.number, "number").min(40);
    let gap = if lines { "  " } else { "" };
    let heading = format!(
        "  {:>row_width$}  {:>line_width$}{gap}{:number_width$}  {:8}  {last}",
        "row",
        if lines { "line" } else { "" },
        "number",
        "verdict"
    );
    writeln!(out, "{}", Paint::aside(&heading))?;
    for RowLine { row, line, number, verdict, message } in rows {
        let word = if message.is_empty() { verdict.as_str().into() } else { format!("{:8}", verdict.as_str()) };
        let word = Paint::verdict(*verdict, &word);
        let text = format!("  {row:>row_width$}  {line:>line_width$}{gap}{number:number_width$}  {word}  {message}");
        writeln!(out, "{}", text.trim_end())?;
    }
    Ok(())
}
