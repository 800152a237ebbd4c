//! What a text of an answer means.

use alloc::string::String;

use serde::Serialize;

use crate::finding::Origin;
use crate::glossary::{self, Explained};
use crate::rules::RuleCode;
use crate::words::words;

words! {
    /// What is known of a text of the service.
    #[expect(clippy::exhaustive_enums, reason = "a text is an error message, another word of the service, or unknown")]
    pub enum Known: Serialize {
        /// It is one of the service's error messages, which a rule forecasts.
        Rule = "rule",
        /// It is a word of the glossary.
        Word = "word",
        /// No document has it.
        Unknown = "unknown",
    }
}

/// What a text of an answer means and what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Explanation {
    /// What is known of it.
    pub known: Known,
    /// The rule, where the text is one of the service's error messages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<RuleCode>,
    /// The word as the glossary spells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub word: Option<&'static str>,
    /// What it means, in a sentence without a full stop.
    pub means: &'static str,
    /// What to do about it.
    pub help: &'static str,
    /// Of an unknown text: the known one that comes nearest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<&'static str>,
}

impl Explanation {
    /// Explains a text as the service's answers have it.
    ///
    /// ```
    /// use sendcheck_core::answers::{Explanation, Known};
    ///
    /// let missing = Explanation::of("MISSING_VARIABLE=5");
    /// assert_eq!(missing.code.map(|code| code.as_str()), Some("MISSING_VARIABLE"));
    /// let unheard_of = Explanation::of("MISING_VARIABLE=5");
    /// assert_eq!((unheard_of.known, unheard_of.nearest), (Known::Unknown, Some("MISSING_VARIABLE")));
    /// ```
    pub fn of(text: &str) -> Self {
        Self::of_any(&[text])
    }

    /// Explains a refusal that says the same in several ways, by the first that is known.
    pub(super) fn of_any<T: AsRef<str>>(texts: &[T]) -> Self {
        let mut nearest = None;
        for text in texts {
            match glossary::explain(text.as_ref()) {
                // The codes of our own are none of the service's, however alike they look.
                Ok(Explained::Rule(code)) if code.meta().origin == Origin::Service => return Self::of_rule(code),
                Ok(Explained::Rule(code)) => nearest = nearest.or(Some(code.as_str())),
                Ok(Explained::Word(word)) => {
                    let (means, help) = (word.means, word.help);
                    return Self {
                        known: Known::Word,
                        code: None,
                        word: Some(word.name()),
                        means,
                        help,
                        nearest: None,
                    };
                }
                Err(unknown) => nearest = nearest.or(unknown.nearest),
            }
        }
        Self {
            known: Known::Unknown,
            code: None,
            word: None,
            means: "no document of the service has this text",
            help: "Ask LivePerson what it means; the request's `requestTraceId` lets them find it.",
            nearest,
        }
    }

    fn of_rule(code: RuleCode) -> Self {
        let (means, help) = (code.about().title, code.meta().help());
        Self { known: Known::Rule, code: Some(code), word: None, means, help, nearest: None }
    }
}

/// Whether two error messages are the same: `==` and `=` are both documented of one of them.
pub(crate) fn same_message(one: &str, other: &str) -> bool {
    let plain = |text: &str| -> String { text.trim().replace("==", "=") };
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_of_our_own_is_no_text_of_the_service() {
        let own = RuleCode::ALL.iter().find(|code| code.meta().origin == Origin::Local).unwrap();
        let explained = Explanation::of(own.as_str());
        assert_eq!((explained.known, explained.nearest), (Known::Unknown, Some(own.as_str())));
    }

    #[test]
    fn the_first_text_that_is_known_explains_a_refusal() {
        let explained = Explanation::of_any(&["Authorization Required", "401"]);
        assert_eq!((explained.known, explained.word), (Known::Word, Some("401")));
        assert_eq!(Explanation::of("<<ERROR_MESSAGE>>").known, Known::Unknown);
    }

    #[test]
    fn both_spellings_of_the_equals_sign_are_one() {
        assert!(same_message("MISSING_CONSUMER_INFORMATION==SMS", " MISSING_CONSUMER_INFORMATION=SMS"));
        assert!(!same_message("MISSING_VARIABLE=1", "MISSING_VARIABLE=2"));
    }
}
