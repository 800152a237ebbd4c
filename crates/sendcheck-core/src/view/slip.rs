//! How a number probably came about: undo the slip, and it is good enough.

use alloc::format;
use alloc::string::{String, ToString};

use crate::phone::{CodeSource, E164, Number, NumberType, has_needless_zero};
use crate::words::words;

words! {
    /// What was probably meant by a number.
    #[non_exhaustive]
    pub enum NumberHint {
        /// Nothing can be told.
        Unknown = "",
        /// Old addressing: the calling code stands in both fields.
        CodeInBothFields = "code-in-both-fields",
        /// The calling code follows itself.
        CodeTwice = "code-twice",
        /// The calling code follows itself, or an area code begins like it.
        CodePerhapsTwice = "code-perhaps-twice",
        /// A 0 follows the calling code of a country that knows no such 0.
        TrunkZero = "trunk-zero",
        /// 00 stands before the calling code, as it is dialled in many countries.
        DoubleZero = "double-zero",
        /// 011 stands before the calling code, as it is dialled in North America.
        ZeroOneOne = "zero-one-one",
        /// A 1 behind Mexico's 52, as mobile numbers had it until 2019.
        MexicanOne = "mexican-one",
        /// A Brazilian mobile number of eight digits, as they were until 2016.
        BrazilianNine = "brazilian-nine",
        /// Ten digits that are a number of the US or a neighbour behind a 1.
        WithoutOne = "without-one",
        /// A mobile number of some country behind its calling code.
        WithoutCode = "without-code",
        /// 0 stands where a calling code should.
        ZeroForCode = "zero-for-code",
        /// 0 stands before the calling code.
        ZeroBeforeCode = "zero-before-code",
        /// A spreadsheet has to be told that these are no quantities.
        AsText = "as-text",
        /// It is a number, but for how it is written.
        PlainDigits = "plain-digits",
    }
}

impl NumberHint {
    /// What was probably meant, as part of a sentence; nothing where nothing can be told.
    pub(crate) const fn sentence(self) -> &'static str {
        match self {
            Self::Unknown => "",
            Self::CodeInBothFields => "; the calling code seems to stand in both fields",
            Self::CodeTwice => "; the calling code seems to stand there twice",
            Self::CodePerhapsTwice => "; the calling code may stand there twice",
            Self::TrunkZero => "; leave out the 0 after the calling code",
            Self::DoubleZero => "; leave out the 00 before the calling code",
            Self::ZeroOneOne => "; leave out the 011 before the calling code",
            Self::MexicanOne => "; leave out the 1 after the calling code 52",
            Self::BrazilianNine => "; a mobile number of Brazil has a 9 after the area code",
            Self::WithoutOne => "; with a 1 in front it is a number of the US or a neighbour",
            Self::WithoutCode => "; the calling code seems to be missing",
            Self::ZeroForCode => "; replace the leading 0 by the calling code",
            Self::ZeroBeforeCode => "; leave out the 0 before the calling code",
            Self::AsText => "; format the column as text and enter the numbers again",
            Self::PlainDigits => "; write it in plain digits",
        }
    }

    fn or_else(self, other: impl FnOnce() -> Self) -> Self {
        if self == Self::Unknown { other() } else { self }
    }

    fn when(self, holds: bool) -> Self {
        if holds { self } else { Self::Unknown }
    }
}

/// How many digits a number has; fewer than were given where they began with 0.
fn digits_of(value: u64) -> u32 {
    value.checked_ilog10().map_or(1, |log| log + 1)
}

/// Calling codes of countries whose mobile numbers are often kept without: no 0 is dialled before them, or a
/// spreadsheet took it away. Those whose mobile numbers begin with 1 are left out: any number of the US would do.
const OFTEN_LEFT_OUT: [&str; 8] = ["44", "33", "34", "39", "31", "61", "91", "55"];

