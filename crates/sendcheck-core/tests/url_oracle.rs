//! The scanner against the `url` crate: what it accepts, a browser understands in the same way.

#![expect(clippy::unwrap_used, clippy::panic, clippy::string_slice, reason = "a panic is a failed test")]

mod seeds;

use proptest::prelude::*;
use sendcheck_core::types::{AllowedHosts, HttpsUrl, goes_to};
use serde_json::Value;
use url::Url;

use seeds::with_seeds;

const PERMITTED: &str = "upload.wikimedia.org";
const GOOD: &str = "https://upload.wikimedia.org:443/wikipedia/a.jpg?b=c#d";

/// Whether the scanner takes the text; if so, the oracle has to find the same things in it.
fn accepted_in_agreement(text: &str) -> bool {
    let Ok(ours) = HttpsUrl::scan(text) else { return false };
    let has_encoded_label = ours.host().to_string().split('.').any(|label| label.starts_with("xn--"));
    let theirs = match Url::parse(text) {
        Ok(theirs) => theirs,
        // A label that only the tables of IDNA refuse: a browser goes nowhere, so nowhere else either.
        Err(url::ParseError::IdnaError) if has_encoded_label => return true,
        Err(error) => panic!("accepted {text:?}, which fails with {error}"),
    };
    assert_eq!(theirs.scheme(), "https", "{text:?}");
    let host = ours.host().to_string();
    match theirs.host() {
        // Written in its shortest form by the crate, and as it was given by us.
        Some(url::Host::Ipv6(address)) => {
            let inside = host.trim_start_matches('[').trim_end_matches(']');
            assert_eq!(inside.parse(), Ok(address), "{text:?}");
        }
        other => {
            assert_eq!(theirs.host_str(), Some(host.as_str()), "{text:?}");
            assert_eq!(matches!(other, Some(url::Host::Ipv4(_))), ours.host().is_address(), "{text:?}");
        }
    }
    assert_eq!((theirs.username(), theirs.password(), theirs.port()), ("", None, None), "{text:?}");
    // The crate keeps `d:` before `..` as if it were a drive of a file URL; the standard and browsers do not.
    if !ours.path().split('/').any(is_drive) {
        assert_eq!(decode(theirs.path()), decode(&resolve(ours.path())), "{text:?}");
    }
    true
}

fn is_drive(segment: &str) -> bool {
    matches!(segment.as_bytes(), [letter, b':' | b'|'] if letter.is_ascii_alphabetic())
}

/// The path without `.` and `..` segments (WHATWG URL, path state).
fn resolve(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment.to_ascii_lowercase().replace("%2e", ".").as_str() {
            ".." => {
                kept.pop();
                kept.extend(is_last.then_some(""));
            }
            "." => kept.extend(is_last.then_some("")),
            _ => kept.push(segment),
        }
    }
    format!("/{}", kept.join("/"))
}

fn decode(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((plain, escaped)) = rest.split_once('%') {
        bytes.extend_from_slice(plain.as_bytes());
        let digits = escaped.get(..2).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(b'%'));
        rest = if byte.is_some() { escaped.get(2..).unwrap_or_default() } else { escaped };
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}

/// Characters that have fooled a parser before: look-alikes of `/ . @ : # ? %`, mapped and invisible ones.
const STRANGE: &str = "\u{80}\u{85}\u{A0}\u{AD}ßıſK\u{1680}\u{180E}\u{200B}\u{200C}\u{200D}\u{200E}\u{2024}\u{2028}\u{202E}⁄∕\
    \u{2060}。．｡／＼＠：？＃％［ａ０Ａ①ⅷ㎏ﬁﷺ\u{FE0F}﹒﹕﹖﹟﹪﹫\u{FEFF}\u{FFFC}\u{FFFD}\u{FFFE}аéö名\u{1D41A}\u{1F4A9}\u{E0061}\u{E0100}\u{10FFFF}";

fn fragment() -> impl Strategy<Value = String> {
    proptest::sample::select(FRAGMENTS).prop_map(str::to_owned)
}

