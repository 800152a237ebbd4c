//! The names of encodings.

use crate::recipients::reading::Encoding;

/// The names of the WHATWG standard, section 4.2, that are neither `replacement` nor `x-user-defined`, in small letters.
const NAMES: [&str; 39] = [
    "utf-8",
    "windows-1252",
    "utf-16le",
    "utf-16be",
    "shift_jis",
    "euc-jp",
    "iso-2022-jp",
    "gbk",
    "gb18030",
    "big5",
    "euc-kr",
    "windows-1250",
    "windows-1251",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "windows-874",
    "koi8-r",
    "koi8-u",
    "macintosh",
    "x-mac-cyrillic",
    "ibm866",
    "iso-8859-2",
    "iso-8859-3",
    "iso-8859-4",
    "iso-8859-5",
    "iso-8859-6",
    "iso-8859-7",
    "iso-8859-8",
    "iso-8859-8-i",
    "iso-8859-10",
    "iso-8859-13",
    "iso-8859-14",
    "iso-8859-15",
    "iso-8859-16",
    "utf-8-bom",
];

impl Encoding {
    /// Every name that a caller may give: those of the WHATWG standard, and our own `utf-8-bom`.
    pub fn names() -> &'static [&'static str] {
        &NAMES
    }

    /// The encoding of this name, or of the commonest labels of those that are read here: `latin1`, `iso-8859-1`,
    /// `ascii`, `cp1252`, `utf8`, `utf-16`. Case and blanks at the ends do not matter.
    ///
    /// The other labels of the WHATWG standard, such as `sjis`, are for whoever decodes.
    ///
    /// ```
    /// use sendcheck_core::recipients::Encoding;
    /// assert_eq!(Encoding::named("Latin1"), Some(Encoding::Windows1252));
    /// assert_eq!(Encoding::named("Shift_JIS"), Some(Encoding::Other("shift_jis")));
    /// assert_eq!(Encoding::named("shift-jis"), None);
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        const OURS: [(&str, Encoding); 14] = [
            ("utf-8", Encoding::Utf8),
            ("utf8", Encoding::Utf8),
            ("utf-8-bom", Encoding::Utf8),
            ("utf-16", Encoding::Utf16Le),
            ("utf-16le", Encoding::Utf16Le),
            ("utf-16be", Encoding::Utf16Be),
            ("windows-1252", Encoding::Windows1252),
            ("cp1252", Encoding::Windows1252),
            ("latin1", Encoding::Windows1252),
            ("latin-1", Encoding::Windows1252),
            ("iso-8859-1", Encoding::Windows1252),
            ("iso8859-1", Encoding::Windows1252),
            ("us-ascii", Encoding::Windows1252),
            ("ascii", Encoding::Windows1252),
        ];
        let name = name.trim_matches([' ', '\t', '\n', '\r', '\u{c}']);
        let ours = OURS.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        let other = || NAMES.into_iter().find(|known| known.eq_ignore_ascii_case(name)).map(Self::Other);
        ours.map(|(_, encoding)| encoding).or_else(other)
    }

    /// Whether the core reads it; a list in another is decoded by the caller and comes here as UTF-8.
    pub fn is_read_here(self) -> bool {
        !matches!(self, Self::Other(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_encodings_are_read_here() {
        let here = Encoding::names().iter().filter(|name| Encoding::named(name).is_some_and(Encoding::is_read_here));
        assert!(here.eq(&["utf-8", "windows-1252", "utf-16le", "utf-16be", "utf-8-bom"]));
    }
}
