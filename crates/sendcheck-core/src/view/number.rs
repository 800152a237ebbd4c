//! What a recipient gave as a number: what number it is, whether it is good enough, and if not, why.

use alloc::string::String;

use crate::limits;
use crate::phone::{CodeSource, Country, Number, NumberDefect, Possibility, Spelling};
use crate::policy::NumberPolicy;
use crate::recipients::number_cell::{self, RepairSet};
use crate::view::instead;
use crate::view::refusal::{Obstacle, half_at_fault};
use crate::view::slip::{Given, NumberHint};
use crate::words::words;

words! {
    /// Why a number is refused.
    #[non_exhaustive]
    pub enum NumberReason {
        /// A character that is neither a digit nor a separator between digits.
        NotDigits = "not-digits",
        /// A letter among the digits.
        Letters = "letters",
        /// A digit of another script.
        OtherDigits = "other-digits",
        /// No digit at all.
        NoDigits = "no-digits",
        /// An extension behind the number.
        Extension = "extension",
        /// Two numbers or more.
        TwoNumbers = "two-numbers",
        /// What a spreadsheet shows where it has no value.
        SpreadsheetError = "spreadsheet-error",
        /// A negative quantity: a spreadsheet worked out what was meant as a number.
        Sum = "sum",
        /// A date.
        Date = "date",
        /// The name of the number's column.
        Heading = "heading",
        /// `tel:` or the like in front.
        Scheme = "scheme",
        /// Zeros behind a decimal point.
        DecimalPlace = "decimal-place",
        /// An area code in parentheses opens it, so the calling code is missing.
        AreaCode = "area-code",
        /// The place in a numbered list stands in front, as in `2. 12025550123`.
        ListNumber = "list-number",
        /// The digits start with 0, as no calling code does.
        LeadingZero = "leading-zero",
        /// No country has a calling code with which the number starts.
        UnknownCallingCode = "unknown-calling-code",
        /// Fewer digits than any number of that calling code has.
        TooShort = "too-short",
        /// More digits than any number of that calling code has.
        TooLong = "too-long",
        /// A length between two that numbers of that calling code have.
        InvalidLength = "invalid-length",
        /// Only as long as a number within one area, so the area code is missing.
        LocalOnly = "local-only",
        /// The right length in a range that was not given out.
        NotInUse = "not-in-use",
        /// None of the four documented spellings.
        Spelling = "spelling",
        /// A spreadsheet replaced digits by an exponent or by zeros; they are lost.
        DigitsLost = "digits-lost",
    }
}

impl NumberReason {
    /// Whether the digits are refused, not what stands between them.
    fn is_of_digits(self) -> bool {
        matches!(
            self,
            Self::AreaCode
                | Self::LeadingZero
                | Self::UnknownCallingCode
                | Self::TooShort
                | Self::TooLong
                | Self::InvalidLength
                | Self::LocalOnly
                | Self::NotInUse
        )
    }
}

/// What a recipient gave as the number for a channel.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NumberFacts {
    /// The number, if the text is one.
    pub(crate) parsed: Option<Number>,
    /// Whether the policy takes it.
    pub(crate) judged: Result<(), NumberReason>,
    /// The digits that were given.
    pub(crate) given: Given,
    /// What was undone before reading it.
    pub(crate) repairs: RepairSet,
}

impl NumberFacts {
    /// The number, if the policy takes it.
    pub(crate) fn taken(&self) -> Option<Number> {
        self.parsed.filter(|_| self.judged.is_ok())
    }

    /// Whether a spreadsheet lost digits of it.
    pub(crate) fn is_lossy(&self) -> bool {
        self.judged == Err(NumberReason::DigitsLost)
    }

    /// Whether the calling code is not in the number, but that of the country in which it is dialled.
    pub(crate) fn is_completed(&self) -> bool {
        self.parsed.is_some_and(|number| number.code_source() != CodeSource::Number)
    }

    /// Whether the digits are a valid number of another country as well, with its calling code.
    pub(crate) fn is_ambiguous(&self) -> bool {
        let with_code = || self.given.with_code().filter(Number::is_valid);
        self.is_completed() && with_code().is_some_and(|other| self.parsed.is_none_or(|own| own.e164() != other.e164()))
    }

