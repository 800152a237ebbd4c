//! Reading a list as its bytes come.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::cells::Scratch;
use super::columns::{Columns, decide_header};
use super::encoding::{Decoded, Utf16, identify, markup};
use super::error::{ListError, NotText};
use super::expected::{Expected, InputKind, ReadOptions};
use super::layout::{ColumnRole, Encoding, Layout, LayoutNote};
use super::list::{List, RowFlags};
use super::rows::Rows;
use super::sniff;
use super::split::Splitting;

/// Encoding and delimiter are decided from this much, or from all when there is less.
const PROBE: usize = 64 << 10;

/// UTF-16 is decoded in pieces of this size, so that a large push needs no large buffer.
const PIECE: usize = 8 << 10;

/// Reads a list that is in memory.
///
/// # Errors
/// As [`ListReader::push`] and [`ListReader::finish`], which do the work.
///
/// ```
/// use sendcheck_core::recipients::{AddressColumn, Expected, ReadOptions, read};
/// let expected = Expected { address: AddressColumn::Phone, columns: vec![], whole_line: false };
/// let list = read(b"Phone\r\n12223334444\r\n\r\n12223334445\r\n", expected, ReadOptions::default())?;
/// assert_eq!((list.len(), list.blank_rows()), (2, 1));
/// let second = list.record(1).unwrap();
/// assert_eq!((second.row, second.line), (3, 4));
/// # Ok::<(), sendcheck_core::recipients::ListError>(())
/// ```
pub fn read(bytes: &[u8], expected: Expected, options: ReadOptions) -> Result<List, ListError> {
    let mut reader = ListReader::new(expected, options);
    reader.push(bytes)?;
    reader.finish()
}

/// Reads a list piece by piece; where the pieces are cut makes no difference.
///
/// What a row too large to be kept or a list of a million rows needs in memory is its kept text, 24 bytes per row, and a few
/// megabytes at most.
#[derive(Debug, Clone)]
pub struct ListReader {
    expected: Expected,
    options: ReadOptions,
    bytes_read: u64,
    stage: Stage,
}

#[derive(Debug, Clone)]
enum Stage {
    Probing(Vec<u8>),
    Reading(Box<Feed>),
    Failed(ListError),
}

impl ListReader {
    /// A reader that has seen nothing yet.
    pub fn new(expected: Expected, options: ReadOptions) -> Self {
        Self { expected, options, bytes_read: 0, stage: Stage::Probing(Vec::new()) }
    }

    /// How many bytes were pushed so far.
    pub fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// Takes the next bytes of the file, any number of them.
    ///
    /// # Errors
    /// [`ListError::NotText`] as soon as that is known, and again from then on.
    pub fn push(&mut self, chunk: &[u8]) -> Result<(), ListError> {
        self.bytes_read = self.bytes_read.saturating_add(chunk.len() as u64);
        let result = self.take(chunk);
        if let Err(error) = &result {
            self.stage = Stage::Failed(error.clone());
        }
        result
    }

    fn take(&mut self, chunk: &[u8]) -> Result<(), ListError> {
        match &mut self.stage {
            Stage::Failed(error) => Err(error.clone()),
            Stage::Reading(feed) => feed.push(chunk),
            Stage::Probing(probe) => {
                let (start, rest) = chunk.split_at_checked(PROBE - probe.len()).unwrap_or((chunk, &[]));
                probe.extend_from_slice(start);
                if probe.len() < PROBE {
                    return Ok(());
                }
                let mut feed = Feed::start(probe, false, &self.expected, self.options)?;
                feed.push(rest)?;
                self.stage = Stage::Reading(Box::new(feed));
                Ok(())
            }
        }
    }

    /// Ends the list.
    ///
    /// # Errors
    /// [`ListError::NotText`], [`ListError::Empty`] when no row holds anything, [`ListError::HeaderOnly`] when only the header does.
    pub fn finish(self) -> Result<List, ListError> {
        let feed = match self.stage {
            Stage::Failed(error) => return Err(error),
            Stage::Reading(feed) => *feed,
            Stage::Probing(probe) => Feed::start(&probe, true, &self.expected, self.options)?,
        };
        feed.finish(self.expected, self.options)
    }
}

/// A list whose encoding and delimiter are decided.
#[derive(Debug, Clone)]
struct Feed {
    encoding: Encoding,
    delimiter: u8,
    sep_line: bool,
    utf16: Option<Utf16>,
    rows: Rows,
    /// Bytes behind the byte order mark that were taken.
    taken: u64,
    mark_len: u64,
}

