//! Texts with placeholders.

use sendcheck::engine::template::{Piece, Template, VariableKey};

use crate::input::Input;

pub(crate) fn target(bytes: &[u8]) {
    let input = Input::of(bytes);
    let text = input.text();
    let template = Template::parse(&text);
    assert_eq!(template.source(), text);
    assert_eq!(template.is_static(), template.names().next().is_none());
    let open = template.fill(|_| None);
    // What is left open is written as placeholders are; braces beside them may be read into other ones.
    if template.pieces().iter().all(|piece| !of_text(piece).contains(['{', '}', '$'])) {
        let names = |template: &Template| template.names().cloned().collect::<Vec<VariableKey>>();
        assert_eq!(names(&Template::parse(&open)), names(&template), "{open:?}");
    }
    let fixed: usize = template.pieces().iter().map(|piece| of_text(piece).len()).sum();
    let filled = template.fill(|_| Some("x"));
    assert_eq!(filled.len(), fixed + template.names().count());
    assert_eq!(template.fixed_characters() + template.names().count(), filled.encode_utf16().count());
    for malformed in template.malformed() {
        assert!(serde_json::to_string(&format!("{malformed:?}")).unwrap().len() < 6 * text.len() + 400);
    }
}

fn of_text(piece: &Piece) -> &str {
    if let Piece::Text(text) = piece { text } else { "" }
}
