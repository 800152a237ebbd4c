//! Eight bytes at once, in one word; and one as six bits.

const ONES: u64 = u64::MAX / 255;
const HIGH_BITS: u64 = ONES << 7;

/// The high bit of every byte of a word that is this byte. Bits above the first such byte may be wrong, those below it
/// never are.
pub(crate) const fn equal(word: u64, byte: u8) -> u64 {
    let difference = word ^ (ONES * byte as u64);
    difference.wrapping_sub(ONES) & !difference & HIGH_BITS
}

/// The same for bytes less than `LIMIT`, which is at most 128.
pub(crate) const fn below<const LIMIT: u8>(word: u64) -> u64 {
    word.wrapping_sub(ONES * LIMIT as u64) & !word & HIGH_BITS
}

/// The six bits for which a letter of base64 stands (RFC 4648, section 4).
pub(crate) fn sextet(byte: u8) -> Option<u32> {
    Some(u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_byte_that_is_meant_is_found_and_nothing_else() {
        for byte in 0..=u8::MAX {
            for (place, first) in (0..8).zip((7..).step_by(8)) {
                let mut word = [0x80_u8; 8];
                word[place] = byte;
                let word = u64::from_le_bytes(word);
                assert_eq!(equal(word, b'"').trailing_zeros(), if byte == b'"' { first } else { 64 });
                assert_eq!(below::<32>(word).trailing_zeros(), if byte < 32 { first } else { 64 });
            }
        }
    }
}
