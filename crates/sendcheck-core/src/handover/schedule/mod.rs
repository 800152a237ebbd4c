//! When the messages of a checked list go, how long that takes, and which requests are for which day.

mod days;
mod queued;
mod report;

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::calendar::MINUTES_OF_DAY;
use crate::check::{REPORT_VERSION, Recipients, Report, Verdict};
use crate::clock::{Instant, TZDATA_VERSION};
use crate::handoff::{Handoff, Plan};
use crate::handover::campaign::{CampaignError, request_size};
use crate::limits::MESSAGES_PER_SECOND;
use crate::order;
use crate::phone::E164;
use crate::policy::Policy;
use crate::schedule::{Hours, SendState, SendTime, Spot, Week};
use crate::types::{SendingWindow, Weekday};
use crate::view;
use crate::wire::CampaignRequest;

use queued::{Told, queued};

pub use days::{DayZone, DayZoneError};
pub use report::{ChannelSchedule, FiguresAre, HourOfQueue, PostingDay, Schedule, StateCounts, WindowsAre, ZoneGroup};

/// From when on, in which windows and how fast messages are sent.
///
/// ```
/// use sendcheck_core::handover::Sending;
///
/// let sending = Sending { rate: 10, ..Sending::at("2026-11-20T15:00:00Z".parse()?) };
/// assert!(sending.windows.is_empty(), "those of the service");
/// # Ok::<(), sendcheck_core::clock::InstantError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "built by callers with `..Sending::at(…)`")]
pub struct Sending {
    /// The instant from which on requests are posted.
    pub at: Instant,
    /// The windows; those that the list was checked with if there are none, and else those of the service.
    pub windows: Vec<SendingWindow>,
    /// Messages that a channel sends in a second, at least 1; the service's documents say 9, and elsewhere 10.
    pub rate: u64,
    /// The zone by whose days the daily limit counts.
    pub day_zone: DayZone,
    /// Recipients of one request, from 1 to what the policy allows; as many as that unless given.
    pub size: Option<usize>,
}

impl Sending {
    /// From an instant on, as the service sends unless told otherwise.
    pub fn at(at: Instant) -> Self {
        let rate = MESSAGES_PER_SECOND.value as u64;
        Self { at, windows: Vec::new(), rate, day_zone: DayZone::default(), size: None }
    }
}

/// Recipients who are at the same spot; those without a number are one as well.
struct Group {
    time: SendTime,
    /// How many on each day.
    by_day: Vec<u64>,
}

impl Group {
    fn recipients(&self) -> u64 {
        self.by_day.iter().sum()
    }
}

impl Recipients {
    /// When the messages to the accepted recipients go.
    ///
    /// The requests of a day are posted at its beginning, those of the first day at the given instant. A message waits until
    /// it is time in every zone that its number may be in, and then for its turn in the queue of its channel. Recipients whom
    /// a second channel may have to reach stand in the queues of both.
    ///
    /// # Errors
    ///
    /// [`CampaignError::Size`] for a size that no request has.
    ///
    /// ```
    /// # use sendcheck_core::check::{Recipients, Unchecked};
    /// # use sendcheck_core::view::expected_columns;
    /// # use sendcheck_core::handoff::Handoff;
    /// # use sendcheck_core::policy::Policy;
    /// # use sendcheck_core::recipients::{InputKind, ReadOptions, read};
    /// # fn check(handoff: Handoff, list: &[u8]) -> Result<Recipients, Box<dyn std::error::Error>> {
    /// #     let list = read(list, expected_columns(&handoff), ReadOptions::default())?;
    /// #     let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
    /// #     let rows = unchecked.check_rows(0..unchecked.len());
    /// #     Ok(unchecked.finish([rows]))
    /// # }
    /// use sendcheck_core::handover::Sending;
    ///
    /// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
    ///     { "type": "body", "content": "We open at nine.", "variables": [], "optOut": "Reply STOP" } ] }"#)?;
    /// // New Jersey and California.
    /// let recipients = check(handoff, b"Phone\n12015550123\n12135550123\n")?;
    /// let schedule = recipients.schedule(&Sending::at("2026-11-20T18:00:00-08:00".parse()?))?;
    /// assert_eq!((schedule.states.now, schedule.states.later), (1, 1));
    /// assert_eq!(schedule.zones[1].send_local, ["2026-11-21T08:00:00-05:00"], "9 pm is too late in New Jersey");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn schedule(&self, sending: &Sending) -> Result<Schedule, CampaignError> {
        let (plan, policy) = (self.handoff().plan(), self.policy());
        let windows = if sending.windows.is_empty() { &policy.windows } else { &sending.windows };
        let planned = Planned {
            plan,
            hours: view::hours(plan, windows, policy),
            windows_are: if windows.is_empty() { WindowsAre::Default } else { WindowsAre::Given },
            shares: view::daily_shares(plan, policy, self.summary().accepted.into()),
            size: request_size(sending.size, self.max_recipients())?,
        };
        let accepted = (0..self.len()).filter(|index| self.verdict(*index) == Some(Verdict::Accepted));
        Ok(planned.schedule(&mut accepted.map(|index| self.number(index)), sending))
    }
}

