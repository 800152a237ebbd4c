//! A skill that the account does not have.

use super::prelude::*;
use crate::rules::nearest::did_you_mean;

rule! {
    /// The skill is not one of the account's
    SkillUnknown = "SKILL_UNKNOWN" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, in-app example, note 4",
        help: "Use the name of a skill that is enabled for Proactive Messaging.",
        args {
            /// the skill that the request names
            skill: String,
            /// the nearest skill that exists
            nearest: String,
        }
        says: rule => did_you_mean(format!("no skill is called `{}`", rule.skill), &rule.nearest)
    }
}

impl Check<HeadCx<'_>> for SkillUnknown {
    fn check(cx: &HeadCx<'_>, out: &mut Findings<'_>) {
        let (Some(skill), Some(skills)) = (cx.request.skill.as_deref(), &cx.policy.skills) else { return };
        if !skill.is_empty() && !skills.iter().any(|known| known == skill) {
            let nearest = super::nearest(skill, skills.iter().map(String::as_str)).unwrap_or_default().to_string();
            out.report(Place::Below("/skill"), || Self { skill: skill.to_string(), nearest });
        }
    }
}
