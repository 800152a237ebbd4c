//! The lists that checking is measured on: made here, the same in every run.

use std::fmt::Write as _;

use crate::phone::random::Random;

/// A list that both sides check, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the lists there are")]
pub enum Kind {
    /// Nothing is found on any row: short, ASCII, without a link.
    Clean,
    /// As people have it: ten countries, a link a row, names in many scripts, quoted cells, one row in five faulty, a
    /// warning on nearly every one.
    Real,
    /// One warning a row, and nothing else: ASCII, one length.
    OneFinding,
    /// The most that a row may cost: characters beyond the basic plane, a host that is none of 200.
    Costliest,
}

impl Kind {
    /// Every list.
    pub const ALL: [Self; 4] = [Self::Clean, Self::Real, Self::OneFinding, Self::Costliest];

    /// What it is called on the command line and in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clean => "clean",
            Self::Real => "real",
            Self::OneFinding => "one-finding",
            Self::Costliest => "costliest",
        }
    }

    /// The handoff that it is checked against, from the root of the repository.
    pub const fn handoff(self) -> &'static str {
        match self {
            Self::Clean => "examples/handoffs/prioritized.json",
            _ => "benches/lists/handoff.json",
        }
    }

    /// The hosts from which its pictures may come; none where it has no pictures.
    pub fn allow(self) -> Vec<String> {
        match self {
            Self::Clean => Vec::new(),
            Self::Real | Self::OneFinding => HOSTS.map(String::from).into(),
            Self::Costliest => (0..200).map(|number| format!("pictures-{number}.example.net")).collect(),
        }
    }

    /// The list as CSV with a heading.
    pub fn csv(self, rows: u32) -> String {
        let mut list = String::from(if self == Self::Clean { "Phone,B1,B2\n" } else { "Phone,H1,B1,B2\n" });
        let mut random = Random::seeded(15);
        for row in 0..rows {
            match self {
                Self::Clean => clean(row, &mut list),
                Self::Real => Recipient::drawn(row, &mut random).write(&mut random, &mut list),
                Self::OneFinding => one_finding(row, &mut list),
                Self::Costliest => costliest(row, &mut list),
            }
        }
        list
    }
}

/// Valid numbers of five area codes, a name and a time window.
fn clean(row: u32, list: &mut String) {
    let number = us_number(row);
    line(list, format_args!("{number},Name {row},{} and {} PM", row % 10, row % 10 + 2));
}

fn one_finding(row: u32, list: &mut String) {
    let (number, host, when) = (us_number(row), "cdn.example.com", "today between 2 and 4 PM at your own front door");
    line(list, format_args!("{number},https://{host}/p/{row}.jpg,Name {row},{when}"));
}

fn costliest(row: u32, list: &mut String) {
    let (number, host) = (us_number(row), "pictures.elsewhere.example.org");
    let when = "𝓉𝑜𝒹𝒶𝓎 🚲 between 2️⃣ and 4️⃣ at the 🏠 with the blue door or 𝓉𝑜𝓂𝑜𝓇𝓇𝑜𝓌";
    line(list, format_args!("{number},https://{host}/p/{row}.jpg,𝒥𝒶𝓃𝑒 👩‍👩‍👧 {row},{when}"));
}

fn us_number(row: u32) -> String {
    let area = ["202", "212", "303", "415", "512"].into_iter().cycle().nth(row as usize % 5).unwrap_or("202");
    format!("1{area}{}", 2_000_000 + row)
}

fn line(list: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing into a string cannot fail.
    let _ = writeln!(list, "{text}");
}

/// The hosts that the lists with pictures may use.
const HOSTS: [&str; 4] = ["cdn.example.com", "images.example.org", "*.shop.example.net", "media.example.co.uk"];

/// Hosts as their links spell them.
const LINKED: [&str; 4] = ["cdn.example.com", "images.example.org", "eu.shop.example.net", "media.example.co.uk"];

/// Mobile numbers of ten countries: the calling code with what every such number begins with, and the digits that
/// follow.
const COUNTRIES: [(&str, u32); 10] = [
    ("1202", 7),
    ("447400", 6),
    ("491512", 7),
    ("33612", 6),
    ("919876", 6),
    ("551198", 7),
    ("34612", 6),
    ("39347", 7),
    ("61412", 6),
    ("48512", 6),
];

