//! Reads digits as they would be dialled in a country: libphonenumber's `maybeExtractCountryCode` and what follows it.

use crate::phone::calling_code::CallingCode;
use crate::phone::home::{Home, SHORTEST_NATIONAL};
use crate::phone::prefix::Room;
use crate::phone::program;
use crate::phone::tables::{CALLING_CODES, HOMES, INTERNATIONAL_PREFIXES, REGION_CODES, REGION_HOMES};
use crate::phone::{CodeSource, NumberDefect, Possibility, Region};

/// What is dialled in a country.
pub(super) struct Dialling {
    code: &'static CallingCode,
    /// The country's own rules, or those of its calling code.
    home: &'static Home,
    /// The program of its international prefixes.
    international: u16,
}

/// Digits taken apart.
pub(super) struct Parts<'a> {
    pub(super) code: &'static CallingCode,
    /// The national number, of at least two digits.
    pub(super) national: &'a [u8],
    pub(super) source: CodeSource,
}

impl Dialling {
    /// What is dialled in a region; `None` for `001`.
    pub(super) fn of(region: Region) -> Option<Self> {
        let place = region.index();
        let code = CALLING_CODES.get(usize::from(*REGION_CODES.get(place)?).checked_sub(1)?)?;
        let own = REGION_HOMES.get(place).and_then(|own| HOMES.get(usize::from(*own).checked_sub(1)?));
        Some(Self { code, home: own.unwrap_or(&code.home), international: *INTERNATIONAL_PREFIXES.get(place)? })
    }

    /// The calling code.
    pub(super) fn code(&self) -> u16 {
        self.code.code
    }

    /// Takes the digits apart; `rooms` are for prefixes that are replaced.
    pub(super) fn parts<'a>(
        &self,
        digits: &'a [u8],
        [first, second]: &'a mut [Room; 2],
    ) -> Result<Parts<'a>, NumberDefect> {
        if let Some(rest) = self.after_international_prefix(digits) {
            if rest.len() <= SHORTEST_NATIONAL {
                return Err(NumberDefect::TooShort);
            }
            let (code, code_length) = CallingCode::at_front(rest).ok_or(NumberDefect::UnknownCallingCode)?;
            let typed = long_enough(rest.get(code_length..).unwrap_or_default())?;
            let source = CodeSource::InternationalPrefix;
            return Ok(Parts { code, national: code.home.national(typed, first), source });
        }
        let Self { code, home, .. } = *self;
        if let Some(rest) = after_own_code(code, home, digits, first) {
            let national = code.home.national(long_enough(rest)?, second);
            return Ok(Parts { code, national, source: CodeSource::Number });
        }
        let national = home.national(long_enough(digits)?, second);
        Ok(Parts { code, national, source: CodeSource::Country })
    }

    /// What follows the international prefix. No calling code begins with 0, so what a 0 follows is no such prefix.
    fn after_international_prefix<'a>(&self, digits: &'a [u8]) -> Option<&'a [u8]> {
        let found = program::run(program::at(self.international), digits)?;
        digits.get(found.end..).filter(|rest| rest.first() != Some(&0))
    }
}

/// What follows the country's own calling code: where the digits are no number of the country with it and are one
/// without it, or where they are too many with it.
fn after_own_code<'a>(code: &CallingCode, home: &Home, digits: &'a [u8], room: &'a mut Room) -> Option<&'a [u8]> {
    let after = code.strip(digits)?;
    let rest = home.without_prefix(after, room).unwrap_or(after);
    let becomes_viable = || !home.is_viable(digits) && home.is_viable(rest);
    let too_long = home.possibility(digits.len()) == Possibility::TooLong;
    (too_long || becomes_viable()).then_some(rest)
}

/// Digits that can be a national number.
fn long_enough(digits: &[u8]) -> Result<&[u8], NumberDefect> {
    if digits.len() < SHORTEST_NATIONAL { Err(NumberDefect::TooShort) } else { Ok(digits) }
}
