//! The recipients one by one.

use std::io::{self, Write};

use sendcheck::{RecipientReport, Verdict};

use crate::checked::Checked;
use crate::human::{Look, Paint};
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
        let cells: Vec<_> = shown.iter().map(|recipient| cells(recipient, look)).collect();
        table(&cells, out)?;
    }
    match indices.count() {
        0 => Ok(()),
        more => writeln!(out, "  {}", Paint::aside(&format!("… and {more} more; --rows N shows more of them"))),
    }
}

type Cells = (String, String, String, Verdict, String);

fn cells(recipient: &RecipientReport, look: Look) -> Cells {
    let line = recipient.line.map(|line| line.to_string()).unwrap_or_default();
    let message = recipient.error_message.as_deref().map(|message| plain(message).into_owned()).unwrap_or_default();
    (recipient.row.to_string(), line, look.values.address(recipient), recipient.verdict, message)
}

fn table(rows: &[Cells], out: &mut impl Write) -> io::Result<()> {
    let widest = |cell: fn(&Cells) -> &str, heading: &str| {
        rows.iter().map(|row| cell(row).chars().count()).chain([heading.len()]).max().unwrap_or(0)
    };
    let row_width = widest(|cells| &cells.0, "row");
    let lines = rows.iter().any(|cells| !cells.1.is_empty());
    let line_width = widest(|cells| &cells.1, if lines { "line" } else { "" });
    let number_width = widest(|cells| &cells.2, "number").min(40);
    let gap = if lines { "  " } else { "" };
    let heading = format!(
        "  {:>row_width$}  {:>line_width$}{gap}{:number_width$}  {:8}  error message",
        "row",
        if lines { "line" } else { "" },
        "number",
        "verdict"
    );
    writeln!(out, "{}", Paint::aside(&heading))?;
    for (row, line, number, verdict, message) in rows {
        let word = if message.is_empty() { verdict.as_str().into() } else { format!("{:8}", verdict.as_str()) };
        let word = Paint::verdict(*verdict, &word);
        let text = format!("  {row:>row_width$}  {line:>line_width$}{gap}{number:number_width$}  {word}  {message}");
        writeln!(out, "{}", text.trim_end())?;
    }
    Ok(())
}
