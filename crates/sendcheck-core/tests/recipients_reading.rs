//! What the list reader makes of the files that people have.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use sendcheck_core::check::Unchecked;
use sendcheck_core::handoff::Handoff;
use sendcheck_core::policy::Policy;
use sendcheck_core::recipients::{
    AddressColumn, CellDoubt, Column, ColumnRole, DelimiterBasis, DoubtedCells, Encoding, Expected, HeaderMode,
    HeadingReason, InputKind, List, ListError, NamedColumn, NotText, Part, ReadOptions, ReadingNote, Scratch, Sheet,
    SheetReader, Surplus, read,
};

fn phones(variables: usize) -> Expected {
    let columns = (1..=variables).map(|variable| Column::Body(variable.to_string())).collect();
    Expected { address: AddressColumn::Phone, columns, whole_line: false }
}

fn csv(bytes: impl AsRef<[u8]>, variables: usize) -> List {
    read(bytes.as_ref(), phones(variables), ReadOptions::default()).unwrap()
}

fn lines(text: &str, expected: Expected) -> List {
    read(text.as_bytes(), expected, ReadOptions { input: InputKind::Lines, ..ReadOptions::default() }).unwrap()
}

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

/// Address and expected values of every row, absent ones as `-`, joined by `/`.
fn values(list: &List) -> Vec<String> {
    let mut scratch = Scratch::default();
    let columns = list.expected().columns.len();
    let row = |index| {
        let cells = list.cells(index, &mut scratch).unwrap();
        let values = (0..columns).map(|column| cells.expected(column));
        let all: Vec<&str> = std::iter::once(cells.address()).chain(values).map(|value| value.unwrap_or("-")).collect();
        all.join("/")
    };
    (0..list.len()).map(row).collect()
}

/// Row and line numbers.
fn places(list: &List) -> Vec<(u32, u32)> {
    (0..list.len()).map(|index| list.record(index).unwrap()).map(|meta| (meta.row, meta.line)).collect()
}

fn error(bytes: &[u8]) -> ListError {
    read(bytes, phones(0), ReadOptions::default()).unwrap_err()
}

#[test]
fn reads_the_documented_examples() {
    assert_eq!(values(&csv("Phone,B1,B2\n12223334444,Jane,9999", 2)), ["12223334444/Jane/9999"]);
    let typed = lines("12223334444, Nancy, 9999\n12223334445, Bob, 8888\n", phones(2));
    assert_eq!(values(&typed), ["12223334444/Nancy/9999", "12223334445/Bob/8888"]);
    let message = Expected { whole_line: true, ..phones(1) };
    let typed = lines("12223334445, Hi Bob, your subscription is about to expire ...", message);
    assert_eq!(values(&typed), ["12223334445/Hi Bob, your subscription is about to expire ..."]);
    let columns = vec![Column::Header, Column::Body("1".into()), Column::Body("2".into())];
    let rich = Expected { columns, ..phones(0) };
    let typed = lines("11111111111,https://upload.wikimedia.org/wikipedia/commons/image1.png,Jane,9999", rich);
    assert_eq!(values(&typed), ["11111111111/https://upload.wikimedia.org/wikipedia/commons/image1.png/Jane/9999"]);
}

#[test]
fn every_encoding_comes_out_the_same() {
    let text = "Phone;B1\r\n12223334444;Zoë 😀\r\n";
    let marked = format!("\u{feff}{text}");
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (marked.as_bytes().to_vec(), Encoding::Utf8Bom),
        (utf16(&marked, u16::to_le_bytes), Encoding::Utf16Le),
        (utf16(&marked, u16::to_be_bytes), Encoding::Utf16Be),
        (utf16(text, u16::to_le_bytes), Encoding::Utf16Le),
        (utf16(text, u16::to_be_bytes), Encoding::Utf16Be),
    ] {
        let list = csv(bytes, 1);
        assert_eq!(list.reading().encoding, encoding);
        assert_eq!(values(&list), ["12223334444/Zoë 😀"]);
        assert!(list.record(0).unwrap().flags.is_clean());
    }
}

#[test]
fn half_a_character_is_replaced_and_said() {
    let mut bytes = utf16("\u{feff}12223334444,a", u16::to_le_bytes);
    bytes.extend(0xd83d_u16.to_le_bytes());
    bytes.extend(utf16("\n12223334445,b", u16::to_le_bytes));
    let list = csv(bytes, 1);
    assert_eq!(values(&list), ["12223334444/a\u{fffd}", "12223334445/b"]);
    assert!(list.record(0).unwrap().flags.replaced());
    assert!(list.record(1).unwrap().flags.is_clean());
}

