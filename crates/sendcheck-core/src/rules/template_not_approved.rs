//! A WhatsApp template that WhatsApp has not approved.

use super::prelude::*;

rule! {
    /// WhatsApp has not approved the template
    TemplateNotApproved = "TEMPLATE_NOT_APPROVED" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta, message templates, template status",
        help: "Wait until WhatsApp shows the template as `APPROVED`, or send another.",
        args {
            /// the status as it is written
            status: String,
        }
        says: rule => format!("the template's status is `{}`; only approved ones are sent", rule.status)
    }
}

impl Check<HandoffCx<'_>> for TemplateNotApproved {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        let Some(template) = cx.handoff.of_template() else { return };
        let Some(status) = template.status.as_deref().map(str::trim) else { return };
        if !status.is_empty() && !status.eq_ignore_ascii_case("APPROVED") {
            let at = format!("{}/status", cx.handoff.pointer());
            out.report(Place::Below(&at), || Self { status: beginning(status, limits::WORD).into() });
        }
    }
}
