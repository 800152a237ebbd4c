//! Spreadsheets of `OpenDocument` (OASIS `OpenDocument` 1.3, part 3).
//!
//! Beside its value each cell has the text that it showed when the file was saved, so that nothing about its looks has to be
//! worked out; only where that text hides digits the value is taken.

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};

use crate::archive::Archive;
use crate::book::SheetInfo;
use crate::row::{Row, Rows};
use crate::shown::Decimal;
use crate::told::{Doubt, Telling, Told};
use crate::xml::{Xml, push_text};
use crate::{WorkbookError, limits};

const CONTENT: &str = "content.xml";

/// Merged cells of so many columns are told.
const MERGED_COLUMNS: u32 = 256;

/// A spreadsheet whose sheets are known.
pub(crate) struct Ods {
    archive: Archive,
    /// Whether each sheet holds something.
    filled: Vec<bool>,
}

impl Ods {
    pub(crate) fn open(mut archive: Archive) -> Result<(Self, Vec<SheetInfo>), WorkbookError> {
        if archive.start_of("META-INF/manifest.xml", limits::PIECE_BYTES)?.contains("encryption-data") {
            return Err(WorkbookError::Encrypted);
        }
        let (mut sheets, mut filled) = (Vec::new(), Vec::new());
        let mut styles = HiddenStyles::default();
        let mut tables = Tables::default();
        let mut xml = Xml::open_needed(&mut archive, CONTENT)?;
        while let Some(event) = xml.next()? {
            styles.take(&event);
            if let Some(table) = tables.opened(&event) {
                let name = named(table, "table:name").unwrap_or_default();
                let is_hidden = named(table, "table:style-name").is_some_and(|style| styles.hidden.contains(&style));
                sheets.push(SheetInfo { name, is_visible: !is_hidden });
                filled.push(false);
                if sheets.len() > limits::SHEETS {
                    return Err(WorkbookError::TooLarge { what: "sheets", limit: limits::SHEETS as u64 });
                }
            }
            let is_value = matches!(&event, Event::Start(element) if named(element, "office:value-type").is_some());
            if let Some(filled) = filled.last_mut().filter(|_| tables.is_inside()) {
                *filled |= is_value;
            }
        }
        drop(xml);
        Ok((Self { archive, filled }, sheets))
    }

    pub(crate) fn is_filled(&self, index: usize) -> bool {
        self.filled.get(index).copied().unwrap_or_default()
    }

    pub(crate) fn read(&mut self, index: usize, rows: &mut Rows<'_>) -> Result<Told, WorkbookError> {
        let mut xml = Xml::open_needed(&mut self.archive, CONTENT)?;
        let (mut tables, mut sheet) = (Tables::default(), Sheet::default());
        while let Some(event) = xml.next()? {
            tables.opened(&event);
            // What stands in a table within a cell is no cell of the sheet.
            if tables.opened == index + 1 && tables.depth == 1 {
                sheet.take(&event, rows)?;
            }
        }
        Ok(sheet.telling.told())
    }
}

/// The value of an attribute by its whole name.
fn named(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// How many times an element stands there, or over how many places it goes; once unless it says so.
fn count(element: &BytesStart<'_>, name: &str) -> u32 {
    named(element, name).and_then(|value| value.trim().parse().ok()).unwrap_or(1).max(1)
}

/// Which table an event belongs to.
#[derive(Default)]
struct Tables {
    /// Tables so far that stand in no other.
    opened: usize,
    depth: usize,
}

impl Tables {
    /// The element of a table of the spreadsheet that begins.
    fn opened<'e>(&mut self, event: &'e Event<'_>) -> Option<&'e BytesStart<'e>> {
        match event {
            Event::Start(element) if element.name().as_ref() == "table:table" => {
                self.depth += 1;
                self.opened += usize::from(self.depth == 1);
                (self.depth == 1).then_some(element)
            }
            Event::End(element) if element.name().as_ref() == "table:table" => {
                self.depth = self.depth.saturating_sub(1);
                None
            }
            _ => None,
        }
    }

    fn is_inside(&self) -> bool {
        self.depth > 0
    }
}

