//! The list of what a folder of files holds, written last: a folder without it is not complete.

use std::fs;
use std::io;
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The name of the file.
pub(super) const MANIFEST: &str = "manifest.json";

/// What the files of a folder are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Contents {
    /// Request bodies for so many recipients.
    Requests { requests: usize, recipients: usize },
    /// Lists for the web tool for so many recipients.
    Lists { lists: usize, recipients: usize },
}

/// What a folder holds.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// The version that wrote it.
    sendcheck: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    requests: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lists: Option<usize>,
    /// Recipients of the requests or lists together.
    recipients: usize,
    /// All files but this one, in the order in which they were written.
    pub(super) files: Vec<Entry>,
}

/// A file of the folder.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Where it is in the folder, with `/` between.
    pub(super) name: String,
    pub(super) bytes: u64,
    /// In hexadecimal digits.
    pub(super) sha256: String,
}

impl Manifest {
    pub(super) fn new(contents: Contents, files: Vec<Entry>) -> Self {
        let (requests, lists, recipients) = match contents {
            Contents::Requests { requests, recipients } => (Some(requests), None, recipients),
            Contents::Lists { lists, recipients } => (None, Some(lists), recipients),
        };
        Self { sendcheck: env!("CARGO_PKG_VERSION").into(), requests, lists, recipients, files }
    }

    /// The manifest of a folder. What is none, or names a file outside of its folder, was not written by a run.
    pub(super) fn of(folder: &Path) -> io::Result<Option<Self>> {
        let text = match fs::read(folder.join(MANIFEST)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            text => text?,
        };
        let within =
            |entry: &Entry| Path::new(&entry.name).components().all(|part| matches!(part, Component::Normal(_)));
        let manifest = serde_json::from_slice(&text).ok();
        Ok(manifest.filter(|manifest: &Self| manifest.files.iter().all(within)))
    }

    pub(super) fn to_json(&self) -> io::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

impl Entry {
    /// Whether the file is still as it was written.
    pub(super) fn is_unchanged(&self, path: &Path) -> io::Result<bool> {
        if fs::metadata(path)?.len() != self.bytes {
            return Ok(false);
        }
        let mut sum = Sum::default();
        sum.add(&fs::read(path)?);
        Ok(sum.entry(String::new()).sha256 == self.sha256)
    }
}

/// What is known of a file while it is written.
#[derive(Default)]
pub(super) struct Sum {
    bytes: u64,
    sha256: Sha256,
}

impl Sum {
    pub(super) fn add(&mut self, piece: &[u8]) {
        self.bytes += piece.len() as u64;
        self.sha256.update(piece);
    }

    pub(super) fn entry(self, name: String) -> Entry {
        Entry { name, bytes: self.bytes, sha256: format!("{:x}", self.sha256.finalize()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_that_of_the_pieces_together() {
        let mut sum = Sum::default();
        for piece in ["a", "", "bc"] {
            sum.add(piece.as_bytes());
        }
        let entry = sum.entry("x".into());
        // FIPS 180-4's own example.
        assert_eq!(entry.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(entry.bytes, 3);
    }
}
