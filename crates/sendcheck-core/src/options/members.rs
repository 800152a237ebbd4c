//! The members of an object, taken out one by one, and what is left over.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::json::{self, Object, Value};
use crate::options::OptionsError;
use crate::rules::nearest;

/// A type that an option may have.
pub(super) trait FromOption: Sized {
    /// What a message calls the type.
    const EXPECTED: &'static str;

    /// Reads a value that is not `null`.
    fn from_option(value: Value) -> Result<Self, OptionsError>;

    /// What it is when it was left out.
    fn left_out() -> Result<Self, OptionsError> {
        Err(OptionsError::new(format!("found nothing, expected {}", Self::EXPECTED)))
    }
}

impl<T: FromOption> FromOption for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_option(value: Value) -> Result<Self, OptionsError> {
        T::from_option(value).map(Some)
    }

    fn left_out() -> Result<Self, OptionsError> {
        Ok(None)
    }
}

/// What is still unread of an object.
pub(super) struct Members {
    object: Object,
    known: Vec<&'static str>,
    error: Option<OptionsError>,
}

impl Members {
    /// Reads an object from JSON text with `take`, which has to take every member.
    pub(super) fn read<T>(json: &[u8], take: impl FnOnce(&mut Self) -> T) -> Result<T, OptionsError> {
        let document =
            json::parse_bytes(json).map_err(|error| OptionsError::new(format!("not readable JSON: {error}")))?;
        Self::of(document.value, take)
    }

    /// Reads an object with `take`, which has to take every member.
    pub(super) fn of<T>(value: Value, take: impl FnOnce(&mut Self) -> T) -> Result<T, OptionsError> {
        let Value::Object(object) = value else { return Err(OptionsError::unexpected(&value, "an object")) };
        let mut members = Self { object, known: Vec::new(), error: None };
        let taken = take(&mut members);
        members.end()?;
        Ok(taken)
    }

    /// Takes the member called `name`; where that is not possible, the first such error is what reading ends with.
    /// (An early return for each member would be much code: each would have to drop all that were taken before.)
    pub(super) fn take<T: FromOption + Default>(&mut self, name: &'static str) -> T {
        self.known.push(name);
        let taken = match self.object.remove(name) {
            None | Some(Value::Null) => T::left_out(),
            Some(value) => T::from_option(value),
        };
        taken.unwrap_or_else(|error| {
            self.error.get_or_insert(error.in_member(name));
            T::default()
        })
    }

    /// Complains about a member that was taken; an earlier complaint goes first.
    pub(super) fn refuse(&mut self, name: &'static str, message: &str) {
        self.error.get_or_insert_with(|| OptionsError::new(message).in_member(name));
    }

    /// Complains about the first member that could not be taken, or that nobody took.
    fn end(self) -> Result<(), OptionsError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let Some((name, _)) = self.object.iter().next() else { return Ok(()) };
        let message = match nearest(name, self.known.into_iter()) {
            Some(nearest) => format!("no such option; did you mean `{nearest}`?"),
            None => String::from("no such option"),
        };
        Err(OptionsError::new(message).in_member(name))
    }
}
