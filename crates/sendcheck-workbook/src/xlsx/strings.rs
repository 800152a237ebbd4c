//! The texts that cells share, and how texts are written.

use quick_xml::events::Event;

use crate::archive::Archive;
use crate::xml::{Xml, push_text};
use crate::{WorkbookError, limits};

/// All texts that cells share, one behind the other.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Strings {
    pub(super) fn read(archive: &mut Archive, part: &str) -> Result<Self, WorkbookError> {
        let mut strings = Self::default();
        let Some(mut xml) = Xml::open(archive, part)? else { return Ok(strings) };
        let (mut reader, mut one) = (TextReader::default(), String::new());
        while let Some(event) = xml.next()? {
            reader.take(&event, &mut one);
            let Event::End(element) = &event else { continue };
            if element.local_name().as_ref() == "si" {
                push_unescaped(&one, &mut strings.text);
                one.clear();
                strings.end()?;
            }
        }
        Ok(strings)
    }

    fn end(&mut self) -> Result<(), WorkbookError> {
        let most = limits::SHARED_TEXT_BYTES;
        if self.text.len() > most || self.ends.len() > most / 4 {
            return Err(WorkbookError::TooLarge { what: "bytes of shared texts", limit: most as u64 });
        }
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        Ok(())
    }

    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |start| *start as usize);
        self.text.get(start..end)
    }
}

/// Collects the text of an element with runs: what stands in `t`, but for how it is pronounced.
#[derive(Debug, Default)]
pub(super) struct TextReader {
    in_text: bool,
    in_phonetic: bool,
}

impl TextReader {
    pub(super) fn take(&mut self, event: &Event<'_>, text: &mut String) {
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "t" => self.in_text = !self.in_phonetic,
                "rPh" => self.in_phonetic = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "t" => self.in_text = false,
                "rPh" => self.in_phonetic = false,
                _ => {}
            },
            event if self.in_text => push_text(event, text),
            _ => {}
        }
    }
}

/// Adds a text in which characters that XML does not have are written as `_x0007_` (ECMA-376 part 1, 22.9.2.19).
pub(super) fn push_unescaped(written: &str, text: &mut String) {
    let mut rest = written;
    while let Some(place) = rest.find("_x") {
        let (before, behind) = rest.split_at(place);
        text.push_str(before);
        let escape = behind.get(2..6).filter(|_| behind.as_bytes().get(6) == Some(&b'_'));
        let escape = escape.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let character = escape.and_then(|digits| u32::from_str_radix(digits, 16).ok()).map(char::from_u32);
        if let Some(character) = character {
            text.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
            rest = behind.get(7..).unwrap_or_default();
        } else {
            text.push_str("_x");
            rest = behind.get(2..).unwrap_or_default();
        }
    }
    text.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::push_unescaped;

    #[test]
    fn escapes_are_undone_and_nothing_else() {
        for (written, text) in [
            ("a_x000D_\nb", "a\r\nb"),
            ("_x005F_x0041_", "_x0041_"),
            ("_x004_", "_x004_"),
            ("_xyz_ _x", "_xyz_ _x"),
            ("_xD800_", "\u{fffd}"),
            ("no", "no"),
        ] {
            let mut unescaped = String::new();
            push_unescaped(written, &mut unescaped);
            assert_eq!(unescaped, text);
        }
    }
}