    /// Whether the number that is handed on has the digits that were given: a trunk prefix may have gone.
    pub(crate) fn has_given_digits(&self) -> bool {
        self.parsed.is_some_and(|number| self.given.are(number.e164()))
    }

    /// How the number probably came about, where it is refused or nobody is likely to be reached by it.
    pub(crate) fn slip(&self, policy: NumberPolicy) -> NumberHint {
        match self.judged {
            Ok(()) => self.given.slip(self.parsed, Number::is_valid),
            Err(reason) if reason.is_of_digits() => {
                self.given.slip(self.parsed, |number| judge_number(number, policy).is_ok())
            }
            Err(NumberReason::Spelling) => NumberHint::Unknown,
            Err(_) => self.given.slip_of_halves(),
        }
    }

    /// The facts of a text that is no number, or another than its digits say.
    fn refused(self, reason: NumberReason) -> Self {
        Self { parsed: None, judged: Err(reason), ..self }
    }
}

/// Reads the number in a cell of a list and judges it by the policy. What can be undone is (`buffer` is used again from
/// cell to cell); a number that lost digits is none.
///
/// With a country, a number without `+` is read as it is dialled there, and in no other way.
pub(crate) fn judge_cell(
    cell: &str,
    policy: NumberPolicy,
    country: Option<Country>,
    buffer: &mut String,
) -> NumberFacts {
    let mended = number_cell::mend(cell, buffer);
    let read = match country {
        Some(country) => Number::parse_in(mended.text, country),
        None => Number::parse(mended.text),
    };
    let facts = NumberFacts { repairs: mended.repairs, ..facts(read, Given::text(mended.text), policy) };
    if mended.lossy {
        return facts.refused(NumberReason::DigitsLost);
    }
    if facts.judged.is_ok() && is_documented(&facts) {
        return facts;
    }
    if number_cell::opens_with_list_number(mended.text) {
        return facts.refused(NumberReason::ListNumber);
    }
    if facts.judged.is_ok() && facts.is_completed() {
        return facts;
    }
    explained(facts, mended.text, read.err(), || number_cell::obstacle(cell).map(|(_, character)| character))
}

/// Reads the number that a request gives and judges it by the policy. It is posted as it stands, so nothing is undone; blanks
/// around it are separators like those inside, tabs and line ends are not.
pub(crate) fn judge_text(text: &str, policy: NumberPolicy) -> NumberFacts {
    let whole = text;
    let text = without_blanks(whole);
    let read = Number::parse(text).map(|number| as_spelled(number, text == whole));
    let facts = facts(read, Given::text(text), policy);
    if facts.judged.is_ok() && is_documented(&facts) {
        return facts;
    }
    if number_cell::ends_in_decimals(text) {
        return facts.refused(NumberReason::DecimalPlace);
    }
    let obstacle = || Obstacle::of(read.err()?, text).map(|obstacle| obstacle.character);
    explained(facts, text, read.err(), obstacle)
}

/// The same for the two halves of the old version.
pub(crate) fn judge_halves(halves: [&str; 2], policy: NumberPolicy) -> NumberFacts {
    let whole = halves;
    let halves = whole.map(without_blanks);
    let [code, national] = halves;
    let read = Number::join(code, national).map(|number| as_spelled(number, halves == whole));
    let facts = facts(read, Given::halves(halves, |number| judge_number(number, policy).is_ok()), policy);
    let Some(defect) = read.err().filter(|defect| is_unread(*defect)) else { return facts };
    let half = half_at_fault(halves);
    let obstacle = Obstacle::of(defect, half).map(|obstacle| obstacle.character);
    facts.refused(instead::of_unread(half, obstacle))
}

/// A text without the blanks around it that separate nothing.
pub(super) fn without_blanks(text: &str) -> &str {
    text.trim_matches(' ')
}

fn as_spelled(number: Number, as_it_stands: bool) -> Number {
    if as_it_stands { number } else { number.respelled() }
}

