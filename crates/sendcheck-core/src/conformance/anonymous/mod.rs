//! A request and its handoff without anything of whom and of what they are: numbers become others of the same country, kind
//! and defect, texts others of the same shape.
//!
//! What comes out is looked through before it leaves: no four letters or digits in a row that stood in a value may still stand
//! in one. Where they do, there is no case.

mod document;
mod fiction;
mod fill;
mod links;
mod numbers;
mod originals;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::json::Value;
use fill::Fill;
use originals::Originals;

/// A text and what it became.
type Pair = (String, String);

/// What is put in the place of values, the same for the same.
pub(super) struct Anonymous {
    originals: Originals,
    fill: Fill,
    numbers: Vec<Pair>,
    ids: Vec<Pair>,
    names: Vec<Pair>,
    /// Hosts that links were given.
    pub(super) hosts: Vec<String>,
    /// Whether every number is of a range that is reserved for fiction, or none at all.
    pub(super) is_fiction: bool,
    /// Whether numbers have to be what libphonenumber calls them, and not only stand for such.
    is_strict: bool,
}

impl Anonymous {
    /// For these documents; `turn` chooses among letters and digits.
    pub(super) fn new(documents: &[&Value], turn: usize) -> Self {
        let mut originals = Originals::default();
        for document in documents {
            document::gather(document, &mut originals);
        }
        let fill = Fill::new(&originals, turn);
        let (numbers, ids, names, hosts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { originals, fill, numbers, ids, names, hosts, is_fiction: true, is_strict: turn % 2 == 1 }
    }

    /// Whether something of an original still stands in a value.
    pub(super) fn leaks(&self, value: &Value) -> bool {
        let mut found = false;
        document::each_text(value, &mut |text| found |= self.originals.hold_some_of(text));
        found
    }

    /// A text of the same shape: length, kinds of characters, links and placeholders.
    pub(super) fn text(&mut self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, inside, behind)) = placeholder(rest) {
            out.push_str(&self.words(before));
            let name = self.name(inside.trim());
            out.push_str("{{");
            out.push_str(&inside.replacen(inside.trim(), &name, usize::from(!inside.trim().is_empty())));
            out.push_str("}}");
            rest = behind;
        }
        out.push_str(&self.words(rest));
        out
    }

    fn words(&mut self, text: &str) -> String {
        let pieces = text.split_inclusive(char::is_whitespace);
        pieces.map(|piece| if links::is_link(piece) { self.link(piece) } else { self.fill.text(piece) }).collect()
    }

    /// An id: what is equal stays equal, what differs differs.
    pub(super) fn id(&mut self, id: &str) -> String {
        if id == crate::wire::SMS_TEMPLATE_ID {
            // The documents' own, which every brand sends.
            self.originals.free(id);
            return id.to_string();
        }
        if let Some((_, known)) = self.ids.iter().find(|(original, _)| original == id) {
            return known.clone();
        }
        let (start, rest) = match id.strip_prefix('H') {
            Some(rest) if !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()) => ("H", rest),
            _ => ("", id),
        };
        let mut made = [start, &self.fill.text(rest)].concat();
        let mut turn = 0;
        while self.ids.iter().any(|(_, other)| *other == made) && turn < 10 {
            made.pop();
            made.push(char::from_digit(turn, 10).unwrap_or('0'));
            turn += 1;
        }
        self.ids.push((id.to_string(), made.clone()));
        made
    }

    /// A variable's name: a number stays, a word becomes one that says nothing.
    pub(super) fn name(&mut self, name: &str) -> String {
        if name.len() < 4 && name.bytes().all(|b| b.is_ascii_digit()) {
            return name.to_string();
        }
        if let Some((_, known)) = self.names.iter().find(|(original, _)| original == name) {
            return known.clone();
        }
        let letter = u8::try_from(self.names.len() % 26).unwrap_or(0);
        let made = ["v", char::from(b'a' + letter).encode_utf8(&mut [0; 4])].concat();
        self.names.push((name.to_string(), made.clone()));
        made
    }

    /// An error message with the names of variables as they are now. Of a text that is no message of the service's documents
    /// every word that could be somebody's is filled.
    pub(super) fn message(&mut self, message: &str) -> String {
        let (code, name) = message.split_once('=').unwrap_or((message, ""));
        let known = self.names.iter().find(|(original, _)| original == name.trim_start_matches('='));
        if let Some((original, made)) = known {
            return [code, "=", &name.replace(original.as_str(), made)].concat();
        }
        if crate::answers::Explanation::of(message).known != crate::answers::Known::Unknown {
            return message.to_string();
        }
        // Digits may be a number's, whatever stands between them.
        let is_bare =
            |piece: &str| !piece.contains(|c: char| c.is_ascii_digit()) && !self.originals.hold_some_of(piece);
        let pieces = message.split_inclusive(char::is_whitespace);
        pieces.map(|piece| if is_bare(piece) { piece.to_string() } else { self.fill.text(piece) }).collect()
    }
}

/// The text before the first placeholder, what stands between its braces, and the text behind.
fn placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once("{{")?;
    let (inside, behind) = rest.split_once("}}")?;
    Some((before, inside, behind))
}
