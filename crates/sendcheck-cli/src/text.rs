//! Text from elsewhere, made fit to be shown or read.

use std::borrow::Cow;

use sendcheck::engine::options::{CheckOptions, ReadingOptions, SplitOptions};
use sendcheck::{Arg, Finding, RuleCode};

/// The text without anything that would act on a terminal: control characters and marks that turn the
/// direction of writing appear by their code.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if !text.chars().any(acts) {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if acts(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    shown.into()
}

/// Whether a character does something where it is shown: what is a control, all of Unicode's `Bidi_Control`, and what ends a
/// line or a paragraph.
pub(crate) fn acts(c: char) -> bool {
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || turns || matches!(c, '\u{2028}' | '\u{2029}')
}

/// The text of a small file: UTF-8, or UTF-16 with a byte order mark. What is neither is replaced character by character.
pub(crate) fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// `1 recipient`, `2 recipients`.
pub(crate) fn counted(count: impl Into<u64>, one: &str) -> String {
    match count.into() {
        1 => format!("1 {one}"),
        many => format!("{many} {one}s"),
    }
}

/// A number with a comma between thousands.
pub(crate) fn grouped(number: u32) -> String {
    thousands(number.into())
}

/// A number of any size with a comma between thousands.
pub(crate) fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + 3);
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// What to do, with options as this command calls them: `maxRows` of programs is `--max-rows` here.
pub(crate) fn flags(help: &str) -> Cow<'_, str> {
    let names = [CheckOptions::NAMES, ReadingOptions::NAMES, SplitOptions::NAMES];
    let is_option = |word: &&str| names.iter().any(|names| names.contains(word));
    if !help.split('`').skip(1).step_by(2).any(|word| is_option(&word)) {
        return help.into();
    }
    let mut shown = String::with_capacity(help.len() + 8);
    for (place, piece) in help.split('`').enumerate() {
        let is_word = place % 2 == 1;
        shown.push_str(if is_word { "`" } else { "" });
        match piece {
            "skills" if is_word => shown.push_str("--skill-list"),
            "setReadings" if is_word => shown.push_str("--set-columns"),
            option if is_word && is_option(&option) => shown.push_str(&flag(option)),
            text => shown.push_str(text),
        }
        shown.push_str(if is_word { "`" } else { "" });
    }
    shown.into()
}

fn flag(option: &str) -> String {
    let mut flag = String::from("--");
    for c in option.chars() {
        if c.is_ascii_uppercase() {
            flag.push('-');
        }
        flag.push(c.to_ascii_lowercase());
    }
    flag
}

/// The same line by line, for texts of several lines.
pub(crate) fn plain_lines(text: &str) -> String {
    text.split('\n').map(plain).collect::<Vec<_>>().join("\n")
}

/// The flags that settle what a finding says of columns, of the list or of a set beside it; none where it says nothing of them.
pub(crate) fn settling_flags(finding: &Finding) -> Option<String> {
    let of_set =
        |flag: &str, set: &str, what: &str| format!("--set-{flag} {}", typed(&plain(&format!("{set}={what}"))));
    if let Some((set, member, entries)) = finding.settled_in_set() {
        let flags = entries.iter().map(|entry| of_set(member, set, entry)).collect::<Vec<_>>().join(" ");
        let is_one_of_two = member == "where" && entries != ["all"];
        return Some(if is_one_of_two { format!("{flags}, or {}", of_set(member, set, "all")) } else { flags });
    }
    let said = |name: &str| match finding.args.arg(name) {
        Some(Arg::Text(text)) if !text.is_empty() => Some(text),
        _ => None,
    };
    match (finding.code, said("set")) {
        (RuleCode::StatusIgnored | RuleCode::NumbersNotMobile, _) => {
            let Some(Arg::Texts(entries)) = finding.args.arg("options") else { return None };
            let flags: Vec<_> = entries.iter().map(|entry| format!("--where {}", typed(&plain(entry)))).collect();
            return Some(flags.join(" ")).filter(|flags| !flags.is_empty());
        }
        (RuleCode::SetUnread, Some(set)) => {
            let is_one = matches!(finding.args.arg("others"), Some(Arg::Texts(others)) if others.is_empty());
            let country = |region: &String| {
                let region = if is_one { region } else { "COUNTRY" };
                format!("{}, or --set-numbers-as-given {set}", of_set("country", set, region))
            };
            let delimiter = || said("delimiter").map(|delimiter| of_set("delimiter", set, delimiter));
            let as_given = said("column").map(|_| format!("--set-numbers-as-given {set}"));
            return as_given.or_else(|| said("region").map(country)).or_else(delimiter);
        }
        (RuleCode::NumbersReadAbroad, set) => {
            let flags = |region: &String| match set {
                Some(set) => format!("{}, or --set-numbers-as-given {set}", of_set("country", set, region)),
                None => format!("--country {region}, or --numbers-as-given"),
            };
            return said("region").map(flags);
        }
        (RuleCode::EncodingGuessed, _) => return said("likely").map(|likely| format!("--encoding {likely}")),
        (RuleCode::DelimiterUnlikely, _) => {
            let flag = |likely: &String| format!("--delimiter {}", typed(&plain(likely)));
            return said("likely").filter(|_| said("cause").is_none_or(|cause| cause != "whole")).map(flag);
        }
        _ => {}
    }
    Some(finding.settled_by()).filter(|entries| !entries.is_empty()).map(|entries| columns_flags(&entries))
}

