//! The files of a folder of requests.

use sendcheck::{Deployment, SiteId};

use super::{Written, address};
use crate::commands::names;
use crate::error::CliError;
use crate::files::{Contents, Folder};
use crate::text::counted;

/// The requests of a folder, written one after the other.
pub(super) struct RequestFiles {
    folder: Folder,
    /// As many digits as the number of the last has.
    digits: usize,
    /// Whether there is a folder for each day.
    in_days: bool,
    days: Option<(usize, usize)>,
    written: Written,
}

impl RequestFiles {
    /// For so many requests, which are for one day or for several.
    pub(super) fn new(folder: Folder, requests: usize, in_days: bool) -> Self {
        let written = Written { requests: 0, recipients: 0, names: Vec::new() };
        Self { folder, digits: requests.to_string().len(), in_days, days: None, written }
    }

    /// Writes the next request, with so many recipients, for a day that counts from 1.
    pub(super) fn request(&mut self, body: &str, recipients: usize, day: usize) -> Result<(), CliError> {
        self.written.requests += 1;
        self.written.recipients += recipients;
        self.days = Some((self.days.map_or(day, |(first, _)| first), day));
        let name = names::request_name(self.written.requests, self.digits);
        let name = if self.in_days { format!("{}/{name}", names::day_name(day)) } else { name };
        self.folder.write(&name, &ended(body))
    }

    /// Names what was written so far, before what stands beside it.
    pub(super) fn name_requests(&mut self) {
        let requests = self.written.requests;
        let name = match self.days.filter(|_| self.in_days) {
            Some((first, last)) => {
                let (first, last) = (names::day_name(first), names::day_name(last));
                Some(format!("{first} to {last} with {}", counted(requests as u64, "request")))
            }
            None => names::span(requests, self.digits),
        };
        self.written.names.extend(name);
    }

    /// Writes a file beside the requests.
    pub(super) fn beside(&mut self, name: &str, text: &str) -> Result<(), CliError> {
        self.folder.write(name, &ended(text))?;
        self.written.names.push(name.into());
        Ok(())
    }

    /// Lets others write into the folder, and names what they wrote.
    pub(super) fn others(
        &mut self,
        write: impl FnOnce(&mut Folder) -> Result<Vec<String>, CliError>,
    ) -> Result<(), CliError> {
        self.written.names.extend(write(&mut self.folder)?);
        Ok(())
    }

    /// Says where to post to, if that is known, and completes the folder.
    pub(super) fn finish(mut self, to: Option<(Deployment, &SiteId)>) -> Result<Written, CliError> {
        let (requests, recipients) = (self.written.requests, self.written.recipients);
        if let Some((region, account)) = to.filter(|_| requests > 0) {
            self.beside("post-to.txt", &address::instructions(region, account, requests))?;
        }
        self.folder.finish(Contents::Requests { requests, recipients })?;
        Ok(self.written)
    }
}

/// What is for a day, counted from 1, with its date where that is known: `None` of the requests if nothing is.
pub(super) fn line_of_day(day: usize, date: &str, requests: Option<(u64, u64)>, recipients: u64) -> String {
    let files = match requests {
        None => "nothing more fits into it".into(),
        Some((first, last)) => format!("requests {first} to {last}, {}", counted(recipients, "recipient")),
    };
    format!("day {day}{date}: {files}\n")
}

/// A file ends with its last line.
fn ended(text: &str) -> String {
    let end = if text.ends_with('\n') { "" } else { "\n" };
    format!("{text}{end}")
}
