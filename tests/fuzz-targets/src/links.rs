//! The scanner of links beside the crate `url`, and lists of hosts.

use sendcheck::AllowedHosts;
use sendcheck::engine::types::{HttpsUrl, goes_to};
use url::{Host, ParseError, Url};

use crate::input::Input;

const PERMITTED: &str = "upload.wikimedia.org";

pub(crate) fn target(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let front = *input.pick(&["", "https://", "https://a.example", "https://upload.wikimedia.org/", "https://xn--"]);
    let text = format!("{front}{}", input.text());
    goes_to(&text);
    let report = sendcheck::inspect_url(&text, None);
    assert!(serde_json::to_string(&report).unwrap().len() < 12 * text.len() + 2_000, "{report:?}");
    let hosts = AllowedHosts::new([input.text()]);
    let allowed = AllowedHosts::new([PERMITTED]).unwrap();
    let Ok(ours) = HttpsUrl::scan(&text) else { return };
    let Some(theirs) = browser(&text, ours) else { return };
    let host = ours.host().to_string();
    match theirs.host() {
        // In its shortest form there, and here as it was written.
        Some(Host::Ipv6(address)) => {
            let inside = host.trim_start_matches('[').trim_end_matches(']');
            assert_eq!(inside.parse(), Ok(address), "{text:?}");
        }
        other => {
            assert_eq!(theirs.host_str(), Some(host.as_str()), "{text:?}");
            assert_eq!(matches!(other, Some(Host::Ipv4(_))), ours.host().is_address(), "{text:?}");
        }
    }
    let rest = (theirs.scheme(), theirs.username(), theirs.password(), theirs.port());
    assert_eq!(rest, ("https", "", None, None), "{text:?}");
    assert!(!allowed.permits(ours.host()) || theirs.host_str() == Some(PERMITTED), "{text:?}");
    if let Ok(hosts) = hosts {
        assert!(hosts.entries().all(|entry| entry.is_ascii() && !entry.contains(['/', '@', '?', '#'])), "{hosts:?}");
    }
}

/// Where a browser goes; nowhere with a label that only the tables of IDNA refuse.
fn browser(text: &str, ours: HttpsUrl<'_>) -> Option<Url> {
    let host = ours.host().to_string();
    match Url::parse(text) {
        Ok(theirs) => Some(theirs),
        Err(ParseError::IdnaError) if host.split('.').any(|label| label.starts_with("xn--")) => None,
        Err(error) => panic!("accepted {text:?}, which fails with {error}"),
    }
}
