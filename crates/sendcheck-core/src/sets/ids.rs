//! A set of ids of a brand's own app.

use alloc::string::String;
use alloc::vec::Vec;

use super::Gaps;
use super::numbers::surplus;
use crate::order;
use crate::recipients::{AddressColumn, List, ListError, ReadOptions, Scratch, read};

/// A set of ids of a brand's own app, such as those of everybody who uses it. They are compared letter for letter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IdSet {
    ids: Vec<String>,
    gaps: Gaps,
}

impl IdSet {
    /// Reads a file of ids as a list of app users is read: the column called `Id` or `Inapp`, or the only one.
    ///
    /// # Errors
    /// As [`NumberSet::read`](super::NumberSet::read).
    ///
    /// ```
    /// use sendcheck_core::recipients::ReadOptions;
    /// use sendcheck_core::sets::IdSet;
    /// let set = IdSet::read(b"Name,Id\nJane,user-1\nOmar,\n", ReadOptions::default())?;
    /// assert!(set.contains("user-1") && !set.contains("user-2"));
    /// assert_eq!(set.gaps().first_lines(), [3]);
    /// # Ok::<(), sendcheck_core::recipients::ListError>(())
    /// ```
    pub fn read(bytes: &[u8], options: ReadOptions) -> Result<Self, ListError> {
        Self::of_list(read(bytes, super::expected(AddressColumn::Id), options))
    }

    /// The set of a list, as [`NumberSet::of_list`](super::NumberSet::of_list).
    ///
    /// # Errors
    /// Every error of the list but that nobody stands in it.
    pub fn of_list(list: Result<List, ListError>) -> Result<Self, ListError> {
        let list = match list {
            Ok(list) => list,
            Err(error) => return Gaps::nobody(&error).map(|gaps| Self { ids: Vec::new(), gaps }).ok_or(error),
        };
        let (mut ids, mut gaps, mut scratch) = (Vec::new(), Gaps::of(&list), Scratch::default());
        for index in 0..list.len() {
            let Some((meta, cells)) = list.record(index).zip(list.cells(index, &mut scratch)) else { continue };
            // Behind cells too many may stand the id; before them, whatever comes first is it.
            let is_moved = list.reading().address.column != Some(1) && surplus(&list, &cells) > 0;
            match cells.address().filter(|id| gaps.look_at(id) && !meta.flags.is_torn() && !is_moved) {
                Some(id) => ids.push(id.into()),
                None => gaps.add_row(meta, &cells),
            }
        }
        let gaps = gaps.ended(ids.is_empty());
        Ok(Self { ids, gaps }.sorted())
    }

    /// The set of several lists, such as the sheets of a workbook: who is in one of them is in it.
    ///
    /// # Errors
    /// The first error of a list, as [`of_list`](Self::of_list).
    pub fn of_lists(lists: impl IntoIterator<Item = Result<List, ListError>>) -> Result<Self, ListError> {
        let mut lists = lists.into_iter();
        let first = Self::of_list(lists.next().unwrap_or(Err(ListError::Empty)))?;
        lists.try_fold(first, |all, list| Ok(all.and(Self::of_list(list)?)))
    }

    /// Whether this id is in the set.
    pub fn contains(&self, id: &str) -> bool {
        self.ids.binary_search_by(|known| known.as_str().cmp(id)).is_ok()
    }

    /// How many different ids there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Takes in another set, as [`NumberSet::and`](super::NumberSet::and).
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.ids.extend(other.ids);
        let gaps = self.gaps.and(other.gaps);
        Self { gaps: gaps.ended(self.ids.is_empty()), ..self }.sorted()
    }

    /// What reading it left open.
    pub fn gaps(&self) -> &Gaps {
        &self.gaps
    }

    fn sorted(mut self) -> Self {
        order::sort_by(&mut self.ids, Ord::cmp);
        self.ids.dedup();
        self
    }
}

/// Ids that a program has: nothing is open, even if there are none.
impl FromIterator<String> for IdSet {
    fn from_iter<I: IntoIterator<Item = String>>(ids: I) -> Self {
        Self { ids: ids.into_iter().collect(), gaps: Gaps::default() }.sorted()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_of_several_columns_holds_ids_has_to_be_said() {
        let set = |file: &str| IdSet::read(file.as_bytes(), ReadOptions::default()).unwrap();
        assert!(set("user-1\nuser-2\n").gaps().are_settled(0));
        assert!(set("Inapp,Name\nuser-1,Jane\n").gaps().are_settled(0));
        assert!(set("").gaps().holds_nobody());
    }

    #[test]
    fn who_stands_twice_is_one() {
        let set: IdSet = ["b", "a", "b"].map(String::from).into_iter().collect();
        assert_eq!(set.len(), 2);
        assert!(set.contains("a") && set.contains("b") && !set.contains("c"));
    }
}
