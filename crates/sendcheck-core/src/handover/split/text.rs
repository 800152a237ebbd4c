//! The text of a request, from which consumers are taken as they were written.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::json::layout::{Part, parts, strict};
use crate::json::{Note, Value};

/// The text of a request, and where its consumers stand in it.
#[derive(Debug, Default)]
pub(super) struct RequestText {
    pub(super) text: String,
    /// Everything before the list's first consumer, and behind its last; blanks beside the brackets belong to the lines.
    before: String,
    behind: String,
    /// The blanks before each consumer, and behind the last.
    lead: String,
    tail: String,
    pub(super) consumers: Vec<Range<usize>>,
}

/// How consumers are laid out.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Lines {
    /// As in the request.
    AsTheyStand,
    /// Each begins a line, for somebody who has to mend them.
    EachItsOwn,
}

impl RequestText {
    /// The text of a request that could be read, with what was noted.
    pub(super) fn of(text: &str, notes: &[Note]) -> Self {
        let text = strict(text, notes).into_owned();
        let members = parts(&text, 0..text.len());
        // Of members with one name the last one counts.
        let Some(place) = members.iter().rposition(|part| part.is_called("consumers", &text)) else {
            return Self { text, ..Self::default() };
        };
        let list = members.get(place).map(|part| part.value.clone()).unwrap_or_default();
        let consumers: Vec<_> = parts(&text, list.clone()).into_iter().map(|part| part.value).collect();
        let first = consumers.first().map_or(list.end, |first| first.start);
        let end = consumers.last().map_or(list.end, |last| last.end);
        let piece = |range: Range<usize>| String::from(text.get(range).unwrap_or_default());
        let mut before = String::new();
        let mut from = 0;
        // An earlier list of that name counts for nobody and would be taken for this one.
        let (earlier, later) = (members.iter(), members.iter().skip(1));
        for (part, next) in earlier.zip(later).take(place).filter(|(part, _)| part.is_called("consumers", &text)) {
            before += &piece(from..part.whole().start);
            from = next.whole().start;
        }
        before += &piece(from..list.start + 1);
        let (lead, tail) = (piece(list.start + 1..first), piece(end..list.end.saturating_sub(1)));
        let behind = piece(list.end.saturating_sub(1)..text.len());
        Self { text, before, behind, lead, tail, consumers }
    }

    pub(super) fn consumer(&self, index: usize) -> &str {
        self.consumers.get(index).and_then(|range| self.text.get(range.clone())).unwrap_or_default()
    }

    /// The request with these consumers.
    pub(super) fn with_consumers(&self, consumers: &[String], lines: Lines) -> String {
        let is_one_line = lines == Lines::EachItsOwn && !self.lead.contains('\n');
        let (lead, tail) = if is_one_line { ("\n    ", "\n  ") } else { (self.lead.as_str(), self.tail.as_str()) };
        let length: usize = consumers.iter().map(|consumer| consumer.len() + lead.len() + 1).sum();
        let mut text = String::with_capacity(self.before.len() + length + tail.len() + self.behind.len());
        text += &self.before;
        for (place, consumer) in consumers.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            text += lead;
            text += consumer;
        }
        text += tail;
        text += &self.behind;
        text
    }

    /// The text with something else in some places, which are in its order.
    pub(super) fn edited(&self, edits: &[Edit]) -> String {
        let (mut text, mut from) = (String::with_capacity(self.text.len()), 0);
        for Edit { place, with, .. } in edits {
            text += self.text.get(from..place.start).unwrap_or_default();
            text += with;
            from = place.end;
        }
        text + self.text.get(from..).unwrap_or_default()
    }
}

/// A piece of the text that is written otherwise.
pub(super) struct Edit {
    /// The consumer, counted from 1, that it belongs to.
    pub(super) row: u32,
    pub(super) place: Range<usize>,
    pub(super) with: String,
}

/// An object without its member of this name.
pub(super) fn without_member(object: &str, name: &str) -> String {
    let mut text = String::from(object);
    loop {
        let members = parts(&text, 0..text.len());
        let Some(place) = members.iter().position(|part| part.is_called(name, &text)) else { return text };
        let range = |at: usize| members.get(at).map(Part::whole);
        let own = range(place).unwrap_or_default();
        let cut = match (range(place + 1), place.checked_sub(1).and_then(range)) {
            (Some(next), _) => own.start..next.start,
            (None, Some(previous)) => previous.end..own.end,
            (None, None) => own,
        };
        text.replace_range(cut, "");
    }
}

/// An object with one more member, in front of all others; what cuts it out again leaves the object as it was.
pub(super) fn with_member(object: &str, name: &str, value: &str) -> String {
    let inside = object.strip_prefix('{').unwrap_or(object);
    let rest = inside.trim_start();
    let blanks = inside.strip_suffix(rest).unwrap_or_default();
    let name = Value::from(name).to_json();
    let joint = if rest == "}" { "" } else { "," };
    let between = if rest == "}" { "" } else { blanks };
    format!("{{{blanks}{name}:{value}{joint}{between}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn a_member_comes_and_goes_without_a_trace() {
        for object in
            ["{}", "{ }", r#"{"a":1}"#, "{ \"a\" : 1 }", "{\n      \"a\": {\"x\": []},\n      \"b\": 2\n    }"]
        {
            let with = with_member(object, "x", "[7]");
            let value = json::parse(&with).unwrap().value;
            assert_eq!(value.pointer("/x/0"), Some(&Value::from(7_u64)), "{with}");
            assert_eq!(value.as_object().and_then(|members| members.iter().next().map(|(name, _)| name)), Some("x"));
            assert_eq!(without_member(&with, "x"), object, "{with}");
        }
        assert_eq!(without_member(r#"{"a":1, "x":2 }"#, "x"), r#"{"a":1 }"#);
        assert_eq!(without_member(r#"{"x":2,"a":1,"\u0078":3}"#, "x"), r#"{"a":1}"#);
    }
}
