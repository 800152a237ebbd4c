//! Which rows of a file are meant, where a caller says so: those that hold certain values in one column.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::blank::{is_blank_text, trim_marks};
use super::headings::same_name;
use super::reading::{ColumnFrom, ColumnsGrammarError, NamedColumn};
use super::split::Pieces;

/// Which rows of a file are meant. The others are nobody's, as blank rows are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::exhaustive_enums, reason = "what there is to say of it")]
pub enum RowsMeant {
    /// Nobody said it, so that all are.
    #[default]
    Unsaid,
    /// All are, whatever a column says of them.
    All,
    /// Those with one of some values in a column.
    Where {
        /// The column.
        column: ColumnFrom,
        /// The values, compared but for case and blanks around them: empty for an empty cell, `*` for any other.
        values: Vec<String>,
    },
}

/// Why a text says nothing of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RowsMeantError {
    /// It is neither `all` nor a column and a value.
    #[error("write the column, `=` and the value of the rows that are meant, such as `Opted Out=true`; or `all`")]
    Form,
    /// Another column was named before, or `all`.
    #[error("rows are told apart by one column; name the same with each value, or say `all`")]
    TwoColumns,
    /// The name of the column is written wrong.
    #[error(transparent)]
    Column(#[from] ColumnsGrammarError),
}

impl RowsMeant {
    /// Adds what one text says: `all`, or a column and a value, such as `Opted Out=true` or `#3=yes`.
    ///
    /// # Errors
    /// [`RowsMeantError`].
    ///
    /// ```
    /// use sendcheck_core::recipients::RowsMeant;
    /// let mut meant = RowsMeant::default();
    /// meant.add("Status=unsubscribed")?;
    /// meant.add("Status=cleaned")?;
    /// assert_eq!(meant.entries(), ["Status=unsubscribed", "Status=cleaned"]);
    /// assert!(meant.add("all").is_err() && meant.add("Status").is_err());
    /// # Ok::<(), sendcheck_core::recipients::RowsMeantError>(())
    /// ```
    pub fn add(&mut self, text: &str) -> Result<(), RowsMeantError> {
        if text.trim() == "all" {
            *self = match self {
                Self::Where { .. } => return Err(RowsMeantError::TwoColumns),
                _ => Self::All,
            };
            return Ok(());
        }
        let (name, value) = text.split_at(end_of_name(text).ok_or(RowsMeantError::Form)?);
        let column = ColumnFrom::parse(name)?;
        let value = trim_marks(value.strip_prefix('=').unwrap_or(value)).to_string();
        match (self, column) {
            (_, ColumnFrom::Value(_)) => return Err(RowsMeantError::Form),
            (Self::Where { column, values }, same) if *column == same => values.push(value),
            (unsaid @ Self::Unsaid, column) => *unsaid = Self::Where { column, values: vec![value] },
            _ => return Err(RowsMeantError::TwoColumns),
        }
        Ok(())
    }

    /// What was said, each as [`add`](Self::add) reads it.
    pub fn entries(&self) -> Vec<String> {
        match self {
            Self::Unsaid => Vec::new(),
            Self::All => vec!["all".into()],
            Self::Where { column, values } => values.iter().map(|value| entry(column, value)).collect(),
        }
    }

    /// The column that tells rows apart.
    pub(super) fn column(&self) -> Option<&ColumnFrom> {
        if let Self::Where { column, .. } = self { Some(column) } else { None }
    }

    /// Whether this column tells rows apart.
    pub(crate) fn is_by(&self, other: &NamedColumn) -> bool {
        match self.column() {
            Some(ColumnFrom::Place(place)) => *place == other.position,
            Some(ColumnFrom::Name(name)) => same_name(name, &other.name),
            Some(ColumnFrom::NameOrPlace(name)) => same_name(name, &other.name) || name.parse() == Ok(other.position),
            Some(ColumnFrom::Value(_)) | None => false,
        }
    }

    /// Whether a row is meant that holds this in the column.
    pub(super) fn takes(&self, cell: &str) -> bool {
        let Self::Where { values, .. } = self else { return true };
        let is_meant = |value: &String| match value.as_str() {
            "*" => !trim_marks(cell).is_empty(),
            value => in_small(value).eq(in_small(cell)),
        };
        values.iter().any(is_meant)
    }
}

