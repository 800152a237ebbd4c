//! A button's value that does not fit into the button's address.

use super::prelude::*;
use crate::odd::{holds_merge_tag, is_nothing};
use crate::template::Template;
use crate::view::Trait;

rule! {
    /// The value of a button does not complete its address
    ButtonVariableAddress = "BUTTON_VARIABLE_ADDRESS" {
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Proactive Messaging user guide, call-to-action buttons; Meta, template components, URL buttons; RFC 3986, section 2",
        help: "Give only what follows the button's own address, as it stands in a link: `AS1` behind `https://www.example.com/tickets/`.",
        args {
            /// the variable's name
            name: String,
            /// what is wrong with the value
            what: Unfit,
            /// the address that the button would open
            opens: String,
        }
        says: rule => format!("the value of the button's variable `{}` {}", rule.name, match rule.what {
            Unfit::WholeLink => "is a whole link, which is put behind the button's own address",
            Unfit::OwnAddress => "repeats the button's own address, which stands before it anyway",
            Unfit::Blank => "holds a blank or a line break, which no link can hold",
            Unfit::Doubled => "begins with the character in which the button's address ends, so it stands there twice",
            Unfit::EmptyStep => "holds two slashes in a row, which lead to another page or to none",
            Unfit::Nothing => "is a number sign alone, which leads to the button's address without more",
        })
    }
}

words! {
    /// Why a value does not complete a button's address.
    pub(crate) enum Unfit {
        /// It is a link of its own.
        WholeLink = "whole-link",
        /// It repeats the button's address.
        OwnAddress = "own-address",
        /// A blank stands in it or around it, a tab or a line break.
        Blank = "blank",
        /// A slash or another separator stands there twice.
        Doubled = "doubled",
        /// Two slashes in a row in the path.
        EmptyStep = "empty-step",
        /// A number sign and nothing more.
        Nothing = "nothing",
    }
}

impl Check<ConsumerCx<'_>> for ButtonVariableAddress {
    const NEEDS: Doubts = Doubts::VALUE;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        if !cx.facts.other_has(Trait::Parted) {
            return;
        }
        for ((name, slot), url) in cx.buttons().zip(&cx.plan.button_urls) {
            let (Some(value), Some(url)) = (slot.text(), url) else { continue };
            if let Some(what) = unfit(url, value) {
                let opens = || url.fill(|_| Some(value));
                out.report(Place::Button(name), || Self { name: name.to_string(), what, opens: opens() });
            }
        }
    }
}

/// Why a value does not complete an address; a blank value is missing, and one that was never filled is another rule's too.
fn unfit(url: &Template, value: &str) -> Option<Unfit> {
    if is_nothing(value) || holds_merge_tag(value) {
        return None;
    }
    let own = url.fixed().next().filter(|_| !url.is_one_placeholder()).unwrap_or_default();
    if value.trim().is_empty() {
        return None;
    }
    if value.contains(char::is_whitespace) {
        return Some(Unfit::Blank);
    }
    if own.is_empty() {
        return None;
    }
    if repeats(own, value) {
        return Some(Unfit::OwnAddress);
    }
    if is_link(value) {
        return Some(Unfit::WholeLink);
    }
    if value == "#" {
        return Some(Unfit::Nothing);
    }
    let first = value.chars().next().filter(|c| matches!(c, '/' | '?' | '&' | '#' | '='));
    if first.is_some_and(|first| own.ends_with(first)) {
        return Some(Unfit::Doubled);
    }
    has_empty_step(own, value).then_some(Unfit::EmptyStep)
}

/// Whether a path has nothing between two slashes. Links inside a path (`go/https://…`) are somebody's way of passing them
/// on, and what stands behind a question mark or number sign is no path.
fn has_empty_step(own: &str, value: &str) -> bool {
    let path = value.split(['?', '#']).next().unwrap_or_default();
    !own.contains(['?', '#'])
        && path.match_indices("//").any(|(at, _)| !path.get(..at).is_some_and(|before| before.ends_with(':')))
}

/// Whether a value begins like a link.
fn is_link(value: &str) -> bool {
    let begins = |front: &str| value.get(..front.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(front));
    ["https:/", "http:/", "www.", "https%3A", "http%3A"].into_iter().any(begins)
}

