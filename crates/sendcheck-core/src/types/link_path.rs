//! The path of a link: its percent escapes, and the file ending that it names.

use crate::types::url_defect::UrlDefect;
use alloc::string::String;
use alloc::vec::Vec;
use core::iter;

/// The file extension of a link, compared without regard to case and with its percent escapes resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extension<'a> {
    /// As written, never empty.
    raw: &'a str,
}

impl<'a> Extension<'a> {
    pub(super) fn of_path(path: &'a str) -> Option<Self> {
        let segment = last_part(path);
        let after_dot = segment.rfind('.').map(|at| at + ".".len());
        let dot = |three: &[u8]| three.eq_ignore_ascii_case(b"%2e");
        let escapes = segment.contains('%');
        let escaped_dot = escapes.then(|| segment.as_bytes().windows("%2e".len()).rposition(dot)).flatten();
        let raw = segment.get(after_dot.max(escaped_dot.map(|at| at + "%2e".len()))?..)?;
        (!raw.is_empty()).then_some(Self { raw })
    }

    /// Whether it is this extension, given in lower case and without the dot.
    pub fn is(self, lower_case: &str) -> bool {
        decoded(self.raw).map(|byte| byte.to_ascii_lowercase()).eq(lower_case.bytes())
    }

    /// The extension as people would write it: decoded, ASCII letters in lower case, bytes that are no UTF-8 replaced.
    pub fn to_text(self) -> String {
        let bytes: Vec<u8> = decoded(self.raw).map(|byte| byte.to_ascii_lowercase()).collect();
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

/// Refuses escapes that some program after the check would read as more than a letter; answers whether a percent sign stands
/// there that begins no escape.
///
/// A slash or backslash may be escaped: stores of files have folders that are no folders of the path
/// (`/o/images%2Fphoto.jpg`). With nothing but an ending behind it, it hides what the file is (`/a.php%2F.jpg`), and with `..` or
/// another one beside it where the file is.
/// What is not escaped was looked at before, with the whole link.
pub(super) fn refuse_hidden_characters(path: &str) -> Result<bool, UrlDefect> {
    if !path.contains('%') {
        return Ok(false);
    }
    let (segment, part) = (last_segment(path), last_part(path));
    let hides_name = part.len() < segment.len() && decoded(part).next() == Some(b'.') && is_ending_alone(part);
    if hides_name || hides_place(segment) || hides_control(path) {
        return Err(UrlDefect::PathEncoding);
    }
    Ok(path.split('%').skip(1).any(|after| escaped_byte(after.as_bytes()).is_none()))
}

/// Whether a segment holds escaped dividers around `..` or around nothing.
fn hides_place(segment: &str) -> bool {
    let text: Vec<u8> = decoded(segment).collect();
    let mut parts = text.split(|byte| matches!(byte, b'/' | b'\\')).peekable();
    let mut is_first = true;
    while let Some(part) = parts.next() {
        let is_inside = !is_first || parts.peek().is_some();
        if is_inside && part == b".." || !is_first && part.is_empty() && parts.peek().is_some() {
            return true;
        }
        is_first = false;
    }
    false
}

/// Whether nothing but dots stands before the ending.
fn is_ending_alone(part: &str) -> bool {
    let dots = decoded(part).take_while(|byte| *byte == b'.').count();
    !decoded(part).skip(dots).any(|byte| byte == b'.')
}

/// C0 and C1 controls and DEL, also in the overlong forms that a lenient UTF-8 decoder takes for ASCII (RFC 3629,
/// section 10). Other bytes that are no UTF-8 are let through: they are names in an older encoding.
fn hides_control(path: &str) -> bool {
    let mut previous = 0;
    decoded(path).any(|byte| {
        let lead = core::mem::replace(&mut previous, byte);
        byte.is_ascii_control()
            || matches!((lead, byte), (0xC0 | 0xC1, 0x80..=0xBF) | (0xC2 | 0xE0, 0x80..=0x9F) | (0xF0, 0x80..=0x8F))
    })
}

/// The last part of the path as people would write it; bytes that are no UTF-8 are replaced.
pub(super) fn file_name(path: &str) -> Option<String> {
    let bytes: Vec<u8> = decoded(last_part(path)).collect();
    (!bytes.is_empty()).then(|| String::from_utf8_lossy(&bytes).into_owned())
}

fn last_segment(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, segment)| segment)
}

/// What follows the last slash or backslash of the path, be it escaped or not.
fn last_part(path: &str) -> &str {
    let segment = last_segment(path);
    let is_divider = |three: &[u8]| three.eq_ignore_ascii_case(b"%2f") || three.eq_ignore_ascii_case(b"%5c");
    let divider = segment.as_bytes().windows("%2f".len()).rposition(is_divider);
    divider.and_then(|at| segment.get(at + "%2f".len()..)).unwrap_or(segment)
}

