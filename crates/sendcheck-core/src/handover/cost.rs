//! What a campaign costs at prices that somebody gave.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use serde::Serialize;

use crate::check::{Recipients, Verdict};
use crate::handoff::ChannelKind;
use crate::order;
use crate::phone::{Country, Region, UnknownCountry};

/// Money, to the millionth of a unit of whatever currency prices are in.
///
/// ```
/// use sendcheck_core::handover::Money;
///
/// assert_eq!("0.0079".parse::<Money>()?.to_string(), "0.0079");
/// assert!("7,90".parse::<Money>().is_err() && "-1".parse::<Money>().is_err());
/// # Ok::<(), sendcheck_core::handover::MoneyError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Money(u64);

/// A text is no price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a price such as `0.0079`: digits, and at most six behind a point")]
#[non_exhaustive]
pub struct MoneyError;

const DECIMALS: usize = 6;
const UNIT: u64 = 1_000_000;

impl Money {
    fn times(self, count: u64) -> Self {
        Self(self.0.saturating_mul(count))
    }

    fn and(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(whole) || !is_number(part) || part.len() > DECIMALS {
            return Err(MoneyError);
        }
        let whole: u64 = whole.parse().map_err(|_| MoneyError)?;
        let part: u64 = format!("{part:0<DECIMALS$}").parse().map_err(|_| MoneyError)?;
        whole.checked_mul(UNIT).and_then(|whole| whole.checked_add(part)).map(Self).ok_or(MoneyError)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = format!("{:0DECIMALS$}", self.0 % UNIT);
        // Two places as people write money, more where there are more.
        let bare = part.trim_end_matches('0');
        write!(f, "{}.{:0<2}", self.0 / UNIT, bare)
    }
}

/// A price: of an SMS segment, or of a message on another channel.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "a price has these parts")]
pub struct Price {
    /// The channel.
    pub channel: ChannelKind,
    /// The region of the numbers for which it holds, as libphonenumber names it; all that have none of their own if empty.
    pub region: String,
    /// The price.
    pub price: Money,
}

impl Price {
    /// That no two prices are of the same messages, where only one of them could hold.
    ///
    /// # Errors
    ///
    /// [`PriceError::Twice`], with what the first such price is of.
    pub fn distinct(prices: &[Self]) -> Result<(), PriceError> {
        let is_other = |one: &Self, of: &Self| (one.channel, &one.region) == (of.channel, &of.region) && one != of;
        let twice = prices.iter().enumerate().find(|(at, of)| prices.iter().take(*at).any(|one| is_other(one, of)));
        let of = |price: &Self| {
            let key = price.channel.content_key().unwrap_or_default();
            if price.region.is_empty() { key.into() } else { format!("{key}:{}", price.region) }
        };
        twice.map_or(Ok(()), |(_, price)| Err(PriceError::Twice { of: of(price) }))
    }
}

/// Reads `sms=0.05`, or for one country `sms:US=0.0079`.
impl FromStr for Price {
    type Err = PriceError;

    fn from_str(text: &str) -> Result<Self, PriceError> {
        let (name, price) = text.split_once('=').ok_or(PriceError::Form)?;
        let (key, region) = name.split_once(':').unwrap_or((name, ""));
        let channel = ChannelKind::ALL.into_iter().find(|kind| kind.content_key() == Some(key));
        let channel = channel.ok_or_else(|| PriceError::Channel { found: key.into() })?;
        // Numbers of no country are of `001`.
        let region = match region {
            "" | "001" => region,
            country => Country::parse(country)?.as_str(),
        };
        Ok(Self { channel, region: region.into(), price: price.trim().parse()? })
    }
}

/// Why a text is no price of something.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PriceError {
    /// There is no `=`.
    #[error("expected a channel and its price, such as `sms=0.05` or `sms:US=0.0079`")]
    Form,
    /// The channel is none.
    #[error("`{found}` is no channel of the campaign API; expected `sms`, `wa` or `inapp`")]
    Channel {
        /// What stands in its place.
        found: String,
    },
    /// The country is none.
    #[error(transparent)]
    Region(#[from] UnknownCountry),
    /// The price is none.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// Two different prices are of the same.
    #[error("found two prices for `{of}`, expected one")]
    Twice {
        /// The channel, and the region if they have one.
        of: String,
    },
}

