//! How much of a workbook is read. Legitimate lists stay far below; what is above is refused with the limit in the message.

/// Bytes that all read parts of one workbook may unpack to. A million rows of fifteen columns take about half of it.
pub const UNPACKED_BYTES: u64 = 1 << 30;

/// Bytes of one piece of XML: a tag with its attributes, or a text. Excel's longest cell has 32,767 characters.
pub const PIECE_BYTES: u64 = 4 << 20;

/// Bytes of all texts that the cells of a workbook share.
pub const SHARED_TEXT_BYTES: usize = 256 << 20;

/// The last row of a sheet (Excel's specifications and limits).
pub const ROWS: u32 = 1_048_576;

/// The last column of a sheet, `XFD` (Excel's specifications and limits).
pub const COLUMNS: u32 = 16_384;

/// Cells of a sheet, empty ones in front of the last filled one of their row counted.
pub const CELLS: u64 = 50_000_000;

/// Sheets of a workbook that are looked at.
pub const SHEETS: usize = 1_000;

/// Bytes of an `.xls` file. Its sheets have 65,536 rows.
pub const XLS_BYTES: usize = 64 << 20;

/// Formats of cells; Excel has 65,490.
pub const STYLES: usize = 100_000;
