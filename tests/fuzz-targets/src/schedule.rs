//! When messages go.

use sendcheck::engine::options::sending;
use sendcheck::{CampaignRequest, Instant, Policy, Schedule, SendState};

use crate::given;
use crate::input::Input;

/// The first document says when and in which windows, the second is a list, or else a request.
pub(crate) fn target(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (handoff, policy) = (given::handoff(&mut input), given::policy(&mut input));
    let options = given::read_options(&mut input);
    let minutes = i64::try_from(input.choice(256) * 256 + input.choice(256)).unwrap_or_default();
    let [when, list] = input.documents();
    let at = Instant::from_milliseconds(1_700_000_000_000 + minutes * 3_600_000).ok();
    let Ok(sending) = sending(when, at) else { return };
    let policy = Policy { at: Some(sending.at), ..policy.clone() };
    if let Some(recipients) = given::checked(list, handoff, &policy, options) {
        let Ok(schedule) = recipients.schedule(&sending) else {
            assert!(!(1..=policy.max_recipients).contains(&sending.size.unwrap_or(1)), "{sending:?}");
            return;
        };
        assert_eq!(schedule.recipients, u64::from(recipients.summary().accepted));
        adds_up(&schedule);
        // What is said of the list is said of each recipient.
        if sending.windows == policy.windows || sending.windows.is_empty() {
            let states = recipients.reports(0..recipients.len()).filter(|report| report.error_message.is_none());
            let now = states.filter(|report| report.send_state == Some(SendState::Now)).count() as u64;
            assert!(now >= schedule.states.now || schedule.days.len() > 1, "{schedule:?}");
        }
    }
    if let Ok((request, notes)) = CampaignRequest::read(list) {
        let report = sendcheck::check_noted(&request, &notes, handoff, &policy);
        let _ = serde_json::to_string(&report).unwrap();
    }
}

fn adds_up(schedule: &Schedule) {
    let states = &schedule.states;
    let said = || serde_json::to_string(schedule).unwrap();
    assert_eq!(states.now + states.later + states.never + states.unknown, schedule.recipients, "{}", said());
    assert_eq!(schedule.zones.iter().map(|zone| zone.recipients).sum::<u64>(), schedule.recipients, "{}", said());
    assert_eq!(schedule.days.iter().map(|day| day.recipients).sum::<u64>(), schedule.recipients, "{}", said());
    for channel in &schedule.channels {
        let hours: u64 = channel.hours.iter().map(|hour| hour.messages).sum();
        assert!(hours + channel.beyond >= channel.messages || hours == channel.messages, "{}", said());
        assert!(channel.first <= channel.last && channel.first.is_none_or(|first| first >= schedule.at), "{}", said());
        assert!(channel.hours.iter().all(|hour| hour.messages > 0), "{}", said());
        assert!(channel.hours.is_sorted_by(|one, next| one.from < next.from), "{}", said());
    }
    assert!(schedule.days.is_sorted_by(|one, next| one.from <= next.from), "{}", said());
}
