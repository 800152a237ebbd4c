//! What cells hold.

use super::random::Random;

/// What the cells of one column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// Numbers with their calling code, in the writing of this index.
    Numbers(usize),
    FirstName,
    /// Four digits.
    Code,
    /// A sentence with delimiters, quotes and line breaks.
    Message,
    /// The same text but for a name, as templates make it.
    Template(usize),
    Amount,
    Date,
    Link,
    FileName,
    Email,
    /// Ten digits that are no phone number.
    OrderNumber,
    Flag,
    Nothing,
    /// An app user's.
    Id,
}

pub(crate) const VALUES: &[Content] = &[
    Content::FirstName,
    Content::FirstName,
    Content::Code,
    Content::Code,
    Content::Message,
    Content::Message,
    Content::Template(0),
    Content::Template(1),
    Content::Template(2),
    Content::Amount,
    Content::Date,
    Content::Link,
    Content::Email,
    Content::OrderNumber,
    Content::Numbers(0),
];

/// Columns that nobody asked for.
pub(crate) const SURPLUS: &[Content] = &[
    Content::FirstName,
    Content::Code,
    Content::Message,
    Content::Amount,
    Content::Date,
    Content::Email,
    Content::OrderNumber,
    Content::Flag,
    Content::Nothing,
];

const NAMES: &[&str] = &[
    "Jane",
    "Zoë",
    "O'Neil",
    "José",
    "Łukasz",
    "Дарья",
    "李雷",
    "たろう",
    "محمد",
    "דנה",
    "Ελένη",
    "😀 Max",
    "Jean-Luc",
    "Ana María",
    "สมชาย",
    "김민준",
    "Müller",
    "A",
    "आरव",
    "Nancy",
];

const PIECES: &[&str] = &[
    "Hi",
    "your order",
    "is ready",
    ", ",
    "; ",
    " | ",
    "\t",
    "\n",
    "\r\n",
    "\"sale\"",
    "10:30",
    "3,50 €",
    "$7.00",
    "a;b",
    "x|y",
    "1,2,3",
    "naïve",
    "你好",
    "50%",
    "it's",
    "—",
    "!",
    "?",
    "\n\n",
    "#1",
    "5\" pipe",
    "Mo-Fr 9-5",
    "=1+1",
    "C:\\x",
    "\"",
    "a,b;c|d",
];

/// `{}` is a name.
const TEMPLATES: &[&str] =
    &["Hi {}, welcome", "Hallo {}; Ihr Paket ist da", "{} | shop", "Dear {}, it is, at last, here", "Hi {}"];

const CALLING_CODES: &[(&str, usize)] = &[
    ("1202555", 4),
    ("4477009", 5),
    ("49151", 8),
    ("33612", 6),
    ("34612", 6),
    ("39347", 7),
    ("55119", 8),
    ("3161", 7),
    ("91987", 7),
    ("971501", 6),
    ("61491", 6),
    ("4366", 9),
];

impl Content {
    pub(crate) fn cell(self, random: &mut Random) -> String {
        match self {
            Self::Numbers(writing) => number(random, writing),
            Self::FirstName => random.pick(NAMES).into(),
            Self::Code => digits(random, 4),
            Self::Message => message(random),
            Self::Template(which) => TEMPLATES[which % TEMPLATES.len()].replace("{}", random.pick(NAMES)),
            Self::Amount => random.pick(&["3,50", "$7.00", "1.200,00", "1,200.50", "0", "12 €"]).into(),
            Self::Date => format!("2026-0{}-1{}", 1 + random.below(9), random.below(9)),
            Self::Link => {
                format!("https://img.example.com/{}/{}.jpg", random.pick(&["a", "b;c", "x,y"]), digits(random, 3))
            }
            Self::FileName => format!("{}.jpg", digits(random, 4)),
            Self::Email => format!("u{}@example.com", digits(random, 3)),
            Self::OrderNumber => format!("70{}", digits(random, 8)),
            Self::Flag => random.pick(&["yes", "no", ""]).into(),
            Self::Nothing => String::new(),
            Self::Id => format!("user-{}", digits(random, 6)),
        }
    }
}

fn digits(random: &mut Random, count: usize) -> String {
    (0..count).map(|_| char::from(random.pick(b"0123456789"))).collect()
}

fn number(random: &mut Random, writing: usize) -> String {
    let (start, more) = random.pick(CALLING_CODES);
    let bare = format!("{start}{}", digits(random, more));
    match writing {
        0 => bare,
        1 => format!("+{bare}"),
        2 => format!("+{} {} {}", &bare[..2], &bare[2..6], &bare[6..]),
        3 => format!("'{bare}"),
        4 => format!("+{} ({}) {}-{}", &bare[..1], &bare[1..4], &bare[4..7], &bare[7..]),
        5 => format!("({}) {}-{}", digits(random, 3), digits(random, 3), digits(random, 4)),
        6 => format!("0{}/{}", digits(random, 3), digits(random, 7)),
        _ => format!("{}.{}.{}", &bare[..3], &bare[3..6], &bare[6..]),
    }
}

/// The last three are without calling code, or nearly.
pub(crate) const WRITINGS: usize = 8;

fn message(random: &mut Random) -> String {
    let count = 1 + random.below(7);
    let text: String = (0..count).map(|_| random.pick(PIECES)).collect::<Vec<_>>().join(random.pick(&[" ", ""]));
    let text = text.trim();
    if text.is_empty() { "x".into() } else { text.into() }
}
