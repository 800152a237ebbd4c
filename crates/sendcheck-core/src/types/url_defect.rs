use serde::Serialize;
use thiserror::Error;

/// Why a link was refused: the first thing wrong with it.
///
/// The [word in kebab case](Self::as_str) is stable, also in JSON; the message is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Error)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum UrlDefect {
    /// There is no scheme, or `https:` is not followed by exactly two slashes.
    #[error("the link does not start with `https://`")]
    NotAbsolute,
    /// The scheme is another one, such as `http`, `ftp` or `data`.
    #[error("the link is not an `https` link")]
    NotHttps,
    /// Nothing stands between `https://` and the path.
    #[error("the link names no host")]
    NoHost,
    /// An `@` stands before the path: what precedes it is a user name, what follows is the host.
    #[error("the link holds an `@` before its path, so the host is what follows it")]
    Credentials,
    /// There is a colon after the host and anything but `443` behind it.
    #[error("the link names a port, and only `443` may be named")]
    Port,
    /// The host is an IP address, or its last label is a number and browsers read it as one.
    #[error("the host is an IP address or would be read as one")]
    IpAddress,
    /// The host has no dot, so nobody outside one network can reach it.
    #[error("the host has no dot, so it is no public host")]
    SingleLabelHost,
    /// The host is `localhost` or lies below it (RFC 6761).
    #[error("the host is the machine itself")]
    Localhost,
    /// The host ends in a dot, which is another name to most software.
    #[error("the host ends in a dot")]
    TrailingDot,
    /// The host holds a percent sign or a character outside ASCII.
    #[error("the host is not plain ASCII; write its punycode form (`xn--…`)")]
    HostEncoding,
    /// The host breaks the rules for host names (RFC 1123), or an `xn--` label stands for nothing.
    #[error("the host is not a valid host name")]
    BadHost,
    /// A control character, line breaks and tabs included, stands in the link.
    #[error("the link holds a control character, such as a tab or a line break")]
    ControlCharacter,
    /// A blank, ordinary or not, stands in the link.
    #[error("the link holds a blank; write `%20` for one that belongs to the path")]
    Whitespace,
    /// A backslash stands in the link; browsers read it as a slash.
    #[error("the link holds a backslash, which browsers read as a slash")]
    Backslash,
    /// A character that nobody sees, or one that reverses the reading order, stands in the link.
    #[error("the link holds an invisible character")]
    InvisibleCharacter,
    /// U+FFFD or a noncharacter stands in the link: its text was damaged on the way.
    #[error("the link holds a character that damaged text leaves behind")]
    DamagedText,
    /// One of `{ } < > " ` and the grave accent stands in the link: no link may hold them (RFC 3986).
    #[error("the link holds a brace, an angle bracket or a quotation mark")]
    ForbiddenCharacter,
    /// A percent sign in the path is not followed by two hex digits, or it hides a control character or, in the last
    /// segment, a slash or backslash.
    #[error("the path holds a broken percent escape, or one that hides a slash, a backslash or a control character")]
    PathEncoding,
}

impl UrlDefect {
    /// Every defect, in declaration order.
    pub const ALL: [Self; 18] = [
        Self::NotAbsolute,
        Self::NotHttps,
        Self::NoHost,
        Self::Credentials,
        Self::Port,
        Self::IpAddress,
        Self::SingleLabelHost,
        Self::Localhost,
        Self::TrailingDot,
        Self::HostEncoding,
        Self::BadHost,
        Self::ControlCharacter,
        Self::Whitespace,
        Self::Backslash,
        Self::InvisibleCharacter,
        Self::DamagedText,
        Self::ForbiddenCharacter,
        Self::PathEncoding,
    ];

    /// The stable kebab-case word, for instance `not-https`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotAbsolute => "not-absolute",
            Self::NotHttps => "not-https",
            Self::NoHost => "no-host",
            Self::Credentials => "credentials",
            Self::Port => "port",
            Self::IpAddress => "ip-address",
            Self::SingleLabelHost => "single-label-host",
            Self::Localhost => "localhost",
            Self::TrailingDot => "trailing-dot",
            Self::HostEncoding => "host-encoding",
            Self::BadHost => "bad-host",
            Self::ControlCharacter => "control-character",
            Self::Whitespace => "whitespace",
            Self::Backslash => "backslash",
            Self::InvisibleCharacter => "invisible-character",
            Self::DamagedText => "damaged-text",
            Self::ForbiddenCharacter => "forbidden-character",
            Self::PathEncoding => "path-encoding",
        }
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
