//! From the text of an example to the bytes that are checked.

use std::path::Path;

use super::Example;

/// The text with its long runs written out: `«a ×1551»` stands for 1551 times `a`.
///
/// # Errors
///
/// A run that is not written like that.
pub(super) fn expand(text: &str) -> Result<String, String> {
    let mut whole = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('«') {
        let (run, after) = from.split_once('»').ok_or("`«` without `»`")?;
        let (what, times) = run.rsplit_once(" ×").ok_or(format!("`«{run}»` has no ` ×` with a count"))?;
        let times: usize = times.parse().map_err(|_| format!("`«{run}»` has no count"))?;
        whole.push_str(before);
        whole.push_str(&what.repeat(times));
        rest = after;
    }
    whole.push_str(rest);
    Ok(whole)
}

/// The bytes of an example's text, by its attribute `bytes`; a line feed ends the text, as it ends a file.
pub(super) fn bytes(example: &Example) -> Result<Vec<u8>, String> {
    let text = expand(&example.text)? + "\n";
    match example.attributes.one("bytes") {
        None => Ok(text.into_bytes()),
        Some("base64") => base64(&text),
        Some("file") => workbook(text.trim()),
        Some("windows-1252") => text.chars().map(windows_1252).collect(),
        Some("utf-16le") => Ok(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        Some(other) => Err(format!("`bytes={other}`")),
    }
}

/// A workbook by its name, which no page could print.
fn workbook(name: &str) -> Result<Vec<u8>, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracles/workbooks").join(name);
    std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Letters from U+00A0 to U+00FF have their own number in that encoding; the examples need no others.
fn windows_1252(c: char) -> Result<u8, String> {
    let same = c.is_ascii() || ('\u{a0}'..='\u{ff}').contains(&c);
    u8::try_from(u32::from(c)).ok().filter(|_| same).ok_or(format!("`{c}` has no place in windows-1252 here"))
}

fn base64(text: &str) -> Result<Vec<u8>, String> {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for letter in text.bytes().filter(|b| !b.is_ascii_whitespace() && *b != b'=') {
        let value = ALPHABET.iter().position(|known| *known == letter).ok_or("not base64")?;
        bits = (bits << 6 | u32::try_from(value).unwrap_or(0)) & 0xff_ffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_runs_out() {
        assert_eq!(expand("x«ab ×3»y«- ×1»").unwrap(), "xabababy-");
        assert!(expand("«a»").is_err());
        assert!(expand("«a ×2").is_err());
    }

    #[test]
    fn reads_base64() {
        assert_eq!(base64("UEsDBA==\n").unwrap(), b"PK\x03\x04");
        assert_eq!(base64("YWJj").unwrap(), b"abc");
        assert!(base64("?").is_err());
    }
}
