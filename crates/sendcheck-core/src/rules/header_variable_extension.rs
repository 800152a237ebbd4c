//! A header link whose ending tells of another kind of file.

use super::prelude::*;
use crate::types::ExtensionVerdict;

rule! {
    /// The header's link ends like another kind of file
    HeaderVariableExtension = "HEADER_VARIABLE_EXTENSION" {
        origin: Local,
        severity: Error,
        verdict: Fails,
        spelling: Bare,
        cite: "Proactive Messaging API page, extensions of the header; user guide, rich message campaigns",
        help: "Use a file of a listed kind: jpg or png for images, pdf for documents, mp4 for videos.",
        milder: "a warning for no ending at all, `jpeg`, `3gp` and `3gpp`",
        args {
            /// the kind of media
            header: &'static str,
            /// what the ending says
            extension: &'static str,
        }
        says: rule => format!("the {}'s link {}", rule.header, match rule.extension {
            "absent" => "has no file ending, so its kind cannot be told",
            "tolerated" => "has an ending that the current documents do not list",
            _ => "ends like another kind of file",
        })
    }
}

impl Check<ConsumerCx<'_>> for HeaderVariableExtension {
    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let (Some(plan), Some(url)) = (&cx.plan.header, &cx.header_url) else { return };
        let Ok(scanned) = url.scanned else { return };
        let (severity, extension) = match scanned.extension {
            ExtensionVerdict::Listed => return,
            ExtensionVerdict::Absent => (Severity::Warning, "absent"),
            ExtensionVerdict::Refused => (Severity::Error, "refused"),
            _ => (Severity::Warning, "tolerated"),
        };
        let header = plan.media.as_str();
        out.report_as(severity, Place::Header(header), || Self { header, extension });
    }
}
