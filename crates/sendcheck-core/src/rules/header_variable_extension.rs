//! A header link whose ending tells of another kind of file.

use super::prelude::*;
use crate::types::{ExtensionVerdict, MediaKind};

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
            header: MediaKind,
            /// what the ending says
            extension: Ending,
        }
        says: rule => format!("the {}'s link {}", rule.header.as_str(), match rule.extension {
            Ending::Absent => "has no file ending, so its kind cannot be told",
            Ending::Tolerated => "has an ending that the current documents do not list",
            Ending::Refused => "ends like another kind of file",
        })
    }
}

words! {
    /// What the ending of a link says, where it is not one of the listed.
    pub(crate) enum Ending {
        /// There is none.
        Absent = "absent",
        /// Another spelling, or one of older documents.
        Tolerated = "tolerated",
        /// Another kind of file.
        Refused = "refused",
    }
}

impl Check<ConsumerCx<'_>> for HeaderVariableExtension {
    const NEEDS: Doubts = Doubts::LINK;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        let (Some(plan), Some(url)) = (&cx.plan.header, &cx.header_url) else { return };
        let Ok(scanned) = url.scanned else { return };
        let (severity, extension) = match scanned.extension {
            ExtensionVerdict::Listed => return,
            ExtensionVerdict::Absent => (Severity::Warning, Ending::Absent),
            ExtensionVerdict::Refused => (Severity::Error, Ending::Refused),
            _ => (Severity::Warning, Ending::Tolerated),
        };
        let header = plan.media;
        out.report_as(severity, Place::Header(header.as_str()), || Self { header, extension });
    }
}
