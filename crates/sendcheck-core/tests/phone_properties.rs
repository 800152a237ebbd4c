//! What holds for the phone engine whatever it is given.

mod seeds;

use proptest::prelude::*;
use sendcheck_core::phone::{Number, NumberDefect, Spelling};

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
