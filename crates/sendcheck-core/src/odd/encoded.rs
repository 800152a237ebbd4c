//! Letters that stand there as the bytes or units that a transport made of them: `Zo%C3%AB`, `Zo=C3=AB`, `Zo+AOs-`.

use core::str;

use crate::bytes::sextet;

/// Whether a text holds UTF-8 in percent encoding (RFC 3986) or quoted-printable (RFC 2045), or UTF-7 (RFC 2152). Links may.
pub(crate) fn holds_encoded(text: &str) -> bool {
    let is_link = |word: &&str| word.contains('/') || word.starts_with("www.");
    text.split_whitespace().filter(|word| !is_link(word)).any(|word| {
        holds_bytes(word.as_bytes(), b'%') || holds_bytes(word.as_bytes(), b'=') || holds_units(word.as_bytes())
    })
}

/// Whether bytes stand there that are a character beyond ASCII, each as two hexadecimal digits behind the mark.
fn holds_bytes(word: &[u8], mark: u8) -> bool {
    let starts = word.iter().enumerate().filter(|(_, byte)| **byte == mark);
    starts.filter_map(|(start, _)| word.get(start..)).any(|rest| {
        let (triples, _) = rest.as_chunks::<3>();
        let byte = |[first, high, low]: &[u8; 3]| {
            (*first == mark).then_some(())?;
            Some(digit(*high)? << 4 | digit(*low)?)
        };
        let mut bytes = [0; 4];
        let mut count = 0;
        for (place, found) in bytes.iter_mut().zip(triples.iter().map_while(byte)) {
            *place = found;
            count += 1;
        }
        (2..=count).any(|length| {
            let text = bytes.get(..length).and_then(|bytes| str::from_utf8(bytes).ok());
            text.is_some_and(|text| text.chars().count() == 1)
        })
    })
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Whether Latin letters or typographic signs stand there as UTF-16 in base64, behind a `+`.
fn holds_units(word: &[u8]) -> bool {
    let starts = word.iter().enumerate().filter(|(_, byte)| **byte == b'+');
    starts.filter_map(|(start, _)| word.get(start + 1..)).any(|rest| {
        let (mut bits, mut count, mut units) = (0_u32, 0_u32, 0_usize);
        for sextet in rest.iter().map_while(|byte| sextet(*byte)) {
            bits = (bits << 6 | sextet) & 0x3f_ffff;
            count += 6;
            if count >= 16 {
                count -= 16;
                if !is_of_texts(bits >> count & 0xffff) {
                    return false;
                }
                units += 1;
            }
        }
        // What is left over fills up the last letter of base64.
        units > 0 && count < 6 && bits & ((1 << count) - 1) == 0
    })
}

/// Latin letters with marks and signs, the quotes and dashes of print, the euro.
fn is_of_texts(unit: u32) -> bool {
    matches!(unit, 0xa1..=0x24f | 0x2010..=0x203a | 0x20ac)
}

#[cfg(test)]
mod tests {
    use super::holds_encoded;

    #[test]
    fn letters_that_a_transport_changed() {
        for text in [
            "Zo%C3%AB",
            "Jos%c3%a9 Garc%C3%ADa",
            "Zo=C3=AB",
            "don=E2=80=99t",
            "Zo+AOs-",
            "J+APw-rgen",
            "Zo+AOs",
            "5 +IKw-",
            "%F0%9F%98%80",
            "%E5%BC%A0",
        ] {
            assert!(holds_encoded(text), "{text}");
        }
    }

    #[test]
    fn what_is_meant() {
        for text in [
            "50%",
            "100%AB",
            "%C3",
            "a%20b",
            "1+1=2",
            "x=C3",
            "A+B",
            "A+",
            "+12025550123",
            "+1 202 555 0123",
            "C++",
            "B+ABC",
            "https://example.com/caf%C3%A9",
            "example.com/caf%C3%A9",
            "Ana+Maria",
            "%C3%28",
            "=3D=3D",
            "A+AA-",
            "",
        ] {
            assert!(!holds_encoded(text), "{text}");
        }
    }
}
