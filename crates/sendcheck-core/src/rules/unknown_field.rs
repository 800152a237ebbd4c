//! A field or a variable that nobody expects.

use super::prelude::*;
use crate::handoff::{ButtonAction, ChannelKind, PartContent};
use crate::json::pointer::push_token;
use crate::rules::nearest::did_you_mean;
use crate::rules::template_needs_values::needs_values;
use crate::rules::wording::TOLD;
use crate::template::VariableKey;
use crate::wire::{Stray, is_in_customer_data, strays};

rule! {
    /// A field is not one that the service knows
    UnknownField = "UNKNOWN_FIELD" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, request body examples; Outbound Configuration API page, data fields",
        help: "Check the spelling, or leave the field out; what the service does with it is not documented.",
        milder: "info in a handoff",
        args {
            /// the fields as they are written, each once; twenty at most; none for a button without a `sub_type`
            fields: Vec<String>,
            /// the nearest field that is known, for each of these; empty without one
            nearest: Vec<String>,
            /// how many there are, those of one name counted each
            count: usize,
        }
        says: rule => match (rule.fields.as_slice(), rule.nearest.as_slice()) {
            ([field], [nearest]) => {
                let times = if rule.count > 1 { format!(" ({} times)", rule.count) } else { String::new() };
                did_you_mean(format!("`{field}` is not expected here{times}"), nearest)
            }
            ([], _) => "the button has no `sub_type`, so nobody knows what it does".to_string(),
            (fields, _) => {
                let guess = fields.iter().zip(&rule.nearest).find(|(_, nearest)| !nearest.is_empty());
                let guess = guess.map_or_else(String::new, |(field, nearest)| format!("; did you mean `{nearest}` by `{field}`?"));
                format!("{} fields are not expected here: {}{guess}", rule.count, listed(fields, rule.count.min(fields.len()), "and"))
            }
        }
    }
}

/// Fields that nobody expects, gathered into one finding at the place of the first.
#[derive(Default)]
struct Gathered {
    first: String,
    fields: Vec<String>,
    nearest: Vec<String>,
    count: usize,
}

impl Gathered {
    fn add<'k>(&mut self, pointer: &str, field: &str, known: impl Iterator<Item = &'k str>) {
        if self.count == 0 {
            self.first = pointer.to_string();
        }
        self.count += 1;
        if self.fields.len() < TOLD && !self.fields.iter().any(|told| told == field) {
            self.fields.push(field.to_string());
            self.nearest.push(super::nearest(field, known).unwrap_or_default().to_string());
        }
    }

    fn report(self, severity: Severity, out: &mut Findings<'_>) {
        let Self { first, fields, nearest, count } = self;
        if count > 0 {
            out.report_as(severity, Place::Below(&first), || UnknownField { fields, nearest, count });
        }
    }
}

impl Check<RequestCx<'_>> for UnknownField {
    fn check(cx: &RequestCx<'_>, out: &mut Findings<'_>) {
        let mut gathered = of_head(&cx.head());
        for stray in cx.request.strays_of_consumers() {
            let Stray::Unknown { pointer, field, known } = stray else { continue };
            // What is inside the customer data is told to the consumer.
            if !is_in_customer_data(&pointer) {
                gathered.add(&pointer, &field, known.iter().copied());
            }
        }
        gathered.report(Severity::Warning, out);
    }
}

impl Check<HeadCx<'_>> for UnknownField {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        if !cx.of_request {
            of_head(cx).report(Severity::Warning, out);
        }
    }
}

/// What nobody expects in the head.
fn of_head(cx: &HeadCx<'_>) -> Gathered {
    let mut gathered = Gathered::default();
    for stray in cx.request.strays_of_head() {
        let Stray::Unknown { pointer, field, known } = stray else { continue };
        gathered.add(&pointer, &field, known.iter().copied());
    }
    // An in-app message has no sender.
    if cx.plan.is_in_app() && !cx.request.outbound_number.is_missing() {
        gathered.add("/outboundNumber", "outboundNumber", [].into_iter());
    }
    gathered
}

impl Check<ConsumerCx<'_>> for UnknownField {
    const NEEDS: Doubts = Doubts::REQUEST;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(consumer) = cx.consumer() else { return };
        let channels = || cx.plan.addressed.iter().filter_map(|channel| channel.content_key());
        let mut gathered = Gathered::default();
        for (key, _) in consumer.consumer_content.given().into_iter().flat_map(|content| content.iter()) {
            if !channels().any(|known| known == key) {
                let mut at = "/consumerContent".to_string();
                push_token(&mut at, key);
                gathered.add(&at, key, channels());
            }
        }
        // With more names than expected the surplus is told as such.
        if cx.given() <= cx.plan.expected.len() {
            for (name, _) in cx.unexpected() {
                let mut at = "/variables".to_string();
                push_token(&mut at, name);
                gathered.add(&at, name, cx.plan.expected.iter().map(VariableKey::as_str));
            }
        }
        gathered.report(Severity::Warning, out);
    }
}

impl Check<HandoffCx<'_>> for UnknownField {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let mut gathered = Gathered::default();
        for stray in strays(cx.handoff.wire()) {
            let Stray::Unknown { pointer, field, known } = stray else { continue };
            gathered.add(&cx.handoff.absolute(&pointer), &field, known.iter().copied());
        }
        let sends = cx.handoff.wire().channels().zip(cx.handoff.channels());
        for (wire, channel) in sends.filter(|(_, channel)| channel.kind != ChannelKind::GoogleRcs) {
            // The account sends on that channel alone; all others have a number or none.
            if !wire.service_account_name.is_missing() {
                let at = format!("{}/serviceAccountName", channel.pointer);
                gathered.add(&at, "serviceAccountName", ["outboundnumber"].into_iter());
            }
        }
        // What needs values of its own is another rule's.
        for part in cx.handoff.parts().filter(|part| needs_values(part).is_none()) {
            // A part of a type that nobody documents has no place, which is another rule's.
            let PartContent::Button { action: ButtonAction::Unknown(found), .. } = &part.content else { continue };
            // A missing kind has no name and no place of its own.
            if found.is_empty() {
                let nothing = || Self { fields: Vec::new(), nearest: Vec::new(), count: 0 };
                out.report_as(Severity::Info, Place::Below(&part.pointer), nothing);
            } else {
                gathered.add(&format!("{}/sub_type", part.pointer), found, BUTTONS.iter().copied());
            }
        }
        gathered.report(Severity::Info, out);
    }
}

/// The kinds of buttons that the documents name.
const BUTTONS: [&str; 3] = ["quick_reply", "url", "phone_number"];
