//! Reading recipient lists: CSV files and typed lines, a few rows or a million.
//!
//! [`ListReader`] takes bytes as they come and yields a [`List`]: what it is read as ([`Reading`]), where every row stands
//! ([`RecordMeta`]) and, on demand, its [`Cells`].  A [`SheetReader`] takes the rows of a workbook instead, which may have been [`carried`] from elsewhere.  All that is
//! said here are facts about the file; what they mean for a campaign is for the rules to say.
//!
//! Any bytes can be read.  What is wrong with one row is a flag on that row, what is odd about the file is a note, and only an
//! input that is no list at all is a [`ListError`].

mod blank;
pub mod carried;
mod cells;
mod changes;
mod customer_data;
mod encoding;
mod error;
mod expected;
mod formula;
pub mod headings;
mod labels;
mod list;
mod meant;
mod national;
pub mod number_cell;
mod reader;
mod reading;
pub mod rejected;
mod rows;
mod scan;
mod sheet;
mod split;
mod status;
mod status_words;
mod store;
mod swallowed;

pub(crate) use blank::is_blank_text;
pub use cells::{Cells, Scratch, Surplus};
pub use changes::{CellChange, Change, ChangeCounts, ChangeError, RowChange};
pub use customer_data::{DATA_MEMBERS, DataKind, DataMember, data_member};
pub(crate) use encoding::windows_1252_byte;
pub use error::{ColumnsError, ListError, NotText, UnknownEncoding};
pub use expected::{
    AddressColumn, Column, Delimiter, Expected, HeaderMode, InputKind, NumberChannel, ReadOptions, UnknownDelimiter,
    UnknownHeader,
};
pub use list::{List, RecordMeta, RowFlags};
pub use meant::{RowsMeant, RowsMeantError};
pub(crate) use national::{National, NumberCells, NumberOf, WithoutPlus, nearly_all};
pub use reader::{ListReader, read};
pub use reading::{
    Basis, ColumnFrom, ColumnGiven, ColumnRole, ColumnSample, ColumnsGiven, ColumnsGrammarError, ColumnsSaved,
    DelimiterBasis, Encoding, Heading, HeadingReason, Measure, NamedColumn, Part, Reading, ReadingNote, Source,
    Standing,
};
pub use sheet::{CellDoubt, DoubtedCells, Sheet, SheetReader};
pub use status::{StatusColumn, StatusSays, StatusValue};

pub(crate) use reading::{START_ROWS, is_number_like};
