//! What the columns of a list look like, for somebody who has to say which is which.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::content::Measure;
use super::{START_ROWS, name_at};
use crate::recipients::blank::is_blank_text;
use crate::recipients::list::List;
use crate::recipients::rows::RowScratch;

/// So many different cells are shown of a column.
const SHOWN: usize = 3;

/// A longer cell is cut, in characters.
const LONGEST: usize = 80;

/// A column of a list, with what it is called and what it holds at the start.
///
/// The samples are values of recipients: for whoever may see the list, and for nobody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ColumnSample<'a> {
    /// The column, from 1.
    pub column: u32,
    /// Its name in the heading; `null` without one, and for all columns where the heading may be a recipient.
    pub name: Option<&'a str>,
    /// The first cells that are not empty and not the same, three at most, each cut at 80 characters.
    pub samples: Vec<String>,
    /// How many rows at the start of the list were looked at.
    pub rows: u32,
    /// How many of these have something in the column.
    pub filled: u32,
    /// How many of these cells are possible phone numbers.
    pub numbers: u32,
    /// How many of these cells are links.
    pub links: u32,
}

impl List {
    /// Every column of the list, those that nothing asks for too, with up to three of its cells.
    ///
    /// ```
    /// use sendcheck_core::recipients::{AddressColumn, Expected, ReadOptions, read};
    /// let expected = Expected { address: AddressColumn::Phone, columns: vec![], whole_line: false };
    /// let list = read(b"Name,Phone\nJane,12223334444\nJane,12223334445\n", expected, ReadOptions::default())?;
    /// let columns = list.sample_columns();
    /// assert_eq!((columns[0].name, columns[0].samples.as_slice()), (Some("Name"), &["Jane".to_string()][..]));
    /// assert_eq!((columns[1].filled, columns[1].numbers), (2, 2));
    /// # Ok::<(), sendcheck_core::recipients::ListError>(())
    /// ```
    pub fn sample_columns(&self) -> Vec<ColumnSample<'_>> {
        let mut sampled: Vec<(Vec<String>, Measure)> = Vec::new();
        sampled.resize_with(self.reading().width, Default::default);
        let (mut scratch, mut buffer) = (RowScratch::default(), String::new());
        let mut rows = 0;
        for row in self.recipients().iter().take(START_ROWS) {
            let (text, pieces) = self.rows.split(row, &mut scratch);
            rows += 1;
            for (column, (samples, measure)) in sampled.iter_mut().enumerate() {
                let cell = pieces.text(text, column).unwrap_or_default();
                measure.add(cell, &mut buffer);
                if samples.len() < SHOWN && !is_blank_text(cell) {
                    let sample: String = cell.chars().take(LONGEST).collect();
                    samples.extend((!samples.contains(&sample)).then_some(sample));
                }
            }
        }
        let names = self.reading().names();
        let column = |((samples, measure), column): ((Vec<String>, Measure), u32)| ColumnSample {
            column,
            name: name_at(names, column),
            samples,
            rows,
            filled: measure.filled,
            numbers: measure.numbers,
            links: measure.links,
        };
        sampled.into_iter().zip(1..).map(column).collect()
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::{String, ToString};

    use super::*;
    use crate::recipients::{AddressColumn, Expected, ReadOptions, read};

    #[test]
    fn the_first_cells_that_differ_are_shown() {
        let cells = ["", "a", " ", "a", "b", "c", "d", "e", "f", "g"];
        let rows: String = cells.iter().flat_map(|cell| ["12025550123,", cell, "\n"]).collect();
        let expected = Expected { address: AddressColumn::Phone, columns: Vec::new(), whole_line: false };
        let list = read(format!("Phone,Name\n{rows}").as_bytes(), expected, ReadOptions::default()).unwrap();
        let columns = list.sample_columns();
        assert_eq!(columns[0].samples, ["12025550123".to_string()]);
        assert_eq!(columns[1].samples, ["a", "b", "c", "d", "e"].map(String::from)[..SHOWN]);
        assert_eq!((columns[1].rows, columns[1].filled), (10, 8));
    }
}
