//! The recipients' file: what kind it is, and its bytes as they come.

use std::cell::RefCell;
use std::fs::{File, Metadata};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::SystemTime;

use sendcheck::engine::recipients::ListError;
use sendcheck::{
    CampaignRequest, HandoffFile, InputKind, LineParts, Policy, Recipients, RecipientsBuilder, SplitError,
    SplitRequest, Splitting,
};

use sha2::{Digest, Sha256};

use crate::error::CliError;
use crate::progress::Progress;
use crate::redact::Values;

const CHUNK: usize = 256 << 10;

/// What a file of recipients is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Kind {
    /// A CSV file
    Csv,
    /// Typed lines, one recipient each
    Lines,
    /// An API request in JSON
    Request,
}

impl Kind {
    /// What the name of a file says. It says nothing of JSON: a document may be a request, and it may be the records that
    /// somebody's database gave, which the reader of lists refuses with the advice that mends it.
    fn of_extension(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "csv" | "jsonl" | "ndjson" => Some(Self::Csv),
            "txt" => Some(Self::Lines),
            _ => None,
        }
    }

    /// What the first character says: a request is an object. What a file is that calls itself JSON and starts like nothing of
    /// the sort, the reader of requests says best.
    fn of_start(first: Option<&u8>, path: &Path) -> Self {
        let is_called_json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
        match first {
            Some(b'{') => Self::Request,
            Some(b'[') => Self::Csv,
            _ if is_called_json => Self::Request,
            _ => Self::Csv,
        }
    }

    /// How the list reader calls it; a request is no list.
    pub(crate) fn list(self) -> Option<InputKind> {
        match self {
            Self::Csv => Some(InputKind::Csv),
            Self::Lines => Some(InputKind::Lines),
            Self::Request => None,
        }
    }
}

/// An opened file of recipients.
pub(crate) struct Input {
    /// The path as it was given; nothing for standard input.
    pub(crate) path: Option<PathBuf>,
    pub(crate) kind: Kind,
    bytes: Box<dyn BufRead>,
    size: Option<u64>,
    watched: Option<Watched>,
}

/// A file, and how it was when it was opened. What is read while somebody writes it is no list that anybody has.
struct Watched {
    file: File,
    was: (u64, Option<SystemTime>),
}

impl Watched {
    /// What is no file, such as a pipe, has nothing to be compared.
    fn of(file: &File) -> Option<Self> {
        let was = file.metadata().ok().filter(Metadata::is_file).map(|about| Self::state(&about))?;
        Some(Self { file: file.try_clone().ok()?, was })
    }

    fn state(about: &Metadata) -> (u64, Option<SystemTime>) {
        (about.len(), about.modified().ok())
    }

    fn unchanged(&self) -> io::Result<()> {
        let is = Self::state(&self.file.metadata()?);
        if is == self.was { Ok(()) } else { Err(io::Error::other("it was changed while it was read")) }
    }
}

/// What tells the bytes that were read from any others: their number, and their SHA-256.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fingerprint(Rc<RefCell<(u64, Sha256)>>);

impl Fingerprint {
    /// Of what was read until now.
    pub(crate) fn of_read(&self) -> (u64, String) {
        let (bytes, digest) = &*self.0.borrow();
        (*bytes, format!("{:x}", digest.clone().finalize()))
    }
}

/// Takes the fingerprint of what goes by.
struct Fingerprinted<R> {
    inner: R,
    fingerprint: Fingerprint,
}

impl<R: BufRead> Read for Fingerprinted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Fingerprinted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        // What is consumed was filled before, so that it is there.
        if let Some(read) = self.inner.fill_buf().ok().and_then(|piece| piece.get(..amount)) {
            let (bytes, digest) = &mut *self.fingerprint.0.borrow_mut();
            *bytes += amount as u64;
            digest.update(read);
        }
        self.inner.consume(amount);
    }
}

/// Whether a path stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Whether two paths lead to one file, be it there already or not.
pub(crate) fn is_same_file(one: &Path, other: &Path) -> bool {
    let resolved = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path));
    let is_same_path = matches!((resolved(one), resolved(other)), (Ok(one), Ok(other)) if one == other);
    is_same_path || matches!((Identity::of(one), Identity::of(other)), (Some(one), Some(other)) if one == other)
}

