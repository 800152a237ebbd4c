//! Customer data for a channel that does not carry it.

use super::prelude::*;

rule! {
    /// Customer data is given for a channel that carries none
    SdeNotOnChannel = "SDE_NOT_ON_CHANNEL" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging API page, customer SDE; Proactive Messaging for app messaging",
        help: "Leave the field out for in-app; only SMS and WhatsApp carry customer data.",
        args {
            /// `personalInfo` or `customerInfo`
            field: SdeField,
        }
        says: rule => format!("`{}` is shown to agents for SMS and WhatsApp only", rule.field.as_str())
    }
}

words! {
    /// A part of the customer data.
    pub(crate) enum SdeField {
        /// Who the customer is.
        PersonalInfo = "personalInfo",
        /// What the brand knows of the customer.
        CustomerInfo = "customerInfo",
    }
}

impl Check<ConsumerCx<'_>> for SdeNotOnChannel {
    const NEEDS: Doubts = Doubts::DATA;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let Some(consumer) = cx.customer_data().filter(|_| cx.plan.is_in_app()) else { return };
        let given = [
            (SdeField::PersonalInfo, !consumer.personal_info.is_missing()),
            (SdeField::CustomerInfo, !consumer.customer_info.is_missing()),
        ];
        for (field, _) in given.into_iter().filter(|(_, given)| *given) {
            out.report(Place::Below(&format!("/{}", field.as_str())), || Self { field });
        }
    }
}
