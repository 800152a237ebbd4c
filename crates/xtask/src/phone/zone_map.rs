//! The time-zone map: which zones a number may be in, by the digits it begins with.

use std::collections::{BTreeMap, BTreeSet};

use super::Error;
use super::automaton::{LEAF, Row, count_back};

/// The map as a deterministic automaton over the digits of a whole number.
#[derive(Debug)]
pub(super) struct ZoneMap {
    pub(super) names: Vec<String>,
    /// The distinct lists of zones, each as places in `names`; the first is empty.
    pub(super) lists: Vec<Vec<u16>>,
    /// As in the automaton of numbers; a leaf is [`LEAF`] and the place of a list.
    pub(super) rows: Vec<Row>,
    pub(super) start: u16,
    by_prefix: BTreeMap<String, u16>,
}

impl ZoneMap {
    /// Reads upstream's `map_data.txt`: `prefix|zone&zone…`, `#` for comments.
    ///
    /// # Errors
    /// [`Error::ZoneMap`] at the first line of another form.
    pub(super) fn parse(text: &str) -> Result<Self, Error> {
        let entries = entries(text)?;
        let names: BTreeSet<&str> = entries.values().flatten().copied().collect();
        let names: Vec<&str> = names.into_iter().collect();
        let mut lists = vec![Vec::new()];
        let mut by_prefix = BTreeMap::new();
        for (prefix, zones) in entries {
            let list =
                zones.iter().map(|zone| number(names.partition_point(|name| name < zone))).collect::<Result<_, _>>()?;
            let place = lists.iter().position(|known| *known == list).unwrap_or(lists.len());
            if place == lists.len() {
                lists.push(list);
            }
            by_prefix.insert(prefix.to_owned(), number(place)?);
        }
        let names = names.into_iter().map(str::to_owned).collect();
        let mut map = Self { names, lists, rows: Vec::new(), start: 0, by_prefix };
        map.start = map.build("", 0, &mut BTreeMap::new())?;
        count_back(&mut map.rows);
        Ok(map)
    }

    /// The list for numbers whose type says nothing about their place: the entry of the calling code. PyPI's
    /// `phonenumbers` looks for the code's own prefixes of two digits and more, longest first.
    pub(super) fn of_calling_code(&self, code: u16) -> u16 {
        let code = code.to_string();
        let mut prefixes = (2..=code.len().max(2)).rev().filter_map(|length| code.get(..length.min(code.len())));
        prefixes.find_map(|prefix| self.by_prefix.get(prefix)).copied().unwrap_or(0)
    }

    fn build(&mut self, prefix: &str, inherited: u16, known: &mut BTreeMap<Row, u16>) -> Result<u16, Error> {
        let list = self.by_prefix.get(prefix).copied().unwrap_or(inherited);
        let mut following = self.by_prefix.range(prefix.to_owned()..).map(|(key, _)| key).filter(|key| *key != prefix);
        if !following.next().is_some_and(|key| key.starts_with(prefix)) {
            return Ok(LEAF | list);
        }
        let mut row = [list; 11];
        for (digit, place) in ('0'..='9').zip(row.iter_mut().skip(1)) {
            *place = self.build(&format!("{prefix}{digit}"), list, known)?;
        }
        let fresh = number(self.rows.len())?;
        let reference = *known.entry(row).or_insert(fresh);
        if reference == fresh {
            self.rows.push(row);
        }
        Ok(reference)
    }
}

fn entries(text: &str) -> Result<BTreeMap<&str, Vec<&str>>, Error> {
    let lines = text.lines().zip(1..).filter(|(line, _)| !line.is_empty() && !line.starts_with('#'));
    let entries = lines.map(|(line, number)| {
        let bad = |what| Error::ZoneMap { line: number, what };
        let (prefix, zones) = line.split_once('|').ok_or_else(|| bad("no `|`"))?;
        if prefix.is_empty() || !prefix.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(bad("the prefix is not digits"));
        }
        Ok((prefix, zones.split('&').collect()))
    });
    entries.collect()
}

fn number(place: usize) -> Result<u16, Error> {
    u16::try_from(place).ok().filter(|place| place & LEAF == 0).ok_or(Error::TooLarge { what: "time zones" })
}

#[cfg(test)]
mod tests {
    use super::{Error, LEAF, ZoneMap};

    #[test]
    fn the_longest_prefix_decides() {
        let map = ZoneMap::parse("# comment\n1|A&B\n12|B\n124|A\n").expect("a map");
        let walk = |digits: &[u8]| {
            let mut state = map.start;
            for digit in digits {
                if state & LEAF != 0 {
                    break;
                }
                let next = map.rows[usize::from(state)][usize::from(*digit) + 1];
                state = if next & LEAF == 0 { state - next } else { next };
            }
            let list = if state & LEAF == 0 { map.rows[usize::from(state)][0] } else { state & !LEAF };
            map.lists[usize::from(list)].iter().map(|name| map.names[usize::from(*name)].as_str()).collect::<Vec<_>>()
        };
        assert_eq!(walk(&[1, 3, 4]), ["A", "B"]);
        assert_eq!(walk(&[1, 2, 5]), ["B"]);
        assert_eq!(walk(&[1, 2, 4, 9]), ["A"]);
        assert_eq!(walk(&[1, 2]), ["B"]);
        assert_eq!(walk(&[2]), Vec::<&str>::new());
        assert_eq!(map.lists[usize::from(map.of_calling_code(1))].len(), 2);
    }

    #[test]
    fn refuses_lines_of_another_form() {
        assert!(matches!(ZoneMap::parse("1|A\n2;B\n"), Err(Error::ZoneMap { line: 2, .. })));
        assert!(matches!(ZoneMap::parse("+1|A\n"), Err(Error::ZoneMap { line: 1, .. })));
    }
}
