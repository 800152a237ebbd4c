//! Texts made to exhaust a reader: what they leave behind is bounded, and where they are refused is known.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use crate::json::{MAX_DEPTH, Object, Value, parse};

#[test]
fn sixty_four_levels_are_read_and_no_more() {
    let nested = |levels| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert_eq!(parse(&nested(MAX_DEPTH)).unwrap().value.to_json(), nested(MAX_DEPTH));
    let error = "line 1, column 65: found `[`, expected at most 64 levels of lists and objects";
    assert_eq!(defect(&nested(MAX_DEPTH + 1)), error);
    assert_eq!(defect(&"[".repeat(1_000_000)), error);
    assert_eq!(parse(&"{\"a\":".repeat(1_000_000)).unwrap_err().column, 64 * 5 + 1);
    assert_eq!(parse(&"[{a:".repeat(1_000_000)).unwrap_err().column, 32 * 4 + 1);
    let wide = format!("[{}[]]", "[],".repeat(1000));
    assert_eq!(parse(&wide).unwrap().value.as_array().map(<[Value]>::len), Some(1001));
}

#[test]
fn floods_leave_few_values_and_bounded_notes() {
    let comments = parse(&format!("[{}]", "//\n".repeat(300_000))).unwrap();
    assert_eq!((comments.value.to_json().as_str(), comments.notes.len()), ("[]", 100));
    let repeated = parse(&format!("{{{}}}", "\"a\":1,".repeat(200_000))).unwrap();
    assert_eq!(repeated.value.to_json(), r#"{"a":1}"#);
    assert_eq!(repeated.notes.len(), 199_999 + 1);
    let halves = parse(&format!("\"{}\"", "\\ud800".repeat(170_000))).unwrap();
    assert_eq!(halves.value.as_str().map(|text| text.chars().count()), Some(170_000));
    assert_eq!(halves.notes.len(), 1);
    let members: Vec<String> = (0..100_000).chain([99_999]).map(|n| format!("\"{n}\":{n}")).collect();
    let distinct = parse(&format!("{{{}}}", members.join(","))).unwrap();
    assert_eq!(distinct.value.as_object().map(Object::len), Some(100_000));
    assert_eq!(distinct.notes.len(), 1);
}

#[test]
fn a_long_name_above_many_repeated_ones_is_refused_before_it_fills_memory() {
    let name = "n".repeat(500_000);
    let text = format!("{{\"{name}\": {{{}\"a\":1}}}}", "\"a\":1,".repeat(1000));
    let error = parse(&text).unwrap_err();
    assert_eq!(error.found, "one more repeated name or lone surrogate");
}

fn defect(text: &str) -> String {
    parse(text).unwrap_err().to_string()
}