/// Entries of the option `columns` as flags, as they are typed into a shell, fit to be shown.
pub(crate) fn columns_flags(entries: &[String]) -> String {
    let flags: Vec<_> = entries.iter().map(|entry| format!("--columns {}", typed(&plain(entry)))).collect();
    flags.join(" ")
}

/// A word for a shell: in quotes where it needs them, of the kind that most shells know.
fn typed(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "=_-.,:/+@%".contains(c);
    if word.chars().all(is_plain) {
        return word.into();
    }
    if word.contains(['"', '$', '`', '\\', '!']) {
        return format!("'{}'", word.replace('\'', "'\\''"));
    }
    format!("\"{word}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_would_act_on_a_terminal() {
        assert_eq!(plain("Zoë 👋"), "Zoë 👋");
        assert_eq!(plain("a\u{1b}[2Jb\n\u{202e}"), "a\\u{1b}[2Jb\\u{a}\\u{202e}");
        assert_eq!(plain("\u{61c}\u{2028}\u{9b}"), "\\u{61c}\\u{2028}\\u{9b}");
    }

    #[test]
    fn reads_utf_8_and_utf_16() {
        for bytes in [&b"\xef\xbb\xbfZo\xc3\xab"[..], b"Zo\xc3\xab", b"\xff\xfeZ\0o\0\xeb\0", b"\xfe\xff\0Z\0o\0\xeb"] {
            assert_eq!(decoded(bytes), "Zoë");
        }
        assert_eq!(decoded(b"1\xff"), "1\u{fffd}");
    }

    #[test]
    fn options_are_called_as_flags() {
        assert_eq!(flags("Say `acceptUnread`, or mend `Id`."), "Say `--accept-unread`, or mend `Id`.");
        assert_eq!(flags("Give `skills` and `max`"), "Give `--skill-list` and `max`");
        assert_eq!(flags("Say it, or split with `repair`."), "Say it, or split with `--repair`.");
        assert_eq!(flags("Shorten the message."), "Shorten the message.");
    }

    #[test]
    fn groups_digits() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn entries_are_words_for_a_shell() {
        let flags = |entry: &str| columns_flags(&[entry.into()]);
        assert_eq!(flags("B1=Name"), "--columns B1=Name");
        assert_eq!(flags("B1=First Name"), "--columns \"B1=First Name\"");
        assert_eq!(flags("Phone=#2"), "--columns \"Phone=#2\"");
        assert_eq!(flags("B1=\"5\"\" it's\""), "--columns 'B1=\"5\"\" it'\\''s\"'");
        assert_eq!(columns_flags(&["A=b".into(), "C=d".into()]), "--columns A=b --columns C=d");
    }

    #[test]
    fn counts_in_words() {
        assert_eq!([counted(1_u32, "recipient"), counted(0_u32, "recipient")], ["1 recipient", "0 recipients"]);
    }
}
