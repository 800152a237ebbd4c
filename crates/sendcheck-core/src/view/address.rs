//! The addresses of a recipient: what was given, what number it is, and whether it is good enough.

use alloc::string::String;

use crate::finding::arg_names;
use crate::handoff::ChannelKind;
use crate::json::Value;
use crate::limits;
use crate::phone::{E164, Number, NumberDefect, Possibility, Spelling};
use crate::policy::NumberPolicy;
use crate::recipients::spreadsheet::RepairSet;
use crate::view::Slot;
use crate::view::slip::{self, Slip};
use crate::wire::{Consumer, Field};

arg_names! {
    /// Why a number is refused.
    pub enum NumberReason {
        /// Something that is neither a digit nor a separator.
        NotDigits = "not-digits",
        /// The digits start with 0, so the calling code is missing.
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
        /// A spreadsheet replaced digits by an exponent; they are lost.
        DigitsLost = "digits-lost",
    }
}

/// What a recipient gave as the number for a channel.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NumberFacts {
    /// The number, if the text is one.
    pub(crate) parsed: Option<Number>,
    /// Whether the policy takes it.
    pub(crate) judged: Result<(), NumberReason>,
    /// How many digits were given.
    pub(crate) digits: usize,
    /// What was undone before reading it.
    pub(crate) repairs: RepairSet,
    /// The likely slip, where the number is refused and one can be told.
    pub(crate) slip: Option<Slip>,
    /// Whether the number that is handed on has the digits that were given: a trunk prefix may have gone.
    pub(crate) same_digits: bool,
}

impl NumberFacts {
    /// Whether a spreadsheet lost digits of it.
    pub(crate) fn is_lossy(&self) -> bool {
        self.judged == Err(NumberReason::DigitsLost)
    }

    /// Whether its digits are refused, not only how they are set apart.
    fn is_misread(&self) -> bool {
        self.judged.is_err_and(|reason| reason != NumberReason::Spelling)
    }

    /// The same for a text that was mended first; a number that lost digits is none.
    pub(crate) fn after_repair(self, repairs: RepairSet, lossy: bool) -> Self {
        if lossy {
            return Self { parsed: None, judged: Err(NumberReason::DigitsLost), repairs, ..self };
        }
        Self { repairs, ..self }
    }
}

/// The address of a recipient for one channel.
#[derive(Debug, Clone, Copy)]
pub(crate) enum AddressState<'a> {
    /// There is none.
    Missing,
    /// There is something of another JSON type, which refuses the whole request.
    NotString,
    /// A consumer id in the brand's own app.
    Id(&'a str),
    /// Something given as a number.
    Number(NumberFacts),
}

/// The address of a recipient for one channel.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Address<'a> {
    pub(crate) channel: ChannelKind,
    /// The channel's key in `consumerContent`.
    pub(crate) key: &'static str,
    pub(crate) state: AddressState<'a>,
}

impl Address<'_> {
    /// The number, whether or not it is good enough.
    pub(crate) fn number(&self) -> Option<Number> {
        match self.state {
            AddressState::Number(facts) => facts.parsed,
            AddressState::Missing | AddressState::NotString | AddressState::Id(_) => None,
        }
    }
}

/// A recipient's addresses in the priority order of the channels; no handoff addresses more than three.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Addresses<'a>([Option<Address<'a>>; 3]);

impl<'a> Addresses<'a> {
    pub(crate) fn collect(addresses: impl Iterator<Item = Address<'a>>) -> Self {
        let mut all = Self::default();
        for (slot, address) in all.0.iter_mut().zip(addresses) {
            *slot = Some(address);
        }
        all
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Address<'a>> {
        self.0.iter().flatten()
    }

    /// The numbers that are good enough, with the channel's key in `consumerContent`.
    pub(crate) fn taken(&self) -> impl Iterator<Item = (&'static str, Number)> {
        self.iter().filter_map(|address| match address.state {
            AddressState::Number(facts) if facts.judged.is_ok() => Some((address.key, facts.parsed?)),
            _ => None,
        })
    }

