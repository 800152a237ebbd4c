//! Customer data of a consumer: what agents see beside the conversation once the consumer answers.
//!
//! `personalInfo` holds what the engagement attribute "personal info" holds, `customerInfo` the contents of
//! "customer info". No field is required.

use alloc::string::String;
use alloc::vec::Vec;

use crate::json::{Number, Value};
use crate::wire::field::{Field, FromValue, wire};
use crate::wire::request::Consumer;
use crate::wire::stray::{FieldType, Stray, below};

wire! {
    /// Who the consumer is.
    pub struct PersonalInfo {
        /// First name.
        firstname: String = "firstname",
        /// Last name.
        lastname: String = "lastname",
        /// Age and day of birth.
        age: Age = "age",
        /// Ways to reach the consumer.
        contacts: Vec<Field<Contact>> = "contacts",
        /// `MALE`, `FEMALE` or `OTHER`.
        gender: Gender = "gender",
        /// Language and country, as in `en-US`.
        language: String = "language",
        /// Company.
        company: String = "company",
    }
}

wire! {
    /// Age and day of birth; without `age` it follows from the other three.
    pub struct Age {
        /// Age in years.
        age: i64 = "age",
        /// Year of birth.
        year: i64 = "year",
        /// Month of birth, 1 to 12.
        month: i64 = "month",
        /// Day of birth, 1 to 31.
        day: i64 = "day",
    }
}

wire! {
    /// One way to reach the consumer.
    pub struct Contact {
        /// E-mail address.
        email: String = "email",
        /// Phone number in any form.
        phone: String = "phone",
        /// What the phone is: `HOME`, `MOBILE`, `WORK` and others.
        phone_type: String = "phoneType",
        /// Where the consumer lives.
        address: Address = "address",
    }
}

wire! {
    /// Where a consumer lives.
    pub struct Address {
        /// The country's ISO 3166-1 code of two capitals.
        country: String = "country",
        /// A region of the country.
        region: String = "region",
    }
}

wire! {
    /// What the consumer is to the brand.
    pub struct CustomerInfo {
        /// The customer's standing, as in `VIP`.
        cstatus: String = "cstatus",
        /// The kind of customer, as in `Gold`.
        ctype: String = "ctype",
        /// The brand's id of the customer.
        customer_id: String = "customerId",
        /// Balance of the account; may be negative.
        balance: Number = "balance",
        /// The currency's code, as in `EUR`.
        currency: String = "currency",
        /// Id in a social network.
        social_id: String = "socialId",
        /// The phone's IMEI.
        imei: String = "imei",
        /// Name of the user.
        user_name: String = "userName",
        /// Number of people in the company.
        company_size: i64 = "companySize",
        /// Branch of the company.
        company_branch: String = "companyBranch",
        /// Name of the account.
        account_name: String = "accountName",
        /// The consumer's role in the company.
        role: String = "role",
        /// Day of the last payment.
        last_payment_date: CalendarDate = "lastPaymentDate",
        /// Day of the registration.
        registration_date: CalendarDate = "registrationDate",
        /// Whether the consumer is logged in; the numbers are not documented.
        login_status: i64 = "loginStatus",
        /// Postal code of a store; an engagement attribute that campaigns do not list.
        store_zip_code: String = "storeZipCode",
        /// Number of a store; an engagement attribute that campaigns do not list.
        store_number: String = "storeNumber",
    }
}

wire! {
    /// A day.
    pub struct CalendarDate {
        /// Day, 1 to 31.
        day: i64 = "day",
        /// Month, 1 to 12.
        month: i64 = "month",
        /// Year, four digits.
        year: i64 = "year",
    }
}

/// A gender, by name or by number: the documents have both.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(untagged))]
#[expect(clippy::exhaustive_enums, reason = "the documents have these two forms")]
pub enum Gender {
    /// `MALE`, `FEMALE` or `OTHER`.
    Name(String),
    /// 0, 1 or 2 for the same.
    Code(i64),
}

impl FromValue for Gender {
    const EXPECTED: FieldType = FieldType::Text;

    fn from_value(value: Value) -> Result<Self, Value> {
        match value {
            Value::String(name) => Ok(Self::Name(name)),
            other => i64::from_value(other).map(Self::Code),
        }
    }

    fn to_value(&self) -> Value {
        match self {
            Self::Name(name) => Value::String(name.clone()),
            Self::Code(code) => code.to_value(),
        }
    }
}

impl Consumer {
    /// What does not belong inside `personalInfo` and `customerInfo`; pointers start at the consumer.
    pub(crate) fn strays_of_customer_data(&self) -> impl Iterator<Item = Stray> {
        let person = self.personal_info.given().into_iter().flat_map(|info| below(info, "/personalInfo"));
        person.chain(self.customer_info.given().into_iter().flat_map(|info| below(info, "/customerInfo")))
    }

