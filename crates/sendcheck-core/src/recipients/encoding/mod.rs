//! From the bytes of a file to UTF-8: finding the encoding, and reading those that are read here.
//!
//! | file | question |
//! | --- | --- |
//! | `mod.rs` | which encoding the start of a list is in, or why that cannot be told |
//! | `names.rs` | what encodings are called |
//! | `windows_1252.rs` | whether a text can be windows-1252, and its characters |
//! | `guess.rs` | which encodings are to be named where it cannot |
//! | `utf16.rs` | UTF-16, piece by piece |
//! | `original.rs` | whether a list that somebody else decodes is what the caller says |
//! | `damage.rs` | what is lost of a text, and how much makes it none |
//! | `write.rs` | the way back |

mod damage;
mod guess;
mod names;
mod original;
mod utf16;
pub(super) mod windows_1252;
mod write;

use alloc::string::String;
use alloc::vec::Vec;
use core::str;

use super::error::{ListError, NotText, UnknownEncoding};
use super::reading::Encoding;
use super::scan::first_of;

pub(super) use damage::{Nuls, holds_replacement, push_utf8};
pub(super) use original::Original;
pub(super) use utf16::{Decoded, Utf16};
pub(crate) use windows_1252::byte as windows_1252_byte;

/// The first cell that is no ASCII, of a list in windows-1252.
pub(super) fn windows_1252_sample(probe: &[u8]) -> String {
    let mut sample = String::new();
    windows_1252::push(&first_cell(probe, first_high(probe), CELL_ENDS), &mut sample);
    sample
}

/// What else a list may be that is assumed to be windows-1252, and likelier is.
pub(super) fn instead_of_windows_1252(probe: &[u8]) -> Option<&'static str> {
    windows_1252::is_latin_9(probe).then_some("iso-8859-15")
}

/// What the start of a list says of its encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) encoding: Encoding,
    /// The length of the byte order mark.
    pub(super) mark_len: usize,
    /// What the list says, where the caller says otherwise.
    pub(super) says: Option<Encoding>,
}

impl Found {
    fn unmarked(encoding: Encoding) -> Self {
        Self { encoding, mark_len: 0, says: None }
    }
}

/// The encoding of a list, from its start and from what the caller says.
///
/// `complete`: there is nothing after `probe`, so a character cut off at its end is damage.
///
/// # Errors
/// [`ListError::NotText`], and [`ListError::EncodingUnknown`] where nobody says what a text is in that is neither UTF-8 nor
/// UTF-16 nor can be windows-1252.
// Looks at the whole start of the list: see `Rows::push`.
#[inline(never)]
pub(super) fn identify(probe: &[u8], complete: bool, given: Option<Encoding>) -> Result<Found, ListError> {
    if let Some(kind) = signature(probe) {
        return Err(ListError::NotText { kind });
    }
    let marks: [(&[u8], Encoding); 3] =
        [(b"\xef\xbb\xbf", Encoding::Utf8Bom), (b"\xff\xfe", Encoding::Utf16Le), (b"\xfe\xff", Encoding::Utf16Be)];
    if let Some((mark, encoding)) = marks.into_iter().find(|(mark, _)| probe.starts_with(mark)) {
        let agrees = |given: &Encoding| *given == encoding || *given == Encoding::Utf8 && encoding == Encoding::Utf8Bom;
        let says = given.filter(|given| !agrees(given)).map(|_| encoding);
        return Ok(Found { encoding, mark_len: mark.len(), says });
    }
    let Some(told) = given.filter(|given| !is_ruled_out(probe, *given)) else {
        let encoding = guessed(probe, complete)?;
        return Ok(Found { says: given.map(|_| encoding), ..Found::unmarked(encoding) });
    };
    // A letter of UTF-8 is two or three odd ones in windows-1252, where nobody writes these side by side.
    let evidence = if told == Encoding::Windows1252 { Evidence::of(probe, complete) } else { Evidence::default() };
    let is_utf8 = evidence.multibyte > 0 && evidence.broken == 0;
    Ok(Found { says: is_utf8.then_some(Encoding::Utf8), ..Found::unmarked(told) })
}

