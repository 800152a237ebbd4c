//! What lines of a list have in common, and the line of a row that is looked at.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::check::again::Known;
use crate::check::lines::LineParts;
use crate::check::lines::findings::{CellNames, WrittenFindings};
use crate::check::lines::message::MessageText;
use crate::check::row::{LocatedRow, RowMemory, with_row};
use crate::check::{Unchecked, Verdict};
use crate::json::{push_number, push_quoted, push_quoted_or_null};
use crate::phone::Region;
use crate::rules::{self, Findings, RuleCode};
use crate::schedule::SendTime;
use crate::sms::SmsReport;
use crate::view::{self, Address, AddressState, ConsumerCx};

/// What is the same in every line of a list.
#[derive(Debug)]
pub(super) struct LineForm {
    /// Why nobody is judged for itself, if that is so.
    unjudged: Option<RuleCode>,
    /// The texts that go to everybody, if they are asked for.
    pub(super) messages: Option<Vec<MessageText>>,
    /// Whether findings say in words what their codes and arguments say.
    pub(super) texts: bool,
    pub(super) names: CellNames,
}

/// Memory that is used again from line to line.
#[derive(Debug, Default)]
pub(super) struct LineMemory {
    pub(super) findings: WrittenFindings,
    pub(super) row: RowMemory,
}

/// What follows the address, up to what was found.
pub(super) struct Outcome<'s> {
    pub(super) region: Option<&'static str>,
    pub(super) verdict: Verdict,
    pub(super) sms: Option<&'s SmsReport>,
    pub(super) time: Option<&'s SendTime>,
}

impl LineForm {
    pub(super) fn of(checked: &Unchecked, parts: LineParts) -> Self {
        let unjudged = checked.nobody_judged();
        let messages = parts.messages.then(|| MessageText::all(&checked.handoff, &checked.policy));
        Self { unjudged, messages, texts: parts.texts, names: CellNames::of(&checked.list) }
    }

    /// Whether every row fails for one reason and is not looked at.
    pub(super) fn is_of_nobody(&self) -> bool {
        self.unjudged.is_some()
    }

    /// Looks at a row once more and adds its line.
    pub(super) fn look_and_write(
        &self,
        known: Known<'_>,
        index: usize,
        memory: &mut LineMemory,
        out: &mut String,
    ) -> Option<()> {
        let (checked, verdict) = (known.checked, known.verdict(index)?);
        let LineMemory { findings, row } = memory;
        let see = |view: &ConsumerCx<'_>, located: &LocatedRow<'_>| {
            let mut keep = findings.of_row(located, self);
            let mut found = Findings::handing_on(checked.policy.profile, &mut keep);
            match self.unjudged {
                Some(reason) => rules::check_unjudged(reason, &checked.view(), &mut found),
                None => known.find_again(index, view, &mut found),
            }
            self.write(view, (verdict, known.send_time(index)), findings, out);
        };
        with_row((&checked.list, checked.handoff.plan(), &checked.policy), index, row, see)
    }

    /// Adds the line of a row with what was found.
    pub(super) fn write(
        &self,
        view: &ConsumerCx<'_>,
        (verdict, time): (Verdict, Option<&SendTime>),
        findings: &WrittenFindings,
        out: &mut String,
    ) {
        out.push_str("{\"row\":");
        out.push_str(findings.place());
        out.push_str(",\"number\":");
        if self.is_of_nobody() {
            push_nobody(out);
            Outcome { region: None, verdict, sms: None, time: None }.write(out);
        } else {
            push_address(view, out);
            let (region, sms) = (view.addresses.region().map(Region::as_str), view::sms_report(view));
            Outcome { region, verdict, sms: sms.as_ref(), time }.write(out);
        }
        match findings.error_message() {
            Some(message) => {
                out.push_str(",\"errorMessage\":");
                push_quoted(message, out);
                out.push_str(",\"findings\":[");
            }
            None => out.push_str(",\"errorMessage\":null,\"findings\":["),
        }
        findings.write(out);
        out.push(']');
        let has_values = !view.uses_defaults();
        end(self.messages.as_deref(), |place| view.value(place).text().filter(|_| has_values), out);
    }
}

