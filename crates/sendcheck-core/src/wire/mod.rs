//! The documents as they are sent: lenient when read, exact when written.
//!
//! Nothing here judges. A field of the wrong type is kept as [`Field::Wrong`], an unknown field in
//! `other`, so that rules can name them and a round trip loses nothing.

mod customer;
mod field;
mod handoff;
mod request;
#[cfg(feature = "schema")]
mod required;
mod response;
mod schedule;
mod stray;

pub(crate) use customer::is_in_customer_data;
pub use customer::{Address, Age, CalendarDate, Contact, CustomerInfo, Gender, PersonalInfo};
pub use field::{Field, FromValue};
pub(crate) use handoff::looks_like_channel;
pub use handoff::{Channel, Component, Handoff};
pub use request::{CampaignRequest, Consumer, RequestError, SMS_TEMPLATE_ID, is_template_number};
pub(crate) use request::{REMARKS, remarks};
#[cfg(feature = "schema")]
pub(crate) use required::required;
pub(crate) use response::as_answer;
pub use response::{AcceptedConsumer, CampaignResponse, FailedConsumer, RefusedRequest};
pub use schedule::{ClockPart, ClockTime, ScheduleWindow, SchedulingMetrics, scheduling_metrics};
pub use stray::{FieldType, Stray, strays};

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::{CampaignRequest, Field, FromValue, Handoff, Stray, strays};
    use crate::json::{Value, parse};

    const REQUEST: &str = r#"{"campaignName":"A","skill":7,"templateId":null,"priority":{"10":1,"2":[1.50]},"consumers":[
        {"consumerContent":{"sms":"12025550123","fax":"1"},"variables":{"10":"a","2":null,"__proto__":"x"},"note":"kept"},
        "no consumer"]}"#;

    fn value(text: &str) -> Value {
        parse(text).unwrap().value
    }

    /// Objects compare by their entries in order; a round trip sorts documented fields first.
    fn sorted(value: &Value) -> Value {
        match value {
            Value::Object(object) => {
                let mut entries: Vec<(String, Value)> =
                    object.iter().map(|(key, value)| (key.into(), sorted(value))).collect();
                entries.sort_by(|a, b| a.0.cmp(&b.0));
                Value::Object(entries.into_iter().collect())
            }
            Value::Array(items) => Value::Array(items.iter().map(sorted).collect()),
            other => other.clone(),
        }
    }

    #[test]
    fn a_round_trip_loses_nothing() {
        let request = CampaignRequest::from_value(value(REQUEST)).unwrap();
        assert_eq!(sorted(&request.to_value()), sorted(&value(REQUEST)));
        let handoff = r#"{"id":"H1","tag":[1],"channels":[{"type":"wa","colour":"red","messageComponents":[{"type":"x","y":{}}]}]}"#;
        assert_eq!(sorted(&Handoff::from_value(value(handoff)).unwrap().to_value()), sorted(&value(handoff)));
    }

    #[test]
    fn a_field_is_missing_null_wrong_or_given() {
        let request = CampaignRequest::from_value(value(REQUEST)).unwrap();
        assert_eq!(request.campaign_name.as_deref(), Some("A"));
        assert!(matches!(request.skill, Field::Wrong(Value::Number(_))));
        assert_eq!(request.template_id, Field::Null);
        assert_eq!(request.consent, Field::Missing);
        assert!(matches!(request.consumers(), [Field::Given(_), Field::Wrong(_)]));
    }

    #[test]
    fn strays_tell_where_they_are() {
        let request = CampaignRequest::from_value(value(REQUEST)).unwrap();
        let told = strays(&request).map(|stray| match stray {
            Stray::WrongType { pointer, .. } => alloc::format!("wrong {pointer}"),
            Stray::Unknown { pointer, field, .. } => alloc::format!("unknown {pointer} {field}"),
        });
        let expected =
            ["wrong /skill", "unknown /consumers/0/note note", "wrong /consumers/1", "unknown /priority priority"];
        assert_eq!(told.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_second_spelling_is_read_and_the_documented_one_written() {
        let handoff =
            value(r#"{"channels":[{"type":"inapp","messageComponents":[{"type":"image","Variables":["4"]}]}]}"#);
        let handoff = Handoff::from_value(handoff).unwrap();
        assert_eq!(
            handoff.to_value().to_json(),
            r#"{"channels":[{"type":"inapp","messageComponents":[{"type":"image","variables":["4"]}]}]}"#
        );
    }
}
