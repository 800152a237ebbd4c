//! What a list is read as: shown where it is not certain, kept, given back, and settled before files are made.

use std::fs;

use serde_json::{Value, json};

use crate::run::{CLEAN, Ended, Folder, SMS};

/// WhatsApp with two variables.
const CARD: &str = r#"{ "id": "H2", "name": "Card", "channels": [ { "type": "wa", "outboundNumber": "16001234567",
    "templatename": "card", "messageComponents": [
    { "type": "body", "content": "Hello ${{1}}, your card ${{2}} is about to expire.", "variables": ["1", "2"] } ] } ] }"#;

/// The number is called so, and the rest is taken as it stands.
const BY_POSITION: &str = "Customer ID,Phone,First Name\n77,12025550123,Nancy\n78,12025550124,Bob\n";

/// Two columns may be the number's.
const UNCERTAIN: &str = "Name,Phone,Phone,Card\nNancy,12025550123,12025550124,9999\nBob,12025550125,12025550126,8888\n";

const CHECK: [&str; 4] = ["check", "r.csv", "--handoff", "h.json"];

fn check(folder: &Folder, more: &[&str]) -> Ended {
    folder.run(&[&CHECK[..], more].concat())
}

fn requests(folder: &Folder, more: &[&str]) -> Ended {
    let args = ["requests", "r.csv", "--handoff", "h.json", "--campaign-name", "a", "--skill", "b", "--out", "out"];
    folder.run(&[&args[..], &["--consent"], more].concat())
}

#[test]
fn a_list_by_position_is_shown_need_by_need() {
    let run = check(&Folder::with("by_position", CARD, BY_POSITION), &[]);
    assert_eq!(run.code, 0);
    for part in [
        "read as utf-8 with commas, with a heading, columns by name\n",
        "  Phone ← \"Phone\" (name; 2 of 2 are numbers)\n",
        "  B1    ← \"Customer ID\" (position; 2 of 2 are filled)\n",
        "  B2    ← \"First Name\" (position; 2 of 2 are filled)\n",
        "give --columns \"B1=Customer ID\" --columns \"B2=First Name\"\n",
    ] {
        assert!(run.out.contains(part), "{part} in {}", run.out);
    }
    let certain = check(&Folder::with("certain", SMS, CLEAN), &[]);
    assert!(!certain.out.contains('←'), "{}", certain.out);
}

#[test]
fn an_uncertain_list_is_one_error_and_not_one_for_each_row() {
    let folder = Folder::with("uncertain", CARD, UNCERTAIN);
    let run = check(&folder, &[]);
    assert_eq!((run.code, run.out.matches("COLUMNS_UNCERTAIN").count()), (1, 1), "{}", run.out);
    assert!(run.out.contains("`column 2` or `column 3` may be meant"), "{}", run.out);
    assert!(run.out.contains("give --columns \"Phone=#2\"\n"), "{}", run.out);
    assert!(run.out.contains("  Phone ← \"Phone\" (content; 2 of 2 are numbers)\n"), "{}", run.out);
    let github = check(&folder, &["--format", "github"]);
    let errors = github.out.lines().filter(|line| line.starts_with("::error")).count();
    assert_eq!((github.code, errors), (1, 1), "{}", github.out);
    assert!(github.out.contains("Give --columns \"Phone=#2\"."), "{}", github.out);
    assert_eq!(check(&folder, &["--max-rejected", "9"]).code, 1, "nobody was judged, so nobody is forgiven");
    assert_eq!(check(&folder, &["--format", "response"]).code, 2);
    assert_eq!(check(&folder, &["--columns", "Phone=#2"]).code, 0);
}

#[test]
fn nothing_is_written_before_the_columns_are_settled() {
    for (name, list, settles) in [
        ("requests_position", BY_POSITION, "--columns \"B1=Customer ID\" --columns \"B2=First Name\""),
        ("requests_order", "Mobile,Name,Card\n12025550123,Nancy,9999\n", "--columns position"),
        ("requests_uncertain", UNCERTAIN, "--columns \"Phone=#2\""),
    ] {
        let folder = Folder::with(name, CARD, list);
        let run = requests(&folder, &["--save-reading", "reading.json"]);
        assert!(run.code == 2 && run.err.contains(settles), "{run:?}");
        assert!(!folder.path("out").exists() && !folder.path("reading.json").exists());
    }
}

