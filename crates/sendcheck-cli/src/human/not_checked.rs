//! What was not checked, in words.

use std::io::{self, Write};

use sendcheck::NotChecked;

use crate::human::Paint;

/// About how long a line may be.
const WIDTH: usize = 110;

/// Writes what was left open: first what the caller could have supplied.
pub(super) fn write(open: &[NotChecked], out: &mut impl Write) -> io::Result<()> {
    let (ours, others): (Vec<NotChecked>, Vec<_>) = open.iter().partition(|open| open.caller_can_supply());
    if !open.is_empty() {
        writeln!(out, "\n{}", Paint::heading("not checked"))?;
    }
    for open in ours {
        writeln!(out, "  {}", words(open))?;
    }
    let others: Vec<_> = others.into_iter().map(words).collect();
    lines(&others).iter().try_for_each(|line| writeln!(out, "  {}", Paint::aside(line)))
}

/// The phrases with semicolons between, in lines of a readable length.
fn lines(phrases: &[&str]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for phrase in phrases {
        match lines.last_mut() {
            Some(line) if line.len() + phrase.len() < WIDTH => *line += &["; ", phrase].concat(),
            _ => lines.push((*phrase).into()),
        }
    }
    lines
}

pub(super) fn words(open: NotChecked) -> &'static str {
    match open {
        NotChecked::AllowList => "whether header media comes from a permitted host (give --allow)",
        NotChecked::OptedOut => "whether a number opted out of SMS (give --opted-out)",
        NotChecked::SentToday => "whether today's limit still has room (give --sent-today)",
        NotChecked::Skills => "whether the skill exists (give --skill-list)",
        NotChecked::Sender => "whether the number that sends is one of the account's",
        NotChecked::TitleUnique => {
            "whether the handoff's title is unique (give all handoffs of the account as one list, and --pick)"
        }
        NotChecked::ActiveConversation => "who has an open conversation (give --active-conversations)",
        NotChecked::ActiveConversationInApp => "which app users have an open conversation",
        NotChecked::AppUsers => "who uses the app (give --app-users)",
        NotChecked::WhatsappEligibility => "who has WhatsApp",
        NotChecked::TemplateApproved => "whether WhatsApp approved the template",
        NotChecked::MediaReachable => "whether media can be fetched",
        NotChecked::MediaSize => "how large media is",
        NotChecked::SdeEnabled => "whether the account may send customer data",
        NotChecked::Schedule => "when messages may go (give --at)",
        NotChecked::WorkbookLooks => {
            "how cells of the workbook look and which of its rows are hidden (save it as `.xlsx`)"
        }
        NotChecked::ChannelGooglercs => "Google RCS, which the campaign API cannot address",
        NotChecked::ChannelAppleTwilio => "Apple Messages for Business, which the campaign API cannot address",
        other => other.as_str(),
    }
}