/// Whether a text without a mark is read in the encoding in which it was written.
pub(super) fn is_told(encoding: Encoding, text: &[u8]) -> bool {
    identify(text, true, None).is_ok_and(|found| found.encoding == encoding || text.is_ascii())
}

/// Whether a text cannot be in the encoding that the caller gave: in UTF-16 each end of a line has a NUL, in the others none
/// has. What somebody else decoded is past that.
fn is_ruled_out(probe: &[u8], given: Encoding) -> bool {
    match utf16_by_nuls(probe) {
        Some(found) => found != given && !matches!(given, Encoding::Other(_)),
        None if matches!(given, Encoding::Utf16Le | Encoding::Utf16Be) => {
            !probe.is_empty() && first_of(probe, 0).is_none()
        }
        None => false,
    }
}

fn guessed(probe: &[u8], complete: bool) -> Result<Encoding, ListError> {
    if let Some(encoding) = utf16_by_nuls(probe) {
        return Ok(encoding);
    }
    let evidence = Evidence::of(probe, complete);
    if let Some(escape) = iso_2022(probe).filter(|_| evidence.multibyte == 0) {
        // What the standard calls `replacement` nobody decodes any more.
        let is_known = matches!(probe.get(escape + 1..), Some([b'$', b'@' | b'B' | b'(', ..] | [b'(', ..]));
        let likely = if is_known { alloc::vec!["iso-2022-jp"] } else { Vec::new() };
        return Err(unknown(probe, likely, escape, b"\n\r"));
    }
    if evidence.is_utf8() {
        return Ok(Encoding::Utf8);
    }
    if windows_1252::is_plausible(probe) {
        return Ok(Encoding::Windows1252);
    }
    // No encoding of letters has a NUL in a text: that of a picture is none.
    if let Some(offset) = first_of(probe, 0) {
        return Err(ListError::NotText { kind: NotText::Binary { offset: offset as u64 } });
    }
    Err(unknown(probe, guess::likely(probe), first_high(probe), CELL_ENDS))
}

/// How much of a text is UTF-8.
#[derive(Debug, Clone, Copy, Default)]
struct Evidence {
    /// Characters beyond ASCII.
    multibyte: usize,
    /// Those that hardly come about by chance: Western letters, as `Ã` and `Â` before a sign of no letter are nowhere written,
    /// typographic signs, and four bytes.
    telling: usize,
    /// Pieces that are none.
    broken: usize,
}

impl Evidence {
    // Looks at the whole start of the list: see `Rows::push`.
    #[inline(never)]
    fn of(probe: &[u8], complete: bool) -> Self {
        let mut evidence = Self::default();
        if probe.is_ascii() {
            return evidence;
        }
        for chunk in probe.utf8_chunks() {
            for character in chunk.valid().chars().filter(|c| !c.is_ascii()) {
                evidence.multibyte += 1;
                let is_telling = matches!(character, '\u{80}'..='\u{ff}' | '\u{2000}'..='\u{20cf}' | '\u{10000}'..);
                evidence.telling += usize::from(is_telling);
            }
            evidence.broken += usize::from(!chunk.invalid().is_empty());
        }
        let is_cut = !complete && ends_within_character(probe);
        evidence.broken -= usize::from(is_cut && evidence.broken > 0);
        evidence
    }

    /// A few broken bytes among many characters are damage: read as anything else, all the others would be garbage.
    fn is_utf8(self) -> bool {
        self.telling * 3 >= self.broken || self.multibyte >= 2 * self.broken
    }
}

/// Whether the last bytes are a character that goes on behind them.
fn ends_within_character(probe: &[u8]) -> bool {
    (1..=3).any(|length| {
        let end = probe.len().checked_sub(length).and_then(|start| probe.get(start..));
        let first_is_lead = |end: &&[u8]| end.first().is_some_and(|first| *first >= 0xc0);
        let end = end.filter(first_is_lead).map(str::from_utf8);
        matches!(end, Some(Err(error)) if error.valid_up_to() == 0 && error.error_len().is_none())
    })
}

const ESC: u8 = 0x1b;

/// Where the first escape of ISO 2022 stands that changes the alphabet.
fn iso_2022(probe: &[u8]) -> Option<usize> {
    first_of(probe, ESC)?;
    probe.windows(2).position(|window| matches!(window, [ESC, b'$' | b'(']))
}

