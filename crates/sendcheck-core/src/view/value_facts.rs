//! One look at a recipient's values, so that rules need not look at clean ones again.

use crate::limits;
use crate::recipients::is_blank_text;
use crate::view::{ConsumerCx, SentValue, Slot};

/// What is known of all values together. A rule that finds its trait absent has nothing to report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct ValueFacts {
    /// How many expected body values are there.
    pub(crate) filled: usize,
    /// What at least one body value has.
    body: u32,
    /// What at least one value of a button, or the header's link, has.
    others: u32,
    /// What any of all these has, or an id or the customer data.
    any: u32,
}

/// Something that a value has, or may have: then a rule looks more closely.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub(crate) enum Trait {
    /// Nothing that can be seen, or nothing at all.
    Blank = 1,
    /// More bytes than a value may have characters.
    Long = 1 << 1,
    /// An ampersand.
    Ampersand = 1 << 2,
    /// A control character, or more blanks than may follow each other.
    Spaced = 1 << 3,
    /// U+FFFD.
    Replaced = 1 << 10,
    /// Nothing but what programs write for nothing, letter by letter.
    Nothing = 1 << 11,
    /// A mark that may stand around a placeholder of some system.
    Marked = 1 << 12,
    /// A backslash or `<`.
    Markup = 1 << 13,
    /// The beginning of a formula or error, or nothing but what stands in a quantity.
    Sheet = 1 << 14,
    /// What a control, a noncharacter, a mark of direction or a letter that was read twice begins with.
    Garbled = 1 << 15,
    /// What parts a link, or a blank.
    Parted = 1 << 21,
    /// A mark before a letter that a transport encoded.
    Encoded = 1 << 22,
}

/// Something in ASCII that is no blank.
const SOLID: u32 = 1 << 5;

/// No part of [`Trait::Nothing`].
const SOMETHING: u32 = 1 << 16;

/// No part of a quantity or a date in figures.
const NO_QUANTITY: u32 = 1 << 17;

/// What a quantity or a date has that is more than digits.
const POINT: u32 = 1 << 20;

/// UTF-8 of a letter that lead bytes of UTF-8 become when they are read as windows-1252, and of what those become that follow.
const READ_TWICE: u32 = 0b11 << 18;

/// What a trait is told by without looking again.
const SEEN: u32 = Trait::Ampersand as u32
    | Trait::Spaced as u32
    | Trait::Marked as u32
    | Trait::Markup as u32
    | Trait::Sheet as u32
    | Trait::Garbled as u32
    | Trait::Encoded as u32
    | Trait::Parted as u32;

/// What each byte shows of the value it stands in.
#[expect(clippy::indexing_slicing, reason = "a constant with an index out of range does not compile")]
const SHOWN: [u32; 256] = {
    let mut shown = [SOMETHING | NO_QUANTITY | Trait::Parted as u32; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        shown[byte as usize] = shown_by(byte);
        byte += 1;
    }
    // U+FFFD begins with it, noncharacters, and full-width letters.
    shown[0xef] |= Trait::Replaced as u32 | Trait::Garbled as u32;
    // What windows-1252 has for the bytes after the first of a character: Latin-1's signs, and those of its own.
    shown[0xc2] |= 1 << 18 | Trait::Garbled as u32 | Trait::Marked as u32;
    shown[0xc5] |= 1 << 18;
    shown[0xc6] |= 1 << 18;
    shown[0xcb] |= 1 << 18;
    // Marks of direction too, but quotes and dashes as well.
    shown[0xe2] |= 1 << 18 | Trait::Garbled as u32;
    // What it has for the first ones.
    shown[0xc3] |= 1 << 19;
    let mut lead = 0xf0;
    while lead < 0xf5 {
        shown[lead] |= Trait::Garbled as u32;
        lead += 1;
    }
    shown
};