/// The digits that were given, which is all that slips are told by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given {
    count: u32,
    value: u64,
    /// Whether a `+` stands before them.
    has_plus: bool,
    /// Whether a parenthesis stands before them, as before an area code.
    has_parenthesis: bool,
    /// A bit for each digit before which something else stands.
    groups: u32,
    /// The slip of the old version, whose digits come in two halves; `None` for one text.
    halves: Option<NumberHint>,
}

impl Given {
    /// The digits of a text.
    pub(super) fn text(text: &str) -> Self {
        Self::of([text, ""], None)
    }

    /// The digits of the two halves of the old version; `suffices` says what would not have been refused.
    pub(super) fn halves(halves: [&str; 2], suffices: impl Fn(&Number) -> bool) -> Self {
        Self::of(halves, Some(in_halves(halves, suffices)))
    }

    /// The number that the digits are if they begin with a calling code. Those behind a parenthesis begin with an area code.
    pub(super) fn with_code(&self) -> Option<Number> {
        let may_be = !self.has_parenthesis && self.count == digits_of(self.value);
        may_be.then(|| Number::parse(&self.value.to_string()).ok()).flatten()
    }

    fn of(texts: [&str; 2], halves: Option<NumberHint>) -> Self {
        let (mut count, mut value, mut groups) = (0_u32, 0_u64, 0_u32);
        for byte in texts.into_iter().flat_map(str::bytes) {
            if byte.is_ascii_digit() {
                count = count.saturating_add(1);
                // Checking each step would cost WebAssembly a product of 128 bits; more digits than fit are told by their count.
                value = value.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
            } else {
                groups |= 1_u32.checked_shl(count).unwrap_or(0);
            }
        }
        let begins_with = |mark: char| texts.iter().any(|text| text.starts_with(mark));
        Self { count, value, has_plus: begins_with('+'), has_parenthesis: begins_with('('), groups, halves }
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.count as usize
    }

    /// Whether these are the digits of a number, without more.
    pub(super) fn are(&self, number: E164) -> bool {
        self.count() <= E164::MOST_DIGITS && number.digits() == self.value
    }

    /// The slip in what was read as `number`, if as a number at all; `suffices` says what would be good enough.
    pub(super) fn slip(&self, number: Option<Number>, suffices: impl Fn(&Number) -> bool) -> NumberHint {
        if self.halves.is_some() {
            return self.slip_of_halves();
        }
        let Some(digits) = self.digits() else { return NumberHint::Unknown };
        if let Some(rest) = digits.strip_prefix("00") {
            // Whatever else is wrong with the rest, its 00 is.
            return NumberHint::DoubleZero.when(!rest.starts_with('0') && Number::parse(rest).is_ok());
        }
        // Of Argentina's area code 011 too few digits are left to be a number of eleven.
        if let Some(rest) = digits.strip_prefix("011").filter(|rest| rest.len() >= 11) {
            return NumberHint::ZeroOneOne.when(Number::parse(rest).is_ok_and(|number| number.is_valid()));
        }
        if has_needless_zero(&digits) {
            return NumberHint::ZeroBeforeCode;
        }
        let is_valid = number.is_some_and(|number| number.is_valid());
        let in_number =
            || number.filter(|_| !is_valid).map_or(NumberHint::Unknown, |number| in_number(number, &suffices));
        let without_code = !self.has_plus && !is_valid && !digits.starts_with('0');
        in_number()
            .or_else(|| NumberHint::WithoutOne.when(lacks_one(&digits)))
            .or_else(|| NumberHint::WithoutCode.when(without_code && lacks_code(&digits)))
    }

    /// The slip in the halves of the old version.
    pub(super) fn slip_of_halves(&self) -> NumberHint {
        self.halves.unwrap_or(NumberHint::Unknown)
    }

    /// Whether a `+` stands before them, which says that the calling code follows.
    pub(crate) fn has_plus(&self) -> bool {
        self.has_plus
    }

    /// The one hint that is true whatever else a number may be: ten digits without a `+`, a number of the US or a
    /// neighbour behind a 1.
    pub(crate) fn hint_of_ten(&self) -> NumberHint {
        let is_ten = self.count == 10 && !self.has_plus && self.halves.is_none();
        NumberHint::WithoutOne.when(is_ten && self.digits().is_some_and(|ten| lacks_one(&ten)))
    }

