//! Excel's workbooks of XML parts: `.xlsx` and `.xlsm` (ECMA-376 part 1).
//!
//! | file | part |
//! | --- | --- |
//! | `mod.rs` | the workbook: its sheets, and where they are |
//! | `strings.rs` | the texts that cells share |
//! | `styles.rs` | the formats of cells |
//! | `sheet.rs` | a sheet |

mod sheet;
mod strings;
mod styles;

use std::collections::HashMap;

use quick_xml::events::Event;

use crate::archive::Archive;
use crate::book::SheetInfo;
use crate::row::Rows;
use crate::shown::Epoch;
use crate::told::Told;
use crate::xml::{Xml, attribute, is_true};
use crate::{WorkbookError, limits};

use strings::Strings;
use styles::Styles;

/// A workbook whose sheets are known.
pub(crate) struct Xlsx {
    archive: Archive,
    /// The part of each sheet.
    parts: Vec<String>,
    epoch: Epoch,
    /// Read with the first sheet.
    shared: Option<(Strings, Styles)>,
    strings_part: String,
    styles_part: String,
}

/// Where the parts of a workbook are.
struct Places {
    workbook: String,
    /// Those of sheets that have cells, by the ids of their relationships; those of charts and macros have none.
    sheets: HashMap<String, String>,
    strings: String,
    styles: String,
}

impl Xlsx {
    /// Opens a workbook, which has a part `workbook`.
    pub(crate) fn open(mut archive: Archive, workbook: String) -> Result<(Self, Vec<SheetInfo>), WorkbookError> {
        let places = places(&mut archive, workbook)?;
        let (mut sheets, mut parts, mut epoch) = (Vec::new(), Vec::new(), Epoch::From1900);
        let mut xml = Xml::open_needed(&mut archive, &places.workbook)?;
        while let Some(event) = xml.next()? {
            let Event::Start(element) = &event else { continue };
            match element.local_name().as_ref() {
                "workbookPr" if is_true(element, "date1904") => epoch = Epoch::From1904,
                "sheet" => {
                    let part = attribute(element, "id").and_then(|id| places.sheets.get(id.as_ref()));
                    let Some(part) = part else { continue };
                    let name = attribute(element, "name").unwrap_or_default().into_owned();
                    let is_visible = attribute(element, "state").is_none_or(|state| state == "visible");
                    sheets.push(SheetInfo { name, is_visible });
                    parts.push(part.clone());
                    if sheets.len() > limits::SHEETS {
                        return Err(WorkbookError::TooLarge { what: "sheets", limit: limits::SHEETS as u64 });
                    }
                }
                _ => {}
            }
        }
        drop(xml);
        let Places { strings: strings_part, styles: styles_part, .. } = places;
        Ok((Self { archive, parts, epoch, shared: None, strings_part, styles_part }, sheets))
    }

    /// Reads the sheet of an index.
    pub(crate) fn read(&mut self, index: usize, rows: &mut Rows<'_>) -> Result<Told, WorkbookError> {
        if self.shared.is_none() {
            let strings = Strings::read(&mut self.archive, &self.strings_part)?;
            self.shared = Some((strings, Styles::read(&mut self.archive, &self.styles_part)?));
        }
        let (Some((strings, styles)), Some(part)) = (&self.shared, self.parts.get(index)) else {
            return Ok(Told::default());
        };
        let xml = Xml::open_needed(&mut self.archive, part)?;
        sheet::read(xml, (strings, styles, self.epoch), rows)
    }

    /// Whether a cell of the sheet holds something.
    pub(crate) fn is_filled(&mut self, index: usize) -> Result<bool, WorkbookError> {
        let Some(part) = self.parts.get(index) else { return Ok(false) };
        let mut xml = Xml::open_needed(&mut self.archive, part)?;
        while let Some(event) = xml.next()? {
            if let Event::Start(element) = &event
                && matches!(element.local_name().as_ref(), "v" | "is" | "f")
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Where the parts are, as the workbook's relationships say.
fn places(archive: &mut Archive, workbook: String) -> Result<Places, WorkbookError> {
    let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
    let relationships = format!("{folder}/_rels/{file}.rels");
    let relationships = relationships.trim_start_matches('/').to_owned();
    let (mut sheets, mut strings, mut styles) = (HashMap::new(), None, None);
    let folder = folder.to_owned();
    let mut xml = Xml::open_needed(archive, &relationships)?;
    while let Some(event) = xml.next()? {
        let Event::Start(element) = &event else { continue };
        let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target")) else { continue };
        let target = resolved(&folder, &target);
        let kind = attribute(element, "Type").unwrap_or_default();
        match kind.rsplit('/').next() {
            Some("worksheet") => {
                sheets.insert(id.into_owned(), target);
            }
            Some("sharedStrings") => strings = Some(target),
            Some("styles") => styles = Some(target),
            _ => {}
        }
    }
    drop(xml);
    let beside = |name: &str| resolved(&folder, name);
    Ok(Places {
        workbook,
        sheets,
        strings: strings.unwrap_or_else(|| beside("sharedStrings.xml")),
        styles: styles.unwrap_or_else(|| beside("styles.xml")),
    })
}

/// The name of a part that is named from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let path = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut names: Vec<&str> = Vec::new();
    for name in path.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                names.pop();
            }
            name => names.push(name),
        }
    }
    names.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn parts_are_named_from_a_folder() {
        assert_eq!(resolved("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "../xl/./styles.xml"), "xl/styles.xml");
        assert_eq!(resolved("", "sheet1.xml"), "sheet1.xml");
    }
}
