//! The host of a link.

use crate::types::ip_address;
use crate::types::punycode;
use crate::types::url_defect::UrlDefect;
use core::fmt;

/// The host of a link: a public name in plain ASCII or an IP address, compared without regard to case.
///
/// Or an IP address in its usual form: four numbers without leading zeros (`93.184.216.34`), or IPv6 in brackets. Every
/// other spelling of an address is refused, because programs read it differently.
///
/// A name has two or more labels of 1 to 63 letters, digits and inner hyphens, 253 characters in all (RFC 1123, RFC 1035),
/// and does not end in a number, which browsers read as an IPv4 address (WHATWG URL, "ends in a number"). Refused though
/// browsers take them: underscores and outer hyphens, because other parsers (`java.net.URI`) then find no host.
///
/// An internationalized name is taken in its punycode form only, when its `xn--` labels decode to lower-case characters
/// beyond ASCII. The finer tests of IDNA need tables that are not carried here: a label that fails only those is
/// refused by browsers and looked up as it stands by others, but nothing takes it for another host.
#[derive(Clone, Copy, Debug)]
pub struct Host<'a> {
    name: &'a str,
}

impl<'a> Host<'a> {
    /// In characters, without the dot of the root (RFC 1035, 255 octets on the wire).
    pub(super) const LONGEST_NAME: usize = 253;
    pub(super) const LONGEST_LABEL: usize = 63;

    /// A host that was scanned before, or is told by one.
    pub(super) fn known(name: &'a str) -> Self {
        Self { name }
    }

    /// Reads a host followed by `:443` or nothing.
    pub(super) fn scan_authority(authority: &'a str) -> Result<Self, UrlDefect> {
        if authority.contains('@') {
            return Err(UrlDefect::Credentials);
        }
        let name_ends =
            if authority.starts_with('[') { authority.find(']').map(|at| at + 1) } else { authority.find(':') };
        let (name, port) = authority.split_at_checked(name_ends.unwrap_or(authority.len())).unwrap_or_default();
        let port = (!port.is_empty()).then(|| port.strip_prefix(':').unwrap_or("?"));
        let host = Self::scan_name(name)?;
        if port.is_none_or(|port| port == "443") { Ok(host) } else { Err(UrlDefect::Port) }
    }

    fn scan_name(name: &'a str) -> Result<Self, UrlDefect> {
        if name.is_empty() {
            return Err(UrlDefect::NoHost);
        }
        if name.starts_with('[') {
            return if ip_address::is_v6(name) { Ok(Self { name }) } else { Err(UrlDefect::IpAddress) };
        }
        if !name.is_ascii() || name.contains('%') {
            return Err(UrlDefect::HostEncoding);
        }
        if name.ends_with('.') {
            return Err(UrlDefect::TrailingDot);
        }
        if name.len() > Self::LONGEST_NAME || !name.split('.').all(is_label) {
            return Err(UrlDefect::BadHost);
        }
        let last = name.rsplit('.').next().unwrap_or_default();
        if is_ipv4_number(last) {
            return if ip_address::v4(name).is_some() { Ok(Self { name }) } else { Err(UrlDefect::IpAddress) };
        }
        if last.eq_ignore_ascii_case("localhost") {
            return Err(UrlDefect::Localhost);
        }
        if last.len() == name.len() {
            return Err(UrlDefect::SingleLabelHost);
        }
        Ok(Self { name })
    }

    /// Whether it is an IP address.
    pub fn is_address(self) -> bool {
        self.name.starts_with('[')
            || self.name.ends_with(|c: char| c.is_ascii_digit()) && ip_address::v4(self.name).is_some()
    }

    /// Whether it is an IP address that nobody outside one network can reach.
    pub(super) fn is_local_address(self) -> bool {
        self.is_address() && ip_address::is_local(self.name)
    }

    /// The name as it was written.
    pub const fn as_str(self) -> &'a str {
        self.name
    }
}

impl PartialEq for Host<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.name.eq_ignore_ascii_case(other.name)
    }
}

impl Eq for Host<'_> {}

impl PartialEq<str> for Host<'_> {
    fn eq(&self, other: &str) -> bool {
        self.name.eq_ignore_ascii_case(other)
    }
}

impl PartialEq<&str> for Host<'_> {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

/// Writes the name in lower case.
impl fmt::Display for Host<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        self.name.chars().try_for_each(|c| f.write_char(c.to_ascii_lowercase()))
    }
}

fn is_label(label: &str) -> bool {
    let letters_digits_hyphens = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let hyphen_outside = label.starts_with('-') || label.ends_with('-');
    let encoded = label.split_at_checked(4).filter(|(prefix, _)| prefix.eq_ignore_ascii_case("xn--"));
    (1..=Host::LONGEST_LABEL).contains(&label.len())
        && letters_digits_hyphens
        && !hyphen_outside
        && encoded.is_none_or(|(_, code)| punycode::stands_for_a_name(code))
}

