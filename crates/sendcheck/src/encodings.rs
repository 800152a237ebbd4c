//! Encodings beyond those that the core reads, decoded by `encoding_rs`.

use sendcheck_core::recipients::{Encoding, ListError, UnknownEncoding};

/// The encoding that a label means, such as `sjis`: every label of the WHATWG standard, without regard to case.
///
/// Without the feature `encodings` only the names, and the commonest labels of what the core reads.
///
/// ```
/// use sendcheck::engine::recipients::Encoding;
/// assert_eq!(sendcheck::encoding_of("latin1"), Some(Encoding::Windows1252));
/// assert_eq!(sendcheck::encoding_of("no such"), None);
/// ```
pub fn encoding_of(label: &str) -> Option<Encoding> {
    Encoding::named(label).or_else(|| labelled(label))
}

#[cfg(feature = "encodings")]
fn labelled(label: &str) -> Option<Encoding> {
    Encoding::named(encoding_rs::Encoding::for_label_no_replacement(label.as_bytes())?.name())
}

#[cfg(not(feature = "encodings"))]
fn labelled(_: &str) -> Option<Encoding> {
    None
}

/// The cell that gave the error, read in each encoding that it may be in: values, to be shown only where values may be.
///
/// Empty without the feature `encodings`.
pub fn samples(error: &UnknownEncoding) -> Vec<(&'static str, String)> {
    error.likely.iter().filter_map(|name| Some((*name, sample(name, &error.sample)?))).collect()
}

#[cfg(feature = "encodings")]
fn sample(name: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label_no_replacement(name.as_bytes())?;
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    // The cell was cut after so many bytes, perhaps within a character.
    Some(text.trim_end_matches(char::REPLACEMENT_CHARACTER).to_owned())
}

#[cfg(not(feature = "encodings"))]
fn sample(_: &str, _: &[u8]) -> Option<String> {
    None
}

/// From an encoding that the core does not read to UTF-8, piece by piece.
pub(crate) struct Decoder {
    encoding: &'static str,
    #[cfg(feature = "encodings")]
    stage: Stage,
}

#[cfg(feature = "encodings")]
enum Stage {
    /// The first bytes of a list, too few to tell whether they are a byte order mark.
    Starting(Vec<u8>),
    /// The list begins with a mark, which the core reads.
    Marked,
    Decoding {
        decoder: Box<encoding_rs::Decoder>,
        /// Nothing came out yet, so that a mark may come.
        at_start: bool,
    },
}

impl std::fmt::Debug for Decoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Decoder").field("encoding", &self.encoding).finish_non_exhaustive()
    }
}

impl Decoder {
    /// A decoder, if the core needs one.
    pub(crate) fn of(encoding: Option<Encoding>) -> Option<Self> {
        let Some(Encoding::Other(encoding)) = encoding else { return None };
        Some(Self {
            encoding,
            #[cfg(feature = "encodings")]
            stage: Stage::Starting(Vec::new()),
        })
    }
}

#[cfg(not(feature = "encodings"))]
impl Decoder {
    pub(crate) fn push(&mut self, _: &[u8], _: impl FnMut(&[u8]) -> Result<(), ListError>) -> Result<(), ListError> {
        Err(ListError::NoDecoder { encoding: self.encoding })
    }

    pub(crate) fn finish(&mut self, _: impl FnMut(&[u8]) -> Result<(), ListError>) -> Result<(), ListError> {
        Err(ListError::NoDecoder { encoding: self.encoding })
    }
}

/// So many bytes are decoded at once, that a large piece needs no large buffer.
#[cfg(feature = "encodings")]
const PIECE: usize = 64 << 10;

#[cfg(feature = "encodings")]
impl Decoder {
    /// Decodes the next bytes and hands them on.
    ///
    /// # Errors
    ///
    /// What `take` says.
    pub(crate) fn push(
        &mut self,
        bytes: &[u8],
        mut take: impl FnMut(&[u8]) -> Result<(), ListError>,
    ) -> Result<(), ListError> {
        if let Stage::Starting(held) = &mut self.stage {
            const LONGEST_MARK: usize = 3;
            held.extend_from_slice(bytes);
            if held.len() < LONGEST_MARK {
                return Ok(());
            }
            let held = std::mem::take(held);
            self.begin(&held)?;
            return self.decode(&held, false, &mut take);
        }
        self.decode(bytes, false, &mut take)
    }

    /// Hands on what is left, also of a character that the end cuts off.
    ///
    /// # Errors
    ///
    /// What `take` says.
    pub(crate) fn finish(&mut self, mut take: impl FnMut(&[u8]) -> Result<(), ListError>) -> Result<(), ListError> {
        let mut held = Vec::new();
        if let Stage::Starting(start) = &mut self.stage {
            held = std::mem::take(start);
            self.begin(&held)?;
        }
        self.decode(&held, true, &mut take)
    }

    fn begin(&mut self, start: &[u8]) -> Result<(), ListError> {
        if encoding_rs::Encoding::for_bom(start).is_some() {
            self.stage = Stage::Marked;
            return Ok(());
        }
        let encoding = encoding_rs::Encoding::for_label_no_replacement(self.encoding.as_bytes());
        let encoding = encoding.ok_or(ListError::NoDecoder { encoding: self.encoding })?;
        self.stage = Stage::Decoding { decoder: Box::new(encoding.new_decoder_without_bom_handling()), at_start: true };
        Ok(())
    }

    fn decode(
        &mut self,
        bytes: &[u8],
        last: bool,
        take: &mut impl FnMut(&[u8]) -> Result<(), ListError>,
    ) -> Result<(), ListError> {
        let Stage::Decoding { decoder, at_start } = &mut self.stage else { return take(bytes) };
        let mut text = String::with_capacity(2 * PIECE.min(bytes.len()) + 16);
        let mut rest = bytes;
        loop {
            let (piece, behind) = rest.split_at(rest.len().min(PIECE));
            let (result, read, _) = decoder.decode_to_string(piece, &mut text, last && behind.is_empty());
            // Only a mark in another encoding is left, such as GB 18030's, which is none of the text.
            let marked = text.strip_prefix('\u{feff}').filter(|_| *at_start);
            *at_start &= text.is_empty();
            take(marked.unwrap_or(&text).as_bytes())?;
            text.clear();
            rest = rest.get(read..).unwrap_or_default();
            if rest.is_empty() && result == encoding_rs::CoderResult::InputEmpty {
                return Ok(());
            }
        }
    }
}
