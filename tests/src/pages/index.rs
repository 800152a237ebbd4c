//! `docs/rules/README.md`, written from the registry, and the list of retired codes.

use sendcheck::RuleCode;
use sendcheck::core::rules::RuleMeta;

use super::attributes::{OWN, options};

const INTRODUCTION: &str = "\
# Rules

<!-- Written from the rules' own declarations; `cargo test` fails where it is stale. -->

One page for each rule: what it says, why, an example that fails and one that passes. The examples are run
by the tests, so what a page shows is what sendcheck does.

The **severity** is `error` (refused, or cannot be delivered), `warning` (goes out, probably not as it was meant)
or `info`; where two are given, the first holds for campaigns sent through the API and the second for the web
tool (`--profile webtool`). **Says who** is `service` where LivePerson documents the answer, `channel` where
Twilio, Meta, Google or Apple would refuse, and `local` where only sendcheck says so. An error **fails** the
recipient, or with a rule on requests the whole request; other findings **keep** the verdict. Within each table
the order is the one in which a single `errorMessage` is chosen.
";

const SECTIONS: [(&str, &str); 5] = [
    ("request", "Campaign requests"),
    ("consumer", "Recipients, in a request or a list"),
    ("handoff", "Handoffs and templates"),
    ("list", "Lists as a whole"),
    ("columns", "Columns of a list"),
];

const READING: &str = "
## How to read the examples

The line above an example says what it is (`json consumer`, `json request`, `json handoff`, `csv` or `text lines`)
and how it is checked. A run such as `«a ×1551»` stands for 1551 times `a`.

| name | meaning |
| --- | --- |
";

const OTHERS: &str = "| any other | an argument of the finding |\n";

const RETIRED: &str = "
Codes that are no longer in use are in [retired.md](retired.md); a code is never used for something else.
";

/// The text of `docs/rules/README.md`.
pub fn index() -> String {
    let sections = SECTIONS.iter().map(|(scope, title)| section(scope, title));
    let own: Vec<_> = OWN.iter().map(|(name, meaning)| format!("| `{name}` | {meaning} |\n")).collect();
    let options: Vec<_> = options().map(|name| format!("`{name}`")).collect();
    let options = format!(
        "| {} | an option of the check, as programs give it: JSON, or a string where it is none |\n",
        options.join(", ")
    );
    [INTRODUCTION.into(), sections.collect(), READING.into(), own.concat(), options, OTHERS.into(), RETIRED.into()]
        .concat()
}

/// The table of the rules that look at this first.
fn section(scope: &str, title: &str) -> String {
    let first_scope = |rule: &&RuleCode| rule.scopes().first().is_some_and(|first| first.as_str() == scope);
    let rows: String = RuleCode::ALL.iter().filter(first_scope).map(|rule| row(rule.meta())).collect();
    format!(
        "\n## {title}\n\n| code | severity | says who | effect | what is wrong |\n| --- | --- | --- | --- | --- |\n{rows}"
    )
}

fn row(meta: &RuleMeta) -> String {
    let (api, web_tool) = (meta.severity.api.as_str(), meta.severity.web_tool.as_str());
    let severity = if api == web_tool { api.to_string() } else { format!("{api}, {web_tool}") };
    let effect = meta.verdict.as_str();
    let milder = meta.milder.map(|milder| format!("; {milder}")).unwrap_or_default();
    format!(
        "| [`{}`]({}.md) | {severity} | {} | {effect} | {}{milder} |\n",
        meta.spelled(),
        meta.text,
        meta.origin.as_str(),
        meta.title
    )
}

/// The codes in `docs/rules/retired.md`: its list items that start with a code.
pub fn retired(markdown: &str) -> Vec<&str> {
    markdown.lines().filter_map(|line| line.strip_prefix("- `")?.split('`').next()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_row() {
        let page = index();
        for rule in RuleCode::ALL {
            assert_eq!(page.matches(&format!("]({rule}.md)")).count(), 1, "{rule}");
        }
    }

    #[test]
    fn reads_retired_codes() {
        assert_eq!(retired("# Retired\n\n- `OLD_CODE` (0.3.0): why\n- none\n"), ["OLD_CODE"]);
    }
}
