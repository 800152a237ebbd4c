//! A sheet.

use quick_xml::events::{BytesStart, Event};

use super::strings::{Strings, TextReader, push_unescaped};
use super::styles::Styles;
use crate::row::{Row, Rows};
use crate::shown::Epoch;
use crate::told::{Doubt, Telling, Told};
use crate::xml::{Xml, attribute, is_true, number_in, push_text};
use crate::{WorkbookError, limits};

/// Merged cells of so many columns are told.
const MERGED_COLUMNS: u32 = 256;

/// So many merged cells are looked at.
const MERGED: usize = 10_000;

/// Reads a sheet.
pub(super) fn read(
    mut xml: Xml<'_>,
    workbook: (&Strings, &Styles, Epoch),
    rows: &mut Rows<'_>,
) -> Result<Told, WorkbookError> {
    let mut sheet = Sheet::default();
    while let Some(event) = xml.next()? {
        match &event {
            Event::Start(element) => sheet.start(element, rows)?,
            Event::End(element) => sheet.end(element.local_name().as_ref(), workbook, rows)?,
            event => {
                if sheet.in_value {
                    push_text(event, &mut sheet.cell.value);
                }
            }
        }
        if sheet.in_inline {
            sheet.inline.take(&event, &mut sheet.cell.value);
        }
    }
    Ok(sheet.telling.told())
}

/// What of a sheet is open.
#[derive(Default)]
struct Sheet {
    row: Row,
    is_hidden: bool,
    cell: Cell,
    in_value: bool,
    in_inline: bool,
    inline: TextReader,
    merged: usize,
    telling: Telling,
}

/// A cell as it is written.
#[derive(Default)]
struct Cell {
    column: u32,
    kind: String,
    style: Option<u32>,
    value: String,
    has_formula: bool,
}

impl Sheet {
    fn start(&mut self, element: &BytesStart<'_>, rows: &mut Rows<'_>) -> Result<(), WorkbookError> {
        match element.local_name().as_ref() {
            "row" => {
                self.row.start(rows.next(number_in(element, "r"))?);
                self.is_hidden = is_true(element, "hidden");
                self.cell.column = 0;
            }
            "c" => self.cell.start(element),
            "v" => self.in_value = true,
            "is" => self.in_inline = true,
            "f" => self.cell.has_formula = true,
            "mergeCell" => self.merge(element),
            _ => {}
        }
        Ok(())
    }

    fn end(
        &mut self,
        name: &str,
        workbook: (&Strings, &Styles, Epoch),
        rows: &mut Rows<'_>,
    ) -> Result<(), WorkbookError> {
        match name {
            "v" => self.in_value = false,
            "is" => self.in_inline = false,
            "c" => {
                let place = (self.row.number(), self.cell.column);
                let text = self.cell.text(workbook, place, &mut self.telling)?;
                self.row.put(self.cell.column, &text)?;
            }
            "row" => {
                if self.is_hidden && self.row.width() > 0 {
                    self.telling.hidden(self.row.number());
                }
                rows.hand_on(&self.row)?;
                self.row.start(rows.last());
            }
            _ => {}
        }
        Ok(())
    }

    /// Cells that are merged over several rows: whoever looks at the sheet sees one text beside all of them, and only the first
    /// holds it.
    fn merge(&mut self, element: &BytesStart<'_>) {
        self.merged += 1;
        let range = attribute(element, "ref");
        let corners = range.as_deref().and_then(|range| range.split_once(':'));
        let Some(((first_column, first), (last_column, last))) =
            corners.and_then(|(from, to)| place(from).zip(place(to)))
        else {
            return;
        };
        if last <= first || self.merged > MERGED {
            return;
        }
        for column in (first_column..=last_column).take(MERGED_COLUMNS as usize) {
            self.telling.doubts(Doubt::Merged, (first + 1, column), last - first);
        }
    }
}

impl Cell {
    fn start(&mut self, element: &BytesStart<'_>) {
        let mut column = None;
        (self.style, self.has_formula) = (None, false);
        self.kind.clear();
        self.value.clear();
        for attribute in element.attributes().with_checks(false).flatten() {
            match attribute.key.as_ref() {
                "r" => column = place(&attribute.value).map(|(column, _)| column),
                "s" => self.style = attribute.value.trim().parse().ok(),
                "t" => self.kind.push_str(&attribute.value),
                _ => {}
            }
        }
        self.column = column.unwrap_or(self.column.saturating_add(1));
    }

    /// What the cell shows.
    fn text(
        &self,
        (strings, styles, epoch): (&Strings, &Styles, Epoch),
        place: (u32, u32),
        telling: &mut Telling,
    ) -> Result<String, WorkbookError> {
        let broken = |what: &str| WorkbookError::broken(format!("a cell of row {} {what}", place.0));
        if self.has_formula && self.value.is_empty() && self.kind != "str" {
            telling.doubt(Doubt::FormulaWithoutValue, place);
        }
        if self.value.is_empty() {
            return Ok(String::new());
        }
        match self.kind.as_str() {
            "s" => {
                let index = self.value.trim().parse().ok();
                let text = index.and_then(|index| strings.get(index));
                text.map(str::to_owned).ok_or_else(|| broken("names a text that is not there"))
            }
            "inlineStr" | "str" => {
                let mut text = String::with_capacity(self.value.len());
                push_unescaped(&self.value, &mut text);
                Ok(text)
            }
            "b" => Ok(if self.value.trim() == "1" { "TRUE" } else { "FALSE" }.into()),
            "e" | "d" => Ok(self.value.clone()),
            _ => {
                let value: f64 = self.value.trim().parse().map_err(|_| broken("holds no number"))?;
                let shown = styles.format(self.style).show(value, epoch);
                if let Some(doubt) = shown.doubt {
                    telling.doubt(doubt, place);
                }
                Ok(shown.text)
            }
        }
    }
}

/// Column and row, from 1, of a reference such as `AB12`.
fn place(reference: &str) -> Option<(u32, u32)> {
    let reference = reference.trim();
    let digits = reference.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = reference.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let letter = letter.to_ascii_uppercase();
        let value = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        Some(column * 26 + value).filter(|column| *column <= limits::COLUMNS)
    })?;
    Some((column, digits.parse().ok()?)).filter(|(column, _)| *column > 0)
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn references_are_places() {
        assert_eq!(place("A1"), Some((1, 1)));
        assert_eq!((place("AB12"), place("$AB$12")), (Some((28, 12)), None));
        assert_eq!(place("XFD1048576"), Some((16_384, 1_048_576)));
        assert_eq!((place("XFE1"), place("1"), place("A"), place("ÄA1")), (None, None, None, None));
    }
}
