//! `sendcheck.toml`, `package.json#sendcheck` and variables of the environment.

use std::fs;

use serde_json::{Value, json};

use crate::run::{CLEAN, Ended, Folder, SMS};

/// Two numbers of the United States without their calling code, under names that say nothing.
const NATIONAL: &str = "Who,First\n(202) 555-0123,Nancy\n(202) 555-0125,Bob\n";

const SETTINGS: &str = "\
handoff = \"campaign/h.json\"
country = \"US\"
numbers = \"valid\"

[columns]
Phone = \"Who\"
B1 = \"First|friend\"

[check]
format = \"json\"
";

fn team(name: &str) -> Folder {
    let folder = Folder::new(name);
    for below in ["campaign", "lists"] {
        fs::create_dir(folder.path(below)).unwrap();
    }
    folder.file("campaign/h.json", SMS).file("lists/r.csv", NATIONAL).file("sendcheck.toml", SETTINGS)
}

fn in_lists(folder: &Folder, arguments: &[&str], variables: &[(&str, &str)]) -> Ended {
    let mut command = folder.command(arguments);
    let output = command.current_dir(folder.path("lists")).envs(variables.iter().copied()).output().unwrap();
    Ended {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn parsed(ended: &Ended) -> Value {
    serde_json::from_str(&ended.out).unwrap_or_else(|_| panic!("{ended:?}"))
}

#[test]
fn a_file_above_settles_what_is_not_typed() {
    let folder = team("settings-above");
    let ended = in_lists(&folder, &["check", "r.csv"], &[]);
    assert_eq!(ended.code, 0, "{ended:?}");
    let report = parsed(&ended);
    assert_eq!(report["accepted"], 2, "{ended:?}");
    assert_eq!(report["recipients"][0]["number"], "+12025550123");
    assert!(ended.err.contains("with the settings of") && ended.err.contains("sendcheck.toml"), "{}", ended.err);
}

#[test]
fn a_switch_of_a_file_is_turned_off_for_a_run() {
    // Nothing is said of opted-out numbers and open conversations.
    let folder = Folder::with("settings-off", SMS, CLEAN).file("sendcheck.toml", "strict-unknown = true\n");
    let run = |more: &[&str]| folder.run(&[&["check", "r.csv", "--handoff", "h.json"], more].concat()).code;
    assert_eq!(run(&[]), 3);
    assert_eq!(run(&["--strict-unknown=false"]), 0);
    assert_eq!(run(&["--strict-unknown=true"]), 3);
    assert_eq!(run(&["--strict-unknown"]), 3);
    // The same words without a file.
    assert_eq!(run(&["--no-config"]), 0);
    assert_eq!(run(&["--no-config", "--strict-unknown=false"]), 0);
    assert_eq!(run(&["--no-config", "--strict-unknown=true"]), 3);
    // A switch of one run has no value, and a name of a file keeps what looks like one.
    assert_eq!(run(&["--force=false"]), 2);
    let file = folder.run(&["check", "--handoff", "h.json", "--", "--strict-unknown=false"]);
    assert!(file.err.contains("--strict-unknown=false"), "{file:?}");
}

#[test]
fn what_is_typed_wins_then_variables_then_the_file() {
    let folder = team("settings-order");
    let numbers = |ended: &Ended| parsed(ended)["recipients"][0]["errorMessage"].clone();
    let french = [("SENDCHECK_COUNTRY", "FR")];
    assert_eq!(numbers(&in_lists(&folder, &["check", "r.csv"], &french)), "INVALID_NUMBER");
    let typed = in_lists(&folder, &["check", "r.csv", "--country=US"], &french);
    assert_eq!(numbers(&typed), Value::Null, "{typed:?}");
    let human = in_lists(&folder, &["check", "r.csv", "--format", "human"], &[]);
    assert!(human.out.contains("2 accepted") || human.out.contains("Every recipient"), "{}", human.out);
}

#[test]
fn none_is_taken_where_none_is_wanted() {
    let folder = team("settings-none");
    let ended = in_lists(&folder, &["check", "r.csv", "--no-config"], &[]);
    assert_eq!(ended.code, 2);
    assert!(ended.err.contains("--handoff"), "{}", ended.err);
}

#[test]
fn a_file_that_is_named_is_taken_instead() {
    let folder = team("settings-named").file("other.toml", "handoff = \"campaign/h.json\"\ncolumns = [\"position\"]\n");
    let ended = in_lists(&folder, &["--config", "../other.toml", "check", "r.csv", "--format", "json"], &[]);
    assert_eq!(parsed(&ended)["failed"], 2, "{ended:?}");
    let missing = in_lists(&folder, &["check", "r.csv", "--config=nowhere.toml"], &[]);
    assert_eq!(missing.code, 2);
    assert!(missing.err.contains("nowhere.toml"), "{}", missing.err);
}

#[test]
fn a_package_holds_settings_as_programs_call_them() {
    let folder = team("settings-package");
    fs::remove_file(folder.path("sendcheck.toml")).unwrap();
    let package = json!({ "name": "shop", "sendcheck": {
        "handoff": "campaign/h.json", "maxRows": 1, "country": "US", "numbersAsGiven": false,
        "columns": { "Phone": "Who", "B1": "First" },
    } });
    let folder = folder.file("package.json", package.to_string());
    let ended = in_lists(&folder, &["check", "r.csv", "--format", "json"], &[]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert_eq!(parsed(&ended)["list"][0]["args"], json!({ "found": 2, "limit": 1 }), "{ended:?}");
}

#[test]
fn mistakes_are_told_with_their_line() {
    let mistakes = [
        ("alow = \"x\"\n", "sendcheck.toml` line 1: `alow` is no setting; did you mean `allow`?"),
        ("\n[check]\ncampaign-name = \"x\"\n", "line 3: `campaign-name` is no setting of `check`"),
        ("country = [\"US\"]\n", "line 1: `country` takes one value"),
        ("strict-unknown = \"yes\"\n", "line 1: `strict-unknown` takes true or false"),
        ("consent = true\n", "line 1: `consent` is no setting"),
        ("country = \n", "sendcheck.toml` line 1: "),
        ("country = \"XX\"\n", "XX"),
    ];
    for (text, said) in mistakes {
        let folder = team("settings-mistake").file("sendcheck.toml", text);
        let ended = in_lists(&folder, &["check", "r.csv", "--handoff", "../campaign/h.json"], &[]);
        assert_eq!(ended.code, 2, "{text}: {ended:?}");
        assert!(ended.err.contains(said), "{text}: {}", ended.err);
    }
}

#[test]
fn a_value_that_nobody_typed_is_told_with_who_says_so() {
    let folder =
        team("settings-value").file("sendcheck.toml", "handoff = \"campaign/h.json\"\n\nnumbers = \"valud\"\n");
    let ended = in_lists(&folder, &["check", "r.csv"], &[]);
    assert_eq!(ended.code, 2, "{ended:?}");
    assert!(ended.err.contains("'valud'") && ended.err.contains("note: --numbers is a setting of `"), "{}", ended.err);
    assert!(ended.err.ends_with("sendcheck.toml` line 3\n"), "{}", ended.err);
    // What another check than that of the flags finds, and what stands in a variable.
    let variables = [("SENDCHECK_ALLOW", "a b"), ("SENDCHECK_NUMBERS", "valid")];
    let ended = in_lists(&folder, &["check", "r.csv"], &variables);
    assert_eq!(ended.code, 2, "{ended:?}");
    assert!(ended.err.ends_with("note: --allow is a setting of SENDCHECK_ALLOW\n"), "{}", ended.err);
    assert!(!ended.err.contains("SENDCHECK_NUMBERS"), "{}", ended.err);
    let typed = in_lists(&folder, &["check", "r.csv", "--numbers", "valud"], &[]);
    assert!(typed.code == 2 && !typed.err.contains("is a setting of"), "{typed:?}");
}

#[test]
fn a_table_is_for_what_is_below_its_command_too() {
    let folder = team("settings-below").file("sendcheck.toml", "[inspect]\nnumbers = \"valid\"\n");
    let unassigned = ["inspect", "number", "12005550123"];
    assert_eq!(in_lists(&folder, &[&unassigned[..], &["--no-config"]].concat(), &[]).code, 0);
    let ended = in_lists(&folder, &unassigned, &[]);
    assert_eq!(ended.code, 1, "{ended:?}");
    let shown = in_lists(&folder, &["config"], &[]);
    assert!(shown.out.contains("inspect: --numbers=valid"), "{shown:?}");
}

#[test]
fn flags_in_front_of_the_command_hide_no_settings() {
    let folder = team("settings-front");
    for front in [&["-o", "out"][..], &["-qo", "out"], &["-oout"], &["--output", "out"], &["--color", "never", "-q"]] {
        let ended = in_lists(&folder, &[front, &["check", "r.csv"]].concat(), &[]);
        assert_eq!(ended.code, 0, "{front:?}: {ended:?}");
    }
}

#[test]
fn a_variable_that_is_nearly_a_setting_is_told() {
    let folder = team("settings-misspelt");
    let said = |name: &str, arguments: &[&str]| {
        let ended = in_lists(&folder, &[&["check", "r.csv"], arguments].concat(), &[(name, "x")]);
        assert_eq!(ended.code, 0, "{ended:?}");
        ended.err
    };
    assert!(said("SENDCHECK_NUMBRES", &[]).contains("is no setting; did you mean SENDCHECK_NUMBERS?"));
    assert!(said("SENDCHECK_CONSENT", &[]).contains("SENDCHECK_CONSENT says nothing"));
    assert!(!said("SENDCHECK_TARBALL", &[]).contains("SENDCHECK"), "it may be somebody else's");
    assert_eq!(said("SENDCHECK_NUMBRES", &["--quiet"]), "");
}

#[test]
fn a_package_is_read_as_editors_write_it_or_said_to_be_unreadable() {
    let folder = team("settings-package-text");
    fs::remove_file(folder.path("sendcheck.toml")).unwrap();
    let package =
        "{ \"sendcheck\": { \"handoff\": \"campaign/h.json\", \"country\": \"US\", \"columns\": \"position\" } }";
    let folder = folder.file("package.json", format!("\u{feff}{package}"));
    assert_eq!(in_lists(&folder, &["check", "r.csv", "--header=yes"], &[]).code, 0);
    let folder = folder.file("package.json", package.replace(" }", ", }"));
    let ended = in_lists(&folder, &["check", "r.csv", "--handoff", "../campaign/h.json"], &[]);
    assert_eq!(ended.code, 2, "{ended:?}");
    assert!(ended.err.contains("package.json` is no readable JSON") && ended.err.contains("line 1"), "{}", ended.err);
    let folder = folder.file("package.json", "{ nothing of ours }");
    assert_eq!(in_lists(&folder, &["config"], &[]).code, 0);
}

#[test]
fn what_is_settled_can_be_seen() {
    let folder = team("settings-shown");
    let shown = in_lists(&folder, &["config"], &[("SENDCHECK_ALLOW", "https://a.example\nhttps://b.example")]);
    for line in ["--country=US", "line 2", "--columns=B1=First|friend", "check: --format=json", "SENDCHECK_ALLOW"] {
        assert!(shown.out.contains(line), "{line}: {}", shown.out);
    }
    let settled = parsed(&in_lists(&folder, &["config", "--format", "json"], &[]));
    let handoff = settled["settings"].as_array().unwrap().iter().find(|line| line["name"] == "handoff").unwrap();
    let path = handoff["arguments"][0].as_str().unwrap();
    assert!(path.ends_with("campaign/h.json"), "{path}");
}

#[test]
fn the_schema_knows_what_the_file_may_hold() {
    let schema = parsed(&Folder::new("settings-schema").run(&["schema", "config"]));
    // Validators of any draft take it, as they take the schemas of documents.
    assert!(schema.get("$schema").is_none());
    assert_eq!(schema["properties"]["rows"]["allOf"][0]["anyOf"], json!([{ "type": "integer" }, { "type": "string" }]));
    assert_eq!(schema["properties"]["numbers"]["allOf"][0]["enum"], json!(["shape", "possible", "valid"]));
    assert_eq!(schema["properties"]["strict-unknown"]["allOf"][0]["type"], "boolean");
    assert!(schema["properties"]["requests"]["properties"]["campaign-name"].is_object());
    assert!(schema["properties"].get("consent").is_none());
}
