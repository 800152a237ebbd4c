//! UTF-16 as a stream.

use crate::recipients::reading::Encoding;

/// UTF-16 to UTF-8 as the bytes come, units and surrogate pairs torn between two pieces included.
#[derive(Debug, Clone)]
pub(in crate::recipients) struct Utf16 {
    little_endian: bool,
    odd_byte: Option<u8>,
    high: Option<u16>,
    units: u64,
}

/// What came out of one piece of UTF-16.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Decoded {
    Character(char),
    /// A surrogate without its other half, or half a unit at the end of the input.
    Damaged,
    /// U+0000, at this place in bytes from where the decoder began.
    Nul(u64),
}

impl Utf16 {
    /// A decoder for the encoding, if it is UTF-16.
    pub(in crate::recipients) fn of(encoding: Encoding) -> Option<Self> {
        let little_endian = match encoding {
            Encoding::Utf16Le => true,
            Encoding::Utf16Be => false,
            Encoding::Utf8 | Encoding::Utf8Bom | Encoding::Windows1252 | Encoding::Other(_) => return None,
        };
        Some(Self { little_endian, odd_byte: None, high: None, units: 0 })
    }

    pub(in crate::recipients) fn push(&mut self, bytes: &[u8], mut out: impl FnMut(Decoded)) {
        for &byte in bytes {
            let Some(first) = self.odd_byte.take() else {
                self.odd_byte = Some(byte);
                continue;
            };
            let pair = [first, byte];
            self.unit(if self.little_endian { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }, &mut out);
        }
    }

    pub(in crate::recipients) fn finish(self, mut out: impl FnMut(Decoded)) {
        if self.high.is_some() {
            out(Decoded::Damaged);
        }
        if self.odd_byte.is_some() {
            out(Decoded::Damaged);
        }
    }

    fn unit(&mut self, unit: u16, out: &mut impl FnMut(Decoded)) {
        self.units += 1;
        let low = (0xdc00..0xe000).contains(&unit);
        match self.high.take() {
            Some(high) if low => {
                let scalar = 0x1_0000 + ((u32::from(high) - 0xd800) << 10) + (u32::from(unit) - 0xdc00);
                return out(char::from_u32(scalar).map_or(Decoded::Damaged, Decoded::Character));
            }
            Some(_) => out(Decoded::Damaged),
            None => {}
        }
        if (0xd800..0xdc00).contains(&unit) {
            self.high = Some(unit);
        } else if unit == 0 {
            out(Decoded::Nul((self.units - 1) * 2));
        } else {
            out(char::from_u32(u32::from(unit)).map_or(Decoded::Damaged, Decoded::Character));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    fn decode(bytes: &[u8]) -> Vec<Decoded> {
        let mut decoder = Utf16::of(Encoding::Utf16Le).unwrap();
        let mut out = Vec::new();
        decoder.push(bytes, |decoded| out.push(decoded));
        decoder.finish(|decoded| out.push(decoded));
        out
    }

    #[test]
    fn joins_surrogates_and_marks_lone_ones() {
        use Decoded::{Character, Damaged};
        assert_eq!(decode(b"\x3d\xd8\x00\xdea\0"), [Character('😀'), Character('a')]);
        assert_eq!(decode(b"\x3d\xd8a\0"), [Damaged, Character('a')]);
        assert_eq!(decode(b"\x00\xdea\0"), [Damaged, Character('a')]);
        assert_eq!(decode(b"\x3d\xd8\x3d\xd8\x00\xde"), [Damaged, Character('😀')]);
        assert_eq!(decode(b"a\0\x3d\xd8"), [Character('a'), Damaged]);
        assert_eq!(decode(b"a\0b"), [Character('a'), Damaged]);
        assert_eq!(decode(b"a\0\0\0"), [Character('a'), Decoded::Nul(2)]);
    }
}
