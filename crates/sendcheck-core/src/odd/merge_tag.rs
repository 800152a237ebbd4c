//! Placeholders of other systems that nobody filled in.

use core::iter;

/// Whether a text holds another system's placeholder.
pub(crate) fn holds_merge_tag(text: &str) -> bool {
    merge_tags(text).next().is_some()
}

/// Whether there is a mark in a text at all: most have none, and pages load what follows only when there is one.
pub(crate) fn may_hold_merge_tag(text: &str) -> bool {
    text.contains(['{', '$', '#', '<', '%', '[', '«', '@', '~', '|'])
}

/// The placeholders of other systems in a text, each with its place: `{{first_name}}`, `*|FNAME|*`, `[First Name]`, `%FIRSTNAME%`.
///
/// Marks that no person types stand around any word. Marks that people type too (`[VIP]`, `50%`, `#sale`) have to stand
/// around the name of a field.
pub(crate) fn merge_tags(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text;
    iter::from_fn(move || {
        loop {
            rest = rest.get(rest.find(['{', '$', '#', '<', '%', '*', '[', '«', '@', '~', '|'])?..)?;
            let tag = tag_at_start(rest);
            let taken = tag.map_or_else(|| rest.chars().next().map_or(0, char::len_utf8), str::len);
            let at = text.len() - rest.len();
            rest = rest.get(taken..)?;
            if let Some(tag) = tag {
                return Some((at, tag));
            }
        }
    })
}

fn tag_at_start(text: &str) -> Option<&str> {
    let tag = |&(open, close): &(&str, &str), is_named: fn(&str, &str) -> bool| {
        let after = text.strip_prefix(open)?;
        // No further than a name may reach: there may be many openings before the next end.
        let mut reached = after.as_bytes().windows(close.len()).take(LONGEST + 1);
        let end = reached.position(|reached| reached == close.as_bytes())?;
        let is_tag = is_named(after.get(..end)?, open);
        text.get(..open.len() + end + close.len()).filter(|_| is_tag)
    };
    DOUBLE.iter().find_map(|marks| tag(marks, is_word)).or_else(|| SINGLE.iter().find_map(|marks| tag(marks, is_field)))
}

/// Marks that no person types: those of Liquid, Handlebars, Jinja, handoffs, JavaScript and Java, Salesforce, Smarty, Ruby
/// and its ERB, Marketing Cloud and Pardot, Mailchimp.
const DOUBLE: [(&str, &str); 10] = [
    ("{{", "}}"),
    ("${{", "}}"),
    ("${", "}"),
    ("{!", "}"),
    ("{$", "}"),
    ("#{", "}"),
    ("<%", "%>"),
    ("{%", "%}"),
    ("%%", "%%"),
    ("*|", "|*"),
];

/// Marks that people type too, as they open and close.
const SINGLE: [(&str, &str); 10] = [
    ("[", "]"),
    ("{", "}"),
    ("<", ">"),
    ("«", "»"),
    ("%", "%"),
    ("#", "#"),
    ("@", "@"),
    ("$", "$"),
    ("~", "~"),
    ("|", "|"),
];

/// As long as anything between two marks; what is longer is text.
const LONGEST: usize = 80;

/// Whether what stands between two marks that no person types begins as names and what programs write do.
fn is_word(inside: &str, open: &str) -> bool {
    // Blanks beside the marks are Liquid's; elsewhere they are those of a sentence.
    let inside = if open.starts_with(['{', '<']) { inside.trim() } else { inside };
    let is_of_word = |c: char| c.is_alphanumeric() || c == '_';
    inside.starts_with(|c: char| {
        c.is_alphabetic() || matches!(c, '_' | '{' | '#' | '/' | '=') || c.is_ascii_digit() && open.ends_with("{{")
    }) && inside.contains(is_of_word)
        && !inside.ends_with(' ')
        && !inside.contains('\n')
}

/// What fields for names are called in the languages of our users; the last word of such a field.
const NAMES: &str = "name firstname lastname fullname forename givenname familyname username fname lname surname vorname nachname \
nombre apellido apellidos prenom prénom nom nome cognome sobrenome naam voornaam achternaam";

/// What other fields are called, where that is all that stands between the marks, or one word of several without a blank.
const OTHERS: &str = "email mail phone mobile company city zip address date code coupon link url amount number id title salutation \
anrede greeting product order price balance";

