//! Headings that are recipients, taken for a heading.

use super::fold::fold;

/// A complete phone number has at least this many digits (E.164 knows none shorter that can be called from abroad).
const DIGITS_OF_A_NUMBER: usize = 7;

/// Whether a cell of a heading holds a phone number or an e-mail address, as only a recipient's row does: at least seven
/// digits of any script with fewer other characters beside them (blanks and marks aside), and no date; or an `@` between two characters.
///
/// ```
/// use sendcheck_core::recipients::headings::looks_like_recipient;
/// assert!(looks_like_recipient("+1 202 555 0123"));
/// assert!(looks_like_recipient("jane@example.com"));
/// assert!(!looks_like_recipient("Phone 2"));
/// ```
pub fn looks_like_recipient(heading: &str) -> bool {
    holds_address(heading) || holds_number(heading)
}

fn holds_address(heading: &str) -> bool {
    let is_part = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+');
    heading.split_once('@').is_some_and(|(before, behind)| before.ends_with(is_part) && behind.starts_with(is_part))
}

fn holds_number(heading: &str) -> bool {
    let digits = heading.chars().filter(|c| c.is_numeric()).count();
    let others = fold(heading).filter(|c| !c.is_numeric()).count();
    // A time may follow.
    let date = heading.trim().split([' ', 'T']).next().unwrap_or_default();
    digits >= DIGITS_OF_A_NUMBER && others < digits && !is_date(date)
}

/// Three groups of digits, of which one is a year and two have at most two digits: `2026-05-01`, `12/02/2025`, `1.5.2026`.
pub(in crate::recipients) fn is_date(date: &str) -> bool {
    let mut groups = date.split(['-', '/', '.']);
    let (first, second, third) = (groups.next(), groups.next(), groups.next());
    let length = |group: Option<&str>| group.filter(|g| g.bytes().all(|b| b.is_ascii_digit())).map_or(0, str::len);
    let is_short = |length: usize| matches!(length, 1 | 2);
    groups.next().is_none()
        && is_short(length(second))
        && matches!((length(first), length(third)), (4, 1 | 2) | (1 | 2, 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_every_writing_are_suspected() {
        for heading in [
            "+1 202 555 0123",
            "12025550123",
            "(202) 555-0123",
            "tel:+12025550123",
            "12025550123 (mobile)",
            "١٢٢٢٣٣٣٤٤٤٤",
            "202.555.0123",
            "whatsapp:+12025550123",
            "02 22 33 34",
            "555 0123",
            "5550123 mobile",
        ] {
            assert!(looks_like_recipient(heading), "{heading}");
        }
    }

    #[test]
    fn addresses_are_suspected() {
        assert!(looks_like_recipient("Jane <jane@example.com>"));
        for heading in ["@handle", "E-Mail (@)", "user @ work", "@"] {
            assert!(!looks_like_recipient(heading), "{heading}");
        }
    }

    #[test]
    fn names_dates_and_sentences_are_not() {
        for heading in [
            "",
            "Phone",
            "Phone 1 - Value",
            "B12",
            "2026-05-01",
            "01.05.2026",
            "5/1/2026 10:30:00",
            "Report run on 2026-05-01",
            "Invoice number 1234567",
            "123456",
            "5550123 message",
        ] {
            assert!(!looks_like_recipient(heading), "{heading}");
        }
    }

    #[test]
    fn a_date_is_a_year_and_two_short_groups() {
        for date in ["2026-05-01", "1.5.2026", "12/02/2025"] {
            assert!(is_date(date), "{date}");
        }
        for none in ["2026-123-01", "2026-05-01-02", "2026-05", "1.5.26", "2026-05-0a", "2026-05-2026", "05-2026-01"] {
            assert!(!is_date(none), "{none}");
        }
    }
}
