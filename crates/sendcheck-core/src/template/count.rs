//! Counts of words and emoji, as reviewers of templates count them: by eye.

use crate::template::{Piece, Template};

/// How many words the fixed text has.
///
/// Scripts that write no blanks between words count a word for each letter.
pub(crate) fn words(template: &Template) -> usize {
    let fixed = template.pieces().iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text.as_str()),
        Piece::Variable(_) => None,
    });
    fixed.flat_map(str::split_whitespace).map(words_of).sum()
}

/// The words in a run of text without blanks; punctuation alone is none.
fn words_of(run: &str) -> usize {
    let letters = || run.chars().filter(|c| c.is_alphanumeric());
    let unspaced = letters().filter(|c| is_unspaced(*c)).count();
    unspaced + usize::from(letters().any(|c| !is_unspaced(c)))
}

/// Thai, Lao, Burmese, Khmer, and Chinese and Japanese writing.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// How many emoji a reader sees: joined ones, skin tones and the two halves of a flag count once.
pub(crate) fn emoji(text: &str) -> usize {
    let mut count = 0;
    let mut before = ' ';
    let mut half_flag = false;
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let flag = matches!(c, '\u{1f1e6}'..='\u{1f1ff}');
        let joins = before == '\u{200d}' || matches!(c, '\u{1f3fb}'..='\u{1f3ff}');
        let shown = is_emoji(c) || letters.peek() == Some(&'\u{fe0f}');
        if shown && !joins && !(flag && half_flag) {
            count += 1;
        }
        half_flag = flag && !half_flag;
        before = c;
    }
    count
}

/// Whether a character is shown as a picture without being asked to (Unicode, `Emoji_Presentation`);
/// above U+1F000, where nearly all are pictures, the few others are taken for ones too.
fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{231a}'..='\u{231b}' | '\u{23e9}'..='\u{23ec}' | '\u{23f0}' | '\u{23f3}' | '\u{25fd}'..='\u{25fe}'
        | '\u{2614}'..='\u{2615}' | '\u{2648}'..='\u{2653}' | '\u{267f}' | '\u{2693}' | '\u{26a1}'
        | '\u{26aa}'..='\u{26ab}' | '\u{26bd}'..='\u{26be}' | '\u{26c4}'..='\u{26c5}' | '\u{26ce}' | '\u{26d4}'
        | '\u{26ea}' | '\u{26f2}'..='\u{26f3}' | '\u{26f5}' | '\u{26fa}' | '\u{26fd}' | '\u{2705}'
        | '\u{270a}'..='\u{270b}' | '\u{2728}' | '\u{274c}' | '\u{274e}' | '\u{2753}'..='\u{2755}' | '\u{2757}'
        | '\u{2795}'..='\u{2797}' | '\u{27b0}' | '\u{27bf}' | '\u{2b1b}'..='\u{2b1c}' | '\u{2b50}' | '\u{2b55}'
        | '\u{1f004}' | '\u{1f0cf}' | '\u{1f18e}' | '\u{1f191}'..='\u{1f19a}' | '\u{1f1e6}'..='\u{1f202}'
        | '\u{1f21a}'..='\u{1f265}' | '\u{1f300}'..='\u{1f64f}' | '\u{1f680}'..='\u{1f6ff}'
        | '\u{1f7e0}'..='\u{1f7ff}' | '\u{1f900}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words_in(text: &str) -> usize {
        words(&Template::parse(text))
    }

    #[test]
    fn counts_words_between_placeholders() {
        assert_eq!(words_in("Time - {{1}}\nVenue: {{2}}, don't be late!"), 5);
        assert_eq!(words_in("{{1}} - {{2}}"), 0);
        assert_eq!(words_in("Nr.{{1}}"), 1);
    }

    #[test]
    fn counts_letters_where_words_have_no_blanks() {
        assert_eq!(words_in("您好{{1}}"), 2);
        assert_eq!(words_in("iPhoneを"), 2);
    }

    #[test]
    fn counts_emoji_as_they_are_seen() {
        for (text, count) in [
            ("plain ✓ © 1 text", 0),
            ("🎉", 1),
            ("🎉🎉✅", 3),
            ("👍🏽", 1),
            ("👩\u{200d}👩\u{200d}👧", 1),
            ("🇩🇪🇫🇷", 2),
            ("❤\u{fe0f} ☎\u{fe0f}", 2),
            ("1\u{fe0f}\u{20e3}", 1),
        ] {
            assert_eq!(emoji(text), count, "{text}");
        }
    }
}