#[test]
fn half_a_character_at_the_end_is_said_too() {
    let half = 0xd83d_u16.to_le_bytes();
    for end in [&half[..], &half[..1]] {
        let list = csv([&utf16("\u{feff}12223334444,a\n12223334445,b", u16::to_le_bytes), end].concat(), 1);
        assert_eq!(values(&list), ["12223334444/a", "12223334445/b\u{fffd}"]);
        assert!(list.record(1).unwrap().flags.replaced());
    }
}

#[test]
fn a_nul_is_a_letter_so_that_no_quote_opens_behind_it() {
    let list = csv(b"12223334444,\0\"a\n12223334445,b\"", 1);
    assert_eq!(values(&list), ["12223334444/\u{fffd}\"a", "12223334445/b\""]);
}

#[test]
fn rows_and_lines_are_counted_as_a_spreadsheet_shows_them() {
    let list = csv("sep=;\rPhone;B1\r\n1222;\"a\nb\"\n\n;\"  \"\n1333;c", 1);
    assert_eq!(list.reading().delimiter_basis, DelimiterBasis::Directive);
    assert_eq!(places(&list), [(1, 3), (4, 7)]);
    assert_eq!(list.blank_rows(), 2);
    assert_eq!(values(&list), ["1222/a\nb", "1333/c"]);
}

#[test]
fn a_blank_row_above_the_header_counts_as_one() {
    let list = csv("\nPhone\n12223334444", 0);
    assert!(list.reading().heading.is_there());
    assert_eq!((places(&list), list.blank_rows()), (vec![(1, 3)], 1), "rows are counted from the heading");
}

#[test]
fn without_a_header_the_first_row_is_a_recipient() {
    let list = csv("12223334444\n12223334445", 0);
    assert_eq!(list.reading().heading.why, HeadingReason::NumberFirst);
    assert_eq!(places(&list), [(1, 1), (2, 2)]);
}

#[test]
fn a_torn_quote_leaves_the_rows_before_it_alone() {
    let list = csv("12223334444,a\n12223334445,\"b\nc\",\n12223334446,\"x\ny\", \"d\n12223334447,e\n", 2);
    assert_eq!(values(&list)[..2], ["12223334444/a/-", "12223334445/b\nc/-"]);
    assert_eq!(list.len(), 3);
    let torn = list.record(2).unwrap();
    assert!(torn.flags.quote_unterminated());
    assert_eq!((torn.line, torn.quote_line), (4, Some(5)));
    assert_eq!(values(&list)[2], "12223334446/x\ny/\"d\n12223334447,e");
}

#[test]
fn a_torn_quote_in_a_typed_line_ends_with_its_line() {
    let list = lines("12223334444,\"a\n12223334445,\"b\"c\n12223334446,d", phones(1));
    assert_eq!(values(&list), ["12223334444/\"a", "12223334445/\"b\"c", "12223334446/d"]);
    let torn = list.record(0).unwrap();
    assert!(torn.flags.quote_unterminated() && torn.quote_line == Some(1));
    assert!(list.record(1).unwrap().flags.text_after_quote());
    assert!(list.record(2).unwrap().flags.is_clean());
}

#[test]
fn text_after_a_closing_quote_spoils_its_row_only() {
    let list = csv("12223334444,\"a\"b\"\n12223334445,c", 1);
    assert!(list.record(0).unwrap().flags.text_after_quote());
    assert_eq!(values(&list), ["12223334444/\"a\"b\"", "12223334445/c"]);
    let open = csv("12223334444,\"a\"b,\"c\n12223334445,d", 2);
    let flags = open.record(0).unwrap().flags;
    assert!(flags.text_after_quote() && !flags.quote_unterminated(), "quotes behind it mean nothing");
}

