//! Escapes of programming languages and tags of web pages, typed as text.

use crate::words::words;

words! {
    /// What a text holds that its readers see as it stands.
    pub(crate) enum Markup {
        /// `\n` and the like, as two characters.
        Escape = "escape",
        /// `<br>` and the like.
        Tag = "tag",
        /// Letters as a transport changed them: `%C3%AB`.
        Encoded = "encoded",
    }
}

/// The markup in a text, if there is any.
pub(crate) fn markup(text: &str) -> Option<Markup> {
    if holds_tag(text) { Some(Markup::Tag) } else { holds_escape(text).then_some(Markup::Escape) }
}

/// Elements of HTML that texts come with.
const ELEMENTS: &str = "a b big blockquote body br button center code dd del div dl dt em font form h1 h2 h3 h4 h5 h6 head hr html i \
iframe img input ins label li link mark meta ol option p pre s script section small span strike strong style sub sup table tbody td \
th thead title tr tt u ul";

/// Whether a text holds `<br>`, `</p>`, `<a href=…>` or a comment.
fn holds_tag(text: &str) -> bool {
    text.split('<').skip(1).any(|after| {
        if after.starts_with("!--") || after.starts_with("![CDATA[") {
            return true;
        }
        let Some((tag, _)) = after.split_once('>') else { return false };
        let tag = tag.strip_prefix('/').or_else(|| tag.strip_suffix('/')).unwrap_or(tag);
        let name_ends = tag.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(tag.len());
        let Some((name, attributes)) = tag.split_at_checked(name_ends) else { return false };
        let is_tag = attributes.trim().is_empty() || attributes.starts_with([' ', '\n']) && attributes.contains('=');
        is_tag && ELEMENTS.split(' ').any(|known| known.eq_ignore_ascii_case(name))
    })
}

/// What people type behind a backslash where they mean a slash: `yes\no`, `ja\nein`.
const OPPOSITES: [&str; 6] = ["no", "nein", "non", "nee", "não", "nej"];

/// Whether a text holds `\n`, `\t`, `\r`, `\"`, `\'`, `\u00e9` or `\xe9`, and not in a path of Windows.
fn holds_escape(text: &str) -> bool {
    let is_path = |word: &str| word.starts_with("\\\\") || word.contains(":\\");
    text.split_whitespace().filter(|word| !is_path(word)).any(|word| {
        word.match_indices('\\').any(|(at, _)| {
            let after = word.get(at + 1..).unwrap_or_default();
            let hex = |count: usize| {
                after.get(1..=count).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
            };
            match after.bytes().next() {
                Some(b'n') => {
                    !OPPOSITES.contains(&after.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default())
                }
                Some(b't' | b'r' | b'"' | b'\'') => true,
                Some(b'u') => hex(4),
                Some(b'x') => hex(2),
                _ => false,
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{Markup, markup};

    #[test]
    fn escapes_as_text() {
        for text in [
            "Line one\\nLine two",
            "one\\ttwo",
            "Line one\\r\\nLine two",
            "caf\\u00e9",
            "O\\'Brien",
            "5\\\"",
            "caf\\xe9",
            "end\\n",
            "one\\nnote",
            "Hi,\\n\\nJane",
        ] {
            assert_eq!(markup(text), Some(Markup::Escape), "{text}");
        }
        for text in [
            "C:\\new\\table",
            "\\\\server\\temp",
            "AC\\DC",
            "yes\\no",
            "ja\\nein",
            "oui\\non?",
            "¯\\_(ツ)_/¯",
            "\\o/",
            "a\\b",
            "\\",
            "\\unit",
            "see C:\\temp now",
            "1/2",
            "\\x",
            "\\u12",
            "O'Brien",
        ] {
            assert_eq!(markup(text), None, "{text}");
        }
    }

    #[test]
    fn tags_as_text() {
        for text in [
            "Line one<br/>Line two",
            "a<br>b",
            "a<BR />b",
            "<p>one</p>",
            "end</b>",
            "<a href=\"https://example.com\">here</a>",
            "<li>one",
            "<span style='x'>",
            "<!-- x -->",
            "<h1>Hi",
            "<strong>Hi</strong>",
        ] {
            assert_eq!(markup(text), Some(Markup::Tag), "{text}");
        }
        for text in [
            "a<b",
            "I <3 you",
            "a < b > c",
            "x<y>z",
            "<Jane>",
            "<jane@example.com>",
            "<https://example.com>",
            "5 <a and b> 6",
            "<<<",
            "<>",
            "2<p",
            "<b and c>",
        ] {
            assert_eq!(markup(text), None, "{text}");
        }
    }
}
