//! `explain`, `rules`, `schema` and `completions`.

use sendcheck::RuleCode;

use crate::run::Folder;

#[test]
fn explains_codes_and_messages() {
    let folder = Folder::new("explains");
    for (asked, first) in [
        (&["MISSING_VARIABLE"][..], "MISSING_VARIABLE=<name>\n"),
        (&["missing_variable=5"], "MISSING_VARIABLE=<name>\n"),
        (&["Fields missing in request: skill"], "Fields missing in request: <field>\n"),
        (&["skipped"], "SKIPPED\n"),
        (&["jwt", "expired"], "jwt expired\n"),
        (&["21614"], "outbound_twilio_21614\n"),
        (&["outbound_502"], "outbound_5XX\n"),
        (&[r#"{ "code": 0, "message": "jwt expired" }"#], "jwt expired\n"),
        (&["fields", "missing", "in", "request:", "skill"], "Fields missing in request: <field>\n"),
    ] {
        let run = folder.run(&[&["explain"], asked].concat());
        assert!(run.code == 0 && run.out.starts_with(first), "{run:?}");
    }
    let text = folder.run(&["explain", "RICH_ON_PRIORITIZED"]).out;
    for part in ["warning; error under profile webtool", "verdicts stay", "what to do", "source"] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn explains_words_of_reports() {
    let text = Folder::new("words").run(&["explain", "proactive_1400"]).out;
    for part in
        ["a conversation with the recipient is open", "c2m_1400, proactive_1800", "ACTIVE_CONVERSATION before sending"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn shows_the_page_of_every_rule() {
    let folder = Folder::new("pages");
    for code in RuleCode::ALL {
        let text = folder.run(&["explain", code.as_str()]).out;
        let (facts, page) = text.split_once("\nWhy\n").unwrap_or_else(|| panic!("no page in {text}"));
        assert!(facts.contains("source") && page.len() > 100, "{text}");
        assert!(!page.contains("handoff="), "{text}");
    }
}

#[test]
fn offers_the_nearest_code() {
    let run = Folder::new("nearest").run(&["explain", "INVALID_NUMER"]);
    assert_eq!(
        (run.code, run.err.as_str()),
        (2, "error: nothing is called `INVALID_NUMER`; did you mean `INVALID_NUMBER`?\n")
    );
}

#[test]
fn rules_lists_every_code_in_both_forms() {
    let folder = Folder::new("rules");
    let table = folder.run(&["rules"]).out;
    let list = folder.run(&["rules", "--format", "json"]).json();
    assert_eq!(list.as_array().unwrap().len(), RuleCode::ALL.len());
    for (code, rule) in RuleCode::ALL.iter().zip(list.as_array().unwrap()) {
        assert_eq!(rule["code"].as_str(), Some(code.as_str()));
        assert!(table.lines().any(|line| line.split(' ').next() == Some(code.as_str())), "{code}");
        for name in ["spelled", "title", "help", "origin", "verdict", "cite"] {
            assert!(rule[name].is_string(), "{name} of {code}");
        }
        assert!(rule["severity"]["api"].is_string() && rule["severity"]["webtool"].is_string());
        assert!(rule["scopes"].as_array().is_some_and(|scopes| !scopes.is_empty()));
        for arg in rule["args"].as_array().unwrap() {
            assert!(["name", "type", "about"].iter().all(|name| arg[name].is_string()), "{arg} of {code}");
        }
    }
}

#[test]
fn prints_every_schema() {
    let folder = Folder::new("schemas");
    for name in ["request", "response", "handoff", "report", "line"] {
        let schema = folder.run(&["schema", name]).json();
        assert!(schema["title"].is_string() && schema["$schema"].is_null(), "{name}");
    }
    assert_eq!(folder.run(&["schema", "nothing"]).code, 2);
}

#[test]
fn completes_in_every_shell() {
    let folder = Folder::new("completions");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = folder.run(&["completions", shell]);
        assert!(run.code == 0 && run.out.contains("max-rejected"), "{shell}");
    }
}

#[test]
fn shells_complete_what_can_be_explained() {
    let folder = Folder::new("completed_codes");
    for shell in ["bash", "zsh", "fish"] {
        let script = folder.run(&["completions", shell]).out;
        assert!(RuleCode::ALL.iter().all(|code| script.contains(code.as_str())), "{shell}");
        assert!(script.contains("outbound_twilio_21614"), "{shell}");
    }
    // What shells offer is not what is taken: help names no code, and any word may be asked for.
    let help = folder.run(&["explain", "--help"]).out;
    assert!(!help.contains("DUPLICATE_NUMBER"), "{help}");
    assert_eq!(folder.run(&["explain", "missing_variable=5"]).code, 0);
}

#[test]
#[cfg(unix)]
fn bash_offers_the_codes() {
    let folder = Folder::new("bash");
    let script = folder.run(&["completions", "bash"]).out;
    let folder = folder.file("s.sh", script);
    let typed = "source ./s.sh; COMP_WORDS=(sendcheck explain DUPLICATE_N); COMP_CWORD=2; \
                 _sendcheck sendcheck DUPLICATE_N explain; printf '%s\\n' \"${COMPREPLY[@]}\"";
    let output = std::process::Command::new("bash").args(["-c", typed]).current_dir(folder.path("")).output();
    let Ok(output) = output else { return };
    let offered = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        offered.lines().collect::<Vec<_>>(),
        ["DUPLICATE_NUMBER"],
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
