//! The words that a user meets after a campaign was sent: states of recipients, delivery errors, refusals.
//!
//! Codes of rules explain themselves ([`RuleCode::meta`]); this is for what reports and answers of the service say beside
//! them. [`explain`] knows both.

mod table;

use alloc::string::String;

use serde::Serialize;

use crate::json;
use crate::rules::{RuleCode, Spelling, nearest};
use crate::words::words;

words! {
    /// What a word is a word for.
    #[non_exhaustive]
    pub enum WordKind: Serialize {
        /// What became of one recipient, in reports.
        RecipientState = "recipient-state",
        /// What became of a campaign, in reports.
        CampaignState = "campaign-state",
        /// Why one message was not delivered, in reports: `errorCode`.
        DeliveryError = "delivery-error",
        /// Why a whole request was refused: a status or a `message`.
        Refusal = "refusal",
    }
}

/// A word with what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Word {
    /// What it is a word for.
    pub kind: WordKind,
    /// The word as it is spelled in reports and answers, and others that mean the same.
    pub names: &'static [&'static str],
    /// What it means, in a sentence without a full stop.
    pub means: &'static str,
    /// What to do about it.
    pub help: &'static str,
    /// The rules that find it before sending.
    pub rules: &'static [RuleCode],
    /// The document it comes from.
    pub cite: &'static str,
}

impl Word {
    /// Every word that is known.
    pub const ALL: &'static [Self] = table::WORDS;

    /// The word as it is spelled in reports and answers.
    pub fn name(&self) -> &'static str {
        self.names.first().copied().unwrap_or_default()
    }
}

/// What a text is that somebody asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "what the service says is an error message, or a word of its reports")]
pub enum Explained {
    /// The code of a rule, or an error message of the service.
    Rule(RuleCode),
    /// A word of reports or answers.
    Word(&'static Word),
}

/// Nobody knows the text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("nothing is known by that name{}", nearest.map(|name| alloc::format!("; did you mean `{name}`?")).unwrap_or_default())]
#[non_exhaustive]
pub struct Unexplained {
    /// What was probably meant.
    pub nearest: Option<&'static str>,
}

/// What a word of the service means: a code or an error message, a state of a recipient, a delivery error with or without
/// who says so, a refusal, or the JSON of one.
///
/// Case, blanks, `_` and `-` make no difference.
///
/// # Errors
///
/// [`Unexplained`] with the nearest name, if nobody knows the text.
///
/// ```
/// use sendcheck_core::glossary::{Explained, explain};
/// use sendcheck_core::rules::RuleCode;
///
/// assert_eq!(explain("MISSING_VARIABLE=5"), Ok(Explained::Rule(RuleCode::MissingVariable)));
/// for asked in ["outbound_twilio_21614", "21614", "Outbound Twilio 21614"] {
///     let Ok(Explained::Word(word)) = explain(asked) else { panic!("{asked}") };
///     assert_eq!(word.rules, [RuleCode::NumberLandline]);
/// }
/// assert!(matches!(explain(r#"{ "code": 0, "message": "jwt expired" }"#), Ok(Explained::Word(_))));
/// assert_eq!(explain("SKIPED").unwrap_err().nearest, Some("SKIPPED"));
/// ```
pub fn explain(text: &str) -> Result<Explained, Unexplained> {
    let text = text.trim().trim_matches(['\'', '"', '`']).trim();
    if let Some(message) = message_of(text) {
        return explain_bare(&message);
    }
    explain_bare(text)
}

fn explain_bare(text: &str) -> Result<Explained, Unexplained> {
    if let Some(rule) = rule(text) {
        return Ok(Explained::Rule(rule));
    }
    if let Some(word) = Word::ALL.iter().find(|word| word.names.iter().any(|name| is_called(name, text))) {
        return Ok(Explained::Word(word));
    }
    let bare = text.split(['=', ':']).next().unwrap_or(text).trim();
    // Another number is another error, and no slip of the pen.
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let wanted = digits(bare);
    let has_number = |name: &&str| digits(name) == wanted;
    let codes = RuleCode::ALL.iter().map(|rule| rule.as_str()).filter(has_number);
    let names = Word::ALL.iter().flat_map(|word| word.names.iter().copied()).filter(has_number);
    let asked: String = bare.chars().map(|c| if c == ' ' || c == '-' { '_' } else { c }).collect();
    // A sentence is near to a sentence, and a code to a code.
    let found = nearest(&asked, codes.chain(names.clone())).or_else(|| nearest(bare, names));
    Err(Unexplained { nearest: found })
}

/// What the JSON of an answer says: its `message` or `errorMessage`, or its `errorCode`.
fn message_of(text: &str) -> Option<String> {
    let object = text.starts_with('{').then(|| json::parse(text).ok())??;
    let object = object.value.as_object()?.clone();
    let member = |name| object.get(name).and_then(json::Value::as_str).map(String::from);
    member("errorMessage").or_else(|| member("message")).or_else(|| member("errorCode"))
}

/// The rule behind a code or an error message, in whatever case.
fn rule(text: &str) -> Option<RuleCode> {
    let asked = text.to_ascii_lowercase();
    let sentence = |code: &&RuleCode| match code.meta().spelling {
        Spelling::Sentence(start) => asked.starts_with(&start.trim_end_matches([':', ' ']).to_ascii_lowercase()),
        Spelling::Bare | Spelling::Joined(_) => false,
    };
    RuleCode::from_error_message(&asked).or_else(|| RuleCode::ALL.iter().find(sentence).copied())
}

/// Whether a text is this name; of a delivery error the number alone will do, and an `X` of a name is any digit.
fn is_called(name: &str, text: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
    };
    let (known, asked) = (letters(name), letters(text));
    if known == asked {
        return true;
    }
    if let Some(start) = known.strip_suffix("xx") {
        return asked.len() == known.len()
            && asked.strip_prefix(start).is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
    }
    let number = name.rsplit('_').next().filter(|last| name.contains('_') && last.len() > 2);
    number.is_some_and(|number| number == asked && number.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    fn name(asked: &str) -> Option<&'static str> {
        match explain(asked) {
            Ok(Explained::Word(word)) => Some(word.name()),
            Ok(Explained::Rule(rule)) => Some(rule.as_str()),
            Err(_) => None,
        }
    }

