//! Options as callers of other languages give them.

#![expect(clippy::unwrap_used, reason = "a panic is a failed test")]

use sendcheck_core::options::{FileGiven, ListOptions, Options, OptionsError, campaign};
use sendcheck_core::phone::Number;
use sendcheck_core::policy::{NumberPolicy, Policy, Profile, TemplateLimits};
use sendcheck_core::recipients::{
    ColumnFrom, ColumnGiven, ColumnsGiven, ColumnsSaved, HeaderMode, InputKind, ReadOptions, RowsMeant,
};

fn read(json: &str) -> Result<Options, OptionsError> {
    Options::read(json.as_bytes())
}

fn refused(json: &str) -> String {
    ListOptions::read(json.as_bytes()).unwrap_err().to_string()
}

fn e164(text: &str) -> sendcheck_core::phone::E164 {
    Number::parse(text).unwrap().e164()
}

#[test]
fn nothing_given_is_the_default() {
    assert_eq!(read("{}").unwrap(), Options::default());
    let nulls = r#"{"pick":null,"numbers":null,"allow":null,"optedOut":null,"sentToday":null,"maxRows":null}"#;
    assert_eq!(read(nulls).unwrap().policy, Policy::default());
    assert_eq!(ListOptions::read(b"{}").unwrap().read, ReadOptions::default());
}

#[test]
fn every_option_arrives() {
    let json = r#"{"pick":"H1","numbers":"shape","profile":"webtool","templates":"meta","allow":["cdn.example.com"],
        "optedOut":["+12025550123"],"activeConversations":"12025550124;1","appUsers":["user1"],"acceptUnread":4,
        "setReadings":{"activeConversations":{"delimiter":";","header":"no","columns":{"Phone":1}}},
        "after":["Phone"],"sentToday":{"wa":7},"skills":["Sales"],"maxRecipients":1,"maxRows":2,"maxLines":3,
        "optOutSeparator":"\n","stateWindows":["Florida"],"input":"lines","header":"no","delimiter":";","sheet":"May","columns":{"B1":"Name"},"where":"Opted Out=no","maxRowBytes":4096,
        "reading":{"header":"yes","columns":{"Phone":2},"width":3}}"#;
    let ListOptions { options, read, after } = ListOptions::read(json.as_bytes()).unwrap();
    let policy = options.policy;
    assert_eq!(options.pick.as_deref(), Some("H1"));
    assert_eq!(
        (policy.numbers, policy.profile, policy.template_limits),
        (NumberPolicy::Shape, Profile::Webtool, TemplateLimits::Meta)
    );
    assert!(policy.allow.unwrap().entries().eq(["cdn.example.com"]));
    assert!(policy.opted_out.unwrap().contains(e164("+12025550123")));
    assert!(policy.active_conversations.unwrap().contains(e164("+12025550124")));
    assert!(policy.app_users.unwrap().contains("user1"));
    assert_eq!((policy.accept_unread, after), (4, vec![FileGiven(b"Phone".to_vec())]));
    assert_eq!((policy.sent_today.on("wa"), policy.sent_today.on("sms")), (Some(7), None));
    assert_eq!(policy.skills.unwrap(), ["Sales"]);
    assert_eq!([policy.max_recipients, policy.max_rows, policy.max_lines], [1, 2, 3]);
    assert_eq!(policy.opt_out_separator, "\n");
    assert_eq!(policy.state_windows.to_string(), "FL");
    let columns = |entry| ColumnsGiven { by_position: false, columns: vec![ColumnGiven::parse(entry).unwrap()] };
    let expected = ReadOptions {
        input: InputKind::Lines,
        header: HeaderMode::No,
        delimiter: ";".parse().ok(),
        sheet: Some("May".into()),
        columns: columns("B1=Name"),
        saved: ColumnsSaved { columns: columns("Phone=#2"), width: Some(3) },
        rows: RowsMeant::Where { column: ColumnFrom::NameOrPlace("Opted Out".into()), values: vec!["no".into()] },
        max_row_bytes: 4096,
        ..ReadOptions::default()
    };
    assert_eq!(read, expected);
}

