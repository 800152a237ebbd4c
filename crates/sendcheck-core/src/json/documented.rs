//! The JSON examples of LivePerson's pages "Proactive Messaging API" and "Outbound Configuration API", letter by letter:
//! what is taken, and where the broken ones are refused.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use crate::json::{Note, NoteKind, Value, parse};

#[test]
fn the_sms_request_is_read_with_its_comment() {
    let document = parse(SMS_REQUEST).unwrap();
    assert_eq!(document.value.pointer("/templateId").and_then(Value::as_str), Some("H1234567890"));
    assert_eq!(document.value.pointer("/consumers/1/variables/1").and_then(Value::as_str), Some("Hello Y"));
    let comment = Note { kind: NoteKind::Comment, pointer: String::new(), line: 4, column: 34 };
    assert_eq!(document.notes, [comment]);
}

#[test]
fn the_in_app_request_is_read_with_its_trailing_comma() {
    let notes = parse(IN_APP_REQUEST).unwrap().notes;
    let pointer = String::from("/consumers/0/variables");
    let comma = Note { kind: NoteKind::TrailingComma, pointer, line: 10, column: 65 };
    assert_eq!(notes.get(1..), Some(&[comma][..]));
}

#[test]
fn the_sms_channel_is_read_with_its_bare_names() {
    let document = parse(SMS_CHANNEL).unwrap();
    assert_eq!(document.value.pointer("/messageComponents/0/content").and_then(Value::as_str), Some("Hi ${{1}}"));
    assert_eq!(remarks(SMS_CHANNEL), []);
    let names = document.notes.iter().map(|note| (note.pointer.as_str(), note.line, note.column));
    let expected = [
        ("/type", 2, 4),
        ("/language", 3, 4),
        ("/outboundnumber", 4, 4),
        ("/messageComponents", 5, 4),
        ("/messageComponents/0/type", 6, 7),
        ("/messageComponents/0/content", 7, 7),
        ("/messageComponents/0/variables", 8, 7),
        ("/messageComponents/0/optOut", 9, 7),
    ];
    assert!(names.eq(expected), "{:?}", document.notes);
}

#[test]
fn the_mended_suggestions_are_read_with_comments_and_trailing_commas() {
    let expected =
        [(NoteKind::Comment, 6), (NoteKind::Comment, 12), (NoteKind::TrailingComma, 24), (NoteKind::TrailingComma, 25)];
    assert_eq!(remarks(RCS_SUGGESTIONS_MENDED), expected);
}

#[test]
fn the_rich_whatsapp_channel_closes_its_object_before_its_list() {
    assert_eq!(defect(WHATSAPP_RICH), "line 23, column 3: found `}`, expected `]` (the list opened on line 7)");
}

#[test]
fn the_quick_replies_put_a_list_where_a_name_belongs() {
    let expected = "line 1, column 2: found `[`, expected a member name or `}` \
                    (an object holds names with values; a list needs no `{` around it)";
    assert_eq!(defect(QUICK_REPLIES), expected);
    let newer_page = r#"{ [ { "type": "button", "index": 0 } ] }"#;
    assert_eq!(defect(newer_page), expected.replace("column 2", "column 3"));
}

#[test]
fn the_rcs_channel_has_labels_without_quotes() {
    let expected = "expected a value or `]` (text needs double quotes, a comment starts with `//`)";
    assert_eq!(defect(RCS), format!("line 6, column 6: found `Quick`, {expected}"));
    let second = RCS.replace("Quick reply", "// Quick reply");
    assert_eq!(defect(&second), format!("line 21, column 7: found `static`, {expected}"));
    let third = second.replace("static media", "// static media");
    assert_eq!(defect(&third), format!("line 29, column 8: found `body`, {expected}"));
    let mended = third.replace("body object", "// body object");
    assert_eq!(defect(&mended), "line 33, column 12: found `content`, expected a `,` between members");
}

#[test]
fn the_rcs_suggestions_lack_a_comma_after_the_list() {
    assert_eq!(defect(RCS_SUGGESTIONS), "line 26, column 4: found `outboundnumber`, expected a `,` between members");
}

#[test]
fn the_rcs_media_lack_a_comma_inside_a_component() {
    assert_eq!(defect(RCS_MEDIA), "line 18, column 12: found `variables`, expected a `,` between members");
}

#[test]
fn a_document_comes_back_as_it_was_read() {
    for text in [SMS_REQUEST, IN_APP_REQUEST, SMS_CHANNEL, RCS_SUGGESTIONS_MENDED] {
        let value = parse(text).unwrap().value;
        let again = parse(&value.to_json_pretty()).unwrap();
        assert_eq!((again.value, again.notes), (value, Vec::new()));
    }
}

/// Kind and line of each note but those on unquoted names.
fn remarks(text: &str) -> Vec<(NoteKind, u32)> {
    let notes = parse(text).unwrap().notes.into_iter().map(|note| (note.kind, note.line));
    notes.filter(|(kind, _)| *kind != NoteKind::UnquotedKey).collect()
}

fn defect(text: &str) -> String {
    parse(text).unwrap_err().to_string()
}

/// The campaign request for SMS: a comment after a member.
const SMS_REQUEST: &str = r#"{
    "campaignName": "TestProactiveAPI",
    "skill": "sales",
    "templateId": "H1234567890", //Handoff Id should be used here 
    "outboundNumber": "22222222222",
    "consent": true,
    "consumers": [
        {
            "consumerContent": {"sms": "12345678891"},
            "variables": {
                "1": "Hello X"
            }
        },
        {
            "consumerContent": {"sms": "1234456678899"},
            "variables": {
                "1": "Hello Y"
            }
        }
    ]
}
"#;