    /// The number of the first channel.
    pub(crate) fn first_number(&self) -> Option<Number> {
        self.iter().next().and_then(Address::number)
    }
}

/// Both addressing versions in one consumer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mixed {
    /// They name the same number.
    Same,
    /// They name different numbers.
    Different,
}

/// Reads a number and judges it by the policy.
pub(crate) fn judge(text: &str, policy: NumberPolicy) -> NumberFacts {
    let read = Number::parse(text);
    let facts = facts(read, [text, ""], policy);
    let slip = if facts.is_misread() { slip::in_text(text, read, |number| suffices(number, policy)) } else { None };
    NumberFacts { slip, ..facts }
}

/// Judges what was read from a text, or from the two halves of the old version.
fn facts(parsed: Result<Number, NumberDefect>, given: [&str; 2], policy: NumberPolicy) -> NumberFacts {
    let judged = match &parsed {
        Ok(number) => judge_number(number, policy),
        Err(defect) => Err(reason(*defect)),
    };
    let (mut digits, mut value) = (0, 0_u64);
    for digit in given.into_iter().flat_map(str::bytes).filter(u8::is_ascii_digit) {
        digits += 1;
        // Checking each step would cost WebAssembly a product of 128 bits; more digits than fit are told by their count.
        value = value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
    }
    let same_digits = digits <= E164::MOST_DIGITS && parsed.is_ok_and(|number| number.e164().digits() == value);
    let repairs = RepairSet::default();
    NumberFacts { parsed: parsed.ok(), judged, digits, repairs, slip: None, same_digits }
}

fn suffices(number: &Number, policy: NumberPolicy) -> bool {
    judge_number(number, policy).is_ok()
}

fn judge_number(number: &Number, policy: NumberPolicy) -> Result<(), NumberReason> {
    // A prefix for calls within the country may have gone, so what is handed on counts as well.
    let given = usize::from(number.given_digits());
    let handed_on = number.e164().digits().checked_ilog10().map_or(1, |log| log as usize + 1);
    match policy {
        NumberPolicy::Shape if given.min(handed_on) < limits::NUMBER_SHORTEST.value => Err(NumberReason::TooShort),
        NumberPolicy::Shape if given.max(handed_on) > limits::NUMBER_LONGEST.value => Err(NumberReason::TooLong),
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

/// The addresses that a consumer of a request gives for these channels, and whether it mixes both versions.
pub(crate) fn of_consumer<'a>(
    consumer: &'a Consumer,
    channels: &[ChannelKind],
    policy: NumberPolicy,
) -> (Addresses<'a>, Option<Mixed>) {
    let uses_new = !consumer.consumer_content.is_missing();
    let uses_old = !(consumer.consumer_country_code.is_missing() && consumer.consumer_phone_number.is_missing());
    let old = old_number(consumer, policy);
    let address = |(index, channel): (usize, &ChannelKind)| {
        let key = channel.content_key()?;
        let state = if uses_new || !uses_old {
            Some(new_address(consumer, *channel, key, policy))
        } else {
            old_address(*channel, index, old)
        };
        Some(Address { channel: *channel, key, state: state? })
    };
    let addresses = Addresses::collect(channels.iter().enumerate().filter_map(address));
    let mixed = (uses_new && uses_old).then(|| mixed(&addresses, old));
    (addresses, mixed)
}

/// The new version: one entry of `consumerContent` for each channel; blank counts as missing.
fn new_address<'a>(consumer: &'a Consumer, channel: ChannelKind, key: &str, policy: NumberPolicy) -> AddressState<'a> {
    match Slot::of(consumer.content(key).filter(|value| **value != Value::Null)).or_missing_if_blank() {
        Slot::Missing => AddressState::Missing,
        Slot::NotString => AddressState::NotString,
        Slot::Text(id) if !channel.is_phone() => AddressState::Id(id.trim()),
        Slot::Text(number) => AddressState::Number(judge(number.trim(), policy)),
    }
}

