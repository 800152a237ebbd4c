//! What a pass over a list keeps of a row: enough to report on a clean row without reading it again.

use crate::check::Verdict;
use crate::handoff::Plan;
use crate::phone::{E164, Region};
use crate::rules::{RuleCode, RuleSet};
use crate::schedule::{SendState, SendTime, SendTimes};
use crate::sms::{Encoding, SegmentsAre, SmsReport};
use crate::view::OptedOutHere;

/// The rules that look at a row among the others, which the pass over the rows does not count. The test of their pages
/// holds that they are equally grave under each profile.
pub(super) const ACROSS_ROWS: [RuleCode; 4] =
    [RuleCode::DuplicateNumber, RuleCode::AcceptedBefore, RuleCode::OptedOut, RuleCode::ScheduleNeverOpen];

/// Of these, those that other rows or the hour decide: they are noted where results are put together, the others at the row.
pub(super) const OF_THE_LIST: [RuleCode; 2] = [RuleCode::DuplicateNumber, RuleCode::ScheduleNeverOpen];

/// What the pass keeps of a row, in 32 bytes at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RowResult {
    pub(super) rules: RuleSet,
    /// The number's digits, or a hash of the in-app id; 0 is none.
    pub(super) key: u64,
    pub(super) sms: KeptSms,
    /// The number's region.
    pub(super) region: Option<Region>,
    /// The first rule that reported an error: why the row failed.
    pub(super) reason: Option<RuleCode>,
    pub(super) marks: Marks,
}

impl RowResult {
    /// Of a row that nobody looked at, because it is uncertain which of its cells is which.
    pub(super) fn unjudged(reason: RuleCode) -> Self {
        let rules = [reason].into_iter().collect();
        let (sms, marks) = (KeptSms::of(None), Marks::of(None, false));
        Self { rules, key: 0, sms, region: None, reason: Some(reason), marks }
    }

    /// Notes that a rule across rows reported an error.
    pub(super) fn fail(&mut self, rule: RuleCode) {
        self.rules.insert(rule);
        self.reason = Some(self.reason.map_or(rule, |reason| reason.min(rule)));
    }

    /// Notes that a rule across rows warned.
    pub(super) fn warn(&mut self, rule: RuleCode) {
        self.rules.insert(rule);
        self.marks.0 |= Marks::WARNED;
    }

    /// What the row says for itself, without the rules `of_list`; `None` where that takes another look at it.
    pub(super) fn own(mut self, of_list: RuleSet) -> Option<Self> {
        let rules = self.rules.without(of_list);
        let was_warned = self.rules.contains(RuleCode::ScheduleNeverOpen);
        if rules.is_empty() {
            (self.reason, self.marks) = (None, Marks::of(self.marks.opted_out(), false));
        } else if was_warned || self.reason.is_some_and(|reason| of_list.contains(reason)) {
            return None;
        }
        self.rules = rules;
        Some(self)
    }

    pub(super) fn failed(&self) -> bool {
        self.reason.is_some()
    }

    /// Its number, if it has one.
    pub(super) fn number(&self, plan: &Plan) -> Option<E164> {
        let is_number = self.key != 0 && plan.sends_by_number();
        is_number.then(|| E164::new(self.key))
    }

    /// Works out when a message may go, unless that is known, and warns where it never may.
    pub(super) fn note_time(&mut self, times: &mut SendTimes, plan: &Plan) {
        let spot = self.number(plan).map(|number| times.hours.spot(number));
        let time = spot.and_then(|spot| times.note(spot));
        if time.is_some_and(|time| time.state == SendState::Never) {
            self.warn(RuleCode::ScheduleNeverOpen);
        }
    }

    /// When a message may go, if that was worked out.
    pub(super) fn send_time<'t>(&self, times: &'t SendTimes, plan: &Plan) -> Option<&'t SendTime> {
        if plan.is_in_app() { Some(times.without_number()) } else { times.get(self.number(plan)?) }
    }

    pub(super) fn verdict(&self) -> Verdict {
        Verdict::of(self.failed(), self.marks.opted_out(), self.rules)
    }
}

/// What one byte says of a row: whether it opted out and what that means, and whether a warning stands on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks(u8);

impl Marks {
    const SKIPPED: u8 = 1;
    const NO_SMS: u8 = 2;
    const WARNED: u8 = 4;

    pub(super) fn of(opted_out: Option<OptedOutHere>, warned: bool) -> Self {
        let opted_out = match opted_out {
            Some(OptedOutHere::Skipped) => Self::SKIPPED | Self::WARNED,
            Some(OptedOutHere::NoSms) => Self::NO_SMS | Self::WARNED,
            None => 0,
        };
        Self(opted_out | if warned { Self::WARNED } else { 0 })
    }

    pub(super) fn opted_out(self) -> Option<OptedOutHere> {
        match self.0 & (Self::SKIPPED | Self::NO_SMS) {
            Self::SKIPPED => Some(OptedOutHere::Skipped),
            Self::NO_SMS => Some(OptedOutHere::NoSms),
            _ => None,
        }
    }

    pub(super) fn warned(self) -> bool {
        self.0 & Self::WARNED != 0
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
    fn a_row_takes_at_most_32_bytes() {
        assert!(size_of::<RowResult>() <= 32, "{}", size_of::<RowResult>());
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
