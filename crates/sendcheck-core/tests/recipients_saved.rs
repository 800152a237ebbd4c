//! A reading that was written down reads its list the same way again.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod seeds;

use proptest::prelude::*;
use sendcheck_core::options::{ListOptions, SavedReading};
use sendcheck_core::recipients::headings::looks_like_recipient;
use sendcheck_core::recipients::{
    AddressColumn, Column, ColumnsError, ColumnsGiven, Expected, HeaderMode, HeadingReason, InputKind, List, ListError,
    Part, ReadOptions, ReadingNote, Scratch, Source, Standing, read,
};

use seeds::with_seeds;

fn phones(variables: usize) -> Expected {
    let columns = (1..=variables).map(|variable| Column::Body(variable.to_string())).collect();
    Expected { address: AddressColumn::Phone, columns, whole_line: false }
}

/// What a list was read as, as `Recipients::reading` gives it.
fn saved(list: &List, input: InputKind) -> SavedReading {
    let reading = list.reading();
    let columns = reading.columns_saved(list.expected());
    let mut saved = SavedReading::default();
    saved.input = Some(input);
    saved.header = Some(reading.header_mode());
    saved.delimiter = reading.delimiter_given();
    saved.columns = Some(columns.columns);
    saved.width = columns.width.and_then(|width| (width as usize).try_into().ok());
    saved
}

