//! The answers of the `rlibphonenumber` crate in our own types.

use alloc::string::{String, ToString};

use rlibphonenumber::{NumberLengthType, PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberType, ValidationError};

use super::grammar::Scan;
use super::{E164, National, Number, NumberDefect, NumberType, Possibility, Region, Spelling};

pub(super) fn number(scan: &Scan) -> Result<Number, NumberDefect> {
    let front = scan.front();
    if front.first() == Some(&0) {
        return Err(NumberDefect::LeadingZero);
    }
    let code_length = (1..=3).find(|length| front.get(..*length).is_some_and(|code| is_calling_code(value(code))));
    let code_length = code_length.ok_or(NumberDefect::UnknownCallingCode)?;
    let digits = scan.digits().ok_or(NumberDefect::TooLong)?;
    let text: String = core::iter::once('+').chain(digits.iter().map(|digit| char::from(digit + b'0'))).collect();
    let parsed = PHONE_NUMBER_UTIL.parse(&text, None).map_err(|error| match error {
        rlibphonenumber::ParseError::TooLongNsn => NumberDefect::TooLong,
        _ => NumberDefect::TooShort,
    })?;
    let e164 = PHONE_NUMBER_UTIL.format(&parsed, rlibphonenumber::PhoneNumberFormat::E164);
    let e164_digits = e164.trim_start_matches('+');
    let length = u8::try_from(e164_digits.len() - code_length).unwrap_or(u8::MAX);
    Ok(Number {
        e164: E164::new(e164_digits.parse().map_err(|_| NumberDefect::TooLong)?),
        code: value(front.get(..code_length).unwrap_or_default()),
        national: National::new(parsed.national_number, length),
        given: u8::try_from(digits.len()).unwrap_or(u8::MAX),
        spelling: if scan.is_documented(code_length) { Spelling::Documented } else { Spelling::Reformatted },
        region: PHONE_NUMBER_UTIL.get_region_for_number(&parsed).and_then(|region| Region::new(&region.to_string())),
        kind: kind(&parsed),
        possibility: possibility(&parsed),
    })
}

pub(super) fn is_calling_code(code: u16) -> bool {
    PHONE_NUMBER_UTIL.get_region_for_country_code(i32::from(code)).is_some()
}

fn value(digits: &[u8]) -> u16 {
    digits.iter().fold(0, |value, digit| value * 10 + u16::from(*digit))
}

fn kind(number: &PhoneNumber) -> NumberType {
    match PHONE_NUMBER_UTIL.get_number_type(number) {
        PhoneNumberType::FixedLine => NumberType::FixedLine,
        PhoneNumberType::Mobile => NumberType::Mobile,
        PhoneNumberType::FixedLineOrMobile => NumberType::FixedLineOrMobile,
        PhoneNumberType::TollFree => NumberType::TollFree,
        PhoneNumberType::PremiumRate => NumberType::PremiumRate,
        PhoneNumberType::SharedCost => NumberType::SharedCost,
        PhoneNumberType::VoIP => NumberType::Voip,
        PhoneNumberType::PersonalNumber => NumberType::PersonalNumber,
        PhoneNumberType::Pager => NumberType::Pager,
        PhoneNumberType::UAN => NumberType::Uan,
        PhoneNumberType::VoiceMail => NumberType::Voicemail,
        PhoneNumberType::Unknown => NumberType::Unknown,
    }
}

fn possibility(number: &PhoneNumber) -> Possibility {
    match PHONE_NUMBER_UTIL.is_possible_number_with_reason(number) {
        Ok(NumberLengthType::IsPossible) => Possibility::Possible,
        Ok(NumberLengthType::IsPossibleLocalOnly) => Possibility::LocalOnly,
        Err(ValidationError::TooShort) => Possibility::TooShort,
        Err(ValidationError::TooLong) => Possibility::TooLong,
        Err(ValidationError::InvalidLength) => Possibility::InvalidLength,
        Err(ValidationError::InvalidCountryCode) => Possibility::InvalidCountryCode,
    }
}