#[test]
fn what_settles_a_set_is_said_as_it_is_typed() {
    for (name, stop, flags) in [
        ("set_column", "Old,New\n12025550123,12025550124\n", "give --set-columns opted-out=Phone=Old,"),
        (
            "set_status",
            "Phone,Opted Out\n12025550123,true\n12025550124,false\n",
            "give --set-where \"opted-out=Opted Out=true\", or --set-where opted-out=all,",
        ),
        (
            "set_country",
            "(201) 599-7090\n(212) 555-0142\n(202) 456-1111\n",
            "give --set-country opted-out=US, or --set-numbers-as-given opted-out,",
        ),
    ] {
        let folder = Folder::with(name, SMS, CLEAN).file("stop.csv", stop);
        let run = requests(&folder, &["--opted-out", "stop.csv"]);
        assert!(run.code == 2 && run.err.contains("nothing was written") && run.err.contains(flags), "{run:?}");
        assert!(!folder.path("out").exists());
    }
    let folder =
        Folder::with("set_said", SMS, CLEAN).file("stop.csv", "Phone;Status\n12025550123;off\n12025550199;in\n");
    let said = ["--opted-out", "stop.csv", "--set-where", "opted-out=Status=off"];
    let run = check(&folder, &[&said[..], &["--save-set-reading", "opted-out=stop.json"]].concat());
    assert!(run.code == 0 && run.out.contains("OPTED_OUT"), "{run:?}");
    let kept: Value = serde_json::from_str(&folder.text("stop.json")).unwrap();
    let kept_columns = json!({ "Phone": "Phone" });
    assert_eq!(kept, json!({ "header": "yes", "delimiter": ";", "columns": kept_columns, "where": "Status=off" }));
}

#[test]
fn rows_that_nothing_cut_are_told_before_their_columns() {
    let folder = Folder::with("uncut", CARD, "Phone~B1~B2\n12025550123~Nancy~9999\n");
    let run = requests(&folder, &[]);
    let told = run.err.contains("DELIMITER_UNLIKELY") && !run.err.contains("position");
    assert!(run.code == 2 && told && run.err.contains("give --delimiter"), "{run:?}");
    assert_eq!(requests(&folder, &["--delimiter", "~"]).code, 0);
    let folder = Folder::with("whole", CARD, "\"Phone;B1;B2\"\n\"12025550123;Nancy;9999\"\n");
    let run = requests(&folder, &[]);
    let told = run.err.contains("every row as a whole is one cell") && run.err.contains("Text to Columns");
    assert!(run.code == 2 && told && !run.err.contains("position"), "{run:?}");
}

#[test]
fn which_numbers_are_meant_is_said_as_it_is_typed() {
    let list = "Phone 1 - Label,Phone 1 - Value,B1\nMobile,+12025550123,a\nHome,+12125550124,b\n";
    let folder = Folder::with("labels", SMS, list);
    let run = requests(&folder, &[]);
    let flag = "give --where \"Phone 1 - Label=mobile\"";
    assert!(run.code == 2 && run.err.contains("NUMBERS_NOT_MOBILE") && run.err.contains(flag), "{run:?}");
    assert!(!folder.path("out").exists());
    assert_eq!(requests(&folder, &["--where", "Phone 1 - Label=mobile"]).code, 0);
}

#[test]
fn rows_that_are_not_meant_are_left_out() {
    let folder = Folder::with("where", SMS, "Phone,Accepts SMS\n12025550123,yes\n12025550124,no\n");
    let told = check(&folder, &[]);
    assert!(told.out.contains("give --where \"Accepts SMS=yes\"\n"), "{}", told.out);
    let run = check(&folder, &["--where", "Accepts SMS=yes"]);
    assert!(run.out.starts_with("1 recipient: ") && run.out.contains("without 1 row that is not meant"), "{}", run.out);
    let two = check(&folder, &["--where", "Accepts SMS=yes", "--where", "Phone=1"]);
    assert!(two.code == 2 && two.err.contains("rows are told apart by one column"), "{}", two.err);
}

#[test]
fn a_reading_is_kept_and_given_back() {
    let folder = Folder::with("kept", CARD, BY_POSITION);
    let first = check(&folder, &["--save-reading", "reading.json"]);
    assert!(first.err.contains("`reading.json` confirms columns that were taken by their position"), "{}", first.err);
    let kept: Value = serde_json::from_str(&folder.text("reading.json")).unwrap();
    let columns = json!({ "Phone": "Phone", "B1": "Customer ID", "B2": "First Name" });
    assert_eq!(kept, json!({ "header": "yes", "delimiter": ",", "columns": columns }));
    // Next month the columns stand in another order, and one is new.
    let folder = folder.file("r.csv", "Phone,First Name,City,Customer ID\n12025550125,Al,Boston,79\n");
    let next = requests(&folder, &["--reading", "reading.json"]);
    assert!(next.code == 0 && next.out.contains("columns as given"), "{next:?}");
    let body: Value = serde_json::from_str(&folder.text("out/request-0001.json")).unwrap();
    assert_eq!(body["consumers"][0]["variables"], json!({ "1": "79", "2": "Al" }));
    // What is said beside it wins.
    let other =
        check(&folder, &["--reading", "reading.json", "--columns", "B1=City", "--format", "ndjson", "--messages"]);
    assert!(other.out.contains("Hello Boston, your card Al"), "{}", other.out);
    // And what is not there ends the run.
    let folder = folder.file("r.csv", "Phone,Name,Customer ID\n12025550125,Al,79\n");
    let lacking = check(&folder, &["--reading", "reading.json"]);
    assert_eq!((lacking.code, lacking.out.as_str()), (2, ""));
    assert!(lacking.err.contains("no column is called `First Name`; the heading has `Phone`, `Name`, `Customer ID`"));
}

