//! Columns that say of each row whether its recipient is meant: `Opted Out`, `Status`, `Accepts SMS Marketing`.
//!
//! They are found by their names (`status_words`), or by nothing but yes and no in them. What they say is counted and never
//! obeyed: which rows are meant is for the caller to say ([`RowsMeant`](super::RowsMeant)).

use alloc::string::String;
use alloc::vec::Vec;

use super::headings::fold;
use super::list::List;
use super::meant::{entry, in_small};
use super::reading::{Basis, ColumnFrom, NamedColumn, Source};
use super::rows::RowScratch;
use super::status_words::{Name, below, folded, of_name, of_value};
use crate::order;

/// A column with more different values says something else of each row, such as a date, or nothing.
const VALUES: usize = 8;

/// So many columns are told.
const COLUMNS: usize = 4;

/// A column of which the rows differ, or that says of all of them what speaks against a set of those who opted out.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "what there is to say of it")]
pub struct StatusColumn {
    /// The column.
    pub column: NamedColumn,
    /// Whether its name alone says what it is; else its cells do, which hold nothing but yes and no.
    pub is_named: bool,
    /// What it holds, and how often.
    pub values: Vec<StatusValue>,
}

/// One value of such a column.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "what there is to say of it")]
pub struct StatusValue {
    /// The value where it is a word that says no more than yes or no; `*` for others and empty for an empty cell.
    pub text: String,
    /// In how many rows.
    pub count: u32,
    /// What it says of these recipients.
    pub says: StatusSays,
}

/// What a value says below the name of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "all that it can say")]
pub enum StatusSays {
    /// They want no messages.
    Out,
    /// They want them.
    In,
    /// Yes, to something else.
    Yes,
    /// No, likewise.
    No,
    /// It cannot be told.
    Unknown,
}

impl StatusColumn {
    /// The entry of the option `where` that takes the rows of this value.
    pub fn entry(&self, value: &StatusValue) -> String {
        let NamedColumn { position, name } = &self.column;
        let column = if name.is_empty() { ColumnFrom::Place(*position) } else { ColumnFrom::Name(name.clone()) };
        entry(&column, &value.text)
    }

    /// Whether its name says that it is about mail.
    pub(crate) fn is_of_mail(&self) -> bool {
        self.is_named && fold(&self.column.name).collect::<String>().contains("mail")
    }

    /// Whether rows differ.
    pub fn differs(&self) -> bool {
        self.values.len() > 1
    }
}

/// A column while it is counted.
struct Counted {
    index: usize,
    /// What its name says, if that says what it is.
    name: Option<Name>,
    /// Its known words as they are compared, in the order of the file.
    values: Vec<(String, Option<StatusSays>, u32)>,
    /// Cells of other words, where the name says that it is a status.
    others: u32,
    /// Cells that hold something; the rest of the rows have an empty one, or none.
    filled: u32,
    /// It holds something else.
    is_none: bool,
}

impl Counted {
    fn is_named(&self) -> bool {
        self.name.is_some_and(|name| name.is_sure)
    }

    fn add(&mut self, cell: &str) {
        let folded = folded(cell);
        if self.is_none || folded.is_empty() {
            return;
        }
        self.filled += 1;
        if let Some((.., count)) = self.values.iter_mut().find(|(known, ..)| in_small(cell).eq(known.chars())) {
            *count += 1;
            return;
        }
        let says = of_value(cell, &folded, self.name).filter(|_| self.values.len() < VALUES);
        if says.is_some() {
            return self.values.push((in_small(cell).collect(), says, 1));
        }
        self.others += 1;
        self.is_none = !self.is_named();
    }

    fn done(self, rows: u32, list: &List) -> Option<StatusColumn> {
        let is_named = self.is_named();
        let Self { index, name, values, others, filled, is_none } = self;
        let has_words = !values.is_empty();
        let known = values.into_iter().map(|(text, says, count)| (text, count, below(name, says, false)));
        let others = (String::from("*"), others, below(name, None, false));
        let empty = (String::new(), rows.saturating_sub(filled), below(name, None, true));
        let told = known.chain([others, empty]).filter(|(_, count, _)| *count > 0);
        let values = told.map(|(text, count, says)| StatusValue { text, count, says }).collect();
        let position = u32::try_from(index).ok()?.checked_add(1)?;
        let column = NamedColumn { position, name: list.reading().name_of(position).unwrap_or_default().into() };
        (filled > 0 && !is_none && (is_named || has_words)).then_some(StatusColumn { column, is_named, values })
    }
}

