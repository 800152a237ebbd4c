//! Reading a number takes no heap, the first one as little as the last.

use std::hint::black_box;

use allocation_counter::measure;
use sendcheck_core::phone::{Country, Number, is_calling_code, would_be_valid_in};

/// Numbers of every kind: plain, grouped, with a national prefix, with one that is replaced, of no country, not valid,
/// refused for each reason.
const TEXTS: [&str; 17] = [
    "+12025550123",
    "+18002530000",
    "1(600)1234567",
    "+44 (0)20 7946 0000",
    "+39 06 6982",
    "+54 011 15 2345 6789",
    "+55 (0)15 11 96123-4567",
    "+78005553535",
    "+80012345678",
    "+883510012345678",
    "+15550123",
    "",
    "1-800-FLOWERS",
    "0044 20 7946 0000",
    "+210 1234567",
    "12",
    "+358 123456789012345678901234567890123456789012345678901234567890",
];

/// Everything that can be asked, as a sum that keeps it from being left out.
fn ask(number: Number) -> usize {
    let names =
        [number.kind().as_str(), number.possibility().as_str(), number.region().map_or("", |region| region.as_str())];
    let zones = number.zones().map(str::len).sum::<usize>();
    let flags = usize::from(number.is_possible()) + usize::from(number.is_valid());
    let digits = number.e164().digits() ^ number.national().digits();
    names.map(str::len).iter().sum::<usize>() + zones + flags + digits.count_ones() as usize
}

#[test]
fn reading_and_asking_allocate_nothing() {
    let countries = ["US", "GB", "AR", "BR", "IT", "GG", "FI"].map(|code| Country::parse(code).expect("a country"));
    let mut sum = 0;
    let info = measure(|| {
        for text in TEXTS {
            sum += Number::parse(black_box(text)).map_or(0, ask);
            sum += Number::join("44", black_box(text)).map_or(0, ask);
            for country in countries {
                let unmarked = text.trim_start_matches('+');
                sum += Number::parse_in(black_box(unmarked), country).map_or(0, ask);
                sum += usize::from(would_be_valid_in(black_box(unmarked), country));
            }
        }
        sum += (0..1000).filter(|code| is_calling_code(*code)).count();
    });
    assert!(sum > 1000, "everything was asked");
    assert_eq!(info.count_total, 0, "{info:?}");
    assert!(measure(|| drop(black_box(vec![0; 8]))).count_total > 0, "the counter counts");
}

#[test]
fn both_numbers_and_refusals_are_among_the_texts() {
    let read = TEXTS.iter().filter(|text| Number::parse(text).is_ok()).count();
    assert_eq!((read, TEXTS.len() - read), (11, 6));
}
