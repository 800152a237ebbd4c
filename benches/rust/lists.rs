//! The lists that engines are measured on, the same in every run.

use std::io;

use sendcheck_core::phone::Number;
use xtask::phone::Numbers;

/// Lines of a list.
pub(crate) const LINES: u32 = 100_000;

const FIVE: [&str; 5] = ["US", "GB", "IN", "BR", "DE"];

/// Every list by its name.
pub(crate) fn all() -> io::Result<[(&'static str, Vec<String>); 3]> {
    let numbers = Numbers::of_the_world().map_err(io::Error::other)?.seeded(11);
    Ok([("five", five(numbers.clone())), ("five()", five_with_groups(numbers.clone())), ("world", world(numbers))])
}

/// Valid mobiles of five countries.
fn five(mut numbers: Numbers) -> Vec<String> {
    let drawn = std::iter::from_fn(|| numbers.mobile(&FIVE));
    drawn.filter(|text| Number::parse(text).is_ok_and(|number| number.is_valid())).take(LINES as usize).collect()
}

/// The same, every other one with its first three national digits in parentheses.
fn five_with_groups(numbers: Numbers) -> Vec<String> {
    let mut list = five(numbers);
    for text in list.iter_mut().step_by(2) {
        let code = Number::parse(text).map_or(1, |number| number.calling_code().to_string().len());
        text.insert(1 + code, '(');
        text.insert(1 + code + 4, ')');
    }
    list
}

/// Numbers of all regions, valid and not, in all spellings.
fn world(mut numbers: Numbers) -> Vec<String> {
    (0..LINES).map(|_| numbers.text()).collect()
}