    /// The same for a landline, and whether it is a mobile number whose calling code stands there twice.
    pub(crate) fn hint_of_landline(&self, number: Number) -> NumberHint {
        self.hint_of_ten().or_else(|| self.code_twice(number))
    }

    /// Whether a landline is a mobile number with its calling code before it: in Germany, area codes of the north-west begin
    /// like the country's. A code that the country gave stands there once at most.
    fn code_twice(&self, number: Number) -> NumberHint {
        let (code, national) = (number.calling_code().to_string(), number.national().to_string());
        let rest = national.strip_prefix(&code).filter(|_| number.code_source() != CodeSource::Country);
        let Some(rest) = rest else { return NumberHint::Unknown };
        // `+49 491 …` shows an area code, and `+49 49 …` none. The second code ends so many digits before the last.
        let behind = self.count.saturating_sub(u32::try_from(rest.len()).unwrap_or(0));
        let in_groups = self.groups >> behind.saturating_sub(digits_of(u64::from(number.calling_code())) - 1);
        let is_area_code = in_groups != 0 && self.groups & 1_u32.checked_shl(behind).unwrap_or(0) == 0;
        if is_area_code {
            NumberHint::Unknown
        } else if mends_mobile(&code, rest) {
            NumberHint::CodeTwice
        } else {
            NumberHint::CodePerhapsTwice.when(is_of_any_length(&code, &national) && begins_mobile(&code, rest))
        }
    }

    fn digits(&self) -> Option<String> {
        (self.count() <= E164::MOST_DIGITS).then(|| format!("{:0width$}", self.value, width = self.count()))
    }
}

fn lacks_one(digits: &str) -> bool {
    digits.len() == 10 && Number::join("1", digits).is_ok_and(|number| number.is_valid())
}

/// Whether digits are a mobile number behind one of the calling codes that are often left out.
fn lacks_code(digits: &str) -> bool {
    OFTEN_LEFT_OUT.iter().any(|code| Number::join(code, digits).is_ok_and(|number| number.kind() == NumberType::Mobile))
}

/// The slip in the two halves of the old version.
fn in_halves([code, national]: [&str; 2], suffices: impl Fn(&Number) -> bool) -> NumberHint {
    let read = Number::join(code, national);
    if read.is_ok_and(|number| suffices(&number)) {
        return NumberHint::Unknown;
    }
    let [code, national] = [code, national].map(|half| half.trim_start_matches('+'));
    if national.starts_with(code) && Number::parse(national).is_ok_and(|number| suffices(&number)) {
        return NumberHint::CodeInBothFields;
    }
    read.map_or(NumberHint::Unknown, |number| in_number(number, &suffices))
}

/// What stands behind the calling code, though it should not, or should and does not.
fn in_number(number: Number, suffices: &impl Fn(&Number) -> bool) -> NumberHint {
    let mends = |code: &str, national: &str| Number::join(code, national).is_ok_and(|number| suffices(&number));
    let (code, national) = (number.calling_code().to_string(), number.national().to_string());
    if national.strip_prefix('0').is_some_and(|rest| mends(&code, rest)) {
        return NumberHint::TrunkZero;
    }
    if national.strip_prefix(&code).is_some_and(|rest| mends(&code, rest)) {
        return NumberHint::CodeTwice;
    }
    match (number.calling_code(), national.split_at_checked(2)) {
        (52, _) if national.strip_prefix('1').is_some_and(|rest| rest.len() == 10 && mends("52", rest)) => {
            NumberHint::MexicanOne
        }
        (55, Some((area, rest))) if rest.len() == 8 && mends_mobile("55", &format!("{area}9{rest}")) => {
            NumberHint::BrazilianNine
        }
        _ => NumberHint::Unknown,
    }
}

/// Whether digits are a mobile number of which the last are missing, as many as a typing mistake loses.
fn begins_mobile(code: &str, national: &str) -> bool {
    ["0", "00"].iter().any(|missing| mends_mobile(code, &format!("{national}{missing}")))
}

