//! `--encoding`: what the bytes of a list mean.

use sendcheck::encoding_of;
use sendcheck::engine::recipients::Encoding;

/// How many names are offered where a label is none.
const OFFERED: usize = 3;

/// Reads a label of the WHATWG standard.
pub(super) fn parse(label: &str) -> Result<Encoding, String> {
    encoding_of(label).ok_or_else(|| {
        let mut near: Vec<_> = Encoding::names().iter().map(|name| (strsim::jaro_winkler(label, name), name)).collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0));
        let offered: Vec<_> = near.iter().take(OFFERED).map(|(_, name)| format!("`{name}`")).collect();
        format!("no encoding is called so; near are {}", offered.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_answered_with_what_is_near() {
        assert_eq!(parse("SJIS"), Ok(Encoding::Other("shift_jis")));
        let near = parse("shift-jiss").unwrap_err();
        assert!(near.starts_with("no encoding is called so; near are `shift_jis`, "), "{near}");
    }
}
