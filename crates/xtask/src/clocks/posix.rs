//! A zone's rule for all years to come, as POSIX spells it: `EST5EDT,M3.2.0,M11.1.0`.

/// Standard time, and summer time where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rule {
    /// Seconds before UTC.
    pub(super) standard: i64,
    pub(super) summer: Option<Summer>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Summer {
    /// Seconds before UTC.
    pub(super) offset: i64,
    pub(super) begins: Day,
    pub(super) ends: Day,
}

/// A day of each year, and the time of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day {
    /// From 1.
    pub(super) month: u8,
    /// From 1; 5 is the last.
    pub(super) week: u8,
    /// From Sunday, which is 0.
    pub(super) weekday: u8,
    /// Seconds from midnight; may lie before it, or days after.
    pub(super) seconds: i64,
}

impl Rule {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let bad = || format!("the rule `{text}` is not understood");
        let mut rest = text;
        name(&mut rest).ok_or_else(bad)?;
        let standard = -seconds(&mut rest).ok_or_else(bad)?;
        if rest.is_empty() {
            return Ok(Self { standard, summer: None });
        }
        name(&mut rest).ok_or_else(bad)?;
        let offset = if rest.starts_with(',') { standard + 3600 } else { -seconds(&mut rest).ok_or_else(bad)? };
        let begins = day(&mut rest).ok_or_else(bad)?;
        let ends = day(&mut rest).ok_or_else(bad)?;
        if rest.is_empty() { Ok(Self { standard, summer: Some(Summer { offset, begins, ends }) }) } else { Err(bad()) }
    }
}

fn name(rest: &mut &str) -> Option<()> {
    let end = match rest.strip_prefix('<') {
        Some(quoted) => quoted.find('>')? + 2,
        None => rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len()),
    };
    *rest = rest.get(end..)?;
    (end > 0).then_some(())
}

/// Hours, and after colons minutes and seconds.
fn seconds(rest: &mut &str) -> Option<i64> {
    let end = rest.find(|c: char| !c.is_ascii_digit() && !"+-:".contains(c)).unwrap_or(rest.len());
    let (text, after) = rest.split_at_checked(end)?;
    *rest = after;
    let unsigned = text.trim_start_matches(['+', '-']);
    let mut sum = 0;
    for (part, worth) in unsigned.split(':').zip([3600, 60, 1]) {
        sum += part.parse::<i64>().ok()? * worth;
    }
    Some(if text.starts_with('-') { -sum } else { sum })
}

/// `,M3.2.0/2`: months, weeks and weekdays; other forms no zone uses today.
fn day(rest: &mut &str) -> Option<Day> {
    let text = rest.strip_prefix(",M")?;
    let end = text.find(',').unwrap_or(text.len());
    let (text, after) = text.split_at_checked(end)?;
    *rest = after;
    let (date, mut time) = text.split_once('/').unwrap_or((text, "2"));
    let mut parts = date.split('.').map(|part| part.parse::<u8>().ok());
    let (month, week, weekday) = (parts.next()??, parts.next()??, parts.next()??);
    let seconds = seconds(&mut time)?;
    Some(Day { month, week, weekday, seconds })
}

#[cfg(test)]
mod tests {
    use super::{Day, Rule, Summer};

    #[test]
    fn reads_rules_as_the_database_has_them() {
        let day = |month, week, weekday, hours: i64| Day { month, week, weekday, seconds: hours * 3600 };
        let summer = |hours: i64, begins, ends| Some(Summer { offset: hours * 3600, begins, ends });
        for (text, standard, summer) in [
            ("JST-9", 9, None),
            ("<-03>3", -3, None),
            ("EST5EDT,M3.2.0,M11.1.0", -5, summer(-4, day(3, 2, 0, 2), day(11, 1, 0, 2))),
            ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -2, summer(-1, day(3, 5, 0, -1), day(10, 5, 0, 0))),
            ("EET-2EEST,M4.5.5/0,M10.5.4/24", 2, summer(3, day(4, 5, 5, 0), day(10, 5, 4, 24))),
        ] {
            assert_eq!(Rule::parse(text), Ok(Rule { standard: standard * 3600, summer }), "{text}");
        }
        assert_eq!(Rule::parse("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0").map(|rule| rule.standard), Ok(37_800));
    }

    #[test]
    fn refuses_what_it_does_not_understand() {
        for text in ["", "EST", "EST5EDT", "EST5EDT,J60,J300", "EST5EDT,M3.2.0,M11.1.0,", "5"] {
            assert!(Rule::parse(text).is_err(), "{text}");
        }
    }
}
