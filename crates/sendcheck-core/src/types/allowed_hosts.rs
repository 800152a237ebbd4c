//! The hosts from which header media may come.

use crate::types::host::Host;
use crate::types::public_suffix::holds_strangers;
use crate::types::url_defect::UrlDefect;
use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use thiserror::Error;

/// The hosts a brand has permitted for header media.
///
/// An entry is a host, in one of the spellings `https://host`, `https://host/` and `host`, with or without `:443`, in any
/// case; blanks around it are ignored. It allows that host and no other: the documented example permits
/// `https://upload.wikimedia.org` for links to `upload.wikimedia.org`. `*.example.com` in place of the host allows every
/// host below `example.com`, at any depth, but not `example.com` itself; it needs two labels behind the star, and is
/// refused where strangers can obtain hosts: over a name of the Public Suffix List, such as `*.co.uk` or `*.github.io`, and
/// over what stands above one, such as `*.amazonaws.com`.
///
/// ```
/// use sendcheck_core::types::{AllowedHosts, HttpsUrl};
///
/// let allowed = AllowedHosts::new(["https://upload.wikimedia.org", "*.example.com"])?;
/// let permits = |link| HttpsUrl::scan(link).is_ok_and(|url| allowed.permits(url.host()));
/// assert!(permits("https://upload.wikimedia.org/wikipedia/commons/6/63/Beity_Logo.jpg"));
/// assert!(permits("https://cdn.example.com/photo.jpg"));
/// assert!(!permits("https://upload.wikimedia.org.evil.example/photo.jpg"));
/// # Ok::<(), sendcheck_core::types::AllowedHostError>(())
/// ```
///
/// The check is made before the file is fetched: a permitted host that redirects can still lead elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowedHosts {
    /// `host` or `*.host`, in lower case, sorted by byte, each once.
    entries: Vec<String>,
    /// How many of them begin with a star: they come first.
    stars: usize,
    repeated: Vec<String>,
}

impl AllowedHosts {
    /// Reads the entries of an allow-list; none at all is a list that permits nothing.
    ///
    /// # Errors
    ///
    /// The first entry that is no host, with the [`AllowedHostReason`]: it is empty, is not https, has a path, a query
    /// or a fragment, has a star elsewhere than in front, spans hosts of strangers, or its host has a [`UrlDefect`]
    /// (credentials, a port other than 443, an IP address, a single label, characters outside ASCII …).
    pub fn new<I, S>(entries: I) -> Result<Self, AllowedHostError>
    where
        I: IntoIterator<Item = S>,
        S: AsRef<str>,
    {
        let (mut understood, mut repeated) = (BTreeMap::new(), Vec::new());
        for entry in entries {
            let written = entry.as_ref();
            let parsed = parse_entry(written.trim_ascii())
                .map_err(|reason| AllowedHostError { entry: written.to_owned(), reason })?;
            let place = understood.len();
            if understood.insert(parsed, place).is_some() {
                repeated.push(written.to_owned());
            }
        }
        let entries: Vec<String> = understood.into_keys().collect();
        let stars = entries.iter().take_while(|entry| entry.starts_with(WILDCARD)).count();
        Ok(Self { entries, stars, repeated })
    }

    /// Whether a link to this host may be sent. Nothing is allocated; the cost grows with the logarithm of the list.
    pub fn permits(&self, host: Host<'_>) -> bool {
        let mut below = host.as_str();
        if self.holds("", below) {
            return true;
        }
        while let Some((_, parent)) = below.split_once('.') {
            if self.holds(WILDCARD, parent) {
                return true;
            }
            below = parent;
        }
        false
    }

