//! Message texts with placeholders, parsed once.
//!
//! A placeholder is `{{n}}`, as WhatsApp templates have it, or `${{n}}`, as handoffs store it; the
//! dollar sign belongs to the placeholder. A bare `$1` is text: it is a price as often as a
//! placeholder that lost its braces.

mod count;
mod placeholder;

use alloc::string::String;
use alloc::vec::Vec;

pub(crate) use count::{emoji, words};
pub(crate) use placeholder::natural;
pub use placeholder::{Malformed, VariableKey, VariableKeyError};

use crate::limits::characters;

/// A text with its placeholders.
///
/// ```
/// use sendcheck_core::template::Template;
///
/// let template = Template::parse("Hello ${{1}}, your card ending in {{2}} is about to expire");
/// let names: Vec<_> = template.names().map(|name| name.as_str()).collect();
/// assert_eq!(names, ["1", "2"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    source: String,
    pieces: Vec<Piece>,
    malformed: Vec<Malformed>,
}

/// A run of text or a placeholder.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "a template holds nothing else")]
pub enum Piece {
    /// Text that is sent as it stands.
    Text(String),
    /// A variable's value.
    Variable(VariableKey),
}

impl Template {
    /// Parses a text; anything is a template, at worst one without placeholders.
    pub fn parse(source: &str) -> Self {
        Self::parse_named(source, &[])
    }

    /// Parses a text in which these names in doubled braces are placeholders too.
    pub(crate) fn parse_named(source: &str, names: &[String]) -> Self {
        let (pieces, malformed) = placeholder::split(source, names);
        Self { source: source.into(), pieces, malformed }
    }

    /// The text as it was given.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Text and placeholders in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// What looks like a placeholder and is none.
    pub fn malformed(&self) -> &[Malformed] {
        &self.malformed
    }

    /// The variables in the order in which they appear, each as often as it does.
    pub fn names(&self) -> impl Iterator<Item = &VariableKey> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Variable(name) => Some(name),
            Piece::Text(_) => None,
        })
    }

    /// Whether the text has no placeholder.
    pub fn is_static(&self) -> bool {
        self.names().next().is_none()
    }

    /// Whether the text is one placeholder and nothing else.
    pub fn is_one_placeholder(&self) -> bool {
        matches!(self.pieces.as_slice(), [Piece::Variable(_)])
    }

    /// The fixed text, piece by piece.
    pub(crate) fn fixed(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            Piece::Variable(_) => None,
        })
    }

    /// The length of the fixed text in UTF-16 code units.
    pub fn fixed_characters(&self) -> usize {
        self.fixed().map(characters).sum()
    }

    /// The length in UTF-16 code units with placeholders written as `{{n}}`, as WhatsApp counts a template.
    pub(crate) fn written_characters(&self) -> usize {
        let written = self.names().map(|name| characters(&name.placeholder()));
        self.fixed_characters() + written.sum::<usize>()
    }

    /// The text with every placeholder replaced by what `value` gives for its name.
    ///
    /// A placeholder for which `value` gives nothing stays as `{{n}}`.
    ///
    /// ```
    /// use sendcheck_core::template::Template;
    ///
    /// let template = Template::parse("Hi ${{1}}, ${{2}}");
    /// assert_eq!(template.fill(|name| (name.as_str() == "1").then_some("Jane")), "Hi Jane, {{2}}");
    /// ```
    pub fn fill<'v>(&self, value: impl Fn(&VariableKey) -> Option<&'v str>) -> String {
        let mut filled = String::with_capacity(self.source.len());
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => filled.push_str(text),
                Piece::Variable(name) => match value(name) {
                    Some(text) => filled.push_str(text),
                    None => filled.push_str(&name.placeholder()),
                },
            }
        }
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        Template::parse(text).names().map(|name| name.as_str().into()).collect()
    }

    #[test]
    fn reads_both_forms_and_keeps_repeats() {
        assert_eq!(names("${{1}} {{2}} ${{1}}"), ["1", "2", "1"]);
        assert!(Template::parse("${{1}}").is_one_placeholder());
        assert!(!Template::parse("{{1}}.pdf").is_one_placeholder());
    }

    #[test]
    fn a_bare_dollar_is_text() {
        let template = Template::parse("from $1 to $10");
        assert!(template.is_static());
        assert_eq!(template.malformed(), []);
        assert_eq!(template.fill(|_| Some("x")), "from $1 to $10");
    }

    #[test]
    fn the_dollar_belongs_to_the_placeholder() {
        assert_eq!(Template::parse("$${{1}}").fill(|_| Some("5")), "$5");
        assert_eq!(Template::parse("${{1}}").fill(|_| Some("5")), "5");
    }

    #[test]
    fn counts_fixed_text_in_utf16() {
        assert_eq!(Template::parse("👋 {{1}}!").fixed_characters(), 4);
        assert_eq!(Template::parse("👋 ${{1}}!").written_characters(), 9);
    }
}