/// The styles of tables that are not shown.
#[derive(Default)]
struct HiddenStyles {
    current: String,
    hidden: BTreeSet<String>,
}

impl HiddenStyles {
    fn take(&mut self, event: &Event<'_>) {
        let Event::Start(element) = event else { return };
        match element.name().as_ref() {
            "style:style" => self.current = named(element, "style:name").unwrap_or_default(),
            "style:table-properties" if named(element, "table:display").as_deref() == Some("false") => {
                self.hidden.insert(self.current.clone());
            }
            _ => {}
        }
    }
}

/// What of a sheet is open.
#[derive(Default)]
struct Sheet {
    row: Row,
    is_open: bool,
    repeated: u32,
    is_hidden: bool,
    /// The next column, from 1.
    column: u32,
    cell: Option<Cell>,
    telling: Telling,
}

/// A cell that is open.
#[derive(Default)]
struct Cell {
    repeated: u32,
    spans: [u32; 2],
    kind: Option<String>,
    value: Option<String>,
    has_formula: bool,
    shown: String,
    paragraphs: u32,
    in_paragraph: bool,
    /// Open comments, whose text is not the cell's.
    comments: u32,
}

impl Sheet {
    fn take(&mut self, event: &Event<'_>, rows: &mut Rows<'_>) -> Result<(), WorkbookError> {
        match event {
            Event::Start(element) => match element.name().as_ref() {
                "table:table-row" => {
                    self.repeated = count(element, "table:number-rows-repeated");
                    let visibility = named(element, "table:visibility");
                    self.is_hidden = visibility.is_some_and(|visibility| visibility != "visible");
                    self.row.start(rows.last().saturating_add(1));
                    (self.is_open, self.column) = (true, 1);
                }
                "table:table-cell" | "table:covered-table-cell" if self.is_open => self.cell = Some(Cell::of(element)),
                name => self.cell.iter_mut().for_each(|cell| cell.start(name, element)),
            },
            Event::End(element) => match element.name().as_ref() {
                "table:table-row" => self.end_row(rows)?,
                "table:table-cell" | "table:covered-table-cell" => self.end_cell()?,
                name => self.cell.iter_mut().for_each(|cell| cell.end(name)),
            },
            event => {
                if let Some(cell) = self.cell.as_mut().filter(|cell| cell.in_paragraph && cell.comments == 0) {
                    push_text(event, &mut cell.shown);
                }
            }
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), WorkbookError> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let (row, column) = (self.row.number(), self.column);
        if cell.has_formula && cell.kind.is_none() && cell.shown.is_empty() {
            self.telling.doubts(Doubt::FormulaWithoutValue, (row, column), self.repeated);
        }
        let [columns, rows] = cell.spans;
        if rows > 1 {
            for column in (column..column.saturating_add(columns)).take(MERGED_COLUMNS as usize) {
                self.telling.doubts(Doubt::Merged, (row.saturating_add(1), column), rows - 1);
            }
        }
        let text = cell.text();
        if !text.is_empty() {
            for column in column..column.saturating_add(cell.repeated) {
                self.row.put(column, &text)?;
            }
        }
        self.column = column.saturating_add(cell.repeated);
        Ok(())
    }

    fn end_row(&mut self, rows: &mut Rows<'_>) -> Result<(), WorkbookError> {
        self.is_open = false;
        if self.row.width() == 0 {
            rows.pass_over(self.repeated);
            return Ok(());
        }
        for _ in 0..self.repeated {
            self.row.renumber(rows.next(None)?);
            if self.is_hidden {
                self.telling.hidden(self.row.number());
            }
            rows.hand_on(&self.row)?;
        }
        Ok(())
    }
}