/// Which rows of a file stay, by what they hold in a column.
#[derive(Clone, Copy)]
pub(super) struct RowsBy<'a> {
    pub(super) meant: &'a RowsMeant,
    /// The column, from 0.
    pub(super) column: usize,
    /// The names of the heading, none where there is no heading.
    pub(super) names: &'a [String],
}

impl RowsBy<'_> {
    /// Whether a row stays: it is meant, or nobody can say what it holds in the column, as its cells have moved or it is another
    /// heading. Such a row fails, or is told as one that gives nobody; without it, whoever stands in it is lost in silence.
    pub(super) fn keeps(&self, text: &str, cells: &Pieces) -> bool {
        let cell = cells.text(text, self.column).unwrap_or_default();
        self.meant.takes(cell) || self.has_moved(text, cells) || self.is_heading(cell, text, cells)
    }

    /// Whether a row has something behind the last column of the heading, or is separated by something else.
    fn has_moved(&self, text: &str, cells: &Pieces) -> bool {
        let columns = self.names.len();
        let is_filled = |index: usize| cells.text(text, index).is_some_and(|cell| !is_blank_text(cell));
        columns > 0 && (columns..cells.len()).any(is_filled)
            || columns > 1 && cells.len() == 1 && text.contains([',', ';', '\t', '|'])
    }

    /// Whether a row has the names of the heading in its cells, in any order.
    fn is_heading(&self, cell: &str, text: &str, cells: &Pieces) -> bool {
        let is_name = |cell: &str| self.names.iter().any(|name| same_name(name, cell));
        let filled =
            || (0..cells.len()).filter_map(|index| cells.text(text, index)).filter(|cell| !is_blank_text(cell));
        is_name(cell) && filled().count() > 1 && filled().all(is_name)
    }
}

/// A value as values are compared: in small letters, one for each, without blanks around it. Signs and accents count, as they do
/// not in names of columns: `-5` is not `5`, and `1.12.` not `11.2.`
pub(super) fn in_small(value: &str) -> impl Iterator<Item = char> {
    trim_marks(value).chars().filter_map(|c| c.to_lowercase().next())
}

/// An entry of the option `where` that takes rows with this value in a column.
pub(super) fn entry(column: &ColumnFrom, value: &str) -> String {
    let is_torn = |name: &&String| name.contains('=');
    match column {
        ColumnFrom::Name(name) | ColumnFrom::NameOrPlace(name) if is_torn(&name) => {
            format!("\"{}\"={value}", name.replace('"', "\"\""))
        }
        column => format!("{column}={value}"),
    }
}

