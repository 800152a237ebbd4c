//! Headings that are a variable's own name.

use super::fold::same_name;
use crate::recipients::blank::trim_marks;

/// Whether a heading is the name of a handoff's variable: `Customer Name`, `customer-name` and `${{customer_name}}` all
/// name `customer_name`.
///
/// Two variables may share a name in [comparison form](super::fold); then a heading that is written as one of them is that.
///
/// ```
/// use sendcheck_core::recipients::headings::variable_named;
/// assert!(variable_named("Customer Name", "customer_name"));
/// assert!(!variable_named("Customer", "customer_name"));
/// ```
pub fn variable_named(heading: &str, variable: &str) -> bool {
    let heading = trim_marks(heading);
    same_name(in_braces(heading).unwrap_or(heading), variable)
}

/// The name in `{{…}}`, `${{…}}` or `{…}`, if the heading is nothing else but for a comment behind it.
pub(super) fn in_braces(heading: &str) -> Option<&str> {
    let (name, behind) = heading.strip_prefix('$').unwrap_or(heading).strip_prefix('{')?.split_once('}')?;
    let (name, behind) = (trim_marks(name.trim_start_matches('{')), behind.trim_start_matches('}').trim_start());
    let may_be_in_a_name = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    let is_name = !name.is_empty() && name.chars().all(may_be_in_a_name);
    (is_name && (behind.is_empty() || behind.starts_with(['(', '[', ':', '-', '–']))).then_some(name)
}
