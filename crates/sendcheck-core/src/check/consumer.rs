//! Where what rules report of a consumer stands in its request.

use alloc::string::String;

use crate::finding::At;
use crate::json::pointer::push_token;
use crate::rules::{Locate, Place};
use crate::wire::{Consumer, Field};

/// Finds places in a consumer of a request.
pub(super) struct LocatedConsumer<'a> {
    /// The pointer of the consumer.
    pub(super) base: &'a str,
    pub(super) consumer: &'a Consumer,
}

impl Locate for LocatedConsumer<'_> {
    fn at(&self, place: Place<'_>) -> At {
        let mut pointer = String::from(self.base);
        let mut step = |exists: bool, token: &str| {
            if exists {
                push_token(&mut pointer, token);
            }
            exists
        };
        let consumer = self.consumer;
        match place {
            Place::Whole | Place::Heading | Place::Column(_) => {}
            Place::Below(rest) => pointer.push_str(rest),
            Place::Address(key) => {
                if step(!consumer.consumer_content.is_missing(), "consumerContent") {
                    step(consumer.content(key).is_some(), key);
                } else {
                    step(!consumer.consumer_phone_number.is_missing(), "consumerPhoneNumber");
                }
            }
            Place::OldNumber => {
                step(!consumer.consumer_phone_number.is_missing(), "consumerPhoneNumber");
            }
            Place::Variables => {
                step(!consumer.variables.is_missing(), "variables");
            }
            Place::Headers => {
                step(!consumer.header_variables.is_missing(), "headerVariables");
            }
            Place::Buttons => {
                step(!consumer.button_variables.is_missing(), "buttonVariables");
            }
            Place::Variable(name) => {
                step(!consumer.variables.is_missing(), "variables");
                step(holds(&consumer.variables, name), name);
            }
            Place::Header(name) => {
                step(!consumer.header_variables.is_missing(), "headerVariables");
                step(holds(&consumer.header_variables, name), name);
            }
            Place::Button(name) => {
                step(!consumer.button_variables.is_missing(), "buttonVariables");
                step(holds(&consumer.button_variables, name), name);
            }
        }
        At::Pointer(pointer)
    }
}

fn holds(field: &Field<crate::json::Object>, name: &str) -> bool {
    field.given().is_some_and(|object| object.get(name).is_some())
}
