//! Keeping a cell from becoming a formula when a spreadsheet opens the file, and undoing that on the way in.
//!
//! OWASP "CSV Injection" and ASVS 1.2.10 name the characters; full-width signs work in some locales. The cure is one `'` in
//! front. Apostrophes that are already there do not hide the sign from the test, so that a cell with one gets another and
//! the way back takes exactly one away.

use super::blank::is_invisible;

/// Whether a spreadsheet might take the text for a formula, apostrophes and leading blanks aside.
pub(super) fn is_formula(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    text.chars().find(|&c| is_sign(c) || !(c.is_whitespace() || is_invisible(c))).is_some_and(is_sign)
}

/// The text without the apostrophe that kept it from being a formula.
pub(super) fn unmark(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text)
}

fn is_sign(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠')
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn signs_count_behind_blanks_and_apostrophes() {
        for formula in ["=1", "+1", "-1", "@x", "\tx", "\nx", "＝1", "  =1", "'=1", "'' =1", "\u{200e}=1"] {
            assert!(is_formula(formula), "{formula:?}");
        }
        for harmless in ["", "1", "a=1", "'", "'tis", " '=1", "(=1"] {
            assert!(!is_formula(harmless), "{harmless:?}");
        }
    }

    #[test]
    fn exactly_one_apostrophe_comes_off() {
        assert_eq!(unmark("'=1"), "=1");
        assert_eq!(unmark("''=1"), "'=1");
        assert_eq!(unmark("'  -1"), "  -1");
        assert_eq!(unmark("'tis"), "'tis");
    }

    #[test]
    fn marking_and_unmarking_is_lossless() {
        for text in ["=1", "'=1", "''=1", "'", "''", "'a", " =", "' =", "x"] {
            let written = if is_formula(text) { format!("'{text}") } else { text.into() };
            assert_eq!(unmark(&written), text);
        }
    }
}