    /// The entries as they are understood, `host` or `*.host` in lower case, in byte order.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = &str> {
        self.entries.iter().map(String::as_str)
    }

    /// The entries, as written and in the order given, that say what an earlier one already said.
    pub fn repeated(&self) -> impl ExactSizeIterator<Item = &str> {
        self.repeated.iter().map(String::as_str)
    }

    /// Whether an entry is spelled so, letter for letter, and names one host; or names all hosts below another, and nothing but
    /// short labels of small letters and digits stands before that. Then it is a good host too.
    pub(crate) fn names(&self, host: &str) -> bool {
        // A star stands before all letters and digits.
        let (stars, hosts) = self.entries.split_at_checked(self.stars).unwrap_or_default();
        if hosts.binary_search_by(|entry| entry.as_str().cmp(host)).is_ok() {
            return true;
        }
        if stars.is_empty() || host.len() > Host::LONGEST_NAME {
            return false;
        }
        let mut below = host;
        while let Some((_, parent)) = below.split_once('.').filter(|(label, _)| is_plain_label(label)) {
            if stars.binary_search_by(|entry| entry.get(WILDCARD.len()..).unwrap_or_default().cmp(parent)).is_ok() {
                return true;
            }
            below = parent;
        }
        false
    }

    /// The same as they are kept.
    pub(crate) fn list(&self) -> &[String] {
        &self.entries
    }

    fn holds(&self, prefix: &str, name: &str) -> bool {
        let found = self.entries.binary_search_by(|entry| {
            let sought = prefix.bytes().chain(name.bytes()).map(|byte| byte.to_ascii_lowercase());
            entry.bytes().cmp(sought)
        });
        found.is_ok()
    }
}

/// An entry of an allow-list that is no host.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("allow-list entry `{}`: {reason}", entry.escape_debug())]
pub struct AllowedHostError {
    entry: String,
    reason: AllowedHostReason,
}

impl AllowedHostError {
    /// The entry as it was written.
    pub fn entry(&self) -> &str {
        &self.entry
    }

    /// What is wrong with it.
    pub const fn reason(&self) -> AllowedHostReason {
        self.reason
    }
}

/// What is wrong with an entry of an allow-list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum AllowedHostReason {
    /// Nothing but blanks.
    #[error("expected a host such as `https://cdn.example.com`, found nothing")]
    Empty,
    /// Another scheme than `https`, or `https:` without its two slashes.
    #[error("expected `https://` or a bare host in front")]
    NotHttps,
    /// Something follows the slash after the host.
    #[error("expected a host only, found a path")]
    Path,
    /// A question mark or a number sign follows the host.
    #[error("expected a host only, found a query or fragment")]
    Query,
    /// A star that is not the whole first label.
    #[error("a star may only stand in front of a host, as in `*.example.com`")]
    Wildcard,
    /// A star over a top-level domain, or over a name below which strangers can obtain hosts.
    #[error("the star would allow hosts of strangers; name the hosts or use a domain of your own")]
    WildcardTooWide,
    /// The host would be refused in a link too.
    #[error("{0}")]
    Host(UrlDefect),
}

const WILDCARD: &str = "*.";

/// Whether a text is a label of a host that hides nothing: no hyphen, so no other script.
fn is_plain_label(label: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    (1..=Host::LONGEST_LABEL).contains(&label.len()) && label.bytes().all(is_plain)
}

fn parse_entry(entry: &str) -> Result<String, AllowedHostReason> {
    let rest = without_scheme(entry)?;
    let (authority, after) =
        rest.split_at_checked(rest.find(['/', '?', '#']).unwrap_or(rest.len())).unwrap_or_default();
    match after {
        "" | "/" => {}
        _ if after.contains(['?', '#']) => return Err(AllowedHostReason::Query),
        _ => return Err(AllowedHostReason::Path),
    }
    let (wildcard, name) = authority.strip_prefix(WILDCARD).map_or(("", authority), |name| (WILDCARD, name));
    if name.contains('*') {
        return Err(AllowedHostReason::Wildcard);
    }
    let scanned = match Host::scan_authority(name) {
        Err(UrlDefect::SingleLabelHost) if !wildcard.is_empty() => return Err(AllowedHostReason::WildcardTooWide),
        scanned => scanned.map_err(AllowedHostReason::Host)?,
    };
    if scanned.is_local_address() {
        return Err(AllowedHostReason::Host(UrlDefect::IpAddress));
    }
    let host = scanned.to_string();
    if !wildcard.is_empty() && (scanned.is_address() || holds_strangers(&host)) {
        return Err(AllowedHostReason::WildcardTooWide);
    }
    Ok(format!("{wildcard}{host}"))
}

