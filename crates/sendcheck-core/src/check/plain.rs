//! Rows on which no rule reported. What there is to say of them was kept by the pass.

use alloc::string::ToString;
use alloc::vec::Vec;

use crate::check::{RecipientReport, Recipients, RowMemory, Verdict};
use crate::handoff::ChannelKind;
use crate::phone::{E164, Region};
use crate::sms::SmsReport;
use crate::view;

/// What a report says of a row on which no rule reported: it is accepted, and there are no findings.
pub(crate) struct PlainRow {
    pub(crate) row: u32,
    pub(crate) line: u32,
    pub(crate) address: PlainAddress,
    pub(crate) region: Option<&'static str>,
    pub(crate) sms: Option<SmsReport>,
}

/// Whom a row without findings addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PlainAddress {
    /// The handoff has no channel that is addressed.
    Nobody,
    /// A number.
    Number(E164),
    /// The in-app id that the row's cell holds.
    IdInCell,
}

impl Recipients {
    /// The recipient at `index` without reading it again; `None` if a rule reported on it, or if not all was kept.
    pub(crate) fn plain_row(&self, index: usize) -> Option<PlainRow> {
        let kept = self.rows.get(index).filter(|kept| kept.rules.is_empty())?;
        let plan = self.checked.handoff.plan();
        let sms = kept.sms.report(view::segments_are(plan)).ok()?;
        let address = match (plan.addressed.first().copied().map(ChannelKind::is_phone), kept.key) {
            (None, _) => PlainAddress::Nobody,
            (Some(_), 0) => return None,
            (Some(true), digits) => PlainAddress::Number(E164::new(digits)),
            (Some(false), _) => PlainAddress::IdInCell,
        };
        let meta = self.checked.list.record(index)?;
        Some(PlainRow { row: meta.row, line: meta.line, address, region: kept.region.map(Region::as_str), sms })
    }

    /// The report on a row without findings.
    pub(super) fn plain_report(
        &self,
        index: usize,
        plain: &PlainRow,
        memory: &mut RowMemory,
    ) -> Option<RecipientReport> {
        let (number, id) = match plain.address {
            PlainAddress::Nobody => (None, None),
            PlainAddress::Number(number) => (Some(number.to_string()), None),
            PlainAddress::IdInCell => {
                (None, Some(self.checked.list.cells(index, &mut memory.cells)?.address()?.into()))
            }
        };
        let mut report = RecipientReport {
            row: plain.row,
            line: Some(plain.line),
            number,
            id,
            region: plain.region,
            verdict: Verdict::Accepted,
            sms: plain.sms,
            send_state: None,
            send_at: None,
            send_local: None,
            zones: None,
            us_state: None,
            error_message: None,
            findings: Vec::new(),
        };
        report.tell_time(self.send_time(index));
        Some(report)
    }
}
