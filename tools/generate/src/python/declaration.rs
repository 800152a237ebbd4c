//! A JSON Schema as a declaration of Python: as far as schemas of our own types go, and no further.

use serde_json::Value;

use crate::typescript::docs::prose;

/// How members are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// As JSON has them.
    AsIs,
    /// As arguments of Python: `opted_out` for `optedOut`. Their files may come as bytes or as paths.
    Snake,
}

/// The declaration of a type: a `TypedDict` for an object, else an alias.
pub(super) fn declaration(name: &str, schema: &Value, case: Case) -> String {
    let docs = docstring(described(schema), "");
    let Some(properties) = schema.get("properties").and_then(Value::as_object).filter(|_| schema.get("$ref").is_none())
    else {
        return format!("{name} = {}\n{docs}\n", union(&variants(schema, case, true), true));
    };
    let members: Vec<_> = properties.iter().map(|(name, member)| Member::of(schema, name, member, case)).collect();
    // A word of the language can be a member only so.
    if members.iter().any(|member| KEYWORDS.contains(&member.name.as_str())) {
        let members: String = members
            .iter()
            .map(|member| format!("    \"{}\": {:?},\n", member.name, member.of))
            .collect::<Vec<_>>()
            .concat();
        return format!("{name} = TypedDict(\"{name}\", {{\n{members}}})\n{docs}\n");
    }
    let members: String = members
        .iter()
        .map(|member| format!("    {}: {}\n{}\n", member.name, member.of, docstring(&member.docs, "    ")))
        .collect::<Vec<_>>()
        .concat();
    let members = if members.is_empty() { "    pass\n".into() } else { members };
    let docs = docstring(described(schema), "    ");
    let between = if docs.is_empty() { "" } else { "\n" };
    format!("class {name}(TypedDict):\n{docs}{between}{}\n\n", members.trim_end())
}

const KEYWORDS: [&str; 6] = ["from", "class", "is", "in", "import", "not"];

/// A member of an object. What may be left out is never `null`, but of options.
struct Member {
    name: String,
    of: String,
    docs: String,
}

impl Member {
    fn of(object: &Value, name: &str, member: &Value, case: Case) -> Self {
        let required = object.get("required").and_then(Value::as_array);
        let required = required.is_some_and(|names| names.iter().any(|required| required == name));
        let mut variants = variants(member, case, false);
        if !required && case == Case::AsIs {
            variants.retain(|variant| variant != "None");
        }
        if !required && case == Case::Snake && !variants.iter().any(|variant| variant == "None") {
            variants.push("None".into());
        }
        if name == "at" && case == Case::Snake {
            variants.insert(0, "datetime.datetime".into());
        }
        let of = union(&variants, false);
        let of = match (required, case) {
            (true, _) => of,
            (false, _) => format!("NotRequired[{of}]"),
        };
        let docs = prose(described(member));
        match case {
            Case::AsIs => Self { name: name.into(), of, docs },
            Case::Snake => Self { name: snake_case(name), of, docs: in_snake_case(&docs) },
        }
    }
}

/// Several types as one. An alias is evaluated, where names of types that come later have to be texts.
fn union(variants: &[String], evaluated: bool) -> String {
    match variants {
        [one] => one.clone(),
        several if evaluated => format!("Union[{}]", several.join(", ")),
        several => several.join(" | "),
    }
}

/// The types that a value may have, `None` last, the words of a choice together.
fn variants(schema: &Value, case: Case, evaluated: bool) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(choices) = schema.get("anyOf").or(schema.get("oneOf")).and_then(Value::as_array) {
        for choice in choices {
            found.extend(variants(choice, case, evaluated));
        }
    } else if let Some(Value::Array(kinds)) = schema.get("type") {
        found.extend(kinds.iter().flat_map(|kind| one(schema, kind.as_str(), case, evaluated)));
    } else if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        found.extend(values.iter().map(literal));
    } else {
        found.extend(one(schema, schema.get("type").and_then(Value::as_str), case, evaluated));
    }
    let words: Vec<_> = found.iter().filter_map(|one| one.strip_prefix("Literal[")?.strip_suffix(']')).collect();
    if words.len() > 1 {
        let all = format!("Literal[{}]", words.join(", "));
        found.retain(|one| !one.starts_with("Literal["));
        found.insert(0, all);
    }
    let mut seen = Vec::new();
    found.retain(|one| {
        !seen.contains(one) && {
            seen.push(one.clone());
            true
        }
    });
    found.sort_by_key(|variant| variant == "None");
    found
}

fn literal(value: &Value) -> String {
    match value {
        Value::Null => "None".into(),
        Value::Bool(true) => "Literal[True]".into(),
        Value::Bool(false) => "Literal[False]".into(),
        other => format!("Literal[{other}]"),
    }
}

