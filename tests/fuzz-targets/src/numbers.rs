//! The phone engine beside a port of libphonenumber that runs Google's patterns as they stand.

use rlibphonenumber::{NumberLengthType, PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, Region, ValidationError};
use sendcheck::engine::phone::{Number, NumberDefect};
use sendcheck::{Country, inspect_number};

use crate::input::Input;

pub(crate) fn target(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let country = input.choice(Country::all().count() * 2);
    let text = input.text();
    let ours = Number::parse(&text);
    stands_by_itself(&text, ours);
    let spelled = text.strip_prefix('+').unwrap_or(&text);
    // What the service takes is less than what libphonenumber reads out of a text.
    if !spelled.is_empty() && spelled.bytes().all(|byte| byte.is_ascii_digit()) {
        compare(ours, PHONE_NUMBER_UTIL.parse(format!("+{spelled}"), None).ok(), &text);
    }
    let Some(country) = Country::all().nth(country) else { return };
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let there = Region::from_code(country.as_str()).ok();
        compare(Number::parse_in(&text, country), PHONE_NUMBER_UTIL.parse(&text, there).ok(), &text);
    }
}

fn stands_by_itself(text: &str, ours: Result<Number, NumberDefect>) {
    let report = serde_json::to_string(&inspect_number(text)).unwrap();
    assert!(report.len() < 12 * text.len() + 2_000, "{report}");
    let Ok(number) = ours else { return };
    assert!(number.is_possible() || !number.is_valid());
    assert_eq!(number.e164().to_string(), format!("+{}{}", number.calling_code(), number.national()));
    let again = Number::parse(&number.e164().to_string());
    if number.is_valid() {
        assert_eq!(again.map(|again| again.e164()), Ok(number.e164()));
    }
}

fn compare(ours: Result<Number, NumberDefect>, theirs: Option<PhoneNumber>, text: &str) {
    let (ours, theirs) = match (ours, theirs) {
        (Ok(ours), Some(theirs)) => (ours, theirs),
        (Err(_), None) => return,
        // More digits than a number may have are read there, as one that is too long.
        (Err(NumberDefect::TooLong), Some(theirs)) => {
            return assert!(!PHONE_NUMBER_UTIL.is_valid_number(&theirs), "{text}");
        }
        (ours, theirs) => panic!("{text}: {ours:?}, not {theirs:?}"),
    };
    // Nothing but zeros behind the calling code: libphonenumber's port counts them differently. Only +800 has such a number.
    if ours.national().to_string().bytes().all(|digit| digit == b'0') {
        return assert!(!ours.is_valid() || ours.e164().digits() == 80_000_000_000, "{text}");
    }
    // Libphonenumber's port counts no more than ten zeros in front; no number anywhere has so many.
    if ours.national().to_string().starts_with("00000000000") {
        return assert!(!ours.is_valid() && !PHONE_NUMBER_UTIL.is_valid_number(&theirs), "{text}");
    }
    assert_eq!(ours.e164().to_string(), PHONE_NUMBER_UTIL.format(&theirs, PhoneNumberFormat::E164), "{text}");
    assert_eq!(ours.is_valid(), PHONE_NUMBER_UTIL.is_valid_number(&theirs), "{text}");
    let possible = PHONE_NUMBER_UTIL.is_possible_number_with_reason(&theirs);
    let fits = matches!(possible, Ok(NumberLengthType::IsPossible | NumberLengthType::IsPossibleLocalOnly));
    assert_eq!(ours.is_possible(), fits, "{text}: {possible:?}");
    let region = PHONE_NUMBER_UTIL.get_region_for_number(&theirs).map(|region| region.to_string());
    assert_eq!(ours.region().map(|region| region.as_str().to_owned()), region, "{text}");
    assert!(!matches!(possible, Err(ValidationError::InvalidCountryCode)), "{text}");
}
