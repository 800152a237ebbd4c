//! What stands behind the form of an example: options of the check, and what the finding has to say.

use sendcheck::core::words::Words;
use sendcheck::{AllowedHosts, HeaderMode, OptedOut, Policy, SentToday};

/// The attributes that are no arguments of a rule, with what they mean.
pub const OPTIONS: &[(&str, &str)] = &[
    ("handoff", "a file of `examples/handoffs`"),
    ("at", "where the finding is: a JSON pointer (`.` is the whole), or `row:2,column:3,name:B1`, or `list`"),
    ("also", "the code of every other finding; may be repeated"),
    ("severity", "where it is not the one that the rule declares"),
    ("allow", "a permitted host; may be repeated"),
    ("numbers", "`shape`, `possible` or `valid`"),
    ("profile", "`api` or `webtool`"),
    ("templates", "`liveperson` or `meta`"),
    ("optedOut", "numbers that opted out"),
    ("sentToday", "what went out today, for every channel or as `sms=99999`"),
    ("skills", "the account's skills"),
    ("maxRecipients", "recipients of one request"),
    ("maxRows", "rows of a CSV file"),
    ("maxLines", "typed lines"),
    ("maxRowBytes", "the largest row that is read"),
    ("header", "whether the first row is a heading: `yes` or `no`"),
    ("bytes", "how the text became bytes: `base64`, `windows-1252` or `utf-16le`"),
    ("pick", "which handoff of a list is meant, counted from 1"),
];

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

    fn number(&self, name: &str) -> Result<Option<usize>, String> {
        self.one(name).map(|text| text.parse().map_err(|_| format!("`{name}={text}` is no number"))).transpose()
    }

    /// The value with the word that an attribute says; without the attribute what the library takes.
    fn choice<T: Words + Default>(&self, name: &str) -> Result<T, String> {
        let Some(word) = self.one(name) else { return Ok(T::default()) };
        T::parse(word).ok_or(format!("`{name}={word}` is no choice"))
    }

    /// The policy that the attributes describe.
    pub(super) fn policy(&self) -> Result<Policy, String> {
        let plain = Policy::default();
        let allow = self.one("allow").map(|_| AllowedHosts::new(self.all("allow")));
        Ok(Policy {
            numbers: self.choice("numbers")?,
            profile: self.choice("profile")?,
            template_limits: self.choice("templates")?,
            allow: allow.transpose().map_err(|error| error.to_string())?,
            opted_out: self.one("optedOut").map(|numbers| OptedOut::read(&numbers.replace(',', "\n"))),
            sent_today: self.sent_today()?,
            skills: self.one("skills").map(|skills| skills.split(',').map(String::from).collect()),
            max_recipients: self.number("maxRecipients")?.unwrap_or(plain.max_recipients),
            max_rows: self.number("maxRows")?.unwrap_or(plain.max_rows),
            max_lines: self.number("maxLines")?.unwrap_or(plain.max_lines),
            ..plain
        })
    }

    fn sent_today(&self) -> Result<SentToday, String> {
        let mut sent = SentToday::default();
        let Some(text) = self.one("sentToday") else { return Ok(sent) };
        let count = |text: &str| text.parse::<u64>().map_err(|_| format!("`sentToday={text}` is no number"));
        match text.split_once('=') {
            Some((channel, text)) => {
                sent.by_channel.insert(channel.into(), count(text)?);
            }
            None => sent.every_channel = Some(count(text)?),
        }
        Ok(sent)
    }

    /// Whether the first row is a heading. A rule with an argument called `header` decides by the row itself.
    pub(super) fn heading(&self) -> HeaderMode {
        self.one("header").and_then(HeaderMode::parse).unwrap_or(HeaderMode::Auto)
    }

    pub(super) fn max_row_bytes(&self) -> Result<Option<usize>, String> {
        self.number("maxRowBytes")
    }

    pub(super) fn pick(&self) -> Result<Option<usize>, String> {
        self.number("pick")
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
    use super::*;

    #[test]
    fn splits_like_a_shell() {
        let split = words(r#"csv at=row:1 hint="ten digits" name='' x"#).unwrap();
        assert_eq!(split, ["csv", "at=row:1", "hint=ten digits", "name=", "x"]);
        assert!(words("a='b").is_err());
    }

    #[test]
    fn makes_a_policy() {
        let attributes = Attributes::parse(&words("allow=a.example allow=b.example sentToday=sms=7").unwrap()).unwrap();
        let policy = attributes.policy().unwrap();
        assert_eq!(policy.allow.unwrap().entries().len(), 2);
        assert_eq!((policy.sent_today.on("sms"), policy.sent_today.on("wa")), (Some(7), None));
        assert!(Attributes::parse(&["numbers=odd".into()]).unwrap().policy().is_err());
    }
}
