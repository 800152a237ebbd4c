//! Handoffs as they are given.

use sendcheck::engine::json;
use sendcheck::{At, Finding, Handoff, HandoffFile, HandoffReport, Policy, check_handoff, preview_draft};

use crate::given;
use crate::input::Input;

/// A recipient of each address, with more cells than most handoffs have columns.
const LIST: &[u8] = b"12025550123,https://cdn.example.com/a.png,Jane,9:30,x\n447400123456,a,b,c,d,e,f\nuser1,1,2\n";

pub(crate) fn target(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let policy = given::policy(&mut input);
    let options = given::read_options(&mut input);
    let file = match HandoffFile::read(input.bytes()) {
        Ok(file) => file,
        Err(error) => return assert!(error.to_string().len() < 2_000, "{error}"),
    };
    let document = json::parse_bytes(input.bytes()).unwrap();
    let repeats = document.notes.iter().any(|note| note.kind == json::NoteKind::DuplicateKey);
    assert_eq!(file.candidates().len(), file.len());
    for handoff in file.all().into_iter().flatten() {
        let findings = check_handoff(&handoff, policy);
        if !repeats {
            for finding in findings {
                leads_somewhere(&finding, &document.value);
            }
        }
        is_drawn(&handoff, policy);
        if let Some(recipients) = given::checked(LIST, &handoff, policy, options) {
            crate::recipients::agrees(&recipients);
        }
    }
}

fn leads_somewhere(finding: &Finding, document: &json::Value) {
    let At::Pointer(pointer) = &finding.at else { panic!("{finding:?}") };
    // Or to the place of something that is missing.
    let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
    assert!([pointer, parent].iter().any(|at| document.pointer(at).is_some()), "{finding:?}");
}

/// The report and the draft are written, and no longer than what they are about deserves.
fn is_drawn(handoff: &Handoff, policy: &Policy) {
    let report = serde_json::to_string(&HandoffReport::of(handoff, policy)).unwrap();
    let draft = serde_json::to_string(&preview_draft(handoff, policy)).unwrap();
    assert!(report.starts_with('{') && draft.starts_with('{'));
}
