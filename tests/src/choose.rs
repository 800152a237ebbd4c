//! One vector or one page by name, where the environment asks for it.

use std::env;

/// What a variable of the environment asks for; nothing if it is unset or empty.
pub(crate) fn asked(variable: &str) -> Option<String> {
    env::var(variable).ok().filter(|name| !name.is_empty())
}

/// Keeps what is named so; without a name, everything.
///
/// # Errors
///
/// That nothing is named so, with the names that come nearest.
pub(crate) fn chosen<T>(
    all: Vec<T>,
    asked: Option<&str>,
    is_named: impl Fn(&T, &str) -> bool,
    name: impl Fn(&T) -> String,
) -> Result<Vec<T>, String> {
    let Some(asked) = asked else { return Ok(all) };
    let (kept, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|item| is_named(item, asked));
    if !kept.is_empty() {
        return Ok(kept);
    }
    let near = near(asked, others.iter().map(name).collect());
    Err(format!("nothing is named `{asked}`; near are: {}", near.join(", ")))
}

/// How many names are told.
const TOLD: usize = 8;

/// The names with the fewest letters to change come first.
fn near(asked: &str, mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names.dedup();
    names.sort_by_cached_key(|name| changes(asked, name));
    names.truncate(TOLD);
    names
}

/// How many letters have to be put in, taken out or replaced to make one text of the other.
fn changes(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (changed, a) in one.chars().enumerate() {
        let mut left = changed + 1;
        let mut next = vec![left];
        for (b, above) in other.chars().zip(row.windows(2)) {
            let [diagonal, above] = above else { continue };
            left = (diagonal + usize::from(a != b)).min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pick(asked: Option<&str>) -> Result<Vec<&'static str>, String> {
        chosen(vec!["list/rows", "list/rules", "json/keys"], asked, |item, asked| *item == asked, ToString::to_string)
    }

    #[test]
    fn without_a_name_everything_is_kept() {
        assert_eq!(pick(None).unwrap().len(), 3);
        assert_eq!(pick(Some("json/keys")).unwrap(), ["json/keys"]);
    }

    #[test]
    fn an_unknown_name_is_answered_with_near_ones() {
        let error = pick(Some("list/rule")).unwrap_err();
        assert_eq!(error, "nothing is named `list/rule`; near are: list/rules, list/rows, json/keys");
    }

    #[test]
    fn changes_are_counted() {
        for (one, other, count) in [("", "ab", 2), ("rows", "rows", 0), ("row", "rows", 1), ("kitten", "sitting", 3)] {
            assert_eq!(changes(one, other), count, "{one} {other}");
        }
    }
}