/// Options that hold nothing but a saved reading, by way of their JSON.
fn with(saved: &SavedReading) -> ReadOptions {
    assert_eq!(SavedReading::read(saved.to_json().as_bytes()).unwrap().to_json(), saved.to_json());
    ListOptions::read(format!(r#"{{"reading":{}}}"#, saved.to_json()).as_bytes()).unwrap().read
}

/// From where each need is filled, whatever the ground for it.
fn needs(list: &List) -> Vec<(Option<u32>, Option<String>, Option<String>)> {
    let sources = [&list.reading().address].into_iter().chain(&list.reading().expected);
    sources.map(|Source { column, value, fallback, .. }| (*column, value.clone(), fallback.clone())).collect()
}

/// Everything that rules see of the rows.
fn rows(list: &List) -> Vec<(Option<String>, Vec<Option<String>>, u32)> {
    let mut scratch = Scratch::default();
    let columns = list.expected().columns.len();
    let row = |index| {
        let cells = list.cells(index, &mut scratch).unwrap();
        let values = (0..columns).map(|column| cells.expected(column).map(String::from)).collect();
        (cells.address().map(String::from), values, cells.surplus(Part::Body).count)
    };
    (0..list.len()).map(row).collect()
}

const NAMES: [&str; 22] = [
    "Phone",
    "Mobile Phone",
    "Fax",
    "Customer ID",
    "First Name",
    "Name",
    "B1",
    "B2",
    "Body 1",
    "{{2}}",
    "H1",
    "Image",
    "BU1",
    "Message",
    "1",
    "3",
    "",
    "5\" | pipe",
    " a = b ",
    "#2",
    "12025550199",
    "jane@example.com",
];

const CELLS: [&str; 9] = [
    "12025550123",
    "+447911123456",
    "2025550124",
    "Jane",
    "",
    "9999",
    "https://cdn.example.com/a.jpg",
    "two words",
    "2026-05-01",
];

const ENTRIES: [&str; 8] =
    ["position", "Phone=2", "B1=1", "B1==\"fixed\"", "Phone=Phone", "B2=Name|friend", "B1=Name", "H1=#3"];

fn expected() -> impl Strategy<Value = Expected> {
    let columns = [Column::Header, Column::Body("1".into()), Column::Body("2".into()), Column::Button("1".into())];
    let address = prop_oneof![4 => Just(AddressColumn::Phone), 1 => Just(AddressColumn::Id)];
    (address, prop::sample::subsequence(columns.to_vec(), 0..=4), any::<bool>())
        .prop_map(|(address, columns, whole_line)| Expected { address, columns, whole_line })
}

/// A list with a heading, often, rows of columns that mostly hold the same, and something above them, sometimes.
fn text() -> impl Strategy<Value = String> {
    let name = prop::sample::select(NAMES.to_vec());
    let heading = prop::collection::vec(name, 1..6);
    let cells = prop::collection::vec(prop::sample::select(CELLS.to_vec()), 1..6);
    let rows = prop::collection::vec((cells.clone(), 0..6_usize), 1..5);
    let above = prop_oneof![3 => Just(""), 1 => Just("Report of May\n"), 1 => Just("\n"), 1 => Just("sep=;\n")];
    let delimiter = prop::sample::select(vec![',', ';', '\t', '|']);
    (prop::option::weighted(0.8, heading), cells, rows, above, delimiter).prop_map(
        |(heading, usual, rows, above, delimiter)| {
            let line = |cells: &[&str]| {
                let quoted = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
                quoted.collect::<Vec<_>>().join(&delimiter.to_string()) + "\n"
            };
            let mut text = String::from(above);
            text.extend(heading.as_deref().map(line));
            for (row, like_others) in rows {
                text += &line(if like_others > 0 { &usual } else { &row });
            }
            text
        },
    )
}

fn options() -> impl Strategy<Value = ReadOptions> {
    let header = prop_oneof![
        6 => Just(HeaderMode::Auto),
        1 => Just(HeaderMode::Yes),
        1 => Just(HeaderMode::No),
        1 => Just(HeaderMode::Line(2)),
    ];
    let entries = prop::sample::subsequence(ENTRIES.to_vec(), 0..3);
    let entries = prop_oneof![2 => Just(Vec::new()), 1 => entries];
    let input = prop_oneof![4 => Just(InputKind::Csv), 1 => Just(InputKind::Lines)];
    (header, entries, input).prop_map(|(header, entries, input)| {
        let mut columns = ColumnsGiven::default();
        for entry in entries {
            columns.add(entry).unwrap();
        }
        ReadOptions { input, header, columns, ..ReadOptions::default() }
    })
}

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::with_cases(1500)))]

    #[test]
    fn a_list_is_read_by_its_own_reading_as_it_was(text in text(), expected in expected(), options in options()) {
        let Ok(list) = read(text.as_bytes(), expected.clone(), options.clone()) else { return Ok(()) };
        // Of a list without a column for the address everybody fails, and the next one may well have it.
        if list.reading().address.basis.is_none() {
            return Ok(());
        }
        let saved = saved(&list, options.input);
        let again = read(text.as_bytes(), expected, with(&saved)).unwrap();
        let (one, other) = (list.reading(), again.reading());
        // Where the heading is looked for, rows that may be titles are no evidence of what columns hold; below a heading that
        // is given they are rows, which may settle what was uncertain, and show a column that was missing.
        let looked_for = matches!(one.heading.why, HeadingReason::NoNumber | HeadingReason::NoKnownName);
        if one.standing == Standing::Uncertain && looked_for {
            return Ok(());
        }
        let (found, before) = (needs(&again), needs(&list));
        let was_missing = |need: &(Option<u32>, Option<String>, Option<String>)| looked_for && *need == (None, None, None);
        let has_more = found.iter().zip(&before).any(|(now, need)| now != need && was_missing(need));
        let as_before = found.iter().zip(&before).map(|(now, need)| if was_missing(need) { need } else { now });
        prop_assert_eq!(as_before.cloned().collect::<Vec<_>>(), before, "{}", saved.to_json());
        if has_more {
            return Ok(());
        }
        prop_assert_eq!((one.heading.line, one.delimiter, one.encoding), (other.heading.line, other.delimiter, other.encoding));
        let standing = if one.standing == Standing::Uncertain { Standing::Uncertain } else { Standing::Certain };
        prop_assert_eq!(other.standing, standing, "{}", saved.to_json());
        // In the documented order every column counts; columns that are named leave the others alone.
        if !options.columns.by_position {
            prop_assert_eq!(rows(&again), rows(&list), "{}", saved.to_json());
        }
    }

    #[test]
    fn what_confirms_a_guess_changes_nothing(text in text(), expected in expected(), options in options()) {
        let Ok(list) = read(text.as_bytes(), expected.clone(), options.clone()) else { return Ok(()) };
        if list.reading().address.basis.is_none() {
            return Ok(());
        }
        for note in &list.reading().notes {
            let mut given = options.clone();
            match note {
                ReadingNote::ByPosition { options, .. } => {
                    for entry in options {
                        given.columns.add(entry).unwrap();
                    }
                    let again = read(text.as_bytes(), expected.clone(), given).unwrap();
                    // A place behind the last column is as good as none.
                    let there = |list: &List| -> Vec<_> {
                        let is_there = |column: &u32| *column as usize <= list.reading().width;
                        needs(list).into_iter().map(|(column, value, fallback)| (column.filter(is_there), value, fallback)).collect()
                    };
                    // Rows that might be titles are evidence once a name says where the heading is. What they change of the other
                    // columns is asked again.
                    let looked_at = |list: &List| list.reading().address.measure.rows;
                    if looked_at(&again) != looked_at(&list) && there(&again) != there(&list) {
                        prop_assert_ne!(again.reading().standing, Standing::Certain);
                        continue;
                    }
                    prop_assert_eq!(there(&again), there(&list), "{:?}", options);
                    // The number's column may have to be confirmed after that, and is the same.
                    if looked_at(&again) == looked_at(&list) {
                        prop_assert_eq!(again.reading().standing, Standing::Certain);
                    }
                    prop_assert_eq!(rows(&again), rows(&list));
                }
                ReadingNote::Uncertain { option, need, .. } => {
                    given.columns.add(option).unwrap();
                    let again = read(text.as_bytes(), expected.clone(), given).unwrap();
                    let is_settled = |note: &ReadingNote| !matches!(note, ReadingNote::Uncertain { need: other, .. } if other == need);
                    prop_assert!(again.reading().notes.iter().all(is_settled), "{}", option);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn nothing_that_looks_like_a_recipient_is_kept(text in text(), expected in expected(), options in options()) {
        let Ok(list) = read(text.as_bytes(), expected, options.clone()) else { return Ok(()) };
        let saved = saved(&list, options.input);
        let suspect = list.reading().column_names.iter().filter(|name| looks_like_recipient(name));
        for name in suspect {
            prop_assert!(!saved.to_json().contains(name.as_str()), "{}", saved.to_json());
        }
    }
}

#[test]
fn next_months_columns_are_found_by_their_names() {
    let may = read(b"Title\nNo,Cell,Given\n1,12025550123,Jane\n", phones(1), options_of("B1=Given|friend")).unwrap();
    let kept = saved(&may, InputKind::Csv);
    assert_eq!(
        kept.to_json(),
        r#"{"input":"csv","header":2,"delimiter":",","columns":{"Phone":"Cell","B1":{"column":"Given","fallback":"friend"}}}"#
    );
    let june = read(b"Title\nGiven,Cell,No\n,12025550124,2\n", phones(1), with(&kept)).unwrap();
    assert_eq!(rows(&june), [(Some("12025550124".into()), vec![Some("friend".into())], 0)]);
    let lacking = read(b"Title\nGiven,Telephone,No\nBob,12025550124,2\n", phones(1), with(&kept)).unwrap_err();
    assert_eq!(lacking.to_string(), "no column is called `Cell`; the heading has `Given`, `Telephone`, `No`");
    assert_eq!(lacking.kind(), "columns");
}

#[test]
fn places_hold_for_lists_of_the_same_width() {
    let first = read(b"Jane,12025550123\nBob,12025550124\n", phones(1), options_of("Phone=2")).unwrap();
    let kept = saved(&first, InputKind::Csv);
    assert!(kept.to_json().contains(r#""columns":{"Phone":2,"B1":1},"width":2"#), "{}", kept.to_json());
    let wider = read(b"Jane,12025550123,x\n", phones(1), with(&kept)).unwrap_err();
    assert!(matches!(wider, ListError::Columns(ColumnsError::OtherWidth { saved: 2, width: 3, .. })), "{wider}");
    // What is said of all needs takes the place of the saved places.
    let mut options = with(&kept);
    options.columns.add("Phone=2").unwrap();
    options.columns.add("B1=3").unwrap();
    assert_eq!(rows(&read(b"Jane,12025550123,x\n", phones(1), options).unwrap())[0].1, [Some("x".into())]);
}

#[test]
fn what_is_given_wins_need_by_need() {
    let list = b"Name,Phone,Nick\nJane,12025550123,Jay\n";
    let kept = saved(&read(list, phones(1), options_of("B1=Name")).unwrap(), InputKind::Csv);
    let mut options = with(&kept);
    options.columns.add("b 1=Nick").unwrap();
    let reading = read(list, phones(1), options).unwrap().reading().clone();
    assert_eq!((reading.address.column, reading.expected[0].column), (Some(2), Some(3)));
    let options =
        ListOptions::read(br#"{"reading":{"header":"no","delimiter":";","maxRowBytes":9},"delimiter":"tab"}"#);
    let options = options.unwrap().read;
    assert_eq!(
        (options.header, options.delimiter.unwrap().as_char(), options.max_row_bytes),
        (HeaderMode::No, '\t', 9)
    );
    let options = ListOptions::read(br#"{"reading":{"header":"no"},"header":"auto"}"#).unwrap().read;
    assert_eq!(options.header, HeaderMode::Auto);
    let options = ListOptions::read(br#"{"reading":{"numbersAsGiven":true},"country":"US"}"#).unwrap().read;
    assert_eq!(
        (options.country.map(sendcheck_core::phone::Country::as_str), options.numbers_as_given),
        (Some("US"), false)
    );
}

#[test]
fn a_guess_that_contradicts_something_is_not_kept() {
    let list = read(b"Kunde,Eins,Zwei\n12025550123,447911123456,9\n", phones(1), options_of("B1=Zwei")).unwrap();
    assert_eq!(list.reading().standing, Standing::Uncertain);
    assert!(saved(&list, InputKind::Csv).to_json().ends_with(r#""columns":{"B1":"Zwei"}}"#));
}

#[test]
fn a_saved_reading_is_read_as_strictly_as_options() {
    for (json, error) in [
        (r#"{"reading":{"colums":{}}}"#, "`reading.colums`: no such option; did you mean `columns`?"),
        (r#"{"reading":{"reading":{}}}"#, "`reading.reading`: no such option"),
        (r#"{"reading":"a.json"}"#, "`reading`: found a string, expected an object with options of reading"),
        (r#"{"reading":{"width":0}}"#, "`reading.width`: found `0`, expected a whole number from 1"),
        (r#"{"width":3}"#, "`width`: no such option"),
    ] {
        assert_eq!(ListOptions::read(json.as_bytes()).unwrap_err().to_string(), error);
    }
}

fn options_of(entry: &str) -> ReadOptions {
    let mut options = ReadOptions::default();
    options.columns.add(entry).unwrap();
    options
}
