//! Customer data with a value outside of what is documented.

use super::prelude::*;
use crate::wire::{Consumer, Gender, PersonalInfo};

rule! {
    /// A value of the customer data is not a documented one
    SdeUnknownValue = "SDE_UNKNOWN_VALUE" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Types of engagement attributes, personal info and customer info",
        help: "Use a documented value; agents may see another one, or none.",
        args {
            /// the field
            field: BoundField,
            /// what a value looks like
            expected: &'static str,
            /// the value that was probably meant
            nearest: String,
        }
        says: rule => format!("`{}` should be {}", rule.field.as_str(), rule.expected)
    }
}

impl Check<ConsumerCx<'_>> for SdeUnknownValue {
    const NEEDS: Doubts = Doubts::DATA;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(consumer) = cx.customer_data() else { return };
        for value in values(consumer) {
            if let Some(nearest) = value.kind.misses(&value.text) {
                let (field, expected) = (value.kind, value.kind.expected());
                out.report(Place::Below(&value.at), || Self { field, expected, nearest });
            }
        }
    }
}

/// A value that has to be one of a set or of a form.
struct Bound {
    at: String,
    kind: BoundField,
    text: String,
}

words! {
    /// A field whose values are one of a set or of a form.
    pub(crate) enum BoundField {
        /// Of the personal information.
        Gender = "gender",
        /// Of the personal information.
        Language = "language",
        /// Of a contact.
        PhoneType = "phoneType",
        /// Of an address.
        Country = "country",
        /// Of the customer information.
        Currency = "currency",
    }
}

fn values(consumer: &Consumer) -> Vec<Bound> {
    let mut values = consumer.personal_info.given().map(of_person).unwrap_or_default();
    let currency = consumer.customer_info.given().and_then(|info| info.currency.as_deref());
    let bound =
        |text: &str| Bound { at: "/customerInfo/currency".into(), kind: BoundField::Currency, text: text.into() };
    values.extend(currency.map(bound));
    values
}

fn of_person(person: &PersonalInfo) -> Vec<Bound> {
    let mut values = Vec::new();
    let mut add = |below: String, kind, text: Option<&str>| {
        let at = format!("/personalInfo{below}");
        values.extend(text.map(|text| Bound { at, kind, text: text.into() }));
    };
    match person.gender.given() {
        Some(Gender::Name(name)) => add("/gender".into(), BoundField::Gender, Some(name)),
        Some(Gender::Code(code)) => add("/gender".into(), BoundField::Gender, Some(&code.to_string())),
        None => {}
    }
    add("/language".into(), BoundField::Language, person.language.as_deref());
    for (index, contact) in person.contacts.as_deref().unwrap_or_default().iter().enumerate() {
        let Some(contact) = contact.given() else { continue };
        add(format!("/contacts/{index}/phoneType"), BoundField::PhoneType, contact.phone_type.as_deref());
        let country = contact.address.given().and_then(|address| address.country.as_deref());
        add(format!("/contacts/{index}/address/country"), BoundField::Country, country);
    }
    values
}

const GENDERS: [&str; 3] = ["MALE", "FEMALE", "OTHER"];
const PHONE_TYPES: [&str; 9] = ["HOME", "MOBILE", "WORK", "FAX", "MAIN", "HOME_FAX", "WORK_FAX", "PAGER", "OTHER"];

impl BoundField {
    fn expected(self) -> &'static str {
        match self {
            Self::Gender => "`MALE`, `FEMALE` or `OTHER`",
            Self::Language => "a language and a country such as `en-US`",
            Self::PhoneType => "`HOME`, `MOBILE`, `WORK`, `FAX`, `MAIN`, `HOME_FAX`, `WORK_FAX`, `PAGER` or `OTHER`",
            Self::Country => "a country's code of two capitals such as `US`",
            Self::Currency => "a currency's code of three capitals such as `EUR`",
        }
    }

    /// The value that was probably meant, if this one is not as documented.
    fn misses(self, text: &str) -> Option<String> {
        let meant = match self {
            Self::Gender => gender(text),
            Self::Language => language(text),
            Self::PhoneType => one_of(&PHONE_TYPES, &text.trim().replace([' ', '-'], "_")),
            Self::Country => capitals(text, 2),
            Self::Currency => capitals(text, 3),
        };
        if meant.as_deref() == Some(text) { None } else { Some(meant.unwrap_or_default()) }
    }
}

/// The names, or the places that the table of attributes gives them.
fn gender(text: &str) -> Option<String> {
    let by_code = text.parse::<usize>().ok().and_then(|code| GENDERS.get(code));
    by_code.map(ToString::to_string).or_else(|| one_of(&GENDERS, text.trim()))
}

fn one_of(known: &[&str], text: &str) -> Option<String> {
    known.iter().find(|known| known.eq_ignore_ascii_case(text)).map(ToString::to_string)
}

fn capitals(text: &str, count: usize) -> Option<String> {
    let text = text.trim();
    let letters = text.len() == count && text.bytes().all(|b| b.is_ascii_alphabetic());
    letters.then(|| text.to_ascii_uppercase())
}

/// Two small letters, `-` or `_`, two capitals.
fn language(text: &str) -> Option<String> {
    let (language, country) = text.trim().split_once(['-', '_'])?;
    let joint = if text.contains('-') { '-' } else { '_' };
    Some(format!("{}{joint}{}", capitals(language, 2)?.to_ascii_lowercase(), capitals(country, 2)?))
}