const FRAGMENTS: &[&str] = &[
    "https://",
    "https:/",
    "http://",
    "//",
    "/",
    "\\",
    "@",
    ":",
    ":443",
    ":0443",
    ":80",
    "?",
    "#",
    ".",
    "..",
    "/../",
    "/./",
    "%2e",
    "%2F",
    "%5C",
    "%40",
    "%00",
    "%",
    "%25",
    "%c3%a9",
    "upload.wikimedia.org",
    "UPLOAD.Wikimedia.org",
    "wikimedia.org",
    "evil.example",
    "localhost",
    "127.0.0.1",
    "2130706433",
    "0x7f",
    "0",
    "1",
    "[::1]",
    "[",
    "]",
    "xn--mller-kva",
    "xn--",
    "xn--n3h",
    "XN--",
    "xn--80ak6aa92e",
    "-",
    "_",
    "a",
    "b.c",
    ".jpg",
    ".com",
    "user",
    " ",
    "\t",
    "\n",
    "\0",
    "é",
    "。",
    "／",
    "＠",
    "\u{200B}",
    "\u{AD}",
    "{{1}}",
    "|",
    "^",
    "<",
    "\"",
    "~",
    ";",
    "&",
    "=",
];

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::with_cases(4_000)))]

    #[test]
    fn agrees_on_fragments(fragments in prop::collection::vec(fragment(), 0..9)) {
        accepted_in_agreement(&format!("https://{}", fragments.concat()));
        accepted_in_agreement(&fragments.concat());
    }

    #[test]
    fn agrees_behind_a_good_host(fragments in prop::collection::vec(fragment(), 0..6)) {
        accepted_in_agreement(&format!("https://{PERMITTED}{}", fragments.concat()));
    }

    #[test]
    fn agrees_on_any_text(text in ".{0,40}") {
        accepted_in_agreement(&text);
        accepted_in_agreement(&format!("https://{text}"));
        accepted_in_agreement(&format!("https://a.example/{text}"));
    }

    #[test]
    fn agrees_on_host_shaped_text(host in "[a-zA-Z0-9.:@_-]{1,24}", path in "(/[ -~]{0,12})?") {
        accepted_in_agreement(&format!("https://{host}{path}"));
    }

    #[test]
    fn agrees_on_encoded_labels(code in "[a-z0-9-]{1,16}") {
        accepted_in_agreement(&format!("https://xn--{code}.example/"));
    }

    #[test]
    fn takes_every_internationalized_name_in_its_encoded_form(label in "[a-zß-öø-ÿа-яα-ωא-תぁ-ん一-龥가-힣]{1,12}") {
        let Ok(browser) = Url::parse(&format!("https://{label}.example/")) else { return Ok(()) };
        let encoded = browser.as_str();
        prop_assume!(browser.host_str().unwrap().len() <= 63);
        prop_assert!(accepted_in_agreement(encoded), "{encoded}");
    }

    #[test]
    fn takes_every_ordinary_link(
        labels in prop::collection::vec("[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?", 1..4),
        top in "[a-z]{2,8}",
        path in "(/[A-Za-z0-9._~!$&'()*+,;=:@éü名-]{0,10}){0,4}",
        query in "([?][A-Za-z0-9._~/?%=&-]{0,12})?",
    ) {
        prop_assume!(top != "localhost" && labels.iter().all(|label| !label.starts_with("xn--")));
        let text = format!("https://{}.{top}{path}{query}", labels.join("."));
        prop_assert!(accepted_in_agreement(&text), "{text}");
    }

    #[test]
    fn a_permitted_link_goes_to_a_permitted_host(fragments in prop::collection::vec(fragment(), 1..7)) {
        let allowed = AllowedHosts::new([PERMITTED]).unwrap();
        for text in [format!("https://{}", fragments.concat()), format!("https://{PERMITTED}{}", fragments.concat())] {
            if HttpsUrl::scan(&text).is_ok_and(|url| allowed.permits(url.host())) {
                let browser = Url::parse(&text).unwrap();
                prop_assert_eq!(browser.host_str(), Some(PERMITTED));
            }
        }
    }

    #[test]
    fn a_star_allows_whatever_lies_below_and_nothing_else(host in "[a-b]{1,2}([.][a-b]{1,2}){1,4}", parent in "[a-b]{1,2}[.][a-b]{1,2}") {
        let Ok(allowed) = AllowedHosts::new([format!("*.{parent}")]) else { return Ok(()) };
        let link = format!("https://{host}/");
        let permitted = allowed.permits(HttpsUrl::scan(&link).unwrap().host());
        prop_assert_eq!(permitted, host.ends_with(&format!(".{parent}")));
    }

    #[test]
    fn explaining_never_fails(text in ".{0,60}") {
        goes_to(&text);
        goes_to(&format!("https://{text}"));
    }
}

