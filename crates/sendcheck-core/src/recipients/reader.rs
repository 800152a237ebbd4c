//! Reading a list as its bytes come.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::encoding::{
    Decoded, Found, Nuls, Original, Utf16, identify, instead_of_windows_1252, markup, windows_1252_sample,
};
use super::error::ListError;
use super::expected::{Column, Expected, InputKind, ReadOptions};
use super::headings::looks_like_recipient;
use super::list::List;
use super::meant::RowsBy;
use super::reading::{self, ColumnRole, DelimiterBasis, DelimiterFound, Encoding, Reading, ReadingNote, Source};
use super::rows::{BytesAre, Rows};
use super::sheet::{self, Sheet};
use super::split::Splitting;

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
    original: Original,
    stage: Stage,
}

#[derive(Debug, Clone)]
enum Stage {
    Probing(Start),
    Reading(Box<Feed>),
    Failed(ListError),
}

impl ListReader {
    /// A reader that has seen nothing yet.
    pub fn new(expected: Expected, options: ReadOptions) -> Self {
        Self {
            expected,
            options,
            bytes_read: 0,
            original: Original::default(),
            stage: Stage::Probing(Start::default()),
        }
    }

    /// How many bytes were pushed so far.
    pub fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// Takes the next bytes of the file, any number of them.
    ///
    /// # Errors
    /// [`ListError::NotText`] and [`ListError::EncodingUnknown`] as soon as that is known, and again from then on.
    pub fn push(&mut self, chunk: &[u8]) -> Result<(), ListError> {
        self.bytes_read = self.bytes_read.saturating_add(chunk.len() as u64);
        let result = self.take(chunk);
        if let Err(error) = &result {
            self.stage = Stage::Failed(error.clone());
        }
        result
    }

    /// Looks at the next bytes of the file as they were before somebody decoded them for [`push`](Self::push) from an
    /// [other](Encoding::Other) encoding. Where they are UTF-8 and no such text, the reading tells so
    /// ([`ReadingNote::EncodingContradicted`]).
    ///
    /// ```
    /// use sendcheck_core::recipients::{AddressColumn, Encoding, Expected, ListReader, ReadOptions, ReadingNote};
    /// let expected = Expected { address: AddressColumn::Phone, columns: vec![], whole_line: false };
    /// let options = ReadOptions { encoding: Some(Encoding::Other("windows-1250")), ..ReadOptions::default() };
    /// let mut reader = ListReader::new(expected, options);
    /// reader.look_at_original("Phone\n12025550123 Zoë\n".as_bytes());
    /// reader.push("Phone\n12025550123 ZoĂ«\n".as_bytes())?;
    /// assert!(matches!(reader.finish()?.reading().notes.as_slice(), [.., ReadingNote::EncodingContradicted { .. }]));
    /// # Ok::<(), sendcheck_core::recipients::ListError>(())
    /// ```
    pub fn look_at_original(&mut self, bytes: &[u8]) {
        self.original.push(bytes);
    }

    fn take(&mut self, chunk: &[u8]) -> Result<(), ListError> {
        match &mut self.stage {
            Stage::Failed(error) => Err(error.clone()),
            Stage::Reading(feed) => feed.push(chunk),
            Stage::Probing(start) => {
                let Some(rest) = start.take(chunk) else { return Ok(()) };
                let mut feed = Feed::start(&start.bytes, false, &self.expected, &self.options)?;
                feed.push(rest)?;
                self.stage = Stage::Reading(Box::new(feed));
                Ok(())
            }
        }
    }

    /// Ends the list.
    ///
    /// # Errors
    /// As [`push`](Self::push), [`ListError::Empty`] when no row holds anything, [`ListError::HeaderOnly`] when only the header does.
    pub fn finish(self) -> Result<List, ListError> {
        let mut feed = match self.stage {
            Stage::Failed(error) => return Err(error),
            Stage::Reading(feed) => *feed,
            Stage::Probing(start) => Feed::start(&start.bytes, true, &self.expected, &self.options)?,
        };
        let given = feed.encoding;
        let contradicted = self.original.contradicts(given);
        let contradicted = contradicted.map(|found| ReadingNote::EncodingContradicted { given, found, read_as: given });
        feed.encoding_note = feed.encoding_note.or(contradicted);
        feed.finish(self.expected, &self.options)
    }
}

/// The start of a list, from which encoding and delimiter are decided: held until it is long enough, wherever the pieces
/// are cut.
#[derive(Debug, Clone, Default)]
struct Start {
    bytes: Vec<u8>,
    /// Line feeds and carriage returns so far; whichever are more end the lines.
    line_ends: [usize; 2],
}

