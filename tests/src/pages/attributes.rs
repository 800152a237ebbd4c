//! What stands behind the form of an example: options of the check, and what the finding has to say.

use sendcheck::RuleCode;
use sendcheck::engine::options::{CheckOptions, ListOptions, ReadingOptions};
use serde_json::{Map, Value};

/// The attributes that are neither options nor arguments of a rule, with what they mean.
pub(super) const OWN: &[(&str, &str)] = &[
    ("handoff", "a file of `examples/handoffs`, or several with commas between"),
    ("at", "where the finding is: a JSON pointer (`.` is the whole), or `row:2,column:3,name:B1`, or `list`"),
    ("from", "the option `at`, from when on messages are sent"),
    ("also", "the code of every other finding; may be repeated"),
    ("severity", "where it is not the one that the rule declares"),
    ("bytes", "how the text became bytes: `base64`, `windows-1252` or `utf-16le`"),
];

/// The options of a check that an example may have.
pub(super) fn options() -> impl Iterator<Item = &'static str> {
    CheckOptions::NAMES.iter().chain(ReadingOptions::NAMES).copied().filter(|name| !matches!(*name, "input" | "at"))
}

/// Names with values, in their order.
#[derive(Debug, Clone, Default)]
pub struct Attributes(Vec<(String, String)>);

impl Attributes {
    pub(super) fn parse(words: &[String]) -> Result<Self, String> {
        let pair = |word: &String| {
            let (name, value) = word.split_once('=').ok_or(format!("`{word}` has no value"))?;
            Ok((name.to_string(), value.to_string()))
        };
        words.iter().map(pair).collect::<Result<_, String>>().map(Self)
    }

    /// The value of an attribute.
    pub fn one(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// The values of an attribute that may be repeated.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Every attribute.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The options of an example on the page of a rule, each the JSON that programs give, or a string where it is no
    /// JSON. An argument of the rule that is called like an option is the argument.
    pub(super) fn options(&self, rule: RuleCode) -> Result<ListOptions, String> {
        let is_argument = |name: &str| rule.meta().args.contains(&name);
        let mut given = Map::new();
        given.extend(self.one("from").map(|at| ("at".into(), at.into())));
        for (name, value) in self.iter().filter(|(name, _)| !is_argument(name) && options().any(|known| known == *name))
        {
            let value = serde_json::from_str(value).unwrap_or_else(|_| value.into());
            if given.insert(name.into(), value).is_some() {
                return Err(format!("`{name}` stands there twice; write a list as `{name}='[\"a\",\"b\"]'`"));
            }
        }
        ListOptions::read(Value::from(given).to_string().as_bytes()).map_err(|error| error.to_string())
    }
}

/// Splits like a shell: at blanks, with single and double quotes around what holds some.
pub(super) fn words(text: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut started = false;
    let mut quote = None;
    for c in text.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(c);
                started = true;
            }
            (None, ' ') => {
                if started || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                started = false;
            }
            _ => word.push(c),
        }
    }
    if started || !word.is_empty() {
        words.push(word);
    }
    if quote.is_some() { Err(format!("a quote is not closed in `{text}`")) } else { Ok(words) }
}

#[cfg(test)]
mod tests {
    use sendcheck::HeaderMode;

    use super::*;

    #[test]
    fn splits_like_a_shell() {
        let split = words(r#"csv at=row:1 hint="ten digits" name='' x"#).unwrap();
        assert_eq!(split, ["csv", "at=row:1", "hint=ten digits", "name=", "x"]);
        assert!(words("a='b").is_err());
    }

    fn options_of(rule: RuleCode, text: &str) -> Result<ListOptions, String> {
        Attributes::parse(&words(text)?)?.options(rule)
    }

    #[test]
    fn options_are_those_of_programs() {
        let text =
            r#"allow='["a.example","b.example"]' sentToday='{"sms":7}' optOutSeparator=" | " maxRowBytes=9 header=no"#;
        let ListOptions { options, read, .. } = options_of(RuleCode::OptedOut, text).unwrap();
        assert_eq!(options.policy.allow.unwrap().entries().len(), 2);
        assert_eq!((options.policy.sent_today.on("sms"), options.policy.sent_today.on("wa")), (Some(7), None));
        assert_eq!(options.policy.opt_out_separator, " | ");
        assert_eq!((read.max_row_bytes, read.header), (9, HeaderMode::No));
        for wrong in ["numbers=odd", "maxRows=many", "allow=a.example", "header=no header=yes"] {
            assert!(options_of(RuleCode::OptedOut, wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_argument_goes_before_an_option_of_its_name() {
        let options = options_of(RuleCode::HeaderVariableInvalidUrl, "header=image");
        assert_eq!(options.unwrap(), ListOptions::default());
    }
}
