//! The rows of a list that are worth a look before all others.

use alloc::vec::Vec;

use serde::Serialize;

use crate::check::kept::RowResult;
use crate::check::{Recipients, RowMemory, Verdict};
use crate::finding::Severity;
use crate::order;
use crate::phone::Region;
use crate::rules::RuleCode;
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
    /// The first row on which a rule reported, of those on which it did so most gravely.
    FirstOfCode {
        /// The rule.
        code: RuleCode,
        /// How bad it is on this row, which is as bad as it gets; some rules are milder in one place than in another.
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
        let mut open: Vec<(RuleCode, Severity)> =
            self.summary.by_code.iter().map(|(code, counts)| (code, counts.gravest())).collect();
        let mut codes = Vec::new();
        let mut memory = RowMemory::default();
        for index in 0..self.len() {
            let is_here = |(code, severity): &(RuleCode, Severity)| self.may_report(index, *code, *severity);
            if open.iter().any(is_here) {
                self.note_first(index, &mut open, &mut codes);
            }
            if self.verdict(index) == Some(Verdict::Accepted) {
                self.look(index, &mut memory, |view| accepted.look_at(index, view));
            }
        }
        order::sort_by(&mut codes, |a, b| a.0.cmp(&b.0));
        let codes = codes
            .into_iter()
            .map(|(code, severity, index)| Extreme { index, because: Because::FirstOfCode { code, severity } });
        let regions = accepted
            .regions
            .iter()
            .map(|(region, index)| Extreme { index: *index, because: Because::FirstOfRegion { region } });
        accepted.sms().chain(codes).chain(regions).collect()
    }

    /// Whether a rule may have reported so gravely on a row, as far as that was kept.
    fn may_report(&self, index: usize, code: RuleCode, severity: Severity) -> bool {
        let may = |row: &RowResult| match severity {
            _ if !row.rules.contains(code) => false,
            Severity::Error => row.failed(),
            Severity::Warning => row.marks.warned(),
            Severity::Info => true,
        };
        self.rows.get(index).is_some_and(may)
    }

    /// Takes the rules off `open` that report on a row as gravely as they do anywhere.
    fn note_first(
        &self,
        index: usize,
        open: &mut Vec<(RuleCode, Severity)>,
        codes: &mut Vec<(RuleCode, Severity, usize)>,
    ) {
        let findings = self.recipient(index).map(|recipient| recipient.findings).unwrap_or_default();
        open.retain(|(code, severity)| {
            let is_it = findings.iter().any(|finding| finding.code == *code && finding.severity == *severity);
            codes.extend(is_it.then_some((*code, *severity, index)));
            !is_it
        });
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
