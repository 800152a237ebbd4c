//! Why a link cannot be used.

use crate::words::words;
use thiserror::Error;

words! {
    /// Why a link was refused: the first thing wrong with it.
    ///
    /// The [word in kebab case](Self::as_str) is stable, also in JSON; the message is not.
    #[derive(PartialOrd, Ord, Error)]
    #[non_exhaustive]
    pub enum UrlDefect: Serialize {
        /// There is no scheme, or `https:` is not followed by exactly two slashes.
        #[error("the link does not start with `https://`")]
        NotAbsolute = "not-absolute",
        /// The scheme is another one, such as `http`, `ftp` or `data`.
        #[error("the link is not an `https` link")]
        NotHttps = "not-https",
        /// Nothing stands between `https://` and the path.
        #[error("the link names no host")]
        NoHost = "no-host",
        /// An `@` stands before the path: what precedes it is a user name, what follows is the host.
        #[error("the link holds an `@` before its path, so the host is what follows it")]
        Credentials = "credentials",
        /// There is a colon after the host and anything but `443` behind it.
        #[error("the link names a port, and only `443` may be named")]
        Port = "port",
        /// The host is an IP address that is not reached from outside, or a number that browsers read as an address.
        #[error("the host is an IP address that nobody outside can reach, or a number that browsers read as one")]
        IpAddress = "ip-address",
        /// The host has no dot, so nobody outside one network can reach it.
        #[error("the host has no dot, so it is no public host")]
        SingleLabelHost = "single-label-host",
        /// The host is `localhost` or lies below it (RFC 6761).
        #[error("the host is the machine itself")]
        Localhost = "localhost",
        /// The host ends in a dot, which is another name to most software.
        #[error("the host ends in a dot")]
        TrailingDot = "trailing-dot",
        /// The host holds a percent sign or a character outside ASCII.
        #[error("the host is not plain ASCII; write its punycode form (`xn--…`)")]
        HostEncoding = "host-encoding",
        /// The host breaks the rules for host names (RFC 1123), or an `xn--` label stands for nothing.
        #[error("the host is not a valid host name")]
        BadHost = "bad-host",
        /// A control character, line breaks and tabs included, stands in the link.
        #[error("the link holds a control character, such as a tab or a line break")]
        ControlCharacter = "control-character",
        /// A blank, ordinary or not, stands in the link.
        #[error("the link holds a blank; write `%20` for one that belongs to the path")]
        Whitespace = "whitespace",
        /// A backslash stands in the link; browsers read it as a slash.
        #[error("the link holds a backslash, which browsers read as a slash")]
        Backslash = "backslash",
        /// A character that nobody sees, or one that reverses the reading order, stands in the link.
        #[error("the link holds an invisible character")]
        InvisibleCharacter = "invisible-character",
        /// U+FFFD or a noncharacter stands in the link: its text was damaged on the way.
        #[error("the link holds a character that damaged text leaves behind")]
        DamagedText = "damaged-text",
        /// One of `{ } < > " ` and the grave accent stands in the link: no link may hold them (RFC 3986).
        #[error("the link holds a brace, an angle bracket or a quotation mark")]
        ForbiddenCharacter = "forbidden-character",
        /// An escape in the path hides a control character, or a slash or backslash with nothing but an ending behind it.
        #[error("the path hides a control character, or a slash with only a file ending behind it, in a percent escape")]
        PathEncoding = "path-encoding",
    }
}

#[cfg(test)]
mod tests {
    use super::UrlDefect;
    use alloc::collections::BTreeSet;
    use alloc::string::ToString;

    #[test]
    fn the_word_is_what_serde_writes() {
        for defect in UrlDefect::ALL {
            assert_eq!(serde_json::to_value(defect).unwrap(), defect.as_str());
        }
    }

    #[test]
    fn words_are_distinct_and_messages_follow_house_style() {
        let words: BTreeSet<_> = UrlDefect::ALL.iter().map(|defect| defect.as_str()).collect();
        assert_eq!(words.len(), UrlDefect::ALL.len());
        for defect in UrlDefect::ALL {
            let message = defect.to_string();
            assert!(!message.ends_with('.') && !message.contains('\n'), "{message}");
            assert!(message.starts_with(char::is_lowercase), "{message}");
        }
    }
}
