//! The recipients' file: what kind it is, and its bytes as they come.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use sendcheck::core::recipients::ListError;
use sendcheck::{
    CampaignRequest, HandoffFile, InputKind, Policy, Recipients, RecipientsBuilder, SplitError, SplitRequest, Splitting,
};

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
    fn of_extension(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "json" => Some(Self::Request),
            "csv" => Some(Self::Csv),
            "txt" => Some(Self::Lines),
            _ => None,
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
    pub(crate) fn of_metadata(about: &std::fs::Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        Some(Self { device: about.dev(), file: about.ino() })
    }

    #[cfg(not(unix))]
    pub(crate) fn of_metadata(_: &std::fs::Metadata) -> Option<Self> {
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
        let (source, size): (Box<dyn Read>, _) = if is_stdin(path) {
            (Box::new(io::stdin().lock()), None)
        } else {
            let file = File::open(path).map_err(failed)?;
            let size = file.metadata().ok().filter(std::fs::Metadata::is_file).map(|about| about.len());
            (Box::new(file), size)
        };
        let mut bytes = BufReader::with_capacity(CHUNK, source);
        let told = told.or_else(|| Kind::of_extension(path));
        let start = if told.is_none() { start(&mut bytes).map_err(failed)? } else { Vec::new() };
        let kind = told.unwrap_or(if start.last() == Some(&b'{') { Kind::Request } else { Kind::Csv });
        let bytes = Box::new(Cursor::new(start).chain(bytes));
        Ok(Self { path: (!is_stdin(path)).then(|| path.into()), kind, bytes, size })
    }

    /// The file's name for messages.
    pub(crate) fn name(&self) -> String {
        self.path.as_deref().map_or_else(|| "standard input".into(), shown)
    }

    /// Reads a request.
    pub(crate) fn request(mut self) -> Result<(CampaignRequest, Vec<sendcheck::core::json::Note>), CliError> {
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
        let read = self.bytes.read_to_end(&mut text);
        read.map_err(|source| CliError::Read { what: "the request", name: self.name(), source })?;
        Ok(text)
    }

    /// Reads a list piece by piece and checks it; the file is never in memory as a whole.
    pub(crate) fn list(mut self, mut builder: RecipientsBuilder) -> Result<Recipients, CliError> {
        let name = self.name();
        let wrong = |source: ListError| CliError::List { name: name.clone(), source, values: Values::Redacted };
        let mut progress = Progress::of(self.size);
        loop {
            let length = match self.bytes.fill_buf() {
                Ok([]) => break,
                Ok(piece) => builder.push(piece).map(|()| piece.len()).map_err(wrong)?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => 0,
                Err(source) => return Err(CliError::Read { what: "the recipients", name, source }),
            };
            self.bytes.consume(length);
            progress.advance(length);
        }
        progress.checking();
        builder.finish().map_err(wrong)
    }
}

/// The file up to its first character that is no blank, or as much as anybody would begin with blanks.
fn start(bytes: &mut dyn BufRead) -> io::Result<Vec<u8>> {
    let blank = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0xef | 0xbb | 0xbf);
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
