//! What holds for every list, whatever its bytes and however they come.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod seeds;

use proptest::prelude::*;
use sendcheck_core::recipients::number_cell::mend;
use sendcheck_core::recipients::rejected::RejectedWriter;
use sendcheck_core::recipients::{
    AddressColumn, Cells, Column, ColumnRole, Encoding, Expected, HeaderMode, InputKind, List, ListError, ListReader,
    ReadOptions, Reading, ReadingNote, RecordMeta, Scratch, Standing, Surplus, read,
};

use seeds::with_seeds;

/// All that can be seen of a list.
#[derive(Debug, PartialEq)]
struct Observed {
    reading: Reading,
    blank_rows: u32,
    rows: Vec<(RecordMeta, ObservedCells)>,
}

#[derive(Debug, PartialEq)]
struct ObservedCells {
    address: Option<String>,
    expected: Vec<(Option<String>, Option<u32>)>,
    surplus: Surplus,
    short: bool,
    original: Vec<String>,
}

fn observe(list: &List) -> Observed {
    let mut scratch = Scratch::default();
    let row = |index| {
        let cells = list.cells(index, &mut scratch).unwrap();
        (list.record(index).unwrap(), observe_cells(&cells, list.expected().columns.len()))
    };
    let rows = (0..list.len()).map(row).collect();
    assert!(list.record(list.len()).is_none() && list.cells(list.len(), &mut Scratch::default()).is_none());
    Observed { reading: list.reading().clone(), blank_rows: list.blank_rows(), rows }
}

fn observe_cells(cells: &Cells<'_>, columns: usize) -> ObservedCells {
    ObservedCells {
        address: cells.address().map(String::from),
        expected: (0..columns)
            .map(|index| (cells.expected(index).map(String::from), cells.position_of(index)))
            .collect(),
        surplus: cells.surplus(),
        short: cells.short(),
        original: cells.original().map(String::from).collect(),
    }
}

fn read_in_pieces(bytes: &[u8], cuts: &[usize], expected: Expected, options: ReadOptions) -> Result<List, ListError> {
    let mut reader = ListReader::new(expected, options);
    let mut rest = bytes;
    let (&last, _) = cuts.split_last().unwrap();
    for cut in cuts.iter().copied().chain(std::iter::repeat(last)) {
        if rest.is_empty() {
            break;
        }
        let (piece, behind) = rest.split_at(cut.min(rest.len()));
        reader.push(piece)?;
        rest = behind;
    }
    assert_eq!(reader.bytes_read(), bytes.len() as u64);
    reader.finish()
}

fn expected() -> impl Strategy<Value = Expected> {
    let column = prop_oneof![Just(Column::Header), "[1-3]".prop_map(Column::Body), Just(Column::Button("1".into())),];
    let address = prop_oneof![Just(AddressColumn::Phone), Just(AddressColumn::Id)];
    (address, prop::collection::vec(column, 0..4), any::<bool>()).prop_map(|(address, columns, whole_line)| Expected {
        address,
        columns,
        whole_line,
    })
}

fn options() -> impl Strategy<Value = ReadOptions> {
    let input = prop_oneof![Just(InputKind::Csv), Just(InputKind::Lines)];
    let header = prop_oneof![Just(HeaderMode::Auto), Just(HeaderMode::Yes), Just(HeaderMode::No)];
    let size = prop_oneof![Just(1 << 20), 0..40_usize];
    (input, header, size).prop_map(|(input, header, max_row_bytes)| ReadOptions {
        input,
        header,
        max_row_bytes,
        ..ReadOptions::default()
    })
}

/// Pieces that lists are made of, the troublesome ones first.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "|",
        "\r",
        "\n",
        "\r\n",
        " ",
        "'",
        "=",
        "+",
        "-",
        "@",
        "\u{a0}",
        "\u{feff}",
        "\u{202a}",
        "＝",
        "é",
        "😀",
        "\u{fffd}",
        "a",
        "1",
        "12223334444",
        "1.5E+3",
        "Phone",
        "Number",
        "Id",
        "B1",
        "b2",
        "H1",
        "BU1",
        "Message",
        "sendcheck row",
        "sendcheck codes",
        "sep=;",
        "x,y",
        "\",\"",
        "\"\n\"",
    ])
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let wide = |to_bytes: fn(u16) -> [u8; 2], mark: bool| {
        (text(), prop::option::of(0xd800..0xe000_u16), 0..2_usize).prop_map(move |(text, lone, odd)| {
            let units = mark
                .then_some(0xfeff)
                .into_iter()
                .chain(text.encode_utf16())
                .chain(lone)
                .chain(text.encode_utf16().take(9));
            let mut bytes: Vec<u8> = units.flat_map(to_bytes).collect();
            bytes.truncate(bytes.len() - odd.min(bytes.len()));
            bytes
        })
    };
    let broken = (text(), prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4)).prop_map(
        |(text, changes)| {
            let mut bytes = text.into_bytes();
            for (place, byte) in changes {
                if !bytes.is_empty() {
                    let place = place.index(bytes.len());
                    bytes[place] = byte;
                }
            }
            bytes
        },
    );
    prop_oneof![
        4 => text().prop_map(String::into_bytes),
        1 => text().prop_map(|text| format!("\u{feff}{text}").into_bytes()),
        1 => wide(u16::to_le_bytes, true),
        1 => wide(u16::to_be_bytes, true),
        1 => wide(u16::to_le_bytes, false),
        2 => broken,
        1 => prop::collection::vec(any::<u8>(), 0..200),
    ]
}