#[test]
fn agrees_on_every_single_edit_of_a_good_link() {
    let edits: Vec<char> = (0..=0xFF_u8).map(char::from).chain(STRANGE.chars()).collect();
    let mut accepted = 0_usize;
    for (at, old) in GOOD.char_indices() {
        let (before, after) = (&GOOD[..at], &GOOD[at + old.len_utf8()..]);
        for new in &edits {
            accepted += usize::from(accepted_in_agreement(&format!("{before}{new}{old}{after}")));
            accepted += usize::from(accepted_in_agreement(&format!("{before}{new}{after}")));
        }
        accepted += usize::from(accepted_in_agreement(&format!("{before}{after}")));
    }
    assert!(accepted > 8_000, "{accepted}");
}

#[test]
fn no_character_outside_ascii_passes_in_a_host() {
    for c in '\u{80}'..=char::MAX {
        assert!(HttpsUrl::scan(&format!("https://upload{c}.wikimedia.org/")).is_err(), "{c:?}");
    }
}

#[test]
fn agrees_on_every_character_in_a_path() {
    let (accepted, refused): (Vec<char>, Vec<char>) =
        ('\0'..=char::MAX).partition(|c| HttpsUrl::scan(&format!("https://a.example/{c}/b")).is_ok());
    for some in accepted.chunks(1_000) {
        assert!(accepted_in_agreement(&format!("https://a.example/{}/b", String::from_iter(some))));
    }
    // Everything visible is allowed; what is refused is counted in hundreds.
    assert!(refused.len() < 1_000, "{}", refused.len());
}

fn web_platform_cases() -> Vec<Value> {
    let cases: Vec<Value> = serde_json::from_str(include_str!("data/urltestdata.json")).unwrap();
    cases.into_iter().filter(Value::is_object).collect()
}

#[test]
fn agrees_with_web_platform_tests() {
    let cases = web_platform_cases();
    assert_eq!(cases.len(), 819);
    for case in cases {
        let input = case["input"].as_str().unwrap();
        let Ok(ours) = HttpsUrl::scan(input) else { continue };
        assert_ne!(case["failure"], true, "{input:?}");
        assert_eq!(case["protocol"], "https:", "{input:?}");
        assert_eq!(case["host"], ours.host().to_string(), "{input:?}");
        assert_eq!((&case["username"], &case["password"]), (&"".into(), &"".into()), "{input:?}");
        assert!(accepted_in_agreement(input));
    }
}

#[test]
fn agrees_on_web_platform_inputs_in_every_place() {
    let mut accepted = 0_usize;
    for case in web_platform_cases() {
        let input = case["input"].as_str().unwrap();
        for text in [
            input.replacen("http:", "https:", 1),
            format!("https:{}", input.split_once(':').map_or(input, |(_, rest)| rest)),
            format!("https://{input}"),
            format!("https://{input}/a.jpg"),
            format!("https://{}/a.jpg", input.split_once("://").map_or(input, |(_, rest)| rest)),
            format!("https://a.example/{input}"),
            format!("https://a.example{input}"),
            format!("https://a.example?{input}"),
        ] {
            accepted += usize::from(accepted_in_agreement(&text));
        }
    }
    assert!(accepted > 1_500, "{accepted}");
}
