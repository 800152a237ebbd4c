//! The formats of cells.

use std::collections::HashMap;

use quick_xml::events::Event;

use crate::archive::Archive;
use crate::shown::{Format, builtin};
use crate::xml::{Xml, attribute, number_in};
use crate::{WorkbookError, limits};

/// The format of each style of cells.
pub(super) struct Styles {
    general: Format,
    /// Each format once.
    formats: Vec<Format>,
    /// The format of each style.
    of_style: Vec<usize>,
}

impl Styles {
    pub(super) fn read(archive: &mut Archive, part: &str) -> Result<Self, WorkbookError> {
        let mut ids = Vec::new();
        let mut codes: HashMap<u32, String> = HashMap::new();
        if let Some(mut xml) = Xml::open(archive, part)? {
            let mut are_of_cells = false;
            while let Some(event) = xml.next()? {
                match &event {
                    Event::Start(element) => match element.local_name().as_ref() {
                        "numFmt" => {
                            let code = attribute(element, "formatCode").unwrap_or_default();
                            codes.extend(number_in(element, "numFmtId").map(|id| (id, code.into_owned())));
                        }
                        "cellXfs" => are_of_cells = true,
                        "xf" if are_of_cells => ids.push(number_in(element, "numFmtId").unwrap_or_default()),
                        _ => {}
                    },
                    Event::End(element) if element.local_name().as_ref() == "cellXfs" => are_of_cells = false,
                    _ => {}
                }
                if ids.len().max(codes.len()) > limits::STYLES {
                    return Err(WorkbookError::TooLarge { what: "styles", limit: limits::STYLES as u64 });
                }
            }
        }
        Ok(Self::of(&ids, &codes))
    }

    fn of(ids: &[u32], codes: &HashMap<u32, String>) -> Self {
        let (mut formats, mut places) = (Vec::new(), HashMap::new());
        let place = |id: &u32| {
            *places.entry(*id).or_insert_with(|| {
                formats.push(Format::parse(codes.get(id).map_or_else(|| builtin(*id), String::as_str)));
                formats.len() - 1
            })
        };
        let of_style = ids.iter().map(place).collect();
        Self { general: Format::general(), formats, of_style }
    }

    /// The format of a style; general where there is none.
    pub(super) fn format(&self, style: Option<u32>) -> &Format {
        let place = style.and_then(|style| self.of_style.get(style as usize));
        place.and_then(|place| self.formats.get(*place)).unwrap_or(&self.general)
    }
}
