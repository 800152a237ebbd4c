//! A template category that WhatsApp does not have, or has no more.

use super::prelude::*;

rule! {
    /// The template's category is not one of WhatsApp's
    TemplateCategory = "TEMPLATE_CATEGORY" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta, message templates, template categories",
        help: "Use `MARKETING`, `UTILITY` or `AUTHENTICATION`.",
        args {
            /// the category as it is written
            category: String,
            /// what a retired category is called today
            now: String,
        }
        says: rule => match rule.now.as_str() {
            "" => format!("WhatsApp has no template category `{}`", rule.category),
            now => format!("WhatsApp's template category `{}` is retired; today it is `{now}`", rule.category),
        }
    }
}

impl Check<HandoffCx<'_>> for TemplateCategory {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.whatsapp() {
            let Some(category) = channel.category.as_deref() else { continue };
            let is = |name: &&str| name.eq_ignore_ascii_case(category.trim());
            if CATEGORIES.iter().any(is) {
                continue;
            }
            let retired = RETIRED.iter().find(|(old, _)| is(old));
            let now = retired.map_or("", |(_, now)| *now);
            let at = format!("{}/category", channel.pointer);
            let found = || Self { category: beginning(category, limits::WORD).into(), now: now.to_string() };
            out.report(Place::Below(&at), found);
        }
    }
}

const CATEGORIES: [&str; 3] = ["MARKETING", "UTILITY", "AUTHENTICATION"];

/// The categories of 2022 and before, with what took their place.
const RETIRED: [(&str, &str); 13] = [
    ("TRANSACTIONAL", "UTILITY"),
    ("OTP", "AUTHENTICATION"),
    ("ACCOUNT_UPDATE", "UTILITY"),
    ("ALERT_UPDATE", "UTILITY"),
    ("APPOINTMENT_UPDATE", "UTILITY"),
    ("AUTO_REPLY", "UTILITY"),
    ("ISSUE_RESOLUTION", "UTILITY"),
    ("PAYMENT_UPDATE", "UTILITY"),
    ("PERSONAL_FINANCE_UPDATE", "UTILITY"),
    ("RESERVATION_UPDATE", "UTILITY"),
    ("SHIPPING_UPDATE", "UTILITY"),
    ("TICKET_UPDATE", "UTILITY"),
    ("TRANSPORTATION_UPDATE", "UTILITY"),
];
