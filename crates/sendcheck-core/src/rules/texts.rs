//! What rules on texts share: where a text stands, and how it is called in a sentence.

use alloc::format;
use alloc::string::String;
use core::fmt::Write as _;

use super::{Findings, Place, declare::Rule};
use crate::handoff::ChannelKind;
use crate::view::{ConsumerCx, HandoffCx, SentValue, Trait, ValueOf};

impl SentValue<'_> {
    /// Lets `see` have the place, which is a text of its own where it is one of the customer data.
    fn at(self, see: impl FnOnce(Place<'_>)) {
        match self.of {
            ValueOf::Button => see(Place::Button(self.name)),
            ValueOf::Header => see(Place::Header(self.name)),
            // Apps alone address people by ids.
            ValueOf::Id => see(Place::Address(ChannelKind::InApp.content_key().unwrap_or_default())),
            ValueOf::Data => see(Place::Below(&self.pointer())),
            ValueOf::Body | ValueOf::Handoff => see(Place::Variable(self.name)),
        }
    }

    /// Where a text of the customer data stands below the consumer.
    fn pointer(self) -> String {
        let mut pointer = String::new();
        for part in self.name.split('.') {
            let _ = write!(pointer, "/{part}");
            if part == "contacts" {
                let _ = write!(pointer, "/{}", self.contact);
            }
        }
        pointer
    }
}

impl ValueOf {
    /// What holds something, as a sentence begins.
    pub(super) fn called(self, name: &str) -> String {
        match self {
            Self::Body => format!("the value of the variable `{name}`"),
            Self::Button => format!("the value of the button's variable `{name}`"),
            Self::Header => format!("the {name}'s link"),
            Self::Id => "the id".into(),
            Self::Data => format!("the customer's `{name}`"),
            Self::Handoff => "the text".into(),
        }
    }
}

/// Reports each value that is sent and in which `find` finds something, if a value has the trait that it takes.
pub(super) fn report_values<R: Rule, T>(
    cx: &ConsumerCx<'_>,
    out: &mut Findings<'_>,
    wanted: Trait,
    find: impl Fn(&str) -> Option<T>,
    rule: impl Fn(ValueOf, String, T) -> R,
) {
    if cx.facts.any_has(wanted) {
        report_some(cx, out, |_| true, find, rule);
    }
}

/// The same for some of the values.
pub(super) fn report_some<R: Rule, T>(
    cx: &ConsumerCx<'_>,
    out: &mut Findings<'_>,
    wanted: impl Fn(&SentValue<'_>) -> bool,
    find: impl Fn(&str) -> Option<T>,
    rule: impl Fn(ValueOf, String, T) -> R,
) {
    for value in cx.sent().filter(wanted) {
        if let Some(found) = find(value.text) {
            value.at(|place| out.report(place, || rule(value.of, value.name.into(), found)));
        }
    }
}

/// Reports each text of a handoff in which `find` finds something, as a warning.
pub(super) fn report_texts<R: Rule, T>(
    cx: &HandoffCx<'_>,
    out: &mut Findings<'_>,
    find: impl Fn(&str) -> Option<T>,
    rule: impl Fn(ValueOf, String, T) -> R,
) {
    for (pointer, text) in cx.texts() {
        if let Some(found) = find(text) {
            let warning = crate::finding::Severity::Warning;
            out.report_as(warning, Place::Below(&pointer), || rule(ValueOf::Handoff, String::new(), found));
        }
    }
}
