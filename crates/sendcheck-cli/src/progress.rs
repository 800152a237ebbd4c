//! How far reading has come, on standard error.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

const FIRST_AFTER: Duration = Duration::from_millis(500);
const AGAIN_AFTER: Duration = Duration::from_millis(100);
const WIDTH: u64 = 30;

/// So many bytes take a while to check, however quickly they were read.
const LONG: u64 = 16 << 20;

/// A line that grows while a long list is read; it never appears for a short one, nor where nobody looks.
#[derive(Debug)]
pub(crate) struct Progress {
    total: Option<u64>,
    done: u64,
    due: Instant,
    seen: bool,
    shown: bool,
}

impl Progress {
    /// For so many bytes, if that is known.
    pub(crate) fn of(total: Option<u64>) -> Self {
        let seen = io::stderr().is_terminal();
        Self { total, done: 0, due: Instant::now() + FIRST_AFTER, seen, shown: false }
    }

    /// So many bytes more have been read.
    pub(crate) fn advance(&mut self, bytes: usize) {
        self.done += bytes as u64;
        if self.seen && Instant::now() >= self.due {
            self.due = Instant::now() + AGAIN_AFTER;
            self.show(&line(self.done, self.total));
        }
    }

    /// All has been read; what follows takes its time as well.
    pub(crate) fn checking(&mut self) {
        if self.shown || (self.seen && self.done > LONG) {
            self.show("checking …");
        }
    }

    fn show(&mut self, line: &str) {
        self.shown = true;
        let _ = write!(io::stderr(), "\r\x1b[K{line}");
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

fn line(done: u64, total: Option<u64>) -> String {
    let mebibytes = |bytes: u64| bytes >> 20;
    let Some(total) = total.filter(|total| *total > 0) else {
        return format!("reading  {} MiB", mebibytes(done));
    };
    let done = done.min(total);
    let bar: String = (0..WIDTH).map(|step| if step * total < done * WIDTH { '█' } else { '░' }).collect();
    format!("reading  {bar}  {} of {} MiB", mebibytes(done), mebibytes(total))
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn the_bar_grows_with_what_was_read() {
        assert_eq!(line(3 << 20, None), "reading  3 MiB");
        let half = line(4 << 20, Some(8 << 20));
        assert_eq!(half.matches('█').count(), 15);
        assert!(half.ends_with("4 of 8 MiB"));
        assert_eq!(line(9 << 20, Some(8 << 20)).matches('░').count(), 0);
    }
}
