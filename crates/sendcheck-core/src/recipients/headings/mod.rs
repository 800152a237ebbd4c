//! What the heading of a column says about the column, whatever the handoff.
//!
//! [`meaning`] knows the names that the documents give columns (`Phone`, `H1`, `B1`, `BU1`) in every spelling that people
//! give them, and what exports of address books, CRMs and shops call a phone number in seven languages; all of them stand
//! in [one table](SEEN). A name says what its author meant, not what the cells hold: [`NumberName::needs_content`] tells
//! which names decide nothing alone.

mod compiled;
mod fold;
mod number;
mod suspect;
mod table;
mod variable;

pub use fold::{Folded, fold, same_name};
pub use number::{Grade, NumberKind, NumberName};
pub(in crate::recipients) use suspect::is_date;
pub use suspect::looks_like_recipient;
pub use table::{SEEN, Seen};
pub use variable::variable_named;

use alloc::string::String;

use super::blank::trim_marks;
use table::{Digits, Sense, sense};

/// A longer heading, in bytes, is a text and no name.
const LONGEST_NAME: usize = 160;

/// Columns that files of ours add begin with this word and a blank: `sendcheck row`.
const OURS: &str = "sendcheck";

/// What a heading says about its column.
///
/// Designators of variables are as the heading has them, without leading zeros: `2` of `B2`, `Body 02` and `{{2}} (card)`,
/// `customer_name` of `{{customer_name}}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning<'a> {
    /// A phone number.
    Number(NumberName),
    /// One half of a phone number in two columns, or the country as two letters: the cells tell.
    CallingCode,
    /// A number, a date or an amount that no phone has: `Customer Number`, `IMEI`, `Fecha`. It says nothing but that.
    OtherNumber,
    /// The id of an app user. Ids of other things are called so as well: ask for it only in lists of app users.
    Id,
    /// The header; empty without a number (`Image`), which is the first.
    Header(&'a str),
    /// A variable of the body.
    Body(&'a str),
    /// The variable of a button; empty without a number (`CTA`), which is the only one.
    Button(&'a str),
    /// Nothing but one or two digits: the variable of this name under a heading, and in no way a sign that it is one.
    Figure(&'a str),
    /// The message itself: the variable of a handoff that has one.
    Message,
    /// A column that a file of ours added.
    Reserved,
    /// No name that says anything. It may be [one of the handoff](variable_named).
    Unknown,
}

/// What a heading says about its column.
///
/// Case, accents, blanks and most marks are of no account (see [`fold`]); a comment behind a name with a number is none
/// either (`B2 (card)`, `B1: name`). `Phone (…)` with a comment that no export is known to write is still a number's
/// column, of [the least certain kind](NumberKind::Bare).
///
/// ```
/// use sendcheck_core::recipients::headings::{Meaning, NumberKind, meaning};
/// let Meaning::Number(number) = meaning("Phone 2 - Value") else { panic!() };
/// assert_eq!((number.kind, number.place), (NumberKind::Phone, 2));
/// assert_eq!(meaning("B2 (card)"), Meaning::Body("2"));
/// assert_eq!(meaning("Image URL"), Meaning::Header(""));
/// assert_eq!(meaning("Phone Type"), Meaning::Unknown);
/// ```
pub fn meaning(heading: &str) -> Meaning<'_> {
    let heading = trim_marks(heading);
    if heading.len() > LONGEST_NAME || fold(heading).next().is_none() {
        return Meaning::Unknown;
    }
    if is_ours(heading) {
        return Meaning::Reserved;
    }
    if let Some(name) = variable::in_braces(heading) {
        return of_placeholder(name);
    }
    match of_name(heading) {
        Meaning::Unknown => of_name_with_comment(heading),
        known => known,
    }
}

/// Whether a heading is of a column that a file of ours added: what [`meaning`] says is [`Meaning::Reserved`], without a look
/// into the table.
pub(super) fn is_ours(heading: &str) -> bool {
    let mut folded = fold(heading);
    heading.len() <= LONGEST_NAME && folded.by_ref().take(OURS.len()).eq(OURS.chars()) && folded.next().is_some()
}

/// Braces make a variable of whatever no column is called.
fn of_placeholder(name: &str) -> Meaning<'_> {
    match of_name(name) {
        Meaning::Unknown | Meaning::OtherNumber => Meaning::Body(name),
        Meaning::Figure(digits) => Meaning::Body(digits),
        known => known,
    }
}

fn of_name(name: &str) -> Meaning<'_> {
    let Some(counted) = Counted::of(name) else { return Meaning::Unknown };
    if counted.is_figure() {
        return Meaning::Figure(counted.designator());
    }
    let letters = fold(name).filter(|c| !c.is_ascii_digit()).collect::<String>();
    let Some(sense) = sense(&letters, counted.place()) else { return Meaning::Unknown };
    match sense {
        Sense::Number(kind) => Meaning::Number(NumberName { kind, place: counted.ordinal() }),
        Sense::CallingCode => Meaning::CallingCode,
        Sense::OtherNumber => Meaning::OtherNumber,
        Sense::Id => Meaning::Id,
        Sense::Message => Meaning::Message,
        Sense::Header | Sense::CountedHeader => Meaning::Header(counted.designator()),
        Sense::CountedBody => Meaning::Body(counted.designator()),
        Sense::Button | Sense::CountedButton => Meaning::Button(counted.designator()),
    }
}