/// Where the `=` stands that ends the name of a column; in quotes it is a character of the name.
fn end_of_name(text: &str) -> Option<usize> {
    let mut in_quotes = false;
    let is_quoted = text.trim_start().starts_with('"');
    text.char_indices().find_map(|(at, c)| {
        in_quotes ^= is_quoted && c == '"';
        (c == '=' && !in_quotes).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipients::{AddressColumn, Expected, HeaderMode, ReadOptions, read};

    fn meant(entries: &[&str]) -> RowsMeant {
        let mut meant = RowsMeant::default();
        for entry in entries {
            meant.add(entry).unwrap();
        }
        assert_eq!(
            meant.entries().iter().try_fold(RowsMeant::default(), |mut again, entry| again.add(entry).map(|()| again)),
            Ok(meant.clone())
        );
        meant
    }

    #[test]
    fn rows_are_taken_by_what_they_hold() {
        let yes = meant(&["Opted Out = TRUE ", "Opted Out=yes"]);
        assert!(["true", "True", " YES ", "\u{feff}yes\u{a0}"].iter().all(|cell| yes.takes(cell)));
        assert!(!["", "false", "yes no", "yes.", "y es", "(yes)"].iter().any(|cell| yes.takes(cell)));
        assert!(meant(&["At=*"]).takes("2026-05-01") && !meant(&["At=*"]).takes(" "));
        assert!(meant(&["At="]).takes(" ") && !meant(&["At="]).takes("x"));
        assert!(meant(&["all"]).takes("") && RowsMeant::Unsaid.takes(""));
    }

    #[test]
    fn signs_and_accents_of_a_value_count() {
        for (value, others) in [
            ("1.12.2026", ["11.2.2026", "1122026", "1-12-2026"]),
            ("-5", ["5", "- 5", "\u{2212}5"]),
            ("1.5", ["15", "1,5", "1:5"]),
            ("#1", ["1", "(1)", "1#"]),
            ("Só", ["so", "s", "só."]),
        ] {
            let by = meant(&[&alloc::format!("Column={value}")]);
            assert!(by.takes(value) && by.takes(&value.to_uppercase()) && by.takes(&value.to_lowercase()), "{value}");
            assert!(!others.iter().any(|other| by.takes(other)), "{value}");
        }
        assert!(meant(&["Город=МОСКВА"]).takes("Москва") && meant(&["İl=İzmir"]).takes("izmir"));
        assert!(!meant(&["Sign=-"]).takes("") && meant(&["Sign=-"]).takes(" - "));
    }

    #[test]
    fn a_column_is_the_one_that_tells_rows_apart_by_its_place_or_its_name() {
        let column = NamedColumn { position: 3, name: "Opted Out".into() };
        for entry in ["#3=1", "3=1", "opted_out=1"] {
            assert!(meant(&[entry]).is_by(&column), "{entry}");
        }
        let torn = NamedColumn { position: 1, name: "a=b".into() };
        assert!(meant(&["\"a=b\"=1"]).is_by(&torn) && !meant(&["\"a=c\"=1"]).is_by(&torn));
        for entry in ["#2=1", "2=1", "Status=1", "\"Opted=Out\"=1", "all"] {
            assert!(!meant(&[entry]).is_by(&column), "{entry}");
        }
        assert!(!RowsMeant::Unsaid.is_by(&column));
    }

    /// How many rows stay.
    fn staying(text: &str, entry: &str) -> usize {
        let expected = Expected { address: AddressColumn::Phone, columns: Vec::new(), whole_line: false };
        let options = ReadOptions { header: HeaderMode::Yes, rows: meant(&[entry]), ..ReadOptions::default() };
        read(text.as_bytes(), expected, options).unwrap().len()
    }

    #[test]
    fn a_row_of_which_nobody_can_say_what_it_holds_stays() {
        let list = |row: &str| format!("Phone,Status,Name\n12025550123,on,Nancy\n{row}\n");
        for (row, count) in [
            ("12025550124,off,Bob", 1),
            ("12025550124,on,Bob", 2),
            // The cells have moved.
            ("12025550124,off,Bob,more", 2),
            ("12025550124,off,Bob, ", 1),
            // Separated by something else.
            ("12025550124;on;Bob", 2),
            ("12025550124 on Bob", 1),
            // The heading once more is nobody's, another heading may be somebody's.
            ("Phone,Status,Name", 1),
            ("Name,Phone,Status", 2),
            (",Status,Name", 2),
            // Names of columns that are values, or stand elsewhere.
            (",Status,", 1),
            ("Phone,,", 1),
            ("Phone,,Name", 1),
            ("Phone,Status,Bob", 1),
        ] {
            assert_eq!(staying(&list(row), "Status=on"), count, "{row}");
        }
        // One column has nothing that could move.
        assert_eq!(staying("Phone\n12025550123\n12025550124\n1202;5550125\n", "Phone=12025550123"), 1);
    }

    #[test]
    fn columns_are_named_as_for_a_need() {
        assert_eq!(meant(&["#3=1"]).column(), Some(&ColumnFrom::Place(3)));
        assert_eq!(meant(&["\"a=b\"=c=d"]).column(), Some(&ColumnFrom::Name("a=b".into())));
        assert_eq!(meant(&["3=1"]).column(), Some(&ColumnFrom::NameOrPlace("3".into())));
        for wrong in ["", "Status", "=true", "#0=true", "\"Status=true"] {
            assert!(RowsMeant::default().add(wrong).is_err(), "{wrong}");
        }
        let mut inches = RowsMeant::default();
        assert_eq!(inches.add("5\" pipe=yes"), Ok(()));
        assert_eq!(inches.column(), Some(&ColumnFrom::NameOrPlace("5\" pipe".into())));
        let mut two = meant(&["A=1"]);
        assert_eq!(two.add("B=1"), Err(RowsMeantError::TwoColumns));
        assert_eq!(two.add("all"), Err(RowsMeantError::TwoColumns));
    }
}