/// So many bytes of a cell are shown, where values may be shown.
const SAMPLE: usize = 60;

/// What cells and rows end with, whatever the encoding.
const CELL_ENDS: &[u8] = b"\n\r\t,;\"";

/// The place of the first byte beyond ASCII.
fn first_high(probe: &[u8]) -> usize {
    probe.iter().position(|byte| !byte.is_ascii()).unwrap_or(0)
}

/// The error, with the cell that has the byte at `place`; cells end at `ends`.
fn unknown(probe: &[u8], mut likely: Vec<&'static str>, place: usize, ends: &[u8]) -> ListError {
    let is_ms_dos = likely.first() == Some(&guess::MS_DOS);
    // Any other would be read, and be wrong.
    likely.retain(|name| !is_ms_dos && *name != guess::MS_DOS);
    let before = probe.get(..place).unwrap_or_default();
    let lines = |end: u8| before.split(|byte| *byte == end).count();
    let line = u32::try_from(lines(b'\n').max(lines(b'\r'))).unwrap_or(u32::MAX);
    ListError::EncodingUnknown(UnknownEncoding { likely, is_ms_dos, sample: first_cell(probe, place, ends), line })
}

/// The cell with the byte at `place`, as far as it is shown.
fn first_cell(probe: &[u8], place: usize, ends: &[u8]) -> Vec<u8> {
    let (before, behind) = probe.split_at_checked(place).unwrap_or((probe, b""));
    let start = before.iter().rposition(|byte| CELL_ENDS.contains(byte)).map_or(0, |end| end + 1);
    // A cell whose strange letters come late is shown from shortly before them.
    let start = start.max(place.saturating_sub(SAMPLE / 2));
    let end = behind.iter().position(|byte| ends.contains(byte)).unwrap_or(behind.len());
    probe.get(start..(place + end).min(start + SAMPLE)).unwrap_or_default().to_vec()
}

/// Files that people take for a list, by their first bytes.
pub(super) fn signature(probe: &[u8]) -> Option<NotText> {
    let signatures: [(&[u8], NotText); 8] = [
        (b"PK\x03\x04", NotText::Zip),
        (b"PK\x05\x06", NotText::Zip),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NotText::OldWorkbook),
        (b"\x1f\x8b", NotText::Gzip),
        (b"%PDF-", NotText::Pdf),
        (b"{\\rtf", NotText::RichText),
        (b"\xff\xfe\0\0", NotText::Utf32),
        (b"\0\0\xfe\xff", NotText::Utf32),
    ];
    let (_, kind) = signatures.into_iter().find(|(first, _)| probe.starts_with(first))?;
    Some(match kind {
        NotText::Zip => named_first(probe, &IN_ARCHIVES).unwrap_or(kind),
        NotText::OldWorkbook => named_first(probe, &IN_OLD_FILES).unwrap_or(kind),
        other => other,
    })
}

/// Names of parts, long enough not to stand in packed bytes by chance, and of which files they are.
const IN_ARCHIVES: [(&[u8], NotText); 11] = [
    (b"xl/work", NotText::Workbook),
    (b"xl/theme", NotText::Workbook),
    (b"xl/styles", NotText::Workbook),
    (b"xl/shared", NotText::Workbook),
    (b"word/document", NotText::Word),
    (b"ppt/presentation", NotText::PowerPoint),
    (b"opendocument.spreadsheet", NotText::OpenDocument),
    (b"opendocument.text", NotText::OpenText),
    (b"opendocument.presentation", NotText::OpenPresentation),
    (b"Index/CalculationEngine", NotText::Numbers),
    // The one that workbooks have first, where the others are cut off.
    (b"[Content_Types].xml", NotText::Workbook),
];

