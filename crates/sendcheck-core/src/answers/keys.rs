//! By what an entry of an answer is found among those who were written to: the addresses, however they are spelled.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::json::{Object, Value};
use crate::phone::Number;
use crate::wire::{AcceptedConsumer, Consumer, FailedConsumer};

/// The addresses of a consumer of a request.
pub(crate) fn of_consumer(consumer: &Consumer) -> Vec<String> {
    of(consumer.consumer_content.given(), consumer.old_number().as_deref(), None)
}

/// The addresses of a failed consumer: those that it echoes, and the number that the service read.
pub(super) fn of_failed(failed: &FailedConsumer) -> Vec<String> {
    let halves = [&failed.consumer_country_code, &failed.consumer_phone_number];
    let old: String = halves.into_iter().filter_map(|half| half.given()?.as_str()).collect();
    let content = failed.consumer_content.given().and_then(Value::as_object);
    of(content, Some(&old), failed.phone.as_deref())
}

/// The addresses of an accepted consumer.
pub(super) fn of_accepted(accepted: &AcceptedConsumer) -> Vec<String> {
    of(accepted.consumer_content.given(), None, accepted.phone_number.as_deref())
}

fn of(content: Option<&Object>, old: Option<&str>, phone: Option<&str>) -> Vec<String> {
    let mut keys = Vec::new();
    for text in content.into_iter().flat_map(Object::iter).filter_map(|(_, value)| value.as_str()) {
        add(text, &mut keys);
    }
    for text in old.into_iter().chain(phone) {
        add(text, &mut keys);
    }
    keys
}

/// Adds a number or an id: numbers as their digits, and as they are handed on where that differs.
pub(super) fn add(text: &str, keys: &mut Vec<String>) {
    let mut push = |key: String| {
        if !key.is_empty() && !keys.contains(&key) {
            keys.push(key);
        }
    };
    let text = text.trim();
    let is_between = |c: char| matches!(c, '+' | '-' | '.' | '(' | ')') || c.is_whitespace();
    if text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(|c| c.is_ascii_digit() || is_between(c)) {
        push(text.chars().filter(char::is_ascii_digit).collect());
        if let Ok(number) = Number::parse(text) {
            push(number.e164().digits().to_string());
        }
    } else {
        push(text.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_in_all_its_spellings() {
        let keys = |text| {
            let mut keys = Vec::new();
            add(text, &mut keys);
            keys
        };
        for text in ["12025550123", "+1(202)5550123", " +1 202 555-0123 "] {
            assert_eq!(keys(text), ["12025550123"]);
        }
        assert_eq!(keys("+44 (0)20 7946 0000"), ["4402079460000", "442079460000"]);
        assert_eq!(keys("user1"), ["user1"]);
        assert_eq!(keys("  "), [""; 0]);
    }
}
