//! A date in the customer data that no calendar has.

use super::prelude::*;
use crate::wire::{Age, CalendarDate, Field};

rule! {
    /// A date of the customer data is no date
    SdeDate = "SDE_DATE" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Types of engagement attributes, personal info and customer info",
        help: "Give day, month and year as numbers, the year with four digits.",
        args {
            /// `age`, `lastPaymentDate` or `registrationDate`
            field: DateField,
            /// `incomplete` or `impossible`
            what: DateDefect,
        }
        says: rule => match (rule.what, rule.field) {
            (DateDefect::Incomplete, DateField::Age) => "without `age` and `year` there is no age".to_string(),
            (DateDefect::Incomplete, field) => format!("`{}` lacks its day, month or year", field.as_str()),
            (DateDefect::Impossible, field) => format!("`{}` is no day of the calendar", field.as_str()),
        }
    }
}

words! {
    /// A field of the customer data that is a date.
    pub(crate) enum DateField {
        /// The day of birth.
        Age = "age",
        /// Of the customer information.
        LastPaymentDate = "lastPaymentDate",
        /// Of the customer information.
        RegistrationDate = "registrationDate",
    }
}

words! {
    /// What is wrong with a date.
    pub(crate) enum DateDefect {
        /// A part of it is missing.
        Incomplete = "incomplete",
        /// No calendar has it.
        Impossible = "impossible",
    }
}

impl Check<ConsumerCx<'_>> for SdeDate {
    const NEEDS: Doubts = Doubts::DATA;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(consumer) = cx.customer_data() else { return };
        let person = consumer.personal_info.given();
        let age = person.and_then(|person| person.age.given()).and_then(age);
        if let Some(what) = age {
            out.report(Place::Below("/personalInfo/age"), || Self { field: DateField::Age, what });
        }
        let Some(info) = consumer.customer_info.given() else { return };
        for (field, day) in [
            (DateField::LastPaymentDate, &info.last_payment_date),
            (DateField::RegistrationDate, &info.registration_date),
        ] {
            if let Some(what) = day.given().and_then(date) {
                out.report(Place::Below(&format!("/customerInfo/{}", field.as_str())), || Self { field, what });
            }
        }
    }
}

/// What is wrong with a date. Parts of the wrong type are another rule's.
fn date(date: &CalendarDate) -> Option<DateDefect> {
    let parts = [&date.day, &date.month, &date.year];
    if parts.iter().any(|part| matches!(part, Field::Wrong(_))) {
        return None;
    }
    let (Some(day), Some(month), Some(year)) = (date.day.given(), date.month.given(), date.year.given()) else {
        return Some(DateDefect::Incomplete);
    };
    (!is_possible(*year, *month, *day)).then_some(DateDefect::Impossible)
}

/// What is wrong with an age: it is given, or follows from at least a year.
fn age(age: &Age) -> Option<DateDefect> {
    let parts = [&age.age, &age.day, &age.month, &age.year];
    if parts.iter().any(|part| matches!(part, Field::Wrong(_))) {
        return None;
    }
    let Some(year) = age.year.given() else {
        return age.age.is_missing().then_some(DateDefect::Incomplete);
    };
    let (month, day) = (age.month.given().copied().unwrap_or(1), age.day.given().copied().unwrap_or(1));
    (!is_possible(*year, month, day)).then_some(DateDefect::Impossible)
}

/// Whether the Gregorian calendar has this day, in a year of four digits.
fn is_possible(year: i64, month: i64, day: i64) -> bool {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1000..=9999).contains(&year) && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_calendar() {
        for (year, month, day) in [(2024, 2, 29), (2000, 2, 29), (2023, 12, 31), (2023, 4, 30)] {
            assert!(is_possible(year, month, day), "{year}-{month}-{day}");
        }
        for (year, month, day) in [(2023, 2, 29), (1900, 2, 29), (2023, 13, 1), (2023, 4, 31), (2023, 1, 0), (90, 1, 1)]
        {
            assert!(!is_possible(year, month, day), "{year}-{month}-{day}");
        }
    }
}
