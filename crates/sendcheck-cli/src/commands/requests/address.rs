//! Where requests are posted to.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use sendcheck::engine::limits::REQUESTS_PER_SECOND;
use sendcheck::{Deployment, SiteId};

/// Reads the region of an account: the short name of a deployment.
pub(super) fn region() -> impl TypedValueParser<Value = Deployment> {
    let known = Deployment::ALL.map(|deployment| {
        let help = format!("{} (`{}`)", deployment.region(), deployment.account_domain());
        PossibleValue::new(deployment.as_str()).help(help)
    });
    PossibleValuesParser::new(known).try_map(|name| Deployment::parse(&name).ok_or("no such region"))
}

/// How to post the requests of a folder.
pub(super) fn instructions(region: Deployment, account: &SiteId, requests: usize) -> String {
    let (each, pace) = match requests {
        1 => ("The body is the file request-….json.".into(), String::new()),
        many => (
            format!("The body is one of the {many} files request-….json; post each of them once."),
            format!(" The service takes at most {} requests a second.", REQUESTS_PER_SECOND.value),
        ),
    };
    format!(
        "POST {}\nContent-Type: application/json\nAuthorization: Bearer <APP_JWT>\n\n{each}{pace}\n",
        region.campaigns_of(account)
    )
}
