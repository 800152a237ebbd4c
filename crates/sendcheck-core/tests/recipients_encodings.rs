//! How bytes become text, whatever they are and however they come.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod seeds;

use proptest::prelude::*;
use sendcheck_core::recipients::{
    AddressColumn, Column, Encoding, Expected, List, ListError, ListReader, NotText, ReadOptions, ReadingNote,
    RecordMeta, Scratch, read,
};

use seeds::with_seeds;

fn phones() -> Expected {
    Expected { address: AddressColumn::Phone, columns: vec![Column::Body("1".into())], whole_line: false }
}

fn given(encoding: Option<Encoding>) -> ReadOptions {
    ReadOptions { encoding, ..ReadOptions::default() }
}

fn list(bytes: &[u8]) -> List {
    read(bytes, phones(), ReadOptions::default()).unwrap()
}

fn values(list: &List) -> Vec<String> {
    let mut scratch = Scratch::default();
    let value = |index| list.cells(index, &mut scratch).unwrap().expected(0).unwrap_or("-").to_owned();
    (0..list.len()).map(value).collect()
}

fn damaged(list: &List) -> Vec<bool> {
    (0..list.len()).map(|index| list.record(index).unwrap().flags.replaced()).collect()
}

#[test]
fn what_can_be_windows_1252_is_read_so_as_a_whole() {
    // The second row is UTF-8 by chance.
    let western = list(b"12223334444,Zo\xeb\n12223334445,\xc9\xbb\n12223334446,\x80 5");
    assert_eq!(values(&western), ["Zoë", "É»", "€ 5"]);
    assert_eq!(western.reading().encoding, Encoding::Windows1252);
    assert_eq!(western.reading().notes, [ReadingNote::EncodingGuessed { sample: "Zoë".into(), likely: None }]);
    assert_eq!(damaged(&western), [false; 3]);
}

#[test]
fn a_broken_byte_costs_its_row() {
    let broken = list("12223334444,Zoë\n12223334445,M\u{fffd}\n".as_bytes());
    assert_eq!(damaged(&broken), [false, true]);
    let cut = list(b"12223334444,Zo\xc3\xab\n12223334445,Zo\xeb\n12223334446,Bob\xc3");
    assert_eq!(values(&cut), ["Zoë", "Zo\u{fffd}", "Bob\u{fffd}"]);
    assert_eq!(damaged(&cut), [false, true, true]);
    assert_eq!((cut.reading().encoding, cut.reading().notes.len()), (Encoding::Utf8, 0));
}

#[test]
fn letters_that_come_late_do_not_make_another_encoding() {
    let mut late = b"12223334444,Bob\n".repeat(40_000);
    assert!(late.len() > 512 << 10);
    let before = late.len();
    late.extend("12223334445,Zoë\n".as_bytes());
    let utf8 = list(&late);
    assert_eq!(values(&utf8).last().unwrap(), "Zoë");
    late.truncate(before);
    late.extend(b"12223334445,Zo\xeb\n");
    let broken = list(&late);
    assert_eq!(broken.reading().encoding, Encoding::Utf8);
    assert_eq!(values(&broken).last().unwrap(), "Zo\u{fffd}");
}

#[test]
fn the_start_that_decides_is_a_thousand_rows_and_a_quarter_of_a_megabyte() {
    let is_decided_by_a_row_behind = |rows: usize, row: &str| {
        let (before, behind) = (row.repeat(rows), row.repeat(10));
        let bytes = [before.as_bytes(), b"12223334445,Zo\xeb\n", behind.as_bytes()].concat();
        list(&bytes).reading().encoding == Encoding::Windows1252
    };
    let short = "12223334444,Bob\n";
    let rows = (256 << 10) / short.len();
    assert!(is_decided_by_a_row_behind(rows - 1, short));
    assert!(!is_decided_by_a_row_behind(rows, short));
    for line_end in ['\n', '\r'] {
        let long = format!("12223334444,{}{line_end}", "Bob ".repeat(250));
        assert!(is_decided_by_a_row_behind(999, &long), "{line_end:?}");
        assert!(!is_decided_by_a_row_behind(1_000, &long), "{line_end:?}");
    }
}

#[test]
fn few_rows_that_are_longer_than_any_start_are_all_read() {
    let row = format!("12223334444,{}\n", "Bob ".repeat(25_000));
    assert_eq!(list(row.repeat(50).as_bytes()).len(), 50);
}

#[test]
fn a_few_nuls_cost_their_rows_and_many_are_no_text() {
    let few = list(b"12223334444,a\0b\n12223334445,c\n12223334446,\0\0\n");
    assert_eq!(values(&few), ["a\u{fffd}b", "c", "\u{fffd}\u{fffd}"]);
    assert_eq!(damaged(&few), [true, false, true]);
    let kind = |bytes: &[u8]| match read(bytes, phones(), ReadOptions::default()) {
        Err(ListError::NotText { kind }) => Some(kind),
        _ => None,
    };
    assert_eq!(kind(b"1222,a\n1333,\0\0\0"), Some(NotText::Binary { offset: 12 }));
    assert_eq!(kind(b"\xef\xbb\xbf1\0\0\0"), Some(NotText::Binary { offset: 4 }));
    assert_eq!(kind(b"\xff\xfe1\0\0\0\0\0\0\0"), Some(NotText::Binary { offset: 4 }));
    let late = [b"12223334444\n".repeat(10_000), b"\0\0\0".to_vec()].concat();
    assert_eq!(kind(&late), Some(NotText::Binary { offset: 120_000 }));
}

