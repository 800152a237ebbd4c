//! What only the caller knows: permitted hosts, what already went out today, when messages may.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::clock::Instant;
use crate::handover::{DayZone, Price, PriceError};
use crate::json::Value;
use crate::options::members::{FromOption, Members};
use crate::options::{OptionsError, SentByChannel};
use crate::policy::SentToday;
use crate::schedule::{StateWindows, StateWindowsError};
use crate::types::{AllowedHosts, SendingWindow, WindowError};
use crate::wire::{FromValue, SchedulingMetrics};

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

impl FromOption for StateWindows {
    const EXPECTED: &'static str = <Vec<String>>::EXPECTED;

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let mut states = Self::default();
        for (index, name) in <Vec<String>>::from_option(value)?.iter().enumerate() {
            let named = name
                .parse()
                .map_err(|error: StateWindowsError| OptionsError::new(format!("{error}")).in_item(index))?;
            states = states.and(named);
        }
        Ok(states)
    }
}

impl FromOption for SchedulingMetrics {
    const EXPECTED: &'static str = "an object";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        // What is wrong below is found where the campaign is judged.
        Self::from_value(value).map_err(|other| OptionsError::unexpected(&other, <Self as FromOption>::EXPECTED))
    }
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

impl FromOption for Instant {
    const EXPECTED: &'static str =
        "a date and time with its distance from UTC, such as `2026-11-20T15:00:00Z`, or milliseconds since 1970";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let instant = match &value {
            Value::String(text) => text.parse().ok(),
            Value::Number(number) => number.as_i64().and_then(|count| Self::from_milliseconds(count).ok()),
            _ => None,
        };
        instant.ok_or_else(|| match &value {
            Value::String(text) => {
                OptionsError::new(format!("found {}, expected {}", crate::json::excerpt(text), Self::EXPECTED))
            }
            other => OptionsError::unexpected(other, Self::EXPECTED),
        })
    }
}

impl FromOption for DayZone {
    const EXPECTED: &'static str = "`UTC` or a zone that phone numbers are in, such as `America/New_York`";

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        match &value {
            Value::String(name) => name.parse().map_err(|_| {
                OptionsError::new(format!("found {}, expected {}", crate::json::excerpt(name), Self::EXPECTED))
            }),
            other => Err(OptionsError::unexpected(other, Self::EXPECTED)),
        }
    }
}

impl FromOption for Vec<Price> {
    const EXPECTED: &'static str = <Vec<String>>::EXPECTED;

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        let prices = <Vec<String>>::from_option(value)?;
        let price = |(index, price): (usize, &String)| {
            price.parse().map_err(|error: PriceError| OptionsError::new(format!("{error}")).in_item(index))
        };
        let prices: Self = prices.iter().enumerate().map(price).collect::<Result<_, _>>()?;
        Price::distinct(&prices).map_err(|error| OptionsError::new(format!("{error}")))?;
        Ok(prices)
    }
}
