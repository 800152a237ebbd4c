//! Enough of RFC 3492 to tell whether an `xn--` label stands for an internationalized name.

use crate::types::https_url::forbidden_character;

/// Whether the part after `xn--` decodes, to characters that a registered name may hold.
pub(super) fn stands_for_a_name(code: &str) -> bool {
    let (basic, extended) = match code.rsplit_once('-') {
        // An encoder writes the delimiter only behind basic characters.
        Some(("", _)) => return false,
        Some((basic, extended)) => (basic, extended),
        None => ("", code),
    };
    !extended.is_empty() && InsertedCharacters::of(basic.len(), extended).all(|c| c.is_some_and(may_be_in_a_name))
}

/// Lower-case and its own compatibility form.
fn may_be_in_a_name(c: char) -> bool {
    may_be_in_a_name_but_for_case(c) && !has_small_letter(c)
}

/// Its own compatibility form, judged by the blocks of compatibility characters (UTS 46, "mapped").
fn may_be_in_a_name_but_for_case(c: char) -> bool {
    let compatibility = matches!(c,
        '\u{2100}'..='\u{214F}' | '\u{2460}'..='\u{24FF}' | '\u{3200}'..='\u{33FF}' | '\u{F900}'..='\u{FDFF}'
        | '\u{FE10}'..='\u{FFEF}' | '\u{1D400}'..='\u{1D7FF}' | '\u{2F800}'..='\u{2FA1F}');
    forbidden_character(c).is_none() && !compatibility
}

/// Whether a letter has a small one: a capital, or one of the digraphs and Greek letters that begin like a capital.
/// (`char::to_lowercase` would say it with a table of 12 kB.)
fn has_small_letter(c: char) -> bool {
    let begins_large = matches!(c,
        '\u{1C5}' | '\u{1C8}' | '\u{1CB}' | '\u{1F2}' | '\u{1F88}'..='\u{1F8F}' | '\u{1F98}'..='\u{1F9F}'
        | '\u{1FA8}'..='\u{1FAF}' | '\u{1FBC}' | '\u{1FCC}' | '\u{1FFC}');
    // Squared and circled capitals are pictures without small ones.
    begins_large || c.is_uppercase() && !matches!(c, '\u{3D2}'..='\u{3D4}' | '\u{1F130}'..='\u{1F189}')
}

const BASE: u32 = 36;
const LOWEST_THRESHOLD: u32 = 1;
const HIGHEST_THRESHOLD: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;

/// The characters a label's code inserts, in the order of insertion; `None` where the code is wrong, which ends it.
struct InsertedCharacters<'a> {
    digits: &'a [u8],
    length: u32,
    character: u32,
    position: u32,
    bias: u32,
    first: bool,
}

impl<'a> InsertedCharacters<'a> {
    fn of(basic_length: usize, extended: &'a str) -> Self {
        let length = u32::try_from(basic_length).unwrap_or(u32::MAX);
        Self { digits: extended.as_bytes(), length, character: 0x80, position: 0, bias: 72, first: true }
    }

    fn decode_one(&mut self) -> Option<char> {
        let delta = self.read_delta()?;
        self.length = self.length.checked_add(1)?;
        self.bias = adapt(delta, self.length, self.first);
        self.first = false;
        let position = self.position.checked_add(delta)?;
        self.character = self.character.checked_add(position / self.length)?;
        self.position = position % self.length + 1;
        char::from_u32(self.character)
    }

    /// A generalized variable-length integer (RFC 3492, section 3.3).
    fn read_delta(&mut self) -> Option<u32> {
        let (mut delta, mut weight, mut k) = (0_u32, 1_u32, BASE);
        loop {
            let (&byte, rest) = self.digits.split_first()?;
            self.digits = rest;
            let digit = digit_value(byte)?;
            delta = delta.checked_add(digit.checked_mul(weight)?)?;
            let threshold = k.saturating_sub(self.bias).clamp(LOWEST_THRESHOLD, HIGHEST_THRESHOLD);
            if digit < threshold {
                return Some(delta);
            }
            weight = weight.checked_mul(BASE - threshold)?;
            k += BASE;
        }
    }
}

impl Iterator for InsertedCharacters<'_> {
    type Item = Option<char>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.digits.is_empty() {
            return None;
        }
        let character = self.decode_one();
        if character.is_none() {
            self.digits = &[];
        }
        Some(character)
    }
}

fn digit_value(byte: u8) -> Option<u32> {
    match byte {
        b'a'..=b'z' => Some(u32::from(byte - b'a')),
        b'A'..=b'Z' => Some(u32::from(byte - b'A')),
        b'0'..=b'9' => Some(u32::from(byte - b'0') + 26),
        _ => None,
    }
}

fn adapt(delta: u32, length: u32, first: bool) -> u32 {
    let mut delta = delta / if first { DAMP } else { 2 };
    delta += delta / length;
    let mut k = 0;
    while delta > (BASE - LOWEST_THRESHOLD) * HIGHEST_THRESHOLD / 2 {
        delta /= BASE - LOWEST_THRESHOLD;
        k += BASE;
    }
    k + (BASE - LOWEST_THRESHOLD + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::{InsertedCharacters, may_be_in_a_name, may_be_in_a_name_but_for_case, stands_for_a_name};
    use alloc::string::String;

    #[test]
    fn a_letter_with_a_small_one_is_in_no_name() {
        let different: alloc::vec::Vec<char> = (0..=0x10_ffff)
            .filter_map(char::from_u32)
            .filter(|c| may_be_in_a_name(*c) != (may_be_in_a_name_but_for_case(*c) && c.to_lowercase().eq([*c])))
            .collect();
        assert!(different.is_empty(), "{different:?}");
    }

    #[test]
    fn inserts_the_characters_of_the_rfc_samples() {
        // RFC 3492, section 7.1, (B) Chinese, (K) Vietnamese, (L) Japanese.
        for (basic, extended, expected) in [
            (0, "ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"),
            (23, "kjcr8268qyxafd2f1b9g", "Tạisaohọkhôngthểchỉnóitiếngviệt"),
            (2, "ww4c5e180e575a65lsy2b", "年組金八先生"),
        ] {
            let mut inserted: alloc::vec::Vec<char> = InsertedCharacters::of(basic, extended).flatten().collect();
            inserted.sort_unstable();
            let mut wanted: alloc::vec::Vec<char> = expected.chars().filter(|c| !c.is_ascii()).collect();
            wanted.sort_unstable();
            assert_eq!(inserted.iter().collect::<String>(), wanted.iter().collect::<String>(), "{extended}");
        }
    }

    #[test]
    fn takes_registered_names() {
        for code in ["mller-kva", "MLLER-KVA", "fiqs8s", "wgbh1c", "p1ai", "bcher-kva", "i-7iq", "fa-hia"] {
            assert!(stands_for_a_name(code), "{code}");
        }
    }

    #[test]
    fn refuses_codes_that_stand_for_nothing() {
        for code in ["", "-", "a", "abc-", "-kva", "99999999", "zn7c", "mller-kv", "a-b-c-"] {
            assert!(!stands_for_a_name(code), "{code}");
        }
    }
}