#[test]
fn the_reading_of_a_set_is_kept_and_given_back() {
    let folder = Folder::with("kept_set", SMS, CLEAN).file("stop.csv", "Old;New;Since\n;12025550123;May\n");
    let may = ["--opted-out", "stop.csv", "--save-set-reading", "opted-out=stop.json"];
    assert_eq!(check(&folder, &may).code, 0);
    let kept: Value = serde_json::from_str(&folder.text("stop.json")).unwrap();
    assert_eq!(kept, json!({ "header": "yes", "delimiter": ";", "columns": { "Phone": "New" } }));
    // Next month both columns hold numbers.
    let folder = folder.file("stop.csv", "Old;New;Since\n12025550199;12025550123;May\n");
    let open = check(&folder, &may);
    assert!(open.out.contains("SET_UNCERTAIN") && open.err.contains("`stop.json` was not written"), "{open:?}");
    let june = ["--opted-out", "stop.csv", "--set-reading", "opted-out=stop.json"];
    let run = check(&folder, &june);
    assert!(run.code == 0 && run.out.contains("OPTED_OUT"), "{run:?}");
    // What is said beside it wins, what is not there ends the run, and nothing that is read is overwritten.
    let other = check(&folder, &[&june[..], &["--set-columns", "opted-out=Phone=Old"]].concat());
    assert!(other.code == 0 && !other.out.contains("OPTED_OUT"), "{other:?}");
    let over = check(&folder, &[&june[..], &["--save-set-reading", "opted-out=stop.json"]].concat());
    assert!(over.code == 2 && over.err.contains("--save-set-reading would overwrite"), "{over:?}");
    let none = check(&folder, &["--save-set-reading", "app-users=new.json"]);
    assert!(none.code == 2 && none.err.contains("no file of `app-users` was read"), "{none:?}");
    let folder = folder.file("stop.csv", "Old;Since\n12025550199;May\n");
    let lacking = check(&folder, &june);
    assert!(lacking.code == 2 && lacking.err.contains("no column is called `New`"), "{lacking:?}");
    // In a file for a team its name is meant from where that file is.
    let folder = folder.file("stop.csv", "Old;New;Since\n12025550199;12025550123;May\n");
    fs::create_dir(folder.path("team")).unwrap();
    fs::rename(folder.path("stop.json"), folder.path("team/stop.json")).unwrap();
    let folder = folder.file("team/sendcheck.toml", "[set-reading]\nopted-out = \"stop.json\"\n");
    let team = check(&folder, &["--config", "team/sendcheck.toml", "--opted-out", "stop.csv"]);
    assert!(team.code == 0 && team.out.contains("OPTED_OUT"), "{team:?}");
}

#[test]
fn a_reading_that_is_none_says_where() {
    let folder =
        Folder::with("no_reading", SMS, CLEAN).file("a.json", "{ \"columns\": { \"B1\": 0 } }").file("b.json", "x");
    for (file, part) in [
        ("a.json", "`a.json`: `columns.B1`: "),
        ("b.json", "`b.json`: not readable JSON: line 1"),
        ("c.json", "cannot read the reading `c.json`"),
    ] {
        let run = check(&folder, &["--reading", file]);
        assert!(run.code == 2 && run.err.contains(part), "{run:?}");
    }
}

#[test]
fn an_uncertain_reading_is_not_kept_over_an_earlier_one() {
    let folder = Folder::with("not_kept", CARD, UNCERTAIN).file("reading.json", "of May");
    let run = check(&folder, &["--save-reading", "reading.json"]);
    assert!(run.code == 1 && run.err.contains("`reading.json` was not written"), "{run:?}");
    assert_eq!(folder.text("reading.json"), "of May");
}

