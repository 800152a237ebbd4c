//! The reader against `serde_json`, and against itself through the writer.

use alloc::{format, string::String, vec::Vec};

use proptest::prelude::*;

use crate::json::{NoteKind, Number, Object, Value, parse, parse_bytes};

/// The same value, by the numbers' values and whatever the order of the members.
fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
    match (ours, theirs) {
        (Value::Null, serde_json::Value::Null) => true,
        (Value::Bool(ours), serde_json::Value::Bool(theirs)) => ours == theirs,
        (Value::Number(ours), serde_json::Value::Number(theirs)) => same_number(ours, theirs),
        (Value::String(ours), serde_json::Value::String(theirs)) => ours == theirs,
        (Value::Array(ours), serde_json::Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (Value::Object(ours), serde_json::Value::Object(theirs)) => {
            ours.len() == theirs.len()
                && ours.iter().all(|(name, ours)| theirs.get(name).is_some_and(|theirs| same(ours, theirs)))
        }
        _ => false,
    }
}

/// Integers exactly; for others `serde_json` may round the last bit its own way.
fn same_number(ours: &Number, theirs: &serde_json::Number) -> bool {
    if theirs.is_u64() || theirs.is_i64() {
        return ours.as_u64() == theirs.as_u64() && ours.as_i64() == theirs.as_i64();
    }
    let (Some(ours), Some(theirs)) = (ours.as_f64(), theirs.as_f64()) else { return false };
    (ours - theirs).abs() <= theirs.abs() * f64::EPSILON * 2.0
}

/// Whether both read `text` alike: the same value, or one of the differences that are meant.
fn agree(text: &str) -> Result<(), TestCaseError> {
    match (parse(text), serde_json::from_str::<serde_json::Value>(text)) {
        (Ok(ours), Ok(theirs)) => {
            prop_assert!(same(&ours.value, &theirs), "{text:?}: {:?} is not {theirs:?}", ours.value);
            let liberties = ours.notes.iter().filter(|note| note.kind != NoteKind::DuplicateKey).count();
            prop_assert_eq!(liberties, 0, "notes on strict text {:?}", text);
        }
        (Err(error), Ok(_)) => {
            let deep = error.expected.contains("levels");
            prop_assert!(deep, "{text:?} is refused: {error}");
        }
        (Ok(ours), Err(error)) => {
            let beyond_floats = format!("{error}").contains("number out of range");
            prop_assert!(!ours.notes.is_empty() || beyond_floats, "{text:?} is taken, but: {error}");
        }
        (Err(_), Err(_)) => {}
    }
    Ok(())
}

fn number() -> impl Strategy<Value = Number> {
    let written = "-?(0|[1-9][0-9]{0,24})(\\.[0-9]{1,8})?([eE][+-]?[0-9]{1,2})?";
    prop_oneof![
        any::<u64>().prop_map(Number::from),
        any::<i64>().prop_map(Number::from),
        written.prop_map(|token| Number::from_token(&token).unwrap()),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[\"\\\\/\u{0}-\u{1f}\u{7f}\u{FFFD}\u{FEFF}a]{0,6}",
        prop::sample::select(&["", "10", "2", "__proto__", "constructor", "a/b~c", "//", "“”"][..])
            .prop_map(Into::into),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        number().prop_map(Value::Number),
        text().prop_map(Value::String),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
            prop::collection::vec((text(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Object>())),
        ]
    })
}

/// Texts that are nearly JSON, so that the two have something to disagree on.
fn nearly_json() -> impl Strategy<Value = String> {
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\"a\"",
        "\"b\":",
        "a",
        "a:",
        "null",
        "true",
        "false",
        "0",
        "-",
        "1",
        "12.5",
        "e3",
        "E+",
        ".",
        "+",
        " ",
        "\n",
        "\t",
        "\r",
        "//",
        "/*",
        "*/",
        "\\",
        "\\u",
        "\\ud83d",
        "\\ude00",
        "\\n",
        "\"\\u0041\"",
        "\u{FEFF}",
        "\u{A0}",
        "“",
        "'",
        "é",
        "\u{1}",
        "NaN",
    ];
    prop::collection::vec(prop::sample::select(Vec::from(pieces)), 0..24).prop_map(|pieces| pieces.concat())
}

/// A good text with one character taken out or put in.
fn damaged() -> impl Strategy<Value = String> {
    (
        value(),
        any::<prop::sample::Index>(),
        prop::option::of(prop::sample::select(Vec::from(['"', ',', '}', ']', '0', '\\', ' ']))),
    )
        .prop_map(|(value, place, extra)| {
            let mut chars: Vec<char> = value.to_json().chars().collect();
            let place = place.index(chars.len());
            match extra {
                Some(extra) => chars.insert(place, extra),
                None => {
                    chars.remove(place);
                }
            }
            chars.into_iter().collect()
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back_equal(value in value()) {
        let compact = parse(&value.to_json()).unwrap();
        prop_assert_eq!(&compact.value, &value);
        prop_assert!(compact.notes.is_empty());
        let pretty = parse(&value.to_json_pretty()).unwrap();
        prop_assert_eq!(&pretty.value, &value);
        prop_assert!(pretty.notes.is_empty());
    }

    #[test]
    fn what_is_written_serde_json_reads_alike(value in value()) {
        agree(&value.to_json())?;
        agree(&value.to_json_pretty())?;
    }

    #[test]
    fn what_serde_json_writes_reads_alike(value in value()) {
        agree(&serde_json::to_string(&value).unwrap())?;
    }

    #[test]
    fn notes_lead_to_values(text in nearly_json()) {
        let Ok(document) = parse(&text) else { return Ok(()) };
        // Where a name is repeated, notes on the value that was replaced may lead nowhere.
        if document.notes.iter().all(|note| note.kind != NoteKind::DuplicateKey) {
            for note in &document.notes {
                prop_assert!(document.value.pointer(&note.pointer).is_some(), "{text:?}: {note:?}");
            }
        }
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse_bytes(&bytes);
    }

    #[test]
    fn arbitrary_text_is_read_alike_with_places_inside_it(text in any::<String>()) {
        agree(&text)?;
        if let Err(error) = parse(&text) {
            let lines: Vec<&str> = text.split(['\n', '\r']).collect();
            prop_assert!(error.line >= 1 && error.line as usize <= lines.len());
            let widest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
            prop_assert!(error.column >= 1 && error.column as usize <= widest + 1);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nearly_json_is_read_alike(text in nearly_json()) {
        agree(&text)?;
    }

    #[test]
    fn damaged_json_is_read_alike(text in damaged()) {
        agree(&text)?;
    }
}
