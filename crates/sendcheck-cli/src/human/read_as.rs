//! What a list was read as: which column fills which need, and on what ground.

use std::io::{self, Write};

use sendcheck::Recipients;
use sendcheck::engine::recipients::{Basis, Reading, Source, Standing};

use crate::checked::Checked;
use crate::human::Paint;
use crate::text::{columns_flags, counted, grouped, plain};

/// How a list was read, in a few words.
pub(super) fn in_short(reading: &Reading) -> String {
    let delimiter = match reading.delimiter {
        ',' => "commas".into(),
        ';' => "semicolons".into(),
        '\t' => "tabs".into(),
        other => format!("`{other}`"),
    };
    let is = |basis| [&reading.address].into_iter().chain(&reading.expected).any(|source| source.basis == Some(basis));
    let columns = match reading.heading.is_there() {
        _ if is(Basis::Given) => "columns as given",
        true if is(Basis::Name) => "columns by name",
        _ => "columns by their order",
    };
    let heading = if reading.heading.is_there() { "with a heading" } else { "no heading" };
    let left_out = match reading.left_out {
        0 => String::new(),
        rows => format!(", without {} that {} not meant", counted(rows, "row"), if rows == 1 { "is" } else { "are" }),
    };
    match &reading.sheet {
        Some(sheet) => {
            format!(
                "read as the sheet \"{}\" of a workbook (.{}), {heading}, {columns}{left_out}",
                plain(&sheet.name),
                sheet.format
            )
        }
        None => format!("read as {} with {delimiter}, {heading}, {columns}{left_out}", reading.encoding.as_str()),
    }
}

/// A line for each need, where a reader has to look at them: where they are not certain.
pub(super) fn needs(list: &Recipients, out: &mut impl Write) -> io::Result<()> {
    let (reading, expected) = (list.list().reading(), list.list().expected());
    if reading.standing == Standing::Certain {
        return Ok(());
    }
    let kind = if expected.address.is_number() { Kind::Number } else { Kind::Text };
    let address = (expected.address.name().to_string(), kind, &reading.address);
    let columns = expected
        .columns
        .iter()
        .zip(&reading.expected)
        .map(|(column, source)| (column.name(), if column.is_link() { Kind::Link } else { Kind::Text }, source));
    let needs: Vec<_> = [address].into_iter().chain(columns).collect();
    let width = needs.iter().map(|(need, ..)| need.chars().count()).max().unwrap_or_default();
    for (need, kind, source) in &needs {
        writeln!(out, "  {:width$} {}", plain(need), plain(&filled(reading, source, *kind)))?;
    }
    Ok(())
}

/// Says of a list that is not settled how its messages are drawn all the same.
pub(crate) fn unsettled(checked: &Checked, out: &mut impl Write) -> io::Result<()> {
    let Checked::List(list) = checked else { return Ok(()) };
    let why = match list.list().reading().standing {
        Standing::Certain => return Ok(()),
        Standing::ByPosition => "columns are taken by their position, which nobody confirmed; drawn with",
        Standing::Uncertain => "nobody is judged, because it cannot be told which column is which; drawn with",
    };
    writeln!(out, "{}", Paint::heading(why))?;
    needs(list, out)?;
    writeln!(out, "{}\n", Paint::aside(&format!("if that is meant, give {}", columns_flags(&list.settled_by()))))
}

/// What is asked of the cells of a need.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Number,
    Link,
    Text,
}

fn filled(reading: &Reading, source: &Source, kind: Kind) -> String {
    let basis = source.basis.map_or("", Basis::as_str);
    let fallback = source.fallback.as_ref().map(|text| format!(", else \"{text}\"")).unwrap_or_default();
    match (&source.value, source.column) {
        (Some(value), _) => format!("= \"{value}\" ({basis})"),
        (None, Some(column)) => {
            let name = reading.name_of(column).map_or_else(|| format!("column {column}"), |name| format!("\"{name}\""));
            format!("← {name}{fallback} ({basis}; {})", evidence(source, kind))
        }
        (None, None) => "← nothing".into(),
    }
}

fn evidence(source: &Source, kind: Kind) -> String {
    let measure = source.measure;
    let of = |count, all, what| format!("{} of {} are {what}", grouped(count), grouped(all));
    match kind {
        Kind::Number => of(measure.numbers, measure.filled, "numbers"),
        Kind::Link => of(measure.links, measure.filled, "links"),
        Kind::Text => of(measure.filled, measure.rows, "filled"),
    }
}
