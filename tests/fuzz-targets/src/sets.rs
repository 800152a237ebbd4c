//! Files of opted-out numbers beside the list.

use sendcheck::engine::options::ReadingOptions;
use sendcheck::engine::phone::Number;
use sendcheck::{NotChecked, NumberSet, Policy, ReadOptions, RuleCode, Verdict};

use crate::given;
use crate::input::Input;

/// The first document is the file, the second a list.
pub(crate) fn target(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let handoff = given::handoff(&mut input);
    let options = given::read_options(&mut input);
    let [file, list] = input.documents();
    let Ok(set) = NumberSet::read(file, ReadingOptions::default().of_set(options)) else { return };
    let unread = set.gaps().unread();
    let policy = Policy { opted_out: Some(set.clone()), ..Policy::default() };
    let Some(recipients) = given::checked(list, handoff, &policy, &ReadOptions::default()) else { return };
    let sends_sms = handoff.channel(sendcheck::ChannelKind::Sms).is_some();
    for report in recipients.reports(0..recipients.len()) {
        let number = report.number.as_deref().and_then(|number| Number::parse(number).ok());
        let stands_there = number.is_some_and(|number| set.contains(number.e164()));
        if report.verdict == Verdict::Accepted && stands_there && sends_sms {
            // Who is written to on another channel first is told.
            assert!(report.findings.iter().any(|finding| finding.code == RuleCode::OptedOut), "{report:?}");
        }
    }
    let open = recipients.summary().not_checked.contains(&NotChecked::OptedOut);
    assert!(unread == 0 || open || !sends_sms, "{unread} lines that nobody could read are forgotten");
}
