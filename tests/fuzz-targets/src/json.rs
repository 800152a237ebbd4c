//! The reader of JSON beside `serde_json`.

use sendcheck::engine::json::{NoteKind, Number, Value, parse, parse_bytes};

pub(crate) fn target(bytes: &[u8]) {
    let read = parse_bytes(bytes);
    if let Err(error) = &read {
        let said = error.to_string();
        assert!(said.len() < 400, "{said}");
    }
    let Ok(text) = str::from_utf8(bytes) else { return };
    agrees_with_serde(text);
    let Ok(document) = read else { return };
    for written in [document.value.to_json(), document.value.to_json_pretty()] {
        let again = parse(&written).unwrap();
        assert_eq!(again.value, document.value);
        assert!(again.notes.is_empty(), "{:?} on {written}", again.notes);
    }
    for note in &document.notes {
        assert!(note.pointer.is_empty() || note.pointer.starts_with('/'), "{note:?}");
    }
}

fn agrees_with_serde(text: &str) {
    match (parse(text), serde_json::from_str::<serde_json::Value>(text)) {
        (Ok(ours), Ok(theirs)) => {
            assert!(same(&ours.value, &theirs), "{:?} is not {theirs:?}", ours.value);
            assert!(ours.notes.iter().all(|note| note.kind == NoteKind::DuplicateKey), "{:?}", ours.notes);
        }
        (Err(error), Ok(_)) => assert!(error.expected.contains("levels"), "{text:?} is refused: {error}"),
        (Ok(ours), Err(error)) => {
            let other_limits = ["number out of range", "recursion limit"];
            let is_meant = !ours.notes.is_empty() || other_limits.iter().any(|limit| error.to_string().contains(limit));
            assert!(is_meant, "{text:?} is taken, but: {error}");
        }
        (Err(_), Err(_)) => {}
    }
}

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

/// Integers exactly; of others `serde_json` may round the last bits its own way.
fn same_number(ours: &Number, theirs: &serde_json::Number) -> bool {
    if theirs.is_u64() || theirs.is_i64() {
        return ours.as_u64() == theirs.as_u64() && ours.as_i64() == theirs.as_i64();
    }
    let (Some(ours), Some(theirs)) = (ours.as_f64(), theirs.as_f64()) else { return false };
    // The smallest numbers have fewer bits to be off by.
    (ours - theirs).abs() <= (theirs.abs() * f64::EPSILON * 2.0).max(f64::MIN_POSITIVE)
}
