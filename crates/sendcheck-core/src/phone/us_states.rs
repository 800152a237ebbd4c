//! The states of the United States that numbers belong to.

use crate::phone::calling_code::CallingCode;
use crate::phone::e164::E164;
use crate::phone::region::Region;
use crate::phone::tables::{US_FIRST_AREA, US_STATE_CODES, US_STATES};

/// Where a number is, as far as the laws of the United States' states go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UsPlace {
    /// In the state with these two letters, the federal district included.
    State(&'static str),
    /// In no state: abroad, or in a territory.
    Elsewhere,
    /// It may be in any of them: a number of the United States whose area code belongs to no state, as toll-free ones, or
    /// to none that is known.
    Unknown,
}

impl UsPlace {
    /// Where the area code of a number is. Numbers are kept when people move.
    pub(crate) fn of_number(number: E164) -> Self {
        number.with_digits(|digits| {
            let [1, area @ ..] = digits else { return Self::Elsewhere };
            if let Some(state) = state(area) {
                return Self::State(state);
            }
            let region = CallingCode::of(1).and_then(|code| Region::at(u8::try_from(code.label(area) >> 4).ok()?));
            if region.is_some_and(|region| region.as_str() != "US") { Self::Elsewhere } else { Self::Unknown }
        })
    }
}

fn state(national: &[u8]) -> Option<&'static str> {
    let area = national.get(..3)?.iter().fold(0, |area, digit| area * 10 + usize::from(*digit));
    let place = US_STATES.get(area.checked_sub(US_FIRST_AREA)?)?;
    US_STATE_CODES.get(usize::from(*place).checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::UsPlace;
    use crate::phone::E164;

    #[test]
    fn an_area_code_is_in_a_state_elsewhere_or_unknown() {
        let place = |digits| UsPlace::of_number(E164::new(digits));
        assert_eq!(place(12_015_550_123), UsPlace::State("NJ"));
        assert_eq!(place(13_055_550_123), UsPlace::State("FL"));
        assert_eq!(place(12_025_550_123), UsPlace::State("DC"));
        for elsewhere in [14_165_550_123, 17_872_345_678, 12_425_550_123, 493_012_345_678, 442_079_460_000] {
            assert_eq!(place(elsewhere), UsPlace::Elsewhere, "{elsewhere}");
        }
        // Toll-free, premium, of no place, in an area code that is not given out, and no whole number.
        for unknown in [18_002_530_000, 19_002_530_000, 15_002_345_678, 12_115_550_123, 12] {
            assert_eq!(place(unknown), UsPlace::Unknown, "{unknown}");
        }
    }
}
