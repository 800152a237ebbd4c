//! What a caller says of the columns of a list.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

/// Which columns fill which needs, as far as the caller says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::exhaustive_structs, reason = "built by callers")]
pub struct ColumnsGiven {
    /// What is not named in `columns` goes by position, the address first, as the documents have it.
    pub by_position: bool,
    /// Needs with what fills them.
    pub columns: Vec<ColumnGiven>,
}

impl ColumnsGiven {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        !self.by_position && self.columns.is_empty()
    }

    /// Adds what one text says: `position`, or what [`ColumnGiven::parse`] reads.
    ///
    /// # Errors
    /// As [`ColumnGiven::parse`].
    pub fn add(&mut self, text: &str) -> Result<(), ColumnsGrammarError> {
        if text.trim() == "position" {
            self.by_position = true;
            return Ok(());
        }
        self.columns.push(ColumnGiven::parse(text)?);
        Ok(())
    }
}

/// The columns of an earlier reading, which hold for what [`ColumnsGiven`] does not name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::exhaustive_structs, reason = "built by callers")]
pub struct ColumnsSaved {
    /// What fills which need. Nothing of it counts where the caller takes all columns by position.
    pub columns: ColumnsGiven,
    /// How many columns the list had. A place says nothing of a list that has more or fewer.
    pub width: Option<u32>,
}

/// One need, and what fills it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "built by callers")]
pub struct ColumnGiven {
    /// The need by the name of its column: `Phone`, `H1`, `B1`, `BU1`, or by the name of its variable.
    pub need: String,
    /// What fills it.
    pub from: ColumnFrom,
    /// The text for rows whose cell is empty.
    pub fallback: Option<String>,
}

/// What fills a need.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the ways to name a column")]
pub enum ColumnFrom {
    /// The column of this name or, if there is none and the text is a number, the column in this place from 1.
    NameOrPlace(String),
    /// The column of this name.
    Name(String),
    /// The column in this place, from 1.
    Place(u32),
    /// This text, in every row.
    Value(String),
}

/// Why a text says nothing of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ColumnsGrammarError {
    /// There is no `=`.
    #[error("write the need, `=` and its column, such as `Phone=Mobile Phone` or `B1=3`; or `position` for all")]
    NoEquals,
    /// Nothing stands before or behind the first `=`.
    #[error("a need and a column belong on the two sides of `=`, such as `B1=First Name`")]
    Empty,
    /// `#` and no number from 1 to 16384 behind it.
    #[error("behind `#` belongs the place of a column, counted from 1, such as `B1=#3`")]
    NoPlace,
    /// A quoted name does not end, or something other than `|` follows it.
    #[error("a quoted name ends with a quote; a quote in it is doubled: `B1=\"5\"\" pipe\"`")]
    Quote,
}

/// As many columns as a sheet can have (ECMA-376 as Excel has it).
const MOST_COLUMNS: u32 = 16_384;

impl ColumnGiven {
    /// Reads `need=column`, `need=column|fallback`, `need=#3` or `need=="text"`: see `docs/reading.md`.
    ///
    /// A name may stand in quotes, doubled inside; `="text"` behind the first `=` is a fixed text. A number is a place if
    /// no column has it for a name.
    ///
    /// ```
    /// use sendcheck_core::recipients::{ColumnFrom, ColumnGiven};
    /// let given = ColumnGiven::parse("B1=First Name|friend")?;
    /// assert_eq!((given.need.as_str(), given.fallback.as_deref()), ("B1", Some("friend")));
    /// assert_eq!(ColumnGiven::parse("Phone=#3")?.from, ColumnFrom::Place(3));
    /// assert_eq!(ColumnGiven::parse("B2==\"9999\"")?.from, ColumnFrom::Value("9999".into()));
    /// # Ok::<(), sendcheck_core::recipients::ColumnsGrammarError>(())
    /// ```
    ///
    /// # Errors
    /// [`ColumnsGrammarError`], which says what is expected.
    pub fn parse(text: &str) -> Result<Self, ColumnsGrammarError> {
        let (need, rest) = text.split_once('=').ok_or(ColumnsGrammarError::NoEquals)?;
        let (need, rest) = (need.trim(), rest.trim());
        if need.is_empty() || rest.is_empty() {
            return Err(ColumnsGrammarError::Empty);
        }
        let (from, fallback) = of_column(rest)?;
        Ok(Self { need: need.to_string(), from, fallback })
    }