pub(super) fn is_documented(facts: &NumberFacts) -> bool {
    facts.parsed.is_some_and(|number| number.spelling() == Spelling::Documented)
}

/// Whether a text is not even digits and separators.
fn is_unread(defect: NumberDefect) -> bool {
    matches!(defect, NumberDefect::NotDigits { .. } | NumberDefect::Empty)
}

/// The same facts, where a text is something else than a number with a calling code; `obstacle` finds the first character
/// that keeps it from being read.
fn explained(
    facts: NumberFacts,
    text: &str,
    defect: Option<NumberDefect>,
    obstacle: impl FnOnce() -> Option<char>,
) -> NumberFacts {
    let reason = if defect.is_some_and(is_unread) {
        Some(instead::of_unread(text, obstacle()))
    } else {
        instead::of_digits(text, facts.parsed, facts.judged.err())
    };
    reason.map_or(facts, |reason| facts.refused(reason))
}

/// Judges what was read.
fn facts(read: Result<Number, NumberDefect>, given: Given, policy: NumberPolicy) -> NumberFacts {
    let judged = match &read {
        Ok(number) => judge_number(number, policy),
        Err(defect) => Err(reason(*defect)),
    };
    NumberFacts { parsed: read.ok(), judged, given, repairs: RepairSet::default() }
}

/// Judges a number as it is given and, where that has other digits, as it is handed on.
fn judge_number(number: &Number, policy: NumberPolicy) -> Result<(), NumberReason> {
    judge_as_given(number, policy)?;
    number.handed_on().map_or(Ok(()), |read| judge_number(&read.map_err(reason)?, policy))
}

fn judge_as_given(number: &Number, policy: NumberPolicy) -> Result<(), NumberReason> {
    let given = usize::from(number.given_digits());
    match policy {
        NumberPolicy::Shape if given < limits::NUMBER_SHORTEST.value => Err(NumberReason::TooShort),
        NumberPolicy::Shape if given > limits::NUMBER_LONGEST.value => Err(NumberReason::TooLong),
        NumberPolicy::Shape if number.spelling() != Spelling::Documented => Err(NumberReason::Spelling),
        NumberPolicy::Shape => Ok(()),
        NumberPolicy::Possible => possible(number.possibility()),
        NumberPolicy::Valid => {
            possible(number.possibility()).and(if number.is_valid() { Ok(()) } else { Err(NumberReason::NotInUse) })
        }
    }
}

fn possible(possibility: Possibility) -> Result<(), NumberReason> {
    match possibility {
        Possibility::Possible => Ok(()),
        Possibility::LocalOnly => Err(NumberReason::LocalOnly),
        Possibility::TooShort => Err(NumberReason::TooShort),
        Possibility::TooLong => Err(NumberReason::TooLong),
        Possibility::InvalidLength => Err(NumberReason::InvalidLength),
        Possibility::InvalidCountryCode => Err(NumberReason::UnknownCallingCode),
    }
}

fn reason(defect: NumberDefect) -> NumberReason {
    match defect {
        NumberDefect::LeadingZero => NumberReason::LeadingZero,
        NumberDefect::UnknownCallingCode => NumberReason::UnknownCallingCode,
        NumberDefect::TooShort => NumberReason::TooShort,
        NumberDefect::TooLong => NumberReason::TooLong,
        _ => NumberReason::NotDigits,
    }
}

#[cfg(test)]
mod tests {
    use super::{NumberFacts, NumberReason, judge_cell, judge_halves, judge_text};
    use crate::policy::NumberPolicy;
    use crate::recipients::number_cell::Repair;
    use crate::view::NumberHint;
    use alloc::string::String;

    fn judged(text: &str, policy: NumberPolicy) -> (Result<(), NumberReason>, NumberHint) {
        let facts = judge_text(text, policy);
        (facts.judged, facts.slip(policy))
    }

    fn old(code: &str, national: &str) -> NumberFacts {
        judge_halves([code, national], NumberPolicy::Possible)
    }