fn is_ipv4_number(label: &str) -> bool {
    let hex = label.strip_prefix("0x").or_else(|| label.strip_prefix("0X"));
    label.bytes().all(|byte| byte.is_ascii_digit())
        || hex.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::Host;
    use super::UrlDefect::{self, *};
    use alloc::format;
    use alloc::string::ToString;

    fn refused(authority: &str, defect: UrlDefect) {
        assert_eq!(Host::scan_authority(authority), Err(defect), "{authority:?}");
    }

    #[test]
    fn compares_without_regard_to_case() {
        let host = Host::scan_authority("Upload.Wikimedia.ORG").unwrap();
        assert_eq!(host, Host::scan_authority("upload.wikimedia.org:443").unwrap());
        assert_eq!(host, "upload.wikimedia.org");
        assert_eq!(host.to_string(), "upload.wikimedia.org");
        assert_eq!(host.as_str(), "Upload.Wikimedia.ORG");
        assert!(host != Host::scan_authority("uploads.wikimedia.org").unwrap());
    }

    #[test]
    fn takes_names_as_they_occur() {
        for name in ["a.b", "r3---sn-5hne6nsk.example.com", "3com.com", "1.2.3.com", "0x7f.example", "1.2.3.0xg"] {
            assert!(Host::scan_authority(name).is_ok(), "{name}");
        }
    }

    #[test]
    fn takes_addresses_in_their_usual_form() {
        for (name, is_local) in [
            ("93.184.216.34", false),
            ("203.0.113.5", false),
            ("127.0.0.1", true),
            ("10.1.2.3", true),
            ("[2606:2800:220:1::1]", false),
            ("[::1]", true),
            ("[fe80::1]", true),
        ] {
            let authority = format!("{name}:443");
            let host = Host::scan_authority(&authority).unwrap();
            assert_eq!((host.as_str(), host.is_address(), host.is_local_address()), (name, true, is_local));
        }
        assert!(!Host::scan_authority("1.2.3.com").unwrap().is_address());
    }

    #[test]
    fn refuses_every_other_spelling_of_an_address() {
        for name in ["127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "1.2.3.4.5", "a.b.0", "1.2.3.04"] {
            refused(name, IpAddress);
        }
        for name in ["256.256.256.256", "0x", "a.0x", "a.0XfF", "[x", "[1.2.3.4]", "[::1", "[fe80::1%eth0]"] {
            refused(name, IpAddress);
        }
        for name in ["[::1]x", "[::1]:80"] {
            refused(name, Port);
        }
    }

    #[test]
    fn refuses_names_no_outsider_can_reach() {
        for name in ["localhost", "LocalHost", "localhost:443", "a.localhost"] {
            refused(name, Localhost);
        }
        for name in ["intranet", "com", "upload"] {
            refused(name, SingleLabelHost);
        }
    }

    #[test]
    fn refuses_other_spellings_of_a_host() {
        for name in ["a.example.", "a.example.:443", ".", "a.."] {
            refused(name, TrailingDot);
        }
        for name in ["a.ex%61mple", "a%2eexample", "á.example", "a。example", "ａ.example", "a.example／b"] {
            refused(name, HostEncoding);
        }
    }

    #[test]
    fn refuses_names_against_the_rules() {
        for name in
            [".a.example", "a..example", "-a.example", "a-.example", "a_b.example", "a.example|b", "*.a.example"]
        {
            refused(name, BadHost);
        }
        for name in ["xn--.example", "xn--a.example", "xn--a-.example", "XN--abc-.example", "a.b,c", "a.b;c", "a!b.c"] {
            refused(name, BadHost);
        }
    }

    #[test]
    fn keeps_to_the_lengths_of_the_name_system() {
        let label = "a".repeat(63);
        assert!(Host::scan_authority(&format!("{label}.example")).is_ok());
        refused(&format!("a{label}.example"), BadHost);
        let longest = format!("{label}.{label}.{label}.{}", "a".repeat(61));
        assert_eq!(longest.len(), 253);
        assert!(Host::scan_authority(&longest).is_ok());
        refused(&format!("{longest}a"), BadHost);
    }

    #[test]
    fn allows_no_port_but_443() {
        assert!(Host::scan_authority("a.example:443").is_ok());
        for authority in ["a.example:", "a.example:0443", "a.example:80", "a.example:4430", "a.example:443:443"] {
            refused(authority, Port);
        }
        for authority in ["a.example:+443", "a.example:https", "a.example:65979", "a.example:４４３"] {
            refused(authority, Port);
        }
    }

    #[test]
    fn refuses_anything_before_an_at_sign() {
        for authority in
            ["user@a.example", "user:password@a.example", "@a.example", "a.example@[::1]", "@", "a.example:443@b"]
        {
            refused(authority, Credentials);
        }
    }
}