/// A comment is told from a name by its bracket, colon or dash; without a number, `Button: label` and `Image (text)` are
/// columns beside the one that is meant.
fn of_name_with_comment(heading: &str) -> Meaning<'_> {
    let Some((name, mark)) = before_comment(heading) else { return Meaning::Unknown };
    match of_name(name) {
        Meaning::Number(number) if matches!(mark, '(' | '[') => Meaning::Number(number.with_comment()),
        known @ (Meaning::Header(digits) | Meaning::Body(digits) | Meaning::Button(digits)) if !digits.is_empty() => {
            known
        }
        _ => Meaning::Unknown,
    }
}

/// The name, and the mark that begins the comment; a dash does behind a blank.
fn before_comment(heading: &str) -> Option<(&str, char)> {
    heading.char_indices().find_map(|(at, mark)| {
        let name = heading.get(..at)?;
        let begins = matches!(mark, '(' | '[' | ':') || matches!(mark, '-' | '–') && name.ends_with(' ');
        begins.then_some((name, mark))
    })
}

/// A name taken apart at its digits.
#[derive(Debug, Clone, Copy)]
struct Counted<'a> {
    before: &'a str,
    digits: &'a str,
    behind: &'a str,
}

impl<'a> Counted<'a> {
    /// `None` where no column is counted so: more than two digits, or digits in two places.
    fn of(name: &'a str) -> Option<Self> {
        let is_digit = |c: char| c.is_ascii_digit();
        let (before, rest) = name.split_at_checked(name.find(is_digit).unwrap_or(name.len()))?;
        let (digits, behind) = rest.split_at_checked(rest.find(|c| !is_digit(c)).unwrap_or(rest.len()))?;
        (digits.len() <= 2 && !behind.contains(is_digit)).then_some(Self { before, digits, behind })
    }

    fn place(self) -> Digits {
        match self {
            Self { digits: "", .. } => Digits::None,
            Self { before, .. } if fold(before).next().is_none() => Digits::First,
            Self { behind, .. } if fold(behind).next().is_none() => Digits::Last,
            _ => Digits::Between,
        }
    }

    fn is_figure(self) -> bool {
        self.place() == Digits::First && fold(self.behind).next().is_none()
    }

    fn designator(self) -> &'a str {
        match self.digits.trim_start_matches('0') {
            "" if !self.digits.is_empty() => "0",
            digits => digits,
        }
    }

    /// Without digits, the first.
    fn ordinal(self) -> u8 {
        self.digits.parse().unwrap_or(1)
    }
}

#[cfg(test)]
mod tests;
