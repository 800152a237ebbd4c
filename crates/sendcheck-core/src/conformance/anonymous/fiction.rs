//! Numbers that no one has, because they are reserved for films and books.
//!
//! | country | reserved by |
//! | --- | --- |
//! | United States, Canada | NANPA: 555-0100 to 555-0199 in every area code |
//! | United Kingdom | Ofcom, telephone numbers for use in TV and radio drama programmes |
//! | Australia | ACMA, phone numbers for use in TV shows, films and creative works |
//! | France | Arcep, national numbering plan, numbers for audiovisual works |
//! | Germany | Bundesnetzagentur, numbers for media productions (Mitteilung 148/2021) |
//! | Sweden | PTS, telephone numbers for use in books and films |

/// A range: the digits that all its numbers have, where `#` is any digit.
pub(super) struct Range {
    pub(super) region: &'static str,
    pub(super) pattern: &'static str,
    /// Whether these stand for mobile numbers, though libphonenumber's metadata calls them unassigned.
    pub(super) is_mobile: bool,
}

const fn range(region: &'static str, pattern: &'static str) -> Range {
    Range { region, pattern, is_mobile: false }
}

const fn mobile(region: &'static str, pattern: &'static str) -> Range {
    Range { region, pattern, is_mobile: true }
}

pub(super) const RANGES: &[Range] = &[
    range("US", "121255501##"),
    range("US", "131255501##"),
    range("US", "141555501##"),
    range("US", "161755501##"),
    range("US", "130355501##"),
    range("US", "120655501##"),
    range("US", "140455501##"),
    range("US", "180855501##"),
    range("CA", "141655501##"),
    range("CA", "160455501##"),
    range("CA", "140355501##"),
    range("CA", "190255501##"),
    mobile("GB", "447700900###"),
    range("GB", "442079460###"),
    range("GB", "441134960###"),
    range("GB", "448081570###"),
    range("GB", "449098790###"),
    range("GB", "443069990###"),
    range("AU", "6149157015#"),
    range("AU", "61255501###"),
    range("AU", "61370101###"),
    range("AU", "61755501###"),
    mobile("FR", "3363998####"),
    range("FR", "3319900####"),
    range("FR", "3326191####"),
    range("FR", "3335301####"),
    range("DE", "4917139200##"),
    range("DE", "49176040690##"),
    range("DE", "493023125###"),
    range("DE", "496990009###"),
    range("DE", "494066969###"),
    range("SE", "4670174066#"),
    range("SE", "468465004##"),
    range("SE", "463139006##"),
];
