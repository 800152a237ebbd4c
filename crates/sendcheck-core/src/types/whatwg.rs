//! Where a browser would go for a text that is no link we take.

use alloc::string::String;

/// The host a browser would go to for this text, however oddly it is written; `None` if it would go nowhere.
///
/// This explains a refusal ("the link goes to evil.example") and decides nothing. It follows the WHATWG URL standard: tabs
/// and line breaks vanish, backslashes are slashes, what precedes an `@` is a user name, and numbers are IP addresses.
/// Without the feature `whatwg` the answer is always `None`.
///
/// ```
/// use sendcheck_core::types::goes_to;
///
/// # if cfg!(feature = "whatwg") {
/// assert_eq!(goes_to("https://good.example@evil.example/a.jpg").as_deref(), Some("evil.example"));
/// assert_eq!(goes_to("https:\\\\2130706433").as_deref(), Some("127.0.0.1"));
/// assert_eq!(goes_to("photo.jpg"), None);
/// # }
/// ```
#[cfg(feature = "whatwg")]
pub fn goes_to(text: &str) -> Option<String> {
    use alloc::borrow::ToOwned;
    let url = url::Url::parse(text).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https");
    url.host_str().filter(|host| is_web && !host.is_empty()).map(ToOwned::to_owned)
}

/// The host a browser would go to: not known without the feature `whatwg`.
#[cfg(not(feature = "whatwg"))]
pub fn goes_to(_text: &str) -> Option<String> {
    None
}

#[cfg(all(test, feature = "whatwg"))]
mod tests {
    use super::goes_to;

    #[test]
    fn names_the_host_behind_a_disguise() {
        for (text, host) in [
            ("https://good.example:pw@evil.example/a.jpg", "evil.example"),
            ("https://evil.example\\@good.example/a.jpg", "evil.example"),
            ("https:/\t/evil.example", "evil.example"),
            ("http://good.example/", "good.example"),
            ("https://０ｘ7f.1/", "127.0.0.1"),
            ("https://m\u{fc}ller.example", "xn--mller-kva.example"),
        ] {
            assert_eq!(goes_to(text).as_deref(), Some(host), "{text}");
        }
    }

    #[test]
    fn is_silent_where_no_browser_would_go() {
        for text in [
            "",
            "photo.jpg",
            "//good.example/",
            "mailto:a@good.example",
            "ftp://good.example",
            "https://",
            "https://a b",
        ] {
            assert_eq!(goes_to(text), None, "{text}");
        }
    }
}