    /// Whether the name alone, written behind need and `=`, says the same.
    pub(crate) fn is_plain(&self) -> bool {
        let ends_early = self.need.contains('=') || self.need.trim() != self.need;
        match &self.from {
            ColumnFrom::Name(name) => !ends_early && !needs_quotes(name),
            ColumnFrom::NameOrPlace(name) => !ends_early && (!needs_quotes(name) || is_figure(name)),
            ColumnFrom::Place(_) | ColumnFrom::Value(_) => false,
        }
    }
}

impl ColumnFrom {
    /// Reads what stands behind `need=`, without a fallback: a name, a place, `#3`, `"name"` or `="text"`.
    ///
    /// # Errors
    /// [`ColumnsGrammarError`].
    pub fn parse(text: &str) -> Result<Self, ColumnsGrammarError> {
        match of_column(text.trim())? {
            (from, None) => Ok(from),
            (_, Some(_)) => Ok(Self::NameOrPlace(text.trim().to_string())),
        }
    }
}

impl ColumnFrom {
    /// The name of the column, where it can be nothing else.
    pub(super) fn name(&self) -> Option<&str> {
        match self {
            Self::Name(name) => Some(name),
            Self::NameOrPlace(name) => Some(name.as_str()).filter(|name| !is_figure(name)),
            Self::Place(_) | Self::Value(_) => None,
        }
    }
}

fn of_column(text: &str) -> Result<(ColumnFrom, Option<String>), ColumnsGrammarError> {
    if let Some(value) = text.strip_prefix('=') {
        let (value, rest) = quoted(value.trim_start())?;
        return Ok((ColumnFrom::Value(value), fallback(rest)?));
    }
    if text.starts_with('"') {
        let (name, rest) = quoted(text)?;
        return Ok((ColumnFrom::Name(name), fallback(rest)?));
    }
    let (column, behind) = match text.split_once('|') {
        Some((column, behind)) => (column.trim_end(), Some(behind.to_string())),
        None => (text, None),
    };
    if let Some(place) = column.strip_prefix('#').filter(|_| column.len() > 1) {
        let place = place.trim().parse().ok().filter(|place| (1..=MOST_COLUMNS).contains(place));
        return Ok((ColumnFrom::Place(place.ok_or(ColumnsGrammarError::NoPlace)?), behind));
    }
    if column.is_empty() {
        return Err(ColumnsGrammarError::Empty);
    }
    Ok((ColumnFrom::NameOrPlace(column.to_string()), behind))
}

/// What stands in quotes, and what follows them.
fn quoted(text: &str) -> Result<(String, &str), ColumnsGrammarError> {
    let mut rest = text.strip_prefix('"').ok_or(ColumnsGrammarError::Quote)?;
    let mut inner = String::new();
    loop {
        let (before, behind) = rest.split_once('"').ok_or(ColumnsGrammarError::Quote)?;
        inner.push_str(before);
        match behind.strip_prefix('"') {
            Some(behind) => {
                inner.push('"');
                rest = behind;
            }
            None => return Ok((inner, behind)),
        }
    }
}

fn fallback(rest: &str) -> Result<Option<String>, ColumnsGrammarError> {
    match rest.trim_start().split_once('|') {
        Some(("", fallback)) => Ok(Some(fallback.to_string())),
        _ if rest.trim().is_empty() => Ok(None),
        _ => Err(ColumnsGrammarError::Quote),
    }
}

impl fmt::Display for ColumnGiven {
    /// As [`parse`](ColumnGiven::parse) reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.need, self.from)?;
        self.fallback.as_ref().map_or(Ok(()), |fallback| write!(f, "|{fallback}"))
    }
}

impl fmt::Display for ColumnFrom {
    /// As [`parse`](ColumnFrom::parse) reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let in_quotes = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        match self {
            Self::Place(place) => write!(f, "#{place}"),
            Self::Value(value) => write!(f, "={}", in_quotes(value)),
            Self::NameOrPlace(figure) if is_figure(figure) => f.write_str(figure),
            Self::Name(name) | Self::NameOrPlace(name) if needs_quotes(name) => f.write_str(&in_quotes(name)),
            Self::Name(name) | Self::NameOrPlace(name) => f.write_str(name),
        }
    }
}

fn needs_quotes(name: &str) -> bool {
    name.trim() != name
        || name.is_empty()
        || name.contains(['|', '"'])
        || name.starts_with(['=', '#'])
        || is_figure(name)
}

