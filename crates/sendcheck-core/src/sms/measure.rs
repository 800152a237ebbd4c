//! How many units and segments a text takes.

use alloc::string::String;

use crate::limits;
use crate::sms::segments::{Packer, clusters, stands_alone};
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
    let mut sums = Sums::default();
    pieces.clone().for_each(|piece| sums.add(piece));
    if sums.foreign { ucs2(pieces, &sums) } else { gsm7(pieces, &sums) }
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

fn ucs2<'a>(pieces: impl Iterator<Item = &'a str> + Clone, sums: &Sums) -> Measured {
    let (encoding, units) = (Encoding::Ucs2, sums.characters);
    if units <= encoding.single() {
        return Measured { encoding, units, segments: 1, other_segments: None, characters: units };
    }
    let (mut split, mut alone) = (Packer::new(encoding), true);
    for character in pieces.clone().flat_map(str::chars) {
        split.add(character.len_utf16());
        alone &= stands_alone(character);
    }
    let split = split.segments();
    let whole = if alone { split } else { packed(&pieces.collect::<String>()) };
    // Smaller pieces never fill more segments, so the whole clusters give the larger count.
    Measured { encoding, units, segments: whole, other_segments: (split != whole).then_some(split), characters: units }
}

fn packed(text: &str) -> u32 {
    let mut packer = Packer::new(Encoding::Ucs2);
    clusters(text).for_each(|atom| packer.add(atom.units));
    packer.segments()
}

/// What can be added up piece by piece, in any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Sums {
    characters: usize,
    /// Without meaning once there is a foreign character.
    septets: usize,
    /// Whether a character is outside of GSM-7.
    foreign: bool,
}

impl Sums {
    fn add(&mut self, text: &str) {
        if text.is_ascii() { self.add_ascii(text.as_bytes()) } else { self.add_mixed(text) }
    }

    fn add_mixed(&mut self, text: &str) {
        let mut rest = text;
        while !self.foreign {
            let ascii = rest.bytes().take_while(u8::is_ascii).count();
            let Some((run, beyond)) = rest.split_at_checked(ascii) else { return };
            self.add_ascii(run.as_bytes());
            let mut characters = beyond.chars();
            let Some(character) = characters.next() else { return };
            self.characters += character.len_utf16();
            match septets(character) {
                Some(septets) => self.septets += septets,
                None => self.foreign = true,
            }
            rest = characters.as_str();
        }
        self.characters += limits::characters(rest);
    }

    /// Compares ranges instead of looking up, and adds in bytes, so that the compiler can take many at once.
    fn add_ascii(&mut self, text: &[u8]) {
        const AT_ONCE: usize = 128;
        self.characters += text.len();
        self.septets += text.len();
        for bytes in text.chunks(AT_ONCE) {
            let escaped: u8 = bytes.iter().map(|byte| u8::from(is_escaped(*byte))).sum();
            let foreign: u8 = bytes.iter().map(|byte| u8::from(is_foreign(*byte))).sum();
            self.septets += usize::from(escaped);
            self.foreign |= foreign > 0;
        }
    }
}

/// Whether an ASCII character is in GSM-7's extension table.
fn is_escaped(byte: u8) -> bool {
    byte.wrapping_sub(b'[') < 4 || byte.wrapping_sub(b'{') < 4 || byte == 0xc
}

/// Whether an ASCII character is not in GSM-7.
fn is_foreign(byte: u8) -> bool {
    (byte < b' ' && byte != b'\n' && byte != b'\r' && byte != 0xc) || byte == b'`' || byte == 0x7f
}
