//! National prefixes: what is dialled before a national number at home and has to go.

use super::Error;
use super::metadata::Territory;
use super::pattern::Pattern;
use super::program::front;

/// The most digits that a prefix may take; the engine's buffer counts on it.
const LONGEST_MATCH: usize = 20;

/// The rule of a territory, when it has one, as the engine's `prefix.rs` has it: what takes the place of a match, and
/// the program that matches.
pub(super) fn rule(territory: &Territory) -> Result<Option<Vec<u8>>, Error> {
    let Some(text) = &territory.national_prefix else { return Ok(None) };
    let pattern = Pattern::parse(text)?;
    if pattern.longest() > LONGEST_MATCH {
        return Err(territory.error("a national prefix longer than the engine's buffer"));
    }
    let Some(transform) = &territory.transform else { return Ok(Some([vec![0], front(&pattern, 0)?].concat())) };
    let groups = groups(&pattern);
    let replacement = replacement(territory, transform, groups)?;
    let count = u8::try_from(replacement.len() + 1).map_err(|_| Error::TooLarge { what: "a transform rule" })?;
    Ok(Some([vec![count], replacement, front(&pattern, groups)?].concat()))
}

/// The most digits that go with a national prefix of the territory.
pub(super) fn most_dropped(territory: &Territory) -> Result<usize, Error> {
    let Some(text) = &territory.national_prefix else { return Ok(0) };
    let pattern = Pattern::parse(text)?;
    Ok(pattern.longest_but(if territory.transform.is_some() { groups(&pattern) } else { 0 }))
}

/// A transform rule is digits and then `$n`, `n` being the last group: Google transforms when the last group matched.
fn replacement(territory: &Territory, transform: &str, groups: u8) -> Result<Vec<u8>, Error> {
    let digits = transform.split_once('$').filter(|(digits, group)| {
        digits.bytes().all(|byte| byte.is_ascii_digit()) && group.parse() == Ok(groups) && groups > 0
    });
    let (digits, _) = digits.ok_or_else(|| territory.error(format!("an unknown transform rule `{transform}`")))?;
    Ok(digits.bytes().map(|byte| byte - b'0').collect())
}

fn groups(pattern: &Pattern) -> u8 {
    match pattern {
        Pattern::Digit(_) | Pattern::End => 0,
        Pattern::Sequence(parts) | Pattern::Choice(parts) => parts.iter().map(groups).max().unwrap_or(0),
        Pattern::Repeat { pattern, .. } => groups(pattern),
        Pattern::Group { number, pattern } => groups(pattern).max(*number),
    }
}

#[cfg(test)]
mod tests {
    use super::super::metadata::Territory;
    use super::{Error, most_dropped, rule};

    fn territory(national_prefix: &str, transform: Option<&str>) -> Territory {
        let national_prefix = Some(national_prefix.to_owned());
        Territory { national_prefix, transform: transform.map(str::to_owned), ..Territory::default() }
    }

    #[test]
    fn a_rule_is_a_replacement_and_a_program() {
        let compiled = |prefix, transform| rule(&territory(prefix, transform)).expect("known constructs");
        assert_eq!(compiled("0(1)", Some("9$1")), Some(vec![2, 9, 0, 0x0a, 1, 0x0b, 0x0d]));
        assert_eq!(compiled("0(1)", Some("$1")), Some(vec![1, 0, 0x0a, 1, 0x0b, 0x0d]));
        assert_eq!(compiled("0(1)", None), Some(vec![0, 0, 1, 0x0d]));
        assert_eq!(rule(&Territory::default()).expect("nothing"), None);
    }

    #[test]
    fn what_is_kept_is_not_dropped() {
        let dropped = |prefix, transform| most_dropped(&territory(prefix, transform)).expect("known constructs");
        assert_eq!(dropped("(?:0|90)(?:31(\\d{11}))?", Some("$1")), 4);
        assert_eq!(dropped("(?:0|90)(?:31(\\d{11}))?", None), 15);
    }

    #[test]
    fn refuses_what_the_engine_could_not_do() {
        for (prefix, transform) in [("0(1)(2)", "$1"), ("0(1)", "$1$1"), ("0", "$1"), ("0(1)", "x$1")] {
            let refused = rule(&territory(prefix, Some(transform)));
            assert!(matches!(refused, Err(Error::Plan { .. })), "{prefix} {transform}");
        }
        assert!(matches!(rule(&territory("0\\d{20}", None)), Err(Error::Plan { .. })));
    }
}
