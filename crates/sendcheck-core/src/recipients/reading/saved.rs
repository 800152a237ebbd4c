//! What a caller would have to say of a list to have it read the same way again.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::bearers::Bearers;
use super::given::{ColumnFrom, ColumnGiven, ColumnsGiven, ColumnsSaved};
use super::{Basis, DelimiterBasis, Reading, Source, Standing};
use crate::recipients::expected::{Column, Delimiter, Expected, HeaderMode};

impl Reading {
    /// The heading as a caller says it: `yes` for the first row, its line for another.
    pub fn header_mode(&self) -> HeaderMode {
        match (self.heading.line, self.heading.rows_above) {
            (None, _) => HeaderMode::No,
            (Some(_), 0) => HeaderMode::Yes,
            (Some(line), _) => HeaderMode::Line(line),
        }
    }

    /// The delimiter as a caller says it; `None` for one that no caller could, which a first line `sep=` may be, and for a sheet.
    pub fn delimiter_given(&self) -> Option<Delimiter> {
        self.delimiter.to_string().parse().ok().filter(|_| self.delimiter_basis != DelimiterBasis::Sheet)
    }

    /// The columns as a caller says them: by name where a name is a column's own, else by place. Names come from the
    /// heading only, and from one with a recipient in it none is taken.
    ///
    /// Of an uncertain reading that is what the caller said already: a guess that contradicts something is not kept.
    ///
    /// ```
    /// use sendcheck_core::recipients::{AddressColumn, Expected, ReadOptions, read};
    /// let expected = Expected { address: AddressColumn::Phone, columns: vec![], whole_line: false };
    /// let list = read(b"Customer,Mobile Phone\n77,12223334444\n", expected.clone(), ReadOptions::default())?;
    /// let saved = list.reading().columns_saved(list.expected());
    /// assert_eq!(saved.columns.columns[0].to_string(), "Phone=Mobile Phone");
    /// let other = read(b"Mobile Phone,Customer\n12223334445,78\n", expected, ReadOptions { saved, ..ReadOptions::default() })?;
    /// assert_eq!(other.reading().address.column, Some(1));
    /// # Ok::<(), sendcheck_core::recipients::ListError>(())
    /// ```
    pub fn columns_saved(&self, expected: &Expected) -> ColumnsSaved {
        let address = core::iter::once((String::from(expected.address.name()), &self.address));
        let needs = address.chain(expected.columns.iter().map(Column::name).zip(&self.expected));
        let (mut named, bearers) = (BTreeSet::new(), Bearers::of(&self.column_names));
        let columns: Vec<ColumnGiven> = needs
            // Variables called `U1` and `1`, of body and button, would be one need.
            .filter(|(need, _)| named.insert(need.clone()))
            .filter(|(_, source)| self.standing != Standing::Uncertain || source.basis == Some(Basis::Given))
            .filter_map(|(need, source)| self.column_saved(need, source, &bearers))
            .collect();
        let has_places = columns.iter().any(|column| matches!(column.from, ColumnFrom::Place(_)));
        let width = u32::try_from(self.width).ok().filter(|_| has_places);
        ColumnsSaved { columns: ColumnsGiven { by_position: false, columns }, width }
    }

    fn column_saved(&self, need: String, source: &Source, bearers: &Bearers<'_>) -> Option<ColumnGiven> {
        let from = match (&source.value, source.column) {
            (Some(value), _) => ColumnFrom::Value(value.clone()),
            (None, Some(column)) => self.own_name(column, bearers).map_or(ColumnFrom::Place(column), ColumnFrom::Name),
            (None, None) => return None,
        };
        Some(ColumnGiven { need, from, fallback: source.fallback.clone() })
    }

    /// The name of a column that no other has.
    fn own_name(&self, column: u32, bearers: &Bearers<'_>) -> Option<String> {
        self.name_of(column).filter(|name| bearers.is_own(name)).map(String::from)
    }
}
