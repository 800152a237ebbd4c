//! Lists that are changed while they are open.

use sendcheck::{CellChange, Change, Fix, FixKind, Recipients};

use crate::given;
use crate::input::Input;
use crate::recipients::said;

/// What a cell may come to hold; nothing for what the file has there.
const VALUES: &[Option<&str>] = &[
    None,
    Some(""),
    Some("12025550123"),
    Some("+44 7400 123456"),
    Some("Jane"),
    Some("a \"quoted\", text;\nof two lines"),
    Some("=SUM(A1)"),
    Some("https://cdn.example.com/a.png"),
];

pub(crate) fn target(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (handoff, policy) = (given::handoff(&mut input), given::policy(&mut input));
    let options = given::read_options(&mut input);
    let batches: Vec<Vec<Change>> = (0..input.choice(4)).map(|_| batch(&mut input)).collect();
    let check = || given::checked(input.bytes(), handoff, policy, options);
    let Some(mut recipients) = check() else { return };
    let (first, fingerprint) = (said(&recipients), recipients.list().fingerprint());
    let mut undo = Vec::new();
    for batch in &batches {
        let before = said(&recipients);
        match recipients.change(batch) {
            Ok(back) => undo.push(back),
            // All of it is refused.
            Err(error) => {
                assert!(error.to_string().len() < 500, "{error}");
                assert_eq!(said(&recipients), before, "{error}");
            }
        }
    }
    undo.extend(mended(&mut recipients));
    assert_eq!(recipients.list().fingerprint(), fingerprint);
    let (kept, now) = (recipients.changes(), said(&recipients));
    let mut again = check().unwrap();
    again.repeat_changes(&kept).unwrap();
    assert_eq!(said(&again), now);
    assert_eq!(again.changes(), kept);
    for back in undo.iter().rev() {
        recipients.change(back).unwrap();
    }
    assert_eq!(said(&recipients), first);
    assert!(recipients.changes().changes.is_empty());
}

fn batch(input: &mut Input<'_>) -> Vec<Change> {
    let change = |input: &mut Input<'_>| {
        let row = u32::try_from(1 + input.choice(6)).unwrap();
        if input.choice(5) == 0 {
            return Change::drop_row(row);
        }
        let (column, value) = (u32::try_from(1 + input.choice(4)).unwrap(), *input.pick(VALUES));
        Change::Cell(CellChange { row, column, before: None, value: value.map(String::from) })
    };
    (0..input.choice(4)).map(|_| change(input)).collect()
}

/// Makes what the first fix proposes that can be tried without asking anybody, if there is one. What it says becomes of the
/// list is what becomes of it.
fn mended(recipients: &mut Recipients) -> Option<Vec<Change>> {
    let fix = recipients.fixes().iter().find_map(|offer| match offer.fix {
        FixKind::Blanks => Some(Fix::Blanks),
        FixKind::PlainCharacters => Some(Fix::PlainCharacters),
        FixKind::Https => Some(Fix::Https),
        FixKind::DropDuplicates => Some(Fix::DropDuplicates),
        FixKind::DropFailed => Some(Fix::DropFailed(Some(offer.code))),
        _ => None,
    })?;
    let before = said(recipients);
    let proposal = recipients.propose(&fix);
    assert_eq!(said(recipients), before, "a proposal changes nothing");
    let Ok(proposal) = proposal else { return None };
    assert!(!proposal.changes.is_empty(), "{fix:?} was offered");
    let undo = recipients.change(&proposal.changes).unwrap();
    let summary = recipients.summary();
    assert_eq!((proposal.after.accepted, proposal.after.failed), (summary.accepted, summary.failed));
    Some(undo)
}