/// Whether what stands between two marks is the name of a field: `First Name`, `FNAME`, `order_id`, `firstname,fallback=there`.
fn is_field(inside: &str, open: &str) -> bool {
    let name = inside.split([',', '|', ':', ';']).next().unwrap_or_default();
    if name.is_empty()
        || name.starts_with(' ')
        || name.ends_with(' ') && name.len() == inside.len()
        || inside.contains('\n')
    {
        return false;
    }
    let name = name.trim_end();
    // Java and C# have numbers in braces.
    if open == "{" && name.len() <= 2 && name.bytes().all(|byte| byte.is_ascii_digit()) {
        return true;
    }
    let is_one = !name.contains(' ');
    let of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | ' ');
    if !name.starts_with(char::is_alphabetic) || !name.chars().all(of_name) || name.split(' ').count() > 3 {
        return false;
    }
    // WhatsApp crosses out what stands between two; the fields of Keap have a point: `~Contact.FirstName~`.
    if open == "~" && !name.contains('.') {
        return false;
    }
    let is_snake =
        is_one && name.split('_').count() > 1 && name.split('_').all(|word| word.len() >= 2 && word.is_ascii());
    let last = last_word(name);
    let is_in = |list: &str| list.split(' ').any(|known| known.chars().eq(last.chars().flat_map(char::to_lowercase)));
    // In angle brackets such words are elements of HTML, and in the quotes of half of Europe they are quoted.
    is_snake && open != "#" || is_in(NAMES) || is_one && !matches!(open, "<" | "«") && is_in(OTHERS)
}

/// The last word of a name, as its case or its marks part it: `Name` of `FirstName`, `first_name`, `FIRST NAME`.
fn last_word(name: &str) -> &str {
    let last = name.rsplit(['_', '.', '-', ' ']).next().unwrap_or(name);
    let mut hump = 0;
    let mut before_is_small = false;
    for (at, c) in last.char_indices() {
        if before_is_small && c.is_uppercase() {
            hump = at;
        }
        before_is_small = c.is_lowercase();
    }
    // One letter before a capital is a brand's: `iPhone`.
    last.get(hump..).filter(|_| hump >= 2).unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::{holds_merge_tag, merge_tags};

    #[test]
    fn placeholders_of_other_systems() {
        for text in [
            "[First Name]",
            "%%FirstName%%",
            "{!Contact.FirstName}",
            "${first_name}",
            "<<Name>>",
            "{{first_name}}",
            "*|FNAME|*",
            "{$name}",
            "{{ contact.first_name | default: \"there\" }}",
            "{{1}}",
            "${{1}}",
            "{{{name}}}",
            "{{#if name}}",
            "#{name}",
            "<%= name %>",
            "{% if name %}",
            "%FIRSTNAME%",
            "%first_name%",
            "[firstname,fallback=there]",
            "{first_name}",
            "{FirstName}",
            "[[FIRSTNAME]]",
            "«First_Name»",
            "<first_name>",
            "[Your Name]",
            "@FIRSTNAME@",
            "~Contact.FirstName~",
            "$First Name$",
            "##FirstName##",
            "Hi [Name], hello",
            "Dear {{name}}!",
            "[Vorname]",
            "[order_id]",
            "[Nombre]",
            "{0}",
            "||FirstName||",
            "[Code]",
            "[orderId]",
            "*|IF:FNAME|*",
            "%%=v(@name)=%%",
            "[LINK]",
            "{{ name }}",
            "«Vorname»",
            "~Owner.Email~",
        ] {
            assert!(holds_merge_tag(text), "{text}");
        }
    }

    #[test]
    fn each_is_found_whole() {
        let text = "Hi *|FNAME|* [Last Name], [VIP] 50% of {{ price | money }} at %%City%%, ${url}%CODE% ${{1}}";
        let found: Vec<_> = merge_tags(text).map(|(at, tag)| text.get(at..at + tag.len()).unwrap_or("")).collect();
        assert_eq!(
            found,
            ["*|FNAME|*", "[Last Name]", "{{ price | money }}", "%%City%%", "${url}", "%CODE%", "${{1}}"]
        );
    }

    #[test]
    fn marks_that_are_meant() {
        for text in [
            "[VIP]",
            "a<b",
            "50%% off",
            "100%% and 50%% off",
            "50% off, 20% more",
            "[NEW]",
            "[sic]",
            "[iPhone]",
            "#sale #name",
            "name@example.com",
            "a@b.com and c@d.com",
            "$5 to $10",
            "~5~",
            "{}",
            "{ }",
            "[ ]",
            "[1]",
            "[A-12]",
            "<Jane>",
            "<3",
            "«Bonjour»",
            "« Nom »",
            "«Code»",
            "Tippen Sie auf «Link»",
            "~price~",
            "~order number~ ~old_price~",
            "<jane_doe@example.com>",
            "5 < name > 3",
            "%20Name%20",
            "Jos%C3%A9",
            "[out of date]",
            "[example.com]",
            "a|b|c",
            "*bold*",
            "_name_",
            "100%name",
            "{a, b}",
            "$$$",
            "**",
            "[Sold out]",
            "https://example.com/a?x=%7Bname%7D",
            "{",
            "}}",
            "{{}}",
            "{{ }}",
            "<code>",
            "#1 name #2",
            "@jane_doe @bob",
            "[x]_[y]",
            "~name",
            "Q{1234}",
            "#a_b#",
        ] {
            assert!(!holds_merge_tag(text), "{text}");
        }
    }
}
