//! Texts of a preview: pieces that know where they came from and how the phone shows them.

use alloc::string::String;
use alloc::vec::Vec;

use crate::words::words;
use serde::Serialize;

/// A piece of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[expect(clippy::exhaustive_enums, reason = "a piece is known, missing, or kept by the service")]
pub enum Span {
    /// Text as the phone shows it.
    Text {
        /// The text, never empty and never HTML.
        text: String,
        /// The variable whose value this is, or is a part of.
        #[serde(skip_serializing_if = "Option::is_none")]
        variable: Option<String>,
        /// How it is shown.
        #[serde(flatten)]
        style: Style,
    },
    /// A placeholder that nothing fills.
    Unresolved {
        /// The variable's name.
        unresolved: String,
        /// How its value will be shown.
        #[serde(flatten)]
        style: Style,
    },
    /// In-app: a placeholder that is filled with a default that only the service knows.
    Default {
        /// The variable's name.
        default: String,
        /// How its value will be shown.
        #[serde(flatten)]
        style: Style,
    },
}

/// How a piece of text is shown. Only WhatsApp formats texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Style {
    /// `*bold*`.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub bold: bool,
    /// `_italic_`.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub italic: bool,
    /// `~struck through~`.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub strike: bool,
    /// In letters of one width.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<CodeStyle>,
    /// What the line is that the piece stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<LineStyle>,
}

words! {
    /// The two kinds of text in letters of one width.
    #[expect(clippy::exhaustive_enums, reason = "WhatsApp has these two")]
    pub enum CodeStyle: Serialize {
        /// Between three grave accents; may have several lines.
        Block = "block",
        /// Between single grave accents.
        Inline = "inline",
    }
}

words! {
    /// What a line is, told by how it starts.
    #[expect(clippy::exhaustive_enums, reason = "WhatsApp has these three")]
    pub enum LineStyle: Serialize {
        /// A quotation.
        Quote = "quote",
        /// An item of a list.
        Bullet = "bullet",
        /// A numbered item of a list; its number stays in the text.
        Numbered = "numbered",
    }
}

/// A text of a message, in pieces.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Spans(Vec<Span>);

impl Spans {
    /// The pieces in order.
    pub fn iter(&self) -> core::slice::Iter<'_, Span> {
        self.0.iter()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is shown, without its formatting; `None` while a part of it is not known.
    pub fn plain(&self) -> Option<String> {
        let mut plain = String::new();
        for span in self {
            let Span::Text { text, .. } = span else { return None };
            plain.push_str(text);
        }
        Some(plain)
    }

    /// The names of the placeholders that nothing fills, each as often as it stands there.
    pub fn unresolved(&self) -> impl Iterator<Item = &str> {
        self.iter().filter_map(|span| match span {
            Span::Unresolved { unresolved, .. } => Some(unresolved.as_str()),
            Span::Text { .. } | Span::Default { .. } => None,
        })
    }
}

impl From<Vec<Span>> for Spans {
    fn from(spans: Vec<Span>) -> Self {
        Self(spans)
    }
}

impl<'a> IntoIterator for &'a Spans {
    type Item = &'a Span;
    type IntoIter = core::slice::Iter<'a, Span>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
