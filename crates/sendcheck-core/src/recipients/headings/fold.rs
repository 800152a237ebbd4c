//! The form in which names of columns are compared.

use core::str::Chars;

use crate::recipients::blank::is_invisible;

/// A name as it is compared: its letters and digits, small and without accents.
///
/// Blanks of every kind, marks that nobody sees, `_ - . : * #`, dashes, brackets, braces, quotes and ordinal signs are
/// passed over. Latin letters lose their accents, `ß` is `ss`; Greek and Cyrillic letters lose case and stress. Letters of
/// other scripts stay as they are. (`char::to_lowercase` and a decomposition would do more, with tables of 30 kB.)
#[derive(Debug, Clone)]
pub struct Folded<'a> {
    characters: Chars<'a>,
    second: Option<char>,
}

/// The comparison form of a name, character by character.
///
/// ```
/// use sendcheck_core::recipients::headings::fold;
/// assert!(fold("Número_de TELÉFONO*").eq("numerodetelefono".chars()));
/// assert_eq!(fold("Straße").collect::<String>(), "strasse");
/// ```
pub fn fold(name: &str) -> Folded<'_> {
    Folded { characters: name.chars(), second: None }
}

/// Whether two names are one name: equal in [comparison form](fold), and not empty in it.
pub fn same_name(one: &str, other: &str) -> bool {
    fold(one).next().is_some() && fold(one).eq(fold(other))
}

impl Iterator for Folded<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(second) = self.second.take() {
            return Some(second);
        }
        let c = self.characters.by_ref().map(narrow).find(|c| !is_passed_over(*c))?;
        let (first, second) = letters(c);
        self.second = second;
        Some(first)
    }
}

/// Characters of full width, as an East Asian keyboard types them, stand for those of ASCII.
fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

fn is_passed_over(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => false,
        '_' | '-' | '.' | ':' | '*' | '#' | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '"' | '\'' | '`'
        // Accents typed as quotes, the ordinal signs of `N°` and `Nº`, soft hyphen, combining accents.
        | '´' | '«' | '»' | '°' | 'º' | 'ª' | '\u{ad}' | '\u{300}'..='\u{36f}'
        // Dashes and minus; typographic quotes.
        | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2018}'..='\u{201f}' | '\u{2039}' | '\u{203a}' => true,
        _ => c.is_whitespace() || c.is_control() || is_invisible(c),
    }
}

/// U+00C0 to U+00DF, and the same small from U+00E0; `*` where no single letter is meant.
pub(super) const LATIN_1: &[u8; 32] = b"aaaaaa*ceeeeiiiidnooooo*ouuuuy**";

/// U+0100 to U+017F.
const LATIN_EXTENDED_A: &[u8; 128] = b"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllll\
    nnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The small letter without accent, or the two that stand for it.
fn letters(c: char) -> (char, Option<char>) {
    let code = u32::from(c);
    let shifted = |by: u32| char::from_u32(code.wrapping_add(by)).unwrap_or(c);
    let single = match c {
        '\0'..='\u{7f}' => c.to_ascii_lowercase(),
        'ß' | 'ẞ' => return ('s', Some('s')),
        'Æ' | 'æ' => return ('a', Some('e')),
        'Œ' | 'œ' => return ('o', Some('e')),
        'Þ' | 'þ' => return ('t', Some('h')),
        'Ĳ' | 'ĳ' => return ('i', Some('j')),
        'ÿ' => 'y',
        'À'..='ÿ' => from_table(LATIN_1, code & 0x1f, c),
        'Ā'..='ſ' => from_table(LATIN_EXTENDED_A, code & 0x7f, c),
        'Ά' | 'ά' => 'α',
        'Έ' | 'έ' => 'ε',
        'Ή' | 'ή' => 'η',
        'Ί' | 'ί' | 'Ϊ' | 'ϊ' | 'ΐ' => 'ι',
        'Ό' | 'ό' => 'ο',
        'Ύ' | 'ύ' | 'Ϋ' | 'ϋ' | 'ΰ' => 'υ',
        'Ώ' | 'ώ' => 'ω',
        'ς' => 'σ',
        'Ё' | 'ё' => 'е',
        'Α'..='Ρ' | 'Σ'..='Ω' | 'А'..='Я' => shifted(0x20),
        'Ѐ'..='Џ' => shifted(0x50),
        _ => c,
    };
    (single, None)
}

fn from_table(table: &[u8], index: u32, c: char) -> char {
    let letter = usize::try_from(index).ok().and_then(|index| table.get(index));
    letter.filter(|letter| **letter != b'*').map_or(c, |letter| char::from(*letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn folded(name: &str) -> String {
        fold(name).collect()
    }

    #[test]
    fn case_accents_blanks_and_marks_are_passed_over() {
        for name in [
            "Phone Number",
            "phone_number",
            "PHONE-NUMBER",
            "Phone\u{a0}Number",
            "Phone\nnumber",
            "Phone\u{200b}Number",
            "\u{feff}Phone Number*",
            "[Phone] {Number}:",
            "“Phone” 'Number'",
            "#Phone.Number",
            "Phone\u{3000}\u{ad}Number",
            "Ｐｈｏｎｅ Ｎｕｍｂｅｒ",
        ] {
            assert_eq!(folded(name), "phonenumber", "{name:?}");
        }
        for name in ["Teléfono", "TELÉFONO", "Tele\u{301}fono", "telefono"] {
            assert_eq!(folded(name), "telefono", "{name:?}");
        }
        assert_eq!(folded("N° de téléphone"), "ndetelephone");
        assert_eq!(folded("En-tête ŁÓDŹ Größe Œuvre Ærø"), "entetelodzgrosseoeuvreaero");
    }

    #[test]
    fn scripts_of_europe_lose_case_and_stress() {
        assert_eq!(folded("ΌΝΟΜΑ"), folded("όνομα"));
        assert_eq!(folded("Κωδικός"), "κωδικοσ");
        assert_eq!(folded("ТЕЛЕФОН Ђ Ёлка"), "телефонђелка");
        assert_eq!(folded("الهاتف"), "الهاتف");
    }

    #[test]
    fn every_letter_folds_as_its_small_one_and_no_further_by_a_second_folding() {
        for c in ('\0'..='\u{52f}').chain('\u{ff00}'..='\u{ff5e}') {
            let once = folded(c.encode_utf8(&mut [0; 4]));
            assert_eq!(folded(&once), once, "{c:?}");
            let is_known = matches!(c, '\0'..='\u{17f}' | '\u{386}'..='\u{3ce}' | '\u{400}'..='\u{45f}');
            if is_known {
                assert_eq!(folded(&c.to_lowercase().collect::<String>()), once, "{c:?}");
            }
        }
    }

    #[test]
    fn a_letter_of_latin_blocks_becomes_plain() {
        for c in ('\u{c0}'..='\u{17f}').filter(|c| c.is_alphabetic()) {
            assert!(folded(c.encode_utf8(&mut [0; 4])).bytes().all(|byte| byte.is_ascii_lowercase()), "{c}");
        }
    }

    #[test]
    fn names_of_nothing_but_marks_are_no_names() {
        assert!(!same_name("*", "#"));
        assert!(!same_name("", ""));
        assert!(same_name("B_1", "b 1"));
    }
}
