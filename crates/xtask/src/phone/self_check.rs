//! Google's own patterns, run by the `regex` crate as Google's code runs them, against the automaton made of them.

use regex::Regex;

use super::command::{compile, territories};
use super::kind;
use super::metadata::{Description, Territory};
use super::pattern::Pattern;
use super::plan::{KIND_BITS, Plan, plans};
use super::random::Random;

const DRAWS_PER_PATTERN: usize = 30;

/// A territory with its patterns ready to run.
struct Google<'a> {
    territory: &'a Territory,
    leading_digits: Option<Regex>,
    patterns: Vec<(&'a Description, Option<Regex>)>,
}

impl<'a> Google<'a> {
    fn of(territory: &'a Territory) -> Self {
        let regex = |anchored: String| Regex::new(&anchored).expect("Google's pattern");
        let whole = |description: &Description| description.pattern.as_ref().map(|text| regex(format!("^(?:{text})$")));
        Self {
            territory,
            leading_digits: territory.leading_digits.as_ref().map(|text| regex(format!("^(?:{text})"))),
            patterns: territory
                .descriptions()
                .into_iter()
                .map(|description| (description, whole(description)))
                .collect(),
        }
    }

    /// `isNumberMatchingDesc`
    fn matches(&self, description: &Description, number: &str) -> bool {
        let length = i64::try_from(number.len()).expect("short");
        let (_, regex) = self.patterns.iter().find(|(known, _)| std::ptr::eq(*known, description)).expect("known");
        (description.lengths.is_empty() || description.lengths.contains(&length))
            && regex.as_ref().is_some_and(|regex| regex.is_match(number))
    }

    /// `getNumberTypeHelper`
    fn kind(&self, number: &str) -> u16 {
        let territory = self.territory;
        if !self.matches(&territory.general, number) {
            return kind::UNKNOWN;
        }
        let special = [
            (&territory.premium_rate, kind::PREMIUM_RATE),
            (&territory.toll_free, kind::TOLL_FREE),
            (&territory.shared_cost, kind::SHARED_COST),
            (&territory.voip, kind::VOIP),
            (&territory.personal_number, kind::PERSONAL_NUMBER),
            (&territory.pager, kind::PAGER),
            (&territory.uan, kind::UAN),
            (&territory.voicemail, kind::VOICEMAIL),
        ];
        if let Some((_, kind)) = special.into_iter().find(|(description, _)| self.matches(description, number)) {
            return kind;
        }
        if self.matches(&territory.fixed_line, number) {
            if territory.same_mobile_and_fixed_line || self.matches(&territory.mobile, number) {
                return kind::FIXED_LINE_OR_MOBILE;
            }
            return kind::FIXED_LINE;
        }
        if !territory.same_mobile_and_fixed_line && self.matches(&territory.mobile, number) {
            return kind::MOBILE;
        }
        kind::UNKNOWN
    }
}

/// `getRegionCodeForNumber` and `getNumberType`, as a label of the automaton.
fn google_label(plan: &Plan<'_>, territories: &[Google<'_>], number: &str) -> u16 {
    if let [only] = territories {
        return only.kind(number);
    }
    let claims = |territory: &&Google<'_>| {
        territory.leading_digits.as_ref().is_some_and(|leading| leading.is_match(number))
            || territory.kind(number) != kind::UNKNOWN
    };
    let Some(place) = territories.iter().position(|territory| claims(&territory)) else { return kind::UNKNOWN };
    plan.regions[place] << KIND_BITS | territories[place].kind(number)
}

/// Draws from every pattern, as it is and changed, within the lengths that a national number can have.
fn texts(google: &Google<'_>, random: &mut Random) -> Vec<String> {
    let mut texts = Vec::new();
    for (description, regex) in &google.patterns {
        let (Some(text), Some(regex)) = (&description.pattern, regex) else { continue };
        let pattern = Pattern::parse(text).expect("a known pattern");
        for draw in 0..DRAWS_PER_PATTERN {
            let mut drawn = Vec::new();
            random.draw(&pattern, &mut drawn);
            let drawn_text = String::from_utf8(drawn.clone()).expect("digits");
            assert!(regex.is_match(&drawn_text), "{drawn_text} drawn from {text}");
            if draw % 2 == 1 {
                random.mutate(&mut drawn);
            }
            texts.push(String::from_utf8(drawn).expect("digits"));
        }
    }
    texts.retain(|text| (2..=17).contains(&text.len()));
    texts
}

#[test]
fn the_automaton_answers_as_googles_patterns_do() {
    let territories = territories().expect("the committed metadata");
    let tables = compile().expect("the committed inputs");
    let (plans, _) = plans(&territories).expect("few regions");
    let mut random = Random::seeded(3);
    let (mut count, mut valid) = (0, 0);
    for (plan, code) in plans.iter().zip(&tables.codes) {
        let google: Vec<Google<'_>> = plan.territories.iter().map(|territory| Google::of(territory)).collect();
        for text in google.iter().flat_map(|territory| texts(territory, &mut random)).collect::<Vec<_>>() {
            let label = tables.label(code, text.as_bytes());
            assert_eq!(label, Some(google_label(plan, &google, &text)), "+{} {text}", plan.code);
            count += 1;
            valid += u32::from(label.is_some_and(|label| label & 15 != kind::UNKNOWN));
        }
    }
    assert!(count > 30_000 && valid > count / 2, "{count} numbers, {valid} valid");
}
