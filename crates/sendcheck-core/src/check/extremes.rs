//! The rows of a list that are worth a look before all others.

use alloc::vec::Vec;

use serde::Serialize;

use crate::check::{Recipients, RowMemory, Verdict};
use crate::finding::Severity;
use crate::order;
use crate::phone::Region;
use crate::rules::{RuleCode, RuleSet};
use crate::sms::Encoding;
use crate::view::ConsumerCx;

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
    /// The SMS that takes the most segments, if that is more than one.
    MostSegments {
        /// The segments.
        segments: u32,
    },
    /// The first SMS that is sent in UCS-2.
    FirstUcs2,
    /// The first row on which a rule reported.
    FirstOfCode {
        /// The rule.
        code: RuleCode,
        /// How bad it is on this row; some rules are milder in one place than in another.
        severity: Severity,
    },
    /// The first accepted number of a country or region.
    FirstOfRegion {
        /// The region's code.
        region: &'static str,
    },
}

impl Recipients {
    /// The rows that are worth a look before all others: the longest SMS, the one with the most segments,
    /// the first in UCS-2, the first row of each code in the order of the rules, the first accepted row of
    /// each region by name.
    ///
    /// Takes one pass over the list; a row that is worth a look for two reasons is there twice.
    pub fn extremes(&self) -> Vec<Extreme> {
        let mut accepted = AcceptedExtremes::default();
        let (mut seen, mut codes) = (RuleSet::EMPTY, Vec::new());
        let mut memory = RowMemory::default();
        for index in 0..self.len() {
            for code in self.rules(index).unwrap_or_default().iter() {
                if !seen.contains(code) {
                    seen.insert(code);
                    codes.push((code, index));
                }
            }
            if self.verdict(index) == Some(Verdict::Accepted) {
                self.look(index, &mut memory, |view| accepted.look_at(index, view));
            }
        }
        order::sort_by(&mut codes, |a, b| a.0.cmp(&b.0));
        let codes = codes.into_iter().map(|(code, index)| {
            let severity = self.severity_of(code, index);
            Extreme { index, because: Because::FirstOfCode { code, severity } }
        });
        let regions = accepted
            .regions
            .iter()
            .map(|(region, index)| Extreme { index: *index, because: Because::FirstOfRegion { region } });
        accepted.sms().chain(codes).chain(regions).collect()
    }

    /// How bad what a rule reported on a row is.
    fn severity_of(&self, code: RuleCode, index: usize) -> Severity {
        let findings = self.recipient(index).map(|recipient| recipient.findings).unwrap_or_default();
        let found = findings.iter().find(|finding| finding.code == code).map(|finding| finding.severity);
        found.unwrap_or(code.meta().severity.under(self.policy().profile))
    }
}

/// What has been found among the accepted rows so far.
#[derive(Default)]
struct AcceptedExtremes {
    longest_sms: Option<(usize, usize)>,
    most_segments: Option<(usize, u32)>,
    first_ucs2: Option<usize>,
    /// Each region with its first row, sorted by region.
    regions: Vec<(&'static str, usize)>,
}

impl AcceptedExtremes {
    fn sms(&self) -> impl Iterator<Item = Extreme> {
        let longest = self.longest_sms.map(|(index, characters)| (index, Because::LongestSms { characters }));
        let most = self.most_segments.map(|(index, segments)| (index, Because::MostSegments { segments }));
        let ucs2 = self.first_ucs2.map(|index| (index, Because::FirstUcs2));
        [longest, most, ucs2].into_iter().flatten().map(|(index, because)| Extreme { index, because })
    }

    fn look_at(&mut self, index: usize, view: &ConsumerCx<'_>) {
        if let Some(sms) = &view.sms {
            if sms.characters > self.longest_sms.map_or(0, |(_, characters)| characters) {
                self.longest_sms = Some((index, sms.characters));
            }
            if sms.segments > self.most_segments.map_or(1, |(_, segments)| segments) {
                self.most_segments = Some((index, sms.segments));
            }
            if sms.encoding == Encoding::Ucs2 {
                self.first_ucs2.get_or_insert(index);
            }
        }
        if let Some(region) = view.addresses.region() {
            let region = Region::as_str(region);
            if let Err(place) = self.regions.binary_search_by(|(known, _)| (*known).cmp(region)) {
                self.regions.insert(place, (region, index));
            }
        }
    }
}