fn without_scheme(entry: &str) -> Result<&str, AllowedHostReason> {
    if entry.is_empty() {
        return Err(AllowedHostReason::Empty);
    }
    let bare = match entry.split_once("://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => return Ok(rest),
        Some((scheme, _)) => scheme.contains('/'),
        None => true,
    };
    let scheme = entry.split_once(':').map_or("", |(scheme, _)| scheme);
    let has_scheme = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    if !bare || has_scheme || entry.starts_with('/') { Err(AllowedHostReason::NotHttps) } else { Ok(entry) }
}

#[cfg(test)]
mod tests {
    use super::AllowedHostReason::{self, *};
    use super::{AllowedHosts, UrlDefect};
    use crate::types::HttpsUrl;
    use alloc::format;
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    fn permits(entries: &[&str], host: &str) -> bool {
        let link = format!("https://{host}/a.jpg");
        AllowedHosts::new(entries).unwrap().permits(HttpsUrl::scan(&link).unwrap().host())
    }

    fn refused(entry: &str, reason: AllowedHostReason) {
        let error = AllowedHosts::new(["good.example", entry]).unwrap_err();
        assert_eq!((error.entry(), error.reason()), (entry, reason), "{entry:?}");
    }

    #[test]
    fn spellings_of_one_host_are_one_entry() {
        let spellings =
            ["https://A.example", "a.example", "HTTPS://a.EXAMPLE/", " a.example:443\n", "https://a.example:443/"];
        let allowed = AllowedHosts::new(spellings).unwrap();
        assert_eq!(allowed.entries().collect::<Vec<_>>(), ["a.example"]);
        assert_eq!(allowed.repeated().collect::<Vec<_>>(), spellings[1..]);
    }

    #[test]
    fn a_host_allows_itself_only() {
        assert!(permits(&["a.example"], "A.Example"));
        for other in ["b.a.example", "xa.example", "a.example.com", "example.a", "a.exampl", "b.example"] {
            assert!(!permits(&["a.example"], other), "{other}");
        }
    }

    #[test]
    fn a_star_allows_what_lies_below() {
        for below in ["cdn.example.com", "a.b.example.com", "CDN.Example.COM"] {
            assert!(permits(&["https://*.Example.com/"], below), "{below}");
        }
        for other in ["example.com", "evilexample.com", "cdn.example.com.evil.example", "cdn-example.com"] {
            assert!(!permits(&["*.example.com"], other), "{other}");
        }
        assert!(permits(&["*.example.com", "example.com"], "example.com"));
    }

    #[test]
    fn what_an_entry_is_called_is_a_good_host_that_is_permitted() {
        let entries = ["*.example.com", "A.example", "93.184.216.34", "[2606:2800:220:1::1]", "xn--mller-kva.example"];
        let allowed = AllowedHosts::new(entries).unwrap();
        let links = [
            "a.example",
            "A.example",
            "*.example.com",
            "b.example.com",
            "c.b.example.com",
            ".b.example.com",
            "c..example.com",
            ".example.com",
            "xn--a.example.com",
            "-b.example.com",
            "b.example.com:443",
            "b.Example.com",
            "9.example.com",
            "93.184.216.34",
            "[2606:2800:220:1::1]",
        ];
        let long = [62, 63, 64, 200, 238, 245].map(|length| format!("{}.example.com", "a".repeat(length)));
        let deep = format!("{}example.com", "a.".repeat(130));
        let links = links.into_iter().chain(long.iter().map(String::as_str)).chain([deep.as_str()]);
        for host in links.chain(allowed.entries()) {
            let link = format!("https://{host}/a.jpg");
            let scanned = HttpsUrl::scan(&link).map(|url| (url, Some(allowed.permits(url.host()))));
            assert_eq!(HttpsUrl::scan_among(&link, Some(&allowed)), scanned, "{host}");
        }
        assert!(allowed.names("a.example") && !allowed.names("A.example") && !allowed.names("*.example.com"));
        assert!(allowed.names("b.example.com") && allowed.names("c.b.example.com") && !allowed.names("example.com"));
    }

