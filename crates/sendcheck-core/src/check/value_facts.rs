//! One look at a recipient's values, so that rules need not look at clean ones again.

use crate::check::{ConsumerCx, Slot};
use crate::limits;

/// What is known of all body values together. A rule that finds its trait absent has nothing to report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct ValueFacts {
    /// How many expected values are there.
    pub(crate) filled: usize,
    traits: u8,
}

/// Something that at least one value has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Trait {
    /// Nothing but blanks, or nothing at all.
    Blank = 1,
    /// More bytes than a value may have characters.
    Long = 1 << 1,
    /// An ampersand.
    Ampersand = 1 << 2,
    /// A control character, or more blanks than may follow each other.
    Spaced = 1 << 3,
    /// The letter P, as the word STOP has it.
    LetterP = 1 << 4,
}

impl ValueFacts {
    /// Looks at every expected value once.
    pub(crate) fn of(view: &ConsumerCx<'_>) -> Self {
        let mut facts = Self::default();
        for (_, slot) in view.values().filter(|(_, slot)| *slot != Slot::Missing) {
            facts.filled += 1;
            if let Slot::Text(text) = slot {
                facts.look_at(text);
            }
        }
        facts
    }

    /// Whether a value has this trait.
    pub(crate) fn has(self, wanted: Trait) -> bool {
        self.traits & wanted as u8 != 0
    }

    fn look_at(&mut self, text: &str) {
        let (mut seen, mut blanks, mut solid) = (0, 0, false);
        for byte in text.bytes() {
            match byte {
                b' ' => blanks += 1,
                0..b' ' => seen |= Trait::Spaced as u8,
                b'&' => seen |= Trait::Ampersand as u8,
                b'p' | b'P' => seen |= Trait::LetterP as u8,
                _ => solid = true,
            }
        }
        self.traits |= seen;
        self.note(Trait::Spaced, blanks > limits::BLANKS_IN_A_ROW.value);
        self.note(Trait::Long, text.len() > limits::VARIABLE.value);
        // Beyond ASCII there are blanks too, so such a text is looked at whole.
        self.note(Trait::Blank, (!solid || !text.is_ascii()) && text.trim().is_empty());
    }

    fn note(&mut self, what: Trait, found: bool) {
        self.traits |= if found { what as u8 } else { 0 };
    }
}