/// What a character of ASCII shows.
const fn shown_by(ascii: u8) -> u32 {
    let what = match ascii {
        b' ' => 0,
        b'\t' | b'\n' | b'\r' => Trait::Spaced as u32,
        0..b' ' | 0x7f => Trait::Spaced as u32 | Trait::Garbled as u32,
        b'&' => SOLID | Trait::Ampersand as u32,
        b'<' => SOLID | Trait::Markup as u32 | Trait::Marked as u32,
        b'\\' => SOLID | Trait::Markup as u32,
        b'%' => SOLID | Trait::Marked as u32 | Trait::Encoded as u32,
        b'[' | b'{' | b'@' | b'$' | b'~' | b'|' => SOLID | Trait::Marked as u32,
        b'+' => SOLID | Trait::Encoded as u32,
        b'#' => SOLID | Trait::Marked as u32 | Trait::Sheet as u32,
        b'=' => SOLID | Trait::Sheet as u32 | Trait::Encoded as u32,
        _ => SOLID,
    };
    let of_nothing = matches!(
        ascii,
        b' ' | b'a'
            ..=b'f'
                | b'i'
                | b'j'
                | b'k'
                | b'l'
                | b'n'
                | b'o'
                | b't'
                | b'u'
                | b'v'
                | b'A'
                | b'D'
                | b'I'
                | b'L'
                | b'N'
                | b'O'
                | b'T'
                | b'U'
                | b','
                | b'/'
                | b'\\'
                | b'('
                | b')'
                | b'<'
                | b'>'
                | b'['
                | b']'
                | b'{'
                | b'}'
                | b'"'
                | b'\''
    );
    let of_quantity =
        matches!(ascii, b' ' | b'0'..=b'9' | b'.' | b',' | b'+' | b'-' | b'/' | b':' | b'E' | b'e' | b'T' | b'Z');
    let of_quantity_only = if matches!(ascii, b'.' | b'+' | b'-' | b'/') { POINT } else { 0 };
    let parted = if parts_a_link(ascii) { Trait::Parted as u32 } else { 0 };
    what | of_quantity_only
        | parted
        | if of_nothing { 0 } else { SOMETHING }
        | if of_quantity { 0 } else { NO_QUANTITY }
}

/// Whether a character sets parts of a link apart, or stands in none.
const fn parts_a_link(ascii: u8) -> bool {
    matches!(ascii, b'\t'..=b'\r' | b' ' | b'/' | b'.' | b':' | b'#' | b'?' | b'&' | b'=')
}

impl ValueFacts {
    /// Looks at every value that is sent once; the header's link was looked at before, as a link.
    pub(crate) fn of(view: &ConsumerCx<'_>) -> Self {
        let mut facts = Self { others: view.header_url.as_ref().map_or(0, |url| url.traits), ..Self::default() };
        for (_, slot) in view.values().filter(|(_, slot)| *slot != Slot::Missing) {
            facts.filled += 1;
            if let Slot::Text(text) = slot {
                facts.body |= traits(text);
            }
        }
        for (_, slot) in view.buttons() {
            if let Slot::Text(text) = slot {
                facts.others |= traits(text);
            }
        }
        facts.any = facts.body | facts.others;
        if view.plan.is_in_app() {
            facts.add(view.ids());
        }
        // A row's customer data comes later, if it has any.
        if view.consumer().is_some() {
            facts.add(view.data_texts());
        }
        facts
    }

    /// Looks at values that are sent and stand in no message: ids and customer data.
    pub(super) fn add<'a>(&mut self, values: impl Iterator<Item = SentValue<'a>>) {
        self.any = values.fold(self.any, |any, value| any | traits(value.text));
    }

    /// Whether a body value has this trait.
    pub(crate) fn has(self, wanted: Trait) -> bool {
        self.body & wanted as u32 != 0
    }

    /// Whether a value of a button, or the header's link, has this trait.
    pub(crate) fn other_has(self, wanted: Trait) -> bool {
        self.others & wanted as u32 != 0
    }

    /// Whether any value has a trait that a rule looks for. What parts a link is odd in the value of a button only.
    pub(crate) fn is_odd(self) -> bool {
        self.any & !(Trait::Parted as u32) != 0 || self.other_has(Trait::Parted)
    }

    /// Whether a value that is sent has this trait.
    pub(crate) fn any_has(self, wanted: Trait) -> bool {
        self.any & wanted as u32 != 0
    }
}