pub(super) fn decoded(text: &str) -> impl Iterator<Item = u8> {
    let mut rest = text.as_bytes();
    iter::from_fn(move || {
        let (&first, after) = rest.split_first()?;
        let escaped = if first == b'%' { escaped_byte(after) } else { None };
        rest = if escaped.is_some() { after.get(2..).unwrap_or_default() } else { after };
        Some(escaped.unwrap_or(first))
    })
}

/// The byte written by the two hex digits at the start of `digits`.
fn escaped_byte(digits: &[u8]) -> Option<u8> {
    let [high, low, ..] = digits else { return None };
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()
}

#[cfg(test)]
mod tests {
    use super::{Extension, refuse_hidden_characters};
    use crate::types::UrlDefect;

    fn extension(path: &str) -> Option<alloc::string::String> {
        assert_eq!(refuse_hidden_characters(path), Ok(false), "{path}");
        Extension::of_path(path).map(Extension::to_text)
    }

    #[test]
    fn comes_from_the_last_segment_only() {
        for (path, expected) in [
            ("/a.jpg", Some("jpg")),
            ("/a.JPG", Some("jpg")),
            ("/a.php/b.png", Some("png")),
            ("/a.b.c.pdf", Some("pdf")),
            ("/.mp4", Some("mp4")),
            ("/a.jpg/", None),
            ("/a.jpg/b", None),
            ("/a.jpg/..", None),
            ("/a.", None),
            ("/a", None),
            ("/", None),
            ("", None),
        ] {
            assert_eq!(extension(path).as_deref(), expected, "{path}");
        }
    }

    #[test]
    fn is_read_after_decoding_once() {
        for (path, expected) in [
            ("/a%2Ejpg", "jpg"),
            ("/a%2ejp%67", "jpg"),
            ("/a.jpg%2Ephp", "php"),
            ("/a%2Ephp.jpg", "jpg"),
            ("/a%252Ejpg.pdf", "pdf"),
            ("/a.jpg%20", "jpg "),
            ("/a.php%3F.jpg", "jpg"),
            ("/a.jpg%23.php", "php"),
            ("/caf%E9.jpg", "jpg"),
            ("/a.jpg;v=1", "jpg;v=1"),
        ] {
            assert_eq!(extension(path).as_deref(), Some(expected), "{path}");
        }
        assert_eq!(extension("/a%252Ejpg"), None);
    }

    #[test]
    fn an_escaped_divider_parts_names() {
        for (path, expected) in [
            ("/v0/b/shop/o/images%2Fphoto.jpg", Some("jpg")),
            ("/o/images%2Fa.php%2fphoto.JPG", Some("jpg")),
            ("/images%5Cphoto.png", Some("png")),
            ("/group%2Fname/a.jpg", Some("jpg")),
            ("/a.jpg%2Fb", None),
            ("/a.jpg%2F", None),
            ("/a.jpg%252Fb.png", Some("png")),
        ] {
            assert_eq!(extension(path).as_deref(), expected, "{path}");
        }
        assert_eq!(super::file_name("/o/images%2Fphoto.jpg").as_deref(), Some("photo.jpg"));
    }

    #[test]
    fn an_escaped_divider_hides_no_ending() {
        for path in [
            "/a.php%2F.jpg",
            "/a.php%5C.jpg",
            "/x/a.php%5c%2Ejpg",
            "/a.php%2F..jpg",
            "/..%2Fa.jpg",
            "/a%2F%2e%2e%5Cb.jpg",
            "/%2F%2Fevil.example/a%2F%2Fb.jpg",
            "/a%2F..",
        ] {
            assert_eq!(refuse_hidden_characters(path), Err(UrlDefect::PathEncoding), "{path}");
        }
        assert_eq!(extension("/a.php%2F.htaccess.jpg").as_deref(), Some("jpg"), "a name of its own");
    }

    #[test]
    fn hidden_controls_count_everywhere_in_the_path() {
        for path in ["/a%00.jpg", "/%0d%0aX/a.jpg", "/a%7F", "/%C2%85/a", "/a%C0%AF.jpg", "/%E0%80%AFa", "/a%C0%80.jpg"]
        {
            assert_eq!(refuse_hidden_characters(path), Err(UrlDefect::PathEncoding), "{path}");
        }
    }

    #[test]
    fn a_percent_sign_may_stand_for_itself() {
        for path in ["/%", "/100%.jpg", "/a%2", "/a%G0", "/%%32f", "/%+1", "/%é1"] {
            assert_eq!(refuse_hidden_characters(path), Ok(true), "{path}");
        }
        assert_eq!(Extension::of_path("/100%.jpg").map(Extension::to_text).as_deref(), Some("jpg"));
    }

    #[test]
    fn comparison_needs_the_whole_extension() {
        let jpg = Extension::of_path("/a.j%50G").unwrap();
        assert!(jpg.is("jpg"));
        assert!(!jpg.is("jp") && !jpg.is("jpgx") && !jpg.is(""));
    }
}
