//! What only the caller knows: permitted hosts, numbers that opted out, what already went out today, when messages may.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::handover::{SendingWindow, WindowError};
use crate::json::Value;
use crate::options::members::{FromOption, Members};
use crate::options::{OptionsError, SentByChannel};
use crate::phone::{E164, Number};
use crate::policy::{OptedOut, SentToday};
use crate::types::AllowedHosts;

/// What a number that cannot be read would have to be.
const NUMBER: &str = "no number with calling code; write it as `+12025550123`";

impl FromOption for AllowedHosts {
    const EXPECTED: &'static str = <Vec<String>>::EXPECTED;

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let entries = <Vec<String>>::from_option(value)?;
        Self::new(&entries).map_err(|error| {
            let place = entries.iter().position(|entry| entry == error.entry());
            let message = format!("`{}`: {}", error.entry().escape_debug(), error.reason());
            OptionsError::new(message).in_item(place.unwrap_or_default())
        })
    }
}

impl FromOption for Vec<SendingWindow> {
    const EXPECTED: &'static str = <Vec<String>>::EXPECTED;

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let windows = <Vec<String>>::from_option(value)?;
        let window = |(index, window): (usize, &String)| {
            window.parse().map_err(|error: WindowError| OptionsError::new(format!("{error}")).in_item(index))
        };
        windows.iter().enumerate().map(window).collect()
    }
}

impl FromOption for OptedOut {
    const EXPECTED: &'static str = "a list of numbers as strings, or a string with one a line";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        match value {
            Value::String(text) => lines(&text),
            Value::Array(items) => {
                let item = |(index, item)| number(item).map_err(|error| error.in_item(index));
                items.into_iter().enumerate().map(item).collect()
            }
            other => Err(OptionsError::unexpected(&other, Self::EXPECTED)),
        }
    }
}

/// One number a line. A line that holds none is somebody who may be written to against their will.
fn lines(text: &str) -> Result<OptedOut, OptionsError> {
    let list = OptedOut::read(text);
    if list.unread().is_empty() {
        return Ok(list);
    }
    let unread = text.lines().position(|line| !OptedOut::read(line).unread().is_empty());
    Err(OptionsError::new(format!("line {} holds {NUMBER}", unread.map_or(1, |index| index + 1))))
}

fn number(value: Value) -> Result<E164, OptionsError> {
    let text = String::from_option(value)?;
    let number = Number::parse(text.trim()).map_err(|_| OptionsError::new(format!("found {NUMBER}")))?;
    Ok(number.e164())
}

impl FromOption for SentToday {
    const EXPECTED: &'static str = "a whole number from 0, or an object with one for each channel";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        match value {
            Value::Number(_) => Ok(Self { every_channel: Some(u64::from_option(value)?), ..Self::default() }),
            Value::Object(_) => Ok(Members::of(value, SentByChannel::take)?.sent()),
            other => Err(OptionsError::unexpected(&other, Self::EXPECTED)),
        }
    }
}
