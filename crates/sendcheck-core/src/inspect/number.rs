//! All there is to say about one number.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::Serialize;

use crate::phone::{Country, Number, Possibility, Region};
use crate::policy::NumberPolicy;
use crate::rules::{Finding, findings_of};
use crate::view::judge_text;

/// All there is to say about one number, under the names that every surface has for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NumberReport {
    /// The text as it was given.
    pub input: String,
    /// Whether the policy [`shape`](NumberPolicy::Shape) takes it.
    pub shape: bool,
    /// Whether libphonenumber calls it possible, locally dialled numbers included; not if it is no number.
    pub possible: bool,
    /// Whether libphonenumber calls it valid; not if it is no number.
    pub valid: bool,
    /// The number as it is handed on.
    pub e164: Option<String>,
    /// The region as libphonenumber names it.
    pub region: Option<&'static str>,
    /// The type as libphonenumber names it; `UNKNOWN` for a number in no known range.
    #[serde(rename = "type")]
    pub kind: Option<&'static str>,
    /// The time zones it may be in.
    pub zones: Vec<&'static str>,
    /// What was lost of the text before it came here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

impl NumberReport {
    /// Whether a check takes the number under this policy. A number that is dialled within one area only is possible, and no
    /// check takes it.
    ///
    /// ```
    /// use sendcheck_core::inspect::inspect_number;
    /// use sendcheck_core::policy::NumberPolicy;
    ///
    /// let report = inspect_number("+1(600)1234567");
    /// assert!(report.suits(NumberPolicy::Possible) && !report.suits(NumberPolicy::Valid));
    /// ```
    pub fn suits(&self, policy: NumberPolicy) -> bool {
        let number = || self.e164.as_deref().and_then(|number| Number::parse(number).ok());
        let is_possible = || number().is_some_and(|number| number.possibility() == Possibility::Possible);
        match policy {
            NumberPolicy::Shape => self.shape,
            NumberPolicy::Possible => is_possible(),
            NumberPolicy::Valid => self.valid && is_possible(),
        }
    }
}

/// Looks at one number; blanks around it are passed over, as in a request.
///
/// ```
/// use sendcheck_core::inspect::inspect_number;
///
/// let report = inspect_number("+1(600)1234567");
/// assert!(report.shape && report.possible && !report.valid);
/// assert_eq!(report.e164.as_deref(), Some("+16001234567"));
/// ```
pub fn inspect_number(text: &str) -> NumberReport {
    report(text, |number| judge_text(number, NumberPolicy::Shape).parsed)
}

/// Looks at one number as it would be dialled in a country; blanks around it are passed over. Whether the policy `shape`
/// takes it is still asked of the text as it stands.
///
/// ```
/// use sendcheck_core::inspect::inspect_number_in;
/// use sendcheck_core::phone::Country;
///
/// let report = inspect_number_in("(201) 599-7090", Country::parse("US")?);
/// assert_eq!((report.e164.as_deref(), report.valid), (Some("+12015997090"), true));
/// # Ok::<(), sendcheck_core::phone::UnknownCountry>(())
/// ```
pub fn inspect_number_in(text: &str, country: Country) -> NumberReport {
    report(text, |number| Number::parse_in(number, country).ok())
}

fn report(text: &str, read: impl FnOnce(&str) -> Option<Number>) -> NumberReport {
    let number = read(text.trim());
    NumberReport {
        input: text.into(),
        shape: judge_text(text.trim(), NumberPolicy::Shape).judged.is_ok(),
        possible: number.is_some_and(|number| number.is_possible()),
        valid: number.is_some_and(|number| number.is_valid()),
        e164: number.map(|number| number.e164().to_string()),
        region: number.and_then(|number| number.region()).map(Region::as_str),
        kind: number.map(|number| number.kind().as_str()),
        zones: number.map(|number| number.zones().collect()).unwrap_or_default(),
        findings: findings_of(text),
    }
}

#[cfg(test)]
mod tests {
    use super::inspect_number;
    use crate::policy::NumberPolicy;
    use crate::view::judge_text;
    use serde_json::{json, to_value};

    #[test]
    fn answers_under_the_agreed_names() {
        let mut report = to_value(inspect_number(" +44 7911 123456")).unwrap();
        report.as_object_mut().unwrap().remove("zones");
        assert_eq!(
            report,
            json!({"input": " +44 7911 123456", "shape": false, "possible": true, "valid": true,
                   "e164": "+447911123456", "region": "GG", "type": "MOBILE"})
        );
    }

    #[test]
    fn a_report_suits_the_policies_that_take_the_number() {
        // The second is dialled within one area only.
        for text in ["+1 202 555 0123", "+15550123", "+1(600)1234567", "+12", "x", "", "16001234567", "+442079460000"] {
            let report = inspect_number(text);
            for policy in NumberPolicy::ALL {
                assert_eq!(report.suits(policy), judge_text(text, policy).judged.is_ok(), "{text} {policy:?}");
            }
        }
        assert!(inspect_number("+15550123").possible);
    }

    #[test]
    fn what_is_no_number_has_no_answers() {
        let report = inspect_number("1-800-FLOWERS");
        assert!(!report.shape && !report.possible && !report.valid);
        assert_eq!((report.e164, report.region, report.kind), (None, None, None));
    }
}