const NAMES: [&str; 16] = [
    "Jane Miller",
    "Omar Haddad",
    "Anna Schmidt",
    "Peter Novak",
    "Maria Garcia",
    "Tom O'Neil",
    "Lucy Brown",
    "David Cohen",
    "Emma Rossi",
    "Ian Wright",
    "Zoë Lefèvre",
    "Łukasz Żak",
    "Анна Петрова",
    "王小明",
    "अनीता शर्मा",
    "محمد علي",
];

const TIMES: [&str; 8] = [
    "today between 2 and 4 PM, at your door",
    "tomorrow, at the shop in High Street",
    "on Friday, with your neighbour at number 14",
    "on Monday afternoon, at your door",
    "today, at the station, bay 12",
    "tomorrow, as you \"\"asked\"\" on the phone",
    "on Saturday, at 22 Rue Petit, third floor",
    "next week, with the second box from Köln",
];

/// What is wrong with one row in five.
const DEFECTS: [Defect; 11] = [
    Defect::NoNumber,
    Defect::Letters,
    Defect::Short,
    Defect::Unassigned,
    Defect::Again,
    Defect::NoName,
    Defect::LineBreak,
    Defect::Long,
    Defect::NotHttps,
    Defect::OtherHost,
    Defect::OtherKind,
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Defect {
    NoNumber,
    Letters,
    Short,
    Unassigned,
    Again,
    NoName,
    LineBreak,
    Long,
    NotHttps,
    OtherHost,
    OtherKind,
}

/// A recipient of the list as people have it.
struct Recipient {
    number: String,
    link: String,
    name: String,
    when: String,
}

impl Recipient {
    fn drawn(row: u32, random: &mut Random) -> Self {
        let (start, digits) = *random.pick(&COUNTRIES).unwrap_or(&("1202", 7));
        // In America no such number begins with less than 2; everywhere else any digit will do.
        let drawn = (10_u32.pow(digits - 1) * 2 + row) % 10_u32.pow(digits);
        let (host, name) = (picked(random, &LINKED), picked(random, &NAMES));
        let mut recipient = Self {
            number: format!("{start}{drawn:0width$}", width = digits as usize),
            link: format!("https://{host}/p/{row}.jpg"),
            name: name.into(),
            when: picked(random, &TIMES).into(),
        };
        if random.below(5) == 0 {
            recipient.break_by(*random.pick(&DEFECTS).unwrap_or(&Defect::NoNumber));
        }
        recipient
    }

    fn break_by(&mut self, defect: Defect) {
        match defect {
            Defect::NoNumber => self.number.clear(),
            Defect::Letters => self.number.push_str("ext12"),
            Defect::Short => self.number.replace_range(4..6, ""),
            Defect::Unassigned => self.number = format!("1200{}", self.number.get(3..10).unwrap_or_default()),
            Defect::Again => self.number = "12025550123".into(),
            Defect::NoName => self.name.clear(),
            Defect::LineBreak => self.when.push_str("\nRing twice"),
            Defect::Long => self.when = "The way to your door is long. ".repeat(36).trim_end().into(),
            Defect::NotHttps => self.link.replace_range(..5, "http"),
            Defect::OtherHost => self.link = self.link.replace("//", "//old."),
            Defect::OtherKind => self.link = self.link.replace(".jpg", ".gif"),
        }
    }

    /// The number in one of four spellings, cells in quotes where they need them.
    fn write(&self, random: &mut Random, list: &mut String) {
        let number = &self.number;
        let number = match (random.below(4), number.split_at_checked(4)) {
            (1, _) if !number.is_empty() => format!("+{number}"),
            (2, Some((start, rest))) => format!("+{start} {rest}"),
            (3, Some((start, rest))) => format!("{start}-{rest}"),
            _ => number.clone(),
        };
        let Self { link, name, when, .. } = self;
        line(list, format_args!("{number},{link},{name},\"{when}\""));
    }
}

fn picked<'a>(random: &mut Random, texts: &[&'a str]) -> &'a str {
    random.pick(texts).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_the_same_in_every_run_and_begin_alike() {
        for kind in Kind::ALL {
            let (short, long) = (kind.csv(50), kind.csv(100));
            assert!(long.starts_with(&short), "{}", kind.name());
            assert_eq!(kind.csv(100), long);
        }
    }

    #[test]
    fn the_list_as_people_have_it_holds_every_defect() {
        let list = Kind::Real.csv(2_000);
        for sign in ["\n,https", "ext12,", "http://", "//old.", ".gif", ",,", "\nRing", "long. The way"] {
            assert!(list.contains(sign), "{sign:?}");
        }
        let bytes = Kind::Real.csv(10_000).len() / 10_000;
        assert!((105..130).contains(&bytes), "{bytes} a row");
    }
}
