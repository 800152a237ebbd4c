//! The placeholder grammar: `{{n}}` and `${{n}}`, n a number without leading zeros.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt;

use crate::limits;
use crate::order;
use crate::template::Piece;

/// The name of a variable: what `variables` has as a key and a placeholder as its number.
///
/// Any text of 1 to 64 characters (UTF-16 code units, as everywhere) without control characters; names that are numbers sort as numbers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VariableKey(String);

/// The text cannot be the name of a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a variable's name has 1 to 64 characters and no control characters")]
#[non_exhaustive]
pub struct VariableKeyError;

impl VariableKey {
    /// Takes a name.
    ///
    /// # Errors
    ///
    /// [`VariableKeyError`] if it is empty, longer than 64 characters or holds a control character.
    pub fn new(name: &str) -> Result<Self, VariableKeyError> {
        let fits = !name.is_empty()
            && limits::characters(name) <= limits::VARIABLE_NAME.value
            && !name.chars().any(char::is_control);
        if fits { Ok(Self(name.into())) } else { Err(VariableKeyError) }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number, if the name is one as placeholders have it.
    pub fn number(&self) -> Option<u32> {
        placeholder_number(&self.0)
    }

    /// The placeholder that stands for the variable.
    pub fn placeholder(&self) -> String {
        alloc::format!("{{{{{}}}}}", self.0)
    }
}

impl fmt::Display for VariableKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Ord for VariableKey {
    fn cmp(&self, other: &Self) -> Ordering {
        natural(&self.0, &other.0)
    }
}

impl PartialOrd for VariableKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Orders names that are numbers by value and before all others, the others by their text.
pub(crate) fn natural(a: &str, b: &str) -> Ordering {
    match (placeholder_number(a), placeholder_number(b)) {
        (Some(a), Some(b)) => a.cmp(&b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => a.cmp(b),
    }
}

/// Something that looks like a placeholder and is none.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Malformed {
    /// The text that was found, shortened to its first 32 characters.
    pub text: String,
    /// What it was probably meant to be.
    pub meant: Option<String>,
}

/// Splits a text into fixed text and placeholders.
pub(super) fn split(source: &str, names: &[String]) -> (Vec<Piece>, Vec<Malformed>) {
    let known = Known::of(names);
    let mut pieces = Vec::new();
    let mut malformed = Vec::new();
    let mut text = String::new();
    let mut rest = source;
    while let Some((before, from_brace)) = split_at_brace(rest) {
        text.push_str(before);
        let Some((name, after)) = placeholder(from_brace).or_else(|| known.named(from_brace)) else {
            let (taken, after) = not_a_placeholder(from_brace, &mut malformed);
            text.push_str(taken);
            rest = after;
            continue;
        };
        if text.ends_with('$') {
            text.pop();
        }
        if !text.is_empty() {
            pieces.push(Piece::Text(core::mem::take(&mut text)));
        }
        pieces.push(Piece::Variable(name));
        rest = after;
    }
    text.push_str(rest);
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    (pieces, malformed)
}

/// What comes before the first opening brace, and the rest from it on.
fn split_at_brace(text: &str) -> Option<(&str, &str)> {
    text.find('{').and_then(|at| text.split_at_checked(at))
}

/// The placeholder at the start of `text` and what follows it.
fn placeholder(text: &str) -> Option<(VariableKey, &str)> {
    let inner = text.strip_prefix("{{")?;
    let digits = inner.bytes().take(5).take_while(u8::is_ascii_digit).count();
    let (number, after) = inner.split_at_checked(digits)?;
    placeholder_number(number)?;
    Some((VariableKey(number.to_string()), after.strip_prefix("}}")?))
}

/// Names that are placeholders in doubled braces, sorted: a handoff may declare thousands.
struct Known<'n> {
    names: Vec<&'n str>,
    longest: usize,
}

