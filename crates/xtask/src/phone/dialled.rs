//! Texts as people dial them in a country: with and without its prefixes and its calling code.

use super::numbers::{Numbers, Source};

/// More digits than the engine keeps tell nothing.
const MOST_DIGITS: usize = 40;

impl Numbers {
    /// The next text without `+`, and the region in which it is dialled.
    pub fn dialled(&mut self) -> (String, String) {
        let Some(source) = self.random.pick(&self.sources).filter(|source| source.international.is_some()).cloned()
        else {
            return self.dialled();
        };
        let mut digits = Vec::new();
        match self.random.below(8) {
            0 => self.national(&source, &mut digits),
            1 => self.prefixed(&source, &mut digits),
            2 | 3 => self.abroad(&source, &mut digits),
            4 => {
                digits.extend(source.code.to_string().bytes());
                self.national(&source, &mut digits);
            }
            5 => {
                digits.extend(source.code.to_string().bytes());
                self.prefixed(&source, &mut digits);
            }
            6 => {
                digits.extend(source.code.to_string().bytes());
                self.random_digits(16, &mut digits);
            }
            _ => self.random_digits(22, &mut digits),
        }
        if self.random.below(3) == 0 {
            self.random.mutate(&mut digits);
        }
        digits.truncate(MOST_DIGITS);
        let text = if self.random.below(4) == 0 { self.with_separators(&digits) } else { plain(&digits) };
        (source.region, text)
    }

    fn national(&mut self, source: &Source, into: &mut Vec<u8>) {
        if let Some(pattern) = self.random.pick(&source.patterns) {
            self.random.draw(pattern, into);
        }
    }

    /// A national number behind a national prefix, where the region has one.
    fn prefixed(&mut self, source: &Source, into: &mut Vec<u8>) {
        if let Some(prefix) = &source.prefix {
            self.random.draw(prefix, into);
        }
        self.national(source, into);
    }

    /// Behind an international prefix: a number of anywhere, or the region's own.
    fn abroad(&mut self, source: &Source, into: &mut Vec<u8>) {
        if let Some(prefix) = &source.international {
            self.random.draw(prefix, into);
        }
        let there = if self.random.below(4) == 0 { Some(source) } else { self.random.pick(&self.sources) };
        if let Some(there) = there.cloned() {
            into.extend(there.code.to_string().bytes());
            self.prefixed(&there, into);
        }
    }

    fn random_digits(&mut self, most: usize, into: &mut Vec<u8>) {
        let length = 1 + self.random.below(most);
        into.extend((0..length).map(|_| self.random.digit()));
    }

    fn with_separators(&mut self, digits: &[u8]) -> String {
        let spelled = self.spelled(digits);
        let text = spelled.trim_start_matches('+');
        if self.random.below(2) == 0 { format!("({text}") } else { text.to_owned() }
    }
}

fn plain(digits: &[u8]) -> String {
    String::from_utf8_lossy(digits).into_owned()
}