#[test]
fn a_row_too_large_is_dropped_up_to_its_end_outside_quotes() {
    let options = ReadOptions { max_row_bytes: 20, ..ReadOptions::default() };
    let text = "12223334444,a\n12223334445,\"b\nccccccccc\n12223334446,d\"\n12223334447,e";
    let list = read(text.as_bytes(), phones(1), options).unwrap();
    assert_eq!(values(&list), ["12223334444/a", "-/-", "12223334447/e"]);
    let dropped = list.record(1).unwrap();
    assert!(dropped.flags.too_large());
    assert_eq!((dropped.row, dropped.line), (2, 2));
    assert!(!list.cells(1, &mut Scratch::default()).unwrap().short());
    let mut scratch = Scratch::default();
    assert_eq!(list.cells(0, &mut scratch).unwrap().width(), 2);
    assert_eq!(list.cells(1, &mut scratch).unwrap().width(), 0);
    assert_eq!(places(&list)[2], (3, 5));
}

#[test]
fn nothing_is_kept_of_a_row_too_large() {
    let fingerprint = |row: &str| {
        let options = ReadOptions { max_row_bytes: 20, ..ReadOptions::default() };
        read(format!("12223334444,a\n{row}\n").as_bytes(), phones(1), options).unwrap().fingerprint()
    };
    assert_eq!(fingerprint("12223334445,a\0bbbbbbbbbb"), fingerprint("12223334446,c\0bbbbbbbbbb"));
}

#[test]
fn short_rows_and_surplus_cells_are_told() {
    let list = csv("12223334444,a\n12223334445,a,b,,c,\n12223334446,a,b,,\n12223334447,a,", 2);
    let mut scratch = Scratch::default();
    let mut told =
        |index| list.cells(index, &mut scratch).map(|cells| (cells.short(), cells.surplus(Part::Body))).unwrap();
    let none = Surplus::default();
    assert_eq!(told(0), (true, none));
    assert_eq!(told(1), (false, Surplus { count: 1, first: Some(5) }));
    assert_eq!(told(2), (false, none));
    assert_eq!(told(3), (false, none));
}

#[test]
fn names_win_over_the_order_of_columns() {
    let list = csv("Note,B2,Mobile,B1,B3\nx,two,12223334444,one,three", 2);
    assert!(list.reading().by_name());
    assert_eq!(values(&list), ["12223334444/one/two"]);
    assert_eq!(
        list.reading().notes,
        [ReadingNote::ColumnsUnknown { columns: vec![NamedColumn { position: 1, name: "Note".into() }] }]
    );
    assert_eq!(list.reading().roles[0], ColumnRole::Ignored);
    let mut scratch = Scratch::default();
    let cells = list.cells(0, &mut scratch).unwrap();
    assert_eq!((cells.position_of(0), cells.position_of(1), cells.position_of(2)), (Some(4), Some(2), None));
    assert_eq!(cells.surplus(Part::Body), Surplus { count: 1, first: Some(5) });
}

#[test]
fn a_message_column_is_the_only_variable_of_the_body() {
    let columns = vec![Column::Header, Column::Body("1".into())];
    let text = b"Phone,Message,Extra\n12223334444,Hi,https://a.example/b.png";
    let list = read(text, Expected { columns, ..phones(0) }, ReadOptions::default()).unwrap();
    assert_eq!(values(&list), ["12223334444/https://a.example/b.png/Hi"]);
}

#[test]
fn a_caller_may_call_ids_by_any_of_their_names() {
    for name in ["Id", "Inapp"] {
        let mut options = ReadOptions::default();
        options.columns.add(&format!("{name}=Member")).unwrap();
        let ids = Expected { address: AddressColumn::Id, ..phones(1) };
        let list = read(b"B1,Member\nHi,user1", ids.clone(), options).unwrap();
        assert_eq!(values(&list), ["user1/Hi"], "{name}");
        let mut options = ReadOptions::default();
        options.columns.add("Phone=Member").unwrap();
        assert!(read(b"B1,Member\nHi,user1", ids, options).is_err());
    }
}

#[test]
fn an_absent_column_is_an_absent_value_in_every_row() {
    let list = csv("B1,B2\none,two", 2);
    assert_eq!(list.reading().notes, [ReadingNote::ColumnMissing { need: "Phone".into() }]);
    assert_eq!(values(&list), ["-/one/two"]);
}