/// The types of a value of one kind.
fn one(schema: &Value, kind: Option<&str>, case: Case, evaluated: bool) -> Vec<String> {
    if let Some(value) = schema.get("const") {
        return vec![literal(value)];
    }
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let name = name.rsplit('/').next().unwrap_or(name);
        return match (name, case) {
            ("Base64File", Case::Snake) => vec!["bytes".into(), "os.PathLike[str]".into()],
            // A member that tells variants apart cannot be added to a type of another name.
            _ if schema.get("properties").is_some() => vec!["Dict[str, Any]".into()],
            _ if evaluated => vec![format!("\"{name}\"")],
            _ => vec![name.into()],
        };
    }
    let one = match kind {
        Some("string") => "str".into(),
        Some("boolean") => "bool".into(),
        Some("integer") => "int".into(),
        Some("number") => "float".into(),
        Some("null") => "None".into(),
        Some("array") => {
            let items = variants(schema.get("items").unwrap_or(&Value::Bool(true)), case, evaluated);
            let list = if case == Case::Snake { "Iterable" } else { "List" };
            format!("{list}[{}]", union(&items, evaluated))
        }
        Some("object") => {
            let any = schema.get("additionalProperties").filter(|any| any.is_object());
            let map = if case == Case::Snake { "Mapping" } else { "Dict" };
            let any = any.map_or_else(|| "Any".into(), |any| union(&variants(any, case, evaluated), evaluated));
            format!("{map}[str, {any}]")
        }
        _ => "Any".into(),
    };
    vec![one]
}

/// `maxRecipients` as `max_recipients`.
fn snake_case(name: &str) -> String {
    name.chars().fold(String::new(), |mut all, letter| {
        if letter.is_ascii_uppercase() {
            all.push('_');
        }
        all.push(letter.to_ascii_lowercase());
        all
    })
}

/// The names of options that a text quotes, as Python has them.
fn in_snake_case(text: &str) -> String {
    let quoted = |(place, part): (usize, &str)| {
        let is_name =
            part.chars().all(char::is_alphanumeric) && part.starts_with(|first: char| first.is_ascii_lowercase());
        if place % 2 == 1 && is_name { snake_case(part) } else { part.to_owned() }
    };
    text.split('`').enumerate().map(quoted).collect::<Vec<_>>().join("`")
}

/// The text below a declaration; nothing if there is none.
fn docstring(text: &str, indent: &str) -> String {
    let text = prose(text).replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    let lines: Vec<&str> = text.trim().lines().collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("{indent}\"\"\"{line}\"\"\"\n"),
        [first, rest @ ..] => {
            let line = |line: &&str| format!("{indent}{line}").trim_end().to_owned() + "\n";
            format!("{indent}\"\"\"{first}\n{}{indent}\"\"\"\n", rest.iter().map(line).collect::<String>())
        }
    }
}

fn described(schema: &Value) -> &str {
    schema.get("description").and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Case, declaration};

    #[test]
    fn an_object_is_a_typed_dictionary() {
        let schema = json!({ "type": "object", "description": "A thing.", "required": ["a", "b"], "properties": {
            "a": { "type": ["integer", "null"], "description": "Its number." },
            "b": { "type": "array", "items": { "anyOf": [{ "type": "string" }, { "$ref": "#/$defs/B" }] } },
            "cOne": { "anyOf": [{ "$ref": "#/$defs/C" }, { "type": "null" }] },
        } });
        let code = "class Thing(TypedDict):\n    \"\"\"A thing.\"\"\"\n\n    a: int | None\n    \"\"\"Its number.\"\"\"\n\n    \
                    b: List[str | B]\n\n    cOne: NotRequired[C]\n\n";
        assert_eq!(declaration("Thing", &schema, Case::AsIs).trim_end(), code.trim_end());
    }

    #[test]
    fn options_are_called_as_arguments_are() {
        let schema = json!({ "type": "object", "properties": {
            "optedOut": { "anyOf": [{ "type": "string" }, { "$ref": "#/$defs/Base64File" }],
                          "description": "As `appUsers` and `US`." } } });
        let code = "class Options(TypedDict):\n    opted_out: NotRequired[str | bytes | os.PathLike[str] | None]\n    \
                    \"\"\"As `app_users` and `US`.\"\"\"\n";
        assert_eq!(declaration("Options", &schema, Case::Snake).trim_end(), code.trim_end());
    }

    #[test]
    fn a_choice_of_words_is_one_literal() {
        let words = json!({ "oneOf": [{ "const": "yes", "type": "string" }, { "const": "no", "type": "string" }] });
        assert_eq!(declaration("Answer", &words, Case::AsIs), "Answer = Literal[\"yes\", \"no\"]\n\n");
    }

    #[test]
    fn a_word_of_the_language_is_a_member_all_the_same() {
        let schema = json!({ "type": "object", "required": ["from"], "properties": { "from": { "type": "string" } } });
        let code = "Span = TypedDict(\"Span\", {\n    \"from\": \"str\",\n})\n\n";
        assert_eq!(declaration("Span", &schema, Case::AsIs), code);
    }
}