/// When the messages to the accepted consumers of a request go, from its own `schedulingMetrics`; `sending` may hold others to
/// be tried instead. All of it is one request, so that `size` is not looked at.
///
/// The report is that of a check of this request against this handoff; without a handoff nobody is accepted.
///
/// ```
/// use sendcheck_core::check::check_noted;
/// use sendcheck_core::handoff::Handoff;
/// use sendcheck_core::handover::{Sending, schedule_request};
/// use sendcheck_core::policy::Policy;
/// use sendcheck_core::wire::CampaignRequest;
///
/// let handoff = Handoff::read(br#"{ "id": "H1", "type": "sms-twilio", "messageComponents": [
///     { "type": "body", "content": "We open at nine.", "variables": [], "optOut": "Reply STOP" } ] }"#)?;
/// let (request, notes) = CampaignRequest::read(br#"{ "campaignName": "Opening", "skill": "sales", "templateId": "H1", "consent": true,
///     "consumers": [ { "consumerContent": { "sms": "12015550123" }, "variables": {} } ],
///     "schedulingMetrics": { "windows": [ { "startTime": { "hour": 9, "minute": 0 }, "endTime": { "hour": 9, "minute": 2 },
///         "day": "MONDAY" } ] } }"#)?;
/// let policy = Policy::default();
/// let report = check_noted(&request, &notes, &handoff, &policy);
/// let sending = Sending::at("2026-11-20T12:00:00-05:00".parse()?);
/// let schedule = schedule_request(&request, Some(&handoff), &report, &policy, &sending);
/// assert_eq!(schedule.zones[0].send_local, ["2026-11-23T09:00:00-05:00"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn schedule_request(
    request: &CampaignRequest,
    handoff: Option<&Handoff>,
    report: &Report,
    policy: &Policy,
    sending: &Sending,
) -> Schedule {
    let nothing = Plan::of(&[]);
    let plan = handoff.map_or(&nothing, Handoff::plan);
    let own = request.scheduling_metrics.given().map(view::windows_of).unwrap_or_default();
    let windows = if sending.windows.is_empty() { &own } else { &sending.windows };
    let consumers = request.consumers().iter().zip(&report.recipients);
    let accepted: Vec<Option<E164>> = consumers
        .filter(|(_, report)| report.verdict == Verdict::Accepted)
        .map(|(consumer, _)| view::number_of(consumer.given()?, plan, policy))
        .collect();
    let count = accepted.len();
    let planned = Planned {
        plan,
        hours: view::hours(plan, windows, policy),
        windows_are: if windows.is_empty() { WindowsAre::Default } else { WindowsAre::Given },
        shares: if count == 0 { Vec::new() } else { vec![count as u64] },
        size: count.max(1),
    };
    planned.schedule(&mut accepted.into_iter(), sending)
}

/// What is sent to recipients, and how they are spread over days.
struct Planned<'a> {
    plan: &'a Plan,
    hours: Hours,
    windows_are: WindowsAre,
    shares: Vec<u64>,
    /// Recipients of one request.
    size: usize,
}

