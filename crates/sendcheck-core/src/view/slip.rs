//! How a refused number probably came about: undo the slip, and the number is good enough.

use alloc::string::ToString;

use crate::phone::{Number, NumberDefect};

/// How a refused number probably came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slip {
    /// Old addressing: the calling code stands in both fields.
    CodeInBothFields,
    /// The calling code follows itself.
    CodeTwice,
    /// A 0 follows the calling code of a country that knows no such 0.
    TrunkZero,
    /// 00 stands before the calling code, as it is dialled in many countries.
    DoubleZero,
    /// Ten digits that are a number of the US or a neighbour behind a 1.
    WithoutOne,
}

impl Slip {
    /// What was probably meant.
    pub(crate) const fn hint(self) -> &'static str {
        match self {
            Self::CodeInBothFields => "the calling code seems to stand in both fields",
            Self::CodeTwice => "the calling code seems to stand there twice",
            Self::TrunkZero => "leave out the 0 after the calling code",
            Self::DoubleZero => "leave out the 00 before the calling code",
            Self::WithoutOne => "ten digits are a US number without its 1",
        }
    }
}

/// The slip in a text that was read and refused; `suffices` says what would not have been.
pub(super) fn in_text(
    text: &str,
    read: Result<Number, NumberDefect>,
    suffices: impl Fn(&Number) -> bool,
) -> Option<Slip> {
    let plain = text.strip_prefix('+').unwrap_or(text);
    if let Some(rest) = plain.strip_prefix("00") {
        let rest = Number::parse(rest.trim_start_matches([' ', '-', '.']));
        return rest.is_ok_and(|number| suffices(&number)).then_some(Slip::DoubleZero);
    }
    let in_number = read.ok().and_then(|number| in_number(number, suffices));
    in_number.or_else(|| lacks_one(plain).then_some(Slip::WithoutOne))
}

/// The slip in a number of a possible length that nobody has.
pub(crate) fn in_unassigned(number: Number) -> Option<Slip> {
    lacks_one(&number.e164().digits().to_string()).then_some(Slip::WithoutOne)
}

/// Whether ten digits are a number of the US or a neighbour behind a 1.
fn lacks_one(text: &str) -> bool {
    let ten = text.bytes().filter(u8::is_ascii_digit).count() == 10;
    ten && Number::join("1", text).is_ok_and(|number| number.is_valid())
}

/// The same for the two halves of the old version.
pub(super) fn in_halves(
    [code, national]: [&str; 2],
    read: Result<Number, NumberDefect>,
    suffices: impl Fn(&Number) -> bool,
) -> Option<Slip> {
    let [code, national] = [code, national].map(|half| half.trim_start_matches('+'));
    if national.starts_with(code) && Number::parse(national).is_ok_and(|number| suffices(&number)) {
        return Some(Slip::CodeInBothFields);
    }
    in_number(read.ok()?, suffices)
}

/// What stands between the calling code and the rest, though it should not.
fn in_number(number: Number, suffices: impl Fn(&Number) -> bool) -> Option<Slip> {
    let mends = |read: Result<Number, NumberDefect>| read.is_ok_and(|number| suffices(&number));
    let (code, national) = (number.calling_code().to_string(), number.national().to_string());
    if national.strip_prefix('0').is_some_and(|rest| mends(Number::join(&code, rest))) {
        return Some(Slip::TrunkZero);
    }
    (national.starts_with(&code) && mends(Number::parse(&national))).then_some(Slip::CodeTwice)
}

#[cfg(test)]
mod tests {
    use super::{Slip, in_halves, in_text, in_unassigned};
    use crate::phone::Number;

    fn slip(text: &str) -> Option<Slip> {
        let read = Number::parse(text);
        assert!(!read.is_ok_and(|number| number.is_valid()), "{text} is refused");
        in_text(text, read, Number::is_valid)
    }

    fn slip_of_halves(code: &str, national: &str) -> Option<Slip> {
        in_halves([code, national], Number::join(code, national), Number::is_valid)
    }

    #[test]
    fn a_number_of_the_us_without_its_1() {
        // Morocco, Switzerland, Egypt, Singapore, India, the Netherlands, and no country.
        for text in
            ["2125550142", "(415) 555-2671", "2025550123", "+6505550123", "917.555.0123", "3125550123", "2105550123"]
        {
            assert_eq!(slip(text), Some(Slip::WithoutOne), "{text}");
        }
        for text in ["1202555012", "2121550142", "21255501421", "212555014"] {
            assert_eq!(slip(text), None, "{text}: no number of the US either");
        }
    }

    #[test]
    fn an_unassigned_number_that_is_one_of_the_us_behind_a_1() {
        let slip = |text| in_unassigned(Number::parse(text).unwrap());
        assert_eq!(slip("3125550123"), Some(Slip::WithoutOne), "the Netherlands, and Chicago");
        assert_eq!(slip("447700900123"), None, "twelve digits");
        assert_eq!(slip("3121550123"), None, "no number of the US either");
    }

    #[test]
    fn a_0_after_the_calling_code_where_none_is_dialled() {
        for text in ["+351 0 912 345 678", "+34 (0)612 345 678", "4703 2123 456", "+1 0 202 555 0123"] {
            assert_eq!(slip(text), Some(Slip::TrunkZero), "{text}");
        }
        assert_eq!(slip_of_halves("351", "0912345678"), Some(Slip::TrunkZero));
    }

    #[test]
    fn a_0_that_is_no_part_of_what_is_wrong_is_left_alone() {
        for text in ["+44 07911 1234567", "+44 0 7911", "+39 06 698", "+39 0"] {
            assert_eq!(slip(text), None, "{text}");
        }
    }

    #[test]
    fn the_calling_code_behind_itself() {
        assert_eq!(slip("44 44 7911 123456"), Some(Slip::CodeTwice));
        assert_eq!(slip("+61 61 491 570 006"), Some(Slip::CodeTwice));
        assert_eq!(slip("+44 44 7911 1234567"), None, "wrong without the second as well");
    }

    #[test]
    fn the_calling_code_in_both_halves() {
        assert_eq!(slip_of_halves("61", "61491570006"), Some(Slip::CodeInBothFields));
        assert_eq!(slip_of_halves("+44", "+447911123456"), Some(Slip::CodeInBothFields));
        assert_eq!(slip_of_halves("61", "614"), None, "too short, and that is all");
    }

    #[test]
    fn zeros_as_dialled_from_abroad() {
        for text in ["00447911123456", "00 1 202 555 0123", "+0049 30 123456"] {
            assert_eq!(slip(text), Some(Slip::DoubleZero), "{text}");
        }
        for text in ["07911123456", "0044", "000447911123456"] {
            assert_eq!(slip(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_has_no_slip() {
        for text in ["", "1-800-FLOWERS", "2125550142x5", "tel:+12025550123"] {
            assert_eq!(slip(text), None, "{text}");
        }
    }
}
