//! The phone engine against `rlibphonenumber`, a port of libphonenumber that runs Google's patterns as they stand.
//!
//! Numbers in international form, and numbers as they are dialled in each country.
//!
//! `PHONE_FUZZ_COUNT` and `PHONE_FUZZ_SEED` make a longer run of it (`cargo xtask fuzz-phone`).

use std::collections::BTreeSet;
use std::thread;

use rlibphonenumber::{
    CountryCodeSource, NumberLengthType, PHONE_NUMBER_UTIL, ParseError, PhoneNumber, PhoneNumberFormat,
    PhoneNumberType, Region, ValidationError, get_national_significant_number_owned,
};
use sendcheck_core::phone::{CodeSource, Country, Number, NumberDefect};
use xtask::phone::Numbers;

const COUNT: u64 = 1_000_000;
const DIALLED: u64 = 100_000;
const MOST_SHOWN: usize = 20;

#[derive(Debug, Default)]
struct Tally {
    numbers: u64,
    read: u64,
    valid: u64,
    different: u64,
    shown: Vec<String>,
    regions: BTreeSet<String>,
}

#[test]
fn answers_are_those_of_libphonenumber() {
    compare_all(COUNT, |numbers, tally| {
        let text = numbers.text();
        let ours = Number::parse(&text);
        let theirs = PHONE_NUMBER_UTIL.parse(&text, None);
        let difference = match (&ours, &theirs) {
            (Err(ours), Err(theirs)) => defect_difference(*ours, theirs, &text),
            _ => result_difference(ours, &theirs),
        };
        tally.count(&text, ours, difference);
    });
}

#[test]
fn answers_for_dialled_numbers_are_those_of_libphonenumber() {
    let tally = compare_all(DIALLED, |numbers, tally| {
        let (region, text) = numbers.dialled();
        let ours = Number::parse_in(&text, Country::parse(&region).expect("a region of the metadata"));
        let there = Region::from_code(&region).ok();
        let theirs = PHONE_NUMBER_UTIL.parse(&text, there);
        // The text it keeps would be what it formats a number of zeros as.
        let with_source = || PHONE_NUMBER_UTIL.parse_and_keep_raw_input(&text, there);
        let difference =
            result_difference(ours, &theirs).or_else(|| source_difference(ours.ok()?, &with_source().ok()?));
        tally.count(&format!("{region} {text}"), ours, difference);
        tally.regions.insert(region);
    });
    assert_eq!(tally.regions.len(), 245, "all regions but 001");
    assert_eq!(tally.regions.len(), Country::all().count());
}

/// Makes so many comparisons, on all cores.
#[expect(clippy::expect_used, clippy::print_stdout, reason = "the body of two tests")]
fn compare_all(otherwise: u64, compare: impl Fn(&mut Numbers, &mut Tally) + Sync) -> Tally {
    let numbers = Numbers::of_the_world().expect("the committed metadata");
    let count = variable("PHONE_FUZZ_COUNT", otherwise);
    let seed = variable("PHONE_FUZZ_SEED", 1);
    let threads = thread::available_parallelism().map_or(1, |threads| threads.get() as u64);
    let tally = thread::scope(|scope| {
        let share = |thread| count / threads + u64::from(thread < count % threads);
        let runs: Vec<_> = (0..threads)
            .map(|thread| {
                let mut numbers = numbers.clone().seeded(seed * 1000 + thread);
                scope.spawn({
                    let compare = &compare;
                    move || {
                        let mut tally = Tally::default();
                        (0..share(thread)).for_each(|_| compare(&mut numbers, &mut tally));
                        tally
                    }
                })
            })
            .collect();
        runs.into_iter().map(|run| run.join().expect("no panic")).fold(Tally::default(), Tally::plus)
    });
    println!("{} numbers, {} read, {} valid, {} different", tally.numbers, tally.read, tally.valid, tally.different);
    assert_eq!(tally.different, 0, "{:#?}", tally.shown);
    assert_eq!(tally.numbers, count);
    assert!(tally.read > count / 2 && tally.valid > count / 5, "the numbers are too wild to tell anything");
    tally
}

#[expect(clippy::expect_used, reason = "a run of another size than asked for would tell nothing")]
fn variable(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |value| value.parse().expect("a number"))
}

/// Where one of the two reads a number.
fn result_difference(ours: Result<Number, NumberDefect>, theirs: &Result<PhoneNumber, ParseError>) -> Option<String> {
    match (ours, theirs) {
        (Ok(ours), Ok(theirs)) => difference(&ours, theirs),
        (Err(_), Err(_)) => None,
        (Err(NumberDefect::TooLong), Ok(theirs)) if e164(theirs).len() > 20 => too_long_difference(theirs),
        (ours, theirs) => Some(format!("{ours:?}, not {theirs:?}")),
    }
}

