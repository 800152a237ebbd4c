//! A JSON Schema as a declaration of TypeScript: as far as schemas of our own types go, and no further.

use serde_json::Value;

use crate::typescript::docs::comment;

/// The declaration of a type: an interface for an object, else an alias.
pub(super) fn declaration(name: &str, schema: &Value) -> String {
    let docs = comment(described(schema), "");
    if schema.get("properties").is_some() && schema.get("$ref").is_none() {
        return format!("{docs}export interface {name} {}\n\n", object(schema, ""));
    }
    let variants = variants(schema, "  ");
    let code = if variants.iter().any(|variant| !variant.docs.is_empty()) {
        let line = |variant: &Variant| format!("\n{}  | {}", variant.docs, variant.code);
        variants.iter().map(line).collect::<String>()
    } else {
        format!(" {}", union(&variants))
    };
    format!("{docs}export type {name} ={code};\n\n")
}

/// The members of an object, each with its comment.
pub(super) fn object(schema: &Value, indent: &str) -> String {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        let any = schema.get("additionalProperties").filter(|any| any.is_object());
        let any = any.map_or_else(|| "unknown".into(), |any| union(&variants(any, indent)));
        return format!("{{ [name: string]: {any} }}");
    };
    let member = |(name, member): (&String, &Value)| {
        let inner = format!("{indent}  ");
        format!("{}{inner}{}\n", comment(described(member), &inner), signature(schema, name, member, &inner))
    };
    let described = properties.values().any(|member| !described(member).is_empty());
    if described {
        return format!("{{\n{}{indent}}}", properties.iter().map(member).collect::<String>());
    }
    let members: Vec<_> = properties.iter().map(|(name, member)| signature(schema, name, member, indent)).collect();
    format!("{{ {} }}", members.join(" "))
}

/// Name and type of a member. What may be left out is never `null`.
fn signature(object: &Value, name: &str, member: &Value, indent: &str) -> String {
    let required = object.get("required").and_then(Value::as_array);
    let required = required.is_some_and(|names| names.iter().any(|required| required == name));
    let mut variants = variants(member, indent);
    if !required {
        variants.retain(|variant| variant.code != "null");
    }
    format!("{name}{}: {};", if required { "" } else { "?" }, union(&variants))
}

/// One of the types that a value may have.
struct Variant {
    docs: String,
    code: String,
}

fn union(variants: &[Variant]) -> String {
    variants.iter().map(|variant| variant.code.as_str()).collect::<Vec<_>>().join(" | ")
}

/// The types that a value may have, `null` last.
fn variants(schema: &Value, indent: &str) -> Vec<Variant> {
    let mut found = Vec::new();
    if let Some(choices) = schema.get("anyOf").or(schema.get("oneOf")).and_then(Value::as_array) {
        for choice in choices {
            let docs = comment(described(choice), indent);
            found.extend(
                variants(choice, indent).into_iter().map(|Variant { code, .. }| Variant { docs: docs.clone(), code }),
            );
        }
    } else if let Some(Value::Array(kinds)) = schema.get("type") {
        found.extend(kinds.iter().map(|kind| plain(one(schema, kind.as_str(), indent))));
    } else if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        found.extend(values.iter().map(|value| plain(value.to_string())));
    } else {
        found.push(plain(one(schema, schema.get("type").and_then(Value::as_str), indent)));
    }
    found.sort_by_key(|variant| variant.code == "null");
    found
}

fn plain(code: String) -> Variant {
    Variant { docs: String::new(), code }
}

/// The type of a value of one kind.
fn one(schema: &Value, kind: Option<&str>, indent: &str) -> String {
    if let Some(value) = schema.get("const") {
        return value.to_string();
    }
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let name = name.rsplit('/').next().unwrap_or(name);
        return if schema.get("properties").is_some() {
            format!("{} & {name}", object(schema, indent))
        } else {
            name.into()
        };
    }
    match kind {
        Some("string") => "string".into(),
        Some("boolean") => "boolean".into(),
        Some("integer" | "number") => "number".into(),
        Some("null") => "null".into(),
        Some("object") => object(schema, indent),
        Some("array") => list(schema.get("items").unwrap_or(&Value::Bool(true)), indent),
        _ => "unknown".into(),
    }
}

fn list(items: &Value, indent: &str) -> String {
    let variants = variants(items, indent);
    match variants.as_slice() {
        [one] if !one.code.contains(' ') => format!("{}[]", one.code),
        several => format!("({})[]", union(several)),
    }
}

pub(super) fn described(schema: &Value) -> &str {
    schema.get("description").and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::declaration;

    #[test]
    fn an_object_is_an_interface() {
        let schema = json!({ "type": "object", "description": "A thing.", "required": ["a", "b"], "properties": {
            "a": { "type": ["integer", "null"], "description": "Its number." },
            "b": { "type": "array", "items": { "anyOf": [{ "type": "string" }, { "$ref": "#/$defs/B" }] } },
            "c": { "anyOf": [{ "$ref": "#/$defs/C" }, { "type": "null" }] },
            "d": true,
            "e": { "type": "object", "additionalProperties": { "type": ["string", "integer"] } },
            "f": { "type": "object" },
        } });
        let code = "/** A thing. */\nexport interface Thing {\n  /** Its number. */\n  a: number | null;\n  \
                    b: (string | B)[];\n  c?: C;\n  d?: unknown;\n  \
                    e?: { [name: string]: string | number };\n  f?: { [name: string]: unknown };\n}\n\n";
        assert_eq!(declaration("Thing", &schema), code);
    }

    #[test]
    fn a_choice_is_a_union_with_its_comments() {
        let words = json!({ "oneOf": [
            { "const": "yes", "type": "string", "description": "Agreed." },
            { "type": "object", "properties": { "kind": { "const": "no", "type": "string" } }, "required": ["kind"],
              "$ref": "#/$defs/No" },
        ] });
        let code = "export type Answer =\n  /** Agreed. */\n  | \"yes\"\n  | { kind: \"no\"; } & No;\n\n";
        assert_eq!(declaration("Answer", &words), code);
        let plain = json!({ "anyOf": [{ "type": "null" }, { "enum": ["a", "b"] }] });
        assert_eq!(declaration("Plain", &plain), "export type Plain = \"a\" | \"b\" | null;\n\n");
    }
}