    /// The texts of the customer data: the path of each as a column is called, which contact it is of, from 0, and the text.
    /// Those that have to be one of a set or of a form are not among them.
    pub(crate) fn texts_of_customer_data(&self) -> impl Iterator<Item = (&'static str, usize, &str)> {
        let person = self.personal_info.given();
        let contacts = person.and_then(|info| info.contacts.as_deref()).unwrap_or_default();
        let of_contacts = contacts.iter().zip(0..).filter_map(|(contact, index)| Some((contact.given()?, index)));
        let person = person.into_iter().flat_map(|info| {
            [
                ("personalInfo.firstname", &info.firstname),
                ("personalInfo.lastname", &info.lastname),
                ("personalInfo.company", &info.company),
            ]
        });
        let customer = self.customer_info.given().into_iter().flat_map(|info| {
            [
                ("customerInfo.cstatus", &info.cstatus),
                ("customerInfo.ctype", &info.ctype),
                ("customerInfo.customerId", &info.customer_id),
                ("customerInfo.socialId", &info.social_id),
                ("customerInfo.imei", &info.imei),
                ("customerInfo.userName", &info.user_name),
                ("customerInfo.companyBranch", &info.company_branch),
                ("customerInfo.accountName", &info.account_name),
                ("customerInfo.role", &info.role),
                ("customerInfo.storeZipCode", &info.store_zip_code),
                ("customerInfo.storeNumber", &info.store_number),
            ]
        });
        let contacts = of_contacts.flat_map(|(contact, index)| {
            let region =
                contact.address.given().map(|address| ("personalInfo.contacts.address.region", &address.region));
            let own =
                [("personalInfo.contacts.email", &contact.email), ("personalInfo.contacts.phone", &contact.phone)];
            own.into_iter().chain(region).map(move |(path, field)| (path, index, field))
        });
        let all = person.chain(customer).map(|(path, field)| (path, 0, field)).chain(contacts);
        all.filter_map(|(path, contact, field)| Some((path, contact, field.as_deref()?)))
    }
}

/// Whether a pointer into a request leads inside the customer data of a consumer.
pub(crate) fn is_in_customer_data(pointer: &str) -> bool {
    let below = pointer.strip_prefix("/consumers/").and_then(|rest| rest.split_once('/'));
    below.is_some_and(|(_, field)| field.starts_with("personalInfo/") || field.starts_with("customerInfo/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;

    /// The example of the Proactive Messaging API page.
    const CONSUMER: &str = r#"{"consumerContent":{"wa":"12025550123"},"variables":{},
        "personalInfo":{"firstname":"Smith","lastname":"John","age":{"age":31,"year":1990,"month":1,"day":11},
            "contacts":[{"email":"test@example.com","phone":"+1 480-400-8000","address":{"country":"United States","region":"NA"}}],
            "gender":"MALE","language":"en-US","company":"LP"},
        "customerInfo":{"cstatus":"VIP","ctype":"Gold","customerId":"138766AC","balance":-200.99,"currency":"EUR",
            "socialId":"11256324780","imei":"3543546543545688","userName":"user000","companySize":500,
            "companyBranch":"East Village","accountName":"Bank corp","role":"Marketing manager",
            "lastPaymentDate":{"day":15,"month":10,"year":2016},"registrationDate":{"day":23,"month":5,"year":2015},
            "loginStatus":1}}"#;

    fn consumer(text: &str) -> Consumer {
        Consumer::from_value(parse(text).unwrap().value).unwrap()
    }

    fn told(text: &str) -> Vec<String> {
        let pointer = |stray| match stray {
            Stray::WrongType { pointer, .. } | Stray::Unknown { pointer, .. } => pointer,
        };
        consumer(text).strays_of_customer_data().map(pointer).collect()
    }

    #[test]
    fn the_documented_example_is_known_whole() {
        assert_eq!(told(CONSUMER), Vec::<String>::new());
        let parsed = parse(CONSUMER).unwrap().value;
        assert_eq!(consumer(CONSUMER).to_value().to_json(), parsed.to_json());
    }

    #[test]
    fn what_is_wrong_or_unknown_survives_and_is_told() {
        let odd =
            r#"{"personalInfo":{"age":31,"gender":0,"contacts":[null,{"fax":"1"}]},"customerInfo":{"balance":"5"}}"#;
        assert_eq!(
            told(odd),
            ["/personalInfo/age", "/personalInfo/contacts/0", "/personalInfo/contacts/1/fax", "/customerInfo/balance"]
        );
        let again = consumer(&consumer(odd).to_value().to_json());
        assert_eq!(again, consumer(odd));
        assert_eq!(again.personal_info.given().unwrap().gender, Field::Given(Gender::Code(0)));
    }

    #[test]
    fn knows_its_own_places() {
        assert!(is_in_customer_data("/consumers/12/personalInfo/age"));
        assert!(!is_in_customer_data("/consumers/12/personalInfo"));
        assert!(!is_in_customer_data("/consumers/12/variables/personalInfo"));
    }
}
