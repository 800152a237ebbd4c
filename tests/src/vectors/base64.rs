//! Bytes that are no text, as vectors write them.

/// The bytes behind standard base64 with padding (RFC 4648, section 4).
///
/// # Errors
///
/// The first character that does not belong there.
pub fn decode(text: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for c in text.chars().filter(|c| *c != '=') {
        bits = bits << 6 | sextet(c).ok_or_else(|| format!("`{c}` is no base64"))?;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).unwrap_or_default());
        }
    }
    Ok(bytes)
}

/// The bytes as standard base64 with padding.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for piece in bytes.chunks(3) {
        let bits = piece.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (24 - 8 * piece.len());
        let digits = (0..=piece.len()).map(|index| digit(bits >> (18 - 6 * index) & 0x3f));
        text.extend(digits.chain(std::iter::repeat_n('=', 3 - piece.len())));
    }
    text
}

fn digit(sextet: u32) -> char {
    let base = match sextet {
        0..26 => u32::from('A'),
        26..52 => u32::from('a') - 26,
        52..62 => return char::from_digit(sextet - 52, 10).unwrap_or_default(),
        62 => return '+',
        _ => return '/',
    };
    char::from_u32(base + sextet).unwrap_or_default()
}

fn sextet(c: char) -> Option<u32> {
    let base = match c {
        'A'..='Z' => u32::from('A'),
        'a'..='z' => u32::from('a') - 26,
        '0'..='9' => return Some(u32::from(c) - u32::from('0') + 52),
        '+' => return Some(62),
        '/' => return Some(63),
        _ => return None,
    };
    Some(u32::from(c) - base)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn reads_the_examples_of_the_rfc() {
        for (text, bytes) in [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmFy", "foobar")] {
            assert_eq!(decode(text).unwrap(), bytes.as_bytes());
            assert_eq!(encode(bytes.as_bytes()), text);
        }
        assert_eq!(decode("//79").unwrap(), [0xff, 0xfe, 0xfd]);
        let every: Vec<u8> = (0..=u8::MAX).collect();
        assert_eq!(decode(&encode(&every)).unwrap(), every);
        assert!(decode("a b").is_err());
    }
}