impl Outcome<'_> {
    /// Adds it. Regions and verdicts are words that need no escapes.
    pub(super) fn write(&self, out: &mut String) {
        match self.region {
            Some(region) => [",\"region\":\"", region, "\",\"verdict\":\""].iter().for_each(|part| out.push_str(part)),
            None => out.push_str(",\"region\":null,\"verdict\":\""),
        }
        out.push_str(self.verdict.as_str());
        out.push('"');
        if let Some(sms) = self.sms {
            push_sms(sms, out);
        }
        if let Some(time) = self.time {
            push_time(time, out);
        }
    }
}

pub(super) fn push_nobody(out: &mut String) {
    out.push_str("null");
}

/// The address of a row that is looked at, as reports print it.
fn push_address(view: &ConsumerCx<'_>, out: &mut String) {
    let state = view.addresses.iter().next().map(|address| address.state);
    let number = match state {
        Some(AddressState::Number(facts)) => facts.parsed,
        _ => None,
    };
    match (state, number) {
        (Some(AddressState::Id(id)), _) => push_id(id, out),
        (_, Some(number)) => push_digits(number.e164().digits(), out),
        _ => {
            let given = |address: &Address<'_>| view.cell_of(address).map(String::from);
            push_quoted_or_null(view.addresses.printed(given).0.as_deref(), out);
        }
    }
}

pub(super) fn push_digits(digits: u64, out: &mut String) {
    out.push_str("\"+");
    push_number(digits, out);
    out.push('"');
}

/// An id stands where no number is.
pub(super) fn push_id(id: &str, out: &mut String) {
    out.push_str("null,\"id\":");
    push_quoted(id, out);
}

fn push_sms(sms: &SmsReport, out: &mut String) {
    out.push_str(",\"sms\":{\"encoding\":\"");
    out.push_str(sms.encoding.as_str());
    out.push_str("\",\"segments\":");
    push_number(sms.segments.into(), out);
    if let Some(other) = sms.segments_other {
        out.push_str(",\"segmentsOther\":");
        push_number(other.into(), out);
    }
    out.push_str(",\"units\":");
    push_number(sms.units as u64, out);
    out.push_str(",\"segmentsAre\":\"");
    out.push_str(sms.segments_are.as_str());
    out.push_str("\"}");
}

fn push_time(time: &SendTime, out: &mut String) {
    out.push_str(",\"sendState\":");
    push_quoted(time.state.as_str(), out);
    if let Some(at) = time.at {
        out.push_str(",\"sendAt\":");
        push_quoted(&at.to_string(), out);
        let local = time.local(at);
        if !local.is_empty() {
            push_list(",\"sendLocal\":[", local.iter().map(String::as_str), out);
        }
    }
    push_list(",\"zones\":[", time.zones.names(), out);
    if let Some(state) = time.us_state {
        out.push_str(",\"usState\":");
        push_quoted(state, out);
    }
}

fn push_list<'t>(key: &str, texts: impl Iterator<Item = &'t str>, out: &mut String) {
    out.push_str(key);
    for (place, text) in texts.enumerate() {
        out.push_str(if place == 0 { "" } else { "," });
        push_quoted(text, out);
    }
    out.push(']');
}

/// The messages, if they are asked for, and the end of the line.
pub(super) fn end<'v>(messages: Option<&[MessageText]>, value: impl Fn(usize) -> Option<&'v str>, out: &mut String) {
    if let Some(messages) = messages {
        out.push_str(",\"messages\":[");
        for message in messages {
            message.write(&value, out);
        }
        out.push(']');
    }
    out.push('}');
}