    fn slip(facts: &NumberFacts) -> NumberHint {
        facts.slip(NumberPolicy::Possible)
    }

    fn cell(text: &str) -> NumberFacts {
        judge_cell(text, NumberPolicy::Possible, None, &mut String::new())
    }

    fn digits(facts: &NumberFacts) -> Option<u64> {
        facts.parsed.map(|number| number.e164().digits())
    }

    #[test]
    fn a_missing_calling_code_is_read_as_another() {
        use NumberPolicy::{Possible, Shape, Valid};
        let refused = |reason, hint| (Err(reason), hint);
        assert_eq!(judged("2125550142", Possible), refused(NumberReason::TooShort, NumberHint::WithoutOne), "Morocco");
        assert_eq!(judged("2105550123", Possible), refused(NumberReason::UnknownCallingCode, NumberHint::WithoutOne));
        assert_eq!(judged("07700900123", Possible), refused(NumberReason::LeadingZero, NumberHint::Unknown));
        assert_eq!(judged("00447700900123", Possible), refused(NumberReason::LeadingZero, NumberHint::DoubleZero));
        assert_eq!(judged("2025550123", Possible), (Ok(()), NumberHint::WithoutOne), "long enough for Egypt");
        assert_eq!(judged("2025550123", Valid), refused(NumberReason::NotInUse, NumberHint::WithoutOne));
        assert_eq!(judged("2125550142", Shape).0, Ok(()), "the shape is all that counts");
        assert_eq!(judged("12", Possible).0, Err(NumberReason::TooShort));
    }

    #[test]
    fn an_area_code_in_front_is_no_calling_code() {
        for facts in [cell("(201) 599-7090"), judge_text("(201) 599-7090", NumberPolicy::Valid)] {
            assert_eq!((facts.judged, facts.parsed), (Err(NumberReason::AreaCode), None), "no number of Egypt");
            assert_eq!(slip(&facts), NumberHint::WithoutOne);
        }
        assert_eq!(cell("(020) 7946 0000").judged, Err(NumberReason::LeadingZero));
        let abroad = cell("(0049)1711234567");
        assert_eq!((abroad.judged, slip(&abroad)), (Err(NumberReason::LeadingZero), NumberHint::DoubleZero));
        for text in ["(+44) 20 7946 0000", "1(202)5550123", "(1) 202-555-0123", "(12025550123)"] {
            assert_eq!(cell(text).judged, Ok(()), "{text}");
        }
    }

    #[test]
    fn a_trunk_zero_is_left_out_where_google_leaves_it_out() {
        for policy in [NumberPolicy::Possible, NumberPolicy::Valid] {
            let facts = judge_text("+4407911123456", policy);
            assert_eq!((facts.judged, facts.slip(policy)), (Ok(()), NumberHint::Unknown));
            assert_eq!(digits(&facts), Some(447_911_123_456));
            assert!(!facts.has_given_digits(), "which `NUMBER_REFORMATTED` says");
        }
        assert!(judge_text("+39066982", NumberPolicy::Valid).has_given_digits(), "a 0 of the number itself");
        assert!(judge_text("4930123456789012345", NumberPolicy::Possible).has_given_digits(), "as many as can be kept");
        let portugal = judged("+3510912345678", NumberPolicy::Possible);
        assert_eq!(portugal, (Err(NumberReason::TooLong), NumberHint::TrunkZero));
        let one_too_many = judged("+44079111234567", NumberPolicy::Possible);
        assert_eq!(one_too_many, (Err(NumberReason::TooLong), NumberHint::Unknown), "without the 0 as well");
    }

    #[test]
    fn a_calling_code_given_twice() {
        let repeated = judged("4444 7911 123456", NumberPolicy::Possible);
        assert_eq!(repeated, (Err(NumberReason::TooLong), NumberHint::CodeTwice));
        let both = old("61", "61491570006");
        assert_eq!((both.judged, slip(&both)), (Err(NumberReason::InvalidLength), NumberHint::CodeInBothFields));
        assert_eq!(both.given.count(), 13);
        let both = old("+44", "+44 7911 123456");
        assert_eq!((both.judged, slip(&both)), (Err(NumberReason::NotDigits), NumberHint::CodeInBothFields));
        let us = old("1", "12025550123");
        assert_eq!((us.judged, slip(&us)), (Ok(()), NumberHint::Unknown));
        assert!(!us.has_given_digits(), "the second 1 is a trunk prefix to Google");
    }

