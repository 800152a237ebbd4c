//! Objects that keep their members in the order of the text.

use alloc::{collections::BTreeMap, string::String, vec, vec::Vec};
use core::{fmt, mem, slice};

use serde::{Serialize, Serializer};

use crate::json::Value;

/// Names with values, in the order in which each name first came.
///
/// `"10"` before `"2"` stays so, and `__proto__` is a name like any other.
///
/// ```
/// use sendcheck_core::json::{Object, Value};
///
/// let mut variables = Object::new();
/// variables.insert("10".into(), "ten".into());
/// variables.insert("2".into(), "two".into());
/// assert_eq!(variables.insert("10".into(), Value::Null), Some("ten".into()));
/// assert!(variables.iter().map(|(name, _)| name).eq(["10", "2"]));
/// ```
#[derive(Clone, Default)]
pub struct Object {
    entries: Vec<(String, Value)>,
    /// Places by name, empty below [`INDEXED_FROM`] members; ordered, not hashed, so that no choice of names is slow.
    index: BTreeMap<String, usize>,
}

/// Up to here looking through the members is as quick as an index.
const INDEXED_FROM: usize = 32;

impl Object {
    /// An object without members.
    pub fn new() -> Self {
        Self::default()
    }

    /// The value under `name`.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.entries.get(self.place(name)?).map(|(_, value)| value)
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are no members.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Names and values in order.
    pub fn iter(&self) -> Iter<'_> {
        Iter(self.entries.iter())
    }

    /// Puts `value` under `name`: in the place of the value that was there, which is given back, or else at the end.
    pub fn insert(&mut self, name: String, value: Value) -> Option<Value> {
        if let Some((_, old)) = self.place(&name).and_then(|place| self.entries.get_mut(place)) {
            return Some(mem::replace(old, value));
        }
        if !self.index.is_empty() {
            self.index.insert(name.clone(), self.entries.len());
        }
        self.entries.push((name, value));
        if self.index.is_empty() {
            self.index_names();
        }
        None
    }

    /// Takes the value under `name` out; the members after it move up.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let place = self.place(name)?;
        let (_, value) = self.entries.remove(place);
        self.index_names();
        Some(value)
    }

    fn place(&self, name: &str) -> Option<usize> {
        if self.index.is_empty() {
            return self.entries.iter().position(|(known, _)| known == name);
        }
        self.index.get(name).copied()
    }

    fn index_names(&mut self) {
        self.index.clear();
        if self.entries.len() >= INDEXED_FROM {
            let places = self.entries.iter().enumerate();
            self.index.extend(places.map(|(place, (name, _))| (name.clone(), place)));
        }
    }
}

impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl FromIterator<(String, Value)> for Object {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(members: I) -> Self {
        let mut object = Self::new();
        for (name, value) in members {
            object.insert(name, value);
        }
        object
    }
}

impl<'a> IntoIterator for &'a Object {
    type Item = (&'a str, &'a Value);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl IntoIterator for Object {
    type Item = (String, Value);
    type IntoIter = vec::IntoIter<(String, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

/// The members of an [`Object`] in order.
#[derive(Clone, Debug)]
pub struct Iter<'a>(slice::Iter<'a, (String, Value)>);

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a str, &'a Value);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(name, value)| (name.as_str(), value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.0.next_back().map(|(name, value)| (name.as_str(), value))
    }
}

impl ExactSizeIterator for Iter<'_> {}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    fn numbered(range: core::ops::Range<u64>) -> Object {
        range.map(|n| (n.to_string(), Value::from(n))).collect()
    }

    #[test]
    fn a_repeated_name_keeps_its_place_and_takes_the_last_value() {
        for size in [3, 500] {
            let mut object = numbered(0..size);
            assert_eq!(object.insert("1".into(), Value::Null), Some(Value::from(1_u64)));
            assert_eq!(object.len() as u64, size);
            assert_eq!(object.iter().nth(1), Some(("1", &Value::Null)));
        }
    }

    #[test]
    fn removing_leaves_the_others_in_order_and_findable() {
        for size in [4, 500] {
            let mut object = numbered(0..size);
            assert_eq!(object.remove("1"), Some(Value::from(1_u64)));
            assert_eq!(object.remove("1"), None);
            assert_eq!(object.get("1"), None);
            assert_eq!(object.get("3"), Some(&Value::from(3_u64)));
            assert_eq!(object.iter().nth(1), Some(("2", &Value::from(2_u64))));
            object.insert("1".into(), Value::Null);
            assert_eq!(object.iter().next_back(), Some(("1", &Value::Null)));
        }
    }

    #[test]
    fn objects_with_many_names_have_an_index() {
        assert!(numbered(0..31).index.is_empty());
        let object = numbered(0..1000);
        assert_eq!(object.index.len(), 1000);
        assert_eq!(object.get("999"), Some(&Value::from(999_u64)));
    }

    #[test]
    fn equality_looks_at_members_and_order_only() {
        let mut shrunk = numbered(0..40);
        for n in 5..40_u64 {
            shrunk.remove(&n.to_string());
        }
        assert_eq!(shrunk, numbered(0..5));
        let turned: Object = numbered(0..5).into_iter().rev().collect();
        assert_ne!(turned, numbered(0..5));
    }
}
