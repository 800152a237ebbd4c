//! UTF-8 that was taken for windows-1252 or Latin-1 and written as UTF-8 again: `MÃ¼ller`, `donâ€™t`.

use core::str::Chars;

use crate::recipients::windows_1252_byte;

/// Whether a text holds characters that, as bytes of windows-1252 (or Latin-1), are UTF-8 of what a text would hold.
///
/// A letter with a mark before a closing quote or a blank may be meant (`«été»`, `MAÇÃ”`): a single one counts only where no
/// such reading is left, and of alphabets whose words are whole letters beyond ASCII two in a row are asked for.
pub(super) fn is_read_twice(text: &str) -> bool {
    let mut rest = text.chars();
    let (mut before, mut in_a_row) = (' ', 0);
    while let Some(first) = rest.next() {
        let decoded = Decoded::of(first, rest.clone());
        let kind = decoded.as_ref().map_or(Kind::Other, |decoded| kind(decoded.c));
        in_a_row = if kind == Kind::Word { in_a_row + 1 } else { 0 };
        before = match &decoded {
            Some(decoded) => {
                let found = match kind {
                    Kind::Sign => true,
                    Kind::Letter => !decoded.may_be_meant(before, first),
                    Kind::Word => in_a_row >= 2,
                    Kind::Other => false,
                };
                if found {
                    return true;
                }
                rest = decoded.rest.clone();
                decoded.last
            }
            None => first,
        };
    }
    false
}

/// What a decoded character says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A sign that texts hold, of three bytes or four; that its bytes stand there by chance is out of the question.
    Sign,
    /// A Latin letter, or one of the signs of Latin-1.
    Letter,
    /// A letter of an alphabet of its own.
    Word,
    /// Nothing that speaks for it.
    Other,
}

fn kind(c: char) -> Kind {
    match c {
        '\u{a0}'..='\u{17f}' | '\u{218}'..='\u{21b}' | '\u{1e00}'..='\u{1eff}' => Kind::Letter,
        // Quotes, dashes, bullets, the ellipsis, the euro, ™, arrows, symbols, emoji; none of the many widths of blanks but two.
        '\u{200b}'..='\u{200f}'
        | '\u{2010}'..='\u{2026}'
        | '\u{202f}'
        | '\u{2030}'
        | '\u{2032}'..='\u{203a}'
        | '\u{20ac}'
        | '\u{2116}'
        | '\u{2122}'
        | '\u{feff}'
        | '\u{2190}'..='\u{21ff}'
        | '\u{2500}'..='\u{27bf}'
        | '\u{1f000}'..='\u{1faff}' => Kind::Sign,
        '\u{370}'..='\u{6ff}'
        | '\u{900}'..='\u{e7f}'
        | '\u{10a0}'..='\u{10ff}'
        | '\u{3040}'..='\u{30ff}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{300}'..='\u{36f}' => Kind::Word,
        _ => Kind::Other,
    }
}

/// A character that some characters are the bytes of.
struct Decoded<'a> {
    c: char,
    /// Whether all of them after the first are such as stand at the end of a word.
    closes: bool,
    /// The last of them.
    last: char,
    /// What follows them.
    rest: Chars<'a>,
}

impl<'a> Decoded<'a> {
    fn of(first: char, mut rest: Chars<'a>) -> Option<Self> {
        let lead = byte(first)?;
        let length = match lead {
            0xc2..=0xdf => 1,
            0xe0..=0xef => 2,
            0xf0..=0xf4 => 3,
            _ => return None,
        };
        let mut bytes = [lead, 0, 0, 0];
        let (mut closes, mut last) = (true, first);
        for place in bytes.iter_mut().skip(1).take(length) {
            last = rest.next()?;
            closes &= is_closing(last);
            *place = byte(last).filter(|byte| (0x80..0xc0).contains(byte))?;
        }
        let c = core::str::from_utf8(bytes.get(..=length)?).ok()?.chars().next()?;
        Some(Self { c, closes, last, rest })
    }