/// What a campaign costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Cost {
    /// By the region of the numbers, that with the most recipients first.
    pub regions: Vec<RegionCost>,
    /// The least that it costs, of those recipients for whom there is a price, as a decimal.
    pub at_least: String,
    /// The most that it costs: more than the least where a second channel may have to reach somebody.
    pub at_most: String,
    /// Recipients for whom a price is missing.
    pub unpriced: u64,
}

/// What the recipients of a region cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RegionCost {
    /// The region; none where the number has none.
    pub region: Option<&'static str>,
    /// Accepted recipients.
    pub recipients: u64,
    /// SMS segments that go to them, at most.
    pub segments: u64,
    /// The least that they cost; none where a price is missing.
    pub at_least: Option<String>,
    /// The most that they cost.
    pub at_most: Option<String>,
}

/// What was added up of a region.
struct Sum {
    region: Option<Region>,
    recipients: u64,
    segments: u64,
    least: Money,
    most: Money,
    is_priced: bool,
}

impl Recipients {
    /// What the accepted recipients cost at these prices: segments of SMS, messages on other channels. Of several channels
    /// one reaches each recipient, so that there are bounds. Nothing is known of prices that were not given.
    ///
    /// ```
    /// # use sendcheck_core::check::{Recipients, Unchecked};
    /// # use sendcheck_core::view::expected_columns;
    /// # use sendcheck_core::handoff::Handoff;
    /// # use sendcheck_core::policy::Policy;
    /// # use sendcheck_core::recipients::{InputKind, ReadOptions, read};
    /// # fn check(handoff: Handoff, list: &[u8]) -> Result<Recipients, Box<dyn std::error::Error>> {
    /// #     let list = read(list, expected_columns(&handoff), ReadOptions::default())?;
    /// #     let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
    /// #     let rows = unchecked.check_rows(0..unchecked.len());
    /// #     Ok(unchecked.finish([rows]))
    /// # }
    /// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
    ///     { "type": "body", "content": "We open at nine.", "variables": [], "optOut": "Reply STOP" } ] }"#)?;
    /// let recipients = check(handoff, b"Phone\n12015550123\n12135550123\n493012345678\n")?;
    /// let cost = recipients.cost(&["sms:US=0.0079".parse()?, "sms=0.08".parse()?]);
    /// assert_eq!((cost.at_least.as_str(), cost.regions[0].at_most.as_deref()), ("0.0958", Some("0.0158")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cost(&self, prices: &[Price]) -> Cost {
        let addressed = &self.handoff().plan().addressed;
        let mut sums: Vec<Sum> = Vec::new();
        for index in (0..self.len()).filter(|index| self.verdict(*index) == Some(Verdict::Accepted)) {
            let region = self.region(index);
            let place = sums.iter().position(|sum| sum.region == region).unwrap_or(sums.len());
            if place == sums.len() {
                let is_priced = addressed.iter().all(|channel| price(prices, *channel, region).is_some());
                let (least, most) = (Money::default(), Money::default());
                sums.push(Sum { region, recipients: 0, segments: 0, least, most, is_priced });
            }
            let Some(sum) = sums.get_mut(place) else { continue };
            let segments = u64::from(self.segments(index).unwrap_or(0));
            let of = |channel: ChannelKind| {
                let units = if channel == ChannelKind::Sms { segments } else { 1 };
                price(prices, channel, region).map(|price| price.times(units))
            };
            let costs = || addressed.iter().filter_map(|channel| of(*channel));
            (sum.recipients, sum.segments) = (sum.recipients + 1, sum.segments + segments);
            sum.least = sum.least.and(costs().min().unwrap_or_default());
            sum.most = sum.most.and(costs().max().unwrap_or_default());
        }
        order::sort_by(&mut sums, |some, others| others.recipients.cmp(&some.recipients));
        let known = || sums.iter().filter(|sum| sum.is_priced);
        Cost {
            at_least: known().fold(Money::default(), |all, sum| all.and(sum.least)).to_string(),
            at_most: known().fold(Money::default(), |all, sum| all.and(sum.most)).to_string(),
            unpriced: sums.iter().filter(|sum| !sum.is_priced).map(|sum| sum.recipients).sum(),
            regions: sums.iter().map(Sum::told).collect(),
        }
    }
}