/// Whether the landlines of a country have no fixed length, so that one with a digit less would be one as well.
fn is_of_any_length(code: &str, national: &str) -> bool {
    let shorter = national.get(..national.len().saturating_sub(1)).unwrap_or_default();
    Number::join(code, shorter).is_ok_and(|number| number.kind() == NumberType::FixedLine)
}

fn mends_mobile(code: &str, national: &str) -> bool {
    Number::join(code, national).is_ok_and(|number| number.kind() == NumberType::Mobile)
}

#[cfg(test)]
mod tests {
    use super::{Given, NumberHint};
    use crate::phone::Number;

    fn slip(text: &str) -> NumberHint {
        Given::text(text).slip(Number::parse(text).ok(), Number::is_valid)
    }

    fn slip_of_halves(code: &str, national: &str) -> NumberHint {
        Given::halves([code, national], Number::is_valid).slip_of_halves()
    }

    #[test]
    fn a_number_of_the_us_without_its_1() {
        // Morocco, Switzerland, Egypt, Singapore, India, the Netherlands, no country, and with a 0 that libphonenumber drops.
        let ten = [
            "2125550142",
            "(415) 555-2671",
            "2025550123",
            "+6505550123",
            "917.555.0123",
            "3125550123",
            "2105550123",
            "4405550123",
        ];
        for text in ten {
            assert_eq!(slip(text), NumberHint::WithoutOne, "{text}");
        }
        for text in ["1202555012", "2121550142", "21255501421", "212555014"] {
            assert_eq!(slip(text), NumberHint::Unknown, "{text}: no number of the US either");
        }
        assert_eq!(slip("0049301234567890123"), NumberHint::DoubleZero, "as many digits as can be kept");
    }

    #[test]
    fn ten_digits_without_a_plus_whatever_else_they_are() {
        // A landline of New Zealand, Belgium and Peru, a mobile number of Norway.
        for text in ["6465550123", "3235550123", "5165550123", "478-555-0123"] {
            assert!(Number::parse(text).unwrap().is_valid(), "{text}");
            assert_eq!(Given::text(text).hint_of_ten(), NumberHint::WithoutOne, "{text}");
        }
        for text in ["+6465550123", "47855501234", "4781550123"] {
            assert_eq!(Given::text(text).hint_of_ten(), NumberHint::Unknown, "{text}");
        }
    }

    #[test]
    fn a_0_after_the_calling_code_where_none_is_dialled() {
        for text in ["+351 0 912 345 678", "+34 (0)612 345 678", "4703 2123 456", "+1 0 202 555 0123"] {
            assert_eq!(slip(text), NumberHint::TrunkZero, "{text}");
        }
        assert_eq!(slip_of_halves("351", "0912345678"), NumberHint::TrunkZero);
    }

    #[test]
    fn a_0_that_is_no_part_of_what_is_wrong_is_left_alone() {
        for text in ["+44 07911 1234567", "+44 0 7911", "+39 06 698", "+39 0"] {
            assert_eq!(slip(text), NumberHint::Unknown, "{text}");
        }
    }

    #[test]
    fn the_calling_code_behind_itself() {
        let twice =
            ["44 44 7911 123456", "+61 61 491 570 006", "+91919876543210", "971971501234567", "868613812345678"];
        for text in twice {
            assert_eq!(slip(text), NumberHint::CodeTwice, "{text}");
        }
        assert_eq!(slip("+44 44 7911 1234567"), NumberHint::Unknown, "wrong without the second as well");
        let landline = |text| Given::text(text).hint_of_landline(Number::parse(text).unwrap());
        assert_eq!(
            landline("494915112345678"),
            NumberHint::CodeTwice,
            "of Leer, and a mobile number without the second"
        );
        for text in ["4949151234567", "+4949151234567", "+49 49 151 234567", "49 49151234567", "4949 15112345678"] {
            let hint = landline(text);
            let expected = if text.ends_with('8') { NumberHint::CodeTwice } else { NumberHint::CodePerhapsTwice };
            assert_eq!(hint, expected, "{text}: of Leer, or a mobile number that lost two digits");
        }
    }

