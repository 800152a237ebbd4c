//! A schedule for a reader.

use std::io::{self, Write};

use sendcheck::{ChannelSchedule, Confidence, FiguresAre, PostingDay, Schedule, SendState, WindowsAre, ZoneGroup};

use crate::human::Paint;
use crate::text::{counted, thousands};

/// The whole schedule.
pub(crate) fn schedule(schedule: &Schedule, out: &mut impl Write) -> io::Result<()> {
    if schedule.recipients == 0 {
        return writeln!(out, "\n{}", Paint::heading("nothing goes: no recipient is accepted"));
    }
    let states = &schedule.states;
    let mut standing = vec![format!("{} now", thousands(states.now))];
    for (count, how) in [(states.later, "later"), (states.never, "never"), (states.unknown, "unknown")] {
        standing.extend((count > 0).then(|| format!("{} {how}", thousands(count))));
    }
    writeln!(out, "\n{}", Paint::heading(&format!("from {}: {}", schedule.at, standing.join(", "))))?;
    writeln!(out, "  {}", windows(schedule))?;
    unknown(schedule, out)?;
    if states.never > 0 {
        let why = "never: no window is open in all zones that the number may be in";
        writeln!(out, "  {}", Paint::aside(why))?;
    }
    zones(schedule, out)?;
    for channel in &schedule.channels {
        queue(channel, out)?;
    }
    days(schedule, out)
}

/// Why nobody knows when it is time for some, each reason once.
fn unknown(schedule: &Schedule, out: &mut impl Write) -> io::Result<()> {
    let groups = || schedule.zones.iter().filter(|group| group.state == SendState::Unknown);
    let is_zoneless = |group: &ZoneGroup| group.zones.is_empty();
    let is_stateless = |group: &ZoneGroup| !is_zoneless(group) && group.us_state.is_some_and(is_no_code);
    let reasons = [
        (groups().any(is_zoneless), "no time zone is known for these numbers, so nobody knows when it is time there"),
        (groups().any(is_stateless), "these numbers may be in any state, so nobody knows whose window holds"),
        (
            groups().any(|group| !is_zoneless(group) && !is_stateless(group)),
            "what clocks show is known from 2024 to 2040, and not then",
        ),
    ];
    for (_, why) in reasons.into_iter().filter(|(holds, _)| *holds) {
        writeln!(out, "  {}", Paint::aside(&format!("unknown: {why}")))?;
    }
    Ok(())
}

/// Whether it is a word in the place of the two letters of a state.
fn is_no_code(state: &str) -> bool {
    state.len() != 2
}

/// The windows: whole days alike are one line.
fn windows(schedule: &Schedule) -> String {
    let whose = match schedule.windows_are {
        WindowsAre::Given => "",
        WindowsAre::Default => ", the service's own",
    };
    format!("windows: {} where the recipient is{whose}", listed(&schedule.windows))
}

fn listed(windows: &[String]) -> String {
    let mut hours: Vec<&str> = windows.iter().filter_map(|line| line.split_once(' ')).map(|(_, hours)| hours).collect();
    let days = hours.len();
    hours.dedup();
    match hours.as_slice() {
        ["00:00-24:00"] if days == 7 => "at all hours".into(),
        [hours] if days == 7 => format!("every day {hours}"),
        [] => "no window opens".into(),
        _ => windows.join(", "),
    }
}

fn zones(schedule: &Schedule, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n{}", Paint::heading("by time zone"))?;
    for group in &schedule.zones {
        let when = match (group.state, group.send_local.as_slice()) {
            (SendState::Now, local) => format!("now, at {}", span(local, "any hour")),
            (SendState::Later, local) => format!("from {}", span(local, "")),
            (SendState::Never, _) => "never".into(),
            (SendState::Unknown, _) => "unknown".into(),
        };
        let last = match group.last_local.as_slice() {
            [] => String::new(),
            local => format!(", the last {}", span(local, "")),
        };
        let windows = match schedule.windows.as_slice() {
            _ if group.windows < 2 => String::new(),
            // `93 Mondays`
            [only] => {
                let (first, rest) = only.split_once(' ').map_or(("", ""), |(day, _)| day.split_at(1));
                format!(", over {} {first}{}s", thousands(group.windows), rest.to_lowercase())
            }
            _ => format!(", over {} windows", thousands(group.windows)),
        };
        writeln!(out, "  {:>9}  {}: {when}{last}{windows}", thousands(group.recipients), place(group))?;
    }
    Ok(())
}

