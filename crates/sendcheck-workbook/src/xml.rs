//! Reading the XML of a part, one event at a time.

use std::borrow::Cow;
use std::io::BufReader;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use crate::WorkbookError;
use crate::archive::{Archive, Part};
use crate::limits;

/// The XML of a part. An element without content begins and ends like any other.
pub(crate) struct Xml<'a> {
    reader: Reader<BufReader<Part<'a>>>,
    buffer: Vec<u8>,
    name: &'a str,
    /// How many elements are open.
    depth: u32,
}

impl<'a> Xml<'a> {
    /// The part of this name; `None` if there is none.
    pub(crate) fn open(archive: &'a mut Archive, name: &'a str) -> Result<Option<Self>, WorkbookError> {
        let Some(part) = archive.part(name)? else { return Ok(None) };
        let mut reader = Reader::from_reader(BufReader::new(part));
        reader.config_mut().expand_empty_elements = true;
        Ok(Some(Self { reader, buffer: Vec::new(), name, depth: 0 }))
    }

    /// The part of this name, which has to be there.
    pub(crate) fn open_needed(archive: &'a mut Archive, name: &'a str) -> Result<Self, WorkbookError> {
        Self::open(archive, name)?.ok_or_else(|| WorkbookError::broken(format!("{name} is missing")))
    }

    /// The next event; `None` at the end.
    ///
    /// # Errors
    /// If the part cannot be unpacked, is no XML, ends within an element, or a limit is met.
    pub(crate) fn next(&mut self) -> Result<Option<Event<'_>>, WorkbookError> {
        self.buffer.clear();
        self.reader.get_mut().get_mut().allow(limits::PIECE_BYTES);
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::Eof) if self.depth > 0 => Err(WorkbookError::broken(format!("{} ends too early", self.name))),
            Ok(Event::Eof) => Ok(None),
            Ok(event) => {
                match &event {
                    Event::Start(_) => self.depth = self.depth.saturating_add(1),
                    Event::End(_) => self.depth = self.depth.saturating_sub(1),
                    _ => {}
                }
                Ok(Some(event))
            }
            Err(quick_xml::Error::Io(error)) => Err(WorkbookError::of_io(&error, self.name)),
            Err(_) => Err(WorkbookError::broken(format!("{} is no well-formed XML", self.name))),
        }
    }
}

/// The value of an attribute, whatever its namespace is called here.
pub(crate) fn attribute<'e>(element: &'e BytesStart<'_>, name: &str) -> Option<Cow<'e, str>> {
    let mut attributes = element.attributes();
    let found =
        attributes.with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok()
}

/// The value of an attribute as a number.
pub(crate) fn number_in(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.trim().parse().ok()
}

/// Whether an attribute is a true word of XML.
pub(crate) fn is_true(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| matches!(value.trim(), "1" | "true"))
}

/// Adds the text of an event that is one.
pub(crate) fn push_text(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(piece) => text.push_str(&piece.xml10_content()),
        Event::CData(piece) => text.push_str(&piece.xml10_content()),
        Event::GeneralRef(reference) => text.push(character(reference)),
        _ => {}
    }
}

/// The character of a reference; those that a document type defines are not followed.
fn character(reference: &BytesRef<'_>) -> char {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character;
    }
    match reference.xml10_content().as_ref() {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "apos" => '\'',
        "quot" => '"',
        _ => char::REPLACEMENT_CHARACTER,
    }
}
