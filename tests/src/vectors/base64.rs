//! Bytes that are no text, as vectors write them.

/// The bytes behind standard base64 with padding (RFC 4648, section 4).
///
/// # Errors
///
/// The first character that does not belong there.
pub(super) fn decode(text: &str) -> Result<Vec<u8>, String> {
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
    use super::decode;

    #[test]
    fn reads_the_examples_of_the_rfc() {
        for (text, bytes) in [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmFy", "foobar")] {
            assert_eq!(decode(text).unwrap(), bytes.as_bytes());
        }
        assert_eq!(decode("//79").unwrap(), [0xff, 0xfe, 0xfd]);
        assert!(decode("a b").is_err());
    }
}