    #[test]
    fn an_exponent_is_written_out_or_its_digits_are_lost() {
        let whole = cell("1.2025550123E+10");
        assert_eq!((whole.judged, slip(&whole), whole.is_lossy()), (Ok(()), NumberHint::Unknown, false));
        assert_eq!(digits(&whole), Some(12_025_550_123));
        for text in ["1.20256E+10", "1.2345678901234500E+15", "123456789012345600.0"] {
            let lossy = cell(text);
            assert_eq!((lossy.judged, lossy.is_lossy()), (Err(NumberReason::DigitsLost), true), "{text}");
            assert_eq!(lossy.parsed, None, "never another recipient's number");
            assert!(!lossy.repairs.is_empty());
        }
        assert_eq!(cell("123456789012345600").judged, Err(NumberReason::TooLong), "nothing speaks of a spreadsheet");
        assert_eq!(judged("1.20256E+10", NumberPolicy::Possible).0, Err(NumberReason::Letters), "no list, no repair");
    }

    #[test]
    fn decimal_places_never_make_another_number() {
        let mended = cell("436761112223.00");
        assert_eq!((mended.judged, digits(&mended)), (Ok(()), Some(436_761_112_223)));
        assert!(mended.repairs.contains(Repair::TrailingDecimal));
        let request = judge_text("436761112223.00", NumberPolicy::Possible);
        assert_eq!((request.judged, request.parsed), (Err(NumberReason::DecimalPlace), None));
    }

    #[test]
    fn what_a_list_mends_a_request_only_names() {
        let dirty = [
            "1\u{2011}202\u{2013}555\u{2014}0123",
            "12025550123-",
            "++12025550123",
            "tel:+12025550123",
            "1202\u{200b}5550123",
        ];
        for text in dirty {
            assert_eq!((cell(text).judged, digits(&cell(text))), (Ok(()), Some(12_025_550_123)), "{text}");
            assert!(judge_text(text, NumberPolicy::Possible).judged.is_err(), "{text}");
        }
    }

    #[test]
    fn each_refusal_has_its_reason() {
        let reasons = [
            ("1-800-FLOWERS", NumberReason::Letters),
            ("12025550123x5", NumberReason::Extension),
            ("+15550123", NumberReason::LocalOnly),
            ("+1202555012", NumberReason::TooShort),
            ("+120255501234", NumberReason::TooLong),
            ("+12025550123456789012345", NumberReason::TooLong),
            ("+", NumberReason::NoDigits),
            ("+6112345678901", NumberReason::InvalidLength),
            ("+16001234567", NumberReason::NotInUse),
        ];
        for (text, reason) in reasons {
            assert_eq!(judge_text(text, NumberPolicy::Valid).judged, Err(reason), "{text}");
        }
        assert_eq!(judge_text("1.202.555.0123", NumberPolicy::Shape).judged, Err(NumberReason::Spelling));
    }

    #[test]
    fn the_shape_is_that_of_what_is_given_and_of_what_is_handed_on() {
        let judged = |text| {
            let facts = judge_text(text, NumberPolicy::Shape);
            (facts.judged, facts.parsed.map(|number| number.e164().digits()))
        };
        assert_eq!(judged("+490791112345678"), (Ok(()), Some(49_791_112_345_678)));
        assert_eq!(
            judged("+4907911123456789"),
            (Err(NumberReason::TooLong), Some(497_911_123_456_789)),
            "16 are given"
        );
        assert_eq!(judged("4901000"), (Err(NumberReason::TooShort), Some(491_000)), "6 are handed on");
        assert_eq!(
            judged("49000000"),
            (Err(NumberReason::TooShort), Some(4_900_000)),
            "7 are handed on, of which a 0 goes again"
        );
    }
}
