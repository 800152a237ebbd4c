//! Where requests are posted to.

use clap::ValueEnum;
use sendcheck::core::limits::REQUESTS_PER_SECOND;

/// The deployments of the Proactive Messaging API (API page, "API Domain").
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Region {
    /// North America (`va.agentvep.liveperson.net`)
    Na,
    /// Europe, Middle East and Africa (`lo.agentvep.liveperson.net`)
    Emea,
    /// Asia Pacific (`sy.agentvep.liveperson.net`)
    Apac,
}

impl Region {
    const fn domain(self) -> &'static str {
        match self {
            Self::Na => "proactive-messaging.z1.fs.liveperson.com",
            Self::Emea => "proactive-messaging.z2.fs.liveperson.com",
            Self::Apac => "proactive-messaging.z3.fs.liveperson.com",
        }
    }
}

/// The address of the campaign API for an account.
pub(super) fn of(region: Region, account: &str) -> String {
    format!("https://{}/api/v2/account/{account}/campaign", region.domain())
}

/// Reads a site id, which becomes part of the address.
pub(super) fn account(text: &str) -> Result<String, String> {
    let fine = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if fine { Ok(text.into()) } else { Err("a site id has digits and letters only, for example 34567231".into()) }
}

/// How to post the requests of a folder.
pub(super) fn instructions(region: Region, account: &str, requests: usize) -> String {
    let (each, pace) = match requests {
        1 => ("The body is the file request-….json.".into(), String::new()),
        many => (
            format!("The body is one of the {many} files request-….json; post each of them once."),
            format!(" The service takes at most {} requests a second.", REQUESTS_PER_SECOND.value),
        ),
    };
    format!(
        "POST {}\nContent-Type: application/json\nAuthorization: Bearer <APP_JWT>\n\n{each}{pace}\n",
        of(region, account)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_region_has_its_domain() {
        let addresses = [Region::Na, Region::Emea, Region::Apac].map(|region| of(region, "34567231"));
        for (zone, address) in ["z1", "z2", "z3"].into_iter().zip(addresses) {
            assert_eq!(
                address,
                format!("https://proactive-messaging.{zone}.fs.liveperson.com/api/v2/account/34567231/campaign")
            );
        }
    }

    #[test]
    fn an_account_cannot_lead_elsewhere() {
        assert!(account("34567231").is_ok());
        for text in ["", "1/../2", "1?x", "1 2"] {
            assert!(account(text).is_err(), "{text}");
        }
    }
}