/// What a file is whatever it is called: two names may be linked to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    /// The file system.
    pub(crate) device: u64,
    file: u64,
}

impl Identity {
    /// The identity of what a path leads to; nothing where only the path tells.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        Self::of_metadata(&std::fs::metadata(path).ok()?)
    }

    #[cfg(unix)]
    #[expect(clippy::unnecessary_wraps, reason = "elsewhere there is none")]
    pub(crate) fn of_metadata(about: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        Some(Self { device: about.dev(), file: about.ino() })
    }

    #[cfg(not(unix))]
    pub(crate) fn of_metadata(_: &Metadata) -> Option<Self> {
        None
    }
}

/// The whole of a small file or of standard input.
pub(crate) fn whole(path: &Path, what: &'static str) -> Result<Vec<u8>, CliError> {
    let mut bytes = Vec::new();
    let read = if is_stdin(path) {
        io::stdin().lock().read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read.map_err(|source| CliError::Read { what, name: shown(path), source })?;
    Ok(bytes)
}

/// A path for messages.
pub(crate) fn shown(path: &Path) -> String {
    if is_stdin(path) { "standard input".into() } else { crate::text::plain(&path.to_string_lossy()).into_owned() }
}

impl Input {
    /// Opens a file; what nobody says of its kind, its name or its first character does.
    pub(crate) fn open(path: &Path, told: Option<Kind>) -> Result<Self, CliError> {
        let failed = |source| CliError::Read { what: "the recipients", name: shown(path), source };
        let (source, watched): (Box<dyn Read>, _) = if is_stdin(path) {
            (Box::new(io::stdin().lock()), None)
        } else {
            let file = File::open(path).map_err(failed)?;
            let watched = Watched::of(&file);
            (Box::new(file), watched)
        };
        let size = watched.as_ref().map(|watched| watched.was.0);
        let mut bytes = BufReader::with_capacity(CHUNK, source);
        let told = told.or_else(|| Kind::of_extension(path));
        let start = if told.is_none() { start(&mut bytes).map_err(failed)? } else { Vec::new() };
        let kind = told.unwrap_or_else(|| Kind::of_start(start.last(), path));
        let bytes = Box::new(Cursor::new(start).chain(bytes));
        Ok(Self { path: (!is_stdin(path)).then(|| path.into()), kind, bytes, size, watched })
    }

    /// The same input, whose fingerprint is taken while it is read.
    pub(crate) fn fingerprinted(self) -> (Self, Fingerprint) {
        let fingerprint = Fingerprint::default();
        let bytes = Fingerprinted { inner: self.bytes, fingerprint: fingerprint.clone() };
        (Self { bytes: Box::new(bytes), ..self }, fingerprint)
    }

    /// Whether the file is still as it was when it was opened, now that all of it was read.
    fn unchanged(&self) -> io::Result<()> {
        self.watched.as_ref().map_or(Ok(()), Watched::unchanged)
    }

    /// The file's name for messages.
    pub(crate) fn name(&self) -> String {
        self.path.as_deref().map_or_else(|| "standard input".into(), shown)
    }

    /// Reads a request.
    pub(crate) fn request(mut self) -> Result<(CampaignRequest, Vec<sendcheck::engine::json::Note>), CliError> {
        let text = self.text_of_request()?;
        CampaignRequest::read(&text).map_err(|source| CliError::Request { name: self.name(), source })
    }

    /// Reads a request and judges each of its consumers, however many there are.
    pub(crate) fn split(
        mut self,
        (handoffs, file): (&Path, &HandoffFile),
        policy: &Policy,
        how: &Splitting<'_>,
    ) -> Result<SplitRequest, CliError> {
        let text = self.text_of_request()?;
        SplitRequest::read(&text, file, policy, how).map_err(|error| match error {
            SplitError::Request(source) => CliError::Request { name: self.name(), source },
            SplitError::Handoff(source) => CliError::Handoff { name: shown(handoffs), source },
            other => CliError::Usage(other.to_string()),
        })
    }

    fn text_of_request(&mut self) -> Result<Vec<u8>, CliError> {
        let mut text = Vec::new();
        let read = self.bytes.read_to_end(&mut text).and_then(|_| self.unchanged());
        read.map_err(|source| CliError::Read { what: "the request", name: self.name(), source })?;
        Ok(text)
    }

    /// Reads a list piece by piece and checks it; the file is never in memory as a whole.
    pub(crate) fn list(mut self, mut builder: RecipientsBuilder) -> Result<Recipients, CliError> {
        let mut progress = self.fill(&mut builder)?;
        progress.checking();
        builder.finish().map_err(|source| self.no_list(source))
    }

    /// Reads a list piece by piece, checks it, and writes its recipients into `out` at the same time.
    pub(crate) fn list_written(
        mut self,
        mut builder: RecipientsBuilder,
        parts: LineParts,
        out: impl FnMut(&str),
    ) -> Result<Recipients, CliError> {
        drop(self.fill(&mut builder)?);
        builder.finish_writing(parts, out).map_err(|source| self.no_list(source))
    }

    fn fill(&mut self, builder: &mut RecipientsBuilder) -> Result<Progress, CliError> {
        let mut progress = Progress::of(self.size);
        loop {
            let length = match self.bytes.fill_buf() {
                Ok([]) => break,
                Ok(piece) => builder.push(piece).map(|()| piece.len()).map_err(|source| self.no_list(source))?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => 0,
                Err(source) => return Err(self.unread(source)),
            };
            self.bytes.consume(length);
            progress.advance(length);
        }
        self.unchanged().map_err(|source| self.unread(source))?;
        Ok(progress)
    }

    fn unread(&self, source: io::Error) -> CliError {
        CliError::Read { what: "the recipients", name: self.name(), source }
    }

    fn no_list(&self, source: ListError) -> CliError {
        CliError::List { name: self.name(), set: None, source, values: Values::Redacted }
    }
}

/// The file up to its first character that is no blank, or as much as anybody would begin with blanks.
fn start(bytes: &mut dyn BufRead) -> io::Result<Vec<u8>> {
    // Marks of UTF-8 and UTF-16, and the other halves of blanks in this.
    let blank = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0xef | 0xbb | 0xbf | 0xfe | 0xff | 0);
    let mut start = Vec::new();
    while start.len() < CHUNK {
        let piece = bytes.fill_buf()?;
        let found = piece.iter().position(|byte| !blank(byte));
        let taken = found.map_or(piece.len(), |at| at + 1);
        start.extend(piece.iter().take(taken));
        bytes.consume(taken);
        if taken == 0 || found.is_some() {
            break;
        }
    }
    Ok(start)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;

    use super::*;

    fn opened(name: &str) -> (PathBuf, Input) {
        let path = std::env::temp_dir().join(format!("sendcheck-{name}-{}.json", std::process::id()));
        fs::write(&path, "{}").unwrap();
        let input = Input::open(&path, None).unwrap();
        (path, input)
    }

    #[test]
    fn a_file_that_is_changed_while_it_is_read_is_refused() {
        let (path, mut input) = opened("changed");
        fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(b" ").unwrap();
        let error = input.text_of_request().unwrap_err().to_string();
        assert!(error.contains("it was changed while it was read"), "{error}");
        fs::remove_file(path).unwrap();
    }

    #[test]
    fn a_request_begins_as_one_in_every_encoding_of_a_request() {
        let utf16 = |bytes: fn(u16) -> [u8; 2]| "\u{feff}\r\n {}".encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        for bytes in [b" {}".to_vec(), "\u{feff}{}".into(), utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)] {
            let start = start(&mut bytes.as_slice()).unwrap();
            assert_eq!(Kind::of_start(start.last(), Path::new("-")), Kind::Request, "{bytes:x?}");
        }
        let start = start(&mut &b"\xff\xfe1\x002\x00"[..]).unwrap();
        assert_eq!(Kind::of_start(start.last(), Path::new("-")), Kind::Csv);
    }

    #[test]
    fn a_fingerprint_is_of_the_bytes_that_were_read() {
        let (path, input) = opened("fingerprint");
        let (mut input, fingerprint) = input.fingerprinted();
        assert_eq!(input.text_of_request().unwrap(), b"{}");
        let digest = format!("{:x}", Sha256::digest(b"{}"));
        assert_eq!(fingerprint.of_read(), (2, digest));
        fs::remove_file(path).unwrap();
    }
}
