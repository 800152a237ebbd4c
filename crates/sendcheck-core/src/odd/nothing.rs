//! What programs print where they have no value.

/// Whether a text is, as a whole, what a program prints for nothing: `null`, `undefined`, `[object Object]`, `null null`.
///
/// Case tells: Python prints `None` and Go `<nil>`, while Null is a family, Nan and Nil are given names, and "none" is a word.
pub(crate) fn is_nothing(text: &str) -> bool {
    let text = text.trim();
    if text.len() > LONGEST || text.is_empty() {
        return false;
    }
    is_one(text) || text.contains(' ') && text.split(' ').all(|word| WORDS.contains(&word.trim_end_matches(',')))
}

/// As long as anything here; longer texts are not compared.
const LONGEST: usize = 24;

/// Of JavaScript, Python, pandas, Java, Go, Ruby, Lua, SQL and its exports (`\N`); `(blank)` is Excel's, in a pivot table.
const WORDS: [&str; 10] = ["null", "NULL", "undefined", "NaN", "nan", "NaT", "None", "nil", "N/A", "n/a"];

/// What stands in brackets of some kind in the place of a value.
const IN_BRACKETS: [&str; 10] = ["null", "NULL", "nil", "none", "None", "undefined", "NaN", "NA", "no value", "blank"];

/// What is written so as a whole: empty structures, and dates that are none.
const WHOLE: [&str; 13] = [
    "\\N",
    "{}",
    "[]",
    "\"\"",
    "''",
    "Invalid Date",
    "Invalid date",
    "0000-00-00",
    "0000-00-00 00:00:00",
    "0001-01-01",
    "0001-01-01T00:00:00",
    "0001-01-01T00:00:00Z",
    "01/01/0001 00:00:00",
];

fn is_one(text: &str) -> bool {
    let within = |open: char, close: char| text.strip_prefix(open).and_then(|text| text.strip_suffix(close));
    let inner = within('<', '>').or_else(|| within('(', ')')).or_else(|| within('[', ']'));
    WORDS.contains(&text)
        || WHOLE.contains(&text)
        || within('"', '"').is_some_and(|inner| WORDS.contains(&inner))
        || inner.is_some_and(|inner| IN_BRACKETS.contains(&inner) && text != "(none)")
        || within('[', ']').is_some_and(is_object)
}

/// What JavaScript prints for a value that has no text: `object` and the name of its kind.
fn is_object(inner: &str) -> bool {
    inner.strip_prefix("object ").is_some_and(|kind| {
        kind.starts_with(|c: char| c.is_ascii_uppercase()) && kind.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Everything that is called nothing, for the test of what leads here.
#[cfg(test)]
pub(crate) fn all() -> impl Iterator<Item = alloc::string::String> {
    let in_brackets = IN_BRACKETS.iter().map(|word| alloc::format!("<{word}>"));
    let others =
        ["\"null\"", "null, null", "[object Object]", "[object Promise]"].into_iter().map(alloc::string::String::from);
    WORDS.iter().chain(&WHOLE).map(|word| alloc::string::String::from(*word)).chain(in_brackets).chain(others)
}

#[cfg(test)]
mod tests {
    use super::is_nothing;

    #[test]
    fn what_programs_print() {
        for text in [
            "null",
            "NULL",
            "undefined",
            "NaN",
            "nan",
            "None",
            "nil",
            "<nil>",
            "(null)",
            "(NULL)",
            "<null>",
            "[null]",
            "<NA>",
            "<none>",
            "<no value>",
            "(blank)",
            "[object Object]",
            "[object Undefined]",
            "[object Promise]",
            "\"null\"",
            "null, null",
            "N/A",
            "n/a",
            "\\N",
            "null null",
            "undefined undefined",
            " null ",
            "{}",
            "[]",
            "Invalid Date",
            "0000-00-00",
            "0001-01-01T00:00:00Z",
            "NaT",
        ] {
            assert!(is_nothing(text), "{text}");
        }
    }

    #[test]
    fn what_people_write() {
        for text in [
            "Null",
            "Jane Null",
            "Nil",
            "Nan",
            "NAN",
            "none",
            "NONE",
            "None of these",
            "The N/A sneaker",
            "NA",
            "Nullable",
            "null and void",
            "Undefined",
            "[object]",
            "[object of desire]",
            "[object d'art]",
            "\"None of these\"",
            "nil, nothing",
            "nothing",
            "-",
            "0",
            "",
            "  ",
            "(none)",
            "Annul",
            "nils",
            "{a}",
            "Zero",
        ] {
            assert!(!is_nothing(text), "{text}");
        }
    }
}