    #[test]
    fn an_empty_list_permits_nothing() {
        assert!(!permits(&[], "a.example"));
    }

    #[test]
    fn refuses_what_is_more_or_less_than_a_host() {
        for entry in ["", " ", "\t"] {
            refused(entry, Empty);
        }
        for entry in
            ["http://a.example", "ftp://a.example", "http:a.example", "https:a.example", "//a.example", "/a.example"]
        {
            refused(entry, NotHttps);
        }
        for entry in ["a.example/x", "https://a.example/x/", "https://a.example//", "a.example/https://b.example"] {
            refused(entry, Path);
        }
        for entry in ["a.example?", "a.example/?x", "https://a.example#x", "https://a.example/x?y"] {
            refused(entry, Query);
        }
    }

    #[test]
    fn refuses_stars_out_of_place_or_too_wide() {
        for entry in ["a.*.example", "*a.example", "a*.example", "*", "*.*.example.com", "**.example.com", "https://*"]
        {
            refused(entry, Wildcard);
        }
        for entry in
            ["*.com", "*.93.184.216.34", "*.co.uk", "*.CO.UK:443", "https://*.cloudfront.net/", "*.s3.amazonaws.com"]
        {
            refused(entry, WildcardTooWide);
        }
        assert!(AllowedHosts::new(["brand.cloudfront.net", "*.brand.co.uk"]).is_ok());
    }

    #[test]
    fn refuses_hosts_a_link_could_not_have() {
        for (entry, defect) in [
            ("u@a.example", UrlDefect::Credentials),
            ("a.example:8443", UrlDefect::Port),
            ("127.0.0.1", UrlDefect::IpAddress),
            ("*.0.0.1", UrlDefect::IpAddress),
            ("[::1]", UrlDefect::IpAddress),
            ("localhost", UrlDefect::Localhost),
            ("cdn", UrlDefect::SingleLabelHost),
            ("a.example.", UrlDefect::TrailingDot),
            ("müller.example", UrlDefect::HostEncoding),
            ("https://", UrlDefect::NoHost),
            ("*.", UrlDefect::NoHost),
            ("a b.example", UrlDefect::BadHost),
            ("a\\b.example", UrlDefect::BadHost),
        ] {
            refused(entry, Host(defect));
        }
    }

    #[test]
    fn the_error_names_the_entry() {
        let error = AllowedHosts::new(["a.example/x"]).unwrap_err();
        assert_eq!(error.to_string(), "allow-list entry `a.example/x`: expected a host only, found a path");
        let error = AllowedHosts::new(["a\nb"]).unwrap_err();
        assert!(error.to_string().starts_with("allow-list entry `a\\nb`: "), "{error}");
    }

    #[test]
    fn every_entry_of_a_long_list_is_found() {
        let names: Vec<String> = (0..1000).map(|n| format!("h{n}.example")).collect();
        let allowed = AllowedHosts::new(&names).unwrap();
        for name in &names {
            let link = format!("https://{name}/");
            assert!(allowed.permits(HttpsUrl::scan(&link).unwrap().host()), "{name}");
        }
        assert!(!allowed.permits(HttpsUrl::scan("https://h1000.example").unwrap().host()));
    }
}
