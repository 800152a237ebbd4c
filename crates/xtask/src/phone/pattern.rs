//! The regular expressions of the metadata: the few constructs they use, and nothing else.

use super::Error;

/// A pattern over digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pattern {
    /// One digit out of a set: bit `d` stands for digit `d`.
    Digit(u16),
    Sequence(Vec<Pattern>),
    /// Tried from the left.
    Choice(Vec<Pattern>),
    /// As many as possible.
    Repeat {
        pattern: Box<Pattern>,
        least: u8,
        most: u8,
    },
    /// A numbered group, from 1.
    Group {
        number: u8,
        pattern: Box<Pattern>,
    },
    /// `$`: the end of the text.
    End,
}

/// Every digit.
pub(super) const ALL_DIGITS: u16 = 0x3ff;

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// [`Error::Pattern`] at the first construct that is not one of: digit, `\d`, `[…]` of digits and ranges, `(…)`,
    /// `(?:…)`, `|`, `?`, `{n}`, `{n,m}`, `$`.
    pub(super) fn parse(text: &str) -> Result<Self, Error> {
        let mut reader = Reader { text, rest: text, groups: 0 };
        let pattern = reader.choice()?;
        if reader.rest.is_empty() { Ok(pattern) } else { Err(reader.unknown()) }
    }

    /// The length of the longest text it matches.
    pub(super) fn longest(&self) -> usize {
        self.longest_but(0)
    }

    /// The same, the text of one group not counted.
    pub(super) fn longest_but(&self, group: u8) -> usize {
        match self {
            Self::Digit(_) => 1,
            Self::End => 0,
            Self::Sequence(parts) => parts.iter().map(|part| part.longest_but(group)).sum(),
            Self::Choice(branches) => branches.iter().map(|branch| branch.longest_but(group)).max().unwrap_or(0),
            Self::Repeat { pattern, most, .. } => pattern.longest_but(group) * usize::from(*most),
            Self::Group { number, .. } if *number == group => 0,
            Self::Group { pattern, .. } => pattern.longest_but(group),
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    rest: &'a str,
    groups: u8,
}

impl Reader<'_> {
    fn choice(&mut self) -> Result<Pattern, Error> {
        let mut branches = vec![self.sequence()?];
        while self.eat("|") {
            branches.push(self.sequence()?);
        }
        Ok(single_or(branches, Pattern::Choice))
    }

    fn sequence(&mut self) -> Result<Pattern, Error> {
        let mut parts = Vec::new();
        while !self.rest.is_empty() && !self.rest.starts_with(['|', ')']) {
            let part = self.atom()?;
            parts.push(self.repeated(part)?);
        }
        Ok(single_or(parts, Pattern::Sequence))
    }

    fn atom(&mut self) -> Result<Pattern, Error> {
        if self.eat("\\d") {
            Ok(Pattern::Digit(ALL_DIGITS))
        } else if self.eat("$") {
            Ok(Pattern::End)
        } else if self.eat("[") {
            self.class()
        } else if self.eat("(?:") {
            self.closed()
        } else if self.eat("(") {
            self.groups += 1;
            let number = self.groups;
            Ok(Pattern::Group { number, pattern: Box::new(self.closed()?) })
        } else {
            Ok(Pattern::Digit(1 << self.digit()?))
        }
    }

    fn closed(&mut self) -> Result<Pattern, Error> {
        let inner = self.choice()?;
        if self.eat(")") { Ok(inner) } else { Err(self.unknown()) }
    }

    fn class(&mut self) -> Result<Pattern, Error> {
        let mut set = 0;
        while !self.eat("]") {
            let first = self.digit()?;
            let last = if self.eat("-") { self.digit()? } else { first };
            if last < first {
                return Err(self.unknown());
            }
            set |= (first..=last).map(|digit| 1 << digit).sum::<u16>();
        }
        Ok(Pattern::Digit(set))
    }

    fn repeated(&mut self, pattern: Pattern) -> Result<Pattern, Error> {
        let (least, most) = if self.eat("?") {
            (0, 1)
        } else if self.eat("{") {
            let least = self.count()?;
            let most = if self.eat(",") { self.count()? } else { least };
            if !self.eat("}") || most < least {
                return Err(self.unknown());
            }
            (least, most)
        } else {
            return Ok(pattern);
        };
        // A lazy or possessive repeat is one more `?` or `+`, which is no atom and so an error.
        Ok(Pattern::Repeat { pattern: Box::new(pattern), least, most })
    }

    fn count(&mut self) -> Result<u8, Error> {
        let length = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.rest.split_at_checked(length).ok_or_else(|| self.unknown())?;
        let count = digits.parse().map_err(|_| self.unknown())?;
        self.rest = rest;
        Ok(count)
    }

    fn digit(&mut self) -> Result<u8, Error> {
        let byte = self.rest.bytes().next().filter(u8::is_ascii_digit).ok_or_else(|| self.unknown())?;
        self.rest = self.rest.get(1..).unwrap_or_default();
        Ok(byte - b'0')
    }

    fn eat(&mut self, token: &str) -> bool {
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn unknown(&self) -> Error {
        Error::Pattern { pattern: self.text.to_owned(), at: self.text.len() - self.rest.len() }
    }
}

fn single_or(mut patterns: Vec<Pattern>, many: fn(Vec<Pattern>) -> Pattern) -> Pattern {
    if patterns.len() > 1 {
        return many(patterns);
    }
    patterns.pop().unwrap_or(Pattern::Sequence(Vec::new()))
}

#[cfg(test)]
mod tests {
    use super::{ALL_DIGITS, Error, Pattern};

    #[test]
    fn reads_every_construct() {
        let pattern = Pattern::parse("(?:0|[1-37]\\d{2,3})?(9)$").expect("known constructs");
        let Pattern::Sequence(parts) = pattern else { panic!("a sequence") };
        let choice = Pattern::Choice(vec![
            Pattern::Digit(1),
            Pattern::Sequence(vec![
                Pattern::Digit(0b1000_1110),
                Pattern::Repeat { pattern: Box::new(Pattern::Digit(ALL_DIGITS)), least: 2, most: 3 },
            ]),
        ]);
        let group = Pattern::Group { number: 1, pattern: Box::new(Pattern::Digit(1 << 9)) };
        assert_eq!(parts, [Pattern::Repeat { pattern: Box::new(choice), least: 0, most: 1 }, group, Pattern::End]);
    }

    #[test]
    fn stops_at_what_it_does_not_know() {
        let unknown = [
            ("1*", 1),
            ("1+", 1),
            ("\\w", 0),
            ("[^1]", 1),
            ("1{2,}", 4),
            ("1??", 2),
            (".", 0),
            ("(?=1)", 1),
            ("^1", 0),
        ];
        for (text, place) in unknown {
            assert!(matches!(Pattern::parse(text), Err(Error::Pattern { at, .. }) if at == place), "{text}");
        }
    }

    #[test]
    fn knows_its_longest_match() {
        assert_eq!(Pattern::parse("1\\d{2,4}|[23](?:4|56)?$").expect("known").longest(), 5);
        let with_group = Pattern::parse("0(?:12(\\d{5}))?").expect("known");
        assert_eq!((with_group.longest(), with_group.longest_but(1)), (8, 3));
    }
}
