//! "Did you mean": the known name that is nearest to one that nobody knows.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::limits::{WORD, characters};

/// The nearest of `known`, if it is near enough to have been meant: at most a third of the letters differ.
pub(crate) fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    // A name of a thousand letters is not a slip of the pen, and the distance takes time.
    if characters(name) > WORD.value {
        return None;
    }
    let letters: Vec<char> = name.chars().map(|c| c.to_ascii_lowercase()).collect();
    let distances = known.map(|known| (distance(&letters, known), known));
    let (distance, nearest) = distances.min_by_key(|(distance, _)| *distance)?;
    (distance <= letters.len().max(3) / 3).then_some(nearest)
}

/// What is said of a name that nobody knows, and which was probably meant, if any.
pub(super) fn did_you_mean(said: String, nearest: &str) -> String {
    if nearest.is_empty() { said } else { format!("{said}; did you mean `{nearest}`?") }
}

/// The Levenshtein distance, letters of ASCII compared without case.
fn distance(letters: &[char], known: &str) -> usize {
    let mut row: Vec<usize> = (0..=letters.len()).collect();
    for (above, letter) in known.chars().take(WORD.value).map(|c| c.to_ascii_lowercase()).enumerate() {
        let mut diagonal = above;
        let mut left = above + 1;
        for (cell, other) in row.iter_mut().skip(1).zip(letters) {
            let replaced = diagonal + usize::from(*other != letter);
            diagonal = *cell;
            left = replaced.min(left + 1).min(*cell + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = above + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 4] = ["campaignName", "consumers", "skill", "variables"];

    #[test]
    fn finds_slips_and_other_case() {
        assert_eq!(nearest("campainName", KNOWN.into_iter()), Some("campaignName"));
        assert_eq!(nearest("Consumers", KNOWN.into_iter()), Some("consumers"));
        assert_eq!(nearest("variable", KNOWN.into_iter()), Some("variables"));
    }

    #[test]
    fn a_name_as_long_as_a_word_is_compared() {
        let [known, longer] = [WORD.value, WORD.value + 1].map(|letters| "a".repeat(letters));
        assert_eq!(nearest(&known.replacen('a', "b", 1), [known.as_str()].into_iter()), Some(known.as_str()));
        assert_eq!(nearest(&longer.replacen('a', "b", 1), [longer.as_str()].into_iter()), None);
    }

    #[test]
    fn stays_silent_about_other_words() {
        assert_eq!(nearest("color", KNOWN.into_iter()), None);
        assert_eq!(nearest("", KNOWN.into_iter()), None);
        assert_eq!(nearest("x", [].into_iter()), None);
    }

    #[test]
    fn counts_changes() {
        let letters: Vec<char> = "kitten".chars().collect();
        assert_eq!(distance(&letters, "sitting"), 3);
        assert_eq!(distance(&[], "abc"), 3);
    }
}