    #[test]
    fn every_name_explains_itself_and_stands_once() {
        let mut all: Vec<&str> = Vec::new();
        for word in Word::ALL {
            for known in word.names {
                assert_eq!(explain(known), Ok(Explained::Word(word)), "{known}");
                assert!(!all.contains(known), "{known}");
                all.push(known);
            }
            assert!(!word.means.ends_with('.') && word.help.ends_with('.') && !word.cite.is_empty(), "{}", word.name());
        }
        for rule in RuleCode::ALL {
            assert_eq!(explain(&rule.meta().spelled()), Ok(Explained::Rule(*rule)));
        }
    }

    #[test]
    fn spellings_make_no_difference() {
        for asked in ["skipped", "SKIPPED", "`Skipped`"] {
            assert_eq!(name(asked), Some("SKIPPED"), "{asked}");
        }
        assert_eq!(name("JWT Expired"), Some("jwt expired"));
        assert_eq!(name("outbound_503"), Some("outbound_5XX"));
        assert_eq!(name("30007"), Some("twilio_30007"));
        assert_eq!(name("C2M-1400"), Some("proactive_1400"));
        assert_eq!(name("Fields missing in request: skill"), Some("FIELDS_MISSING_IN_REQUEST"));
        assert_eq!(
            name(r#"{"code":0,"requestTraceId":"x","message":"Fields missing in request: skill"}"#),
            Some("FIELDS_MISSING_IN_REQUEST")
        );
        assert_eq!(name(r#"{"status":"FAILED","errorCode":"outbound_twilio_21610"}"#), Some("outbound_twilio_21610"));
    }

    #[test]
    fn offers_what_is_near_and_stays_silent_else() {
        let near = |asked: &str| explain(asked).err().and_then(|unknown| unknown.nearest);
        assert_eq!(near("MISING_VARIABLE=5"), Some("MISSING_VARIABLE"));
        assert_eq!(near("outbuond_twilio_21610"), Some("outbound_twilio_21610"));
        assert_eq!(near("outbound_twilio_21618"), None, "another number is another error");
        assert_eq!(near("jwt expierd"), Some("jwt expired"));
        assert_eq!(near("weather"), None);
        assert_eq!(near(""), None);
    }
}
