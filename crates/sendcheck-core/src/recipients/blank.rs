//! Blanks and marks that nobody sees.

/// A character without width that copying from a phone book, a web page or a concatenated file leaves behind:
/// byte order mark, zero-width blanks and joiners, direction marks.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{61c}')
}

/// Whether a text begins and ends with a character of ASCII that is neither blank nor control. Spares nearly every
/// text the search for blanks and marks of all scripts.
pub(super) fn has_solid_ends(text: &str) -> bool {
    matches!(text.as_bytes(), [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'])
}

/// Whether a text holds nothing but blanks.
pub(super) fn is_blank_text(text: &str) -> bool {
    !matches!(text.as_bytes(), [b'!'..=b'~', ..]) && text.trim().is_empty()
}

/// The text without blanks (no-break blanks too) and invisible marks at its ends.
pub(super) fn trim_marks(text: &str) -> &str {
    if has_solid_ends(text) {
        return text;
    }
    text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_from_the_ends_only() {
        assert_eq!(trim_marks("\u{202a}\u{a0}12\u{200b}3 \u{202c}"), "12\u{200b}3");
        assert_eq!(trim_marks("\u{feff} "), "");
    }
}
