//! How many units and segments a text takes.

use alloc::string::String;

use crate::limits;
use crate::sms::alphabet::ASCII_SEPTETS;
use crate::sms::segments::{Packer, packed, stands_alone};
use crate::sms::{Encoding, septets};

/// What an SMS takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Measured {
    /// What it is encoded in.
    pub encoding: Encoding,
    /// Septets in GSM-7, UTF-16 code units in UCS-2.
    pub units: usize,
    /// The segments, each of which is billed, when no grapheme cluster is split; an empty text has none.
    pub segments: u32,
    /// The segments when clusters are split between their characters, where they are fewer.
    pub other_segments: Option<u32>,
    /// UTF-16 code units whatever the encoding: what limits on characters count.
    pub characters: usize,
}

/// Measures a text as it would be sent in an SMS.
///
/// An empty text has no segment; Twilio's calculator says 1. A text in GSM-7, and one in UCS-2 of
/// one segment, costs no allocation.
///
/// ```
/// use sendcheck_core::sms::{Encoding, measure};
///
/// let measured = measure("Your order is ready.");
/// assert_eq!((measured.encoding, measured.units, measured.segments), (Encoding::Gsm7, 20, 1));
/// assert_eq!(measure(&"€".repeat(80)).segments, 1);
/// assert_eq!(measure(&"’".repeat(71)).segments, 2);
/// ```
pub fn measure(text: &str) -> Measured {
    measure_pieces(core::iter::once(text))
}

/// Measures several pieces as the one text that they make, without putting them together unless
/// grapheme clusters decide.
///
/// ```
/// use sendcheck_core::sms::{measure, measure_pieces};
///
/// let pieces = ["Hi ", "José", ", see you at nine.", " ", "Reply STOP to opt out"];
/// assert_eq!(measure_pieces(pieces), measure(&pieces.concat()));
/// ```
pub fn measure_pieces<'a>(pieces: impl IntoIterator<Item = &'a str, IntoIter: Clone>) -> Measured {
    let pieces = pieces.into_iter();
    let sums = pieces.clone().map(Sums::of).fold(Sums::default(), Sums::and);
    measure_summed(&sums, pieces)
}

/// Measures several pieces whose sums are known already.
pub(crate) fn measure_summed<'a>(sums: &Sums, pieces: impl Iterator<Item = &'a str> + Clone) -> Measured {
    if sums.foreign { ucs2(pieces, sums) } else { gsm7(pieces, sums) }
}

fn gsm7<'a>(pieces: impl Iterator<Item = &'a str>, sums: &Sums) -> Measured {
    let (encoding, units) = (Encoding::Gsm7, sums.septets);
    let segments = if units <= encoding.single() {
        u32::from(units > 0)
    } else if units == sums.characters {
        u32::try_from(units.div_ceil(encoding.segment())).unwrap_or(u32::MAX)
    } else {
        let mut packer = Packer::new(encoding);
        pieces.flat_map(str::chars).for_each(|character| packer.add(encoding.units(character)));
        packer.segments()
    };
    Measured { encoding, units, segments, other_segments: None, characters: sums.characters }
}

fn ucs2<'a>(pieces: impl Iterator<Item = &'a str>, sums: &Sums) -> Measured {
    let (encoding, units) = (Encoding::Ucs2, sums.characters);
    if units <= encoding.single() || !sums.uneven {
        let full = u32::try_from(units.div_ceil(encoding.segment())).unwrap_or(u32::MAX);
        let segments = if units <= encoding.single() { 1 } else { full };
        return Measured { encoding, units, segments, other_segments: None, characters: units };
    }
    // Smaller pieces never fill more segments, so the whole clusters give the larger count.
    let [split, whole] = packed(&pieces.collect::<String>());
    Measured { encoding, units, segments: whole, other_segments: (split != whole).then_some(split), characters: units }
}

