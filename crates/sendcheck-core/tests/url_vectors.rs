//! The adversarial links, judged against the allow-list `https://upload.wikimedia.org`.
//!
//! Each entry has the link, its class, `must-allow` or `must-reject`, and with the latter the reason: the word of a
//! `UrlDefect`, or `host-not-permitted`.

#![expect(clippy::unwrap_used, reason = "a broken vector file is a failed test")]

use sendcheck_core::inspect::inspect_url as inspect;
use sendcheck_core::rules::RuleCode;
use sendcheck_core::types::{AllowedHosts, UrlDefect};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    url: String,
    class: String,
    verdict: Verdict,
    why: Option<String>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum Verdict {
    MustAllow,
    MustReject,
}

fn vectors() -> Vec<Vector> {
    serde_json::from_str(include_str!("../../../tests/vectors/urls.json")).unwrap()
}

fn permitted() -> AllowedHosts {
    AllowedHosts::new(["https://upload.wikimedia.org"]).unwrap()
}

#[test]
fn every_good_link_is_allowed() {
    for Vector { url, why, .. } in vectors().into_iter().filter(|vector| vector.verdict == Verdict::MustAllow) {
        let report = inspect(&url, Some(&permitted()));
        assert!(report.ok, "{url:?}: {:?}", report.defect);
        assert_eq!((report.code, report.allowed), (None, Some(true)), "{url:?}");
        assert_eq!(why, None, "{url:?}");
    }
}

#[test]
fn no_bad_link_is_allowed() {
    for Vector { url, why, .. } in vectors().into_iter().filter(|vector| vector.verdict == Verdict::MustReject) {
        let report = inspect(&url, Some(&permitted()));
        assert!(!report.ok, "{url:?}");
        let reason = report.defect.map_or("host-not-permitted", UrlDefect::as_str);
        assert_eq!(Some(reason), why.as_deref(), "{url:?}");
        let code = if report.defect.is_some() { "HEADER_VARIABLE_INVALID_URL" } else { "IMAGE_URL_NOT_WHITELISTED" };
        assert_eq!(report.code.map(RuleCode::as_str), Some(code), "{url:?}");
    }
}

#[test]
fn widening_the_allow_list_never_refuses_a_link() {
    let wide = AllowedHosts::new(["*.wikimedia.org", "upload.wikimedia.org", "evil.example"]).unwrap();
    for Vector { url, .. } in vectors() {
        assert!(inspect(&url, None).ok || !inspect(&url, Some(&wide)).ok, "{url:?}");
        assert!(inspect(&url, Some(&wide)).ok || !inspect(&url, Some(&permitted())).ok, "{url:?}");
    }
}

#[test]
fn a_link_without_defect_needs_no_explanation() {
    for Vector { url, .. } in vectors() {
        let report = inspect(&url, Some(&permitted()));
        assert_eq!(report.host.is_some(), report.defect.is_none(), "{url:?}");
        if report.defect.is_none() {
            assert_eq!(report.goes_to, None, "{url:?}");
        }
    }
}

#[test]
#[cfg(feature = "whatwg")]
fn a_browser_goes_to_the_host_of_every_link_without_defect() {
    for Vector { url, .. } in vectors() {
        let Ok(scanned) = sendcheck_core::types::HttpsUrl::scan(&url) else { continue };
        let host = scanned.host().to_string();
        // The tables of IDNA refuse some encoded labels; then a browser goes nowhere. An IPv6 address has one shortest form.
        let address = |text: &str| text.trim_matches(['[', ']']).parse::<std::net::Ipv6Addr>().ok();
        let is_same =
            |browser: &str| browser == host || address(browser).is_some_and(|one| address(&host) == Some(one));
        assert!(
            sendcheck_core::types::goes_to(&url).map_or(host.contains("xn--"), |browser| is_same(&browser)),
            "{url:?}"
        );
    }
}

#[test]
fn the_list_covers_its_ground() {
    let vectors = vectors();
    let distinct: BTreeSet<&str> = vectors.iter().map(|vector| vector.url.as_str()).collect();
    assert_eq!(distinct.len(), vectors.len());
    assert!(vectors.len() >= 300, "{}", vectors.len());
    let mut classes = BTreeMap::<&str, usize>::new();
    for vector in &vectors {
        *classes.entry(&vector.class).or_default() += 1;
    }
    for class in [
        "plain",
        "case-and-port",
        "scheme",
        "slashes",
        "userinfo",
        "host-confusion",
        "host-encoding",
        "address",
        "whitespace",
        "path",
        "placeholder",
    ] {
        assert!(classes.remove(class).unwrap_or_default() >= 20, "{class}");
    }
    assert!(classes.is_empty(), "{classes:?}");
    for defect in UrlDefect::ALL {
        assert!(vectors.iter().any(|vector| vector.why.as_deref() == Some(defect.as_str())), "{defect:?}");
    }
}
