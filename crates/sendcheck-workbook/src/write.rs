//! Writing rows whose cells are text as a workbook, `.xlsx`.
//!
//! Nothing but text: no cell is a number, so that none loses digits, and none is a formula. Cells have the format *Text*, so
//! that what somebody types over them stays text as well.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::{WorkbookError, limits};

/// A sheet that is being written, the only one of its workbook.
pub struct TextSheet {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    name: String,
    rows: u32,
}

impl std::fmt::Debug for TextSheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextSheet").field("name", &self.name).field("rows", &self.rows).finish_non_exhaustive()
    }
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

impl TextSheet {
    /// An empty sheet of this name.
    ///
    /// # Errors
    ///
    /// None that is known of: all is in memory.
    pub fn new(name: &str) -> Result<Self, WorkbookError> {
        let mut sheet = Self { zip: ZipWriter::new(Cursor::new(Vec::new())), name: name.into(), rows: 0 };
        sheet.begin(SHEET)?;
        // All columns are text, those behind the last one too.
        let columns = limits::COLUMNS;
        sheet.put(&format!(
            "{DECLARATION}<worksheet xmlns=\"{MAIN}\"><cols><col min=\"1\" max=\"{columns}\" width=\"18\" style=\"1\" \
             customWidth=\"1\"/></cols><sheetData>"
        ))?;
        Ok(sheet)
    }

    /// Adds a row.
    ///
    /// # Errors
    ///
    /// [`WorkbookError::TooLarge`] if the sheet is full.
    pub fn row<'t>(&mut self, cells: impl IntoIterator<Item = &'t str>) -> Result<(), WorkbookError> {
        if self.rows == limits::ROWS {
            return Err(WorkbookError::TooLarge { what: "rows", limit: limits::ROWS.into() });
        }
        self.rows += 1;
        let mut xml = format!("<row r=\"{}\">", self.rows);
        for cell in cells {
            xml.push_str("<c s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            push_escaped(cell, &mut xml);
            xml.push_str("</t></is></c>");
        }
        xml.push_str("</row>");
        self.put(&xml)
    }

    /// The bytes of the workbook; the same for the same rows.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new).
    pub fn finish(mut self) -> Result<Vec<u8>, WorkbookError> {
        self.put("</sheetData></worksheet>")?;
        let mut name = String::new();
        push_escaped(&self.name, &mut name);
        for (part, xml) in parts(&name.replace('"', "&quot;")) {
            self.begin(part)?;
            self.put(&format!("{DECLARATION}{xml}"))?;
        }
        Ok(self.zip.finish().map_err(|_| unwritten())?.into_inner())
    }

    fn begin(&mut self, part: &str) -> Result<(), WorkbookError> {
        self.zip.start_file(part, SimpleFileOptions::default()).map_err(|_| unwritten())
    }

    fn put(&mut self, xml: &str) -> Result<(), WorkbookError> {
        self.zip.write_all(xml.as_bytes()).map_err(|_| unwritten())
    }
}

fn unwritten() -> WorkbookError {
    WorkbookError::broken("it could not be written")
}

/// The parts beside the sheet.
fn parts(name: &str) -> [(&'static str, String); 5] {
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let relationship = |id: u8, kind: &str, target: &str| {
        format!("<Relationship Id=\"rId{id}\" Type=\"{RELATIONSHIPS}/{kind}\" Target=\"{target}\"/>")
    };
    let relationships = |all: String| format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>");
    let content =
        |part: &str, kind: &str| format!("<Override PartName=\"/{part}\" ContentType=\"{TYPES}.{kind}+xml\"/>");
    [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
                 ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{}{}{}</Types>",
                content("xl/workbook.xml", "sheet.main"),
                content(SHEET, "worksheet"),
                content("xl/styles.xml", "styles"),
            ),
        ),
        ("_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONSHIPS}\"><sheets><sheet name=\"{name}\" sheetId=\"1\" \
                 r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relationships(
                relationship(1, "worksheet", "worksheets/sheet1.xml") + &relationship(2, "styles", "styles.xml"),
            ),
        ),
        ("xl/styles.xml", styles()),
    ]
}

/// Two styles: the one that every workbook has to have, and *Text*, format 49.
fn styles() -> String {
    format!(
        "<styleSheet xmlns=\"{MAIN}\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>\
         </fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
         <xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>\
         </styleSheet>"
    )
}

/// Adds a text as XML has it. What XML does not have, or changes when it is read, is written as `_x000D_`, and what looks like
/// that with its first character so (ECMA-376 part 1, 22.9.2.19).
fn push_escaped(text: &str, xml: &mut String) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let looks_escaped = rest.starts_with("_x") && rest.as_bytes().get(6) == Some(&b'_');
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '_' if looks_escaped => xml.push_str("_x005F_"),
            '\t' | '\n' => xml.push(c),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => {
                let escape = format!("_x{:04X}_", u32::from(c));
                xml.push_str(&escape);
            }
            c => xml.push(c),
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use crate::{Book, TextSheet};

    #[test]
    fn what_was_written_is_read_back_letter_for_letter() {
        let texts = ["=1+1", " a ", "a\r\nb\tc", "_x0041_", "<&\">", "\u{1}\u{fffe}", "00501", "'", "", "ü 🎉", "]]>"];
        let mut sheet = TextSheet::new("To <mend> & \"more\"").unwrap();
        sheet.row(texts).unwrap();
        sheet.row([]).unwrap();
        sheet.row(["last"]).unwrap();
        let mut book = Book::open(sheet.finish().unwrap()).unwrap();
        assert_eq!(book.sheets()[0].name, "To <mend> & \"more\"");
        let mut rows = Vec::new();
        book.read(0, &mut |row| rows.push((row.number(), row.cells().map(String::from).collect::<Vec<_>>()))).unwrap();
        assert_eq!(rows, [(1, texts.map(String::from).to_vec()), (3, vec!["last".into()])]);
    }
}