/// What a text has, of what is worth a second look.
pub(super) fn traits(text: &str) -> u32 {
    let (mut seen, mut blanks) = (0, 0);
    for byte in text.bytes() {
        seen |= SHOWN.get(usize::from(byte)).copied().unwrap_or(0);
        blanks += usize::from(byte == b' ');
    }
    let has_all = |bits: u32| seen & bits == bits;
    let is_plain = (seen ^ (SOLID | SOMETHING)) & (SOLID | SOMETHING | NOT_PLAIN) == 0
        && !has_all(READ_TWICE)
        && seen & (NO_QUANTITY | POINT) != POINT
        && !begins_as_error(text)
        && text.len() <= limits::VARIABLE.value;
    // Nearly every text of several words has as many blanks, and none that has them together.
    let spaced = blanks > limits::BLANKS_IN_A_ROW.value && widest_gap(text) > limits::BLANKS_IN_A_ROW.value;
    let spaced = if spaced { Trait::Spaced as u32 } else { 0 };
    spaced | if is_plain { seen & Trait::Parted as u32 } else { look_closer(text, seen) }
}

/// The most blanks that follow each other.
fn widest_gap(text: &str) -> usize {
    let (mut widest, mut gap) = (0, 0);
    for byte in text.bytes() {
        gap = if byte == b' ' { gap + 1 } else { 0 };
        widest = widest.max(gap);
    }
    widest
}

/// Whether a value begins like an error of a spreadsheet that says which by a number.
fn begins_as_error(text: &str) -> bool {
    text.trim_start().starts_with("Err:")
}

/// What a plain value shows nothing of.
const NOT_PLAIN: u32 = SEEN & !(Trait::Parted as u32) | Trait::Replaced as u32;

/// The traits that take more than one byte to tell.
#[inline(never)]
fn look_closer(text: &str, seen: u32) -> u32 {
    let note = |what: Trait, found: bool| if found { what as u32 } else { 0 };
    let perhaps_replaced = seen & Trait::Replaced as u32 != 0;
    seen & SEEN
        | note(Trait::Replaced, perhaps_replaced && text.contains(char::REPLACEMENT_CHARACTER))
        | note(Trait::Long, text.len() > limits::VARIABLE.value)
        | note(Trait::Nothing, seen & SOMETHING == 0)
        | note(Trait::Sheet, seen & (NO_QUANTITY | POINT) == POINT || begins_as_error(text))
        | note(Trait::Garbled, seen & READ_TWICE == READ_TWICE)
        // Beyond ASCII there are blanks too, and marks that nobody sees, so such a text is looked at whole.
        | note(Trait::Blank, seen & SOLID == 0 && is_blank_text(text))
}

#[cfg(test)]
mod tests {
    use super::{Trait, traits};
    use crate::odd;

    fn has(text: &str, wanted: Trait) -> bool {
        traits(text) & wanted as u32 != 0
    }

    #[test]
    fn what_rules_look_for_is_never_missed() {
        for text in odd::all_of_nothing() {
            let gates = [Trait::Nothing, Trait::Sheet, Trait::Marked];
            assert!(gates.iter().any(|gate| has(&text, *gate)), "{text}");
        }
        for text in
            ["[Name]", "«Name»", "<Name>", "%NAME%", "#{x}", "@NAME@", "$NAME$", "~NAME~", "|NAME|", "*|X|*", "{{1}}"]
        {
            assert!(has(text, Trait::Marked), "{text}");
        }
        for text in [
            "=\"1\"",
            "#REF!",
            "1E+15",
            "1,5e+3",
            "12345678.0",
            "####",
            "-1.5E+9",
            "Err:508",
            "1/0/1900",
            "1900-01-00 00:00",
        ] {
            assert!(has(text, Trait::Sheet), "{text}");
        }
        for text in [
            "MÃ¼ller",
            "â€™",
            "a\u{1b}",
            "a\u{7f}",
            "\u{9b}",
            "\u{202e}",
            "\u{2069}",
            "\u{fdd0}",
            "\u{10ffff}",
            "Ã…",
            "ðŸ˜€",
            "Å½",
            "aÃ\u{2c6}",
            "aÃ\u{192}",
            "aÃ\u{160}",
        ] {
            assert!(has(text, Trait::Garbled), "{text}");
        }
        assert!(has("a<br>", Trait::Markup) && has("a\\n", Trait::Markup));
    }

    #[test]
    fn a_clean_value_has_nothing_to_look_for() {
        assert!(has("a     b", Trait::Spaced) && !has("a    b c d e f g", Trait::Spaced));
        for text in [
            "Nancy",
            "9999",
            "Your order, 12 May (9:30)",
            "on Friday, with your neighbour at number 14",
            "José",
            "São Paulo",
            "O'Brien",
            "19:30",
            "Привет",
            "山田",
        ] {
            assert_eq!(traits(text) & !(Trait::Parted as u32), 0, "{text}");
        }
    }
}
