//! What is lost of a text, and how much makes it none.

use alloc::string::String;

use crate::recipients::error::{ListError, NotText};
use crate::recipients::scan::first_of;

/// Appends bytes read as UTF-8, with U+FFFD in the place of what is none (WHATWG Encoding, section 8.1.1: one for as much
/// as a character that broke off).
pub(in crate::recipients) fn push_utf8(bytes: &[u8], out: &mut String) {
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        out.extend((!chunk.invalid().is_empty()).then_some(char::REPLACEMENT_CHARACTER));
    }
}

/// Whether a text in UTF-8 holds U+FFFD.
pub(in crate::recipients) fn holds_replacement(text: &[u8]) -> bool {
    let mut rest = text;
    while let Some(behind) = first_of(rest, 0xef).and_then(|place| rest.get(place + 1..)) {
        if behind.starts_with(b"\xbf\xbd") {
            return true;
        }
        rest = behind;
    }
    false
}

/// Fields of a database are padded with NULs, pictures and programs are full of them: no text has so many side by side.
const SIDE_BY_SIDE: u32 = 3;

/// So many NULs are an accident in a long list, and not if they are one in so many bytes.
const FEW: u32 = 16;
const ONE_IN: u64 = 1 << 10;

/// The NULs of a list. A few cost the rows that they stand in, many mean that this is no text.
#[derive(Debug, Clone, Default)]
pub(in crate::recipients) struct Nuls {
    count: u32,
    first: u64,
    /// Where the last one stands, and how many stand side by side there.
    last: u64,
    side_by_side: u32,
}

impl Nuls {
    /// Takes note of a NUL, in the order of the list: the place of the character in bytes, and how wide it is.
    ///
    /// # Errors
    /// [`NotText::Binary`] as soon as there are too many for a text.
    pub(in crate::recipients) fn add(&mut self, offset: u64, width: u64) -> Result<(), ListError> {
        let is_next = self.count > 0 && self.last + width == offset;
        self.side_by_side = if is_next { self.side_by_side + 1 } else { 1 };
        self.first = if self.count == 0 { offset } else { self.first };
        self.count = self.count.saturating_add(1);
        self.last = offset;
        let is_dense = self.count >= FEW && u64::from(self.count) * ONE_IN >= offset;
        if self.side_by_side < SIDE_BY_SIDE && !is_dense {
            return Ok(());
        }
        Err(ListError::NotText { kind: NotText::Binary { offset: self.first } })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_byte_costs_one_character() {
        for (bytes, text) in [
            (&b"Zo\xeb M"[..], "Zo\u{fffd} M"),
            (b"M\xc3\xbcll\xc3", "Müll\u{fffd}"),
            (b"\xf0\x9f\x98", "\u{fffd}"),
            (b"\x80\x80", "\u{fffd}\u{fffd}"),
        ] {
            let mut out = String::new();
            push_utf8(bytes, &mut out);
            assert_eq!(out, text);
            assert!(holds_replacement(out.as_bytes()));
        }
        assert!(!holds_replacement("ｆ\u{feff}\u{ffff}".as_bytes()));
    }

    #[test]
    fn a_few_nuls_are_damage_and_many_are_no_text() {
        let mut nuls = Nuls::default();
        for offset in [7, 8, 20, 21, 40_000] {
            assert_eq!(nuls.add(offset, 1), Ok(()));
        }
        let binary = Err(ListError::NotText { kind: NotText::Binary { offset: 7 } });
        assert_eq!(nuls.add(40_001, 1), Ok(()));
        assert_eq!(nuls.add(40_002, 1), binary);
        let mut dense = Nuls::default();
        let first = (0..20_u64).map(|index| dense.add(index * 100, 1)).find(Result::is_err);
        assert_eq!(first, Some(Err(ListError::NotText { kind: NotText::Binary { offset: 0 } })));
        let mut sparse = Nuls::default();
        assert!((0..200_u64).all(|index| sparse.add(index * 10_000, 1).is_ok()));
    }

    #[test]
    fn sixteen_nuls_are_none_of_a_text_of_sixteen_kilobytes() {
        let last = |offset: u64| {
            let mut nuls = Nuls::default();
            assert!((0..15).all(|index| nuls.add(index * 2, 1).is_ok()));
            nuls.add(offset, 1)
        };
        assert!(last(16 << 10).is_err());
        assert_eq!(last((16 << 10) + 1), Ok(()));
    }
}