/// How much of a file decides its layout.
const START_LEN: usize = 64 << 10;

/// One long first row, so that what follows comes behind the start of the file.
#[derive(Debug, Clone)]
struct Start {
    delimiter: char,
    encoding: Encoding,
    /// Bytes by which the long row falls short of the whole start.
    short_by: usize,
    /// A unit of UTF-16 to put behind the text, perhaps half a character.
    lone: Option<u16>,
}

impl Start {
    fn before(&self, text: &str) -> Vec<u8> {
        let encode = |text: &str, lone: Option<u16>| -> Vec<u8> {
            let units = text.encode_utf16().chain(lone);
            match self.encoding {
                Encoding::Utf16Le => units.flat_map(u16::to_le_bytes).collect(),
                Encoding::Utf16Be => units.flat_map(u16::to_be_bytes).collect(),
                _ => text.bytes().chain(lone.map(|unit| unit.to_be_bytes()[0])).collect(),
            }
        };
        let unit = encode("a", None);
        let mut bytes = encode(&format!("\u{feff}12223334444{}", self.delimiter), None);
        while bytes.len() < START_LEN - self.short_by {
            bytes.extend(&unit);
        }
        bytes.extend(encode(text, self.lone));
        bytes.extend(encode(text, None));
        bytes
    }
}

