//! Placeholders that are not numbered 1, 2, 3 and so on.

use super::prelude::*;
use crate::handoff::{Channel, ChannelKind};
use crate::order;
use crate::template::VariableKey;

rule! {
    /// Placeholders are not numbered without gaps
    PlaceholderGap = "PLACEHOLDER_GAP" {
        origin: Channel,
        severity: Error,
        verdict: Keeps,
        spelling: Bare,
        cite: "Twilio error 63040; Meta, common reasons for rejected templates",
        help: "Number the placeholders 1, 2, 3 and so on.",
        milder: "a warning unless it stands in a WhatsApp draft that is held to Meta's limits",
        args {
            /// the numbers that are left out
            missing: Vec<String>,
        }
        says: rule => format!("the placeholders leave out {}", rule.missing.join(", "))
    }
}

impl Check<HandoffCx<'_>> for PlaceholderGap {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.handoff.channels() {
            let severity = cx.review_severity(channel);
            match channel.kind {
                // WhatsApp numbers every component on its own.
                ChannelKind::WhatsApp => {
                    for part in &channel.parts {
                        report(&part.pointer, &part.variables(), severity, out);
                    }
                }
                // SMS shares its variables with the other channels.
                ChannelKind::Sms | ChannelKind::Apple => {
                    let all: Vec<_> = cx.plan.expected.iter().map(VariableKey::as_str).collect();
                    report(&channel.pointer, &all, severity, out);
                }
                ChannelKind::InApp | ChannelKind::GoogleRcs => {
                    report(&channel.pointer, &of_channel(channel), severity, out);
                }
            }
        }
    }
}

fn of_channel(channel: &Channel) -> Vec<&str> {
    channel.parts.iter().flat_map(crate::handoff::Part::variables).collect()
}

fn report(pointer: &str, names: &[&str], severity: Severity, out: &mut Findings<'_>) {
    let missing = gaps(names);
    if !missing.is_empty() {
        out.report_as(severity, Place::Below(pointer), || PlaceholderGap {
            missing: missing.iter().map(ToString::to_string).collect(),
        });
    }
}

/// The numbers from 1 to the highest that no name has; the first [`limits::GAPS`] of them.
fn gaps(names: &[&str]) -> Vec<u32> {
    let used: Vec<u32> = order::distinct(names.iter().filter_map(|name| name.parse().ok()));
    let highest = used.last().copied().unwrap_or(0);
    (1..highest).filter(|number| used.binary_search(number).is_err()).take(limits::GAPS.value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_repeats_leave_no_gap() {
        assert_eq!(gaps(&["1", "3", "2", "1"]), [0; 0]);
        assert_eq!(gaps(&["1", "4"]), [2, 3]);
        assert_eq!(gaps(&[]), [0; 0]);
        assert_eq!(gaps(&["name"]), [0; 0]);
    }

    #[test]
    fn a_far_number_is_told_in_short() {
        assert_eq!(gaps(&["9999"]).len(), 20);
    }
}
