//! Links that every program reads alike.

use crate::types::AllowedHosts;
use crate::types::host::Host;
use crate::types::link_path::{self, Extension};
use crate::types::url_defect::UrlDefect;
use alloc::string::String;

/// An `https` link that every program reads alike, borrowed from the text it was found in.
///
/// Accepted is the subset of links on which URL parsers cannot disagree about the host:
///
/// * `https://`, in any case, with exactly two slashes;
/// * a host of two or more ASCII labels, or an IP address in its usual form, see [`Host`];
/// * optionally `:443`, spelled so (RFC 3986 would also allow an empty port and WHATWG leading zeros);
/// * any path, query and fragment without controls, blanks, backslashes, invisible characters, or `{ } < > "` and the
///   grave accent. Other characters outside ASCII are allowed there: the WHATWG URL standard counts them among the URL
///   code points and percent-encodes them, and they cannot move the host. The zero-width joiner and non-joiner are
///   allowed for the same reason; Persian and Indic file names need them;
/// * percent escapes in the path hide no control character, and no slash or backslash with nothing but a file ending behind
///   it. The query and the fragment may hold what they like.
///
/// Everything else is refused and never repaired. Blanks around the link are not trimmed, there is no limit of length.
///
/// ```
/// use sendcheck_core::types::{HttpsUrl, UrlDefect};
///
/// let url = HttpsUrl::scan("https://Upload.Wikimedia.org/commons/9/97/Art_by_Chance.JPG?download")?;
/// assert_eq!(url.host(), "upload.wikimedia.org");
/// assert_eq!(url.path(), "/commons/9/97/Art_by_Chance.JPG");
/// assert!(url.extension().is_some_and(|extension| extension.is("jpg")));
///
/// assert_eq!(HttpsUrl::scan("https://upload.wikimedia.org@evil.example/a.jpg"), Err(UrlDefect::Credentials));
/// # Ok::<(), UrlDefect>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HttpsUrl<'a> {
    text: &'a str,
    host: Host<'a>,
    path: &'a str,
    /// What follows the path: nothing, or from the question mark or number sign on.
    rest: &'a str,
    is_plain: bool,
    has_stray_percent: bool,
}

impl<'a> HttpsUrl<'a> {
    /// Reads a link, or says what is wrong with it.
    ///
    /// # Errors
    ///
    /// The first [`UrlDefect`] in this order: the scheme, characters that belong nowhere, the authority, the path.
    pub fn scan(text: &'a str) -> Result<Self, UrlDefect> {
        Self::scan_with(text, &mut Host::scan_authority)
    }

    /// The same, with whether a list of hosts permits it.
    ///
    /// # Errors
    ///
    /// As [`HttpsUrl::scan`], then as [`HttpsUrl::permitted`].
    pub(crate) fn scan_among(text: &'a str, allow: Option<&AllowedHosts>) -> Result<(Self, Option<bool>), UrlDefect> {
        let mut permitted = None;
        let url = Self::scan_with(text, &mut |authority| {
            // What is spelled as an entry is, or stands plainly below one, was looked at when the list of hosts was read.
            if allow.is_some_and(|hosts| hosts.names(authority)) {
                permitted = Some(true);
                return Ok(Host::known(authority));
            }
            Host::scan_authority(authority)
        })?;
        let permitted = if permitted.is_some() { permitted } else { url.permitted(allow)? };
        Ok((url, permitted))
    }

    fn scan_with(
        text: &'a str,
        host_of: &mut dyn FnMut(&'a str) -> Result<Host<'a>, UrlDefect>,
    ) -> Result<Self, UrlDefect> {
        let rest = after_scheme(text)?;
        let is_plain = refuse_forbidden_characters(rest)?;
        let (authority, after) = split_before(rest, |byte| matches!(byte, b'/' | b'?' | b'#'));
        let host = host_of(authority)?;
        let (path, rest) = split_before(after, |byte| matches!(byte, b'?' | b'#'));
        let has_stray_percent = link_path::refuse_hidden_characters(path)?;
        Ok(Self { text, host, path, rest, is_plain, has_stray_percent })
    }

    /// Whether it holds nothing beyond ASCII, and none of the characters that escapes and placeholders are made of.
    pub(crate) const fn is_plain(self) -> bool {
        self.is_plain
    }

    /// The whole link, as it was written.
    pub const fn text(self) -> &'a str {
        self.text
    }