#[test]
fn no_file_that_is_read_or_written_is_overwritten() {
    let folder = Folder::with("overwritten", SMS, CLEAN).file("kept.json", "{}").file("out.txt", "12025550199\n");
    let before = |name| fs::read(folder.path(name)).unwrap();
    for (name, more) in [
        ("r.csv", &[][..]),
        ("h.json", &[]),
        ("./kept.json", &["--reading", "kept.json"]),
        ("out.txt", &["--opted-out", "out.txt"]),
    ] {
        let content = before(name);
        let run = check(&folder, &[&["--save-reading", name], more].concat());
        assert!(run.code == 2 && run.err.contains("--save-reading would overwrite"), "{run:?}");
        assert_eq!(before(name), content);
        let run = check(&folder, &[&["--rejected", name], more].concat());
        assert!(run.code == 2 && run.err.contains("--rejected would overwrite"), "{run:?}");
        assert_eq!(before(name), content);
    }
    #[cfg(unix)]
    {
        fs::hard_link(folder.path("r.csv"), folder.path("linked")).unwrap();
        let linked = check(&folder, &["--save-reading", "linked"]);
        assert!(linked.code == 2 && before("r.csv") == CLEAN.as_bytes(), "{linked:?}");
    }
    let both = check(&folder, &["--save-reading", "new", "--rejected", "./new"]);
    assert!(both.code == 2 && !folder.path("new").exists(), "{both:?}");
    let preview = folder.run(&["preview", "r.csv", "--handoff", "h.json", "--row", "1", "--save-reading", "r.csv"]);
    assert!(preview.code == 2 && before("r.csv") == CLEAN.as_bytes(), "{preview:?}");
    for command in [&["summary"][..], &["schedule", "--at", "2026-11-20T15:00:00Z"]] {
        let run = folder.run(&[command, &["r.csv", "--handoff", "h.json", "--save-reading", "r.csv"]].concat());
        assert!(run.code == 2 && before("r.csv") == CLEAN.as_bytes(), "{command:?}: {run:?}");
    }
    let request =
        folder.file("c.json", "{}").run(&["check", "c.json", "--handoff", "h.json", "--save-reading", "x.json"]);
    assert!(request.code == 2 && request.err.contains("a request has its values by name"), "{request:?}");
}

#[test]
fn a_message_is_drawn_with_the_columns_that_may_be_meant() {
    let folder = Folder::with("drawn", CARD, UNCERTAIN);
    for choice in [&["--row", "1"][..], &["--extremes"], &["--extremes", "--draw"]] {
        let run = folder.run(&[&["preview", "r.csv", "--handoff", "h.json"], choice].concat());
        assert_eq!(run.code, 1, "{}", run.out);
        assert!(run.out.starts_with("nobody is judged, because it cannot be told which column is which; drawn with\n"));
        assert!(run.out.contains("if that is meant, give --columns \"Phone=#2\"\n"), "{}", run.out);
        assert_eq!(run.out.contains("Hello Nancy, your card 9999"), !matches!(choice, ["--extremes"]), "{}", run.out);
    }
    let folder = folder.file("r.csv", BY_POSITION);
    let run = folder.run(&["preview", "r.csv", "--handoff", "h.json", "--row", "2"]);
    assert!(run.code == 0 && run.out.starts_with("columns are taken by their position, which nobody confirmed"));
}

/// A recipient that is taken for a heading is somebody's, and so is what stands beside it.
#[test]
fn nothing_of_a_heading_that_is_a_recipient_is_shown() {
    let lists = [
        "12025550123,B1,Jane Doe\n12025550124,x,y\n",
        "Phone,B1,12025550123\n12025550124,x,Jane Doe\n",
        "Name,B1,jane@doe.example\n12025550124,x,y\n",
    ];
    for (number, list) in lists.into_iter().enumerate() {
        let folder = Folder::with(&format!("suspect_{number}"), SMS, list);
        for format in ["human", "github"] {
            let run = check(&folder, &["--header", "yes", "--format", format, "--save-reading", "reading.json"]);
            let kept = fs::read_to_string(folder.path("reading.json")).unwrap_or_default();
            let all = [run.out.as_str(), &run.err, &kept].concat();
            for somebody in ["Jane", "jane", "Doe", "12025550123", "2025550123", "12025550124"] {
                assert!(!all.contains(somebody), "{format}: {somebody} in {all}");
            }
            assert!(run.out.contains("HEADING_IS_RECIPIENT"), "{}", run.out);
        }
        let refused = check(&folder, &["--header", "yes", "--columns", "Phone=Mobile"]);
        assert!(refused.code == 2 && !refused.err.contains("Jane") && !refused.err.contains("0123"), "{refused:?}");
    }
}
