//! `limits.ts`: every limit with what it counts and who states it.

use std::fmt::Write;

use sendcheck_core::limits::ALL;
use serde_json::json;

use crate::limits::unit;
use crate::typescript::GENERATED;

pub(super) fn code() -> String {
    let mut code = String::from(GENERATED);
    code.push_str(
        "/** A number that the service, a channel or sendcheck sets. */\nexport interface Limit {\n  \
           /** The last value that is still fine (for lower bounds: the first). */\n  value: number;\n  \
           /** What it counts; characters are UTF-16 code units, as in JavaScript. */\n  unit: string;\n  \
           /** The document and section that state it. */\n  source: string;\n}\n\n\
         /** Every limit by its name. */\nexport const limits = {\n",
    );
    for limit in ALL {
        let (value, source) = (limit.value, json!(limit.source));
        // Writing into a string cannot fail.
        let _ = writeln!(
            code,
            "  {}: {{ value: {value}, unit: \"{}\", source: {source} }},",
            camel_case(limit.name),
            unit(limit.unit)
        );
    }
    code + "} as const satisfies Record<string, Limit>;\n"
}

/// `GSM_7_SINGLE` as `gsm7Single`.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_').map(str::to_lowercase);
    let first = words.next().unwrap_or_default();
    words.fold(first, |name, word| {
        let mut letters = word.chars();
        let capital = letters.next().map(|letter| letter.to_ascii_uppercase());
        name + &capital.into_iter().chain(letters).collect::<String>()
    })
}

#[cfg(test)]
mod tests {
    use super::camel_case;

    #[test]
    fn names_are_written_as_javascript_does() {
        assert_eq!(["CAMPAIGN_NAME", "GSM_7_SINGLE", "SKILL"].map(camel_case), ["campaignName", "gsm7Single", "skill"]);
    }
}
