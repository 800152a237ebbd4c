//! How findings count and list: one place for plurals and for the first few of many names.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::finding::ArgRef;
use crate::json::{push_escaped, push_number};

/// So many names are told of what a document repeats; the count says how many there are.
pub(super) const TOLD: usize = 20;

/// So many of these stand in the sentence; the arguments have the others.
const IN_A_SENTENCE: usize = 5;

/// `1 cell`, `2 cells`: of a word that takes an `s`.
pub(super) fn counted(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

/// `is` of one, `are` of others.
pub(super) const fn is_or_are(count: usize) -> &'static str {
    if count == 1 { "is" } else { "are" }
}

/// `` `a` ``, `` `a` and `b` ``, `` `a`, `b` and 3 more ``: the first few of `count` names, with `word` before the last.
pub(super) fn listed(names: &[String], count: usize, word: &str) -> String {
    let shown = names.get(..IN_A_SENTENCE.min(names.len())).unwrap_or_default();
    match (shown, count.saturating_sub(shown.len())) {
        ([], more) => format!("{more}"),
        (all, 1..) => format!("`{}` {word} {} more", all.join("`, `"), count - all.len()),
        ([one], 0) => format!("`{one}`"),
        ([all @ .., last], 0) => format!("`{}` {word} `{last}`", all.join("`, `")),
    }
}

/// The first few of the names, and how many there are.
pub(super) fn first_few(names: impl Iterator<Item = String>) -> (Vec<String>, usize) {
    let (mut told, mut count) = (Vec::new(), 0);
    for name in names {
        if count < TOLD {
            told.push(name);
        }
        count += 1;
    }
    (told, count)
}

/// A sentence out of texts and numbers.
pub(super) fn sentence(parts: &[ArgRef<'_>]) -> String {
    let mut sentence = String::with_capacity(160);
    for part in parts {
        match part {
            ArgRef::Text(text) => sentence.push_str(text),
            ArgRef::Count(count) => push_number(*count, &mut sentence),
            ArgRef::Texts(texts) => texts.iter().for_each(|text| sentence.push_str(text)),
        }
    }
    sentence
}

/// Adds a sentence as JSON.
pub(crate) fn push_sentence(parts: &[ArgRef<'_>], out: &mut String) {
    out.push('"');
    for part in parts {
        match part {
            ArgRef::Text(text) => push_escaped(text, out),
            ArgRef::Count(count) => push_number(*count, out),
            ArgRef::Texts(texts) => texts.iter().for_each(|text| push_escaped(text, out)),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    fn names(count: usize) -> Vec<String> {
        (0..count).map(|number| number.to_string()).collect()
    }

    #[test]
    fn one_has_no_s() {
        assert_eq!([0, 1, 2].map(|count| counted(count, "cell")), ["0 cells", "1 cell", "2 cells"]);
    }

    #[test]
    fn lists_the_first_few() {
        assert_eq!(listed(&names(1), 1, "and"), "`0`");
        assert_eq!(listed(&names(2), 2, "and"), "`0` and `1`");
        assert_eq!(listed(&names(5), 5, "or"), "`0`, `1`, `2`, `3` or `4`");
        assert_eq!(listed(&names(6), 6, "and"), "`0`, `1`, `2`, `3`, `4` and 1 more");
        let (told, count) = first_few(names(60).into_iter());
        assert_eq!((told.len(), count), (TOLD, 60));
        assert_eq!(listed(&told, count, "and"), "`0`, `1`, `2`, `3`, `4` and 55 more");
    }
}
