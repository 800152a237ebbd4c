//! What rules on texts share: where a text stands, and how it is called in a sentence.

use alloc::format;
use alloc::string::String;

use super::{Findings, Place, declare::Rule};
use crate::view::{ConsumerCx, HandoffCx, SentValue, Trait, ValueOf};

impl<'a> SentValue<'a> {
    fn place(self) -> Place<'a> {
        match self.of {
            ValueOf::Button => Place::Button(self.name),
            ValueOf::Header => Place::Header(self.name),
            ValueOf::Body | ValueOf::Id | ValueOf::Handoff => Place::Variable(self.name),
        }
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
            out.report(value.place(), || rule(value.of, value.name.into(), found));
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
