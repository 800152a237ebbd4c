//! Numbers and ids without what makes them somebody's.

use std::borrow::Cow;

use sendcheck::RecipientReport;

use crate::output;
use crate::text::plain;

/// How many characters at the end stay readable.
const READABLE: usize = 4;

/// Whether recipients are shown by their whole number or id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Values {
    /// As they are.
    Shown,
    /// By their last four characters, less of what is short, nothing of what holds no digit.
    Redacted,
}

impl Values {
    /// Shown where that is asked for, and to whoever looks at a terminal.
    pub(crate) fn asked(show: bool) -> Self {
        if show || output::is_terminal() { Self::Shown } else { Self::Redacted }
    }

    /// The number or id of a recipient, or nothing if it has none.
    pub(crate) fn address(self, recipient: &RecipientReport) -> String {
        self.of(recipient.number.as_deref().or(recipient.id.as_deref()).unwrap_or(""))
    }

    /// A number or id.
    pub(crate) fn of(self, address: &str) -> String {
        match self {
            Self::Shown => plain(address).into_owned(),
            Self::Redacted => plain(&redacted(address)).into_owned(),
        }
    }
}

/// The last four characters if there is a digit among all of them, the others as dots; a leading `+` stays.
fn redacted(address: &str) -> Cow<'_, str> {
    let (plus, rest) = address.strip_prefix('+').map_or(("", address), |rest| ("+", rest));
    let length = rest.chars().count();
    // What stands in for a number and has no digit at all may be a name.
    let readable = if rest.contains(|c: char| c.is_ascii_digit()) { READABLE.min(length / 2) } else { 0 };
    let hidden = length - readable;
    let end = rest.chars().skip(hidden);
    if length == 0 { address.into() } else { plus.chars().chain((0..hidden).map(|_| '•')).chain(end).collect() }
}

#[cfg(test)]
mod tests {
    use super::redacted;

    #[test]
    fn leaves_four_characters_at_the_end() {
        assert_eq!(redacted("+12025550123"), "+•••••••0123");
        assert_eq!(redacted("user-ä-1234567"), "••••••••••4567");
    }

    #[test]
    fn leaves_less_of_what_is_short() {
        assert_eq!(redacted("+1202"), "+••02");
        assert_eq!(redacted("7"), "•");
        assert_eq!(redacted(""), "");
        assert_eq!(redacted("Nancy"), "•••••");
    }
}
