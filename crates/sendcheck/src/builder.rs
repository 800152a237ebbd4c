//! A list that is being read.

use std::num::NonZeroUsize;
use std::thread;

use sendcheck_core::check::Unchecked;
use sendcheck_core::handoff::Handoff;
use sendcheck_core::policy::Policy;
use sendcheck_core::recipients::{InputKind, ListError, ListReader, ReadOptions};
use sendcheck_core::view::expected_columns;

use crate::encodings::Decoder;
use crate::{Recipients, parallel};

/// A list that is being read; [`Recipients::builder`] makes one.
#[derive(Debug)]
pub struct RecipientsBuilder {
    decoder: Option<Decoder>,
    reader: ListReader,
    handoff: Handoff,
    policy: Policy,
    input: InputKind,
    threads: NonZeroUsize,
}

impl RecipientsBuilder {
    pub(crate) fn new(handoff: &Handoff, policy: &Policy, options: ReadOptions) -> Self {
        let input = options.input;
        Self {
            decoder: Decoder::of(options.encoding),
            reader: ListReader::new(expected_columns(handoff), options),
            handoff: handoff.clone(),
            policy: policy.clone(),
            input,
            threads: thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        }
    }

    /// Uses at most this many threads; all cores unless told. The result is the same for any number.
    #[must_use]
    pub fn threads(mut self, threads: NonZeroUsize) -> Self {
        self.threads = threads;
        self
    }

    /// Takes the next piece.
    ///
    /// # Errors
    ///
    /// [`ListError`] as soon as the bytes turn out to be no text, or one in an encoding that cannot be told.
    pub fn push(&mut self, piece: &[u8]) -> Result<(), ListError> {
        match &mut self.decoder {
            Some(decoder) => decoder.push(piece, |text| self.reader.push(text)),
            None => self.reader.push(piece),
        }
    }

    /// Checks what was read.
    ///
    /// # Errors
    ///
    /// [`ListError`] if there is no recipient, and as [`push`](Self::push).
    pub fn finish(mut self) -> Result<Recipients, ListError> {
        if let Some(decoder) = &mut self.decoder {
            decoder.finish(|text| self.reader.push(text))?;
        }
        let unchecked = Unchecked::new(self.reader.finish()?, self.input, self.handoff, self.policy);
        let results = parallel::check_rows(&unchecked, self.threads);
        Ok(Recipients::of(unchecked.finish(results)))
    }
}