    /// The host, which compares without regard to case.
    pub const fn host(self) -> Host<'a> {
        self.host
    }

    /// The path as it was written: empty, or starting with a slash.
    pub const fn path(self) -> &'a str {
        self.path
    }

    /// What stands between the question mark and the fragment; `None` without a question mark.
    pub fn query(self) -> Option<&'a str> {
        self.rest.strip_prefix('?').and_then(|query| query.split('#').next())
    }

    /// Whether a percent sign stands in the path that begins no escape, as in `100%.jpg`. Browsers take it for itself, RFC 3986
    /// knows no such link.
    pub const fn has_stray_percent(self) -> bool {
        self.has_stray_percent
    }

    /// Whether a list of hosts permits this one; `None` without a list.
    ///
    /// # Errors
    ///
    /// [`UrlDefect::IpAddress`] where no list says anything and the host is an address that nobody outside can reach.
    pub(crate) fn permitted(self, allow: Option<&AllowedHosts>) -> Result<Option<bool>, UrlDefect> {
        match allow {
            None if self.host.is_local_address() => Err(UrlDefect::IpAddress),
            _ => Ok(allow.map(|hosts| hosts.permits(self.host))),
        }
    }

    /// What follows the last dot of the path's last part, percent escapes resolved; `None` when there is no dot or
    /// nothing behind it. A slash may be escaped: behind `/o/images%2F` the last part begins.
    pub fn extension(self) -> Option<Extension<'a>> {
        Extension::of_path(self.path)
    }

    /// The last part of the path, percent escapes resolved; `None` when the path ends with a slash or is empty.
    ///
    /// ```
    /// use sendcheck_core::types::HttpsUrl;
    ///
    /// let url = HttpsUrl::scan("https://billing.example.com/2026/invoice%20May.pdf?download")?;
    /// assert_eq!(url.file_name().as_deref(), Some("invoice May.pdf"));
    /// # Ok::<(), sendcheck_core::types::UrlDefect>(())
    /// ```
    pub fn file_name(self) -> Option<String> {
        link_path::file_name(self.path)
    }
}

const PREFIX: &str = "https://";

fn after_scheme(text: &str) -> Result<&str, UrlDefect> {
    match text.split_at_checked(PREFIX.len()) {
        Some((prefix, rest)) if prefix.eq_ignore_ascii_case(PREFIX) => Ok(rest),
        _ => Err(why_not_https(text)),
    }
}

fn split_before(text: &str, ends: impl Fn(u8) -> bool) -> (&str, &str) {
    let end = text.bytes().position(ends).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Tells a wrong scheme from none at all, and both from a scheme that a stray character broke.
fn why_not_https(text: &str) -> UrlDefect {
    let Some((scheme, rest)) = text.split_once(':') else {
        return UrlDefect::NotAbsolute;
    };
    let well_formed = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    // `host:443/path` has the form of a scheme too, but nobody means one.
    let is_host_and_port = rest.starts_with(|c: char| c.is_ascii_digit());
    if well_formed && !is_host_and_port && !scheme.eq_ignore_ascii_case("https") {
        return UrlDefect::NotHttps;
    }
    refuse_forbidden_characters(text).err().unwrap_or(UrlDefect::NotAbsolute)
}

/// Answers whether a link holds nothing that asks for a second look.
fn refuse_forbidden_characters(text: &str) -> Result<bool, UrlDefect> {
    let seen = text.bytes().fold(0, |seen, byte| seen | CLASSES.get(usize::from(byte)).copied().unwrap_or(0));
    if seen & PERHAPS_FORBIDDEN == 0 {
        return Ok(seen == 0);
    }
    text.chars().find_map(forbidden_character).map_or(Ok(false), Err)
}

/// A byte of a character that may be forbidden; most links hold none.
const PERHAPS_FORBIDDEN: u8 = 1;

/// A character that marks and escapes are made of.
const MARK: u8 = 2;

#[expect(clippy::indexing_slicing, reason = "a constant with an index out of range does not compile")]
const CLASSES: [u8; 256] = {
    let mut classes = [PERHAPS_FORBIDDEN; 256];
    // All beyond ASCII keep what they have.
    let mut byte = 0_u8;
    while byte < 128 {
        classes[byte as usize] = match byte {
            b'%' | b'&' | b'[' | b'@' | b'$' | b'~' | b'|' => MARK,
            b'!' | b'#'..=b';' | b'=' | b'?'..=b'[' | b']'..=b'_' | b'a'..=b'z' => 0,
            _ => PERHAPS_FORBIDDEN,
        };
        byte += 1;
    }
    classes
};

pub(super) fn forbidden_character(c: char) -> Option<UrlDefect> {
    match c {
        '\\' => Some(UrlDefect::Backslash),
        // Browsers encode these and RFC 3986 parsers refuse them; they are what an unfilled template or a careless
        // copy out of a page leaves behind. `[ ] ^ |` are no better by the letter, but occur in real file names.
        '{' | '}' | '<' | '>' | '"' | '`' => Some(UrlDefect::ForbiddenCharacter),
        _ if c.is_control() => Some(UrlDefect::ControlCharacter),
        _ if c.is_whitespace() => Some(UrlDefect::Whitespace),
        _ if c.is_ascii() => None,
        _ if is_invisible(c) => Some(UrlDefect::InvisibleCharacter),
        '\u{FFFD}' | '\u{FDD0}'..='\u{FDEF}' => Some(UrlDefect::DamagedText),
        _ if u32::from(c) & 0xFFFE == 0xFFFE => Some(UrlDefect::DamagedText),
        _ => None,
    }
}

/// Characters without a glyph (Unicode `Default_Ignorable_Code_Point`) and those that turn the reading order, less the
/// joiners and variation selectors that words and emoji are written with.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
        | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E00FF}')
}