impl Cell {
    fn of(element: &BytesStart<'_>) -> Self {
        let kind = named(element, "office:value-type");
        let value = match kind.as_deref() {
            Some("date") => named(element, "office:date-value"),
            Some("time") => named(element, "office:time-value"),
            Some("boolean") => named(element, "office:boolean-value").map(|value| value.to_uppercase()),
            Some("string") => named(element, "office:string-value"),
            _ => named(element, "office:value"),
        };
        Self {
            repeated: count(element, "table:number-columns-repeated"),
            spans: ["table:number-columns-spanned", "table:number-rows-spanned"].map(|name| count(element, name)),
            kind,
            value,
            has_formula: named(element, "table:formula").is_some(),
            ..Self::default()
        }
    }

    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "office:annotation" => self.comments += 1,
            _ if self.comments > 0 => {}
            "text:p" => {
                if self.paragraphs > 0 {
                    self.shown.push('\n');
                }
                self.paragraphs += 1;
                self.in_paragraph = true;
            }
            "text:s" => {
                // A cell is no longer than a row may be.
                let blanks = count(element, "text:c").min(limits::COLUMNS);
                self.shown.extend((0..blanks).map(|_| ' '));
            }
            "text:tab" => self.shown.push('\t'),
            "text:line-break" => self.shown.push('\n'),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "office:annotation" => self.comments = self.comments.saturating_sub(1),
            "text:p" => self.in_paragraph = false,
            _ => {}
        }
    }

    /// What the cell shows, or its value where that hides digits.
    fn text(&self) -> String {
        let is_too_narrow = !self.shown.is_empty() && self.shown.bytes().all(|byte| byte == b'#');
        let Some(value) = &self.value else { return self.shown.clone() };
        let number = value.trim().parse::<f64>().ok().filter(|_| self.is_number());
        match number {
            Some(number) if self.shown.is_empty() || is_too_narrow || hides(&self.shown, number) => {
                Decimal::of(number).plain()
            }
            None if self.shown.is_empty() || is_too_narrow => value.clone(),
            _ => self.shown.clone(),
        }
    }

    fn is_number(&self) -> bool {
        matches!(self.kind.as_deref(), Some("float" | "currency" | "percentage"))
    }
}

/// Whether a text that shows a number hides digits of it, has an exponent, or only puts marks between thousands.
fn hides(shown: &str, number: f64) -> bool {
    let decimal = Decimal::of(number);
    if decimal.is_long() {
        return true;
    }
    if decimal.has_fraction() {
        return false;
    }
    let plain = decimal.plain();
    let is_mark = |c: char| matches!(c, '.' | ',' | '\'' | '’') || c.is_whitespace();
    if shown.chars().filter(|c| !is_mark(*c)).eq(plain.chars()) {
        return true;
    }
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    let whole = plain.trim_start_matches('-');
    !digits.trim_start_matches('0').starts_with(whole) && !shown.contains('%') && has_digits(&digits, whole)
}

/// Whether a text shows the number at all, and not a word for it.
fn has_digits(digits: &str, whole: &str) -> bool {
    !digits.is_empty() && whole != "0"
}

#[cfg(test)]
mod tests {
    use super::hides;

    #[test]
    fn a_text_is_taken_unless_it_hides_digits() {
        for shown in ["12025550123", "+12025550123", "(202) 555-0123", "12025550123.00"] {
            let number: String =
                shown.split('.').next().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
            let is_plain = shown == "12025550123";
            assert_eq!(hides(shown, number.parse().unwrap()), is_plain, "{shown}");
        }
        for shown in ["1.2E+10", "1.20E10", "12,025,550,123", "12.025.550.123", "12026 M"] {
            assert!(hides(shown, 12_025_550_123.0), "{shown}");
        }
        assert!(!hides("00501", 501.0) && !hides("19.99", 19.99) && !hides("yes", 1.0));
        assert!(hides("1234567890123460000", 1_234_567_890_123_456_789.0));
    }
}