/// Where the calling code was found.
fn source_difference(ours: Number, theirs: &PhoneNumber) -> Option<String> {
    let same = match theirs.country_code_source() {
        CountryCodeSource::FromNumberWithPlusSign | CountryCodeSource::FromNumberWithoutPlusSign => CodeSource::Number,
        CountryCodeSource::FromNumberWithIdd => CodeSource::InternationalPrefix,
        _ => CodeSource::Country,
    };
    (ours.code_source() != same).then(|| format!("{:?}, not {same:?}", ours.code_source()))
}

/// All that the engine answers, next to what it should be.
fn difference(ours: &Number, theirs: &PhoneNumber) -> Option<String> {
    let region = PHONE_NUMBER_UTIL.get_region_for_number(theirs).map(|region| region.to_string());
    let pairs = [
        (ours.e164().to_string(), e164(theirs)),
        (ours.national().to_string(), get_national_significant_number_owned(theirs)),
        (ours.possibility().to_string(), possibility(theirs).to_owned()),
        (ours.is_possible().to_string(), PHONE_NUMBER_UTIL.is_possible_number(theirs).to_string()),
        (ours.is_valid().to_string(), PHONE_NUMBER_UTIL.is_valid_number(theirs).to_string()),
        (ours.region().map_or("none", |region| region.as_str()).to_owned(), region.unwrap_or("none".to_owned())),
        (ours.kind().to_string(), kind(theirs).to_owned()),
    ];
    pairs.into_iter().find(|(ours, theirs)| ours != theirs).map(|(ours, theirs)| format!("{ours}, not {theirs}"))
}

/// libphonenumber takes three digits for the least that can be a number before it looks at the calling code.
fn defect_difference(ours: NumberDefect, theirs: &ParseError, text: &str) -> Option<String> {
    let few = text.bytes().filter(u8::is_ascii_digit).count() < 3;
    let same = match ours {
        NumberDefect::LeadingZero | NumberDefect::UnknownCallingCode => {
            few || *theirs == ParseError::InvalidCountryCode
        }
        NumberDefect::TooShort => few || matches!(theirs, ParseError::TooShortNsn | ParseError::TooShortAfterIdd),
        NumberDefect::TooLong => *theirs == ParseError::TooLongNsn,
        _ => false,
    };
    (!same).then(|| format!("{ours:?}, not {theirs:?}"))
}

/// Twenty digits are refused here and read there, as a number that is too long and not valid.
fn too_long_difference(theirs: &PhoneNumber) -> Option<String> {
    let hopeless = possibility(theirs) == "TOO_LONG" && !PHONE_NUMBER_UTIL.is_valid_number(theirs);
    (!hopeless).then(|| format!("refused, not {theirs:?}"))
}

fn e164(number: &PhoneNumber) -> String {
    PHONE_NUMBER_UTIL.format(number, PhoneNumberFormat::E164).into_owned()
}

fn possibility(number: &PhoneNumber) -> &'static str {
    match PHONE_NUMBER_UTIL.is_possible_number_with_reason(number) {
        Ok(NumberLengthType::IsPossible) => "IS_POSSIBLE",
        Ok(NumberLengthType::IsPossibleLocalOnly) => "IS_POSSIBLE_LOCAL_ONLY",
        Err(ValidationError::TooShort) => "TOO_SHORT",
        Err(ValidationError::TooLong) => "TOO_LONG",
        Err(ValidationError::InvalidLength) => "INVALID_LENGTH",
        Err(ValidationError::InvalidCountryCode) => "INVALID_COUNTRY_CODE",
    }
}

fn kind(number: &PhoneNumber) -> &'static str {
    match PHONE_NUMBER_UTIL.get_number_type(number) {
        PhoneNumberType::FixedLine => "FIXED_LINE",
        PhoneNumberType::Mobile => "MOBILE",
        PhoneNumberType::FixedLineOrMobile => "FIXED_LINE_OR_MOBILE",
        PhoneNumberType::TollFree => "TOLL_FREE",
        PhoneNumberType::PremiumRate => "PREMIUM_RATE",
        PhoneNumberType::SharedCost => "SHARED_COST",
        PhoneNumberType::VoIP => "VOIP",
        PhoneNumberType::PersonalNumber => "PERSONAL_NUMBER",
        PhoneNumberType::Pager => "PAGER",
        PhoneNumberType::UAN => "UAN",
        PhoneNumberType::VoiceMail => "VOICEMAIL",
        PhoneNumberType::Unknown => "UNKNOWN",
    }
}

impl Tally {
    fn count(&mut self, text: &str, ours: Result<Number, NumberDefect>, difference: Option<String>) {
        self.numbers += 1;
        self.read += u64::from(ours.is_ok());
        self.valid += u64::from(ours.is_ok_and(|number| number.is_valid()));
        self.different += u64::from(difference.is_some());
        self.shown.extend(difference.map(|difference| format!("{text}: {difference}")));
    }

    fn plus(mut self, other: Self) -> Self {
        self.numbers += other.numbers;
        self.read += other.read;
        self.valid += other.valid;
        self.different += other.different;
        self.shown.extend(other.shown);
        self.shown.truncate(MOST_SHOWN);
        self.regions.extend(other.regions);
        self
    }
}
