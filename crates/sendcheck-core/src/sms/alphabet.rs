//! The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1).

use core::fmt;

use crate::limits;
use crate::words::words;

words! {
    /// What an SMS is encoded in.
    #[expect(clippy::exhaustive_enums, reason = "3GPP TS 23.038 has no third for texts")]
    pub enum Encoding: Serialize {
        /// The GSM 7-bit default alphabet, counted in septets.
        Gsm7 = "GSM-7",
        /// UCS-2, which everybody takes for UTF-16, counted in units of 16 bits.
        Ucs2 = "UCS-2",
    }
}

impl Encoding {
    /// The most units of a message that is one segment.
    pub const fn single(self) -> usize {
        match self {
            Self::Gsm7 => limits::GSM_7_SINGLE.value,
            Self::Ucs2 => limits::UCS_2_SINGLE.value,
        }
    }

    /// The most units of a segment of a longer message.
    pub const fn segment(self) -> usize {
        match self {
            Self::Gsm7 => limits::GSM_7_SEGMENT.value,
            Self::Ucs2 => limits::UCS_2_SEGMENT.value,
        }
    }

    /// The units that a character takes; in GSM-7 none for a character that it does not have.
    pub(super) const fn units(self, character: char) -> usize {
        match (self, septets(character)) {
            (Self::Gsm7, Some(septets)) => septets,
            (Self::Gsm7, None) => 0,
            (Self::Ucs2, _) => character.len_utf16(),
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The septets of a character in GSM-7: 1, 2 for those of the extension table (an escape comes
/// before them), none for a character that GSM-7 does not have.
///
/// ```
/// use sendcheck_core::sms::septets;
///
/// assert_eq!((septets('é'), septets('€'), septets('ê')), (Some(1), Some(2), None));
/// ```
#[inline]
#[rustfmt::skip] // One character a line would hide the table.
pub const fn septets(character: char) -> Option<usize> {
    match character {
        '\u{c}' | '['..='^' | '{'..='~' | '€' => Some(2),
        '\n' | '\r' | ' '..='Z' | '_' | 'a'..='z' | '¡' | '£' | '¤' | '¥' | '§' | '¿' | 'Ä'..='Ç' | 'É' | 'Ñ' | 'Ö'
        | 'Ø' | 'Ü' | 'ß' | 'à' | 'ä'..='æ' | 'è' | 'é' | 'ì' | 'ñ' | 'ò' | 'ö' | 'ø' | 'ù' | 'ü'
        | 'Γ' | 'Δ' | 'Θ' | 'Λ' | 'Ξ' | 'Π' | 'Σ' | 'Φ' | 'Ψ' | 'Ω' => Some(1),
        _ => None,
    }
}

/// The septets of each ASCII character, 0 for one that GSM-7 does not have.
#[expect(clippy::indexing_slicing, reason = "a constant with an index out of range does not compile")]
pub(super) const ASCII_SEPTETS: [usize; 128] = {
    let mut table = [0; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        if let Some(septets) = septets(byte as char) {
            table[byte as usize] = septets;
        }
        byte += 1;
    }
    table
};

/// Whether a byte is a character of ASCII that GSM-7 has.
pub(super) fn is_ascii_of_gsm7(byte: u8) -> bool {
    ASCII_SEPTETS.get(usize::from(byte)).is_some_and(|septets| *septets > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_127_characters_and_10_behind_an_escape() {
        let count = |septets_each| ('\0'..=char::MAX).filter(|c| septets(*c) == Some(septets_each)).count();
        assert_eq!((count(1), count(2)), (127, 10));
    }

    #[test]
    fn lacks_what_looks_as_if_it_belonged() {
        for character in "\t`çáíóúêãõ\u{a0}’“”–—…ΑΒΕ\u{1b}\0\u{7f}".chars() {
            assert_eq!(septets(character), None, "{character:?}");
        }
    }
}
