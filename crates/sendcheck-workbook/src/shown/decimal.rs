//! The decimal digits of a number.

/// Digits that spreadsheets keep of a number.
const DIGITS: usize = 15;

/// Where the point of a number is that is written without an exponent.
const PLAIN: std::ops::RangeInclusive<i32> = -4..=15;

/// A number as digits, as many as spreadsheets keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decimal {
    pub(crate) is_negative: bool,
    /// From the first that is no zero to the last that is none, as characters.
    digits: String,
    /// How many digits stand before the point; negative where zeros follow it.
    point: i32,
}

impl Decimal {
    /// The number that is nearest with fifteen digits: that is how 19.99 comes back, which files hold as
    /// `19.989999999999998`.
    pub(crate) fn of(value: f64) -> Self {
        let text = format!("{:.*e}", DIGITS - 1, value.abs());
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        let digits = digits.trim_end_matches('0').to_owned();
        let point = exponent.parse::<i32>().map_or(0, |exponent| exponent.saturating_add(1));
        Self {
            is_negative: value < 0.0 && !digits.is_empty(),
            point: if digits.is_empty() { 0 } else { point },
            digits,
        }
    }

    /// Whether it is nothing.
    pub(crate) fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// Whether it has more digits before the point than spreadsheets keep.
    pub(crate) fn is_long(&self) -> bool {
        self.point > *PLAIN.end()
    }

    pub(crate) fn has_fraction(&self) -> bool {
        i32::try_from(self.digits.len()).is_ok_and(|digits| digits > self.point)
    }

    /// Ten to the power of `places` as much.
    #[must_use]
    pub(crate) fn shifted(self, places: i32) -> Self {
        let point = if self.is_zero() { 0 } else { self.point.saturating_add(places) };
        Self { point, ..self }
    }

    /// Every digit. Where some are lost, with an exponent, which says so to whoever reads it: `1.23456789012346E+17`.
    pub(crate) fn plain(&self) -> String {
        let sign = if self.is_negative { "-" } else { "" };
        if !PLAIN.contains(&self.point) {
            let (first, rest) = self.digits.split_at_checked(1).unwrap_or(("0", ""));
            let mark = if rest.is_empty() { "" } else { "." };
            let exponent = self.point - 1;
            let direction = if exponent < 0 { "" } else { "+" };
            return format!("{sign}{first}{mark}{rest}E{direction}{exponent}");
        }
        let (whole, fraction) = self.parts();
        let mark = if fraction.is_empty() { "" } else { "." };
        let whole = if whole.is_empty() { "0" } else { &whole };
        format!("{sign}{whole}{mark}{fraction}")
    }

    /// The digits before the point, none for zero, and those behind it, rounded to `places`, half away from zero.
    pub(crate) fn rounded(&self, places: usize) -> (String, String) {
        let (whole, fraction) = self.parts();
        let Some((kept, cut)) = fraction.split_at_checked(places) else {
            let zeros = places - fraction.len();
            return (whole, fraction + &"0".repeat(zeros));
        };
        let mut digits: Vec<u8> = whole.bytes().chain(kept.bytes()).collect();
        if cut.bytes().next().is_some_and(|digit| digit >= b'5') {
            let is_nine = |digit: &u8| *digit == b'9';
            let nines = digits.iter().rev().take_while(|digit| is_nine(digit)).count();
            let rest = digits.len() - nines;
            digits.iter_mut().skip(rest).for_each(|digit| *digit = b'0');
            match digits.get_mut(rest.wrapping_sub(1)) {
                Some(digit) => *digit += 1,
                None => digits.insert(0, b'1'),
            }
        }
        let whole = digits.len().saturating_sub(places);
        let text = |bytes: &[u8]| bytes.iter().map(|byte| char::from(*byte)).collect::<String>();
        let (whole, fraction) = digits.split_at_checked(whole).unwrap_or((&digits, &[]));
        (text(whole).trim_start_matches('0').to_owned(), text(fraction))
    }

    /// All digits before the point and all behind it. A number that is too long for that has none that anybody needs.
    fn parts(&self) -> (String, String) {
        let length = i32::try_from(self.digits.len()).unwrap_or(i32::MAX);
        let zeros = |count: i32| "0".repeat(usize::try_from(count.clamp(0, 400)).unwrap_or_default());
        if self.point <= 0 {
            return (String::new(), if self.is_zero() { String::new() } else { zeros(-self.point) + &self.digits });
        }
        let before = usize::try_from(self.point.min(length)).unwrap_or_default();
        let (whole, fraction) = self.digits.split_at_checked(before).unwrap_or((&self.digits, ""));
        (whole.to_owned() + &zeros(self.point - length), fraction.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn every_digit_is_there_and_no_noise() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (12_122_000_000.0, "12122000000"),
            (1.2122e10, "12122000000"),
            (491_512_345_678.0, "491512345678"),
            (999_999_999_999_999.0, "999999999999999"),
            (19.99, "19.99"),
            (0.1 + 0.2, "0.3"),
            (-1.5, "-1.5"),
            (0.000_25, "0.00025"),
            (123_456_789_012_345_678.0, "1.23456789012346E+17"),
            (1e15, "1E+15"),
            (1e-9, "1E-9"),
        ] {
            assert_eq!(Decimal::of(value).plain(), text, "{value}");
        }
    }

    #[test]
    fn rounds_as_people_do() {
        for (value, places, whole, fraction) in [
            (2.675, 2, "2", "68"),
            (9.995, 2, "10", "00"),
            (0.5, 0, "1", ""),
            (0.04, 1, "", "0"),
            (12.5, 3, "12", "500"),
            (1234.0, 0, "1234", ""),
            (0.0, 2, "", "00"),
        ] {
            assert_eq!(Decimal::of(value).rounded(places), (whole.into(), fraction.into()), "{value}");
        }
    }
}
