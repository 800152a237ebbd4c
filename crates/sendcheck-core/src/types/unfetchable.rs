//! Good links from which no file comes.

use crate::types::HttpsUrl;
use crate::words::words;
use thiserror::Error;

words! {
    /// Why no file comes from a link that is well formed.
    #[derive(Error)]
    #[non_exhaustive]
    pub enum Unfetchable {
        /// The host is one of Meta's own, on which the samples of templates lie: it answers 403 to Meta's own fetcher.
        #[error("goes to a server of Meta's own, which does not hand the file out")]
        SampleHost = "sample-host",
        /// The link opens a page that shows the file.
        #[error("opens a page about the file, not the file itself")]
        SharePage = "share-page",
    }
}

/// A domain whose links open pages.
struct Pages {
    /// It and every host below.
    domain: &'static str,
    /// What the path begins with or has within, where not every link of the domain is a page.
    path: &'static str,
    /// What a link to the file itself holds, after its scheme: `//i.` is the beginning of a host.
    unless: &'static [&'static str],
}

const fn pages(domain: &'static str, path: &'static str, unless: &'static [&'static str]) -> Pages {
    Pages { domain, path, unless }
}

/// Hosts of files and pictures, by what their own help says of sharing, and what people copy from their browser.
const PAGES: [Pages; 46] = [
    pages("dropbox.com", "", &["dl=1", "raw=1", "//dl."]),
    pages("drive.google.com", "", &["/uc", "export=", "/thumbnail"]),
    pages("docs.google.com", "", &["/uc", "export", "output=pdf"]),
    pages("photos.google.com", "", &[]),
    pages("photos.app.goo.gl", "", &[]),
    pages("1drv.ms", "", &["download"]),
    pages("onedrive.live.com", "", &["download"]),
    pages("sharepoint.com", "/:", &["download=1"]),
    pages("we.tl", "", &[]),
    pages("wetransfer.com", "", &[]),
    pages("box.com", "/s/", &[]),
    pages("mega.nz", "", &[]),
    pages("icloud.com", "", &[]),
    pages("mediafire.com", "", &["//download"]),
    pages("pcloud.link", "", &[]),
    pages("drive.proton.me", "", &[]),
    pages("disk.yandex.ru", "", &[]),
    pages("disk.yandex.com", "", &[]),
    pages("yadi.sk", "", &[]),
    pages("github.com", "/blob/", &["raw=true", "raw=1"]),
    pages("gitlab.com", "/blob/", &[]),
    pages("wikimedia.org", "/wiki/", &["Special:FilePath", "Special:Redirect"]),
    pages("wikipedia.org", "/wiki/", &["Special:FilePath", "Special:Redirect"]),
    pages("imgur.com", "", &["//i."]),
    pages("ibb.co", "", &["//i."]),
    pages("postimg.cc", "", &["//i."]),
    pages("gyazo.com", "", &["//i."]),
    pages("prnt.sc", "", &[]),
    pages("flickr.com", "", &[]),
    pages("unsplash.com", "", &["//images.", "//plus.", "/download"]),
    pages("pexels.com", "", &["//images.", "//videos."]),
    pages("pixabay.com", "", &["//cdn."]),
    pages("giphy.com", "", &["//i.", "//media"]),
    pages("tenor.com", "", &["//media", "//c."]),
    pages("canva.com", "", &[]),
    pages("youtube.com", "", &[]),
    pages("youtu.be", "", &[]),
    pages("vimeo.com", "", &["/progressive_redirect/", "/external/"]),
    pages("loom.com", "", &["//cdn."]),
    pages("instagram.com", "", &[]),
    pages("facebook.com", "", &["//lookaside.", "//graph."]),
    pages("pinterest.com", "", &[]),
    pages("tiktok.com", "", &[]),
    pages("twitter.com", "", &[]),
    pages("issuu.com", "", &[]),
    pages("scribd.com", "", &[]),
];

/// Meta's own hosts for samples, profile pictures and what was sent before.
const META: [&str; 5] = ["whatsapp.net", "fbcdn.net", "fbsbx.com", "cdninstagram.com", "lookaside.facebook.com"];

impl Unfetchable {
    /// What is known of the place that a link names; `None` where a file may come from it.
    ///
    /// The table is short and a host that it lacks says nothing: a link is never called good here.
    ///
    /// ```
    /// use sendcheck_core::types::{HttpsUrl, Unfetchable};
    ///
    /// let of = |link| HttpsUrl::scan(link).map(Unfetchable::of);
    /// assert_eq!(of("https://www.dropbox.com/s/abc/photo.jpg?dl=0"), Ok(Some(Unfetchable::SharePage)));
    /// assert_eq!(of("https://www.dropbox.com/s/abc/photo.jpg?raw=1"), Ok(None));
    /// ```
    pub fn of(url: HttpsUrl<'_>) -> Option<Self> {
        if PERHAPS.holds(url.host().as_str()) { Self::found(url) } else { None }
    }