    /// Whether a letter with a mark and what follows it may stand there as they are: at the end of a word, before a closing sign.
    fn may_be_meant(&self, before: char, first: char) -> bool {
        if !self.closes {
            return false;
        }
        let is_blank = self.last == '\u{a0}';
        // A no-break blank that was read twice, or `à` as a word: no word ends in `Â`, and none is `Ã`.
        if is_blank && (first == 'Â' || first == 'Ã' && before == ' ') {
            return false;
        }
        // No closing sign has a letter right behind it, and no capital stands behind a small letter.
        let before_letter = self.rest.clone().next().is_some_and(char::is_alphanumeric);
        let is_inside = before_letter && !(is_blank && before.is_alphabetic());
        let is_odd_capital = first.is_uppercase() && before.is_lowercase();
        !(is_inside || is_odd_capital)
    }
}

fn is_closing(c: char) -> bool {
    matches!(
        c,
        '\u{a0}'
            | '»'
            | '«'
            | '’'
            | '‘'
            | '”'
            | '“'
            | '„'
            | '‚'
            | '›'
            | '‹'
            | '…'
            | '–'
            | '—'
            | '·'
            | '™'
            | '®'
            | '€'
            | '•'
    )
}

/// The byte of a character in windows-1252, or in Latin-1, whose controls programs put where the other has nothing.
fn byte(c: char) -> Option<u8> {
    u8::try_from(u32::from(c)).ok().or_else(|| windows_1252_byte(c))
}

#[cfg(test)]
mod tests {
    use super::is_read_twice;
    use crate::recipients::windows_1252_byte;
    use alloc::string::String;

    /// What a program makes of UTF-8 that it takes for windows-1252.
    fn misread(text: &str) -> String {
        let upper = |byte: u8| (0x80..=0x2122).filter_map(char::from_u32).find(|c| windows_1252_byte(*c) == Some(byte));
        text.bytes().map(|byte| upper(byte).unwrap_or(char::from(byte))).collect()
    }

    #[test]
    fn undoes_what_misreads() {
        for text in [
            "Müller",
            "Sébastien",
            "José",
            "MÜLLER",
            "KÖLN",
            "ESPAÑA",
            "MÉXICO",
            "Zoë",
            "don’t",
            "“Hi”",
            "5 €",
            "a – b",
            "and so on…",
            "£5",
            "20°C",
            "¿Qué?",
            "à la carte",
            "voilà ",
            "São Paulo",
            "Łukasz",
            "Šimon",
            "Dvořák",
            "Şişli",
            "İstanbul",
            "Timișoara",
            "œuvre",
            "Nguyễn",
            "Иван",
            "Γειά",
            "שלום",
            "مرحبا",
            "张三",
            "山田",
            "नमस्ते",
            "สวัสดี",
            "😀",
            "★ new",
            "Café™",
            "Ångström",
            "Ærø",
        ] {
            let misread = misread(text);
            assert!(is_read_twice(&misread), "{text}: {misread}");
        }
        for text in ["M\u{c3}¼ller", "SÃ©bastien", "â\u{80}\u{99}", "ï»¿Jane", "Ã\u{a0} la carte"] {
            assert!(is_read_twice(text), "{text}");
        }
    }

    #[test]
    fn letters_with_marks_may_be_meant() {
        for text in [
            "Müller",
            "«\u{a0}café\u{a0}»",
            "«été»",
            "«está»…",
            "été…”",
            "là\u{a0}»",
            "MAÇÃ”",
            "IRMÃ’",
            "„Å“",
            "IRMÃ\u{a0}MARIANA é",
            "AMANHÃ…",
            "NÃO",
            "MANHÃ",
            "Ã",
            "â€…",
            "â€",
            "ĐÃ “",
            "CAFÉ»",
            "CAFÉ’S",
            "Spaß“",
            "naïve–été",
            "São",
            "á»",
            "Phạm Văn Đồng",
            "Â",
            "«À»",
            "Gruß…",
            "é — è",
            "Ñ”",
            "CRÈME “BRÛLÉE”",
            "Àé\u{a0}: oui\u{a0}!",
            "50 €",
            "d’été",
            "ÉTÉ’",
            "Ü»",
        ] {
            assert!(!is_read_twice(text), "{text}");
        }
    }
}