/// A path that is shorter says little: `a/` may begin what follows it as well.
const SHORTEST_PATH: usize = 4;

/// Whether a value begins with the button's address, its host, or the path below it.
fn repeats(own: &str, value: &str) -> bool {
    let without_scheme =
        |link: &'_ str| link.split_once("://").map_or(link, |(_, rest)| rest).trim_start_matches("//").len();
    let [own, value] = [own, value].map(|link| link.get(link.len() - without_scheme(link)..).unwrap_or(link));
    let [own, value] = [own, value].map(|link| link.strip_prefix("www.").unwrap_or(link));
    let (host, path) = own.split_once('/').unwrap_or((own, ""));
    let after = |front: &str| {
        let split = value.split_at_checked(front.len());
        split.filter(|(begin, _)| begin.eq_ignore_ascii_case(front)).map(|(_, rest)| rest)
    };
    let is_host =
        host.contains('.') && after(host).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#', ':']));
    let path_again = path.len() >= SHORTEST_PATH && path.ends_with('/');
    is_host || path_again && value.trim_start_matches('/').starts_with(path)
}

#[cfg(test)]
mod tests {
    use super::{Template, Unfit, unfit};

    fn of(value: &str) -> Option<Unfit> {
        unfit(&Template::parse("https://www.example.com/tickets/{{1}}"), value)
    }

    #[test]
    fn values_that_do_not_fit() {
        for (value, what) in [
            ("https://www.example.com/tickets/AS1", Unfit::OwnAddress),
            ("http://example.com/tickets/AS1", Unfit::OwnAddress),
            ("www.example.com/tickets/AS1", Unfit::OwnAddress),
            ("example.com/AS1", Unfit::OwnAddress),
            ("//www.example.com/x", Unfit::OwnAddress),
            ("Example.com", Unfit::OwnAddress),
            ("tickets/AS1", Unfit::OwnAddress),
            ("/tickets/AS1", Unfit::OwnAddress),
            ("https://other.example/AS1", Unfit::WholeLink),
            ("HTTPS://other.example", Unfit::WholeLink),
            ("www.other.example", Unfit::WholeLink),
            ("https%3A%2F%2Fother.example", Unfit::WholeLink),
            ("AS 1", Unfit::Blank),
            ("AS\u{a0}1", Unfit::Blank),
            (" AS1", Unfit::Blank),
            ("AS1\r\n", Unfit::Blank),
            ("AS\t1", Unfit::Blank),
            ("/AS1", Unfit::Doubled),
            ("#", Unfit::Nothing),
            ("a//b", Unfit::EmptyStep),
            ("a/b//?x=1", Unfit::EmptyStep),
            ("AS1//", Unfit::EmptyStep),
        ] {
            assert_eq!(of(value), Some(what), "{value}");
        }
    }

    #[test]
    fn values_that_do() {
        for value in [
            "AS1",
            "a/b",
            "?x=1",
            "#seats",
            "AS1?next=https://other.example",
            "wwwhale",
            "https-guide",
            "example",
            "",
            " ",
            "%20",
            "ticket/1",
            "[First Name]",
            "a/b/",
            "a?next=x//y",
            "a#x//y",
            "go/https://other.example/x",
            "go/https:%2F%2Fother.example",
        ] {
            assert_eq!(of(value), None, "{value}");
        }
        assert_eq!(unfit(&Template::parse("{{1}}"), "https://other.example/AS1"), None, "the value is the address");
        assert_eq!(unfit(&Template::parse("https://example.com?x={{1}}"), "=1"), Some(Unfit::Doubled));
        assert_eq!(unfit(&Template::parse("https://example.com?x={{1}}"), "a//b"), None, "no path");
        assert_eq!(unfit(&Template::parse("https://example.com/a/{{1}}"), "a/b"), None, "too short to tell");
        assert_eq!(unfit(&Template::parse("https://example.com/abc/{{1}}"), "abc/x"), Some(Unfit::OwnAddress));
        assert_eq!(unfit(&Template::parse("https://example.com/ab/{{1}}"), "ab/x"), None, "too short to tell");
        assert_eq!(unfit(&Template::parse("https://example.com{{1}}"), "/b"), None);
    }
}
