//! Requests of any size, taken apart.

use sendcheck::{CampaignError, CampaignRequest, Finding, RequestPart, SplitRequest, Splitting, Verdict, check_named};

use crate::given;
use crate::input::Input;

pub(crate) fn target(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (file, policy) = (given::handoff_file(&mut input), given::policy(&mut input));
    let (size, repair) = (1 + input.choice(4), input.flag());
    let how = Splitting { asked: Some("1"), repair, ..Splitting::default() };
    let Ok(split) = SplitRequest::read(input.bytes(), file, policy, &how) else { return };
    let report = split.report().clone();
    let made = match split.into_report(Some(size)) {
        Ok(made) => made,
        Err(CampaignError::Refused(findings)) => {
            return assert!(findings.iter().any(Finding::is_error) && report.summary.accepted == 0);
        }
        Err(error) => {
            return assert!(size > policy.max_recipients || matches!(error, CampaignError::List { .. }), "{error}");
        }
    };
    let mut posted = 0;
    for RequestPart { body, consumers, .. } in &made.requests {
        let (part, notes) = CampaignRequest::read(body.as_bytes()).unwrap();
        assert_eq!(part.consumers().len(), *consumers);
        assert!((1..=size).contains(consumers));
        let again = check_named(&part, &notes, file, Some("1"), policy).unwrap().report;
        assert_eq!((&again.refused, again.summary.accepted as usize), (&None, *consumers), "{body}");
        posted += consumers;
    }
    assert_eq!(posted, report.summary.accepted as usize);
    let apart = count(made.to_mend.as_ref()) + count(made.duplicates.as_ref());
    assert_eq!(apart, report.summary.failed as usize);
    let skipped = report.recipients.iter().filter(|recipient| recipient.verdict == Verdict::Skipped).count();
    assert_eq!(posted + apart + skipped, report.recipients.len());
}

fn count(request: Option<&String>) -> usize {
    request.map_or(0, |text| CampaignRequest::read(text.as_bytes()).unwrap().0.consumers().len())
}