impl Feed {
    fn start(probe: &[u8], complete: bool, expected: &Expected, options: ReadOptions) -> Result<Self, ListError> {
        let (encoding, mark_len) = identify(probe, complete)?;
        let body = probe.get(mark_len..).unwrap_or_default();
        let decoded = decoded_start(encoding, body);
        let start = decoded.as_deref().unwrap_or(body);
        if let Some(kind) = markup(start) {
            return Err(ListError::NotText { kind });
        }
        let sep = sniff::sep_directive(start).filter(|_| options.input == InputKind::Csv);
        let delimiter = match (options.input, sep) {
            (InputKind::Lines, _) => sniff::of_lines(start),
            (InputKind::Csv, Some(delimiter)) => delimiter,
            (InputKind::Csv, None) => sniff::of_csv(start, complete, expected, options.max_row_bytes),
        };
        let splitting = match options.input {
            InputKind::Csv => Splitting::Csv { delimiter },
            InputKind::Lines if expected.whole_line => Splitting::WholeLine { delimiter },
            InputKind::Lines => Splitting::Line { delimiter },
        };
        let rows = Rows::new(options.input, splitting, options.max_row_bytes, sep.is_some());
        let (utf16, mark_len) = (Utf16::of(encoding), mark_len as u64);
        let mut feed = Self { encoding, delimiter, sep_line: sep.is_some(), utf16, rows, taken: 0, mark_len };
        feed.push(body)?;
        Ok(feed)
    }

    fn push(&mut self, bytes: &[u8]) -> Result<(), ListError> {
        let offset = self.mark_len + self.taken;
        let Some(utf16) = &mut self.utf16 else {
            self.taken += bytes.len() as u64;
            return self.rows.push(bytes).map_err(|place| nul(offset + place as u64));
        };
        let mut text = String::new();
        let mut result = Ok(());
        for piece in bytes.chunks(PIECE) {
            utf16.push(piece, |decoded| {
                if result.is_ok() {
                    result =
                        take_character(&mut self.rows, &mut text, decoded).map_err(|place| nul(self.mark_len + place));
                }
            });
            let _ = self.rows.push(text.as_bytes());
            text.clear();
        }
        result
    }

    fn finish(mut self, expected: Expected, options: ReadOptions) -> Result<List, ListError> {
        if let Some(utf16) = self.utf16.take() {
            let (rows, mut text) = (&mut self.rows, String::new());
            utf16.finish(|decoded| {
                let _ = take_character(rows, &mut text, decoded);
            });
        }
        self.rows.finish();
        let layout = self.layout(&expected, options).ok_or(ListError::Empty)?;
        let list = List { rows: self.rows, layout, expected };
        match list.rows.table().first() {
            Some(header) if list.is_empty() => Err(ListError::HeaderOnly { line: header.line }),
            _ => Ok(list),
        }
    }

    /// `None` if there is no row.
    fn layout(&self, expected: &Expected, options: ReadOptions) -> Option<Layout> {
        let first = self.rows.table().first()?;
        let mut scratch = Scratch::default();
        let (text, pieces) = self.rows.split(first, &mut scratch.0);
        let cells: Vec<String> =
            (0..pieces.len()).filter_map(|cell| pieces.text(text, cell)).map(String::from).collect();
        let damaged = first.flags.too_large() || first.flags.quote_unterminated();
        let header = decide_header(&cells, expected, options.header, damaged);
        let column_names = if header.present { cells } else { Vec::new() };
        let Columns { by_name, address, expected, roles, mut notes } = Columns::find(&column_names, expected);
        notes.extend(self.encoding_note());
        let (encoding, delimiter, sep_line) = (self.encoding, char::from(self.delimiter), self.sep_line);
        let used = roles.iter().position(|role| *role == ColumnRole::Surplus).unwrap_or(roles.len());
        Some(Layout {
            encoding,
            delimiter,
            sep_line,
            header,
            column_names,
            by_name,
            address,
            expected,
            roles,
            notes,
            used,
        })
    }

    // Looks at every row. Where WebAssembly is compiled while it runs, a loop in a large function that runs once makes the
    // engine compile all of it a second time, which costs more than the loop.
    #[inline(never)]
    fn encoding_note(&self) -> Option<LayoutNote> {
        let mut guessed = self.rows.table().iter().filter(|row| row.flags.not_utf8());
        let first_line = guessed.next()?.line;
        let rows = u32::try_from(guessed.count()).unwrap_or(u32::MAX).saturating_add(1);
        Some(LayoutNote::EncodingGuessed { rows, first_line })
    }
}

/// The start of a list in UTF-16 as UTF-8; `None` for other encodings.
fn decoded_start(encoding: Encoding, body: &[u8]) -> Option<Vec<u8>> {
    let mut text = String::new();
    Utf16::of(encoding)?.push(body, |decoded| {
        if let Decoded::Character(c) = decoded {
            text.push(c);
        }
    });
    Some(text.into_bytes())
}

/// Adds a character to `text`, whose rows it belongs to.  The error is the place of a NUL.
fn take_character(rows: &mut Rows, text: &mut String, decoded: Decoded) -> Result<(), u64> {
    match decoded {
        Decoded::Character(c) => text.push(c),
        Decoded::Nul(place) => return Err(place),
        Decoded::Damaged => {
            // All before it goes first, so that the mark lands on the right row; the text holds no NUL.
            let _ = rows.push(text.as_bytes());
            text.clear();
            rows.flag(RowFlags::REPLACED);
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    Ok(())
}

fn nul(offset: u64) -> ListError {
    ListError::NotText { kind: NotText::Binary { offset } }
}
