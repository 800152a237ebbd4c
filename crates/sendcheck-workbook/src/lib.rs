//! Sheets of workbooks as rows of text.
//!
//! A [`Book`] is opened from its bytes, whatever its name says, and yields the rows of a sheet one at a time: the numbers
//! that the sheet gives them, and each cell as the sheet shows it, as far as that can be known from the file. What cannot is
//! [`Told`]. The other way, [`TextSheet`] writes rows whose cells are text.
//!
//! | format | read by |
//! | --- | --- |
//! | `.xlsx`, `.xlsm` | `xlsx/`, piece by piece, over the XML of the parts |
//! | `.ods` | `ods.rs`, likewise |
//! | `.xls` | `xls.rs`, over calamine, which keeps neither formats nor hidden rows |
//!
//! Any bytes may come in. A file is read within [`limits`], so that a small one that unpacks to a large one is refused and
//! not followed.
//!
//! ```
//! use sendcheck_workbook::{Book, TextSheet};
//!
//! let mut sheet = TextSheet::new("Contacts")?;
//! sheet.row(["Phone", "Name"])?;
//! sheet.row(["012025550123", "=1+1"])?;
//! let mut book = Book::open(sheet.finish()?)?;
//! let mut rows = Vec::new();
//! book.read(0, &mut |row| rows.push((row.number(), row.cells().map(String::from).collect::<Vec<_>>())))?;
//! assert_eq!(rows, [(1, vec!["Phone".into(), "Name".into()]), (2, vec!["012025550123".into(), "=1+1".into()])]);
//! # Ok::<(), sendcheck_workbook::WorkbookError>(())
//! ```

mod archive;
mod book;
mod error;
pub mod limits;
mod ods;
mod row;
mod shown;
mod told;
mod write;
mod xls;
mod xlsx;
mod xml;

pub use book::{Book, Format, SheetInfo};
pub use error::WorkbookError;
pub use row::Row;
pub use told::{Doubt, Doubted, Hidden, Told};
pub use write::TextSheet;