#[test]
fn opted_out_numbers_come_as_text_or_list_and_one_count_holds_for_every_channel() {
    let policy = read(r#"{"optedOut":"Phone\n# ours\n+12025550123\n","sentToday":5}"#).unwrap().policy;
    assert_eq!(policy.opted_out.unwrap().len(), 1);
    assert_eq!(policy.sent_today.on("inapp"), Some(5));
    let repeated = read(r#"{"optedOut":["+12025550123","12025550123"]}"#).unwrap().policy;
    assert_eq!(repeated.opted_out.unwrap().len(), 1);
    let nobody = read(r#"{"optedOut":[],"allow":[]}"#).unwrap().policy;
    assert_eq!((nobody.opted_out.unwrap().len(), nobody.allow.unwrap().entries().len()), (0, 0));
}

#[test]
fn says_which_option_is_wrong_and_what_it_should_be() {
    for (json, message) in [
        (r#"{"numbrs":"valid"}"#, "`numbrs`: no such option; did you mean `numbers`?"),
        (r#"{"max_rows":5}"#, "`max_rows`: no such option; did you mean `maxRows`?"),
        (r#"{"color":1}"#, "`color`: no such option"),
        (r#"{"handoff":{}}"#, "`handoff`: no such option"),
        (r#"{"numbers":"posible"}"#, "`numbers`: found `posible`, expected `shape`, `possible` or `valid`"),
        (r#"{"header":true}"#, "`header`: found `true`, expected `auto`, `yes`, `no` or the line of the heading"),
        (r#"{"pick":2}"#, "`pick`: found `2`, expected a string"),
        (r#"{"skills":["a",null]}"#, "`skills[1]`: found `null`, expected a string"),
        (r#"{"skills":"a"}"#, "`skills`: found a string, expected a list of strings"),
        (
            r#"{"allow":["a.example","*.com"]}"#,
            "`allow[1]`: `*.com`: the star would allow hosts of strangers; name the hosts or use a domain of your own",
        ),
        (
            r#"{"optedOut":["+12025550123","Jane","5"]}"#,
            "`optedOut[1]`: found no number with calling code; write it as `+12025550123`",
        ),
        (r#"{"optedOut":[12025550123]}"#, "`optedOut[0]`: found `120255…`, expected a string"),
        (
            r#"{"optedOut":["555-0123"]}"#,
            "`optedOut[0]`: found no number with calling code; write it as `+12025550123`",
        ),
        (
            r#"{"optedOut":"%PDF-1.7"}"#,
            "`optedOut`: this is a PDF document, not a list; export the list as CSV and use that file",
        ),
        (r#"{"optedOut":{"base64":"Zg"}}"#, "`optedOut.base64`: is no base64"),
        (r#"{"optedOut":{"bytes":""}}"#, "`optedOut.bytes`: no such option"),
        (
            r#"{"optedOut":"1","setReadings":{"optedOut":{"column":"Phone"}}}"#,
            "`setReadings.optedOut.column`: no such option; did you mean `columns`?",
        ),
        (
            r#"{"optedOut":"1","setReadings":{"optedout":{}}}"#,
            "`setReadings.optedout`: no such option; did you mean `optedOut`?",
        ),
        (
            r#"{"optedOut":"1","setReadings":{"optedOut":{"encoding":"utf-8"}}}"#,
            "`optedOut`: an encoding is given, and this is a text, which needs none; pass the bytes of the file",
        ),
        (
            r#"{"optedOut":"Name\n1","setReadings":{"optedOut":{"columns":{"Phone":"Mobile"}}}}"#,
            "`optedOut`: no column is called `Mobile`; the heading has `Name`",
        ),
        (r#"{"appUsers":[1]}"#, "`appUsers[0]`: found `1`, expected a string"),
        (r#"{"after":7}"#, "`after`: found `7`, expected the text of a file, or its bytes as `{ \"base64\": \"…\" }`"),
        (r#"{"acceptUnread":-1}"#, "`acceptUnread`: found `-1`, expected a whole number from 0"),
        (r#"{"sentToday":{"fax":1}}"#, "`sentToday.fax`: no such option"),
        (r#"{"sentToday":{"sms":-1}}"#, "`sentToday.sms`: found `-1`, expected a whole number from 0"),
        (
            r#"{"sentToday":"5"}"#,
            "`sentToday`: found a string, expected a whole number from 0, or an object with one for each channel",
        ),
    ] {
        assert_eq!(refused(json), message, "{json}");
    }
}

#[test]
fn counts_are_whole_and_fit() {
    for bad in ["0", "-1", "1.5", "1e3", "1e21", "99999999999999999999", "\"5\"", "[]"] {
        for option in ["maxRecipients", "maxRows", "maxLines", "maxRowBytes"] {
            let error = ListOptions::read(format!(r#"{{"{option}":{bad}}}"#).as_bytes()).unwrap_err();
            assert_eq!(error.path, option);
            assert!(error.message.ends_with("expected a whole number from 1"), "{}", error.message);
        }
    }
}

#[test]
fn what_is_no_object_is_said_without_a_path() {
    assert_eq!(refused("[]"), "found a list, expected an object");
    assert_eq!(
        refused("{"),
        "not readable JSON: line 1, column 2: found the end of the text, expected `}` (the object opened on line 1)"
    );
}

#[test]
fn options_for_lists_are_unknown_elsewhere() {
    assert_eq!(read(r#"{"input":"csv"}"#).unwrap_err().path, "input");
}

#[test]
fn a_campaign_is_read_and_judged_later() {
    let json = r#"{"campaignName":"A","skill":"S","consent":true,"templateId":"H1","outboundNumber":"12025550123",
        "schedulingMetrics":{"x":1},"size":50}"#;
    let full = campaign(json.as_bytes()).unwrap();
    assert_eq!((full.template_id.as_deref(), full.outbound_number.as_deref()), (Some("H1"), Some("12025550123")));
    assert_eq!((full.size, full.scheduling_metrics.unwrap().other.len()), (Some(50), 1));
    let windows = br#"{"campaignName":"A","skill":"S","windows":["MONDAY 09:00-17:00","sunday 0:00-23:59"]}"#;
    let metrics = campaign(windows).unwrap().scheduling_metrics.unwrap();
    assert_eq!(metrics.windows.as_deref().map(<[_]>::len), Some(2));
    // Whether consent is there is for the requests to ask, which have an error of its own for it.
    assert!(!campaign(br#"{"campaignName":"A","skill":"S"}"#).unwrap().consent);
    let error = campaign(br#"{"campaignName":"A","skill":"S","consent":"true"}"#).unwrap_err();
    assert_eq!(error.to_string(), "`consent`: found a string, expected `true` or `false`");
    let error = campaign(br#"{"campaignName":"A","skill":"S","windows":["MONDAY 09:00-17:00","SOMEDAY 9:00-10:00"]}"#);
    assert_eq!(error.unwrap_err().to_string(), "`windows[1]`: `SOMEDAY` is no day; expected MONDAY to SUNDAY");
    let error = campaign(br#"{"campaignName":"A","skill":"S","windows":[],"schedulingMetrics":{}}"#).unwrap_err();
    assert_eq!(error.to_string(), "`windows`: cannot be given together with `schedulingMetrics`");
    let error = campaign(br#"{"campaignName":"A","skil":"S"}"#).unwrap_err();
    assert_eq!(error.to_string(), "`skill`: found nothing, expected a string");
}

/// Kept with a saved reading, which is an object, one of the two would be lost.
#[test]
fn a_list_of_columns_names_each_need_once() {
    let error = ListOptions::read(br#"{"columns":["B1=Name","Phone=2","B1=First Name"]}"#).unwrap_err();
    assert_eq!(error.to_string(), "`columns[2]`: `B1` is given twice; one column fills it");
}
