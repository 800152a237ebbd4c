//! Where requests are posted to.

use alloc::format;
use alloc::string::String;

/// A deployment of the Proactive Messaging API (API page, "API Domain"): each account belongs to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Deployment {
    /// North America.
    Na,
    /// Europe, Middle East and Africa.
    Emea,
    /// Asia Pacific.
    Apac,
}

impl Deployment {
    /// The three deployments.
    pub const ALL: [Self; 3] = [Self::Na, Self::Emea, Self::Apac];

    /// The deployment with this short name.
    ///
    /// ```
    /// use sendcheck_core::handover::Deployment;
    ///
    /// assert_eq!(Deployment::parse("emea"), Some(Deployment::Emea));
    /// assert_eq!(Deployment::parse("mars"), None);
    /// ```
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deployment| deployment.as_str() == name)
    }

    /// The short name: `na`, `emea` or `apac`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Na => "na",
            Self::Emea => "emea",
            Self::Apac => "apac",
        }
    }

    /// The part of the world that it serves.
    pub const fn region(self) -> &'static str {
        match self {
            Self::Na => "North America",
            Self::Emea => "Europe, Middle East and Africa",
            Self::Apac => "Asia Pacific",
        }
    }

    /// The domain by which an account knows its deployment.
    pub const fn account_domain(self) -> &'static str {
        match self {
            Self::Na => "va.agentvep.liveperson.net",
            Self::Emea => "lo.agentvep.liveperson.net",
            Self::Apac => "sy.agentvep.liveperson.net",
        }
    }

    /// The domain of the API.
    pub const fn api_domain(self) -> &'static str {
        match self {
            Self::Na => "proactive-messaging.z1.fs.liveperson.com",
            Self::Emea => "proactive-messaging.z2.fs.liveperson.com",
            Self::Apac => "proactive-messaging.z3.fs.liveperson.com",
        }
    }

    /// The address that the campaign requests of an account are posted to.
    ///
    /// ```
    /// use sendcheck_core::handover::{Deployment, SiteId};
    ///
    /// let address = Deployment::Apac.campaigns_of(&SiteId::parse("34567231")?);
    /// assert_eq!(address, "https://proactive-messaging.z3.fs.liveperson.com/api/v2/account/34567231/campaign");
    /// # Ok::<(), sendcheck_core::handover::SiteIdError>(())
    /// ```
    pub fn campaigns_of(self, account: &SiteId) -> String {
        format!("https://{}/api/v2/account/{}/campaign", self.api_domain(), account.as_str())
    }
}

/// The id of an account. It becomes part of an address, so nothing but ASCII letters and digits is in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SiteId(String);

impl SiteId {
    /// Reads an id: one ASCII letter or digit, or more.
    ///
    /// # Errors
    ///
    /// [`SiteIdError`] if it is empty or anything else is in it.
    ///
    /// ```
    /// use sendcheck_core::handover::SiteId;
    ///
    /// assert!(SiteId::parse("34567231").is_ok());
    /// assert!(SiteId::parse("1/../2").is_err());
    /// ```
    pub fn parse(id: &str) -> Result<Self, SiteIdError> {
        let fine = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if fine { Ok(Self(id.into())) } else { Err(SiteIdError) }
    }

    /// The id as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why a text is no id of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a site id has digits and letters only, for example 34567231")]
#[non_exhaustive]
pub struct SiteIdError;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_deployment_has_its_domain() {
        let account = SiteId::parse("34567231").unwrap();
        for (zone, deployment) in ["z1", "z2", "z3"].into_iter().zip(Deployment::ALL) {
            let address = deployment.campaigns_of(&account);
            assert_eq!(
                address,
                format!("https://proactive-messaging.{zone}.fs.liveperson.com/api/v2/account/34567231/campaign")
            );
            assert_eq!(Deployment::parse(deployment.as_str()), Some(deployment));
        }
    }

    #[test]
    fn an_account_cannot_lead_elsewhere() {
        for text in ["", "1/../2", "1?x", "1 2", "1\n", "ä"] {
            assert!(SiteId::parse(text).is_err(), "{text}");
        }
    }
}