    #[test]
    fn an_area_code_that_begins_like_the_calling_code() {
        let landline = |text| Given::text(text).hint_of_landline(Number::parse(text).unwrap());
        for text in [
            "+49 491 51234567",
            "+49 (491) 51234567",
            "+49 491 92510",
            "+49 4921 12345",
            "+31 316 523456",
            "31316523456",
            "33336123456",
            "+46 46 222 00 00",
        ] {
            assert_eq!(landline(text), NumberHint::Unknown, "{text}");
        }
        let germany = crate::phone::Country::parse("DE").unwrap();
        let dialled = |text| Given::text(text).hint_of_landline(Number::parse_in(text, germany).unwrap());
        assert_eq!(
            dialled("49151234567"),
            NumberHint::Unknown,
            "the code stands there once, and the country gave the other"
        );
        assert_eq!(dialled("+4949151234567"), NumberHint::CodePerhapsTwice);
        assert_eq!(dialled("004949151234567"), NumberHint::CodePerhapsTwice);
    }

    #[test]
    fn mobile_numbers_as_they_were() {
        assert_eq!(slip("5215512345678"), NumberHint::MexicanOne);
        assert_eq!(slip("52155123456789"), NumberHint::Unknown, "a digit too many");
        assert_eq!(slip("551187654321"), NumberHint::BrazilianNine);
        assert_eq!(slip("551127654321"), NumberHint::Unknown, "a landline");
        assert_eq!(slip("5211234567890"), NumberHint::Unknown, "no number of Mexico without the 1 either");
        assert_eq!(slip("551087654321"), NumberHint::Unknown, "no area code of Brazil");
    }

    #[test]
    fn a_calling_code_that_is_missing() {
        // The United Kingdom, Brazil, Spain.
        for text in ["7911123456", "11987654321", "612345678"] {
            assert_eq!(slip(text), NumberHint::WithoutCode, "{text}");
        }
        for text in ["+7911123456", "5550123", "16001234567", "447700900123", "12223334444"] {
            assert_eq!(slip(text), NumberHint::Unknown, "{text}");
        }
    }

    #[test]
    fn the_calling_code_in_both_halves() {
        assert_eq!(slip_of_halves("61", "61491570006"), NumberHint::CodeInBothFields);
        assert_eq!(slip_of_halves("+44", "+447911123456"), NumberHint::CodeInBothFields);
        assert_eq!(slip_of_halves("61", "614"), NumberHint::Unknown, "too short, and that is all");
    }

    #[test]
    fn zeros_as_dialled_from_abroad() {
        for text in ["00447911123456", "00 1 202 555 0123", "+0049 30 123456", "(0049)1711234567", "0044772345678910"] {
            assert_eq!(slip(text), NumberHint::DoubleZero, "{text}");
        }
        for text in ["01116502530000", "011 44 7911 123456", "(011) 1-650-253-0000"] {
            assert_eq!(slip(text), NumberHint::ZeroOneOne, "{text}");
        }
        assert_eq!(slip("01149123456"), NumberHint::Unknown, "of Buenos Aires");
        for text in ["07911123456", "0044", "000447911123456", "000-000-0000"] {
            assert_eq!(slip(text), NumberHint::Unknown, "{text}");
        }
    }

    #[test]
    fn a_zero_before_the_calling_code() {
        for text in ["0919876543210", "012025550123", "0 44 7911 123456", "+0447911123456", "(0)4915112345678"] {
            assert_eq!(slip(text), NumberHint::ZeroBeforeCode, "{text}");
        }
        // Of Germany, China, Brazil, Indonesia, Austria, and numbers of ten digits.
        for text in [
            "015123456789",
            "013812345678",
            "011987654321",
            "0811234567890",
            "06641234567",
            "07911123456",
            "09876543210",
            "0391234567",
        ] {
            assert_ne!(slip(text), NumberHint::ZeroBeforeCode, "{text}");
        }
    }
}
