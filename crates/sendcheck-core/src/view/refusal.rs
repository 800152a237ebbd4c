//! What is told of a refused number besides the reason. It is worked out from the text again, when somebody asks.

use alloc::string::String;

use crate::phone::{E164, Number, NumberDefect};
use crate::policy::NumberPolicy;
use crate::recipients::number_cell;
use crate::view::number::{NumberFacts, is_documented, without_blanks};
use crate::view::{Address, ConsumerCx, Slot, Source, judge_text, old_halves};

/// The first character that keeps a text from being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Obstacle {
    /// Its place in the text as it was given, counted in characters from 1.
    pub(crate) place: usize,
    pub(crate) character: char,
}

/// What is told of a refused number besides the reason.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Refusal {
    /// The character that keeps it from being read.
    pub(crate) obstacle: Option<Obstacle>,
    /// What a list would make of it, where a request is refused for how it is written.
    pub(crate) mended: Option<E164>,
}

impl Refusal {
    /// What is told of the number that a recipient gave for a channel.
    pub(crate) fn of(view: &ConsumerCx<'_>, address: &Address<'_>) -> Self {
        match view.source {
            Source::Row(_) => view.cell_of(address).map_or_else(Self::default, Self::of_cell),
            Source::Json { consumer, .. } => match Slot::of(consumer.content(address.key)).or_missing_if_blank() {
                Slot::Text(text) => Self::of_text(text, view.policy.numbers),
                Slot::Missing | Slot::NotString => old_halves(consumer).map_or_else(Self::default, Self::of_halves),
            },
        }
    }

    fn of_cell(cell: &str) -> Self {
        let obstacle = number_cell::obstacle(cell).map(|(place, character)| Obstacle { place, character });
        Self { obstacle, mended: None }
    }

    fn of_text(text: &str, policy: NumberPolicy) -> Self {
        let mut buffer = String::new();
        let mended = number_cell::mend(text, &mut buffer);
        let is_mended = !mended.lossy && mended.text != text;
        let number = if is_mended { judge_text(mended.text, policy).taken() } else { None };
        let obstacle = Obstacle::within(text, |inner| Number::parse(inner).err());
        Self { obstacle, mended: number.map(|number| number.e164()) }
    }

    fn of_halves(halves: [&str; 2]) -> Self {
        let [code, national] = halves.map(without_blanks);
        let obstacle = Obstacle::within(half_at_fault(halves), |_| Number::join(code, national).err());
        Self { obstacle, mended: None }
    }
}

/// The number that a list would make of a text that was judged so, where that is not what it says in a documented spelling.
pub(crate) fn mended_number(text: &str, facts: &NumberFacts, policy: NumberPolicy) -> Option<E164> {
    match facts.taken() {
        Some(_) if is_documented(facts) && facts.has_given_digits() => None,
        Some(number) => Some(number.e164()),
        None => Refusal::of_text(text, policy).mended,
    }
}

impl Obstacle {
    /// The character of a text that `read` stops at, which looks at it without the blanks around it.
    fn within(text: &str, read: impl FnOnce(&str) -> Option<NumberDefect>) -> Option<Self> {
        let inner = without_blanks(text);
        let before = text.len() - text.trim_start_matches(' ').len();
        let found = Self::of(read(inner)?, inner)?;
        Some(Self { place: found.place + before, ..found })
    }

    /// The character that a defect found in a text speaks of, if it does.
    pub(super) fn of(defect: NumberDefect, text: &str) -> Option<Self> {
        let NumberDefect::NotDigits { at } = defect else { return None };
        let character = text.get(at..)?.chars().next()?;
        Some(Self { place: text.get(..at)?.chars().count() + 1, character })
    }
}

/// The half of the old version that cannot be read: the national number, if the code is digits.
pub(super) fn half_at_fault([code, national]: [&str; 2]) -> &str {
    let plain = without_blanks(code);
    let is_plain = plain.strip_prefix('+').unwrap_or(plain).bytes().all(|byte| byte.is_ascii_digit());
    if is_plain { national } else { code }
}

#[cfg(test)]
mod tests {
    use super::{E164, Obstacle, Refusal};
    use crate::policy::NumberPolicy;

    fn of_text(text: &str) -> (Option<(usize, char)>, Option<u64>) {
        let Refusal { obstacle, mended } = Refusal::of_text(text, NumberPolicy::Possible);
        (obstacle.map(|Obstacle { place, character }| (place, character)), mended.map(E164::digits))
    }

    #[test]
    fn what_a_list_would_make_of_it() {
        assert_eq!(of_text("1\u{2011}202\u{2013}5550123"), (Some((2, '\u{2011}')), Some(12_025_550_123)));
        assert_eq!(of_text("12025550123-"), (Some((12, '-')), Some(12_025_550_123)));
        assert_eq!(of_text("436761112223.00"), (None, Some(436_761_112_223)));
        assert_eq!(of_text("1.2025550123E+10"), (Some((13, 'E')), Some(12_025_550_123)));
        for text in ["12025550123", "2125550142", "-9876543119", "1.20256E+10", "tel:(201) 599-7090"] {
            assert_eq!(of_text(text).1, None, "{text}");
        }
        assert_eq!(of_text("1_202"), (Some((2, '_')), None));
    }

    #[test]
    fn the_place_is_that_in_the_cell_as_it_was() {
        let obstacle = Refusal::of_cell("\u{200e}'1\u{a0}202_555 0123").obstacle;
        assert_eq!(obstacle, Some(Obstacle { place: 8, character: '_' }));
        assert_eq!(Refusal::of_cell("02025550123").obstacle, None);
    }

    #[test]
    fn the_place_is_that_in_the_half_at_fault() {
        assert_eq!(Refusal::of_halves(["+44", "+447911"]).obstacle, Some(Obstacle { place: 1, character: '+' }));
        assert_eq!(Refusal::of_halves(["4 4", "7911"]).obstacle, Some(Obstacle { place: 2, character: ' ' }));
        assert_eq!(Refusal::of_halves(["0", "7911"]).obstacle, None);
    }
}
