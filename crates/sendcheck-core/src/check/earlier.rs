//! Whom an earlier list or request has accepted, so that what came from it does not write to them again.

use alloc::string::String;
use alloc::vec::Vec;

use crate::check::{Named, Recipients, Summary, Verdict};
use crate::order;
use crate::policy::Policy;
use crate::recipients::Scratch;
use crate::rules::{Finding, RuleCode};
use crate::view::{self, AcceptedNobody, AddressState, ConsumerCx};
use crate::wire::CampaignRequest;

/// Whom earlier lists or requests have accepted, with their rows.
///
/// Recipients that failed there are not in it: a row that has the number of one of those only is as good as any other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Earlier {
    /// Numbers with the row that has them, sorted.
    numbers: Vec<(u64, u32)>,
    /// The same of in-app ids.
    ids: Vec<(String, u32)>,
    /// How many lists were added.
    lists: u32,
    /// Those of them of which nobody counts as accepted.
    accepted_nobody: Vec<AcceptedNobody>,
}

/// Nobody in an earlier list was judged, because it is uncertain which of its columns is which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("which column of the earlier list is which cannot be told, so nobody knows whom it has accepted")]
#[non_exhaustive]
pub struct NobodyJudged;

impl Earlier {
    /// Adds those whom a list has accepted.
    ///
    /// # Errors
    /// [`NobodyJudged`] if the columns of that list are uncertain.
    pub fn add(&mut self, list: &Recipients) -> Result<(), NobodyJudged> {
        if list.nobody_judged().is_some() {
            return Err(NobodyJudged);
        }
        self.count(list.summary(), unreliable(list.findings()));
        let in_app = list.handoff().plan().is_in_app();
        let mut scratch = Scratch::default();
        let accepted = list.rows.iter().enumerate().filter(|(_, row)| row.verdict() == Verdict::Accepted);
        for (index, row) in accepted {
            let Some(meta) = list.list().record(index) else { continue };
            if in_app {
                let cells = list.list().cells(index, &mut scratch);
                let id = cells.and_then(|cells| cells.address()).map(String::from);
                self.ids.extend(id.map(|id| (id, meta.row)));
            } else {
                let digits = [row.key, list.seconds.get(index).copied().unwrap_or_default()];
                self.numbers.extend(digits.into_iter().filter(|digits| *digits != 0).map(|digits| (digits, meta.row)));
            }
        }
        self.sort();
        Ok(())
    }

    /// Adds those whom a request has accepted, judged as `named` says.
    ///
    /// It should have been judged in parts ([`Judging`](crate::check::Judging)): of a request that was refused whole nobody
    /// is accepted.
    pub fn add_request(&mut self, request: &CampaignRequest, named: &Named, policy: &Policy) {
        self.count(&named.report.summary, unreliable(&named.report.request));
        let Some(handoff) = &named.handoff else { return };
        let judged = request.consumers().iter().zip(&named.report.recipients);
        for (field, report) in judged.filter(|(_, report)| report.verdict == Verdict::Accepted) {
            let Some(consumer) = field.given() else { continue };
            let (addresses, _) = view::of_consumer(consumer, &handoff.plan().addressed, policy.numbers);
            for address in addresses.iter() {
                match address.state {
                    AddressState::Number(facts) => {
                        self.numbers.extend(facts.parsed.map(|number| (number.e164().digits(), report.row)));
                    }
                    AddressState::Id(id) => self.ids.push((id.into(), report.row)),
                    AddressState::Missing | AddressState::NotString => {}
                }
            }
        }
        self.sort();
    }

    /// Adds those whom others have accepted.
    pub fn merge(&mut self, other: &Self) {
        let after_these = |one: &AcceptedNobody| AcceptedNobody { place: one.place.saturating_add(self.lists), ..*one };
        self.accepted_nobody.extend(other.accepted_nobody.iter().map(after_these));
        self.lists = self.lists.saturating_add(other.lists);
        self.numbers.extend_from_slice(&other.numbers);
        self.ids.extend_from_slice(&other.ids);
        self.sort();
    }

    /// Counts a list, of which nobody counts as accepted where all failed or it cannot be relied on who did not. Who is skipped
    /// here as there is not written to either.
    fn count(&mut self, summary: &Summary, unreliable: Option<RuleCode>) {
        self.lists = self.lists.saturating_add(1);
        let most = || summary.reasons.iter().max_by_key(|(_, count)| *count).map(|(code, _)| code);
        let all_failed = summary.failed == summary.total;
        let Some(reason) = unreliable.or_else(|| most().filter(|_| all_failed)) else { return };
        let (place, recipients) = (self.lists, summary.total);
        self.accepted_nobody.push(AcceptedNobody { place, recipients, reason: reason.as_str(), all_failed });
    }

    /// Those of whom nobody counts as accepted.
    pub(super) fn accepted_nobody(&self) -> &[AcceptedNobody] {
        &self.accepted_nobody
    }

    fn sort(&mut self) {
        self.numbers.sort_unstable();
        order::sort_by(&mut self.ids, Ord::cmp);
    }

    /// The row that accepted one of the addresses of a recipient, with the key of its channel.
    pub(super) fn row_of_any(&self, view: &ConsumerCx<'_>) -> Option<(&'static str, u32)> {
        view.addresses.iter().find_map(|address| {
            let row = match address.state {
                AddressState::Number(facts) => self.row_of_number(facts.parsed?.e164().digits()),
                AddressState::Id(id) => self.row_of_id(id),
                AddressState::Missing | AddressState::NotString => None,
            };
            Some((address.key, row?))
        })
    }

    /// The row that accepted this number, given by its digits.
    pub(super) fn row_of_number(&self, digits: u64) -> Option<u32> {
        let at = self.numbers.partition_point(|(known, _)| *known < digits);
        self.numbers.get(at).filter(|(known, _)| *known == digits).map(|(_, row)| *row)
    }

    /// The row that accepted this in-app id.
    pub(super) fn row_of_id(&self, id: &str) -> Option<u32> {
        let at = self.ids.partition_point(|(known, _)| known.as_str() < id);
        self.ids.get(at).filter(|(known, _)| known == id).map(|(_, row)| *row)
    }

    /// Whether a list was added, even one that accepted nobody.
    pub(super) fn is_of_any(&self) -> bool {
        self.lists > 0
    }

    /// Whether nobody was accepted.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty() && self.ids.is_empty()
    }
}

/// What keeps every file to send from being made of such a list: as it is read here, it was not sent.
fn unreliable(findings: &[Finding]) -> Option<RuleCode> {
    findings.iter().find(|finding| finding.is_error() && finding.keeps_files_back()).map(|finding| finding.code)
}
