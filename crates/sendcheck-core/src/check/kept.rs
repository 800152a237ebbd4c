//! What a pass over a list keeps of a row: enough to report on a clean row without reading it again.

use crate::check::Verdict;
use crate::handoff::Plan;
use crate::phone::{E164, Region, ZoneList};
use crate::rules::{RuleCode, RuleSet};
use crate::sms::{Encoding, SegmentsAre, SmsReport};
use crate::view::OptedOutHere;

/// What the pass keeps of a row, in 32 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RowResult {
    pub(super) rules: RuleSet,
    /// The number's digits, or a hash of the in-app id; 0 is none.
    pub(super) key: u64,
    pub(super) sms: KeptSms,
    /// The number's region.
    pub(super) region: Option<Region>,
    pub(super) failed: bool,
    pub(super) opted_out: Option<OptedOutHere>,
}

impl RowResult {
    /// Of a row that nobody looked at, because it is uncertain which of its cells is which.
    pub(super) fn unjudged() -> Self {
        let rules = [RuleCode::ColumnsUncertain].into_iter().collect();
        Self { rules, key: 0, sms: KeptSms::of(None), region: None, failed: true, opted_out: None }
    }

    /// The zones of its number; `None` without one.
    pub(super) fn zones(&self, plan: &Plan) -> Option<ZoneList> {
        let is_number = self.key != 0 && plan.sends_by_number();
        is_number.then(|| ZoneList::of_number(E164::new(self.key)))
    }

    pub(super) fn verdict(&self) -> Verdict {
        Verdict::of(self.failed, self.opted_out, self.rules)
    }
}

/// What an SMS takes, as far as it fits into five bytes; numbers are held as bytes so that alignment adds no sixth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct KeptSms {
    /// 0 without SMS.
    segments: [u8; 2],
    units: [u8; 2],
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// There is no SMS, or its text cannot be told.
    Absent,
    /// Segments and units say it all.
    Whole(Encoding),
    /// More is to be said than is kept: so many segments or units, or two ways to count them.
    MeasureAgain,
}

/// More is to be said of the SMS than was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MeasureAgain;

impl KeptSms {
    pub(super) fn of(sms: Option<&SmsReport>) -> Self {
        let Some(sms) = sms else { return Self { segments: [0; 2], units: [0; 2], kind: Kind::Absent } };
        let (segments, units) = (u16::try_from(sms.segments), u16::try_from(sms.units));
        let kind = match (segments, units, sms.segments_other) {
            (Ok(_), Ok(_), None) => Kind::Whole(sms.encoding),
            _ => Kind::MeasureAgain,
        };
        let bytes = |number: Result<u16, _>| number.unwrap_or(u16::MAX).to_ne_bytes();
        Self { segments: bytes(segments), units: bytes(units), kind }
    }

    /// The segments; 0 without SMS.
    pub(super) fn segments(self) -> u32 {
        u16::from_ne_bytes(self.segments).into()
    }

    /// What reports say of it, nothing without SMS.
    pub(super) fn report(self, segments_are: Option<SegmentsAre>) -> Result<Option<SmsReport>, MeasureAgain> {
        let encoding = match self.kind {
            Kind::Absent => return Ok(None),
            Kind::Whole(encoding) => encoding,
            Kind::MeasureAgain => return Err(MeasureAgain),
        };
        let (segments, units) = (self.segments(), u16::from_ne_bytes(self.units).into());
        let of = |segments_are| SmsReport { encoding, segments, segments_other: None, units, segments_are };
        Ok(segments_are.map(of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(segments: u32, units: usize, segments_other: Option<u32>) -> SmsReport {
        let (encoding, segments_are) = (Encoding::Ucs2, SegmentsAre::Exact);
        SmsReport { encoding, segments, segments_other, units, segments_are }
    }

    #[test]
    fn a_row_takes_32_bytes() {
        assert_eq!(size_of::<RowResult>(), 32);
    }

    #[test]
    fn what_is_kept_is_what_was_measured() {
        let kept = |sms: Option<&SmsReport>| KeptSms::of(sms).report(Some(SegmentsAre::Exact));
        assert_eq!(kept(None), Ok(None));
        let usual = report(2, 71, None);
        assert_eq!(kept(Some(&usual)), Ok(Some(usual)));
        for unusual in [report(70_000, 71, None), report(2, 70_000, None), report(2, 71, Some(1))] {
            assert_eq!(kept(Some(&unusual)), Err(MeasureAgain));
        }
        assert_eq!(KeptSms::of(Some(&report(70_000, 71, None))).segments(), 65_535);
    }
}
