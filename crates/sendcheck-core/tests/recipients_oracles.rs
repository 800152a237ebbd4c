//! The list reader against files and a reader of others.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod seeds;

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;
use sendcheck_core::recipients::{AddressColumn, Column, Expected, HeaderMode, List, ReadOptions, Scratch, read};

use seeds::with_seeds;

fn table(list: &List) -> Vec<Vec<String>> {
    let mut scratch = Scratch::default();
    let row = |index| list.cells(index, &mut scratch).unwrap().original().map(String::from).collect();
    (0..list.len()).map(row).collect()
}

/// Tables of any shape: only `original` and the names are looked at.
fn any_table(bytes: &[u8]) -> List {
    let expected = Expected { address: AddressColumn::Id, columns: vec![], whole_line: false };
    read(bytes, expected, ReadOptions { header: HeaderMode::Yes, ..ReadOptions::default() }).unwrap()
}

#[test]
fn reads_csv_spectrum_as_documented() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/csv-spectrum");
    let mut files = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "csv") {
            continue;
        }
        let list = any_table(&std::fs::read(&path).unwrap());
        let names = &list.reading().column_names;
        let found: Vec<BTreeMap<String, String>> =
            table(&list).into_iter().map(|row| names.iter().cloned().zip(row).collect()).collect();
        let json = std::fs::read(path.with_extension("json")).unwrap();
        let expected: serde_json::Value = serde_json::from_slice(&json).unwrap();
        // A file of one object stands for a list of one.
        let expected = if expected.is_array() { expected } else { serde_json::json!([expected]) };
        assert_eq!(serde_json::to_value(found).unwrap(), expected, "{}", path.display());
        assert!((0..list.len()).all(|index| list.record(index).unwrap().flags.is_clean()));
        files += 1;
    }
    assert_eq!(files, 11);
}

/// A cell and how it is written.  Left out is what our reader reads otherwise on purpose: blanks at the ends of unquoted cells,
/// an apostrophe in front of a formula.
fn cell() -> impl Strategy<Value = (String, String)> {
    let plain = "[a-z0-9é;|\\-.:']{0,8}"
        .prop_map(|text| text.trim_matches('\'').to_owned())
        .prop_map(|text| (text.clone(), text));
    let quoted = "[a-z0-9 ,;|\"\r\n\té]{0,8}".prop_map(|text| (format!("\"{}\"", text.replace('"', "\"\"")), text));
    prop_oneof![plain, quoted.prop_map(|(written, text)| (text, written))]
}

/// What `csv-core` makes of a text: the cells of every row.
fn rows_of_csv_core(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv_core::Reader::new();
    let (mut cells, mut ends) = ([0; 256], [0; 16]);
    let (mut rest, mut written, mut fields) = (text.as_bytes(), 0, 0);
    let mut rows = vec![];
    loop {
        let (result, read, bytes, more) = reader.read_record(rest, &mut cells[written..], &mut ends[fields..]);
        rest = &rest[read..];
        written += bytes;
        fields += more;
        match result {
            csv_core::ReadRecordResult::InputEmpty => continue,
            csv_core::ReadRecordResult::End => return rows,
            result => assert_eq!(result, csv_core::ReadRecordResult::Record),
        }
        let starts = std::iter::once(&0).chain(&ends);
        let cell = |(&start, &end): (&usize, &usize)| String::from_utf8(cells[start..end].into()).unwrap();
        rows.push(starts.zip(&ends).take(fields).map(cell).collect());
        (written, fields) = (0, 0);
    }
}

/// The reasons for a reader of our own, held against the version in the lock file.
#[test]
fn csv_core_does_not_say_what_a_recipient_list_needs() {
    // Blanks before a quote, as in the documented typed lines, cut the cell in two.
    assert_eq!(rows_of_csv_core("1222, \"b,c\""), [["1222", " \"b", "c\""]]);
    // Quoted and unquoted blanks look alike.
    assert_eq!(rows_of_csv_core("1222,\" a \""), rows_of_csv_core("1222, a "));
    // Text after a closing quote is joined without a word, and the row runs on.
    assert_eq!(rows_of_csv_core("1222,\"b\"c\n1333,d"), [["1222", "bc"], ["1333", "d"]]);
    // A quote that never closes takes the rest of the file without a word.
    assert_eq!(rows_of_csv_core("1222,\"b\n1333,c"), [["1222", "b\n1333,c"]]);
    // Blank lines are no rows, so rows cannot be counted.
    assert_eq!(rows_of_csv_core("1222\n\n1333"), [["1222"], ["1333"]]);
}

fn line_end() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("\n"), Just("\r\n"), Just("\r")]
}

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::default()))]

    #[test]
    fn agrees_with_the_csv_crate_on_rfc_4180(
        rows in prop::collection::vec((prop::collection::vec(cell(), 0..4), line_end()), 1..20),
    ) {
        let mut text = String::from("Phone,B1,B2\r\n");
        let mut expected = vec![];
        for (number, (cells, end)) in rows.iter().enumerate() {
            let number = (12_223_330_000_u64 + number as u64).to_string();
            text.push_str(&number);
            for (_, written) in cells {
                text.push(',');
                text.push_str(written);
            }
            text.push_str(end);
            expected.push(std::iter::once(number).chain(cells.iter().map(|(text, _)| text.clone())).collect::<Vec<_>>());
        }
        let mut theirs = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let theirs: Vec<Vec<String>> =
            theirs.records().map(|row| row.unwrap().iter().map(String::from).collect()).collect();
        let columns = vec![Column::Body("1".into()), Column::Body("2".into())];
        let phones = Expected { address: AddressColumn::Phone, columns, whole_line: false };
        let list = read(text.as_bytes(), phones, ReadOptions::default()).unwrap();
        prop_assert_eq!(list.reading().delimiter, ',');
        prop_assert_eq!(&table(&list), &theirs);
        prop_assert_eq!(&table(&list), &expected);
        for index in 0..list.len() {
            prop_assert!(list.record(index).unwrap().flags.is_clean());
        }
    }
}
