//! The spellings that are read: ASCII digits, an optional `+` before them, separators between them.

use crate::phone::NumberDefect;

/// More digits than any number keeps: a calling code, 17 national digits and the longest national prefix.
pub(super) const MOST_DIGITS: usize = 40;

/// The digits of a text and how they were set apart.
#[derive(Debug, Clone)]
pub(super) struct Scan {
    digits: [u8; MOST_DIGITS],
    length: usize,
    grouping: Grouping,
}

/// The separators seen so far, as far as the documented spellings can have them.
#[derive(Debug, Clone, Copy)]
enum Grouping {
    None,
    Open { start: usize },
    One { start: usize, end: usize },
    Other,
}

impl Scan {
    /// Nothing read yet. A scan is filled where it lies: moving its digits costs as much as reading them.
    pub(super) fn empty() -> Self {
        Self { digits: [0; MOST_DIGITS], length: 0, grouping: Grouping::None }
    }

    /// Reads one text; a `+` may open it.
    pub(super) fn read(&mut self, text: &str) -> Result<(), NumberDefect> {
        self.take(text, usize::from(text.starts_with('+')))?;
        if self.length == 0 { Err(NumberDefect::Empty) } else { Ok(()) }
    }

    /// Reads a country code (1 to 3 digits, a `+` may open it) and a national number as one.
    pub(super) fn read_parts(&mut self, country_code: &str, national: &str) -> Result<(), NumberDefect> {
        self.take_plain(country_code, usize::from(country_code.starts_with('+')))?;
        let code_length = self.length;
        if code_length > 3 {
            return Err(NumberDefect::UnknownCallingCode);
        }
        self.take(national, 0)?;
        if code_length == 0 || self.length == code_length { Err(NumberDefect::Empty) } else { Ok(()) }
    }

    /// Reads what is digits alone, each 0 to 9.
    pub(super) fn read_digits(&mut self, digits: &[u8]) {
        for digit in digits {
            self.push(*digit);
        }
    }

    /// The digits, each as 0 to 9; `None` when there are more than any number keeps.
    pub(super) fn digits(&self) -> Option<&[u8]> {
        self.digits.get(..self.length)
    }

    /// The digits that fit, as text in a `room` for them.
    pub(super) fn text<'r>(&self, room: &'r mut [u8; MOST_DIGITS]) -> &'r str {
        let digits = self.front();
        room.iter_mut().zip(digits).for_each(|(letter, digit)| *letter = b'0' + digit);
        room.get(..digits.len()).and_then(|text| str::from_utf8(text).ok()).unwrap_or_default()
    }

    /// The digits that fit, which always hold a calling code.
    pub(super) fn front(&self) -> &[u8] {
        self.digits().unwrap_or(&self.digits)
    }

    /// Whether the separators are those of a documented spelling: none, or one group in parentheses between a
    /// calling code of `code_length` digits and at least one more digit.
    pub(super) fn is_documented(&self, code_length: usize) -> bool {
        match self.grouping {
            Grouping::None => true,
            Grouping::One { start, end } => start == code_length && start < end && end < self.length,
            Grouping::Open { .. } | Grouping::Other => false,
        }
    }

    /// Opening parentheses may stand before the first digit and closing ones after the last; other separators only
    /// between digits.
    fn take(&mut self, text: &str, offset: usize) -> Result<(), NumberDefect> {
        let mut digits_here = false;
        let mut dangling = None;
        for (at, byte) in text.bytes().enumerate().skip(offset) {
            match byte {
                b'0'..=b'9' => {
                    self.push(byte - b'0');
                    digits_here = true;
                    dangling = None;
                }
                b'(' => {
                    self.grouping = self.grouping.opened(self.length);
                    dangling = dangling.or(Some(at)).filter(|_| digits_here);
                }
                b')' if digits_here => self.grouping = self.grouping.closed(self.length),
                b' ' | b'-' | b'.' if digits_here => {
                    self.grouping = Grouping::Other;
                    dangling = dangling.or(Some(at));
                }
                _ => return Err(NumberDefect::NotDigits { at }),
            }
        }
        dangling.map_or(Ok(()), |at| Err(NumberDefect::NotDigits { at }))
    }

    fn take_plain(&mut self, text: &str, offset: usize) -> Result<(), NumberDefect> {
        for (at, byte) in text.bytes().enumerate().skip(offset) {
            if !byte.is_ascii_digit() {
                return Err(NumberDefect::NotDigits { at });
            }
            self.push(byte - b'0');
        }
        Ok(())
    }

    fn push(&mut self, digit: u8) {
        if let Some(slot) = self.digits.get_mut(self.length) {
            *slot = digit;
        }
        self.length += 1;
    }
}