fn is_figure(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> (String, ColumnFrom, Option<String>) {
        let given = ColumnGiven::parse(text).unwrap();
        assert_eq!(ColumnGiven::parse(&given.to_string()).unwrap().fallback, given.fallback, "{text}");
        (given.need, given.from, given.fallback)
    }

    #[test]
    fn columns_are_named_placed_or_fixed() {
        let name = |name: &str| ColumnFrom::NameOrPlace(name.into());
        assert_eq!(parse("Phone=Mobile Phone"), ("Phone".into(), name("Mobile Phone"), None));
        assert_eq!(parse(" B2 = 3 "), ("B2".into(), name("3"), None));
        assert_eq!(parse("B1=First Name|friend"), ("B1".into(), name("First Name"), Some("friend".into())));
        assert_eq!(parse("B1=First Name|"), ("B1".into(), name("First Name"), Some(String::new())));
        assert_eq!(parse("B1=#"), ("B1".into(), name("#"), None), "a name of one mark");
        assert_eq!(parse("B1=a=b"), ("B1".into(), name("a=b"), None));
        assert_eq!(parse("B1=#3|x|y"), ("B1".into(), ColumnFrom::Place(3), Some("x|y".into())));
        assert_eq!(
            parse("B1=\"5\"\" | pipe\" |x"),
            ("B1".into(), ColumnFrom::Name("5\" | pipe".into()), Some("x".into()))
        );
        assert_eq!(parse("B1==\"Hello, you\""), ("B1".into(), ColumnFrom::Value("Hello, you".into()), None));
    }

    #[test]
    fn nothing_is_said_until_something_is() {
        let mut given = ColumnsGiven::default();
        assert!(given.is_empty());
        given.add(" position ").unwrap();
        assert!(!given.is_empty() && given.by_position && given.columns.is_empty());
        let mut named = ColumnsGiven::default();
        named.add("B1=Name").unwrap();
        assert!(!named.is_empty() && !named.by_position);
    }

    #[test]
    fn a_name_that_nothing_could_be_mistaken_for_is_plain() {
        let plain = |need: &str, from| ColumnGiven { need: need.into(), from, fallback: None }.is_plain();
        for name in ["Name", "a=b", "5 feet", "x#"] {
            assert!(plain("B1", ColumnFrom::Name(name.into())), "{name}");
            assert!(plain("B1", ColumnFrom::NameOrPlace(name.into())), "{name}");
            assert!(
                !plain("a=b", ColumnFrom::Name(name.into())) && !plain(" B1", ColumnFrom::Name(name.into())),
                "{name}"
            );
            assert!(!plain("a=b", ColumnFrom::NameOrPlace(name.into())), "{name}");
        }
        for name in ["", " a", "a|b", "\"a", "#a", "=a"] {
            assert!(!plain("B1", ColumnFrom::Name(name.into())), "{name}");
            assert!(!plain("B1", ColumnFrom::NameOrPlace(name.into())), "{name}");
        }
        assert!(!plain("B1", ColumnFrom::Name("3".into())) && plain("B1", ColumnFrom::NameOrPlace("3".into())));
        assert!(!plain("B1", ColumnFrom::Place(3)) && !plain("B1", ColumnFrom::Value("x".into())));
        assert_eq!(ColumnFrom::NameOrPlace("a|b".into()).to_string(), "\"a|b\"");
        assert_eq!(ColumnFrom::NameOrPlace("3".into()).to_string(), "3");
    }

    #[test]
    fn what_says_nothing_is_refused() {
        for (text, error) in [
            ("Phone", ColumnsGrammarError::NoEquals),
            ("=3", ColumnsGrammarError::Empty),
            ("B1=", ColumnsGrammarError::Empty),
            ("B1=#x", ColumnsGrammarError::NoPlace),
            ("B1=#0", ColumnsGrammarError::NoPlace),
            ("B1=\"x", ColumnsGrammarError::Quote),
            ("B1=\"x\"y", ColumnsGrammarError::Quote),
            ("B1==x", ColumnsGrammarError::Quote),
        ] {
            assert_eq!(ColumnGiven::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for from in ["a", "3", "#3", "a|b", " a ", "=\"x\"", "5\"", ""] {
            for from in [ColumnFrom::Name(from.into()), ColumnFrom::Value(from.into())] {
                let given = ColumnGiven { need: "B1".into(), from: from.clone(), fallback: Some("x|y".into()) };
                let read = ColumnGiven::parse(&given.to_string()).unwrap();
                let same = match (&read.from, &from) {
                    (ColumnFrom::NameOrPlace(read), ColumnFrom::Name(name)) => read == name,
                    (read, from) => read == from,
                };
                assert!(same && read.fallback == given.fallback, "{given}");
            }
        }
    }
}
