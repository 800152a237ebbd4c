//! Names below which strangers can register or rent a host, so that a star over one would allow anybody's files.
//!
//! They are those of the Public Suffix List (<https://publicsuffix.org>), which registries and hosters keep themselves,
//! compiled to a table by `cargo xtask gen`.

mod table;

/// Whether strangers can obtain hosts below this name (lower case, in ASCII): it is a public suffix, or there are some
/// below it.
///
/// `github.io` is one, and everybody has `*.github.io`; `amazonaws.com` is none, but `s3.amazonaws.com` below it is.
pub(super) fn holds_strangers(name: &str) -> bool {
    let is_unlisted = |host: &&str| name.strip_suffix(host).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    is_listed(name) || UNLISTED.iter().any(is_unlisted)
}

/// Hosts of files that the list does not have, or not at the depth at which their customers sit: whoever runs them has
/// not asked for it. What lies below them counts too.
const UNLISTED: [&str; 7] = [
    "b-cdn.net",
    "backblazeb2.com",
    "cloudflarestorage.com",
    "firebasestorage.app",
    "googleusercontent.com",
    "storage.googleapis.com",
    "web.core.windows.net",
];

fn is_listed(name: &str) -> bool {
    let mut labels = name.rsplit('.');
    let top = labels.next().unwrap_or_default();
    let mut below = table::TABLE.lines().find_map(|line| line.strip_prefix(top)?.strip_prefix(' ')).unwrap_or_default();
    labels.all(|label| match below_label(below, label) {
        Some(found) => {
            below = found;
            true
        }
        None => false,
    })
}

/// What lies below a label among its siblings, which is nothing for most; `None` if they do not have it.
fn below_label<'a>(siblings: &'a str, label: &str) -> Option<&'a str> {
    let mut every = None;
    for (name, below) in Siblings(siblings) {
        match name {
            name if name == label => return Some(below),
            "*" => every = Some(below),
            name if name.strip_prefix('!') == Some(label) => return None,
            _ => {}
        }
    }
    every
}

/// Names that lie side by side, each with what lies below it.
struct Siblings<'a>(&'a str);

impl<'a> Iterator for Siblings<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let end = self.0.find([',', '(']).unwrap_or(self.0.len());
        let (name, rest) = self.0.split_at_checked(end)?;
        let (below, rest) = match rest.strip_prefix('(') {
            Some(inner) => inner.split_at_checked(closing(inner))?,
            None => ("", rest),
        };
        let rest = rest.strip_prefix(')').unwrap_or(rest);
        self.0 = rest.strip_prefix(',').unwrap_or(rest);
        (!name.is_empty()).then_some((name, below))
    }
}

/// Where the bracket closes that was opened in front of this.
fn closing(inner: &str) -> usize {
    let mut depth = 0_usize;
    let close = inner.bytes().position(|byte| match byte {
        b'(' => {
            depth += 1;
            false
        }
        b')' if depth == 0 => true,
        b')' => {
            depth -= 1;
            false
        }
        _ => false,
    });
    close.unwrap_or(inner.len())
}

#[cfg(test)]
mod tests {
    use super::{Siblings, UNLISTED, holds_strangers, is_listed};
    use alloc::format;
    use alloc::vec::Vec;

    #[test]
    fn knows_where_strangers_live() {
        for name in [
            "co.uk",
            "com.au",
            "gob.mx",
            "chiyoda.tokyo.jp",
            "github.io",
            "cloudfront.net",
            "fly.dev",
            "onrender.com",
            "wixsite.com",
            "xn--55qx5d.cn",
        ] {
            assert!(holds_strangers(name), "{name}");
        }
    }

    #[test]
    fn knows_what_stands_above_them() {
        for name in ["amazonaws.com", "s3.amazonaws.com", "s3.eu-west-1.amazonaws.com", "core.windows.net", "kobe.jp"] {
            assert!(holds_strangers(name), "{name}");
        }
    }

    #[test]
    fn a_star_of_the_list_is_every_name_but_its_exceptions() {
        for name in ["com.ck", "anything.ck", "a.kobe.jp"] {
            assert!(holds_strangers(name), "{name}");
        }
        for name in ["www.ck", "a.anything.ck", "city.kobe.jp", "a.b.kobe.jp"] {
            assert!(!holds_strangers(name), "{name}");
        }
    }

    #[test]
    fn leaves_names_with_one_owner_alone() {
        for name in [
            "example.com",
            "example.co.uk",
            "brand.github.io",
            "wikimedia.org",
            "co.example",
            "com.com",
            "myamazonaws.com",
            "ithub.io",
            "nosuchtop.zz",
        ] {
            assert!(!holds_strangers(name), "{name}");
        }
    }

    /// Those that are listed one day are to be struck out.
    #[test]
    fn what_is_added_to_the_list_is_not_on_it() {
        for name in UNLISTED {
            let customer = format!("customer.{name}");
            assert!(!is_listed(&customer) && holds_strangers(name) && holds_strangers(&customer), "{name}");
            assert!(!is_listed(name) || name == "web.core.windows.net", "{name}");
        }
    }

    #[test]
    fn names_side_by_side_are_taken_apart() {
        let all = |text| Siblings(text).collect::<Vec<_>>();
        assert_eq!(all("!a,*,b(c(d),e),f"), [("!a", ""), ("*", ""), ("b", "c(d),e"), ("f", "")]);
        assert_eq!(all("a(b(c))"), [("a", "b(c)")]);
        assert_eq!(all(""), []);
    }
}
