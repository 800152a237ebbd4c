//! One look at a recipient's values, so that rules need not look at clean ones again.

use crate::limits;
use crate::view::{ConsumerCx, Slot};

/// What is known of all body values together. A rule that finds its trait absent has nothing to report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct ValueFacts {
    /// How many expected values are there.
    pub(crate) filled: usize,
    traits: u16,
}

/// Something that at least one value has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub(crate) enum Trait {
    /// Nothing but blanks, or nothing at all.
    Blank = 1,
    /// More bytes than a value may have characters.
    Long = 1 << 1,
    /// An ampersand.
    Ampersand = 1 << 2,
    /// A control character, or more blanks than may follow each other.
    Spaced = 1 << 3,
    /// All letters of the word STOP, in any order and case.
    LettersOfStop = 1 << 4,
    /// U+FFFD.
    Replaced = 1 << 10,
}

/// Something in ASCII that is no blank.
const SOLID: u16 = 1 << 5;

/// One bit for each of its letters.
const LETTERS_OF_STOP: u16 = 0b1111 << 6;

/// What each byte shows of the value it stands in.
#[expect(clippy::indexing_slicing, reason = "a constant with an index out of range does not compile")]
const SHOWN: [u16; 256] = {
    let mut shown = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        shown[byte as usize] = shown_by(byte);
        byte += 1;
    }
    // U+FFFD begins with it, as do full-width letters.
    shown[0xef] = Trait::Replaced as u16;
    shown
};

/// What a character of ASCII shows; what is beyond it is looked at elsewhere.
const fn shown_by(ascii: u8) -> u16 {
    match ascii {
        b' ' => 0,
        0..b' ' => Trait::Spaced as u16,
        b'&' => Trait::Ampersand as u16,
        b's' | b'S' => SOLID | 1 << 6,
        b't' | b'T' => SOLID | 1 << 7,
        b'o' | b'O' => SOLID | 1 << 8,
        b'p' | b'P' => SOLID | 1 << 9,
        _ => SOLID,
    }
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
        self.traits & wanted as u16 != 0
    }

    fn look_at(&mut self, text: &str) {
        let (mut seen, mut blanks) = (0, 0);
        for byte in text.bytes() {
            seen |= SHOWN.get(usize::from(byte)).copied().unwrap_or(0);
            blanks += usize::from(byte == b' ');
        }
        self.traits |= seen & (Trait::Ampersand as u16 | Trait::Spaced as u16);
        self.note(Trait::Spaced, blanks > limits::BLANKS_IN_A_ROW.value);
        let perhaps_replaced = seen & Trait::Replaced as u16 != 0;
        self.note(Trait::Replaced, perhaps_replaced && text.contains(char::REPLACEMENT_CHARACTER));
        self.note(Trait::Long, text.len() > limits::VARIABLE.value);
        self.note(Trait::LettersOfStop, seen & LETTERS_OF_STOP == LETTERS_OF_STOP);
        // Beyond ASCII there are blanks too, so such a text is looked at whole.
        self.note(Trait::Blank, seen & SOLID == 0 && text.trim().is_empty());
    }

    fn note(&mut self, what: Trait, found: bool) {
        self.traits |= if found { what as u16 } else { 0 };
    }
}