#[test]
fn the_end_mark_of_dos_is_none_of_the_list() {
    for end in ["\x1a", "\n\x1a", "\r\n\x1a\x1a\x1a"] {
        let marked = list(format!("12223334444,a\n12223334445,b{end}").as_bytes());
        assert_eq!((values(&marked), marked.blank_rows()), (vec!["a".into(), "b".into()], 0), "{end:?}");
    }
    let wide: Vec<u8> = "\u{feff}12223334444,a\n\x1a".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(values(&list(&wide)), ["a"]);
    assert_eq!(read(b"\x1a", phones(), ReadOptions::default()).unwrap_err(), ListError::Empty);
}

/// Pieces of texts in many encodings, side by side.
fn piece() -> impl Strategy<Value = &'static [u8]> {
    prop::sample::select(vec![
        &b"12223334444,"[..],
        b"\n",
        b"\r\n",
        b"\"",
        b",",
        b"a",
        b"\0",
        b"\x1a",
        b"\x1b$B",
        b"\xc3\xab",
        b"\xe2\x82\xac",
        b"\xf0\x9f\x98\x80",
        b"\xef\xbf\xbd",
        b"\xef\xbb\xbf",
        b"\xc3",
        b"\xf0\x9f",
        b"\xeb",
        b"\x93",
        b"\x81",
        b"\x8eR\x93c",
        b"\xc8\xe2\xe0\xed",
        b"\xff\xfe",
        b"a\0",
    ])
}

fn encoding() -> impl Strategy<Value = Option<Encoding>> {
    prop::sample::select(vec![
        None,
        Some(Encoding::Utf8),
        Some(Encoding::Utf16Le),
        Some(Encoding::Utf16Be),
        Some(Encoding::Windows1252),
        Some(Encoding::Other("shift_jis")),
    ])
}

type Seen = Result<(Encoding, Vec<ReadingNote>, Vec<(RecordMeta, Vec<String>)>), ListError>;

fn seen(read: Result<List, ListError>) -> Seen {
    let list = read?;
    let mut scratch = Scratch::default();
    let cells = |index| list.cells(index, &mut scratch).unwrap().original().map(String::from).collect();
    let rows: Vec<Vec<String>> = (0..list.len()).map(cells).collect();
    let rows = rows.into_iter().enumerate().map(|(index, cells)| (list.record(index).unwrap(), cells)).collect();
    Ok((list.reading().encoding, list.reading().notes.clone(), rows))
}

fn in_pieces(bytes: &[u8], size: usize, options: &ReadOptions) -> Seen {
    let mut reader = ListReader::new(phones(), options.clone());
    for piece in bytes.chunks(size) {
        reader.push(piece)?;
    }
    seen(reader.finish())
}

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::with_cases(1000)))]

    #[test]
    fn cuts_make_no_difference(
        pieces in prop::collection::vec(piece(), 0..40),
        encoding in encoding(),
        size in 1..9_usize,
    ) {
        let (bytes, options) = (pieces.concat(), given(encoding));
        let whole = seen(read(&bytes, phones(), options.clone()));
        prop_assert_eq!(&whole, &in_pieces(&bytes, 1, &options));
        prop_assert_eq!(&whole, &in_pieces(&bytes, size, &options));
    }

    /// What stands in U+FFFD's place is flagged, and nothing else is.
    #[test]
    fn what_is_lost_is_flagged(pieces in prop::collection::vec(piece(), 0..40), encoding in encoding()) {
        let Ok((_, _, rows)) = seen(read(&pieces.concat(), phones(), given(encoding))) else { return Ok(()) };
        for (meta, cells) in rows {
            let holds = cells.iter().any(|cell| cell.contains('\u{fffd}'));
            prop_assert!(!holds || meta.flags.replaced(), "{:?} {:?}", meta, cells);
        }
    }
}

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::with_cases(20)))]

    #[test]
    fn cuts_make_no_difference_behind_the_start(
        pieces in prop::collection::vec(piece(), 0..40),
        short_by in 0..40_usize,
        size in 1..9_usize,
    ) {
        const START: usize = 256 << 10;
        let mut bytes = b"12223334444,a\n".repeat(START / 14);
        bytes.truncate(START - short_by);
        bytes.extend(pieces.concat());
        let options = ReadOptions::default();
        let whole = seen(read(&bytes, phones(), options.clone()));
        let mut reader = ListReader::new(phones(), options);
        let (start, rest) = bytes.split_at(START - 50);
        let parts = reader.push(start).and_then(|()| rest.chunks(size).try_for_each(|piece| reader.push(piece)));
        prop_assert_eq!(whole, parts.and_then(|()| seen(reader.finish())));
    }
}