impl<'n> Known<'n> {
    fn of(names: &'n [String]) -> Self {
        // Longer ones are no names of variables, so that the longest is short.
        let names = names.iter().map(String::as_str).filter(|name| VariableKey::new(name).is_ok());
        let names = order::distinct(names);
        let longest = names.iter().map(|name| name.len()).max().unwrap_or(0);
        Self { names, longest }
    }

    /// One of the names in doubled braces at the start of `text` and what follows it.
    fn named<'t>(&self, text: &'t str) -> Option<(VariableKey, &'t str)> {
        let inner = text.strip_prefix("{{").filter(|_| !self.names.is_empty())?;
        // No further than a name may reach: there may be many openings before the next end.
        let reach = inner.len().min(self.longest + "}}".len());
        let end = inner.as_bytes().get(..reach)?.windows(2).position(|pair| pair == b"}}")?;
        let name = inner.get(..end)?;
        self.names.binary_search(&name).ok()?;
        Some((VariableKey::new(name).ok()?, inner.get(name.len() + "}}".len()..)?))
    }
}

/// A number from 1 to 9999 as a placeholder writes it, without leading zeros.
fn placeholder_number(text: &str) -> Option<u32> {
    let plain = matches!(text.len(), 1..=4) && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    if plain { text.parse().ok() } else { None }
}

/// Takes what stands at an opening brace as text, and notes it if a placeholder was probably meant:
/// doubled braces around anything, or single braces around a number, `{0}` of other languages too.
fn not_a_placeholder<'t>(text: &'t str, malformed: &mut Vec<Malformed>) -> (&'t str, &'t str) {
    let braces = text.len() - text.trim_start_matches('{').len();
    let opened = text.get(braces..).unwrap_or("");
    let inner = opened.split(['{', '}', '\n']).next().unwrap_or("");
    let closed = opened.get(inner.len()..).unwrap_or("");
    let closing = closed.len() - closed.trim_start_matches('}').len();
    let number = inner.trim().trim_start_matches('0');
    let meant = placeholder_number(number).map(|_| alloc::format!("{{{{{number}}}}}"));
    let end = braces + inner.len() + closing;
    let whole = text.get(..end).unwrap_or(text);
    let is_zero = number.is_empty() && inner.contains('0');
    if (braces >= 2 || is_zero) && closing > 0 || meant.is_some() {
        let text = limits::beginning(whole, limits::MALFORMED).into();
        malformed.push(Malformed { text, meant });
    }
    text.split_at_checked(end).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn malformed(text: &str) -> Vec<String> {
        split(text, &[]).1.into_iter().map(|found| found.text).collect()
    }

    #[test]
    fn finds_what_was_meant_as_a_placeholder() {
        for text in ["{0}", "{1}", "{{1}", "{{ 1 }}", "{{}}", "{{ }}", "{{name}}", "{{01}}", "{{{1}}}", "{{12345}}"] {
            assert_eq!(malformed(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn leaves_other_braces_alone() {
        for text in ["{", "{{", "}}", "{}", "{name}", "{ \"a\": 1 }", "a { b", "${x}"] {
            assert_eq!(malformed(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn says_what_was_probably_meant() {
        assert_eq!(split("{{ 3 }}", &[]).1[0].meant.as_deref(), Some("{{3}}"));
        assert_eq!(split("{{name}}", &[]).1[0].meant, None);
    }

    #[test]
    fn goes_on_after_a_malformed_one() {
        let (pieces, malformed) = split("{1} and ${{2}}", &[]);
        assert_eq!(malformed.len(), 1);
        assert_eq!(pieces, [Piece::Text("{1} and ".into()), Piece::Variable(VariableKey("2".into()))]);
    }

    #[test]
    fn numbers_sort_as_numbers_and_before_names() {
        let mut names = ["10", "b", "2", "a", "1"];
        names.sort_by(|a, b| natural(a, b));
        assert_eq!(names, ["1", "2", "10", "a", "b"]);
    }
}