/// The zones and the state, or what is known of them.
fn place(group: &ZoneGroup) -> String {
    const SHOWN: usize = 3;
    let state = match (group.us_state, &group.state_windows) {
        (None, _) => String::new(),
        (Some(state), Some(windows)) => format!(" ({state}, {})", listed(windows)),
        (Some(state), None) if is_no_code(state) => format!(" (state {state})"),
        (Some(state), None) => format!(" ({state})"),
    };
    let zones = match group.zones.as_slice() {
        [] => "no zone known".into(),
        zones if zones.len() > SHOWN + 1 => {
            let doubt = if group.confidence == Confidence::Unknown { "anywhere in" } else { "one of" };
            format!("{doubt} {} and {} more", zones.get(..SHOWN).unwrap_or(zones).join(", "), zones.len() - SHOWN)
        }
        zones => zones.join(" or "),
    };
    zones + &state
}

/// Local times of one instant.
fn span(local: &[String], none: &str) -> String {
    let minute = |text: &String| text.get(..16).unwrap_or(text).replace('T', " ");
    match local {
        [] => none.into(),
        [one] => minute(one),
        [first, .., last] => {
            let (first, last) = (minute(first), minute(last));
            match first.split_once(' ').zip(last.split_once(' ')) {
                Some(((day, _), (same, time))) if day == same => format!("{first} to {time}"),
                _ => format!("{first} to {last}"),
            }
        }
    }
}

fn queue(channel: &ChannelSchedule, out: &mut impl Write) -> io::Result<()> {
    const BARS: u64 = 40;
    const HOURS: usize = 24;
    let most = if channel.figures_are == FiguresAre::AtMost { "at most " } else { "" };
    let ends = match (channel.first, channel.last) {
        (Some(first), Some(last)) => format!(", the first {first}, the last {last}"),
        _ => String::new(),
    };
    let messages = counted(channel.messages, "message");
    let line = format!("{}: {most}{messages} at {} a second{ends}", channel.channel, channel.rate);
    writeln!(out, "\n{}", Paint::heading(&line))?;
    let fullest = channel.hours.iter().map(|hour| hour.messages).max().unwrap_or(1).max(1);
    for hour in channel.hours.iter().take(HOURS) {
        let bar = "█".repeat(usize::try_from((hour.messages * BARS).div_ceil(fullest)).unwrap_or(0));
        let from = hour.from.to_string();
        let from = from.get(..16).unwrap_or(&from).replace('T', " ");
        writeln!(out, "  {from}Z  {:>9}  {bar}", thousands(hour.messages))?;
    }
    if let Some(more) = channel.hours.len().checked_sub(HOURS).filter(|more| *more > 0) {
        writeln!(out, "  … and {} more", counted(more as u64, "hour"))?;
    }
    if channel.beyond > 0 {
        writeln!(
            out,
            "  {} go after 2040, when nobody knows what clocks will show",
            counted(channel.beyond, "message")
        )?;
    }
    Ok(())
}

fn days(schedule: &Schedule, out: &mut impl Write) -> io::Result<()> {
    let requests = counted(schedule.requests, "request");
    writeln!(out, "\n{}", Paint::heading(&format!("{requests} of at most {}", schedule.request_size)))?;
    let zone = schedule.day_zone;
    for PostingDay { date, recipients, first_request, last_request, seconds, .. } in &schedule.days {
        if *recipients == 0 {
            writeln!(out, "  {date} ({zone}): none, nothing more fits into this day")?;
            continue;
        }
        let files = if first_request == last_request {
            format!("request {first_request}")
        } else {
            format!("requests {first_request} to {last_request}")
        };
        let recipients = format!("{} recipient{}", thousands(*recipients), if *recipients == 1 { "" } else { "s" });
        writeln!(out, "  {date} ({zone}): {files}, {recipients}, posted in {}", counted(*seconds, "second"))?;
    }
    Ok(())
}
