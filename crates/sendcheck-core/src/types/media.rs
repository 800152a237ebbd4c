//! What a header can show, and what the ending of a link says of it.

use crate::types::link_path::Extension;
use crate::words::{Words, words};
use serde::Serialize;

words! {
    /// What a WhatsApp template header can show.
    #[derive(PartialOrd, Ord)]
    pub enum MediaKind: Serialize {
        /// A picture: `jpg` or `png`.
        Image = "image",
        /// A film: `mp4`.
        Video = "video",
        /// A file to read: `pdf`.
        Document = "document",
    }
}

impl MediaKind {
    /// The kind with this key of `headerVariables`, exactly as the service spells it.
    ///
    /// ```
    /// use sendcheck_core::types::MediaKind;
    ///
    /// assert_eq!(MediaKind::parse("video"), Some(MediaKind::Video));
    /// assert_eq!(MediaKind::parse("Video"), None);
    /// ```
    pub fn parse(key: &str) -> Option<Self> {
        Words::parse(key)
    }

    /// The extensions the Proactive Messaging API page allows for headers of rich templates, in its order.
    pub const fn listed_extensions(self) -> &'static [&'static str] {
        match self {
            Self::Image => &["jpg", "png"],
            Self::Video => &["mp4"],
            Self::Document => &["pdf"],
        }
    }

    /// What is known about a link with this extension under this header.
    pub fn judge(self, extension: Option<Extension<'_>>) -> ExtensionVerdict {
        let Some(extension) = extension else { return ExtensionVerdict::Absent };
        if self.listed_extensions().iter().any(|listed| extension.is(listed)) {
            return ExtensionVerdict::Listed;
        }
        match self {
            Self::Image if extension.is("jpeg") => ExtensionVerdict::OtherSpelling,
            Self::Video if extension.is("3gp") || extension.is("3gpp") => ExtensionVerdict::OlderGuideOnly,
            _ => ExtensionVerdict::Refused,
        }
    }
}

/// How the documents see a file extension under a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExtensionVerdict {
    /// The API page lists it.
    Listed,
    /// Only the older user guide lists it (`3gp`, `3gpp`); the API page no longer does.
    OlderGuideOnly,
    /// Neither lists it, though it is another spelling of one that is listed (`jpeg` for `jpg`).
    OtherSpelling,
    /// The link has no extension, so nothing can be told before the file is fetched.
    Absent,
    /// The link has an extension that this header does not take.
    Refused,
}

#[cfg(test)]
mod tests {
    use super::ExtensionVerdict::{self, *};
    use super::MediaKind::{self, *};
    use crate::types::HttpsUrl;
    use alloc::format;

    fn judge(kind: MediaKind, file: &str) -> ExtensionVerdict {
        let link = format!("https://cdn.example.com/{file}");
        kind.judge(HttpsUrl::scan(&link).unwrap().extension())
    }

    #[test]
    fn listed_extensions_are_accepted_under_their_own_header_only() {
        for owner in MediaKind::ALL {
            for extension in owner.listed_extensions() {
                for kind in MediaKind::ALL {
                    let expected = if kind == owner { Listed } else { Refused };
                    assert_eq!(judge(kind, &format!("a.{extension}")), expected, "{kind:?} {extension}");
                }
            }
        }
    }

    #[test]
    fn tolerated_extensions_are_told_apart() {
        assert_eq!(judge(Image, "a.JPEG"), OtherSpelling);
        assert_eq!(judge(Video, "a.3gp"), OlderGuideOnly);
        assert_eq!(judge(Video, "a.3GPP"), OlderGuideOnly);
        assert_eq!(judge(Document, "a.jpeg"), Refused);
        assert_eq!(judge(Image, "a.3gp"), Refused);
    }

    #[test]
    fn no_extension_is_not_a_wrong_one() {
        for file in ["", "a", "a.", "a.jpg/", "media?file=a.jpg", "media#a.jpg"] {
            assert_eq!(judge(Image, file), Absent, "{file}");
        }
        for file in ["a.gif", "a.jpg.exe", "a.jpg%20", "a.webp", "a.jpgx", "a.jp"] {
            assert_eq!(judge(Image, file), Refused, "{file}");
        }
    }

    #[test]
    fn keys_go_both_ways_and_match_serde() {
        for kind in MediaKind::ALL {
            assert_eq!(MediaKind::parse(kind.as_str()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
        assert_eq!(MediaKind::parse("audio"), None);
    }
}