    #[inline(never)]
    fn found(url: HttpsUrl<'_>) -> Option<Self> {
        let host = url.host().as_str();
        if META.iter().any(|domain| is_below(host, domain)) {
            return Some(Self::SampleHost);
        }
        let pages = PAGES.iter().find(|pages| is_below(host, pages.domain))?;
        let is_file = pages.unless.iter().any(|mark| url.text().contains(mark));
        (!is_file && url.path().contains(pages.path)).then_some(Self::SharePage)
    }
}

fn is_below(host: &str, domain: &str) -> bool {
    let split = host.len().checked_sub(domain.len()).and_then(|at| host.split_at_checked(at));
    split.is_some_and(|(above, tail)| tail.eq_ignore_ascii_case(domain) && (above.is_empty() || above.ends_with('.')))
}

/// Which hosts may be in a row above, by three of their letters: most are in none, and every recipient of a list brings one.
struct Perhaps([u64; 16]);

#[expect(clippy::indexing_slicing, reason = "a constant with an index out of range does not compile")]
const PERHAPS: Perhaps = {
    let mut words = [0; 16];
    let mut index = 0;
    while index < PAGES.len() + META.len() {
        let domain = if index < PAGES.len() { PAGES[index].domain } else { META[index - PAGES.len()] };
        let mark = mark(domain.as_bytes());
        words[mark as usize / 64] |= 1 << (mark % 64);
        index += 1;
    }
    Perhaps(words)
};

impl Perhaps {
    fn holds(&self, host: &str) -> bool {
        let mark = mark(host.as_bytes());
        self.0.get(mark as usize / 64).is_some_and(|word| word & 1 << (mark % 64) != 0)
    }
}

/// A number below 1,024 from the letters before the last four; the shortest domains are told by the dot before them.
const fn mark(host: &[u8]) -> u32 {
    match host {
        [.., a, b, c, _, _, _, _] => {
            let letters = (*a as u32) << 16 | (*b as u32) << 8 | *c as u32;
            (letters | 0x20_2020).wrapping_mul(0x9e37_79b1) >> 22
        }
        [a, b, _, _, _, _] => mark(&[b'.', *a, *b, 0, 0, 0, 0]),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{HttpsUrl, META, PAGES, Unfetchable};
    use alloc::format;

    fn of(link: &str) -> Option<Unfetchable> {
        Unfetchable::of(HttpsUrl::scan(link).unwrap())
    }

    #[test]
    fn every_row_of_the_table_is_found() {
        for pages in PAGES {
            let path = if pages.path.is_empty() { "/" } else { pages.path };
            for host in [pages.domain.into(), pages.domain.to_ascii_uppercase(), format!("a.{}", pages.domain)] {
                // Nobody hands out hosts below the shortest one, which may be missed.
                if host != "a.we.tl" {
                    assert_eq!(of(&format!("https://{host}{path}x")), Some(Unfetchable::SharePage), "{host}");
                }
            }
            assert_eq!(of(&format!("https://{}.example/x.jpg", pages.domain)), None);
            assert_eq!(of(&format!("https://x{}/x.jpg", pages.domain)), None);
        }
        for domain in META {
            assert_eq!(of(&format!("https://scontent.{domain}/v/a.jpg?oe=66")), Some(Unfetchable::SampleHost));
        }
    }

    #[test]
    fn links_to_the_file_itself_are_none() {
        for link in [
            "https://www.dropbox.com/s/abc/img.jpg?dl=1",
            "https://www.dropbox.com/scl/fi/abc/img.jpg?rlkey=x&raw=1",
            "https://dl.dropboxusercontent.com/s/abc/img.jpg",
            "https://drive.google.com/uc?export=download&id=1AbC",
            "https://i.imgur.com/abc.png",
            "https://raw.githubusercontent.com/a/b/main/c.png",
            "https://github.com/a/b/blob/main/c.png?raw=true",
            "https://upload.wikimedia.org/wikipedia/commons/6/63/Beity_Logo.jpg",
            "https://brand.sharepoint.com/sites/x/Shared%20Documents/a.pdf",
            "https://cdn.example.com/wiki/a.jpg",
            "https://a.co/x.jpg",
        ] {
            assert_eq!(of(link), None, "{link}");
        }
    }

    #[test]
    fn what_people_copy_from_their_browser_is() {
        for link in [
            "https://drive.google.com/file/d/1AbC/view?usp=sharing",
            "https://drive.google.com/open?id=1AbC",
            "https://www.dropbox.com/s/abc/img.jpg",
            "https://1drv.ms/i/s!AbC",
            "https://brand-my.sharepoint.com/:i:/g/personal/x/EabC?e=1",
            "https://we.tl/t-abc",
            "https://commons.wikimedia.org/wiki/File:Beity_Logo.jpg",
            "https://github.com/a/b/blob/main/c.png",
        ] {
            assert_eq!(of(link), Some(Unfetchable::SharePage), "{link}");
        }
    }
}