impl Planned<'_> {
    /// When the messages to these recipients go, each of whom may have a number.
    // Not generic: all of this would be there twice.
    fn schedule(&self, accepted: &mut dyn Iterator<Item = Option<E164>>, sending: &Sending) -> Schedule {
        let Self { plan, hours, windows_are, shares, size } = self;
        let groups = self.groups(accepted, sending.at);
        let days = days::days(shares, sending.at, sending.day_zone, *size as u64);
        let rate = sending.rate.max(1);
        let told = queued(&groups, hours, rate, &days);
        let mut states = StateCounts::default();
        let mut zones = Vec::new();
        for (group, told) in groups.iter().zip(&told.groups) {
            *states.of(group.time.state) += group.recipients();
            zones.push(zone_group(group, hours, sending.at, told));
        }
        order::sort_by(&mut zones, |some, others| {
            let key = |group: &ZoneGroup| (group.send_at.is_none(), group.send_at, group.zones.is_empty());
            key(some).cmp(&key(others)).then(others.recipients.cmp(&some.recipients))
        });
        let figures_are = if plan.addressed.len() > 1 { FiguresAre::AtMost } else { FiguresAre::Exact };
        let channels = plan.addressed.iter().filter_map(|channel| channel.content_key());
        Schedule {
            version: REPORT_VERSION,
            at: sending.at,
            windows: lines(hours.week()),
            windows_are: *windows_are,
            recipients: shares.iter().sum(),
            states,
            zones,
            channels: channels.map(|channel| told.channel(channel, rate, figures_are)).collect(),
            requests: days.last().map_or(0, |day| day.last_request),
            days,
            day_zone: sending.day_zone.name(),
            request_size: *size,
            time_zone_database: TZDATA_VERSION,
        }
    }

    /// The recipients by where they are, day by day.
    fn groups(&self, accepted: &mut dyn Iterator<Item = Option<E164>>, at: Instant) -> Vec<Group> {
        let (hours, shares) = (&self.hours, &self.shares);
        let without_number = hours.spots();
        let mut by_day = vec![vec![0_u64; without_number + 1]; shares.len()];
        let mut left = shares.iter().copied().zip(&mut by_day);
        let mut today = left.next();
        for number in accepted {
            while today.as_ref().is_some_and(|(left, _)| *left == 0) {
                today = left.next();
            }
            let Some((left, day)) = &mut today else { break };
            *left -= 1;
            let place = number.map_or(without_number, |number| hours.spot(number).place());
            day.get_mut(place).into_iter().for_each(|count| *count += 1);
        }
        let mut groups = Vec::new();
        for place in 0..=without_number {
            let counts: Vec<u64> = by_day.iter().filter_map(|day| day.get(place)).copied().collect();
            // What nobody asks for is not worked out.
            if counts.iter().all(|count| *count == 0) {
                continue;
            }
            let time = match place == without_number {
                true if self.plan.is_in_app() => SendTime::without_number(hours, at),
                true => SendTime::of(Spot::default(), hours, at),
                false => SendTime::of(Spot::at(place), hours, at),
            };
            groups.push(Group { time, by_day: counts });
        }
        groups
    }
}

impl StateCounts {
    fn of(&mut self, state: SendState) -> &mut u64 {
        match state {
            SendState::Now => &mut self.now,
            SendState::Later => &mut self.later,
            SendState::Never => &mut self.never,
            SendState::Unknown => &mut self.unknown,
        }
    }
}

fn zone_group(group: &Group, hours: &Hours, at: Instant, told: &Told) -> ZoneGroup {
    let (time, Told { last, windows }) = (&group.time, *told);
    let local = |at: Option<Instant>| at.map(|at| time.local(at)).unwrap_or_default();
    let narrowed = hours.under(time.law).filter(|week| *week != hours.week());
    ZoneGroup {
        zones: time.zones.names().collect(),
        us_state: time.us_state,
        state_windows: narrowed.map(lines),
        recipients: group.recipients(),
        confidence: time.confidence,
        state: time.state,
        local: local(Some(at)),
        send_at: time.at,
        send_local: local(time.at),
        last,
        last_local: local(last),
        windows,
    }
}

/// The windows of a week for readers: `MONDAY 08:00-21:00`; one over midnight is told day by day.
fn lines(week: &Week) -> Vec<String> {
    const DAY: u32 = MINUTES_OF_DAY;
    let mut lines = Vec::new();
    for (day, number) in Weekday::ALL.into_iter().zip(0_u32..) {
        let (begins, ends) = (number * DAY, (number + 1) * DAY);
        let mut hours: Vec<(u32, u32)> = Vec::new();
        for (start, end) in week.spans() {
            for shift in [0, 7 * DAY] {
                let (from, to) = ((*start).max(begins + shift), (*end).min(ends + shift));
                if from < to {
                    hours.push((from - begins - shift, to - begins - shift));
                }
            }
        }
        order::sort_by(&mut hours, Ord::cmp);
        let clock = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
        lines.extend(hours.iter().map(|(from, to)| format!("{} {}-{}", day.as_str(), clock(*from), clock(*to))));
    }
    lines
}