impl Start {
    /// Takes what belongs to the start; what is behind it, once it is long enough.
    fn take<'c>(&mut self, chunk: &'c [u8]) -> Option<&'c [u8]> {
        let least = reading::START_BYTES.saturating_sub(self.bytes.len()).min(chunk.len());
        let most = reading::START_BYTES_MOST.saturating_sub(self.bytes.len()).min(chunk.len());
        let mut taken = least;
        self.count(chunk.get(..least).unwrap_or_default());
        while taken < most && !self.has_rows() {
            self.count(chunk.get(taken..taken + 1).unwrap_or_default());
            taken += 1;
        }
        let (start, rest) = chunk.split_at_checked(taken)?;
        self.bytes.extend_from_slice(start);
        let is_full = self.bytes.len() >= reading::START_BYTES_MOST;
        (is_full || self.bytes.len() >= reading::START_BYTES && self.has_rows()).then_some(rest)
    }

    // A loop of its own: see `Rows::push`.
    #[inline(never)]
    fn count(&mut self, bytes: &[u8]) {
        let [feeds, returns] = &mut self.line_ends;
        for byte in bytes {
            *feeds += usize::from(*byte == b'\n');
            *returns += usize::from(*byte == b'\r');
        }
    }

    fn has_rows(&self) -> bool {
        self.line_ends.iter().any(|ends| *ends >= reading::START_ROWS)
    }
}

/// A list whose encoding and delimiter are decided.
#[derive(Debug, Clone)]
struct Feed {
    encoding: Encoding,
    encoding_note: Option<ReadingNote>,
    delimiter: DelimiterFound,
    utf16: Option<Utf16>,
    rows: Rows,
    nuls: Nuls,
    /// Bytes behind the byte order mark that were taken.
    taken: u64,
    mark_len: u64,
}

impl Feed {
    fn start(probe: &[u8], complete: bool, expected: &Expected, options: &ReadOptions) -> Result<Self, ListError> {
        if let Some(sheet) = &options.sheet {
            return Err(ListError::NoSheets { sheet: sheet.clone() });
        }
        let found = identify(probe, complete, options.encoding)?;
        let Found { encoding, mark_len, .. } = found;
        let body = probe.get(mark_len..).unwrap_or_default();
        let decoded = decoded_start(encoding, body);
        let start = decoded.as_deref().unwrap_or(body);
        if let Some(kind) = markup(start) {
            return Err(ListError::NotText { kind });
        }
        let sep = reading::sep_directive(start).filter(|_| options.input == InputKind::Csv);
        let separated = delimiter(start, complete, sep, (expected, options));
        let delimiter = separated.delimiter;
        let splitting = match options.input {
            InputKind::Csv => Splitting::Csv { delimiter },
            InputKind::Lines if expected.whole_line => Splitting::WholeLine { delimiter },
            InputKind::Lines => Splitting::Line { delimiter },
        };
        let bytes_are = if encoding == Encoding::Windows1252 { BytesAre::Windows1252 } else { BytesAre::Utf8 };
        let rows = Rows::new(options.input, (bytes_are, splitting), options.max_row_bytes, sep.is_some());
        let mut feed = Self {
            encoding,
            encoding_note: encoding_note(body, found, options.encoding),
            delimiter: separated,
            utf16: Utf16::of(encoding),
            rows,
            nuls: Nuls::default(),
            taken: 0,
            mark_len: mark_len as u64,
        };
        feed.push(body)?;
        Ok(feed)
    }

    fn push(&mut self, bytes: &[u8]) -> Result<(), ListError> {
        let Self { utf16, rows, nuls, mark_len, .. } = self;
        let Some(utf16) = utf16 else {
            let mut rest = bytes;
            let mut offset = self.mark_len + self.taken;
            self.taken += bytes.len() as u64;
            while let Err(place) = self.rows.push(rest) {
                self.nuls.add(offset + place as u64, 1)?;
                rest = rest.get(place + 1..).unwrap_or_default();
                offset += place as u64 + 1;
            }
            return Ok(());
        };
        let (mut text, mut result) = (String::new(), Ok(()));
        for piece in bytes.chunks(PIECE) {
            utf16.push(piece, |decoded| {
                if let (Decoded::Nul(place), Ok(())) = (decoded, &result) {
                    result = nuls.add(*mark_len + place, 2);
                }
                text.push(character(decoded));
            });
            // The text holds no NUL.
            let _ = rows.push(text.as_bytes());
            text.clear();
        }
        result
    }

    fn finish(mut self, expected: Expected, options: &ReadOptions) -> Result<List, ListError> {
        if let Some(utf16) = self.utf16.take() {
            let mut text = String::new();
            utf16.finish(|decoded| text.push(character(decoded)));
            let _ = self.rows.push(text.as_bytes());
        }
        self.rows.finish();
        let written = Written {
            encoding: self.encoding,
            delimiter: char::from(self.delimiter.delimiter),
            delimiter_basis: self.delimiter.basis,
            note: self.encoding_note,
            sheet: None,
        };
        decided(self.rows, expected, options, written)
    }
}