#[test]
fn an_address_or_url_is_trimmed_even_in_quotes_and_a_body_is_not() {
    let columns = vec![Column::Header, Column::Body("1".into())];
    let rich = Expected { columns, ..phones(0) };
    let text = "\" 12223334444 \",\"\u{feff} https://a.example/b.png \",\" Jane \"";
    let list = read(text.as_bytes(), rich.clone(), ReadOptions::default()).unwrap();
    assert_eq!(values(&list), ["12223334444/https://a.example/b.png/ Jane "]);
    let blank = read("\u{a0},\"\u{feff} \",\" \u{a0}\"\n1,a,b".as_bytes(), rich, ReadOptions::default()).unwrap();
    assert_eq!(values(&blank)[0], "-/-/-");
    assert_eq!(blank.blank_rows(), 0, "a mark is something, though no value");
}

#[test]
fn marks_stay_on_a_number_for_the_repair_and_leave_an_id() {
    let text = "\u{202a}12223334444\u{202c},a".as_bytes();
    assert_eq!(values(&csv(text, 1)), ["\u{202a}12223334444\u{202c}/a"]);
    let ids = Expected { address: AddressColumn::Id, ..phones(1) };
    assert_eq!(values(&read(text, ids, ReadOptions::default()).unwrap()), ["12223334444/a"]);
}

#[test]
fn pasted_cells_are_cut_at_tabs() {
    let list = lines("Phone\tB1\n12223334444\tJane\n", phones(1));
    assert_eq!((list.reading().delimiter, values(&list)), ('\t', vec!["12223334444/Jane".into()]));
    let message = Expected { whole_line: true, ..phones(1) };
    assert_eq!(values(&lines("12223334444\tHi \"Jane\"", message)), ["12223334444/Hi \"Jane\""]);
}

#[test]
fn a_lone_list_of_numbers_may_hold_text_beyond_what_is_wanted() {
    let list = lines("12223334444, Hi Bob", phones(0));
    assert_eq!(
        list.cells(0, &mut Scratch::default()).unwrap().surplus(Part::Body),
        Surplus { count: 1, first: Some(2) }
    );
}

#[test]
fn what_is_no_list_is_refused_by_name() {
    let kind = |bytes| match error(bytes) {
        ListError::NotText { kind } => kind,
        other => panic!("{other}"),
    };
    assert_eq!(kind(b"PK\x03\x04\x14\0\x06\0[Content_Types].xml"), NotText::Workbook);
    assert_eq!(kind(b"\xef\xbb\xbf<html><table>"), NotText::Html);
}

#[test]
fn a_list_without_recipients_is_refused() {
    for empty in [&b""[..], b"\n\n", b"\xef\xbb\xbf", b" , ,\n", b"sep=;\n"] {
        assert_eq!(error(empty), ListError::Empty, "{empty:?}");
    }
    assert_eq!(error(b"\nPhone,B1\n,\n"), ListError::HeaderOnly { line: 2 });
    let told = ReadOptions { header: HeaderMode::Yes, ..ReadOptions::default() };
    assert_eq!(read(b"12223334444", phones(0), told).unwrap_err(), ListError::HeaderOnly { line: 1 });
}

/// Marks of thousands are lost on no number that is called, and matter in a text.
#[test]
fn marks_of_a_sheet_are_told_of_texts_and_not_of_the_number() {
    let handoff = br#"{ "type": "sms-twilio", "messageComponents": [
        { "type": "body", "content": "${{1}}", "variables": ["1"], "optOut": "Reply STOP" } ] }"#;
    let handoff = Handoff::read(handoff).unwrap();
    let mut reader = SheetReader::new(phones(1), ReadOptions::default());
    reader.row(1, ["Phone", "B1"]);
    reader.row(2, ["12025550123", "1000"]);
    let doubted = |doubt, column| DoubtedCells { doubt, column, cells: 1, first: 2 };
    let sheet = Sheet {
        format: "xlsx",
        name: "One".into(),
        others: vec![],
        is_given: false,
        tells_looks: true,
        hidden: None,
        doubted: vec![doubted(CellDoubt::Marks, 1), doubted(CellDoubt::Format, 1), doubted(CellDoubt::Marks, 2)],
    };
    let unchecked = Unchecked::new(reader.finish(sheet).unwrap(), InputKind::Csv, handoff, Policy::default());
    let rows = unchecked.check_rows(0..1);
    let found = unchecked.finish([rows]);
    let told: Vec<_> = found.findings().iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(
        told,
        [
            "1 cell, in row 2: a number in a format that is not followed, read as it is",
            "1 cell, in row 2: a number whose marks are the computer's, read with a decimal point and without thousands"
        ]
    );
}
