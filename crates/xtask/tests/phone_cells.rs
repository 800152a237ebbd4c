//! What a list mends in a cell is what libphonenumber reads there: no mended number is another than the one that Google's
//! library finds in the cell as it was.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat};
use sendcheck_core::phone::Number;
use sendcheck_core::recipients::number_cell::{Repair, mend};
use xtask::phone::Numbers;

const COUNT: usize = 200_000;

/// Numbers of every region and type.
const NUMBERS: &str = include_str!("../../../data/libphonenumber-9.0.42/answers.tsv");

/// What is put between digits: blanks, dashes and marks, plain ones and others.
const INSIDE: [&str; 16] = [
    " ", "-", ".", "\u{a0}", "\u{2009}", "\u{202f}", "\u{3000}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}",
    "\u{2212}", "\u{30fc}", "\u{200b}", "\u{2060}", "\u{ad}",
];

/// What is put before a number, instead of its `+`.
const BEFORE: [&str; 15] = [
    "+",
    "++",
    "+ ",
    "+-",
    "+.",
    "(+",
    ".+",
    "- +",
    "\u{ff0b}",
    "+\u{a0}",
    "\u{200e}+",
    "+\u{2013}",
    "tel:+",
    "SMS: +",
    "whatsapp:+",
];

/// What is put behind a number.
const BEHIND: [&str; 8] = ["", "-", ".", " ", ")", " (", "\u{a0}-", "\u{200b}"];

#[test]
fn a_mended_cell_is_read_as_libphonenumber_reads_it() {
    let numbers = Numbers::of_the_world().expect("the committed metadata").seeded(7);
    let mut dice = Dice(7);
    let (mut mended, mut both) = (0, 0);
    for text in texts(numbers).take(COUNT) {
        let cell = dressed(&text, &mut dice);
        let mut buffer = String::new();
        let found = mend(&cell, &mut buffer);
        mended += usize::from(!found.repairs.is_empty());
        let ours = Number::parse(found.text).ok().map(|number| number.e164().to_string());
        let theirs = PHONE_NUMBER_UTIL.parse(&cell, None).ok();
        let theirs = theirs.map(|number| PHONE_NUMBER_UTIL.format(&number, PhoneNumberFormat::E164).into_owned());
        // Decimal places are digits to Google. Behind digits that somebody set apart they are cut only where that gives
        // no number in use; digits alone, or in thousands, are a quantity.
        if found.repairs.contains(Repair::TrailingDecimal) {
            assert!(!(found.text.contains('-') && is_valid(&cell)), "{cell:?}");
            continue;
        }
        // Google refuses some of the blanks and marks that an eye cannot see, and reads 20 digits.
        if let (Some(ours), Some(theirs)) = (&ours, &theirs) {
            assert_eq!(ours, theirs, "{cell:?}");
            both += 1;
        }
        let refused_as_too_long = theirs.as_ref().is_some_and(|theirs| theirs.len() > 20);
        assert!(ours.is_some() || theirs.is_none() || refused_as_too_long, "{cell:?}: only they read {theirs:?}");
    }
    assert!(mended > COUNT / 2 && both > COUNT / 4, "{mended} mended, {both} read by both: too few to tell anything");
}

fn is_valid(cell: &str) -> bool {
    PHONE_NUMBER_UTIL.parse(cell, None).is_ok_and(|number| PHONE_NUMBER_UTIL.is_valid_number(&number))
}

/// Numbers in digits.
fn texts(mut numbers: Numbers) -> impl Iterator<Item = String> {
    std::iter::repeat_with(move || numbers.text())
        .map(|text| text.chars().filter(char::is_ascii_digit).collect::<String>())
        .filter(|digits| digits.len() > 6)
}

/// A number as people and programs write it.
fn dressed(digits: &str, dice: &mut Dice) -> String {
    let mut cell = String::from(dice.pick(&BEFORE));
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && dice.below(4) == 0 {
            cell.push_str(dice.pick(&INSIDE));
        }
        cell.push(digit);
    }
    cell.push_str(dice.pick(&BEHIND));
    cell
}

#[test]
fn decimal_places_leave_every_regions_numbers_as_they_are() {
    let mut valid = 0;
    for line in NUMBERS.lines().filter(|line| !line.starts_with('#')) {
        let Some(text) = line.split('\t').next() else { continue };
        let Some(number) = Number::parse(text).ok().filter(Number::is_valid) else { continue };
        let digits = number.e164().digits().to_string();
        valid += 1;
        for places in [".0", ".00", ".000", ",0", ",00"] {
            for sign in ["", "+"] {
                let cell = format!("{sign}{digits}{places}");
                let mut buffer = String::new();
                let found = mend(&cell, &mut buffer);
                let is_cut = found.text == format!("{sign}{digits}") && found.repairs.contains(Repair::TrailingDecimal);
                assert!(is_cut || digits.len() < 7, "{cell}: {found:?}");
            }
        }
    }
    assert!(valid > 30_000, "{valid} numbers are too few to tell anything");
}

/// Small pseudo-random numbers: the generator of Park and Miller.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 % sides
    }

    fn pick<'a>(&mut self, faces: &[&'a str]) -> &'a str {
        let face = usize::try_from(self.below(faces.len() as u64)).unwrap_or(0);
        faces.get(face).copied().unwrap_or("")
    }
}