/// The same of files of the old Office, which names its parts in UTF-16.
const IN_OLD_FILES: [(&[u8], NotText); 3] = [
    (b"W\0o\0r\0k\0b\0o\0o\0k\0", NotText::OldWorkbook),
    (b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", NotText::Word),
    (b"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0", NotText::PowerPoint),
];

/// The file that the first of these names belongs to; in a document may be a workbook, and `[Content_Types].xml` says nothing
/// where there is another.
fn named_first(file: &[u8], names: &[(&[u8], NotText)]) -> Option<NotText> {
    let place = |name: &[u8]| file.windows(name.len()).position(|window| window == name);
    let found = names.iter().filter_map(|(name, kind)| Some((place(name)?, *name, *kind)));
    let telling = |name: &[u8]| name != b"[Content_Types].xml";
    found.min_by_key(|(place, name, _)| (!telling(name), *place)).map(|(_, _, kind)| kind)
}

/// HTML, XML, JSON and vCards pass for text, so the decoded start has to tell them.
pub(super) fn markup(text: &[u8]) -> Option<NotText> {
    let text = text.trim_ascii_start();
    let starts = |tag: &str| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag.as_bytes()));
    if ["<!doctype html", "<html", "<head", "<body", "<table", "<meta"].into_iter().any(starts) {
        return Some(NotText::Html);
    }
    if starts("begin:vcard") {
        return Some(NotText::Cards);
    }
    // An object, or a list of nothing, objects, texts or lists of texts: no heading and no number begins so.
    let mut signs = text.iter().filter(|byte| !byte.is_ascii_whitespace());
    let mut next = || signs.next().copied().unwrap_or_default();
    if matches!([next(), next(), next()], [b'{', b'"', _] | [b'[', b'{' | b'"' | b']', _] | [b'[', b'[', b'"']) {
        return Some(NotText::Json);
    }
    starts("<?xml").then_some(NotText::Xml)
}

