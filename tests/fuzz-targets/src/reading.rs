//! What is written as CSV is read as the same cells.

use sendcheck::engine::options::ListOptions;
use sendcheck::engine::recipients::{Delimiter, Standing};
use sendcheck::{HeaderMode, Policy, ReadOptions};

use crate::given;
use crate::input::Input;

const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

pub(crate) fn table(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let handoff = given::handoff(&mut input);
    let delimiter = *input.pick(&DELIMITERS);
    let (quoted, line_end) = (input.flag(), *input.pick(&["\n", "\r\n"]));
    let text = input.text();
    let rows = rows(&text);
    // Says what separates cells, or that a file of ours came back, and is no row.
    let is_ours = |cell: &String| {
        let cell = cell.to_lowercase();
        let letters: String = cell.chars().filter(|c| c.is_alphanumeric()).collect();
        cell.contains("sep=") || letters.contains("sendcheck")
    };
    if rows.iter().find(|row| !row.iter().all(|cell| is_blank(cell))).is_some_and(|row| row.iter().any(is_ours)) {
        return;
    }
    // The mark that keeps a text from being a formula is none of it.
    if rows.iter().flatten().any(|cell| cell.starts_with('\'')) {
        return;
    }
    let written = write(&rows, delimiter, quoted, line_end);
    let delimiter: Delimiter = delimiter.to_string().parse().unwrap();
    let options = ReadOptions { header: HeaderMode::No, delimiter: Some(delimiter), ..ReadOptions::default() };
    let Some(recipients) = given::checked(written.as_bytes(), handoff, &Policy::default(), &options) else { return };
    let read: Vec<_> = (0..recipients.len()).map(|index| recipients.cells(index).unwrap()).collect();
    let filled: Vec<_> = rows.iter().filter(|row| row.iter().any(|cell| !is_blank(cell))).collect();
    assert_eq!(read.len(), filled.len(), "{written:?}");
    for (read, row) in read.iter().zip(filled) {
        // Cells of blanks behind the last are no cells that anybody misses.
        assert_eq!(read, row, "{written:?}");
    }
    reads_the_same(written.as_bytes(), handoff, &recipients);
}

/// Rows at line feeds, cells at the separator of units of ASCII.
fn rows(text: &str) -> Vec<Vec<String>> {
    // A byte that no text has, and marks at the beginning, are told of the file and not of a cell.
    let text: String = text.chars().filter(|c| !matches!(c, '\0' | '\u{1a}' | '\u{feff}' | '\u{fffd}')).collect();
    text.split('\u{1d}').map(|row| row.split('\u{1f}').map(String::from).collect()).collect()
}

fn is_blank(cell: &str) -> bool {
    cell.trim().is_empty()
}

fn write(rows: &[Vec<String>], delimiter: char, quoted: bool, line_end: &str) -> String {
    let cell = |cell: &String| {
        if quoted || cell.contains([delimiter, '"', '\n', '\r', ' ', '=', '\u{85}']) || cell.trim() != cell {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.clone()
        }
    };
    let row = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(&delimiter.to_string()) + line_end;
    rows.iter().map(row).collect()
}

/// What a list was read as, kept and given back, reads the same list in the same way.
fn reads_the_same(bytes: &[u8], handoff: &sendcheck::Handoff, recipients: &sendcheck::Recipients) {
    if recipients.list().reading().standing != Standing::Certain {
        return;
    }
    let kept = format!(r#"{{ "reading": {} }}"#, recipients.reading().to_json());
    let options = ListOptions::read(kept.as_bytes()).unwrap().read;
    let again = given::checked(bytes, handoff, &Policy::default(), &options).unwrap();
    assert_eq!(again.len(), recipients.len());
    for index in 0..again.len() {
        assert_eq!(again.messages(index), recipients.messages(index), "{kept}");
    }
}
