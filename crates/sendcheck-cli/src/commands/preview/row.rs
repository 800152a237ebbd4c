//! One row: where it is, and how it is drawn.

use std::io::{self, Write};

use crate::checked::Checked;
use crate::commands::preview::Shown;
use crate::draw::{self, Look};
use crate::human::{self, Paint};
use crate::redact::Values;
use crate::text::{counted, plain};

/// The place of the recipient with this row number, or which ones there are.
pub(super) fn index(checked: &Checked, row: u32) -> Result<usize, String> {
    match checked {
        Checked::List(list) => {
            let number = |index| list.list().record(index).map_or(u32::MAX, |record| record.row);
            let index = place(list.len(), row, number);
            if number(index) == row {
                return Ok(index);
            }
            let (lowest, highest) = (number(0), number(list.len().saturating_sub(1)));
            Err(if (lowest..highest).contains(&row) {
                let around = [number(index.saturating_sub(1)), number(index)];
                format!("row {row} is blank; before it comes row {}, after it row {}", around[0], around[1])
            } else {
                format!("there is no row {row}; {}", known(list.len(), ["recipient", "row"], lowest, highest))
            })
        }
        Checked::Request(request) => match (request.report.recipients.len(), row) {
            (0, _) => Err("the request has no consumer".into()),
            (count, 1..) if row as usize <= count => Ok(row as usize - 1),
            (count, _) => Err(format!(
                "there is no consumer {row}; {}",
                known(count, ["consumer", "place"], 1, u32::try_from(count).unwrap_or(row))
            )),
        },
    }
}

/// The first of so many places whose number is not below this one; the numbers grow.
fn place(count: usize, row: u32, number: impl Fn(usize) -> u32) -> usize {
    let (mut from, mut to) = (0, count);
    while from < to {
        let middle = usize::midpoint(from, to);
        if number(middle) < row { from = middle + 1 } else { to = middle }
    }
    from
}

fn known(count: usize, [one, place]: [&str; 2], first: u32, last: u32) -> String {
    let counted = counted(count as u64, one);
    match (count, place) {
        (1, _) => format!("there is {counted}, in {place} {first}"),
        _ => format!("there are {counted}, in {place}s {first} to {last}"),
    }
}

/// Says that nothing of a request will be sent, where that is so.
pub(super) fn refused(checked: &Checked, out: &mut impl Write) -> io::Result<()> {
    match checked.why_nothing() {
        Some(why) => writeln!(out, "{why}"),
        None => Ok(()),
    }
}

/// Draws the verdict on a recipient and its messages.
pub(super) fn draw(shown: &Shown, values: Values, look: Look, out: &mut impl Write) -> io::Result<()> {
    let Shown { recipient, preview } = shown;
    let row = match recipient.line {
        Some(line) => format!("row {} (line {line})", recipient.row),
        None => format!("consumer {}", recipient.row),
    };
    let message = recipient.error_message.as_deref().map(|message| format!(": {}", plain(message))).unwrap_or_default();
    let verdict = format!("{}{message}", recipient.verdict.as_str());
    let address = values.address(recipient);
    let address = [address.as_str(), recipient.region.unwrap_or_default()].join(" ");
    let head =
        [row.as_str(), address.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ");
    writeln!(out, "{}  {}", Paint::heading(&head), Paint::verdict(recipient.verdict, &verdict))?;
    recipient.findings.iter().try_for_each(|finding| human::finding(finding, out))?;
    draw::message(preview, look, out)
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn finds_the_place_of_a_number() {
        let rows = [1_u32, 2, 5, 6];
        let found = |row| place(rows.len(), row, |index| rows[index]);
        assert_eq!([0, 1, 2, 3, 5, 6, 7].map(found), [0, 0, 1, 2, 2, 3, 4]);
    }
}
