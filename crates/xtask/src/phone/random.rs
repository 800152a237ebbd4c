//! Seeded randomness, and texts drawn from patterns.

use super::pattern::Pattern;

/// `SplitMix64`: small, fast, the same everywhere.
#[derive(Debug, Clone)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    /// A number below `bound`, which is at least 1.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.word() % (bound.max(1) as u64)).unwrap_or(0)
    }

    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    pub(super) fn digit(&mut self) -> u8 {
        b'0' + u8::try_from(self.below(10)).unwrap_or(0)
    }

    /// Appends a text that the pattern matches (when nothing follows an inner `$`).
    pub(super) fn draw(&mut self, pattern: &Pattern, into: &mut Vec<u8>) {
        match pattern {
            Pattern::Digit(set) => {
                let count = self.below(set.count_ones() as usize);
                into.extend((b'0'..=b'9').filter(|digit| set >> (digit - b'0') & 1 == 1).nth(count));
            }
            Pattern::End => {}
            Pattern::Sequence(parts) => parts.iter().for_each(|part| self.draw(part, into)),
            Pattern::Choice(branches) => {
                if let Some(branch) = branches.get(self.below(branches.len())) {
                    self.draw(branch, into);
                }
            }
            Pattern::Repeat { pattern, least, most } => {
                let times = usize::from(*least) + self.below(usize::from(most - least) + 1);
                (0..times).for_each(|_| self.draw(pattern, into));
            }
            Pattern::Group { pattern, .. } => self.draw(pattern, into),
        }
    }

    /// Changes, adds or drops one to three digits.
    pub(super) fn mutate(&mut self, digits: &mut Vec<u8>) {
        for _ in 0..=self.below(3) {
            let at = self.below(digits.len() + 1);
            match self.below(5) {
                0..=2 if at < digits.len() => digits[at] = self.digit(),
                3 if at < digits.len() && digits.len() > 1 => drop(digits.remove(at)),
                _ => digits.insert(at, self.digit()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Random;
    use crate::phone::pattern::Pattern;

    #[test]
    fn draws_only_what_the_pattern_matches() {
        let pattern = Pattern::parse("1[35]\\d{2,3}|4").expect("known constructs");
        let mut random = Random::seeded(7);
        for _ in 0..200 {
            let mut text = Vec::new();
            random.draw(&pattern, &mut text);
            let fits = match text.as_slice() {
                [b'4'] => true,
                [b'1', b'3' | b'5', rest @ ..] => (2..=3).contains(&rest.len()),
                _ => false,
            };
            assert!(fits, "{text:?}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_numbers() {
        let draw = |seed| {
            let mut random = Random::seeded(seed);
            (0..4).map(|_| random.word()).collect::<Vec<_>>()
        };
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
    }
}
