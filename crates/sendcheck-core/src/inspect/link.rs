//! What there is to say about one link.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::Serialize;

use crate::rules::{Finding, RuleCode, findings_of};
use crate::types::{AllowedHosts, Extension, HttpsUrl, UrlDefect, goes_to};

/// All there is to say about one link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UrlReport {
    /// The link may be used, as far as it was checked.
    pub ok: bool,
    /// The service's code for the refusal: `HEADER_VARIABLE_INVALID_URL` or `IMAGE_URL_NOT_WHITELISTED`.
    pub code: Option<RuleCode>,
    /// What is wrong with the link itself.
    pub defect: Option<UrlDefect>,
    /// The link's host in lower case, when there is no defect.
    pub host: Option<String>,
    /// The file extension in lower case, when there is no defect.
    pub extension: Option<String>,
    /// Whether the allow-list has the host; not told without an allow-list or with a defect.
    pub allowed: Option<bool>,
    /// With a defect, the host that [a browser would have gone to](goes_to).
    pub goes_to: Option<String>,
    /// What was lost of the link before it came here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

/// Judges one link, exactly as it is given: blanks around it are a defect.
///
/// The extension is reported, not judged: that takes a [`MediaKind`](crate::types::MediaKind).
///
/// ```
/// use sendcheck_core::inspect::inspect_url;
/// use sendcheck_core::rules::RuleCode;
/// use sendcheck_core::types::AllowedHosts;
///
/// let allowed = AllowedHosts::new(["https://upload.wikimedia.org"])?;
/// let report = inspect_url("https://upload.wikimedia.org.evil.example/a.jpg", Some(&allowed));
/// assert_eq!(report.code, Some(RuleCode::ImageUrlNotWhitelisted));
/// assert_eq!(report.host.as_deref(), Some("upload.wikimedia.org.evil.example"));
/// # Ok::<(), sendcheck_core::types::AllowedHostError>(())
/// ```
pub fn inspect_url(text: &str, allowed: Option<&AllowedHosts>) -> UrlReport {
    match HttpsUrl::scan(text).and_then(|url| Ok((url, url.permitted(allowed)?))) {
        Ok((url, allowed)) => report_link(url, allowed),
        Err(defect) => report_defect(text, defect),
    }
}

fn report_link(url: HttpsUrl<'_>, allowed: Option<bool>) -> UrlReport {
    let refused = allowed == Some(false);
    UrlReport {
        ok: !refused,
        code: refused.then_some(RuleCode::ImageUrlNotWhitelisted),
        defect: None,
        host: Some(url.host().to_string()),
        extension: url.extension().map(Extension::to_text),
        allowed,
        goes_to: None,
        findings: Vec::new(),
    }
}

fn report_defect(text: &str, defect: UrlDefect) -> UrlReport {
    UrlReport {
        ok: false,
        code: Some(RuleCode::HeaderVariableInvalidUrl),
        defect: Some(defect),
        host: None,
        extension: None,
        allowed: None,
        goes_to: goes_to(text),
        findings: findings_of(text),
    }
}

#[cfg(test)]
mod tests {
    use super::inspect_url;
    use crate::types::AllowedHosts;
    use serde_json::{json, to_value};

    #[test]
    fn reports_a_permitted_link() {
        let allowed = AllowedHosts::new(["upload.wikimedia.org"]).unwrap();
        let report = inspect_url("https://Upload.wikimedia.org/a.JPG", Some(&allowed));
        assert_eq!(
            to_value(report).unwrap(),
            json!({"ok": true, "code": null, "defect": null, "host": "upload.wikimedia.org", "extension": "jpg",
                   "allowed": true, "goesTo": null})
        );
    }

    #[test]
    fn reports_a_host_that_is_not_permitted() {
        let allowed = AllowedHosts::new(["upload.wikimedia.org"]).unwrap();
        let report = inspect_url("https://commons.wikimedia.org/", Some(&allowed));
        assert_eq!(
            to_value(report).unwrap(),
            json!({"ok": false, "code": "IMAGE_URL_NOT_WHITELISTED", "defect": null, "host": "commons.wikimedia.org",
                   "extension": null, "allowed": false, "goesTo": null})
        );
    }

    #[test]
    fn without_a_list_nothing_is_said_about_permission() {
        let report = inspect_url("https://commons.wikimedia.org/a.jpg", None);
        assert!(report.ok);
        assert_eq!(report.allowed, None);
    }

    #[test]
    fn reports_a_defect_and_where_a_browser_would_go() {
        let allowed = AllowedHosts::new(["upload.wikimedia.org"]).unwrap();
        let report = inspect_url("https://upload.wikimedia.org@evil.example/a.jpg", Some(&allowed));
        let browser = if cfg!(feature = "whatwg") { json!("evil.example") } else { json!(null) };
        assert_eq!(
            to_value(report).unwrap(),
            json!({"ok": false, "code": "HEADER_VARIABLE_INVALID_URL", "defect": "credentials", "host": null,
                   "extension": null, "allowed": null, "goesTo": browser})
        );
    }

    #[test]
    fn blanks_around_a_link_are_the_callers_to_trim() {
        assert!(!inspect_url(" https://a.example/", None).ok);
        assert!(!inspect_url("https://a.example/\n", None).ok);
    }
}
