//! Workbooks made by other programs' libraries: `tests/oracles/workbooks` holds them with the scripts that made them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::path::PathBuf;

use sendcheck::engine::recipients::{CellDoubt, HeadingReason, ReadingNote};
use sendcheck::{
    Handoff, ListError, NotChecked, Policy, ReadOptions, Recipients, RuleCode, Verdict, read_ids, read_numbers,
};

const HANDOFF: &[u8] = br#"{ "type": "wa", "messageComponents": [
    { "type": "body", "content": "Hi ${{1}}, your code is ${{2}}.", "variables": ["1", "2"] } ] }"#;

fn file(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/oracles/workbooks");
    std::fs::read(folder.join(name)).unwrap()
}

fn read_with(bytes: &[u8], options: ReadOptions) -> Result<Recipients, ListError> {
    Recipients::read(bytes, &Handoff::read(HANDOFF).unwrap(), &Policy::default(), options)
}

fn read(name: &str) -> Recipients {
    read_with(&file(name), ReadOptions::default()).unwrap()
}

fn sheet(name: &str) -> ReadOptions {
    ReadOptions { sheet: Some(name.into()), ..ReadOptions::default() }
}

fn cells(recipients: &Recipients) -> Vec<Vec<String>> {
    (0..recipients.len()).map(|index| recipients.cells(index).unwrap()).collect()
}

fn verdicts(recipients: &Recipients) -> Vec<(Option<Verdict>, Vec<RuleCode>)> {
    let of = |index| (recipients.verdict(index), recipients.rules(index).unwrap().iter().collect());
    (0..recipients.len()).map(of).collect()
}

/// The same table by eleven writers of four formats.
const CONTACTS: [(&str, &str); 11] = [
    ("openpyxl.xlsx", "xlsx"),
    ("xlsxwriter.xlsx", "xlsx"),
    ("xlsxwriter-inline.xlsx", "xlsx"),
    ("pandas.xlsx", "xlsx"),
    ("sheetjs.xlsx", "xlsx"),
    ("sheetjs.xlsm", "xlsm"),
    ("pandas.ods", "ods"),
    ("sheetjs.ods", "ods"),
    ("xlwt.xls", "xls"),
    ("sheetjs.xls", "xls"),
    ("contacts.csv", ""),
];

#[test]
fn the_same_table_gives_the_same_cells_and_verdicts_whoever_wrote_it() {
    let csv = read("contacts.csv");
    assert_eq!((csv.len(), csv.cells(1).unwrap()[1].as_str()), (7, "Zoë, \"Zo\""));
    for (name, format) in CONTACTS {
        let list = read(name);
        let of_sheet = list.list().reading().sheet.as_ref();
        assert_eq!(of_sheet.map_or("", |sheet| sheet.format), format, "{name}");
        assert_eq!(cells(&list), cells(&csv), "{name}");
        assert_eq!(verdicts(&list), verdicts(&csv), "{name}");
        // A line break in a cell is a line of the file in CSV alone.
        let lines: Vec<_> = (0..list.len()).map(|index| list.list().record(index).unwrap().line).collect();
        assert_eq!(lines, if format.is_empty() { vec![2, 3, 4, 6, 7, 8, 9] } else { (2..9).collect() }, "{name}");
        assert_eq!(list.list().reading().heading.why, HeadingReason::KnownName(1), "{name}");
    }
}

/// What `LibreOffice` itself writes of one table, in three formats, which differ in what they say of how cells look.
#[test]
fn what_libreoffice_writes_is_read_as_it_shows_it() {
    let rows = |due: [&str; 3], zeros: &str, share: &str| -> Vec<Vec<String>> {
        let [german, iso, time] = due;
        [
            ["491512345678", "Zoë", german, "19.99"],
            ["+49 1512 3456790", "Łukasz, \"L\"", iso, zeros],
            ["12125550142", "李", time, share],
            ["12125550143", "O'Neill", "2026-12-24", "39.98"],
            ["12125550144", "Hidden", "2026-02-03", "TRUE"],
            ["0012125550145", "#DIV/0!", "two\nlines", "00123"],
        ]
        .map(|row| row.map(String::from).to_vec())
        .to_vec()
    };
    // A code of Excel has `/` for the point of German dates, so that the date is told as a figure.
    let expected = [
        ("libreoffice.ods", rows(["30.11.2026", "2026-02-01", "09:30"], "00042", "25%")),
        ("libreoffice.xlsx", rows(["2026-11-30", "2026-02-01", "09:30"], "00042", "25%")),
        ("libreoffice.xls", rows(["2026-11-30", "2026-02-01", "09:30:00"], "42", "0.25")),
    ];
    for (name, expected) in expected {
        let list = read(name);
        assert_eq!(cells(&list), expected, "{name}");
        let sheet = list.list().reading().sheet.clone().unwrap();
        assert_eq!((sheet.name.as_str(), sheet.others.as_slice()), ("Contacts", &["Notes".to_string()][..]), "{name}");
    }
}

