//! The rows of a list that are worth a look before all others.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use serde::Serialize;

use crate::check::{ConsumerCx, Recipients, RowScratch, Verdict};
use crate::phone::Region;
use crate::rules::RuleCode;

/// A row that is worth a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Extreme {
    /// The recipient, counted from 0.
    pub index: usize,
    /// Why it is worth a look.
    pub because: Because,
}

/// Why a row is worth a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum Because {
    /// The longest SMS that will be sent.
    LongestSms {
        /// Its length in UTF-16 code units.
        characters: usize,
    },
    /// The first row on which a rule reported.
    FirstOfCode {
        /// The rule.
        code: RuleCode,
    },
    /// The first accepted number of a country or region.
    FirstOfRegion {
        /// The region's code.
        region: &'static str,
    },
}

impl Recipients {
    /// The rows that are worth a look before all others: the longest SMS, the first row of each code in
    /// the order of the rules, the first accepted row of each region by name.
    ///
    /// Takes one pass over the list; a row that is worth a look for two reasons is there twice.
    pub fn extremes(&self) -> Vec<Extreme> {
        let mut accepted = AcceptedExtremes::default();
        let mut codes = BTreeMap::new();
        let mut scratch = RowScratch::default();
        for index in 0..self.len() {
            for code in self.rules(index).unwrap_or_default().iter() {
                codes.entry(code).or_insert(index);
            }
            if self.verdict(index) == Some(Verdict::Accepted) {
                self.look(index, &mut scratch, |view| accepted.look_at(index, view));
            }
        }
        let codes = codes.into_iter().map(|(code, index)| Extreme { index, because: Because::FirstOfCode { code } });
        let longest = accepted.longest_sms.iter().map(|(index, characters)| Extreme {
            index: *index,
            because: Because::LongestSms { characters: *characters },
        });
        let regions = accepted
            .regions
            .iter()
            .map(|(region, index)| Extreme { index: *index, because: Because::FirstOfRegion { region } });
        longest.chain(codes).chain(regions).collect()
    }
}

/// What has been found among the accepted rows so far.
#[derive(Default)]
struct AcceptedExtremes {
    longest_sms: Option<(usize, usize)>,
    regions: BTreeMap<&'static str, usize>,
}

impl AcceptedExtremes {
    fn look_at(&mut self, index: usize, view: &ConsumerCx<'_>) {
        let longest = self.longest_sms.map_or(0, |(_, characters)| characters);
        if let Some(characters) = view.sms.map(|sms| sms.characters).filter(|characters| *characters > longest) {
            self.longest_sms = Some((index, characters));
        }
        if let Some(region) = view.addresses.first_number().and_then(|number| number.region()) {
            self.regions.entry(Region::as_str(region)).or_insert(index);
        }
    }
}
