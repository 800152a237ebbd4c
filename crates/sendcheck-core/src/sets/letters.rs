//! What may be wrong with the letters of a set: ids and names of columns are compared letter for letter.

use crate::recipients::{List, ReadingNote};

/// What may be wrong with the letters of a set. Digits are the same in every encoding that is assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Letters {
    assumed: Option<&'static str>,
    contradicted: Option<Contradicted>,
    beyond_ascii: bool,
    damaged: u32,
}

/// An encoding that the caller names and that the file is not in, each by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "what there is to say")]
pub struct Contradicted {
    /// What the caller says.
    pub given: &'static str,
    /// What the file says.
    pub found: &'static str,
    /// What it was read as.
    pub used: &'static str,
}

impl Letters {
    /// What is known before the rows are looked at.
    pub(super) fn of(list: &List) -> Self {
        let mut letters = Self::default();
        for note in &list.reading().notes {
            match note {
                ReadingNote::EncodingGuessed { .. } => letters.assumed = Some(list.reading().encoding.as_str()),
                ReadingNote::EncodingContradicted { given, found, read_as } => {
                    let [given, found, used] = [given, found, read_as].map(|encoding| encoding.as_str());
                    letters.contradicted = Some(Contradicted { given, found, used });
                }
                _ => {}
            }
        }
        letters
    }

    /// Looks at what stands for somebody, and says whether it is whole.
    pub(super) fn look_at(&mut self, cell: &str) -> bool {
        if cell.is_ascii() {
            return true;
        }
        self.beyond_ascii = true;
        let is_damaged = cell.contains(char::REPLACEMENT_CHARACTER);
        self.damaged = self.damaged.saturating_add(u32::from(is_damaged));
        !is_damaged
    }

    /// What there is to say of two files.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            assumed: self.assumed.or(other.assumed),
            contradicted: self.contradicted.or(other.contradicted),
            beyond_ascii: self.beyond_ascii || other.beyond_ascii,
            damaged: self.damaged.saturating_add(other.damaged),
        }
    }

    /// What the file was assumed to be written in, where it does not say so itself and nobody did.
    pub fn assumed(&self) -> Option<&'static str> {
        self.assumed
    }

    /// Where the file is not in the encoding that was given.
    pub fn contradicted(&self) -> Option<Contradicted> {
        self.contradicted
    }

    /// Whether what stands for somebody is written with letters that an encoding could change.
    pub fn matter(&self) -> bool {
        self.beyond_ascii
    }

    /// How many cells that stand for somebody have lost a character; their lines give nobody.
    pub fn damaged(&self) -> u32 {
        self.damaged
    }
}