#[test]
fn any_pieces_give_the_same() {
    let bytes = file("openpyxl.xlsx");
    for size in [1, 7, 1000] {
        let handoff = Handoff::read(HANDOFF).unwrap();
        let mut builder = Recipients::builder(&handoff, &Policy::default(), ReadOptions::default());
        bytes.chunks(size).for_each(|piece| builder.push(piece).unwrap());
        assert_eq!(cells(&builder.finish().unwrap()), cells(&read("openpyxl.xlsx")));
    }
    // A text that is shorter than what tells a workbook.
    assert_eq!(read_with(b"12025", ReadOptions::default()).unwrap().len(), 1);
    let short = read_with(b"PK\x03", ReadOptions::default());
    assert!(!matches!(short, Ok(_) | Err(ListError::Workbook { .. })), "{short:?}");
}

/// What a module that reads workbooks alone hands over makes the list that the file makes.
#[test]
fn sheets_that_were_carried_make_the_same_list() {
    use sendcheck::engine::recipients::carried;
    let expected = || sendcheck::expected_columns(&Handoff::read(HANDOFF).unwrap());
    for (name, format) in CONTACTS.into_iter().filter(|(_, format)| !format.is_empty()) {
        let carried = sendcheck::carry_list(&file(name), None).unwrap();
        let carried = carried::read_carried(&carried, &expected(), &ReadOptions::default()).unwrap();
        assert_eq!(carried.reading(), read(name).list().reading(), "{name}, {format}");
        assert_eq!(carried.len(), 7, "{name}");
    }
    let said = |bytes: &[u8], sheet: Option<&str>| {
        let options = ReadOptions { sheet: sheet.map(String::from), ..ReadOptions::default() };
        let carried = sendcheck::carry_list(bytes, sheet).unwrap();
        let carried = carried::read_carried(&carried, &expected(), &options).unwrap_err().to_string();
        assert_eq!(carried, read_with(bytes, options).unwrap_err().to_string());
    };
    said(&file("encrypted.xlsx"), None);
    said(&file("sheetjs.xlsb"), None);
    said(&file("looks.xlsx"), Some("Contacts"));
    said(&file("looks.xlsx"), Some("3"));
    said(&file("openpyxl.xlsx")[..2000], None);
    assert_eq!(sendcheck::carry_list(&file("contacts.csv"), None), None);
}

