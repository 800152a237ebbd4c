//! Blanks and marks that nobody sees.

/// A character without width that copying from a phone book, a web page or a concatenated file leaves behind:
/// byte order mark, zero-width blanks and joiners, direction marks, the hyphen that shows only where a line breaks. And what
/// stands for a letter that is not there (Hangul fillers, Braille without a dot), which forms are filled with that want some text.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
    )
}

/// A blank of any script that may stand inside a cell; one that ends a line is none.
pub(super) fn is_inner_blank(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A character that looks like a hyphen, a dash or a minus sign and is not `-`. The Japanese prolonged sound mark is
/// what a Japanese keyboard gives for one.
pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{2212}'
                | '\u{2e3a}'
                | '\u{2e3b}'
                | '\u{30fc}'
                | '\u{fe58}'
                | '\u{fe63}'
                | '\u{ff0d}'
    )
}

/// Whether a text begins and ends with a character of ASCII that is neither blank nor control. Spares nearly every
/// text the search for blanks and marks of all scripts.
pub(super) fn has_solid_ends(text: &str) -> bool {
    matches!(text.as_bytes(), [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'])
}

/// Whether nothing of a text can be seen.
pub(crate) fn is_blank_text(text: &str) -> bool {
    !matches!(text.as_bytes(), [b'!'..=b'~', ..]) && text.chars().all(is_nothing)
}

/// The text without blanks (no-break blanks too) and invisible marks at its ends.
pub(super) fn trim_marks(text: &str) -> &str {
    if has_solid_ends(text) {
        return text;
    }
    text.trim_matches(is_nothing)
}

/// The text without blanks and invisible marks at its start.
pub(super) fn trim_marks_start(text: &str) -> &str {
    text.trim_start_matches(is_nothing)
}

fn is_nothing(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_from_the_ends_only() {
        assert_eq!(trim_marks("\u{202a}\u{a0}12\u{200b}3 \u{202c}"), "12\u{200b}3");
        assert_eq!(trim_marks("\u{feff} "), "");
    }

    #[test]
    fn what_nobody_sees_is_blank() {
        for text in [
            "",
            " ",
            "\u{3000}",
            "\u{200b}",
            "\u{feff}",
            "\u{ad}",
            "\u{3164}",
            "\u{2060}",
            "\u{2800} \u{200e}",
            "\u{180e}\u{34f}\u{115f}",
        ] {
            assert!(is_blank_text(text), "{text:?}");
        }
        for text in ["a", " a", "\u{200b}a", "山", ".", "\u{fe0f}\u{2764}"] {
            assert!(!is_blank_text(text), "{text:?}");
        }
    }
}
