//! Comments of Rust as comments of TypeScript.

/// The comment above a declaration, indented; nothing if there is none.
pub(super) fn comment(text: &str, indent: &str) -> String {
    let text = prose(text).replace("*/", "*\\/");
    let lines: Vec<&str> = text.lines().collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        lines => {
            let line = |line: &&str| format!("{indent} * {line}").trim_end().to_owned() + "\n";
            format!("{indent}/**\n{}{indent} */\n", lines.iter().map(line).collect::<String>())
        }
    }
}

/// The text without examples in Rust and without links into its documentation.
pub(crate) fn prose(text: &str) -> String {
    let outside: String = text.split("```").step_by(2).collect();
    let mut prose = String::new();
    let mut rest = outside.trim();
    while let Some((before, linked, after)) = first_bracket(rest) {
        let target = after.strip_prefix('(').and_then(|after| after.split_once(')'));
        prose.push_str(before);
        match target {
            Some(_) => prose.push_str(linked),
            None if linked.starts_with('`') => prose.push_str(linked),
            None => prose.extend(["[", linked, "]"]),
        }
        rest = target.map_or(after, |(_, after)| after);
    }
    prose.push_str(rest);
    prose
}

/// What stands before the first bracket, in it, and behind it.
fn first_bracket(text: &str) -> Option<(&str, &str, &str)> {
    let (before, after) = text.split_once('[')?;
    let (inside, after) = after.split_once(']')?;
    Some((before, inside, after))
}

#[cfg(test)]
mod tests {
    use super::comment;

    #[test]
    fn one_line_or_several() {
        assert_eq!(comment("A number.", "  "), "  /** A number. */\n");
        assert_eq!(comment("A number.\n\nOf a phone.", ""), "/**\n * A number.\n *\n * Of a phone.\n */\n");
        assert_eq!(comment("", ""), "");
    }

    #[test]
    fn examples_and_links_are_for_rust() {
        let text = "A [list](Vec), as [`Value`](crate::json::Value) has it ([`None`] is `optedOut[1]`).\n\n```\nuse a::b;\n```";
        assert_eq!(comment(text, ""), "/** A list, as `Value` has it (`None` is `optedOut[1]`). */\n");
        assert_eq!(comment("ends */ here", ""), "/** ends *\\/ here */\n");
    }
}