/// The campaign request for in-app messages: a comment and a trailing comma.
const IN_APP_REQUEST: &str = r#"{
    "campaignName": "TestInappProactiveAPI",
    "skill": "sales",
    "templateId": "H1234567890", //Handoff Id should be used here
    "consent": true,
    "consumers": [
        {
            "consumerContent": {"inapp": "user1"},
            "variables": {
                "1": "Hi user1, welcome to proactive messaging.",
            }
        }
    ]
}
"#;

/// The SMS channel: names without quotes.
const SMS_CHANNEL: &str = r#"{
   type: "sms-twilio",
   language: "en",
   outboundnumber: "+14156586515",
   messageComponents: [{
      type: "body",
      content: "Hi ${{1}}",
      variables: ["1"],
      optOut: "To stop receiving messages, reply STOP. For help, reply HELP."
     }
   ]
  }
"#;

/// The rich WhatsApp channel: the list is closed after the object around it.
const WHATSAPP_RICH: &str = r#"{
   type: "wa",
   language: "en",
   namespace: "b8520e15_f77b_5f76_fb50_9f756d03676b",
   templatename: "newtemplate_button_cta_feb14",
   outboundnumber: "12535277322",
   messageComponents: [
                             {
                                 "type": "body",
                                 "content": "Your ticket for ${{1}}\n\nTime - ${{2}}\nVenue - ${{3}}\nSeats - ${{4}} - ${{5}}",
                                 "variables": [
                                     "1",
                                     "2",
                                     "3",
                                     "4",
                                     "5"
                                 ]
                             },
                             {
                                 "type": "footer",
                                 "content": "Just show this QR code at the cinema"
                             },
  }]
"#;

/// The quick replies: a list where an object needs names.
const QUICK_REPLIES: &str = r#"{[{
           type: "button",
           index: 0,
           content: "Yes",
           sub_type: "quick_reply"
       },
       {
           type: "button",
           index: 1,
           content: "No",
           sub_type: "quick_reply"
       }
   ]
}
"#;

/// The Google RCS channel: labels without quotes, and a missing comma further down.
const RCS: &str = r#"{
   type: "googlercs",
   language: "en",
   messageComponents:
   [
     Quick reply object
       {
           type: "button",
           index: 0,
           content: "I need help",
           sub_type: "quick_reply",
       },
       {
           type: "button",
           index: 1,
           content: "Support FAQ",
           sub_type: "url",
           url: "https://upload.wikimedia.org/wikipedia/commons/thumb/5/5d/Log_Pod_Mangrtom_und_Rombon_10032015_0593.jpg/1920px-Log_Pod_Mangrtom_und_Rombon_10032015_0593.jpg",
 
       },
      static media object
       {
           type: "media",
           height: "medium",
           thumbnailImageAlignment : "right",
           content: "${{3}}",
           variables: ["3"]
       },
       body object
       {
           type: "body",
           title: "Thank you for using Freedom Mobile\"s Rich Messaging Service ${{1}}."
           content: "You can now message us while you are on the go! Let us know how we can help you today and remember not to proactively provide confidential information i.e. credit card or account information. ${{2}}",
           variables: ["1", "2" ]
       }
   ],
   cardOrientation: "VERTICAL",
   serviceAccountName: "c2m-7453907-grcs"
}
"#;

/// Google RCS with suggestions: comments, trailing commas, and a missing comma after the list.
const RCS_SUGGESTIONS: &str = r#"{
   type: "googlercs",
   language: "en",
   messageComponents: [
 
       {// text
           type: "body",
           content: "This is example ${{1}}",
           variables: ["1"]
       },
       {//dynamic cta
           type: "button",
           index: 0,
           content: "Call us",
           sub_type: "phone_number",
           phone_number: "+12062061111"
       },
       {
           type: "button",
           index: 1,
           content: "Support FAQ",
           sub_type: "url",
           url: "https://www.freedommobile.ca/",
       },
   ]
   outboundnumber: "c2m-7453907-grcs",
   serviceAccountName: "c2m-7453907-grcs"
}
"#;

/// Google RCS with media: a missing comma inside a component.
const RCS_MEDIA: &str = r#"{
   type: "googlercs",
   language: "en",
   messageComponents: [
 
       // media static
       {
           type: "media",
           content: "https://upload.wikimedia.org/wikipedia/commons/c/ce/1963_Tornadoes.png",
           variables: []
       },
 
 
       // media dynamic
       {
           type: "media",
           content: "${{1}}"
           variables: ["1"]
       },]
   serviceAccountName: "c2m-7452227-grcs"
}
"#;

/// Google RCS with suggestions as the newer page has it: comments and trailing commas only.
const RCS_SUGGESTIONS_MENDED: &str = r#"{
"type": "googlercs",
"language": "en",
"messageComponents": [
{
// Text
"type": "body",
"content": "This is example $1",
"variables": ["1"]
},
{
// Dynamic cta
"type": "button",
"index": 0,
"content": "Call us",
"sub_type": "phone_number",
"phone_number": "+12062061111"
},
{
"type": "button",
"index": 1,
"content": "Support FAQ",
"sub_type": "url",
"url": "https://www.freedommobile.ca/",
},
],
"outboundnumber": "c2m-7453907-grcs",
"serviceAccountName": "c2m-7453907-grcs"
}
"#;
