//! A list that is checked when somebody asks for what its check gives.
//!
//! Whoever opens a list for its lines has each row checked and written at one look. Whoever asks anything else first has it
//! checked then.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use sendcheck_core::check::{InOrder, LineParts, OneLook, Recipients, Unchecked};

use crate::fault::Fault;

/// A list, and what its check gave once it is checked.
pub(crate) struct WhenAsked {
    waiting: RefCell<Option<Waiting>>,
    checked: OnceCell<Recipients>,
}

/// A list that is not checked to its end.
enum Waiting {
    /// Nothing of it is.
    Read(Box<Unchecked>),
    /// Its lines, of these parts, are given out while it is checked.
    GivenOut(Box<(OneLook, InOrder)>, LineParts),
}

impl WhenAsked {
    pub(crate) fn of(list: Unchecked) -> Self {
        Self { waiting: RefCell::new(Some(Waiting::Read(Box::new(list)))), checked: OnceCell::new() }
    }

    /// How many recipients there are, which takes no check.
    pub(crate) fn len(&self) -> usize {
        let waiting = || self.waiting.borrow().as_ref().map_or(0, Waiting::len);
        self.checked.get().map_or_else(waiting, Recipients::len)
    }

    /// What its check gave.
    pub(crate) fn checked(&self) -> Result<&Recipients, Fault> {
        if let Some(waiting) = self.waiting.take() {
            // A list waits as long as nothing is there.
            let _ = self.checked.set(waiting.finish());
        }
        self.checked.get().ok_or_else(|| Fault::internal(&"the check of this list did not end"))
    }

    /// The same, to be changed.
    pub(crate) fn checked_mut(&mut self) -> Result<&mut Recipients, Fault> {
        self.checked()?;
        self.checked.get_mut().ok_or_else(|| Fault::internal(&"the check of this list did not end"))
    }

    /// The lines of a range, checked and written at one look; `None` where that is too late, or where other lines come next.
    pub(crate) fn lines_meanwhile(&self, range: Range<usize>, parts: LineParts) -> Option<String> {
        let mut waiting = self.waiting.borrow_mut();
        *waiting = waiting.take().map(|waiting| waiting.given_out(&range, parts));
        let Some(Waiting::GivenOut(list, with)) = waiting.as_mut() else { return None };
        let (look, given) = &mut **list;
        if *with != parts || given.len() != range.start || range.start >= look.len() {
            return None;
        }
        let mut lines = String::new();
        given.take(look, look.check(range, String::new()), &mut |more| lines.push_str(more));
        Some(lines)
    }
}

impl Waiting {
    fn len(&self) -> usize {
        match self {
            Self::Read(list) => list.len(),
            Self::GivenOut(list, _) => list.0.len(),
        }
    }

    /// The list whose lines are given out from now on, if they are asked for from the first on.
    fn given_out(self, range: &Range<usize>, parts: LineParts) -> Self {
        match self {
            Self::Read(list) if range.start == 0 => {
                let look = list.one_look(parts);
                let given = look.in_order();
                Self::GivenOut(Box::new((look, given)), parts)
            }
            other => other,
        }
    }

    fn finish(self) -> Recipients {
        match self {
            Self::Read(list) => {
                let results = list.check_rows(0..list.len());
                list.finish([results])
            }
            Self::GivenOut(list, _) => list.0.finish(list.1),
        }
    }
}

#[cfg(test)]
mod tests {
    use sendcheck_core::calls;
    use sendcheck_core::check::{LineParts, Recipients, Unchecked};
    use sendcheck_core::handoff::Handoff;
    use sendcheck_core::policy::Policy;
    use sendcheck_core::recipients::{InputKind, ReadOptions, read};
    use sendcheck_core::view::expected_columns;

    use super::WhenAsked;
    use crate::answer::value_of;

    const ALONE: LineParts = LineParts { messages: false, texts: true };
    const WITH_MESSAGES: LineParts = LineParts { messages: true, texts: true };

    /// Ten rows, of which the last repeats the first.
    fn unchecked() -> Unchecked {
        let handoff = br#"{ "type": "wa", "messageComponents": [
            { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#;
        let handoff = Handoff::read(handoff).expect("a handoff");
        let row = |row| format!("1202555012{},Jane {row}\n", row % 9);
        let rows = (0..10).map(row).collect::<Vec<_>>().concat();
        let list = read(rows.as_bytes(), expected_columns(&handoff), ReadOptions::default()).expect("a list");
        Unchecked::new(list, InputKind::Csv, handoff, Policy::default())
    }

    fn checked() -> Recipients {
        let rows = unchecked().check_rows(0..10);
        unchecked().finish([rows])
    }

    fn whole(recipients: &Recipients) -> String {
        calls::report(recipients, &value_of(&recipients.whole()).expect("whole").to_json(), WITH_MESSAGES)
    }

    #[test]
    fn lines_given_out_meanwhile_are_those_that_come_afterwards() {
        let (list, expected) = (WhenAsked::of(unchecked()), checked());
        assert_eq!(list.len(), 10);
        let lines = [0..4, 4..8, 8..12].map(|range| list.lines_meanwhile(range, WITH_MESSAGES).expect("lines"));
        assert_eq!(lines.concat(), calls::lines(&expected, 0..10, WITH_MESSAGES));
        assert!(lines.concat().contains("DUPLICATE_NUMBER"));
        assert_eq!(list.lines_meanwhile(10..20, WITH_MESSAGES), None, "behind the last comes the summary");
        assert_eq!(list.checked().map(whole).ok(), Some(whole(&expected)));
    }

    #[test]
    fn whatever_else_is_asked_has_the_list_checked() {
        let expected = whole(&checked());
        let asked_first = WhenAsked::of(unchecked());
        assert_eq!(asked_first.checked().map(whole).ok().as_deref(), Some(expected.as_str()));
        assert_eq!((asked_first.lines_meanwhile(0..4, WITH_MESSAGES), asked_first.len()), (None, 10));
        let left_off = WhenAsked::of(unchecked());
        assert!(left_off.lines_meanwhile(0..4, ALONE).is_some());
        let brief = LineParts { texts: false, ..ALONE };
        for (range, parts) in [(4..8, WITH_MESSAGES), (4..8, brief), (0..4, ALONE), (5..8, ALONE)] {
            assert_eq!(left_off.lines_meanwhile(range, parts), None, "other lines come next");
        }
        assert_eq!(left_off.checked().map(whole).ok().as_deref(), Some(expected.as_str()));
        let from_the_middle = WhenAsked::of(unchecked());
        assert_eq!(from_the_middle.lines_meanwhile(3..4, WITH_MESSAGES), None);
        assert_eq!(from_the_middle.checked().map(whole).ok().as_deref(), Some(expected.as_str()));
    }
}
