//! `handoff`.

use serde_json::json;

use crate::run::{Folder, SMS, WHATSAPP};

#[test]
fn tells_the_columns_and_what_is_wrong() {
    let folder = Folder::new("columns").file("h.json", WHATSAPP);
    let run = folder.run(&["handoff", "h.json"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("handoff H2 (WhatsApp)") && run.out.contains("columns  Phone, H1, B1, B2"), "{}", run.out);
    let json = folder.run(&["handoff", "h.json", "--format", "json"]).json();
    assert_eq!(
        json,
        json!([{"id": "H2", "name": "Card", "channels": ["wa"],
                "columns": [ {"name": "Phone", "fills": "address", "variable": null},
                             {"name": "H1", "fills": "header", "variable": "image"},
                             {"name": "B1", "fills": "body", "variable": "1"},
                             {"name": "B2", "fills": "body", "variable": "2"} ],
                "variables": ["1", "2"], "findings": []}])
    );
}

#[test]
fn looks_at_every_handoff_of_a_file_or_at_one() {
    let several = format!("[{SMS}, {}]", WHATSAPP.replace("Card", "<Card>"));
    let folder = Folder::new("every_handoff").file("h.json", several);
    let all = folder.run(&["handoff", "h.json"]);
    assert_eq!(all.code, 1);
    assert!(all.out.contains("HANDOFF_TITLE") && all.out.contains("2 handoffs: 1 with errors"), "{}", all.out);
    let first = folder.run(&["handoff", "h.json", "--pick", "H1"]);
    assert!(first.code == 0 && !first.out.contains("H2"), "{first:?}");
    assert_eq!(folder.run(&["handoff", "h.json", "--pick", "3"]).code, 2);
}

#[test]
fn profile_and_limits_decide_how_grave_something_is() {
    let body = |kind: &str| {
        format!(r#"{{ "type": "{kind}", "messageComponents": [ {{ "type": "body", "content": "Hi" }} ] }}"#)
    };
    let footer = body("wa").replace("[ {", r#"[ { "type": "footer", "content": "x" }, {"#);
    let folder = Folder::new("profile").file("h.json", format!("[{footer}, {}]", body("sms-twilio")));
    assert_eq!(folder.run(&["handoff", "h.json"]).code, 0);
    let strict = folder.run(&["handoff", "h.json", "--profile", "webtool"]);
    assert!(strict.code == 1 && strict.out.contains("RICH_ON_PRIORITIZED"), "{strict:?}");
}

#[test]
fn reads_standard_input() {
    assert_eq!(Folder::new("handoff_stdin").run_with(&["handoff", "-"], SMS.as_bytes()).code, 0);
}
