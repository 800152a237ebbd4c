//! Whatever stands in a list: nothing of a recipient is told where values are not shown, and nothing acts on who looks.

use std::fmt::Write as _;

use crate::run::{Ended, Folder, SMS};

/// A letter that stands in every value, and in no word of ours.
const MARK: char = 'Ϟ';

/// So many lists are made up for each command.
const LISTS: u64 = 24;

/// Numbers that look made up, always the same ones (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn pick<'a>(&mut self, among: &[&'a str]) -> &'a str {
        among.get(usize::try_from(self.below(among.len() as u64)).unwrap()).unwrap()
    }
}

/// What acts on a terminal, on GitHub's log, or in a spreadsheet.
const ACTS: [&str; 12] = [
    "\u{1b}[31m",
    "\u{9b}2J",
    "\u{202e}",
    "\u{2066}",
    "\u{61c}",
    "\u{2028}",
    "\u{7}",
    "%0A::error::x",
    "\n::error::x",
    "=1+1",
    "\r",
    "\u{85}",
];

const NUMBERS: [&str; 8] =
    ["1415736", "+1 (415) 736-", "14x15736", "0044 7400 ", "44740012", "'1415736", "+49 151 2345", "9999999999"];

/// A list in which many things are wrong.
fn list(random: &mut Random) -> String {
    let mut list = String::new();
    if random.below(4) > 0 {
        let name = random.pick(&["B1", "First Name", "\u{1b}[31mName", "Na\u{202e}me", "{{1}}"]);
        writeln!(list, "Phone,{name}{}", random.pick(&["", ",Other", ",B2,\u{9b}x"])).unwrap();
    }
    for _ in 0..=random.below(6) {
        let number = format!("{}{:04}", random.pick(&NUMBERS), random.below(10_000));
        let value = match random.below(5) {
            0 => String::new(),
            1 => format!("{MARK}{}", "x".repeat(1700)),
            _ => format!(
                "{MARK}{}{}{MARK}",
                random.pick(&ACTS),
                random.pick(&["", "&amp;", "{{name}}", "  ", "\u{fffd}"])
            ),
        };
        let quoted = format!("\"{}\"", value.replace('"', "\"\""));
        writeln!(list, "{number},{quoted}{}", random.pick(&["", ",x", ",,,"])).unwrap();
    }
    list
}

/// No more than four digits of a number in a row, whatever stands between them, and no value.
fn tells_nobody(said: &str, list: &str, how: &dyn std::fmt::Debug) {
    assert!(!said.contains(MARK), "{how:?}: a value is in {said:?} of {list:?}");
    for line in list.lines() {
        let number = line.split(',').next().unwrap();
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        // Seven digits are more than the four that stay readable, and more than counts and limits have.
        for run in digits.as_bytes().windows(7) {
            let run = str::from_utf8(run).unwrap();
            assert!(!said.contains(run), "{how:?}: {run} of {number:?} is in {said:?}");
        }
    }
}

fn acts_on_nobody(said: &str, how: &dyn std::fmt::Debug) {
    let acts = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!said.contains(acts), "{how:?}: {said:?}");
    for line in said.lines() {
        // The only commands are ours: each has a title.
        assert!(!line.starts_with("::") || line.contains("title="), "{how:?}: {line:?}");
    }
}

#[test]
fn reports_tell_nothing_of_anybody_and_act_on_nobody() {
    let mut random = Random(0x5eed);
    let head = ["--campaign-name", "A", "--skill", "s", "--consent", "--force", "--out", "out"];
    let commands: [(&str, &[&str]); 9] = [
        ("check", &[]),
        ("check", &["--format", "github"]),
        ("check", &["--header", "yes"]),
        ("check", &["--header", "yes", "--format", "github"]),
        ("check", &["--country", "US", "--at", "2026-11-20T15:00:00Z"]),
        ("schedule", &["--at", "2026-11-20T15:00:00Z"]),
        ("summary", &["--columns", "position"]),
        ("list", &["--force", "--out", "web"]),
        ("requests", &head),
    ];
    for (turn, (command, options)) in (0..LISTS).flat_map(|turn| commands.map(|how| (turn, how))) {
        let list = list(&mut random);
        let folder = Folder::with(&format!("quiet-{turn}"), SMS, &list);
        let ended = folder.run(&[&[command, "r.csv", "--handoff", "h.json"], options].concat());
        let Ended { out, err, code } = &ended;
        assert!((0..=2).contains(code), "{ended:?}");
        for said in [out, err] {
            acts_on_nobody(said, &(command, options));
            tells_nobody(said, &list, &(command, options));
        }
        for name in folder.names(".") {
            assert!(["h.json", "r.csv", "out", "web"].contains(&name.as_str()), "a file is called {name:?}");
        }
    }
}

#[test]
fn values_that_are_shown_act_on_nobody() {
    let mut random = Random(0xfeed);
    for turn in 0..LISTS {
        let list = list(&mut random);
        let folder = Folder::with(&format!("shown-{turn}"), SMS, &list);
        for options in
            [&["check", "r.csv"][..], &["check", "r.csv", "--format", "github"], &["preview", "r.csv", "--row", "1"]]
        {
            let ended = folder.run(&[options, &["--handoff", "h.json", "--show-values"]].concat());
            acts_on_nobody(&ended.out, &options);
            acts_on_nobody(&ended.err, &options);
        }
    }
}

#[test]
fn names_that_act_are_shown_by_their_code() {
    let name = "r\u{1b}[31m\u{202e}.csv";
    let folder = Folder::new("odd-names").file("h.json", SMS).file(name, "12025550123,Jane\n12x,Bob\n");
    for format in ["human", "github"] {
        let ended = folder.run(&["check", name, "--handoff", "h.json", "--format", format]);
        assert_eq!(ended.code, 1, "{ended:?}");
        acts_on_nobody(&ended.out, &format);
    }
    let missing = folder.run(&["check", "no\u{9b}ne.csv", "--handoff", "h.json"]);
    assert_eq!(missing.code, 2);
    acts_on_nobody(&missing.err, &"a missing file");
}
