//! In which line of a JSON text a pointer leads.

use std::collections::HashMap;

use sendcheck::{At, Finding, Handoff};

/// Where each value of a JSON text begins.
#[derive(Debug, Default)]
pub(crate) struct Lines(HashMap<String, u32>);

impl Lines {
    /// Reads a text. Of one that is no plain JSON, because it had to be repaired, nothing is known.
    pub(crate) fn of(text: &str) -> Self {
        let mut reader = Reader { rest: text.trim_start_matches('\u{feff}'), line: 1, lines: HashMap::new() };
        let read = reader.value(&mut String::new()).is_some();
        reader.blank();
        Self(if read && reader.rest.is_empty() { reader.lines } else { HashMap::new() })
    }

    /// The line, counted from 1, in which the value begins.
    pub(crate) fn line(&self, pointer: &str) -> Option<u32> {
        self.0.get(pointer).copied()
    }
}

/// Where in the document of a handoff something was found: in the handoff as a whole unless the finding says more.
pub(crate) fn pointer_of<'a>(finding: &'a Finding, handoff: &'a Handoff) -> &'a str {
    match &finding.at {
        At::Pointer(pointer) if !pointer.is_empty() => pointer,
        _ => handoff.pointer(),
    }
}

struct Reader<'a> {
    rest: &'a str,
    line: u32,
    lines: HashMap<String, u32>,
}

impl<'a> Reader<'a> {
    fn value(&mut self, pointer: &mut String) -> Option<()> {
        self.blank();
        self.lines.insert(pointer.clone(), self.line);
        match self.rest.chars().next()? {
            '{' => self.members(pointer, '}', true),
            '[' => self.members(pointer, ']', false),
            '"' => self.string().map(drop),
            _ => self.word(),
        }
    }

    fn members(&mut self, pointer: &mut String, end: char, named: bool) -> Option<()> {
        self.advance(1);
        for index in 0.. {
            self.blank();
            if self.take(end) {
                return Some(());
            }
            if index > 0 && !self.take(',') {
                return None;
            }
            self.blank();
            let length = pointer.len();
            pointer.push('/');
            if named {
                let name: String = serde_json::from_str(self.string()?).ok()?;
                pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
                self.blank();
                self.take(':').then_some(())?;
            } else {
                pointer.push_str(&index.to_string());
            }
            self.value(pointer)?;
            pointer.truncate(length);
        }
        None
    }

    /// A text with its quotation marks.
    fn string(&mut self) -> Option<&'a str> {
        let inner = self.rest.strip_prefix('"')?;
        let mut escaped = false;
        let end = inner.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        })?;
        Some(self.advance(end + 2))
    }

    /// A number, or one of the three words.
    fn word(&mut self) -> Option<()> {
        let end = self.rest.find(|c: char| !c.is_ascii_alphanumeric() && !"+-.".contains(c)).unwrap_or(self.rest.len());
        (!self.advance(end).is_empty()).then_some(())
    }

    fn blank(&mut self) {
        let end = self.rest.find(|c| !matches!(c, ' ' | '\t' | '\r' | '\n')).unwrap_or(self.rest.len());
        self.advance(end);
    }

    fn take(&mut self, c: char) -> bool {
        let taken = self.rest.starts_with(c);
        if taken {
            self.advance(c.len_utf8());
        }
        taken
    }

    fn advance(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.line += u32::try_from(taken.matches('\n').count()).unwrap_or(0);
        self.rest = rest;
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn a_pointer_leads_to_the_line_of_its_value() {
        let lines = Lines::of("\u{feff}[\n  { \"a/b\": [1,\n      {\"~\\\"\": \"x\\\\\"}]\n  }, null ]\n");
        let place = |pointer| lines.line(pointer);
        assert_eq!([place(""), place("/0"), place("/0/a~1b"), place("/0/a~1b/0")], [1, 2, 2, 2].map(Some));
        assert_eq!([place("/0/a~1b/1"), place("/0/a~1b/1/~0\""), place("/1")], [3, 3, 4].map(Some));
        assert_eq!(place("/2"), None);
    }

    #[test]
    fn nothing_is_known_of_what_is_no_json() {
        for text in ["", "{", "{'a': 1}", "[1,,2]", "[1] 2", "{\"a\" 1}"] {
            assert_eq!(Lines::of(text).line(""), None, "{text}");
        }
    }
}
