//! Columns of customer data: what a column is called that agents see and no message shows.
//!
//! A column is one of these by the whole name of its member only (`customerInfo.customerId`), or because the caller says so: a
//! column that is called `Company` or `Language` may be a variable of the message.

use super::headings::{fold, same_name};

/// What the cells of a column of customer data are in a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the types that the documents give customer data")]
pub enum DataKind {
    /// Text.
    Text,
    /// A number.
    Number,
    /// A whole number.
    Whole,
    /// A day: `2016-10-15`.
    Day,
}

/// A member of the customer data that a list may have a column for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct DataMember {
    /// Its path in a consumer, which is the column's name: `customerInfo.customerId`. Of contacts there is one.
    pub path: &'static str,
    /// What its cells are.
    pub kind: DataKind,
}

/// The two parts of the customer data.
const PARTS: [&str; 2] = ["personalInfo", "customerInfo"];

/// Every member, in the order of the documents (Proactive Messaging API page, customer SDE; types of engagement attributes).
pub const DATA_MEMBERS: &[DataMember] = &{
    use DataKind::{Day, Number, Text, Whole};
    const fn member(path: &'static str, kind: DataKind) -> DataMember {
        DataMember { path, kind }
    }
    [
        member("personalInfo.firstname", Text),
        member("personalInfo.lastname", Text),
        member("personalInfo.age.age", Whole),
        member("personalInfo.age.year", Whole),
        member("personalInfo.age.month", Whole),
        member("personalInfo.age.day", Whole),
        member("personalInfo.contacts.email", Text),
        member("personalInfo.contacts.phone", Text),
        member("personalInfo.contacts.phoneType", Text),
        member("personalInfo.contacts.address.country", Text),
        member("personalInfo.contacts.address.region", Text),
        member("personalInfo.gender", Text),
        member("personalInfo.language", Text),
        member("personalInfo.company", Text),
        member("customerInfo.cstatus", Text),
        member("customerInfo.ctype", Text),
        member("customerInfo.customerId", Text),
        member("customerInfo.balance", Number),
        member("customerInfo.currency", Text),
        member("customerInfo.socialId", Text),
        member("customerInfo.imei", Text),
        member("customerInfo.userName", Text),
        member("customerInfo.companySize", Whole),
        member("customerInfo.companyBranch", Text),
        member("customerInfo.accountName", Text),
        member("customerInfo.role", Text),
        member("customerInfo.lastPaymentDate", Day),
        member("customerInfo.registrationDate", Day),
        member("customerInfo.loginStatus", Whole),
        member("customerInfo.storeZipCode", Text),
        member("customerInfo.storeNumber", Text),
    ]
};

/// The member that a column of this name holds.
///
/// ```
/// use sendcheck_core::recipients::data_member;
///
/// assert_eq!(data_member("customerinfo_customer_id").map(|member| member.path), Some("customerInfo.customerId"));
/// assert_eq!(data_member("Company"), None);
/// ```
pub fn data_member(name: &str) -> Option<&'static DataMember> {
    // Nearly no column is one, and the table is long.
    if !is_called_like_data(name) {
        return None;
    }
    DATA_MEMBERS.iter().find(|member| same_name(member.path, name))
}

/// Whether a column says that it holds customer data, be there such a member or not.
pub(super) fn is_called_like_data(name: &str) -> bool {
    PARTS.iter().any(|part| {
        let mut letters = fold(name);
        fold(part).all(|letter| letters.next() == Some(letter))
    })
}
