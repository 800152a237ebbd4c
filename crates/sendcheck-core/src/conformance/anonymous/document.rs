//! Requests and handoffs, member by member: what stays because it says how, and what is replaced because it says who or what.

use alloc::string::{String, ToString};

use super::Anonymous;
use super::originals::Originals;
use crate::json::{Object, Value};
use crate::wire::{CampaignRequest, Channel, Component, Consumer, FromValue, Handoff};

/// Members that say how a message is made or an account is set up, in words of the documents.
const HOW: [&str; 18] = [
    "type",
    "sub_type",
    "language",
    "category",
    "index",
    "height",
    "thumbnailImageAlignment",
    "cardOrientation",
    "isClickable",
    "isSameMessageForNotification",
    "lookbackPeriodDay",
    "lookbackPeriodHour",
    "routeAllWithinLookback",
    "consent",
    "schedulingMetrics",
    "phoneType",
    "gender",
    "currency",
];

/// Members that hold a number which is not written to.
const NUMBERS: [&str; 4] = ["outboundnumber", "outboundNumber", "phone_number", "phone"];

/// Members whose names are those of variables.
const NAMED: [&str; 3] = ["variables", "Variables", "buttonVariables"];

/// Members of the documents, without which it would not be known what others hold.
fn is_documented(name: &str) -> bool {
    let all = [CampaignRequest::FIELDS, Consumer::FIELDS, Handoff::FIELDS, Channel::FIELDS, Component::FIELDS];
    all.into_iter().flatten().any(|known| *known == name) || name == "Variables"
}

/// Adds every text that is somebody's.
pub(super) fn gather(value: &Value, originals: &mut Originals) {
    each_text(value, &mut |text| originals.add(text));
    each_name(value, &mut |name| originals.add(name));
}

/// Every text but the words of the documents.
pub(super) fn each_text(value: &Value, see: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => see(text),
        Value::Number(number) => see(&number.to_string()),
        Value::Array(items) => items.iter().for_each(|item| each_text(item, see)),
        Value::Object(object) => {
            // Half of a number is no number: both halves together are.
            let halves = ["consumerCountryCode", "consumerPhoneNumber"].map(|half| object.get(half));
            if let [Some(Value::String(code)), Some(Value::String(number))] = halves {
                see(&[code.as_str(), number].concat());
            }
            let others = object.iter().filter(|(name, _)| !HOW.contains(name));
            others.for_each(|(_, value)| each_text(value, see));
        }
        Value::Null | Value::Bool(_) => {}
    }
}

/// Every name of a variable.
fn each_name(value: &Value, see: &mut dyn FnMut(&str)) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| each_name(item, see)),
        Value::Object(object) => {
            for (name, value) in object {
                if let (true, Value::Object(variables)) = (NAMED.contains(&name), value) {
                    variables.iter().for_each(|(name, _)| see(name));
                }
                each_name(value, see);
            }
        }
        _ => {}
    }
}

impl Anonymous {
    /// The handoff.
    pub(in crate::conformance) fn handoff(&mut self, handoff: &Handoff) -> Value {
        let mut value = handoff.to_value();
        if let Value::Object(object) = &mut value {
            object.remove("updatedAt");
            object.remove("createdAt");
        }
        self.value("", &value)
    }

    /// The request.
    pub(in crate::conformance) fn request(&mut self, request: &CampaignRequest) -> Value {
        self.value("", &request.to_value())
    }

    fn value(&mut self, name: &str, value: &Value) -> Value {
        match value {
            _ if HOW.contains(&name) => value.clone(),
            Value::String(text) => Value::String(self.member(name, text)),
            Value::Array(items) => Value::Array(items.iter().map(|item| self.value(name, item)).collect()),
            Value::Object(object) => Value::Object(self.object(name, object)),
            Value::Number(_) if name == "year" => Value::Number(2001_i64.into()),
            Value::Number(_) => Value::Number(1_i64.into()),
            Value::Null | Value::Bool(_) => value.clone(),
        }
    }

    fn member(&mut self, name: &str, text: &str) -> String {
        match name {
            "templateId" | "id" | "inapp" => self.id(text),
            "variables" | "Variables" => self.name(text),
            "sms" | "wa" => self.number(text),
            _ if NUMBERS.contains(&name) => {
                // Nothing is sent to these.
                let is_fiction = self.is_fiction;
                let number = self.number(text);
                self.is_fiction = is_fiction;
                number
            }
            _ => self.text(text),
        }
    }

    fn object(&mut self, of: &str, object: &Object) -> Object {
        let is_map = NAMED.contains(&of) || matches!(of, "headerVariables" | "consumerContent");
        let is_data = matches!(of, "personalInfo" | "customerInfo") || !(of.is_empty() || is_map || is_list(of));
        let mut made = Object::default();
        for (name, value) in object {
            if NAMED.contains(&of) {
                let (name, value) = (self.name(name), self.anything(value));
                made.insert(name, value);
            } else if is_map && of == "headerVariables" {
                let value = self.anything(value);
                made.insert(name.to_string(), value);
            } else if is_map || is_data || is_documented(name) {
                let value = self.value(name, value);
                made.insert(name.to_string(), value);
            }
        }
        self.halves(object, &mut made);
        made
    }

    /// A value of a variable, whatever the variable is called.
    fn anything(&mut self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.text(text)),
            other => self.value("", other),
        }
    }

    /// A number in two members.
    fn halves(&mut self, object: &Object, made: &mut Object) {
        let names = ["consumerCountryCode", "consumerPhoneNumber"];
        let [Some(Value::String(code)), Some(Value::String(number))] = names.map(|half| object.get(half)) else {
            return;
        };
        let joined = self.number(&[code.as_str(), number].concat());
        let at = joined.char_indices().nth(code.chars().count()).map_or(joined.len(), |(at, _)| at);
        let (front, rest) = joined.split_at(at);
        for (name, half) in names.into_iter().zip([front, rest]) {
            made.insert(name.to_string(), Value::String(half.to_string()));
        }
    }
}

/// Members that hold objects of the documents.
fn is_list(name: &str) -> bool {
    matches!(name, "consumers" | "channels" | "messageComponents")
}
