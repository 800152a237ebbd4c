//! Examples whose recipients' values carry a marker, to see where values turn up.

use sendcheck::engine::json::{self, Object, Value};

use super::{Example, Form, text};

/// What is put into every value.
pub const MARKER: &str = "secret123";

/// The example with the marker in every value of a recipient: at its end, at its start, and as the
/// first label of every link's host. Examples without recipients give none.
pub fn marked(example: &Example) -> Vec<Example> {
    let ways: [fn(&str) -> String; 3] = [
        |value| format!("{value}{MARKER}"),
        |value| format!("{MARKER}{value}"),
        |value| value.replace("://", &format!("://{MARKER}.")),
    ];
    ways.iter().filter_map(|mark| Some(Example { text: mark_all(example, *mark)?, ..example.clone() })).collect()
}

fn mark_all(example: &Example, mark: fn(&str) -> String) -> Option<String> {
    if example.attributes.one("bytes") == Some("base64") {
        return None;
    }
    let text = text::expand(&example.text).ok()?;
    match example.form {
        Form::Handoff => None,
        Form::Consumer => Some(in_values(&json::parse(&text).ok()?.value, mark).to_json()),
        Form::Request => {
            let Value::Object(request) = json::parse(&text).ok()?.value else { return None };
            let members = request.iter().map(|(name, value)| {
                let value = if name == "consumers" { in_values(value, mark) } else { value.clone() };
                (name.to_string(), value)
            });
            Some(Value::Object(members.collect()).to_json())
        }
        Form::Csv | Form::Lines => {
            let lines: Vec<String> =
                text.lines().enumerate().map(|(index, line)| in_cells(index, line, mark)).collect();
            Some(lines.join("\n"))
        }
    }
}

fn in_values(value: &Value, mark: fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => Value::String(mark(text)),
        Value::Array(values) => Value::Array(values.iter().map(|value| in_values(value, mark)).collect()),
        Value::Object(object) => {
            let members = object.iter().map(|(name, value)| (name.to_string(), in_values(value, mark)));
            Value::Object(members.collect::<Object>())
        }
        other => other.clone(),
    }
}

/// Marks the cells of a line; a heading stays as it is, and quoted cells are cut at their commas all the same.
fn in_cells(index: usize, line: &str, mark: fn(&str) -> String) -> String {
    if index == 0 && line.starts_with(char::is_alphabetic) {
        return line.into();
    }
    line.split(',').map(mark).collect::<Vec<_>>().join(",")
}
