//! Names of the table, folded when the crate is compiled: a list with thousands of columns is looked up in a moment, and
//! capitals and accents weigh nothing.

use super::fold::LATIN_1;

/// What [`fold`](super::fold::fold) makes of names in lines, as far as the table has characters.
#[expect(clippy::indexing_slicing, reason = "runs when the crate is compiled, where a wrong index is an error")]
pub(super) const fn fold_lines<const LENGTH: usize>(names: &str) -> [u8; LENGTH] {
    let mut folded = [0; LENGTH];
    let mut length = 0;
    let mut rest = names.as_bytes();
    while !rest.is_empty() {
        let (letter, taken) = first_letter(rest);
        if let Some(letter) = letter {
            folded[length] = letter;
            length += 1;
        }
        rest = rest.split_at(taken).1;
    }
    folded
}

/// How many bytes [`fold_lines`] writes.
pub(super) const fn folded_length(names: &str) -> usize {
    let mut length = 0;
    let mut rest = names.as_bytes();
    while !rest.is_empty() {
        let (letter, taken) = first_letter(rest);
        length += letter.is_some() as usize;
        rest = rest.split_at(taken).1;
    }
    length
}

/// Letters as text: they are ASCII, so this cannot fail.
pub(super) const fn as_text(letters: &[u8]) -> &str {
    match core::str::from_utf8(letters) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// The letter that the first character is folded to, if any, and how many bytes the character has.
#[expect(clippy::indexing_slicing, reason = "runs when the crate is compiled, where a wrong index is an error")]
const fn first_letter(text: &[u8]) -> (Option<u8>, usize) {
    match text {
        [letter @ (b'a'..=b'z' | b'A'..=b'Z' | b'/' | b'\n'), ..] => (Some(letter.to_ascii_lowercase()), 1),
        // The block of Latin-1 with letters, and the one with the signs of `N°` and `Nº`.
        [0xc3, second, ..] => (Some(LATIN_1[(*second & 0x1f) as usize]), 2),
        [0xc2, _, ..] => (None, 2),
        _ => (None, 1),
    }
}