impl List {
    /// The columns that say of each row whether its recipient is meant: those that are called so and, where any name will do, others
    /// that hold nothing but yes and no. A row that was too large to be kept says nothing.
    // Looks at every row: see `Rows::push`.
    #[inline(never)]
    pub(crate) fn status_columns(&self, of_any_name: bool) -> Vec<StatusColumn> {
        let reading = self.reading();
        // What was taken by its place alone may be meant as something else.
        let is_meant = |source: &&Source| source.basis != Some(Basis::Position);
        let sources = core::iter::once(&reading.address).chain(reading.expected.iter().filter(is_meant));
        let used: Vec<u32> = sources.filter_map(|source| source.column).collect();
        let counted = |(index, position): (usize, u32)| {
            let name = reading.name_of(position).and_then(of_name);
            let is_asked = (of_any_name || name.is_some()) && !used.contains(&position);
            let counted = || Counted { index, name, values: Vec::new(), others: 0, filled: 0, is_none: false };
            is_asked.then(counted)
        };
        let mut columns: Vec<Counted> = (0..reading.width).zip(1..).filter_map(counted).collect();
        if columns.is_empty() {
            return Vec::new();
        }
        let (mut rows, mut scratch) = (0_u32, RowScratch::default());
        for row in self.recipients().iter().filter(|row| !row.flags.too_large()) {
            let (text, pieces) = self.rows.split(row, &mut scratch);
            rows = rows.saturating_add(1);
            for column in &mut columns {
                column.add(pieces.text(text, column.index).unwrap_or_default());
            }
        }
        let mut found: Vec<StatusColumn> = columns.into_iter().filter_map(|column| column.done(rows, self)).collect();
        // Where one says it of messages or of everything, another says it of mail alone.
        if found.iter().any(|column| column.is_named && !column.is_of_mail()) {
            found.retain(|column| !column.is_of_mail());
        }
        order::sort_by(&mut found, |one, other| other.is_named.cmp(&one.is_named));
        found.truncate(COLUMNS);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::{AddressColumn, Column, Expected, ReadOptions, read};
    use super::*;
    use alloc::format;
    use alloc::vec;

    /// What stands in the columns of a file, and what it says.
    fn told(file: &str) -> Vec<String> {
        told_beside(vec![], file)
    }

    /// The same where a message needs columns.
    fn told_beside(columns: Vec<Column>, file: &str) -> Vec<String> {
        let expected = Expected { address: AddressColumn::Phone, columns, whole_line: false };
        let list = read(file.as_bytes(), expected, ReadOptions::default()).unwrap();
        let value = |value: &StatusValue| format!("{} {} {:?}", value.text, value.count, value.says);
        let column = |column: &StatusColumn| {
            let values: Vec<_> = column.values.iter().map(value).collect();
            format!("{} {}: {}", column.column.label(), column.is_named, values.join(", "))
        };
        list.status_columns(true).iter().map(column).collect()
    }

    #[test]
    fn what_is_said_of_mail_alone_yields() {
        let file =
            "Phone,Unsubscribed from Emails,Unsubscribed from SMS\n12025550123,true,false\n12025550124,false,true\n";
        assert_eq!(told(file), ["Unsubscribed from SMS true: false 1 In, true 1 Out"]);
    }

    #[test]
    fn columns_are_known_by_their_names_and_by_yes_and_no() {
        for (file, expected) in [
            (
                "Phone,Opted Out\n12025550123,true\n12025550124,false\n12025550125,\n",
                "Opted Out true: true 1 Out, false 1 In,  1 In",
            ),
            (
                "Phone;Accepts SMS Marketing\n12025550123;yes\n12025550124;no\n",
                "Accepts SMS Marketing true: yes 1 In, no 1 Out",
            ),
            (
                "Phone,Status\n12025550123,SUBSCRIBED\n12025550124,Unsubscribed\n",
                "Status true: subscribed 1 In, unsubscribed 1 Out",
            ),
            ("Phone,Unsubscribed At\n12025550123,2026-05-01\n12025550124\n", "Unsubscribed At true: * 1 Out,  1 In"),
            ("12025550123,0\n12025550124,1\n", "column 2 false: 0 1 No, 1 1 Yes"),
            (
                "(Do Not Modify) Contact,Phone,Do not allow SMS\n1,12025550123,Allow\n2,12025550124,Do Not Allow\n",
                "Do not allow SMS true: allow 1 In, do not allow 1 Out",
            ),
            ("Phone,Newsletter\n12025550123,ja\n12025550124,nein\n", "Newsletter false: ja 1 Yes, nein 1 No"),
        ] {
            assert_eq!(told(file), [expected], "{file}");
        }
    }

    #[test]
    fn a_variable_is_no_status() {
        let rows = "\n12025550123,yes\n12025550124,no\n";
        let beside = |heading: &str| told_beside(vec![Column::Body("1".into())], &format!("{heading}{rows}"));
        assert_eq!(beside("Phone,B1"), [""; 0]);
        assert_eq!(beside("Phone,Opted In")[0], "Opted In true: yes 1 In, no 1 Out", "where its place alone says so");
    }

    #[test]
    fn the_first_four_are_told_named_ones_before_others() {
        let file = "Phone,A,B,C,D,Opted Out\n12025550123,yes,1,ja,si,true\n12025550124,no,0,nein,no,false\n";
        let names: Vec<String> = told(file).iter().map(|column| column.split(' ').take(2).collect()).collect();
        assert_eq!(names, ["OptedOut", "Afalse:", "Bfalse:", "Cfalse:"]);
    }

    #[test]
    fn more_than_eight_words_are_no_yes_and_no() {
        let words = ["yes", "no", "ja", "nein", "oui", "non", "true", "false", "1"];
        let told_of = |count: usize| {
            let rows = words.iter().take(count).zip(0..).map(|(word, last)| format!("1202555012{last},{word}\n"));
            told(&format!("Phone,Newsletter\n{}", rows.collect::<String>())).len()
        };
        assert_eq!((told_of(8), told_of(9)), (1, 0));
    }

    #[test]
    fn other_columns_say_nothing() {
        for file in [
            "Phone,Name\n12025550123,Jane\n12025550124,No\n",
            "Phone,Status\n12025550123,\n",
            "Phone,UNSUB_REASON_OTHER\n12025550123,too many\n12025550124,\n",
            "Phone,State\n12025550123,NY\n12025550124,CA\n",
            "Phone,Children\n12025550123,0\n12025550124,2\n",
        ] {
            assert_eq!(told(file), [""; 0], "{file}");
        }
    }
}
