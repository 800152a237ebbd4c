//! Every rule has a page, every page is true, and the registry keeps its own rules.

#![expect(clippy::panic, reason = "a panic is a failed test")]

use std::collections::BTreeSet;
use std::fs;

use sendcheck::engine::rules::{RuleVerdict, Scope, Spelling};
use sendcheck::{Profile, RuleCode, Severity};
use sendcheck_tests::pages::{self, MARKER, Page, Shows, marked, repository, retired, run, verify};

/// The page that `PAGE` names, or all.
fn pages() -> Vec<Page> {
    pages::asked().unwrap_or_else(|wrong| panic!("{}", wrong.join("\n")))
}

/// All pages, for what holds of all together.
fn all_pages() -> Vec<Page> {
    pages::read_all().unwrap_or_else(|wrong| panic!("{}", wrong.join("\n")))
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} mistakes:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_rule_has_a_page() {
    let written: BTreeSet<_> = all_pages().iter().map(|page| page.rule).collect();
    let missing: Vec<_> =
        RuleCode::ALL.iter().filter(|rule| !written.contains(rule)).map(|rule| rule.as_str()).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn pages_start_with_code_and_title() {
    for page in pages() {
        assert_eq!(page.heading, page.rule.as_str());
        assert_eq!(page.summary, format!("{}.", page.rule.about().title), "{}", page.rule);
        assert!(page.prose.contains("\n## Why\n\n"), "{} does not say why", page.rule);
    }
}

/// Rules that a list of a thousand rows shows and no page could; their vectors show every argument.
const TOO_LONG_FOR_A_PAGE: [RuleCode; 1] = [RuleCode::ColumnsChange];

#[test]
fn pages_show_both_sides_and_every_argument() {
    for page in pages().into_iter().filter(|page| !TOO_LONG_FOR_A_PAGE.contains(&page.rule)) {
        let count = |shows| page.examples.iter().filter(|example| example.shows == shows).count();
        assert!(count(Shows::Fails) >= 1 && count(Shows::Passes) >= 1, "{}", page.rule);
        for arg in page.rule.about().args {
            let shown = page.examples.iter().any(|example| example.attributes.one(arg.name).is_some());
            assert!(shown, "no example of {} shows `{}`", page.rule, arg.name);
        }
    }
}

#[test]
fn pages_show_the_rule_under_both_profiles_and_where_it_is_milder() {
    for page in pages() {
        let (meta, about) = (page.rule.meta(), page.rule.about());
        let fails = page.examples.iter().filter(|example| example.shows == Shows::Fails);
        let (mut milder, mut webtool) = (about.milder.is_none(), meta.severity.api == meta.severity.web_tool);
        for example in fails {
            milder |= example.attributes.one("severity").is_some();
            webtool |= example.options.options.policy.profile == Profile::Webtool;
        }
        assert!(milder, "no example of {} shows {:?}", page.rule, about.milder);
        assert!(webtool, "no example of {} is checked for the web tool", page.rule);
    }
}

#[test]
fn examples_do_what_the_page_says() {
    let mut wrong = Vec::new();
    for page in pages() {
        for example in &page.examples {
            let place = format!("docs/rules/{}.md:{}", page.rule, example.line);
            wrong.extend(verify(page.rule, example).into_iter().map(|what| format!("{place}: {what}")));
        }
    }
    assert_none(&wrong);
}

#[test]
fn codes_and_links_lead_somewhere() {
    let mut wrong = Vec::new();
    for page in pages() {
        wrong.extend(dead_ends("docs/rules", &page.prose).map(|what| format!("{}: {what}", page.rule)));
    }
    for file in ["docs/rules/README.md", "docs/rules/retired.md", "docs/sources.md", "examples/README.md"] {
        let text = fs::read_to_string(repository().join(file)).unwrap();
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        wrong.extend(dead_ends(folder, &text).map(|what| format!("{file}: {what}")));
    }
    assert_none(&wrong);
}

/// Codes that no rule has and links to files that are not there.
fn dead_ends(folder: &str, prose: &str) -> impl Iterator<Item = String> {
    let words = prose.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
    let is_code = |word: &&str| word.contains('_') && word.contains(|c: char| c.is_ascii_uppercase());
    let codes = words.filter(is_code).filter(|word| !word.contains(|c: char| c.is_ascii_lowercase()));
    let unknown = codes.filter(|word| word.parse::<RuleCode>().is_err()).map(|word| format!("`{word}` is no rule"));
    let targets = prose.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let here = targets.filter(|target| !target.starts_with("https://"));
    let absent = here.filter(move |target| !repository().join(folder).join(target).is_file());
    unknown.chain(absent.map(|target| format!("`{target}` is not there"))).collect::<Vec<_>>().into_iter()
}

/// The whole prose of two pages may not have a sentence in common: a page is about its rule.
#[test]
fn no_two_pages_give_the_same_reason() {
    let mut seen = std::collections::BTreeMap::new();
    let mut wrong = Vec::new();
    for page in all_pages() {
        let why = page.prose.split("## Why").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap_or("");
        for sentence in why.replace('\n', " ").split(". ").map(str::trim).filter(|sentence| sentence.len() > 40) {
            if let Some(other) = seen.insert(sentence.to_string(), page.rule) {
                wrong.push(format!("{other} and {}: {sentence}", page.rule));
            }
        }
    }
    assert_none(&wrong);
}

/// Messages are for logs, so they must not repeat what a recipient's row holds.
#[test]
fn messages_keep_recipients_values_to_themselves() {
    let mut wrong = Vec::new();
    let mut looked_at = 0;
    for page in all_pages() {
        for example in page.examples.iter().flat_map(marked) {
            // Some marked examples cannot be read any more, which is a thrown error and no finding.
            for found in run(&example).map(|outcome| outcome.findings).unwrap_or_default() {
                looked_at += 1;
                // What is said of columns names them as the heading does, and holds back what looks like a recipient there.
                if found.rule.scopes() == [Scope::Columns] {
                    continue;
                }
                if found.message.to_ascii_lowercase().contains(MARKER) {
                    wrong.push(format!("{} (on the page of {}): {}", found.rule, page.rule, found.message));
                }
            }
        }
    }
    assert_none(&wrong);
    assert!(looked_at > 200, "the marker was looked for in {looked_at} messages only");
}

#[test]
fn codes_are_well_formed_and_unique() {
    let codes: BTreeSet<_> = RuleCode::ALL.iter().map(|rule| rule.as_str()).collect();
    assert_eq!(codes.len(), RuleCode::ALL.len());
    for code in codes {
        assert!(code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_'), "{code}");
        assert_eq!(code.parse::<RuleCode>().map(RuleCode::as_str), Ok(code));
    }
}

#[test]
fn retired_codes_stay_retired() {
    let list = fs::read_to_string(repository().join("docs/rules/retired.md")).unwrap();
    for code in retired(&list) {
        assert!(code.parse::<RuleCode>().is_err(), "{code} is retired and must not come back");
    }
}

#[test]
fn titles_and_helps_are_single_sentences() {
    for rule in RuleCode::ALL {
        let (meta, about) = (rule.meta(), rule.about());
        let (title, help, code) = (about.title, meta.help(), meta.text);
        assert!(!title.ends_with('.') && !title.contains(". "), "{code}: {title}");
        assert!(title.starts_with(char::is_uppercase) && title.len() < 80, "{code}: {title}");
        assert!(help.ends_with('.') && !help.contains(". ") && help.chars().count() < 140, "{code}: {help}");
        assert!(help.starts_with(char::is_uppercase) && !about.cite.is_empty(), "{code}: {help}");
        for arg in about.args {
            assert!(!arg.about.is_empty() && !arg.about.ends_with('.'), "{code}, argument {}", arg.name);
        }
    }
}

#[test]
fn spelled_codes_lead_back_to_their_rule() {
    for rule in RuleCode::ALL {
        let spelled = rule.meta().spelled();
        assert_eq!(RuleCode::from_error_message(&spelled), Some(*rule), "{spelled}");
        let needs_an_argument = rule.meta().spelling != Spelling::Bare;
        assert!(!needs_an_argument || !rule.meta().args.is_empty(), "{rule}");
    }
}

/// A rule that keeps the verdict cannot report an error on a recipient or a request: an error there
/// means that the service or the channel refuses. One that fails them has to report errors somewhere.
#[test]
fn severity_and_verdict_agree() {
    for rule in RuleCode::ALL {
        let meta = rule.meta();
        let errors = [meta.severity.api, meta.severity.web_tool].contains(&Severity::Error);
        let judges = rule
            .scopes()
            .iter()
            .any(|scope| matches!(scope, Scope::Request | Scope::Head | Scope::Consumer | Scope::Cross));
        match meta.verdict {
            RuleVerdict::Keeps => assert!(!(judges && errors), "{rule} keeps the verdict and reports errors"),
            RuleVerdict::Fails => {
                // Where columns are uncertain, or hold numbers for app users, nobody is judged, and so everybody fails.
                let fails_all = matches!(rule, RuleCode::ColumnsUncertain | RuleCode::NumbersForAppUsers);
                assert!(judges || fails_all, "{rule} can fail nobody");
                assert!(
                    errors || rule.about().milder.is_some_and(|m| m.contains("an error")),
                    "{rule} never reports an error"
                );
            }
            RuleVerdict::Skips => {
                assert!(matches!(rule, RuleCode::OptedOut | RuleCode::ActiveConversation), "{rule} skips");
            }
        }
    }
}

#[test]
fn every_rule_file_is_registered_under_its_own_name() {
    let folder = repository().join("crates/sendcheck-core/src/rules");
    let stem = |entry: fs::DirEntry| Some(entry.file_name().to_str()?.strip_suffix(".rs")?.to_string());
    let files: BTreeSet<String> = fs::read_dir(folder).unwrap().flatten().filter_map(stem).collect();
    let machinery =
        ["mod", "declare", "finding", "findings", "info", "nearest", "samples", "texts", "wording"].map(String::from);
    let registered = RuleCode::ALL.iter().map(|rule| rule.module().to_string());
    assert_eq!(files, registered.chain(machinery).collect());
    for rule in RuleCode::ALL {
        assert_eq!(rule.module(), rule.as_str().to_ascii_lowercase());
    }
}