fn start() -> impl Strategy<Value = Start> {
    let delimiter = prop::sample::select(vec![',', ';', '\t', '|']);
    let encoding = prop::sample::select(vec![Encoding::Utf8Bom, Encoding::Utf16Le, Encoding::Utf16Be]);
    (delimiter, encoding, 0..12_usize, prop::option::of(0xd800..0xe000_u16))
        .prop_map(|(delimiter, encoding, short_by, lone)| Start { delimiter, encoding, short_by, lone })
}

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::with_cases(300)))]

    /// The start of a file is looked at as a whole, so cuts only tell behind it.
    #[test]
    fn cuts_make_no_difference_behind_the_start(
        text in text(),
        start in start(),
        cuts in prop::collection::vec(1..12_usize, 1..6),
        expected in expected(),
        options in options(),
    ) {
        let bytes = start.before(&text);
        let whole = read(&bytes, expected.clone(), options.clone()).map(|list| observe(&list));
        for cuts in [&cuts[..], &[1]] {
            let cuts = [&[START_LEN - 8], cuts].concat();
            let pieces = read_in_pieces(&bytes, &cuts, expected.clone(), options.clone()).map(|list| observe(&list));
            prop_assert_eq!(&whole, &pieces);
        }
    }
}

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::with_cases(2000)))]

    #[test]
    fn any_bytes_read_alike_whole_and_in_pieces(
        bytes in bytes(),
        cuts in prop::collection::vec(1..12_usize, 1..6),
        expected in expected(),
        options in options(),
    ) {
        let whole = read(&bytes, expected.clone(), options.clone()).map(|list| observe(&list));
        let pieces = read_in_pieces(&bytes, &cuts, expected.clone(), options.clone()).map(|list| observe(&list));
        let single = read_in_pieces(&bytes, &[1], expected, options).map(|list| observe(&list));
        prop_assert_eq!(&whole, &pieces);
        prop_assert_eq!(&whole, &single);
    }

    #[test]
    fn no_row_is_lost(text in text(), expected in expected(), mut options in options()) {
        options.input = InputKind::Lines;
        let Ok(list) = read(text.as_bytes(), expected, options) else { return Ok(()) };
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let ends = text.replace("\r\n", "\n").replace('\r', "\n");
        let lines = ends.strip_suffix('\n').unwrap_or(&ends).split('\n').count();
        let heading = list.reading().heading;
        let repeated = list.reading().notes.iter().map(|note| match note {
            ReadingNote::HeadingRepeated { times, .. } => *times as usize,
            _ => 0,
        });
        let header = usize::from(heading.is_there()) + heading.rows_above as usize + repeated.sum::<usize>();
        prop_assert_eq!(list.len() + list.blank_rows() as usize + header, lines);
        let numbers: Vec<u32> = (0..list.len()).map(|index| list.record(index).unwrap().row).collect();
        prop_assert!(numbers.is_sorted_by(|a, b| a < b));
        prop_assert!(numbers.last().is_none_or(|&last| last as usize <= lines));
    }

    #[test]
    fn rejected_rows_read_back(bytes in bytes(), expected in expected(), mut options in options()) {
        options.max_row_bytes = 1 << 20;
        let Ok(list) = read(&bytes, expected.clone(), options) else { return Ok(()) };
        let mut writer = RejectedWriter::new(&list);
        let rows: Vec<_> = (0..list.len()).map(|index| writer.row(index, "INVALID_NUMBER =x", "-x").unwrap()).collect();
        let file = [writer.heading(), rows.concat()].concat();
        let text = String::from_utf8_lossy(&file);
        let written_back = writer.written_back();
        // A few rows may not show that they are in windows-1252.
        let encoding = Some(written_back.encoding).filter(|encoding| *encoding == Encoding::Windows1252);
        let back = read(&file, expected, ReadOptions { encoding, ..ReadOptions::default() }).unwrap();
        prop_assert_eq!(back.reading().encoding, written_back.encoding);
        prop_assert_eq!(back.reading().delimiter, written_back.delimiter);
        prop_assert!(back.reading().heading.is_there());
        prop_assert_eq!(back.len(), list.len());
        // What was not certain is not made so by the names of the file.
        if list.reading().standing != Standing::Certain {
            return Ok(());
        }
        if !list.reading().heading.is_there() {
            let of_cells = |note: &ReadingNote| {
                matches!(note, ReadingNote::QuotesUnusual { .. } | ReadingNote::EncodingContradicted { .. })
            };
            prop_assert!(back.reading().notes.iter().all(of_cells), "{:?}", back.reading().notes);
        }
        let (mut before, mut after) = (Scratch::default(), Scratch::default());
        for index in 0..list.len() {
            let (old, new) = (list.cells(index, &mut before).unwrap(), back.cells(index, &mut after).unwrap());
            let (old_cells, new_cells) = (observe_cells(&old, 4), observe_cells(&new, 4));
            let bare = |address: &Option<String>| address.as_ref().map(|text| {
                let digits = text.strip_prefix('+').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
                digits.unwrap_or(text).to_owned()
            });
            prop_assert_eq!(bare(&old_cells.address), bare(&new_cells.address), "{}", text);
            for (old, new) in old_cells.expected.iter().zip(&new_cells.expected) {
                prop_assert_eq!(&old.0, &new.0, "{}", text);
            }
            prop_assert!(old_cells.surplus.count == new_cells.surplus.count, "{}", text);
            prop_assert_eq!(own_cells(&list, &old), own_cells(&back, &new), "{}", text);
        }
    }

    #[test]
    fn mending_twice_is_mending_once(text in "['=\"+ 0-9.,eE()\u{a0}\u{202a}\u{2013}\u{ff0b}-]{0,20}") {
        let (mut first, mut second) = (String::new(), String::new());
        let once = mend(&text, &mut first);
        if !once.repairs.is_empty() && !once.text.starts_with(['\'', '=']) {
            prop_assert_eq!(mend(once.text, &mut second).text, once.text);
        }
        prop_assert!(once.text.len() <= text.len());
    }
}

/// The cells of the list's own columns but the address, without empty ones at the end.
fn own_cells(list: &List, cells: &Cells<'_>) -> Vec<String> {
    let roles = &list.reading().roles;
    let is_own = |index: usize| !matches!(roles.get(index), Some(ColumnRole::Reserved | ColumnRole::Address));
    let mut own: Vec<String> =
        cells.original().enumerate().filter(|(index, _)| is_own(*index)).map(|(_, text)| text.into()).collect();
    own.truncate(own.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1));
    own
}

#[test]
fn cuts_make_no_difference_far_into_a_file() {
    let phones =
        || Expected { address: AddressColumn::Phone, columns: vec![Column::Body("1".into())], whole_line: false };
    let rows: Vec<String> = (0..6000).map(|row| format!("1{row:010};\"é {row}\r\n😀\"\r")).collect();
    let rows = rows.concat();
    let mut utf8 = rows.clone().into_bytes();
    utf8.extend(b"12223334444;Zo\xeb\n12223334445;\"torn\n12223334446;a");
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(rows.encode_utf16())
        .chain([0xd800, u16::from(b';')])
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [utf8, utf16] {
        let whole = observe(&read(&bytes, phones(), ReadOptions::default()).unwrap());
        for cut in [1, 7, 4096, (64 << 10) - 1, 64 << 10, (64 << 10) + 1] {
            let pieces = read_in_pieces(&bytes, &[cut], phones(), ReadOptions::default()).unwrap();
            assert!(observe(&pieces) == whole, "pieces of {cut}");
        }
        let (last, _) = whole.rows.last().unwrap();
        assert!(!last.flags.is_clean());
    }
}
