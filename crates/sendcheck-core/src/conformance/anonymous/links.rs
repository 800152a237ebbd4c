//! Links of the same shape: scheme, number of labels and steps, escapes and the file's ending stay.

use alloc::string::{String, ToString};

use super::Anonymous;

/// A domain that is nobody's (RFC 2606).
const RESERVED: &str = ".example";

/// Addresses that are nobody's (RFC 5737).
const ADDRESS: &str = "203.0.113.7";

/// Endings that say what kind of file it is.
const ENDINGS: [&str; 17] = [
    "jpg", "jpeg", "png", "gif", "webp", "svg", "heic", "pdf", "doc", "docx", "mp4", "3gp", "3gpp", "mov", "avi",
    "html", "txt",
];

pub(super) fn is_link(text: &str) -> bool {
    let start = |scheme: &str| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    start("https://") || start("http://")
}

impl Anonymous {
    pub(super) fn link(&mut self, link: &str) -> String {
        let Some((scheme, rest)) = link.split_once("://") else { return self.fill.text(link) };
        let (authority, path) = rest.find(['/', '?', '#', '\\']).map_or((rest, ""), |at| rest.split_at(at));
        let trimmed = authority.trim_end();
        let blanks = authority.get(trimmed.len()..).unwrap_or_default();
        let (user, server) = trimmed.rsplit_once('@').map_or((None, trimmed), |(user, server)| (Some(user), server));
        let (host, port) = server.split_once(':').map_or((server, None), |(host, port)| (host, Some(port)));
        let mut out = [scheme, "://"].concat();
        if let Some(user) = user {
            out.push_str(&self.fill.text(user));
            out.push('@');
        }
        let made = self.host(host);
        out.push_str(&made);
        if let Some(port) = port {
            out.push(':');
            out.push_str(port);
        }
        out.push_str(blanks);
        out.push_str(&self.path(path));
        if !self.hosts.contains(&made) {
            self.hosts.push(made);
        }
        out
    }

    fn host(&self, host: &str) -> String {
        if host.contains('.') && host.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
            return ADDRESS.to_string();
        }
        if !host.contains('.') || host.contains(['{', '$']) {
            return self.fill.text(host);
        }
        let body = host.char_indices().rev().nth(RESERVED.len() - 1).map_or("", |(at, _)| host.get(..at).unwrap_or(""));
        let mut body = self.fill.text(body.trim_end_matches(['.', '-']));
        if body.is_empty() {
            body = self.fill.text("a");
        }
        body + RESERVED
    }

    /// Everything behind the host, with its escapes and its ending.
    fn path(&self, path: &str) -> String {
        let end = path.find(['?', '#']).unwrap_or(path.len());
        let (steps, query) = path.split_at(end);
        let trimmed = steps.trim_end();
        let ending = trimmed.rsplit_once('.').map(|(_, ending)| ending);
        let ending = ending.filter(|ending| ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending)));
        let length = ending.map_or(steps.len(), |ending| trimmed.len() - ending.len());
        let (start, rest) = steps.split_at(length);
        [&*self.escaped(start), rest, &*self.escaped(query)].concat()
    }

    fn escaped(&self, text: &str) -> String {
        let mut out = String::new();
        for (place, piece) in text.split('%').enumerate() {
            let is_escape = place > 0 && piece.as_bytes().iter().take(2).filter(|b| b.is_ascii_hexdigit()).count() == 2;
            let (kept, filled) = if is_escape { piece.split_at(2) } else { ("", piece) };
            if place > 0 {
                out.push('%');
            }
            out.push_str(kept);
            out.push_str(&self.fill.text(filled));
        }
        out
    }
}
