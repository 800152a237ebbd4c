//! A WhatsApp body that is too long once its values are filled in.

use super::prelude::*;

rule! {
    /// The WhatsApp body is too long once the values are in it
    BodyTooLong = "BODY_TOO_LONG" {
        origin: Channel,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Meta, template components; Twilio error 63021",
        help: "Shorten the values; body and values together may have 1024 characters.",
        milder: "a warning up to 32768 characters where the body is the template's only part",
        args {
            /// the length of the body in UTF-16 code units
            length: usize,
            /// the longest length that is documented for every template
            limit: usize,
            /// the longest that Meta takes in a template with nothing but a body; 0 for other templates
            alone: usize,
        }
        advises: rule => (rule.length <= rule.alone)
            .then_some("Nothing needs doing if your provider takes it as Meta does; else shorten the values."),
        says: rule => {
            let Self { length, limit, alone } = rule;
            let has = format!("the body has {length} characters with its values");
            match *alone {
                0 => format!("{has}, at most {limit} are taken"),
                alone if *length > alone => format!("{has}, at most {alone} are taken in a template with nothing but a body"),
                alone => format!("{has}: Meta takes {alone} in a template with nothing but a body, and {limit} in any other"),
            }
        }
    }
}

impl Check<ConsumerCx<'_>> for BodyTooLong {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(body) = &cx.plan.body else { return };
        let limit = limits::WHATSAPP_BODY.value;
        // A text has at least as many bytes as UTF-16 code units, and its bytes are counted already.
        let over = |measure: fn(&str) -> usize| length(cx, measure).filter(|length| *length > limit);
        let Some(length) = over(str::len).and_then(|_| over(characters)) else { return };
        let alone = if body.is_alone { limits::WHATSAPP_BODY_ALONE.value } else { 0 };
        let severity = if length <= alone { Severity::Warning } else { Severity::Error };
        out.report_as(severity, Place::Variables, || Self { length, limit, alone });
    }
}

/// The length of the body with its values; `None` where one is missing.
fn length(cx: &ConsumerCx<'_>, measure: fn(&str) -> usize) -> Option<usize> {
    let body = cx.plan.body.as_ref()?;
    let add = |length: usize, text: &str, uses| length.saturating_add(measure(text).saturating_mul(uses));
    cx.summed(body.fixed_characters, &body.uses, add)
}