/// UTF-16 without a mark: text of Western lists has a NUL in nearly every pair, always on the same side.
fn utf16_by_nuls(probe: &[u8]) -> Option<Encoding> {
    let (pairs, _) = probe.as_chunks::<2>();
    let mostly = |count: usize| count * 5 >= pairs.len() * 2 && count > 0;
    let hardly = |count: usize| count * 20 <= pairs.len();
    let even = pairs.iter().filter(|[first, _]| *first == 0).count();
    let odd = pairs.iter().filter(|[_, second]| *second == 0).count();
    match () {
        () if mostly(odd) && hardly(even) => Some(Encoding::Utf16Le),
        () if mostly(even) && hardly(odd) => Some(Encoding::Utf16Be),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn kind(probe: &[u8]) -> Option<NotText> {
        match identify(probe, true, None) {
            Err(ListError::NotText { kind }) => Some(kind),
            _ => None,
        }
    }

    #[test]
    fn tells_files_that_are_no_text() {
        assert_eq!(kind(b"PK\x03\x04....[Content_Types].xml"), Some(NotText::Workbook));
        assert_eq!(
            kind(b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
            Some(NotText::OpenDocument)
        );
        assert_eq!(kind(b"PK\x03\x04"), Some(NotText::Zip));
        assert_eq!(kind(b"PK\x03\x04[Content_Types].xml word/document.xml word/xl/worksheets"), Some(NotText::Word));
        assert_eq!(kind(b"PK\x03\x04[Content_Types].xml ppt/presentation.xml"), Some(NotText::PowerPoint));
        assert_eq!(kind(b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.textPK"), Some(NotText::OpenText));
        assert_eq!(kind(b"PK\x03\x04 a photo with xl/ in it"), Some(NotText::Zip));
        assert_eq!(kind(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Some(NotText::OldWorkbook));
        let old = |name: &str| {
            let name = name.encode_utf16().flat_map(u16::to_le_bytes);
            kind(&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..".iter().copied().chain(name).collect::<Vec<_>>())
        };
        assert_eq!(old("WordDocument"), Some(NotText::Word));
        assert_eq!(old("PowerPoint Document"), Some(NotText::PowerPoint));
        assert_eq!(old("Workbook"), Some(NotText::OldWorkbook));
        assert_eq!(kind(b"%PDF-1.7"), Some(NotText::Pdf));
        assert_eq!(kind(b"{\\rtf1"), Some(NotText::RichText));
        assert_eq!(kind(b"\xff\xfe\0\0P\0\0\0"), Some(NotText::Utf32));
        assert_eq!(markup(b"\n <!DOCTYPE html>"), Some(NotText::Html));
        assert_eq!(markup(b"<?xml version"), Some(NotText::Xml));
        assert_eq!(markup(b"<3,4"), None);
        for json in ["{ \"a\": 1 }", "[]", " [ ]\n", "[{}]", "[ \"1\" ]", "[[\"Phone\"],[\"1\"]]"] {
            assert_eq!(markup(json.as_bytes()), Some(NotText::Json), "{json}");
        }
        for heading in ["[First Name],[Phone]", "[1],[2]", "[[Name]];[[Phone]]", "{{1}},Phone", "{name},Phone"] {
            assert_eq!(markup(heading.as_bytes()), None, "{heading}");
        }
    }

    fn found(probe: &[u8], complete: bool) -> (Encoding, usize) {
        let found = identify(probe, complete, None).unwrap();
        assert_eq!(found.says, None);
        (found.encoding, found.mark_len)
    }

    fn refused(probe: &[u8]) -> UnknownEncoding {
        match identify(probe, true, None) {
            Err(ListError::EncodingUnknown(unknown)) => unknown,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_file_of_ms_dos_is_no_other() {
        // José, Müller, François, Zoë, Muñoz, García, Bjørn, ÉMILE, CORUÑA, Übel, João, Groß.
        for name in [
            &b"Jos\x82"[..],
            b"M\x81ller",
            b"Fran\x87ois",
            b"Zo\x89",
            b"Jos\x82,Mu\xa4oz,Garc\xa1a",
            b"Bj\x9brn,J\x82r\x93me",
            b"\x90mile,Jos\x82",
            b"CORU\xa5A, Jos\x82",
            b"\x9abel,K\x94ln",
            b"Jo\xc6o,In\x82s",
            b"Gro\xe1,M\x81ller",
        ] {
            let error = refused(name);
            assert_eq!((error.likely.as_slice(), error.is_ms_dos), (&[][..], true), "{name:x?}");
        }
        // Of a Macintosh.
        for name in [&b"Fran\x8dois"[..], b"\x83mile,fran\x8dais,No\x91l", b"pr\x8ft \x88 porter"] {
            let error = refused(name);
            assert_eq!((error.likely.first(), error.is_ms_dos), (Some(&"macintosh"), false), "{name:x?}");
        }
    }

    #[test]
    fn tells_encodings_by_mark_or_by_nuls() {
        assert_eq!(found(b"\xef\xbb\xbfa", true), (Encoding::Utf8Bom, 3));
        assert_eq!(found(b"\xff\xfea\0", true), (Encoding::Utf16Le, 2));
        assert_eq!(found(b"a\0b\0", true), (Encoding::Utf16Le, 0));
        assert_eq!(found(b"\0a\0b", true), (Encoding::Utf16Be, 0));
        assert_eq!(found(b"Zo\xeb", true), (Encoding::Windows1252, 0));
        assert_eq!(found("Zoë".as_bytes(), true), (Encoding::Utf8, 0));
        assert_eq!(found(b"", true), (Encoding::Utf8, 0));
    }

    #[test]
    fn a_character_cut_by_the_end_of_the_probe_is_no_damage() {
        for cut in ["Zo\u{eb}", "x\u{20ac}", "x\u{1f600}"] {
            for lost in 1..cut.chars().last().unwrap().len_utf8() {
                let cut = &cut.as_bytes()[..cut.len() - lost];
                assert_eq!(found(cut, false), (Encoding::Utf8, 0), "{cut:x?}");
                assert!(!matches!(identify(cut, true, None), Ok(Found { encoding: Encoding::Utf8, .. })), "{cut:x?}");
            }
        }
    }

    #[test]
    fn a_few_broken_bytes_do_not_change_what_the_others_are() {
        assert_eq!(found(b"Zo\xc3\xab M\xc3\xbcll\xc3", true), (Encoding::Utf8, 0));
        assert_eq!(found(b"Zo\xc3\xab\nZo\xeb", true), (Encoding::Utf8, 0));
        let russian = ["\u{418}\u{432}\u{430}\u{43d}".as_bytes(), b"\xd0\n"].concat();
        assert_eq!(found(&russian, true), (Encoding::Utf8, 0));
        // `CAF\u{c9}\u{bb}` holds two bytes that happen to be a letter of UTF-8.
        assert_eq!(found(b"\xabCAF\xc9\xbb \xe9t\xe9", true), (Encoding::Windows1252, 0));
    }

    #[test]
    fn a_third_of_telling_characters_or_half_of_all_speaks_for_utf_8() {
        let is_utf8 = |multibyte, telling, broken| Evidence { multibyte, telling, broken }.is_utf8();
        assert!(is_utf8(1, 1, 3) && !is_utf8(1, 1, 4) && is_utf8(2, 2, 6) && !is_utf8(2, 2, 7));
        assert!(is_utf8(2, 0, 1) && !is_utf8(1, 0, 1) && is_utf8(6, 0, 3) && !is_utf8(5, 0, 3));
    }

    #[test]
    fn two_in_five_pairs_with_a_nul_are_utf_16() {
        let pairs = |odd: usize, even: usize, neither: usize| {
            let all = [b"a\0".repeat(odd), b"\0a".repeat(even), b"ab".repeat(neither)].concat();
            utf16_by_nuls(&all)
        };
        assert_eq!((pairs(2, 0, 3), pairs(0, 2, 3)), (Some(Encoding::Utf16Le), Some(Encoding::Utf16Be)));
        assert_eq!((pairs(2, 0, 4), pairs(3, 0, 7), pairs(0, 0, 1)), (None, None, None));
        // One in twenty may have it on the other side.
        assert_eq!((pairs(19, 1, 0), pairs(18, 1, 0)), (Some(Encoding::Utf16Le), None));
    }

    #[test]
    fn of_a_long_cell_what_is_strange_is_shown_in_the_middle() {
        let long = [&b"1,"[..], &b"a".repeat(99), &b"\x8d\xe0".repeat(99)].concat();
        assert_eq!(refused(&long).sample, [b"a".repeat(SAMPLE / 2), b"\x8d\xe0".repeat(SAMPLE / 4)].concat());
    }

    #[test]
    fn what_the_caller_says_yields_to_a_mark_and_to_what_it_cannot_be() {
        let given = |probe: &[u8], given| identify(probe, true, Some(given)).unwrap();
        let sjis = Encoding::Other("shift_jis");
        assert_eq!(given(b"Zo\xeb", Encoding::Utf8), Found::unmarked(Encoding::Utf8));
        assert_eq!(given(b"a\0b\0", Encoding::Windows1252).says, Some(Encoding::Utf16Le));
        assert_eq!(given(b"a\0b\0", sjis), Found::unmarked(sjis));
        assert_eq!(given(b"Zo\xeb,1", Encoding::Utf16Be).says, Some(Encoding::Windows1252));
        assert_eq!(given(b"qK", Encoding::Utf16Le).says, Some(Encoding::Utf8));
        assert_eq!(given("\u{5c71}".as_bytes(), sjis).encoding, sjis);
        let marked = given(b"\xef\xbb\xbfa", sjis);
        assert_eq!(marked, Found { encoding: Encoding::Utf8Bom, mark_len: 3, says: Some(Encoding::Utf8Bom) });
        assert_eq!(given(b"\xef\xbb\xbfa", Encoding::Utf8).says, None);
        let western = given("Zo\u{eb}".as_bytes(), Encoding::Windows1252);
        assert_eq!((western.encoding, western.says), (Encoding::Windows1252, Some(Encoding::Utf8)));
        assert_eq!(given(b"Zo\xeb", Encoding::Windows1252).says, None);
    }

    #[test]
    fn what_cannot_be_windows_1252_is_refused_with_a_cell() {
        let japanese = refused(b"Phone,B1\n12025550123,\x8eR\x93c\x91\xbe\x98Y,x\n");
        assert_eq!((japanese.line, &japanese.sample[..]), (2, &b"\x8eR\x93c\x91\xbe\x98Y"[..]));
        assert_eq!(japanese.likely.first(), Some(&"shift_jis"));
        let escapes = refused(b"12025550123,\x1b$B;3EDB@O:\x1b(B\n");
        assert_eq!((escapes.likely, escapes.line), (vec!["iso-2022-jp"], 1));
        assert_eq!(escapes.sample, b"\x1b$B;3EDB@O:\x1b(B");
        assert!(refused(b"1,\x1b$)C\x0e!!\x0f\n").likely.is_empty());
        assert_eq!(refused(&[&b"1,"[..], &b"\x8d\xe0".repeat(99)].concat()).sample.len(), SAMPLE);
    }
}