/// What can be added up piece by piece, in any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sums {
    pub(crate) characters: usize,
    /// Without meaning once there is a foreign character.
    septets: usize,
    /// Whether a character is outside of GSM-7.
    foreign: bool,
    /// Whether a character takes two units or may join another; where none does, UCS-2 is filled to the last unit.
    uneven: bool,
}

impl Sums {
    /// Whether a character is outside of GSM-7.
    pub(crate) const fn is_foreign(&self) -> bool {
        self.foreign
    }

    /// The sums of one piece.
    pub(crate) fn of(text: &str) -> Self {
        let mut sums = Self::default();
        let mut rest = text;
        while !sums.foreign {
            let beyond = sums.add_ascii(rest);
            let mut characters = beyond.chars();
            let Some(character) = characters.next() else { return sums };
            sums.characters += character.len_utf16();
            if let Some(septets) = septets(character) {
                sums.septets += septets;
            } else {
                (sums.foreign, sums.uneven) = (true, is_uneven(character));
            }
            rest = characters.as_str();
        }
        sums.characters += limits::characters(rest);
        sums.uneven |= rest.chars().any(is_uneven);
        sums
    }

    /// The sums of two pieces.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            characters: self.characters.saturating_add(other.characters),
            septets: self.septets.saturating_add(other.septets),
            foreign: self.foreign || other.foreign,
            uneven: self.uneven || other.uneven,
        }
    }

    /// The sums of the same piece so many times.
    pub(crate) fn times(self, times: usize) -> Self {
        Self {
            characters: self.characters.saturating_mul(times),
            septets: self.septets.saturating_mul(times),
            foreign: self.foreign && times > 0,
            uneven: self.uneven && times > 0,
        }
    }

    /// Takes ASCII from the front of a text and gives back the rest.
    fn add_ascii<'a>(&mut self, text: &'a str) -> &'a str {
        let mut length = 0;
        for byte in text.bytes().take_while(u8::is_ascii) {
            let septets = ASCII_SEPTETS.get(usize::from(byte)).copied().unwrap_or(0);
            self.septets += septets;
            self.foreign |= septets == 0;
            length += 1;
        }
        self.characters += length;
        text.get(length..).unwrap_or_default()
    }
}

/// Whether a character takes two units, or may be part of what is not cut; none of GSM-7 is one.
fn is_uneven(character: char) -> bool {
    character.len_utf16() > 1 || !stands_alone(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ascii_is_counted_as_the_alphabet_says() {
        for byte in 0..128_u8 {
            let sums = Sums::of(char::from(byte).encode_utf8(&mut [0; 4]));
            let septets = septets(char::from(byte));
            assert_eq!((sums.septets, sums.foreign), (septets.unwrap_or(0), septets.is_none()), "{byte}");
        }
    }

    #[test]
    fn nothing_in_the_alphabet_is_uneven() {
        for character in (0..=0xffff_u32).filter_map(char::from_u32).filter(|c| septets(*c).is_some()) {
            assert!(!is_uneven(character), "{character:?}");
        }
    }

    #[test]
    fn pieces_add_up_in_any_order() {
        let pieces = ["Hi {José}", "€ 5", "", "’", "👋x"];
        let whole = |pieces: &[&str]| Sums::of(&pieces.concat());
        let added = |pieces: &[&str]| pieces.iter().map(|piece| Sums::of(piece)).fold(Sums::default(), Sums::and);
        assert_eq!(added(&pieces[..2]), whole(&pieces[..2]));
        assert_eq!(added(&pieces[..2]), added(&[pieces[1], pieces[0]]));
        assert_eq!(added(&pieces).characters, whole(&pieces).characters);
        assert!(added(&pieces).foreign && whole(&pieces).foreign);
        assert!(added(&pieces).uneven && whole(&pieces).uneven && !whole(&pieces[..4]).uneven);
        assert_eq!(Sums::of("{€").times(3), Sums::of("{€{€{€"));
        assert_eq!(Sums::of("’").times(0), Sums::default());
    }
}
