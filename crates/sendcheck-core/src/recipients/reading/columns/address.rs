//! Which column holds whom a message goes to.

use alloc::vec::Vec;

use super::{Need, Resolver};
use crate::recipients::expected::AddressColumn;
use crate::recipients::headings::{Grade, Meaning};
use crate::recipients::reading::{Basis, ReadingNote};

impl Resolver<'_> {
    pub(super) fn find_address(&mut self) {
        if self.address.basis.is_some() {
            return;
        }
        match self.expected.address {
            AddressColumn::Id => self.find_id(),
            _ => self.find_number(),
        }
    }

    fn find_id(&mut self) {
        // Ids of other things are called so too, and look no different: of two columns that hold something neither is it.
        let is_named = |index: &usize| self.meaning(*index) == Meaning::Id;
        let is_filled = |index: &usize| !self.table.measure(*index).is_empty();
        let named: Vec<usize> = self.free().filter(is_named).collect();
        let filled: Vec<usize> = named.iter().copied().filter(is_filled).collect();
        let first = self.free().next();
        if let ([], [number, ..]) = (named.as_slice(), self.named_numbers().as_slice()) {
            self.notes.push(ReadingNote::NumbersForIds { column: self.table.named(*number) });
        }
        match (filled.as_slice(), named.first(), first) {
            ([first, _, ..], _, _) => self.uncertain_address(&filled, *first),
            ([index], _, _) | ([], Some(index), _) => self.fill(Need::Address, *index, Basis::Name),
            (_, None, Some(index)) if self.names_no_other(index) => self.fill(Need::Address, index, Basis::Position),
            _ => {}
        }
    }

    fn find_number(&mut self) {
        if !self.table.has_heading {
            return self.find_number_without_heading();
        }
        let named = self.named_numbers();
        let holds_numbers = |index: &usize| self.table.measure(*index).is_numbers();
        let usable: Vec<usize> = named.iter().copied().filter(holds_numbers).collect();
        let best = |columns: &[usize]| -> Vec<usize> {
            let rank = |index: usize| self.number_rank(index);
            let least = columns.iter().map(|index| rank(*index)).min();
            columns.iter().copied().filter(|index| Some(rank(*index)) == least).collect()
        };
        match (best(&usable).as_slice(), best(&named).as_slice()) {
            ([index], _) => match self.number_of_elsewhere(*index, &usable) {
                Some(other) => self.uncertain_address(&[*index, other], *index),
                None => self.named_with_numbers(*index),
            },
            ([first, second, ..], _) => self.uncertain_address(&[*first, *second], *first),
            ([], [index, ..]) => self.named_without_numbers(*index),
            ([], []) => self.find_number_by_content(),
        }
    }

    /// Columns whose name says that they hold the number, those that say so only above numbers left out elsewhere.
    fn named_numbers(&self) -> Vec<usize> {
        let is_named = |index: &usize| match self.meaning(*index) {
            Meaning::Number(name) => {
                let numbers = self.table.measure(*index).is_numbers();
                name.rank().is_some() && (numbers || !name.needs_content())
            }
            _ => false,
        };
        self.free().filter(is_named).collect()
    }

    fn number_rank(&self, index: usize) -> Option<(Grade, u8)> {
        let Meaning::Number(name) = self.meaning(index) else { return None };
        let (grade, place) = name.rank()?;
        match (self.expected.address, name.channel()) {
            (AddressColumn::PhoneOf(channel), Some(named)) if channel == named => Some((Grade::Channel, place)),
            (AddressColumn::PhoneOf(_), Some(_)) => Some((Grade::Perhaps, place)),
            _ => Some((grade, place)),
        }
    }

    /// Where no channel is meant alone: a column that is called the person's number, beside one that is called that of a channel.
    fn number_of_elsewhere(&self, index: usize, usable: &[usize]) -> Option<usize> {
        let channel = |index: usize| match self.meaning(index) {
            Meaning::Number(name) => name.channel(),
            _ => None,
        };
        let is_open = matches!(self.expected.address, AddressColumn::Phone | AddressColumn::PhoneOrEach(_));
        let is_number = |other: &&usize| {
            channel(**other).is_none() && self.number_rank(**other).is_some_and(|(grade, _)| grade < Grade::Perhaps)
        };
        channel(index).filter(|_| is_open).and_then(|_| usable.iter().find(is_number).copied())
    }

    /// A word of many uses is contradicted by a column of numbers beside it, one of other numbers by a column of better ones.
    fn named_with_numbers(&mut self, index: usize) {
        let Meaning::Number(name) = self.meaning(index) else { return };
        let is_weak = self.number_rank(index).is_some_and(|(grade, _)| grade == Grade::Perhaps);
        let contradicts = |other: &usize| is_weak && (name.needs_content() || self.is_less_likely(index, *other));
        let likelier = self.numbers_by_content().filter(|other| *other != index).find(contradicts);
        match likelier {
            Some(other) => self.uncertain_address(&[index, other], index),
            None => self.fill(Need::Address, index, Basis::Name),
        }
    }

    /// A column that is called the number's and holds something else, or nothing.
    fn named_without_numbers(&mut self, index: usize) {
        let others: Vec<usize> = self.numbers_by_content().collect();
        if self.table.is_ours || others.is_empty() || !self.table.measure(index).denies_numbers() {
            return self.fill(Need::Address, index, Basis::Name);
        }
        let candidates: Vec<usize> = core::iter::once(index).chain(others.iter().copied()).collect();
        let best = others.first().copied().unwrap_or(index);
        self.uncertain_address(&candidates, best);
    }

    /// Columns that hold numbers and are not called anything else that is needed, a number that nobody writes to, or one that
    /// no phone has.
    fn numbers_by_content(&self) -> impl Iterator<Item = usize> {
        self.free().filter(|index| {
            let other = match self.meaning(*index) {
                Meaning::Body(_) | Meaning::Header(_) | Meaning::Button(_) | Meaning::OtherNumber => true,
                Meaning::Number(name) => name.rank().is_none(),
                _ => false,
            };
            self.table.measure(*index).is_numbers() && !other && !self.is_own_name(*index)
        })
    }

    fn find_number_by_content(&mut self) {
        let found: Vec<usize> = self.numbers_by_content().collect();
        match found.as_slice() {
            [index] => self.fill(Need::Address, *index, Basis::Content),
            [first, ..] => self.uncertain_address(&found, *first),
            [] => {
                let (weak, other) = (self.weakly_named(), self.other_number());
                let first = self.free().find(|index| self.names_no_other(*index));
                match (weak, other, first) {
                    (Some(index), ..) => self.fill(Need::Address, index, Basis::Name),
                    (None, Some(other), _) => self.uncertain_address(&[other], other),
                    // Whoever names the variables leaves nothing to position.
                    (None, None, Some(index)) if self.is_leading(index) || !self.names_any_variable() => {
                        self.fill(Need::Address, index, Basis::Position);
                    }
                    _ => {}
                }
            }
        }
    }

    /// A column of numbers whose name says that they are no phone's.
    fn other_number(&self) -> Option<usize> {
        self.free().find(|index| {
            self.meaning(*index) == Meaning::OtherNumber
                && self.table.measure(*index).is_numbers()
                && !self.is_own_name(*index)
        })
    }

    /// Whether a column stands before all others but those that a file of ours added.
    fn is_leading(&self, index: usize) -> bool {
        (0..index).all(|before| self.meaning(before) == Meaning::Reserved)
    }

    /// A column with a name that only numbers below it would make the number's, where no column holds numbers.
    fn weakly_named(&self) -> Option<usize> {
        self.free().find(|index| self.number_rank(*index).is_some())
    }

    fn find_number_without_heading(&mut self) {
        let mut numbers = self.numbers_by_content();
        let first = self.free().next();
        let (found, others): (Option<usize>, Vec<usize>) = (numbers.next(), numbers.collect());
        let Some(first) = first else { return };
        let likelier = others.iter().find(|other| self.is_less_likely(first, **other));
        match (found, likelier) {
            (Some(index), Some(likelier)) if index == first => self.uncertain_address(&[first, *likelier], first),
            (Some(index), None) if index == first => {
                self.fill(Need::Address, first, Basis::Position);
                if !others.is_empty() {
                    let columns = others.iter().map(|index| self.table.named(*index)).collect();
                    self.notes.push(ReadingNote::NumbersElsewhere { columns });
                }
            }
            (Some(index), _) => {
                let candidates: Vec<usize> = [first, index].into_iter().chain(others).collect();
                self.uncertain_address(&candidates, index);
            }
            (None, _) => self.fill(Need::Address, first, Basis::Position),
        }
    }

    fn is_less_likely(&self, index: usize, other: usize) -> bool {
        self.table.measure(index).is_less_likely_than(self.table.measure(other))
    }

    fn uncertain_address(&mut self, candidates: &[usize], best: usize) {
        self.note_uncertain(Need::Address, candidates);
        self.fill(Need::Address, best, Basis::Content);
    }
}
