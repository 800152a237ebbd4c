//! Bytes of a fuzzer, taken apart.

use std::borrow::Cow;

/// Texts in front, and single bytes behind them that choose among what a target offers. They stand behind so that a corpus
/// can be read, and so that a text does not change where one choice more is made of it.
pub(crate) struct Input<'a>(&'a [u8]);

/// What stands between several documents of one input: the separator of records of ASCII.
const BETWEEN: u8 = 0x1e;

impl<'a> Input<'a> {
    pub(crate) fn of(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// A number below `among`, out of the last byte that is left; 0 if none is.
    pub(crate) fn choice(&mut self, among: usize) -> usize {
        let Some((last, rest)) = self.0.split_last() else { return 0 };
        self.0 = rest;
        usize::from(*last) % among
    }

    pub(crate) fn pick<'p, T>(&mut self, among: &'p [T]) -> &'p T {
        &among[self.choice(among.len())]
    }

    pub(crate) fn flag(&mut self) -> bool {
        self.choice(2) == 1
    }

    /// What is left.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.0
    }

    /// What is left, as text.
    pub(crate) fn text(&self) -> Cow<'a, str> {
        String::from_utf8_lossy(self.0)
    }

    /// What is left, as so many documents; those that are not there are empty.
    pub(crate) fn documents<const COUNT: usize>(&self) -> [&'a [u8]; COUNT] {
        let mut documents = self.0.splitn(COUNT, |byte| *byte == BETWEEN);
        [(); COUNT].map(|()| documents.next().unwrap_or_default())
    }
}
