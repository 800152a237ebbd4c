//! `service.ts`: where the service takes requests, the forms of its ids, and the stricter windows of states.

use std::fmt::Write;

use sendcheck_core::handover::{Deployment, SiteId};
use sendcheck_core::schedule::StateWindow;
use sendcheck_core::view::WEB_TOOL_OPT_OUT;
use sendcheck_core::wire::is_template_number;

use crate::typescript::GENERATED;

/// The id that stands for every other while addresses are made into patterns of addresses.
const ANY: &str = "ACCOUNT";

pub(super) fn code() -> String {
    let mut code = String::from(GENERATED);
    code.push_str("/** The regions of accounts: each has a deployment of the Proactive Messaging API. */\n");
    code.push_str("export const regions = [");
    code.push_str(&Deployment::ALL.map(|deployment| format!("\"{}\"", deployment.as_str())).join(", "));
    code.push_str("] as const;\n\n/** A region of accounts. */\nexport type Region = (typeof regions)[number];\n\n");
    code.push_str(
        "/** The address that campaign requests are posted to, by the region of the account; `{account}` stands for its site id. */\n\
         export const campaignAddresses = {\n",
    );
    for deployment in Deployment::ALL {
        // Writing into a string cannot fail.
        let _ = writeln!(code, "  {}: \"{}\",", deployment.as_str(), address(deployment));
    }
    code.push_str("} as const satisfies Record<Region, string>;\n\n");
    let _ = write!(
        code,
        "/** A site id. It becomes a part of an address, so nothing else may be in it. */\n\
         export const siteId: RegExp = {};\n\n\
         /** A `templateId` that is a template's own number and no handoff's id; a request with one needs an `outboundNumber`. */\n\
         export const templateNumber: RegExp = {};\n\n\
         /** The opt-out text that the web tool appends to an SMS without one: user guide, limitations. */\n\
         export const webToolOptOut = {WEB_TOOL_OPT_OUT:?};\n",
        pattern(|text| SiteId::parse(text).is_ok()),
        pattern(is_template_number)
    );
    code.push_str(
        "\n/** States of the United States with windows stricter than the service's own, for the option `stateWindows`: the two letters,\n \
         * the name, the hours there, and the compilations that agree on them. */\n\
         export const stateWindows = [\n",
    );
    for state in StateWindow::ALL {
        let (code_of, name, hours, sources) = (state.code(), state.name(), state.hours(), state.sources());
        let _ = writeln!(
            code,
            "  {{\n    code: \"{code_of}\",\n    name: \"{name}\",\n    hours: \"{hours}\",\n    sources: \"{sources}\",\n  }},"
        );
    }
    code.push_str("] as const satisfies readonly { code: string; name: string; hours: string; sources: string }[];\n");
    code
}

fn address(deployment: Deployment) -> String {
    SiteId::parse(ANY).map(|any| deployment.campaigns_of(&any).replace(ANY, "{account}")).unwrap_or_default()
}

/// The regular expression of texts that are made of one character or more, each of which is fine alone.
fn pattern(is_fine: impl Fn(&str) -> bool) -> String {
    let fine = |character: &char| is_fine(&character.to_string());
    let mut runs: Vec<(char, char)> = Vec::new();
    for character in ('\0'..='\u{7f}').filter(fine) {
        match runs.last_mut() {
            Some((_, last)) if u32::from(*last) + 1 == u32::from(character) => *last = character,
            _ => runs.push((character, character)),
        }
    }
    let class: String = runs.iter().flat_map(|(first, last)| [*first, '-', *last]).collect();
    format!("/^[{class}]+$/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_what_the_core_takes() {
        assert_eq!(pattern(is_template_number), "/^[0-9]+$/");
        assert_eq!(pattern(|text| SiteId::parse(text).is_ok()), "/^[0-9A-Za-z]+$/");
    }

    #[test]
    fn addresses_leave_the_account_open() {
        for deployment in Deployment::ALL {
            assert!(address(deployment).contains("/account/{account}/"), "{deployment:?}");
        }
    }
}
