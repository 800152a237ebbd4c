//! The list as it is published: a rule a line, comments behind two slashes.

use idna::punycode;

/// What a rule says of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the form of the list has these three")]
pub enum Kind {
    /// `co.uk`: the name is a public suffix.
    Suffix,
    /// `*.ck`: every name with one label more is.
    Below,
    /// `!www.ck`: the name is not, although a rule of the kind above says so.
    Exception,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "what the list has")]
pub struct Rule {
    pub kind: Kind,
    /// In ASCII, without what tells the kind.
    pub name: String,
}

/// Reads all rules, or answers the line that is none, the rule and what is wrong.
pub(super) fn parse(text: &str) -> Result<Vec<Rule>, (usize, String, &'static str)> {
    let mut rules = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        // A rule ends at the first blank.
        let Some(written) = line.split_whitespace().next().filter(|word| !word.starts_with("//")) else { continue };
        let (kind, name) = match (written.strip_prefix("*."), written.strip_prefix('!')) {
            (Some(name), _) => (Kind::Below, name),
            (_, Some(name)) => (Kind::Exception, name),
            _ => (Kind::Suffix, written),
        };
        let bad = |what| (number, written.to_owned(), what);
        let name = name.split('.').map(label).collect::<Option<Vec<_>>>();
        let name = name.ok_or_else(|| bad("has a label that is no name"))?;
        if kind == Kind::Exception && name.len() < 2 {
            return Err(bad("excepts a top-level domain"));
        }
        rules.push(Rule { kind, name: name.join(".") });
    }
    Ok(rules)
}

/// A label as hosts are asked for.
fn label(written: &str) -> Option<String> {
    let label = if written.is_ascii() { written.to_owned() } else { format!("xn--{}", punycode::encode_str(written)?) };
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (!label.is_empty() && label.chars().all(is_name)).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::{Kind, parse};

    #[test]
    fn reads_every_kind_of_rule_and_no_comment() {
        let rules =
            parse("// ck : a registry\n*.ck\n!www.ck\n\nco.uk  a blank ends it\n公司.cn\n").expect("four rules");
        let read: Vec<_> = rules.iter().map(|rule| (rule.kind, rule.name.as_str())).collect();
        let expected = [
            (Kind::Below, "ck"),
            (Kind::Exception, "www.ck"),
            (Kind::Suffix, "co.uk"),
            (Kind::Suffix, "xn--55qx5d.cn"),
        ];
        assert_eq!(read, expected);
    }

    #[test]
    fn says_which_line_is_no_rule() {
        for text in ["com\na..b", "com\na.*.b", "com\n!ck", "com\nCo.uk", "com\n*"] {
            assert_eq!(parse(text).map_err(|(line, ..)| line), Err(2), "{text}");
        }
    }
}
