//! The states of the area codes of the United States.

use std::collections::BTreeSet;

use super::Error;

/// The first area code that there can be; the last is 999.
pub(super) const FIRST_AREA: usize = 200;

/// Which area code belongs to which state.
#[derive(Debug)]
pub(super) struct States {
    /// The states by their two letters, in order.
    pub(super) codes: Vec<String>,
    /// For each area code from [`FIRST_AREA`] the place of its state, from 1; 0 where it belongs to none.
    pub(super) by_area: Vec<usize>,
}

impl States {
    /// Reads lines of an area code and a state.
    ///
    /// # Errors
    /// [`Error::States`] at the first line of another form, and at an area code that is there twice.
    pub(super) fn parse(text: &str) -> Result<Self, Error> {
        let entries = text.lines().map(entry).collect::<Result<Vec<_>, _>>()?;
        let codes: BTreeSet<&str> = entries.iter().map(|(_, state)| *state).collect();
        let codes: Vec<String> = codes.into_iter().map(str::to_owned).collect();
        let mut by_area = vec![0; 1000 - FIRST_AREA];
        for (area, state) in entries {
            let place = codes.iter().position(|code| code == state).map_or(0, |place| place + 1);
            if std::mem::replace(&mut by_area[area - FIRST_AREA], place) != 0 {
                return Err(Error::States { line: format!("{area} is there twice") });
            }
        }
        Ok(Self { codes, by_area })
    }
}

fn entry(line: &str) -> Result<(usize, &str), Error> {
    let bad = || Error::States { line: line.to_owned() };
    let (area, state) = line.split_once('\t').ok_or_else(bad)?;
    let area: usize = area.parse().map_err(|_| bad())?;
    let is_state = state.len() == 2 && state.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_state && (FIRST_AREA..1000).contains(&area) { Ok((area, state)) } else { Err(bad()) }
}

#[cfg(test)]
mod tests {
    use super::{FIRST_AREA, States};

    #[test]
    fn an_area_code_has_one_state() {
        let states = States::parse("201\tNJ\n305\tFL\n551\tNJ\n").expect("states");
        assert_eq!(states.codes, ["FL", "NJ"]);
        assert_eq!([201, 305, 551, 800].map(|area| states.by_area[area - FIRST_AREA]), [2, 1, 2, 0]);
        for wrong in ["201\tNJ\n201\tNY\n", "201 NJ\n", "20\tNJ\n", "201\tNew Jersey\n", "2010\tNJ\n"] {
            assert!(States::parse(wrong).is_err(), "{wrong}");
        }
    }
}
