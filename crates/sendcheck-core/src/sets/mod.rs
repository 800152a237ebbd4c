//! Sets of recipients that a caller has beside the list: who opted out, who is in a conversation, who uses the app.
//!
//! A set is read as a list is, with the same mending of cells. What gives nobody is counted in [`Gaps`], because a person
//! who is not found in the set may still be meant by a line that could not be read.

mod gaps;
mod ids;
mod letters;
mod numbers;

use crate::recipients::{AddressColumn, Expected};
use crate::words::words;

pub use gaps::Gaps;
pub use ids::IdSet;
pub use letters::{Contradicted, Letters};
pub use numbers::{NumberSet, OptedOut};

words! {
    /// What a set says of those who are in it.
    #[non_exhaustive]
    pub enum SetKind {
        /// They opted out of SMS.
        OptedOut = "opted-out",
        /// They have a conversation open.
        ActiveConversations = "active-conversations",
        /// They use the app.
        AppUsers = "app-users",
    }
}

/// The columns of a set: that of its numbers or ids, and no other.
pub const fn expected(address: AddressColumn) -> Expected {
    Expected { address, columns: alloc::vec::Vec::new(), whole_line: false }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;
    use crate::recipients::{ListError, ReadOptions, read};

    fn numbers(file: &str) -> NumberSet {
        NumberSet::read(file.as_bytes(), ReadOptions::default()).unwrap()
    }

    fn ids(file: &str) -> IdSet {
        IdSet::read(file.as_bytes(), ReadOptions::default()).unwrap()
    }

    #[test]
    fn who_stands_in_one_of_several_files_is_in_the_set() {
        let both = numbers("12025550123\n12025550124\n").and(numbers("61410000000\n12025550124\n"));
        assert_eq!((both.len(), both.is_empty(), both.gaps().holds_nobody()), (3, false, false));
        let options = ReadOptions::default();
        for digits in ["12025550123", "12025550124", "61410000000"] {
            let mut number = NumberSet::numbers(digits, &options).unwrap();
            assert!(both.contains(number.next().unwrap()), "{digits}");
        }
        let none = numbers("").and(numbers("Phone\n"));
        assert_eq!((none.len(), none.is_empty(), none.gaps().holds_nobody()), (0, true, true));
        let both = ids("Id\nb\na\n").and(ids("Id\nc\n"));
        assert_eq!((both.len(), both.is_empty(), both.gaps().holds_nobody()), (3, false, false));
        assert!(["a", "b", "c"].into_iter().all(|id| both.contains(id)) && !both.contains("d"));
        assert!(ids("").is_empty() && ids("").and(ids("")).gaps().holds_nobody());
    }

    #[test]
    fn sheets_are_files() {
        let lists = |files: &[&str], address: AddressColumn| -> Vec<Result<_, ListError>> {
            files.iter().map(|file| read(file.as_bytes(), expected(address), ReadOptions::default())).collect()
        };
        let of = |files: &[&str]| NumberSet::of_lists(lists(files, AddressColumn::Phone)).unwrap();
        assert_eq!(of(&["12025550123\n", "61410000000\n", ""]).len(), 2);
        assert!(of(&[]).gaps().holds_nobody());
        let of = |files: &[&str]| IdSet::of_lists(lists(files, AddressColumn::Id)).unwrap();
        assert_eq!(of(&["Id\na\n", "Id\nb\n", ""]).len(), 2);
    }

    #[test]
    fn what_one_of_several_files_leaves_open_stays_open() {
        // Nobody on six lines of each; ten are told.
        let unread = format!("Phone\n12025550123\n{}", "nobody\n".repeat(6));
        let both = numbers(&unread).and(numbers(&unread));
        assert_eq!((both.gaps().unread(), both.gaps().first_lines().len()), (12, 10));
        assert_eq!(both.gaps().first_lines().get(5..8), Some(&[8, 3, 4][..]));
        assert!(both.gaps().reading().is_some(), "both are read alike");
        assert!(numbers(&unread).and(numbers("Mobile\n12025550123\n")).gaps().reading().is_none());
        assert!(numbers(&unread).and(numbers("")).gaps().reading().is_some());
        // Each column that may say who is meant is told once.
        let status = |name: &str| numbers(&format!("Phone,{name}\n12025550123,yes\n12025550124,no\n"));
        let told = |one: &str, other: &str| {
            let both = status(one).and(status(other));
            both.gaps().status(SetKind::OptedOut).map(|column| column.column.name.clone()).collect::<Vec<String>>()
        };
        assert_eq!(told("Opted Out", "Opted Out"), ["Opted Out"]);
        assert_eq!(told("Opted Out", "Unsubscribed"), ["Opted Out", "Unsubscribed"]);
        // Whether calling codes were guessed, and letters that an encoding may change.
        assert!(numbers("12025550123\n").and(numbers("+12025550124\n")).guesses());
        assert!(numbers("+12025550123\n").and(numbers("12025550124\n")).guesses());
        assert!(!numbers("+12025550123\n").and(numbers("+12025550124\n")).guesses());
        for (one, other, matter) in [("Zoë", "Ann", true), ("Ann", "Zoë", true), ("Ann", "Bob", false)] {
            let letters = *ids(&format!("Id\n{one}\n")).and(ids(&format!("Id\n{other}\n"))).gaps().letters();
            assert_eq!(letters.matter(), matter);
        }
        let damaged = |count: u32| ids(&format!("Id\n{}", "Zo\u{fffd}\n".repeat(count as usize)));
        assert_eq!(damaged(1).and(damaged(2)).gaps().letters().damaged(), 3);
    }
}
