//! Several patterns as one nondeterministic automaton; each is known by a tag when it has matched.

use std::collections::BTreeSet;

use super::pattern::Pattern;

/// Names one of the patterns.
pub(super) type Tag = u16;

#[derive(Debug, Default)]
pub(super) struct Nfa {
    states: Vec<State>,
    starts: Vec<usize>,
}

#[derive(Debug, Clone)]
enum State {
    /// Goes on to each of these without a digit.
    Fork(Vec<usize>),
    Digit {
        set: u16,
        next: usize,
    },
    Accept(Tag),
}

/// States that the automaton is in at once: those that take a digit or accept, in order.
pub(super) type StateSet = Vec<usize>;

impl Nfa {
    /// Adds a pattern that has to match the whole text.
    pub(super) fn add_whole(&mut self, pattern: &Pattern, tag: Tag) -> Result<(), &'static str> {
        let accept = self.push(State::Accept(tag));
        self.start(pattern, accept)
    }

    /// Adds a pattern that has to match at the front of the text.
    pub(super) fn add_front(&mut self, pattern: &Pattern, tag: Tag) -> Result<(), &'static str> {
        let accept = self.push(State::Accept(tag));
        let any = self.push(State::Fork(vec![accept]));
        let digit = self.push(State::Digit { set: 0x3ff, next: any });
        self.states[any] = State::Fork(vec![accept, digit]);
        self.start(pattern, any)
    }

    /// The states before the first digit.
    pub(super) fn start_set(&self) -> StateSet {
        self.closure(self.starts.iter().copied())
    }

    /// The states after one more digit.
    pub(super) fn step(&self, set: &StateSet, digit: u8) -> StateSet {
        let nexts = set.iter().filter_map(|&state| match self.states[state] {
            State::Digit { set, next } if set >> digit & 1 == 1 => Some(next),
            _ => None,
        });
        self.closure(nexts)
    }

    /// The patterns that have matched in these states.
    pub(super) fn accepted(&self, set: &StateSet) -> BTreeSet<Tag> {
        let tags =
            set.iter().filter_map(|&state| if let State::Accept(tag) = self.states[state] { Some(tag) } else { None });
        tags.collect()
    }

    fn start(&mut self, pattern: &Pattern, accept: usize) -> Result<(), &'static str> {
        let start = self.link(pattern, accept)?;
        self.starts.push(start);
        Ok(())
    }

    /// Builds the pattern in front of `next` and answers where it begins.
    fn link(&mut self, pattern: &Pattern, next: usize) -> Result<usize, &'static str> {
        match pattern {
            Pattern::Digit(set) => Ok(self.push(State::Digit { set: *set, next })),
            Pattern::Sequence(parts) => parts.iter().rev().try_fold(next, |next, part| self.link(part, next)),
            Pattern::Choice(branches) => {
                let starts = branches.iter().map(|branch| self.link(branch, next)).collect::<Result<_, _>>()?;
                Ok(self.push(State::Fork(starts)))
            }
            Pattern::Repeat { pattern, least, most } => {
                let mut start = next;
                for _ in *least..*most {
                    let more = self.link(pattern, start)?;
                    start = self.push(State::Fork(vec![more, next]));
                }
                (0..*least).try_fold(start, |next, _| self.link(pattern, next))
            }
            Pattern::Group { pattern, .. } => self.link(pattern, next),
            Pattern::End => Err("`$` inside a pattern of numbers"),
        }
    }

    fn push(&mut self, state: State) -> usize {
        self.states.push(state);
        self.states.len() - 1
    }

    fn closure(&self, from: impl Iterator<Item = usize>) -> StateSet {
        let mut open: Vec<usize> = from.collect();
        let mut seen = BTreeSet::new();
        while let Some(state) = open.pop() {
            if seen.insert(state)
                && let State::Fork(nexts) = &self.states[state]
            {
                open.extend(nexts);
            }
        }
        seen.into_iter().filter(|&state| !matches!(self.states[state], State::Fork(_))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Nfa, Pattern};

    fn tags(nfa: &Nfa, text: &str) -> Vec<u16> {
        let set = text.bytes().fold(nfa.start_set(), |set, digit| nfa.step(&set, digit - b'0'));
        nfa.accepted(&set).into_iter().collect()
    }

    #[test]
    fn tells_which_patterns_match() {
        let mut nfa = Nfa::default();
        let pattern = |text| Pattern::parse(text).expect("known constructs");
        nfa.add_whole(&pattern("1\\d{2,3}"), 7).expect("no end inside");
        nfa.add_whole(&pattern("(?:12|3)4?"), 8).expect("no end inside");
        nfa.add_front(&pattern("12"), 9).expect("no end inside");
        assert_eq!(tags(&nfa, "124"), [7, 8, 9]);
        assert_eq!(tags(&nfa, "12"), [8, 9]);
        assert_eq!(tags(&nfa, "3"), [8]);
        assert_eq!(tags(&nfa, "12345"), [9]);
        assert_eq!(tags(&nfa, "1"), []);
        assert!(nfa.add_whole(&pattern("1$"), 1).is_err());
    }
}