/// How the rows of a list came.
pub(super) struct Written {
    pub(super) encoding: Encoding,
    pub(super) delimiter: char,
    pub(super) delimiter_basis: DelimiterBasis,
    /// What is to be told of that.
    pub(super) note: Option<ReadingNote>,
    pub(super) sheet: Option<Sheet>,
}

/// The list of all rows, with the reading that is decided from the first.
pub(super) fn decided(
    mut rows: Rows,
    mut expected: Expected,
    options: &ReadOptions,
    written: Written,
) -> Result<List, ListError> {
    let decided = reading::decide(&mut rows, &expected, options)?;
    expected.address = decided.address_column;
    expected.columns.extend(decided.further);
    let before = decided.before;
    let repeated = rows.drop_repeats_of_heading(before);
    let heading_ordinal = before.checked_sub(1).and_then(|heading| rows.table().get(heading));
    let heading_ordinal = heading_ordinal.map_or(0, |heading| heading.ordinal);
    let rows_by = decided.rows_by.map(|column| RowsBy { meant: &options.rows, column, names: &decided.column_names });
    let left_out = rows_by.map_or(0, |by| rows.keep_where(before, |text, cells| by.keeps(text, cells)));
    let mut notes = decided.notes;
    notes.extend(repeated.map(|(times, first_line)| ReadingNote::HeadingRepeated { times, first_line }));
    notes.extend(written.note);
    let sources = || core::iter::once(&decided.address).chain(&decided.expected);
    let is_used = |column: u32| sources().any(|source| source.column == Some(column));
    notes.extend(written.sheet.iter().flat_map(|sheet| sheet::notes(sheet, is_used)));
    let used =
        decided.roles.iter().position(|role| matches!(role, ColumnRole::Surplus(_))).unwrap_or(decided.roles.len());
    let needed = cells_needed(&expected, &decided.expected, &decided.address);
    let reading = Reading {
        encoding: written.encoding,
        delimiter: written.delimiter,
        delimiter_basis: written.delimiter_basis,
        heading: decided.heading,
        heads_somebody: decided.column_names.iter().any(|name| looks_like_recipient(name)),
        column_names: decided.column_names,
        width: decided.width,
        came_back: decided.came_back,
        address: decided.address,
        expected: decided.expected,
        roles: decided.roles,
        standing: decided.standing,
        country: options.country,
        numbers_as_given: options.numbers_as_given,
        rows: options.rows.clone(),
        left_out,
        sheet: written.sheet,
        notes,
        used,
        needed,
    };
    let mut list = List { rows, reading, before, heading_ordinal, expected };
    let likely = list.likely_delimiter();
    list.reading.notes.extend(likely.map(|(likely, whole)| ReadingNote::DelimiterUnlikely { likely, whole }));
    match list.reading.heading.line {
        _ if left_out > 0 && list.is_empty() => Err(ListError::NoneMeant { rows: left_out }),
        Some(line) if list.is_empty() => Err(ListError::HeaderOnly { line }),
        _ => Ok(list),
    }
}

/// How many cells a row needs to reach every column that is used.
fn cells_needed(expected: &Expected, sources: &[Source], address: &Source) -> u32 {
    // What is not there of the customer data is not missed.
    let asked = expected.columns.iter().take_while(|column| !matches!(column, Column::Data(_))).count();
    let sources = sources.iter().take(asked).chain([address]).filter(|source| source.fallback.is_none());
    sources.filter_map(|source| source.column).max().unwrap_or(0)
}

/// What is to be told of the encoding.
fn encoding_note(body: &[u8], found: Found, given: Option<Encoding>) -> Option<ReadingNote> {
    match (given, found.says) {
        (None, _) => (found.encoding == Encoding::Windows1252).then(|| ReadingNote::EncodingGuessed {
            sample: windows_1252_sample(body),
            likely: instead_of_windows_1252(body),
        }),
        (Some(given), Some(says)) => {
            Some(ReadingNote::EncodingContradicted { given, found: says, read_as: found.encoding })
        }
        (Some(_), None) => None,
    }
}

/// What separates cells: what the caller says, what a first line says, or what the start of the list looks like.
fn delimiter(
    start: &[u8],
    complete: bool,
    sep: Option<u8>,
    (expected, options): (&Expected, &ReadOptions),
) -> DelimiterFound {
    let found = |delimiter, basis| DelimiterFound { delimiter, basis };
    match (options.delimiter, sep, options.input) {
        (Some(given), _, _) => found(given.byte(), DelimiterBasis::Given),
        (None, Some(sep), _) => found(sep, DelimiterBasis::Directive),
        (None, None, InputKind::Lines) => found(reading::of_lines(start), DelimiterBasis::Content),
        (None, None, InputKind::Csv) => found(reading::of_csv(start, complete, expected), DelimiterBasis::Content),
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

/// What stands in the text: the mark that something is lost tells of its row.
fn character(decoded: Decoded) -> char {
    match decoded {
        Decoded::Character(c) => c,
        Decoded::Damaged | Decoded::Nul(_) => char::REPLACEMENT_CHARACTER,
    }
}
