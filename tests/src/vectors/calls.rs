//! Calls of the command as they were, so that whatever else calls itself the command can be held against it.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Output;

use serde::Serialize;

use super::base64;

/// The files of a folder by their paths in it, each as base64.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct Files(BTreeMap<String, String>);

impl Files {
    pub(super) fn of(folder: &Path) -> io::Result<Self> {
        let mut files = Self::default();
        files.add(folder, "")?;
        Ok(files)
    }

    fn add(&mut self, folder: &Path, above: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = format!("{above}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                self.add(&entry.path(), &format!("{name}/"))?;
            } else {
                self.0.insert(name, base64::encode(&fs::read(entry.path())?));
            }
        }
        Ok(())
    }

    /// Those that are new or other than there.
    pub(super) fn without(mut self, before: &Self) -> Self {
        self.0.retain(|name, bytes| before.0.get(name) != Some(bytes));
        self
    }
}

/// One call of the command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Call {
    /// Its arguments.
    pub arguments: Vec<String>,
    /// The files of the folder in which it was called.
    pub files: Files,
    /// Its exit code.
    pub exit: u8,
    /// What it wrote to standard output, as base64.
    pub out: String,
    /// What it wrote to standard error.
    pub err: String,
    /// The files that it made or changed.
    pub made: Files,
}

impl Call {
    pub(super) fn new(given: &[OsString], files: Files, ended: &Output, exit: u8, made: Files) -> Self {
        Self {
            arguments: given.iter().map(|argument| argument.to_string_lossy().into_owned()).collect(),
            files,
            exit,
            out: base64::encode(&ended.stdout),
            err: String::from_utf8_lossy(&ended.stderr).into_owned(),
            made,
        }
    }
}