/// The old version: one number for every phone channel, none for in-app. Where a half is missing
/// only the first channel says so.
fn old_address<'a>(channel: ChannelKind, index: usize, old: Option<NumberFacts>) -> Option<AddressState<'a>> {
    match old {
        Some(facts) if channel.is_phone() => Some(AddressState::Number(facts)),
        None if channel.is_phone() && index > 0 => None,
        _ => Some(AddressState::Missing),
    }
}

/// The number of the old version, if neither half is missing or blank.
fn old_number(consumer: &Consumer, policy: NumberPolicy) -> Option<NumberFacts> {
    let code = half(&consumer.consumer_country_code)?;
    let national = half(&consumer.consumer_phone_number)?;
    let read = Number::join(code, national);
    let facts = facts(read, [code, national], policy);
    let suffices = |number: &Number| suffices(number, policy);
    let slip = if facts.is_misread() { slip::in_halves([code, national], read, suffices) } else { None };
    Some(NumberFacts { slip, ..facts })
}

fn half(field: &Field<String>) -> Option<&str> {
    field.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

fn mixed(addresses: &Addresses<'_>, old: Option<NumberFacts>) -> Mixed {
    let old = old.and_then(|facts| facts.parsed).map(|number| number.e164());
    let same =
        |address: &Address<'_>| !address.channel.is_phone() || address.number().map(|number| number.e164()) == old;
    if addresses.iter().all(same) { Mixed::Same } else { Mixed::Different }
}

/// The number as the service prints it back: `+` and the digits, or the text itself if it holds none.
pub(crate) fn as_printed(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() { text.into() } else { alloc::format!("+{digits}") }
}

#[cfg(test)]
mod tests {
    use super::{NumberFacts, NumberReason, judge, old_number};
    use crate::policy::NumberPolicy;
    use crate::recipients::spreadsheet::repair;
    use crate::view::Slip;
    use crate::wire::Consumer;
    use alloc::string::{String, ToString};

    fn judged(text: &str, policy: NumberPolicy) -> (Result<(), NumberReason>, Option<Slip>) {
        let facts = judge(text, policy);
        (facts.judged, facts.slip)
    }

    fn old(code: &str, national: &str) -> NumberFacts {
        let consumer = Consumer {
            consumer_country_code: code.to_string().into(),
            consumer_phone_number: national.to_string().into(),
            ..Consumer::default()
        };
        old_number(&consumer, NumberPolicy::Possible).expect("both halves")
    }

    /// A cell as the list adapter judges it.
    fn cell(text: &str) -> NumberFacts {
        let mut buffer = String::new();
        let found = repair(text, &mut buffer);
        judge(found.text, NumberPolicy::Possible).after_repair(found.repairs, found.lossy)
    }

    #[test]
    fn a_missing_calling_code_is_read_as_another() {
        use NumberPolicy::{Possible, Shape, Valid};
        let refused = |reason, slip| (Err(reason), Some(slip));
        assert_eq!(judged("2125550142", Possible), refused(NumberReason::TooShort, Slip::WithoutOne), "Morocco");
        assert_eq!(judged("2105550123", Possible), refused(NumberReason::UnknownCallingCode, Slip::WithoutOne));
        assert_eq!(judged("07700900123", Possible), (Err(NumberReason::LeadingZero), None));
        assert_eq!(judged("00447700900123", Possible), refused(NumberReason::LeadingZero, Slip::DoubleZero));
        assert_eq!(judged("2025550123", Possible), (Ok(()), None), "long enough for Egypt");
        assert_eq!(judged("2025550123", Valid), refused(NumberReason::NotInUse, Slip::WithoutOne));
        assert_eq!(judged("2125550142", Shape), (Ok(()), None), "the shape is all that counts");
    }

    #[test]
    fn a_trunk_zero_is_left_out_where_google_leaves_it_out() {
        for policy in [NumberPolicy::Possible, NumberPolicy::Valid] {
            let facts = judge("+4407911123456", policy);
            assert_eq!((facts.judged, facts.slip), (Ok(()), None));
            assert_eq!(facts.parsed.map(|number| number.e164().digits()), Some(447_911_123_456));
            assert!(!facts.same_digits, "which `NUMBER_REFORMATTED` says");
        }
        assert!(judge("+39066982", NumberPolicy::Valid).same_digits, "a 0 of the number itself");
        let portugal = judged("+3510912345678", NumberPolicy::Possible);
        assert_eq!(portugal, (Err(NumberReason::TooLong), Some(Slip::TrunkZero)));
        let one_too_many = judged("+44079111234567", NumberPolicy::Possible);
        assert_eq!(one_too_many, (Err(NumberReason::TooLong), None), "without the 0 as well");
    }

    #[test]
    fn a_calling_code_given_twice() {
        let repeated = judged("4444 7911 123456", NumberPolicy::Possible);
        assert_eq!(repeated, (Err(NumberReason::TooLong), Some(Slip::CodeTwice)));
        let both = old("61", "61491570006");
        assert_eq!(
            (both.judged, both.slip, both.digits),
            (Err(NumberReason::InvalidLength), Some(Slip::CodeInBothFields), 13)
        );
        let both = old("+44", "+44 7911 123456");
        assert_eq!((both.judged, both.slip), (Err(NumberReason::NotDigits), Some(Slip::CodeInBothFields)));
        let us = old("1", "12025550123");
        assert_eq!(
            (us.judged, us.slip, us.same_digits),
            (Ok(()), None, false),
            "the second 1 is a trunk prefix to Google"
        );
    }

    #[test]
    fn an_exponent_is_written_out_or_its_digits_are_lost() {
        let whole = cell("1.2025550123E+10");
        assert_eq!((whole.judged, whole.slip, whole.is_lossy()), (Ok(()), None, false));
        assert_eq!(whole.parsed.map(|number| number.e164().digits()), Some(12_025_550_123));
        let lossy = cell("1.20256E+10");
        assert_eq!((lossy.judged, lossy.is_lossy()), (Err(NumberReason::DigitsLost), true));
        assert_eq!(lossy.parsed, None, "never another recipient's number");
        assert!(!lossy.repairs.is_empty() && !whole.repairs.is_empty());
        assert_eq!(judged("1.20256E+10", NumberPolicy::Possible).0, Err(NumberReason::NotDigits), "no list, no repair");
    }

    #[test]
    fn each_refusal_has_its_reason() {
        let reasons = [
            ("1-800-FLOWERS", NumberReason::NotDigits),
            ("12025550123x5", NumberReason::NotDigits),
            ("+15550123", NumberReason::LocalOnly),
            ("+1202555012", NumberReason::TooShort),
            ("+120255501234", NumberReason::TooLong),
            ("+6112345678901", NumberReason::InvalidLength),
            ("+16001234567", NumberReason::NotInUse),
        ];
        for (text, reason) in reasons {
            assert_eq!(judge(text, NumberPolicy::Valid).judged, Err(reason), "{text}");
        }
        assert_eq!(judge("1.202.555.0123", NumberPolicy::Shape).judged, Err(NumberReason::Spelling));
    }

    #[test]
    fn the_shape_is_that_of_what_is_given_and_of_what_is_handed_on() {
        let judged = |text| {
            let facts = judge(text, NumberPolicy::Shape);
            (facts.judged, facts.parsed.map(|number| number.e164().digits()))
        };
        assert_eq!(judged("+490791112345678"), (Ok(()), Some(49_791_112_345_678)));
        assert_eq!(
            judged("+4907911123456789"),
            (Err(NumberReason::TooLong), Some(497_911_123_456_789)),
            "16 are given"
        );
        assert_eq!(judged("4901000"), (Err(NumberReason::TooShort), Some(491_000)), "6 are handed on");
    }
}