#[cfg(test)]
mod tests {
    use super::HttpsUrl;
    use super::UrlDefect::{self, *};

    fn refused(text: &str, defect: UrlDefect) {
        assert_eq!(HttpsUrl::scan(text), Err(defect), "{text:?}");
    }

    #[test]
    fn takes_a_link_apart() {
        let url = HttpsUrl::scan("hTTps://CDN.example.com:443/a/b.png?x=/c.gif#/d.exe").unwrap();
        assert_eq!(url.text(), "hTTps://CDN.example.com:443/a/b.png?x=/c.gif#/d.exe");
        assert_eq!(url.host(), "cdn.example.com");
        assert_eq!(url.path(), "/a/b.png");
        assert!(url.extension().unwrap().is("png"));
    }

    #[test]
    fn path_may_be_absent() {
        for text in ["https://a.example", "https://a.example?q=/x.jpg", "https://a.example#/x.jpg"] {
            let url = HttpsUrl::scan(text).unwrap();
            assert_eq!((url.path(), url.extension()), ("", None), "{text}");
        }
    }

    #[test]
    fn tells_no_scheme_from_another_scheme() {
        for text in ["", "a", "a.example/x", "//a.example/x", "/x", "https", "https:", "https:/", "://a.example"] {
            refused(text, NotAbsolute);
        }
        for text in ["https:a.example/x", "https:/a.example/x", "a.example:443/x", "see attachment"] {
            refused(text, NotAbsolute);
        }
        for text in
            ["http://a.example", "HTTP://a.example", "ftp://a.example", "data:image/png;base64,AA", "httpss://a"]
        {
            refused(text, NotHttps);
        }
    }

    #[test]
    fn refuses_a_missing_host() {
        for text in
            ["https://", "https:///", "https:///a.example/x", "https://?a.example", "https://#", "https://:443/"]
        {
            refused(text, NoHost);
        }
    }

    #[test]
    fn refuses_characters_that_belong_nowhere() {
        for (text, defect) in [
            (" https://a.example/", Whitespace),
            ("https://a.example/ ", Whitespace),
            ("https://a.example/a\u{A0}b", Whitespace),
            ("https://a.example/?q=\u{3000}", Whitespace),
            ("ht\ttps://a.example/", ControlCharacter),
            ("https://a.example/#\n", ControlCharacter),
            ("https://a.example/\u{7F}", ControlCharacter),
            ("https://a.example/\u{85}", ControlCharacter),
            ("https:\\\\a.example/", Backslash),
            ("https:/\\a.example/", Backslash),
            ("https://a.example\\@b.example/", Backslash),
            ("https://a.example/?\\", Backslash),
            ("https://a.example/\u{202E}gpj.exe", InvisibleCharacter),
            ("https://a.exa\u{200B}mple/", InvisibleCharacter),
            ("\u{FEFF}https://a.example/", InvisibleCharacter),
            ("https://a.example/\u{FFFD}.jpg", DamagedText),
            ("https://a.example/\u{1FFFE}.jpg", DamagedText),
            ("https://a.example/{{1}}.jpg", ForbiddenCharacter),
            ("https://{{1}}.example/a.jpg", ForbiddenCharacter),
            ("https://a.example/<b>", ForbiddenCharacter),
        ] {
            refused(text, defect);
        }
    }

    #[test]
    fn plain_bytes_are_the_ascii_characters_that_are_not_forbidden() {
        for byte in 0..=u8::MAX {
            let allowed = byte.is_ascii() && super::forbidden_character(char::from(byte)).is_none();
            assert_eq!(super::CLASSES[usize::from(byte)] != super::PERHAPS_FORBIDDEN, allowed, "{byte:#x}");
        }
    }

    #[test]
    fn allows_what_cannot_move_the_host() {
        for text in [
            "https://a.example/@b.example/x.jpg",
            "https://a.example/?@b.example",
            "https://a.example/#@b.example",
            "https://a.example/https://b.example/x.jpg",
            "https://a.example//b.example:80/x.jpg",
            "https://a.example/ö/名前.jpg",
            "https://a.example/می\u{200C}خواهم.pdf",
            "https://a.example/a[1]|b^c.jpg",
            "https://a.example/a(1),b;c='d'!$&*+=~_.jpg",
            "https://a.example/?rate=50%",
        ] {
            assert_eq!(HttpsUrl::scan(text).map(HttpsUrl::host).unwrap(), "a.example", "{text}");
        }
    }

    #[test]
    fn refuses_escapes_that_hide_something_in_the_path() {
        for text in ["https://a.example/a.php%2F.jpg", "https://a.example/a%00.jpg"] {
            refused(text, PathEncoding);
        }
        assert!(HttpsUrl::scan("https://a.example/100%.jpg").unwrap().has_stray_percent());
        assert!(!HttpsUrl::scan("https://a.example/o/images%2Fphoto.jpg").unwrap().has_stray_percent());
    }
}