impl Grouping {
    fn opened(self, at: usize) -> Self {
        if matches!(self, Self::None) { Self::Open { start: at } } else { Self::Other }
    }

    fn closed(self, at: usize) -> Self {
        if let Self::Open { start } = self { Self::One { start, end: at } } else { Self::Other }
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_DIGITS, NumberDefect, Scan};
    use alloc::string::{String, ToString};

    fn scan(text: &str) -> Result<Scan, NumberDefect> {
        let mut scan = Scan::empty();
        scan.read(text).map(|()| scan)
    }

    fn digits(text: &str) -> Result<String, NumberDefect> {
        scan(text).map(|scan| scan.front().iter().map(ToString::to_string).collect())
    }

    #[test]
    fn reads_digits_through_separators() {
        for text in ["16001234567", "+16001234567", "1(600)1234567", "+1 (600) 123-45.67", "((1)600)1234567)"] {
            assert_eq!(digits(text).as_deref(), Ok("16001234567"), "{text}");
        }
    }

    #[test]
    fn no_digit_is_empty() {
        for text in ["", "+", "(", "+("] {
            assert_eq!(digits(text), Err(NumberDefect::Empty), "{text}");
        }
    }

    #[test]
    fn names_the_first_character_out_of_place() {
        let places = [
            ("abc", 0),
            (" 1600", 0),
            ("1600 ", 4),
            ("1600- )", 4),
            ("1600(", 4),
            ("+ 1600", 1),
            ("++1600", 1),
            ("(+1)600", 1),
            ("1600+", 4),
            (")1600", 0),
            ("1600#5", 4),
            ("1600;ext=5", 4),
            ("1/600", 1),
            ("1\u{a0}600", 1),
            ("\u{ff11}600", 0),
            ("1600\n", 4),
        ];
        for (text, at) in places {
            assert_eq!(digits(text), Err(NumberDefect::NotDigits { at }), "{text:?}");
        }
    }

    #[test]
    fn one_group_straight_after_the_calling_code_is_documented() {
        let documented = |text: &str, code_length| scan(text).is_ok_and(|scan| scan.is_documented(code_length));
        assert!(documented("1(600)1234567", 1));
        assert!(documented("+44(20)79460000", 2));
        assert!(documented("16001234567", 1));
        for text in
            ["16(00)1234567", "1(6001234567)", "1(600)123(45)67", "1()6001234567", "(1)6001234567", "1 6001234567"]
        {
            assert!(!documented(text, 1), "{text}");
        }
    }

    #[test]
    fn joins_a_country_code_and_a_national_number() {
        let joined = |code, national| {
            let mut scan = Scan::empty();
            scan.read_parts(code, national).map(|()| scan.front().len())
        };
        assert_eq!(joined("+1", "(600) 1234567"), Ok(11));
        assert_eq!(joined("", "6001234567"), Err(NumberDefect::Empty));
        assert_eq!(joined("+1", ""), Err(NumberDefect::Empty));
        assert_eq!(joined("1234", "567"), Err(NumberDefect::UnknownCallingCode));
        assert_eq!(joined("1 ", "567"), Err(NumberDefect::NotDigits { at: 1 }));
        assert_eq!(joined("1", "+567"), Err(NumberDefect::NotDigits { at: 0 }));
    }

    #[test]
    fn more_digits_than_any_number_keeps_are_counted_not_kept() {
        let text = "1".repeat(MOST_DIGITS + 1);
        let scan = scan(&text).expect("digits only");
        assert_eq!(scan.digits(), None);
        assert_eq!(scan.front().len(), MOST_DIGITS);
    }
}
