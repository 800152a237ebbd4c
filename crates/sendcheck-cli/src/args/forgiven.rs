//! `--max-rejected`: how many recipients may fail before the exit code says so.

use std::str::FromStr;

use sendcheck::Summary;

/// So many, or such a share of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Forgiven {
    Count(u64),
    /// In hundredths of a percent.
    Share(u64),
}

impl Forgiven {
    pub(crate) const NOBODY: Self = Self::Count(0);

    /// Whether no more failed than may.
    pub(crate) fn covers(self, summary: &Summary) -> bool {
        let (failed, total) = (u64::from(summary.failed), u64::from(summary.total));
        match self {
            Self::Count(count) => failed <= count,
            Self::Share(share) => failed * WHOLE <= total * share,
        }
    }
}

const WHOLE: u64 = 10_000;

/// `N` or `P%`, with at most two places behind the point.
impl FromStr for Forgiven {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let bad = || format!("`{text}` is neither a count such as `5` nor a share such as `2%` or `0.5%`");
        let Some(share) = text.strip_suffix('%') else {
            let count = text.parse::<u32>().map_err(|_| bad())?;
            return Ok(Self::Count(count.into()));
        };
        let (whole, part) = share.trim_end().split_once('.').unwrap_or((share.trim_end(), "00"));
        let is_part = matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
        let whole = whole.parse::<u16>().ok().filter(|_| is_part).ok_or_else(bad)?;
        let part = format!("{part:0<2}").parse::<u64>().map_err(|_| bad())?;
        let share = u64::from(whole) * 100 + part;
        if share <= WHOLE { Ok(Self::Share(share)) } else { Err(bad()) }
    }
}

#[cfg(test)]
mod tests {
    use super::Forgiven;

    #[test]
    fn counts_and_shares_are_read() {
        for (text, read) in [
            ("0", Forgiven::Count(0)),
            ("25", Forgiven::Count(25)),
            ("2%", Forgiven::Share(200)),
            ("2 %", Forgiven::Share(200)),
            ("0.5%", Forgiven::Share(50)),
            ("0.05%", Forgiven::Share(5)),
            ("100%", Forgiven::Share(10_000)),
        ] {
            assert_eq!(text.parse(), Ok(read), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", "%", "-1", "-1%", "2.5", "0.005%", "1.%", ".5%", "101%", "100.01%", "2%%", "two"] {
            assert!(text.parse::<Forgiven>().is_err(), "{text}");
        }
    }
}
