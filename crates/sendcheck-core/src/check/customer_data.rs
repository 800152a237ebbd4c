//! Customer data of a row, as a request carries it.

use alloc::string::String;

use crate::json::{self, Number, Object, Value};
use crate::recipients::{Cells, Column, DataKind, DataMember};
use crate::wire::{Consumer, FromValue};

/// A consumer with nothing but the customer data of a row; none if the list has no such columns.
///
/// What a cell holds that is no number or no day is told as it would be of a request, and is not `sent`.
pub(crate) fn customer_data(cells: &Cells<'_>, sent: bool) -> Option<Consumer> {
    let columns = cells.columns();
    if !matches!(columns.last(), Some(Column::Data(_))) {
        return None;
    }
    let mut whole = Object::new();
    for (index, column) in columns.iter().enumerate() {
        if let (Column::Data(member), Some(text)) = (column, cells.expected(index)) {
            let fitting = value(member, text);
            let value = if sent { fitting } else { fitting.or_else(|| Some(text.into())) };
            if let Some(value) = value {
                put(&mut whole, member.path, value);
            }
        }
    }
    Consumer::from_value(Value::Object(whole)).ok()
}

/// The pointer of a member below the consumer.
pub(super) fn pointer(member: &DataMember) -> String {
    alloc::format!("/{}", member.path.replace('.', "/").replace("contacts/", "contacts/0/"))
}

/// The value that a cell is, if it is one of the member's type.
fn value(member: &DataMember, text: &str) -> Option<Value> {
    let number = || json::parse(text).ok().map(|read| read.value).filter(|value| value.as_number().is_some());
    match member.kind {
        DataKind::Text => Some(text.into()),
        DataKind::Number => number(),
        DataKind::Whole => number().filter(|value| value.as_number().and_then(Number::as_i64).is_some()),
        DataKind::Day => day(text).map(Value::Object),
    }
}

/// A day as ISO 8601 writes it: `2016-10-15`. Whether there is such a day is a rule's.
fn day(text: &str) -> Option<Object> {
    let mut parts = text.split('-');
    let mut part = |digits: usize| {
        let part =
            parts.next().filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))?;
        part.parse::<u64>().ok().map(Value::from)
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    let whole = [("day", day), ("month", month), ("year", year)];
    parts.next().is_none().then(|| whole.into_iter().map(|(name, part)| (name.into(), part)).collect())
}

/// Puts a value where a path leads; of contacts there is one.
fn put(object: &mut Object, path: &str, value: Value) {
    let Some((first, rest)) = path.split_once('.') else {
        object.insert(path.into(), value);
        return;
    };
    let within = |given: Option<Value>| match given {
        Some(Value::Object(inner)) => inner,
        Some(Value::Array(items)) => {
            items.into_iter().next().and_then(|item| item.as_object().cloned()).unwrap_or_default()
        }
        _ => Object::new(),
    };
    let mut inner = within(object.get(first).cloned());
    put(&mut inner, rest, value);
    let inner = Value::Object(inner);
    object.insert(first.into(), if first == "contacts" { Value::Array([inner].into()) } else { inner });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipients::DATA_MEMBERS;
    use crate::wire::{Address, Age, Contact, CustomerInfo, PersonalInfo, Stray};

    fn consumer(text: &str) -> Consumer {
        let mut whole = Object::new();
        for member in DATA_MEMBERS {
            put(&mut whole, member.path, value(member, text).unwrap_or_else(|| text.into()));
        }
        Consumer::from_value(Value::Object(whole)).unwrap()
    }

    #[test]
    fn every_column_is_a_documented_member_and_every_member_has_one() {
        // Numbers are taken by all members but days and texts, texts by those, and days by days: none is unknown.
        let unknown = |text: &str| {
            let consumer = consumer(text);
            consumer.strays_of_customer_data().filter(|stray| matches!(stray, Stray::Unknown { .. })).count()
        };
        assert_eq!([unknown("1"), unknown("2016-10-15"), unknown("x")], [0, 0, 0]);
        assert_eq!(consumer("1").strays_of_customer_data().count(), 2, "the two days");
        let one = consumer("1").to_value();
        let fields = |pointer: &str| one.pointer(pointer).and_then(Value::as_object).map_or(0, Object::len);
        assert_eq!(fields("/personalInfo"), PersonalInfo::FIELDS.len());
        assert_eq!(fields("/personalInfo/age"), Age::FIELDS.len());
        assert_eq!(fields("/personalInfo/contacts/0"), Contact::FIELDS.len());
        assert_eq!(fields("/personalInfo/contacts/0/address"), Address::FIELDS.len());
        assert_eq!(fields("/customerInfo"), CustomerInfo::FIELDS.len());
        assert!(DATA_MEMBERS.iter().all(|member| one.pointer(&pointer(member)).is_some()));
    }
}