impl Sum {
    fn told(&self) -> RegionCost {
        let told = |money: Money| self.is_priced.then(|| money.to_string());
        RegionCost {
            region: self.region.map(Region::as_str),
            recipients: self.recipients,
            segments: self.segments,
            at_least: told(self.least),
            at_most: told(self.most),
        }
    }
}

/// The price on a channel: that of the region, else that of all others.
fn price(prices: &[Price], channel: ChannelKind, region: Option<Region>) -> Option<Money> {
    let of = |name: &str| prices.iter().rev().find(|price| price.channel == channel && price.region == name);
    let own = region.and_then(|region| of(region.as_str()));
    own.or_else(|| of("")).map(|price| price.price)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Unchecked;
    use crate::handoff::Handoff;
    use crate::policy::Policy;
    use crate::recipients::{InputKind, ReadOptions, read};
    use crate::view::expected_columns;

    #[test]
    fn money_keeps_its_digits() {
        for (text, shown) in [("0", "0.00"), ("1.5", "1.50"), ("0.0079", "0.0079"), ("12.000001", "12.000001")] {
            assert_eq!(text.parse::<Money>().map(|money| money.to_string()).as_deref(), Ok(shown));
        }
        for text in ["", ".", "1.", ".5", "1e3", "1.0000001", "+1", "18446744073709551615"] {
            assert_eq!(text.parse::<Money>(), Err(MoneyError), "{text}");
        }
    }

    #[test]
    fn prices_name_a_channel_and_perhaps_a_country() {
        let price = "sms:us=0.0079".parse::<Price>().unwrap();
        assert_eq!((price.channel, price.region.as_str()), (ChannelKind::Sms, "US"));
        for text in ["0.05", "fax=1", "sms:USA=1", "sms:XX=1", "sms:UK=1", "sms=cheap"] {
            assert!(text.parse::<Price>().is_err(), "{text}");
        }
        let error = "sms:UK=0.04".parse::<Price>().unwrap_err().to_string();
        assert_eq!(error, "`UK` is no country with numbers; did you mean `GB`?");
        assert_eq!("sms:001=1".parse::<Price>().unwrap().region, "001");
    }

    #[test]
    fn two_prices_of_the_same_are_refused() {
        let read = |texts: &[&str]| texts.iter().map(|text| text.parse().unwrap()).collect::<Vec<Price>>();
        let refused = |texts: &[&str]| Price::distinct(&read(texts)).map_err(|error| error.to_string());
        assert_eq!(refused(&["sms=1", "sms:US=2", "wa=1", "wa:US=1", "sms:US=2.0"]), Ok(()));
        let said = |of: &str| Err(format!("found two prices for `{of}`, expected one"));
        assert_eq!(refused(&["wa=1", "sms=1", "sms=2"]), said("sms"));
        assert_eq!(refused(&["sms:US=1", "sms=1", "sms:us=2"]), said("sms:US"));
    }

    #[test]
    fn of_two_channels_one_reaches_each_recipient() {
        let handoff = Handoff::read(
            br#"{ "id": "H1", "channels": [
                { "type": "wa", "messageComponents": [ { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] },
                { "type": "sms-twilio", "messageComponents": [
                    { "type": "body", "content": "${{1}}", "variables": ["1"], "optOut": "Reply STOP" } ] } ] }"#,
        )
        .unwrap();
        let long = "x".repeat(200);
        let list = format!("Phone,B1\n493012345678,Max\n12015550123,Jane\n12135550123,{long}\n");
        let list = read(list.as_bytes(), expected_columns(&handoff), ReadOptions::default()).unwrap();
        let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
        let rows = unchecked.check_rows(0..unchecked.len());
        let recipients = unchecked.finish([rows]);
        let prices = ["sms=1", "wa:US=1.5"].map(|price| price.parse().unwrap());
        let cost = recipients.cost(&prices);
        assert_eq!((cost.at_least.as_str(), cost.at_most.as_str(), cost.unpriced), ("2.50", "3.50", 1));
        assert_eq!(
            cost.regions.iter().map(|one| (one.region, one.segments)).collect::<Vec<_>>(),
            [(Some("US"), 3), (Some("DE"), 1)]
        );
        assert_eq!(cost.regions[1].at_most, None, "WhatsApp to Germany has no price");
    }
}
