//! What holds for the phone engine whatever it is given.

mod seeds;

use proptest::prelude::*;
use sendcheck_core::phone::{CodeSource, Country, Number, NumberDefect, Possibility, Spelling, would_be_valid_in};

use seeds::with_seeds;

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::default()))]

    #[test]
    fn any_text_is_answered(text in "\\PC*|[+()0-9 .\\-]{0,60}") {
        match Number::parse(&text) {
            Ok(number) => {
                prop_assert!((3..=19).contains(&number.e164().digits().to_string().len()));
                prop_assert_eq!(usize::from(number.given_digits()), text.bytes().filter(u8::is_ascii_digit).count());
                let joined = format!("+{}{}", number.calling_code(), number.national());
                prop_assert_eq!(number.e164().to_string(), joined);
                prop_assert_eq!(number.zones().len(), number.zones().count());
                prop_assert!(number.is_possible() || !number.is_valid());
            }
            Err(NumberDefect::NotDigits { at }) => {
                let offending = text.get(at..).and_then(|rest| rest.chars().next());
                prop_assert!(offending.is_some_and(|character| !character.is_ascii_digit()));
            }
            Err(_) => {}
        }
    }

    #[test]
    fn a_number_of_a_country_is_that_number_with_its_code(text in "[+(]{0,2}[0-9 .\\-()]{0,30}", place in 0..245_usize) {
        let country = Country::all().nth(place).expect("245 countries");
        let as_it_stands = Number::parse(&text);
        let dialled = Number::parse_in(&text, country);
        if text.starts_with('+') {
            prop_assert_eq!(dialled, as_it_stands);
        }
        if let Ok(number) = dialled {
            prop_assert!((3..=19).contains(&number.e164().digits().to_string().len()));
            prop_assert_eq!(number.e164().to_string(), format!("+{}{}", number.calling_code(), number.national()));
            let has_code = number.code_source() != CodeSource::Country;
            prop_assert!(has_code || number.calling_code() == country.calling_code());
            prop_assert!(has_code || number.spelling() == Spelling::Reformatted);
        }
        let begins_with_its_code = |number: Number| {
            number.calling_code() == country.calling_code() && number.possibility() == Possibility::Possible
        };
        let stands = |number: Number| number.is_valid() || begins_with_its_code(number);
        let expected = !text.starts_with('+')
            && (text.starts_with('(') || !as_it_stands.is_ok_and(stands))
            && dialled.is_ok_and(|number| number.is_valid() && number.calling_code() == country.calling_code());
        prop_assert_eq!(would_be_valid_in(&text, country), expected);
    }

    #[test]
    fn separators_change_nothing_but_the_spelling(
        digits in "[1-9][0-9]{1,21}",
        separators in prop::collection::vec("[ .()\\-]{0,2}", 22),
    ) {
        let mut spelled = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 {
                spelled.push_str(&separators[at]);
            }
            spelled.push(digit);
        }
        let plain = Number::parse(&digits);
        let spelled = Number::parse(&format!("+{spelled}"));
        prop_assert_eq!(plain.map(|number| number.e164()), spelled.map(|number| number.e164()));
        prop_assert!(plain.is_ok_and(|number| number.spelling() == Spelling::Documented) || plain.is_err());
    }

    #[test]
    fn joining_is_parsing_the_joined_digits(code in "\\+?[1-9][0-9]{0,2}", national in "[0-9]{1,17}") {
        prop_assert_eq!(Number::join(&code, &national), Number::parse(&format!("{code}{national}")));
    }
}
