//! The page of each rule.

use sendcheck::RuleCode;

/// The rule's page, if it has one.
pub(crate) fn page(_code: RuleCode) -> Option<&'static str> {
    None
}