#[test]
fn a_document_is_called_what_it_is() {
    use std::io::{Cursor, Write};
    let archive = |parts: &[&str]| {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for part in parts {
            zip.start_file(*part, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(b"<a/>").unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let said = |bytes: &[u8]| read_with(bytes, ReadOptions::default()).unwrap_err().to_string();
    let document =
        archive(&["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/embeddings/xl/workbook.xml"]);
    for file in [&document[..], &document[..document.len() / 2]] {
        assert!(said(file).contains("this is a Word document, not a list"), "{}", said(file));
    }
    let presentation = archive(&["[Content_Types].xml", "ppt/presentation.xml"]);
    assert!(said(&presentation).contains("a PowerPoint presentation"));
    assert!(said(&archive(&["photos/a.jpg"])).contains("a ZIP archive"));
    let numbers = said(&file("numbers-parser.numbers"));
    assert!(numbers.contains("this is a spreadsheet of Apple Numbers, not a list; export it as `.xlsx`"), "{numbers}");
    // An old document has the names of its parts at its end.
    let mut old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    old.resize(1 << 20, b'x');
    old.extend("WordDocument".encode_utf16().flat_map(u16::to_le_bytes));
    assert!(said(&old).contains("a Word document"));
    assert!(read_numbers(&document, ReadOptions::default()).unwrap_err().to_string().contains("a Word document"));
}

/// A sheet is one by what the workbook says of it, in whatever folder it is.
#[test]
fn sheets_may_lie_anywhere() {
    use std::io::{Cursor, Write};
    let related = |kind: &str, target: &str| {
        format!(r#"<Relationships><Relationship Id="a" Type="x/{kind}" Target="{target}"/></Relationships>"#)
    };
    let sheets = r#"<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="a"/></sheets></workbook>"#;
    let cells = "<worksheet><sheetData><row><c><v>12025550123</v></c></row></sheetData></worksheet>";
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (part, text) in [
        ("_rels/.rels", related("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", sheets.into()),
        ("xl/_rels/workbook.xml.rels", related("worksheet", "sheet.xml")),
        ("xl/sheet.xml", cells.into()),
    ] {
        zip.start_file(part, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    let workbook = zip.finish().unwrap().into_inner();
    assert_eq!(read_with(&workbook, ReadOptions::default()).unwrap().len(), 1);
}

#[test]
fn rows_to_mend_stand_in_a_sheet_of_the_same_name() {
    let list = read_with(&file("looks.xlsx"), sheet("List")).unwrap();
    let mended = list.rejected_workbook().unwrap();
    assert!(read_with(&mended, sheet("List")).is_ok());
}

#[test]
fn cells_come_as_the_sheet_shows_them() {
    let list = read_with(&file("looks.xlsx"), sheet("List")).unwrap();
    let shown: Vec<_> = cells(&list).into_iter().map(|row| row.get(2).cloned().unwrap_or_default()).collect();
    let expected = [
        "2026-11-30",
        "30.11.2026",
        "30 Nov 2026",
        "00501",
        "25%",
        "(202) 555-0123",
        "09:30",
        "2026-11-30",
        "2026-11-30",
        "12.50",
        "0.5",
        "1.23456789012346E+15",
        "#DIV/0!",
        "TRUE",
        "y",
        "x",
    ];
    assert_eq!(shown, expected);
    let doubts = list.list().reading().notes.iter().filter_map(|note| match note {
        ReadingNote::CellsDoubted(doubted) => Some((doubted.doubt, doubted.column, doubted.cells, doubted.first)),
        _ => None,
    });
    assert_eq!(
        doubts.collect::<Vec<_>>(),
        [
            (CellDoubt::Date, 3, 2, 11),
            (CellDoubt::Marks, 3, 1, 13),
            (CellDoubt::Format, 3, 1, 14),
            (CellDoubt::Merged, 2, 1, 20),
        ]
    );
    assert!(list.list().reading().notes.contains(&ReadingNote::RowsHidden { rows: 1, first: 16 }));
    let far = list.index_of_row(15).unwrap();
    assert_eq!((list.list().record(far).unwrap().line, list.cells(far).unwrap().len()), (18, 401));
    assert_eq!(list.cells(far).unwrap()[1], "Nancy");
}

#[test]
fn a_number_with_lost_digits_is_an_error_of_its_row() {
    let list = read_with(&workbook_with("1234567890123456789"), ReadOptions::default()).unwrap();
    assert!(list.rules(0).unwrap().contains(RuleCode::NumberFromSpreadsheet));
    assert_eq!(list.verdict(0), Some(Verdict::Failed));
    let whole = read_with(&workbook_with("12025550123"), ReadOptions::default()).unwrap();
    assert_eq!(whole.verdict(0), Some(Verdict::Accepted));
}

/// A minimal workbook whose one number is written so; no parts but those that there have to be.
fn workbook_with(number: &str) -> Vec<u8> {
    use std::io::{Cursor, Write};
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#
                .to_string(),
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="b"/></sheets></workbook>"#.into(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="b" Type="x/worksheet" Target="worksheets/s.xml"/></Relationships>"#
                .into(),
        ),
        (
            "xl/worksheets/s.xml",
            format!(
                r#"<worksheet><sheetData><row><c t="inlineStr"><is><t>Phone</t></is></c><c t="str"><v>B1</v></c><c t="str"><v>B2</v></c></row>
                   <row><c><v>{number}</v></c><c t="str"><v>Nancy</v></c><c t="str"><v>9999</v></c></row></sheetData></worksheet>"#
            ),
        ),
    ];
    for (name, xml) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(xml.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_sheet_is_named_or_counted() {
    let name = |options| read_with(&file("looks.xlsx"), options).unwrap().list().reading().sheet.clone().unwrap().name;
    assert_eq!([name(ReadOptions::default()), name(sheet("List")), name(sheet("1"))], ["List"; 3]);
    let notes = read_with(&file("looks.xlsx"), sheet("2")).unwrap_err();
    assert_eq!(notes.to_string(), ListError::HeaderOnly { line: 5 }.to_string());
    let missing = read_with(&file("looks.xlsx"), sheet("4")).unwrap_err();
    assert!(matches!(missing, ListError::NoSuchSheet { .. }), "{missing}");
    // The hidden sheet stands first and is passed over; the empty one of an old workbook too.
    assert_eq!(read("looks.ods").list().reading().sheet.as_ref().unwrap().name, "List");
    assert_eq!(read("looks.xls").list().reading().sheet.as_ref().unwrap().name, "List");
}

#[test]
fn an_old_workbook_says_nothing_of_looks() {
    let list = read("looks.xls");
    assert_eq!(cells(&list), [["12025550100", "2026-11-30", "501"], ["12025550101", "TRUE", "1.23456789012346E+18"]]);
    assert!(list.summary().not_checked.contains(&NotChecked::WorkbookLooks));
    assert!(!read("looks.ods").summary().not_checked.contains(&NotChecked::WorkbookLooks));
}

#[test]
fn an_open_document_shows_what_it_showed() {
    let list = read("looks.ods");
    assert_eq!(
        cells(&list),
        [
            vec!["12025550100", "30. November 2026", "00501"],
            vec!["12025550101", "19,99 €", "two\nlines"],
            vec!["12025550102", "", "x"],
            vec!["12025550103", "hidden", "y"],
        ]
    );
    assert!(list.list().reading().notes.contains(&ReadingNote::RowsHidden { rows: 1, first: 8 }));
}

#[test]
fn rows_to_mend_come_back_as_text_and_are_read_again() {
    let first = read("openpyxl.xlsx");
    let to_mend = first.rejected_workbook().unwrap();
    assert_eq!(to_mend, first.rejected_workbook().unwrap(), "the same rows are the same bytes");
    let again = read_with(&to_mend, ReadOptions::default()).unwrap();
    assert!(again.list().reading().came_back);
    let failed: Vec<_> = (0..first.len()).filter(|index| first.is_to_mend(*index)).collect();
    let wanted: Vec<_> = failed.iter().map(|index| first.cells(*index).unwrap()).collect();
    assert!(!wanted.is_empty());
    assert_eq!(cells(&again), wanted);
    let duplicates = read_with(&first.duplicates_workbook().unwrap(), ReadOptions::default()).unwrap();
    assert_eq!(cells(&duplicates), [["12025550123", "Nancy again", "1"]]);
}

#[test]
fn sets_are_read_from_every_sheet() {
    let numbers = read_numbers(&file("openpyxl.xlsx"), ReadOptions::default()).unwrap();
    // Line 5 has a number in no range that was given out, line 7 none.
    assert_eq!((numbers.len(), numbers.gaps().first_lines()), (5, &[5, 7][..]));
    // The sheet of notes holds nobody, and says so by a line that gives no number.
    let both = read_numbers(&file("looks.ods"), ReadOptions::default()).unwrap();
    assert_eq!(both.len(), 5);
    assert_eq!(read_numbers(&file("looks.ods"), sheet("List")).unwrap().len(), 4);
    assert!(read_numbers(&file("looks.xlsx"), sheet("2")).unwrap().gaps().holds_nobody());
    let Err(ListError::NoSuchSheet { sheets, .. }) = read_numbers(&file("looks.ods"), sheet("May")) else { panic!() };
    assert!(sheets.len() > 1);
    let mut by_column = ReadOptions::default();
    by_column.rows.add("B1=hidden").unwrap();
    let lacking = read_numbers(&file("looks.ods"), by_column.clone()).unwrap_err();
    assert!(lacking.to_string().starts_with("in the sheet `Old`, no column is called `B1`"), "{lacking}");
    assert_eq!(lacking.kind(), "columns");
    let named = ReadOptions { sheet: Some("List".into()), ..by_column };
    assert_eq!(read_numbers(&file("looks.ods"), named).unwrap().len(), 1);
    let text = read_numbers(b"Phone\n12025550123\n", sheet("May"));
    assert!(matches!(text, Err(ListError::NoSheets { .. })), "{text:?}");
    let ids = read_ids(&file("looks.xls"), ReadOptions::default()).unwrap();
    assert!(!ids.is_empty());
    assert!(matches!(read_numbers(&file("encrypted.xlsx"), ReadOptions::default()), Err(ListError::Workbook { .. })));
}

/// Cut off or changed anywhere, a workbook is refused or read, and nothing else happens.
#[test]
fn broken_files_are_refused() {
    for name in ["openpyxl.xlsx", "looks.ods", "looks.xls", "encrypted.xlsx"] {
        let whole = file(name);
        for length in (0..whole.len()).step_by(whole.len() / 60 + 1) {
            let cut = read_with(&whole[..length], ReadOptions::default());
            assert!(cut.is_err() || name == "looks.xls", "{name} {length}");
        }
        for place in (0..whole.len()).step_by(whole.len() / 200 + 1) {
            let mut changed = whole.clone();
            changed[place] ^= 0x5a;
            let _ = read_with(&changed, ReadOptions::default());
        }
    }
}
